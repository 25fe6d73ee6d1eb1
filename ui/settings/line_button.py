"""The button behind a line of a card, and below a card: what it does, and to what, in one signal."""

from __future__ import annotations

from PySide6.QtCore import SignalInstance

from ui.theme import Theme
from ui.widgets.buttons import Button


def line_button(
    theme: Theme, acted: SignalInstance, words: str, icon: str, act: str, subject: str = "", named: str = ""
) -> Button:
    """Emits `acted` with the act and its subject, '' for the whole card; `named` is the subject for a screen reader."""
    button = Button(theme, words, "ghost" if subject else "secondary", icon=icon, height=28)
    if named:
        button.setAccessibleName(f"{words}: {named}")
    button.clicked.connect(lambda: acted.emit(act, subject))
    return button
