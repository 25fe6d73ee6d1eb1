"""What was erased, and what must not be: the rows that say so."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Creates the tables."""
    op.create_table(
        "erasure", _text("case_id"), _text("key"), _text("kind"), _integer("at"), _text("by"), _text("second"),
        _text("reason"), _text("erasure"), _text("blobs"), sa.PrimaryKeyConstraint("case_id", "key"),
        sqlite_with_rowid=False,
    )  # fmt: skip
    op.create_index("ix_erasure_key", "erasure", ["key"], unique=False)
    op.create_table(
        "hold", _text("case_id"), _text("key"), _text("subject"), _text("reason"), _integer("placed_at"),
        _text("placed_by"), _integer("lifted_at", empty=True), _text("lifted_by"), _text("lifted_reason"),
        sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _integer(name: str, *, empty: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=empty)
