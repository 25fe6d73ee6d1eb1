"""The faults of a zone's schema file, gathered with their lines and keys so that all are told at once."""

from __future__ import annotations

from collections.abc import Mapping

from woordvoering.errors import Param, Reason
from woordvoering.reaction.lines import Path, key_of, line_index, line_of


class FaultLog:
    """Collects faults; where a key stands is only looked up for a file that has any."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self._text = text
        self._faults: list[tuple[str, Path, Mapping[str, Param]]] = []

    def add(self, code: str, path: Path, **params: Param) -> None:
        """Notes one fault at a path."""
        self._faults.append((code, path, params))

    def touches(self, path: Path) -> bool:
        """Whether something at or below this path is wrong already, so that rules about it would mislead."""
        return any(known[: len(path)] == path for _, known, _ in self._faults)

    def reasons(self) -> tuple[Reason, ...]:
        """Every fault in the order of the file, with the file's name, the line and the key."""
        if not self._faults:
            return ()
        index = line_index(self._text)
        placed = sorted(((line_of(index, path), code, path, params) for code, path, params in self._faults), key=_line)
        return tuple(
            Reason(code, {"file": self.file, "line": line, "key": key_of(path), **params})
            for line, code, path, params in placed
        )


def _line(placed: tuple[int, str, Path, Mapping[str, Param]]) -> int:
    return placed[0]
