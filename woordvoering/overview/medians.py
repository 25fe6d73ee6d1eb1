"""What a year of cases usually took: how long each authority let the desk wait, and how far each phase was by when.

Two queries over the tables of marks and clearances; no case is folded for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from statistics import median
from typing import cast

import msgspec

from woordvoering.clock import DAY, MINUTE
from woordvoering.journal.journal import Journal
from woordvoering.reaction.schema import Schema

YEAR = 365 * DAY
AT_LEAST = 3
"""Of fewer cases nothing is usual."""

_WAITS = (
    "SELECT l.case_id, l.role, l.requested_at, l.given_at FROM clearance l JOIN press_case c "
    "ON c.case_id = l.case_id WHERE c.t0 >= ? AND l.case_id <> ? AND l.requested_at IS NOT NULL "
    "ORDER BY l.case_id, l.role, l.requested_at"
)
_MARKS = (
    "SELECT m.case_id, m.key, m.done - c.t0 FROM mark m JOIN press_case c ON c.case_id = m.case_id "
    "WHERE c.t0 >= ? AND m.case_id <> ? AND m.done IS NOT NULL AND m.waived IS NULL"
)

Asked = tuple[str, str, int, int | None]
"""A request: case, role, when it was asked and when answered (ms UTC)."""

Marked = tuple[str, str, int]
"""A step that was done: case, step, milliseconds since the first signal."""


class Usual(msgspec.Struct, frozen=True):
    """Medians in minutes over `cases` other cases of twelve months; an id of fewer than `AT_LEAST` is in neither.

    `waits` is by role, how long it let the desk wait in all; `phases` by phase, when it was done since the first
    signal; `total` is that of the release.
    """

    cases: int = 0
    waits: Mapping[str, float] = {}
    phases: Mapping[str, float] = {}
    total: float | None = None


NOTHING = Usual()


def usual_of(journal: Journal, schema: Schema, now: int, but: str) -> Usual:
    """What is usual at a moment (ms UTC), without one case: it is compared with the others."""
    with journal.engine.connect() as db:
        asked = [cast(Asked, tuple(row)) for row in db.exec_driver_sql(_WAITS, (now - YEAR, but))]
        marks = [cast(Marked, tuple(row)) for row in db.exec_driver_sql(_MARKS, (now - YEAR, but))]
    phases = phases_done(marks, schema)
    cases = len({row[0] for row in (*asked, *marks)})
    done = _medians(phases)
    return Usual(cases, _medians(waited(asked)), done, done.get("release"))


def waited(asked: Iterable[Asked]) -> dict[str, list[float]]:
    """The minutes that each authority let wait, one number a case: the requests of one case, in their order, together.

    A text that was replaced stops the clock of its request; a case in which somebody never answered the last one does
    not count, for nobody knows how long that took.
    """
    found: dict[tuple[str, str], int] = {}
    waiting: dict[tuple[str, str], int] = {}
    for case, role, requested, given in asked:
        key = (case, role)
        found[key] = found.get(key, 0) + requested - waiting.pop(key, requested)
        if given is None:
            waiting[key] = requested
        else:
            found[key] += given - requested
    told: dict[str, list[float]] = {}
    for (case, role), took in found.items():
        if (case, role) not in waiting:
            told.setdefault(role, []).append(took / MINUTE)
    return told


def phases_done(marks: Iterable[Marked], schema: Schema) -> dict[str, list[float]]:
    """The minutes since the first signal at which the last step of each phase was done, one number a case."""
    phase_of = {step.id: step.phase for step in schema.steps}
    last: dict[tuple[str, str], float] = {}
    for case, step, took in marks:
        phase = phase_of.get(step)
        if phase is not None:
            key = (case, phase)
            last[key] = max(last.get(key, 0.0), took / MINUTE)
    told: dict[str, list[float]] = {}
    for (_, phase), minutes in last.items():
        told.setdefault(phase, []).append(minutes)
    return told


def _medians(told: Mapping[str, list[float]]) -> dict[str, float]:
    return {name: median(found) for name, found in told.items() if len(found) >= AT_LEAST}
