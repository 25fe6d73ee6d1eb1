"""A socket whose other side sends without end is shut while the library still reads from it.

The library of PostgreSQL reads as long as something is there: a server that sends faster than it is read keeps it in
one call, and a row that says it is half a gigabyte makes room for one. Only another thread can end that call.
"""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress

_LOOK_EVERY = 0.02
"""Seconds; at the speed of a loopback some tens of megabytes come in meanwhile."""

_RECEIVED_AT = 128
"""Where Linux's struct tcp_info counts the bytes that came in."""


class _Watch(threading.Thread):
    """Looks at the sockets that are read from at this moment; sleeps while there are none."""

    def __init__(self) -> None:
        super().__init__(name="hub-flood", daemon=True)
        self._change = threading.Condition()
        self._most: dict[int, int] = {}
        self._cut: set[int] = set()

    def begin(self, handle: int, most: int) -> None:
        """From now on the socket is shut when more came in than so many bytes since its beginning."""
        with self._change:
            self._most[handle] = most
            self._cut.discard(handle)
            self._change.notify()

    def end(self, handle: int) -> None:
        """The socket is looked at no longer."""
        with self._change:
            self._most.pop(handle, None)

    def cut(self, handle: int) -> bool:
        """Whether the socket was shut by this watch."""
        with self._change:
            return handle in self._cut

    def run(self) -> None:
        """Looks, and sleeps, until the program ends."""
        while True:
            with self._change:
                while not self._most:
                    self._change.wait()
                for handle in [handle for handle, most in self._most.items() if received(handle) > most]:
                    del self._most[handle]
                    self._cut.add(handle)
                    _shut(handle)
                self._change.wait(_LOOK_EVERY)


_starting = threading.Lock()
_watch: list[_Watch] = []


@contextmanager
def watched(handle: int, most: int) -> Generator[Callable[[], bool]]:
    """No more than about `most` bytes come in over the socket meanwhile; what it gives tells whether it was shut.

    Raises OSError for a handle that is none.
    """
    with _starting:
        if not _watch:
            _watch.append(_Watch())
            _watch[0].start()
    watch, own = _watch[0], os.dup(handle)  # the library may close its handle, and another socket be given that number
    watch.begin(own, received(own) + most)
    try:
        yield lambda: watch.cut(own)
    finally:
        watch.end(own)
        os.close(own)


def received(handle: int) -> int:
    """Bytes that came in over a socket so far, where the system counts them; else 0, and time alone is the limit."""
    option = getattr(socket, "TCP_INFO", None)
    if option is None or handle < 0:
        return 0
    with socket.socket(fileno=handle) as view:
        try:
            info = view.getsockopt(socket.IPPROTO_TCP, option, _RECEIVED_AT + 8)
        except OSError:
            info = b""
        view.detach()
    return int.from_bytes(info[_RECEIVED_AT:], "little") if len(info) == _RECEIVED_AT + 8 else 0


def _shut(handle: int) -> None:
    with socket.socket(fileno=handle) as view:
        with suppress(OSError):
            view.shutdown(socket.SHUT_RDWR)
        view.detach()
