"""The secrets of sources: in the desk's keyring or vault only, bound to the place that they were given for."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NoReturn, Protocol
from urllib.parse import urlsplit

import msgspec

from woordvoering.errors import BrokenInput, WrongUse
from woordvoering.signals.types import Source

if TYPE_CHECKING:
    from woordvoering.store.secrets import Secrets

PIECE_BYTES = 480
"""So much of a secret is kept under one name: with its place, as hexadecimal digits in UTF-16, Windows keeps 2,560
bytes of one."""
SECRET_BYTES = 4_800
"""No secret is longer; refresh tokens of mail servers take up to 2,000."""
PLACE_DIGITS = 32


class Secret:
    """A secret in memory. It shows itself nowhere: not in a log line, a traceback, an error or a record."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The secret itself, for the one who sends it."""
        return self._value

    def exchange(self, value: str) -> None:
        """A network gave another for it: whoever holds this one, typed and not kept yet, has that one now."""
        self._value = value

    def __repr__(self) -> str:
        return "Secret()"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not written anywhere")


class SourceSecrets(Protocol):
    """Gives a source its secret, and keeps what a login gave as long as the program runs."""

    def secret(self, source: Source) -> Secret | None:
        """The secret of this source, or None. Raises BrokenInput('source.secret_elsewhere') when it was given for
        another place, and BrokenStore when the keyring does not answer."""
        ...

    def session(self, source: Source) -> Secret | None:
        """What `keep_session` kept for this source at this place."""
        ...

    def keep_session(self, source: Source, session: Secret | None) -> None:
        """Keeps the token of a login in memory alone; None forgets it."""
        ...

    def renew(self, source: Source, value: str) -> None:
        """Keeps a secret in the place of the one that a network exchanged for it. Raises as `KeptSecrets.keep`."""
        ...


def secret_of(secrets: SourceSecrets, source: Source) -> Secret:
    """The secret that a source cannot do without. Raises BrokenInput('source.secret_missing') as well."""
    found = secrets.secret(source)
    if found is None:
        raise BrokenInput("source.secret_missing")
    return found


class _Kept(msgspec.Struct, frozen=True, omit_defaults=True):
    """`more` pieces of the value stand under names of their own; `of` tells those of one secret from another's."""

    place: str
    value: str
    more: int = 0
    of: str = ""


class KeptSecrets:
    """The secrets of sources beside the desk's own keys.

    A secret is bound to the kind and host that it was given for: a source whose address is changed to another host
    does not hand its secret to that host.
    """

    def __init__(self, secrets: Secrets) -> None:
        self._secrets = secrets
        self._sessions: dict[tuple[str, str], Secret] = {}

    def secret(self, source: Source) -> Secret | None:
        found = self._kept(source.id)
        if found is None:
            return None
        if found.place != _mark(source):
            raise BrokenInput("source.secret_elsewhere")
        value = found.value.encode() + b"".join(self._pieces(source.id, found))
        if found.more and _digest(value) != found.of:
            raise BrokenInput("source.secret_missing")
        return Secret(value.decode())

    def session(self, source: Source) -> Secret | None:
        return self._sessions.get((source.id, place_of(source)))

    def keep_session(self, source: Source, session: Secret | None) -> None:
        if session is None:
            self._sessions.pop((source.id, place_of(source)), None)
        else:
            self._sessions[source.id, place_of(source)] = session

    def keep(self, source: Source, value: str) -> None:
        """Keeps the secret of a source, in the place of an older one. Raises WrongUse('source.secret_unusable') for
        one that is empty, too long or holds a control character, and BrokenStore when the keyring refuses."""
        self._put(source, value.strip())
        self._forget_sessions(source.id)

    def renew(self, source: Source, value: str) -> None:
        self._put(source, value.strip())

    def forget(self, source: str) -> None:
        """Forgets the secret of a source by its id; absent is fine."""
        self._drop_pieces(source, 0)
        self._secrets.delete(_name(source))
        self._forget_sessions(source)

    def known(self, source: Source) -> bool:
        """Whether there is a secret for this source at this place."""
        try:
            return self.secret(source) is not None
        except BrokenInput:
            return False

    def _kept(self, source: str) -> _Kept | None:
        kept = self._secrets.get(_name(source))
        try:
            return None if kept is None else msgspec.json.decode(kept, type=_Kept)
        except msgspec.MsgspecError as error:
            raise BrokenInput("source.secret_missing") from error

    def _put(self, source: Source, value: str) -> None:
        """A secret that is longer than one name holds is kept in pieces, the first of them last: until then the one
        of before is found, or that it is gone, and never half of each."""
        whole = value.encode()
        if not value.isprintable() or not 0 < len(whole) <= SECRET_BYTES:
            raise WrongUse("source.secret_unusable", limit=SECRET_BYTES)
        first = value if len(whole) <= PIECE_BYTES else ""
        pieces = [] if first else [whole[at : at + PIECE_BYTES] for at in range(0, len(whole), PIECE_BYTES)]
        for place, piece in enumerate(pieces, 1):
            self._secrets.put(_piece(source.id, place), piece)
        self._drop_pieces(source.id, len(pieces))
        kept = _Kept(_mark(source), first, len(pieces), _digest(whole) if pieces else "")
        self._secrets.put(_name(source.id), msgspec.json.encode(kept))

    def _pieces(self, source: str, kept: _Kept) -> list[bytes]:
        return [self._secrets.get(_piece(source, place)) or b"" for place in range(1, kept.more + 1)]

    def _drop_pieces(self, source: str, left: int) -> None:
        """Forgets the pieces of an older secret beyond those that are left."""
        try:
            kept = self._kept(source)
        except BrokenInput:
            return
        for place in range(left + 1, (kept.more if kept is not None else 0) + 1):
            self._secrets.delete(_piece(source, place))

    def _forget_sessions(self, source: str) -> None:
        for key in [key for key in self._sessions if key[0] == source]:
            del self._sessions[key]


class NoSecrets:
    """For sources that need none: a file that is read once, a test."""

    def secret(self, source: Source) -> Secret | None:  # noqa: ARG002
        return None

    def session(self, source: Source) -> Secret | None:  # noqa: ARG002
        return None

    def keep_session(self, source: Source, session: Secret | None) -> None:
        """Keeps nothing."""

    def renew(self, source: Source, value: str) -> None:
        """Keeps nothing."""


def place_of(source: Source) -> str:
    """What a secret is bound to: the kind and, of a web or mail address, scheme, host and port; for a source that gets
    its token elsewhere that whole address as well."""
    asked = source.options.get("token_url", "").strip()
    return f"{source.kind} {_host(source.address)}" + (f" {asked}" if asked else "")


def _mark(source: Source) -> str:
    """The place as it is kept beside a secret: of one length, however long a host's name is."""
    return hashlib.sha256(place_of(source).encode()).hexdigest()[:PLACE_DIGITS]


def _host(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    return f"{parts.scheme}://{parts.netloc}".lower() if parts.netloc else address


def _digest(value: bytes) -> str:
    return hashlib.sha256(value).hexdigest()[:PLACE_DIGITS]


def _name(source: str) -> str:
    return f"source/{source}"


def _piece(source: str, place: int) -> str:
    return f"source-piece/{place}/{source}"
