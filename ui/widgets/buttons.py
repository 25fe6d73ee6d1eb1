"""Buttons: primary (one per screen), secondary, ghost, red outline; icon, label, key caps, a reason when refused."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import Theme
from ui.theme.tokens import RADIUS
from ui.widgets import paint
from ui.widgets.base import follow
from ui.widgets.tips import tip

Kind = Literal["primary", "secondary", "ghost", "red", "link"]
Height = Literal[20, 28, 32, 36, 40, 48]
ICON_GAP, CAPS_GAP = 6, 8
OWN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class KeyedButton(QAbstractButton):
    """A button that keeps Enter and space for itself while it has the focus, whatever the screen does with them."""

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in OWN_KEYS
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OWN_KEYS[:2] and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)


class Button(KeyedButton):
    """The button of the desk. `keys` are shown as caps; binding them is the screen's affair (`Screen.bind`).

    Where there is no room the caps go first, then the icon: the words stay.
    """

    def __init__(
        self,
        theme: Theme,
        label: str,
        kind: Kind = "secondary",
        *,
        icon: str = "",
        keys: tuple[str, ...] = (),
        height: Height = 36,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._kind: Kind = kind
        self._icon, self._keys, self._height = icon, keys, height
        self._reason = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        follow(theme, self)
        self.set_label(label)

    @property
    def reason(self) -> str:
        """Why the button does nothing now; empty when it works."""
        return self._reason

    @property
    def icon_name(self) -> str:
        """Its icon; '' without."""
        return self._icon

    def set_label(self, label: str, icon: str | None = None) -> None:
        """Another label, and another icon where given."""
        self.setText(label)
        self._icon = self._icon if icon is None else icon
        self.setAccessibleName(label)
        self.updateGeometry()
        self.update()

    def set_keys(self, keys: tuple[str, ...]) -> None:
        """Other key caps, for a button whose act follows the state."""
        same, self._keys = keys == self._keys, keys
        if not same:
            self.updateGeometry()
            self.update()

    def set_kind(self, kind: Kind) -> None:
        """Another kind, for a button whose weight follows the state."""
        self._kind = kind
        self.update()

    def refuse(self, reason: str) -> None:
        """Switches the button off with the reason (said, and shown as tooltip), or on again with an empty one."""
        self._reason = reason
        self.setEnabled(not reason)
        self.setToolTip(tip(reason))
        self.setAccessibleDescription(reason)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._wide(self._room(icon=True, caps=True)), self.theme.px(self._height))

    def _wide(self, room: int) -> int:
        """The width of a button whose content takes so much: a square at least, unless it is a link."""
        return room if self._kind == "link" else max(room, self.theme.px(self._height))

    def least(self) -> int:
        """The width that its words alone take: with less room they are cut."""
        return self._room(icon=False, caps=False)

    def _room(self, *, icon: bool, caps: bool) -> int:
        px, parts = self.theme.px, list[float]()
        if self._icon and (icon or not self.text()):
            parts.append(float(px(16)))
        if self.text():
            parts.append(paint.width(self.theme.font(self._font_style()), self.text()))
        if self._keys and caps:
            parts.append(paint.keys_width(self.theme, self._keys))
        before = self._icon and (icon or not self.text()) and len(parts) > 1
        gaps = px(ICON_GAP) * bool(before) + px(CAPS_GAP) * bool(self._keys and caps and len(parts) > 1)
        return round(sum(parts) + gaps + 2 * self._pad() + 0.5)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        rect = QRectF(self.rect())
        ink = self._draw_body(painter, rect)
        self._draw_content(painter, rect, ink)
        painter.end()

    def _pad(self) -> int:
        return self.theme.px({"link": 0, "ghost": 8}.get(self._kind, 11))

    def _font_style(self) -> str:
        return "body_strong" if self._kind == "primary" else "body_medium"

    def _draw_body(self, painter: QPainter, rect: QRectF) -> QColor:
        color, hover = self.theme.color, self.underMouse() and self.isEnabled()
        if not self.isEnabled():
            if self._kind in ("primary", "secondary", "red"):
                paint.box(painter, rect, RADIUS, color("neutralTint"))
            return color("text3")
        if self._kind == "primary":
            paint.box(painter, rect, RADIUS, color("accentHover" if hover or self.isDown() else "accent"))
            return color("onAccent")
        if self._kind == "red":
            paint.box(painter, rect, RADIUS, color("redTint" if hover else "surface"), color("redLine"))
            return color("redText")
        if self._kind == "secondary":
            paint.box(painter, rect, RADIUS, color("hover" if hover else "surface"), color("line2"))
            return color("text")
        if hover and self._kind == "ghost":
            paint.box(painter, rect, RADIUS, color("hover"))
        return color("accentText" if self._kind == "link" else "text2")

    def _draw_content(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        px, middle = self.theme.px, rect.center().y()
        wide = self._room(icon=True, caps=True)
        caps = wide <= rect.width() + 1
        icon = caps or self._room(icon=True, caps=False) <= rect.width() + 1
        slack = max(0.0, rect.width() - (self._wide(wide) if caps else self._room(icon=icon, caps=False)))
        left = rect.left() + self._pad() + (slack / 2 if self._kind != "link" else 0)
        if self._icon and not self.text():
            left = rect.center().x() - px(16) / 2
        if self._icon and (icon or not self.text()):
            left += paint.icon(painter, self.theme, self._icon, ink.name(), left, middle) + px(ICON_GAP)
        font = self.theme.font(self._font_style())
        line = QRectF(left, rect.top(), rect.right() - left, rect.height())
        left += paint.text(painter, line, self.text(), font, ink) + px(CAPS_GAP)
        if caps:
            self._draw_caps(painter, left, middle)

    def _draw_caps(self, painter: QPainter, left: float, middle: float) -> None:
        if not self.isEnabled():
            paint.draw_keys(painter, self.theme, left, middle, self._keys, ink=self.theme.color("text3"))
        elif self._kind == "primary":
            white = self.theme.color("onAccent")
            veil = QColor(white)
            veil.setAlpha(48)
            paint.draw_keys(painter, self.theme, left, middle, self._keys, ink=white, fill=veil)
        elif self._kind == "red":
            tone = self.theme.tone("red")
            paint.draw_keys(
                painter, self.theme, left, middle, self._keys, ink=QColor(tone.text), fill=QColor(tone.tint)
            )
        else:
            paint.draw_keys(painter, self.theme, left, middle, self._keys)


class IconButton(Button):
    """A square button with only an icon; `name` is what a screen reader and the tooltip say."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        kind: Kind = "ghost",
        height: Height = 28,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", kind, icon=icon, height=height, parent=parent)
        self.setAccessibleName(name)
        self.setToolTip(tip(name))

    def sizeHint(self) -> QSize:
        side = self.theme.px(self._height)
        return QSize(side, side)
