"""How far: segments for a countable whole, a thin meter for a share, a bar with words for long work."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme, Tone
from ui.widgets import paint
from ui.widgets.base import Painted
from ui.wording import sentences


def draw_segments(painter: QPainter, theme: Theme, rect: QRectF, tones: tuple[Tone, ...], gap: float = 4) -> None:
    """Equal segments over `rect`; a neutral one is still to do."""
    if not tones:
        return
    wide = (rect.width() - gap * (len(tones) - 1)) / len(tones)
    for number, tone in enumerate(tones):
        fill = theme.color("line2") if tone == "neutral" else QColor(theme.tone(tone).solid)
        bar = QRectF(rect.left() + number * (wide + gap), rect.top(), wide, rect.height())
        paint.box(painter, bar, rect.height() / 2, fill)


class Segments(Painted):
    """One segment per part of the whole; `wide` and `tall` of one in px."""

    def __init__(
        self,
        theme: Theme,
        tones: tuple[Tone, ...] = (),
        *,
        wide: int = 14,
        tall: int = 6,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._wide, self._tall = wide, tall
        self.show_tones(tones)

    def show_tones(self, tones: tuple[Tone, ...], sentence: str = "") -> None:
        """The state of every part; `sentence` is said, else how many of how many are done."""
        self._tones = tones
        done = sum(tone != "neutral" for tone in tones)
        said = QCoreApplication.translate("Segments", "{done} van {all}").format(done=done, all=len(tones))
        self.say(sentence or said)
        self.refresh()

    def natural(self) -> QSize:
        px, many = self.theme.px, len(self._tones)
        return QSize(px(self._wide) * many + 4 * max(0, many - 1), px(self._tall))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        draw_segments(painter, self.theme, rect, self._tones)


def draw_meter(painter: QPainter, theme: Theme, rect: QRectF, share: float, tone: Tone) -> None:
    """A track with the share of it that is used, 0–1."""
    paint.box(painter, rect, rect.height() / 2, theme.color("line2"))
    filled = QRectF(rect.left(), rect.top(), rect.width() * min(max(share, 0.0), 1.0), rect.height())
    if filled.width() > 0:
        paint.box(painter, filled, rect.height() / 2, QColor(theme.tone(tone).solid))


class Meter(Painted):
    """A share as a thin bar: an escalation, a channel's length."""

    def __init__(self, theme: Theme, *, wide: int = 20, tall: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._wide, self._tall = wide, tall
        self._share = 0.0
        self._tone: Tone = "accent"

    def show_share(self, share: float, tone: Tone = "accent", sentence: str = "") -> None:
        """The share, 0–1."""
        self._share, self._tone = share, tone
        self.say(sentence)
        self.refresh()

    def natural(self) -> QSize:
        return QSize(self.theme.px(self._wide), self.theme.px(self._tall))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        draw_meter(painter, self.theme, rect, self._share, self._tone)


class WorkBar(Painted):
    """Long work of known length: a bar with `12 van 31`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_work(0, 0)

    def show_work(self, done: int, whole: int, what: str = "") -> None:
        """How much of the work is done; `what` is the sentence before the numbers."""
        self._share = done / whole if whole else 0.0
        count = QCoreApplication.translate("WorkBar", "{done} van {all}").format(done=done, all=whole)
        self.setText(sentences(what, count))
        self.say(self.text())
        self.refresh()

    def natural(self) -> QSize:
        return QSize(self.theme.px(200), self.theme.px(28))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        px = self.theme.px
        line = QRectF(rect.left(), rect.top(), rect.width(), px(18))
        paint.text(painter, line, self.text(), self.theme.font("small"), self.theme.color("text2"))
        draw_meter(
            painter, self.theme, QRectF(rect.left(), rect.bottom() - px(6), rect.width(), px(4)), self._share, "accent"
        )
