"""The same way with the mouse: what is drawn as a button is pressed as one."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from ui.forms.sheet import FormSheet
from ui.release.dialog import ReleaseDialog
from woordvoering.release.kit import verify_kit


def click(window, widget) -> None:
    """Presses and lets go in the middle of what shows."""
    assert widget.isVisible()
    assert widget.isEnabled()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    window.settled()


def button(window, words: str) -> QAbstractButton:
    """The button that shows these words."""
    found = [one for one in window.shell.findChildren(QAbstractButton) if one.isVisible() and one.text() == words]
    assert found, f"no button says {words!r}"
    return found[-1]


def sheet(window) -> FormSheet:
    """The form that is open."""
    return next(one for one in window.shell.findChildren(FormSheet) if one.isVisible())


def send(window, words: str, **answers) -> None:
    """Fills the open form and presses its button."""
    form = sheet(window)
    for name, value in answers.items():
        form._boxes[name].fill(value)
    click(window, button(window, words))


def test_a_story_is_passed_on_and_opened_with_the_mouse(story, window) -> None:
    window.keys.until(lambda: window.shell.current().current() == story)
    window.settled()
    click(window, button(window, "Doorgeven aan 101"))
    send(window, "Doorgegeven", note="Operator 12")
    window.keys.until(lambda: window.ask(lambda desk: desk.views.story(story).passed_on) is not None)
    window.settled()
    click(window, window.shell.current().primary_action())
    window.shows("case")
    window.settled()
    click(window, window.shell.current().primary_action())
    send(window, "Beslis", outcome="respond", reason="Veel vragen", impact="3", categories=("incident",))
    case = window.ask(lambda desk: desk.stories.case_of(story))
    window.keys.until(lambda: window.ask(lambda desk: desk.views.case(case).triage) == "respond")


@pytest.mark.parametrize("words", ["Enkel opvolgen", "Doorverwijzen", "Meldpunt", "Afsluiten…"])
def test_every_button_of_the_action_bar_asks_its_questions(story, window, words: str) -> None:
    window.keys.until(lambda: window.shell.current().current() == story)
    window.settled()
    click(window, button(window, words))
    assert sheet(window).form.parts
    window.keys.press(Qt.Key.Key_Escape)
    window.settled()
    assert not [one for one in window.shell.findChildren(FormSheet) if one.isVisible()]
    assert window.ask(lambda desk: desk.stories.case_of(story)) == ""


def test_a_cleared_text_is_released_by_holding_the_button(window) -> None:
    case, statement = window.ask(lambda desk: window.night.cleared())
    window.ask(lambda desk: desk.cases.waive("lore", case, "acknowledge", "nog geen vraag"))
    window.shell.go("clearance", f"{case}/{statement}")
    window.keys.until(lambda: button_if(window, "Vrijgeven"))
    click(window, button(window, "Vrijgeven"))
    window.keys.until(lambda: dialog(window))
    hold = dialog(window).hold
    click(window, hold)
    assert window.ask(lambda desk: desk.views.releases(case)) == ()
    QTest.mousePress(hold, Qt.MouseButton.LeftButton)
    window.keys.until(lambda: window.ask(lambda desk: desk.outbox.plans()))
    QTest.mouseRelease(hold, Qt.MouseButton.LeftButton)
    window.half_minute()
    window.keys.until(lambda: window.ask(lambda desk: desk.views.releases(case)))
    window.settled()
    folder = window.night.desk.releases_folder / "PD-0001-v1"
    assert verify_kit(folder, window.night.desk.releases.public_key()).faults == ()


def test_a_text_that_may_not_leave_cannot_be_held(window) -> None:
    from ui.parts import Parts
    from ui.release import open_release

    case, statement = window.ask(lambda desk: window.night.ready())
    shell = window.shell
    parts = Parts(shell.theme, shell.keymap, shell.ticker, window.bridge, window.desktop.voice, shell.tell)
    open_release(parts, shell, case, statement)
    window.keys.until(lambda: dialog(window))
    assert not dialog(window).hold.isEnabled()
    click(window, button(window, "Herstel"))
    window.shows("clearance")
    assert window.ask(lambda desk: desk.views.releases(case)) == ()


def button_if(window, words: str) -> bool:
    return any(one.isVisible() and one.text() == words for one in window.shell.findChildren(QAbstractButton))


def dialog(window) -> Any:
    return next((one for one in window.shell.findChildren(ReleaseDialog) if one.isVisible()), None)
