"""Windows on long lists: somebody says which rows they look at and gets those; no list is ever answered whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

import msgspec

R = TypeVar("R")

PAGE = 32
"""Rows of a page; a window holds whole pages, the last of a list apart."""

MOST = 16 * PAGE
"""Rows of one answer at most."""

BEFORE = 24
"""Rows before the one that a window is asked around."""


class Head(msgspec.Struct, frozen=True):
    """The row above a group: its name, and how many rows it has."""

    name: str
    count: int


class Ask(msgspec.Struct, frozen=True):
    """Which rows of a list somebody looks at, narrowed to a segment and to words. `near` is the key of a row of which
    the place is wanted too, `around` that the window be about that row, `typed` the beginning of the row that it is to
    be instead: the next one after `near`."""

    start: int = 0
    count: int = PAGE
    segment: str = ""
    words: str = ""
    near: str = ""
    around: bool = False
    typed: str = ""


class Window(msgspec.Struct, Generic[R], frozen=True):
    """What stands on those rows, at `now` (ms UTC), of `total`; `counts` are those of the segments. `at` is the row of
    what was asked for by its key, -1 where the list does not hold it, and `near` what stands there."""

    ask: Ask
    now: int
    total: int
    start: int
    rows: tuple[R | Head, ...]
    counts: Mapping[str, int] = {}
    at: int = -1
    near: R | None = None


class Order:
    """Which key stands on which row: groups under their heads, one without a name without a head, empty ones left out.
    Holds nothing for a row beside its key."""

    def __init__(self, *groups: tuple[str, Sequence[str]]) -> None:
        self._groups = tuple((name, keys) for name, keys in groups if keys)
        self.total = sum(len(keys) + bool(name) for name, keys in self._groups)

    def rows(self, start: int, stop: int) -> Iterator[str | Head]:
        """The keys and heads of the rows from `start` to before `stop`, as far as they are there."""
        row = 0
        for name, keys in self._groups:
            if name and start <= row < stop:
                yield Head(name, len(keys))
            row += bool(name)
            yield from keys[max(0, start - row) : max(0, stop - row)]
            row += len(keys)

    def row_of(self, key: str) -> int:
        """The row of a key, -1 when it is not there."""
        row = 0
        for name, keys in self._groups:
            row += bool(name)
            if key in keys:
                return row + keys.index(key)
            row += len(keys)
        return -1

    def after(self, key: str) -> Iterator[str]:
        """The keys after this one, and then those from the first up to it."""
        every = [each for _, keys in self._groups for each in keys]
        at = every.index(key) + 1 if key in every else 0
        yield from (*every[at:], *every[:at])


def window(
    ask: Ask,
    order: Order,
    now: int,
    made: Callable[[Sequence[str]], Mapping[str, R]],
    counts: Mapping[str, int],
    begins: Callable[[Sequence[str]], Mapping[str, str]] = lambda _: {},
) -> Window[R]:
    """The rows of a question: `made` gives the records of these keys and is asked for no others, `begins` the words
    that the rows of keys begin with."""
    near = _typed(ask, order, begins) if ask.typed else ask.near
    at = order.row_of(near) if near else -1
    start, stop = _bounds(ask, order.total, at)
    places = list(order.rows(start, stop))
    keys = [place for place in places if isinstance(place, str)]
    known = made(keys if at < 0 or start <= at < stop else [*keys, near])
    rows = tuple(known[place] if isinstance(place, str) else place for place in places)
    return Window(ask, now, order.total, start, rows, counts, at, known[near] if at >= 0 else None)


def _bounds(ask: Ask, total: int, at: int) -> tuple[int, int]:
    """The rows of the whole pages that are wanted; those at the end when the list has become shorter meanwhile."""
    around = ask.around and at >= 0
    wanted, least = (at - BEFORE, BEFORE + 1) if around else (ask.start, 1)
    count = max(least, min(ask.count, MOST - PAGE))
    start = min(max(0, wanted), max(0, total - 1))
    stop = -(-(start + count) // PAGE) * PAGE
    return start - start % PAGE, min(stop, total)


def _typed(ask: Ask, order: Order, begins: Callable[[Sequence[str]], Mapping[str, str]]) -> str:
    """The next row that begins with what was typed; the present one when none does."""
    after = tuple(order.after(ask.near))
    words, typed = begins(after), ask.typed.casefold()
    return next((key for key in after if words[key].casefold().startswith(typed)), ask.near)
