"""Erasing and holding: two persons take words out of a case on every device, unless somebody holds it.

The first asks, the second signs the same words at this device or another, and either carries it out. What was released
stays, and so does what the desk decided (docs/decisions/0055).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress

import msgspec
from sqlalchemy import Connection

from woordvoering.casework.events import MaterialStored, RequestReceived, SignalAttached
from woordvoering.casework.fields import text
from woordvoering.casework.rules import require
from woordvoering.casework.tools import Tools
from woordvoering.errors import BrokenInput, BrokenStore, Reason, Refused, WrongUse
from woordvoering.filed import filed_in
from woordvoering.journal.erasing import ErasureRow, HoldLifted, HoldPlaced, HoldRow, PayloadErased, TwoPersons
from woordvoering.journal.erasure_rules import held, office_reasons, target_reasons, words_of
from woordvoering.journal.event import WORKSPACE, Event, Fact
from woordvoering.journal.forgetting import Forgotten
from woordvoering.journal.journal import Changes, Journal
from woordvoering.overview.seen import LastSeen
from woordvoering.signals.cache import Cache
from woordvoering.statements.events import RevisionSaved
from woordvoering.store.blobs import Blobs

FORMAT = 1
PREVIEW = 160
"""Characters of an event that are shown to whoever chooses what goes."""


class Request(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the first person asks and the second signs; ids and a reason alone, nothing of what goes."""

    format: int
    workspace: str
    case: str
    asked_by: str
    fact: TwoPersons


class Candidate(msgspec.Struct, frozen=True):
    """An event whose words could go: who wrote it, when (ms UTC), the ids it is about, and how it begins."""

    event: str
    kind: str
    by: str
    at: int
    about: tuple[str, ...]
    begins: str


