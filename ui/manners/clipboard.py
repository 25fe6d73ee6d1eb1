"""The clipboard: what is copied here is taken away again after half a minute, when it is still ours."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

STAYS_MS = 30_000
"""So long a copied text stays on the clipboard (SECURITY.md, 'disk → thief')."""

OURS = "woordvoering_ours"
"""The property of the clipboard that tells what was copied last, where the platform cannot say whose it is."""


def copy(text: str, *, lasting: bool = False, stays_ms: int = STAYS_MS) -> None:
    """Puts a text on the clipboard. A `lasting` one is public already, as a released text is, and stays."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(text)
    clipboard.setProperty(OURS, text)
    if not lasting:
        QTimer.singleShot(stays_ms, clipboard, lambda: forget(text))


def forget(text: str) -> None:
    """Empties the clipboard when it still holds this text."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.text() == text:
        clipboard.clear()


def empty_ours() -> None:
    """Empties the clipboard when what is on it was put there by this window."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard() or (clipboard.text() and clipboard.text() == clipboard.property(OURS)):
        clipboard.clear()
