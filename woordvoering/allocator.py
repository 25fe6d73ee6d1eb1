"""How the allocator of Linux is told to give back what nobody needs, in the program and in the processes beside it."""

from __future__ import annotations

import ctypes
import sys

LARGE_BYTES = 256 * 1024
"""What is as large as that goes back to the machine at once. Left to itself glibc keeps ever larger pieces, and each
thread its own: a sixth of what the program held after 7,000 documents was empty."""
_TRIM, _MMAP, _ARENAS = -1, -3, -8
"""M_TRIM_THRESHOLD, M_MMAP_THRESHOLD and M_ARENA_MAX of glibc."""


def give_back() -> None:
    """Tells the allocator of glibc; every other has its own ways."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if mallopt is not None:
        for what, size in ((_MMAP, LARGE_BYTES), (_TRIM, 2 * LARGE_BYTES), (_ARENAS, 2)):
            mallopt(what, size)
