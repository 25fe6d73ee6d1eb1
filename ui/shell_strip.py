"""The top strip: wall clock, mode, who is on duty, the command field, the sync line and the nearest deadline."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from ui.keys import KeyMap
from ui.shell_record import DeadlineChip, DutyAction, OnDuty, QueueChip, ShellRecord, SyncLine
from ui.sync_line import SyncButton
from ui.theme import Theme
from ui.theme.ground import STRIP_HEIGHT
from ui.theme.tokens import RADIUS, Tone
from ui.widgets import paint, times
from ui.widgets.base import follow
from ui.widgets.buttons import KeyedButton
from ui.widgets.card import Divider, Surface, row
from ui.widgets.clock import Ticker, Ticking, WallClock
from ui.widgets.text import Label
from ui.wording import spoken

DROPS = ((True, True, True), (False, True, True), (False, False, True), (False, False, False))
"""What stays as the window narrows: the search text, the device count, the name of the mode."""


class CommandField(KeyedButton):
    """Looks like a field, opens the palette."""

    def __init__(self, theme: Theme, keys: tuple[str, ...]) -> None:
        super().__init__()
        self.theme, self._keys = theme, keys
        self.wordless = False
        self.setText(QCoreApplication.translate("Strip", "Zoek of voer uit"))
        self.setAccessibleName(self.text())
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow(theme, self)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(110 if self.wordless else 226), self.theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        theme, px, rect = self.theme, self.theme.px, QRectF(self.rect())
        paint.box(painter, rect, RADIUS, theme.color("sunken"), theme.color("line2"))
        left = px(10) + paint.icon(painter, theme, "search", "text2", px(9), rect.center().y(), 14) + px(6)
        if not self.wordless:
            line = rect.adjusted(left, 0, 0, 0)
            paint.text(painter, line, self.text(), theme.font("body"), theme.color("text3"))
        wide = paint.keys_width(theme, self._keys)
        paint.draw_keys(painter, theme, rect.right() - wide - px(6), rect.center().y(), self._keys)
        painter.end()


class DutyButton(KeyedButton):
    """`Permanentie`, the avatars and the name of the duty officer; a click offers what can be done about the duty."""

    act_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._people: tuple[OnDuty, ...] = ()
        self._actions: tuple[DutyAction, ...] = ()
        self._ink = "text"
        self._word = QCoreApplication.translate("Strip", "Permanentie")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.offer)
        follow(theme, self)

    def show_duty(self, people: tuple[OnDuty, ...], officer: str, actions: tuple[DutyAction, ...]) -> None:
        """Who is on duty; without actions it cannot be pressed."""
        self._people, self._actions = people[:2], actions
        self._ink = "text" if officer else "amberText"
        self.setText(officer or QCoreApplication.translate("Strip", "niemand ingeroosterd"))
        self.setAccessibleName(f"{self._word} {self.text()}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if actions else Qt.FocusPolicy.NoFocus)
        self.setEnabled(bool(actions))
        self.setVisible(bool(officer or actions))
        self.updateGeometry()
        self.update()

    def offer(self) -> None:
        """Opens the menu under the name."""
        menu = self.menu()
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def menu(self) -> QMenu:
        """The menu of what can be done."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self._actions:
            entry = menu.addAction(self.theme.icon(action.icon), action.words)
            entry.setData(action.id)
        menu.triggered.connect(self._triggered)
        return menu

    def sizeHint(self) -> QSize:
        px, font = self.theme.px, self.theme.font
        wide = paint.width(font("small"), self._word) + px(9) + self._avatars_width() + px(7)
        return QSize(round(wide + paint.width(font("small_strong"), self.text()) + 1), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        theme, px, rect = self.theme, self.theme.px, QRectF(self.rect())
        left = paint.text(painter, rect, self._word, theme.font("small"), theme.color("text2")) + px(9)
        for person in reversed(tuple(enumerate(self._people))):
            self._draw_avatar(painter, left, rect.center().y(), *person)
        left += self._avatars_width() + px(7)
        line = rect.adjusted(left, 0, 0, 0)
        paint.text(painter, line, self.text(), theme.font("small_strong"), theme.color(self._ink))
        painter.end()

    def _avatars_width(self) -> int:
        return self.theme.px(22 + 20 * (len(self._people) - 1)) if self._people else 0

    def _draw_avatar(self, painter: QPainter, left: float, middle: float, number: int, person: OnDuty) -> None:
        theme, side = self.theme, self.theme.px(22)
        disc = QRectF(left + number * theme.px(20), middle - side / 2, side, side)
        paint.box(painter, disc.adjusted(-2, -2, 2, 2), side / 2 + 2, theme.color("surface"))
        fill, ink = ("accentTint", "accentText") if person.own else ("neutralTint", "neutralText")
        paint.box(painter, disc, side / 2, theme.color(fill))
        paint.text(painter, disc, person.initials, theme.font("micro_strong"), theme.color(ink), paint.CENTER)

    def _triggered(self, entry: object) -> None:
        data = getattr(entry, "data", None)
        if callable(data):
            self.act_wanted.emit(str(data()))


class Chip(Ticking, KeyedButton):
    """The nearest deadline: countdown and what it is for; a click or Enter jumps there."""

    def __init__(self, theme: Theme, ticker: Ticker) -> None:
        super().__init__()
        self.theme = theme
        self.record: DeadlineChip | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.keep_time(ticker, self.refresh)
        follow(theme, self)
        self.hide()

    def show_deadline(self, record: DeadlineChip | None) -> None:
        """Another deadline, or none."""
        self.record = record
        self.refresh()
        self.setVisible(record is not None)

    def refresh(self) -> None:
        """The countdown of this moment."""
        if self.record is None:
            return
        words = times.countdown(self.record.due, self._ticker.clock.now())
        if words != self.text() or not self.accessibleName().endswith(self.record.words):
            self.setText(words)
            self.setAccessibleName(spoken(words, self.record.words))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        px, font = self.theme.px, self.theme.font
        words = self.record.words if self.record else ""
        wide = paint.width(font("countdown"), self.text()) + paint.width(font("small_medium"), words)
        return QSize(round(wide + px(11 + 16 + 7 + 8 + 12)), px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.record is None:
            return
        painter = QPainter(self)
        paint.smooth(painter)
        theme, px, rect = self.theme, self.theme.px, QRectF(self.rect())
        urgent = times.urgency(self.record.due, self._ticker.clock.now())
        fill, edge, ink, words = {
            "calm": ("neutralTint", "line2", "text", "text2"),
            "amber": ("amberTint", "amberLine", "amberText", "amberText"),
            "red": ("redTint", "redLine", "redText", "redText"),
        }[urgent]
        paint.box(painter, rect, RADIUS, theme.color(fill), theme.color(edge))
        left = px(11) + paint.icon(painter, theme, "timer", ink, px(11), rect.center().y()) + px(7)
        line = rect.adjusted(left, 0, 0, 0)
        left += paint.text(painter, line, self.text(), theme.font("countdown"), theme.color(ink)) + px(8)
        line = rect.adjusted(left, 0, 0, 0)
        paint.text(painter, line, self.record.words, theme.font("small_medium"), theme.color(words))
        painter.end()


class QueueButton(KeyedButton):
    """The chip of what is to leave; hidden when nothing is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._tone: Tone = "neutral"
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(theme, self)
        self.hide()

    def show_chip(self, chip: QueueChip | None) -> bool:
        """Another state; whether it takes another room now."""
        before = (self.isHidden(), self.text())
        if chip is not None:
            self._tone = chip.tone
            self.setText(chip.words)
            name = QCoreApplication.translate("Strip", "Wachtrij: {words}")
            self.setAccessibleName(name.format(words=chip.words))
        self.setVisible(chip is not None)
        self.updateGeometry()
        self.update()
        return before != (self.isHidden(), self.text())

    def sizeHint(self) -> QSize:
        px = self.theme.px
        wide = paint.width(self.theme.font("small_strong"), self.text()) + px(9 + 16 + 6 + 10)
        return QSize(round(wide + 1), px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        theme, px, rect, tone = self.theme, self.theme.px, QRectF(self.rect()), self.theme.tone(self._tone)
        paint.box(painter, rect, RADIUS, QColor(tone.tint), QColor(tone.line))
        left = px(9) + paint.icon(painter, theme, "send", tone.text, px(9), rect.center().y(), 14) + px(6)
        line = rect.adjusted(left, 0, 0, 0)
        paint.text(painter, line, self.text(), theme.font("small_strong"), QColor(tone.text))
        painter.end()


class Strip(Surface):
    """The whole strip. When the window narrows it drops the search text, the device count and the name of the mode."""

    palette_wanted = Signal()
    duty_wanted = Signal(str)
    deadline_wanted = Signal(str, str)
    sync_wanted = Signal(str)
    queue_wanted = Signal()

    def __init__(self, theme: Theme, keymap: KeyMap, ticker: Ticker, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", edges="b", parent=parent)
        self.setAccessibleName(QCoreApplication.translate("Strip", "Bovenbalk"))
        self._record = ShellRecord()
        self._clock = WallClock(theme, ticker)
        self._mode = Label(theme, style="small_strong", color="text2")
        self._until = Label(theme, style="small", color="text2")
        self._divider = Divider(theme, vertical=True, length=16)
        self._duty = DutyButton(theme)
        self._field = CommandField(theme, keymap.caps("desk.palette"))
        self.sync = SyncButton(theme, ticker)
        self.queue = QueueButton(theme)
        self._chip = Chip(theme, ticker)
        self._field.clicked.connect(self.palette_wanted)
        self._duty.act_wanted.connect(self.duty_wanted)
        self._chip.clicked.connect(self._jump)
        self.sync.act_wanted.connect(self.sync_wanted)
        self.queue.clicked.connect(self.queue_wanted)
        self._lay_out()
        theme.changed.connect(self._fit)
        self.show_record(ShellRecord())

    def show_record(self, record: ShellRecord) -> None:
        """Shows who is on duty and the nearest deadline, and how synchronisation stands when the record says so."""
        self._record = record if record.sync is not None else replace(record, sync=self._record.sync)
        self._until.set_text(record.until)
        self._divider.setVisible(bool(record.officer or record.duty_actions))
        self._duty.show_duty(record.people, record.officer, record.duty_actions)
        self._chip.show_deadline(record.deadline)
        self._fit()

    def show_sync(self, line: SyncLine | None) -> None:
        """Another state of synchronisation; everything is laid out anew only when its words got another length."""
        before, self._record = self._record.sync, replace(self._record, sync=line)
        if before is None or line is None or (before.words, before.devices) != (line.words, line.devices):
            self._fit()
        else:
            self.sync.show_line(line, devices=self.sync.with_devices)

    def show_queue(self, chip: QueueChip | None) -> None:
        """Another state of what is to leave."""
        if self.queue.show_chip(chip):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        left = row(self._clock, 4, self._mode, self._until, 6, self._divider, 5, self._duty, gap=5)
        right = row(self.queue, 5, self.sync, 10, self._chip, gap=5)
        whole = row(left, None, self._field, 8, right, pad=(16, 0, 16, 0), gap=8)
        self.setLayout(whole)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _fit(self) -> None:
        self.setFixedHeight(self.theme.px(STRIP_HEIGHT))
        layout = self.layout()
        if layout is None:
            return
        for words, devices, mode in DROPS:
            self._apply(words=words, devices=devices, mode=mode)
            layout.invalidate()
            layout.activate()
            if layout.minimumSize().width() <= self.width():
                return

    def _apply(self, *, words: bool, devices: bool, mode: bool) -> None:
        record = self._record
        icon = "sun" if record.mode == "K" else "moon"
        self._mode.set_text(record.mode_words if mode else "", "text2", icon if record.mode_words else "")
        self._mode.say(f"{record.mode_words} {record.until}".strip())
        self._field.wordless = not words
        self._field.updateGeometry()
        self.sync.show_line(record.sync, devices=devices)

    def _jump(self) -> None:
        record = self._chip.record
        if record is not None:
            self.deadline_wanted.emit(record.screen, record.id)
