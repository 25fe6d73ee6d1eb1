"""Where rows stand: those that were seen at their own height, all others at the usual one, with no number for each."""

from __future__ import annotations

from array import array
from bisect import bisect_right

BLOCK = 64
"""Rows whose heights are kept together, once one of them was seen."""


class Heights:
    """The tops of `count` rows in px. Keeps numbers for blocks of which a row was seen, and one sum for each block."""

    def __init__(self, count: int = 0, usual: int = 40) -> None:
        self.count, self.usual = count, max(1, usual)
        self._seen: dict[int, tuple[array[int], bytearray]] = {}
        """By block: how far each row differs from the usual, and which were measured."""
        self._sums = array("q", bytes(8 * (count // BLOCK + 2)))
        """A binary indexed tree: how far the blocks differ from the usual, summed."""

    @property
    def total(self) -> int:
        """The height of all rows."""
        return self.top(self.count)

    def known(self, row: int) -> bool:
        """Whether a row was measured."""
        block = self._seen.get(row // BLOCK)
        return block is not None and bool(block[1][row % BLOCK])

    def height(self, row: int) -> int:
        """The height of a row."""
        block = self._seen.get(row // BLOCK)
        return self.usual if block is None else self.usual + block[0][row % BLOCK]

    def measured(self, row: int, height: int) -> int:
        """A row was measured; by how much that moves what stands below it."""
        differs, known = self._seen.setdefault(row // BLOCK, (array("l", [0]) * BLOCK, bytearray(BLOCK)))
        moved = height - self.usual - differs[row % BLOCK]
        differs[row % BLOCK] += moved
        known[row % BLOCK] = 1
        place = row // BLOCK + 1
        while moved and place < len(self._sums):
            self._sums[place] += moved
            place += place & -place
        return moved

    def top(self, row: int) -> int:
        """Where a row begins; of the row behind the last one, where the last one ends."""
        found, place = row * self.usual, row // BLOCK
        block = self._seen.get(place)
        if block is not None:
            found += sum(block[0][: row % BLOCK])
        while place > 0:
            found += self._sums[place]
            place -= place & -place
        return found

    def row_at(self, y: int) -> int:
        """The row that stands at a height, -1 when none does."""
        if y < 0 or y >= self.total:
            return -1
        return bisect_right(range(self.count + 1), y, key=self.top) - 1
