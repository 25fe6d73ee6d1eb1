"""Last step of the flow: a live story as the screen shows it. Pure: one story at one moment gives one view."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from woordvoering.detection import burst
from woordvoering.detection.cluster import Cluster
from woordvoering.detection.contradiction import Voice, contradiction, cues
from woordvoering.detection.gazetteer import Gazetteer
from woordvoering.detection.guidance import Guidance, most_frequent
from woordvoering.detection.normalise import strip_noise
from woordvoering.detection.stories import Member, Story
from woordvoering.detection.types import Burst, PlaceCount, PostId, SignalGroup, StoryView, TermCount
from woordvoering.detection.vocabulary import Vocabulary

CORE = 6
UNSEEN_TEXTS = 0.5
SHOWN_TERMS = 8
TITLE_LENGTH = 90
MOST_READ = 120
"""Title, contradiction and places are taken from at most this many different texts, the latest."""


class Rise(NamedTuple):
    """The last hour of a story: the counts, the score, its core terms and its different texts, latest first."""

    window: burst.Window
    score: float
    core: tuple[str, ...]
    texts: tuple[Member, ...]


def core_terms(recent: Sequence[Member], vocabulary: Vocabulary) -> list[tuple[str, float]]:
    """The terms that the texts have in common, most telling first, each with the share of texts that hold it."""
    held = Counter(term for member in recent for term in member.terms)
    common = {term: count for term, count in held.items() if 2 * count >= len(recent)} or held
    told = vocabulary.information(common)
    scored = [(count * told[term], term) for term, count in common.items()]
    scored.sort(key=lambda each: (-each[0], each[1]))
    return [(term, held[term] / len(recent)) for _, term in scored[:CORE]]


def expected_per_hour(core: Sequence[tuple[str, float]], window: Sequence[Member], vocabulary: Vocabulary) -> float:
    """How many different texts an hour usually hold the story's own terms: its second rarest, without the window.

    Half a text is added to what was counted: in the first hours of a stream nothing is known to be rare.
    """
    hours = vocabulary.recent.effective() / 3600.0
    rates: list[float] = []
    for term, _ in core:
        own = sum(term in member.terms for member in window)
        rates.append((max(0.0, vocabulary.recent.count(term) - own) + UNSEEN_TEXTS) / hours)
    rates.sort()
    usual = rates[min(1, len(rates) - 1)] if rates else 0.0
    return usual * vocabulary.hour_factor(vocabulary.recent.at)


def last_hour(story: Story, now: float) -> list[Member]:
    """The different texts of a story's last hour, latest first."""
    return [member for member in story.since(now - 3600.0) if member.terms]


def rise(story: Story, vocabulary: Vocabulary, now: float) -> Rise:
    """What the last hour of a story brought, and what was to be expected."""
    window = last_hour(story, now)
    recent = window or [member for member in story.members if member.original][-CORE:]
    core = core_terms(recent, vocabulary) if recent else []
    expected = expected_per_hour(core, window, vocabulary)
    found = burst.Window(
        half=sum(member.post.t >= now - 1800.0 for member in window),
        hour=len(window),
        voices=len({member.speaker for member in window}),
        expected=expected,
        cohesion=sum(share for _, share in core[:3]) / 3,
        daily=vocabulary.texts_per_day(),
    )
    return Rise(found, burst.score(found), tuple(term for term, _ in core), tuple(window))


def measure(story: Story, vocabulary: Vocabulary, now: float, risen: Rise | None = None) -> Burst:
    """How far the story stands above its baseline at `now`; `risen` saves reading the last hour twice."""
    risen = risen or rise(story, vocabulary, now)
    volume = story.volume(now)
    baseline = risen.window.expected / 60.0 * vocabulary.posts_per_text()
    left = burst.onset(volume, baseline)
    return Burst(
        score=risen.score,
        factor=burst.factor(volume, baseline),
        baseline_per_minute=baseline,
        tempo_per_minute=burst.tempo(volume),
        texts=risen.window.hour,
        voices=risen.window.voices,
        cohesion=risen.window.cohesion,
        moment=None if left is None else now - (len(volume) - left) * 60.0,
    )


def title_of(originals: Sequence[Member], copies: Counter[PostId], cluster: Cluster) -> str:
    """The most central text, shortened: the one whose terms most of the story shares; copies count along."""
    best, best_score = originals[0], -1.0
    for member in originals:
        shared = sum(cluster.terms.get(term, 0.0) for term in member.terms) / max(1, cluster.texts)
        central = shared / (4 + len(member.terms)) * (1.0 + 0.1 * min(10, copies[member.root]))
        if central > best_score:
            best, best_score = member, central
    return shorten(strip_noise(best.post.text))


