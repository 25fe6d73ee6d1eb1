"""The list of the Wachtrij: what is planned, then each release on its way; 72 px with its state at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.publishing.record import Awaited, Going
from ui.theme import Tone
from ui.widgets import paint
from ui.widgets.pill import PillSpec, draw_pill, pill_size
from ui.widgets.tables import RecordModel, RowDelegate

ROW = 72


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A row: a plan or a release, in words."""

    key: str
    title: str
    where: str
    tone: Tone
    icon: str
    state: str
    subject: Awaited | Going


class QueueModel(RecordModel[QueueRow]):
    """What is to leave."""

    def sentence(self, record: QueueRow) -> str:
        return f"{record.title}, {record.where}, {record.state}"

    def key(self, record: QueueRow) -> str:
        return record.key


class QueueDelegate(RowDelegate):
    """A row in 72 px: title, dossier, state."""

    def height(self, record: object) -> int:
        return ROW

    def draw_row(self, painter: QPainter, rect: QRectF, record: object, *, selected: bool) -> None:
        if not isinstance(record, QueueRow):
            return
        theme, px = self.theme, self.theme.px
        color = theme.tone(record.tone).text
        paint.icon(painter, theme, record.icon, color, rect.left() + px(16), rect.top() + px(26))
        pill = PillSpec(record.state, record.tone, status=True)
        left, wide = rect.left() + px(44), pill_size(theme, pill).width()
        line = QRectF(left, rect.top() + px(14), rect.right() - left - px(16), px(22))
        paint.text(painter, line, record.title, theme.font("row"), theme.color("text"))
        draw_pill(painter, theme, rect.right() - px(16) - wide, rect.top() + px(49), pill)
        under = QRectF(left, rect.top() + px(40), line.width() - wide - px(12), px(18))
        paint.text(painter, under, record.where, theme.font("small"), theme.color("text2"))
