"""Draws the claims table, and knows where in a row the pointer hits something that acts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from ui.case.claims import ClaimRow
from ui.case.words import MEDIUM_ICONS, disclosure_look, result_words, second_line, status_pill
from ui.theme import Theme
from ui.widgets import paint
from ui.widgets.flow import Flow
from ui.widgets.marks import draw_grade, grade_width
from ui.widgets.pill import PillSpec, draw_pill
from ui.widgets.tables import Column, RecordRole, RowDelegate, column_rects
from ui.widgets.times import running, wall
from woordvoering.overview.records import ClaimView, EnquiryView

NARROW = 600
ICON_ALONE = 44
HEIGHTS = {"claim": 60, "enquiry": 44, "ask": 44, "add": 44}


def columns(heads: tuple[str, str, str, str] = ("", "", "", ""), *, narrow: bool = False) -> tuple[Column, ...]:
    """Reference, claim, status, grade and releasability; with the gaps between them 36, rest, 142, 80 and 148 px. In a
    `narrow` table the words of the claim come first, and releasability is its icon alone."""
    claim, status, grade, disclosure = heads
    last = Column("", ICON_ALONE) if narrow else Column(disclosure, 148)
    return (Column("", 20), Column(claim), Column(status, 126), Column(grade, 64), last)


def is_narrow(theme: Theme, width: float) -> bool:
    """Whether the words of a claim would be cut after three: large letters in a small window."""
    return width < theme.px(NARROW)


class ClaimDelegate(RowDelegate):
    """A claim is 60 px, an enquiry 44 in a box below it."""

    def __init__(self, theme: Theme, parent: QListView, ask_keys: tuple[str, ...], add_keys: tuple[str, ...]) -> None:
        super().__init__(theme, parent)
        self._list = parent
        self._ask_keys, self._add_keys = ask_keys, add_keys

    def height(self, record: object) -> int:
        assert isinstance(record, ClaimRow)
        return HEIGHTS[record.kind]

    def cells(self, rect: QRectF) -> list[QRectF]:
        """The columns of a row."""
        return column_rects(self.theme, columns(narrow=is_narrow(self.theme, rect.width())), rect)

    def hit(self, rect: QRectF, row: ClaimRow, at: QPointF) -> str:
        """What a click on a row means: 'assess', 'disclose', 'fold', 'call', 'material', 'ask', 'add' or nothing."""
        cells = self.cells(rect)
        if row.kind == "claim":
            if cells[2].contains(at) or cells[3].contains(at):
                return "assess"
            if cells[4].contains(at):
                return "fold" if at.x() > cells[4].right() - self.theme.px(28) else "disclose"
            return ""
        if row.kind == "enquiry" and row.enquiry is not None:
            if self._call_rect(rect).contains(at) and row.enquiry.waiting_since is not None:
                return "call"
            right = QRectF(rect.right() - self.theme.px(170), rect.top(), self.theme.px(146), rect.height())
            return "material" if row.enquiry.material and right.contains(at) else ""
        return {"ask": "ask", "add": "add"}.get(row.kind, "")

    def draw_row(self, painter: QPainter, rect: QRectF, record: object, *, selected: bool) -> None:
        assert isinstance(record, ClaimRow)
        if record.kind == "claim" and record.claim is not None:
            self._draw_claim(painter, rect, record.claim, opened=record.open)
        elif record.kind == "add":
            self._draw_add(painter, rect)
        else:
            self._draw_inner(painter, rect, record, selected=selected)

    def _in_current(self, row: ClaimRow) -> bool:
        current = self._list.currentIndex().data(RecordRole)
        if not isinstance(current, ClaimRow) or current.claim is None or row.claim is None:
            return False
        return current.claim.id == row.claim.id

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        record = index.data(RecordRole)
        if isinstance(record, ClaimRow):
            self._row = record
            super().paint(painter, option, index)

    def _draw_ground(self, painter: QPainter, rect: QRectF, *, selected: bool, hovered: bool, checked: bool) -> None:
        color, row = self.theme.color, self._row
        current = self._in_current(row)
        ground = "selected" if current else "hover" if hovered and row.kind == "claim" else "surface"
        painter.fillRect(rect, color(ground))
        if row.kind == "ask" or (row.kind == "claim" and not row.open):
            paint.hairline(painter, color("line"), rect.left(), rect.bottom() - 1, rect.right(), rect.bottom() - 1)
        if current:
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), color("accent"))

    def _draw_claim(self, painter: QPainter, rect: QRectF, claim: ClaimView, *, opened: bool) -> None:
        theme, px, color = self.theme, self.theme.px, self.theme.color
        ref, words, status, grade, disclosure = self.cells(rect)
        first = QRectF(words.left(), rect.top() + px(9), words.width(), px(20))
        paint.text(
            painter,
            QRectF(ref.left(), first.top(), words.left() - ref.left() - px(2), first.height()),
            f"#{claim.number}",
            theme.font("body_strong"),
            color("accentText"),
        )
        paint.text(painter, first, claim.wording, theme.font("body_medium"), color("text"))
        under = Flow(theme, second_line(claim), "small", "text2")
        under.break_lines(first.width(), 1)
        under.paint(painter, words.left(), rect.top() + px(31))
        middle = rect.top() + px(29)
        draw_pill(painter, theme, status.left(), middle, status_pill(claim.status))
        if claim.source_grade:
            information = str(claim.information_grade or "")
            draw_grade(painter, theme, grade.left(), middle, claim.source_grade, information)
        else:
            dash = QRectF(grade.left(), middle - px(10), grade_width(theme), px(20))
            paint.text(painter, dash, "–", theme.font("body"), color("text3"), paint.CENTER)
        self._draw_disclosure(painter, disclosure, middle, claim)
        chevron = "chevron-down" if opened else "chevron-right"
        paint.icon(painter, theme, chevron, "text2", disclosure.right() - px(14), middle, 14)

    def _draw_disclosure(self, painter: QPainter, cell: QRectF, middle: float, claim: ClaimView) -> None:
        theme, px = self.theme, self.theme.px
        word, icon, ink = disclosure_look(claim.disclosure)
        paint.icon(painter, theme, icon, ink, cell.left(), middle, 14)
        if cell.width() <= px(ICON_ALONE):
            return
        line = QRectF(cell.left() + px(20), middle - px(10), cell.width() - px(38), px(20))
        paint.text(painter, line, word, theme.font("small_medium"), theme.color(ink))

    def _draw_add(self, painter: QPainter, rect: QRectF) -> None:
        theme, px = self.theme, self.theme.px
        left, right = self.cells(rect)[1].left(), rect.right() - px(24)
        self._draw_link(painter, left, rect.center().y(), self.tr("Bewering toevoegen"), self._add_keys)
        told = QRectF(right - px(260), rect.top(), px(260), rect.height())
        words = self.tr("Graad: bron A–F · informatie 1–6")
        paint.text(painter, told, words, theme.font("micro"), theme.color("text2"), paint.RIGHT)

    def _draw_link(self, painter: QPainter, left: float, middle: float, words: str, keys: tuple[str, ...]) -> None:
        theme, px = self.theme, self.theme.px
        paint.icon(painter, theme, "plus", "accentText", left, middle, 14)
        line = QRectF(left + px(22), middle - px(10), px(220), px(20))
        taken = paint.text(painter, line, words, theme.font("small_medium"), theme.color("accentText"))
        paint.draw_keys(painter, theme, line.left() + taken + px(9), middle, keys)

    def _inner(self, rect: QRectF) -> QRectF:
        px = self.theme.px
        left = self.cells(rect)[1].left()
        return QRectF(left, rect.top(), rect.right() - px(24) - left, rect.height())

    def _draw_inner(self, painter: QPainter, rect: QRectF, row: ClaimRow, *, selected: bool) -> None:
        px, color = self.theme.px, self.theme.color
        box = self._inner(rect)
        last = row.kind == "ask"
        tall = px(32) if last else rect.height()
        frame = QRectF(box.left(), box.top(), box.width(), tall)
        self._draw_frame(painter, frame, first=row.first, last=last)
        if selected and self._list.hasFocus() and not last:
            paint.box(painter, frame.adjusted(2, 2, -2, -3), 5, color("hover"))
        if row.enquiry is None:
            keys = self._ask_keys if self._in_current(row) else ()
            self._draw_link(painter, box.left() + px(14), box.top() + px(16), self.tr("Navraag toevoegen"), keys)
            return
        paint.hairline(painter, color("line"), frame.left(), frame.bottom() - 1, frame.right() - 1, frame.bottom() - 1)
        self._draw_enquiry(painter, frame, rect, row.enquiry, row.now)

    def _draw_frame(self, painter: QPainter, frame: QRectF, *, first: bool, last: bool) -> None:
        """One slice of the rounded box that holds the enquiries of a claim."""
        painter.save()
        painter.setClipRect(frame.adjusted(-1, 0, 1, 0))
        whole = frame.adjusted(0, 0 if first else -20, 0, 0 if last else 20)
        paint.box(painter, whole, 8, self.theme.color("surface"), self.theme.color("line2"))
        painter.restore()

    def _draw_enquiry(self, painter: QPainter, frame: QRectF, rect: QRectF, one: EnquiryView, now: int) -> None:
        theme, px, color = self.theme, self.theme.px, self.theme.color
        middle = frame.center().y()
        clock = QRectF(frame.left() + px(13), frame.top(), px(40), frame.height())
        paint.text(painter, clock, wall(one.asked_at), theme.font("small"), color("text2"))
        paint.icon(painter, theme, MEDIUM_ICONS.get(one.medium, "phone"), "text2", frame.left() + px(55), middle, 14)
        status = self.cells(rect)[2].left()
        left = frame.left() + px(78)
        self._draw_asked(painter, QRectF(left, frame.top() + px(4), status - left - px(10), px(18)), one)
        self._draw_result(painter, status, frame, one, now)
        if one.waiting_since is not None:
            self._draw_call(painter, self._call_rect(rect))
        elif one.material:
            self._draw_material(painter, frame, one.material_name)

    def _draw_asked(self, painter: QPainter, line: QRectF, one: EnquiryView) -> None:
        theme, px, color = self.theme, self.theme.px, self.theme.color
        bold = theme.font("small_strong")
        taken = paint.text(painter, line, one.asked_by.short, bold, color("text")) + px(7)
        paint.icon(painter, theme, "arrow-right", "text2", line.left() + taken, line.center().y(), 12)
        paint.text(painter, line.adjusted(taken + px(19), 0, 0, 0), one.to, bold, color("text"))
        paint.text(painter, line.translated(0, px(18)), f"“{one.question}”", theme.font("small"), color("text2"))

    def _draw_result(self, painter: QPainter, left: float, frame: QRectF, one: EnquiryView, now: int) -> None:
        theme, px = self.theme, self.theme.px
        if one.waiting_since is not None:
            waited = now - one.waiting_since
            tone = "red" if waited >= 5 * 60_000 else "amber"
            words = self.tr("wacht {span}").format(span=running(waited))
            draw_pill(painter, theme, left, frame.center().y(), PillSpec(words, tone, "hourglass", True))
            return
        room = frame.right() - left - px(130 if one.material else 14)
        line = QRectF(left + px(2), frame.top(), room, frame.height())
        paint.text(painter, line, result_words(one), theme.font("small"), theme.color("text"))

    def _call_rect(self, rect: QRectF) -> QRectF:
        px, box = self.theme.px, self._inner(rect)
        wide = paint.width(self.theme.font("small_medium"), self.tr("Bel opnieuw")) + px(34)
        return QRectF(box.right() - px(12) - wide, rect.center().y() - px(13), wide, px(26))

    def _draw_call(self, painter: QPainter, rect: QRectF) -> None:
        theme, px, color = self.theme, self.theme.px, self.theme.color
        paint.box(painter, rect, 6, color("surface"), color("line2"))
        paint.icon(painter, theme, "phone", "text", rect.left() + px(8), rect.center().y(), 14)
        line = rect.adjusted(px(26), 0, 0, 0)
        paint.text(painter, line, self.tr("Bel opnieuw"), theme.font("small_medium"), color("text"))

    def _draw_material(self, painter: QPainter, frame: QRectF, name: str) -> None:
        theme, px, ink = self.theme, self.theme.px, QColor(self.theme.colors.accentText)
        font = theme.font("small_medium")
        wide = min(paint.width(font, name), px(110))
        line = QRectF(frame.right() - px(12) - wide, frame.top(), wide + 1, frame.height())
        paint.text(painter, line, name, font, ink)
        paint.icon(painter, theme, "paperclip", "accentText", line.left() - px(18), frame.center().y(), 12)
