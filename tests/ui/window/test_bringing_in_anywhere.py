"""Ctrl+V and a drop on any screen of a real window: asked first, then captured."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication


def sheet_of(window):
    capturing = window.desktop.bringing.capturing
    return capturing._acting.forms.sheet if capturing is not None else None


def captured(window) -> list[str]:
    return [one.name for one in window.ask(lambda desk: desk.captures.all())]


def drop(window, mime: QMimeData) -> None:
    at, copy, left = QPointF(700, 400), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at.toPoint(), copy, mime, left, none)
    QApplication.sendEvent(window.shell, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window.shell, QDropEvent(at, copy, mime, left, none))


def test_a_link_is_pasted_on_a_screen_without_a_text_field_and_asked_about(window):
    window.shell.go("handover")
    window.settled()
    QGuiApplication.clipboard().setText("https://nieuws.example/knal")
    window.keys.control(Qt.Key.Key_V)
    sheet = sheet_of(window)
    assert sheet.answers()["words"] == "https://nieuws.example/knal"
    before = len(captured(window))
    sheet._submit()
    window.keys.until(lambda: len(captured(window)) == before + 1)


def test_two_dropped_files_are_asked_about_one_after_the_other(window, tmp_path):
    window.shell.go("handover")
    window.settled()
    files = [tmp_path / "een.txt", tmp_path / "twee.txt"]
    for file in files:
        file.write_text(file.stem, encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    drop(window, mime)
    for file in files:
        window.keys.until(lambda file=file: (found := sheet_of(window)) and file.name in found.form.parts[0].value)
        sheet_of(window)._submit()
    window.keys.until(lambda: len(captured(window)) == 2)
