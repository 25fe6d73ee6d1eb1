"""What changed between two revisions, sentence by sentence and then word by word, as an authority has to see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal

import msgspec

from woordvoering.statements.alignment import hunks
from woordvoering.statements.sentences import split_sentences, split_words

Change = Literal["equal", "insert", "delete"]

_ALIKE = 0.5
"""Share of words in common from which a rewritten sentence is shown word by word instead of out-and-in."""


_REACH = 8
"""How many sentences further on a rewording is looked for."""


class DiffRun(msgspec.Struct, frozen=True):
    """A stretch of text and what happened to it. Inserts and equals give the new text, deletes and equals the old."""

    change: Change
    text: str


class Difference(msgspec.Struct, frozen=True):
    """The runs in reading order, and the counts above them.

    `changes` counts the places where something differs; a sentence counts as reworded when it kept at least half of
    its words, else the old one counts as removed and the new one as added.
    """

    runs: tuple[DiffRun, ...]
    changes: int
    sentences_added: int
    sentences_removed: int
    sentences_reworded: int


def compare(old: str, new: str) -> Difference:
    """The difference from `old` to `new`; equal texts give one equal run at most and no changes."""
    runs: list[DiffRun] = []
    added = removed = reworded = 0
    for equal, before, after in hunks(split_sentences(old), split_sentences(new)):
        if equal:
            runs.append(DiffRun("equal", "".join(before)))
            continue
        pairs = list(_pairs(before, after))
        reworded += sum(1 for a, b in pairs if a and b)
        removed += sum(1 for a, b in pairs if not b and a.strip())
        added += sum(1 for a, b in pairs if not a and b.strip())
        for a, b in pairs:
            runs += _word_runs(a, b)
    merged = _merged(runs)
    changes = sum(1 for changed, _ in groupby(merged, key=lambda run: run.change != "equal") if changed)
    return Difference(merged, changes, added, removed, reworded)


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Sentences of a changed hunk, matched in order with their rewording; a sentence alone has an empty partner."""
    start = 0
    for sentence in old:
        partner = next((i for i in range(start, min(start + _REACH, len(new))) if _alike(sentence, new[i])), None)
        if partner is None:
            yield sentence, ""
            continue
        yield from (("", extra) for extra in new[start:partner])
        yield sentence, new[partner]
        start = partner + 1
    yield from (("", extra) for extra in new[start:])


def _alike(old: str, new: str) -> bool:
    before, after = split_words(old), split_words(new)
    shared = (Counter(before) & Counter(after)).total()
    return 2 * shared >= _ALIKE * (len(before) + len(after))


def _word_runs(old: str, new: str) -> Iterator[DiffRun]:
    for equal, before, after in hunks(split_words(old), split_words(new)):
        if equal:
            yield DiffRun("equal", "".join(before))
            continue
        if before:
            yield DiffRun("delete", "".join(before))
        if after:
            yield DiffRun("insert", "".join(after))


def _merged(runs: Iterable[DiffRun]) -> tuple[DiffRun, ...]:
    joined: list[DiffRun] = []
    for run in runs:
        if joined and joined[-1].change == run.change:
            joined[-1] = DiffRun(run.change, joined[-1].text + run.text)
        else:
            joined.append(run)
    return tuple(joined)
