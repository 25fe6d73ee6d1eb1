"""The table of Persvragen: rows with group heads, their sentence for the screen reader, and the delegate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.requests.board import CaseAnswer, Question, until
from ui.requests.checked import CheckedBar
from ui.requests.words import status_pill
from ui.theme import Theme
from ui.widgets import paint, times
from ui.widgets.clock import COLORS
from ui.widgets.pages import WindowModel
from ui.widgets.pill import PillSpec, draw_pill
from ui.widgets.tables import Column, RowDelegate, column_rects
from ui.widgets.toggles import SIDE, draw_check
from ui.wording import spoken
from woordvoering.clock import DAY
from woordvoering.overview.records import RequestView
from woordvoering.overview.windows import Head


@dataclass(frozen=True, slots=True)
class Row:
    """A question, or the head of a group when there is none. `head` is the group's id."""

    head: str = ""
    count: int = 0
    question: Question | None = None
    now: int = 0

    @property
    def request(self) -> RequestView | None:
        """What was asked."""
        return self.question.request if self.question is not None else None

    @property
    def answer(self) -> CaseAnswer | None:
        """What answers it."""
        return self.question.answer if self.question is not None else None

    @property
    def pill(self) -> PillSpec | None:
        """The status of the question."""
        return status_pill(self.question.request, self.question.answer) if self.question is not None else None


def row_of(item: Question | Head, now: int) -> Row:
    """The row of a question or of a head."""
    return Row(item.name, item.count, None, now) if isinstance(item, Head) else Row(question=item, now=now)


class RequestModel(WindowModel[Row]):
    """The questions under their group heads; the bar has those that are checked."""

    def __init__(self, bar: CheckedBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bar = bar

    def checked(self, request: RequestView | None) -> bool:
        """Whether a question is checked."""
        return request is not None and request.id in self.bar.questions

    def head(self, name: str) -> str:
        """The words of a group."""
        words = {"soon": self.tr("Binnen 30 min"), "later": self.tr("Later"), "done": self.tr("Beantwoord")}
        return words[name]

    def sentence(self, record: Row) -> str:
        request, pill = record.request, record.pill
        if request is None or pill is None:
            return f"{self.head(record.head)}, {record.count}"
        if request.resolved_at is not None:
            when = self.tr("beantwoord om {time}").format(time=times.wall(request.resolved_at))
        else:
            when = self.tr("deadline {left}").format(
                left=times.countdown(until(request), record.now, days_from=6 * DAY)
            )
        short = record.answer.case.short if record.answer else request.case_number
        parts = [request.outlet, request.journalist, request.question, when, short, pill.text]
        if self.checked(request):
            parts.append(self.tr("geselecteerd"))
        return spoken(*parts)

    def key(self, record: Row) -> str:
        return record.request.id if record.request is not None else f"head:{record.head}"

    def selectable(self, record: Row) -> bool:
        return record.request is not None


PAD = 20
"""Px at 100 % between the edge of the table and its first and last column."""


def columns(heads: tuple[str, ...] = ("",) * 6) -> tuple[Column, ...]:
    """Check box, deadline, medium, question, case, status."""
    return (
        Column(heads[0], 12),
        Column(heads[1], 68, sorted="up"),
        Column(heads[2], 104),
        Column(heads[3]),
        Column(heads[4], 72),
        Column(heads[5], 142),
    )


class RequestDelegate(RowDelegate):
    """A question in 56 px, a group head in 36. `now` gives the desk's moment; columns are those of the head, as wide as
    `band`, whatever a scroll bar takes.
    """

    def __init__(self, theme: Theme, model: RequestModel, now: Callable[[], int], band: QWidget) -> None:
        super().__init__(theme, band)
        self._model, self._now, self._band = model, now, band

    def height(self, record: object) -> int:
        return 36 if isinstance(record, Row) and record.request is None else 56

    def checked(self, record: object) -> bool:
        return isinstance(record, Row) and self._model.checked(record.request)

    def draw_row(self, painter: QPainter, rect: QRectF, record: object, *, selected: bool) -> None:
        assert isinstance(record, Row)
        if record.request is None:
            self._draw_head(painter, rect, record)
            return
        theme, px, request = self.theme, self.theme.px, record.request
        band = QRectF(rect.left(), rect.top(), self._band.width(), rect.height())
        check, clock, medium, question, case, status = column_rects(theme, columns(), band, pad=PAD)
        done = request.resolved_at is not None
        if done:
            paint.icon(painter, theme, "check", "greenText", check.left(), rect.center().y())
        else:
            side = px(SIDE)
            box = QRectF(check.left(), round(rect.center().y() - side / 2), side, side)
            draw_check(painter, theme, box, checked=self.checked(record))
        self._draw_clock(painter, clock, request)
        top = QRectF(medium.left(), rect.top() + px(9), medium.width(), px(20))
        paint.text(painter, top, request.outlet, theme.font("body_strong"), theme.color("text"))
        under = top.translated(0, px(18))
        paint.text(painter, under, request.journalist, theme.font("small"), theme.color("text2"))
        style, ink = ("body", "text2") if done else ("body_medium", "text")
        paint.text(painter, question, request.question, theme.font(style), theme.color(ink))
        short = record.answer.case.short if record.answer else request.case_number
        paint.text(painter, case, short, theme.font("small_medium"), theme.color("accentText"))
        pill = record.pill
        if pill is not None:
            painter.save()
            painter.setClipRect(status)
            draw_pill(painter, theme, status.left(), rect.center().y(), pill)
            painter.restore()

    def _draw_head(self, painter: QPainter, rect: QRectF, record: Row) -> None:
        theme, px = self.theme, self.theme.px
        words = self._model.head(record.head)
        ink = theme.color("redText" if record.head == "soon" else "text2")
        line = rect.adjusted(px(PAD), px(2), 0, 0)
        taken = paint.text(painter, line, words, theme.font("small_strong"), ink)
        rest = line.adjusted(taken + px(7), 0, 0, 0)
        paint.text(painter, rest, str(record.count), theme.font("small"), theme.color("text2"))

    def _draw_clock(self, painter: QPainter, cell: QRectF, request: RequestView) -> None:
        theme = self.theme
        if request.resolved_at is not None:
            words = times.wall(request.resolved_at)
            paint.text(painter, cell, words, theme.font("row_text"), theme.color("text2"))
            return
        now, due = self._now(), until(request)
        urgency = times.urgency(due, now)
        style = "row_medium" if urgency == "calm" else "countdown"
        words = times.countdown(due, now, days_from=6 * DAY)
        if len(words) > 9:
            style = "small_strong"
        paint.text(painter, cell, words, theme.font(style), theme.color(COLORS[urgency]))
