"""The navigation at the left: entries with badges in three groups, running dossiers below, 184 px or 56 collapsed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.keys import KeyMap
from ui.shell_record import NavBadge, Running, ShellRecord
from ui.theme import Theme
from ui.theme.ground import NAV_COLLAPSED, NAV_WIDTH
from ui.theme.tokens import RADIUS
from ui.widgets import paint, times
from ui.widgets.base import follow
from ui.widgets.buttons import KeyedButton
from ui.widgets.card import Surface, row
from ui.widgets.clock import Ticker
from ui.widgets.marks import draw_badge, draw_dot
from ui.widgets.text import Label
from ui.widgets.tips import tip
from ui.wording import PROGRAM, spoken


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the navigation: screen name, Dutch word, icon, the command whose keys go there, its group."""

    screen: str
    words: str
    icon: str
    command: str
    group: int


ENTRIES: Final = (
    Entry("watch", "Wacht", "radar", "desk.go_watch", 0),
    Entry("cases", "Persdossiers", "folders", "desk.go_cases", 0),
    Entry("requests", "Persvragen", "message-circle-question-mark", "desk.go_requests", 0),
    Entry("clearance", "Akkoord", "stamp", "desk.go_clearance", 0),
    Entry("handover", "Overdracht", "arrow-left-right", "desk.go_handover", 1),
    Entry("evaluation", "Evaluatie", "chart-column", "desk.go_evaluation", 1),
    Entry("sources", "Bronnen", "rss", "desk.go_sources", 2),
    Entry("settings", "Instellingen", "settings", "desk.go_settings", 2),
)


