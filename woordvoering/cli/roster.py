"""`workspace grant|revoke|revoke-device|members|second`: who may do what, and what two admins do together."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from woordvoering.cli.command import act
from woordvoering.cli.session import Sitting, read_bytes
from woordvoering.cli.workspaces import known_role, root_of_sheet, workspace, write_new
from woordvoering.errors import WrongUse

if TYPE_CHECKING:
    from woordvoering.admitting import Authority, Done, Elsewhere
    from woordvoering.journal.enrolment import Wish
    from woordvoering.journal.members import SeatRow

Sheet = Annotated[Path | None, typer.Option("--recovery-file", help="The file with the recovery sheet.")]
Second = Annotated[str, typer.Option("--second", help="The second admin, without the recovery sheet.")]
WishFile = Annotated[
    Path | None, typer.Option("--wish", help="A new file for the second admin, who sits at another device.")
]
Fingerprint = Annotated[
    str, typer.Option("--fingerprint", help="The eight words, or the digits, as they were read out.")
]
OutFile = Annotated[Path | None, typer.Option("--file", help="A new file for what the other device needs.")]
Why = Annotated[str, typer.Option("--reason")]


def authority(sitting: Sitting, sheet: Path | None, second: str) -> Authority:
    """By whom the roster changes: the recovery sheet, or whoever acts with a second admin."""
    from woordvoering.admitting import Authority

    if sheet is not None:
        return Authority("", root=root_of_sheet(sitting, sheet))
    return Authority(sitting.actor, second)


@act(workspace, "grant")
def grant(
    sitting: Sitting, member: str, role: str, recovery_file: Sheet = None, second: Second = "", wish: WishFile = None
) -> None:
    """Lets a person act in a role: with the recovery sheet, or as two admins."""
    from woordvoering.admitting import together
    from woordvoering.journal.members import RoleGranted

    fact = RoleGranted(member=_member(sitting, member), role=known_role(sitting.desk.schema, role))
    done = together(sitting.desk.journal, [fact], authority(sitting, recovery_file, second))
    told(sitting, "cli.done.granted", done, wish, member=member, role=role)


@act(workspace, "revoke")
def revoke(
    sitting: Sitting, member: str, role: str, recovery_file: Sheet = None, second: Second = "", wish: WishFile = None
) -> None:
    """Takes a role from a person: with the recovery sheet, or as two admins."""
    from woordvoering.admitting import together
    from woordvoering.journal.members import RoleRevoked

    fact = RoleRevoked(member=_member(sitting, member), role=role)
    done = together(sitting.desk.journal, [fact], authority(sitting, recovery_file, second))
    told(sitting, "cli.done.revoked", done, wish, member=member, role=role)


@act(workspace, "revoke-device")
def revoke_device(
    sitting: Sitting,
    device: Annotated[str, typer.Argument(help="The device, as 'workspace members' lists it.")],
    reason: Why,
    recovery_file: Sheet = None,
    second: Second = "",
    wish: WishFile = None,
) -> None:
    """Ends all seats of a device, and of those that stem from it: nothing that it writes later counts."""
    from woordvoering.admitting import revoke_device as end

    done = end(sitting.desk.journal, device, reason, authority(sitting, recovery_file, second))
    told(sitting, "cli.done.device_revoked", done, wish, device=device)


@act(workspace, "second")
def second_signature(
    sitting: Sitting,
    wish: Annotated[Path, typer.Argument(help="The file of the first admin.")],
    fingerprint: Fingerprint = "",
    file: OutFile = None,
) -> None:
    """Shows what another admin wants to do with you; signs it once the fingerprint was compared."""
    from woordvoering.admitting import second
    from woordvoering.journal.enrolment import encode_wish, read_wish

    voice, found = sitting.voice, read_wish(read_bytes(wish), sitting.desk.journal.workspace)
    if not fingerprint:
        shown = {"first": found.first, "second": found.second, "acts": _acts(found)}
        keys = ("type", "member", "role", "device")
        rows = [[str(each.get(key, "")) for key in keys] for each in _acts(found)]
        voice.answer(shown, lambda: voice.table(("act", "member", "roles", "device"), rows))
        return
    signed = encode_wish(second(sitting.desk.journal, found, fingerprint)).decode()
    if file is not None:
        write_new(file, signed)
    params = {"first": found.first, "file": file.name if file else "-"}
    if file is None and not voice.as_json:
        voice.line(signed)
    else:
        voice.told("cli.done.second_signed", params, {**params, "wish": signed})


@act(workspace, "members")
def members(sitting: Sitting) -> None:
    """Lists the members, their roles, their devices, and who has a seat at this device."""
    from woordvoering.journal.keys import fingerprint

    roster, here = sitting.desk.journal.roster(), sitting.desk.journal.actors
    seats = {key: [seat for seat in roster.seats.values() if seat.member == key] for key in roster.members}
    found = [
        {"member": key, "name": row.name, "function": row.function, "roles": row.roles, "here": key in here}
        | {"keys": [fingerprint(seat.public) for seat in seats[key] if not seat.revoked]}
        | {"devices": [_seat(seat) for seat in sorted(seats[key], key=lambda each: each.device)]}
        for key, row in sorted(roster.members.items())
    ]
    rows = [
        [key, row.name, row.function, ", ".join(row.roles), _live(seats[key]), key in here]
        for key, row in sorted(roster.members.items())
    ]
    columns = ("member", "name", "function", "roles", "device", "here")
    sitting.voice.answer(found, lambda: sitting.voice.table(columns, rows))


def told(sitting: Sitting, code: str, done: Done | Elsewhere, wish: Path | None, **params: str) -> None:
    """Tells an act that was written; writes the wish of one that waits for the second admin.

    Raises WrongUse when there is no file for it.
    """
    from woordvoering.admitting import Done
    from woordvoering.journal.enrolment import encode_wish
    from woordvoering.journal.fingerprints import digits_of, words_of

    if isinstance(done, Done):
        sitting.done(code, done.changes, **params)
        return
    if wish is None:
        raise WrongUse("join.second_elsewhere", member=done.wish.second)
    write_new(wish, encode_wish(done.wish).decode())
    said = {"second": done.wish.second, "file": wish.name, "words": words_of(done.wish.compared())}
    sitting.voice.told("cli.done.wish_written", said, {**said, "digits": digits_of(done.wish.compared())})


def _member(sitting: Sitting, member: str) -> str:
    if member not in sitting.desk.journal.roster().members:
        raise WrongUse("member.unknown", member=member)
    return member


def _acts(wish: Wish) -> list[dict[str, object]]:
    import msgspec

    return [msgspec.to_builtins(fact) for fact in wish.facts]


def _live(seats: Iterable[SeatRow]) -> str:
    return ", ".join(sorted(seat.device for seat in seats if not seat.revoked))


def _seat(seat: SeatRow) -> dict[str, object]:
    from woordvoering.journal.keys import fingerprint

    return {"device": seat.device, "key": fingerprint(seat.public), "revoked": seat.revoked}
