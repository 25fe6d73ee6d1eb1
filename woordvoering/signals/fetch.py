"""Fetches a web address, or asks a network's interface, within bounds: few redirects, one deadline, a cap on size."""

from __future__ import annotations

import re
import ssl
import time
import weakref
import zlib
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from functools import cached_property, lru_cache
from typing import Final, TypeVar
from urllib.parse import quote

import httpcore
import msgspec

from woordvoering import __version__
from woordvoering.clock import Clock
from woordvoering.errors import BrokenInput
from woordvoering.signals.connection import Deadline, PinnedBackend, Resolver, system_resolver
from woordvoering.signals.feeds.document import DOCUMENT_BYTES
from woordvoering.signals.fetched import SECRET_MARK, Answer, Call, Fetched, FetchFailed
from woordvoering.signals.manners import retry_after
from woordvoering.signals.types import Validators
from woordvoering.signals.weblib import httpx
from woordvoering.signals.wire import Kept, Place, Reply, Wire, connect

FETCH_S = 20.0
"""Seconds for everything: resolving, connecting, redirects and the last byte (SECURITY.md)."""
STEP_S = 10.0
"""Seconds that one connect or read may wait."""
REDIRECTS = 5
ADDRESSES = 1_024
"""So many addresses stay taken apart: those of the sources come back every round, and that was a third of a visit to
one that did not change."""

T = TypeVar("T")

_REDIRECTED = frozenset((301, 302, 303, 307, 308))
_LASTING = frozenset((301, 308))
_PRIVATE = frozenset(("authorization", "cookie", "proxy-authorization"))
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9._-]{1,40})", re.IGNORECASE)
_ACCEPT: Final = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"


