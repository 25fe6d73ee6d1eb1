"""The words that an officer keeps beside the dictionaries."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """A table of its own, empty."""
    op.create_table(
        "own_word", sa.Column("word", sa.Text(), nullable=False), sa.Column("kept_at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("word"), sqlite_with_rowid=False,
    )  # fmt: skip
