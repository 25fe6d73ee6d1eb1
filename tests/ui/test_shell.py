"""The window: going somewhere by key, coming back, walking panes and problems, and what it says of the desk."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton
from source_tree import ROOT

from ui.keys import COMMANDS, KeyMap, caps, is_letter
from ui.screen import Screen
from ui.shell import Shell
from ui.shell_record import DeadlineChip, DutyAction, NavBadge, OnDuty, Running, ShellRecord, SyncLine
from ui.theme import Appearance
from ui.widgets.card import Surface, column, row
from ui.widgets.field import Field
from ui.widgets.states import StateRecord
from ui.widgets.text import Label
from ui.widgets.toast import Toast
from woordvoering.clock import HOUR, MINUTE


class Room(Screen):
    name = "watch"

    def __init__(self, theme, keymap, words="Wacht"):
        super().__init__(theme, keymap)
        self.words, self.done = words, []
        self.list, self.open = QPushButton("lijst"), QPushButton("open punt")
        self.field = Field(theme, "Notitie")
        self.left, self.right = Surface(theme), Surface(theme, "canvas")
        self.left.setLayout(column(Label(theme, words, "page"), self.list, self.field, None, pad=24))
        self.right.setLayout(column(self.open, None, pad=24))
        self.setLayout(row(self.left, self.right))
        self.bind("list.down", lambda: self.done.append("down"), footer=True)
        self.bind("list.up", lambda: self.done.append("up"), footer=True)
        self.bind("watch.follow", lambda: self.done.append("follow"), footer=True)
        self.bind("list.open", lambda: self.done.append("open"))

    def title(self):
        return self.words

    def panes(self):
        return (self.left, self.right)

    def problems(self):
        return (self.field, self.open)


def record(now):
    return ShellRecord(
        mode="W",
        mode_words="Wachtdienst",
        until="tot 07:00",
        people=(OnDuty("LV", "Lore Vermeersch", own=True), OnDuty("KB", "Karim Bakkali")),
        officer="Lore Vermeersch",
        duty_actions=(DutyAction("handover", "Overdracht", "arrow-left-right"),),
        badges=(NavBadge("watch", "2", "red"), NavBadge("cases", "3"), NavBadge("clearance", "1", "amber")),
        running=(
            Running("a", "Wondelgem", now - 72 * MINUTE, "green"),
            Running("b", "Korenmarkt", now - 5 * HOUR - 40 * MINUTE, "amber"),
        ),
        sync=SyncLine("synced", "Gesynchroniseerd 12 s geleden", "3 toestellen"),
        deadline=DeadlineChip(now + 66_000, "Beslis over Dampoort", "watch", "story-1"),
    )


def test_nobody_on_duty_is_said_and_the_name_offers_what_can_be_done(shell, qtbot):
    actions = (DutyAction("handover", "Bekijk de overdracht", "arrow-left-right"), DutyAction("next", "Noteer", "pen"))
    shell.show_record(ShellRecord(duty_actions=actions))
    button = shell.strip._duty
    assert button.isVisible()
    assert button.accessibleName() == "Permanentie niemand ingeroosterd"
    menu = button.menu()
    with qtbot.waitSignal(shell.duty_wanted) as wanted:
        menu.actions()[1].trigger()
    assert wanted.args == ["next"]
    shell.show_record(ShellRecord())
    assert not button.isVisible()


@pytest.fixture
def shell(theme, keymap, ticker, qtbot):
    window = Shell(theme, keymap, ticker)
    qtbot.addWidget(window)
    for name in ("watch", "cases", "requests", "clearance"):
        window.register(name, lambda name=name: Room(theme, keymap, name.title()))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def at_watch(shell, ticker):
    shell.show_record(record(ticker.clock.now()))
    shell.go("watch")
    return shell


def test_a_screen_is_made_only_when_somebody_goes_there(shell, theme, keymap):
    made = []

    def factory():
        made.append("evaluation")
        return Room(theme, keymap, "Evaluatie")

    shell.register("evaluation", factory)
    assert made == []
    shell.go("evaluation")
    shell.go("watch")
    shell.go("evaluation")
    assert made == ["evaluation"]


def test_g_and_a_letter_go_to_a_screen_and_escape_comes_back(at_watch, qtbot):
    shown = []
    at_watch.screen_shown.connect(lambda name, subject: shown.append((name, subject)))
    qtbot.keyClicks(at_watch.current(), "gd")
    qtbot.keyClick(at_watch.current(), Qt.Key.Key_Escape)
    assert shown == [("cases", ""), ("watch", "")]
    assert at_watch.windowTitle() == "Watch · Woordvoering"


def test_going_to_a_screen_that_nobody_built_does_nothing(at_watch, qtbot):
    qtbot.keyClicks(at_watch.current(), "ge")
    assert at_watch.current().title() == "Watch"


def test_letters_act_on_the_screen_but_not_while_somebody_types(at_watch, qtbot):
    screen = at_watch.current()
    qtbot.keyClicks(screen, "m")
    qtbot.keyClicks(screen.field.line, "mmj")
    qtbot.keyClick(screen.field.line, Qt.Key.Key_Return)
    assert screen.done == ["follow"]
    assert screen.field.text() == "mmj"


def test_a_screen_that_does_not_show_hears_no_keys(at_watch, qtbot):
    first = at_watch.current()
    at_watch.go("cases")
    qtbot.keyClicks(at_watch.current(), "m")
    assert first.done == []
    assert at_watch.current().done == ["follow"]


def test_f6_walks_strip_navigation_and_panes_in_a_ring(at_watch, qtbot):
    screen = at_watch.current()
    at_watch.strip.setFocus()
    seen = []
    for _ in range(4):
        qtbot.keyClick(at_watch, Qt.Key.Key_F6)
        focus = at_watch.focusWidget()
        seen.append(
            next(pane for pane in (at_watch.strip, at_watch.nav, screen.left, screen.right) if pane.isAncestorOf(focus))
        )
    start = seen.index(at_watch.strip)
    assert seen[start:] + seen[:start] == [at_watch.strip, at_watch.nav, screen.left, screen.right]


def test_f8_goes_from_one_open_point_to_the_next(at_watch, qtbot):
    screen = at_watch.current()
    screen.list.setFocus()
    qtbot.keyClick(at_watch, Qt.Key.Key_F8)
    assert at_watch.focusWidget() is screen.field.line
    qtbot.keyClick(at_watch, Qt.Key.Key_F8)
    assert at_watch.focusWidget() is screen.open
    qtbot.keyClick(at_watch, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert at_watch.focusWidget() is screen.field.line


def test_the_key_overview_names_every_key_and_silences_the_screen(at_watch, qtbot):
    screen = at_watch.current()
    sheet = at_watch.show_keys()
    said = {widget.accessibleName() for widget in sheet.findChildren(Label)}
    assert {"enkel opvolgen", "volgend paneel"} <= {widget.text() for widget in sheet.findChildren(Label)} | said
    qtbot.keyClicks(sheet, "m")
    assert screen.done == []
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.keyClicks(screen, "m")
    assert screen.done == ["follow"]


def test_the_navigation_shows_only_what_exists_and_says_its_badges(at_watch):
    buttons = {button.text(): button for button in at_watch.nav.findChildren(QPushButton.__mro__[1]) if button.text()}
    assert "Wacht" in buttons
    assert "Evaluatie" not in buttons
    assert buttons["Wacht"].accessibleDescription() == "dit scherm, 2"
    assert "Wondelgem" in buttons


def test_the_nearest_deadline_jumps_to_its_dossier(at_watch, qtbot):
    chip = next(child for child in at_watch.strip.children() if getattr(child, "record", None) is not None)
    with qtbot.waitSignal(at_watch.deadline_wanted) as heard:
        qtbot.keyClick(chip, Qt.Key.Key_Return)
    assert heard.args == ["watch", "story-1"]
    assert chip.accessibleName() == "01:06, Beslis over Dampoort"


def test_the_navigation_collapses_in_a_narrow_window(at_watch):
    at_watch.resize(1440, 900)
    assert not at_watch.nav.collapsed
    at_watch.resize(1200, 760)
    assert at_watch.nav.collapsed
    assert at_watch.nav.width() == 56


def test_control_and_the_wheel_change_the_text_size(at_watch, theme):
    where = QPointF(400, 400)
    event = QWheelEvent(
        where,
        where,
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(at_watch, event)
    assert theme.scale == 110


def test_light_dark_and_automatic_follow_each_other(at_watch, theme, qtbot):
    ground = theme.colors.surface
    qtbot.keyClick(at_watch, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert theme.appearance is Appearance.DARK
    assert theme.colors.surface != ground


def test_before_the_desk_is_open_the_window_says_what_it_waits_for_or_why_not(shell, qtbot):
    assert shell.current() is None
    shell.show_failure(
        StateRecord("triangle-alert", "De desk gaat niet open.", "De sleutel past niet.", "Probeer opnieuw")
    )
    from ui.widgets.buttons import Button

    again = next(button for button in shell.findChildren(Button) if button.text() == "Probeer opnieuw")
    with qtbot.waitSignal(shell.retry_wanted):
        again.click()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    with qtbot.waitSignal(shell.retry_wanted):
        qtbot.keyClick(shell, Qt.Key.Key_R)


def test_bare_letters_can_be_switched_off_and_keys_changed():
    quiet = KeyMap(letters=False)
    assert quiet.keys("watch.follow") == ()
    assert quiet.keys("desk.palette") == ("Ctrl+K",)
    own = KeyMap({"watch.follow": ("Ctrl+M",)})
    assert own.caps("watch.follow") == ("Ctrl", "M")
    with pytest.raises(KeyError):
        own.keys("watch.dance")


@pytest.mark.parametrize("scope", sorted({command.scope for command in COMMANDS}))
def test_no_two_commands_of_a_screen_share_a_key(scope):
    assert KeyMap().clashes(scope) == ()


def test_every_command_of_the_key_map_is_carried_out_somewhere():
    modules = (path for path in (ROOT / "ui").rglob("*.py") if path.name != "keys.py")
    sources = [path.read_text("utf-8") for path in modules]
    assert [command.id for command in COMMANDS if not any(f'"{command.id}"' in text for text in sources)] == []


def test_no_shortcut_needs_shift_or_altgr_on_a_belgian_keyboard():
    for command in COMMANDS:
        for keys in command.keys:
            for cap in caps(keys):
                assert cap not in set("0123456789[]{}#@\\./+"), command


def test_a_letter_is_bare_only_without_modifiers():
    assert is_letter("M")
    assert is_letter("G,W")
    assert not is_letter("Ctrl+K")
    assert not is_letter("F8")


@pytest.mark.parametrize("look", [Appearance.LIGHT, Appearance.DARK])
def test_the_frame_draws(at_watch, theme, look, qtbot):
    theme.choose(look)
    at_watch.resize(1440, 900)
    picture = at_watch.grab().toImage()
    assert picture.pixelColor(3, 700) == theme.color("nav")
    assert picture.pixelColor(700, 4) == theme.color("surface")
    if folder := os.environ.get("WOORDVOERING_PICTURES"):
        at_watch.grab().save(str(Path(folder) / f"shell-{look}.png"))
        at_watch.show_keys()
        at_watch.grab().save(str(Path(folder) / f"keys-{look}.png"))
        at_watch.resize(1180, 760)
        at_watch.grab().save(str(Path(folder) / f"shell-narrow-{look}.png"))


def test_a_short_word_in_the_old_language_goes_with_it(at_watch):
    at_watch.tell("Bewaard.")
    toast = at_watch.findChild(Toast)
    assert toast.isVisible()
    at_watch.furnish()
    assert not toast.isVisible()
    at_watch.tell("Enregistré.")
    assert (toast.isVisible(), toast.text()) == (True, "Enregistré.")
