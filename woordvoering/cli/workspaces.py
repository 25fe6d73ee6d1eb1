"""`workspace …`: the desk is founded, people get their seats and roles, and the duty roster is set."""

from __future__ import annotations

import os
import re
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
    from woordvoering.journal.members import RoleGranted, RoleRevoked
    from woordvoering.reaction.schema import Schema

workspace = noun("The desk itself: founding, members, roles, duty.")

MEMBER_ID = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9])?")

Member = Annotated[str, typer.Option("--member", help="A short id for the person: lower-case letters and digits.")]
FullName = Annotated[str, typer.Option("--name", help="The full name.")]
Function = Annotated[str, typer.Option("--function")]
Roles = Annotated[list[str] | None, typer.Option("--role", help="An office of the schema.")]
Sheet = Annotated[Path | None, typer.Option("--recovery-file", help="The file with the recovery sheet.")]
Second = Annotated[str, typer.Option("--second", help="The second admin, without the recovery sheet.")]


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
    from woordvoering.desk import create_desk
    from woordvoering.founding import enrol, recovery_sheet
    from woordvoering.reaction.load import default_schema

    schema = default_schema()
    person = newcomer(schema, member, full_name, function, role or founding_roles(schema))
    secret = session.passphrase()
    if secret is not None and len(secret) < 8:
        raise WrongUse("cli.passphrase_short", least=8)
    with _nothing_left(session.folder, recovery_file):
        desk, founded, root = create_desk(session.folder, name, passphrase=secret)
        try:
            enrol(desk.journal, desk.secrets, root, [person], desk.entropy)
        finally:
            desk.close()
        sheet = recovery_sheet(name, founded, session.clock)
        if recovery_file is not None:
            _write_sheet(recovery_file, sheet)
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


def _write_sheet(path: Path, sheet: str) -> None:
    """The sheet in a new file that its owner alone reads."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(sheet)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)
        raise


def founding_roles(schema: Schema) -> list[str]:
    """The office of a first member for whom none is named: theirs who let statements out. A desk whose only member may
    not release would be of no use."""
    release = schema.step("release")
    return [release.who] if release is not None else []


def newcomer(schema: Schema, member: str, name: str, function: str, roles: list[str] | None) -> Newcomer:
    """A person to enrol. Raises WrongUse `cli.member_id`, `cli.member_name`, `schema.role_unknown`."""
    from woordvoering.founding import Newcomer

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


def _root(sitting: Sitting, sheet: Path) -> Seat:
    """The root's seat from a recovery sheet: the key is what stands below the empty line."""
    from woordvoering.founding import root_from

    key = read_text(sheet).strip().rpartition("\n\n")[2]
    return root_from(key, sitting.desk.journal, sitting.desk.profile.device)


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
    root = _root(sitting, recovery_file)
    _, changes = enrol(sitting.desk.journal, sitting.desk.secrets, root, [person], sitting.desk.entropy)
    sitting.done("cli.done.enrolled", changes, member=member, name=full_name)


@act(workspace, "grant")
def grant(sitting: Sitting, member: str, role: str, recovery_file: Sheet = None, second: Second = "") -> None:
    """Lets a person act in a role: with the recovery sheet, or as two admins."""
    from woordvoering.journal.members import RoleGranted

    _change_role(sitting, RoleGranted(member=member, role=known_role(sitting.desk.schema, role)), recovery_file, second)


@act(workspace, "revoke")
def revoke(sitting: Sitting, member: str, role: str, recovery_file: Sheet = None, second: Second = "") -> None:
    """Takes a role from a person: with the recovery sheet, or as two admins."""
    from woordvoering.journal.members import RoleRevoked

    _change_role(sitting, RoleRevoked(member=member, role=role), recovery_file, second)


def _change_role(sitting: Sitting, fact: RoleGranted | RoleRevoked, sheet: Path | None, second: str) -> None:
    import msgspec

    from woordvoering.journal.event import WORKSPACE
    from woordvoering.journal.members import ROOT, RoleGranted, second_message

    journal = sitting.desk.journal
    if fact.member not in journal.roster().members:
        raise WrongUse("member.unknown", member=fact.member)
    actor = sitting.actor
    if sheet is not None:
        journal.take_seat(_root(sitting, sheet))
        actor = ROOT
    elif second:
        named = msgspec.structs.replace(fact, second=second)
        signature = journal.seat(second).sign(second_message(named))
        fact = msgspec.structs.replace(named, second_signature=signature)
    changes = journal.append(WORKSPACE, [fact], actor)
    code = "cli.done.granted" if isinstance(fact, RoleGranted) else "cli.done.revoked"
    sitting.done(code, changes, member=fact.member, role=fact.role)


@act(workspace, "members")
def members(sitting: Sitting) -> None:
    """Lists the members, their roles, and who has a seat at this device."""
    from woordvoering.journal.keys import fingerprint

    roster, here = sitting.desk.journal.roster(), sitting.desk.journal.actors
    keys = {
        key: [fingerprint(seat.public) for seat in roster.seats.values() if seat.member == key and not seat.revoked]
        for key in roster.members
    }
    found = [
        {"member": key, "name": row.name, "function": row.function, "roles": row.roles, "here": key in here}
        | {"keys": keys[key]}
        for key, row in sorted(roster.members.items())
    ]
    rows = [
        [key, row.name, row.function, ", ".join(row.roles), key in here] for key, row in sorted(roster.members.items())
    ]
    columns = ("member", "name", "function", "roles", "here")
    sitting.voice.answer(found, lambda: sitting.voice.table(columns, rows))


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
