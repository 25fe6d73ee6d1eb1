"""The plain records of detection: a post goes in; outcomes, alerts and stories as the screen shows them come out."""

from __future__ import annotations

from typing import NewType

import msgspec

PostId = NewType("PostId", str)
StoryId = NewType("StoryId", str)
"""The id of the post that the story began with; stable over restarts."""


class Post(msgspec.Struct, frozen=True):
    """One signal as detection reads it.

    `t` is in seconds since 1970 (UTC). `kind` is 'post', 'news', 'report', 'mail' or what the source says; `source` is
    the one who tells (a feed, an outlet), `network` the kind of place (x, facebook, rss …).
    """

    id: str
    t: float
    lang: str | None
    author: str | None
    kind: str
    text: str
    source: str = ""
    network: str = ""


class TermCount(msgspec.Struct, frozen=True):
    """A term as it was written most often, and in how many of the story's texts it stands."""

    term: str
    count: int


class Burst(msgspec.Struct, frozen=True):
    """How far a story stands above what is usual: the reasons of an alert, as data.

    `baseline_per_minute` is the usual tempo of posts with the story's own terms at this hour, `tempo_per_minute` the
    tempo of the last minutes, `factor` their ratio, `moment` (seconds) when the story left its baseline, `texts` the
    number of different texts in the last hour, `voices` the number of different authors among them, `cohesion` (0–1)
    how much those texts speak of the same thing, `score` the value that the alert threshold is compared with.
    """

    score: float
    factor: float
    baseline_per_minute: float
    tempo_per_minute: float
    texts: int
    voices: int
    cohesion: float
    moment: float | None = None


class Alert(msgspec.Struct, frozen=True):
    """A story rose above the threshold, or rose well above its last alert (`again`). `posts`: 1–50 ids already seen.

    `watched` are the watch terms by which it needed less than usual.
    """

    t: float
    story: StoryId
    score: float
    posts: tuple[PostId, ...]
    terms: tuple[str, ...]
    sources: tuple[str, ...]
    burst: Burst
    again: bool = False
    watched: tuple[str, ...] = ()


class Outcome(msgspec.Struct, frozen=True):
    """What became of one post; `merged` names the stories (kept, gone) that became one while its time was reached."""

    dup_of: PostId | None
    story_id: StoryId
    alerts: tuple[Alert, ...] = ()
    call_for_help: bool = False
    merged: tuple[tuple[StoryId, StoryId], ...] = ()


class SignalGroup(msgspec.Struct, frozen=True):
    """One text and those that say the same; `size` counts the lead too."""

    lead: PostId
    similar: tuple[PostId, ...]
    call_for_help: bool

    @property
    def size(self) -> int:
        return 1 + len(self.similar)


class Wijk(msgspec.Struct, frozen=True):
    """A quarter of the gazetteer: its number and its official name."""

    number: int
    name: str


class PlaceCount(msgspec.Struct, frozen=True):
    """A quarter, the alias by which most posts call it, and how many posts do."""

    wijk: Wijk
    alias: str
    count: int


class StoryView(msgspec.Struct, frozen=True):
    """A story as the screen shows it at one moment. Times in seconds; `volume` has 60 counts, the last one is now.

    `alert` is the last that it raised, `watched` the watch terms that its texts hold, most frequent first, `raised_by`
    those that raise it now, `lowered_by` the id of the pattern 'not for us' that lowers it, `core` its telling terms,
    at most six, as written.
    """

    id: StoryId
    title: str
    terms: tuple[TermCount, ...]
    posts: int
    sources: int
    authors: int
    networks: tuple[tuple[str, int], ...]
    first_seen: float
    last_seen: float
    volume: tuple[int, ...]
    burst: Burst
    languages: tuple[tuple[str, int], ...]
    wijken: tuple[PlaceCount, ...]
    emergency_posts: tuple[PostId, ...]
    sensitive: bool
    contradiction: tuple[PostId, PostId] | None
    alerted_at: float | None
    muted: bool
    groups: tuple[SignalGroup, ...]
    alert: Alert | None = None
    watched: tuple[str, ...] = ()
    raised_by: tuple[str, ...] = ()
    lowered_by: str | None = None
    core: tuple[str, ...] = ()

    @property
    def factor(self) -> float:
        """How many times the usual tempo."""
        return self.burst.factor

    @property
    def baseline_per_minute(self) -> float:
        """The usual tempo of the story's terms."""
        return self.burst.baseline_per_minute
