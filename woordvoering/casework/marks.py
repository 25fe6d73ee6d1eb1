"""How far the steps of the schema came in a case; every room marks the steps that it ends."""

from __future__ import annotations

from msgspec.structs import replace

from woordvoering.casework.rows import MarkRow
from woordvoering.journal.fold import Rows, Stamp


def started(rows: Rows, at: Stamp, step: str) -> None:
    """Marks a step as begun, once."""
    known = rows.get(MarkRow, step) or MarkRow(case_id=at.case, key=step)
    if known.started is None:
        rows.put(replace(known, started=at.wall))


def done(rows: Rows, at: Stamp, step: str) -> None:
    """Marks a step as done, once."""
    known = rows.get(MarkRow, step) or MarkRow(case_id=at.case, key=step)
    if known.done is None:
        rows.put(replace(known, done=at.wall, started=known.started or at.wall))
