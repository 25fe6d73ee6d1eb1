"""`workspace …`: the desk is founded, people get their seats and roles, and the duty roster is set."""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from woordvoering.cli.command import act, noun, plain
from woordvoering.cli.session import Session, Sitting, read_text
from woordvoering.errors import BrokenInput, BrokenStore, WrongUse

if TYPE_CHECKING:
    from woordvoering.founding import Newcomer
    from woordvoering.journal.keys import Seat
    from woordvoering.reaction.schema import Schema

workspace = noun("The desk itself: founding, members, roles, duty.")

Member = Annotated[str, typer.Option("--member", help="A short id for the person: lower-case letters and digits.")]
FullName = Annotated[str, typer.Option("--name", help="The full name.")]
Function = Annotated[str, typer.Option("--function")]
Roles = Annotated[list[str] | None, typer.Option("--role", help="An office of the schema.")]


@plain(workspace, "create")
def create(
    session: Session,
    name: Annotated[str, typer.Argument(help="The name of the zone.")],
    member: Member,
    full_name: FullName,
    function: Function = "",
    role: Roles = None,
    recovery_file: Annotated[
        Path | None, typer.Option("--recovery-file", help="A new file for the recovery sheet, instead of the screen.")
    ] = None,
) -> None:
    """Founds a desk; its first member is a spokesperson unless told. The recovery sheet is shown now, never stored."""
    from woordvoering.beginning import found_desk
    from woordvoering.clock import SystemEntropy
    from woordvoering.founding import founding_roles, recovery_sheet
    from woordvoering.reaction.load import default_schema

    schema = default_schema()
    person = newcomer(schema, member, full_name, function, role or list(founding_roles(schema)))
    secret = session.passphrase()
    if secret is not None and len(secret) < 8:
        raise WrongUse("cli.passphrase_short", least=8)
    with _nothing_left(session.folder, recovery_file):
        founded = found_desk(session.folder, name, person, secret, session.clock, SystemEntropy())
        sheet = recovery_sheet(name, founded, session.clock)
        if recovery_file is not None:
            write_new(recovery_file, sheet)
    record = {"workspace": founded.profile.workspace, "member": member, "fingerprint": founded.fingerprint}
    voice = session.voice
    if voice.as_json:
        kept = {"recovery_file": str(recovery_file)} if recovery_file is not None else {"recovery": founded.recovery}
        voice.told("cli.done.workspace_created", {}, record | kept)
        return
    voice.told("cli.done.workspace_created", {"name": name, "folder": str(session.folder), "member": member}, {})
    if recovery_file is None:
        voice.line(voice.say("cli.recovery"))
        voice.line()
        voice.line(sheet)
    else:
        voice.line(voice.say("cli.recovery_filed", {"file": recovery_file.name}))


@contextmanager
def _nothing_left(folder: Path, sheet: Path | None) -> Generator[None]:
    """When founding fails, what it had written goes again: there is a whole desk or none."""
    if sheet is not None and sheet.exists():
        raise BrokenInput("cli.file_exists", file=sheet.name)
    there = folder.exists()
    if there and any(folder.iterdir()):
        code = "home.workspace_exists" if (folder / "profile.json").exists() else "cli.folder_not_empty"
        raise BrokenStore(code, folder=str(folder))
    whole = False
    try:
        yield
        whole = True
    finally:
        if not whole:
            _clear(folder, keep=there)


def _clear(folder: Path, *, keep: bool) -> None:
    for path in folder.iterdir() if folder.is_dir() else ():
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    if not keep and folder.is_dir():
        folder.rmdir()


