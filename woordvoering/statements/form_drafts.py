"""What an officer is typing in a form: kept while they type, encrypted in `desk.db`, on this device only.

As the draft of a text it is no act: not signed, not synced, and gone once the form was sent or after a week.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

import msgspec
from sqlalchemy import Column, Engine, Integer, Table, Text

from woordvoering.clock import DAY, Clock
from woordvoering.store.engine import immediate
from woordvoering.store.tables import METADATA

STAYS = 7 * DAY
"""Nobody remembers after a week what a half-filled form was for, and what stands in it may be somebody's name."""
MOST = 256 * 1024
"""Code points of one form's answers; a larger one was pasted, and still lies where it came from."""

FORM_DRAFT = Table(
    "form_draft",
    METADATA,
    Column("form", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("answers", Text, nullable=False),
    Column("kept_at", Integer, nullable=False),
    sqlite_with_rowid=False,
)

Given = str | tuple[str, ...]
"""One line or text, or the chosen ones of several."""


class FormDraft(msgspec.Struct, frozen=True):
    """What was typed in the form `form` and not sent; `kept_at` is ms UTC. Questions nobody touched are not in it."""

    form: str
    title: str
    answers: dict[str, Given]
    kept_at: int


class FormDrafts:
    """The half-filled forms of this device."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine, self._clock = engine, clock

    def keep(self, form: str, title: str, answers: Mapping[str, Given]) -> bool:
        """Keeps what is typed; survives a kill at any moment after. False for more than `MOST`. Raises StoreFull."""
        said = json.dumps({name: answers[name] for name in sorted(answers)})
        if len(said) > MOST:
            return False
        with immediate(self._engine) as db:
            db.exec_driver_sql(
                "INSERT INTO form_draft (form, title, answers, kept_at) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (form) DO UPDATE SET title = excluded.title, answers = excluded.answers, "
                "kept_at = excluded.kept_at",
                (form, title, said, self._clock.now()),
            )
        return True

    def all(self) -> tuple[FormDraft, ...]:
        """The forms that were not sent, the latest first. What is older than a week goes."""
        with self._engine.connect() as db:
            rows = db.exec_driver_sql("SELECT form, title, answers, kept_at FROM form_draft ORDER BY kept_at DESC")
            found = [FormDraft(row[0], row[1], _read(row[2]), row[3]) for row in rows]
        since = self._clock.now() - STAYS
        if any(draft.kept_at < since for draft in found):
            with immediate(self._engine) as db:
                db.exec_driver_sql("DELETE FROM form_draft WHERE kept_at < ?", (since,))
        return tuple(draft for draft in found if draft.kept_at >= since)

    def drop(self, form: str) -> None:
        """Forgets one: it was sent, or nobody wants it any more."""
        with immediate(self._engine) as db:
            db.exec_driver_sql("DELETE FROM form_draft WHERE form = ?", (form,))


def _read(answers: str) -> dict[str, Given]:
    return {name: given if isinstance(given, str) else tuple(given) for name, given in json.loads(answers).items()}
