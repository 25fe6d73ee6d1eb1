"""The hold button: 1.5 s of intent before something that cannot be undone; letting go cancels."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import Theme
from ui.theme.tokens import HOLD_MS, RADIUS
from ui.widgets import paint
from ui.widgets.base import follow
from ui.widgets.times import decimal
from ui.widgets.tips import tip

FRAME_MS = 33


class Hold:
    """How long something has been held; time in ms is handed in."""

    def __init__(self, need: int = HOLD_MS) -> None:
        self.need = need
        self._since: int | None = None

    @property
    def held(self) -> bool:
        """Whether it is being held."""
        return self._since is not None

    def press(self, now: int) -> None:
        """Begins, unless it has begun."""
        self._since = now if self._since is None else self._since

    def release(self) -> None:
        """Lets go: nothing happens."""
        self._since = None

    def left(self, now: int) -> int:
        """What is left in ms; all of it when not held."""
        return self.need if self._since is None else max(0, self.need - (now - self._since))

    def share(self, now: int) -> float:
        """How far, 0–1."""
        return 1.0 - self.left(now) / self.need


class HoldButton(QAbstractButton):
    """Held for 1.5 s with the mouse, space or Ctrl+Enter it emits `held`. `millis` is a monotonic clock in ms."""

    held = Signal()

    def __init__(
        self,
        theme: Theme,
        label: str,
        *,
        icon: str = "send",
        millis: Callable[[], int] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._icon = icon
        self._elapsed = QElapsedTimer()
        self._elapsed.start()
        self._millis = millis or self._elapsed.elapsed
        self._hold = Hold()
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self.advance)
        self._reason = ""
        self.setText(label)
        self.setAccessibleName(label)
        self.setAccessibleDescription(
            QCoreApplication.translate("HoldButton", "Hou Ctrl en Enter anderhalve seconde ingedrukt")
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        follow(theme, self)

    @property
    def reason(self) -> str:
        """Why it cannot be held now; empty when it can."""
        return self._reason

    def refuse(self, reason: str) -> None:
        """Switches it off with the reason, or on again with an empty one."""
        self._reason = reason
        self.setEnabled(not reason)
        self.setToolTip(tip(reason))
        self.let_go()

    def begin(self) -> None:
        """Somebody starts holding."""
        if self.isEnabled():
            self._hold.press(self._millis())
            self._frames.start()
            self.update()

    def let_go(self) -> None:
        """Somebody lets go; what was not finished is cancelled."""
        self._hold.release()
        self._frames.stop()
        self.update()

    def freeze(self, share: float) -> None:
        """Stands still as if it had been held so far (0–1): for its picture."""
        self._millis = lambda: 0
        self.begin()
        self._frames.stop()
        self._millis = lambda: round(share * self._hold.need)

    def advance(self) -> None:
        """Repaints, and acts when it has been held long enough."""
        if self._hold.held and self._hold.left(self._millis()) == 0:
            self.let_go()
            self.held.emit()
        self.update()

    def hint(self) -> str:
        """The small line: what to do, or what is left."""
        if self._reason:
            return self._reason
        if not self._hold.held:
            return QCoreApplication.translate("HoldButton", "hou ingedrukt")
        left = decimal(self._hold.left(self._millis()) / 1000)
        return QCoreApplication.translate("HoldButton", "blijf ingedrukt, nog {seconds} s").format(seconds=left)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self.isVisible() and self._is_hold_key(event):
            kind = event.type()
            if kind is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if kind is QEvent.Type.KeyPress:
                if not event.isAutoRepeat():
                    self.begin()
                return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyRelease and not event.isAutoRepeat():
            self._released(event)
        return super().eventFilter(watched, event)

    def _released(self, event: QKeyEvent) -> None:
        if self._hold.held and event.key() in HOLD_RELEASE:
            self.let_go()

    def showEvent(self, event: QShowEvent) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.let_go()
        super().hideEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.begin()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.let_go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.begin()
        elif event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        px = self.theme.px
        words = max(
            paint.width(self.theme.font("row"), self.text()),
            paint.width(self.theme.font("micro"), self._longest_hint()),
        )
        caps = paint.keys_width(self.theme, ("Ctrl", "Enter"))
        return QSize(round(px(18 + 16 + 12) + words + px(20) + caps + px(14)), px(48))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        theme, px, rect = self.theme, self.theme.px, QRectF(self.rect())
        ink = theme.color("onAccent" if self.isEnabled() else "text3")
        self._draw_ground(painter, rect)
        left = px(18) + paint.icon(painter, theme, self._icon, ink.name(), px(18), rect.center().y()) + px(12)
        top = QRectF(left, px(6), rect.width() - left, px(20))
        paint.text(painter, top, self.text(), theme.font("row"), ink)
        under = QRectF(left, px(26), rect.width() - left, px(15))
        paint.text(painter, under, self.hint(), theme.font("micro"), ink)
        caps = paint.keys_width(theme, ("Ctrl", "Enter"))
        veil = theme.color("onAccent" if self.isEnabled() else "surface")
        veil.setAlpha(48)
        paint.draw_keys(
            painter, theme, rect.right() - caps - px(14), rect.center().y(), ("Ctrl", "Enter"), ink=ink, fill=veil
        )
        painter.end()

    def _longest_hint(self) -> str:
        return QCoreApplication.translate("HoldButton", "blijf ingedrukt, nog {seconds} s").format(seconds="1,5")

    def _draw_ground(self, painter: QPainter, rect: QRectF) -> None:
        theme = self.theme
        if not self.isEnabled():
            paint.box(painter, rect, RADIUS, theme.color("neutralTint"))
            return
        paint.box(painter, rect, RADIUS, theme.color("accent"))
        share = self._hold.share(self._millis())
        if share > 0:
            clip = QPainterPath()
            clip.addRoundedRect(rect, RADIUS, RADIUS)
            painter.save()
            painter.setClipPath(clip)
            painter.fillRect(
                QRectF(rect.left(), rect.top(), rect.width() * share, rect.height()), theme.color("accentHover")
            )
            painter.restore()

    def _is_hold_key(self, event: QKeyEvent) -> bool:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


HOLD_RELEASE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Control, Qt.Key.Key_Space)
