"""The command palette: 680 px, 120 from above; what can be done and what can be found, a line of typing away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from ui.palette_record import PaletteEntry, PaletteGroup, Query, marks, narrowed
from ui.theme import Theme
from ui.theme.tokens import PALETTE_WIDTH
from ui.widgets import paint
from ui.widgets.card import Divider, Surface, column, row
from ui.widgets.field import Line
from ui.widgets.flow import Flow, Run
from ui.widgets.keycap import KeyHint
from ui.widgets.sheet import Sheet
from ui.widgets.tables import RecordList, RecordModel, RowDelegate
from ui.widgets.text import Label

TOP = 120
ROW = 40
HEAD = 30
LIST_PAD = 8
MOST = 430


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """A line of the list: a group's title, or an entry with the marks of what was typed."""

    title: str = ""
    entry: PaletteEntry | None = None
    spans: tuple[tuple[int, int], ...] = ()


class PaletteModel(RecordModel[PaletteRow]):
    """The rows of the palette."""

    def sentence(self, record: PaletteRow) -> str:
        entry = record.entry
        return record.title if entry is None else ", ".join(filter(None, (entry.words, entry.context, *entry.keys)))

    def key(self, record: PaletteRow) -> str:
        return f"group {record.title}" if record.entry is None else f"entry {record.entry.id} {record.spans}"

    def selectable(self, record: PaletteRow) -> bool:
        return record.entry is not None


class PaletteDelegate(RowDelegate):
    """Draws a title or an entry: icon, words with marks, context, keys."""

    look = "list"

    def height(self, record: object) -> int:
        return HEAD if isinstance(record, PaletteRow) and record.entry is None else ROW

    def draw_row(self, painter: QPainter, rect: QRectF, record: object, *, selected: bool) -> None:
        if not isinstance(record, PaletteRow):
            return
        theme, px = self.theme, self.theme.px
        if record.entry is None:
            line = rect.adjusted(px(21), px(6), 0, 0)
            paint.text(painter, line, record.title, theme.font("micro_strong"), theme.color("text2"))
            return
        entry = record.entry
        ink = "accentText" if selected and entry.tone == "plain" else theme.tone(entry.tone).text
        paint.icon(painter, theme, entry.icon, ink, rect.left() + px(22), rect.center().y())
        wide = paint.keys_width(theme, entry.keys)
        paint.draw_keys(painter, theme, rect.right() - wide - px(22), rect.center().y(), entry.keys)
        self._draw_words(painter, rect.adjusted(px(50), 0, -wide - px(38), 0), record)

    def _draw_words(self, painter: QPainter, rect: QRectF, record: PaletteRow) -> None:
        entry = record.entry
        if entry is None:
            return
        runs = marked(entry.words, record.spans)
        if entry.context:
            runs = (*runs, Run("  "), Run(entry.context, style="small", color="text2"))
        flow = Flow(self.theme, runs, "row_medium")
        flow.break_lines(rect.width(), 1)
        flow.paint(painter, rect.left(), rect.center().y() - flow.leading / 2)


def marked(words: str, spans: Sequence[tuple[int, int]]) -> tuple[Run, ...]:
    """The words as runs, the spans on the mark's ground."""
    runs: list[Run] = []
    at = 0
    for start, end in spans:
        runs.append(Run(words[at:start], style="row_medium"))
        runs.append(Run(words[start:end], style="row", color="markText", fill="mark"))
        at = end
    runs.append(Run(words[at:], style="row_medium"))
    return tuple(run for run in runs if run.text)


