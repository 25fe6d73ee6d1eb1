"""The faults of a zone's schema file, gathered with their lines and keys so that all are told at once."""

from __future__ import annotations

from woordvoering.errors import Param, Reason
from woordvoering.reaction.lines import Path, key_of, line_of


class FaultLog:
    """Collects faults; knows the file's name and where every key stands."""

    def __init__(self, file: str, index: dict[Path, int]) -> None:
        self.file = file
        self._index = index
        self._faults: list[tuple[int, Path, Reason]] = []

    def add(self, code: str, path: Path, **params: Param) -> None:
        """Notes one fault at a path."""
        line = line_of(self._index, path)
        reason = Reason(code, {"file": self.file, "line": line, "key": key_of(path), **params})
        self._faults.append((line, path, reason))

    def touches(self, path: Path) -> bool:
        """Whether something at or below this path is wrong already, so that rules about it would mislead."""
        return any(known[: len(path)] == path for _, known, _ in self._faults)

    def reasons(self) -> tuple[Reason, ...]:
        """Every fault in the order of the file."""
        return tuple(reason for _, _, reason in sorted(self._faults, key=lambda fault: fault[0]))
