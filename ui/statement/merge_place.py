"""One place where two versions differ: both wordings side by side, the differing words marked, and what was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.theme import Theme
from ui.walk import reveal
from ui.widgets.buttons import Button
from ui.widgets.card import Surface, column, row
from ui.widgets.flow import FlowText, Run
from ui.widgets.pill import Pill, PillSpec
from ui.widgets.text import Label
from woordvoering.statements.diff import compare
from woordvoering.statements.merge import Choice, OneSided, Place, Side, chosen
from woordvoering.statements.references import without_references

KEYS: dict[int, Side] = {
    Qt.Key.Key_Left: "ours",
    Qt.Key.Key_Right: "theirs",
    Qt.Key.Key_B: "both",
    Qt.Key.Key_N: "none",
}


def _tr(source: str) -> str:
    return QCoreApplication.translate("MergePlace", source)


def wordings(place: Place) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Both wordings, each with the words marked that the other does not have."""
    left, right = without_references(place.ours).strip(), without_references(place.theirs).strip()
    runs = compare(left, right).runs
    ours = tuple(_run(run.text, marked=run.change == "delete") for run in runs if run.change != "insert")
    theirs = tuple(_run(run.text, marked=run.change == "insert") for run in runs if run.change != "delete")
    nothing = (Run(_tr("(weggelaten)"), color="text2"),)
    return ours or nothing, theirs or nothing


def _run(text: str, *, marked: bool) -> Run:
    return Run(text, color="markText", fill="mark") if marked and text.strip() else Run(text)


class SideBox(Surface):
    """One of the two wordings; a click chooses it."""

    clicked = Signal()

    def __init__(self, theme: Theme, name: str, cap: str, runs: Sequence[Run]) -> None:
        super().__init__(theme, "surface", border="line", radius=8)
        self._name = Label(theme, name, "small_strong", "text2", elide=True)
        self._state = Label(theme, "", "small_strong", "accentText")
        self._cap = Label(theme, cap, "micro", "text2")
        head = row(self._name, self._state, self._cap, gap=8)
        head.setStretch(0, 1)
        lines = column(pad=12, gap=6)
        lines.addLayout(head)
        lines.addWidget(FlowText(theme, runs, "body"))
        lines.addStretch(1)
        self.setLayout(lines)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_chosen(self, words: str) -> None:
        """Shows that this wording stays, and why; empty: it does not."""
        self.set_colors("selected" if words else "surface", "accent" if words else "line")
        self._state.set_text(words, icon="check" if words else "")
        self._state.setVisible(bool(words))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()


