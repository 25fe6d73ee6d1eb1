"""The claims of the dossier to cite: those that may leave, and the others with why not."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from ui.statement.live import grade
from ui.statement.words import claim_words, refusal_of, refutable
from ui.theme import Theme
from ui.widgets import paint
from ui.widgets.card import column
from ui.widgets.sheet import Sheet
from ui.widgets.tables import RecordList, RecordModel, RecordRole, RowDelegate
from ui.widgets.text import Label
from ui.wording import facts, spoken
from woordvoering.overview.records import ClaimView

WIDTH, ROW = 640, 52


def _tr(source: str) -> str:
    return QCoreApplication.translate("ClaimPicker", source)


class ClaimModel(RecordModel[ClaimView]):
    """The claims; one that may not leave cannot be selected."""

    def sentence(self, record: ClaimView) -> str:
        refused = refusal_of(record)
        state = _tr("niet te gebruiken: {reason}").format(reason=refused) if refused else claim_words(record)
        return spoken(f"#{record.number}", record.wording, state)

    def key(self, record: ClaimView) -> str:
        return record.id

    def selectable(self, record: ClaimView) -> bool:
        return not refusal_of(record)


class ClaimDelegate(RowDelegate):
    """Number, wording, and the state or the reason why not."""

    def height(self, record: object) -> int:
        return ROW

    def draw_row(self, painter: QPainter, rect: QRectF, record: object, *, selected: bool) -> None:
        if not isinstance(record, ClaimView):
            return
        theme, px = self.theme, self.theme.px
        refused = refusal_of(record)
        left = rect.left() + px(24)
        number = QRectF(left, rect.top(), px(40), rect.height())
        ink = "text3" if refused else "accentText"
        paint.text(painter, number, f"#{record.number}", theme.font("body_strong"), theme.color(ink))
        words = QRectF(left + px(44), rect.top() + px(7), rect.width() - px(44 + 48), px(20))
        wording = theme.color("text3" if refused else "text")
        paint.text(painter, words, record.wording, theme.font("body_medium"), wording)
        middle = rect.top() + px(35)
        icon, tone = ("lock", "text3") if refused else ("circle-check", "greenText")
        taken = paint.icon(painter, theme, icon, tone, words.left(), middle, 13) + px(6)
        may = _tr("te weerleggen") if refutable(record) else _tr("vrijgeefbaar")
        state = refused or facts(claim_words(record), may, grade(record))
        under = QRectF(words.left() + taken, middle - px(8), words.width() - taken, px(16))
        paint.text(painter, under, state, theme.font("small"), theme.color("text3" if refused else "text2"))


class ClaimPicker(Sheet):
    """The picker; `picked` carries the number of the claim to cite, and whether the text contradicts it."""

    picked = Signal(int, bool)

    def __init__(self, theme: Theme, window: QWidget, claims: tuple[ClaimView, ...]) -> None:
        super().__init__(theme, window, WIDTH, top=140, name=_tr("Bewering invoegen"))
        self.model = ClaimModel(self)
        self.list = RecordList(theme, _tr("Beweringen van dit dossier"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(ClaimDelegate(theme, self.list))
        ordered = sorted(claims, key=lambda claim: (bool(refusal_of(claim)), claim.number))
        self.model.show_records(ordered)
        self.list.setFixedHeight(theme.px(ROW * min(max(1, len(ordered)), 8)))
        self.list.clicked.connect(self._take)
        title = Label(theme, _tr("Bewering invoegen"), "page")
        self.column.addLayout(column(title, pad=(24, 20, 24, 12)))
        if ordered:
            self.column.addWidget(self.list)
            self.list.select_row(0 if self.model.selectable(ordered[0]) else -1)
        else:
            empty = Label(theme, _tr("Dit dossier heeft nog geen beweringen. W in het dossier maakt er een."), "body")
            self.column.addLayout(column(empty, pad=(24, 0, 24, 8)))
        hint = Label(theme, _tr("Enter voegt in, Esc sluit"), "small", "text2")
        self.column.addLayout(column(hint, pad=(24, 10, 24, 14)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.currentIndex())
            return
        if event.key() in (Qt.Key.Key_J, Qt.Key.Key_K):
            self.list.step(1 if event.key() == Qt.Key.Key_J else -1)
            return
        super().keyPressEvent(event)

    def _take(self, index: QModelIndex) -> None:
        record = index.data(RecordRole)
        if isinstance(record, ClaimView) and self.model.selectable(record):
            self.close_sheet()
            self.picked.emit(record.number, refutable(record))
