"""Asks a website's interface to change something: one host, no redirect, bounded answers, and never a doubt hidden.

Until the first byte of a question leaves nothing has happened; from then on, without an answer, nobody knows.
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast
from urllib.parse import urlencode, urlsplit

import httpcore
import msgspec

from woordvoering.clock import Clock
from woordvoering.errors import BrokenInput
from woordvoering.publishing.kinds.net import STEP_S, Net
from woordvoering.publishing.kinds.steps import NoAnswer, NotDone, certain
from woordvoering.publishing.publisher import Remote
from woordvoering.signals.fetch import user_agent
from woordvoering.signals.manners import retry_after, wait_s
from woordvoering.signals.secrets import Secret
from woordvoering.signals.weblib import httpx
from woordvoering.signals.wire import Wire

ANSWER_BYTES = 5_000_000
"""No answer is larger (SECURITY.md: 5 MB)."""
NAME_CHARS = 500
ADDRESS_CHARS = 2_000
TOLD_CHARS = 200
"""Characters of a target's own words that are told to a person."""

Method = Literal["GET", "POST", "PUT", "DELETE"]
T = TypeVar("T")


class Said(msgspec.Struct, frozen=True):
    """What a target answered, whatever the status. `headers` have lower-case names."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def fine(self) -> bool:
        return 200 <= self.status < 300


class Web:
    """One website, at the address of an account. Its secrets go there and nowhere else."""

    def __init__(self, address: str, net: Net, clock: Clock, *, internal: bool, secret: str = "") -> None:
        self._secret = Secret(secret)
        self._net, self._clock, self._internal = net, clock, internal
        self._base = _base_of(address.strip())
        self.host = self._base.host if self._base is not None else ""

    def ask(
        self,
        method: Method,
        path: str,
        *,
        query: Mapping[str, str] | None = None,
        body: object = None,
        headers: Mapping[str, str] | None = None,
    ) -> Said:
        """The answer to one question. `path` begins with '/', below the address; `body` becomes JSON.

        Raises NotDone: 'publish.bad_address', 'publish.in_the_open', 'publish.unreachable', 'publish.too_slow',
        'publish.untrusted', or what the resolver and the judge of addresses say; NoAnswer: 'publish.no_answer'.
        """
        base = self._base
        if base is None:
            raise NotDone("publish.bad_address", final=True)
        if base.scheme != "https" and not self._internal:
            raise NotDone("publish.in_the_open", final=True, host=base.host)
        target = base.copy_with(raw_path=(base.raw_path.rstrip(b"/") + _path(path, query)))
        wire = self._connected(target)
        try:
            return self._answer(
                wire, method, target, headers or {}, None if body is None else msgspec.json.encode(body)
            )
        finally:
            wire.close()

    def judge(self, said: Said) -> Said:
        """The same answer if it is a yes. Raises NotDone for a no, NoAnswer for a server that broke on the way.

        NotDone: 'publish.refused' (401, 403), 'publish.limited' (429, with the moment that it names),
        'publish.redirected', 'publish.rejected' (status, detail); NoAnswer: 'publish.broken' (status).
        """
        if said.fine:
            return said
        host = self.host
        if 300 <= said.status < 400:
            raise NotDone("publish.redirected", final=True, host=host)
        if said.status in (401, 403):
            raise NotDone("publish.refused", final=True, host=host, status=said.status, detail=self._told(said.body))
        if said.status == 429:
            raise NotDone("publish.limited", retry_at=self._rested(said), host=host)
        if said.status >= 500 or said.status in (102, 408):
            raise NoAnswer("publish.broken", host=host, status=said.status)
        raise NotDone("publish.rejected", final=True, host=host, status=said.status, detail=self._told(said.body))

    def remote(self, number: str, url: str = "") -> Remote:
        """Where something stands, as the target names it. Raises NoAnswer('publish.unreadable') for a name that is
        none; an address that no browser should open is left out."""
        if not number or len(number) > NAME_CHARS or not number.isprintable():
            raise NoAnswer("publish.unreadable", host=self.host)
        whole = url.startswith(("https://", "http://")) and len(url) <= ADDRESS_CHARS and url.isprintable()
        return Remote(number, url if whole and " " not in url else "")

    def read(self, said: Said, kind: type[T]) -> T:
        """The answer as a record. Raises NoAnswer('publish.unreadable'): a yes that cannot be read says nothing."""
        try:
            return msgspec.json.decode(said.body, type=kind)
        except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
            raise NoAnswer("publish.unreadable", host=self.host) from error

    def _connected(self, target: httpx.URL) -> Wire:
        backend = self._net.backend(internal=self._internal)
        port = target.port or (443 if target.scheme == "https" else 80)
        host = target.raw_host.decode("ascii")
        try:
            stream = backend.connect_tcp(host, port, STEP_S)
            return Wire(stream.start_tls(self._net.tls, host, STEP_S) if target.scheme == "https" else stream)
        except httpcore.TimeoutException as error:
            raise NotDone("publish.too_slow", host=self.host) from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise NotDone(why(error), host=self.host) from error
        except BrokenInput as error:
            raise certain(error) from error

    def _answer(
        self, wire: Wire, method: Method, target: httpx.URL, headers: Mapping[str, str], body: bytes | None
    ) -> Said:
        fields = {
            "Host": target.netloc.decode("ascii"),
            "User-Agent": user_agent(""),
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "Connection": "close",
            **headers,
        }
        if body is not None:
            fields |= {"Content-Type": "application/json", "Content-Length": str(len(body))}
        elif method != "GET":
            fields["Content-Length"] = "0"
        try:
            reply = wire.ask(method, target.raw_path, fields, body or b"")
            found = bytearray()
            for chunk in reply.body:
                found += chunk
                if len(found) > ANSWER_BYTES:
                    raise NoAnswer("publish.unreadable", host=self.host)
        except httpcore.LocalProtocolError:
            raise NotDone("publish.bad_address", final=True) from None  # a header that no server may get: none left
        except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError):
            raise NoAnswer("publish.no_answer", host=self.host) from None  # what httpcore says may hold a header
        return Said(reply.status, reply.fields, bytes(found))

    def _told(self, body: bytes) -> str:
        """Its own words, unless it repeats the secret in them: what is told may be written down."""
        said, secret = told(body), self._secret.reveal()
        return "" if secret and secret in said else said

    def _rested(self, said: Said) -> int | None:
        now = self._clock.now()
        wait = retry_after(said.headers.get("retry-after", ""), now)
        wait = wait_s(said.headers, now) if wait is None else wait
        return None if wait is None else now + wait * 1000


def why(error: BaseException) -> str:
    """Whether a connection failed because nobody answered, or because who answered could not prove its name."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return "publish.untrusted"
        cause = cause.__cause__ or cause.__context__
    return "publish.unreachable"


def told(body: bytes) -> str:
    """What a target says of a refusal, in its own words: one short line without control characters."""
    try:
        found = msgspec.json.decode(body)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return ""
    if not isinstance(found, dict):
        return ""
    words = [cast("dict[str, Any]", found).get(key) for key in ("message", "error_description", "error")]
    said = next((word for word in words if isinstance(word, str) and word), "")
    return " ".join("".join(each if each.isprintable() else " " for each in said).split())[:TOLD_CHARS]


def _base_of(address: str) -> httpx.URL | None:
    try:
        url, parts = httpx.URL(address), urlsplit(address)
    except (httpx.InvalidURL, ValueError):
        return None
    whole = url.scheme in ("http", "https") and url.host and not url.userinfo and not parts.query and not parts.fragment
    return url if whole else None


def _path(path: str, query: Mapping[str, str] | None) -> bytes:
    return (path + ("?" + urlencode(query) if query else "")).encode("ascii")
