"""A process for what is not to be trusted: without our environment, asked one thing at a time, killed when it holds."""

from __future__ import annotations

import os
import subprocess
import threading
from typing import BinaryIO, cast

from woordvoering.signals.frames import READY, read_frame, write_frame


class Apart:
    """The process of one command, started with the first question; for one thread at a time.

    `answer_s` are the seconds that one question, or the start, may take; `largest` the bytes of an answer.
    `confined` names what it gave up, when it was ready.
    """

    def __init__(self, command: list[str], *, answer_s: float, largest: int) -> None:
        self._command, self._answer_s, self._largest = command, answer_s, largest
        self._worker: subprocess.Popen[bytes] | None = None
        self.confined: tuple[str, ...] = ()

    @property
    def running(self) -> bool:
        """Whether there is a process."""
        return self._worker is not None

    def ask(self, body: bytes) -> bytes | None:
        """The answer; None when it could not start, fell, held on too long or answered too much: then it is ended."""
        answer = self._exchange(body)
        if answer is None:
            self.close()
        return answer

    def close(self) -> None:
        """Ends the process; a later question starts a new one."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.kill()
            worker.communicate()

    def _exchange(self, body: bytes) -> bytes | None:
        try:
            worker = self._running()
        except OSError:
            return None
        timer = threading.Timer(self._answer_s, worker.kill)
        timer.daemon = True
        timer.start()
        source, sink = cast("BinaryIO", worker.stdout), cast("BinaryIO", worker.stdin)
        try:
            if not self.confined:
                ready = read_frame(source, self._largest) or b""
                if not ready.startswith(READY):
                    return None
                self.confined = (*ready.decode().split()[1:], READY.decode())
            write_frame(sink, body)
            return read_frame(source, self._largest)
        except OSError:
            return None
        finally:
            timer.cancel()

    def _running(self) -> subprocess.Popen[bytes]:
        """Raises OSError when no process can be started."""
        if self._worker is None:
            self.confined = ()
            self._worker = subprocess.Popen(
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                env={name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ},
                cwd=os.path.abspath(os.sep), close_fds=True,
            )  # fmt: skip
        return self._worker
