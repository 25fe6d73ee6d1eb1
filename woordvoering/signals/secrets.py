"""The secrets of sources: in the desk's keyring or vault only, bound to the place that they were given for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn, Protocol
from urllib.parse import urlsplit

from woordvoering.errors import BrokenInput, WrongUse
from woordvoering.signals.pieces import SECRET_BYTES, Half, Pieces, place_mark
from woordvoering.signals.types import Source

if TYPE_CHECKING:
    from woordvoering.store.secrets import Secrets


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


class KeptSecrets:
    """The secrets of sources beside the desk's own keys.

    A secret is bound to the kind and host that it was given for: a source whose address is changed to another host
    does not hand its secret to that host.
    """

    def __init__(self, secrets: Secrets) -> None:
        self._pieces = Pieces(secrets, "source")
        self._sessions: dict[tuple[str, str], Secret] = {}

    def secret(self, source: Source) -> Secret | None:
        try:
            found = self._pieces.get(source.id)
        except Half as error:
            raise BrokenInput("source.secret_missing") from error
        if found is None:
            return None
        if found[0] != place_mark(place_of(source)):
            raise BrokenInput("source.secret_elsewhere")
        return Secret(found[1])

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
        self._pieces.forget(source)
        self._forget_sessions(source)

    def known(self, source: Source) -> bool:
        """Whether there is a secret for this source at this place."""
        try:
            return self.secret(source) is not None
        except BrokenInput:
            return False

    def _put(self, source: Source, value: str) -> None:
        if not self._pieces.fits(value):
            raise WrongUse("source.secret_unusable", limit=SECRET_BYTES)
        self._pieces.put(source.id, place_of(source), value)

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


def _host(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    return f"{parts.scheme}://{parts.netloc}".lower() if parts.netloc else address
