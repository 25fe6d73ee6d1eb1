"""Several parser processes behind one Parser: a document goes to one that is free; none starts before it must."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from queue import LifoQueue
from types import TracebackType
from typing import Self

from woordvoering.signals.letter import Letter
from woordvoering.signals.networks.facts import Page
from woordvoering.signals.outline import Outline
from woordvoering.signals.parser_process import PARSE_S, START_S, ParserProcess
from woordvoering.signals.types import Document, News, Origin, Signal

WORKERS = 2
"""More than two only wait for the thread that stores (measured)."""


class ParserPool:
    """Parser processes that are used in turn; the last that was used comes first, so that few documents start one."""

    def __init__(self, workers: int = WORKERS, *, parse_s: float = PARSE_S, start_s: float = START_S) -> None:
        self._workers = [ParserProcess(parse_s=parse_s, start_s=start_s) for _ in range(workers)]
        self._free: LifoQueue[ParserProcess] = LifoQueue()
        for worker in reversed(self._workers):
            self._free.put(worker)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def starts(self) -> int:
        """How many processes were started in all."""
        return sum(worker.starts for worker in self._workers)

    def parse(self, document: Document, body: bytes, origin: Origin) -> tuple[Signal, ...]:
        """The signals of one document. Raises as ParserProcess does, and so does every other."""
        with self._one() as worker:
            return worker.parse(document, body, origin)

    def news(self, body: bytes, origin: Origin, stored: Iterable[str]) -> News:
        """The signals of one feed that are not stored."""
        with self._one() as worker:
            return worker.news(body, origin, stored)

    def letter(self, body: bytes, origin: Origin) -> Letter:
        """The letter of one mail."""
        with self._one() as worker:
            return worker.letter(body, origin)

    def outlines(self, body: bytes) -> tuple[Outline, ...]:
        """The feeds of one OPML list."""
        with self._one() as worker:
            return worker.outlines(body)

    def page(self, document: Document, body: bytes, origin: Origin) -> Page:
        """One answer of a network."""
        with self._one() as worker:
            return worker.page(document, body, origin)

    def close(self) -> None:
        """Ends every process; a later document starts one again."""
        for worker in self._workers:
            worker.close()

    @contextmanager
    def _one(self) -> Generator[ParserProcess]:
        worker = self._free.get()
        try:
            yield worker
        finally:
            self._free.put(worker)
