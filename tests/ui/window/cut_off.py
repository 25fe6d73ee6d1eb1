"""What of a window a person cannot read or reach: labels that are cut, buttons without room, sideways scroll bars."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QScrollBar, QWidget

from ui.widgets.buttons import Button
from ui.widgets.text import Label

ROUNDING = 1


def cut_off(window: QWidget) -> list[str]:
    """A line for each fault, with the words that are meant."""
    return [*_squeezed(window), *_sideways(window), *_over_each_other(window)]


def _squeezed(window: QWidget) -> Iterator[str]:
    for part in window.findChildren(Label):
        if _shown(part) and part.text() and not part.elides and part.width() + ROUNDING < part.natural().width():
            yield f"cut: {part.text()!r} has {part.width()} of {part.natural().width()}"
    for part in window.findChildren(Button):
        if _shown(part) and part.text() and part.width() + ROUNDING < part.least():
            yield f"cut: button {part.text()!r} has {part.width()} of {part.least()}"


def _sideways(window: QWidget) -> Iterator[str]:
    for bar in window.findChildren(QScrollBar):
        if _shown(bar) and bar.orientation() is Qt.Orientation.Horizontal and bar.maximum() > 0:
            parent = bar.parentWidget()
            yield f"sideways: {parent.accessibleName() if parent is not None else ''}"


def _over_each_other(window: QWidget) -> Iterator[str]:
    """Buttons of one parent that cover each other, or stand outside of what shows them."""
    buttons = [part for part in window.findChildren(QAbstractButton) if _shown(part)]
    for place, one in enumerate(buttons):
        for other in buttons[place + 1 :]:
            if one.parent() is other.parent() and one.geometry().intersects(other.geometry()):
                yield f"over: {one.accessibleName()!r} and {other.accessibleName()!r}"
        left, parent = one.mapTo(window, QPoint()), one.parentWidget()
        room = QRect(QPoint(), window.size())
        if parent is not None and not room.adjusted(-1, -100_000, 1, 100_000).contains(QRect(left, one.size())):
            yield f"outside: {one.accessibleName()!r}"


def _shown(part: QWidget) -> bool:
    return part.isVisible() and not part.visibleRegion().isEmpty()
