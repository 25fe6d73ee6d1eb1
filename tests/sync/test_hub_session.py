"""Rounds with a hub on a real server: emptied, put back, spoiled, cut off, out of order; all heals by itself."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import psycopg
import pytest
from desk_parts import FixedDice, Noted, make_journal, parcels_of, seat_of
from erasing_parts import erase, said
from hub_parts import HubDesk, hub_desk
from postgres import Cluster
from sampling import Figure
from sampling import number as so_many
from sync_parts import KEY, lines, member, replica, say, seat, session, twin

from woordvoering.errors import BrokenStore, JournalBroken, Refused
from woordvoering.journal.journal import Journal
from woordvoering.journal.verify import verify
from woordvoering.sync import hub
from woordvoering.sync.hub import Hub
from woordvoering.sync.hub_address import parameters
from woordvoering.sync.hub_rows import HubRow, Sealer
from woordvoering.sync.hub_session import LONGEST_PAUSE, WHOLE_AGAIN, HubSession
from woordvoering.sync.replica import Replica


@pytest.fixture
def one(tmp_path: Path) -> Iterator[Journal]:
    journal = replica(tmp_path / "one", "d1")
    yield journal
    journal.engine.dispose()


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Journal]:
    journal = replica(tmp_path / "two", "d2")
    yield journal
    journal.engine.dispose()


@pytest.fixture
def desk(postgres: Cluster, one: Journal) -> Iterator[HubDesk]:
    with hub_desk(postgres, one.workspace) as found:
        yield found


def test_two_devices_tell_each_other_everything(desk: HubDesk, one: Journal, two: Journal):
    first, second = desk.session(one, "d1"), desk.session(two, "d2")
    first.round()
    second.round()
    for number in range(5):
        say(one, "d1", f"één {number}")
        say(two, "d2", f"twee {number}")
    two.append("c2", [Noted(text=f"regel {number}") for number in range(30)], member("d2"))
    sent, took, last = first.round(), second.round(), first.round()
    assert (sent.sent, took.taken, took.sent, last.taken) == (5, 5, 6, 6)
    assert one.state() == two.state() and len(lines(one)) == 10
    quiet = second.round(), first.round()
    assert [(each.sent, each.taken, each.relayed, each.files, each.stopped) for each in quiet] == [
        (0, 0, 0, (), None)
    ] * 2
    assert quiet[1].acks["d2"]["d1"] == quiet[0].acks["d1"]["d1"]
    assert verify(one).state == verify(two).state


def test_a_round_that_brings_nothing_new_reads_no_row(desk: HubDesk, one: Journal, monkeypatch: pytest.MonkeyPatch):
    first = desk.session(one, "d1")
    first.round()
    say(one, "d1", "nieuw")
    first.round()
    for name in ("rows", "listed", "push"):
        monkeypatch.setattr(Hub, name, lambda *_: pytest.fail("a quiet round asks for rows"))
    assert first.round().stopped is None


def test_an_emptied_hub_is_filled_by_any_one_device(desk: HubDesk, one: Journal, two: Journal):
    first, second = desk.session(one, "d1"), desk.session(two, "d2")
    say(one, "d1", "van één")
    say(two, "d2", "van twee")
    for each in (first, second, first):
        each.round()
    desk.sql("TRUNCATE wv.event, wv.payload")
    record = second.round()
    assert (record.sent, record.relayed > 1, record.stopped) == (1, True, None)
    assert desk.sql("SELECT count(*) FROM wv.event") == [(len(verify_events(two)),)]
    third = desk.session(one, "d1", run="again").round()
    assert (third.sent, third.relayed, third.taken) == (0, 0, 0)


def verify_events(journal: Journal) -> list[object]:
    with journal.engine.connect() as db:
        return list(db.exec_driver_sql("SELECT id FROM event"))


def test_a_hub_of_last_week_heals_from_one_device_without_help(desk: HubDesk, one: Journal, two: Journal):
    first, second = desk.session(one, "d1"), desk.session(two, "d2")
    say(one, "d1", "vorige week")
    for each in (first, second):
        each.round()
    dump = desk.dump()
    for number in range(3):
        say(one, "d1", f"deze week {number}")
        say(two, "d2", f"bij twee {number}")
    for each in (first, second, first):
        each.round()
    desk.restore(dump)
    record = first.round()
    assert (record.sent, record.relayed, record.stopped) == (3, 3, None)
    assert (second.round().stopped, one.state()) == (None, two.state())
    assert desk.sql("SELECT count(*) FROM wv.event") == [(len(verify_events(one)),)]


def test_words_that_the_hub_lost_come_back(desk: HubDesk, one: Journal, two: Journal):
    first = desk.session(one, "d1")
    say(one, "d1", "blijft")
    first.round()
    desk.sql("DELETE FROM wv.payload WHERE seq > 3")
    waiting = desk.session(two, "d2").round()
    assert waiting.waiting > 0 and waiting.quarantined == ()
    first.round()
    assert desk.session(two, "d2", run="b").round().waiting == 0
    assert one.state() == two.state()


def test_rows_that_somebody_spoiled_are_told_and_made_good(desk: HubDesk, one: Journal, two: Journal):
    now = [0.0]
    first = desk.session(one, "d1", now=lambda: now[0])
    say(one, "d1", "eerst")
    say(one, "d1", "daarna")
    first.round()
    desk.sql(
        "UPDATE wv.event SET sealed = overlay(sealed PLACING 'xxxx' FROM 30) "
        "WHERE seq = (SELECT max(seq) FROM wv.event)"
    )
    second = desk.session(two, "d2")
    record = second.round()
    assert [reason.code for reason in record.files] == ["hub.row_sealed_otherwise"]
    assert lines(two) == ("eerst",)
    assert first.round().sent == 0
    now[0] += WHOLE_AGAIN
    assert first.round().sent == 1
    record = second.round()
    assert (record.taken, record.files, one.state()) == (1, (), two.state())


def test_rows_of_a_lying_device_do_not_stand_in_the_way(desk: HubDesk, one: Journal, two: Journal):
    """A device that is let in brings rows in the name of another, on the end of its chain."""
    first, second = desk.session(one, "d1"), desk.session(two, "d2")
    first.round()
    second.round()
    last = Sealer(KEY).seal(next(iter(Replica(one).stored("d1", 1, 10_000)))[-1])
    liar = desk.hub("d3")
    liar.open()
    names = [last.id, *(bytes((n,)) * 32 for n in range(1, 40))]
    lies = [HubRow("d1", last.seq + n, names[n], names[n - 1], 1, 1, b"?" * 80, None) for n in range(1, 40)]
    liar.push(lies)
    say(one, "d1", "toch verder")
    say(two, "d2", "ik ook")
    assert first.round().sent == 1
    taken, back = second.round(), first.round()
    assert (taken.taken, back.taken, one.state()) == (1, 1, two.state())
    assert {reason.code for reason in taken.files} == {"hub.row_sealed_otherwise"}
    assert desk.sql("SELECT DISTINCT brought_by FROM wv.event WHERE n = 1 AND sealed = repeat('?', 80)::bytea") == [
        (desk.address("d3").user,)
    ]


def test_a_crowd_of_invented_devices_at_a_hub_stops_nobody(
    desk: HubDesk, one: Journal, two: Journal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, figure: Figure
):
    """More names than there can be stretches; a device that only one of them knows comes in all the same."""
    many = so_many(90, 120_000)
    if many < hub.MAX_STRETCHES:
        monkeypatch.setattr(hub, "MAX_STRETCHES", 80)
        monkeypatch.setattr(hub, "STRANGERS", 30)
    first, second = desk.session(one, "d1"), desk.session(two, "d2")
    first.round()
    third = replica(tmp_path / "three", "d3")
    say(third, "d3", "van drie")
    desk.sql(
        "INSERT INTO wv.event (device, seq, id, prev, n, total, sealed) SELECT 'c' || n, 1, sha256(n::text::bytea), "
        f"decode(repeat('00', 32), 'hex'), 1, 1, repeat('?', 80)::bytea FROM generate_series(1, {many}) n"
    )
    one.receive(tuple(parcels_of(third, "d3")))
    say(one, "d1", "van één")
    sent, taken = first.round(), second.round()
    assert (sent.sent, sent.relayed, sent.stopped, taken.stopped) == (1, 1, None, None)
    assert one.state() == two.state() and "sync.crowded" in {reason.code for reason in taken.files}
    newcomer = empty(tmp_path / "new", one)
    late = desk.session(newcomer, "d4")
    rounds = 0
    while newcomer.state() != one.state():
        rounds += 1
        assert late.round().stopped is None and rounds < 8
    figure(f"{many} invented devices at a hub: nobody stopped, a newcomer had everything after {rounds} rounds")
    for journal in (third, newcomer):
        journal.engine.dispose()


def empty(folder: Path, like: Journal) -> Journal:
    """A device that has heard of nothing yet."""
    folder.mkdir()
    return make_journal(folder, "d4", (member("d4"),))


def test_a_copied_database_shows_as_a_fork_on_both_sides(desk: HubDesk, one: Journal, two: Journal, tmp_path: Path):
    copy = twin(one, tmp_path / "copy", "d1")
    say(one, "d1", "hier")
    say(copy, "d1", "ginds")
    sessions = [desk.session(one, "d1"), desk.session(copy, "d1", run="copy"), desk.session(two, "d2")]
    for _ in range(2):
        for each in sessions:
            each.round()
    assert len({journal.state() for journal in (one, copy, two)}) == 1
    assert [each.device for each in two.frozen()] == ["d1"] and set(lines(two)) == {"hier", "ginds"}
    copy.engine.dispose()


class Cut(Hub):
    """A line that an administrator cuts at a given question."""

    def __init__(self, *given: object, cut: HubDesk, at: int) -> None:
        super().__init__(*given)  # type: ignore[arg-type]
        self._cut, self._at = cut, at

    def _maybe(self) -> None:
        self._at -= 1
        if self._at == 0:
            self._cut.sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                f"WHERE usename = '{self._cut.address('d1').user}' AND datname = current_database()"
            )

    def _ask(self, *words: object):  # type: ignore[override]
        self._maybe()
        return super()._ask(*words)  # type: ignore[arg-type]

    def push(self, rows: Sequence[HubRow]) -> tuple[int, int]:
        self._maybe()
        return super().push(rows)


@pytest.mark.parametrize("old", [False, True], ids=["fresh line", "old line"])
def test_a_line_that_is_cut_at_any_question_loses_nothing(desk: HubDesk, one: Journal, two: Journal, old: bool):
    second = desk.session(two, "d2")
    given = desk.credential("d1")
    for at in range(1, 7):
        hub = Cut(given.address, lambda: given.password, one.workspace, cut=desk, at=10_000 if old else at)
        first = HubSession(one, seat(one, "d1"), hub, KEY, FixedDice(f"cut{at}{old}"))
        if old:
            first.round()
            hub._at = at
        say(one, "d1", f"één {at}")
        say(two, "d2", f"twee {at}")
        second.round()
        try:
            first.round()
        except BrokenStore as error:
            assert error.code == "hub.server_away" and not old  # noqa: PT017 - both ends are right, by the line's age
            first.round()
        second.round()
        assert one.state() == two.state(), at
        first.close()


def test_rows_that_are_committed_out_of_order_are_all_seen(desk: HubDesk, one: Journal, two: Journal, tmp_path: Path):
    """The first transaction to begin is the last to end: whoever remembers the largest number misses it."""
    third = replica(tmp_path / "three", "d3")
    first, second, reader = desk.session(one, "d1"), desk.session(two, "d2"), desk.session(third, "d3")
    for each in (first, second, reader):
        each.round()
    say(one, "d1", "begon eerst")
    say(two, "d2", "was eerst klaar")
    given = desk.credential("d1")
    with psycopg.connect(**parameters(given.address, given.password)) as slow:  # type: ignore[arg-type]
        row = Sealer(KEY).seal(next(iter(Replica(one).stored("d1", 1, 10_000)))[-1])
        slow.execute(
            "INSERT INTO wv.event (device, seq, id, prev, n, total, sealed) VALUES (%s, %s, %s, %s, %s, %s, %s)",
            (row.device, row.seq, row.id, row.prev, row.n, row.total, row.sealed),
        )
        slow.execute(
            "INSERT INTO wv.payload (device, seq, id, sealed) VALUES (%s, %s, %s, %s)",
            (row.device, row.seq, row.id, row.payload),
        )
        second.round()
        assert reader.round().taken == 1
        slow.commit()
    assert reader.round().taken == 1
    assert set(lines(third)) == {"begon eerst", "was eerst klaar"}
    third.engine.dispose()


def test_a_word_of_the_hub_wakes_within_two_seconds(desk: HubDesk, one: Journal, two: Journal):
    first, second = desk.session(one, "d1"), desk.session(two, "d2")
    first.round()
    second.round()
    say(one, "d1", "wakker worden")
    push = threading.Timer(0.3, first.round)
    start = time.monotonic()
    push.start()
    second.wait(threading.Event(), 30.0)
    push.join()
    assert time.monotonic() - start < 2.0
    assert second.round().taken == 1


def test_what_a_device_brought_itself_wakes_it_not(desk: HubDesk, one: Journal):
    first = desk.session(one, "d1")
    first.round()
    say(one, "d1", "eigen werk")
    first.round()
    start = time.monotonic()
    first.wait(threading.Event(), 0.5)
    assert time.monotonic() - start >= 0.5


def test_somebody_who_stops_does_not_wait_for_the_hub(desk: HubDesk, one: Journal):
    first = desk.session(one, "d1")
    first.round()
    wake = threading.Event()
    stop = threading.Timer(0.2, wake.set)
    start = time.monotonic()
    stop.start()
    first.wait(wake, 30.0)
    assert time.monotonic() - start < 2.0


def test_a_hub_that_is_away_is_tried_again_ever_more_seldom(desk: HubDesk, one: Journal):
    waited: list[float] = []

    class Wake(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            waited.append(timeout or 0.0)
            return False

    first = desk.session(one, "d1")
    desk.sql("UPDATE wv.device SET revoked = now()")
    for _ in range(9):
        with pytest.raises(Refused, match=r"hub\.denied"):
            first.round()
        first.wait(Wake(), 600.0)
    assert waited[:6] == sorted(waited[:6]) and 0.7 <= waited[0] <= 1.3
    assert LONGEST_PAUSE * 0.7 < waited[-1] <= LONGEST_PAUSE * 1.3
    desk.sql("UPDATE wv.device SET revoked = NULL")
    assert first.round().sent > 0


def test_a_folder_and_a_hub_carry_the_same_desk(desk: HubDesk, one: Journal, two: Journal, tmp_path: Path):
    third = replica(tmp_path / "three", "d3")
    share = tmp_path / "share"
    share.mkdir()
    hub_one, folder_one = desk.session(one, "d1"), session(one, "d1", share)
    by_hub, by_folder = desk.session(two, "d2"), session(third, "d3", share)
    say(two, "d2", "langs de hub")
    say(third, "d3", "langs de map")
    folder_one.round(found=True)
    for each in (by_hub, by_folder, hub_one, folder_one, hub_one, by_hub, by_folder):
        each.round()
    assert one.state() == two.state() == third.state()
    assert set(lines(one)) == {"langs de hub", "langs de map"}
    third.engine.dispose()


def test_the_disk_of_this_desk_fills_up_and_nothing_is_taken_for_read(
    desk: HubDesk, one: Journal, two: Journal, monkeypatch: pytest.MonkeyPatch
):
    first, second = desk.session(one, "d1"), desk.session(two, "d2")
    first.round()
    second.round()
    say(one, "d1", "komt later aan")
    first.round()
    with monkeypatch.context() as patch:
        patch.setattr(Journal, "receive_some", _full)
        with pytest.raises(BrokenStore, match=r"store\.full"):
            second.round()
    assert second.round().taken == 1


def _full(*_: object) -> bool:
    from woordvoering.errors import StoreFull

    raise StoreFull("store.full")


def worded(desk: HubDesk, journal: Journal, text: str) -> list[str]:
    """The rows of words at the hub that open into this text."""
    box, found = Sealer(KEY), []
    for device, seq, event, prev, n, total, sealed, words in desk.sql(
        "SELECT e.device, e.seq, e.id, e.prev, e.n, e.total, e.sealed, p.sealed FROM wv.event e "
        "JOIN wv.payload p USING (device, seq, id)"
    ):
        row = HubRow(device, seq, event, prev, n, total, sealed, words)
        if text.encode() in (box.words(row, box.open(row)[0]) or b""):
            found.append(f"{device}-{seq}")
    return found


def test_words_that_a_device_took_out_of_the_hub_alone_stop_no_newcomer(
    desk: HubDesk, one: Journal, two: Journal, tmp_path: Path
):
    """No case erased them: a newcomer by the hub alone goes on without, is told, and gets them once they are back."""
    first, second = desk.session(one, "d1"), desk.session(two, "d2")
    for text in ("voor", "weg uit de hub", "na"):
        say(one, "d1", text)
    first.round()
    second.round()
    event = said(one, "weg uit de hub")
    seq = next(each.header.seq for each in one.events("c1") if each.id == event)
    line = desk.hub("d1")
    line.open()
    line.erase("d1", [(seq, bytes.fromhex(event))])
    newcomer = replica(tmp_path / "new", "d3")
    third = desk.session(newcomer, "d3")
    for _ in range(2):
        record = third.round()
        assert [(each.code, each.params["count"]) for each in record.files] == [("hub.words_gone", 1)]
    assert (record.waiting, record.quarantined, lines(newcomer)) == (0, (), ("voor", "na"))
    with pytest.raises(JournalBroken, match=r"journal\.payload_missing"):
        verify(newcomer)
    assert desk.admin.take_words_again(one.workspace, "d1") == 1
    second.close()
    second.round()
    record = third.round()
    assert (record.files, record.changes.cases) == ((), ("c1",))
    assert lines(newcomer) == lines(one)
    assert newcomer.state() == one.state() == verify(newcomer).state
    newcomer.engine.dispose()


def test_words_that_a_hub_refuses_are_brought_once_and_again_when_it_takes_them(
    desk: HubDesk, one: Journal, two: Journal, monkeypatch: pytest.MonkeyPatch
):
    now = [0.0]
    first, second = desk.session(one, "d1"), desk.session(two, "d2", now=lambda: now[0])
    say(one, "d1", "weg uit de hub")
    first.round()
    second.round()
    event = said(one, "weg uit de hub")
    seq = next(each.header.seq for each in one.events("c1") if each.id == event)
    line = desk.hub("d1")
    line.open()
    line.erase("d1", [(seq, bytes.fromhex(event))])
    pushed: list[int] = []
    push = Hub.push
    monkeypatch.setattr(Hub, "push", lambda hub, rows: pushed.append(len(rows)) or push(hub, rows))
    for _ in range(4):
        second.round()
    assert len(pushed) == 1, "refused once, and not brought again"
    now[0] += WHOLE_AGAIN
    second.round()
    assert len(pushed) == 1, "nor when the hub is looked at whole"
    desk.admin.take_words_again(one.workspace, "d1")
    second.round()
    assert len(pushed) == 2
    assert worded(desk, two, "weg uit de hub")


def test_erased_words_leave_the_hub_and_nobody_brings_them_back(
    desk: HubDesk, one: Journal, two: Journal, tmp_path: Path
):
    three, late = replica(tmp_path / "three", "d3"), replica(tmp_path / "late", "d4")
    sessions = [desk.session(journal, f"d{n}") for n, journal in enumerate((one, two, three, late), start=1)]
    for text in ("voor", "kanarie-77", "na"):
        say(one, "d1", text)
    for each in sessions:
        each.round()
    assert worded(desk, one, "kanarie-77")
    erase(two, member("d2"), seat_of(member("d3"), "d3"), [said(two, "kanarie-77")])
    sessions[1].round()
    sessions[0].round()
    assert worded(desk, one, "kanarie-77") == []
    sessions[3].close()
    for each in (*sessions, *sessions):
        assert each.round().stopped is None
    assert worded(desk, one, "kanarie-77") == []
    newcomer = replica(tmp_path / "new", "d5")
    record = desk.session(newcomer, "d5").round()
    assert (record.waiting, record.quarantined, record.files) == (0, (), ())
    assert len({each.state() for each in (one, two, three, late, newcomer)}) == 1
    for each in (three, late, newcomer):
        each.engine.dispose()


def test_an_old_backup_does_not_bring_erased_words_back(desk: HubDesk, one: Journal, two: Journal):
    first, second = desk.session(one, "d1"), desk.session(two, "d2")
    say(one, "d1", "kanarie-78")
    for each in (first, second):
        each.round()
    dump = desk.dump()
    erase(two, member("d2"), seat_of(member("d3"), "d3"), [said(two, "kanarie-78")])
    for each in (second, first):
        each.round()
    desk.restore(dump)
    assert worded(desk, one, "kanarie-78")
    for each in (second, first, second):
        assert each.round().stopped is None
    assert worded(desk, one, "kanarie-78") == []
    assert one.state() == two.state()


def test_a_thousand_rows_before_an_act_hide_it_from_nobody(desk: HubDesk, one: Journal, two: Journal):
    first, second = desk.session(one, "d1"), desk.session(two, "d2")
    for each in (first, second):
        each.round()
    with one.engine.connect() as db:
        head = one.log.device_head(db, "d1")
    place, prev = head.seq + 1, bytes.fromhex(head.event_id)
    enemy = desk.hub("d3")
    enemy.open()
    enemy.push([HubRow("d1", place, bytes(30) + n.to_bytes(2), prev, 1, 1, b"x%059d" % n, None) for n in range(1_200)])
    say(one, "d1", "komt door")
    for each in (first, second, second):
        assert each.round().stopped is None
    assert lines(two) == ("komt door",)
