"""Who may write: the roster, folded from the workspace's own events, and the rules of granting."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import cast

import msgspec

from woordvoering.errors import Reason, WrongUse
from woordvoering.journal.erasing import HoldLifted, HoldPlaced
from woordvoering.journal.event import WORKSPACE, Event, Fact
from woordvoering.journal.keys import check_key, signature_holds
from woordvoering.store.tables import Row, table_for

ROOT = "root"
"""The actor of what the workspace's root key signs; its key stays on the recovery sheet."""

ADMIN = "admin"


class WorkspaceCreated(Fact, frozen=True, tag="workspace.created"):
    """The first event: the workspace's id is the head of the SHA-256 of this root key."""

    name: str
    root_key: str


class MemberEnrolled(Fact, frozen=True, tag="member.enrolled"):
    """A person gets a seat at a device, with the key that signs there."""

    member: str
    name: str
    function: str
    device: str
    key: str
    second: str = ""
    second_signature: str = ""
    once: str = ""


class RoleGranted(Fact, frozen=True, tag="role.granted"):
    """A person may act in a role."""

    member: str
    role: str
    second: str = ""
    second_signature: str = ""
    once: str = ""


class RoleRevoked(Fact, frozen=True, tag="role.revoked"):
    """A person may no longer act in a role."""

    member: str
    role: str
    second: str = ""
    second_signature: str = ""
    once: str = ""


class DeviceRevoked(Fact, frozen=True, tag="device.revoked"):
    """Nothing that this device writes after this point counts."""

    device: str
    reason: str
    second: str = ""
    second_signature: str = ""
    once: str = ""


class DeviceContinued(Fact, frozen=True, tag="device.continued"):
    """A desk that was copied, restored or forked goes on as a device of its own: the first act of that device.

    `proof` is the signature of the person's key at the `old` device over `continued_message`.
    """

    member: str
    old: str
    device: str
    key: str
    proof: str


Grant = MemberEnrolled | RoleGranted | RoleRevoked | DeviceRevoked
FACTS: tuple[type[Fact], ...] = (
    WorkspaceCreated,
    MemberEnrolled,
    RoleGranted,
    RoleRevoked,
    DeviceRevoked,
    DeviceContinued,
)


class MemberRow(Row, frozen=True, kw_only=True):
    """A person of the workspace; the key is the member's id."""

    name: str
    function: str
    roles: tuple[str, ...] = ()


class SeatRow(Row, frozen=True, kw_only=True):
    """A person's key on one device; the key is `member@device`. `stem` is the device that this one goes on from."""

    member: str
    device: str
    public: str
    revoked: bool = False
    stem: str = ""


TABLES = (
    (MemberRow, table_for(MemberRow, "member")),
    (SeatRow, table_for(SeatRow, "seat")),
)


class Roster(msgspec.Struct, frozen=True):
    """Members, roles, keys and legal holds (by their id the case) at one causal position; the signatures of second
    persons that were used so far, and whether one of them was bound to its act."""

    root_key: str = ""
    members: Mapping[str, MemberRow] = {}
    seats: Mapping[str, SeatRow] = {}
    holds: Mapping[str, str] = {}
    seconds: frozenset[str] = frozenset()
    bound: bool = False

    def key_of(self, member: str, device: str) -> str | None:
        """The public key of a person on a device, or None when not enrolled there or revoked."""
        if member == ROOT:
            return self.root_key or None
        seat = self.seats.get(f"{member}@{device}")
        return None if seat is None or seat.revoked else seat.public

    def has_role(self, member: str, role: str) -> bool:
        """Whether the person holds the role; root holds all."""
        if member == ROOT:
            return True
        row = self.members.get(member)
        return row is not None and role in row.roles

    def member_named(self, name: str) -> str:
        """The id of the person of this name, however it is spelled; '' when nobody here is called so."""
        wanted = same_name(name)
        found = (key for key in sorted(self.members) if wanted and same_name(self.members[key].name) == wanted)
        return next(found, "")


_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
"""An id of a person or a device: one spelling, and no `@`, which joins the two in the id of a seat."""

_TWINS = str.maketrans("аеорсухіјѕһԁԛԝмткнвαορντικευχ", "aeopcyxijshdqwmtkhbaopvtikeux")
"""Letters of Cyrillic and Greek that look like a Latin one."""


def same_name(name: str) -> str:
    """A name by its letters and digits alone: without case, accents, points, spaces, twins and what nobody sees."""
    plain = unicodedata.normalize("NFKD", name).casefold().translate(_TWINS)
    return "".join(char for char in plain if char.isalnum())


