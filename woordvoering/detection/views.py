"""Last step of the flow: a live story as the screen shows it. Pure: one story at one moment gives one view."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from woordvoering.detection import burst
from woordvoering.detection.cluster import Cluster
from woordvoering.detection.contradiction import Voice, contradiction, cues
from woordvoering.detection.gazetteer import Gazetteer
from woordvoering.detection.guidance import Guidance, most_frequent
from woordvoering.detection.incidents import incidents
from woordvoering.detection.normalise import strip_noise
from woordvoering.detection.stories import Member, Story
from woordvoering.detection.types import Burst, PlaceCount, PostId, SignalGroup, StoryView, TermCount
from woordvoering.detection.vocabulary import HOUR, UNSEEN_TEXTS, Vocabulary

CORE = 6
TELLING = 2
UNSHARED_PER_HOUR = 1.0
MOST_MEASURED = 60
"""A burst is measured on so many of the latest texts: more would only say again that it is one."""

MOST_OF_ONE = 5
"""Who floods a story with texts cannot push the others out of what is measured."""

MOST_WORDS = 8
YOUNG = 12 * HOUR
MOST_EARLIER = 400
"""What a story itself said of late is not yet usual: its texts of so long ago, at most so many posts, do not count."""

SHOWN_TERMS = 8
TITLE_LENGTH = 90
MOST_READ = 120
"""Title, contradiction and places are taken from at most this many different texts, the latest."""


class Rise(NamedTuple):
    """The last hour of a story: the counts, the score, its core terms and its different texts, latest first; `word` is
    the rare one that several authors share, where that tells most."""

    window: burst.Window
    score: float
    core: tuple[str, ...]
    texts: tuple[Member, ...]
    word: str | None = None


def core_terms(recent: Sequence[Member], vocabulary: Vocabulary) -> list[tuple[str, float]]:
    """The terms that the texts have in common, most telling first, each with the share of texts that hold it."""
    held = Counter(term for member in recent for term in member.terms)
    common = {term: count for term, count in held.items() if 2 * count >= len(recent)} or held
    told = vocabulary.information(common)
    scored = [(count * told[term], term) for term, count in common.items()]
    scored.sort(key=lambda each: (-each[0], each[1]))
    return [(term, held[term] / len(recent)) for _, term in scored[:CORE]]


def shared_terms(window: Sequence[Member], told: Mapping[str, float]) -> list[str]:
    """The terms that more than one text of the window holds, most telling first."""
    held = Counter(term for member in window for term in member.terms)
    scored = [(count * told[term], term) for term, count in held.items() if count > 1]
    scored.sort(key=lambda each: (-each[0], each[1]))
    return [term for _, term in scored]


def expected_per_hour(shared: Sequence[str], window: Sequence[Member], vocabulary: Vocabulary) -> float:
    """How many different texts an hour usually hold the two most telling terms that the window shares, without the
    window; where it shares none, as many as hold any everyday word. In the first hours nothing is known to be rare."""
    hours = vocabulary.recent.effective() / 3600.0
    rates: list[float] = []
    for term in shared[:TELLING]:
        own = sum(term in member.terms for member in window)
        rates.append((max(0.0, vocabulary.recent.count(term) - own) + UNSEEN_TEXTS) / hours)
    usual = sum(rates) / len(rates) if rates else UNSHARED_PER_HOUR
    return usual * vocabulary.hour_factor(vocabulary.recent.at)


def cohesion(window: Sequence[Member], shared: Sequence[str], told: Mapping[str, float]) -> float:
    """The part of what the texts tell, 0–1, that more than one of them tells."""
    common = frozenset(shared)
    parts: list[float] = []
    for member in window:
        nats = {term: weight * told[term] for term, weight in member.terms.items()}
        parts.append(sum(nats[term] for term in nats if term in common) / (sum(nats.values()) or 1.0))
    return sum(parts) / len(parts) if parts else 0.0


def last_hour(story: Story, now: float) -> list[Member]:
    """The different texts of a story's last hour, latest first, at most `MOST_MEASURED`, and of one speaker at most
    `MOST_OF_ONE`."""
    texts: list[Member] = []
    spoken: Counter[str] = Counter()
    for member in story.since(now - 3600.0):
        if not member.terms or spoken[member.speaker] == MOST_OF_ONE:
            continue
        spoken[member.speaker] += 1
        texts.append(member)
        if len(texts) == MOST_MEASURED:
            break
    return texts


def telling(window: Sequence[Member], vocabulary: Vocabulary) -> tuple[tuple[burst.Event, ...], int, int]:
    """The events, the number of signs and the number of authors by whom the texts tell of an incident."""
    said: dict[str, set[str]] = {}
    voices: set[str] = set()
    own: Counter[str] = Counter()
    for member in window:
        own.update(member.incidents)
        for word in member.incidents:
            said.setdefault(word, set()).add(member.speaker)
            voices.add(member.speaker)
    events = [word for word in said if word in incidents().events]
    found = tuple(burst.Event(vocabulary.told_per_hour(word, own[word]), len(said[word])) for word in events)
    return found, len(said) - len(events), len(voices)


def passed_on(story: Story, window: Sequence[Member], now: float) -> int:
    """How many others passed on, in the last hour, a text of the window that tells of an event."""
    events = incidents().events
    telling = {member.id: member.speaker for member in window if not events.isdisjoint(member.incidents)}
    if not telling:
        return 0
    sharers = {(member.root, member.speaker) for member in story.since(now - 3600.0) if not member.original}
    return sum(root in telling and speaker != telling[root] for root, speaker in sharers)


def words_in_mouths(
    shared: Sequence[str], story: Story, window: Sequence[Member], vocabulary: Vocabulary, now: float
) -> dict[str, burst.Word]:
    """The foremost shared words that enough different authors hold, each with what is usual without this story."""
    found: dict[str, burst.Word] = {}
    hours = vocabulary.recent.effective() / 3600.0
    earlier: list[Member] | None = None
    for term in shared[:MOST_WORDS]:
        if term.startswith("="):
            continue
        holding = [member for member in window if term in member.terms]
        mouths = len({member.speaker for member in holding})
        if mouths < burst.LEAST_MOUTHS:
            continue
        if earlier is None:
            young = islice(story.since(now - YOUNG), MOST_EARLIER)
            earlier = [member for member in young if member.post.t < now - 3600.0]
        own = len(holding) + sum(term in member.terms for member in earlier)
        usual = (max(0.0, vocabulary.recent.count(term) - own) + UNSEEN_TEXTS) / hours
        half = len({member.speaker for member in holding if member.post.t >= now - 1800.0})
        found[term] = burst.Word(half, mouths, usual * vocabulary.hour_factor(vocabulary.recent.at))
    return found


def rise(story: Story, vocabulary: Vocabulary, now: float) -> Rise:
    """What the last hour of a story brought, and what was to be expected."""
    window = last_hour(story, now)
    recent = window or [member for member in story.members if member.original][-CORE:]
    core = core_terms(recent, vocabulary) if recent else []
    told = vocabulary.information(dict.fromkeys(term for member in window for term in member.terms))
    shared = shared_terms(window, told)
    half = [member.speaker for member in window if member.post.t >= now - 1800.0]
    voices = len({member.speaker for member in window})
    events, signs, tellers = telling(window, vocabulary)
    words = words_in_mouths(shared, story, window, vocabulary, now)
    found = burst.Window(
        half=len(set(half)),
        hour=voices,
        expected=expected_per_hour(shared or [term for term, _ in core], window, vocabulary),
        cohesion=cohesion(window, shared, told),
        daily=vocabulary.texts_per_day(),
        events=events,
        signs=signs,
        telling=tellers,
        shared=passed_on(story, window, now) if events else 0,
        words=tuple(words.values()),
        talk=sum(member.talk for member in window) / len(window) if window else 0.0,
    )
    word = max(words, key=lambda term: burst.in_mouths(words[term])) if burst.by_word(found) else None
    return Rise(found, burst.score(found), tuple(term for term, _ in core), tuple(window), word)


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
        texts=len(risen.texts),
        voices=risen.window.hour,
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
