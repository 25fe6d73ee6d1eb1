"""What a long list reads of the journal: the rows of many cases at once, and where anything came since it last looked.

Reads beside the rows that the journal keeps of the cases that are worked on.
"""

from __future__ import annotations

from collections.abc import Sequence

from woordvoering.journal.fold import Rows
from woordvoering.journal.journal import Journal

CHANGED = "SELECT case_id, max(rowid) FROM event WHERE rowid > ? GROUP BY case_id"


def rows_of(journal: Journal, cases: Sequence[str]) -> dict[str, Rows]:
    """The stored rows of some cases, read now and kept nowhere."""
    if not cases:
        return {}
    with journal.engine.connect() as db:
        return journal.projection.load_many(db, cases)


def changed_since(journal: Journal, place: int) -> tuple[int, frozenset[str]]:
    """The cases that events came into after a place in the order of their arrival here, and the place of now.

    Events are never taken out, and what else changes a row comes with an event.
    """
    with journal.engine.connect() as db:
        found = db.exec_driver_sql(CHANGED, (place,)).all()
    return max((int(row[1]) for row in found), default=place), frozenset(str(row[0]) for row in found)
