"""Files of a website's folder: whole or not at all, in place after a power cut, readable by a web server, never through
a link that somebody put there. What is written once is not written again.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from woordvoering.publishing.kinds.steps import NotDone
from woordvoering.store.place import FULL, sync_folder

READ_BYTES = 50_000_000
"""No file of ours is larger; what is, is somebody else's."""
LISTED = 20_000
"""Names of one folder that are looked at."""
_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0)
_BINARY = getattr(os, "O_BINARY", 0)


class Shelf:
    """One folder and what lies below it. Raises NotDone: 'folder.missing', 'folder.link', 'folder.full',
    'folder.unwritable', 'folder.taken'."""

    def __init__(self, address: str) -> None:
        self._root = Path(address.strip())

    def check(self) -> None:
        """Raises NotDone when nothing can be written there now."""
        with self._telling("."):
            self._whole()
            probe = self._root / f".woordvoering.{os.getpid()}.part"
            try:
                self._fill(probe, b"")
            finally:
                probe.unlink(missing_ok=True)

    def once(self, place: str, data: bytes) -> None:
        """Writes a file that keeps its bytes for ever. Raises NotDone('folder.taken') where others stand."""
        with self._telling(place):
            path = self._path(place)
            known = self._bytes(path)
            if known is None and not os.path.lexists(path):
                self._put(path, data)
            elif known != data:
                raise NotDone("folder.taken", final=True, file=place)

    def put(self, place: str, data: bytes) -> None:
        """Writes a page in place of what it said before, in one step."""
        with self._telling(place):
            path = self._path(place)
            if self._bytes(path) != data:
                self._put(path, data)

    def read(self, place: str) -> bytes | None:
        """The bytes of a regular file; None where there is none."""
        with self._telling(place):
            return self._bytes(self._path(place, make=False))

    def folders(self, place: str) -> tuple[str, ...]:
        """The names of the folders below one of ours, links left out."""
        with self._telling(place):
            path = self._path(f"{place}/.", make=False)
            if not path.is_dir():
                return ()
            with os.scandir(path) as found:
                return tuple(sorted(_real_folders(found)))

    @contextmanager
    def _telling(self, place: str) -> Generator[None]:
        """Whatever the system says in the block is told as ours."""
        try:
            yield
        except (OSError, ValueError) as fault:
            code = fault.errno if isinstance(fault, OSError) else None
            if code in FULL:
                raise NotDone("folder.full", folder=str(self._root)) from fault
            said = fault.strerror or "" if isinstance(fault, OSError) else ""
            raise NotDone("folder.unwritable", folder=str(self._root), file=place, detail=said) from fault

    def _whole(self) -> None:
        if not self._root.is_absolute() or not self._root.is_dir():
            raise NotDone("folder.missing", folder=str(self._root))

    def _path(self, place: str, *, make: bool = True) -> Path:
        """Where a place lies; every folder on the way is a real one, made where it is missing."""
        self._whole()
        path = self._root
        *folders, name = place.split("/")
        for part in folders:
            path = path / part
            if not os.path.lexists(path):
                if not make:
                    break
                path.mkdir()
                os.chmod(path, 0o755)  # noqa: S103  # a web server reads it
                sync_folder(path.parent)
            elif not stat.S_ISDIR(path.lstat().st_mode):
                raise NotDone("folder.link", final=True, file=path.name)
        return self._root.joinpath(*folders, name)

    def _bytes(self, path: Path) -> bytes | None:
        """What a regular file holds; None for anything else, which is never opened."""
        try:
            kind = path.lstat()
            if not stat.S_ISREG(kind.st_mode) or kind.st_size > READ_BYTES:
                return None
            with os.fdopen(os.open(path, os.O_RDONLY | _NOFOLLOW | _BINARY), "rb") as file:
                return file.read(READ_BYTES)
        except FileNotFoundError:
            return None

    def _put(self, path: Path, data: bytes) -> None:
        if path.is_symlink() or path.is_dir():
            raise NotDone("folder.link", final=True, file=path.name)
        part = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            self._fill(part, data)
            part.replace(path)
            sync_folder(path.parent)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def _fill(self, part: Path, data: bytes) -> None:
        part.unlink(missing_ok=True)  # of an attempt that was cut off
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NOFOLLOW | _BINARY, 0o644)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(part, 0o644)


def _real_folders(found: Iterator[os.DirEntry[str]]) -> Iterator[str]:
    for count, each in enumerate(found):
        if count >= LISTED:
            return
        if each.is_dir(follow_symlinks=False):
            yield each.name
