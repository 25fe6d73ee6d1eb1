"""What the Wacht screen shows: the stories, and one story in detail."""

from __future__ import annotations

from typing import Literal

import msgspec

from woordvoering.overview.records import GroupView, LogLineView, Person

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


class StoryDetail(msgspec.Struct, frozen=True):
    """A story at the right of the list. `watched` are the watch terms that raise it, `core` its telling terms as
    written, by which a pattern is noted."""

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
