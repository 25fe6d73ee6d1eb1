"""What a screen shows when it has nothing, cannot, or does not have it yet: empty, error, loading."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme, Tone
from ui.theme.tokens import QUIET_MS, RADIUS_BOX
from ui.widgets import paint
from ui.widgets.base import Painted
from ui.widgets.buttons import Button
from ui.widgets.card import Surface, row
from ui.widgets.flow import FlowText
from ui.widgets.marks import IconTile
from ui.widgets.text import Label

TELL_AFTER_MS = 4000


@dataclass(frozen=True, slots=True)
class StateRecord:
    """An empty or failing place: the fact, what is known about it, one action. Amber for a failure."""

    icon: str
    fact: str
    detail: str = ""
    action: str = ""
    action_icon: str = ""
    keys: tuple[str, ...] = ()
    tone: Tone = "neutral"


class StateCard(Surface):
    """Empty or failing: icon tile, fact, detail, one action; `acted` when it is taken."""

    acted = Signal()

    def __init__(self, theme: Theme, *, boxed: bool = True, parent: QWidget | None = None) -> None:
        border = "line" if boxed else ""
        super().__init__(theme, "sunken" if boxed else "surface", border=border, radius=RADIUS_BOX, parent=parent)
        self._tile = IconTile(theme, "info")
        self._fact = Label(theme, style="row", align=paint.CENTER)
        self._detail = FlowText(theme, "", "body", "text2", align=Qt.AlignmentFlag.AlignHCenter)
        self._action = Button(theme, "", height=28)
        self._action.clicked.connect(self.acted)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(24, 16, 24, 16)
        inner.setSpacing(4)
        inner.addStretch(1)
        inner.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addSpacing(8)
        inner.addWidget(self._fact, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(self._detail)
        inner.addSpacing(4)
        inner.addLayout(row(None, self._action, None))
        inner.addStretch(1)

    def show_record(self, record: StateRecord) -> None:
        """Shows another state."""
        self._tile.show_icon(record.icon, record.tone)
        self._fact.set_text(record.fact)
        self._detail.setVisible(bool(record.detail))
        self._detail.show_runs(record.detail)
        self._action.setVisible(bool(record.action))
        self._action.set_keys(record.keys)
        self._action.set_label(record.action, record.action_icon)
        self.setAccessibleName(f"{record.fact} {record.detail}".strip())


class Skeleton(Painted):
    """Grey bars while rows are on their way. Nothing under 300 ms, no shimmer; over 4 s it says what it fetches."""

    ROW = 30

    def __init__(self, theme: Theme, what: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._what = what
        self._seen = False
        self._late = False
        self._quiet = _once(self, QUIET_MS, self.appear)
        self._telling = _once(self, TELL_AFTER_MS, self.tell)

    def start(self, what: str = "") -> None:
        """Starts again, hidden; `what` is the sentence that follows after four seconds."""
        self._what = what or self._what
        self._seen = self._late = False
        self._quiet.start()
        self._telling.start()
        self.update()

    def stop(self) -> None:
        """The rows are there."""
        self._quiet.stop()
        self._telling.stop()

    def appear(self) -> None:
        """Shows the bars."""
        self._seen = True
        self.update()

    def tell(self) -> None:
        """Adds the sentence about what is being fetched."""
        self._late = True
        self.say(self._what)
        self.update()

    def natural(self) -> QSize:
        return QSize(self.theme.px(320), self.theme.px(3 * self.ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.theme.px(self.ROW))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        if not self._seen:
            return
        px, top = self.theme.px, rect.top() + self.theme.px(8)
        if self._late and self._what:
            line = QRectF(rect.left(), top, rect.width(), px(20))
            paint.text(painter, line, self._what, self.theme.font("small"), self.theme.color("text2"))
            top += px(28)
        shares = (0.55, 0.47, 0.39)
        number = 0
        while top + px(28) < rect.bottom():
            self._bars(painter, rect, top, shares[number % len(shares)])
            top += px(self.ROW)
            number += 1

    def _bars(self, painter: QPainter, rect: QRectF, top: float, share: float) -> None:
        px, tint = self.theme.px, self.theme.color("neutralTint")
        paint.box(painter, QRectF(rect.left(), top, px(8), px(8)), px(4), self.theme.color("line2"))
        left = rect.left() + px(20)
        paint.box(painter, QRectF(left, top, rect.width() * share, px(9)), px(4), tint)
        paint.box(painter, QRectF(left, top + px(14), rect.width() * 0.32, px(8)), px(4), tint)
        paint.box(painter, QRectF(rect.right() - px(70), top, px(70), px(10)), px(4), tint)


def _once(owner: Skeleton, wait: int, then: object) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(wait)
    timer.timeout.connect(then)
    return timer
