"""The languages of a text, side by side in its head: which one is written, which is missing, which is out of date."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.statement.in_hand import Tongue
from ui.theme import Theme
from ui.theme.tokens import RADIUS
from ui.walk import one_stop
from ui.widgets import paint
from ui.widgets.base import follow
from ui.widgets.buttons import KeyedButton
from ui.widgets.tips import tip
from ui.wording import counted

PAD, GAP, GLYPH = 9, 5, 13


@dataclass(frozen=True, slots=True)
class Said:
    """What a segment shows and says: its icon and the icon's colour, and the sentence for the tip and the reader."""

    icon: str
    color: str
    words: str


class LanguageSegment(KeyedButton):
    """One language: checked while it is written."""

    def __init__(self, theme: Theme, tongue: Tongue, said: Said) -> None:
        super().__init__()
        self.theme = theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(theme, self)
        self.show_record(tongue, said)

    def show_record(self, tongue: Tongue, said: Said) -> None:
        """Another state."""
        self.tongue, self._said = tongue, said
        self.setText(tongue.language.upper())
        self.setChecked(tongue.shown)
        self.setAccessibleName(said.words)
        self.setToolTip(tip(said.words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self.theme.px
        wide = paint.width(self.theme.font("body_medium"), self.text()) + 2 * px(PAD)
        wide += px(GLYPH + GAP) if self._said.icon else 0
        return QSize(round(wide + 0.5), px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        theme, px, rect = self.theme, self.theme.px, QRectF(self.rect())
        if self.isChecked():
            fill, line = ("line2", None) if theme.dark else ("surface", theme.color("line2"))
            paint.box(painter, rect, RADIUS - 1, theme.color(fill), line)
        left = float(px(PAD))
        if self._said.icon:
            middle = rect.center().y()
            left += paint.icon(painter, theme, self._said.icon, self._said.color, left, middle, GLYPH) + px(GAP)
        ink = theme.color("text" if self.isChecked() or self.underMouse() else "text2")
        paint.text(painter, rect.adjusted(left, 0, 0, 0), self.text(), theme.font("body_medium"), ink)
        painter.end()


class LanguageBar(QWidget):
    """A row of languages; `chosen` carries the one that the user picked, there or not."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(self.tr("Taal van de tekst"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(theme, self)
        self._group = QButtonGroup(self)
        self._one_stop = one_stop(self._group)
        self.segments: dict[str, LanguageSegment] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 2, 2, 2)
        self._row.setSpacing(0)
        self.hide()

    def show_tongues(self, tongues: tuple[Tongue, ...]) -> None:
        """The languages with their states."""
        for tongue in tongues:
            said = self._said(tongue)
            segment = self.segments.get(tongue.language)
            if segment is None:
                segment = self.segments[tongue.language] = LanguageSegment(self.theme, tongue, said)
                self._group.addButton(segment)
                self._row.addWidget(segment)
                segment.clicked.connect(lambda _=False, one=tongue.language: self._clicked(one))
            else:
                segment.show_record(tongue, said)
        for place, tongue in enumerate(tongues):
            self._row.insertWidget(place, self.segments[tongue.language])
        self._one_stop()
        self.setVisible(bool(tongues))
        self.updateGeometry()

    def problems(self) -> tuple[LanguageSegment, ...]:
        """The languages that F8 leads to: not the one that is written, and with something open or out of date."""
        return tuple(
            segment
            for segment in self.segments.values()
            if not segment.tongue.shown and (segment.tongue.open_places or segment.tongue.state == "outdated")
        )

    def _clicked(self, language: str) -> None:
        """The screen shows what is written only once it is: until then the mark stays where it was."""
        for segment in self.segments.values():
            if segment.tongue.shown:
                segment.setChecked(True)
        self.chosen.emit(language)

    def _said(self, tongue: Tongue) -> Said:
        name = {
            "nl": self.tr("Nederlands"),
            "fr": self.tr("Frans"),
            "en": self.tr("Engels"),
        }.get(tongue.language, tongue.language)
        if tongue.state == "missing":
            return Said("plus", "text2", self.tr("{language}: ontbreekt. Begin de vertaling.").format(language=name))
        if tongue.state == "outdated":
            words = self.tr("{language}: verouderd, de basistekst is daarna gewijzigd").format(language=name)
            return Said("triangle-alert", "amberText", words)
        words = self.tr("{language}: basistekst") if tongue.state == "base" else self.tr("{language}: aanwezig")
        words = words.format(language=name)
        if tongue.open_places:
            one, more = self.tr("{words}, {n} plaats open"), self.tr("{words}, {n} plaatsen open")
            more = counted(tongue.open_places, one, more, words=words)
            return Said("circle-alert", "amberText", more)
        return Said("" if tongue.state == "base" else "check", "greenText", words)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        paint.box(painter, QRectF(self.rect()), RADIUS, self.theme.color("neutralTint"))
        painter.end()
