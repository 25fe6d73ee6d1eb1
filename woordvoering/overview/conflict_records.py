"""What the inbox of conflicts shows: each with what happened, who is in it, and what ends it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from woordvoering.errors import Param
from woordvoering.overview.records import Person

ConflictKind = Literal["fork", "contested", "left_behind", "device", "aside", "file"]
"""Two texts; a verdict that crossed something; a text saved while another left; a device that is two; acts that came in
and do not hold; files of the shared place that do not verify."""

CrossingKind = Literal["revision", "role", "seat", "verdict", "withdrawn", "act"]


class Crossing(msgspec.Struct, frozen=True):
    """One of the things that happened at once: who did what at which device, by their own clock (ms UTC).

    `number` is that of a revision; `word` what a verdict said, which role was taken away, or the type of an act.
    """

    kind: CrossingKind
    who: Person | None
    device: str
    at: int
    number: int = 0
    word: str = ""

    @property
    def code(self) -> str:
        """The code of what was done, with `params`."""
        return f"crossing.verdict.{self.word}" if self.kind == "verdict" else f"crossing.{self.kind}"

    @property
    def params(self) -> Mapping[str, Param]:
        """What its sentence asks for."""
        return {"number": self.number, "role": self.word, "word": self.word}


class Conflict(msgspec.Struct, frozen=True):
    """Something that a person must decide. The same on every device that holds the same acts, but for 'aside' and
    'file': those are what came in here.

    `id` stays the same until it is settled. Its sentences are those of `title`, `what` and `way`, all with `params`.
    `subject` is the statement, the device or the reason code that it is about. `presses`: nothing but a person ends it;
    otherwise work goes on by itself, and somebody should know.
    """

    id: str
    kind: ConflictKind
    at: int
    params: Mapping[str, Param]
    subject: str = ""
    case_id: str = ""
    case_number: str = ""
    case_title: str = ""
    crossings: tuple[Crossing, ...] = ()
    presses: bool = True

    @property
    def title(self) -> str:
        """The code of its title."""
        return "conflict.place" if self.kind == "file" and not self.params.get("file") else f"conflict.{self.kind}"

    @property
    def what(self) -> str:
        """The code of what happened; of what came in and does not hold the reason itself."""
        return self.subject if self.kind in ("aside", "file") else f"{self.title}.what"

    @property
    def way(self) -> str:
        """The code of what a person can do about it."""
        return f"{self.title}.do"