class Palette(Sheet):
    """Type, arrows, Enter. `chosen` carries the id of the entry that runs; Tab shows what else a row can do."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, query: Query) -> None:
        name = QCoreApplication.translate("Palette", "Opdrachtenpalet")
        super().__init__(theme, window, PALETTE_WIDTH, top=TOP, name=name)
        self._query = query
        self._instead: PaletteEntry | None = None
        self.line = Line()
        self.line.setFrame(False)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(QCoreApplication.translate("Palette", "Zoek of voer uit"))
        self.model = PaletteModel(self)
        self.list = RecordList(theme, name)
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteDelegate(theme, self.list))
        self.list.setProperty("plain", True)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = Label(theme, "", "body", "text2", align=paint.CENTER)
        self._more = KeyHint(theme, ("Tab",), QCoreApplication.translate("Palette", "meer acties"))
        self._lay_out()
        self.line.textEdited.connect(self._typed)
        self.list.clicked.connect(self._run_index)
        self.list.moved.connect(self._moved)
        theme.changed.connect(self._restyle)
        self._restyle()

    def open(self) -> None:
        """Empty, with the next step of the screen as first row."""
        self.line.clear()
        self._instead = None
        self.refresh()
        super().open()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def refresh(self) -> None:
        """Asks again for what is typed now."""
        words, scope = narrowed(self.line.text())
        if self._instead is not None:
            groups: Sequence[PaletteGroup] = (PaletteGroup(self._instead.words, self._instead.actions),)
        else:
            groups = self._query(words, scope)
        rows = [line for group in groups if group.entries for line in self._rows(group, words)]
        self.model.show_records(rows)
        self.list.setCurrentIndex(QModelIndex())
        self.list.step(1)
        self.list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        said = QCoreApplication.translate("Palette", "Niets gevonden voor ‘{words}’.")
        self._nothing.set_text(said.format(words=words))
        tall = sum(HEAD if line.entry is None else ROW for line in rows) + 2 * LIST_PAD
        self.list.setFixedHeight(self.theme.px(min(tall, MOST)))
        self.column.invalidate()
        self.column.activate()  # also the column inside it, which keeps its own measure until then
        self.place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run_index(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape and self._instead is not None:
            self._instead = None
            self.refresh()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        self._offer_more()
        return True

    def _lay_out(self) -> None:
        top = Surface(self.theme, "raised", edges="b", radius=14)
        head = row(
            Label(self.theme, color="text2", icon="search"),
            self.line,
            KeyHint(self.theme, ("Esc",)),
            pad=(20, 0, 20, 0),
            gap=6,
        )
        head.setStretch(1, 1)
        top.setLayout(head)
        top.setFixedHeight(self.theme.px(60))
        tr = QCoreApplication.translate
        scopes = tr("Palette", "typ d voor dossiers, p voor persvragen, m voor mensen")
        foot = row(
            KeyHint(self.theme, ("↑", "↓"), tr("Palette", "kiezen")),
            KeyHint(self.theme, ("Enter",), tr("Palette", "uitvoeren")),
            self._more,
            None,
            Label(self.theme, scopes, "micro", "text2"),
            pad=(20, 8, 20, 8),
            gap=16,
        )
        self._nothing.setMinimumHeight(self.theme.px(ROW + 2 * LIST_PAD))
        self.column.addWidget(top)
        self.column.addLayout(column(self.list, self._nothing, pad=(0, 1, 0, 0)))
        self.column.addWidget(Divider(self.theme))
        self.column.addLayout(foot)

    def _restyle(self) -> None:
        self.line.setFont(self.theme.font("palette"))

    def _rows(self, group: PaletteGroup, words: str) -> list[PaletteRow]:
        lines = [PaletteRow(entry=entry, spans=marks(entry.words, words)) for entry in group.entries]
        return [PaletteRow(title=group.title), *lines]

    def _typed(self) -> None:
        self._instead = None
        self.refresh()

    def _moved(self, index: QModelIndex) -> None:
        entry = self.model.record(index.row()).entry
        self._more.setVisible(entry is not None and bool(entry.actions))

    def _offer_more(self) -> None:
        index = self.list.currentIndex()
        entry = self.model.record(index.row()).entry if index.isValid() else None
        if entry is not None and entry.actions:
            self._instead = entry
            self.refresh()

    def _run_index(self, index: QModelIndex) -> None:
        entry = self.model.record(index.row()).entry if index.isValid() else None
        if entry is not None:
            self.close_sheet()
            self.chosen.emit(entry.id)
