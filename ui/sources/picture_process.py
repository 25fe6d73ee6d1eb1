"""The window's side of the picture process: pictures of others are decoded where there are no keys to steal.

Decoders of pictures are the likeliest place in the program for somebody else's code to run, and a picture takes 60 MB
while it is made smaller: both happen in a process that is thrown away.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, cast

from PySide6.QtGui import QImage

import ui
from ui.sources.decoding import SHOWN
from ui.sources.picture_worker import ANSWER, BLURRED, LENGTH, PICTURE_BYTES, READY, WHOLE

DECODE_S = 20.0
"""Seconds for one picture and for the start of the process, on a cold and busy machine; work is bounded by the sizes
that are decoded at all."""

_BOOT = "import sys; sys.path.insert(0, sys.argv[1]); from ui.sources.picture_worker import main; sys.exit(main())"
_LARGEST = ANSWER.size + 4 * SHOWN.width() * SHOWN.height()


class PictureProcess:
    """One process that decodes pictures, started with the first; for one thread at a time.

    `confined` names what it gave up; `falls` counts the pictures that it did not answer.
    """

    def __init__(self, *, decode_s: float = DECODE_S) -> None:
        self._decode_s = decode_s
        self._worker: subprocess.Popen[bytes] | None = None
        self.confined: tuple[str, ...] = ()
        self.falls = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def decoded(self, body: bytes) -> QImage:
        """The picture as it is shown; null when it cannot be read, claims too much, or felled or held the process."""
        return self._picture(WHOLE + body)

    def blurred(self, body: bytes) -> QImage:
        """The picture in a few dots, for who did not ask to see it; null as `decoded` is."""
        return self._picture(BLURRED + body)

    def _picture(self, body: bytes) -> QImage:
        answer = self._ask(body) if len(body) <= PICTURE_BYTES else None
        if answer is None:
            self.falls += 1
            self.close()
            return QImage()
        width, height = ANSWER.unpack_from(answer)
        if not width or len(answer) != ANSWER.size + 4 * width * height:
            return QImage()
        return QImage(answer[ANSWER.size :], width, height, QImage.Format.Format_ARGB32).copy()

    def close(self) -> None:
        """Ends the process; a later picture starts a new one."""
        worker, self._worker = self._worker, None
        if worker is None:
            return
        worker.kill()
        worker.communicate()

    def _ask(self, body: bytes) -> bytes | None:
        try:
            worker = self._running()
        except OSError:
            return None
        timer = threading.Timer(self._decode_s, worker.kill)
        timer.daemon = True
        timer.start()
        source, sink = cast("BinaryIO", worker.stdout), cast("BinaryIO", worker.stdin)
        try:
            if not self.confined:
                ready = _answer(source) or b""
                if not ready.startswith(READY):
                    return None
                self.confined = (*ready.decode().split()[1:], READY.decode())
            sink.write(LENGTH.pack(len(body)) + body)
            sink.flush()
            return _answer(source)
        except OSError:
            return None
        finally:
            timer.cancel()

    def _running(self) -> subprocess.Popen[bytes]:
        """Raises OSError when no process can be started."""
        if self._worker is None:
            self.confined = ()
            self._worker = subprocess.Popen(
                _command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                env={name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ},
                cwd=os.path.abspath(os.sep), close_fds=True,
            )  # fmt: skip
        return self._worker


def decoded_apart(body: bytes) -> QImage:
    """One picture, decoded in a process of its own that ends with it."""
    with PictureProcess() as process:
        return process.decoded(body)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "picture-worker"]
    return [sys.executable, "-I", "-c", _BOOT, str(Path(ui.__file__).resolve().parent.parent)]


def _answer(pipe: BinaryIO) -> bytes | None:
    head = pipe.read(LENGTH.size)
    length = LENGTH.unpack(head)[0] if len(head) == LENGTH.size else _LARGEST + 1
    answer = pipe.read(length) if length <= _LARGEST else b""
    return answer if len(answer) == length else None
