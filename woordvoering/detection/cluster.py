"""Third step of the flow: to which story does a text belong? The live stories, and the rules that join them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from math import log, sqrt

import msgspec

from woordvoering.detection.vocabulary import HOUR, Vocabulary

SHARE_OF_STORY = 0.6
"""λ: how far a story's own words, and not the whole stream's, are taken to make its next text."""

IDLE = 12 * HOUR
"""So long a silence costs one nat."""

JOIN = 0.3
"""Mean log-likelihood ratio, in nats per word, from which a text belongs to a story."""

MERGE = 0.18
"""Cosine of two stories' terms from which they are one."""

MERGE_EVERY = 300.0
RAREST = 8
POSTING = 16
CANDIDATES = 6
LOWEST_INFORMATION = 4.0
IDLE_LIMIT = 72 * HOUR
MOST_TERMS = 300
VECTOR = 24
SKETCH = 8
"""Two stories are compared when they share one of so many of their most telling terms."""
REDRAW = 1.15
"""A story's vector is drawn again once it has grown by this factor."""


_REST = 1.0 - SHARE_OF_STORY
_MISSING = log(_REST)


class Cluster(msgspec.Struct):
    """A live story as the rules see it. `terms` counts distinct texts by weight; copies add to neither.

    `vector` holds its most telling terms at length 1, as drawn when it had `drawn` texts.
    """

    id: str
    first: float
    last: float
    terms: dict[str, float] = {}
    total: float = 0.0
    texts: int = 0
    vector: dict[str, float] = {}
    drawn: int = 0


class Clusters:
    """All live stories with an index from term to story."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        clusters: Iterable[Cluster] = (),
        postings: Mapping[str, Iterable[str]] | None = None,
        moved: Iterable[str] = (),
    ) -> None:
        self._vocabulary = vocabulary
        self.live: dict[str, Cluster] = {cluster.id: cluster for cluster in clusters}
        self._index = {term: dict.fromkeys(ids) for term, ids in (postings or {}).items()}
        self._moved = dict.fromkeys(moved)
        self._drawn: dict[str, set[str]] = {}
        for cluster in self.live.values():
            self._sketch(cluster)

    def state(self) -> tuple[list[Cluster], dict[str, list[str]], list[str]]:
        """What a checkpoint keeps: the stories, for each term the stories in the order of their last use, and those
        that have grown since the last merging."""
        return list(self.live.values()), {term: list(ids) for term, ids in self._index.items()}, list(self._moved)

    def place(self, terms: Mapping[str, float], now: float) -> str | None:
        """The story that a text with these weighted terms belongs to, or None when it stands alone."""
        if len(terms) < 2:
            return None
        shares = self._vocabulary.shares(terms)
        likely = Likelihood(terms, shares)
        best, best_score = None, JOIN
        for id in self._candidates(terms, shares):
            cluster = self.live[id]
            score = likely.of(cluster) - max(0.0, now - cluster.last) / IDLE
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
        own = cluster.terms
        for term, weight in terms.items():
            own[term] = own.get(term, 0.0) + weight
            cluster.total += weight
        cluster.texts += 1
        cluster.last = max(cluster.last, now)
        self._moved[cluster.id] = None
        self._enter(cluster.id, terms)
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
        self._enter(kept.id, gone.terms)
        self.close(gone.id)

    def close(self, id: str) -> None:
        """Takes a story out of the live ones."""
        gone = self.live.pop(id)
        self._moved.pop(id, None)
        self._erase(gone)
        for term in gone.terms:
            self._leave(id, term)

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
        for cluster in moved:
            self._draw(cluster)
        for cluster in moved:
            other = None if cluster.id in taken else self._twin(cluster, taken, apart)
            if other is not None:
                taken.update((cluster.id, other.id))
                kept, gone = sorted((cluster, other), key=lambda each: (each.first, each.id))
                pairs.append((kept.id, gone.id))
        return pairs

    def _draw(self, cluster: Cluster) -> None:
        if cluster.texts < cluster.drawn * REDRAW:
            return
        terms = cluster.terms
        if len(terms) > 2 * VECTOR:
            terms = dict(sorted(terms.items(), key=_by_count, reverse=True)[: 2 * VECTOR])
        information = self._vocabulary.information(terms)
        top = sorted([(count * information[term], term) for term, count in terms.items()], reverse=True)[:VECTOR]
        length = sqrt(sum(weight * weight for weight, _ in top)) or 1.0
        self._erase(cluster)
        cluster.vector = {term: weight / length for weight, term in top}
        cluster.drawn = cluster.texts
        self._sketch(cluster)

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
            likeness = cosine(cluster.vector, self.live[id].vector), id
            if likeness > best_likeness:
                best, best_likeness = self.live[id], likeness
        return best

    def _candidates(self, terms: Mapping[str, float], shares: Mapping[str, float]) -> list[str]:
        telling = sorted(((share, term) for term, share in shares.items()))[:RAREST]
        votes: dict[str, float] = {}
        for share, term in telling:
            posting = self._index.get(term)
            if posting is None:
                continue
            told = -log(share) * terms[term]
            if told < LOWEST_INFORMATION:
                continue
            for id in posting if len(posting) <= POSTING else islice(reversed(posting), POSTING):
                votes[id] = votes.get(id, 0.0) + told
        if len(votes) <= CANDIDATES:
            return list(votes)
        return sorted(votes, key=votes.__getitem__, reverse=True)[:CANDIDATES]

    def _enter(self, id: str, terms: Iterable[str]) -> None:
        index = self._index
        for term in terms:
            posting = index.get(term)
            if posting is None:
                index[term] = {id: None}
                continue
            posting.pop(id, None)
            posting[id] = None

    def _leave(self, id: str, term: str) -> None:
        posting = self._index.get(term)
        if posting is not None:
            posting.pop(id, None)
            if not posting:
                del self._index[term]

    def _prune(self, cluster: Cluster) -> None:
        terms = dict(sorted(cluster.terms.items(), key=_by_count, reverse=True)[: MOST_TERMS * 2 // 3])
        for term in cluster.terms:
            if term not in terms:
                self._leave(cluster.id, term)
        cluster.terms = terms


def _by_count(each: tuple[str, float]) -> tuple[float, str]:
    return each[1], each[0]


def pair(one: str, other: str) -> tuple[str, str]:
    """Two ids in a fixed order."""
    return (one, other) if one <= other else (other, one)


class Likelihood:
    """How likely a text is as the next one of a story: the weighted mean over its words of
    log(1−λ+λ·p(word|story)/p(word)), in nats."""

    def __init__(self, terms: Mapping[str, float], shares: Mapping[str, float]) -> None:
        self._parts = [(term, weight, SHARE_OF_STORY / shares[term]) for term, weight in terms.items()]
        self._weights = sum(terms.values())

    def of(self, cluster: Cluster) -> float:
        """The likelihood with this story."""
        own, total = cluster.terms, cluster.total
        gains = [
            weight * log(1.0 + count / total * scale / _REST)
            for term, weight, scale in self._parts
            if (count := own.get(term))
        ]
        return sum(gains) / self._weights + _MISSING


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine of two sparse vectors of length 1, 0–1."""
    return sum([weight * other[term] for term, weight in one.items() if term in other])
