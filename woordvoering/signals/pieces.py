"""Secrets of others in the desk's keyring or vault: each bound to a place, a long one in pieces.

Below `secrets.py` (sources) and the accounts that the desk publishes with; what a place is, they say.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from woordvoering.store.secrets import Secrets

PIECE_BYTES = 480
"""So much of a secret is kept under one name: with its place, as hexadecimal digits in UTF-16, Windows keeps 2,560
bytes of one."""
SECRET_BYTES = 4_800
"""No secret is longer; refresh tokens of mail servers take up to 2,000."""
PLACE_DIGITS = 32


class Half(Exception):
    """What is kept is no whole secret."""


class _Kept(msgspec.Struct, frozen=True, omit_defaults=True):
    """`more` pieces of the value stand under names of their own; `of` tells those of one secret from another's."""

    place: str
    value: str
    more: int = 0
    of: str = ""


class Pieces:
    """Secrets by the key of whoever has them, under `name/key`, further pieces under `name-piece/2/key`."""

    def __init__(self, secrets: Secrets, name: str) -> None:
        self._secrets, self._name = secrets, name

    def get(self, key: str) -> tuple[str, str] | None:
        """The mark of the place that a secret was given for, and the secret; None without one. Raises Half, and
        BrokenStore when the keyring does not answer."""
        found = self._kept(key)
        if found is None:
            return None
        pieces = [self._secrets.get(self._piece(key, number)) or b"" for number in range(1, found.more + 1)]
        value = found.value.encode() + b"".join(pieces)
        if found.more and _digest(value) != found.of:
            raise Half
        return found.place, value.decode()

    def fits(self, value: str) -> bool:
        """Whether it can be kept: one line, not empty and not too long."""
        return value.isprintable() and 0 < len(value.encode()) <= SECRET_BYTES

    def put(self, key: str, place: str, value: str) -> None:
        """Keeps a secret that `fits`, in the place of an older one. Raises BrokenStore when the keyring refuses.

        One that is longer than one name holds is kept in pieces, the first of them last: until then the one of before
        is found, or that it is gone, and never half of each.
        """
        whole = value.encode()
        first = value if len(whole) <= PIECE_BYTES else ""
        pieces = [] if first else [whole[at : at + PIECE_BYTES] for at in range(0, len(whole), PIECE_BYTES)]
        for number, piece in enumerate(pieces, 1):
            self._secrets.put(self._piece(key, number), piece)
        self._drop(key, len(pieces))
        kept = _Kept(place_mark(place), first, len(pieces), _digest(whole) if pieces else "")
        self._secrets.put(f"{self._name}/{key}", msgspec.json.encode(kept))

    def forget(self, key: str) -> None:
        """Forgets a secret; absent is fine."""
        self._drop(key, 0)
        self._secrets.delete(f"{self._name}/{key}")

    def _kept(self, key: str) -> _Kept | None:
        kept = self._secrets.get(f"{self._name}/{key}")
        try:
            return None if kept is None else msgspec.json.decode(kept, type=_Kept)
        except msgspec.MsgspecError as error:
            raise Half from error

    def _drop(self, key: str, left: int) -> None:
        """Forgets the pieces of an older secret beyond those that are left."""
        try:
            kept = self._kept(key)
        except Half:
            return
        for number in range(left + 1, (kept.more if kept is not None else 0) + 1):
            self._secrets.delete(self._piece(key, number))

    def _piece(self, key: str, number: int) -> str:
        return f"{self._name}-piece/{number}/{key}"


def place_mark(place: str) -> str:
    """A place as it is kept beside a secret: of one length, however long a host's name is."""
    return _digest(place.encode())


def _digest(value: bytes) -> str:
    return hashlib.sha256(value).hexdigest()[:PLACE_DIGITS]
