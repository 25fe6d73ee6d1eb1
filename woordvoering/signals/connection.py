"""Connections of the fetcher: a name is resolved once, its address judged and pinned; one deadline holds for all."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeAlias

import httpcore

from woordvoering.errors import BrokenInput
from woordvoering.signals.addresses import may_connect

Resolver: TypeAlias = Callable[[str, int], Sequence[str]]
"""The IP addresses of a host name, in the order in which to try them. Raises OSError."""


def system_resolver(host: str, port: int) -> Sequence[str]:
    """The addresses that the operating system gives."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Deadline:
    """The moment past which nothing of a fetch may go on; `monotonic` counts seconds."""

    def __init__(self, seconds: float, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._end = monotonic() + seconds

    def left(self, wanted: float | None = None) -> float:
        """Seconds left, at most `wanted`. Raises httpcore.ReadTimeout when none are."""
        left = self._end - self._monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("deadline")
        return left if wanted is None else min(left, wanted)


class PinnedBackend(httpcore.NetworkBackend):
    """Opens connections for one fetch. A host whose addresses are not all allowed is refused as a whole."""

    def __init__(self, resolve: Resolver, deadline: Deadline, *, internal: bool) -> None:
        self._resolve = resolve
        self.deadline = deadline
        self.internal = internal
        self._backend = httpcore.SyncBackend()
        self._pinned: dict[str, Sequence[str]] = {}

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> DeadlineStream:
        addresses = self._addresses(host, port)
        for place, address in enumerate(addresses):
            try:
                stream = self._backend.connect_tcp(
                    address, port, self.deadline.left(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if place == len(addresses) - 1:
                    raise
            else:
                return DeadlineStream(stream, self.deadline)
        raise BrokenInput("fetch.unknown_host", host=host)

    def _addresses(self, host: str, port: int) -> Sequence[str]:
        """The allowed addresses of a host, resolved once: a second connection cannot be led elsewhere."""
        if host in self._pinned:
            return self._pinned[host]
        try:
            addresses = self._resolve(host.strip("[]"), port)
        except (OSError, UnicodeError) as error:
            raise BrokenInput("fetch.unknown_host", host=host) from error
        for address in addresses:
            if not may_connect(address, internal=self.internal):
                raise BrokenInput("fetch.address_forbidden", host=host)
        self._pinned[host] = addresses
        return addresses


class DeadlineStream(httpcore.NetworkStream):
    """A connection whose every read and write ends at the deadline, so that a slow drip cannot outlive it."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def bound(self, deadline: Deadline) -> DeadlineStream:
        """The same connection for another question, with the deadline of that one."""
        return DeadlineStream(self._stream, deadline)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> DeadlineStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left(timeout))
        return DeadlineStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
