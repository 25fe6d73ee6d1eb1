"""`release export`: the kits of everything that left, each in a folder of its own, with a bar while it lasts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from woordvoering.cli.command import act
from woordvoering.cli.session import Sitting
from woordvoering.errors import BrokenInput, Reason, Refused
from woordvoering.release.rows import ReleaseRow


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
    numbers = {item.id: item.number for item in desk.views.cases(closed=True)}
    releases = [row for each in cases for row in desk.journal.rows(each).all(ReleaseRow)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise BrokenInput("cli.file_unusable", file=folder.name, detail=fault.strerror or "") from fault
    written, left_out = list[str](), list[Reason]()
    with voice.progress("cli.exporting", len(releases)) as progress:
        for done, row in enumerate(releases, start=1):
            number = numbers.get(row.case_id, row.case_id)
            try:
                written.append(_kit(sitting, row, folder.absolute() / f"{number}-v{row.version}"))
            except Refused as refused:
                why = " ".join(voice.reason(reason) for reason in refused.reasons())
                left_out.append(Reason("cli.export_left_out", {"case": number, "version": row.version, "why": why}))
            progress(done)
    if left_out:
        raise Refused(Reason("cli.export_incomplete", {"written": len(written), "count": len(left_out)}), *left_out)
    voice.told("cli.done.exported", {"count": len(written), "folder": str(folder)}, {"kits": written})


def _kit(sitting: Sitting, row: ReleaseRow, folder: Path) -> str:
    """Writes one kit; the name of its folder."""
    releases = sitting.desk.releases
    made = releases.kit_again if row.withdrawn_at is None else releases.withdrawal_kit
    made(row.case_id, row.key, folder)
    return folder.name
