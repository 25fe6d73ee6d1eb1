"""How often each term comes: the expectation against which stories and bursts are measured. Old counts fade away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import log

import msgspec

from woordvoering.detection.words import word_lists

HOUR = 3600.0
DAY = 24 * HOUR
MEMORY = 14 * DAY
"""Half-life of the counts that say how common a term is."""

RECENT = 1.5 * DAY
"""Half-life of the counts that say how fast a term usually comes."""

PRIOR_WORDS = 20_000.0
"""The weight of the shipped frequencies, in words: as if this many had been read before the stream began."""

UNSEEN = 2e-6
"""The least share that a word is taken to have in its language."""

UNSEEN_TEXTS = 0.1
"""A word that was not counted may still come: this many texts are added to what was, over all the time that counts."""

DAMPING = 1.0
"""A term that a story has already said n times counts (1 + n)^-1.3 for the memory: a word is common when many stories
hold it, not when one story says it often."""

HEAVY = 2.0**24
FAINT = 0.05
HOURS_BEFORE_PROFILE = 48.0
_MEAN_LIFE = 1.4427


class Fading(msgspec.Struct):
    """Counts that lose half their weight every `half_life` seconds.

    A new count weighs more instead of every old one weighing less; `weight` is that of a count made at `at`.
    """

    half_life: float
    start: float = 0.0
    at: float = 0.0
    weight: float = 1.0
    counts: dict[str, float] = {}
    total: float = 0.0
    posts: float = 0.0
    copies: float = 0.0

    def advance(self, now: float) -> None:
        """Moves to `now`; when weights have grown large, brings everything down and drops what has faded."""
        if now <= self.at:
            return
        if not self.at:
            self.start = self.at = now
            return
        self.weight *= 2.0 ** min((now - self.at) / self.half_life, 200.0)
        self.at = now
        if self.weight > HEAVY:
            self.rescale()

    def rescale(self) -> None:
        """Brings the weight of a new count back to 1 and forgets terms that have faded."""
        down = 1.0 / self.weight
        self.counts = {term: count * down for term, count in self.counts.items() if count * down > FAINT}
        self.total *= down
        self.posts *= down
        self.copies *= down
        self.weight = 1.0

    def add(self, terms: Iterable[str]) -> None:
        """Counts one post with these terms."""
        counts, weight = self.counts, self.weight
        seen = 0
        for term in terms:
            counts[term] = counts.get(term, 0.0) + weight
            seen += 1
        self.total += weight * seen
        self.posts += weight

    def add_damped(self, terms: Iterable[str], own: Mapping[str, float]) -> None:
        """Counts one post of a story that has said its terms so often before."""
        counts, weight = self.counts, self.weight
        total = 0.0
        for term in terms:
            said = own.get(term)
            count = weight * (1.0 + said) ** -DAMPING if said else weight
            counts[term] = counts.get(term, 0.0) + count
            total += count
        self.total += total
        self.posts += weight

    def count(self, term: str) -> float:
        """The faded count of a term, in posts of now."""
        return self.counts.get(term, 0.0) / self.weight

    def effective(self) -> float:
        """The seconds that the faded counts stand for: the time since the start, at most the mean life."""
        lived = max(self.at - self.start, HOUR)
        return _MEAN_LIFE * self.half_life * (1.0 - 2.0 ** (-lived / self.half_life))


class VocabularyState(msgspec.Struct):
    """How common terms are, how fast they and the words of incidents come of late, and how busy each hour is."""

    memory: Fading
    recent: Fading
    told: Fading
    hours: list[float] = msgspec.field(default_factory=lambda: [0.0] * 24)


class Vocabulary:
    """The words of the stream: how informative a term is, and how fast it usually comes at this hour."""

    def __init__(self, state: VocabularyState | None = None) -> None:
        state = state or VocabularyState(Fading(MEMORY), Fading(RECENT), Fading(RECENT))
        self.memory, self.recent, self.told, self.hours = state.memory, state.recent, state.told, state.hours
        self._shipped = word_lists().background

    def state(self) -> VocabularyState:
        """What a checkpoint keeps."""
        return VocabularyState(self.memory, self.recent, self.told, self.hours)

    def advance(self, now: float) -> None:
        """Moves every memory to `now` (seconds)."""
        self.memory.advance(now)
        self.recent.advance(now)
        self.told.advance(now)

    def add(self, terms: Iterable[str], now: float, own: Mapping[str, float]) -> None:
        """Counts one distinct text; `own` says how often its story had said each term before."""
        self.memory.add_damped(terms, own)
        self.recent.add(terms)
        self.hours[int(now // HOUR) % 24] += self.memory.weight

    def add_copy(self) -> None:
        """Counts a post that only repeats another."""
        self.recent.copies += self.recent.weight

    def tell(self, incidents: Iterable[str]) -> None:
        """Counts the words of incidents that a distinct text holds."""
        self.told.add(incidents)

    def told_per_hour(self, word: str, own: int) -> float:
        """How many texts an hour hold a word of incidents of late, without `own` ones."""
        return (max(0.0, self.told.count(word) - own) + UNSEEN_TEXTS) * HOUR / self.told.effective()

    def texts_per_day(self) -> float:
        """How many different texts a day brings of late."""
        recent = self.recent
        return recent.posts / recent.weight * DAY / recent.effective()

    def posts_per_text(self) -> float:
        """How many posts there usually are for one different text, at least 1."""
        recent = self.recent
        return 1.0 + recent.copies / recent.posts if recent.posts else 1.0

    def shares(self, terms: Iterable[str]) -> dict[str, float]:
        """The expected share of each term among all words, 0–1, never 0."""
        memory, shipped = self.memory, self._shipped.get
        seen, scale = memory.counts.get, 1.0 / memory.weight
        whole = 1.0 / (memory.total * scale + PRIOR_WORDS)
        return {term: (seen(term, 0.0) * scale + PRIOR_WORDS * shipped(term, UNSEEN)) * whole for term in terms}

    def information(self, terms: Iterable[str]) -> dict[str, float]:
        """How much each term tells, in nats."""
        return {term: -log(share) for term, share in self.shares(terms).items()}

    def hour_factor(self, now: float) -> float:
        """How busy this hour of the day is against the mean hour; 1 while too little has been read to know."""
        total = sum(self.hours)
        if not total or self.memory.at - self.memory.start < HOURS_BEFORE_PROFILE * HOUR:
            return 1.0
        slot = int(now // HOUR) % 24
        around = (2 * self.hours[slot] + self.hours[slot - 1] + self.hours[(slot + 1) % 24]) / 4
        return 0.25 + 0.75 * around * 24 / total
