"""Speaks SMTP to one server: an address that was judged, TLS that is verified, one deadline, and bounded replies.

Until the final dot of a message leaves, nothing was handed over; from then on, without a reply, nobody knows.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Literal, NamedTuple, TypeVar
from urllib.parse import urlsplit

import httpcore

from woordvoering.errors import BrokenInput
from woordvoering.publishing.kinds.net import Net
from woordvoering.publishing.kinds.steps import NoAnswer, NotDone, certain
from woordvoering.publishing.kinds.web import TOLD_CHARS, why
from woordvoering.signals.bearer import GIVES_UP, first_words
from woordvoering.signals.connection import DeadlineStream

STEP_S = 30.0
"""Seconds for one step: a server may let whoever gave a wrong password wait."""
REPLY_BYTES = 65_536
"""No reply of a server is longer (RFC 5321 knows 512 a line)."""
CHUNK = 65_536
PORTS = {"smtps": 465, "smtp": 587}

T = TypeVar("T")
Tls = Literal["required", "none"]


class MailPlace(NamedTuple):
    """Where a mail server is: `smtps` is encrypted from the first byte, `smtp` by STARTTLS before anything is said."""

    scheme: str
    host: str
    port: int


class Reply(NamedTuple):
    """What a server said: its code and its words, one line each."""

    code: int
    lines: tuple[str, ...]

    @property
    def fine(self) -> bool:
        return 200 <= self.code < 400


def mail_place(address: str) -> MailPlace:
    """The place of `smtps://host[:port]` or `smtp://host[:port]`. Raises NotDone('publish.bad_address')."""
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise NotDone("publish.bad_address", final=True) from None
    bare = not (parts.username or parts.password or parts.query or parts.fragment) and parts.path in ("", "/")
    if parts.scheme not in PORTS or not host.isprintable() or not host or " " in host or not bare:
        raise NotDone("publish.bad_address", final=True)
    return MailPlace(parts.scheme, host, port or PORTS[parts.scheme])


class SmtpLine:
    """One conversation with one server. Raises NotDone for all that goes wrong before a message is handed over."""

    def __init__(self, place: MailPlace, net: Net, *, internal: bool, tls: Tls) -> None:
        self.place, self._net = place, net
        self._kept, self.offers = b"", frozenset[str]()
        self.limit: int | None = None
        self.logins = frozenset[str]()
        self._stream = self._connected(internal=internal)
        self._guarded(lambda: self._begin(tls))

    def login(self, name: str, password: str, *, bearer: bool = False) -> None:
        """Proves who sends; `bearer` says that the password is an access token.

        Raises NotDone: 'smtp.no_login', 'publish.refused' (535), 'smtp.later'; with a token 'smtp.no_token_login',
        'smtp.token'.
        """
        self._guarded(lambda: (self._login_by_token if bearer else self._login)(name, password))

    def sender(self, address: str, size: int, *, utf8: bool) -> None:
        """Names who sends how much. Raises NotDone: 'smtp.too_large', 'smtp.no_utf8', 'smtp.sender', 'smtp.later'."""
        if self.limit is not None and 0 < self.limit < size:
            raise NotDone("smtp.too_large", final=True, size=size, limit=self.limit)
        if utf8 and "SMTPUTF8" not in self.offers:
            raise NotDone("smtp.no_utf8", final=True, host=self.place.host)
        extra = f" SIZE={size}" if self.limit is not None else ""
        extra += " SMTPUTF8" if utf8 else ""
        extra += " BODY=8BITMIME" if utf8 and "8BITMIME" in self.offers else ""
        self._guarded(lambda: self._agreed(f"MAIL FROM:<{address}>{extra}", "smtp.sender"))

    def recipient(self, address: str) -> None:
        """Names who is to have it. Raises NotDone: 'smtp.recipient', 'smtp.later'."""
        self._guarded(lambda: self._agreed(f"RCPT TO:<{address}>", "smtp.recipient"))

    def hand_over(self, mail: bytes) -> None:
        """Gives the message. Raises NotDone: 'smtp.message', 'smtp.later'; NoAnswer('smtp.no_answer') when the final
        dot left and nothing came back."""
        self._guarded(lambda: self._agreed("DATA", "smtp.message", wanted=354))
        body = stuffed(mail)
        self._guarded(lambda: self._write_all(body))
        try:
            self._stream.write(b".\r\n", STEP_S)
            reply = self._reply(self._net.mail_seconds)
        except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError, BrokenInput):
            raise NoAnswer("smtp.no_answer", host=self.place.host) from None
        self._judged(reply, "smtp.message", wanted=250)

    def close(self) -> None:
        """Says goodbye without waiting for an answer, and hangs up."""
        try:
            self._stream.write(b"QUIT\r\n", 1.0)
        except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError):
            self._kept = b""
        self._stream.close()

    def _connected(self, *, internal: bool) -> DeadlineStream:
        def connect() -> DeadlineStream:
            backend = self._net.backend(internal=internal, seconds=self._net.mail_seconds)
            stream = backend.connect_tcp(self.place.host, self.place.port, STEP_S)
            if self.place.scheme == "smtps":
                return stream.start_tls(self._net.tls, self.place.host, STEP_S)
            return stream

        return self._told(connect)

    def _begin(self, tls: Tls) -> None:
        self._judged(self._reply(), "smtp.greeting", wanted=220)
        self._hello()
        if self.place.scheme == "smtp" and tls == "required":
            if "STARTTLS" not in self.offers:
                raise NotDone("smtp.no_tls", final=True, host=self.place.host)
            self._agreed("STARTTLS", "smtp.no_tls", wanted=220)
            if self._kept:
                raise NotDone("smtp.no_tls", final=True, host=self.place.host)  # bytes that came before TLS
            self._stream = self._stream.start_tls(self._net.tls, self.place.host, STEP_S)
            self._hello()

    def _hello(self) -> None:
        """EHLO by a name that tells nothing of this machine, and what the server offers."""
        reply = self._agreed("EHLO [127.0.0.1]", "smtp.greeting", wanted=250)
        words = [line.upper().split() for line in reply.lines[1:] if line.split()]
        self.offers = frozenset(each[0] for each in words)
        self.logins = frozenset(mark for each in words if each[0] == "AUTH" for mark in each[1:])
        sizes = [each[1] for each in words if each[0] == "SIZE" and len(each) > 1 and each[1].isdecimal()]
        self.limit = int(sizes[0][:15]) if sizes else (0 if "SIZE" in self.offers else None)

    def _login(self, name: str, password: str) -> None:
        if "PLAIN" in self.logins:
            reply = self._command("AUTH PLAIN " + _coded(f"\0{name}\0{password}"))
        elif "LOGIN" in self.logins:
            reply = self._command("AUTH LOGIN")
            for said in (name, password):
                reply = self._command(_coded(said)) if reply.code == 334 else reply
        else:
            raise NotDone("smtp.no_login", final=True, host=self.place.host)
        if reply.code in (530, 534, 535, 538):
            raise NotDone("publish.refused", final=True, host=self.place.host, status=reply.code, detail="")
        self._judged(Reply(reply.code, ()), "smtp.no_login", wanted=235)  # its words may hold what we said to it

    def _login_by_token(self, name: str, token: str) -> None:
        """By the first way that the server knows. What is long is said when the server asks for it (RFC 4954 §4); a
        server that tells why it refuses is heard out. One that could not judge a token (454) may be asked again."""
        ways = first_words(name, token, self.place.host, self.place.port)
        way = next((each for each in ways if each in self.logins), None)
        if way is None:
            raise NotDone("smtp.no_token_login", final=True, host=self.place.host)
        reply = self._command(f"AUTH {way}")
        for said in (ways[way], GIVES_UP[way]):
            reply = self._command(_coded(said)) if reply.code == 334 else reply
        if reply.code in (454, 530, 534, 535, 538):
            raise NotDone("smtp.token", final=reply.code != 454, host=self.place.host, status=reply.code)
        self._judged(Reply(reply.code, ()), "smtp.no_token_login", wanted=235)

    def _agreed(self, command: str, code: str, wanted: int = 0) -> Reply:
        return self._judged(self._command(command), code, wanted)

    def _judged(self, reply: Reply, code: str, wanted: int = 0) -> Reply:
        """The reply if it is a yes. 4xx is a no of this moment, 5xx one that lasts."""
        if reply.code == wanted or (not wanted and reply.fine):
            return reply
        detail = " ".join(" ".join(reply.lines).split())[:TOLD_CHARS]
        if 400 <= reply.code < 500:
            raise NotDone("smtp.later", host=self.place.host, status=reply.code, detail=detail)
        raise NotDone(code, final=True, host=self.place.host, status=reply.code, detail=detail)

    def _command(self, command: str) -> Reply:
        if any(sign in command for sign in "\r\n\0"):
            raise NotDone("smtp.address", final=True)
        self._stream.write(command.encode("utf-8") + b"\r\n", STEP_S)
        return self._reply()

    def _reply(self, seconds: float = STEP_S) -> Reply:
        """One reply of one or more lines. Raises httpcore's errors."""
        lines: list[str] = []
        left = REPLY_BYTES
        while True:
            while b"\n" not in self._kept:
                more = self._stream.read(4096, seconds)
                left -= len(more)
                if not more or left < 0:
                    raise httpcore.RemoteProtocolError("the server hung up")
                self._kept += more
            line, _, self._kept = self._kept.partition(b"\n")
            said = line.decode("utf-8", "replace").rstrip("\r")
            if not said[:3].isdecimal() or not said[:3].isascii():
                raise httpcore.RemoteProtocolError("no reply")
            lines.append("".join(each if each.isprintable() else " " for each in said[4:]))
            if said[3:4] != "-":
                return Reply(int(said[:3]), tuple(lines))

    def _write_all(self, body: bytes) -> None:
        for start in range(0, len(body), CHUNK):
            self._stream.write(body[start : start + CHUNK], STEP_S)

    def _guarded(self, step: Callable[[], object]) -> None:
        """A step before the message is handed over; when it fails the line is closed."""
        try:
            self._told(step)
        except NotDone:
            self._stream.close()
            raise

    def _told(self, step: Callable[[], T]) -> T:
        try:
            return step()
        except httpcore.TimeoutException as error:
            raise NotDone("publish.too_slow", host=self.place.host) from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise NotDone(why(error), host=self.place.host) from error
        except NotDone:
            raise
        except BrokenInput as error:
            raise certain(error) from error


def stuffed(mail: bytes) -> bytes:
    """A message as it travels: every line ended by CR LF, a dot before each line that begins with one."""
    lines = mail.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    if lines and not lines[-1]:
        lines.pop()
    return b"".join((b"." if line.startswith(b".") else b"") + line + b"\r\n" for line in lines)


def _coded(said: str) -> str:
    return base64.b64encode(said.encode("utf-8")).decode("ascii")
