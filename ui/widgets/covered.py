"""Whether a window is covered: nothing of the desk shows or works in it. Any widget may ask; `ui.manners` decides."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, Qt
from PySide6.QtWidgets import QWidget

PROPERTY: Final = "woordvoering_covered"


def covered(widget: QWidget | None) -> bool:
    """Whether a window, or the one that a widget stands in, is."""
    while widget is not None:
        if widget.property(PROPERTY):
            return True
        widget = widget.parentWidget()
    return False


def set_covered(window: QWidget, *, on: bool) -> None:
    """Tells the widgets of a window that its cover comes or goes."""
    window.setProperty(PROPERTY, on)


def out_of_reach(widget: QWidget, *, on: bool) -> None:
    """Hides a part of a covered window, from a screen reader too, or shows it again.

    A view that is hidden tells its rows all the same; of a widget that is a window nothing is told before it shows.
    """
    widget.hide()
    widget.setWindowFlag(Qt.WindowType.Window, on=on)
    widget.setVisible(not on)


def is_about_cover(event: QEvent) -> bool:
    """Whether an event that a window got says that its cover came or went."""
    return isinstance(event, QDynamicPropertyChangeEvent) and event.propertyName().toStdString() == PROPERTY
