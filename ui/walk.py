"""Walking the window with the keyboard: from pane to pane (F6) and from problem to problem (F8)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QScrollArea, QWidget


def reachable(widget: QWidget) -> bool:
    """Whether the focus can go to a widget now."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()


def first_inside(pane: QWidget) -> QWidget | None:
    """The pane itself when it takes focus, else the first thing in it that does, in Tab order."""
    if reachable(pane) and pane.focusProxy() is None:
        return pane
    here = pane.nextInFocusChain()
    while here is not None and here is not pane:
        if pane.isAncestorOf(here) and reachable(here):
            return _chosen(here)
        here = here.nextInFocusChain()
    return None


def _chosen(widget: QWidget) -> QWidget:
    """Of buttons of which one is chosen, that one: focus on another would look like a choice."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    checked = group.checkedButton() if group is not None and group.exclusive() else None
    return checked if checked is not None and reachable(checked) else widget


def holder(panes: Sequence[QWidget], focus: QWidget | None) -> int:
    """The index of the innermost pane that holds the focus, -1 for none."""
    held = [n for n, pane in enumerate(panes) if focus is not None and (pane is focus or pane.isAncestorOf(focus))]
    return max(held, key=lambda n: _depth(panes[n]), default=-1)


def next_pane(panes: Sequence[QWidget], focus: QWidget | None, step: int) -> QWidget | None:
    """Where F6 puts the focus: into the next pane, in a ring, that has anything to focus."""
    start = holder(panes, focus)
    start = -1 if start < 0 and step > 0 else start
    for distance in range(1, len(panes) + 1):
        found = first_inside(panes[(start + step * distance) % len(panes)])
        if found is not None:
            return found
    return None


def next_problem(problems: Sequence[QWidget], focus: QWidget | None, step: int) -> QWidget | None:
    """Where F8 puts the focus: the next problem, in a ring; None when there is none."""
    open_ones = [problem for problem in problems if problem.isVisible()]
    if not open_ones:
        return None
    here = holder(open_ones, focus)
    if here < 0:
        return open_ones[0 if step > 0 else -1]
    return open_ones[(here + step) % len(open_ones)]


def reveal(widget: QWidget) -> None:
    """Scrolls whatever scrolls around a widget until it shows."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def one_stop(group: QButtonGroup) -> Callable[[], None]:
    """Makes Tab stop once at buttons of which one is chosen: at that one; the arrows reach the others. What is returned
    sets it right again after buttons came or went."""

    def settle() -> None:
        chosen = group.checkedButton()
        for button in group.buttons():
            stops = chosen is None or button is chosen
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)

    group.buttonToggled.connect(settle)
    settle()
    return settle


def _depth(widget: QWidget) -> int:
    depth, above = 0, widget.parentWidget()
    while above is not None:
        depth, above = depth + 1, above.parentWidget()
    return depth
