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

SECRET_BYTES = 480
"""No secret is longer: with its place, as hexadecimal digits in UTF-16, Windows keeps 2,560 bytes of one."""
PLACE_DIGITS = 32


class Secret:
    """A secret in memory. It shows itself nowhere: not in a log line, a traceback, an error or a record."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The secret itself, for the one who sends it."""
        return self._value

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


def secret_of(secrets: SourceSecrets, source: Source) -> Secret:
    """The secret that a source cannot do without. Raises BrokenInput('source.secret_missing') as well."""
    found = secrets.secret(source)
    if found is None:
        raise BrokenInput("source.secret_missing")
    return found


class _Kept(msgspec.Struct, frozen=True):
    place: str
    value: str


class KeptSecrets:
    """The secrets of sources beside the desk's own keys.

    A secret is bound to the kind and host that it was given for: a source whose address is changed to another host
    does not hand its secret to that host.
    """

    def __init__(self, secrets: Secrets) -> None:
        self._secrets = secrets
        self._sessions: dict[tuple[str, str], Secret] = {}

    def secret(self, source: Source) -> Secret | None:
        kept = self._secrets.get(_name(source.id))
        if kept is None:
            return None
        try:
            found = msgspec.json.decode(kept, type=_Kept)
        except msgspec.MsgspecError as error:
            raise BrokenInput("source.secret_missing") from error
        if found.place != _mark(source):
            raise BrokenInput("source.secret_elsewhere")
        return Secret(found.value)

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
        value = value.strip()
        if not value.isprintable() or not 0 < len(value.encode()) <= SECRET_BYTES:
            raise WrongUse("source.secret_unusable", limit=SECRET_BYTES)
        self._secrets.put(_name(source.id), msgspec.json.encode(_Kept(_mark(source), value)))
        self._forget_sessions(source.id)

    def forget(self, source: str) -> None:
        """Forgets the secret of a source by its id; absent is fine."""
        self._secrets.delete(_name(source))
        self._forget_sessions(source)

    def known(self, source: Source) -> bool:
        """Whether there is a secret for this source at this place."""
        try:
            return self.secret(source) is not None
        except BrokenInput:
            return False

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


def place_of(source: Source) -> str:
    """What a secret is bound to: the kind and, of a web or mail address, scheme, host and port."""
    try:
        parts = urlsplit(source.address)
    except ValueError:
        return f"{source.kind} {source.address}"
    if not parts.netloc:
        return f"{source.kind} {source.address}"
    return f"{source.kind} {parts.scheme}://{parts.netloc}".lower()


def _mark(source: Source) -> str:
    """The place as it is kept beside a secret: of one length, however long a host's name is."""
    return hashlib.sha256(place_of(source).encode()).hexdigest()[:PLACE_DIGITS]


def _name(source: str) -> str:
    return f"source/{source}"
