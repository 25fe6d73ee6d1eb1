"""Talks IMAP within the fetcher's bounds: a pinned address, verified TLS, one deadline, capped answers, read only."""

from __future__ import annotations

import imaplib
import re
import ssl
import time
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import ExitStack, contextmanager, suppress
from typing import Any, Literal, NamedTuple, cast
from urllib.parse import urlsplit

import httpcore
from imap_tools.errors import (
    ImapToolsError,
    MailboxAppendError,
    MailboxFolderSelectError,
    MailboxFolderStatusError,
    MailboxLoginError,
)
from imap_tools.mailbox import BaseMailBox

from woordvoering.errors import BrokenInput
from woordvoering.signals.bearer import GIVES_UP, first_words
from woordvoering.signals.connection import Deadline, PinnedBackend, Resolver, system_resolver
from woordvoering.signals.feeds.document import DOCUMENT_BYTES
from woordvoering.signals.fetched import FetchFailed
from woordvoering.signals.trust import verifying

Tls = Literal["implicit", "starttls", "none"]
"""How a connection is secured: from the first byte, asked for before the password, or not at all (internal only)."""

VISIT_S = 20.0
"""Seconds for a whole visit, as for a web address (SECURITY.md)."""
STEP_S = 10.0
LINE_BYTES = 1_000_000
VISIT_BYTES = 40_000_000
"""Bytes that a server may send in one visit, whatever it announces."""
CHUNK = 65_536
PORTS = {"implicit": 993, "starttls": 143, "none": 143}

_SIZE = re.compile(rb"UID (\d{1,10})\b.*?RFC822\.SIZE (\d{1,15})|RFC822\.SIZE (\d{1,15}).*?\bUID (\d{1,10})\b")


class Place(NamedTuple):
    """Where a mailbox is."""

    host: str
    port: int
    tls: Tls


class Folder(NamedTuple):
    """What a server says of a folder: `validity` changes when every message got another number; `following` is the
    number that the next message will get."""

    validity: int
    following: int


def place_of(address: str, tls: Tls) -> Place:
    """The place that `imaps://mail.zone.be`, `mail.zone.be` or `mail.zone.be:1993` names.

    Raises BrokenInput('imap.bad_address') for anything else: another scheme, user information, a path.
    """
    written = address.strip()
    try:
        parts = urlsplit(written if "://" in written else f"imap://{written}")
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise BrokenInput("imap.bad_address") from error
    plain = not (parts.username or parts.password or parts.query or parts.fragment) and parts.path in ("", "/")
    if parts.scheme not in ("imap", "imaps") or not host or not plain or not host.isprintable() or " " in host:
        raise BrokenInput("imap.bad_address")
    return Place(host, port or PORTS[tls], tls)


class Session:
    """One logged-in visit to one mailbox."""

    def __init__(self, box: BaseMailBox) -> None:
        self._box = box

    def folder(self, name: str) -> Folder:
        """How a folder stands. Raises BrokenInput('imap.no_folder')."""
        try:
            said = self._box.folder.status(name, ["UIDVALIDITY", "UIDNEXT"])
        except MailboxFolderStatusError as error:
            raise BrokenInput("imap.no_folder", folder=name[:100]) from error
        return Folder(said.get("UIDVALIDITY", 0), said.get("UIDNEXT", 0))

    def open(self, name: str, *, writing: bool = False) -> None:
        """Opens a folder to read only (EXAMINE), unless messages are to be marked as read."""
        try:
            self._box.folder.set(name, readonly=not writing)  # pyright: ignore[reportUnknownMemberType]  # untyped there
        except MailboxFolderSelectError as error:
            raise BrokenInput("imap.no_folder", folder=name[:100]) from error

    def uids(self, criteria: str) -> list[int]:
        """The numbers of the messages that a search finds, the lowest first."""
        return sorted(
            {int(one) for one in self._box.uids(criteria, charset=None) if one.isdecimal() and len(one) <= 10}
        )

    def sizes(self, uids: Sequence[int]) -> dict[int, int]:
        """The size in bytes of each message, as the server claims it."""
        found: dict[int, int] = {}
        for item in self._fetch(uids, "(UID RFC822.SIZE)"):
            said = _SIZE.search(item if isinstance(item, bytes) else item[0])
            if said:
                uid, size = (said[1], said[2]) if said[1] else (said[4], said[3])
                found[int(uid)] = int(size)
        return found

    def message(self, uid: int) -> bytes | None:
        """The bytes of a message, without marking it as read; None when it is gone meanwhile."""
        for item in self._fetch((uid,), f"(UID BODY.PEEK[]<0.{DOCUMENT_BYTES + 1}>)"):
            if isinstance(item, tuple):
                return item[1]
        return None

    def mark_read(self, uids: Sequence[int]) -> None:
        """Marks messages as read: only where the source says so."""
        if uids:
            self._box.client.uid("STORE", ",".join(map(str, uids)), "+FLAGS.SILENT", r"(\Seen)")

    def file(self, name: str, mail: bytes) -> None:
        """Puts a message into a folder, marked as read. Raises BrokenInput('imap.no_folder')."""
        try:
            self._box.append(mail, name, flag_set=(r"\Seen",))  # pyright: ignore[reportUnknownMemberType]  # untyped there
        except MailboxAppendError as error:
            raise BrokenInput("imap.no_folder", folder=name[:100]) from error

    def _fetch(self, uids: Iterable[int], what: str) -> list[bytes | tuple[bytes, bytes]]:
        status, found = self._box.client.uid("FETCH", ",".join(map(str, uids)), what)
        if status != "OK":
            raise BrokenInput("imap.refused")
        return [item for item in found if isinstance(item, bytes | tuple)]


