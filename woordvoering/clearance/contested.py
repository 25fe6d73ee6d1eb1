"""Which words about a text do not simply stand: those that nobody's key holds up, and those that are contested.

Between the events and the facts. A verdict is *contested* when something happened at another device that its signer
could not have seen and that could not see the verdict: the text got another revision, the office or the device was
taken away, the question was taken back, or the same office said the opposite. Which came first is nobody's to know, so
it is neither valid nor void: the gate refuses with a reason of its own until somebody in that office speaks anew,
having seen all of it (JOURNAL.md).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

import msgspec

from woordvoering.clearance.events import (
    BypassConfirmed,
    BypassProposed,
    RequestWithdrawn,
    VerdictGiven,
    VerdictWitnessed,
)
from woordvoering.clearance.signing import holds_for
from woordvoering.journal.event import Erased, Event, tag_of
from woordvoering.journal.log import closure_in
from woordvoering.journal.members import DeviceRevoked, RoleRevoked, Roster, roster_of
from woordvoering.reaction.standing import ADVERSE
from woordvoering.statements.events import RevisionSaved

Word = VerdictGiven | VerdictWitnessed | BypassProposed | BypassConfirmed


class Doubts(msgspec.Struct, frozen=True):
    """The words of a case that do not simply stand, by the ids of their events.

    `invalid`: the signature does not hold, or the signer is not who they say. `contested`: by which events, and nobody
    in that office has spoken since. `settled`: contested once, and a later word of that office took its place.
    """

    invalid: frozenset[str] = frozenset()
    contested: Mapping[str, tuple[str, ...]] = {}
    settled: frozenset[str] = frozenset()

    def stands(self, event: str) -> bool:
        """Whether nothing is the matter with a word."""
        return event not in self.invalid and event not in self.contested and event not in self.settled


NO_DOUBTS = Doubts()


class Past:
    """Who had seen what: follows the events that each event names, in a case and in the workspace."""

    def __init__(self, case: Iterable[Event], workspace: Iterable[Event]) -> None:
        self._workspace = {event.id: event for event in workspace}
        self._by_id = {**self._workspace, **{event.id: event for event in case}}
        self._rosters: dict[frozenset[str], Roster] = {}

    def events(self) -> Iterable[Event]:
        """Every event of the two streams."""
        return self._by_id.values()

    def saw(self, later: Event, earlier: Event) -> bool:
        """Whether the writer of one event had the other before them. Along what is named the lamport only falls."""
        waiting, seen = [later], {later.id}
        while waiting:
            header = waiting.pop().header
            for name in (*header.deps, header.prev):
                if name == earlier.id:
                    return True
                found = self._by_id.get(name)
                if found is not None and name not in seen and found.header.lamport > earlier.header.lamport:
                    seen.add(name)
                    waiting.append(found)
        return False

    def apart(self, one: Event, other: Event) -> bool:
        """Whether neither of two writers had the other's event before them."""
        return one.id != other.id and not self.saw(one, other) and not self.saw(other, one)

    def roster_before(self, event: Event) -> Roster:
        """The roster as the writer of an event had it."""
        return self._roster(closure_in(self._workspace, (*event.header.deps, event.header.prev)))

    def roster_without(self, left_out: Collection[Event] = ()) -> Roster:
        """The roster of now, as if these acts had not been."""
        return self._roster(self._workspace.keys() - {event.id for event in left_out})

    def revocations(self) -> Iterator[Event]:
        """What took an office or a device away."""
        return (each for each in self._workspace.values() if isinstance(each.fact, RoleRevoked | DeviceRevoked))

    def _roster(self, wanted: AbstractSet[str]) -> Roster:
        key = frozenset(wanted)
        if key not in self._rosters:
            ordered = sorted((self._workspace[each] for each in key), key=lambda event: event.order)
            self._rosters[key] = roster_of(ordered)
        return self._rosters[key]


def doubts_of(
    workspace: str,
    case: str,
    events: Sequence[Event],
    members: Sequence[Event],
    suspect: AbstractSet[str] = frozenset(),
    principal: Callable[[str], str] = lambda role: role,
) -> Doubts:
    """What is doubtful in a case; `members` are the workspace's own events, `suspect` words of a device that forked.

    `principal` gives the office that a deputy's role stands for. Checked at the gate, from the signatures, at the
    moment of export (SECURITY.md, 'draft → press'); it depends on the events alone, so every device finds the same.
    """
    past = Past(events, members)
    words = [event for event in events if isinstance(event.fact, Word)]
    invalid: set[str] = set()
    contested: dict[str, tuple[str, ...]] = {}
    for event in words:
        sound, by = _by_roster(past, workspace, case, event)
        if event.id in suspect or not sound:
            invalid.add(event.id)
        elif by:
            _add(contested, about(event), by)
    invalid |= _unseconded(words, invalid)
    standing = [event for event in words if event.id not in invalid]
    crossed = (
        *_by_text(past, events, standing),
        *_by_withdrawal(past, events, standing, principal),
        *_by_voice(past, standing, principal),
    )
    for event, by in crossed:
        _add(contested, about(event), by)
    settled = _settled(past, standing, contested, principal)
    return Doubts(
        frozenset(invalid), {key: by for key, by in contested.items() if key not in settled}, frozenset(settled)
    )


def about(event: Event) -> str:
    """The word that an event makes up, or makes whole: a witness and a second person speak about another's."""
    match event.fact:
        case VerdictWitnessed(verdict=word) | BypassConfirmed(bypass=word):
            return word
        case _:
            return event.id


def _add(contested: dict[str, tuple[str, ...]], word: str, by: Iterable[str]) -> None:
    contested[word] = tuple(dict.fromkeys((*contested.get(word, ()), *by)))


