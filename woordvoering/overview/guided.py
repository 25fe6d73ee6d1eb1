"""What officers told about stories, as the board follows it and as the screen shows it."""

from __future__ import annotations

from collections.abc import Callable

from woordvoering.casework.rows import LogRow
from woordvoering.detection.acts import Act, Lower, Merge, Mute, Split, Withdraw
from woordvoering.detection.guidance import Lowered
from woordvoering.detection.types import StoryView
from woordvoering.guidance.rows import PatternRow, StoryActRow
from woordvoering.journal.fold import Rows
from woordvoering.overview.cases import log_line
from woordvoering.overview.follow import Told
from woordvoering.overview.people import People
from woordvoering.overview.watch_records import LoweredBy, MutedBy, ToldView, WhyAlerted


def acts_told(rows: Rows) -> tuple[Told, ...]:
    """Every act on stories in the order of the journal, as the detector takes it."""
    return tuple(Told(row.at, _act(row, rows)) for row in rows.all(StoryActRow))


def _act(row: StoryActRow, rows: Rows) -> Act:
    match row.kind:
        case "merge":
            return Merge(row.event, row.post, row.other)
        case "split":
            return Split(row.event, row.post, row.posts)
        case "mute" | "unmute":
            return Mute(row.event, row.post, row.kind == "mute")
        case "not_for_us":
            pattern = rows.get(PatternRow, row.pattern)
            terms, sources = (pattern.terms, pattern.sources) if pattern else ((), ())
            return Lower(row.event, Lowered(row.pattern, terms, sources))
        case "withdraw":
            return Withdraw(row.event, row.pattern)


def why_alerted(view: StoryView) -> WhyAlerted | None:
    """Why a story was last alerted; None when it never was."""
    alert = view.alert
    if alert is None:
        return None
    return WhyAlerted(
        at=round(alert.t * 1000),
        terms=alert.terms,
        sources=alert.sources,
        factor=alert.burst.factor,
        baseline=alert.burst.baseline_per_minute,
        texts=alert.burst.texts,
        watched=alert.watched,
        again=alert.again,
    )


def muted_by(view: StoryView, rows: Rows, home: Callable[[str], str], people: People) -> MutedBy | None:
    """Who muted a story, and when; None for one that may alert."""
    if not view.muted:
        return None
    acts = (row for row in reversed(rows.all(StoryActRow)) if row.kind == "mute" and home(row.post) == view.id)
    last = next(acts, None)
    return MutedBy(people.person(last.by), last.at) if last else None


def lowered_by(view: StoryView, rows: Rows, people: People) -> LoweredBy | None:
    """The pattern that lowers a story; None when none does."""
    pattern = rows.get(PatternRow, view.lowered_by) if view.lowered_by else None
    return None if pattern is None else lowered(pattern, people)


def lowered(pattern: PatternRow, people: People) -> LoweredBy:
    """A pattern as people read it."""
    return LoweredBy(
        pattern=pattern.key,
        by=people.person(pattern.noted_by),
        at=pattern.noted_at,
        reason=pattern.reason,
        terms=pattern.terms,
        title=pattern.title,
    )


def told(rows: Rows, people: People) -> ToldView:
    """What officers told about stories, the latest first, and the patterns that lower now, the latest first."""
    patterns = sorted(rows.all(PatternRow), key=lambda row: (-row.noted_at, row.key))
    return ToldView(
        lines=tuple(log_line(row, people) for row in reversed(rows.all(LogRow))),
        patterns=tuple(lowered(row, people) for row in patterns if row.withdrawn_at is None),
    )
