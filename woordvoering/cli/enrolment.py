"""`workspace invite|join|requests|admit|complete|recover`: how a device comes in, compared in person."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from woordvoering.cli.command import act, plain
from woordvoering.cli.roster import Fingerprint, OutFile, Second, Sheet, WishFile, authority, told
from woordvoering.cli.session import Session, Sitting, read_bytes, read_text
from woordvoering.cli.workspaces import (
    FullName,
    Function,
    Roles,
    key_on_sheet,
    known_role,
    newcomer,
    workspace,
    write_new,
)
from woordvoering.errors import BrokenInput, Reason, WoordvoeringError, WrongUse

if TYPE_CHECKING:
    from woordvoering.admitting import Done
    from woordvoering.clock import Entropy
    from woordvoering.joining import Pending
    from woordvoering.store.profile import Home
    from woordvoering.sync.folder import Folder

Where = Annotated[str, typer.Option("--target", help="The folder or hub where the devices meet.")]
WayIn = Annotated[
    Path | None, typer.Option("--hub", help="The device's way into the hub, from 'hub device admit --file'.")
]
Who = Annotated[str, typer.Option("--member", help="A short id for the person: lower-case letters and digits.")]


@act(workspace, "invite")
def invite(sitting: Sitting, target: Where = "", file: OutFile = None) -> None:
    """Writes an invitation for a new device; nothing of it is secret, its fingerprint is read out."""
    from woordvoering.admitting import invitation
    from woordvoering.journal.enrolment import encode_invitation
    from woordvoering.journal.fingerprints import digits_of, words_of
    from woordvoering.sync.hub_address import is_hub
    from woordvoering.sync.kept import read_kept
    from woordvoering.sync.targets import plain_address

    place = plain_address(target) if target else read_kept(sitting.desk.home.sync).target
    found = invitation(sitting.desk.journal, "" if is_hub(place) else place)
    text, root = encode_invitation(found).decode(), bytes.fromhex(found.root_key)
    said = {"words": words_of(root), "digits": digits_of(root), "file": file.name if file is not None else "-"}
    if file is not None:
        write_new(file, text + "\n")
    elif not sitting.voice.as_json:
        sitting.voice.line(text)
        sitting.voice.notices([Reason("cli.done.invited", said)])
        return
    sitting.voice.told("cli.done.invited", said, {**said, "invitation": text})


@plain(workspace, "join")
def join(
    session: Session,
    invitation: Annotated[
        Path | None, typer.Argument(help="The invitation; without it the answer is looked for.")
    ] = None,
    member: Who = "",
    full_name: FullName = "",
    function: Function = "",
    target: Where = "",
    file: OutFile = None,
    answer: Annotated[Path | None, typer.Option("--answer", help="The file that came back.")] = None,
    give_up: Annotated[bool, typer.Option("--give-up", help="Forget the request and its keys.")] = False,
) -> None:
    """Asks for a seat at this new device, or takes up the answer and fetches the desk."""
    from woordvoering.clock import SystemEntropy
    from woordvoering.founding import home_of
    from woordvoering.joining import give_up as forget

    home, entropy = home_of(session.folder), SystemEntropy()
    if give_up:
        forget(home, session.passphrase(), entropy)
        session.voice.told("cli.done.join_given_up", {}, {})
    elif invitation is None:
        _finish(session, home, entropy, answer, target)
    else:
        _ask(session, home, entropy, invitation, (member, full_name, function), target, file)


def _ask(
    session: Session,
    home: Home,
    entropy: Entropy,
    invitation: Path,
    person: tuple[str, str, str],
    target: str,
    file: Path | None,
) -> None:
    from woordvoering.joining import begin, leave_request
    from woordvoering.journal.enrolment import read_invitation
    from woordvoering.reaction.load import default_schema

    found = read_invitation(read_bytes(invitation))
    secret = session.passphrase()
    if secret is not None and len(secret) < 8:
        raise WrongUse("cli.passphrase_short", least=8)
    if file is not None and file.exists():
        raise BrokenInput("cli.file_exists", file=file.name)
    who = newcomer(default_schema(), *person, None)
    pending = begin(home, found, who, secret, entropy, target=target)
    if file is not None:
        write_new(file, pending.asked)
    left, away = False, None
    try:
        left = leave_request(pending, entropy)
    except WoordvoeringError as error:
        away = error.reasons()[0]
    _show_request(session, pending, left=left)
    if away is not None:
        session.voice.notices([away])


def _show_request(session: Session, pending: Pending, *, left: bool) -> None:
    from woordvoering.journal.fingerprints import digits_of, words_of

    voice, asked = session.voice, pending.request
    root = words_of(bytes.fromhex(pending.invitation.root_key))
    said = {"words": words_of(asked.body), "digits": digits_of(asked.body), "root_words": root}
    said |= {"device": asked.request.device, "member": asked.request.member, "zone": pending.invitation.name}
    if voice.as_json:
        voice.told("cli.done.seat_asked", {}, {**said, "request": pending.asked, "left": left})
        return
    voice.line(voice.say("cli.done.seat_asked", said))
    voice.line()
    voice.line("  " + said["words"])
    voice.line("  " + said["digits"])
    voice.line()
    voice.line(qr_of(said["digits"]))
    voice.line(voice.say("cli.join_left" if left else "cli.join_carry", {"zone": said["zone"]}))


def qr_of(text: str) -> str:
    """A picture code of the text, drawn with blocks."""
    import segno

    drawn = io.StringIO()
    segno.make(text.replace(" ", "").upper(), error="m").terminal(drawn, compact=True, border=2)
    return drawn.getvalue()


def _finish(session: Session, home: Home, entropy: Entropy, answer: Path | None, target: str) -> None:
    from woordvoering.joining import answer_in_folder, finish, pending_in

    pending = pending_in(home)
    data = read_bytes(answer) if answer is not None else answer_in_folder(pending, entropy)
    if data is None:
        raise WrongUse("join.no_answer_yet", zone=pending.invitation.name)
    joined = finish(home, data, session.passphrase(), session.clock, entropy, target=target)
    params = {"device": joined.profile.device, "zone": pending.invitation.name, "taken": joined.record.taken}
    session.voice.told("cli.done.joined", params, params)


@act(workspace, "requests")
def requests(sitting: Sitting) -> None:
    """Lists the devices that ask for a seat in the shared folder; being there proves nothing."""
    from woordvoering.knocking import knocks, seated

    journal = sitting.desk.journal
    asking = [each.request for each in knocks(_folder(sitting), journal.workspace, seated(journal))]
    columns = ("device", "member", "name", "function")
    found = [{name: str(getattr(each, name)) for name in columns} for each in asking]
    rows = [list(each.values()) for each in found]
    sitting.voice.answer(found, lambda: sitting.voice.table(columns, rows))


@act(workspace, "admit")
def admit_device(
    sitting: Sitting,
    request: Annotated[str, typer.Argument(help="The file of the request, or the device in the shared folder.")],
    fingerprint: Fingerprint,
    role: Roles = None,
    recovery_file: Sheet = None,
    second: Second = "",
    wish: WishFile = None,
    file: OutFile = None,
    hub: WayIn = None,
) -> None:
    """Lets a device in whose fingerprint was compared in person: with the recovery sheet, or as two admins."""
    from woordvoering.admitting import Elsewhere, admit, compared

    desk = sitting.desk
    asked = compared(_request(sitting, request), fingerprint)
    roles = [known_role(desk.schema, each) for each in role or ()]
    place, way = _place(sitting, hub, needed=not second or second in desk.journal.actors)
    by = authority(sitting, recovery_file, second)
    done = admit(desk.journal, desk.secrets, desk.entropy, asked, roles, by, target=place, hub=way)
    if isinstance(done, Elsewhere):
        told(sitting, "", done, wish)
    else:
        hand_out(sitting, asked.file, done, file)


@act(workspace, "complete")
def complete_wish(
    sitting: Sitting,
    wish: Annotated[Path, typer.Argument(help="The file with the second admin's signatures.")],
    file: OutFile = None,
    hub: WayIn = None,
) -> None:
    """Does what two admins signed at two devices."""
    from woordvoering.admitting import complete
    from woordvoering.journal.enrolment import read_wish

    desk = sitting.desk
    found = read_wish(read_bytes(wish), desk.journal.workspace)
    _, way = _place(sitting, hub, needed=bool(found.request))
    done = complete(desk.journal, desk.secrets, desk.entropy, found, hub=way)
    if done.answer:
        hand_out(sitting, found.request.encode(), done, file)
        return
    sitting.done("cli.done.completed", done.changes, second=found.second)


def hand_out(sitting: Sitting, request: bytes, done: Done, file: Path | None) -> None:
    """Gives an answer away: to a file, into the shared folder, or both; and lets the enrolment go out."""
    from woordvoering.journal.enrolment import read_request
    from woordvoering.knocking import leave_answer

    asked = read_request(request).request
    if file is not None:
        write_new(file, done.answer.decode())
    folder, left = _folder(sitting), False
    notices: list[Reason] = []
    try:
        _exchanged(sitting)
        if folder is not None:
            left = leave_answer(folder, asked.device, done.answer)
    except WoordvoeringError as error:
        notices.append(error.reasons()[0])
    params = {"member": asked.member, "device": asked.device}
    record = {**params, "answer": done.answer.decode(), "left": left, "events": done.changes.events}
    sitting.voice.told("cli.done.admitted", params, record)
    if file is None and not left and not sitting.voice.as_json:
        sitting.voice.line(done.answer.decode())
    sitting.voice.notices(notices)


@plain(workspace, "recover")
def recover_desk(
    session: Session,
    sheet: Annotated[Path, typer.Argument(help="The file with the recovery sheet.")],
    target: Where,
    member: Who,
    full_name: FullName,
    function: Function = "",
    role: Roles = None,
) -> None:
    """Makes a desk on a new machine from the recovery sheet and the shared place alone."""
    from woordvoering.clock import SystemEntropy
    from woordvoering.founding import founding_roles, home_of
    from woordvoering.joining import recover
    from woordvoering.reaction.load import default_schema

    schema = default_schema()
    person = newcomer(schema, member, full_name, function, role or list(founding_roles(schema)))
    secret = session.passphrase()
    home, key = home_of(session.folder), key_on_sheet(sheet)
    joined = recover(home, key, target, person, secret, session.clock, SystemEntropy())
    params: dict[str, str | int] = {"device": joined.profile.device, "taken": joined.record.taken}
    session.voice.told("cli.done.recovered", params | {"member": member}, params | {"member": member})


def _place(sitting: Sitting, hub: Path | None, *, needed: bool) -> tuple[str, str]:
    """The shared folder, and the new device's own way into the hub. Raises WrongUse when the desk exchanges through a
    hub and the device is not let in there, or the file holds no way in."""
    from woordvoering.knocking import meeting_place

    return meeting_place(sitting.desk.home, read_text(hub) if hub is not None else "", needed=needed)


def _request(sitting: Sitting, named: str) -> bytes:
    from woordvoering.journal.enrolment import DEVICE
    from woordvoering.knocking import knock_of

    if DEVICE.fullmatch(named) is None or Path(named).exists():
        return read_bytes(Path(named))
    return knock_of(_folder(sitting), named)


def _folder(sitting: Sitting) -> Folder | None:
    from woordvoering.knocking import door

    desk = sitting.desk
    return door(desk.home, desk.journal.workspace, desk.entropy)


def _exchanged(sitting: Sitting) -> None:
    from woordvoering.syncing import Syncing

    syncing = Syncing(sitting.desk)
    if not syncing.state.target:
        return
    try:
        syncing.exchange()
    finally:
        syncing.close()
