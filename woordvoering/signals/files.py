"""Reads local files for the kinds of source that are files or folders; never called with anything from the web."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from woordvoering.errors import BrokenInput
from woordvoering.signals.feeds.document import DOCUMENT_BYTES

SETTLED = 60_000
"""Milliseconds after which nobody is still writing a file."""
OF_PROGRAMS = ("~$", ".")
"""How programs begin the names of files that are theirs alone: locks, and what is not complete yet."""
FOLDER_FILES = 5_000
"""Files of one folder that are looked at, the newest first by name."""


def read_bytes(path: Path, limit: int = DOCUMENT_BYTES) -> bytes:
    """The bytes of a regular file, at most `limit`.

    Raises BrokenInput: 'file.missing', 'file.unreadable', 'file.not_a_file' (a device, pipe or folder),
    'file.too_large'.
    """
    with _opened(path) as opened:
        body = opened.read(limit + 1)
    if len(body) > limit:
        raise BrokenInput("file.too_large", file=path.name, limit=limit)
    return body


def read_lines(path: Path, size: int) -> Iterator[tuple[int, bytes]]:
    """The file in blocks of whole lines of some `size` bytes, each with the number of lines before it.

    Raises BrokenInput as read_bytes does; 'file.too_large' for a single line past the document cap.
    """
    before = 0
    with _opened(path) as opened:
        while block := opened.read(size):
            block += opened.readline(DOCUMENT_BYTES)
            if len(block) > DOCUMENT_BYTES:
                raise BrokenInput("file.too_large", file=path.name, limit=DOCUMENT_BYTES)
            yield before, block
            before += block.count(b"\n")


@contextmanager
def _opened(path: Path) -> Generator[BinaryIO]:
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            raise BrokenInput("file.not_a_file", file=path.name)
        with os.fdopen(handle, "rb") as opened:
            yield opened
    except FileNotFoundError as error:
        raise BrokenInput("file.missing", file=path.name) from error
    except (OSError, ValueError) as error:
        raise BrokenInput("file.unreadable", file=path.name) from error


def files_of(address: str, endings: tuple[str, ...]) -> Iterator[Path]:
    """The file at `address`, or the files with such an ending directly in that folder; no link is followed.

    Raises BrokenInput('file.missing') when there is neither.
    """
    place = Path(address)
    try:
        if not place.is_dir():
            if not place.exists():
                raise BrokenInput("file.missing", file=place.name)
            yield place
            return
        names = sorted((entry.name for entry in os.scandir(place) if _wanted(entry, endings)), reverse=True)
    except OSError as error:
        raise BrokenInput("file.unreadable", file=place.name) from error
    for name in names[:FOLDER_FILES]:
        yield place / name


def fresh(path: Path, now: int) -> bool:
    """Whether a file was written so short before `now` (milliseconds UTC) that its writer may still be at it."""
    try:
        age = now - path.stat().st_mtime_ns // 1_000_000
    except OSError:
        return False
    return 0 <= age < SETTLED


def stamp(paths: list[Path]) -> str:
    """A short text that changes when a file is added, removed or written."""
    marks: list[str] = []
    for path in paths:
        try:
            about = path.stat()
        except OSError:
            continue
        marks.append(f"{path.name}:{about.st_size}:{about.st_mtime_ns}")
    return hashlib.sha256("|".join(marks).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _wanted(entry: os.DirEntry[str], endings: tuple[str, ...]) -> bool:
    mine = entry.name.startswith(OF_PROGRAMS)
    return not mine and entry.name.lower().endswith(endings) and entry.is_file(follow_symlinks=False)