def shorten(text: str, length: int = TITLE_LENGTH) -> str:
    """The first sentence, or as many whole words as fit, with an ellipsis."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    for mark in (". ", "! ", "? "):
        end = cut.find(mark, length // 3)
        if end > 0:
            return cut[: end + (mark != ". ")]
    space = cut.rfind(" ")
    return (cut[:space] if space > length // 2 else cut).rstrip(" ,;:-") + "…"


def groups_of(members: Sequence[Member]) -> tuple[SignalGroup, ...]:
    """One group for each text with its near-duplicates: calls for help first, then by size, then the earliest."""
    by_root: dict[PostId, list[Member]] = {}
    for member in members:
        by_root.setdefault(member.root, []).append(member)
    ordered = sorted(
        by_root.values(),
        key=lambda group: (not any(m.call_for_help for m in group), -len(group), group[0].post.t, group[0].id),
    )
    return tuple(
        SignalGroup(group[0].id, tuple(m.id for m in group[1:]), any(m.call_for_help for m in group))
        for group in ordered
    )


def terms_of(members: Sequence[Member], originals: Sequence[Member], vocabulary: Vocabulary) -> tuple[TermCount, ...]:
    """The most telling terms as they are written most often, with the number of posts that hold them."""
    copies = Counter(member.root for member in members)
    posts: Counter[str] = Counter()
    written: dict[str, Counter[str]] = {}
    for member in originals:
        for term in member.terms:
            posts[term] += copies[member.root]
            written.setdefault(term, Counter())[member.surface[term]] += 1
    told = vocabulary.information(posts)
    telling = sorted(posts, key=lambda term: (-posts[term] * (told[term] - 5.0), term))
    chosen = [term for term in telling if posts[term] > 1 or len(members) == 1][:SHOWN_TERMS]
    return tuple(TermCount(written[term].most_common(1)[0][0], posts[term]) for term in chosen)


class Portrait(NamedTuple):
    """What of a view changes only when the story gets or loses a post: worth keeping between two looks."""

    title: str
    terms: tuple[TermCount, ...]
    sources: int
    authors: int
    networks: tuple[tuple[str, int], ...]
    languages: tuple[tuple[str, int], ...]
    wijken: tuple[PlaceCount, ...]
    emergency_posts: tuple[PostId, ...]
    sensitive: bool
    contradiction: tuple[PostId, PostId] | None
    groups: tuple[SignalGroup, ...]
    watched: tuple[str, ...]


def portrait_of(story: Story, cluster: Cluster, vocabulary: Vocabulary, gazetteer: Gazetteer) -> Portrait:
    """Title, terms, places, cautions and groups of a story."""
    members = story.members
    copies = Counter(member.root for member in members)
    originals = [member for member in members if member.original][-MOST_READ:] or members[-1:]
    core = [term for term, _ in core_terms(originals, vocabulary)]
    voices = [Voice(m.id, m.speaker, m.post.text, frozenset(m.terms)) for m in originals]
    against = contradiction(voices, core)
    return Portrait(
        title=title_of(originals, copies, cluster),
        terms=terms_of(members, originals, vocabulary),
        sources=len({member.speaker for member in members}),
        authors=len({member.post.author for member in members if member.post.author}),
        networks=_counted(member.post.network or member.post.kind for member in members),
        languages=_counted(member.post.lang or "und" for member in members),
        wijken=gazetteer.count((member.post.text, copies[member.root]) for member in originals),
        emergency_posts=tuple(member.id for member in members if member.call_for_help),
        sensitive=any(cues().sensitive(member.post.text) for member in originals),
        contradiction=None if against is None else (PostId(against[0]), PostId(against[1])),
        groups=groups_of(members),
        watched=most_frequent(member.watched for member in members if member.watched),
    )


def written(terms: Iterable[str], members: Iterable[Member]) -> tuple[str, ...]:
    """The terms as one of the members writes them."""
    surface = {term: word for member in members for term, word in member.surface.items()}
    return tuple(surface.get(term, term) for term in terms)


def raising(story: Story, risen: Rise, guidance: Guidance) -> tuple[str, ...]:
    """The watch terms that raise a story: those of its last hour, or of all its texts when that brought none."""
    return guidance.raising(risen.texts or [member for member in story.members if member.original])


def lowering(story: Story, risen: Rise, vocabulary: Vocabulary, guidance: Guidance) -> str | None:
    """The pattern 'not for us' that lowers a story; never one with a call for help or one that a watch term raises."""
    if not guidance.lowered or any(member.call_for_help for member in story.members):
        return None
    if raising(story, risen, guidance):
        return None
    return guidance.lowering(risen.core, vocabulary.information({*risen.core, *guidance.terms_of_patterns()}))


def view_of(
    story: Story, cluster: Cluster, vocabulary: Vocabulary, portrait: Portrait, guidance: Guidance, now: float
) -> StoryView:
    """The story at `now` (seconds)."""
    risen = rise(story, vocabulary, now)
    return StoryView(
        id=story.id,
        posts=story.count,
        first_seen=cluster.first,
        last_seen=cluster.last,
        volume=story.volume(now),
        burst=measure(story, vocabulary, now, risen),
        alerted_at=story.alerted_at,
        alert=story.alert,
        muted=story.muted,
        raised_by=raising(story, risen, guidance),
        lowered_by=lowering(story, risen, vocabulary, guidance),
        core=written(risen.core, risen.texts or story.members),
        **portrait._asdict(),
    )


def _counted(names: Iterable[str]) -> tuple[tuple[str, int], ...]:
    counts = Counter(names)
    return tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0])))
