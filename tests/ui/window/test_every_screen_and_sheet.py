"""Every screen and sheet of the window: heard by name, walked by Tab in the order of reading, in three languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest
from night_desk import Night
from posts_of_the_night import bang_at
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from sampling import number
from test_translations import stored
from tour import Tour, Visit, furnished, screens, shown_words, visit

from ui import i18n
from ui.settings.declared import SETTINGS
from ui.widgets.sheet import sheet_over
from woordvoering.clock import MINUTE

SHEETS = ("watch", "case", "requests")
"""Where a plain run opens a sheet too; with the full numbers every key and every button of every screen is tried."""


@pytest.fixture
def text(night: Night) -> tuple[str, str]:
    """A case with a text, and a story on the board."""
    night.clock.advance(8 * MINUTE)
    made = furnished(night)
    bang_at(night.desk, night.clock.now())
    return made


class Windows(QObject):
    """Notes what comes up as a window of its own."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.seen: list[str] = []
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.fixture
def windows(qapp: QApplication) -> Iterator[Windows]:
    """What comes up beside the window."""
    made = Windows(qapp)
    yield made
    qapp.removeEventFilter(made)


def wrong(visits: list[Visit]) -> list[str]:
    """What was found, one a line."""
    kinds = [kind.name for kind in fields(Visit) if kind.name != "place"]
    return [f"{one.place} | {kind} | {found}" for one in visits for kind in kinds for found in getattr(one, kind)]


def test_every_screen_is_heard_seen_and_walked_in_three_languages(text, window, windows, qapp, monkeypatch) -> None:
    for asks in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, asks, lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    tour = Tour(window.shell, window.settled, every=bool(number(0, 1)))
    beyond: list[str] = []
    for name, subject in screens(*text):
        tour.visits.append(visit(name, tour.screen(name, subject), window.shell))
        beyond += tour.panes(name)
        if name in SHEETS or number(0, 1):
            tour.sheets(name, subject)
    for pane in (window.shell.strip, window.shell.nav):
        tour.visits.append(visit(pane.accessibleName(), pane, window.shell))
    dutch_left = {language: dutch_after(language, text, window, tour) for language in ("fr", "en")}
    i18n.install(qapp, "nl")

    assert wrong(tour.visits) == []
    assert beyond == [], "F6 comes to every pane"
    assert tour.stuck == [], "Esc closes every sheet"
    assert len(tour.opened) >= number(len(SHEETS), 60)
    assert windows.seen == [], "a part of a screen that flashes as a window takes the keyboard along"
    assert dutch_left == {"fr": [], "en": []}


def dutch_after(language: str, text: tuple[str, str], window: Any, tour: Tour) -> list[str]:
    """Chooses another language on Instellingen, without a new start; what is still said in Dutch on any screen."""
    tour.screen("settings", "")
    window.desktop.preferences.set("language", language)
    window.keys.until(lambda: i18n.spoken() == language)
    window.settled()
    assert window.shell.at == ("settings", ""), "the user stays where he was"
    names = {words for setting in SETTINGS if setting.id == "language" for _, words in setting.choices}
    translated = stored(language).items()
    alike = {source for (_, source, _), (forms, _) in translated if source in forms}
    dutch = {source for _, source, _ in stored(language)} - alike - names
    found: list[str] = []
    for name, subject in screens(*text)[:: number(2 if language == "fr" else 5, 1)]:
        tour.screen(name, subject)
        found += [f"{name}: {words}" for words in sorted(shown_words(window.shell) & dutch)]
    return found


def test_a_sheet_is_finished_in_the_language_in_which_it_was_begun(text, window, qapp) -> None:
    tour = Tour(window.shell, window.settled)
    tour.screen("case", text[0])
    window.keys.press(Qt.Key.Key_W)
    window.settled()
    window.keys.type("Er was rook")
    window.desktop.preferences.set("language", "fr")
    window.settled()
    sheet = sheet_over(window.shell)
    assert sheet is not None and i18n.spoken() == "nl"
    assert window.keys.focus().text() == "Er was rook"
    window.keys.press(Qt.Key.Key_Escape)
    window.keys.until(lambda: i18n.spoken() == "fr")
    window.settled()
    assert window.shell.at == ("case", text[0])
    assert "Ajouter une affirmation" in shown_words(window.shell)
    i18n.install(qapp, "nl")
