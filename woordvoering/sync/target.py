"""Where a desk exchanges acts with others: whatever lies behind the address, the desk asks this of it and no more."""

from __future__ import annotations

from threading import Event
from typing import Protocol

from woordvoering.sync.record import Record


class Target(Protocol):
    """One place of exchange, as long as somebody uses it. One thread uses it at a time."""

    @property
    def address(self) -> str:
        """The place, without a password."""
        ...

    def round(self, *, found: bool = False) -> Record:
        """One exchange. `found` begins in an empty place, or in one whose mark cannot be read: a person said so.

        Raises Refused when the place is not the workspace's, BrokenStore when it is out of reach (`sync.…_away`) or our
        own disk refuses. What is wrong with single items is in the record.
        """
        ...

    def wait(self, wake: Event, seconds: float) -> None:
        """Returns when something may have come, when `wake` is set, or after so many seconds."""
        ...

    def close(self) -> None:
        """Lets go of the place."""
        ...
