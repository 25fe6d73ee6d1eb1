"""The bridge: questions and acts go to the desk's thread, answers and refusals come back on the window's."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from night_copies import Mould
from night_desk import NIGHT
from posts_of_the_night import came_in, post
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from vaults import light_vaults

from ui.bridge import Bridge, changes_in, open_bridge
from ui.options import Options, clock_of, options_of
from woordvoering import watching
from woordvoering.clock import ManualClock, ShiftedClock, SystemClock
from woordvoering.desk import Desk, create_desk
from woordvoering.desk_thread import DeskThread
from woordvoering.errors import BrokenStore, Refused, WrongKey
from woordvoering.founding import Newcomer, enrol
from woordvoering.journal.journal import Changes
from woordvoering.overview import follow
from woordvoering.overview.follow import Follower

PHRASE = "een lange wachtzin voor het venster"


@pytest.fixture
def bridge(tmp_path: Path, founded_night: Mould, qapp: QApplication):
    made = Bridge(founded_night.copy(tmp_path).desk, DeskThread(), "lore")
    yield made
    made.close()


def on_qt_thread() -> bool:
    application = QApplication.instance()
    return application is not None and QThread.currentThread() is application.thread()


def test_a_question_is_asked_on_the_desks_thread_and_answered_on_the_windows(bridge, qtbot) -> None:
    asked, answered = [], []
    bridge.ask(lambda desk: asked.append(threading.current_thread().name), lambda _: answered.append(on_qt_thread()))
    qtbot.waitUntil(lambda: answered == [True])
    assert asked[0].startswith("desk")
    assert asked[0] != threading.current_thread().name


def test_answers_come_in_the_order_of_the_questions(bridge, qtbot) -> None:
    came: list[int] = []
    for place in range(20):
        bridge.ask(lambda desk, place=place: place, came.append)
    qtbot.waitUntil(lambda: len(came) == 20)
    assert came == list(range(20))


def test_an_act_tells_everybody_first_and_then_who_acted(bridge, qtbot) -> None:
    told: list[tuple[str, Any]] = []
    bridge.changed.connect(lambda changes: told.append(("changed", changes.cases)))
    bridge.act(
        lambda desk: desk.cases.open_own("lore", "Knal", desk.clock.now()), lambda result: told.append(("then", result))
    )
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[0][0] == "changed"
    case, changes = told[1][1]
    assert told[0][1] == changes.cases == (case,)


def test_an_act_that_changed_nothing_tells_nobody(bridge, qtbot) -> None:
    told, done = [], []
    bridge.changed.connect(told.append)
    bridge.act(lambda desk: Changes(), lambda _: done.append(True))
    qtbot.waitUntil(lambda: done == [True])
    assert told == []


def test_a_question_never_tells_that_something_changed(bridge, qtbot) -> None:
    told, done = [], []
    bridge.changed.connect(told.append)
    bridge.ask(lambda desk: Changes(events=("e",)), lambda _: done.append(True))
    qtbot.waitUntil(lambda: done == [True])
    assert told == []


def test_a_refusal_goes_to_who_asked_to_hear_it(bridge, qtbot) -> None:
    heard, failed, done = [], [], []
    bridge.failed.connect(failed.append)
    bridge.act(lambda desk: desk.cases.close("lore", "niets", "x"), done.append, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert isinstance(heard[0], Refused)
    assert heard[0].code == "case.unknown"
    assert failed == []
    assert done == []


def test_a_refusal_that_nobody_asked_to_hear_is_told_to_all(bridge, qtbot) -> None:
    with qtbot.waitSignal(bridge.failed) as failed:
        bridge.act(lambda desk: desk.cases.close("lore", "niets", "x"))
    assert failed.args[0].code == "case.unknown"


def test_after_a_refusal_the_next_question_is_answered(bridge, qtbot) -> None:
    done: list[object] = []
    bridge.act(lambda desk: desk.cases.close("lore", "niets", "x"), refused=lambda _: None)
    bridge.ask(lambda desk: desk.views.cases(), done.append)
    qtbot.waitUntil(lambda: done == [()])


def test_closing_waits_for_what_was_acknowledged(tmp_path: Path, founded_night: Mould, qapp) -> None:
    night = founded_night.copy(tmp_path)
    bridge, gate, done = Bridge(night.desk, DeskThread(), "lore"), threading.Event(), []

    def slowly(desk):
        gate.wait(10)
        made = desk.cases.open_own("lore", "Knal", desk.clock.now())
        done.append(made[0])
        return made

    bridge.act(slowly)
    threading.Timer(0, gate.set).start()
    bridge.close()
    assert len(done) == 1
    again = founded_night_reopened(night)
    assert [item.id for item in again.views.cases()] == done
    again.close()


def founded_night_reopened(night):
    from night_desk import Dice

    from woordvoering.desk import open_desk

    return open_desk(night.folder, clock=night.clock, entropy=Dice("r"), secrets=night.keys)


def test_a_closed_bridge_neither_asks_nor_answers(tmp_path: Path, founded_night: Mould, qtbot) -> None:
    bridge, came = Bridge(founded_night.copy(tmp_path).desk, DeskThread(), "lore"), []
    bridge.ask(lambda desk: 1, came.append)
    bridge.close()
    bridge.close()
    bridge.ask(lambda desk: 2, came.append)
    QApplication.sendPostedEvents(bridge)
    assert came == []


def test_a_question_that_waits_when_the_window_closes_is_not_worked_out_and_an_act_is(
    tmp_path: Path, founded_night: Mould, qapp
) -> None:
    bridge, gate, done = Bridge(founded_night.copy(tmp_path).desk, DeskThread(), "lore"), threading.Event(), []
    bridge.ask(lambda desk: gate.wait(10), done.append)
    bridge.ask(lambda desk: done.append("asked"), done.append)
    bridge.act(lambda desk: done.append("acted"))
    bridge.fetch(lambda desk: gate.wait(10), done.append)
    bridge.fetch(lambda desk: done.append("fetched"), done.append)
    threading.Timer(0.05, gate.set).start()
    bridge.close()
    assert done == ["acted"]


@pytest.mark.parametrize(("acts", "read"), [(False, 2), (True, 20)])
def test_a_desk_that_reads_leaves_off_when_the_window_closes_unless_an_act_is_judged_on_all(
    tmp_path: Path, founded_night: Mould, qapp, monkeypatch: pytest.MonkeyPatch, acts: bool, read: int
) -> None:
    monkeypatch.setattr(follow, "SLICE", 2)
    monkeypatch.setattr(follow, "WORTH", 1)
    night = founded_night.copy(tmp_path)
    came_in(night.desk, *(post(n, f"Melding nummer {n}", night.clock.now() - 60_000 + n) for n in range(20)))
    bridge, reading, closing = Bridge(night.desk, DeskThread(), "lore"), threading.Event(), threading.Event()
    read_one = Follower._read

    def slowly(self, *given) -> None:
        reading.set()
        closing.wait(10)
        read_one(self, *given)

    monkeypatch.setattr(Follower, "_read", slowly)
    bridge.ask(lambda desk: desk.views.watch(), lambda _: None)
    if acts:
        bridge.act(lambda desk: desk.views.watch())
    assert reading.wait(10)
    threading.Timer(0.05, closing.set).start()
    bridge.close()
    again = founded_night_reopened(night)
    assert again.cache.checkpoints.all()[0].place == read
    again.close()


def test_while_a_round_brings_more_a_look_reads_one_slice_and_an_act_reads_all(
    bridge, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(follow, "SLICE", 2)
    read: list[int] = []
    looked = threading.Event()

    def look(desk: Desk) -> int:
        desk.views.watch()
        return desk.stories._board._follower._place

    def brings(*_given: object, **_named: object) -> None:
        desk = bridge.desk
        came_in(desk, *(post(n, f"Melding nummer {n}", desk.clock.now() - 60_000 + n) for n in range(20)))
        bridge.ask(look, read.append)
        bridge.act(look, read.append)
        bridge.ask(lambda _desk: looked.set(), lambda _: None)
        assert looked.wait(10)

    monkeypatch.setattr(watching, "poll_once", brings)
    bridge.fetch(lambda _desk: bridge.watching().once(), lambda _: None)
    qtbot.waitUntil(lambda: len(read) == 2)
    assert read == [2, 20]


@pytest.mark.parametrize(
    ("result", "events"),
    [
        (Changes(events=("a",)), ("a",)),
        (("id", Changes(events=("b",))), ("b",)),
        (("id", "geen"), ()),
        ((), ()),
        (None, ()),
        ([Changes(events=("c",))], ()),
    ],
)
def test_the_changes_of_a_command_are_its_result_or_the_last_of_it(result, events) -> None:
    assert changes_in(result).events == events


# --- opening ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def vaulted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bridge") / "desk"
    with light_vaults():
        desk, _, root = create_desk(folder, "Zone", passphrase=PHRASE, clock=ManualClock(NIGHT))
    people = (Newcomer("an", "An Aerts", "x", ("spokesperson",)), Newcomer("bo", "Bo Baert", "x"))
    enrol(desk.journal, desk.secrets, root, people, desk.entropy)
    desk.close()
    return folder


def test_the_bridge_opens_the_desk_with_the_passphrase_of_a_file(vaulted: Path, tmp_path: Path, qapp) -> None:
    (tmp_path / "zin").write_text(PHRASE + "\r\n", "utf-8")
    bridge = open_bridge(Options(home=vaulted, passphrase_file=tmp_path / "zin"), ManualClock(NIGHT))
    assert bridge.actor in ("an", "bo")
    bridge.close()


def test_who_sits_at_the_desk_can_be_named(vaulted: Path, qapp) -> None:
    bridge = open_bridge(Options(home=vaulted, actor="bo"), ManualClock(NIGHT), PHRASE)
    assert bridge.actor == "bo"
    bridge.close()


def test_a_wrong_passphrase_leaves_no_thread_behind(vaulted: Path, qapp) -> None:
    before = threading.active_count()
    with pytest.raises(WrongKey):
        open_bridge(Options(home=vaulted), ManualClock(NIGHT), "fout")
    assert threading.active_count() <= before


def test_no_desk_is_said_and_none_is_made(tmp_path: Path, qapp) -> None:
    with pytest.raises(BrokenStore) as refused:
        open_bridge(Options(home=tmp_path / "nergens"), ManualClock(NIGHT))
    assert refused.value.code == "home.no_workspace"


# --- options ------------------------------------------------------------------------------------------------------


def test_the_options_of_a_command_line() -> None:
    read = options_of(["x", "--home", "/d", "--actor", "an", "--clock-at", "5", "--language", "fr"])
    assert (read.home, read.actor, read.clock_at, read.language) == (Path("/d"), "an", 5, "fr")


def test_without_options_everything_is_as_the_device_says() -> None:
    read = options_of(["x"])
    assert (read.home, read.passphrase_file, read.actor, read.clock_at, read.language) == (None, None, "", None, "")


def test_what_qt_reads_is_left_to_qt() -> None:
    assert options_of(["x", "-style", "fusion", "--actor", "an"]).actor == "an"


def test_a_language_that_we_do_not_speak_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        options_of(["x", "--language", "tlh"])
    assert stopped.value.code == 2
    assert "tlh" in capsys.readouterr().err


def test_the_clock_of_the_demo_is_shifted_but_runs() -> None:
    assert isinstance(clock_of(Options()), SystemClock)
    shifted = clock_of(Options(clock_at=NIGHT))
    assert isinstance(shifted, ShiftedClock)
    assert NIGHT <= shifted.now() < NIGHT + 60_000
