"""The desk thread: the one worker that touches `desk.db`, so that a window never waits for a disk."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class DeskThread:
    """Runs work in order, one piece at a time; what a piece raises travels in its future."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")

    def run(self, work: Callable[[], T]) -> Future[T]:
        """Queues a piece of work."""
        return self._pool.submit(work)

    def close(self) -> None:
        """Ends after what is queued."""
        self._pool.shutdown(wait=True, cancel_futures=False)
