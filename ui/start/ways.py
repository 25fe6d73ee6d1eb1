"""The first page: the three ways to a desk, one large button each, walked with the arrows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from ui.start import forms
from ui.start.page import Page
from ui.theme import Theme
from ui.theme.tokens import RADIUS_BOX
from ui.widgets import paint
from ui.widgets.base import follow
from ui.widgets.buttons import KeyedButton


def _tr(source: str) -> str:
    return QCoreApplication.translate("start", source)


class Way(KeyedButton):
    """A large button: icon, what it does, and for whom."""

    TALL = 72

    def __init__(self, theme: Theme, icon: str, words: str, why: str) -> None:
        super().__init__()
        self.theme = theme
        self.show_words(words, why, icon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(theme, self)

    def show_words(self, words: str, why: str, icon: str, *, done: bool = False) -> None:
        """Other words; `done` when what it does was done."""
        self._icon, self._ink, self._why = icon, "greenText" if done else "accentText", why
        self.setText(words)
        self.setToolTip(why)
        self.setAccessibleName(words)
        self.setAccessibleDescription(why)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(400), self.theme.px(self.TALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        theme, px, rect = self.theme, self.theme.px, QRectF(self.rect())
        fill = "hover" if self.underMouse() or self.isDown() else "surface"
        paint.box(painter, rect, RADIUS_BOX, theme.color(fill), theme.color("line2"))
        paint.icon(painter, theme, self._icon, self._ink, px(20), rect.center().y(), 20)
        room = QRectF(px(60), 0, rect.width() - px(60 + 44), rect.height())
        upper = QRectF(room.left(), px(14), room.width(), px(20))
        lower = QRectF(room.left(), px(38), room.width(), px(18))
        paint.text(painter, upper, self.text(), theme.font("row"), theme.color("text"), paint.LEFT)
        paint.text(painter, lower, self._why, theme.font("small"), theme.color("text2"), paint.LEFT)
        paint.icon(painter, theme, "chevron-right", "text3", rect.right() - px(32), rect.center().y(), 16)
        painter.end()


class WaysPage(Page):
    """`chosen` carries 'create', 'invited' or 'recover'."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, folder: str) -> None:
        self.ways = {
            "create": Way(theme, "plus", _tr("Richt een desk op"), _tr("De eerste van de zone: een nieuw begin.")),
            "invited": Way(theme, "link", _tr("Sluit aan bij een desk"), _tr("Je kreeg een uitnodiging.")),
            "recover": Way(
                theme, "history", _tr("Herstel met het herstelblad"), _tr("De toestellen zijn weg, het blad is er nog.")
            ),
        }
        super().__init__(theme, forms.ways(folder), *self.ways.values(), back=False)
        for name, way in self.ways.items():
            way.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            way.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            ways = list(self.ways.values())
            if step and isinstance(watched, Way):
                ways[(ways.index(watched) + step) % len(ways)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)