def second_message(fact: Grant) -> bytes:
    """What the second admin signs: the act itself without the signature, with the moment of the roster for which it is
    meant (`once`); an act of before 0.2 has none."""
    bare = cast("dict[str, str]", msgspec.to_builtins(msgspec.structs.replace(fact, second_signature="")))
    if not fact.once:
        del bare["once"]
    return b"woordvoering/second/1\0" + msgspec.json.encode(bare)


def continued_message(root_key: str, fact: DeviceContinued) -> bytes:
    """What the key at the old device signs: who goes on, from which device to which, with which key."""
    return f"woordvoering/continued/1\0{root_key}\0{fact.member}\0{fact.old}\0{fact.device}\0{fact.key}".encode()


def continued_device(root_key: str, old: str, key: str) -> str:
    """The id of a device that goes on from another, by the first key that it brings: nobody chooses a colleague's."""
    return hashlib.sha256(f"woordvoering/device/1\0{root_key}\0{old}\0{key}".encode()).hexdigest()[:16]


def may_continue(roster: Roster, fact: DeviceContinued) -> Reason | None:
    """Why a device may not go on as another, or None: the person has a seat there now, and its key says so.

    Nobody is asked: the new seat is the same person's, who has the same roles and ends with the device it stems from.
    """
    old = roster.key_of(fact.member, fact.old)
    if old is None or fact.member == ROOT:
        return Reason("member.continued_unknown", {"member": fact.member, "device": fact.old})
    if not signature_holds(old, continued_message(roster.root_key, fact), fact.proof):
        return Reason("member.continued_unproven", {"member": fact.member, "device": fact.old})
    try:
        check_key(fact.key)
    except WrongUse as error:
        return Reason(error.code, dict(error.params))
    if fact.key == roster.root_key or any(seat.public == fact.key for seat in roster.seats.values()):
        return Reason("member.key_taken", {"member": fact.member})
    others = {seat.stem for seat in roster.seats.values() if seat.device == fact.device}
    if fact.device == fact.old or others - {fact.old}:
        return Reason("member.device_taken", {"device": fact.device})
    return None if _ID.fullmatch(fact.device) else Reason("member.id", {"member": fact.device[:64]})


def may_grant(roster: Roster, actor: str, fact: Fact) -> Reason | None:
    """Why this act on the roster is not allowed, or None: root, or two admins; never for oneself."""
    if isinstance(fact, WorkspaceCreated):
        return Reason("member.workspace_exists") if roster.root_key else None
    if isinstance(fact, DeviceContinued):
        return may_continue(roster, fact)
    if not isinstance(fact, MemberEnrolled | RoleGranted | RoleRevoked | DeviceRevoked):
        return None
    if isinstance(fact, MemberEnrolled) and (wrong := _key_reason(roster, fact)) is not None:
        return wrong
    if actor == ROOT:
        return None
    if isinstance(fact, RoleGranted) and actor == fact.member:
        return Reason("member.self_grant", {"member": actor})
    if not roster.has_role(actor, ADMIN):
        return Reason("member.not_admin", {"member": actor})
    return _second_holds(roster, actor, fact)


def refusals(roster: Roster, case: str, actor: str, facts: Sequence[Fact | None]) -> list[Reason | None]:
    """For each fact of one act why it is not allowed, or None; each is held against the roster as those before left it.

    The roster is made of the workspace's own events: a grant in a case would count nowhere and show everywhere.
    """
    found: list[Reason | None] = []
    if not any(isinstance(fact, FACTS) for fact in facts):
        return [None] * len(facts)
    for fact in facts:
        refusal = None if fact is None else may_grant(roster, actor, fact)
        if case != WORKSPACE and isinstance(fact, FACTS):
            refusal = Reason("member.not_in_a_case", {"case": case})
        found.append(refusal)
        roster = roster if fact is None else grow(roster, fact)
    return found


def _key_reason(roster: Roster, fact: MemberEnrolled) -> Reason | None:
    """Why a seat must not be given: a key that is weak or another's, a revoked device, an id that reads two ways."""
    try:
        check_key(fact.key)
    except WrongUse as error:
        return Reason(error.code, dict(error.params))
    owners = {seat.member for seat in roster.seats.values() if seat.public == fact.key}
    if owners - {fact.member} or fact.key == roster.root_key or fact.member == ROOT:
        return Reason("member.key_taken", {"member": fact.member})
    if any(seat.revoked for seat in roster.seats.values() if seat.device == fact.device):
        return Reason("member.device_revoked", {"device": fact.device})
    if not (_ID.fullmatch(fact.member) and _ID.fullmatch(fact.device)):
        return Reason("member.id", {"member": fact.member})
    return None


