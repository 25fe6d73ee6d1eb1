"""The course of events of a case, derived from its facts: one line a fact, never typed twice."""

from __future__ import annotations

from woordvoering.casework.rows import LogRow
from woordvoering.journal.fold import Rows, Stamp

TAKEN_OUT = "▒▒▒"
"""What stands in a row where words were erased: the same in every language."""

AUTOMATIC = ""
"""The actor of a line that the program wrote by itself."""


def write_line(
    rows: Rows,
    at: Stamp,
    code: str,
    icon: str,
    *,
    moment: int | None = None,
    text: str = "",
    corrects: str = "",
    automatic: bool = False,
    **params: str | int | None,
) -> None:
    """Adds one line. `moment` is when it happened (default: when it was written down)."""
    when = at.wall if moment is None else moment
    key = f"{when:016d}.{at.lamport:012d}.{at.device}.{at.seq:012d}.{at.id[:8]}.{code}"
    rows.put(
        LogRow(
            case_id=at.case,
            key=key,
            at=when,
            icon=icon,
            code=code,
            params=params,
            text=text,
            actor=AUTOMATIC if automatic else at.actor,
            event=at.id,
            corrects=corrects,
        )
    )
