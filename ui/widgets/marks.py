"""Small painted marks: badge, avatar, dot, icon tile, impact bars, grade cells, figure."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Theme, Tone
from ui.theme.tokens import RADIUS_BOX, RADIUS_GRADE
from ui.widgets import paint
from ui.widgets.base import Painted
from ui.widgets.tips import tip


def draw_badge(painter: QPainter, theme: Theme, right: float, middle: float, count: str, tone: Tone) -> float:
    """A count at the right end of a row: solid red, tinted amber or neutral. Returns its width."""
    font = theme.font("micro_strong")
    tall = theme.px(18)
    wide = max(tall, round(paint.width(font, count) + theme.px(10)))
    rect = QRectF(right - wide, round(middle - tall / 2), wide, tall)
    colors = theme.tone(tone)
    if tone == "red":
        paint.box(painter, rect, tall / 2, QColor(colors.solid))
        ink = QColor(colors.on_solid)
    else:
        border = QColor(colors.line) if tone == "amber" else None
        ground = theme.color("line") if tone == "neutral" else QColor(colors.tint)
        paint.box(painter, rect, tall / 2, ground, border)
        ink = QColor(colors.text)
    paint.text(painter, rect, count, font, ink, paint.CENTER)
    return wide


class Avatar(Painted):
    """Initials in a round; `own` is the accent tint of the person who sits here."""

    def __init__(
        self,
        theme: Theme,
        initials: str,
        name: str,
        *,
        own: bool = False,
        size: int = 22,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._own, self._size = own, size
        self.show_person(initials, name, own=own)

    def show_person(self, initials: str, name: str, *, own: bool = False) -> None:
        """Another person; `name` is said, not shown."""
        self._own = own
        self.setText(initials)
        self.say(name)
        self.setToolTip(tip(name))
        self.refresh()

    def natural(self) -> QSize:
        side = self.theme.px(self._size)
        return QSize(side, side)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        fill, ink = ("accentTint", "accentText") if self._own else ("neutralTint", "neutralText")
        paint.box(painter, rect, rect.height() / 2, self.theme.color(fill))
        font = self.theme.font("micro_strong")
        paint.text(painter, rect, self.text(), font, self.theme.color(ink), paint.CENTER)


def draw_dot(painter: QPainter, theme: Theme, x: float, middle: float, tone: Tone, *, ring: bool = False) -> None:
    """An 8 px dot centred on (`x`, `middle`); a ring for what does not ask a decision."""
    radius = theme.px(8) / 2
    rect = QRectF(x - radius, middle - radius, 2 * radius, 2 * radius)
    if ring:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("field"), 1.25))
        painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.tone(tone).solid))
    painter.drawEllipse(rect)


def draw_tile(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    icon: str,
    tone: Tone = "neutral",
    *,
    size: int = 16,
    round_: bool = False,
) -> None:
    """An icon in a tinted tile; round for a person or authority, square for a source."""
    colors = theme.tone(tone)
    paint.box(painter, rect, rect.height() / 2 if round_ else RADIUS_BOX, QColor(colors.tint))
    side = theme.px(size)
    paint.icon(painter, theme, icon, colors.text, rect.center().x() - side / 2, rect.center().y(), size)


class IconTile(Painted):
    """An icon in a tinted tile as a widget; decorative unless `name` is given."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        tone: Tone = "neutral",
        *,
        size: int = 40,
        round_: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._size, self._round = size, round_
        self.show_icon(icon, tone)
        self.say(name)

    def show_icon(self, icon: str, tone: Tone = "neutral") -> None:
        """Another icon or tone."""
        self._icon = icon
        self._tone: Tone = tone
        self.refresh()

    def natural(self) -> QSize:
        side = self.theme.px(self._size)
        return QSize(side, side)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        glyph = 18 if self._size >= 32 else 16
        draw_tile(painter, self.theme, rect, self._icon, self._tone, size=glyph, round_=self._round)


IMPACT_TONE: dict[int, Tone] = {1: "neutral", 2: "amber", 3: "red", 4: "red"}


class ImpactBars(Painted):
    """Impact 1–4 as rising bars; the word stands beside it in the header."""

    def __init__(self, theme: Theme, level: int = 1, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.show_level(level, word)

    def show_level(self, level: int, word: str) -> None:
        """Impact `level` of 1–4; 0 is not yet judged. `word` is said."""
        self._level = level
        self.say(
            QCoreApplication.translate("ImpactBars", "Impact {word}, {level} van 4").format(word=word, level=level)
        )
        self.refresh()

    def natural(self) -> QSize:
        return QSize(self.theme.px(33), self.theme.px(20))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        px = self.theme.px
        lit = QColor(self.theme.tone(IMPACT_TONE.get(self._level, "neutral")).solid)
        for number in range(4):
            tall = px((8, 12, 16, 20)[number])
            bar = QRectF(rect.left() + number * px(9), rect.bottom() - tall, px(6), tall)
            paint.box(painter, bar, 2, lit if number < self._level else self.theme.color("line2"))


def grade_width(theme: Theme) -> int:
    """The width of the two grade cells in px."""
    return theme.px(44)


def draw_grade(painter: QPainter, theme: Theme, x: float, middle: float, source: str, information: str) -> None:
    """The Admiralty grade as two mono cells: source A–F, information 1–6."""
    wide, tall = grade_width(theme), theme.px(22)
    rect = QRectF(round(x), round(middle - tall / 2), wide, tall)
    paint.box(painter, rect, RADIUS_GRADE, theme.color("surface"), theme.color("line2"))
    half = rect.left() + wide / 2
    paint.hairline(painter, theme.color("line2"), half, rect.top(), half, rect.bottom() - 1)
    font, ink = theme.font("mono_strong"), theme.color("text")
    paint.text(painter, QRectF(rect.left(), rect.top(), wide / 2, tall), source, font, ink, paint.CENTER)
    paint.text(painter, QRectF(half, rect.top(), wide / 2, tall), information, font, ink, paint.CENTER)


class Figure(Painted):
    """A large figure with what it counts under it."""

    def __init__(
        self, theme: Theme, value: str = "", words: str = "", color: str = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.show_figure(value, words, color)

    def show_figure(self, value: str, words: str, color: str = "text") -> None:
        """Another figure."""
        self._value, self._words, self._color = value, words, color
        self.say(f"{value} {words}")
        self.refresh()

    def natural(self) -> QSize:
        theme = self.theme
        wide = max(paint.width(theme.font("figure"), self._value), paint.width(theme.font("small"), self._words))
        return QSize(round(wide + 0.999), theme.line("figure") + theme.line("small"))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        theme, tall = self.theme, self.theme.line("figure")
        top = QRectF(rect.left(), rect.top(), rect.width(), tall)
        paint.text(painter, top, self._value, theme.font("figure"), theme.color(self._color))
        under = QRectF(rect.left(), rect.top() + tall, rect.width(), theme.line("small"))
        paint.text(painter, under, self._words, theme.font("small"), theme.color("text2"))
