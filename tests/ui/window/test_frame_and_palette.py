"""The frame on a real desk: strip, badges and deadline; the palette finds, advises and goes; pictures are written."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from night_desk import NIGHT
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

import ui
from ui.find import fits
from ui.frame import record_of
from ui.palette import Palette
from ui.pictures.order import order_of
from ui.theme import Appearance
from ui.voice import Voice
from ui.widgets.keycap import KeyHint
from woordvoering.clock import HOUR, MINUTE
from woordvoering.i18n import Messages
from woordvoering.overview.records import Person
from woordvoering.overview.shell_records import Nearest, ShellView, Undecided
from woordvoering.reaction.load import default_schema
from woordvoering.resources import resource

LORE = Person(id="lore", name="Lore Vermeersch", short="Lore V.", initials="LV")
KARIM = Person(id="karim", name="Karim Bensalah", short="Karim B.", initials="KB")
QUIET = ShellView(
    now=NIGHT, regime="W", regime_until=NIGHT + HOUR, officer=None, backup=None, decide=0, open_cases=0,
    open_requests=0, waiting_clearances=0, to_evaluate=0, failing_sources=0, running=(), nearest=None,
    undecided=None, devices=1, sync="local",
)  # fmt: skip


@pytest.fixture(scope="module")
def voice() -> Voice:
    return Voice(Messages.load(), default_schema())


def with_(**values) -> ShellView:
    return msgspec.structs.replace(QUIET, **values)


def test_a_quiet_desk_has_no_badge_no_deadline_and_nobody_on_duty(voice) -> None:
    record = record_of(QUIET, "lore", voice)
    assert {badge.count for badge in record.badges} == {""}
    assert (record.deadline, record.people, record.officer, record.running) == (None, (), "", ())


@pytest.mark.parametrize(("regime", "words"), [("W", "Wachtdienst"), ("K", "Kantooruren")])
def test_the_mode_and_until_when_it_holds(voice, regime: str, words: str) -> None:
    record = record_of(with_(regime=regime), "lore", voice)
    assert (record.mode, record.mode_words, record.until) == (regime, words, "tot 02:44")


def test_the_badges_have_the_tone_of_what_they_count(voice) -> None:
    view = with_(decide=2, open_cases=3, open_requests=4, waiting_clearances=1, to_evaluate=5, failing_sources=6)
    badges = {badge.screen: (badge.count, badge.tone) for badge in record_of(view, "lore", voice).badges}
    assert badges == {
        "watch": ("2", "red"),
        "cases": ("3", "neutral"),
        "requests": ("4", "neutral"),
        "clearance": ("1", "amber"),
        "evaluation": ("5", "neutral"),
        "sources": ("6", "amber"),
    }


def test_who_sits_here_is_marked_among_those_on_duty(voice) -> None:
    record = record_of(with_(officer=LORE, backup=KARIM), "karim", voice)
    assert record.officer == "Lore Vermeersch"
    assert [(one.initials, one.own) for one in record.people] == [("LV", False), ("KB", True)]


@pytest.mark.parametrize(
    ("code", "params", "words"),
    [
        ("deadline.step", {"step": "triage"}, "Triage Dampoort"),
        ("deadline.request", {"id": "r", "outlet": "HLN"}, "Antwoord HLN"),
    ],
)
def test_the_chip_names_what_is_due_and_where(voice, code: str, params: dict[str, str], words: str) -> None:
    chip = record_of(with_(nearest=Nearest("c1", "Dampoort", code, NIGHT + MINUTE, params)), "lore", voice).deadline
    assert chip is not None
    assert (chip.words, chip.due, chip.screen, chip.id) == (words, NIGHT + MINUTE, "case", "c1")


def test_when_to_look_again_has_words_too(voice) -> None:
    chip = record_of(with_(nearest=Nearest("c1", "Ledeberg", "deadline.recheck", NIGHT, {})), "lore", voice).deadline
    assert chip is not None
    assert "deadline" not in chip.words
    assert chip.words.endswith("Ledeberg")


@pytest.mark.parametrize(("at", "screen"), [(NIGHT + MINUTE, "watch"), (NIGHT + 3 * MINUTE, "case")])
def test_whatever_is_due_first_stands_on_the_chip(voice, at: int, screen: str) -> None:
    view = with_(
        undecided=Undecided("s1", "Dampoort", at),
        nearest=Nearest("c1", "Ledeberg", "deadline.step", NIGHT + 2 * MINUTE, {"step": "triage"}),
    )
    chip = record_of(view, "lore", voice).deadline
    assert chip is not None
    assert chip.screen == screen


def test_what_was_missed_hours_ago_does_not_hide_what_can_still_be_met(voice) -> None:
    view = with_(
        undecided=Undecided("s1", "Dok-Noord", NIGHT - 180 * MINUTE),
        nearest=Nearest("c1", "Dampoort", "deadline.step", NIGHT + 2 * MINUTE, {"step": "triage"}),
    )
    chip = record_of(view, "lore", voice).deadline
    assert chip is not None
    assert chip.screen == "case"


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [("", "Wacht", True), ("WA ch", "Wacht", True), ("x", "Wacht", False), ("akkoord ga", "Ga naar Akkoord", True)],
)
def test_a_palette_row_fits_when_every_word_stands_in_it(words: str, text: str, found: bool) -> None:
    assert fits(words, text) is found


# --- in the window ------------------------------------------------------------------------------------------------


def rows(window) -> list[str]:
    palette = window.shell.findChild(Palette)
    records = [palette.model.record(place) for place in range(palette.model.rowCount())]
    return [record.entry.words if record.entry else record.title for record in records]


def test_the_palette_begins_with_the_next_step_of_the_screen(story, window) -> None:
    window.keys.until(lambda: window.shell.current().current() == story)
    window.settled()
    window.keys.control(Qt.Key.Key_K)
    screen = window.shell.current()
    title, place = screen.about()
    first, second, third = rows(window)[:3]
    assert (first, second) == ("Nu aanbevolen", f"{screen.primary_action().text()}: {title}")
    assert third == f"Doorgeven aan 101: {place}"


def test_the_palette_is_as_tall_as_what_it_found(story, window) -> None:
    window.keys.until(lambda: window.shell.current().current() == story)
    window.settled()
    window.keys.control(Qt.Key.Key_K)
    window.keys.type("dampo")
    window.settled()
    palette = window.shell.findChild(Palette)
    assert f"Enkel opvolgen: {window.shell.current().about()[1]}" in rows(window)
    rows_end = palette.list.mapTo(palette.body, palette.list.rect().bottomLeft()).y()
    hints = [hint.mapTo(palette.body, hint.rect().topLeft()).y() for hint in palette.body.findChildren(KeyHint)]
    assert max(hints) > rows_end
    assert not [at for at in hints if 60 < at <= rows_end]


def test_the_palette_goes_to_a_screen_by_its_name(window) -> None:
    window.keys.control(Qt.Key.Key_K)
    window.keys.type("persvragen")
    assert "Ga naar Persvragen" in rows(window)
    while QApplication.focusWidget() is not None:
        current = window.shell.findChild(Palette).list.currentIndex()
        record = window.shell.findChild(Palette).model.record(current.row())
        if record.entry is not None and record.entry.words == "Ga naar Persvragen":
            break
        window.keys.press(Qt.Key.Key_Down)
    window.keys.enter()
    window.shows("requests")


def test_the_palette_finds_a_dossier_and_opens_it(window) -> None:
    case = window.ask(lambda desk: window.night.case())
    window.keys.control(Qt.Key.Key_K)
    window.keys.type("d PD-0001")
    window.keys.until(lambda: any("PD-0001" in row for row in rows(window)))
    window.keys.enter()
    window.shows("case")
    window.settled()
    window.keys.until(lambda: window.shell.windowTitle().startswith("PD-0001"))
    assert case


def test_the_title_names_the_dossier_that_shows_and_not_the_one_before(window) -> None:
    one = window.ask(lambda desk: window.night.case())
    two = window.ask(lambda desk: window.night.case())
    for case, number in ((one, "PD-0001"), (two, "PD-0002"), (one, "PD-0001")):
        window.shell.go("case", case)
        window.keys.until(lambda number=number: window.shell.windowTitle().startswith(number))


def test_nobody_is_named_in_the_title_of_the_window(story, window) -> None:
    case = window.ask(lambda desk: desk.stories.open("lore", story)[0])
    for name, subject in (("watch", story), ("case", case), ("cases", ""), ("requests", ""), ("clearance", "")):
        window.shell.go(name, subject)
        window.settled()
        for word in ("Lore", "Karim", "Dampoort", "knal"):
            assert word not in window.shell.windowTitle()


@pytest.mark.parametrize(
    ("letter", "screen"),
    [
        ("D", "cases"), ("V", "requests"), ("A", "clearance"), ("O", "handover"), ("E", "evaluation"),
        ("B", "sources"), ("I", "settings"), ("W", "watch"),
    ],
)  # fmt: skip
def test_g_and_a_letter_go_to_every_screen(window, letter: str, screen: str) -> None:
    window.shell.go("handover" if screen == "watch" else "watch")
    window.settled()
    window.keys.press(Qt.Key.Key_G)
    window.keys.press(Qt.Key[f"Key_{letter}"])
    window.shows(screen)
    window.settled()
    assert window.shell.current().title()


def test_the_deadline_of_an_undecided_story_leads_to_it(story, window) -> None:
    window.shell.go("cases")
    window.settled()
    window.shell.deadline_wanted.emit("watch", story)
    window.shows("watch")
    window.settled()
    assert window.shell.current().current() == story


def test_a_log_line_for_the_most_urgent_dossier_goes_there(window) -> None:
    case = window.ask(lambda desk: window.night.case())
    window.desktop.frame.refresh()
    window.settled()
    window.shell.quick_log_wanted.emit()
    window.shows("case")
    window.settled()
    window.keys.type("Perimeter gezet")
    window.keys.enter()
    window.keys.until(lambda: window.ask(lambda desk: desk.views.case(case).log[0].text) == "Perimeter gezet")


def test_without_a_running_dossier_the_quick_line_says_so(window) -> None:
    window.shell.quick_log_wanted.emit()
    window.settled()
    assert window.shell.current().name == "watch"


def test_what_the_desk_refuses_is_told_in_a_sentence(window) -> None:
    told: list[str] = []
    window.desktop._tell = lambda words, icon="": told.append(words)
    window.bridge.act(lambda desk: desk.cases.close("lore", "niets", "x"))
    window.keys.until(lambda: told)
    assert "case.unknown" not in told[0]
    assert told[0].endswith(".")


@pytest.mark.parametrize("look", ["light", "dark"])
def test_every_screen_can_be_pictured(story, window, look: str) -> None:
    window.shell.theme.choose(Appearance(look))
    case = window.ask(lambda desk: desk.stories.open("lore", story)[0])
    for name in ("watch", "cases", "case", "requests", "clearance", "statement", "handover", "sources", "settings"):
        window.shell.go(name, case if name in ("case", "statement", "clearance") else "")
        window.settled()
        picture: QImage = window.shell.grab().toImage()
        colours = {picture.pixel(x, y) for x in range(0, picture.width(), 23) for y in range(0, picture.height(), 23)}
        assert len(colours) > 12, name


def test_the_pictures_are_ordered_by_screen_and_subject(tmp_path) -> None:
    order = order_of(["--out", str(tmp_path), "--home", "/d", "watch", "case=abc"])
    assert (order.out, order.screens, order.prefix) == (tmp_path, ["watch", "case=abc"], "")


def test_every_icon_that_the_window_names_is_shipped() -> None:
    named = {
        name
        for file in Path(ui.__file__).parent.rglob("*.py")
        for name in re.findall(r'icon="([a-z0-9/-]+)"', file.read_text("utf-8"))
    }
    shipped = {file.stem for file in resource("icons").glob("*.svg")}
    brands = {f"brands/{file.stem}" for file in resource("icons", "brands").glob("*.svg")}
    assert len(named) > 20
    assert named <= shipped | brands
