"""The first tables: the journal and the projections of every room."""

from __future__ import annotations

from alembic import op

from woordvoering.store.tables import METADATA

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Creates the tables."""
    METADATA.create_all(op.get_bind())
