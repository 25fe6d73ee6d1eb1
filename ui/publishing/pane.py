"""The lines of one release, in the Vrijgave dialog and in the Wachtrij: a line that did not change stays as it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.publishing.line import TaskLine
from ui.publishing.words import LineShown
from ui.theme import Theme
from ui.widgets.card import column


class TasksPane(QWidget):
    """`acted` carries an act, its task and, of `posted`, an address."""

    acted = Signal(str, object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.lines: dict[str, TaskLine] = {}
        self._list: QVBoxLayout = column()
        self.setLayout(self._list)

    def show_lines(self, shown: Sequence[LineShown]) -> None:
        """The lines of this moment; what is being typed in one that stands as before stays."""
        wanted = {each.key: each for each in shown}
        focused = next((key for key, line in self.lines.items() if _holds_focus(line)), "")
        for key, line in list(self.lines.items()):
            if wanted.get(key) is None or _look(wanted[key]) != _look(line.shown):
                self._list.removeWidget(line)
                line.hide()
                line.deleteLater()
                del self.lines[key]
        for place, (key, each) in enumerate(wanted.items()):
            if key in self.lines:
                self.lines[key].shown = each
            else:
                self.lines[key] = self._line(each)
            self._list.insertWidget(place, self.lines[key])
        if focused and focused in self.lines and not _holds_focus(self.lines[focused]):
            self._focus(self.lines[focused])

    def focus_first(self) -> None:
        """The first line that wants something of a person, unless somebody types already."""
        focus = self.window().focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            return
        for line in self.lines.values():
            if line.url is not None or line.shown.pill.tone in ("red", "amber"):
                self._focus(line)
                return

    def refuse(self, task: str, sentence: str) -> None:
        """Says under the address of a task how to give it."""
        for line in self.lines.values():
            if line.shown.task is not None and line.shown.task.name == task:
                line.refuse(sentence)

    def problems(self) -> tuple[QWidget, ...]:
        """The lines that F8 walks."""
        return tuple(
            next(iter(line.buttons.values()))
            for line in self.lines.values()
            if line.buttons and line.shown.pill.tone in ("red", "amber")
        )

    def _line(self, shown: LineShown) -> TaskLine:
        line = TaskLine(self.theme, shown)
        line.acted.connect(lambda name, typed, line=line: self.acted.emit(name, line.shown.task, typed))
        return line

    def _focus(self, line: TaskLine) -> None:
        first = line.url.line if line.url is not None else next(iter(line.buttons.values()), None)
        if first is not None:
            first.setFocus()


def _holds_focus(line: TaskLine) -> bool:
    focus = line.window().focusWidget()
    return focus is not None and line.isAncestorOf(focus)


def _look(shown: LineShown) -> tuple[object, ...]:
    return shown.name, shown.pill, shown.detail, shown.url, shown.acts, shown.asks_url