class OwnWords(QPlainTextEdit):
    """Words of one's own; Esc and Tab leave it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            event.accept()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers():
            event.ignore()
            return
        super().keyPressEvent(event)


class MergePlace(Surface):
    """A place with the keyboard on it: ← and → choose a side, B both, N neither, E own words. `changed` tells it."""

    changed = Signal()
    step_wanted = Signal(int)

    def __init__(self, theme: Theme, place: Place, names: tuple[str, str], number: int) -> None:
        super().__init__(theme, "sunken", border="line", radius=10)
        self.place, self.number, self._names = place, number, names
        self._choice: Choice | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pill = Pill(theme, PillSpec(""))
        runs = wordings(place)
        self.sides = tuple(SideBox(theme, name, cap, each) for name, cap, each in zip(names, "←→", runs, strict=True))
        self.sides[0].clicked.connect(lambda: self._wanted("ours"))
        self.sides[1].clicked.connect(lambda: self._wanted("theirs"))
        self._buttons: dict[Side, Button] = {
            "both": Button(theme, _tr("Beide"), "ghost", keys=("B",), height=28),
            "none": Button(theme, _tr("Geen van beide"), "ghost", keys=("N",), height=28),
            "own": Button(theme, _tr("Eigen woorden"), "ghost", keys=("E",), height=28),
        }
        for side, button in self._buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self._wanted, side))
        self.own = OwnWords()
        self.own.setProperty("boxed", True)
        self.own.setTabChangesFocus(True)
        self.own.setFixedHeight(theme.px(76))
        self.own.setAccessibleName(_tr("Eigen woorden voor plaats {number}").format(number=number))
        self.own.textChanged.connect(self._typed)
        self.own.left.connect(self._leave)
        self.own.hide()
        self._lay_out()
        self._show_state()

    def choice(self) -> Choice | None:
        """What somebody chose; None while nobody did, also where a wording is proposed."""
        return self._choice

    def side(self) -> str:
        """The side that stands now: chosen or proposed; empty while the place waits."""
        if self._choice is not None:
            return self._choice.side
        return self.place.side if isinstance(self.place, OneSided) else ""

    def words(self) -> str:
        """What stands in this place of the result."""
        return chosen(self.place, self._choice)

    def choose(self, side: Side) -> None:
        """Chooses; own words take the keyboard."""
        if side == "own":
            self.edit()
            return
        self.own.hide()
        self._choice = Choice(side)
        self._told()

    def edit(self) -> None:
        """Own words, beginning with what stands now; where nothing was chosen with both: neither goes unseen."""
        if not self.own.isVisible():
            words = self.words() if self.side() else chosen(self.place, Choice("both"))
            self.own.setPlainText(words.strip())
            self.own.moveCursor(QTextCursor.MoveOperation.End)
            self.own.show()
        self.own.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self.own, lambda: reveal(self.own))
        self._typed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in KEYS:
            self.choose(KEYS[event.key()])
        elif plain and event.key() == Qt.Key.Key_E:
            self.edit()
        elif plain and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_wanted.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.set_colors("sunken", "accent")
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.set_colors("sunken", "line")
        super().focusOutEvent(event)

    def _wanted(self, side: Side, *_: object) -> None:
        self.choose(side)
        if side != "own":
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> None:
        self._choice = Choice("own", self.own.toPlainText())
        self._told()

    def _leave(self) -> None:
        """Back to the place; what was typed stays."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self) -> None:
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        side, made = self.side(), self._choice is not None
        kept = _tr("blijft") if made else _tr("voorgesteld")
        self.sides[0].show_chosen(kept if side in ("ours", "both") else "")
        self.sides[1].show_chosen(kept if side in ("theirs", "both") else "")
        self._pill.show_record(self._spec(side, made=made))
        self.setAccessibleName(self._sentence(side))

    def _spec(self, side: str, *, made: bool) -> PillSpec:
        if not side:
            return PillSpec(_tr("Nog kiezen"), "red", "circle-alert", status=True)
        if not made:
            who = self._names[0 if side == "ours" else 1]
            return PillSpec(_tr("Enkel {name} wijzigde dit").format(name=who), "neutral", "info", status=True)
        words = {"both": _tr("Beide blijven"), "none": _tr("Geen van beide blijft"), "own": _tr("Eigen woorden")}
        return PillSpec(words.get(side, _tr("Gekozen")), "green", "circle-check", status=True)

    def _sentence(self, side: str) -> str:
        named = {
            "": _tr("nog niets gekozen"), "ours": _tr("links blijft"), "theirs": _tr("rechts blijft"),
            "both": _tr("beide blijven"), "none": _tr("geen van beide blijft"), "own": _tr("eigen woorden"),
        }  # fmt: skip
        said = _tr("Plaats {number}, {state}. Links, {first}: {ours} Rechts, {second}: {theirs}")
        return said.format(
            number=self.number, state=named[side], first=self._names[0], second=self._names[1],
            ours=self.place.ours.strip() or _tr("weggelaten"), theirs=self.place.theirs.strip() or _tr("weggelaten"),
        )  # fmt: skip

    def _lay_out(self) -> None:
        title = Label(self.theme, _tr("Plaats {number}").format(number=self.number), "small_strong", "text2")
        head = row(title, self._pill, None, *self._buttons.values(), gap=8)
        both = row(*self.sides, gap=12)
        for place in (0, 1):
            both.setStretch(place, 1)
        lines = column(pad=12, gap=10)
        lines.addLayout(head)
        lines.addLayout(both)
        lines.addWidget(self.own)
        self.setLayout(lines)


class Between(QWidget):
    """Text on which both agree, in sight around the places."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self.setLayout(column(FlowText(theme, words, "body", "text2"), pad=(12, 0, 12, 0)))
