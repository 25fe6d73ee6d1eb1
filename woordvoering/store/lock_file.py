"""A lock between processes; the system frees it with the process that holds it. Loads nothing of ours."""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class LockFile:
    """A lock file; it is empty, and lying there means nothing."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held: int | None = None

    def take(self) -> bool:
        """Takes it, at once or not; whether we have it now. Raises OSError when the file cannot be made."""
        if self._held is None:
            self._held = self._free()
        return self._held is not None

    def give(self) -> None:
        """Gives it back; not having it is fine."""
        if self._held is not None:
            os.close(self._held)
            self._held = None

    def elsewhere(self) -> bool:
        """Whether another process has it. Raises OSError when the file cannot be made."""
        if self._held is not None:
            return False
        found = self._free()
        if found is not None:
            os.close(found)
        return found is None

    def _open(self) -> int:
        return os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)

    def _free(self) -> int | None:
        descriptor = self._open()
        try:
            _take(descriptor)
        except OSError:
            os.close(descriptor)
            return None
        return descriptor
