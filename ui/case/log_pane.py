"""Verloop: the course of events, newest first, with the quick field on top; lines are only ever added."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from ui.case.shown import LogShown
from ui.forms.faults import text_fault
from ui.keys import KeyMap
from ui.theme import Theme
from ui.widgets import paint
from ui.widgets.card import column, row
from ui.widgets.field import Field
from ui.widgets.tables import RecordList, RecordModel, RecordRole, RowDelegate
from ui.widgets.text import Label
from ui.widgets.times import wall
from ui.wording import counted, facts
from woordvoering.casework.fields import TEXT


class LogModel(RecordModel[LogShown]):
    """The lines."""

    def sentence(self, record: LogShown) -> str:
        return f"{wall(record.at)}, {record.words}, {record.who}"

    def key(self, record: LogShown) -> str:
        return record.key


class LogDelegate(RowDelegate):
    """A line of 29 px: time, icon on a thread, words, who."""

    look: str = "plain"

    def height(self, record: object) -> int:
        return 29

    def _draw_ground(self, painter: QPainter, rect: QRectF, *, selected: bool, hovered: bool, checked: bool) -> None:
        view = self.parent()
        if selected and isinstance(view, QWidget) and view.hasFocus():
            paint.box(painter, rect.adjusted(8, 0, -8, -1), 6, self.theme.color("selected"))

    def draw_row(self, painter: QPainter, rect: QRectF, record: object, *, selected: bool) -> None:
        assert isinstance(record, LogShown)
        theme, px, color = self.theme, self.theme.px, self.theme.color
        left, middle = rect.left() + px(16), rect.center().y() - 0.5
        clock = QRectF(left, rect.top(), px(40), rect.height())
        paint.text(painter, clock, wall(record.at), theme.font("small"), color("text2"))
        x = left + px(49)
        paint.hairline(painter, color("line2"), x + px(7), middle + px(10), x + px(7), rect.bottom() + px(3))
        paint.icon(painter, theme, record.icon, "text2", x, middle, 14)
        small = theme.font("micro")
        wide = paint.width(small, record.who)
        right = QRectF(rect.right() - px(16) - wide, rect.top(), wide + 1, rect.height())
        paint.text(painter, right, record.who, small, color("text2"))
        line = QRectF(left + px(76), rect.top(), right.left() - left - px(88), rect.height())
        paint.text(painter, line, record.words, theme.font("small_medium"), color("text"))


class LogList(RecordList):
    """The list; a line can be corrected by a new one from its menu."""

    correction_wanted = Signal(str)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self.theme.color("canvas"))
        painter.end()
        super().paintEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        record = self.currentIndex().data(RecordRole)
        if isinstance(record, LogShown):
            self.menu(record).popup(event.globalPos())

    def menu(self, record: LogShown) -> QMenu:
        """What can be done with a line."""
        menu = QMenu(self)
        action = menu.addAction(self.tr("Verbeter met een nieuwe regel…"))
        action.triggered.connect(lambda: self.correction_wanted.emit(record.key))
        return menu


def _line_fault(words: str) -> str:
    """What is wrong with a line, hour in front and all."""
    return text_fault(words, TEXT)


class LogPane(QWidget):
    """Head, field and list. `written` carries what was typed; `correction_wanted` the key of a line."""

    written = Signal(str)
    correction_wanted = Signal(str)
    all_wanted = Signal()

    def __init__(self, theme: Theme, keymap: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._count = Label(theme, "", "small", "text2")
        placeholder = self.tr("Noteer wat er gebeurt of wie je belt")
        self.field = Field(
            theme,
            self.tr("Regel in het verloop"),
            placeholder=placeholder,
            icon="pen-line",
            keys=keymap.caps("case.note"),
            check=_line_fault,
        )
        self.field.submitted.connect(self._submit)
        self.model = LogModel(self)
        self.list = LogList(theme, self.tr("Verloop"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(LogDelegate(theme, self.list))
        self.list.correction_wanted.connect(self.correction_wanted)
        head = row(
            Label(theme, self.tr("Verloop"), "row"),
            self._count,
            None,
            Label(theme, self.tr("alleen toevoegen"), "small", "text2", icon="lock"),
            pad=(16, 0, 16, 0),
            gap=8,
        )
        lines = column(head, 7, row(self.field, pad=(14, 0, 14, 0)), 8, self.list)
        lines.setStretch(4, 1)
        self.setLayout(lines)

    def show_lines(self, lines: tuple[LogShown, ...], phase: str = "") -> None:
        """The lines, newest first; with `phase` only those of one phase, and a line that shows all again."""
        told = counted(len(lines), self.tr("{n} regel"), self.tr("{n} regels"))
        self._count.set_text(facts(phase, told))
        self.model.show_records(lines)

    def written_down(self) -> None:
        """The line is kept: the field is empty for the next."""
        self.field.set_text("")

    def refuse(self, sentence: str) -> None:
        """Why a line was not kept; what was typed stays."""
        self.field.refuse(sentence)

    def _submit(self, words: str) -> None:
        if words.strip():
            self.written.emit(words.strip())
