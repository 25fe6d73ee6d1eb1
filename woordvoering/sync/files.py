"""What a share is asked to do, one step at a time: every step may fail, and nothing on it is believed."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from threading import Event
from typing import TypeVar

import msgspec

from woordvoering.errors import BrokenInput
from woordvoering.store.place import sync_folder

MAX_ENTRIES = 200_000
"""So many names of one folder are read: whoever floods a share does not flood a desk."""

NO_FILE = -1
"""The size of what is there under a name and is no regular file."""

PATIENCE = 3.0
STEP = 0.1
"""Seconds: in all, and between two tries, while somebody else holds a file open."""

_BUSY = (errno.EBUSY, errno.EAGAIN, errno.ETXTBSY)
_SHARED = frozenset((*_BUSY, errno.EACCES) if os.name == "nt" else _BUSY)
"""What a system says when another program holds a file; Windows calls it a lack of access."""

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
_BINARY = getattr(os, "O_BINARY", 0)

T = TypeVar("T")
Pause = Callable[[float], object]


class Stamp(msgspec.Struct, frozen=True):
    """By what a file that does not verify is known again: size in bytes, time of change in nanoseconds."""

    size: int
    changed: int


def wait(seconds: float) -> None:
    """Waits without work."""
    Event().wait(seconds)


class Files:
    """The steps themselves. Paths lie below a folder that a person chose; no link below it is followed."""

    def names(self, folder: Path) -> tuple[str, ...]:
        """The names in a folder, sorted; none when it is not there. Raises BrokenInput for a link or a file."""
        try:
            if not stat.S_ISDIR(os.lstat(folder).st_mode):
                raise BrokenInput("sync.not_a_folder", folder=folder.name)
            with os.scandir(folder) as entries:
                return tuple(sorted(entry.name for entry in islice(entries, MAX_ENTRIES)))
        except FileNotFoundError:
            return ()

    def make(self, folder: Path) -> None:
        """Makes a folder; there already is fine. Raises BrokenInput for a link or a file."""
        try:
            folder.mkdir(mode=0o700)
            sync_folder(folder.parent)
        except FileExistsError:
            if not stat.S_ISDIR(os.lstat(folder).st_mode):
                raise BrokenInput("sync.not_a_folder", folder=folder.name) from None

    def write(self, path: Path, data: bytes) -> None:
        """Writes a new file down to the disk."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_FOLLOW | _BINARY
        with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def rename(self, part: Path, path: Path) -> None:
        """Gives a file its name, which must be new: replacing fails on some systems, and nothing here is replaced."""
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, "name taken", str(path))
        part.rename(path)

    def sync(self, folder: Path) -> None:
        """Makes a name survive a power cut."""
        sync_folder(folder)

    def stamp(self, path: Path) -> Stamp:
        """Size and time of a file."""
        found = os.lstat(path)
        return Stamp(found.st_size, found.st_mtime_ns)

    def is_folder(self, path: Path) -> bool:
        """Whether there is a directory, and no link to one."""
        try:
            return stat.S_ISDIR(os.lstat(path).st_mode)
        except (FileNotFoundError, NotADirectoryError):
            return False

    def present(self, path: Path) -> Stamp | None:
        """Size and time of what lies under a name; its size is NO_FILE when it is no regular file. None for nothing."""
        try:
            found = os.lstat(path)
        except (FileNotFoundError, NotADirectoryError):
            return None
        return Stamp(found.st_size if stat.S_ISREG(found.st_mode) else NO_FILE, found.st_mtime_ns)

    def read(self, path: Path, limit: int) -> bytes:
        """The bytes of a regular file. Raises BrokenInput for anything else and for more than `limit` bytes."""
        try:
            descriptor = os.open(path, os.O_RDONLY | _NO_FOLLOW | _BINARY)
        except OSError as error:
            if error.errno in (errno.ELOOP, errno.ENXIO, errno.EISDIR):
                raise BrokenInput("sync.not_a_file", file=path.name) from error
            raise
        try:
            found = os.fstat(descriptor)
            if not stat.S_ISREG(found.st_mode):
                raise BrokenInput("sync.not_a_file", file=path.name)
            if found.st_size > limit:
                raise BrokenInput("sync.file_too_large", file=path.name, size=found.st_size, limit=limit)
            return _whole(descriptor, limit)
        finally:
            os.close(descriptor)

    def remove(self, path: Path) -> None:
        """Removes a file of our own."""
        path.unlink(missing_ok=True)


def _whole(descriptor: int, limit: int) -> bytes:
    parts: list[bytes] = []
    left = limit
    while left and (part := os.read(descriptor, left)):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def patiently(step: Callable[[], T], pause: Pause) -> T:
    """Does a step again while somebody else holds the file open, for three seconds at most. Raises its OSError."""
    waited = 0.0
    while True:
        try:
            return step()
        except OSError as error:
            if error.errno not in _SHARED or waited >= PATIENCE:
                raise
        pause(STEP)
        waited += STEP
