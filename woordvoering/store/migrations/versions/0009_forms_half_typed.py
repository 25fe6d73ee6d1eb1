"""What somebody was typing in a form: kept on this device until it is sent."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """A table beside that of unsaved texts."""
    op.create_table(
        "form_draft", sa.Column("form", sa.Text(), nullable=False), sa.Column("title", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False), sa.Column("kept_at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("form"), sqlite_with_rowid=False,
    )  # fmt: skip
