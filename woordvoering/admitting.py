"""Who is in lets somebody in: the invitation, the request that is compared in person, the act of root or two admins,
the answer; and the signature of a second admin who sits at another device."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from woordvoering.casework.fields import line
from woordvoering.clock import Entropy
from woordvoering.errors import Reason, Refused, WrongUse
from woordvoering.journal.changes import Changes
from woordvoering.journal.enrolment import (
    FORMAT,
    Answer,
    Invitation,
    SignedRequest,
    Wish,
    read_request,
    seal_answer,
)
from woordvoering.journal.event import WORKSPACE, digest
from woordvoering.journal.fingerprints import is_of
from woordvoering.journal.journal import Journal
from woordvoering.journal.keys import Seat
from woordvoering.journal.members import (
    ROOT,
    DeviceRevoked,
    Grant,
    MemberEnrolled,
    RoleGranted,
    Roster,
    refusals,
    second_message,
)
from woordvoering.journal.room import WorkspaceRow
from woordvoering.store.secrets import Secrets
from woordvoering.store.unlock import BLOB_KEY, RELEASE_KEY, WORKSPACE_KEY, key_of

ONCE = 32
"""Characters by which a second's signature is bound to the roster as the first had it: it holds for one act."""


class Authority(msgspec.Struct, frozen=True):
    """By whom the roster changes: `root` by its sheet, or `first` together with `second`."""

    first: str
    second: str = ""
    root: Seat | None = None


class Elsewhere(msgspec.Struct, frozen=True):
    """An act that waits for the second admin's signature, which is given at their own device."""

    wish: Wish


class Done(msgspec.Struct, frozen=True):
    """An act that was written; `answer` is the file for the device that it admitted."""

    changes: Changes
    answer: bytes = b""


def invitation(journal: Journal, target: str) -> Invitation:
    """What is given to whoever may join; nothing of it is secret."""
    zone = journal.rows(WORKSPACE).one(WorkspaceRow)
    name, root_key = (zone.name, zone.root_key) if zone is not None else ("", "")
    return Invitation(FORMAT, journal.workspace, name, root_key, target)


def compared(data: bytes, fingerprint: str) -> SignedRequest:
    """A request whose fingerprint the person asking read aloud. Raises as `read_request`, Refused when it differs."""
    found = read_request(data)
    if not is_of(fingerprint, found.body):
        raise Refused(Reason("join.fingerprint_differs", {"member": found.request.member}))
    return found


def admit(
    journal: Journal,
    secrets: Secrets,
    entropy: Entropy,
    asked: SignedRequest,
    roles: Sequence[str],
    by: Authority,
    *,
    target: str = "",
    hub: str = "",
) -> Done | Elsewhere:
    """Gives the device its seat and its roles, and makes the answer for it.

    `hub` is the device's own way into the hub. Raises Refused for a request to another workspace
    (`join.other_workspace`), one that was answered (`join.known_device`), and for all that the roster forbids.
    """
    facts = _facts_of(journal, asked, roles)
    written = together(journal, facts, by)
    if isinstance(written, Elsewhere):
        kept = msgspec.structs.replace(written.wish, request=asked.file.decode(), target=target)
        return Elsewhere(kept)
    answer = answer_to(journal, secrets, entropy, asked, by, target=target, hub=hub)
    return Done(written.changes, answer)


def together(journal: Journal, facts: Sequence[Grant], by: Authority) -> Done | Elsewhere:
    """Writes facts of the roster by root, or by two admins; a wish for the second when they have no seat here.

    Raises Refused with every reason why the roster may not be changed like this.
    """
    if by.root is not None:
        journal.take_seat(by.root)
        try:
            return Done(journal.append(WORKSPACE, list(facts), ROOT))
        finally:
            journal.take_seat(by.root, leaving=True)
    if not by.second:
        return Done(journal.append(WORKSPACE, list(facts), by.first))
    once = digest("\n".join(journal.heads(WORKSPACE)).encode())[:ONCE]
    named = tuple(msgspec.structs.replace(fact, second=by.second, once=once) for fact in facts)
    if by.second not in journal.actors:
        _refuse_wish(journal.roster(), by.first, by.second)
        return Elsewhere(Wish(FORMAT, journal.workspace, by.first, by.second, named))
    second = journal.seat(by.second)
    return Done(journal.append(WORKSPACE, [_signed(fact, second) for fact in named], by.first))


def second(journal: Journal, wish: Wish, fingerprint: str) -> Wish:
    """The same wish with the second admin's signatures, given at their own device after comparing.

    Raises WrongUse when they have no seat here, Refused when the fingerprint differs, or facts and request do.
    """
    if not is_of(fingerprint, wish.compared()):
        raise Refused(Reason("join.fingerprint_differs", {"member": wish.first}))
    _check_wish(wish)
    seat = journal.seat(wish.second)
    return msgspec.structs.replace(wish, signatures=tuple(seat.sign(second_message(fact)) for fact in wish.facts))


