"""The demo's dice: the same night twice gives the same keys, ids and digests. Never for a real desk."""

from __future__ import annotations

import hashlib

SEED = b"woordvoering demo, 14 November 2026"


class Dice:
    """Bytes that look random and are the same every time; `thrown` is how often it was thrown, to go on from there.

    Whoever has the program can compute every key of the demo desk, which holds nothing but fiction.
    """

    def __init__(self, thrown: int = 0) -> None:
        self.thrown = thrown

    def token(self, size: int) -> bytes:
        """The next `size` bytes."""
        self.thrown += 1
        return hashlib.shake_256(SEED + self.thrown.to_bytes(8)).digest(size)