class Erasures:
    """Acts that erase, and acts that hold."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    def candidates(self, case: str) -> tuple[Candidate, ...]:
        """The events of a case whose words may be taken out, in order."""
        erasable = self._tools.journal.types.erasable
        found = (each for each in self._tools.journal.events(case) if each.header.type in erasable and each.payload)
        return tuple(_candidate(each) for each in found if each.fact is not None)

    def named(self, case: str, names: Sequence[str]) -> tuple[str, ...]:
        """The events that these names mean: an event by the beginning of its id, or all that are about a question, a
        signal, a claim or a piece of material. Raises WrongUse `erase.nothing_found` with the first that means none."""
        found: dict[str, None] = {}
        candidates = self.candidates(case)
        for name in names:
            fits = [each.event for each in candidates if name in each.about or _begins(each.event, name)]
            if not fits:
                raise WrongUse("erase.nothing_found", name=name[:80])
            found |= dict.fromkeys(fits)
        return tuple(found)

    def ask(self, actor: str, case: str, events: Sequence[str], reason: str, second: str) -> Request:
        """What the second person is to sign. Raises Refused with every reason why it will not be done."""
        chosen = frozenset(events)
        here = [event for event in self._tools.journal.events(case) if event.id in chosen]
        fact = PayloadErased(events=tuple(events), reason=text("reason", reason), blobs=_blobs(here), second=second)
        past = {event.id: event for event in here}
        require(
            held(self._tools.journal.roster(), case),
            *target_reasons(fact, past, self._tools.journal.types.erasable),
            *self._stays(case, here),
        )
        return self._request(actor, case, fact)

    def ask_lift(self, actor: str, hold: str, reason: str, second: str) -> Request:
        """The same for the end of a hold. Raises WrongUse for one that does not stand."""
        if hold not in self._tools.journal.roster().holds:
            raise WrongUse("erase.hold_unknown", hold=hold[:80])
        return self._request(actor, WORKSPACE, HoldLifted(hold=hold, reason=text("reason", reason), second=second))

    def sign(self, actor: str, request: Request) -> Request:
        """The second person signs the words of the request. Raises Refused, WrongUse for a seat that is not here."""
        self._check(request)
        require(None if request.fact.second == actor else Reason("erase.other_second", {"member": request.fact.second}))
        signature = self._tools.journal.seat(actor).sign(words_of(request.fact))
        return msgspec.structs.replace(request, fact=msgspec.structs.replace(request.fact, second_signature=signature))

    def carry_out(self, actor: str, request: Request) -> Changes:
        """Writes what both signed; from then on the words are gone here, and on every device that hears of it.

        Raises Refused with every reason: a hold, a missing signature, no office, what must stay.
        """
        self._check(request)
        return self._tools.write(request.case, actor, request.fact)

    def place(self, actor: str, case: str, reason: str) -> tuple[str, Changes]:
        """Holds a case: nothing of it is erased until two persons lift it. Returns the id of the hold."""
        if case not in self._tools.journal.cases():
            raise WrongUse("case.unknown", case=case[:80])
        hold = self._tools.new_id()
        fact = HoldPlaced(hold=hold, case=case, reason=text("reason", reason))
        return hold, self._tools.write(WORKSPACE, actor, fact)

    def holds(self, *, all_of_them: bool = False) -> tuple[HoldRow, ...]:
        """The holds that stand, or with those that were lifted, the latest first."""
        rows = self._tools.rows(WORKSPACE).all(HoldRow)
        found = (row for row in rows if all_of_them or row.lifted_at is None)
        return tuple(sorted(found, key=lambda row: (row.placed_at, row.key), reverse=True))

    def erased(self, case: str) -> tuple[ErasureRow, ...]:
        """What was erased of a case."""
        return self._tools.rows(case).all(ErasureRow)

    def _request(self, actor: str, case: str, fact: TwoPersons) -> Request:
        roster = self._tools.journal.roster()
        if fact.second not in roster.members:
            raise WrongUse("member.unknown", member=fact.second[:80])
        require(*office_reasons(roster, actor, fact.second))
        return Request(FORMAT, self._tools.journal.workspace, case, actor, fact)

    def _check(self, request: Request) -> None:
        if request.workspace != self._tools.journal.workspace:
            raise Refused(Reason("erase.other_workspace"))
        if isinstance(request.fact, PayloadErased):
            chosen = frozenset(request.fact.events)
            here = [event for event in self._tools.journal.events(request.case) if event.id in chosen]
            unnamed = {*_blobs(here)} ^ {*request.fact.blobs}
            require(
                held(self._tools.journal.roster(), request.case),
                Reason("erase.other_blobs") if unnamed else None,
                *self._stays(request.case, here),
            )

    def _stays(self, case: str, events: Iterable[Event]) -> list[Reason]:
        """Why words stay: what they were used for. Judged once more by whoever hears of the erasure."""
        journal = self._tools.journal
        return journal.types.stays(case, journal.events(case), events)


def write_request(request: Request) -> bytes:
    """The file that goes to the second person and back."""
    return msgspec.json.format(msgspec.json.encode(request), indent=2) + b"\n"


def read_request(data: bytes) -> Request:
    """Reads such a file. Raises BrokenInput `erase.request_unreadable`."""
    try:
        request = msgspec.json.decode(data, type=Request)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BrokenInput("erase.request_unreadable") from error
    if request.format != FORMAT:
        raise BrokenInput("erase.request_unreadable")
    return request


def forget_copies(cache: Cache, seen: LastSeen, db: Connection, gone: Forgotten) -> None:
    """What was copied from the words that go: signals, mails, what somebody was typing on this device, and what was
    last `seen`. An act that takes no words out touches none of these."""
    if not gone.events:
        return
    with suppress(BrokenStore):  # the erasure stands whatever the disk refuses; `sweep` tries again, and tells
        seen.forget()
    facts = [event.fact for event in gone.events]
    ids = [fact.signal for fact in facts if isinstance(fact, SignalAttached)]
    raws = [fact.sha256 for fact in facts if isinstance(fact, MaterialStored)]
    requests = [fact.request for fact in facts if isinstance(fact, RequestReceived)]
    if ids or raws or requests:
        cache.take_out(ids, raws, requests)
    drafts = {(fact.statement,) for fact in facts if isinstance(fact, RevisionSaved)}
    db.exec_driver_sql("DELETE FROM draft WHERE statement = ?", sorted(drafts)) if drafts else None
    db.exec_driver_sql("DELETE FROM form_draft")  # what was half typed may say the same again


def sweep(journal: Journal, blobs: Blobs, seen: LastSeen | None = None) -> int:
    """Deletes the blobs of what was erased, as far as nothing that stands names them; what was cut short is made good.
    What was last `seen` goes first, where it may name what was erased just now.

    Returns how many went. Raises BrokenStore for what the disk keeps.
    """
    if seen is not None:
        seen.forget()
    filed = filed_in(journal)
    return blobs.remove(sorted(filed.gone)) if filed is not None else 0


def _blobs(events: Iterable[Event]) -> tuple[str, ...]:
    return tuple(sorted({event.fact.blob for event in events if isinstance(event.fact, MaterialStored)}))


def _begins(event: str, name: str) -> bool:
    return len(name) >= 8 and event.startswith(name)


def _candidate(event: Event) -> Candidate:
    assert event.fact is not None
    values = _words(event.fact)
    begins = " · ".join(value for value in values if " " in value or not _is_id(value))[:PREVIEW]
    about = tuple(value for value in values if _is_id(value))
    return Candidate(event.id, event.header.type, event.header.actor, event.header.wall, about, begins)


def _words(fact: Fact) -> tuple[str, ...]:
    values = (getattr(fact, name) for name in fact.__struct_fields__)
    return tuple(value for value in values if isinstance(value, str) and value)


def _is_id(value: str) -> bool:
    return (
        8 <= len(value) <= 200 and not any(char.isspace() for char in value) and any(char.isdigit() for char in value)
    )
