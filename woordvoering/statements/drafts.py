"""What an officer is typing: kept on every pause, encrypted in `desk.db` beside the journal, on this device only.

A draft is no act: it is not signed, not synced and never leaves. The next saved revision replaces it.
"""

from __future__ import annotations

import msgspec
from sqlalchemy import Column, Engine, Integer, Table, Text

from woordvoering.clock import Clock
from woordvoering.store.engine import immediate
from woordvoering.store.tables import METADATA

DRAFT = Table(
    "draft",
    METADATA,
    Column("statement", Text, primary_key=True),
    Column("case_id", Text, nullable=False),
    Column("base", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("variants", Text, nullable=False),
    Column("kept_at", Integer, nullable=False),
    sqlite_with_rowid=False,
)


class Draft(msgspec.Struct, frozen=True):
    """Unsaved text over the revision `base`; `kept_at` is ms UTC."""

    case: str
    statement: str
    base: str
    text: str
    variants: dict[str, str]
    kept_at: int


class Drafts:
    """The drafts of this device."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine, self._clock = engine, clock

    def keep(self, case: str, statement: str, base: str, text: str, variants: dict[str, str] | None = None) -> None:
        """Keeps what is typed; survives a kill at any moment after. Raises StoreFull."""
        own = msgspec.json.encode(variants or {}, order="deterministic").decode()
        with immediate(self._engine) as db:
            db.exec_driver_sql(
                "INSERT INTO draft (statement, case_id, base, text, variants, kept_at) VALUES (?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (statement) DO UPDATE SET base = excluded.base, text = excluded.text, "
                "variants = excluded.variants, kept_at = excluded.kept_at",
                (statement, case, base, text, own, self._clock.now()),
            )

    def of(self, statement: str) -> Draft | None:
        """The unsaved text of a statement, or None."""
        with self._engine.connect() as db:
            row = db.exec_driver_sql(
                "SELECT case_id, statement, base, text, variants, kept_at FROM draft WHERE statement = ?", (statement,)
            ).first()
        if row is None:
            return None
        return Draft(row[0], row[1], row[2], row[3], msgspec.json.decode(row[4], type=dict[str, str]), row[5])

    def drop(self, statement: str) -> None:
        """Forgets the unsaved text, once a revision holds it."""
        with immediate(self._engine) as db:
            db.exec_driver_sql("DELETE FROM draft WHERE statement = ?", (statement,))
