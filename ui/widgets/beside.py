"""A list at the left with its head, what is chosen of it at the right, and one word instead where it is empty."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.theme import Theme
from ui.widgets.card import Surface, column, row
from ui.widgets.text import Label


def list_beside(
    theme: Theme, title: str, count: Label, listed: QWidget, detail: QWidget, empty: QWidget, *, width: int = 480
) -> QStackedWidget:
    """The two panes as page 0 and `empty` as page 1; `width` of the list is in px at 100 %."""
    head = Surface(theme, edges="b")
    head.setFixedHeight(theme.px(56))
    head.setLayout(row(Label(theme, title, "page"), count, None, pad=(24, 0, 24, 0), gap=10))
    left = Surface(theme)
    lines = column(head)
    lines.addWidget(listed, 1)
    left.setLayout(lines)
    left.setFixedWidth(theme.px(width))
    both = QWidget()
    whole = row(left)
    whole.addWidget(detail, 1)
    both.setLayout(whole)
    stack = QStackedWidget()
    stack.addWidget(both)
    stack.addWidget(empty)
    return stack