def complete(
    journal: Journal, secrets: Secrets, entropy: Entropy, wish: Wish, *, target: str = "", hub: str = ""
) -> Done:
    """Writes what two admins signed at two devices. Raises Refused `join.not_signed` without the second's signatures,
    WrongUse when the first has no seat here, and for everything that the roster forbids."""
    if not wish.signatures:
        raise Refused(Reason("join.not_signed", {"member": wish.second}))
    _check_wish(wish)
    facts = [
        msgspec.structs.replace(fact, second_signature=signature)
        for fact, signature in zip(wish.facts, wish.signatures, strict=True)
    ]
    asked = read_request(wish.request.encode()) if wish.request else None
    if asked is not None:
        _refuse_known(journal, asked)
    changes = journal.append(WORKSPACE, facts, wish.first)
    if asked is None:
        return Done(changes)
    by = Authority(wish.first, wish.second)
    return Done(changes, answer_to(journal, secrets, entropy, asked, by, target=target or wish.target, hub=hub))


def answer_to(
    journal: Journal,
    secrets: Secrets,
    entropy: Entropy,
    asked: SignedRequest,
    by: Authority,
    *,
    target: str = "",
    hub: str = "",
) -> bytes:
    """The file for a device that has its seat, as often as it got lost. Raises Refused for one that has none."""
    ours, roster = asked.request, journal.roster()
    if roster.key_of(ours.member, ours.device) != ours.key:
        raise Refused(Reason("join.not_yet_enrolled"))
    signer = by.root if by.root is not None else journal.seat(by.first)
    answer = Answer(
        format=FORMAT,
        workspace=journal.workspace,
        root_key=roster.root_key,
        device=ours.device,
        request=digest(asked.body),
        keys={name: key_of(secrets, name).hex() for name in (WORKSPACE_KEY, BLOB_KEY, RELEASE_KEY)},
        target=target,
        signer=signer.member,
        signer_device=signer.device,
        hub=hub,
    )
    return seal_answer(answer, ours.box, signer, entropy)


def revoke_device(journal: Journal, device: str, reason: str, by: Authority) -> Done | Elsewhere:
    """Nothing that the device writes from here on counts. Raises WrongUse for a device without a seat."""
    if not any(seat.device == device for seat in journal.roster().seats.values()):
        raise WrongUse("member.device_unknown", device=device[:64])
    return together(journal, [DeviceRevoked(device=device, reason=line("reason", reason))], by)


def _facts_of(journal: Journal, asked: SignedRequest, roles: Sequence[str]) -> list[Grant]:
    """A member who is known keeps their name and function: a request renames nobody."""
    ours = asked.request
    _refuse_known(journal, asked)
    known = journal.roster().members.get(ours.member)
    facts: list[Grant] = [
        MemberEnrolled(
            member=ours.member,
            name=known.name if known else line("name", ours.name),
            function=known.function if known else line("function", ours.function, empty=True),
            device=ours.device,
            key=ours.key,
        )
    ]
    return [*facts, *(RoleGranted(member=ours.member, role=role) for role in dict.fromkeys(roles))]


def _refuse_known(journal: Journal, asked: SignedRequest) -> None:
    ours = asked.request
    if ours.workspace != journal.workspace:
        raise Refused(Reason("join.other_workspace"))
    if any(seat.device == ours.device for seat in journal.roster().seats.values()):
        raise Refused(Reason("join.known_device", {"device": ours.device}))


def _refuse_wish(roster: Roster, first: str, second_admin: str) -> None:
    """A wish that nobody could grant is not even written."""
    probe = DeviceRevoked(device="", reason="", second=second_admin)
    found = [each for each in refusals(roster, WORKSPACE, first, [probe]) if each is not None]
    if any(each.code != "member.second_signature_wrong" for each in found):
        raise Refused(*found)


def _check_wish(wish: Wish) -> None:
    """Raises Refused when facts and request are not about the same device and key: the second would sign unseen."""
    if any(fact.second != wish.second or fact.second_signature for fact in wish.facts):
        raise Refused(Reason("join.wish_differs"))
    enrolled = [fact for fact in wish.facts if isinstance(fact, MemberEnrolled)]
    if not wish.request:
        if enrolled:
            raise Refused(Reason("join.wish_differs"))
        return
    ours = read_request(wish.request.encode()).request
    same = [(fact.member, fact.device, fact.key) for fact in enrolled] == [(ours.member, ours.device, ours.key)]
    others = [fact for fact in wish.facts if not isinstance(fact, MemberEnrolled)]
    if not same or not all(isinstance(fact, RoleGranted) and fact.member == ours.member for fact in others):
        raise Refused(Reason("join.wish_differs"))


def _signed(fact: Grant, seat: Seat) -> Grant:
    return msgspec.structs.replace(fact, second_signature=seat.sign(second_message(fact)))
