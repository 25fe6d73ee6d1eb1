"""Every sheet is a dialog for who listens: it has a name, keeps the focus, goes by Esc, and gives the focus back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from night_desk import Night
from posts_of_the_night import bang_at
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from shiboken6 import isValid
from tour import Tour, furnished, screens, unmannered

from ui.manners.cover import Cover
from ui.palette import Palette
from ui.release.dialog import ReleaseDialog
from ui.shell_footer import KeysSheet
from ui.sources.captures import CaptureSheet
from ui.start.window import StartWindow
from ui.statement.claim_picker import ClaimPicker
from ui.statement.difference import DifferenceSheet
from ui.statement.merge_sheet import MergeSheet
from ui.unlock import Unlock
from ui.watch.peek import PeekSheet
from ui.widgets.sheet import Sheet, sheet_over
from woordvoering.clock import MINUTE
from woordvoering.overview.records import Person
from woordvoering.overview.text_records import ForkView, RevisionItem

LORE = Person("lore", "Lore Vermeersch", "Lore V.", "LV")
OURS, THEIRS = (RevisionItem(name, number, "", LORE, 0, "", "draft", 0) for number, name in enumerate("ab", start=1))

BY_HAND: dict[type[Sheet], Callable[[Any], Sheet]] = {
    CaptureSheet: lambda shell: CaptureSheet(shell.theme, shell, "Vastgelegd", b"Er was rook", QImage()),
    ClaimPicker: lambda shell: ClaimPicker(shell.theme, shell, ()),
    DifferenceSheet: lambda shell: DifferenceSheet(shell.theme, shell, (OURS,), "Er was rook.", "nu"),
    MergeSheet: lambda shell: MergeSheet(shell.theme, shell, ForkView(OURS, THEIRS, ())),
    PeekSheet: lambda shell: PeekSheet(shell.theme, shell, QImage(40, 40, QImage.Format.Format_RGB32)),
    Unlock: lambda shell: Unlock(shell.theme, shell),
}
"""Sheets that need more than a plain night to come up."""

BY_KEY = {Palette: (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier), KeysSheet: (Qt.Key.Key_Question,)}
STAYS = {Cover, StartWindow}
"""What no key closes: only the passphrase, and a desk."""


@pytest.fixture
def text(night: Night) -> tuple[str, str]:
    night.clock.advance(8 * MINUTE)
    made = furnished(night)
    bang_at(night.desk, night.clock.now())
    return made


@pytest.fixture
def tour(window, monkeypatch) -> Tour:
    for asks in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, asks, lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    return Tour(window.shell, window.settled, every=True, brief=True)


def kinds(kind: type[Sheet] = Sheet) -> Iterator[type[Sheet]]:
    """Every kind of sheet of the app."""
    for one in kind.__subclasses__():
        if one.__module__.startswith("ui."):
            yield one
        yield from kinds(one)


def test_every_sheet_that_a_screen_opens_and_every_other_kind_is_a_dialog(text, window, tour) -> None:
    for name, subject in screens(*text):
        tour.sheets(name, subject)
    for kind, keys in BY_KEY.items():
        tour.screen("watch", "")
        before = QApplication.focusWidget()
        window.keys.press(*keys)
        window.settled()
        sheet = sheet_over(window.shell)
        assert isinstance(sheet, kind)
        tour.look("a key", sheet, before)
    tour.screen("case", text[0])
    window.shell.go("case", f"{text[0]}/release")
    window.keys.until(lambda: isinstance(sheet_over(window.shell), ReleaseDialog))
    window.settled()
    tour.look("release", sheet_over(window.shell), None)
    tour.screen("watch", "")
    for make in BY_HAND.values():
        before = QApplication.focusWidget()
        sheet = make(window.shell)
        sheet.open()
        tour.look("by hand", sheet, before)
    assert tour.manners == []
    assert tour.stuck == [], "Esc closes every sheet"
    assert len(tour.opened) >= 90
    assert set(kinds()) - tour.kinds == STAYS


@pytest.mark.parametrize("make", [Cover, StartWindow], ids=lambda kind: kind.__name__)
def test_what_no_key_closes_is_a_dialog_too(window, make) -> None:
    sheet = make(window.shell.theme, window.shell)
    if isinstance(sheet, Cover):
        sheet.watches(passphrase=True)
    else:
        sheet.open()
    assert unmannered(sheet, window.shell) == []
    window.keys.press(Qt.Key.Key_Escape)
    assert isValid(sheet) and sheet.isVisible()


def test_a_sheet_without_manners_is_found(window, tour) -> None:
    tour.screen("watch", "")
    sheet = Sheet(window.shell.theme, window.shell, 400)
    sheet.column.addWidget(QPushButton("Ja"))
    sheet.open()
    assert unmannered(sheet, window.shell) == ["it is no dialog with a name"]
    window.shell.strip.setFocus()
    window.shell.nav.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.shell.nav.setFocus()
    assert any("the focus went to" in fault for fault in unmannered(sheet, window.shell))
