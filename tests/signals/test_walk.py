"""However a network grows, pages and fails: what came after the first visit is read, or its loss is told."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.errors import BrokenInput
from woordvoering.signals.kinds.kind import Reading
from woordvoering.signals.kinds.walk import GAPS, START, Gap, Memory, Step, keep, left_below, remembered, walk
from woordvoering.signals.networks.page import Page, order
from woordvoering.signals.types import MEMORY_CHARS, Raw, Signal, Source, Validators

SOURCE = Source(id="s", kind="mastodon", name="S", address="https://m.example", options={"tag": "brand"})


class List:
    """A network's list: places grow, a page holds `size` of them, and some questions fail."""

    def __init__(self, size: int) -> None:
        self.size, self.posts = size, list[int]()
        self.failures: list[bool] = []

    def ask(self, gap: Gap) -> Step:
        if self.failures and self.failures.pop():
            raise BrokenInput("fetch.status", status=500)
        below = [n for n in sorted(self.posts, reverse=True) if not gap.until or n < int(gap.until)]
        rows = below[: self.size]
        facts = {"newest": str(rows[0]), "oldest": str(rows[-1])} if rows else {}
        page = Page(tuple(Signal(id=str(n), source="s", kind="x") for n in rows), facts)
        until = str(rows[-1]) if len(below) > self.size else ""
        return Step(page, Raw("", b""), left_below(gap, page, until))


class Reader:
    """Visits a list as the rounds do: what one visit leaves, the next is handed."""

    def __init__(self, made: List, pages: int) -> None:
        self.list, self.pages = made, pages
        self.seen, self.read, self.lost = Validators(), set[int](), False

    def visit(self) -> Reading | None:
        try:
            reading = walk(remembered(self.seen, SOURCE), self.list.ask, pages=self.pages)
        except BrokenInput:
            return None
        self.seen = reading.validators
        self.read |= {int(signal.id) for signal in reading.signals}
        self.lost = self.lost or any(fault.code == "network.gap_given_up" for fault in reading.faults)
        return reading

    def catch_up(self) -> None:
        """Visits until nothing is left to read, which must come to an end."""
        for _ in range(len(self.list.posts) + 2 * GAPS):
            self.visit()
            if not remembered(self.seen, SOURCE).gaps:
                return
        raise AssertionError("there is always more to read")


TURNS = st.lists(st.tuples(st.integers(0, 12), st.lists(st.booleans(), max_size=4)), max_size=12)


@given(turns=TURNS, size=st.integers(1, 5), pages=st.integers(1, 4), before=st.integers(0, 9))
def test_whatever_fails_in_between_every_post_after_the_first_visit_is_read_or_its_loss_told(
    turns: list[tuple[int, list[bool]]], size: int, pages: int, before: int
) -> None:
    made = List(size)
    made.posts = list(range(1, before + 1))
    reader = Reader(made, pages)
    reader.visit()
    first = before
    for many, failures in turns:
        made.posts += range(len(made.posts) + 1, len(made.posts) + 1 + many)
        made.failures = failures
        reader.visit()
    made.failures = []
    reader.catch_up()
    if not reader.lost:
        assert set(range(first + 1, len(made.posts) + 1)) <= reader.read


@given(turns=TURNS, size=st.integers(1, 5), pages=st.integers(1, 4))
def test_a_list_that_is_read_to_its_end_asks_one_question_a_visit(
    turns: list[tuple[int, list[bool]]], size: int, pages: int
) -> None:
    made = List(size)
    reader = Reader(made, pages)
    for many, failures in turns:
        made.posts += range(len(made.posts) + 1, len(made.posts) + 1 + many)
        made.failures = failures
        reader.visit()
    made.failures = []
    reader.catch_up()
    asked: list[Gap] = []
    ask = made.ask

    def counted(gap: Gap) -> Step:
        asked.append(gap)
        return ask(gap)

    made.ask = counted
    reading = reader.visit()
    assert len(asked) == 1
    assert reading is not None
    assert not reading.more


def test_a_memory_that_cannot_be_read_or_is_about_another_place_is_none() -> None:
    about = remembered(Validators(), SOURCE)
    kept = keep(msgspec.structs.replace(about, newest="7"))
    assert remembered(kept, SOURCE).newest == "7"
    assert remembered(kept, msgspec.structs.replace(SOURCE, options={"tag": "rook"})).newest == ""
    more = msgspec.structs.replace(SOURCE, options={"tag": "brand", "pages": "9"})
    assert remembered(kept, more).newest == "7"
    for broken in ("{", "[]", '{"newest": 7}', "\x00"):
        assert remembered(Validators(memory=broken), SOURCE) == about


def test_a_memory_stays_within_what_a_source_may_carry() -> None:
    memory = Memory(newest="1", gaps=tuple(Gap("1", "x" * 2_000) for _ in range(GAPS)))
    assert len(keep(memory).memory) <= MEMORY_CHARS


def test_a_question_that_is_refused_for_good_is_given_up_and_told() -> None:
    def refuse_below(gap: Gap) -> Step:
        if gap.until:
            raise BrokenInput("network.question_refused", status=400)
        return Step(Page(facts={"newest": "9"}), Raw("", b""), ())

    about = remembered(Validators(), SOURCE)
    memory = msgspec.structs.replace(about, newest="5", gaps=(Gap("1", "3"),))
    reading = walk(memory, refuse_below, pages=5)
    assert [fault.code for fault in reading.faults] == ["network.question_refused"]
    assert remembered(reading.validators, SOURCE).gaps == ()


def test_places_are_ordered_as_time_is() -> None:
    assert sorted(["10", "9", START, "01B", "01A"], key=order) == [START, "9", "10", "01A", "01B"]
