"""`Sheet`: a dialog inside the window over a scrim; holds the focus, silences shortcuts behind it, closes on Esc."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.theme import Theme
from ui.theme.tokens import RADIUS_DIALOG
from ui.walk import first_inside
from ui.widgets import paint
from ui.widgets.covered import covered, is_about_cover, out_of_reach
from ui.widgets.shadow import draw_shadow


class Box(QDialog):
    """The box in the middle of a sheet: a dialog by its role, for who listens, and part of the window all the same.

    What a dialog does with Esc and Enter by itself is the sheet's to do.
    """

    def __init__(self, sheet: QWidget) -> None:
        super().__init__(sheet)
        self.setWindowFlags(Qt.WindowType.Widget)  # it asks for a window of its own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


class Sheet(QWidget):
    """Covers `window`; `body` is the box in its middle, or `top` px from above. `closed` when it goes away.

    Esc asks `may_close()` first. Fill `column`, then call `open()`. While the window is covered a sheet does not show:
    one that was open comes back as it was, one that was opened meanwhile opens then.
    """

    over_cover: ClassVar[bool] = False
    """Whether it shows all the same: the cover itself."""

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        width: int,
        height: int = 0,
        *,
        top: int = 0,
        name: str = "",
        radius: int = RADIUS_DIALOG,
    ) -> None:
        super().__init__(window)
        self.theme = theme
        self._wanted = (width, height, top)
        self._radius = radius
        self._silenced: list[QShortcut] = []
        self._before: QWidget | None = None
        self._up = self._late = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.body = Box(self)
        self.body.setAccessibleName(name)
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        window.installEventFilter(self)
        theme.changed.connect(self.place)
        self.hide()

    def may_close(self) -> bool:
        """Whether Esc and a click beside it may close; nothing typed is ever thrown away by it."""
        return True

    def open(self) -> None:
        """Shows the sheet over everything, and takes the keyboard."""
        window = self.window()
        if covered(self) and not self.over_cover:
            self._late = self._late or not self._up
            self._up = True
            return
        self._up, self._late = True, False
        self._before = window.focusWidget()
        self._silence(window)
        self.place()
        self.show()
        self.raise_()
        (first_inside(self.body) or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def close_sheet(self) -> None:
        """Hides the sheet and gives the keyboard back."""
        if not self._up:
            return
        self._up = self._late = False
        self.hide()
        for shortcut in filter(isValid, self._silenced):  # what stood behind may have been made anew meanwhile
            shortcut.setEnabled(True)
        self._silenced = []
        self._give_back()
        self.closed.emit()

    def _give_back(self) -> None:
        """Focus where it was before; to the window when that went away meanwhile."""
        before, self._before = self._before, None
        there = before is not None and isValid(before) and before.isVisible()
        target = before if there else self.parentWidget()
        if target is not None:
            target.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        """Lays the body out again, after the window or the text scale changed."""
        parent, px = self.parentWidget(), self.theme.px
        if parent is None:
            return
        self.setGeometry(parent.rect())
        width, height, top = self._wanted
        wide = min(px(width), self.width() - 32)
        tall = min(px(height) if height else self._needed(wide), self.height() - 32)
        y = px(top) if top else (self.height() - tall) // 2
        self.body.setGeometry((self.width() - wide) // 2, min(y, max(16, self.height() - tall - 16)), wide, tall)
        self.update()

    def _needed(self, wide: int) -> int:
        """The height that the content takes at this width: what wraps is taller than its hint."""
        if self.column.hasHeightForWidth():
            return self.column.totalHeightForWidth(wide)
        return self.column.sizeHint().height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() is QEvent.Type.Resize and self.isVisible():
            self.place()
        elif watched is self.parentWidget() and is_about_cover(event) and not self.over_cover:
            self._cover_turned()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return self._walk(forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.may_close():
                self.close_sheet()
            return
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._walk(forward=event.key() == Qt.Key.Key_Tab)
            return
        super().keyPressEvent(event)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.body.geometry().contains(event.position().toPoint()) and self.may_close():
            self.close_sheet()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        scrim = self.theme.color("scrim")
        scrim.setAlpha(self.theme.colors.scrim_alpha)
        painter.fillRect(self.rect(), scrim)
        shade = QColor(self.theme.colors.shadow)
        shade.setAlpha(self.theme.colors.shadow_alpha)
        draw_shadow(painter, self.body.geometry(), self._radius, shade)
        ground = QRectF(self.body.geometry())
        edge = self.theme.color("line2") if self.theme.dark else None
        paint.box(painter, ground, self._radius, self.theme.color("raised" if self.theme.dark else "surface"), edge)
        painter.end()

    def _cover_turned(self) -> None:
        under = covered(self.parentWidget())
        if self._late and not under:
            QTimer.singleShot(0, self, self._open_late)
        elif self._up and not self._late:
            out_of_reach(self, on=under)
            self.place()
        elif not under and self.isWindow():  # it was closed under the cover
            self.setWindowFlag(Qt.WindowType.Window, on=False)

    def _open_late(self) -> None:
        if self._late:
            self.open()

    def _walk(self, *, forward: bool) -> bool:
        start = self.window().focusWidget() or self
        here = start
        while True:
            step = here.nextInFocusChain() if forward else here.previousInFocusChain()
            if step is None or step is start:
                return True
            here = step
            reachable = here.focusPolicy() & Qt.FocusPolicy.TabFocus and here.isVisible() and here.isEnabled()
            if reachable and self.isAncestorOf(here):
                here.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
                return True

    def _silence(self, window: QWidget) -> None:
        for shortcut in window.findChildren(QShortcut):
            owner = shortcut.parent()
            inside = isinstance(owner, QWidget) and (owner is self or self.isAncestorOf(owner))
            if shortcut.isEnabled() and not inside:
                shortcut.setEnabled(False)
                self._silenced.append(shortcut)


def sheet_over(window: QWidget) -> Sheet | None:
    """The sheet that is open over a window, if any."""
    return next((sheet for sheet in window.findChildren(Sheet) if sheet.isVisible()), None)
