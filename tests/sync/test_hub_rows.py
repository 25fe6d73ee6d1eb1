"""Rows of a hub: one event is always the same bytes, only its own place opens, and acts come whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event

import msgspec
import pytest
from desk_parts import Noted
from hypothesis import given
from hypothesis import strategies as st
from sync_parts import KEY, member, replica, say

from woordvoering.errors import BrokenInput, BrokenStore
from woordvoering.journal.commits import parcels_after
from woordvoering.journal.journal import Journal
from woordvoering.journal.log import Stored
from woordvoering.sync.hub import stretches
from woordvoering.sync.hub_rows import Gathering, HubRow, Sealer
from woordvoering.sync.hub_session import PUSH, in_step, pushes
from woordvoering.sync.replica import Replica

ROW = HubRow("d1", 1, bytes(32), bytes(32), 1, 1, b"", None)


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    journal = replica(tmp_path / "one", "d1")
    say(journal, "d1", "één")
    journal.append("c2", [Noted(text=f"regel {number}") for number in range(4)], member("d1"))
    say(journal, "d1", "twee")
    return journal


def stored(journal: Journal) -> list[Stored]:
    return [each for some in Replica(journal).stored("d1", 1, 10_000) for each in some]


def rows(journal: Journal) -> list[HubRow]:
    sealer = Sealer(KEY)
    return [sealer.seal(each) for each in stored(journal)]


def parcels(journal: Journal) -> list[object]:
    with journal.engine.connect() as db:
        return list(parcels_after(db, journal.log, "d1"))


def test_two_devices_seal_an_event_into_the_same_bytes(journal: Journal):
    assert rows(journal) == rows(journal)
    assert len({row.sealed for row in rows(journal)}) == len(rows(journal))
    assert all(b"note.written" not in row.sealed and b"regel" not in (row.payload or b"") for row in rows(journal))


def test_rows_become_the_acts_that_they_were(journal: Journal):
    gathering = Gathering(Sealer(KEY))
    assert gathering.add(rows(journal)) == parcels(journal)
    assert (gathering.faults, gathering.end()) == ([], None)


@given(cuts=st.lists(st.integers(1, 3), max_size=9))
def test_acts_come_whole_however_the_pages_fall(cuts: list[int], tmp_path_factory: pytest.TempPathFactory):
    journal = replica(tmp_path_factory.mktemp("pages") / "one", "d1")
    try:
        journal.append("c2", [Noted(text=f"regel {number}") for number in range(4)], member("d1"))
        every, found, gathering = rows(journal), [], Gathering(Sealer(KEY))
        for cut in (*cuts, len(every)):
            found += gathering.add(every[:cut])
            every = every[cut:]
        assert found == parcels(journal)
    finally:
        journal.engine.dispose()


def test_an_act_without_its_end_is_told(journal: Journal):
    every = rows(journal)
    whole = next(place for place, row in enumerate(every) if row.total == 4)
    gathering = Gathering(Sealer(KEY))
    gathering.add(every[: whole + 2])
    assert gathering.end() == every[whole].seq
    late = Gathering(Sealer(KEY))
    assert late.add(every[whole + 1 :]) == parcels(journal)[-1:]
    assert late.end() == every[whole + 1].seq


def _turned(data: bytes) -> bytes:
    return data[:-1] + bytes((data[-1] ^ 1,))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda row: msgspec.structs.replace(row, sealed=_turned(row.sealed)), "hub.row_sealed_otherwise"),
        (lambda row: msgspec.structs.replace(row, sealed=row.sealed[:30]), "hub.row_sealed_otherwise"),
        (lambda row: msgspec.structs.replace(row, sealed=b""), "hub.row_sealed_otherwise"),
        (lambda row: msgspec.structs.replace(row, payload=_turned(row.payload)), "hub.row_sealed_otherwise"),
        (lambda row: msgspec.structs.replace(row, payload=row.sealed), "hub.words_changed"),
        (lambda row: msgspec.structs.replace(row, id=bytes(32)), "hub.row_misplaced"),
        (lambda row: msgspec.structs.replace(row, seq=row.seq + 1), "hub.column_changed"),
        (lambda row: msgspec.structs.replace(row, device="d2"), "hub.column_changed"),
        (lambda row: msgspec.structs.replace(row, prev=bytes(32)), "hub.column_changed"),
        (lambda row: msgspec.structs.replace(row, total=2), "hub.column_changed"),
    ],
)
def test_a_row_that_was_changed_is_a_fault_of_its_own(journal: Journal, change: Callable[[HubRow], HubRow], code: str):
    row = rows(journal)[-1]
    gathering = Gathering(Sealer(KEY))
    gathering.add([change(row)])
    assert [reason.code for _, _, reason in gathering.faults] == [code]


def test_a_changed_row_beside_the_true_one_is_passed_over(journal: Journal):
    every = rows(journal)
    wrong = [msgspec.structs.replace(row, sealed=_turned(row.sealed)) for row in every]
    gathering = Gathering(Sealer(KEY))
    both = [row for pair in zip(wrong, every, strict=True) for row in pair]
    assert gathering.add(both) == parcels(journal) and gathering.faults == []


def test_another_workspace_opens_nothing(journal: Journal):
    with pytest.raises(BrokenInput, match="row_sealed_otherwise"):
        Sealer(b"x" * 32).open(rows(journal)[0])


def _row(seq: int, n: int, total: int, size: int = 100) -> HubRow:
    return HubRow("d1", seq, bytes(32), bytes(32), n, total, bytes(size), None)


@given(acts=st.lists(st.integers(1, 1000), max_size=12), page=st.integers(1, 700))
def test_no_push_is_too_large_or_cuts_an_act(acts: list[int], page: int):
    every = [_row(0, n, total) for total in acts for n in range(1, total + 1)]
    every = [msgspec.structs.replace(row, seq=place) for place, row in enumerate(every, start=1)]
    found = list(pushes(every[start : start + page] for start in range(0, len(every), page)))
    assert [row for push in found for row in push] == every
    assert all(0 < len(push) <= PUSH and push[0].n == 1 and push[-1].n == push[-1].total for push in found)


def test_large_rows_go_in_smaller_pushes():
    every = [_row(seq, 1, 1, 4 * 1024 * 1024) for seq in range(1, 10)]
    assert [len(push) for push in pushes([every])] == [4, 4, 1]


def test_rows_are_counted_by_stretch():
    every = [msgspec.structs.replace(_row(seq, 1, 1), payload=b"x" if seq % 2 else None) for seq in range(1020, 1030)]
    assert stretches(every) == {("d1", 0): (4, 2), ("d1", 1): (6, 3)}


def test_the_next_rows_are_read_while_the_server_takes_the_last():
    course: list[str] = []
    begun = Event()

    def push(rows: Sequence[HubRow]) -> tuple[int, int]:
        begun.set()
        course.append(f"push {len(rows)}")
        return len(rows), 0

    def pages() -> Iterator[list[HubRow]]:
        for size in (1, 2, 3):
            if size > 1:
                assert begun.wait(10), "the rows before these are on their way"
            begun.clear()
            yield [ROW] * size

    for rows, added in in_step(push, pages()):
        course.append(f"noted {len(rows)} {added[0]}")
    assert course == ["push 1", "noted 1 1", "push 2", "noted 2 2", "push 3", "noted 3 3"]


def test_after_a_push_that_failed_nothing_more_is_brought():
    pushed: list[int] = []

    def push(rows: Sequence[HubRow]) -> tuple[int, int]:
        pushed.append(len(rows))
        if len(rows) == 2:
            raise BrokenStore("hub.server_away", hub="wv")
        return len(rows), 0

    coming = in_step(push, ([ROW] * size for size in (1, 2, 3, 4)))
    assert next(coming) == ([ROW], (1, 0))
    with pytest.raises(BrokenStore, match=r"hub\.server_away"):
        next(coming)
    assert pushed == [1, 2]
