"""Third step of the flow: to which story does a text belong? The live stories, and the rules that join them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from math import log, sqrt
from operator import itemgetter

import msgspec

from woordvoering.detection.likelihood import Likelihood
from woordvoering.detection.vocabulary import HOUR, Vocabulary

IDLE = 3 * HOUR
"""So long a silence costs one nat."""

BREAK = 0.1
BREAK_FROM = 300.0
"""A silence that is long against the story's own pauses (at least five minutes) costs this for each factor e."""

JOIN = 0.15
"""Mean log-likelihood ratio, in nats per word, from which a text belongs to a story."""

ADOPT = 0.1
"""From this likelihood on a small story that stayed behind belongs to a large one."""

SMALL, LARGE, TIMES = 2, 7, 4
"""A small story has at most 2 texts; the one that adopts it at least 7, and four times as many."""

NEAR = 24
TOLD = 0.23
"""A small story is weighed for adoption when it is among the latest `NEAR` of one of the large one's telling terms, and
holds this much of them (as parts of a vector of length 1)."""

MERGE = 0.2
"""Cosine of two stories' terms from which they are one."""

MERGE_LARGE = 0.02
"""Two large stories need more, for each factor e of the smaller one: it had time to show what it has of its own. And
each must tell the words of the other better than anybody does."""

APART = 0.11
APART_FROM = 2 * HOUR
"""Stories that do not overlap in time need more, for each factor e of the gap over two hours."""

LOOSE, FOCUS = 1.0, 0.7
"""A large story whose foremost term comes this often in a text (or more) is about one thing. Of a looser one, such as
the weather and the traffic of every town, a text is asked `LOOSE` nats more for each occurrence that is lacking: else
it takes in the first posts of an incident in any town that it named."""

MERGE_EVERY = 300.0
RAREST = 8
POSTING = 8
CANDIDATES = 8
LEAST_VOTES = 0.25
"""A story with less than this part of the votes of the first is not looked at."""

LOWEST_INFORMATION = 4.0
IDLE_LIMIT = 72 * HOUR
MOST_TERMS = 1_500
VECTOR = 16
SKETCH = 8
"""Two stories are compared when they share one of so many of their most telling terms."""
REDRAW = 1.1
"""A story's vector is drawn again once it has grown by this factor."""


class Cluster(msgspec.Struct):
    """A live story as the rules see it. `terms` counts distinct texts by weight; copies add to neither.

    `vector` holds its most telling terms at length 1, as drawn when it had `drawn` texts; `loose` is what a further
    text is asked more, in nats, for want of one thing that the story is about.
    """

    id: str
    first: float
    last: float
    terms: dict[str, float] = {}
    total: float = 0.0
    texts: int = 0
    vector: dict[str, float] = {}
    drawn: int = 0
    large: bool = False
    loose: float = 0.0

    def silence(self, now: float) -> float:
        """What the time since its last text says against a further one, in nats."""
        gap = now - self.last
        if gap <= 0.0:
            return 0.0
        cost = gap / IDLE
        if self.texts > SMALL:
            cost += BREAK * log(1.0 + gap / max(BREAK_FROM, (self.last - self.first) / self.texts))
        return cost

    def gap(self, other: Cluster) -> float:
        """The seconds between the end of the one and the beginning of the other; 0 where they overlap."""
        return max(0.0, max(self.first, other.first) - min(self.last, other.last))


class ClustersState(msgspec.Struct):
    """The stories; for each term the small and the large stories in the order of their last use; those that have grown
    since the last merging."""

    live: list[Cluster] = []
    small: dict[str, list[str]] = {}
    large: dict[str, list[str]] = {}
    moved: list[str] = []


_by_count = itemgetter(1, 0)


class _Index(dict[str, dict[str, None]]):
    """From term to stories, each in the order of their last use."""

    def __init__(self, postings: Mapping[str, Iterable[str]]) -> None:
        super().__init__({term: dict.fromkeys(ids) for term, ids in postings.items()})

    def state(self) -> dict[str, list[str]]:
        return {term: list(ids) for term, ids in self.items()}

    def enter(self, id: str, terms: Iterable[str]) -> None:
        for term in terms:
            posting = self.get(term)
            if posting is None:
                self[term] = {id: None}
                continue
            if id in posting:
                del posting[id]
            posting[id] = None

    def leave(self, id: str, terms: Iterable[str]) -> None:
        for term in terms:
            posting = self.get(term)
            if posting is not None and id in posting:
                del posting[id]
                if not posting:
                    del self[term]


