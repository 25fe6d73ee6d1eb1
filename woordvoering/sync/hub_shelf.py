"""The files of a hub: rows of its table `blob`, which devices read and add to; the server checks their names."""

from __future__ import annotations

from collections.abc import Collection

from woordvoering.errors import BrokenInput
from woordvoering.sync.files import Stamp
from woordvoering.sync.hub import Hub


class HubShelf:
    """The files at one hub. Sizes are asked for before anything is fetched."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def present(self, names: Collection[str]) -> dict[str, Stamp]:
        """Which of these are there, unread."""
        return {name: Stamp(size, 0) for name, size in self._hub.blobs(names).items()}

    def get(self, name: str, size: int) -> bytes:
        """The bytes of a file. Raises FileNotFoundError when it went meanwhile."""
        data = self._hub.blob(name, size)
        if data is None:
            raise FileNotFoundError(name)
        return data

    def put(self, name: str, data: bytes) -> None:
        """Adds a file."""
        self._hub.put_blob(name, data)

    def spoiled(self, name: str) -> None:
        """A device changes nothing at a hub; a server that took only what its name says does not tell the truth."""
        raise BrokenInput("sync.blob_other", file=name)

    def drop(self, names: Collection[str]) -> None:
        """Takes away what this device brought, and what a revoked one did; each looks after its own."""
        for name in self._hub.blobs(names):
            self._hub.erase_blob(name)
