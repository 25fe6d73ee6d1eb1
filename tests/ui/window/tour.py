"""A tour of the whole window: every screen, and every sheet that a button or a key of a screen opens."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from night_desk import Night
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from shiboken6 import isValid

from ui.screen import Screen
from ui.shell import Shell
from ui.walk import reachable, reveal
from ui.widgets.hold import HoldButton
from ui.widgets.sheet import Sheet, sheet_over

HOUR_MS = 3_600_000
ELSEWHERE = 40
"""More stops than strip and navigation have."""
TECHNICAL = re.compile(r"\b[a-z]+_[a-z]+\b|<[^>]+>|None\b|Run\(")
"""What no sentence for a person holds: ids, markup, and values as Python writes them."""


def furnished(night: Night) -> tuple[str, str]:
    """A desk with something on most screens: a case with a cleared text, and a question of a newsroom."""
    case, statement = night.cleared()
    night.desk.requests.receive(
        "lore", case, "Leiekrant", "An Peeters", "Wat is er gebeurd?", "phone",
        deadline=night.clock.now() + HOUR_MS, contact="09 555 09 01",
    )  # fmt: skip
    return case, statement


def screens(case: str, statement: str) -> tuple[tuple[str, str], ...]:
    """Every screen with what it must show."""
    text = f"{case}/{statement}"
    plain = ("cases", "requests", "contacts", "handover", "sources", "settings", "conflicts", "queue")
    return (
        ("watch", ""), ("case", case), ("clearance", text), ("statement", text), ("evaluation", case),
        *((name, "") for name in plain),
    )  # fmt: skip


@dataclass
class Visit:
    """What was found wrong in one place, by what was looked for."""

    place: str
    unnamed: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    ringless: list[str] = field(default_factory=list)
    unreached: list[str] = field(default_factory=list)
    backwards: list[str] = field(default_factory=list)


def told(widget: QWidget) -> str:
    """The name that a screen reader says."""
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name) if face is not None else ""


def called(widget: QWidget) -> str:
    """A widget in a report."""
    return f"{type(widget).__name__} {told(widget)!r}"


def inside(place: QWidget) -> list[QWidget]:
    """Everything that shows in a place."""
    return [one for one in place.findChildren(QWidget) if one.isVisible()]


def stops(place: QWidget) -> list[QWidget]:
    """What Tab should reach in a place; of buttons of which one is chosen, that one: the arrows reach the others."""
    found = [one for one in (place, *inside(place)) if reachable(one) and one.focusProxy() is None]
    return [one for one in found if not (isinstance(one, QAbstractButton) and beside_the_chosen(one))]


def beside_the_chosen(button: QAbstractButton) -> bool:
    """Whether another of its group is chosen."""
    group = button.group()
    return group is not None and group.exclusive() and group.checkedButton() not in (None, button)


def visit(name: str, place: QWidget, shell: Shell, *, ring: bool = True) -> Visit:
    """Looks at a screen or a sheet."""
    found = Visit(name)
    here = stops(place)
    for one in here:
        words = told(one)
        if not words.strip() or TECHNICAL.search(words):
            found.unnamed.append(called(one))
    for one in inside(place):
        if isinstance(one, QAbstractButton) and not one.isEnabled() and not reason(one):
            found.silent.append(called(one))
        if isinstance(one, QAbstractItemView) and one.model() is not None:
            found.rows += [said for said in sentences(one) if len(said) < 8 or TECHNICAL.search(said)]
    walk = tabbed(place, shell, len(here) + ELSEWHERE)
    seen = set(walk)
    found.unreached = [called(one) for one in here if one not in seen]
    found.backwards = [
        f"{called(one)} → {called(other)}"
        for one, other in pairwise(walk)
        if other is not walk[0] and goes_back(one, other, shell)
    ]
    if ring:
        held = QApplication.focusWidget()
        kinds = {(type(one), ringed_by(one)): one for one in reversed(here)}
        found.ringless = [called(one) for one in kinds.values() if not ringed(one, shell)]
        if held is not None:
            held.setFocus()
    return found


def ringed_by(widget: QWidget) -> bool:
    """Whether a widget draws its own focus; else the window draws the ring around it."""
    return bool(getattr(widget, "draws_own_focus", False))


def reason(button: QAbstractButton) -> str:
    """Why a button that is off is off, as a screen reader hears it."""
    face = QAccessible.queryAccessibleInterface(button)
    return face.text(QAccessible.Text.Description) if face is not None else ""


def sentences(view: QAbstractItemView) -> Iterator[str]:
    """What a screen reader says of the rows."""
    model = view.model()
    for row in range(model.rowCount()):
        yield str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) or "")


def tabbed(place: QWidget, shell: Shell, most: int) -> list[QWidget]:
    """What has the focus one after the other when Tab is pressed from the first thing in a place, until it comes back
    there or leaves."""
    first = next(iter(stops(place)), None)
    if first is None:
        return []
    order: list[QWidget] = []
    focus = QApplication.focusWidget()
    if focus is None or not place.isAncestorOf(focus):
        first.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(most):
        focus = QApplication.focusWidget()
        if focus is None or focus in order:
            break
        order.append(focus)
        QTest.keyClick(shell.windowHandle(), Qt.Key.Key_Tab)
    return order


def goes_back(one: QWidget, other: QWidget, shell: Shell) -> bool:
    """Whether a step of Tab inside one pane goes up or to the left against the reading."""
    a, b = (QRect(each.mapTo(shell, QPoint(0, 0)), each.size()) for each in (one, other))
    if above(a, b):
        return b.left() < a.right() and b.right() > a.left()
    return b.right() <= a.left() and not above(b, a) and abs(a.center().y() - b.center().y()) < 8


def above(a: QRect, b: QRect) -> bool:
    """Whether `b` stands wholly above `a`."""
    return b.bottom() <= a.top()


def ringed(widget: QWidget, shell: Shell) -> bool:
    """Whether one sees that a widget has the focus: the picture around it differs from the one without."""
    reveal(widget)
    widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
    side = 6
    frame = QRect(widget.mapTo(shell, QPoint(0, 0)), widget.size()).adjusted(-side, -side, side, side)
    frame = frame.intersected(shell.rect())
    lit = shell.grab(frame).toImage()
    widget.clearFocus()
    return lit != shell.grab(frame).toImage()


@dataclass
class Tour:
    """Goes over the window; `settled` waits until the desk answered."""

    shell: Shell
    settled: Callable[[], None]
    visits: list[Visit] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)
    manners: list[str] = field(default_factory=list)
    """Where a sheet is no dialog for who listens, lets the focus go, or does not give it back."""
    every: bool = False
    """Whether every key and every button is tried; else the keys until one opens a sheet."""
    opened: set[str] = field(default_factory=set)
    kinds: set[type[Sheet]] = field(default_factory=set)

    brief: bool = False
    """Whether sheets are looked at as dialogs alone, and not walked as `visit` does."""

    def panes(self, name: str) -> list[str]:
        """The panes of the screen in front that F6 does not come to in one round."""
        screen = self.shell.current()
        assert screen is not None
        panes = [pane for pane in (self.shell.strip, self.shell.nav, *screen.panes()) if pane.isVisible()]
        wanted = [pane for pane in panes if any(map(reachable, (pane, *inside(pane))))]
        held: list[QWidget] = []
        for _ in range(len(panes) + 1):
            QTest.keyClick(self.shell.windowHandle(), Qt.Key.Key_F6)
            focus = QApplication.focusWidget()
            held += [pane for pane in panes if focus is not None and (pane is focus or pane.isAncestorOf(focus))]
        return [f"{name}: {called(pane)}" for pane in wanted if pane not in held]

    def screen(self, name: str, subject: str) -> Screen:
        """Goes to a screen."""
        self.shell.go(name, subject)
        self.shell.activateWindow()
        self.settled()
        screen = self.shell.current()
        assert screen is not None and screen.name == name, name
        return screen

    def sheets(self, name: str, subject: str) -> None:
        """Opens every sheet that the buttons and keys of a screen lead to, looks at it, and closes it with Esc."""
        screen = self.screen(name, subject)
        keys = [command for command, _, _ in screen._bound]
        labels = list(dict.fromkeys((type(one), told(one)) for one in self._buttons(screen)))
        opened = len(self.opened)
        for act in (*keys, *(labels if self.every else ())):
            if len(self.opened) > opened and not self.every:
                return
            screen = self.shell.current()
            if screen is None or self.shell.at != (name, subject):
                screen = self.screen(name, subject)
            before = self._do(screen, act)
            self.settled()
            sheet = sheet_over(self.shell)
            if sheet is not None:
                self.look(f"{name}: {act if isinstance(act, str) else act[1]}", sheet, before)

    def _buttons(self, screen: Screen) -> list[QAbstractButton]:
        found = [one for one in inside(screen) if isinstance(one, QAbstractButton) and one.isEnabled()]
        return [one for one in found if not one.isCheckable() and not isinstance(one, HoldButton)]

    def _do(self, screen: Screen, act: str | tuple[type, str]) -> QWidget | None:
        """Does it; what had the focus meanwhile."""
        if isinstance(act, str):
            before = QApplication.focusWidget()
            next(run for command, _, run in screen._bound if command == act)()
            return before
        for one in self._buttons(screen):
            if (type(one), told(one)) == act:
                if reachable(one):
                    one.setFocus(Qt.FocusReason.TabFocusReason)
                before = QApplication.focusWidget()
                one.click()
                return before
        return None

    def look(self, name: str, sheet: Sheet, before: QWidget | None) -> None:
        """Looks at a sheet that is open, and closes it with Esc; `before` had the focus until then."""
        title = f"{type(sheet).__name__} {sheet.accessibleName()}"
        self.kinds.add(type(sheet))
        if title not in self.opened:
            self.opened.add(title)
            self.manners += [f"{name} → {title} | {fault}" for fault in unmannered(sheet, self.shell)]
            if not self.brief:
                self.visits.append(visit(f"{name} → {title}", sheet, self.shell, ring=self.every))
        for _ in range(3):
            if not (isValid(sheet) and sheet.isVisible()):
                break
            QTest.keyClick(self.shell.windowHandle(), Qt.Key.Key_Escape)
            self.settled()
        if isValid(sheet) and sheet.isVisible():
            self.stuck.append(title)
            sheet.close_sheet()
        elif (fault := not_given_back(before)) and sheet_over(self.shell) is None:
            self.manners.append(f"{name} → {title} | {fault}")


def unmannered(sheet: Sheet, shell: Shell) -> list[str]:
    """What of a dialog a sheet lacks: its role, a name, the focus, and that Tab stays in it, forth and back."""
    face = QAccessible.queryAccessibleInterface(sheet.body)
    found: list[str] = []
    if face is None or face.role() is not QAccessible.Role.Dialog or not face.text(QAccessible.Text.Name).strip():
        found.append("it is no dialog with a name")
    held = [QApplication.focusWidget()]
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        for _ in range(len(stops(sheet)) + 2):
            QTest.keyClick(shell.windowHandle(), key)
            held.append(QApplication.focusWidget())
    away = [one for one in held if one is None or not (one is sheet or sheet.isAncestorOf(one))]
    return [*found, *(f"the focus went to {called(one) if one is not None else 'nothing'}" for one in away[:1])]


def not_given_back(before: QWidget | None) -> str:
    """Where the focus is when it is not back at what had it; '' when it is, or when that is gone."""
    now = QApplication.focusWidget()
    there = before is not None and isValid(before) and before.isVisible() and reachable(before)
    if now is None:
        return "nothing has the focus after it"
    return f"{called(now)} has the focus after it, and not {called(before)}" if there and now is not before else ""


def shown_words(root: QWidget) -> set[str]:
    """Everything that a window says at this moment, seen or heard."""
    said: set[str] = set()
    for one in (root, *root.findChildren(QWidget)):
        if not one.isVisibleTo(root) and one is not root:
            continue
        said |= {one.accessibleName(), one.accessibleDescription(), re.sub("<[^>]*>", "", one.toolTip())}
        if isinstance(one, QLabel | QAbstractButton):
            said.add(one.text())
        if isinstance(one, QLineEdit):
            said.add(one.placeholderText())
        if isinstance(one, QComboBox):
            said |= {one.itemText(place) for place in range(one.count())}
        if isinstance(one, QAbstractItemView) and one.model() is not None:
            said |= set(sentences(one))
    return {words.strip() for words in said if words.strip()} | {root.windowTitle()}
