"""Long lists by windows: the rows of the list whole, no more than were looked at; what changed is read again."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from long_desk import fill
from night_desk import Night

from woordvoering.clock import MINUTE
from woordvoering.journal.projection import Projection
from woordvoering.overview.windows import MOST, PAGE, Ask, Head, Order, window

CASES, OPENED, REQUESTS, CONTACTS = 140, 80, 150, 140
GROUPS = st.lists(st.tuples(st.sampled_from(["", "soon", "done"]), st.integers(0, 150)), max_size=3)


@pytest.fixture
def long(night: Night) -> Night:
    """A desk with lists that take several windows."""
    fill(night.desk, cases=CASES, opened=OPENED, requests=REQUESTS, answered=40, contacts=CONTACTS)
    return night


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The cases of which the rows were read."""
    found: list[str] = []
    load = Projection.load_many

    def counted(self: Projection, db, cases: Sequence[str]):
        found.extend(cases)
        return load(self, db, cases)

    monkeypatch.setattr(Projection, "load_many", counted)
    return found


def whole(ask) -> list[object]:
    """Every row of a list, window after window."""
    rows: list[object] = []
    total = 1
    while len(rows) < total:
        found = ask(len(rows))
        assert found.start == len(rows) and 0 < len(found.rows) <= MOST
        total = found.total
        rows += found.rows
    return rows


def test_a_window_about_a_row_holds_that_row_however_few_are_asked_for():
    keys = [f"r{number}" for number in range(33)]
    asked = Ask(0, 1, near="r32", around=True)
    found = window(asked, Order(("", keys)), 7, lambda wanted: {key: key for key in wanted}, {})
    assert found.rows[found.at - found.start] == "r32"


@given(GROUPS, st.integers(0, 500), st.integers(1, 700), st.booleans(), st.data())
def test_a_window_holds_the_rows_that_were_asked_for_in_whole_pages_and_makes_no_others(
    groups, start, count, around, data
):
    named = [(name, [f"{place}.{n}" for n in range(many)]) for place, (name, many) in enumerate(groups)]
    flat = [row for name, keys in named if keys for row in ([Head(name, len(keys))] if name else []) + keys]
    keys = [row for row in flat if isinstance(row, str)]
    near = data.draw(st.sampled_from([*keys, "gone"]))
    made: list[str] = []

    def make(wanted: Sequence[str]) -> dict[str, str]:
        made.extend(wanted)
        return {key: f"row {key}" for key in wanted}

    ask = Ask(start, count, near=near, around=around)
    found = window(ask, Order(*named), 7, make, {})
    assert found.total == len(flat)
    assert found.at == (flat.index(near) if near in flat else -1)
    assert found.near == (f"row {near}" if near in flat else None)
    here = flat[found.start : found.start + len(found.rows)]
    assert [row if isinstance(row, Head) else f"row {row}" for row in here] == list(found.rows)
    assert found.start % PAGE == 0 and len(found.rows) <= MOST
    assert len(made) == len(set(made)) <= len(found.rows) + 1
    if around and near in flat:
        assert found.start <= found.at < found.start + len(found.rows)
    elif start < len(flat):
        assert found.start <= start < found.start + len(found.rows)
        assert len(found.rows) >= min(count, MOST - PAGE, len(flat) - start)


def test_the_windows_of_the_cases_are_the_list_whole(long: Night) -> None:
    lists, views = long.desk.views.lists, long.desk.views
    opened, every = views.cases(), views.cases(closed=True)
    assert lists.cases(Ask(segment="open")).counts["unread"] > 0
    while lists.judge():
        pass
    assert whole(lambda start: lists.cases(Ask(start, segment="open"))) == list(opened)
    closed = [item for item in every if item.closed_at is not None]
    assert whole(lambda start: lists.cases(Ask(start, segment="closed"))) == closed
    late = [item for item in opened if item.dot == "red"]
    assert whole(lambda start: lists.cases(Ask(start, segment="late"))) == late
    counts = lists.cases(Ask(segment="open")).counts
    assert counts == {"open": OPENED, "late": len(late), "unread": 0}


