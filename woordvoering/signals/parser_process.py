"""The program's side of the parser process: starts it, hands it documents, kills it after 2 s and starts it anew."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import IO, Protocol, Self

import msgspec

import woordvoering
from woordvoering.errors import BrokenInput
from woordvoering.signals.feeds.document import DOCUMENT_BYTES
from woordvoering.signals.letter import Letter
from woordvoering.signals.networks.facts import Page
from woordvoering.signals.outline import Outline
from woordvoering.signals.parser_protocol import Answer, Failed, Parsed, Ready, Request, read_answer, write_frame
from woordvoering.signals.types import Document, News, Origin, Signal

PARSE_S = 2.0
"""Seconds that one document may take (SECURITY.md)."""
DOCUMENTS = 1_000
"""Documents after which a worker is let go: what hostile ones leave scattered in its memory adds up to its limit."""
GOING_S = 1.0
"""Seconds that a worker which hung up may take to be gone."""
START_S = 30.0
"""Seconds that the worker may take to load, on a cold and busy machine."""

_BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]); from woordvoering.signals.parser_worker import main; sys.exit(main())"
)


class Parser(Protocol):
    """Turns the bytes of a document into signals."""

    def parse(self, document: Document, body: bytes, origin: Origin) -> tuple[Signal, ...]:
        """Raises BrokenInput when the document cannot be read."""
        ...

    def news(self, body: bytes, origin: Origin, stored: Iterable[str]) -> News:
        """The signals of a feed whose ids are not `stored`. Raises BrokenInput when it cannot be read."""
        ...

    def letter(self, body: bytes, origin: Origin) -> Letter:
        """What a mail says of itself, with its signal. Raises BrokenInput when it cannot be read."""
        ...

    def outlines(self, body: bytes) -> tuple[Outline, ...]:
        """The feeds of an OPML list. Raises BrokenInput when it cannot be read."""
        ...

    def page(self, document: Document, body: bytes, origin: Origin) -> Page:
        """The signals of one answer of a network, with its facts. Raises BrokenInput when it cannot be read."""
        ...


class ParserProcess:
    """One worker without keys, network or files; safe to call from several threads, which then wait for each other."""

    def __init__(self, *, parse_s: float = PARSE_S, start_s: float = START_S) -> None:
        self._parse_s = parse_s
        self._start_s = start_s
        self._lock = threading.Lock()
        self._worker: subprocess.Popen[bytes] | None = None
        self._read = 0
        self.confined: tuple[str, ...] = ()
        self.starts = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def parse(self, document: Document, body: bytes, origin: Origin) -> tuple[Signal, ...]:
        """The signals of one document, in its order.

        Raises BrokenInput with the parser's own code, 'parser.too_slow' after 2 s, 'parser.died' when the worker
        fell over, 'parser.unavailable' when it cannot start. The next call finds a fresh worker.
        """
        return self._ask(document, body, origin).signals

    def news(self, body: bytes, origin: Origin, stored: Iterable[str]) -> News:
        """What is new in one feed. Raises BrokenInput as `parse` does."""
        answer = self._ask("feed", body, origin, frozenset(stored))
        return News(answer.signals, answer.known)

    def letter(self, body: bytes, origin: Origin) -> Letter:
        """The letter of one mail. Raises BrokenInput as `parse` does."""
        letter = self._ask("letter", body, origin).letter
        if letter is None:
            raise BrokenInput("parser.died")
        return letter

    def outlines(self, body: bytes) -> tuple[Outline, ...]:
        """The feeds of one OPML list. Raises BrokenInput as `parse` does."""
        return self._ask("opml", body, Origin(source="", kind="opml")).outlines

    def page(self, document: Document, body: bytes, origin: Origin) -> Page:
        """One answer of a network. Raises BrokenInput as `parse` does."""
        answer = self._ask(document, body, origin)
        return Page(answer.signals, answer.facts)

    def _ask(self, document: Document, body: bytes, origin: Origin, stored: frozenset[str] = frozenset()) -> Parsed:
        if len(body) > DOCUMENT_BYTES:
            raise BrokenInput("document.too_large", limit=DOCUMENT_BYTES)
        with self._lock:
            worker = self._running()
            answer, late = _timed(worker, self._parse_s, Request(document, body, origin, stored))
            self._read += 1
            ended = _ended(worker) if answer is None and not late else 0
            if answer is None or self._read >= DOCUMENTS:
                self._stop()
            if answer is None and late:
                raise BrokenInput("parser.too_slow")
            if answer is None:
                raise BrokenInput("parser.died", status=ended)
        if isinstance(answer, Failed):
            raise BrokenInput(answer.code, **answer.params)
        if isinstance(answer, Parsed):
            return answer
        raise BrokenInput("parser.died")

    def close(self) -> None:
        """Ends the worker; a later parse starts a new one."""
        with self._lock:
            self._stop()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._worker is not None and self._worker.poll() is None:
            return self._worker
        self._stop()
        self._worker = _start()
        self.starts, self._read = self.starts + 1, 0
        answer, _ = _timed(self._worker, self._start_s, None)
        if not isinstance(answer, Ready):
            self._stop()
            raise BrokenInput("parser.unavailable")
        self.confined = answer.confined
        return self._worker

    def _stop(self) -> None:
        worker, self._worker = self._worker, None
        if worker is None:
            return
        worker.kill()
        for pipe in (worker.stdin, worker.stdout):
            _close(pipe)
        worker.wait()


def _start() -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            _command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment(),
            cwd=os.path.abspath(os.sep), close_fds=True,
        )  # fmt: skip
    except OSError as error:
        raise BrokenInput("parser.unavailable") from error


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "parser-worker"]
    return [sys.executable, "-I", "-c", _BOOT, str(Path(woordvoering.__file__).resolve().parent.parent)]


def _environment() -> dict[str, str]:
    """Nothing of the program's environment but what Windows needs to start a process at all."""
    return {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}


def _timed(worker: subprocess.Popen[bytes], seconds: float, request: Request | None) -> tuple[Answer | None, bool]:
    """Sends the request and waits for the answer; past the time the worker is killed, and that is the second value."""
    late = threading.Event()

    def end() -> None:
        late.set()
        worker.kill()

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        assert worker.stdin is not None
        assert worker.stdout is not None
        if request is not None:
            write_frame(worker.stdin, request)  # pyright: ignore[reportArgumentType]  # a pipe is a BinaryIO
        return read_answer(worker.stdout), late.is_set()  # pyright: ignore[reportArgumentType]
    except (OSError, msgspec.DecodeError):
        return None, late.is_set()
    finally:
        timer.cancel()


def _ended(worker: subprocess.Popen[bytes]) -> int | None:
    """How a worker that hung up ended: its exit status, or the signal as a negative number; None when it lives on."""
    try:
        return worker.wait(GOING_S)
    except subprocess.TimeoutExpired:
        return None


def _close(pipe: IO[bytes] | None) -> None:
    if pipe is None:
        return
    try:
        pipe.close()
    except OSError:
        return  # the worker is gone; what was not sent is not wanted any more
