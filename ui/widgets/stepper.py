"""The stepper: the nine phases of a dossier on one line, and its compact form of nine bars."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from ui.theme.tokens import RADIUS_BOX
from ui.widgets import paint
from ui.widgets.base import Painted
from ui.wording import sentences, whole

PhaseState = Literal["done", "active", "early", "late", "released", "todo"]

NODE = 20
PAD = 8
BETWEEN = 12
"""From the words of a phase to the next phase."""


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase. `fact` is the strong text under the name (a time, `3 min te laat`), `target` the light one."""

    id: str
    name: str
    state: PhaseState = "todo"
    fact: str = ""
    target: str = ""


def sentence(phase: Phase) -> str:
    """What a screen reader says of a phase."""
    words = {
        "done": QCoreApplication.translate("Stepper", "klaar"),
        "active": QCoreApplication.translate("Stepper", "bezig"),
        "early": QCoreApplication.translate("Stepper", "al begonnen"),
        "late": QCoreApplication.translate("Stepper", "te laat"),
        "released": QCoreApplication.translate("Stepper", "vrijgegeven"),
        "todo": QCoreApplication.translate("Stepper", "nog niet begonnen"),
    }
    return ", ".join(part for part in (phase.name, words[phase.state], phase.fact, phase.target) if part)


