"""Names of devices at a place where anybody may invent more: those we know always, of the strangers some in turn."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection

STRANGERS = 500
"""So many names that we do not know are looked at in one round; the next round goes on behind them."""


class Crowd:
    """Whose turn it is among strangers. True devices that we do not know yet are among them: each gets its turn."""

    def __init__(self, most: int = STRANGERS) -> None:
        self._most, self._after = most, ""
        self.passed: frozenset[str] = frozenset()
        """The strangers that were passed over in the last look."""

    def turn(self, names: Collection[str], known: Collection[str]) -> tuple[str, ...]:
        """The names that are looked at now, sorted."""
        strangers = sorted({*names} - {*known})
        chosen = strangers
        if len(strangers) > self._most:
            start = bisect_right(strangers, self._after)
            chosen = [*strangers[start:], *strangers[:start]][: self._most]
            self._after = chosen[-1]
        self.passed = frozenset(strangers) - frozenset(chosen)
        return tuple(sorted({*chosen, *({*names} & {*known})}))
