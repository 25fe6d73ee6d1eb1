"""The table of Bronnen: a row a source, its sentence for the screen reader, and the delegate."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.sources.record import SourceItem
from ui.theme import Theme
from ui.widgets import paint, times
from ui.widgets.marks import draw_tile
from ui.widgets.pill import PillSpec, draw_pill
from ui.widgets.tables import Column, RecordModel, RowDelegate, column_rects

ICONS = {"feed": "rss", "mailbox": "mail", "meldpunt": "megaphone", "posts": "message-square", "manual": "notebook-pen"}


def _tr(source: str) -> str:
    return QCoreApplication.translate("sources", source)


def kind_word(kind: str) -> str:
    """The word of a kind of source."""
    words = {
        "feed": _tr("Feed"),
        "mailbox": _tr("Mailmap"),
        "meldpunt": _tr("Meldpunt"),
        "posts": _tr("Geëxporteerde berichten"),
        "manual": _tr("Met de hand"),
    }
    return words.get(kind, kind)


def visibility_word(visibility: str) -> str:
    """Who may know what a source gives."""
    words = {"public": _tr("openbaar"), "confidential": _tr("vertrouwelijk"), "media": _tr("media")}
    return words.get(visibility, visibility)


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
        if self.item.failing:
            return PillSpec(_tr("{n} keer mislukt").format(n=state.failures), "amber", "triangle-alert", True)
        if state.last_success is None:
            return PillSpec(_tr("Nog niet bezocht"), "neutral", "circle-dashed", True)
        return PillSpec(_tr("Werkt"), "green", "circle-check", True)

    def last(self) -> str:
        """When it last worked."""
        at = self.item.state.last_success
        return _tr("nooit") if at is None else _tr("{age} geleden").format(age=times.ago(at, self.now))

    def next(self) -> str:
        """When it is tried again."""
        if not self.item.source.enabled:
            return ""
        at = self.item.state.next_try
        return _tr("bij de volgende ronde") if at <= self.now else times.wall(at)


class SourceModel(RecordModel[SourceRow]):
    """The sources."""

    def sentence(self, record: SourceRow) -> str:
        source = record.item.source
        worked = _tr("laatst gelukt {age}").format(age=record.last())
        parts = [source.name, kind_word(source.kind), visibility_word(source.visibility), record.status().text, worked]
        return ", ".join([*parts, record.error] if record.error else parts)

    def key(self, record: SourceRow) -> str:
        return record.item.source.id


def columns(heads: tuple[str, ...] = ("",) * 4) -> tuple[Column, ...]:
    """Source, status, last success, next try."""
    return (Column(heads[0]), Column(heads[1], 150), Column(heads[2], 130), Column(heads[3], 150))


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
        name, status, last, after = column_rects(theme, columns(), band)
        side = px(32)
        tile = QRectF(name.left(), rect.center().y() - side / 2, side, side)
        draw_tile(painter, theme, tile, ICONS.get(source.kind, "rss"), "amber" if record.item.failing else "neutral")
        first = QRectF(name.left() + side + px(12), rect.top() + px(10), name.width() - side - px(12), px(20))
        ink = theme.color("text" if source.enabled else "text2")
        taken = paint.text(painter, first, source.name, theme.font("row"), ink)
        filed = f"{kind_word(source.kind)} · {visibility_word(source.visibility)}"
        paint.text(painter, first.adjusted(taken + px(10), 0, 0, 0), filed, theme.font("small"), theme.color("text2"))
        under = first.translated(0, px(20))
        said, color = (record.error, "amberText") if record.error else (source.address, "text3")
        paint.text(painter, under, said, theme.font("small"), theme.color(color))
        draw_pill(painter, theme, status.left(), rect.center().y(), record.status())
        paint.text(painter, last, record.last(), theme.font("body"), theme.color("text"))
        paint.text(painter, after, record.next(), theme.font("body"), theme.color("text2"))
