"""Why a word counts for nobody: what the gate says of a verdict that does not prove itself, one name for each way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from woordvoering.clearance.contested import Past, Word, about
from woordvoering.clearance.events import VerdictGiven, VerdictWitnessed
from woordvoering.clearance.signing import holds_for
from woordvoering.journal.event import Event
from woordvoering.journal.keys import signature_shape
from woordvoering.journal.members import Roster


def why_void(
    workspace: str,
    case: str,
    events: Sequence[Event],
    members: Sequence[Event],
    suspect: AbstractSet[str],
    invalid: AbstractSet[str],
) -> Mapping[str, str]:
    """For each word of a case that is void what is wrong with it, as `doubts_of` found it."""
    past, said = Past(events, members), dict[str, str]()
    found: dict[str, str] = {}
    for event in events:
        fact = event.fact
        if not isinstance(fact, Word):
            continue
        first = said.setdefault(fact.signature, event.id)
        if event.id not in invalid:
            continue
        if event.id in suspect:
            found[event.id] = "forked"
        else:
            then, now = past.roster_before(event), past.roster_without()
            found[event.id] = _why(workspace, case, event, then, now, copied=first != event.id)
        if about(event) != event.id:
            found[about(event)] = "second_person"
    return found


def _why(workspace: str, case: str, event: Event, then: Roster, now: Roster, *, copied: bool) -> str:
    """What fails first: who wrote it, where they sat, the signature, the office, the name."""
    fact, actor, device = event.fact, event.header.actor, event.header.device
    if not isinstance(fact, Word) or _signer(event) != actor:
        return "written_by_another"
    if now.key_of(actor, device) is None:
        return "seat_gone"
    if shape := signature_shape(fact.signature):
        return f"signature_{shape}"
    if isinstance(fact, VerdictGiven) and fact.medium == "app" and fact.member == actor:
        held, holds = then.has_role(actor, fact.role), now.has_role(actor, fact.role)
        if held != holds:
            return "office_ended" if held else "office_later"
        if not held:
            return "office_not_held"
        return "signature_of_another_word" if copied else "signature_other"
    if isinstance(fact, VerdictGiven) and fact.medium == "app":
        return "written_by_another"
    if isinstance(fact, VerdictGiven) and not holds_for(workspace, case, event, Roster(now.root_key, {}, now.seats)):
        return "signature_other"
    return "name_disguised" if isinstance(fact, VerdictGiven) else "signature_other"


def _signer(event: Event) -> str:
    match event.fact:
        case VerdictGiven(signer=signer):
            return signer
        case VerdictWitnessed(witness=witness):
            return witness
        case _:
            return event.header.actor