class Imap:
    """Opens sessions. `resolve`, `monotonic` and `tls` are those of the machine unless a test hands in others."""

    def __init__(
        self,
        *,
        resolve: Resolver = system_resolver,
        monotonic: Callable[[], float] = time.monotonic,
        tls: Callable[[], ssl.SSLContext] = verifying,
        seconds: float = VISIT_S,
    ) -> None:
        self._resolve, self._monotonic, self._tls, self._seconds = resolve, monotonic, tls, seconds

    @contextmanager
    def session(
        self, place: Place, account: str, password: str, *, internal: bool, bearer: bool = False
    ) -> Generator[Session]:
        """A session until the block ends; `bearer` says that the password is an access token. What goes wrong in the
        block too is told as below.

        Raises FetchFailed: 'fetch.too_slow', 'fetch.unreachable', 'imap.untrusted' (the certificate does not hold),
        'imap.no_tls', 'imap.in_the_open' (no TLS to a place that is not internal), 'imap.login', 'imap.token',
        'imap.no_token_login', 'imap.broken';
        BrokenInput: 'fetch.unknown_host', 'fetch.address_forbidden', 'document.too_large'.
        """
        if place.tls == "none" and not internal:
            raise FetchFailed("imap.in_the_open", host=place.host)
        deadline = Deadline(self._seconds, self._monotonic)
        try:
            box = _Box(_Line(PinnedBackend(self._resolve, deadline, internal=internal), place, self._tls))
            try:
                box.enter(account, password, bearer=bearer)
                yield Session(box)
            finally:
                box.leave()
        except MailboxLoginError as error:
            raise FetchFailed("imap.login", host=place.host) from error
        except httpcore.TimeoutException as error:
            raise FetchFailed("fetch.too_slow", seconds=int(self._seconds)) from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise FetchFailed(_why(error), host=place.host) from error
        except (ImapToolsError, imaplib.IMAP4.error, UnicodeError, ValueError, LookupError) as error:
            raise FetchFailed("imap.broken", host=place.host) from error


