"""The signals of a story in groups: who said it first, and those that say the same, unfolded in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QEvent, QModelIndex, QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.keys import caps_now
from ui.theme import Theme
from ui.watch.thumbs import SIZE, Thumbs, draw_thumb
from ui.watch.words import author_name, marked, network_icon, network_name, visibility_word
from ui.widgets import paint
from ui.widgets.buttons import OWN_KEYS
from ui.widgets.flow import Flow
from ui.widgets.marks import draw_tile
from ui.widgets.pages import PAGE, WindowModel
from ui.widgets.pill import PillSpec, draw_pill
from ui.widgets.tables import AnyIndex, RecordRole, RowDelegate
from ui.widgets.times import wall
from ui.widgets.windowed import WindowList
from ui.wording import counted, spoken
from woordvoering.overview.records import GroupView, SignalLine, SignalView
from woordvoering.overview.watch_records import SignalAsk, SignalPage

INNER_LINES = 8
"""Lines that an unfolded signal takes at most: a flood of text does not stop the screen."""

USUAL = 75
"""A signal of two lines of text in px; a row that nobody saw is taken to be one."""

BROKEN = 512
"""So many signals keep the lines that their text was broken into."""


@dataclass(frozen=True, slots=True)
class SignalRow:
    """A row: the first signal of a group, or one that says the same (`inner`)."""

    signal: SignalView
    similar: int = 0
    open: bool = False
    inner: bool = False


class SignalModel(WindowModel[SignalRow]):
    """Groups with the open ones unfolded."""

    def sentence(self, record: SignalRow) -> str:
        one = record.signal
        parts = [author_name(one), network_name(one.network), visibility_word(one), wall(one.at)]
        if one.call_for_help:
            parts.append(self.tr("hulpvraag"))
        if one.sensitive:
            parts.append(self.tr("gevoelig beeld"))
        parts.append(one.text)
        if record.similar:
            parts.append(counted(record.similar, self.tr("{n} gelijkaardig"), self.tr("{n} gelijkaardige")))
        return spoken(*parts)

    def key(self, record: SignalRow) -> str:
        return record.signal.id


def shows_picture(signal: SignalView) -> bool:
    """Whether its row has a tile at the right."""
    return signal.sensitive or signal.has_media


def rows_of(groups: tuple[GroupView, ...], unfolded: frozenset[str]) -> tuple[SignalRow, ...]:
    """The rows of the groups; calls for help come first, the rest stays in the order of the record."""
    ordered = sorted(groups, key=lambda group: not group.lead.call_for_help)
    rows: list[SignalRow] = []
    for group in ordered:
        opened = group.lead.id in unfolded
        rows.append(SignalRow(group.lead, len(group.similar), opened))
        if opened:
            rows += [SignalRow(one, inner=True) for one in group.similar]
    return tuple(rows)


def with_term(groups: tuple[GroupView, ...], term: str) -> tuple[GroupView, ...]:
    """The groups in which a term occurs, with only the signals that have it."""
    wanted = term.casefold()
    found: list[GroupView] = []
    for group in groups:
        hits = tuple(one for one in (group.lead, *group.similar) if wanted in one.text.casefold())
        if hits:
            found.append(GroupView(hits[0], hits[1:]))
    return tuple(found)


class SignalDelegate(RowDelegate):
    """Draws a signal: tile, author, visibility, time, at most two lines of text, and how many say the same."""

    look: str = "plain"
    INNER: ClassVar[int] = 40

    def __init__(
        self, theme: Theme, parent: WindowList, *, pad: int = 24, thumbs: Thumbs | None = None, peek: Sequence[str] = ()
    ) -> None:
        super().__init__(theme, parent)
        self._list, self._pad = parent, pad
        self._thumbs, self._peek = thumbs, peek
        self._broken: dict[tuple[SignalRow, int, int], Flow] = {}

    def forget(self) -> None:
        """Lets go of the lines of what is shown no longer."""
        self._broken.clear()

    def height(self, record: object) -> int:
        assert isinstance(record, SignalRow)
        lines = self._flow(record).lines
        tall = 27 + 20 * len(lines) + (26 if record.similar else 8)
        return max(tall, SIZE.height() + 18) if shows_picture(record.signal) else tall

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(self.theme.px(120), self.theme.px(self.height(index.data(RecordRole))))

    def draw_row(self, painter: QPainter, rect: QRectF, record: object, *, selected: bool) -> None:
        assert isinstance(record, SignalRow)
        theme, px = self.theme, self.theme.px
        left = rect.left() + px(self._pad)
        if not record.inner:
            tile = QRectF(left, rect.top() + px(9), px(28), px(28))
            draw_tile(painter, theme, tile, network_icon(record.signal.network), size=14)
        left += px(40) + (px(16) if record.inner else 0)
        self._draw_who(painter, left, rect.top() + px(7), rect.right(), record)
        flow = self._flow(record)
        flow.paint(painter, left, rect.top() + px(27))
        if record.similar:
            self._draw_more(painter, left, rect.top() + px(27) + len(flow.lines) * px(20), record)
        if shows_picture(record.signal):
            self._draw_picture(painter, rect, record.signal)

    def _draw_picture(self, painter: QPainter, rect: QRectF, one: SignalView) -> None:
        px, width, height = self.theme.px, self.theme.px(SIZE.width()), self.theme.px(SIZE.height())
        right = rect.left() + self._list.width() - px(self._pad)
        box = QRectF(right - width, rect.top() + px(9), width, height)
        image = None if self._thumbs is None else self._thumbs.of(one.id)
        draw_thumb(painter, self.theme, box, image, sensitive=one.sensitive, keys=" ".join(caps_now(self._peek)))

    def _ground_box(self, rect: QRectF) -> QRectF:
        return rect.adjusted(self.theme.px(self._pad - 8), 1, -self.theme.px(self._pad - 8), -1)

    def _box(self, rect: QRectF) -> QRectF:
        return self._ground_box(rect)

    def _draw_ground(self, painter: QPainter, rect: QRectF, *, selected: bool, hovered: bool, checked: bool) -> None:
        px, color = self.theme.px, self.theme.color
        left, right = rect.left() + px(self._pad), rect.left() + self._list.width() - px(self._pad)
        paint.hairline(painter, color("line"), left, rect.bottom() - 1, right, rect.bottom() - 1)
        if selected and self._list.hasFocus():
            paint.box(painter, self._ground_box(rect), 8, color("selected"))

    def _flow(self, row: SignalRow) -> Flow:
        px = self.theme.px
        wide = self._list.viewport().width() - px(2 * self._pad + 40) - (px(16) if row.inner else 0)
        if shows_picture(row.signal):
            wide -= px(SIZE.width() + 24)
        key = (row, wide, self.theme.line("body"))
        flow = self._broken.get(key)
        if flow is None:
            if len(self._broken) >= BROKEN:
                self._broken.clear()
            flow = self._broken[key] = Flow(self.theme, marked(row.signal), "body")
            flow.break_lines(max(wide, px(80)), INNER_LINES if row.inner else 2)
        return flow

    def _draw_who(self, painter: QPainter, left: float, top: float, right: float, row: SignalRow) -> None:
        theme, px, one = self.theme, self.theme.px, row.signal
        taken_up = SIZE.width() + 16 if shows_picture(one) else 0
        line = QRectF(left, top, right - left - px(self._pad + taken_up), px(20))
        small, ink = theme.font("small"), theme.color("text2")
        taken = paint.text(painter, line, author_name(one), theme.font("small_strong"), theme.color("text")) + px(10)
        for words in (visibility_word(one), wall(one.at)):
            taken += paint.text(painter, line.adjusted(taken, 0, 0, 0), words, small, ink) + px(10)
        if one.call_for_help:
            draw_pill(painter, theme, left + taken, line.center().y(), PillSpec(self.tr("Hulpvraag"), "red", "siren"))

    def _draw_more(self, painter: QPainter, left: float, top: float, row: SignalRow) -> None:
        theme, px = self.theme, self.theme.px
        hide = counted(row.similar, self.tr("verberg {n} gelijkaardig"), self.tr("verberg {n} gelijkaardige"))
        show = counted(row.similar, self.tr("+{n} gelijkaardig"), self.tr("+{n} gelijkaardige"))
        middle = top + px(10)
        paint.icon(painter, theme, "layers", "accentText", left, middle, 12)
        line = QRectF(left + px(17), top, px(320), px(20))
        paint.text(painter, line, hide if row.open else show, theme.font("small_medium"), theme.color("accentText"))


class SignalList(WindowList):
    """The groups of signals; a click, Enter or space on a group unfolds it. Of a large story `asked` carries the rows
    that somebody looks at, as a `SignalAsk`."""

    unfolded = Signal(str)
    asked = Signal(object)

    def __init__(self, theme: Theme, name: str, *, pad: int = 24, peek: Sequence[str] = ()) -> None:
        super().__init__(theme, name, USUAL)
        self.thumbs = Thumbs(self)
        self.thumbs.came.connect(self.viewport().update)
        self._groups: tuple[GroupView, ...] = ()
        self._open: frozenset[str] = frozenset()
        self._story, self._term = "", ""
        self.records = SignalModel(self)
        self.show_model(self.records)
        self.records.wanted.connect(self._ask)
        self._delegate = SignalDelegate(theme, self, pad=pad, thumbs=self.thumbs, peek=peek)
        self.setItemDelegate(self._delegate)

    def show_groups(self, groups: tuple[GroupView, ...]) -> None:
        """Shows the groups, which are all; those that were open stay open."""
        self._groups, self._story = groups, ""
        self.thumbs.again()
        self._delegate.forget()
        self._fill()

    def show_first(self, first: SignalPage, term: str) -> None:
        """Shows a large story by its first page, narrowed to a term where one is given; groups that were open in it
        stay open."""
        if first.ask.story != self._story:
            self._open = frozenset()
        self._groups, self._story, self._term = (), first.ask.story, term
        self.thumbs.again()
        self._delegate.forget()
        if self._open or term:
            self._ask(0, PAGE)
        else:
            self._show_lines(first)

    def show_page(self, page: SignalPage) -> bool:
        """Shows rows that were asked for; False when they are of what shows no longer."""
        ask = page.ask
        if (ask.story, frozenset(ask.opened), ask.term) != (self._story, self._open, self._term):
            return False
        if ask.start == 0:
            self._show_lines(page)
        elif page.total == self.records.rowCount():
            self.records.fill(ask.start, [_row(line) for line in page.lines])
        else:
            self._ask(0, PAGE)
        return True

    def current_signal(self) -> SignalView | None:
        """The signal that the keyboard stands on."""
        record = self.currentIndex().data(RecordRole)
        return record.signal if isinstance(record, SignalRow) else None

    def toggle(self, lead: str) -> None:
        """Unfolds or folds a group."""
        self._open = self._open ^ frozenset((lead,))
        if self._story:
            self._ask(0, PAGE)
        else:
            self._fill()
        self.unfolded.emit(lead)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._toggle_index(self.indexAt(event.position().toPoint()))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OWN_KEYS:
            self._toggle_index(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _ask(self, start: int, count: int) -> None:
        if self._story:
            self.asked.emit(SignalAsk(self._story, start, count, tuple(sorted(self._open)), self._term))

    def _show_lines(self, page: SignalPage) -> None:
        kept = self.currentIndex().row()
        self.records.show_first(page.total, [_row(line) for line in page.lines])
        self._select(kept)

    def _fill(self) -> None:
        kept = self.currentIndex().row()
        self.records.show_records(rows_of(self._groups, self._open))
        self._select(kept)

    def _select(self, kept: int) -> None:
        if 0 <= kept < self.records.rowCount() and kept != self.currentIndex().row():
            self.setCurrentIndex(self.records.index(kept))

    def _toggle_index(self, index: QModelIndex) -> None:
        record = index.data(RecordRole) if index.isValid() else None
        if isinstance(record, SignalRow) and record.similar:
            self.toggle(record.signal.id)


def _row(line: SignalLine) -> SignalRow:
    return SignalRow(line.signal, line.similar, line.opened, line.inner)
