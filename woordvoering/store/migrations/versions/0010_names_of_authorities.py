"""What the zone calls an authority."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_BEFORE = "case_id, key, person, telephone, mail, member, deputy, deputy_telephone, deputy_member"


def upgrade() -> None:
    """Makes the table anew with one column more, empty, as the events of before fold today."""
    op.rename_table("authority", "authority_before")
    op.create_table(
        "authority", *(sa.Column(name, sa.Text(), nullable=False) for name in (*_BEFORE.split(", "), "name")),
        sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip
    op.execute(f"INSERT INTO authority SELECT {_BEFORE}, '' FROM authority_before")  # noqa: S608 - names of our own
    op.drop_table("authority_before")
