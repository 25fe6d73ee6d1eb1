"""Until when a target keeps to itself what it was given under embargo, and every moment it was asked for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Creates the table; releases of before have their embargo, and need no row."""
    op.create_table(
        "kept_there",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("case_id", "key")),
        sa.Column("until", sa.Integer(), nullable=True),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "key"),
        sqlite_with_rowid=False,
    )
