"""The sync line of the strip: how this device stands with the others; a click offers what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy

from ui.shell_record import SyncLine
from ui.theme import Theme
from ui.widgets import paint, times
from ui.widgets.base import follow
from ui.widgets.buttons import KeyedButton
from ui.widgets.clock import Ticker, Ticking

LOOKS = {
    "alone": ("hard-drive", "text2", "text2"),
    "synced": ("cloud-check", "greenText", "text2"),
    "busy": ("refresh-cw", "text2", "text2"),
    "offline": ("cloud-off", "amberText", "amberText"),
    "blocked": ("triangle-alert", "redText", "redText"),
}
"""Icon, its colour and that of the words, for each state."""

TURN_MS = 90
TURN_DEGREES = 30


class SyncButton(Ticking, KeyedButton):
    """Says when all was last alike on every device, and opens a menu; `act_wanted` carries what was chosen."""

    act_wanted = Signal(str)

    def __init__(self, theme: Theme, ticker: Ticker) -> None:
        super().__init__()
        self.theme = theme
        self._line: SyncLine | None = None
        self.with_devices = True
        self._angle = 0
        self._turning = QTimer(self)
        self._turning.setInterval(TURN_MS)
        self._turning.timeout.connect(self._turn)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.offer)
        self.keep_time(ticker, self.refresh)
        follow(theme, self)
        self.hide()

    def show_line(self, line: SyncLine | None, *, devices: bool) -> None:
        """Another state, or the same with or without the number of devices; None hides the line."""
        self._line, self.with_devices = line, devices
        self.setVisible(line is not None)
        busy = line is not None and line.state == "busy"
        if busy != self.turning:
            (self._turning.start if busy else self._turning.stop)()
        self.refresh()

    def refresh(self) -> None:
        """The words of this moment."""
        words = self.words()
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)
            self.updateGeometry()
        self.update()

    def words(self) -> str:
        """What the line says now: the state, how long ago that was so, and with how many devices."""
        line = self._line
        if line is None:
            return ""
        said = line.words
        if line.last is not None:
            said = line.words.format(ago=times.ago(line.last, self._ticker.clock.now()))
        return f"{said} · {line.devices}" if self.with_devices and line.devices else said

    @property
    def turning(self) -> bool:
        """Whether the arrows turn."""
        return self._turning.isActive()

    def offer(self) -> None:
        """Opens the menu under the line."""
        self.menu().popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def menu(self) -> QMenu:
        """What can be done about it, in the state that shows."""
        tr = QCoreApplication.translate
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        line = self._line
        offered = [("target", tr("SyncLine", "Map of hub kiezen"), "settings")]
        if line is not None and line.state != "alone":
            offered.insert(0, ("now", tr("SyncLine", "Synchroniseer nu"), "refresh-cw"))
        offered.append(("conflicts", tr("SyncLine", "Bekijk de conflicten"), "triangle-alert"))
        for name, words, icon in offered:
            menu.addAction(self.theme.icon(icon), words).setData(name)
        menu.triggered.connect(lambda action: self.act_wanted.emit(str(action.data())))
        return menu

    def sizeHint(self) -> QSize:
        px = self.theme.px
        wide = px(16 + 5) + paint.width(self.theme.font("small"), self.text())
        return QSize(round(wide + 1), px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._line is None:
            return
        painter = QPainter(self)
        paint.smooth(painter)
        theme, rect = self.theme, QRectF(self.rect())
        name, icon_color, color = LOOKS[self._line.state]
        side, middle = theme.px(16), rect.center().y()
        painter.save()
        if self.turning:
            painter.translate(side / 2, middle)
            painter.rotate(self._angle)
            painter.translate(-side / 2, -middle)
        paint.icon(painter, theme, name, icon_color, 0, middle)
        painter.restore()
        paint.text(painter, rect.adjusted(side + theme.px(5), 0, 0, 0), self.text(), theme.font("small"),
                   theme.color(color))  # fmt: skip
        painter.end()

    def _turn(self) -> None:
        self._angle = (self._angle + TURN_DEGREES) % 360
        self.update()
