"""One window for each desk: a second start brings the first forward and ends; a killed one leaves nothing behind."""

from __future__ import annotations

import hashlib
import importlib
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from woordvoering.store.lock_file import LockFile

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 5_000
"""So long a second start tries to reach the first, which may be starting or ending itself."""

AGAIN_MS = 60
LONGEST_PATH = 100
"""Bytes that a socket's path may have; some systems take no more."""

CALL = b"forward "
LONGEST_CALL = 256

log = logging.getLogger(__name__)


def runtime_folder() -> Path:
    """Where locks and sockets of this user lie: outside the desk's folder, which may not be there yet."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)
    return Path(found or Path.home()) / "woordvoering"


class SingleWindow(QObject):
    """The claim of a process on the window of one desk. `called` when another start asked for it, with what its system
    gave it to hand the focus over ('' for nothing).

    The lock says who is first, and the system frees it with the process; the socket only carries the call.
    """

    called = Signal(str)

    def __init__(self, home: Path, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        name = hashlib.sha256(f"woordvoering/window/1\0{os.path.realpath(home)}".encode()).hexdigest()[:16]
        place = folder or runtime_folder()
        self._lock = LockFile(place / f"{name}.lock")
        socket = str(place / f"{name}.sock")
        fits = os.name != "nt" and len(os.fsencode(socket)) <= LONGEST_PATH
        self._socket = socket if fits else f"woordvoering-{name}"
        self._place = place
        self._server: QLocalServer | None = None
        self._callers: list[QLocalSocket] = []

    def take(self) -> bool:
        """Whether this process is the first now. Where no lock can be made, every start is one."""
        try:
            self._place.mkdir(mode=0o700, parents=True, exist_ok=True)
            return self._lock.take()
        except OSError:
            log.warning("two windows on one desk are not told apart: the cache folder cannot be written")
            return True

    def listen(self) -> None:
        """Hears other starts from now on. Loaded late: no window waits for Qt's network."""
        network = importlib.import_module("PySide6.QtNetwork")
        network.QLocalServer.removeServer(self._socket)  # of a process that was killed: the lock is ours
        server: QLocalServer = network.QLocalServer(self)
        server.setSocketOptions(network.QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._connected)
        if not server.listen(self._socket):
            log.warning("another start cannot bring this window forward: %s", server.errorString())
        self._server = server
        self._gone = network.QLocalSocket.LocalSocketState.UnconnectedState

    def call(self) -> bool:
        """Asks the first window to come forward; False when nobody answered, or when this process became the first
        while it waited (`take` says which)."""
        network = importlib.import_module("PySide6.QtNetwork")
        socket: QLocalSocket = network.QLocalSocket(self)
        connected = network.QLocalSocket.LocalSocketState.ConnectedState
        loop, passed, heard = QtCore.QEventLoop(self), QtCore.QElapsedTimer(), False
        passed.start()

        def attempt() -> None:
            if passed.elapsed() > PATIENCE_MS or self.take():
                loop.quit()
            elif socket.state() is not connected:
                socket.connectToServer(self._socket)

        def answered() -> None:
            nonlocal heard
            heard = True
            loop.quit()

        _let_first_take_the_focus()
        socket.connected.connect(lambda: socket.write(CALL + _token() + b"\n"))
        socket.readyRead.connect(answered)
        again = QtCore.QTimer(self)
        again.timeout.connect(attempt)
        again.start(AGAIN_MS)
        QtCore.QTimer.singleShot(0, attempt)
        loop.exec()
        again.stop()
        return heard

    def close(self) -> None:
        """The window has gone: the next start is the first."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.give()

    def _connected(self) -> None:
        socket = self._server.nextPendingConnection() if self._server is not None else None
        if socket is None:
            return
        self._callers.append(socket)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self._forget)
        self._read()

    def _read(self) -> None:
        for socket in tuple(self._callers):
            if socket.bytesAvailable():
                self._answer(socket)

    def _forget(self) -> None:
        gone = self._gone
        for socket in tuple(self._callers):
            if socket.state() is gone:
                self._callers.remove(socket)
                socket.deleteLater()

    def _answer(self, socket: QLocalSocket) -> None:
        line = bytes(socket.readLine(LONGEST_CALL).data())
        if line.startswith(CALL) and line.endswith(b"\n"):
            token = line[len(CALL) : -1].decode("ascii", "replace")
            socket.write(b"ok\n")
            socket.flush()
            self.called.emit(token if token.isprintable() else "")
        else:
            socket.abort()


def bring_forward(window: QWidget, token: str = "") -> None:
    """Shows the window before all others, also when it was minimised; `token` is what the other start was given."""
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt on Wayland reads it there, once
    window.setWindowState(window.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _token() -> bytes:
    found = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    fits = found.isascii() and found.isprintable() and len(found) < LONGEST_CALL - len(CALL) - 1
    return found.encode("ascii") if fits else b""


def _let_first_take_the_focus() -> None:
    """Windows gives the focus only to who has it, or to whom that one lets."""
    if sys.platform == "win32":
        ctypes = importlib.import_module("ctypes")
        ctypes.windll.user32.AllowSetForegroundWindow(-1)
