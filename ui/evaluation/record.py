"""The numbers of a case, computed from its journal: pure functions over records, and the gathering at the desk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from woordvoering.clearance.rows import ClearanceRow
from woordvoering.clock import MINUTE
from woordvoering.evaluation.rows import EvaluationRow, LessonRow
from woordvoering.overview.case_records import CaseItem, CaseView
from woordvoering.overview.medians import NOTHING, Usual, usual_of
from woordvoering.overview.records import Person, RequestView
from woordvoering.overview.text_records import ReleasedView
from woordvoering.reaction.findings import PhaseView
from woordvoering.release.rows import ChannelRow

if TYPE_CHECKING:
    from woordvoering.desk import Desk

LAST_PHASES = ("follow_up", "evaluation")
"""Phases after the release; their time says nothing about how fast the desk was."""
MARGINS = (("over_60", 60), ("to_60", 30), ("to_30", 10), ("to_10", 0))
"""Columns of the margin before a deadline: id and the least number of minutes."""
LATE = "late"


@dataclass(frozen=True, slots=True)
class Bar:
    """A phase in minutes since the first signal; `target` is None for a phase without one."""

    phase: str
    start: float
    end: float
    target: float | None
    running: bool = False

    @property
    def late(self) -> int:
        """Whole minutes over the target; 0 when in time."""
        return max(0, round(self.end - self.target)) if self.target is not None else 0

    @property
    def minutes(self) -> int:
        """How long it took."""
        return round(self.end - self.start)


@dataclass(frozen=True, slots=True)
class Wait:
    """How long an authority let the desk wait in all, over every revision, in minutes."""

    role: str
    minutes: float


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel of a release, and when somebody confirmed that it stood there (ms UTC)."""

    channel: str
    version: int
    released_at: int
    posted_at: int | None


@dataclass(frozen=True, slots=True)
class CaseNumbers:
    """All numbers of one case."""

    view: CaseView
    bars: tuple[Bar, ...]
    waits: tuple[Wait, ...]
    norm: int
    margins: Mapping[str, int]
    channels: tuple[Channel, ...]
    corrections: int
    lessons: tuple[LessonRow, ...]
    review: EvaluationRow | None
    usual: Usual = NOTHING

    @property
    def answered(self) -> tuple[int, int]:
        """How many questions were in time, of how many that were due or answered."""
        total = sum(self.margins.values())
        return total - self.margins[LATE], total


@dataclass(frozen=True, slots=True)
class EvaluationView:
    """The picker and the case in it; None while there is no case at all."""

    now: int
    cases: tuple[CaseItem, ...]
    people: tuple[Person, ...]
    numbers: CaseNumbers | None


def bars_of(phases: Iterable[PhaseView], t0: int, now: int) -> tuple[Bar, ...]:
    """The phases that began, each from its begin to its end, or to now.

    A phase that is one act, begun and done at once, runs from the end of the phase before it.
    """
    bars: list[Bar] = []
    before = t0
    for phase in phases:
        if phase.id in LAST_PHASES or phase.waived is not None:
            continue
        if phase.started_at is None and phase.done_at is None:
            continue
        ended = phase.done_at if phase.done_at is not None else now
        begun = phase.started_at if phase.started_at is not None and phase.started_at < ended else before
        target = None if phase.target_at is None else (phase.target_at - t0) / MINUTE
        start = min(begun, ended)
        bars.append(Bar(phase.id, (start - t0) / MINUTE, (ended - t0) / MINUTE, target, running=phase.done_at is None))
        before = ended
    return tuple(bars)


def waits_of(rows: Iterable[ClearanceRow], end: int) -> tuple[Wait, ...]:
    """The waiting of each authority summed over the texts; a text that was replaced stops the clock of its request."""
    asked: dict[str, list[ClearanceRow]] = {}
    for row in rows:
        if row.requested_at is not None:
            asked.setdefault(row.role, []).append(row)
    waits: list[Wait] = []
    for role, found in asked.items():
        ordered = sorted(found, key=lambda row: row.requested_at or 0)
        later = [*(row.requested_at or 0 for row in ordered[1:]), end]
        spans = [
            max(0, min(row.given_at or stop, stop) - (row.requested_at or 0))
            for row, stop in zip(ordered, later, strict=True)
        ]
        waits.append(Wait(role, sum(spans) / MINUTE))
    return tuple(sorted(waits, key=lambda wait: wait.minutes))


def margins_of(requests: Iterable[RequestView], now: int) -> dict[str, int]:
    """How many questions were answered how long before their deadline; what is open counts once it is late."""
    counts = dict.fromkeys((*(name for name, _ in MARGINS), LATE), 0)
    for request in requests:
        due = request.deadline if request.deadline is not None else request.due
        done = request.resolved_at
        if done is None and due >= now:
            continue
        left = (due - (done if done is not None else now)) / MINUTE
        counts[next((name for name, least in MARGINS if left >= least), LATE)] += 1
    return counts


def channels_of(releases: Iterable[ReleasedView], posts: Iterable[ChannelRow]) -> tuple[Channel, ...]:
    """Every channel of every release, in order of leaving; in several languages, from when the first stood there."""
    posted: dict[tuple[str, str], int] = {}
    for row in posts:
        if row.posted_at is not None:
            first = posted.get((row.release, row.channel), row.posted_at)
            posted[row.release, row.channel] = min(first, row.posted_at)
    ordered = sorted(releases, key=lambda item: item.version)
    return tuple(
        Channel(name, item.version, item.released_at, posted.get((item.id, name)))
        for item in ordered
        for name, _ in item.channels
    )


def gather(desk: Desk, case: str = "") -> EvaluationView:
    """Asks the desk; without a case the latest one that something left of, else the latest."""
    now, cases = int(desk.clock.now()), desk.views.cases(closed=True)
    released = (item.id for item in cases if item.closed_at is not None or desk.views.releases(item.id))
    chosen = case if any(item.id == case for item in cases) else next(released, cases[0].id if cases else "")
    numbers = numbers_of(desk, chosen, now) if chosen else None
    return EvaluationView(now, cases, desk.views.people().all(), numbers)


def numbers_of(desk: Desk, case: str, now: int) -> CaseNumbers:
    """The numbers of one case. Raises Refused when unknown."""
    view, rows, releases = desk.views.case(case), desk.journal.rows(case), desk.views.releases(case)
    end = min((item.released_at for item in releases if item.kind != "acknowledgement"), default=view.closed_at or now)
    return CaseNumbers(
        view=view,
        bars=bars_of(view.assessment.phases, view.t0, view.closed_at or now),
        waits=waits_of(rows.all(ClearanceRow), end),
        norm=desk.schema.silence.after,
        margins=margins_of(view.requests, now),
        channels=channels_of(releases, rows.all(ChannelRow)),
        corrections=sum(1 for item in releases if item.kind == "correction"),
        lessons=tuple(sorted(rows.all(LessonRow), key=lambda row: (row.closed_at is not None, row.noted_at))),
        review=rows.one(EvaluationRow),
        usual=usual_of(desk.journal, desk.schema, now, case),
    )