class WebFetcher:
    """The fetcher for the real network. Takes nothing from the environment: no proxy, no credentials, no cookies.

    `contact` is an address of the desk, named to every server so that its keeper knows whom to write to.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        contact: str = "",
        resolve: Resolver = system_resolver,
        monotonic: Callable[[], float] = time.monotonic,
        seconds: float = FETCH_S,
    ) -> None:
        self._clock = clock
        self._agent = user_agent(contact)
        self._resolve = resolve
        self._monotonic = monotonic
        self._seconds = seconds
        self._kept = Kept(monotonic)
        weakref.finalize(self, self._kept.close)

    def rest(self) -> None:
        """Ends the connections that were kept: a round is over, and the next is minutes away."""
        self._kept.close()

    def fetch(self, url: str, validators: Validators, *, internal: bool) -> Fetched:
        """The document at `url`, unpacked, or word that it is unchanged.

        Raises FetchFailed: 'fetch.bad_address', 'fetch.too_slow', 'fetch.unreachable', 'fetch.gone' (410),
        'fetch.limited' (429 and 503), 'fetch.status', 'fetch.too_many_redirects', 'fetch.bad_encoding'; BrokenInput:
        'fetch.unknown_host', 'fetch.address_forbidden', 'document.too_large'.
        """
        moved = Moves()

        def ask(backend: PinnedBackend, target: httpx.URL) -> Fetched | httpx.URL:
            headers = {"Accept": _ACCEPT, **_conditions(validators)}
            with self._asked(backend, target, "GET", headers, b"") as response:
                named = response.fields
                if response.status in _REDIRECTED and "location" in named:
                    return moved.on(_target(named["location"], target), lasting=response.status in _LASTING)
                if response.status == 304:
                    return Fetched(str(target), b"", validators, unchanged=True, moved=moved.address)
                if response.status != 200:
                    raise self._refusal(response.status, named)
                body = _bounded(response, named.get("content-encoding", "").strip().lower())
            kept = Validators(named.get("etag", "")[:500], named.get("last-modified", "")[:100])
            charset = _CHARSET.search(named.get("content-type", ""))
            return Fetched(str(target), body, kept, charset.group(1) if charset else "", moved=moved.address)

        return self._followed(_source_at(url), ask, internal=internal)

    def call(self, call: Call, *, internal: bool) -> Answer:
        """What a network's interface answers, whatever the status.

        A secret goes over https only, unless the source is internal, and never along a redirect to another host; a
        POST follows no redirect. Raises as `fetch` does, without 'fetch.gone', 'fetch.limited' and 'fetch.status', and
        'fetch.secret_in_the_open'.
        """
        secret = call.secret.reveal() if call.secret is not None else ""
        first = _target(_put_in_address(call, secret))
        if secret and first.scheme != "https" and not internal:
            raise FetchFailed("fetch.secret_in_the_open", host=first.host)
        body = _put_in_body(call, secret)

        def ask(backend: PinnedBackend, target: httpx.URL) -> Answer | httpx.URL:
            headers = {"Accept": "application/json", **call.headers}
            if call.body:
                headers.setdefault("Content-Type", "application/json")
            if not _same_place(first, target):
                headers = {name: said for name, said in headers.items() if name.lower() not in _PRIVATE}
            elif secret and call.place == "bearer":
                headers["Authorization"] = f"Bearer {secret}"
            with self._asked(backend, target, call.method, headers, body) as response:
                named = response.fields
                if response.status in _REDIRECTED and "location" in named and call.method == "GET":
                    return _target(named["location"], target)
                found = _bounded(response, named.get("content-encoding", "").strip().lower())
            return Answer(response.status, named, found)

        return self._followed(first, ask, internal=internal)

    def _followed(
        self, target: httpx.URL, ask: Callable[[PinnedBackend, httpx.URL], T | httpx.URL], *, internal: bool
    ) -> T:
        """What the first answer is that is no redirect; every hop is judged, and one deadline holds for all."""
        backend = PinnedBackend(self._resolve, Deadline(self._seconds, self._monotonic), internal=internal)
        host = target.host
        try:
            for _ in range(REDIRECTS + 1):
                host = target.host
                found = ask(backend, target)
                if not isinstance(found, httpx.URL):
                    return found
                target = found
        except httpcore.TimeoutException as error:
            raise FetchFailed("fetch.too_slow", seconds=int(self._seconds)) from error
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol):
            raise FetchFailed("fetch.unreachable", host=host) from None  # what httpcore says may hold a header
        raise FetchFailed("fetch.too_many_redirects", limit=REDIRECTS)

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        """Made at the first https address only: loading the certificates takes some 50 ms."""
        context = httpx.create_ssl_context(trust_env=False)
        context.set_alpn_protocols(["http/1.1"])
        return context

    @contextmanager
    def _asked(
        self, backend: PinnedBackend, target: httpx.URL, method: str, headers: Mapping[str, str], body: bytes
    ) -> Generator[Reply]:
        """The answer to one question; its connection is kept for the next when the answer was read to its end."""
        place = Place(
            target.scheme,
            target.raw_host.decode("ascii"),
            target.port or (443 if target.scheme == "https" else 80),
            backend.internal,
        )
        sent = {
            "Host": target.netloc.decode("ascii"),
            "User-Agent": self._agent,
            "Accept-Encoding": "gzip, deflate",
            **headers,
        }
        if body:
            sent["Content-Length"] = str(len(body))

        def ask(wire: Wire) -> Reply:
            return wire.ask(method, target.raw_path, sent, body)

        wire, reply = self._first_answer(backend, place, ask, method)
        try:
            yield reply
        finally:
            self._kept.give(place, wire)

    def _first_answer(
        self, backend: PinnedBackend, place: Place, ask: Callable[[Wire], Reply], method: str
    ) -> tuple[Wire, Reply]:
        """Over a kept connection when there is one; the server may have closed that without a word."""
        wire = self._kept.take(place) if method == "GET" else None
        if wire is not None:
            wire.bind(backend.deadline)
            try:
                return wire, wire.closing_on_error(ask)
            except (httpcore.NetworkError, httpcore.ProtocolError):
                if wire.heard:
                    raise
        wire = connect(backend, place, self._tls if place.scheme == "https" else None)
        return wire, wire.closing_on_error(ask)

    def _refusal(self, status: int, headers: Mapping[str, str]) -> FetchFailed:
        if status == 410:
            return FetchFailed("fetch.gone")
        if status in (429, 503):
            wait = retry_after(headers.get("retry-after", ""), self._clock.now())
            return FetchFailed("fetch.limited", status=status, retry_after_s=wait)
        return FetchFailed("fetch.status", status=status)


class Moves:
    """Where a document now lives: as far as the redirects that are for good lead without one in between that is not."""

    def __init__(self) -> None:
        self.address = ""
        self._lasting = True

    def on(self, target: httpx.URL, *, lasting: bool) -> httpx.URL:
        """Notes one redirect, and gives its target."""
        self._lasting = self._lasting and lasting
        if self._lasting:
            self.address = str(target)
        return target


def user_agent(contact: str) -> str:
    """Who asks: name, version, what it is and, where the desk gave one, whom to write to."""
    said = "".join(character for character in contact if character.isprintable() and character.isascii())
    said = said.translate({ord(character): None for character in "()<>\\"}).strip()[:100]
    return f"Woordvoering/{__version__} (police press desk{'; ' + said if said else ''})"


def _same_place(first: httpx.URL, target: httpx.URL) -> bool:
    return (first.scheme, first.host, first.port) == (target.scheme, target.host, target.port)


def _put_in_address(call: Call, secret: str) -> str:
    if not secret or call.place != "address":
        return call.url
    return call.url.replace(SECRET_MARK, quote(secret, safe=":"))


def _put_in_body(call: Call, secret: str) -> bytes:
    if not secret or call.place not in ("body", "form"):
        return call.body
    if call.place == "form":
        return call.body.replace(SECRET_MARK.encode(), secret.encode())
    return call.body.replace(SECRET_MARK.encode(), msgspec.json.encode(secret)[1:-1])


@lru_cache(maxsize=ADDRESSES)
def _source_at(address: str) -> httpx.URL:
    """The target of a source; what a call asks may hold a secret, and is kept nowhere."""
    return _target(address)


def _target(address: str, base: httpx.URL | None = None) -> httpx.URL:
    try:
        url = base.join(address) if base is not None else httpx.URL(address)
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchFailed("fetch.bad_address") from error
    if url.scheme not in ("http", "https") or not url.host or url.userinfo:
        raise FetchFailed("fetch.bad_address")
    return url.copy_with(fragment=None) if url.fragment else url


def _conditions(validators: Validators) -> dict[str, str]:
    conditions = {"If-None-Match": validators.etag, "If-Modified-Since": validators.modified}
    return {name: said for name, said in conditions.items() if said}


def _bounded(response: Reply, encoding: str) -> bytes:
    """The body, unpacked, and refused as soon as it is larger than the cap: a bomb is never inflated."""
    if encoding in ("", "identity"):
        inflate = None
    elif encoding in ("gzip", "x-gzip", "deflate"):
        inflate = zlib.decompressobj(zlib.MAX_WBITS | 32)
    else:
        raise FetchFailed("fetch.bad_encoding", encoding=encoding[:40])
    body = bytearray()
    for chunk in response.body:
        body += _inflated(inflate, chunk, DOCUMENT_BYTES + 1 - len(body)) if inflate is not None else chunk
        if len(body) > DOCUMENT_BYTES:
            raise BrokenInput("document.too_large", limit=DOCUMENT_BYTES)
    if inflate is not None and body and not inflate.eof:
        raise FetchFailed("fetch.bad_encoding", encoding=encoding)
    return bytes(body)


def _inflated(inflate: zlib._Decompress, chunk: bytes, room: int) -> bytes:  # pyright: ignore[reportPrivateUsage]  # zlib names the type nowhere else
    try:
        return inflate.decompress(chunk, room)
    except zlib.error as error:
        raise FetchFailed("fetch.bad_encoding", encoding="gzip") from error
