"""The Wacht screen: list and detail; passive, it shows records and says which story the user wants what done to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.keys import KeyMap
from ui.screen import Screen
from ui.theme import Theme
from ui.watch.detail import DetailPane
from ui.watch.list_pane import ListPane
from ui.watch.order import KEYBOARD_HOLD_MS
from ui.watch.words import help_words
from ui.widgets.buttons import Button
from ui.widgets.card import row
from woordvoering.overview.watch_records import SignalPage, StoryDetail, WatchView

ACTS = ("watch.follow", "watch.refer", "watch.meldpunt", "watch.dismiss", "watch.postpone")
GUIDING = ("watch.merge", "watch.split", "watch.mute", "watch.not_for_us", "watch.withdraw")


class WatchScreen(Screen):
    """`picked` asks for a story's detail; `acted` carries a command of the key map and the story that it is about,
    `undo_wanted` asks to turn round what this officer last told the detector, `told_wanted` to see all of it."""

    name = "watch"
    on_subject = ACTS

    picked = Signal(str)
    acted = Signal(str, str)
    filter_wanted = Signal()
    peek_wanted = Signal()
    """A key went down that shows a picture for as long as it is held."""
    undo_wanted = Signal()
    told_wanted = Signal()
    signals_wanted = Signal(object)
    """Rows of the signals of a large story, as a `SignalAsk`."""

    def __init__(
        self, theme: Theme, keymap: KeyMap, *, hold_ms: int = KEYBOARD_HOLD_MS, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, keymap, parent)
        caps: dict[str, tuple[str, ...]] = {
            name: keymap.caps(name) for name in ("list.open", "watch.pass_101", "watch.peek", *ACTS, *GUIDING)
        }
        self.list = ListPane(theme, hold_ms)
        self.detail = DetailPane(theme, caps)
        layout = row(self.list, self.detail)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.list.picked.connect(self._picked)
        self.list.opened.connect(lambda story: self.acted.emit("list.open", story))
        self.list.filter_wanted.connect(self.filter_wanted)
        self.list.sources_wanted.connect(lambda: self.screen_wanted.emit("sources", ""))
        self.detail.acted.connect(self._act)
        self.detail.signals_wanted.connect(self.signals_wanted)
        self.detail.pass_wanted.connect(lambda: self._act("watch.pass_101"))
        self._bind()
        self.set_fact(self.tr("Basislijn: zelfde uur, laatste 28 dagen"))

    def title(self) -> str:
        return self.tr("Wacht")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.fit(self.width())

    def panes(self) -> tuple[QWidget, ...]:
        return (self.list.list, self.detail.signals)

    def primary_action(self) -> Button | None:
        return self.detail.bar.buttons["list.open"] if self.list.current() else None

    def about(self) -> tuple[str, str]:
        detail = self._shown()
        return ("", "") if detail is None else (detail.item.title, detail.item.wijk or detail.item.title)

    def urgent(self) -> tuple[str, str]:
        detail = self._shown()
        if detail is None or not detail.item.urgent or detail.passed_on is not None:
            return "", ""
        return "watch.pass_101", help_words(detail)

    def _shown(self) -> StoryDetail | None:
        detail = self.detail.detail
        return detail if detail is not None and detail.item.id == self.list.current() else None

    def show_record(self, view: WatchView) -> None:
        """Shows the stories."""
        self.list.show_record(view)

    def show_story(self, detail: StoryDetail | None, category: str, now: int) -> None:
        """Shows a story at the right; one that is no longer selected is left."""
        if detail is None or detail.item.id == self.list.current():
            self.detail.show_record(detail, category, now)

    def show_signals(self, page: SignalPage) -> None:
        """Shows rows that were asked for; those of a story that is no longer selected are left."""
        if page.ask.story == self.list.current():
            self.detail.show_signals(page)

    def current(self) -> str:
        """The id of the selected story, empty without one."""
        return self.list.current()

    def pictures(self) -> tuple[str, ...]:
        """The signals with a picture of the story that shows, the one that the keyboard stands on first."""
        return self.detail.pictures()

    def select(self, story: str) -> None:
        """Selects a story, as a search or a notification asks; the list shows all for it when needed."""
        if self.list.model.row_of(story) < 0:
            self.list.set_filter(type(self.list.filter)("all"))
        self.list.select(story)

    def _bind(self) -> None:
        self.bind("list.down", lambda: self.list.list.step(1), footer=True)
        self.bind("list.up", lambda: self.list.list.step(-1), footer=True)
        self.bind("list.open", lambda: self._act("list.open"))
        self.bind("list.select", self.detail.signals.setFocus, footer=True)
        self.bind("watch.pass_101", lambda: self._act("watch.pass_101"))
        self.bind("watch.peek", self.peek_wanted.emit, footer=True)
        for command in (*ACTS, *GUIDING):
            self.bind(command, lambda name=command: self._act(name), footer=command == "watch.postpone")
        self.bind("watch.note", lambda: self._act("watch.note"))
        self.bind("watch.undo", self.undo_wanted.emit)
        self.bind("watch.told", self.told_wanted.emit)
        self.bind("list.filter", self.filter_wanted.emit, footer=True)

    def _picked(self, story: str) -> None:
        if story:
            self.picked.emit(story)
        else:
            self.detail.show_record(None, "", 0)

    def _act(self, command: str) -> None:
        story = self.list.current()
        if story:
            self.acted.emit(command, story)