class Stepper(Painted):
    """Nine nodes on a line; a click, or arrows and space, choose one. At most one red cell: the first late phase."""

    phase_chosen = Signal(str)
    draws_own_focus = True

    def __init__(
        self, theme: Theme, phases: tuple[Phase, ...] = (), *, pad: int = 24, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._pad = pad
        self._cursor = 0
        self._laid: tuple[int, list[QRectF], bool] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_phases(phases)

    def show_phases(self, phases: tuple[Phase, ...]) -> None:
        """Shows the phases; only the first late one keeps its red cell."""
        late = next((number for number, phase in enumerate(phases) if phase.state == "late"), -1)
        self._phases, self._late = phases, late
        self._cursor = min(self._cursor, max(0, len(phases) - 1))
        self._say()
        self.refresh()

    def refresh(self) -> None:
        self._laid = None
        super().refresh()

    def natural(self) -> QSize:
        return QSize(self.theme.px(720), self.theme.px(80))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(540), self.theme.px(80))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        if not self._phases:
            return
        for number in range(len(self._phases) - 1):
            self._draw_line(painter, number)
        for number, phase in enumerate(self._phases):
            cell = self._cell(number)
            if number == self._late:
                paint.box(
                    painter, self._red(cell), RADIUS_BOX, self.theme.color("redTint"), self.theme.color("redLine")
                )
            self._draw_words(painter, phase, cell, late=number == self._late)
            draw_node(painter, self.theme, cell.left(), self._middle(), phase.state)
        if self.hasFocus():
            mark = self._red(self._cell(self._cursor)).adjusted(-2, -2, 2, 2)
            paint.box(painter, mark, RADIUS_BOX + 2, None, self.theme.color("accent"), 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number in range(len(self._phases)):
            if self._red(self._cell(number)).contains(event.position()):
                self._cursor = number
                self._say()
                self.update()
                self.phase_chosen.emit(self._phases[number].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if step and self._phases:
            self._cursor = min(max(self._cursor + step, 0), len(self._phases) - 1)
            self._say()
            self.update()
        elif event.key() == Qt.Key.Key_Space and self._phases:
            self.phase_chosen.emit(self._phases[self._cursor].id)
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        self.say(sentence(self._phases[self._cursor]) if self._phases else "")
        self.setAccessibleDescription(sentences(*(whole(sentence(phase)) for phase in self._phases)))

    def _middle(self) -> float:
        return float(self.theme.px(21))

    def _cell(self, number: int) -> QRectF:
        return self._spread()[0][number]

    def _spread(self) -> tuple[list[QRectF], bool]:
        """The cells, and whether they are too narrow for the targets of what is behind us."""
        if self._laid is None or self._laid[0] != self.width():
            pad = self.theme.px(self._pad)
            room = self.width() - pad
            needs = [self._need(phase, short=False) for phase in self._phases]
            short = sum(needs) > room
            if short:
                needs = [self._need(phase, short=True) for phase in self._phases]
            cells, left = [], float(pad)
            for wide in shared(needs, room):
                cells.append(QRectF(left, 0, wide, self.height()))
                left += wide
            self._laid = (self.width(), cells, short)
        return self._laid[1], self._laid[2]

    def _need(self, phase: Phase, *, short: bool) -> float:
        """The room that the words of a phase take."""
        theme, px = self.theme, self.theme.px
        fact = paint.width(theme.font("small_medium"), phase.fact) if phase.fact else 0.0
        target = "" if short and hides_target(phase) else phase.target
        under = fact + (px(5) if fact and target else 0) + paint.width(theme.font("small"), target)
        return max(paint.width(theme.font("small_strong"), phase.name), under) + px(BETWEEN)

    def _red(self, cell: QRectF) -> QRectF:
        px = self.theme.px
        return QRectF(cell.left() - px(PAD), px(3), cell.width() - px(PAD), px(70))

    def _draw_line(self, painter: QPainter, number: int) -> None:
        px, state = self.theme.px, self._phases[number].state
        cell, after = self._cell(number), self._cell(number + 1)
        start = self._red(cell).right() if number == self._late else cell.left() + px(NODE + 5)
        end = self._red(after).left() if number + 1 == self._late else after.left() - px(5)
        passed = state == "done"
        ink = self.theme.color("text3" if passed else "line2")
        painter.setPen(QPen(ink, 2 if passed else 1.5))
        painter.drawLine(QPointF(start, self._middle()), QPointF(end, self._middle()))

    def _draw_words(self, painter: QPainter, phase: Phase, cell: QRectF, *, late: bool) -> None:
        theme, px = self.theme, self.theme.px
        name_ink = {"late": "redText", "active": "accentText", "todo": "text2"}.get(phase.state, "text")
        room = cell.width() - px(BETWEEN) + px(2)
        top = QRectF(cell.left(), px(36), room, theme.line("small"))
        paint.text(painter, top, phase.name, theme.font("small_strong"), theme.color(name_ink))
        under = QRectF(cell.left(), px(53), room, theme.line("small"))
        fact_ink = theme.color("redText" if late else "text2")
        taken = paint.text(painter, under, phase.fact, theme.font("small_strong" if late else "small_medium"), fact_ink)
        under.setLeft(under.left() + taken + (px(5) if phase.fact else 0))
        if self._spread()[1] and hides_target(phase):
            return
        paint.text(painter, under, phase.target, theme.font("small"), theme.color("redText" if late else "text3"))


def hides_target(phase: Phase) -> bool:
    """What is done gives way first: its own time says more than the target that it had."""
    return phase.state in ("done", "released") and bool(phase.fact)


def shared(needs: list[float], room: float) -> list[float]:
    """`room` in equal parts, but no part below its need; when the needs exceed it, each gives way in proportion."""
    if sum(needs) >= room:
        return [need * room / sum(needs) for need in needs]
    parts, open_, left = list(needs), set(range(len(needs))), room
    while wide := {place for place in open_ if needs[place] > left / len(open_)}:
        open_ -= wide
        left -= sum(needs[place] for place in wide)
    for place in open_:
        parts[place] = left / len(open_)
    return parts


def draw_node(painter: QPainter, theme: Theme, left: float, middle: float, state: PhaseState) -> None:
    """The 20 px node of a phase."""
    side = theme.px(NODE)
    disc = QRectF(left, middle - side / 2, side, side)
    solid = {"done": "text2", "active": "accent", "late": "red", "released": "green"}.get(state)
    if solid is None:
        ring = theme.color("accent" if state == "early" else "line2")
        paint.box(painter, disc, side / 2, theme.color("surface"), ring, 2)
        if state == "early":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ring)
            painter.drawPie(disc.adjusted(5, 5, -5, -5), -90 * 16, 180 * 16)
        return
    paint.box(painter, disc, side / 2, theme.color(solid))
    ink = theme.color({"done": "surface", "released": "onGreen", "late": "onRed"}.get(state, "onAccent"))
    if state == "active":
        dot = theme.px(6)
        paint.box(painter, QRectF(disc.center().x() - dot / 2, middle - dot / 2, dot, dot), dot / 2, ink)
    elif state == "late":
        draw_hands(painter, disc, ink)
    else:
        draw_tick(painter, disc, ink)


def draw_tick(painter: QPainter, disc: QRectF, ink: QColor) -> None:
    """A tick inside a disc."""
    points = ((0.29, 0.52), (0.44, 0.66), (0.71, 0.37))
    _stroke(painter, disc, points, ink)


def draw_hands(painter: QPainter, disc: QRectF, ink: QColor) -> None:
    """A small clock inside a disc."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 1.8))
    quarter = disc.width() * 0.24
    painter.drawEllipse(disc.adjusted(quarter, quarter, -quarter, -quarter))
    _stroke(painter, disc, ((0.5, 0.37), (0.5, 0.51), (0.59, 0.55)), ink, 1.6)


def _stroke(
    painter: QPainter, disc: QRectF, points: tuple[tuple[float, float], ...], ink: QColor, thick: float = 2.0
) -> None:
    pen = QPen(ink, thick)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    line = [QPointF(disc.left() + x * disc.width(), disc.top() + y * disc.height()) for x, y in points]
    painter.drawPolyline(QPolygonF(line))


class CompactStepper(Painted):
    """`Fase 5 van 9 · Verklaring  doel 02:14` over nine bars, for the editor and the clearance screen."""

    BAR, ACTIVE, TALL, GAP = 14, 28, 6, 4

    def __init__(self, theme: Theme, phases: tuple[Phase, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.show_phases(phases)

    def show_phases(self, phases: tuple[Phase, ...]) -> None:
        """Shows the phases; the current one is the first that is not behind us."""
        self._phases = phases
        self._current = next(
            (n for n, phase in enumerate(phases) if phase.state not in ("done", "released")), len(phases) - 1
        )
        if phases:
            self._head = QCoreApplication.translate("CompactStepper", "Fase {number} van {all} · {name}").format(
                number=self._current + 1, all=len(phases), name=phases[self._current].name
            )
            self.say(", ".join(filter(None, (self._head, phases[self._current].target))))
        self.refresh()

    def natural(self) -> QSize:
        theme, px = self.theme, self.theme.px
        if not self._phases:
            return QSize(0, px(32))
        words = paint.width(theme.font("small_strong"), self._head) + px(8)
        words += paint.width(theme.font("small"), self._phases[self._current].target)
        bars = px(self.BAR) * (len(self._phases) - 1) + px(self.ACTIVE) + px(self.GAP) * (len(self._phases) - 1)
        return QSize(round(max(words, bars) + 0.999), px(32))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        if not self._phases:
            return
        theme, px = self.theme, self.theme.px
        line = QRectF(rect.left(), rect.top() + px(2), rect.width(), theme.line("small"))
        taken = paint.text(painter, line, self._head, theme.font("small_strong"), theme.color("text"))
        line.setLeft(line.left() + taken + px(8))
        target = self._phases[self._current].target
        paint.text(painter, line, target, theme.font("small"), theme.color("text2"))
        left = rect.left()
        for number, phase in enumerate(self._phases):
            wide = px(self.ACTIVE if number == self._current else self.BAR)
            bar = QRectF(left, rect.top() + px(23), wide, px(self.TALL))
            paint.box(painter, bar, bar.height() / 2, theme.color(self._fill(number, phase)))
            left += wide + px(self.GAP)

    def _fill(self, number: int, phase: Phase) -> str:
        if phase.state == "late":
            return "red"
        if number == self._current:
            return "accent"
        return "text2" if phase.state in ("done", "released") else "line2"
