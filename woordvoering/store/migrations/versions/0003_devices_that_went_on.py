"""From which device a device went on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Makes the table anew with one column more; whoever has a seat so far stems from nobody."""
    op.rename_table("seat", "seat_before")
    op.create_table(
        "seat", _text("case_id"), _text("key"), _text("member"), _text("device"), _text("public"),
        sa.Column("revoked", sa.Boolean(), nullable=False), _text("stem"),
        sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip
    op.execute("INSERT INTO seat SELECT case_id, key, member, device, public, revoked, '' FROM seat_before")
    op.drop_table("seat_before")


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)