class NavButton(KeyedButton):
    """A row of the navigation: icon, word, and what stands at the right. Subclasses draw the right end."""

    def __init__(self, theme: Theme, words: str, icon: str, tip: str = "") -> None:
        super().__init__()
        self.theme, self._icon, self._tip = theme, icon, tip or words
        self.collapsed = self.current = False
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(theme, self)

    def collapse(self, *, collapsed: bool) -> None:
        """Icon alone, with the word as tooltip, or icon and word."""
        self.collapsed = collapsed
        self.setToolTip(tip(self._tip) if collapsed else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(40), self.theme.px(32))

    def draw_right(self, painter: QPainter, rect: QRectF) -> None:
        """The right end of the row; nothing by default."""

    def draw_mark(self, painter: QPainter, x: float, y: float) -> None:
        """The dot on a collapsed entry; nothing by default."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        theme, px, rect = self.theme, self.theme.px, QRectF(self.rect())
        if self.current:
            paint.box(painter, rect, RADIUS, theme.color("navsel"), theme.color("line2" if not theme.dark else "line"))
        elif self.underMouse():
            paint.box(painter, rect, RADIUS, theme.color("hover"))
        ink = "accentText" if self.current else "text2"
        left = rect.center().x() - px(8) if self.collapsed else px(12)
        left += paint.icon(painter, theme, self._icon, ink, left, rect.center().y())
        if self.collapsed:
            self.draw_mark(painter, left + px(1), rect.center().y() - px(7))
        else:
            style, color = ("body_strong", "text") if self.current else ("body_medium", "text2")
            line = rect.adjusted(left + px(10), 0, -px(8), 0)
            paint.text(painter, line, self.text(), theme.font(style), theme.color(color))
            self.draw_right(painter, rect)
        painter.end()


class ScreenButton(NavButton):
    """An entry that goes to a screen, with its badge."""

    def __init__(self, theme: Theme, entry: Entry, words: str, keys: tuple[str, ...]) -> None:
        super().__init__(theme, words, entry.icon, " ".join((words, *keys)))
        self.entry = entry
        self._badge: NavBadge | None = None

    def show_badge(self, badge: NavBadge | None) -> None:
        """Another count, or none."""
        self._badge = badge if badge is not None and badge.count not in ("", "0") else None
        self._describe()

    def show_current(self, *, current: bool) -> None:
        """Whether its screen is the one that shows."""
        self.current = current
        self._describe()

    def _describe(self) -> None:
        """A screen reader hears the count, and which entry is the screen that shows."""
        here = QCoreApplication.translate("Nav", "dit scherm") if self.current else ""
        count = self._badge.count if self._badge is not None else ""
        self.setAccessibleDescription(spoken(here, count))
        self.update()

    def draw_right(self, painter: QPainter, rect: QRectF) -> None:
        if self._badge is not None:
            right = rect.right() - self.theme.px(7)
            draw_badge(painter, self.theme, right, rect.center().y(), self._badge.count, self._badge.tone)

    def draw_mark(self, painter: QPainter, x: float, y: float) -> None:
        if self._badge is not None and self._badge.tone in ("red", "amber"):
            draw_dot(painter, self.theme, x, y, self._badge.tone)


class RunningButton(NavButton):
    """A running dossier: dot, short name, T+ clock."""

    def __init__(self, theme: Theme, running: Running, ticker: Ticker) -> None:
        super().__init__(theme, running.name, "")
        self.running, self._ticker = running, ticker
        ticker.tick.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """The clock of this moment, in the name too."""
        clock = times.since_first(self.running.start, self._ticker.clock.now())
        name = spoken(self.running.name, clock)
        if name != self.accessibleName():
            self.setAccessibleName(name)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(40), self.theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        theme, px, rect = self.theme, self.theme.px, QRectF(self.rect())
        if self.underMouse():
            paint.box(painter, rect, RADIUS, theme.color("hover"))
        middle = rect.center().y()
        if self.collapsed:
            draw_dot(painter, theme, rect.center().x(), middle, self.running.tone)
            painter.end()
            return
        draw_dot(painter, theme, px(15), middle, self.running.tone)
        clock = times.since_first(self.running.start, self._ticker.clock.now())
        late = self.running.tone == "red"
        color = theme.color("redText" if late else "text2")
        right = rect.adjusted(px(20), 0, -px(8), 0)
        taken = paint.text(painter, right, clock, theme.font("small_medium"), color, paint.RIGHT)
        line = rect.adjusted(px(28), 0, -taken - px(16), 0)
        paint.text(painter, line, self.running.name, theme.font("small_strong"), theme.color("text"))
        painter.end()


class KeysButton(NavButton):
    """`Sneltoetsen ?` at the bottom."""

    def __init__(self, theme: Theme, words: str, keys: tuple[str, ...]) -> None:
        super().__init__(theme, words, "circle-question-mark", " ".join((words, *keys)))
        self._keys = keys

    def draw_right(self, painter: QPainter, rect: QRectF) -> None:
        wide = paint.keys_width(self.theme, self._keys)
        paint.draw_keys(painter, self.theme, rect.right() - wide - self.theme.px(7), rect.center().y(), self._keys)


class Brand(Surface):
    """The mark and the name of the program."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "nav")
        self.collapsed = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(40), self.theme.px(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        theme, px, rect = self.theme, self.theme.px, QRectF(self.rect())
        side = px(24)
        left = rect.center().x() - side / 2 if self.collapsed else px(6)
        tile = QRectF(left, rect.center().y() - side / 2, side, side)
        paint.box(painter, tile, RADIUS, QColor(theme.colors.accent))
        paint.icon(painter, theme, "megaphone", "onAccent", tile.center().x() - px(7), tile.center().y(), 14)
        if not self.collapsed:
            line = rect.adjusted(tile.right() + px(10), 0, 0, 0)
            paint.text(painter, line, PROGRAM, theme.font("row"), theme.color("text"))
        painter.end()


class Nav(Surface):
    """The whole navigation. `chosen` carries a screen's name, `case_chosen` a dossier's id."""

    chosen = Signal(str)
    case_chosen = Signal(str)
    keys_wanted = Signal()

    def __init__(self, theme: Theme, keymap: KeyMap, ticker: Ticker, parent: QWidget | None = None) -> None:
        super().__init__(theme, "nav", edges="r", parent=parent)
        self._keymap, self._ticker = keymap, ticker
        self._buttons: dict[str, ScreenButton] = {}
        self._running: list[RunningButton] = []
        self.collapsed = False
        self.setAccessibleName(QCoreApplication.translate("Nav", "Navigatie"))
        self._brand = Brand(theme)
        self._entries, self._cases = QVBoxLayout(), QVBoxLayout()
        for part in (self._entries, self._cases):
            part.setSpacing(2)
        self._entries.setContentsMargins(0, 8, 0, 0)
        self._cases.setContentsMargins(0, 0, 0, 0)
        self._cases.setSpacing(0)
        self._heading = Label(theme, QCoreApplication.translate("Nav", "Lopende dossiers"), "small_medium", "text2")
        self._heading.hide()
        words = QCoreApplication.translate("Nav", "Sneltoetsen")
        self._keys = KeysButton(theme, words, keymap.caps("desk.keys"))
        self._keys.clicked.connect(self.keys_wanted)
        self._lay_out()
        theme.changed.connect(self._fit)
        self._fit()

    def add(self, screen: str) -> None:
        """Shows the entry of a screen that exists now, in its place; names without an entry show nothing."""
        entry = next((one for one in ENTRIES if one.screen == screen), None)
        if entry is None or screen in self._buttons:
            return
        words = QCoreApplication.translate("Nav", entry.words)
        button = ScreenButton(self.theme, entry, words, self._keymap.caps(entry.command))
        button.collapse(collapsed=self.collapsed)
        button.clicked.connect(self._chosen)
        self._buttons[screen] = button
        self._order()

    def show_current(self, screen: str) -> None:
        """Marks the entry of the screen that shows."""
        for name, button in self._buttons.items():
            button.show_current(current=name == screen)

    def show_record(self, record: ShellRecord) -> None:
        """Badges and running dossiers; at most five of those."""
        badges = {badge.screen: badge for badge in record.badges}
        for screen, button in self._buttons.items():
            button.show_badge(badges.get(screen))
        if tuple(button.running for button in self._running) != record.running[:5]:
            self._show_running(record.running[:5])

    def collapse(self, *, collapsed: bool) -> None:
        """56 px with icons alone, or 184 px."""
        if collapsed == self.collapsed:
            return
        self.collapsed = collapsed
        self._fit()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 0, 9, 12)
        outer.setSpacing(0)
        outer.addWidget(self._brand)
        outer.addLayout(self._entries)
        outer.addSpacing(16)
        outer.addLayout(row(8, self._heading, None))
        outer.addSpacing(8)
        outer.addLayout(self._cases)
        outer.addStretch(1)
        outer.addWidget(self._keys)

    def _order(self) -> None:
        while (item := self._entries.takeAt(0)) is not None:
            del item
        group = 0
        for entry in ENTRIES:
            button = self._buttons.get(entry.screen)
            if button is None:
                continue
            if entry.group != group:
                self._entries.addSpacing(10)
                group = entry.group
            self._entries.addWidget(button)

    def _show_running(self, running: tuple[Running, ...]) -> None:
        for button in self._running:
            self._cases.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._running = [RunningButton(self.theme, one, self._ticker) for one in running]
        for button in self._running:
            button.collapse(collapsed=self.collapsed)
            button.clicked.connect(self._case_chosen)
            self._cases.addWidget(button)
        self._heading.setVisible(bool(running) and not self.collapsed)

    def _fit(self) -> None:
        self.setFixedWidth(NAV_COLLAPSED if self.collapsed else self.theme.px(NAV_WIDTH))
        self._brand.collapsed = self.collapsed
        self._brand.update()
        for button in (*self._buttons.values(), *self._running, self._keys):
            button.collapse(collapsed=self.collapsed)
        self._heading.setVisible(bool(self._running) and not self.collapsed)

    def _chosen(self) -> None:
        for screen, button in self._buttons.items():
            if button is self.sender():
                self.chosen.emit(screen)

    def _case_chosen(self) -> None:
        for button in self._running:
            if button is self.sender():
                self.case_chosen.emit(button.running.id)
