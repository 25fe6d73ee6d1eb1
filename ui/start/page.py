"""`Page`: one page of the beginning: what it is about, its questions, what is wrong, and the way on and back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.forms.form import Answer, Answers, Fact, Form, missing
from ui.forms.sheet import Box
from ui.theme import Theme
from ui.theme.tokens import RADIUS_CARD
from ui.widgets.buttons import Button
from ui.widgets.card import Surface, column, row
from ui.widgets.flow import FlowText, Run
from ui.widgets.text import Label


def _tr(source: str) -> str:
    return QCoreApplication.translate("start", source)


class Page(Surface):
    """A form on a page of its own. `submitted` carries the answers when nothing lacks; `back_wanted` loses nothing."""

    submitted = Signal(object)
    back_wanted = Signal()

    def __init__(self, theme: Theme, form: Form, *extra: QWidget, back: bool = True) -> None:
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
        head = column(Label(theme, form.title, "page"), gap=4)
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
        gaps = missing(self.form, answers)
        self.refuse({name: _tr("Vul dit in.") for name in gaps})
        if not gaps:
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
