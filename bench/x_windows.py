"""A bare X screen for the bench of starting, and when a program's first window is mapped on it, by libX11 itself."""

from __future__ import annotations

import ctypes
import os
import select
import shutil
import subprocess
import time
from types import TracebackType
from typing import Self

MAP_NOTIFY = 19
SUBSTRUCTURE_NOTIFY = 1 << 19
LEAST = 100
"""A window narrower or lower than so many px is a helper, not what the user waits for."""


class NoScreenError(Exception):
    """There is no Xvfb or no libX11."""


class MapEvent(ctypes.Structure):
    """XMapEvent."""

    _fields_ = (
        ("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p),
        ("event", ctypes.c_ulong), ("window", ctypes.c_ulong), ("override", ctypes.c_int),
    )  # fmt: skip


IGNORED = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda _display, _error: 0)


class AnyEvent(ctypes.Union):
    """XEvent."""

    _fields_ = (("type", ctypes.c_int), ("map", MapEvent), ("pad", ctypes.c_long * 24))


class Screen:
    """A screen of 1920 × 1080 without a window manager."""

    def __enter__(self) -> Self:
        server = shutil.which("Xvfb")
        if server is None:
            raise NoScreenError("Xvfb is not here")
        there, here = os.pipe()
        order = [server, "-displayfd", str(here), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
        self._server = subprocess.Popen(order, pass_fds=(here,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(here)
        if not select.select([there], [], [], 20)[0]:
            raise NoScreenError("Xvfb does not answer")
        with os.fdopen(there, encoding="ascii") as said:
            self.name = f":{said.readline().strip()}"
        try:
            self._x = ctypes.CDLL("libX11.so.6")
        except OSError as error:
            raise NoScreenError("libX11 is not here") from error
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        until, opened = time.monotonic() + 10, None
        while opened is None and time.monotonic() < until:
            opened = self._x.XOpenDisplay(self.name.encode())
            select.select([], [], [], 0.05)
        if opened is None:
            self._server.terminate()
            raise NoScreenError("Xvfb lets nobody in")
        self._display = ctypes.c_void_p(opened)
        self._x.XSetErrorHandler(IGNORED)  # of a window that is gone before it is looked at
        root = self._x.XDefaultRootWindow(self._display)
        self._x.XSelectInput(self._display, ctypes.c_ulong(root), ctypes.c_long(SUBSTRUCTURE_NOTIFY))
        self._x.XSync(self._display, 0)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._x.XCloseDisplay(self._display)
        self._server.terminate()
        self._server.wait()

    def mapped(self, patience: float) -> float | None:
        """The moment (`time.time`) at which the next window of some size is mapped; None when none comes."""
        until, event = time.time() + patience, AnyEvent()
        link = self._x.XConnectionNumber(self._display)
        while time.time() < until:
            while self._x.XPending(self._display):
                self._x.XNextEvent(self._display, ctypes.byref(event))
                if event.type == MAP_NOTIFY and not event.map.override and self._is_large(event.map.window):
                    return time.time()
            select.select([link], [], [], 0.05)
        return None

    def forget(self) -> None:
        """Lets go of what was told so far."""
        self._x.XSync(self._display, 1)

    def _is_large(self, window: int) -> bool:
        root, x, y = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_int()
        wide, high, border, depth = (ctypes.c_uint() for _ in range(4))
        self._x.XGetGeometry(
            self._display, ctypes.c_ulong(window), ctypes.byref(root), ctypes.byref(x), ctypes.byref(y),
            ctypes.byref(wide), ctypes.byref(high), ctypes.byref(border), ctypes.byref(depth),
        )  # fmt: skip
        return wide.value >= LEAST and high.value >= LEAST
