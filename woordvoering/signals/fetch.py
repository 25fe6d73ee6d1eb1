"""Fetches one web address within bounds: conditional, few redirects, one deadline, a cap on what it may unpack to."""

from __future__ import annotations

import re
import ssl
import time
import zlib
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Final

import httpcore
import httpx

from woordvoering import __version__
from woordvoering.clock import Clock
from woordvoering.errors import BrokenInput
from woordvoering.signals.connection import Deadline, PinnedBackend, Resolver, system_resolver
from woordvoering.signals.dates import parse_date
from woordvoering.signals.feeds.document import DOCUMENT_BYTES
from woordvoering.signals.fetched import Fetched, FetchFailed
from woordvoering.signals.types import Validators

FETCH_S = 20.0
"""Seconds for everything: resolving, connecting, redirects and the last byte (SECURITY.md)."""
STEP_S = 10.0
"""Seconds that one connect or read may wait."""
REDIRECTS = 5
RETRY_AFTER_S = 86_400
"""A server may ask for at most a day of silence."""
USER_AGENT = f"Woordvoering/{__version__} (feed reader of a police press desk)"

_REDIRECTED = frozenset((301, 302, 303, 307, 308))
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9._-]{1,40})", re.IGNORECASE)
_ACCEPT: Final = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"


class WebFetcher:
    """The fetcher for the real network. Takes nothing from the environment: no proxy, no credentials, no cookies."""

    def __init__(
        self,
        clock: Clock,
        *,
        resolve: Resolver = system_resolver,
        monotonic: Callable[[], float] = time.monotonic,
        seconds: float = FETCH_S,
    ) -> None:
        self._clock = clock
        self._resolve = resolve
        self._monotonic = monotonic
        self._seconds = seconds

    def fetch(self, url: str, validators: Validators, *, internal: bool) -> Fetched:
        """The document at `url`, unpacked, or word that it is unchanged.

        Raises FetchFailed: 'fetch.bad_address', 'fetch.too_slow', 'fetch.unreachable', 'fetch.gone' (410),
        'fetch.limited' (429 and 503), 'fetch.status', 'fetch.too_many_redirects', 'fetch.bad_encoding'; BrokenInput:
        'fetch.unknown_host', 'fetch.address_forbidden', 'document.too_large'.
        """
        backend = PinnedBackend(self._resolve, Deadline(self._seconds, self._monotonic), internal=internal)
        target = _target(url)
        try:
            for _ in range(REDIRECTS + 1):
                tls = self._tls if target.scheme == "https" else None
                with httpcore.ConnectionPool(ssl_context=tls, network_backend=backend) as pool:
                    found = self._one(pool, target, validators)
                if isinstance(found, Fetched):
                    return found
                target = found
        except httpcore.TimeoutException as error:
            raise FetchFailed("fetch.too_slow", seconds=int(self._seconds)) from error
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
            raise FetchFailed("fetch.unreachable", host=target.host) from error
        raise FetchFailed("fetch.too_many_redirects", limit=REDIRECTS)

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        """Made at the first https address only: loading the certificates takes some 50 ms."""
        return httpx.create_ssl_context(trust_env=False)

    def _one(self, pool: httpcore.ConnectionPool, target: httpx.URL, validators: Validators) -> Fetched | httpx.URL:
        timeouts = {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), STEP_S)}
        with pool.stream("GET", str(target), headers=_headers(target, validators), extensions=timeouts) as response:
            headers = {name.lower(): value.decode("latin-1") for name, value in response.headers}
            if response.status == 304:
                return Fetched(str(target), b"", validators, unchanged=True)
            if response.status in _REDIRECTED and b"location" in headers:
                return _target(headers[b"location"], target)
            if response.status != 200:
                raise self._refusal(response.status, headers)
            body = _bounded(response, headers.get(b"content-encoding", "").strip().lower())
        kept = Validators(headers.get(b"etag", "")[:500], headers.get(b"last-modified", "")[:100])
        charset = _CHARSET.search(headers.get(b"content-type", ""))
        return Fetched(str(target), body, kept, charset.group(1) if charset else "")

    def _refusal(self, status: int, headers: Mapping[bytes, str]) -> FetchFailed:
        if status == 410:
            return FetchFailed("fetch.gone")
        if status in (429, 503):
            return FetchFailed(
                "fetch.limited", status=status, retry_after_s=self._wait(headers.get(b"retry-after", ""))
            )
        return FetchFailed("fetch.status", status=status)

    def _wait(self, retry_after: str) -> int | None:
        """Seconds of `Retry-After`, written as seconds or as a date; None when absent or unreadable."""
        if retry_after.strip().isdecimal():
            return min(int(retry_after.strip()[:9]), RETRY_AFTER_S)
        moment = parse_date(retry_after) if retry_after else None
        return None if moment is None else min(max(0, (moment - self._clock.now()) // 1000), RETRY_AFTER_S)


def _target(address: str, base: httpx.URL | None = None) -> httpx.URL:
    try:
        url = base.join(address) if base is not None else httpx.URL(address)
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchFailed("fetch.bad_address") from error
    if url.scheme not in ("http", "https") or not url.host or url.userinfo:
        raise FetchFailed("fetch.bad_address")
    return url.copy_with(fragment=None)


def _headers(target: httpx.URL, validators: Validators) -> list[tuple[bytes, bytes]]:
    headers = {
        "Host": target.netloc.decode("ascii"),
        "User-Agent": USER_AGENT,
        "Accept": _ACCEPT,
        "Accept-Encoding": "gzip, deflate",
    }
    if validators.etag:
        headers["If-None-Match"] = validators.etag
    if validators.modified:
        headers["If-Modified-Since"] = validators.modified
    return [(name.encode("ascii"), value.encode("latin-1", "ignore")) for name, value in headers.items()]


def _bounded(response: httpcore.Response, encoding: str) -> bytes:
    """The body, unpacked, and refused as soon as it is larger than the cap: a bomb is never inflated."""
    if encoding in ("", "identity"):
        inflate = None
    elif encoding in ("gzip", "x-gzip", "deflate"):
        inflate = zlib.decompressobj(zlib.MAX_WBITS | 32)
    else:
        raise FetchFailed("fetch.bad_encoding", encoding=encoding[:40])
    body = bytearray()
    for chunk in response.iter_stream():
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