def _why(error: BaseException) -> str:
    """Whether a connection failed because nobody answered, or because who answered could not prove its name."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return "imap.untrusted"
        if isinstance(cause, ssl.SSLError):
            return "imap.no_tls"
        cause = cause.__cause__ or cause.__context__
    return "fetch.unreachable"


class _Line:
    """The bytes of one connection, counted."""

    def __init__(self, backend: PinnedBackend, place: Place, tls: Callable[[], ssl.SSLContext]) -> None:
        self.place, self._tls = place, tls
        self._stream = backend.connect_tcp(place.host, place.port, timeout=STEP_S)
        self._kept, self._left = b"", VISIT_BYTES
        if place.tls == "implicit":
            self.secure()

    def secure(self) -> None:
        """From here on everything is encrypted; what came before that and was not asked for is refused."""
        if self._kept:
            raise httpcore.RemoteProtocolError("bytes before TLS")
        self._stream = self._stream.start_tls(self._tls(), self.place.host, timeout=STEP_S)

    def read(self, size: int) -> bytes:
        """Exactly so many bytes, or what there was when the other side hung up. Raises BrokenInput past the cap."""
        if size > DOCUMENT_BYTES + 1:
            raise BrokenInput("document.too_large", limit=DOCUMENT_BYTES)
        parts = bytearray(self._kept)
        while len(parts) < size and (more := self._more()):
            parts += more
        self._kept = bytes(parts[size:])
        return bytes(parts[:size])

    def readline(self) -> bytes:
        """A line with its end. Raises BrokenInput('document.too_large') past LINE_BYTES."""
        parts = bytearray(self._kept)
        place = parts.find(b"\n")
        while place < 0 and (more := self._more()):
            place = more.find(b"\n")
            place = place if place < 0 else place + len(parts)
            parts += more
            if len(parts) > LINE_BYTES:
                raise BrokenInput("document.too_large", limit=LINE_BYTES)
        end = len(parts) if place < 0 else place + 1
        self._kept = bytes(parts[end:])
        return bytes(parts[:end])

    def write(self, data: bytes) -> None:
        self._stream.write(data, timeout=STEP_S)

    def close(self) -> None:
        self._stream.close()

    def _more(self) -> bytes:
        more = self._stream.read(CHUNK, timeout=STEP_S)
        self._left -= len(more)
        if self._left < 0:
            raise BrokenInput("document.too_large", limit=VISIT_BYTES)
        return more


class _Client(imaplib.IMAP4):
    """imaplib over our own line: it opens no socket itself and follows no environment."""

    def __init__(self, line: _Line) -> None:
        self._line = line
        super().__init__(line.place.host, line.place.port)

    def open(self, host: str = "", port: int = 143, timeout: float | None = None) -> None:  # noqa: ARG002
        self.host, self.port = host, port

    def read(self, size: int) -> bytes:
        return self._line.read(size)

    def readline(self) -> bytes:
        return self._line.readline()

    def send(self, data: Any) -> None:
        self._line.write(bytes(data))

    def shutdown(self) -> None:
        self._line.close()

    def secure(self) -> None:
        """STARTTLS, before anything else is said. Raises imaplib's errors when the server has none."""
        if self.state != "NONAUTH":
            raise self.abort("already in")
        status, _ = self.xatom("STARTTLS")
        if status != "OK":
            raise self.abort("no TLS")
        self._line.secure()
        _, said = self.capability()
        self.capabilities = tuple(str(said[-1], "ascii", "replace").upper().split())


class _Box(BaseMailBox):
    def __init__(self, line: _Line) -> None:
        self._line = line
        super().__init__()

    def _get_mailbox_client(self) -> imaplib.IMAP4:
        with ExitStack() as undoing:
            undoing.callback(self._line.close)
            client = _Client(self._line)
            undoing.pop_all()
        return client

    def enter(self, account: str, password: str, *, bearer: bool) -> None:
        """Secures the line where that was not done, and logs in."""
        client = cast("_Client", self.client)
        if self._line.place.tls == "starttls":
            if "STARTTLS" not in client.capabilities:
                raise FetchFailed("imap.no_tls", host=self._line.place.host)
            client.secure()
        if client.state != "NONAUTH":
            raise FetchFailed("imap.broken", host=self._line.place.host)
        if bearer:
            self._with_token(client, account, password)
            return
        try:
            if "AUTH=PLAIN" in client.capabilities or not (account + password).isascii():
                self.login_utf8(account, password, initial_folder=None)
            else:
                self.login(account, password, initial_folder=None)
        except (imaplib.IMAP4.abort, ImapToolsError):
            raise
        except imaplib.IMAP4.error as error:
            raise FetchFailed("imap.login", host=self._line.place.host) from error

    def _with_token(self, client: _Client, account: str, token: str) -> None:
        """Logs in by the first way of `first_words` that the server knows."""
        place = self._line.place
        named = first_words(account, token, place.host, place.port)
        way = next((name for name in named if f"AUTH={name}" in client.capabilities), None)
        if way is None:
            raise FetchFailed("imap.no_token_login", host=place.host)
        said = iter((named[way].encode(),))
        try:
            client.authenticate(way, lambda _: next(said, GIVES_UP[way].encode()))
        except imaplib.IMAP4.abort:
            raise
        except imaplib.IMAP4.error as error:
            raise FetchFailed("imap.token", host=place.host) from error

    def leave(self) -> None:
        """Says goodbye where the other side still listens; the line is closed in any case."""
        with suppress(
            imaplib.IMAP4.error, ImapToolsError, httpcore.TimeoutException, httpcore.NetworkError, BrokenInput
        ):
            self.client.logout()
        self._line.close()
