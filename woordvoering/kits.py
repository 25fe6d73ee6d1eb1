"""The press kits of what left, written once more: which there are, and one of them at a time."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from woordvoering.desk import Desk
from woordvoering.errors import BrokenStore


class KitToWrite(msgspec.Struct, frozen=True):
    """A release that left: its case with the number people know, its version, and whether it was withdrawn since."""

    case: str
    number: str
    release: str
    version: int
    withdrawn: bool

    @property
    def name(self) -> str:
        """The name of its folder."""
        return f"{self.number}-v{self.version}"


def kits_of(desk: Desk, cases: Iterable[str] | None = None) -> tuple[KitToWrite, ...]:
    """What left of these cases, of all by their numbers without any, in the order in which it left of each.

    Raises WrongUse for a case that there is not."""
    numbers = {item.id: item.number for item in desk.views.lists.case_names()}
    chosen = sorted(desk.journal.cases(), key=lambda case: numbers.get(case, case)) if cases is None else cases
    return tuple(
        KitToWrite(case, numbers.get(case, case), left.id, left.version, left.withdrawn)
        for case in chosen
        for left in reversed(desk.views.releases(case))
    )


def write_again(desk: Desk, kit: KitToWrite, folder: Path) -> Path:
    """Writes one kit into a folder of its own in `folder`, byte for byte as it left; what was withdrawn as its
    withdrawal. Raises Refused, also where its folder is there already, StoreFull and BrokenStore."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise BrokenStore("kit.unwritable", folder=folder.name, detail=fault.strerror or "") from fault
    made = desk.releases.withdrawal_kit if kit.withdrawn else desk.releases.kit_again
    target = folder / kit.name
    made(kit.case, kit.release, target)
    return target
