"""The table of authorities: rows of 64 px, waiting and escalation tick while they show."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.clearance.words import (
    ICONS,
    Cell,
    deputy_cell,
    escalation,
    medium_cell,
    proof_cell,
    role_need,
    sentence,
    verdict_pill,
    verdict_under,
    who,
)
from ui.theme import Theme
from ui.widgets import paint
from ui.widgets.clock import Ticker, Ticking
from ui.widgets.marks import draw_tile
from ui.widgets.pill import draw_pill
from ui.widgets.progress import draw_meter
from ui.widgets.tables import Column, RecordList, RecordModel, RecordRole, RowDelegate, TableHead, column_rects
from woordvoering.clock import Clock
from woordvoering.overview.records import Person
from woordvoering.overview.text_records import AuthorityView

ROW = 64
WIDTHS = (28, 216, 160, 198, 178, 152)
NATURAL = 1256


def columns(heads: tuple[str, ...], wide: float, scale: float = 1.0) -> tuple[Column, ...]:
    """The columns at a width: the last takes what is left, all shrink in a narrow window."""
    share = min(1.0, wide / (NATURAL * scale)) if wide else 1.0
    fixed = tuple(
        Column(head, width if place == 0 else round(width * share))
        for place, (head, width) in enumerate(zip(heads, WIDTHS, strict=False))
    )
    return (*fixed, Column(heads[-1]))


class AuthorityModel(RecordModel[AuthorityView]):
    """The authorities; their sentences follow the clock."""

    def __init__(self, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._clock = clock
        self.people: dict[str, Person] = {}

    def sentence(self, record: AuthorityView) -> str:
        return sentence(record, self._clock.now(), self.people)

    def key(self, record: AuthorityView) -> str:
        return record.role


class AuthorityDelegate(RowDelegate):
    """Draws a row: who, for what, verdict, medium, proof, deputy."""

    def __init__(self, theme: Theme, clock: Clock, table: AuthorityTable) -> None:
        super().__init__(theme, table)
        self._clock, self._table = clock, table

    def height(self, record: object) -> int:
        return ROW

    def draw_row(self, painter: QPainter, rect: QRectF, record: object, *, selected: bool) -> None:
        if not isinstance(record, AuthorityView):
            return
        now, people = self._clock.now(), self._table.model_.people
        cells = column_rects(self.theme, self._table.columns(), rect)
        side = self.theme.px(32)
        tile = QRectF(cells[0].left(), rect.center().y() - side / 2, side, side)
        draw_tile(painter, self.theme, tile, ICONS.get(record.role, "user"), round_=True)
        self._two(painter, cells[1], Cell(record.label, who(record, people)), "body_strong")
        need = role_need(record, conditional=record.role in self._table.conditional)
        self._two(painter, cells[2], Cell(record.competence or "—", need), "body_medium", "small_medium")
        draw_pill(painter, self.theme, cells[3].left(), rect.top() + self.theme.px(23), verdict_pill(record, now))
        under, ink = verdict_under(record, record.revision)
        self._line(painter, cells[3], 45, under, "small", ink)
        self._two(painter, cells[4], medium_cell(record, people))
        self._two(painter, cells[5], proof_cell(record))
        self._deputy(painter, cells[6], record, now)

    def _deputy(self, painter: QPainter, cell: QRectF, record: AuthorityView, now: int) -> None:
        found, share = deputy_cell(record, now), escalation(record, now)
        if share is None:
            self._two(painter, cell, found, "small_strong" if found.under else "small")
            return
        self._line(painter, cell, 22, found.fact, "body_strong", found.tone)
        self._line(painter, cell, 40, found.under, "small", found.under_tone)
        meter = QRectF(cell.left(), cell.top() + self.theme.px(54), min(cell.width(), self.theme.px(160)), 4)
        draw_meter(painter, self.theme, meter, share, "red" if share >= 1 else "amber")

    def _two(
        self, painter: QPainter, cell: QRectF, found: Cell, style: str = "body_medium", under: str = "small"
    ) -> None:
        px = self.theme.px
        left = 0.0
        middle = 23 if found.under else 32
        if found.icon:
            color = found.tone if found.tone != "text" else "text2"
            left = paint.icon(painter, self.theme, found.icon, color, cell.left(), cell.top() + px(middle), 14) + px(8)
        room = cell.adjusted(left, 0, 0, 0)
        self._line(painter, room, middle, found.fact, style, found.tone)
        if found.under:
            self._line(painter, room, 44, found.under, under, found.under_tone)

    def _line(self, painter: QPainter, cell: QRectF, middle: int, words: str, style: str, color: str) -> None:
        px = self.theme.px
        band = QRectF(cell.left(), cell.top() + px(middle - 10), cell.width(), px(20))
        paint.text(painter, band, words, self.theme.font(style), self.theme.color(color))


class AuthorityTable(Ticking, RecordList):
    """The list under its head; repaints every second while somebody is waited for."""

    def __init__(self, theme: Theme, ticker: Ticker, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setAccessibleName(self.tr("Overheden die akkoord moeten geven"))
        self.conditional: frozenset[str] = frozenset()
        self.heads = (
            "", self.tr("Wie"), self.tr("Bevoegd voor"), self.tr("Uitspraak"), self.tr("Medium"), self.tr("Controle"),
            self.tr("Plaatsvervanger"),
        )  # fmt: skip
        self.head = TableHead(theme, self.columns())
        self.model_ = AuthorityModel(ticker.clock, self)
        self.setModel(self.model_)
        self.setItemDelegate(AuthorityDelegate(theme, ticker.clock, self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.keep_time(ticker, self._tick)
        theme.changed.connect(self._measure)

    def columns(self) -> tuple[Column, ...]:
        """The columns at the width of this moment."""
        return columns(self.heads, self.viewport().width(), self.theme.scale / 100)

    def show_records(self, records: tuple[AuthorityView, ...], people: dict[str, Person]) -> None:
        """The authorities."""
        self.model_.people = people
        self.conditional = frozenset(one.role for one in records if not one.mandatory and one.requested_at is None)
        self.model_.show_records(records)
        self._measure()

    def current(self) -> AuthorityView | None:
        """The row that is selected."""
        record = self.currentIndex().data(RecordRole)
        return record if isinstance(record, AuthorityView) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.show_columns(self.columns())

    def _measure(self) -> None:
        rows = max(1, self.model_.rowCount())
        self.setMaximumHeight(self.theme.px(ROW) * rows)
        self.setMinimumHeight(self.theme.px(ROW) * min(rows, 4))

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        size.setHeight(self.theme.px(ROW) * max(1, self.model_.rowCount()))
        return size

    def _tick(self) -> None:
        if self.isVisible():
            self.viewport().update()
