"""The list of the inbox: an icon, what it is, where, and when."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.conflicts.words import ConflictItem, sentence
from ui.widgets import paint
from ui.widgets.tables import RecordModel, RowDelegate

ROW = 72


class ConflictModel(RecordModel[ConflictItem]):
    """The conflicts."""

    def sentence(self, record: ConflictItem) -> str:
        return sentence(record)

    def key(self, record: ConflictItem) -> str:
        return record.id


class ConflictDelegate(RowDelegate):
    """A conflict in 72 px: title, dossier, moment."""

    def height(self, record: object) -> int:
        return ROW

    def draw_row(self, painter: QPainter, rect: QRectF, record: object, *, selected: bool) -> None:
        if not isinstance(record, ConflictItem):
            return
        theme, px = self.theme, self.theme.px
        paint.icon(painter, theme, record.icon, theme.tone(record.tone).text, rect.left() + px(16), rect.top() + px(26))
        left = rect.left() + px(44)
        line = QRectF(left, rect.top() + px(14), rect.right() - left - px(16), px(22))
        paint.text(painter, line, record.title, theme.font("row"), theme.color("text"))
        under = QRectF(left, rect.top() + px(38), line.width(), px(18))
        taken = paint.text(painter, under, record.time, theme.font("small"), theme.color("text2"), paint.RIGHT)
        under.setRight(under.right() - taken - px(12))
        paint.text(painter, under, record.where, theme.font("small"), theme.color("text2"))
