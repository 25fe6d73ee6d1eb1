"""Large material beside the database: each blob encrypted, named by the SHA-256 of its ciphertext."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from woordvoering.clock import Entropy
from woordvoering.errors import BrokenStore, WrongUse
from woordvoering.store.place import private_folder, sync_folder, write_whole

NAME = re.compile(r"[0-9a-f]{64}")
MAX_BYTES = 64 * 1024 * 1024
LEAST_SEALED = SecretBox.NONCE_SIZE + SecretBox.MACBYTES
MOST_SEALED = LEAST_SEALED + MAX_BYTES
"""Bytes of a blob as it lies on the disk, and travels."""


class Blobs:
    """A folder `ab/<sha256>` of encrypted files, written once and never replaced."""

    def __init__(self, folder: Path, key: bytes, entropy: Entropy) -> None:
        self._folder = private_folder(folder)
        self._box = SecretBox(key)
        self._entropy = entropy

    def put(self, data: bytes) -> str:
        """Stores the bytes durably and returns the blob's name. Raises WrongUse over 64 MiB, StoreFull, BrokenStore."""
        if len(data) > MAX_BYTES:
            raise WrongUse("blob.too_large", size=len(data), limit=MAX_BYTES)
        cipher = bytes(self._box.encrypt(data, self._entropy.token(SecretBox.NONCE_SIZE)))
        name = hashlib.sha256(cipher).hexdigest()
        write_whole(self._path(name), cipher)
        return name

    def get(self, name: str) -> bytes:
        """The bytes of a blob. Raises BrokenStore, naming it, when it is missing or was changed."""
        try:
            return self._box.decrypt(self.sealed(name))
        except CryptoError as error:
            raise BrokenStore("blob.undecryptable", name=name) from error

    def sealed(self, name: str) -> bytes:
        """The bytes of a blob as they lie on the disk. Raises BrokenStore when it is missing or was changed."""
        try:
            cipher = self._path(name).read_bytes()
        except OSError as error:
            raise BrokenStore("blob.missing", name=name) from error
        if hashlib.sha256(cipher).hexdigest() != name:
            raise BrokenStore("blob.changed", name=name)
        return cipher

    def put_sealed(self, name: str, cipher: bytes) -> None:
        """Stores a blob that another device sealed. Raises BrokenStore when its name says other bytes, StoreFull."""
        if len(cipher) > MOST_SEALED or hashlib.sha256(cipher).hexdigest() != name:
            raise BrokenStore("blob.changed", name=name)
        write_whole(self._path(name), cipher)

    def size(self, name: str) -> int | None:
        """How many bytes of a blob lie on the disk; None when it is not here."""
        try:
            return self._path(name).stat().st_size
        except OSError:
            return None

    def remove(self, names: Iterable[str]) -> int:
        """Deletes blobs that were erased; absent is fine. Returns how many went. Raises BrokenStore."""
        gone = 0
        for name in names:
            path = self._path(name)
            if path.exists():
                try:
                    path.unlink()
                    sync_folder(path.parent)
                except OSError as error:
                    raise BrokenStore("store.unwritable", file=name, detail=error.strerror or "") from error
                gone += 1
        return gone

    def names(self) -> tuple[str, ...]:
        """The names of all blobs here, sorted."""
        return tuple(sorted(path.name for path in self._folder.glob("??/*") if NAME.fullmatch(path.name)))

    def _path(self, name: str) -> Path:
        if NAME.fullmatch(name) is None:
            raise WrongUse("blob.bad_name", name=name[:80])
        return self._folder / name[:2] / name
