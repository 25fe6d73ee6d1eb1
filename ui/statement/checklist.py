"""The legal list as a sheet: each point of this text is answered with yes, no and why, or not applicable."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.forms.faults import text_fault
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Foot, Surface, column, row, scrolled
from ui.widgets.field import Field
from ui.widgets.flow import FlowText, Run
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.sheet import Sheet
from ui.widgets.text import Label
from woordvoering.overview.text_records import PointView

WIDTH, HEIGHT = 720, 640


def _tr(source: str) -> str:
    return QCoreApplication.translate("Checklist", source)


class PointRow(Surface):
    """One point: its number and text, the answer, and the reason of a no."""

    def __init__(self, theme: Theme, point: PointView) -> None:
        super().__init__(theme, edges="b")
        self.point = point
        choices = (
            Segment("", _tr("Open")),
            Segment("yes", _tr("Ja")),
            Segment("no", _tr("Nee")),
            Segment("not_applicable", _tr("N.v.t.")),
        )
        self.answer = Segmented(theme, choices, point.text)
        if point.answer in ("yes", "no", "not_applicable"):
            self.answer.choose(point.answer)
        self.reason = Field(theme, _tr("Reden"), placeholder=_tr("Waarom niet, in één zin"), check=text_fault)
        self.reason.set_text(point.reason)
        self.answer.chosen.connect(lambda _: self._show_reason())
        number = Label(theme, f"{point.number}", "small_strong", "text2")
        number.setFixedWidth(theme.px(24))
        words = FlowText(theme, (Run(point.text),), "body")
        head = row(number, gap=8)
        head.addWidget(words, 1)
        head.addWidget(self.answer, 0, Qt.AlignmentFlag.AlignVCenter)
        lines = column(head, self.reason, pad=(24, 10, 24, 10), gap=6)
        told = self._told()
        if told:
            lines.addWidget(Label(theme, told, "small", "redText" if point.state == "fail" else "text2"))
        self.setLayout(lines)
        self._show_reason()

    def given(self) -> tuple[str, str]:
        """The answer and its reason; an empty answer is still open."""
        answer = self.answer.current()
        return answer, self.reason.text().strip() if answer != "yes" else ""

    def _show_reason(self) -> None:
        self.reason.setVisible(self.answer.current() in ("no", "not_applicable"))

    def _told(self) -> str:
        point = self.point
        if point.state == "fail":
            return _tr("Met dit antwoord kan de tekst niet vertrekken.")
        if point.by is not None and point.revision:
            return _tr("{name}, op revisie {number}").format(name=point.by.name, number=point.revision)
        return ""


class ChecklistSheet(Sheet):
    """The list. `answered` carries what changed: point → (answer, reason); the asker closes it or refuses."""

    answered = Signal(object)

    def __init__(self, theme: Theme, window: QWidget, points: tuple[PointView, ...]) -> None:
        super().__init__(theme, window, WIDTH, HEIGHT, name=_tr("Juridische checklist"))
        self.rows = tuple(PointRow(theme, point) for point in points)
        self._problem = FlowText(theme, "", "small", "redText")
        self._problem.hide()
        self._save = Button(theme, _tr("Bewaar antwoorden"), "primary", keys=("Ctrl", "Enter"))
        self._save.clicked.connect(self.submit)
        self._fill(points)

    def changes(self) -> Mapping[str, tuple[str, str]]:
        """What differs from what the desk knows, without what is still open."""
        found: dict[str, tuple[str, str]] = {}
        for one in self.rows:
            answer, reason = one.given()
            known = (one.point.answer, one.point.reason)
            if answer and ((answer, reason) != known or one.point.state == "open"):
                found[one.point.id] = (answer, reason)
        return found

    def submit(self) -> None:
        """Hands the answers over; a no without a reason first asks for it."""
        lacking = [one for one in self.rows if one.given()[0] == "no" and not one.given()[1]]
        for one in self.rows:
            one.reason.refuse(_tr("Schrijf waarom niet.") if one in lacking else "")
        if lacking:
            lacking[0].reason.line.setFocus()
        elif not all(one.reason.sound() for one in self.rows if one.given()[1]):
            return
        elif self.changes():
            self.answered.emit(self.changes())
        else:
            self.close_sheet()

    def refuse(self, sentences: tuple[str, ...]) -> None:
        """Why the desk said no; the answers stay."""
        self._problem.show_runs("\n".join(sentences))
        self._problem.setVisible(bool(sentences))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submit()
            return
        super().keyPressEvent(event)

    def _fill(self, points: tuple[PointView, ...]) -> None:
        theme = self.theme
        done = sum(point.state == "pass" for point in points)
        count = _tr("{done} van {all} beantwoord").format(done=done, all=len(points))
        title = row(Label(theme, _tr("Juridische checklist"), "page"), None, Label(theme, count, "body", "text2"))
        inside = QWidget()
        inside.setLayout(column(*self.rows, None))
        cancel = Button(theme, _tr("Sluiten"), "ghost", keys=("Esc",))
        cancel.clicked.connect(self.close_sheet)
        foot = Foot(theme)
        foot.setLayout(row(self._problem, None, cancel, self._save, pad=(24, 12, 24, 12), gap=8))
        self.column.addLayout(column(title, pad=(24, 20, 24, 12)))
        self.column.addWidget(scrolled(inside, name=_tr("Juridische checklist")), 1)
        self.column.addWidget(foot)
