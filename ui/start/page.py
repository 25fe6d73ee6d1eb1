"""`Page`: one page of the beginning: what it is about, its questions, what is wrong, and the way on and back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.forms.faults import faults
from ui.forms.form import Answer, Answers, Fact, Form
from ui.forms.sheet import Box
from ui.start.forms import STEPS
from ui.theme import Theme
from ui.theme.tokens import RADIUS_CARD
from ui.widgets.buttons import Button
from ui.widgets.card import Surface, column, row
from ui.widgets.flow import FlowText, Run
from ui.widgets.text import Label
from ui.widgets.toast import announce


def _tr(source: str) -> str:
    return QCoreApplication.translate("start", source)


class Page(Surface):
    """A form on a page of its own. `submitted` carries the answers when nothing lacks; `back_wanted` loses nothing."""

    submitted = Signal(object)
    back_wanted = Signal()

    def __init__(self, theme: Theme, form: Form, *extra: QWidget, back: bool = True, number: int = 0) -> None:
        """`number` is the step of a new desk that this page is, 0 for none."""
        super().__init__(theme, "surface", border="line", radius=RADIUS_CARD)
        self.form = form
        self.setAccessibleName(form.title)
        self.boxes = {part.id: Box(theme, part) for part in form.parts}
        self._problem, self._doing = FlowText(theme, "", "body", "redText"), FlowText(theme, "", "body", "text2")
        self._problem.hide()
        self._doing.hide()
        self._on = Button(theme, form.submit, "primary", icon=form.icon, keys=("Enter",))
        self._on.setVisible(bool(form.submit))
        self._on.clicked.connect(self.submit)
        self._back = Button(theme, _tr("Terug"), "ghost", icon="arrow-left", keys=("Esc",))
        self._back.setVisible(back)
        self._back.clicked.connect(self.back_wanted)
        told = _tr("Stap {n} van {all}").format(n=number, all=len(STEPS)) if number else ""
        head = column(Label(theme, told, "small_strong", "text2"), gap=4) if told else column(gap=4)
        head.addWidget(FlowText(theme, form.title, "page"))
        if form.intro:
            head.addWidget(FlowText(theme, form.intro, "body", "text2"))
        self.middle = column(*self.boxes.values(), *extra, gap=14)
        foot = row(self._back, None, self._on, gap=8)
        self.setLayout(column(head, self.middle, self._problem, self._doing, foot, pad=24, gap=16))
        for box in self.boxes.values():
            box.submitted.connect(self.submit)

    def answers(self) -> dict[str, Answer]:
        """What is filled in now."""
        return {name: box.value() for name, box in self.boxes.items() if not isinstance(box.part, Fact)}

    def fill(self, answers: Answers) -> None:
        """Puts back what was typed before."""
        for name, answer in answers.items():
            if name in self.boxes and not isinstance(self.boxes[name].part, Fact):
                self.boxes[name].fill(answer)

    def submit(self) -> None:
        """Goes on when every question that must be answered is."""
        if not self._on.isEnabled():
            return
        answers = self.answers()
        wrong = faults(self.form, answers)
        self.refuse(wrong)
        if not wrong:
            self.submitted.emit(answers)

    def refuse(self, parts: Mapping[str, str] = {}, general: str = "") -> None:
        """Says under each question how to put it right, and what else is wrong below; nothing typed goes."""
        self.rest()
        for name, box in self.boxes.items():
            box.refuse(parts.get(name, ""))
        self._problem.show_runs((Run(general, icon="circle-alert"),) if general else "")
        self._problem.setVisible(bool(general))
        first = next((box for name, box in self.boxes.items() if name in parts), None)
        if first is not None:
            first.setFocus()
        said = next(iter(parts.values()), "") or general
        if said:
            announce(self, said)

    def name_way_on(self, words: str) -> None:
        """Other words on the button that goes on."""
        self._on.set_label(words)

    def take_way_on(self) -> None:
        """The keyboard to the button that goes on."""
        self._on.setFocus(Qt.FocusReason.OtherFocusReason)

    def work(self, words: str) -> None:
        """Something is being done: what, and nothing twice."""
        self._on.setEnabled(False)
        self._back.setEnabled(False)
        self._problem.hide()
        self._doing.show_runs((Run(words, icon="hourglass"),))
        self._doing.show()

    def rest(self) -> None:
        """It is over."""
        self._on.setEnabled(True)
        self._back.setEnabled(True)
        self._doing.hide()
