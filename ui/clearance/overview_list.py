"""The texts in clearance over all dossiers, when nobody says which one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.clearance.words import summary_tones, verdict_pill, waits
from ui.theme import Theme
from ui.widgets import paint
from ui.widgets.card import Surface, row
from ui.widgets.clock import Ticker
from ui.widgets.pill import draw_pill
from ui.widgets.progress import draw_segments
from ui.widgets.states import StateCard, StateRecord
from ui.widgets.tables import RecordList, RecordModel, RecordRole, RowDelegate
from ui.widgets.text import Label
from ui.wording import counted
from woordvoering.clock import Clock
from woordvoering.overview.text_records import ClearanceView

ROW = 72


class PendingModel(RecordModel[ClearanceView]):
    """The texts; each says how many agreements it has."""

    def sentence(self, record: ClearanceView) -> str:
        said = self.tr("{kind}, {case}, {given} van {needed} verplichte akkoorden")
        return said.format(kind=record.kind_label, case=record.case_title, given=record.given, needed=record.needed)

    def key(self, record: ClearanceView) -> str:
        return record.statement


class PendingDelegate(RowDelegate):
    """Kind and dossier, the agreements, and for whom it waits."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._clock = clock

    def height(self, record: object) -> int:
        return ROW

    def draw_row(self, painter: QPainter, rect: QRectF, record: object, *, selected: bool) -> None:
        if not isinstance(record, ClearanceView):
            return
        theme, px, now = self.theme, self.theme.px, self._clock.now()
        left, half = rect.left() + px(24), rect.width() * 0.45
        top = QRectF(left, rect.top() + px(14), half, px(22))
        paint.text(painter, top, f"{record.kind_label} · r{record.number}", theme.font("row"), theme.color("text"))
        under = QRectF(left, rect.top() + px(38), half, px(18))
        paint.text(
            painter, under, f"{record.case_number}  {record.case_title}", theme.font("small"), theme.color("text2")
        )
        middle = left + half + px(24)
        count = QRectF(middle, rect.top() + px(14), px(120), px(22))
        paint.text(painter, count, f"{record.given}/{record.needed}", theme.font("row"), theme.color("text"))
        draw_segments(painter, theme, QRectF(middle, rect.top() + px(44), px(120), px(6)), summary_tones(record))
        x = middle + px(160)
        for one in [one for one in record.authorities if one.mandatory and (waits(one) or one.blocks)][:2]:
            taken = draw_pill(painter, theme, x, rect.top() + px(24), verdict_pill(one, now))
            name = QRectF(x, rect.top() + px(40), max(taken, px(130)), px(16))
            paint.text(painter, name, one.label, theme.font("small"), theme.color("text2"))
            x += max(taken, px(130)) + px(16)


class PendingList(QWidget):
    """The list with its head; `opened` carries `case/statement`."""

    opened = Signal(str)

    def __init__(self, theme: Theme, ticker: Ticker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = Label(theme, "", "body", "text2")
        head = Surface(theme, edges="b")
        head.setLayout(row(Label(theme, self.tr("Akkoord"), "page"), self._count, None, pad=(24, 0, 24, 0), gap=10))
        head.setFixedHeight(theme.px(60))
        self.model = PendingModel(self)
        self.list = RecordList(theme, self.tr("Teksten die op akkoord wachten"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(PendingDelegate(theme, ticker.clock, self.list))
        self.list.opened.connect(self._open)
        self.list.clicked.connect(self._open)
        self.empty = StateCard(theme, boxed=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.empty, 1)
        ticker.tick.connect(self.list.viewport().update)

    def show_records(self, records: tuple[ClearanceView, ...]) -> None:
        """The texts, or that there are none."""
        self.model.show_records(records)
        self._count.set_text(counted(len(records), self.tr("{n} tekst wacht"), self.tr("{n} teksten wachten")))
        self.list.setVisible(bool(records))
        self.empty.setVisible(not records)
        self.empty.show_record(
            StateRecord("stamp", self.tr("Geen tekst wacht op akkoord"),
                        self.tr("Akkoord vraag je vanuit de verklaring."))
        )  # fmt: skip
        if records and not self.list.currentIndex().isValid():
            self.list.select_row(0)

    def open_current(self) -> None:
        """Opens the selected text."""
        self._open(self.list.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        record = index.data(RecordRole)
        if isinstance(record, ClearanceView):
            self.opened.emit(f"{record.case_id}/{record.statement}")
