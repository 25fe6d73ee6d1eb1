"""The table of Bronnen: a row a source, its sentence for the screen reader, and the delegate."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.sources.record import SourceItem
from ui.sources.words import ICONS, kind_word, visibility_word
from ui.theme import Theme
from ui.widgets import paint, times
from ui.widgets.marks import draw_tile
from ui.widgets.pill import PillSpec, draw_pill
from ui.widgets.tables import Column, RecordModel, RowDelegate, column_rects
from ui.wording import sentences, spoken

TAIL = 3
"""Parts of a path that are shown."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("sources", source)


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source with its error in words."""

    item: SourceItem
    error: str
    now: int

    def status(self) -> PillSpec:
        """How it fares."""
        state = self.item.state
        if not self.item.source.enabled:
            return PillSpec(_tr("Uit"), "neutral", "circle-minus", True)
        if self.item.health.stopped:
            return PillSpec(_tr("Bestaat niet meer"), "amber", "ban", True)
        if self.item.failing:
            return PillSpec(
                _tr("{times} keer mislukt").format(times=times.thousands(state.failures)),
                "amber",
                "triangle-alert",
                True,
            )
        if state.last_success is None:
            return PillSpec(_tr("Nog niet bezocht"), "neutral", "circle-dashed", True)
        return PillSpec(_tr("Werkt"), "green", "circle-check", True)

    def last(self) -> str:
        """When it last worked."""
        at = self.item.state.last_success
        return _tr("nooit") if at is None else _tr("{age} geleden").format(age=times.ago(at, self.now))

    def rate(self) -> str:
        """How many signals a day, over the last week."""
        a_day = self.item.health.per_day
        if not a_day:
            return ""
        return _tr("{n} per dag").format(n=times.thousands(round(a_day)) if a_day >= 1 else "<1")

    def spent(self) -> tuple[str, str]:
        """What was read of today's budget and what is left, where a source has one; else nothing."""
        health = self.item.health
        if health.budget is None:
            return ("", "")
        used = health.used or 0
        left = times.thousands(max(0, health.budget - used))
        return (_tr("{n} gelezen").format(n=times.thousands(used)), _tr("{n} over vandaag").format(n=left))

    def next(self) -> str:
        """When it is tried again, never sooner than its network wants."""
        health = self.item.health
        if health.next_try is None:
            return ""
        at = max(health.next_try, health.rest_until or 0)
        return _tr("bij de volgende ronde") if at <= self.now else times.wall(at)

    def since(self) -> str:
        """Since when it fails."""
        at = self.item.health.error_since
        return "" if at is None else _tr("Sinds {moment}.").format(moment=times.short_stamp(at))

    def under(self) -> str:
        """The second line: what is wrong and since when, else where it is."""
        if not self.error:
            return where(self.item.source.address)
        return sentences(self.since(), self.error)


def where(address: str) -> str:
    """An address as a row shows it: of a path on this machine the end, which tells one from the other."""
    parts = PurePath(address).parts
    return address if "://" in address or len(parts) <= TAIL else str(PurePath("…", *parts[-TAIL:]))


class SourceModel(RecordModel[SourceRow]):
    """The sources."""

    def sentence(self, record: SourceRow) -> str:
        source = record.item.source
        worked = _tr("laatst gelukt {age}").format(age=record.last())
        parts = [source.name, kind_word(source.kind), visibility_word(source.visibility), record.status().text, worked]
        wrong = record.under() if record.error else ""
        return spoken(*parts, record.rate(), *record.spent(), wrong)

    def key(self, record: SourceRow) -> str:
        return record.item.source.id


def columns(heads: tuple[str, ...] = ("",) * 5) -> tuple[Column, ...]:
    """Source, status, last success, rate or budget, next try."""
    widths = (0, 140, 104, 112, 136)
    return tuple(Column(head, width) if width else Column(head) for head, width in zip(heads, widths, strict=True))


class SourceDelegate(RowDelegate):
    """A source in 60 px; its error stands where its address would, in amber."""

    def __init__(self, theme: Theme, band: QWidget) -> None:
        super().__init__(theme, band)
        self._band = band

    def height(self, record: object) -> int:
        return 60

    def draw_row(self, painter: QPainter, rect: QRectF, record: object, *, selected: bool) -> None:
        assert isinstance(record, SourceRow)
        theme, px, source = self.theme, self.theme.px, record.item.source
        band = QRectF(rect.left(), rect.top(), self._band.width(), rect.height())
        name, status, last, rate, after = column_rects(theme, columns(), band)
        side = px(32)
        tile = QRectF(name.left(), rect.center().y() - side / 2, side, side)
        draw_tile(painter, theme, tile, ICONS.get(source.kind, "rss"), "amber" if record.item.failing else "neutral")
        first = QRectF(name.left() + side + px(12), rect.top() + px(10), name.width() - side - px(12), px(20))
        ink = theme.color("text" if source.enabled else "text2")
        taken = paint.text(painter, first, source.name, theme.font("row"), ink)
        filed = f"{kind_word(source.kind)} · {visibility_word(source.visibility)}"
        paint.text(painter, first.adjusted(taken + px(10), 0, 0, 0), filed, theme.font("small"), theme.color("text2"))
        under = first.translated(0, px(20))
        color = "amberText" if record.error else "text3"
        paint.text(painter, under, record.under(), theme.font("small"), theme.color(color))
        draw_pill(painter, theme, status.left(), rect.center().y(), record.status())
        paint.text(painter, last, record.last(), theme.font("body"), theme.color("text"))
        self._draw_rate(painter, rate, record)
        paint.text(painter, after, record.next(), theme.font("body"), theme.color("text2"))

    def _draw_rate(self, painter: QPainter, rect: QRectF, record: SourceRow) -> None:
        theme, px = self.theme, self.theme.px
        read, left = record.spent()
        if not read:
            paint.text(painter, rect, record.rate(), theme.font("body"), theme.color("text2"))
            return
        health = record.item.health
        empty = health.budget is not None and (health.used or 0) >= health.budget
        upper = QRectF(rect.left(), rect.top() + px(10), rect.width(), px(20))
        paint.text(painter, upper, read, theme.font("body"), theme.color("text"))
        ink = theme.color("amberText" if empty else "text2")
        paint.text(painter, upper.translated(0, px(20)), left, theme.font("small"), ink)
