"""A correction goes to exactly those who had the wrong version, after any course of events of the press list."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from woordvoering.casework.apply_requests import apply_request
from woordvoering.casework.events import RequestReceived, RequestResolved
from woordvoering.contacts.events import ConsentNoted, ContactRemoved, ContactSet
from woordvoering.contacts.rows import CONTACTS_ROOM, ContactRow
from woordvoering.journal.event import WORKSPACE, Fact
from woordvoering.journal.fold import Rows, Stamp
from woordvoering.release import events as ev
from woordvoering.release.recipients import addressees, readers, wrong_readers
from woordvoering.release.rows import RELEASE_ROOM

PEOPLE = ("an", "bo", "cis", "dirk")
ADDRESSES = (*(f"{name}@{house}.example" for name in PEOPLE for house in ("krant", "blad")), "desk@krant.example")
TEXTS = ("wrong", "other")


@dataclass
class Course:
    """The rows of a case and of the list, and beside them what a person with pen and paper would have noted."""

    case: Rows = field(default_factory=lambda: Rows("case"))
    list: Rows = field(default_factory=lambda: Rows(WORKSPACE))
    had: dict[str, set[tuple[str, str]]] = field(default_factory=lambda: {text: set() for text in TEXTS})
    releases: dict[str, list[str]] = field(default_factory=lambda: {text: [] for text in TEXTS})
    mails: dict[str, str] = field(default_factory=dict)
    may: dict[str, bool] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    now: int = 0

    def write(self, fact: Fact) -> None:
        self.now += 1
        for rows, apply in (
            (self.list, CONTACTS_ROOM.apply),
            (self.case, RELEASE_ROOM.apply),
            (self.case, apply_request),
        ):
            apply(rows, Stamp(f"e{self.now:06d}", rows.case, "lore", "d", self.now, self.now, self.now), fact)

    def put(self, who: str, address: str) -> None:
        self.write(
            ContactSet(contact=who, outlet=who, name="", mail=address, telephone="", language="nl", group="pers")
        )
        if who not in self.gone:
            self.mails[who] = address
            self.may.setdefault(who, True)

    def consent(self, who: str, *, gives: bool) -> None:
        row = self.list.get(ContactRow, who)
        if row is not None:
            word = "given" if gives else "withdrawn"
            self.write(ConsentNoted(contact=who, consent=word, at=self.now, how="x", after=row.consent_event))
            self.may[who] = gives

    def remove(self, who: str) -> None:
        if who in self.mails:
            self.write(ContactRemoved(contact=who))
            self.gone.add(who)
            del self.mails[who], self.may[who]

    def release(self, text: str) -> None:
        number = f"r{self.now}"
        to = addressees(self.case, self.list, text, ("pers",), ()).to
        self.write(
            ev.Released(
                release=number, statement=text, revision="", sha256="", version=self.now, kind="statement", channels=(),
                recipients=to, files=(), manifest_sha256="", released_at=self.now,
            )
        )  # fmt: skip
        self.releases[text].append(number)
        named: dict[str, str] = {}
        for who in sorted(self.mails):
            if self.may[who]:
                named.setdefault(self.mails[who], who)
        self.had[text] |= set(named.items())

    def tell(self, text: str, address: str) -> None:
        """A question that came, and was answered with what was out."""
        if self.releases[text]:
            name = f"q{self.now}"
            asked = RequestReceived(
                request=name, outlet="q", journalist="", question="?", medium="mail", received_at=0, contact=address
            )
            self.write(asked)
            self.write(RequestResolved(request=name, resolution="statement", release=self.releases[text][-1]))
            self.had[text].add((address, ""))

    def owed(self) -> set[str]:
        """Every address that had it, and where those people are to be found today, unless they said no or left."""
        moved = {self.mails[who] for _, who in self.had["wrong"] if who in self.mails and self.may[who]}
        return {address for address, _ in self.had["wrong"]} | moved


STEPS = st.one_of(
    st.tuples(st.just("put"), st.sampled_from(PEOPLE), st.sampled_from(ADDRESSES)),
    st.tuples(st.just("release"), st.sampled_from(TEXTS)),
    st.tuples(st.just("release"), st.just("wrong")),
    st.tuples(st.just("tell"), st.sampled_from(TEXTS), st.sampled_from(ADDRESSES)),
    st.tuples(st.just("yes"), st.sampled_from(PEOPLE)),
    st.tuples(st.just("no"), st.sampled_from(PEOPLE)),
    st.tuples(st.just("remove"), st.sampled_from(PEOPLE)),
)


START = [("put", "an", ADDRESSES[0]), ("put", "bo", ADDRESSES[2]), ("release", "wrong")]
"""How a course begins that has something to put right."""
COURSES = st.one_of(
    st.lists(STEPS, max_size=30),
    st.lists(STEPS, min_size=1, max_size=12).map(lambda steps: START + steps),
    st.lists(STEPS, max_size=6).map(lambda steps: [*START, ("put", "an", ADDRESSES[1]), *steps]),
)


def played(steps: list[tuple[str, ...]]) -> Course:
    course = Course()
    for step, *rest in steps:
        match step:
            case "put":
                course.put(*rest)
            case "release":
                course.release(*rest)
            case "tell":
                course.tell(*rest)
            case "remove":
                course.remove(*rest)
            case _:
                course.consent(*rest, gives=step == "yes")
    return course


@given(COURSES)
def test_a_correction_reaches_everybody_who_had_the_wrong_version_once_and_nobody_else(
    steps: list[tuple[str, ...]],
) -> None:
    course = played(steps)
    found = [each.address for each in wrong_readers(course.case, course.list, "wrong").to]
    assert sorted(found) == sorted(course.owed())
    assert {each.address for each in readers(course.case, course.releases["wrong"])} == {
        address for address, _ in course.had["wrong"]
    }


@given(COURSES)
def test_who_said_no_or_was_removed_is_among_the_readers_of_nothing_new(steps: list[tuple[str, ...]]) -> None:
    course = played(steps)
    found = addressees(course.case, course.list, "new", ("pers",), ())
    allowed = {course.mails[who] for who in course.mails if course.may[who]}
    assert {each.address for each in found.to} == allowed
    assert len(found.to) == len(allowed)
    assert {each.to.address for each in found.held} == {course.mails[who] for who in course.mails} - allowed


def test_an_old_address_and_the_new_one_are_both_written_and_after_a_no_only_the_old() -> None:
    course = played([("put", "an", ADDRESSES[0]), ("release", "wrong"), ("put", "an", ADDRESSES[1])])
    assert {each.address for each in wrong_readers(course.case, course.list, "wrong").to} == set(ADDRESSES[:2])
    course.consent("an", gives=False)
    assert {each.address for each in wrong_readers(course.case, course.list, "wrong").to} == {ADDRESSES[0]}


def test_who_was_told_by_telephone_is_to_be_called() -> None:
    course = played([("put", "an", ADDRESSES[0]), ("release", "wrong"), ("tell", "wrong", "09 555 01 02")])
    found = wrong_readers(course.case, course.list, "wrong")
    assert [(each.reason.code, each.reason.params["telephone"]) for each in found.held] == [
        ("recipient.no_mail", "09 555 01 02")
    ]
