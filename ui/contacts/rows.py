"""The table of the press list: newsroom and name, address, groups, language, and whether anything reaches them."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.contacts.words import group_word, language_word, standing_pill
from ui.theme import Theme
from ui.widgets import paint
from ui.widgets.pages import WindowModel
from ui.widgets.pill import PillSpec, draw_pill
from ui.widgets.tables import Column, RowDelegate, column_rects
from woordvoering.overview.lists import ContactItem


def pill_of(record: ContactItem) -> PillSpec:
    """Whether anything reaches them."""
    return standing_pill(record.contact, double=record.double)


class ContactModel(WindowModel[ContactItem]):
    """The contacts."""

    def sentence(self, record: ContactItem) -> str:
        row = record.contact
        parts = (row.outlet, row.name, row.function, row.mail or row.telephone, language_word(row.language))
        return ", ".join(part for part in (*parts, *map(group_word, row.groups), pill_of(record).text) if part)

    def key(self, record: ContactItem) -> str:
        return record.contact.key


def columns(heads: tuple[str, ...] = ("",) * 5) -> tuple[Column, ...]:
    """Newsroom, address, groups, language, standing."""
    return (
        Column(heads[0], 220),
        Column(heads[1]),
        Column(heads[2], 160),
        Column(heads[3], 92),
        Column(heads[4], 142),
    )


class ContactDelegate(RowDelegate):
    """A contact in 52 px."""

    def height(self, record: object) -> int:
        return 52

    def draw_row(self, painter: QPainter, rect: QRectF, record: object, *, selected: bool) -> None:
        assert isinstance(record, ContactItem)
        theme, row = self.theme, record.contact
        who, where, groups, language, standing = column_rects(theme, columns(), rect)
        self._two(painter, theme, who, row.outlet, " · ".join(part for part in (row.name, row.function) if part))
        self._two(painter, theme, where, row.mail or row.telephone, row.telephone if row.mail else "", strong=False)
        paint.text(painter, groups, ", ".join(map(group_word, row.groups)), theme.font("small"), theme.color("text2"))
        paint.text(painter, language, language_word(row.language), theme.font("small"), theme.color("text2"))
        painter.save()
        painter.setClipRect(standing)
        draw_pill(painter, theme, standing.left(), rect.center().y(), pill_of(record))
        painter.restore()

    def _two(self, painter: QPainter, theme: Theme, cell: QRectF, top: str, under: str, *, strong: bool = True) -> None:
        px = theme.px
        line = QRectF(cell.left(), cell.top() + px(7 if under else 15), cell.width(), px(20))
        paint.text(painter, line, top, theme.font("body_strong" if strong else "body"), theme.color("text"))
        if under:
            below = line.translated(0, px(18))
            paint.text(painter, below, under, theme.font("small"), theme.color("text2"))