def write_new(path: Path, text: str) -> None:
    """A text in a new file that its owner alone reads. Raises OSError; then it is not there."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)
        raise


def newcomer(schema: Schema, member: str, name: str, function: str, roles: list[str] | None) -> Newcomer:
    """A person to enrol. Raises WrongUse `cli.member_id`, `cli.member_name`, `schema.role_unknown`."""
    from woordvoering.founding import Newcomer
    from woordvoering.journal.enrolment import MEMBER as MEMBER_ID

    if MEMBER_ID.fullmatch(member) is None or member == "root":
        raise WrongUse("cli.member_id", member=member)
    if not name.strip():
        raise WrongUse("cli.member_name", member=member)
    for role in roles or ():
        known_role(schema, role)
    return Newcomer(member, name.strip(), function.strip(), tuple(roles or ()))


def known_role(schema: Schema, role: str) -> str:
    """The role, when the schema has it or it is 'admin'. Raises WrongUse `schema.role_unknown`."""
    from woordvoering.journal.members import ADMIN

    if role != ADMIN and schema.role(role) is None:
        raise WrongUse("schema.role_unknown", role=role)
    return role


def root_of_sheet(sitting: Sitting, sheet: Path) -> Seat:
    """The root's seat from a recovery sheet."""
    from woordvoering.founding import root_from

    return root_from(key_on_sheet(sheet), sitting.desk.journal, sitting.desk.profile.device)


def key_on_sheet(sheet: Path) -> str:
    """The recovery key of a sheet: what stands below the empty line."""
    from woordvoering.founding import key_of_sheet

    return key_of_sheet(read_text(sheet))


@act(workspace, "enrol")
def enrol_member(
    sitting: Sitting,
    member: Member,
    full_name: FullName,
    recovery_file: Annotated[Path, typer.Option("--recovery-file", help="The file with the recovery sheet.")],
    function: Function = "",
    role: Roles = None,
) -> None:
    """Gives a person a seat at this device, and roles."""
    from woordvoering.founding import enrol

    person = newcomer(sitting.desk.schema, member, full_name, function, role)
    root = root_of_sheet(sitting, recovery_file)
    _, changes = enrol(sitting.desk.journal, sitting.desk.secrets, root, [person], sitting.desk.entropy)
    sitting.done("cli.done.enrolled", changes, member=member, name=full_name)


@act(workspace, "duty")
def duty(
    sitting: Sitting,
    officer: str,
    starts: Annotated[str, typer.Option("--from")],
    ends: Annotated[str, typer.Option("--to")],
    backup: Annotated[str, typer.Option("--backup")] = "",
) -> None:
    """Puts an officer, and the one behind them, on duty between two moments."""
    first, last = sitting.session.moment(starts), sitting.session.moment(ends)
    changes = sitting.desk.cases.set_duty(sitting.actor, officer, backup, first, last)
    sitting.done("cli.done.duty_set", changes, officer=officer, starts=first, ends=last)


@act(workspace, "show")
def show(sitting: Sitting) -> None:
    """Shows the desk at a glance: who is on duty, what waits, what is due first."""
    view = sitting.desk.views.shell()
    voice = sitting.voice
    near = f"{voice.when(view.nearest.at)}  {view.nearest.case_title}" if view.nearest else ""
    fields = (
        ("officer", view.officer.name if view.officer else ""),
        ("backup", view.backup.name if view.backup else ""),
        ("decide", view.decide),
        ("open_cases", view.open_cases),
        ("open_requests", view.open_requests),
        ("waiting_clearances", view.waiting_clearances),
        ("failing_sources", view.failing_sources),
        ("deadline", near),
    )
    voice.answer(view, lambda: voice.fields(fields))


@act(workspace, "find")
def find(sitting: Sitting, text: str) -> None:
    """Finds cases, requests, stories and people."""
    found = sitting.desk.views.find(text)
    voice = sitting.voice
    rows = [["case", item.number, item.title] for item in found.cases]
    rows += [["request", key, words] for key, _, words in found.requests]
    rows += [["story", item.id, item.title] for item in found.stories]
    rows += [["member", person.id, person.name] for person in found.people]
    voice.answer(found, lambda: voice.table(("kind", "id", "title"), rows))
