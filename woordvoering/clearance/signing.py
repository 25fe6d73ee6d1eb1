"""The exact words that an authority's verdict signs, and whether stored signatures still carry them."""

from __future__ import annotations

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


def holds_for(workspace: str, case: str, event: Event, roster: Roster) -> bool:
    """Whether a word is whole under a roster: its personal signature holds, and its signer is who they say."""
    fact, actor = event.fact, event.header.actor
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
            return True
    key = roster.key_of(signer, event.header.device)
    holds = key is not None and signer == actor and signature_holds(key, message, signature)
    return holds and (not isinstance(fact, VerdictGiven) or _speaks(fact, roster))


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
