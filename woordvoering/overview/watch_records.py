"""What the Wacht screen shows: the stories, and one story in detail."""

from __future__ import annotations

from typing import Literal

import msgspec

from woordvoering.overview.records import GroupView, LogLineView, Person, SignalLine, SignalView

StoryGroup = Literal["decide", "follow", "quiet", "closed"]


class StoryItem(msgspec.Struct, frozen=True):
    """One row of the list. `factor` is times the baseline; `spark` 60 counts, the last is now."""

    id: str
    title: str
    group: StoryGroup
    wijk: str
    first_seen: int
    last_seen: int
    posts: int
    sources: int
    factor: float
    baseline: float
    spark: tuple[int, ...]
    urgent: bool
    sensitive: bool
    contradiction: bool
    handler: Person | None = None
    case_id: str = ""
    case_number: str = ""
    requests: int = 0
    triage: str = ""
    networks: tuple[str, ...] = ()
    muted: bool = False
    lowered: bool = False


class PassedOn(msgspec.Struct, frozen=True):
    """Who passed the calls for help to 101, and when."""

    by: Person
    at: int


class WhyAlerted(msgspec.Struct, frozen=True):
    """Why a story was alerted: at which moment (ms UTC), by which terms, told by whom, how many times which baseline (a
    minute), and the watch terms that raised it."""

    at: int
    terms: tuple[str, ...]
    sources: tuple[str, ...]
    factor: float
    baseline: float
    texts: int
    watched: tuple[str, ...] = ()
    again: bool = False


class LoweredBy(msgspec.Struct, frozen=True):
    """A pattern 'not for us': who noted it, when and why, its words, and the story that it was noted on by its title
    then."""

    pattern: str
    by: Person
    at: int
    reason: str
    terms: tuple[str, ...]
    title: str = ""


class MutedBy(msgspec.Struct, frozen=True):
    """Who muted a story, and when."""

    by: Person
    at: int


class SignalAsk(msgspec.Struct, frozen=True):
    """Which rows of the signals of a story somebody looks at: `opened` are the groups that are unfolded, by the id of
    their first signal, `term` a term that the shown texts hold."""

    story: str
    start: int = 0
    count: int = 64
    opened: tuple[str, ...] = ()
    term: str = ""


class SignalPage(msgspec.Struct, frozen=True):
    """What stands on those rows, of `total` rows in `groups` groups of `signals` signals."""

    ask: SignalAsk
    total: int
    groups: int
    signals: int
    lines: tuple[SignalLine, ...]

    def leads(self) -> tuple[GroupView, ...]:
        """The first signal of each group on the page."""
        return tuple(GroupView(line.signal) for line in self.lines if not line.inner)


class StoryDetail(msgspec.Struct, frozen=True):
    """A story at the right of the list. `watched` are the watch terms that raise it, `core` its telling terms as
    written, by which a pattern is noted. Of a large story `first` is the first page of its signals, `groups` holds what
    stands on that page alone, and `calls` are the signals that ask for help."""

    item: StoryItem
    category: str
    calls_for_help: int
    help_answered: bool
    passed_on: PassedOn | None
    tempo: float
    wijken: tuple[str, ...]
    volume: tuple[int, ...]
    burst_at: int | None
    terms: tuple[tuple[str, int], ...]
    networks: tuple[tuple[str, int], ...]
    groups: tuple[GroupView, ...]
    why: WhyAlerted | None = None
    watched: tuple[str, ...] = ()
    core: tuple[str, ...] = ()
    muted: MutedBy | None = None
    lowered: LoweredBy | None = None
    first: SignalPage | None = None
    calls: tuple[SignalView, ...] = ()


class ToldView(msgspec.Struct, frozen=True):
    """What officers told about stories: the log, the latest first, and the patterns that lower now."""

    lines: tuple[LogLineView, ...]
    patterns: tuple[LoweredBy, ...]


class WatchView(msgspec.Struct, frozen=True):
    """The whole list, in the order of the groups; within a group by urgency, then age."""

    now: int
    stories: tuple[StoryItem, ...]

    def count(self, group: StoryGroup) -> int:
        """How many stories stand in a group."""
        return sum(1 for item in self.stories if item.group == group)
