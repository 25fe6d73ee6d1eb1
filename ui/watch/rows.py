"""The rows of the list of stories: model and delegate; 92 px with badges, 40 px for a quiet story."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.i18n import plural
from ui.watch.order import Row
from ui.watch.words import badges, counts, quiet_words, story_sentence, tone_of
from ui.widgets import paint
from ui.widgets.charts import draw_sparkline
from ui.widgets.marks import draw_dot
from ui.widgets.pill import draw_pill, pill_size
from ui.widgets.tables import RecordModel, RowDelegate
from ui.widgets.times import ago, factor
from woordvoering.overview.watch_records import StoryItem

LEFT, RIGHT = 44, 24
"""Room at the left for the dot, and at the right, in px."""


class StoryModel(RecordModel[Row]):
    """Heads and stories."""

    def sentence(self, record: Row) -> str:
        if record.item is None:
            words = plural(record.count, self.tr("{group}: {n} verhaal"), self.tr("{group}: {n} verhalen"))
            return words.format(group=record.title, n=record.count)
        return story_sentence(record.item, record.now)

    def key(self, record: Row) -> str:
        return record.key

    def selectable(self, record: Row) -> bool:
        return record.item is not None


class StoryDelegate(RowDelegate):
    """Draws a head or a story."""

    look = "list"

    def height(self, record: object) -> int:
        assert isinstance(record, Row)
        if record.item is None:
            return 36
        return 40 if record.item.group in ("quiet", "closed") else 92

    def draw_row(self, painter: QPainter, rect: QRectF, record: object, *, selected: bool) -> None:
        assert isinstance(record, Row)
        if record.item is None:
            self._draw_head(painter, rect, record)
        elif record.item.group in ("quiet", "closed"):
            self._draw_quiet(painter, rect, record.item)
        else:
            self._draw_story(painter, rect, record.item, record.now)

    def _draw_head(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        theme, px = self.theme, self.theme.px
        line = QRectF(rect.left() + px(24), rect.bottom() - px(27), rect.width() - px(48), px(24))
        red = row.group == "decide"
        font = theme.font("small_strong")
        taken = paint.text(painter, line, row.title, font, theme.color("redText" if red else "text2"))
        paint.text(
            painter, line.adjusted(taken + px(7), 0, 0, 0), str(row.count), theme.font("small"), theme.color("text2")
        )

    def _draw_story(self, painter: QPainter, rect: QRectF, item: StoryItem, now: int) -> None:
        theme, px = self.theme, self.theme.px
        red = item.group == "decide"
        left, right = rect.left() + px(LEFT), rect.right() - px(RIGHT)
        middle = rect.top() + px(23)
        draw_dot(painter, theme, rect.left() + px(28), middle, "red", ring=not red)
        self._draw_factor(painter, rect, item, middle, red=red)
        room = right - px(64 + 70) - left
        title = QRectF(left, rect.top() + px(13), room, px(20))
        paint.text(painter, title, item.title, theme.font("row"), theme.color("text"))
        self._draw_meta(painter, QRectF(left, rect.top() + px(38), right - left - px(86), px(16)), item, now, red=red)
        self._draw_badges(painter, left, right, rect.top() + px(71), item)

    def _draw_factor(self, painter: QPainter, rect: QRectF, item: StoryItem, middle: float, *, red: bool) -> None:
        theme, px = self.theme, self.theme.px
        right = rect.right() - px(RIGHT)
        number = QRectF(right - px(70), middle - px(12), px(70), px(24))
        ink = theme.color("redText" if red and item.factor > 1 else "text")
        paint.text(painter, number, factor(item.factor), theme.font("factor"), ink, paint.RIGHT)
        spark = QRectF(right - px(124), rect.top() + px(10), px(68), px(22))
        draw_sparkline(painter, theme, spark, item.spark, tone=tone_of(item), baseline=item.baseline)
        under = QRectF(right - px(90), rect.top() + px(38), px(90), px(16))
        paint.text(painter, under, self.tr("t.o.v. basislijn"), theme.font("micro"), theme.color("text2"), paint.RIGHT)

    def _draw_meta(self, painter: QPainter, line: QRectF, item: StoryItem, now: int, *, red: bool) -> None:
        theme, px = self.theme, self.theme.px
        age = ago(item.first_seen, now)
        bold = theme.font("small_strong")
        taken = paint.text(painter, line, age, bold, theme.color("redText" if red else "text"))
        rest = line.adjusted(taken + px(4), 0, 0, 0)
        small, ink = theme.font("small"), theme.color("text2")
        taken = paint.text(painter, rest, self.tr("geleden"), small, theme.color("redText") if red else ink)
        paint.text(painter, rest.adjusted(taken + px(11), 0, 0, 0), counts(item), small, ink)

    def _draw_badges(self, painter: QPainter, left: float, right: float, middle: float, item: StoryItem) -> None:
        theme, px = self.theme, self.theme.px
        if item.wijk:
            paint.icon(painter, theme, "map-pin", "text2", left, middle, 12)
            room = min(px(150), right - left)
            line = QRectF(left + px(16), middle - px(8), room, px(16))
            left = line.left() + paint.text(painter, line, item.wijk, theme.font("small"), theme.color("text2"))
            left += px(10)
        for pill in badges(item):
            if left + pill_size(theme, pill).width() > right:
                break
            left += draw_pill(painter, theme, left, middle, pill) + px(7)

    def _draw_quiet(self, painter: QPainter, rect: QRectF, item: StoryItem) -> None:
        theme, px = self.theme, self.theme.px
        middle, right = rect.center().y(), rect.right() - px(RIGHT)
        draw_dot(painter, theme, rect.left() + px(28), middle, "neutral", ring=True)
        left = rect.left() + px(LEFT)
        line = QRectF(left, rect.top(), right - px(132) - left, rect.height())
        taken = paint.text(painter, line, item.title, theme.font("body_medium"), theme.color("text"))
        rest = line.adjusted(taken + px(10), 0, 0, 0)
        if rest.width() > px(24):
            paint.text(painter, rest, quiet_words(item), theme.font("small"), theme.color("text2"))
        spark = QRectF(right - px(124), middle - px(11), px(68), px(22))
        draw_sparkline(painter, theme, spark, item.spark, tone="neutral")
        number = QRectF(right - px(52), rect.top(), px(52), rect.height())
        paint.text(painter, number, factor(item.factor), theme.font("body_strong"), theme.color("text2"), paint.RIGHT)