def _second_holds(roster: Roster, actor: str, fact: Grant) -> Reason | None:
    if not fact.second or fact.second == actor or not roster.has_role(fact.second, ADMIN):
        return Reason("member.second_admin_missing")
    if isinstance(fact, RoleGranted) and fact.second == fact.member:
        return Reason("member.self_grant", {"member": fact.second})
    message = second_message(fact)
    keys = [seat.public for seat in roster.seats.values() if seat.member == fact.second and not seat.revoked]
    if not any(signature_holds(key, message, fact.second_signature) for key in keys):
        return Reason("member.second_signature_wrong", {"member": fact.second})
    if fact.once and fact.second_signature in roster.seconds:
        return Reason("member.second_used", {"member": fact.second})
    return Reason("member.second_unbound", {"member": fact.second}) if roster.bound and not fact.once else None


def grow(roster: Roster, fact: Fact) -> Roster:
    """The roster after one fact; other facts leave it as it is."""
    if isinstance(fact, Grant) and fact.second_signature:
        used, bound = roster.seconds | {fact.second_signature}, roster.bound or bool(fact.once)
        roster = msgspec.structs.replace(roster, seconds=used, bound=bound)
    if isinstance(fact, HoldPlaced | HoldLifted):
        return msgspec.structs.replace(roster, holds=_holds_after(roster.holds, fact))
    if not isinstance(fact, FACTS):
        return roster
    members, seats = dict(roster.members), dict(roster.seats)
    match fact:
        case WorkspaceCreated():
            return roster if roster.root_key else msgspec.structs.replace(roster, root_key=fact.root_key)
        case MemberEnrolled():
            known = members.get(fact.member)
            roles = known.roles if known else ()
            members[fact.member] = MemberRow(
                case_id=WORKSPACE, key=fact.member, name=fact.name, function=fact.function, roles=roles
            )
            key = f"{fact.member}@{fact.device}"
            gone = any(seat.revoked for seat in seats.values() if seat.device == fact.device)
            seats[key] = SeatRow(
                case_id=WORKSPACE, key=key, member=fact.member, device=fact.device, public=fact.key, revoked=gone
            )
        case RoleGranted() | RoleRevoked() if fact.member in members:
            row = members[fact.member]
            roles = tuple(sorted({*row.roles} - {fact.role}))
            if isinstance(fact, RoleGranted):
                roles = tuple(sorted({*roles, fact.role}))
            members[fact.member] = msgspec.structs.replace(row, roles=roles)
        case DeviceContinued() if (old := seats.get(f"{fact.member}@{fact.old}")) is not None:
            key = f"{fact.member}@{fact.device}"
            seats[key] = SeatRow(
                case_id=WORKSPACE,
                key=key,
                member=fact.member,
                device=fact.device,
                public=fact.key,
                revoked=old.revoked,
                stem=fact.old,
            )
        case DeviceRevoked():
            ended = _with_those_that_stem(seats.values(), fact.device)
            for key, seat in seats.items():
                if seat.device in ended:
                    seats[key] = msgspec.structs.replace(seat, revoked=True)
        case _:
            return roster
    return msgspec.structs.replace(roster, members=members, seats=seats)


def _holds_after(holds: Mapping[str, str], fact: HoldPlaced | HoldLifted) -> dict[str, str]:
    """A hold is placed once: its id names one case for ever."""
    if isinstance(fact, HoldPlaced):
        return {fact.hold: fact.case, **holds}
    return {hold: case for hold, case in holds.items() if hold != fact.hold}


def _with_those_that_stem(seats: Iterable[SeatRow], device: str) -> set[str]:
    """A device and those that went on from it, also from one another."""
    ended, more = {device}, True
    while more:
        stems = {seat.device for seat in seats if seat.stem in ended} - ended
        ended |= stems
        more = bool(stems)
    return ended


def roster_of(events: Iterable[Event], wanted: Callable[[Event], bool] = lambda _: True) -> Roster:
    """The roster folded from the workspace's events in order, those that `wanted` accepts."""
    roster = Roster()
    for event in events:
        if event.fact is not None and wanted(event):
            roster = grow(roster, event.fact)
    return roster
