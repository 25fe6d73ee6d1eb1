"""`erase …` and `hold …`: two persons take words out of a case, unless somebody holds it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from woordvoering.cli.command import act, noun
from woordvoering.cli.session import Sitting, read_bytes
from woordvoering.errors import BrokenInput, WrongUse

if TYPE_CHECKING:
    from woordvoering.erasure import Request

erase = noun("Erasing: two persons take words out of a case, on every device.")
hold = noun("Legal holds: what must not be erased.")

Stream = Annotated[str, typer.Argument(help="A case, or 'captures' or 'workspace' (the press list).")]
Names = Annotated[
    list[str], typer.Argument(help="Events by the beginning of their id, or the id of a question, signal or piece.")
]
Why = Annotated[str, typer.Option("--reason", help="Why; it stays for good, so no names in it.")]
SecondPerson = Annotated[str, typer.Option("--second", help="The member who signs along.")]
Asked = Annotated[Path, typer.Argument(help="The file of the request.")]
Held = Annotated[str, typer.Argument(help="The hold, as 'hold list' names it.")]
NewFile = Annotated[Path | None, typer.Option("--to", help="A new file for the request, for another device.")]


@act(erase, "show")
def show(sitting: Sitting, case: Stream) -> None:
    """Lists what can be erased of a case, and what was."""
    stream = _stream(sitting, case)
    found, gone = sitting.desk.erasures.candidates(stream), sitting.desk.erasures.erased(stream)
    voice = sitting.voice
    rows = [[each.event[:16], each.kind, each.by, voice.when(each.at), each.begins] for each in found]
    rows += [[row.key[:16], row.kind, f"{row.by}, {row.second}", voice.when(row.at), row.reason] for row in gone]
    columns = ("event", "act", "who", "at", "what")
    voice.answer({"erasable": found, "erased": gone}, lambda: voice.table(columns, rows))


@act(erase, "ask")
def ask(sitting: Sitting, case: Stream, name: Names, reason: Why, second: SecondPerson, to: NewFile = None) -> None:
    """Erases with a second person who sits here too, or with --to writes the request that they sign elsewhere."""
    erasures, stream = sitting.desk.erasures, _stream(sitting, case)
    request = erasures.ask(sitting.actor, stream, erasures.named(stream, name), reason, second)
    _go_on(sitting, request, to)


@act(erase, "sign")
def sign(sitting: Sitting, file: Asked, to: NewFile = None) -> None:
    """Shows what a request takes out and signs it as the second person, into a new file."""
    request = _read(file)
    _told(sitting, request)
    signed = sitting.desk.erasures.sign(sitting.actor, request)
    target = to or file.with_name(f"{file.stem}.signed{file.suffix}")
    _write(target, signed)
    sitting.voice.told("cli.done.erase_signed", {"file": target.name}, {"file": str(target)})


@act(erase, "carry-out")
def carry_out(sitting: Sitting, file: Asked) -> None:
    """Does what both persons signed: an erasure, or the end of a hold."""
    _carry_out(sitting, _read(file))


@act(hold, "place")
def place(sitting: Sitting, case: Stream, reason: Why) -> None:
    """Holds a case: nothing of it is erased until two persons lift it."""
    named, changes = sitting.desk.erasures.place(sitting.actor, _stream(sitting, case), reason)
    sitting.done("cli.done.held", changes, hold=named)


@act(hold, "lift")
def lift(sitting: Sitting, hold: Held, reason: Why, second: SecondPerson, to: NewFile = None) -> None:
    """Ends a hold with a second person who sits here too, or with --to writes the request that they sign elsewhere."""
    _go_on(sitting, sitting.desk.erasures.ask_lift(sitting.actor, hold, reason, second), to)


@act(hold, "list")
def list_holds(
    sitting: Sitting, every: Annotated[bool, typer.Option("--all", help="Those that were lifted too.")] = False
) -> None:
    """Lists the holds."""
    found = sitting.desk.erasures.holds(all_of_them=every)
    voice = sitting.voice
    rows = [
        [row.key, row.subject, row.placed_by, voice.when(row.placed_at), row.reason, voice.when(row.lifted_at)]
        for row in found
    ]
    columns = ("hold", "case", "who", "at", "what", "lifted")
    voice.answer(found, lambda: voice.table(columns, rows))


def _stream(sitting: Sitting, named: str) -> str:
    from woordvoering.casework.captures import CAPTURES
    from woordvoering.journal.event import WORKSPACE

    return named if named in (CAPTURES, WORKSPACE) else sitting.case(named)


def _go_on(sitting: Sitting, request: Request, to: Path | None) -> None:
    """The second person signs here, or the request goes into a file for where they sit."""
    second = request.fact.second
    if to is not None:
        _write(to, request)
        sitting.voice.told("cli.done.erase_asked", {"file": to.name, "member": second}, {"file": str(to)})
        return
    if second not in sitting.desk.journal.actors:
        raise WrongUse("erase.second_elsewhere", member=second)
    _carry_out(sitting, sitting.desk.erasures.sign(second, request))


def _carry_out(sitting: Sitting, request: Request) -> None:
    from woordvoering.journal.erasing import PayloadErased

    changes = sitting.desk.erasures.carry_out(sitting.actor, request)
    if isinstance(request.fact, PayloadErased):
        sitting.done("cli.done.erased", changes, count=len(request.fact.events), member=request.fact.second)
    else:
        sitting.done("cli.done.hold_lifted", changes, hold=request.fact.hold, member=request.fact.second)


def _told(sitting: Sitting, request: Request) -> None:
    """Before anybody signs: which words these are, as this device has them."""
    from woordvoering.journal.erasing import PayloadErased

    voice = sitting.voice
    if voice.as_json or not isinstance(request.fact, PayloadErased):
        return
    chosen = frozenset(request.fact.events)
    found = [each for each in sitting.desk.erasures.candidates(request.case) if each.event in chosen]
    rows = [[each.event[:16], each.kind, each.by, voice.when(each.at), each.begins] for each in found]
    voice.table(("event", "act", "who", "at", "what"), rows)


def _read(file: Path) -> Request:
    from woordvoering.erasure import read_request

    return read_request(read_bytes(file))


def _write(file: Path, request: Request) -> None:
    from woordvoering.erasure import write_request

    if file.exists():
        raise BrokenInput("cli.file_exists", file=file.name)
    file.write_bytes(write_request(request))
