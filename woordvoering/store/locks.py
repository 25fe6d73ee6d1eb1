"""A lock between the processes of one desk."""

from __future__ import annotations

from woordvoering.errors import BrokenStore
from woordvoering.store.lock_file import LockFile


class ProcessLock(LockFile):
    """The lock file of a desk: `take` and `elsewhere` raise BrokenStore when it cannot be made."""

    def _open(self) -> int:
        try:
            return super()._open()
        except OSError as error:
            raise BrokenStore("store.folder_unwritable", folder=str(self._path), detail=error.strerror or "") from error
