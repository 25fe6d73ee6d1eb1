"""`StartWindow`: the calm page over the whole window while there is no desk; shows one page at a time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.start.page import Page
from ui.theme import Theme
from ui.walk import first_inside
from ui.widgets.card import row, scrolled
from ui.widgets.sheet import Sheet
from ui.widgets.text import Label
from ui.wording import PROGRAM

WIDTH = 640


class StartWindow(Sheet):
    """Covers the window until the desk opens; Esc goes back a page and loses nothing."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window, WIDTH, name=QCoreApplication.translate("start", "Een desk op dit toestel"))
        self.page: Page | None = None
        inner = QWidget()
        self._middle = QVBoxLayout(inner)
        self._middle.setContentsMargins(24, 32, 24, 32)
        self._middle.setSpacing(16)
        self._middle.addStretch(1)
        self._middle.addLayout(row(None, Label(theme, PROGRAM, "title"), None))
        self._middle.addStretch(2)
        self.column.addWidget(scrolled(inner, name=self.accessibleName()))

    def may_close(self) -> bool:
        """Only a desk closes it."""
        return False

    def show_page(self, page: Page) -> None:
        """Another page in front; the one before keeps what was typed in it."""
        if self.page is not None and isValid(self.page) and self.page is not page:
            self.page.hide()
            self.page.removeEventFilter(self)
            self._middle.removeWidget(self.page)
        self.page = page
        page.installEventFilter(self)
        if self._middle.indexOf(page) < 0:
            self._middle.insertWidget(2, page, 0, Qt.AlignmentFlag.AlignHCenter)
        page.show()
        if not self.isVisible():
            self.open()
        self._fit()
        self._take_keyboard(page)

    def place(self) -> None:
        """Over the whole window."""
        parent = self.parentWidget()
        if parent is None:
            return
        self.setGeometry(parent.rect())
        self.body.setGeometry(self.rect())
        self._fit()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.page and event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.page is not None:
            self.page.back_wanted.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.color("canvas"))
        painter.end()

    def _fit(self) -> None:
        """As tall as its words are at this width; what does not fit in the window scrolls."""
        page = self.page
        layout = page.layout() if page is not None and isValid(page) else None
        if page is not None and layout is not None:
            wide = min(self.theme.px(WIDTH), self.width() - 48)
            tall = layout.totalHeightForWidth(wide) if layout.hasHeightForWidth() else layout.sizeHint().height()
            if (page.width(), page.height()) != (wide, tall):
                page.setFixedSize(wide, tall)

    def _take_keyboard(self, page: Page) -> None:
        (first_inside(page) or self).setFocus(Qt.FocusReason.OtherFocusReason)
