"""The cover over a whole window: the desk watches, rings and sends; nobody reads or works it without a proof."""

from __future__ import annotations

import pytest
from fake_targets import World
from keyboard import names
from posts_of_the_night import bang_at
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAccessible, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui import outgoing
from ui.manners.lock import MOST_WRONG
from ui.manners.single import bring_forward
from ui.widgets.sheet import Sheet
from woordvoering.clock import MINUTE
from woordvoering.errors import WrongKey
from woordvoering.journal.changes import Changes
from woordvoering.publishing.publisher import Account
from woordvoering.release.commands import Choices
from woordvoering.sending import Sending

PASSPHRASE = "vier woorden voor vannacht"
TITLE = "Dampoort"


class Tray:
    """A tray that remembers what it was told to show."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def showMessage(self, _title, words, _icon) -> None:  # noqa: N802  Qt's name
        self.said.append(words)

    def setIcon(self, _icon) -> None:  # noqa: N802  Qt's name
        pass

    def setToolTip(self, words) -> None:  # noqa: N802  Qt's name
        self.tip = words

    def hide(self) -> None:
        pass


@pytest.fixture
def opening(night):
    def proves(_desk, typed: str) -> None:
        if typed != PASSPHRASE:
            raise WrongKey("vault.wrong_passphrase", file="vault.json")

    return {"opens": lambda _typed: night.desk, "proves": proves}


@pytest.fixture
def covered(window, monkeypatch):
    """The window under its cover, which asks a passphrase."""
    monkeypatch.setattr(window.desktop, "asks_passphrase", lambda: True)
    alerts = window.desktop.alerts
    alerts.tray, window.played = Tray(), []
    alerts._play = lambda: window.played.append(True)
    alerts.look()
    window.settled()
    window.lock = window.desktop.lock
    window.lock.put_cover()
    return window


def unlock(window, words: str = PASSPHRASE) -> None:
    window.keys.type(words)
    window.keys.enter()
    window.keys.until(lambda: not window.lock.covered)
    window.settled()


def read_aloud(window) -> str:
    """Every word that a screen reader finds on what shows, in the whole program."""
    found: list[str] = []

    def walk(interface) -> None:
        if interface is None or not interface.isValid():
            return
        if not interface.state().invisible:
            found.extend(
                interface.text(kind)
                for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
            )
        for place in range(interface.childCount()):
            walk(interface.child(place))

    for top in QApplication.topLevelWidgets():
        if top.isVisible():
            walk(QAccessible.queryAccessibleInterface(top))
    return " ".join(found)


def shown(window) -> list[QWidget]:
    """What shows of the program and is not of the cover."""
    cover = window.lock.cover
    every = [each for top in QApplication.topLevelWidgets() for each in (top, *top.findChildren(QWidget))]
    ours = [each for each in every if each is cover or cover.isAncestorOf(each)]
    ring = window.shell._ring
    return [each for each in every if each.isVisible() and each not in (*ours, ring, window.shell)]


def test_a_story_under_the_cover_rings_once_shows_nothing_and_stands_on_wacht_afterwards(covered):
    night, alerts = covered.night, covered.desktop.alerts
    night.clock.advance(8 * MINUTE)
    story = covered.ask(lambda desk: bang_at(desk, night.clock.now(), help_wanted=True))
    for _ in range(3):
        covered.bridge.changed.emit(Changes(kinds=("signals",)))
        covered.settled()
    assert (alerts.tray.said, covered.played) == (["Nieuw verhaal: beslis nu"], [True])
    assert covered.ask(lambda desk: TITLE in desk.views.watch().stories[0].title)
    heard = read_aloud(covered)
    assert "De desk is afgeschermd" in heard
    assert "Nieuw verhaal: beslis nu" in heard
    assert TITLE not in heard
    assert "Wacht" not in heard.replace("Wachtwoordzin", "")
    assert (shown(covered), covered.shell.windowTitle()) == ([], "Woordvoering")
    alerts._go(*alerts._place)  # the notification is clicked: it leads there, once somebody proved who it is
    assert shown(covered) == []
    unlock(covered)
    screen = covered.shell.current()
    assert (screen.name, screen.current(), screen.isVisible()) == ("watch", story, True)
    assert TITLE in read_aloud(covered)


def test_what_is_planned_leaves_under_the_cover(night, monkeypatch, request):
    world = World(night.clock.now)
    night.desk.accounts.set(
        "lore", Account(key="site", kind="wordpress", channel="website", address="https://s.example")
    )
    world.place("site", "wordpress")
    monkeypatch.setattr(
        outgoing,
        "sender_of",
        lambda bridge: Sending(bridge.desk, lambda *account: world.open(*account), bridge.on_desk),  # noqa: PLW0108
    )
    case, statement = night.cleared()
    covered = request.getfixturevalue("covered")
    planned: list[object] = []
    choices = Choices(channels=("website",), formats=("md",))
    covered.bridge.act(lambda desk: desk.publishing.plan("lore", case, statement, choices), planned.append)
    covered.keys.until(lambda: planned)
    covered.half_minute()
    covered.keys.until(lambda: [task.state for task in covered.ask(lambda desk: desk.outbox.tasks(case))] == ["sent"])
    assert shown(covered) == []
    unlock(covered)
    assert covered.shell._toast.isVisible()  # what was told meanwhile is told now


KEYS = (
    ("K", "C"), ("?", ""), ("G", ""), ("W", ""), ("V", "CS"), ("N", "CS"), ("L", "CS"), ("V", "C"), ("Z", "C"),
    ("E", "C"), ("P", "C"), ("M", ""), ("D", ""), ("X", ""), ("H", ""), ("N", ""),
)  # fmt: skip


def press_every_key(window) -> None:
    held = {"C": Qt.KeyboardModifier.ControlModifier, "S": Qt.KeyboardModifier.ShiftModifier}
    for name, modifiers in KEYS:
        window.keys.press(Qt.Key.Key_Question if name == "?" else Qt.Key[f"Key_{name}"], *(held[m] for m in modifiers))
    for key in (Qt.Key.Key_F6, Qt.Key.Key_F8, Qt.Key.Key_Escape, *([Qt.Key.Key_Tab] * 5), Qt.Key.Key_Space):
        window.keys.press(key)
    window.lock.cover.field.set_text("")


def test_hands_without_a_proof_open_nothing_and_change_nothing(story, covered):
    shell, lock = covered.shell, covered.lock
    editor = QPlainTextEdit("Getypt.", shell.current())
    late = Sheet(shell.theme, shell, 300, 200, name="Geheim")
    late.column.addWidget(QLabel("Geheim"))
    before = (shell.current(), covered.ask(lambda desk: len(desk.views.cases())))

    editor.show()
    editor.setFocus()  # what is hidden asks for the keyboard
    press_every_key(covered)
    for at in (QPoint(60, 80), QPoint(700, 20), QPoint(400, 400), QPoint(1000, 860)):
        QTest.mouseClick(shell.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    mime = QMimeData()
    mime.setText("https://nieuws.example/knal")
    for target in (shell, shell.current(), editor.viewport()):
        drop = QDropEvent(QPointF(400, 400), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
                          Qt.KeyboardModifier.NoModifier)  # fmt: skip
        QApplication.sendEvent(target, drop)
    wheel = QWheelEvent(QPointF(9, 9), QPointF(9, 9), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
                        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QApplication.sendEvent(shell, wheel)
    tray = {action.text(): action for action in covered.desktop.alerts.menu.actions()}
    tray["Naar Wacht"].trigger()
    tray["Open het venster"].trigger()
    bring_forward(shell, "token")  # a second start
    shell.palette_wanted.emit()
    shell.new_request_wanted.emit()
    late.open()
    covered.settled()

    assert shown(covered) == []
    assert "Geheim" not in read_aloud(covered)
    assert (editor.toPlainText(), shell.theme.scale) == ("Getypt.", 100)
    assert (shell.current(), covered.ask(lambda desk: len(desk.views.cases()))) == before
    assert shell.windowTitle() == "Woordvoering"
    assert lock.cover.field.line.hasFocus()
    unlock(covered)
    covered.keys.until(late.isVisible)  # what the desk itself had to ask, it asks now


def test_a_dialog_that_comes_up_under_the_cover_ends_unseen(covered, qtbot):
    class Dialog(QDialog):
        painted = 0

        def paintEvent(self, event) -> None:  # noqa: N802  Qt's name
            self.painted += 1

    dialog = Dialog(covered.shell)
    QVBoxLayout(dialog).addWidget(QLineEdit("Geheim"))
    ended: list[int] = []
    QTimer.singleShot(0, dialog, lambda: ended.append(dialog.exec()))
    qtbot.waitUntil(lambda: ended == [QDialog.DialogCode.Rejected])
    assert (dialog.painted, shown(covered)) == (0, [])
    unlock(covered)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.painted > 0)


def test_a_wrong_passphrase_opens_nothing_and_many_close_the_desk(covered, monkeypatch):
    shut: list[bool] = []
    monkeypatch.setattr(covered.desktop, "shut", lambda: shut.append(True))
    field = covered.lock.cover.field
    for _ in range(MOST_WRONG):
        assert not covered.lock.locked
        field.refuse("")
        covered.lock.unlock("fout")
        covered.keys.until(lambda: "opent de desk niet" in field.line.accessibleDescription())
        assert shown(covered) == []
    assert (covered.lock.locked, shut) == (True, [True])
    assert "gesloten" in covered.lock.cover.accessibleName()


def test_what_showed_comes_back_as_it_was_and_the_tab_key_goes_the_same_way(window):
    lock, shell = window.desktop.lock, window.shell
    before = walked(window)
    gone, sheet = (Sheet(shell.theme, shell, 300, 200, name=name) for name in ("Weg", "Vraag"))
    line = QLineEdit("half getypt")
    sheet.column.addWidget(line)
    gone.open()
    sheet.open()
    line.setFocus()
    lock.put_cover()
    assert not sheet.isVisible()
    gone.close_sheet()  # its act ended meanwhile
    lock._opened()
    assert (line.isVisible(), line.text(), line.hasFocus(), sheet.isWindow()) == (True, "half getypt", True, False)
    assert (gone.isVisible(), gone.isWindow()) == (False, False)
    sheet.close_sheet()
    gone.open()
    assert (gone.isVisible(), gone.window()) == (True, shell)
    gone.close_sheet()
    assert walked(window) == before


def walked(window) -> list[str]:
    """What the tab key goes over from the filter of Wacht."""
    found: list[str] = []
    window.keys.reach("Filter")
    for _ in range(10):
        window.keys.press(Qt.Key.Key_Tab)
        found.append("/".join(names(window.keys.focus())))
    return found


def test_what_a_program_sends_straight_to_a_hidden_field_does_not_reach_it(covered):
    hidden = QLineEdit(covered.shell.current())
    hidden.show()
    QTest.keyClick(hidden, Qt.Key.Key_A)
    assert hidden.text() == ""
    covered.lock._opened()
    QTest.keyClick(hidden, Qt.Key.Key_A)
    assert hidden.text() == "a"