class Clusters:
    """All live stories with an index from term to story."""

    def __init__(self, vocabulary: Vocabulary, state: ClustersState | None = None) -> None:
        state = state or ClustersState()
        self._vocabulary = vocabulary
        self.live: dict[str, Cluster] = {cluster.id: cluster for cluster in state.live}
        self._small = _Index(state.small)
        self._large = _Index(state.large)
        self._moved = dict.fromkeys(state.moved)
        self._grown: dict[str, None] = {}
        self._drawn: dict[str, set[str]] = {}
        for cluster in self.live.values():
            self._sketch(cluster)

    def state(self) -> ClustersState:
        """What a checkpoint keeps."""
        return ClustersState(list(self.live.values()), self._small.state(), self._large.state(), list(self._moved))

    def place(self, terms: Mapping[str, float], now: float) -> str | None:
        """The story that a text with these weighted terms belongs to, or None when it stands alone."""
        if len(terms) < 2:
            return None
        shares = self._vocabulary.shares(terms)
        likely = Likelihood(terms, shares)
        best, best_score = None, JOIN
        for id in _most(self._votes(terms, shares)):
            cluster = self.live[id]
            score = likely.of(cluster) - cluster.silence(now) - cluster.loose
            if score > best_score:
                best, best_score = id, score
        return best

    def open(self, id: str, now: float) -> Cluster:
        """Begins a story."""
        cluster = Cluster(id, now, now, {})
        self.live[id] = cluster
        return cluster

    def absorb(self, cluster: Cluster, terms: Mapping[str, float], now: float) -> None:
        """Adds a distinct text to a story."""
        own, total = cluster.terms, cluster.total
        for term, weight in terms.items():
            own[term] = own[term] + weight if term in own else weight
            total += weight
        cluster.total = total
        cluster.texts += 1
        cluster.last = max(cluster.last, now)
        self._moved[cluster.id] = None
        self._file(cluster, terms)
        if len(own) > MOST_TERMS:
            self._prune(cluster)

    def join(self, kept: Cluster, gone: Cluster) -> None:
        """Makes two stories one; the terms of both are kept."""
        for term, count in gone.terms.items():
            kept.terms[term] = kept.terms.get(term, 0.0) + count
        kept.total += gone.total
        kept.texts += gone.texts
        kept.first, kept.last = min(kept.first, gone.first), max(kept.last, gone.last)
        self._moved[kept.id] = None
        self._file(kept, gone.terms)
        self.close(gone.id)

    def _file(self, cluster: Cluster, terms: Iterable[str]) -> None:
        if cluster.texts < LARGE:
            self._small.enter(cluster.id, terms)
        elif cluster.large:
            self._large.enter(cluster.id, terms)
        else:
            cluster.large = True
            self._small.leave(cluster.id, cluster.terms)
            self._large.enter(cluster.id, cluster.terms)

    def close(self, id: str) -> None:
        """Takes a story out of the live ones."""
        gone = self.live.pop(id)
        self._moved.pop(id, None)
        self._erase(gone)
        (self._large if gone.large else self._small).leave(id, gone.terms)

    def idle(self, now: float) -> list[str]:
        """The stories without a post for the idle limit, oldest first."""
        return [id for id, cluster in self.live.items() if cluster.last < now - IDLE_LIMIT]

    def mergeable(self, apart: frozenset[tuple[str, str]]) -> list[tuple[str, str]]:
        """Pairs (kept, gone) of stories that have come to tell the same since this was asked last; never a pair that
        officers took apart. At most one pair for each story."""
        pairs: list[tuple[str, str]] = []
        taken: set[str] = set()
        moved = [cluster for cluster in map(self.live.__getitem__, self._moved) if cluster.texts >= 2]
        self._moved.clear()
        grown = [cluster for cluster in moved if self._draw(cluster)]
        self._grown.update((cluster.id, None) for cluster in grown if cluster.large)
        for cluster in grown:
            other = None if cluster.id in taken else self._twin(cluster, taken, apart)
            if other is not None:
                taken.update((cluster.id, other.id))
                kept, gone = sorted((cluster, other), key=lambda each: (each.first, each.id))
                pairs.append((kept.id, gone.id))
        return pairs

    def _draw(self, cluster: Cluster) -> bool:
        if cluster.texts < cluster.drawn * REDRAW:
            return False
        terms = cluster.terms
        if len(terms) > 2 * VECTOR:
            terms = dict(sorted(terms.items(), key=_by_count, reverse=True)[: 2 * VECTOR])
        information = self._vocabulary.information(terms)
        top = sorted([(count * information[term], term) for term, count in terms.items()], reverse=True)[:VECTOR]
        length = sqrt(sum(weight * weight for weight, _ in top)) or 1.0
        self._erase(cluster)
        cluster.vector = {term: weight / length for weight, term in top}
        cluster.drawn = cluster.texts
        if cluster.texts >= LARGE:
            foremost = max([terms[term] for term in cluster.vector], default=0.0) / cluster.texts
            cluster.loose = LOOSE * max(0.0, FOCUS - foremost)
        self._sketch(cluster)
        return True

    def _sketch(self, cluster: Cluster) -> None:
        for term in islice(cluster.vector, SKETCH):
            self._drawn.setdefault(term, set()).add(cluster.id)

    def _erase(self, cluster: Cluster) -> None:
        for term in islice(cluster.vector, SKETCH):
            ids = self._drawn[term]
            ids.discard(cluster.id)
            if not ids:
                del self._drawn[term]

    def _twin(self, cluster: Cluster, taken: set[str], apart: frozenset[tuple[str, str]]) -> Cluster | None:
        near: set[str] = set()
        for term in islice(cluster.vector, SKETCH):
            near |= self._drawn[term]
        near.discard(cluster.id)
        best, best_likeness = None, (MERGE, "")
        for id in near:
            if id in taken or pair(id, cluster.id) in apart:
                continue
            other = self.live[id]
            likeness = _alike(cluster, other), id
            if likeness > best_likeness and self._tells_the_same(cluster, other):
                best, best_likeness = other, likeness
        return best

    def likeness(self, id: str, other: str) -> float:
        """How likely the words of a story are as those of another, in nats a word (see `Likelihood`)."""
        terms = self.live[id].terms
        return Likelihood(terms, self._vocabulary.shares(terms)).of(self.live[other]) if terms else 0.0

    def _tells_the_same(self, one: Cluster, other: Cluster) -> bool:
        small, large = (one, other) if one.texts <= other.texts else (other, one)
        return self._explains(large, small) and (small.texts < LARGE or self._explains(small, large))

    def _explains(self, story: Cluster, other: Cluster) -> bool:
        return Likelihood(other.terms, self._vocabulary.shares(other.terms)).of(story) >= 0.0

    def adoptable(self, apart: frozenset[tuple[str, str]]) -> list[tuple[str, str]]:
        """Pairs (kept, gone) of a large story that has grown and a small one that belongs to it after all."""
        best: dict[str, tuple[float, str]] = {}
        for large in [self.live[id] for id in self._grown if id in self.live]:
            for id in self._near(large):
                small = self.live[id]
                if small.texts > SMALL or small.texts * TIMES > large.texts or pair(id, large.id) in apart:
                    continue
                score = self._belongs(small, large)
                if score > best.get(id, (ADOPT, ""))[0]:
                    best[id] = score, large.id
        self._grown.clear()
        return [(large, small) for small, (_, large) in best.items()]

    def _belongs(self, small: Cluster, large: Cluster) -> float:
        terms = small.terms
        if len(terms) < 2:
            return 0.0
        gap = small.gap(large)
        likely = Likelihood(terms, self._vocabulary.shares(terms)).of(large)
        return likely - gap / IDLE - APART * log(1.0 + gap / APART_FROM)

    def _near(self, large: Cluster) -> list[str]:
        """The small stories that hold some of a large one's most telling terms."""
        votes: dict[str, float] = {}
        for term, weight in large.vector.items():
            posting = self._small.get(term)
            if posting is not None:
                for id in posting if len(posting) <= NEAR else islice(reversed(posting), NEAR):
                    votes[id] = votes.get(id, 0.0) + weight
        return [id for id, vote in votes.items() if vote >= TOLD]

    def _votes(self, terms: Mapping[str, float], shares: Mapping[str, float]) -> dict[str, float]:
        """The stories that hold the rarest of the terms, with what these terms tell, in nats."""
        votes: dict[str, float] = {}
        small, large = self._small, self._large
        for term in sorted(shares, key=shares.__getitem__)[:RAREST]:
            told = -log(shares[term]) * terms[term]
            if told < LOWEST_INFORMATION:
                continue
            for posting in (small.get(term), large.get(term)):
                if posting is None:
                    continue
                for id in posting if len(posting) <= POSTING else islice(reversed(posting), POSTING):
                    votes[id] = votes[id] + told if id in votes else told
        return votes

    def _prune(self, cluster: Cluster) -> None:
        terms = dict(sorted(cluster.terms.items(), key=_by_count, reverse=True)[: MOST_TERMS * 2 // 3])
        (self._large if cluster.large else self._small).leave(cluster.id, [t for t in cluster.terms if t not in terms])
        cluster.terms = terms


def _most(votes: dict[str, float]) -> Iterable[str]:
    """The stories with most votes."""
    if len(votes) > 1:
        least = max(votes.values()) * LEAST_VOTES
        votes = {id: vote for id, vote in votes.items() if vote >= least}
    if len(votes) <= CANDIDATES:
        return votes
    return sorted(votes, key=votes.__getitem__, reverse=True)[:CANDIDATES]


def _alike(one: Cluster, other: Cluster) -> float:
    """The cosine of two stories, less what their size and the time between them ask."""
    asked = MERGE_LARGE * log(min(one.texts, other.texts)) + APART * log(1.0 + one.gap(other) / APART_FROM)
    return cosine(one.vector, other.vector) - asked


def pair(one: str, other: str) -> tuple[str, str]:
    """Two ids in a fixed order."""
    return (one, other) if one <= other else (other, one)


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine of two sparse vectors of length 1, 0–1."""
    return sum([weight * other[term] for term, weight in one.items() if term in other])