def _by_roster(past: Past, workspace: str, case: str, event: Event) -> tuple[bool, tuple[str, ...]]:
    """Whether a word is its signer's, in an office that they held then; and what took office or device away unseen."""
    if not holds_for(workspace, case, event, past.roster_before(event)):
        return False, ()
    if holds_for(workspace, case, event, past.roster_without()):
        return True, ()
    unseen = [each for each in past.revocations() if past.apart(each, event)]
    if not unseen or not holds_for(workspace, case, event, past.roster_without(unseen)):
        return False, ()
    own = [each.id for each in unseen if _concerns(each, event)]
    return True, tuple(own or (each.id for each in unseen))


def _concerns(revocation: Event, word: Event) -> bool:
    match revocation.fact:
        case RoleRevoked(member=member):
            return member == word.header.actor
        case DeviceRevoked(device=device):
            return device == word.header.device
        case _:
            return False


def _unseconded(words: Sequence[Event], invalid: AbstractSet[str]) -> set[str]:
    """Words whose witness or second person spoke, and never with a signature that holds."""
    seconded: dict[str, bool] = {}
    for event in words:
        if about(event) != event.id:
            seconded[about(event)] = event.id not in invalid or seconded.get(about(event), False)
    return {word for word, sound in seconded.items() if not sound}


def _by_text(past: Past, events: Sequence[Event], words: Sequence[Event]) -> Iterator[tuple[Event, tuple[str, ...]]]:
    """Words on a text that somebody changed at the same time; what two persons erased may have been such a change."""
    here = {event.id for event in events}
    emptied = [event for event in events if _is_erased_text(event, here)]
    saved: dict[str, list[tuple[Event, str]]] = {}
    for event in events:
        if isinstance(event.fact, RevisionSaved):
            saved.setdefault(event.fact.statement, []).append((event, event.fact.sha256))
    proposed = {event.id: event.fact for event in words if isinstance(event.fact, BypassProposed)}
    for event in words:
        fact = proposed.get(event.fact.bypass) if isinstance(event.fact, BypassConfirmed) else event.fact
        if isinstance(fact, VerdictGiven | BypassProposed):
            others = (each for each, sha in saved.get(fact.statement, ()) if sha != fact.sha256)
            by = tuple(each.id for each in (*others, *emptied) if past.apart(each, event))
            if by:
                yield event, by


def _by_withdrawal(
    past: Past, events: Sequence[Event], words: Sequence[Event], principal: Callable[[str], str]
) -> Iterator[tuple[Event, tuple[str, ...]]]:
    """Answers to a question that somebody took back at the same time."""
    back: dict[tuple[str, str, str], list[Event]] = {}
    for event in events:
        if isinstance(fact := event.fact, RequestWithdrawn):
            for role in fact.roles:
                back.setdefault((fact.statement, fact.sha256, principal(role)), []).append(event)
    for event in words:
        if isinstance(fact := event.fact, VerdictGiven | BypassProposed):
            key = (fact.statement, fact.sha256, principal(fact.role))
            if by := tuple(each.id for each in back.get(key, ()) if past.apart(each, event)):
                yield event, by


def _is_erased_text(event: Event, here: AbstractSet[str]) -> bool:
    """Whether an event was the words of a text that an erasure among these took out: of which text, nobody can say."""
    fact = event.fact
    return isinstance(fact, Erased) and fact.kind == tag_of(RevisionSaved) and fact.erasure in here


def _by_voice(
    past: Past, words: Sequence[Event], principal: Callable[[str], str]
) -> Iterator[tuple[Event, tuple[str, ...]]]:
    """Words of one office on one text that say the opposite, by signers of whom neither had heard the other."""
    proven = frozenset(about(event) for event in words if isinstance(event.fact, VerdictWitnessed))
    voices: dict[tuple[str, str, str], list[tuple[Event, bool]]] = {}
    for event in words:
        fact = event.fact
        if isinstance(fact, VerdictGiven) and _counts(event.id, fact, proven):
            key = (fact.statement, fact.sha256, principal(fact.role))
            voices.setdefault(key, []).append((event, fact.verdict in ADVERSE))
    for same in voices.values():
        for event, adverse in same:
            by = tuple(each.id for each, other in same if other != adverse and past.apart(each, event))
            if by:
                yield event, by


def _counts(event: str, fact: VerdictGiven, proven: AbstractSet[str]) -> bool:
    """Whether a word is a yes or a no of which nothing is left to prove."""
    if fact.verdict != "cleared" and fact.verdict not in ADVERSE:
        return False
    if fact.medium == "app":
        return True
    return event in proven and (fact.medium == "telephone" or fact.called_back_at is not None)


def _settled(
    past: Past, words: Sequence[Event], contested: Mapping[str, tuple[str, ...]], principal: Callable[[str], str]
) -> set[str]:
    """Contested words after which somebody in that office spoke who had seen them and all that contests them."""
    by_id = {event.id: event for event in past.events()}
    proven = frozenset(about(event) for event in words if isinstance(event.fact, VerdictWitnessed))
    later = [
        (event, event.fact)
        for event in words
        if isinstance(event.fact, VerdictGiven) and event.id not in contested and _counts(event.id, event.fact, proven)
    ]
    found: set[str] = set()
    for word, by in contested.items():
        said = by_id.get(word)
        fact = said.fact if said is not None else None
        if said is None or not isinstance(fact, VerdictGiven | BypassProposed):
            continue
        office = (fact.statement, principal(fact.role))
        wanted = [said, *(by_id[each] for each in by if each in by_id)]
        if any(
            (new.statement, principal(new.role)) == office and all(past.saw(event, each) for each in wanted)
            for event, new in later
        ):
            found.add(word)
    return found
