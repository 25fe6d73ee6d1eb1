"""Last decision of the flow: does a story that got a text alert now, and with which reasons?"""

from __future__ import annotations

from typing import NamedTuple

from woordvoering.detection import burst
from woordvoering.detection.cluster import Clusters
from woordvoering.detection.guidance import LOWERED, RAISED, Guidance
from woordvoering.detection.incidents import incidents
from woordvoering.detection.stories import Member, Stories, Story
from woordvoering.detection.types import Alert
from woordvoering.detection.views import Rise, last_hour, lowering, measure, rise
from woordvoering.detection.vocabulary import HOUR, Vocabulary

FEWEST_TEXTS = 2
"""A story with fewer different texts raises no alert, unless its last text tells of an incident."""

GROWTH = 1.25
"""A story alerts again when its score has grown by this factor."""

TOLD_FOR = 12 * HOUR
SPLINTER = 0.0
"""From this likelihood, in nats a word, a story is a splinter of one that alerted within `TOLD_FOR`: likelier told by
that one than by anybody."""

LOUD = 2.0
"""A splinter alerts by itself from this many times the usual score: never is a second incident silenced by a first."""

MOST_NAMED = 20
NAMED_SOURCES = 10
MOST_TERMS = 6
LARGE = 16
EVERY, EVERY_AGAIN = 4, 16
"""A story of more than `LARGE` texts is measured at every fourth different text; one that has alerted at every
sixteenth, for an alert again can wait."""


class Memory(NamedTuple):
    """What an alert is judged by: the words of the stream, the live stories as rules and as posts, and the guidance."""

    vocabulary: Vocabulary
    clusters: Clusters
    stories: Stories
    guidance: Guidance


def alerts(story: Story, memory: Memory, theta: float, now: float) -> tuple[Alert, ...]:
    """The alert that a story raises with its latest text, or none; notes on the story that it did."""
    if not _to_measure(story, memory.clusters.live[story.id].texts):
        return ()
    again = story.alerted_at is not None
    window = last_hour(story, now)
    watched = memory.guidance.raising(window)
    asked = theta * RAISED if watched and len({member.speaker for member in window}) > 1 else theta
    needed = max(asked, story.alerted_score * GROWTH) if again else asked
    events = incidents().events
    quiet = all(events.isdisjoint(member.incidents) for member in window)
    if quiet and not story.members[-1].original:
        return ()
    if quiet and burst.ceiling(len(window), memory.vocabulary.texts_per_day()) < needed:
        return ()
    risen = rise(story, memory.vocabulary, now)
    if risen.score < needed or _kept_down(story, risen, memory, theta, now):
        return ()
    story.alerted_score = risen.score
    if not again:
        story.alerted_at = now
    story.alert = _alert(story, risen, memory.vocabulary, watched, now, again=again)
    return (story.alert,)


def _to_measure(story: Story, texts: int) -> bool:
    """Whether the latest post may make a story of so many different texts alert, and it is its turn. A copy may when
    the number of copies has doubled: it adds a logarithm."""
    if story.muted:
        return False
    latest = story.members[-1]
    if not latest.original:
        copies = story.count - texts
        return story.alerted_at is None and texts <= LARGE and copies > 0 and not copies & (copies - 1)
    if texts < FEWEST_TEXTS and not latest.incidents:
        return False
    if story.alerted_at is not None and texts % EVERY_AGAIN:
        return False
    return texts <= LARGE or not texts % EVERY


def _kept_down(story: Story, risen: Rise, memory: Memory, theta: float, now: float) -> bool:
    """Whether the story is one 'not for us', or a splinter of one that alerted of late."""
    if risen.score < theta * LOWERED and lowering(story, risen, memory.vocabulary, memory.guidance):
        return True
    if story.alerted_at is not None or risen.score >= theta * LOUD:
        return False
    return any(
        memory.clusters.likeness(story.id, other.id) >= SPLINTER
        for other in memory.stories.live.values()
        if other.alerted_at is not None and other.alerted_at >= now - TOLD_FOR
    )


def _alert(
    story: Story, risen: Rise, vocabulary: Vocabulary, watched: tuple[str, ...], now: float, *, again: bool
) -> Alert:
    telling = risen.core[:3]
    named = [member for member in risen.texts if any(term in member.terms for term in telling)]
    shown = (named or list(risen.texts))[:MOST_NAMED]
    speakers = dict.fromkeys(m.post.source or m.post.author or m.post.network or m.post.kind for m in shown)
    return Alert(
        t=now,
        story=story.id,
        score=risen.score,
        posts=tuple(member.id for member in reversed(shown)),
        terms=_terms(risen, shown),
        sources=tuple(speakers)[:NAMED_SOURCES],
        burst=measure(story, vocabulary, now, risen),
        again=again,
        watched=watched,
    )


def _terms(risen: Rise, shown: list[Member]) -> tuple[str, ...]:
    """The words of an alert as they are written: those of the incident first, then what else the texts share."""
    surface = {term: word for member in shown for term, word in member.surface.items()}
    said = [surface[term] for term in surface if term.startswith("=")]
    core = risen.core if risen.word is None else (risen.word, *risen.core)
    return tuple(dict.fromkeys((*said[:3], *(surface.get(term, term) for term in core))))[:MOST_TERMS]
