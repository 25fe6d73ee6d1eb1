"""The files of a folder target: `wv/blob/ab/<sha256>`, written once under their own name, by whoever has them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path

from woordvoering.errors import BrokenInput
from woordvoering.sync.files import NO_FILE, Files, Pause, Stamp, patiently


class FolderShelf:
    """The files in one folder. Nothing is listed to learn what is there: names are asked for one by one."""

    def __init__(self, base: Path, files: Files, pause: Pause, put: Callable[[Path, bytes], object]) -> None:
        self._base, self._files, self._pause, self._put = base, files, pause, put

    def present(self, names: Collection[str]) -> dict[str, Stamp]:
        """Which of these names are taken, unread. A link in place of one of our directories is not followed."""
        found: dict[str, Stamp] = {}
        real: dict[str, bool] = {}
        for name in names:
            if (stamp := self._files.present(self._path(name))) is None:
                continue
            if name[:2] not in real:
                real[name[:2]] = self._files.is_folder(self._base) and self._files.is_folder(self._base / name[:2])
            found[name] = stamp if real[name[:2]] else Stamp(NO_FILE, stamp.changed)
        return found

    def get(self, name: str, size: int) -> bytes:
        """The bytes of a regular file of at most this size. Raises BrokenInput, OSError."""
        return patiently(lambda: self._files.read(self._path(name), size), self._pause)

    def put(self, name: str, data: bytes) -> None:
        """Adds a file; parts of it that were never finished go."""
        for folder in (self._base, self._base / name[:2]):
            self._files.make(folder)
        self._put(self._path(name), data)
        with suppress(OSError, BrokenInput):
            self._remove((name,), keep=True)

    def spoiled(self, name: str) -> None:
        """Takes away what lies under a name; a directory in its place is put aside as it is."""
        path = self._path(name)
        if not (self._files.is_folder(self._base) and self._files.is_folder(path.parent)):
            raise BrokenInput("sync.not_a_folder", folder=path.parent.name)
        if not self._files.is_folder(path):
            patiently(lambda: self._files.remove(path), self._pause)
            return
        aside = path.with_name(f"{name}.{self._files.stamp(path).changed}.old")
        patiently(lambda: self._files.rename(path, aside), self._pause)

    def drop(self, names: Collection[str]) -> None:
        """Takes away files that were erased, and what was left of them unfinished. In a folder that is everybody's: no
        file has an owner there, and whoever knows of the erasure has seen it judged."""
        for start in sorted({name[:2] for name in names}):
            self._remove([name for name in names if name.startswith(start)])

    def _remove(self, names: Collection[str], *, keep: bool = False) -> None:
        """Removes these names of one directory, and their parts; `keep`: the parts alone."""
        folder = self._base / next(iter(names))[:2]
        if not self._files.is_folder(self._base):
            return
        wanted = frozenset(names)
        for file in self._files.names(folder):
            if (file in wanted and not keep) or _part_of(file) in wanted:
                self._files.remove(folder / file)
        for name in () if keep else names:
            self._files.remove(folder / name)  # also behind more names than are listed

    def _path(self, name: str) -> Path:
        return self._base / name[:2] / name


def _part_of(file: str) -> str:
    """The name of which a file is a part that was never finished, '' for any other."""
    return file[1:].partition(".")[0] if file.startswith(".") and file.endswith(".part") else ""
