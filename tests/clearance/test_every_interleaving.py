"""Every order in which two devices can write, sign, take away and exchange: what each word is worth follows from what
its signer had seen, and from nothing else. The oracle notes at the moment of writing what was seen."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, field

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sampling import at_most, number

from woordvoering.clearance.contested import Doubts, doubts_of
from woordvoering.clearance.events import VerdictGiven
from woordvoering.clearance.signing import verdict_message
from woordvoering.journal.check import workspace_id
from woordvoering.journal.event import WORKSPACE, Event, Fact
from woordvoering.journal.keys import Seat
from woordvoering.journal.log import DeviceHead
from woordvoering.journal.members import ROOT, MemberEnrolled, RoleGranted, RoleRevoked, WorkspaceCreated
from woordvoering.journal.seal import Position, seal
from woordvoering.statements.events import RevisionSaved

CASE, TEXT = "c1", "s1"


class Dice:
    def token(self, size: int) -> bytes:
        return b"7" * size


def seat_of(member: str, device: str) -> Seat:
    return Seat(member, device, f"{member}@{device}".encode().ljust(32, b".")[:32])


ROOT_SEAT = seat_of(ROOT, "a")
SPACE = workspace_id(ROOT_SEAT.public)


@dataclass
class Device:
    """A device that holds events, and what each of its own had seen."""

    name: str
    events: dict[str, Event] = field(default_factory=dict)
    head: DeviceHead = field(default_factory=DeviceHead)
    number: int = 0

    def heads(self, case: str) -> list[Event]:
        own = [event for event in self.events.values() if event.header.case == case]
        seen = {dep for event in own for dep in (*event.header.deps, event.header.prev)}
        return [event for event in own if event.id not in seen]

    def write(self, member: str, fact: Fact, case: str = CASE) -> Event:
        heads = [*self.heads(case), *(self.heads(WORKSPACE) if case != WORKSPACE else ())]
        deps = tuple(sorted(event.id for event in heads))
        lamport = max((event.header.lamport for event in heads), default=0)
        seat = ROOT_SEAT if member == ROOT else seat_of(member, self.name)
        seat = msgspec.structs.replace(seat, device=self.name)
        event = seal([fact], Position(SPACE, case, self.head, deps, lamport, 0), seat, Dice()).events[0]
        self.head = DeviceHead(event.header.seq, event.id, event.header.lamport)
        self.events[event.id] = event
        return event

    def stream(self, case: str) -> list[Event]:
        found = (event for event in self.events.values() if event.header.case == case)
        return sorted(found, key=lambda event: event.order)


class World:
    """Two devices, `a` and `b`, with a chief and a deputy who have a seat at both, and one text."""

    def __init__(self) -> None:
        self.a, self.b = Device("a"), Device("b")
        self.seen: dict[str, frozenset[str]] = {}
        self.write("a", ROOT, WorkspaceCreated(name="PZ", root_key=ROOT_SEAT.public), WORKSPACE)
        for member, device in itertools.product(("chief", "mate"), "ab"):
            key = seat_of(member, device).public
            fact = MemberEnrolled(member=member, name=member, function="", device=device, key=key)
            self.write("a", ROOT, fact, WORKSPACE)
        for member in ("chief", "mate"):
            self.write("a", ROOT, RoleGranted(member=member, role="chief"), WORKSPACE)
        self.revise("a", "begin")
        self.do("a>b")

    def write(self, device: str, member: str, fact: Fact, case: str = CASE) -> Event:
        at = getattr(self, device)
        known = frozenset(at.events)
        event = at.write(member, fact, case)
        self.seen[event.id] = known
        return event

    def revise(self, device: str, text: str) -> None:
        at = getattr(self, device)
        at.number += 1
        last = self.text_at(device)
        fact = RevisionSaved(
            statement=TEXT, revision=f"{device}{at.number}", parents=(last.revision,) if last else (), text=text,
            sha256=text,
        )  # fmt: skip
        self.write(device, "chief", fact)

    def text_at(self, device: str) -> RevisionSaved | None:
        stream = getattr(self, device).stream(CASE)
        return next((event.fact for event in reversed(stream) if isinstance(event.fact, RevisionSaved)), None)

    def sign(self, device: str, member: str, verdict: str) -> None:
        text = self.text_at(device)
        assert text is not None
        fact = VerdictGiven(
            statement=TEXT, revision=text.revision, sha256=text.sha256, role="chief", person=member, member=member,
            verdict=verdict, medium="app", given_at=0, heads=(), signer=member, signature="",
        )  # type: ignore[arg-type]  # fmt: skip
        signature = seat_of(member, device).sign(verdict_message(SPACE, CASE, fact))
        self.write(device, member, msgspec.structs.replace(fact, signature=signature))

    def do(self, step: str) -> None:
        match step.split():
            case [hand] if ">" in hand:
                one, other = hand.split(">")
                getattr(self, other).events.update(getattr(self, one).events)
            case [device, "new"]:
                self.revise(device, f"{device}{getattr(self, device).number}")
            case [device, "back"]:
                self.revise(device, "begin")
            case [device, "revoke"]:
                self.write(device, ROOT, RoleRevoked(member="chief", role="chief"), WORKSPACE)
            case [device, member, word]:
                self.sign(device, member, "cleared" if word == "yes" else "refused")

    def doubts(self, device: str) -> Doubts:
        at = getattr(self, device)
        return doubts_of(SPACE, CASE, at.stream(CASE), at.stream(WORKSPACE))

    def apart(self, one: Event, other: Event) -> bool:
        return one.id != other.id and one.id not in self.seen[other.id] and other.id not in self.seen[one.id]

    def judge(self) -> None:
        """Compares what is found with what was seen, once both devices hold everything."""
        self.do("a>b")
        self.do("b>a")
        doubts = self.doubts("a")
        assert doubts == self.doubts("b")
        events = self.a.stream(CASE)
        gone = [event for event in self.a.stream(WORKSPACE) if isinstance(event.fact, RoleRevoked)]
        words = [event for event in events if isinstance(event.fact, VerdictGiven)]
        for word in words:
            self.judge_word(word, words, events, gone, doubts)

    def judge_word(self, word: Event, words: list[Event], events: list[Event], gone: list[Event], doubts: Doubts):
        fact = word.fact
        assert isinstance(fact, VerdictGiven)
        taken = [each for each in gone if fact.signer == "chief"]
        if any(each.id in self.seen[word.id] for each in taken):
            assert word.id in doubts.invalid, "an office that was gone speaks for nobody"
            return
        after = [each for each in taken if word.id in self.seen[each.id]]
        if word.id in doubts.invalid:
            assert after, "only what surely came later takes a word along"
            return
        texts = [each for each in events if isinstance(each.fact, RevisionSaved) and each.fact.sha256 != fact.sha256]
        crossed = [each for each in (*texts, *taken) if self.apart(word, each)]
        crossed += [each for each in words if self.opposite(word, each) and each.id not in doubts.invalid]
        told = word.id in doubts.contested or word.id in doubts.settled
        assert told or not crossed, "what crossed something is never silently valid"
        assert not told or crossed or after, "what crossed nothing simply stands"
        if word.id in doubts.settled:
            assert any(
                {word.id, *(each.id for each in crossed)} <= self.seen[each.id] and doubts.stands(each.id)
                for each in words
            ), "settled by a word of somebody who had seen all of it"
        for by in doubts.contested.get(word.id, ()):
            assert by in self.a.events

    def opposite(self, one: Event, other: Event) -> bool:
        a, b = one.fact, other.fact
        assert isinstance(a, VerdictGiven)
        assert isinstance(b, VerdictGiven)
        return a.sha256 == b.sha256 and a.verdict != b.verdict and self.apart(one, other)


STEPS = ("a new", "a back", "b new", "a chief yes", "b chief yes", "b chief no", "b mate yes", "a revoke", "a>b", "b>a")


def orders(length: int) -> Iterator[tuple[str, ...]]:
    """Every order of so many steps in which somebody signs."""
    for steps in itertools.product(STEPS, repeat=length):
        if any(step.count(" ") == 2 for step in steps):
            yield steps


@pytest.mark.faults
def test_whatever_the_order_a_word_is_worth_what_its_signer_had_seen():
    every = [steps for length in (1, 2, 3, 4, 5) for steps in orders(length)]
    for steps in random.Random(5).sample(every, min(len(every), number(250, len(every)))):
        world = World()
        for step in steps:
            world.do(step)
        world.judge()


@at_most(60)
@given(st.lists(st.sampled_from((*STEPS, "b back", "b revoke", "a mate no", "a chief no")), min_size=5, max_size=16))
def test_long_nights_too(steps: list[str]):
    world = World()
    for step in steps:
        world.do(step)
    world.judge()
