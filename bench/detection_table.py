"""The rows of the detection bench, and how they are printed: as text, or in Dutch as a table for the documentation."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Row:
    """One measure: our value, the value to reach (None: told for information), and what peers reached in the same run.

    `most`: lower is better. `digits` after the point; a value of -1 is one that could not be measured.
    """

    name: str
    naam: str
    ours: float
    reach: float | None
    peers: dict[str, float] = field(default_factory=dict)
    digits: int = 3
    most: bool = False

    @property
    def reached(self) -> bool | None:
        """Whether the value, as it is printed, is at the target; None where there is none."""
        if self.reach is None:
            return None
        if self.ours < 0:
            return False
        value = round(self.ours, self.digits)
        return value <= self.reach if self.most else value >= self.reach

    @property
    def ratio(self) -> float | None:
        """Ours to the best peer, for speeds alone."""
        return self.ours / max(self.peers.values()) if self.peers and "posts/s" in self.name else None

    def show(self, value: float) -> str:
        """A value as this row shows it."""
        return "–" if value < 0 else f"{value:,.{self.digits}f}"

    def target(self) -> str:
        """The value to reach with its direction."""
        return "" if self.reach is None else f"{'≤' if self.most else '≥'} {self.show(self.reach)}"


def as_text(rows: list[Row], notes: list[str]) -> str:
    """A table for the terminal."""
    widths = max(len(row.name) for row in rows), 12, 12
    lines = [f"{'measure':<{widths[0]}}{'ours':>{widths[1]}}{'reach':>{widths[2]}}      peers in the same run"]
    for row in rows:
        mark = {True: "ok", False: "NOT", None: ""}[row.reached]
        peers = ", ".join(f"{name} {row.show(value)}" for name, value in row.peers.items())
        if row.ratio is not None:
            peers += f" (ours × {row.ratio:.2f})"
        line = f"{row.name:<{widths[0]}}{row.show(row.ours):>{widths[1]}}{row.target():>{widths[2]}} {mark:<4} {peers}"
        lines.append(line.rstrip())
    return "\n".join([*lines, "", *notes])


def as_markdown(rows: list[Row], notes: list[str]) -> str:
    """A table in Dutch, with a comma in its numbers."""
    lines = ["| maat | bereikt | doel | anderen, in dezelfde meting |", "|---|--:|--:|---|"]
    for row in rows:
        mark = {True: " ✓", False: " ✗", None: ""}[row.reached]
        peers = ", ".join(f"{name} {_dutch(row.show(value))}" for name, value in row.peers.items())
        if row.ratio is not None:
            peers += f" (verhouding {_dutch(f'{row.ratio:.2f}')})"
        lines.append(f"| {row.naam} | {_dutch(row.show(row.ours))}{mark} | {_dutch(row.target())} | {peers} |")
    return "\n".join([*lines, "", *(f"- {note}" for note in notes)])


def _dutch(number: str) -> str:
    return number.translate(str.maketrans(",.", ".,"))
