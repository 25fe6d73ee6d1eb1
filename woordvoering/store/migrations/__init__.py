"""Alembic's scripts for `desk.db`."""
