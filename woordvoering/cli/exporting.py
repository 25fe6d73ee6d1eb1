"""`release export`: the kits of everything that left, each in a folder of its own, with a bar while it lasts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from woordvoering.cli.command import act
from woordvoering.cli.session import Sitting
from woordvoering.errors import BrokenInput, Reason, Refused


def add_exporting(release: typer.Typer) -> None:
    """Hangs this command on `release`."""
    act(release, "export")(export)


def export(
    sitting: Sitting,
    folder: Annotated[Path, typer.Argument(help="A folder for the kits; a kit that is there already stays as it is.")],
    case: Annotated[list[str] | None, typer.Option("--case", help="A case, by number or id; all, unless said.")] = None,
) -> None:
    """Writes the press kits of all releases once more, byte for byte; what was withdrawn as its withdrawal."""
    from woordvoering.kits import kits_of, write_again

    desk, voice = sitting.desk, sitting.voice
    kits = kits_of(desk, [sitting.case(named) for named in case] if case else None)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise BrokenInput("cli.file_unusable", file=folder.name, detail=fault.strerror or "") from fault
    written, left_out = list[str](), list[Reason]()
    with voice.progress("cli.exporting", len(kits)) as progress:
        for done, kit in enumerate(kits, start=1):
            try:
                written.append(write_again(desk, kit, folder.absolute()).name)
            except Refused as refused:
                why = " ".join(voice.reason(reason) for reason in refused.reasons())
                left_out.append(Reason("cli.export_left_out", {"case": kit.number, "version": kit.version, "why": why}))
            progress(done)
    if left_out:
        raise Refused(Reason("cli.export_incomplete", {"written": len(written), "count": len(left_out)}), *left_out)
    voice.told("cli.done.exported", {"count": len(written), "folder": str(folder)}, {"kits": written})
