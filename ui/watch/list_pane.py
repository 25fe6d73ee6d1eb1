"""The left pane of Wacht: header, segments, filter, the line of waiting stories, and the list itself."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.i18n import plural
from ui.theme import Theme
from ui.theme.tokens import WATCH_LIST_WIDTH
from ui.watch.order import KEYBOARD_HOLD_MS, Filter, Row, held, kept, rows_of, same_order
from ui.watch.rows import StoryDelegate, StoryModel
from ui.widgets.buttons import Button, IconButton
from ui.widgets.card import Surface, column, row
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.states import Skeleton, StateCard, StateRecord
from ui.widgets.tables import RecordList
from ui.widgets.text import Label
from woordvoering.overview.watch_records import StoryItem, WatchView

MOST_SHARE = 46
"""Percent of the screen that the list takes at most where letters are larger than usual."""


class StoryList(RecordList):
    """The list; knows when the user last moved by keyboard, and whether the pointer is over it."""

    def __init__(self, theme: Theme, name: str, hold_ms: int = KEYBOARD_HOLD_MS) -> None:
        super().__init__(theme, name)
        self._since_key = QElapsedTimer()
        self._hold_ms = hold_ms

    def busy(self) -> bool:
        """Whether the rows must stay where they are."""
        by_key = self._since_key.isValid() and self._since_key.elapsed() < self._hold_ms
        return by_key or self.viewport().underMouse()

    def touched(self) -> None:
        """A key moved the selection."""
        self._since_key.restart()

    def step(self, rows: int) -> None:
        self.touched()
        super().step(rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.touched()
        super().keyPressEvent(event)


class ListPane(Surface):
    """The list of stories. `picked` carries the story that is now selected, `opened` the one to open."""

    picked = Signal(str)
    opened = Signal(str)
    filter_wanted = Signal()
    sources_wanted = Signal()

    def __init__(self, theme: Theme, hold_ms: int = KEYBOARD_HOLD_MS, parent: QWidget | None = None) -> None:
        super().__init__(theme, edges="r", parent=parent)
        self._view: WatchView | None = None
        self._shown: tuple[StoryItem, ...] = ()
        self.filter = Filter()
        self._room = 0
        self._fit()
        theme.changed.connect(self._fit)
        self.model = StoryModel(self)
        self.list = StoryList(theme, self.tr("Verhalen"), hold_ms)
        self.list.setModel(self.model)
        self.list.setItemDelegate(StoryDelegate(theme, self.list))
        self.list.moved.connect(self._moved)
        self.list.opened.connect(self._opened)
        self.list.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self._build()
        self._later = QTimer(self)
        self._later.setInterval(hold_ms)
        self._later.timeout.connect(self._try_again)

    def fit(self, room: int) -> None:
        """Beside what it is a part of, in a room of so many pixels: with large letters in a small window it leaves the
        larger part to the story."""
        self._room = room
        self._fit()

    def _fit(self) -> None:
        wide = self.theme.px(WATCH_LIST_WIDTH)
        self.setFixedWidth(min(wide, max(WATCH_LIST_WIDTH, self._room * MOST_SHARE // 100)) if self._room else wide)

    def show_record(self, view: WatchView) -> None:
        """Shows the stories; while the user is in the list nothing moves, and what is new waits behind the line."""
        first = self._view is None
        self._view = view
        self._skeleton.stop()
        self._title_count.set_text(self._count_words(view))
        self.segments.set_count("now", str(view.count("decide")))
        self.segments.set_count("all", str(len(view.stories) - view.count("closed")))
        fresh = kept(view, self.filter)
        if not first and self.list.busy() and not same_order(self._shown, fresh):
            stay, waiting = held(self._shown, fresh)
            self._place(stay)
            self._announce(waiting)
            self._later.start()
            return
        self._place(fresh)
        self._announce(0)
        self._later.stop()

    def set_filter(self, wanted: Filter) -> None:
        """Another filter, at once."""
        self.filter = wanted
        self.segments.choose(wanted.segment)
        self._funnel.set_kind("primary" if wanted.narrows else "secondary")
        said = self.tr("Filter, aan") if wanted.narrows else self.tr("Filter")
        self._funnel.setAccessibleName(said)
        self.take_fresh()

    def take_fresh(self) -> None:
        """Shows the order as it is now, whatever the user is doing."""
        if self._view is not None:
            self._place(kept(self._view, self.filter))
            self._announce(0)

    def select(self, story: str) -> None:
        """Selects a story where it is shown."""
        self.list.select_row(self.model.row_of(story))

    def current(self) -> str:
        """The id of the selected story, empty without one."""
        index = self.list.currentIndex()
        record = self.model.record(index.row()) if index.isValid() else None
        return record.item.id if record is not None and record.item is not None else ""

    def others(self, story: str) -> tuple[StoryItem, ...]:
        """Every story but this one, in the order of the view."""
        stories = self._view.stories if self._view else ()
        return tuple(item for item in stories if item.id != story)

    def wijken(self) -> tuple[str, ...]:
        """The wijken that the stories name, for the filter."""
        stories = self._view.stories if self._view else ()
        return tuple(sorted({item.wijk for item in stories if item.wijk}))

    def networks(self) -> tuple[str, ...]:
        """The networks that the stories come from, for the filter."""
        stories = self._view.stories if self._view else ()
        return tuple(sorted({name for item in stories for name in item.networks}))

    def _build(self) -> None:
        theme = self.theme
        self._title_count = Label(theme, "", "body", "text2")
        self.segments = Segmented(
            theme,
            (
                Segment("now", self.tr("Nu"), "0"),
                Segment("all", self.tr("Alles"), "0"),
                Segment("closed", self.tr("Afgesloten")),
            ),
            self.tr("Welke verhalen"),
        )
        self.segments.choose("all")
        self.segments.chosen.connect(self._segment)
        self._funnel = IconButton(theme, "funnel", self.tr("Filter"), "secondary")
        self._funnel.clicked.connect(self.filter_wanted)
        head = row(
            Label(theme, self.tr("Wacht"), "page"),
            self._title_count,
            None,
            self.segments,
            self._funnel,
            pad=(24, 0, 16, 0),
            gap=5,
        )
        head.setSpacing(6)
        head.insertSpacing(1, 7)
        header = QWidget()
        header.setLayout(head)
        header.setFixedHeight(theme.px(56))
        self._waiting = Button(theme, "", "link", icon="arrow-up", height=32)
        self._waiting.clicked.connect(self.take_fresh)
        self._waiting.hide()
        self._empty = StateCard(theme, boxed=False)
        self._empty.acted.connect(self._empty_acted)
        self._skeleton = Skeleton(theme, self.tr("De verhalen van het laatste uur worden gelezen."))
        self._skeleton.start()
        body = QWidget()
        self._stack = QStackedLayout(body)
        for page in (self._skeleton, self.list, self._empty):
            self._stack.addWidget(page)
        lines = column(header, row(24, self._waiting, None), body)
        lines.setStretch(2, 1)
        lines.setContentsMargins(0, 0, 1, 0)
        self.setLayout(lines)

    def _count_words(self, view: WatchView) -> str:
        many = len(view.stories) - view.count("closed")
        return (plural(many, self.tr("{n} verhaal"), self.tr("{n} verhalen"))).format(n=many)

    def _place(self, items: tuple[StoryItem, ...]) -> None:
        now = self._view.now if self._view else 0
        chosen = self.current()
        self._shown = items
        self.model.show_records(rows_of(items, now))
        if not items:
            self._show_empty()
            return
        self._stack.setCurrentWidget(self.list)
        at = self.model.row_of(chosen) if chosen else -1
        self.list.select_row(at if at >= 0 else 1)

    def _show_empty(self) -> None:
        if self.filter.narrows:
            record = StateRecord("funnel", self.tr("Geen verhaal past bij de filter"), action=self.tr("Wis de filter"))
        elif self.filter.segment == "now":
            detail = self.tr("Wat je opvolgt staat onder Alles.")
            record = StateRecord("radar", self.tr("Niets te beslissen"), detail, self.tr("Toon alles"))
        elif self.filter.segment == "closed":
            record = StateRecord("archive", self.tr("Nog geen afgesloten verhaal"), action=self.tr("Toon alles"))
        else:
            record = StateRecord("radar", self.tr("Geen nieuwe verhalen"), "", self.tr("Bekijk bronnen"))
        self._empty.show_record(record)
        self._stack.setCurrentWidget(self._empty)
        self.picked.emit("")

    def _empty_acted(self) -> None:
        if self.filter.narrows:
            self.set_filter(Filter(self.filter.segment))
        elif self.filter.segment != "all":
            self.set_filter(Filter("all"))
        else:
            self.sources_wanted.emit()

    def _announce(self, waiting: int) -> None:
        words = plural(waiting, self.tr("{n} nieuw verhaal"), self.tr("{n} nieuwe verhalen"))
        self._waiting.set_label(words.format(n=waiting))
        self._waiting.setVisible(waiting > 0)

    def _try_again(self) -> None:
        if not self.list.busy():
            self._later.stop()
            self.take_fresh()

    def _segment(self, segment: str) -> None:
        old = self.filter
        self.set_filter(Filter(segment, old.wijk, old.networks, old.period, old.query))

    def _moved(self, index: QModelIndex) -> None:
        record = index.data(Qt.ItemDataRole.UserRole + 1)
        if isinstance(record, Row) and record.item is not None:
            self.picked.emit(record.item.id)

    def _opened(self, index: QModelIndex) -> None:
        record = index.data(Qt.ItemDataRole.UserRole + 1)
        if isinstance(record, Row) and record.item is not None:
            self.opened.emit(record.item.id)
