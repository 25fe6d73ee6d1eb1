"""`release export`: the kits of everything that left, each in a folder of its own, with a bar while it lasts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from woordvoering.cli.command import act
from woordvoering.cli.session import Sitting
from woordvoering.errors import BrokenInput, Reason, Refused

if TYPE_CHECKING:
    from woordvoering.overview.text_records import ReleasedView


def add_exporting(release: typer.Typer) -> None:
    """Hangs this command on `release`."""
    act(release, "export")(export)


def export(
    sitting: Sitting,
    folder: Annotated[Path, typer.Argument(help="A folder for the kits; a kit that is there already stays as it is.")],
    case: Annotated[list[str] | None, typer.Option("--case", help="A case, by number or id; all, unless said.")] = None,
) -> None:
    """Writes the press kits of all releases once more, byte for byte; what was withdrawn as its withdrawal."""
    desk, voice = sitting.desk, sitting.voice
    cases = [sitting.case(named) for named in case] if case else desk.journal.cases()
    numbers = {item.id: item.number for item in desk.views.lists.case_names()}
    releases = [(each, left) for each in cases for left in reversed(desk.views.releases(each))]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise BrokenInput("cli.file_unusable", file=folder.name, detail=fault.strerror or "") from fault
    written, left_out = list[str](), list[Reason]()
    with voice.progress("cli.exporting", len(releases)) as progress:
        for done, (each, left) in enumerate(releases, start=1):
            number = numbers.get(each, each)
            try:
                written.append(_kit(sitting, each, left, folder.absolute() / f"{number}-v{left.version}"))
            except Refused as refused:
                why = " ".join(voice.reason(reason) for reason in refused.reasons())
                left_out.append(Reason("cli.export_left_out", {"case": number, "version": left.version, "why": why}))
            progress(done)
    if left_out:
        raise Refused(Reason("cli.export_incomplete", {"written": len(written), "count": len(left_out)}), *left_out)
    voice.told("cli.done.exported", {"count": len(written), "folder": str(folder)}, {"kits": written})


def _kit(sitting: Sitting, case: str, left: ReleasedView, folder: Path) -> str:
    """Writes one kit; the name of its folder."""
    releases = sitting.desk.releases
    made = releases.withdrawal_kit if left.withdrawn else releases.kit_again
    made(case, left.id, folder)
    return folder.name