def test_the_windows_of_the_questions_are_those_of_the_desk_under_their_heads(long: Night) -> None:
    rows = whole(lambda start: long.desk.views.lists.requests(Ask(start, segment="all")))
    assert [row for row in rows if isinstance(row, Head)] == [Head("soon", 30), Head("later", 80), Head("done", 40)]
    assert [row for row in rows if not isinstance(row, Head)] == list(long.desk.views.requests())


def test_the_press_list_is_searched_at_the_desk_and_doubles_are_told(long: Night) -> None:
    lists = long.desk.views.lists
    rows = whole(lambda start: lists.contacts(Ask(start)))
    assert [item.contact for item in rows] == list(long.desk.contacts.all())
    assert all(item.double for item in rows if item.contact.mail.endswith("@pers.example"))
    found = lists.contacts(Ask(words="redactie 0001"))
    assert [item.contact.outlet for item in found.rows] == [f"Redactie {n:05}" for n in (1, *range(10, 20))]
    assert found.counts["found"] == 11


def test_a_window_reads_the_cases_that_it_shows_and_no_others(long: Night, read: list[str]) -> None:
    lists = long.desk.views.lists
    lists.cases(Ask(segment="open"))
    assert len(read) <= PAGE + 8
    lists.judge()
    for segment in ("open", "closed"):
        read.clear()
        found = lists.cases(Ask(start=70, segment=segment))
        assert read == [item.id for item in found.rows]
    read.clear()
    found = lists.requests(Ask(segment="all", start=64))
    assert len(read) <= PAGE
    assert {item.case_id for item in found.rows if not isinstance(item, Head)} == set(read)


def test_a_change_in_a_case_has_that_case_judged_anew_and_no_other(long: Night, read: list[str]) -> None:
    desk = long.desk
    mine, _ = desk.cases.open_own("lore", "Brand in Ledeberg", desk.clock.now())
    desk.views.shell()
    read.clear()
    desk.cases.check_emergency("lore", mine, "none")
    desk.views.lists.standings.refresh()
    assert set(read) == {mine}
    desk.cases.triage("lore", mine, "dismiss", "Niets aan de hand")
    desk.cases.close("lore", mine, "niets aan de hand")
    assert desk.views.lists.cases(Ask(segment="open", near=mine)).at == -1
    assert desk.views.lists.cases(Ask(segment="closed", near=mine)).at == 0


def test_time_alone_makes_a_case_late_and_is_noticed(night: Night) -> None:
    desk = night.desk
    case, _ = desk.cases.open_own("lore", "Brand in Ledeberg", desk.clock.now())
    for minutes in (0, 1, 1, 3, 5, 10, 20, 60, 600):
        night.clock.advance(minutes * MINUTE)
        (item,) = desk.views.cases()
        desk.views.lists.standings.refresh()
        standing = desk.views.lists.standings.get(case)
        assert (standing.dot, standing.phase, standing.deadline_at) == (item.dot, item.phase, item.deadline_at)
    assert item.dot == "red"


def test_a_row_that_arrives_before_it_moves_the_one_that_is_looked_at(long: Night) -> None:
    desk = long.desk
    before = desk.views.lists.cases(Ask(segment="open", near="c00070"))
    night, _ = desk.cases.open_own("lore", "Brand in Ledeberg", desk.clock.now())
    after = desk.views.lists.cases(Ask(segment="open", near="c00070"))
    assert (before.at, after.at) == (70, 71)
    assert before.near == after.near and after.rows[0].id == night


def test_what_is_typed_finds_the_next_row_that_begins_so(long: Night) -> None:
    lists = long.desk.views.lists
    found = lists.contacts(Ask(near="k00003", typed="redactie 0002"))
    assert found.near.contact.key == "k00020"
    again = lists.contacts(Ask(near="k00020", typed="redactie 0002"))
    assert again.near.contact.key == "k00021"
    assert lists.contacts(Ask(near="k00003", typed="zzz")).near.contact.key == "k00003"
