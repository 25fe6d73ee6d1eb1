"""The exact words that an authority's verdict signs, and whether stored signatures still carry them."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import msgspec

from woordvoering.clearance.events import BypassConfirmed, BypassProposed, VerdictGiven, VerdictWitnessed
from woordvoering.journal.event import Event
from woordvoering.journal.keys import signature_holds
from woordvoering.journal.members import Roster


def verdict_message(workspace: str, case: str, fact: VerdictGiven) -> bytes:
    """What is signed: the whole verdict (text, role, person, medium, time, heads) in its workspace and case."""
    return _message("verdict", workspace, case, msgspec.structs.replace(fact, signature=""))


def witness_message(workspace: str, case: str, fact: VerdictWitnessed) -> bytes:
    """What a witness signs: the id of the verdict they heard."""
    return _message("witness", workspace, case, msgspec.structs.replace(fact, signature=""))


def bypass_message(workspace: str, case: str, fact: BypassProposed | BypassConfirmed) -> bytes:
    """What either person of a bypass signs."""
    return _message("bypass", workspace, case, msgspec.structs.replace(fact, signature=""))


def invalid_facts(
    workspace: str, case: str, events: Sequence[Event], roster: Roster, suspect: AbstractSet[str] = frozenset()
) -> frozenset[str]:
    """The ids of clearance facts whose personal signature does not hold, or whose signer is not who they say.

    A telephone verdict or a bypass whose second person's signature does not hold is itself among them.
    `suspect` are the ids of events of which nobody knows who wrote them: they hold for nobody.
    Checked at the gate, from the signatures, at the moment of export (SECURITY.md, 'draft → press').
    """
    wrong: set[str] = set()
    seconded: dict[str, bool] = {}
    for event in events:
        fact, actor, device = event.fact, event.header.actor, event.header.device
        match fact:
            case VerdictGiven():
                message, signer, signature = verdict_message(workspace, case, fact), fact.signer, fact.signature
            case VerdictWitnessed():
                message, signer, signature = witness_message(workspace, case, fact), fact.witness, fact.signature
            case BypassProposed():
                message, signer, signature = bypass_message(workspace, case, fact), actor, fact.signature
            case BypassConfirmed():
                message, signer, signature = bypass_message(workspace, case, fact), fact.second, fact.signature
            case _:
                continue
        key = roster.key_of(signer, device)
        holds = key is not None and signature_holds(key, message, signature)
        sound = (
            event.id not in suspect
            and holds
            and signer == actor
            and (not isinstance(fact, VerdictGiven) or _speaks(fact, roster))
        )
        if not sound:
            wrong.add(event.id)
        if isinstance(fact, VerdictWitnessed | BypassConfirmed):
            about = fact.verdict if isinstance(fact, VerdictWitnessed) else fact.bypass
            seconded[about] = sound or seconded.get(about, False)
    return frozenset(wrong | {about for about, sound in seconded.items() if not sound})


def _speaks(fact: VerdictGiven, roster: Roster) -> bool:
    """Whether a verdict names who really spoke.

    In the app the signer alone, in an office that they hold: who holds two offices is one person all the same. By
    telephone or mail no name of the roster hides behind another spelling or an empty id, or the author could agree
    with themself.
    """
    if fact.medium == "app":
        return fact.member == fact.signer and roster.has_role(fact.signer, fact.role)
    named = roster.member_named(fact.person)
    return not named or fact.member == named


def _message(kind: str, workspace: str, case: str, fact: msgspec.Struct) -> bytes:
    body = msgspec.json.encode(fact, order="deterministic")
    return f"woordvoering/{kind}/1\0{workspace}\0{case}\0".encode() + body
