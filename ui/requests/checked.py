"""The bar under the table of Persvragen: which questions are checked, and what can be done with them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal

from ui.requests.board import Question
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Surface, row
from ui.widgets.text import Label
from ui.wording import counted


class CheckedBar(Surface):
    """Hidden while nothing is checked. `changed` when something else is checked than before."""

    changed = Signal()

    def __init__(self, theme: Theme, answer: tuple[str, ...], assign: tuple[str, ...]) -> None:
        super().__init__(theme, "accentTint", edges="t")
        self.questions: dict[str, Question] = {}
        self._many = Label(theme, "", "small_strong", "accentText")
        self._why = Label(theme, "", "small", "text2")
        self.answer = Button(theme, "", icon="reply-all", keys=answer, height=28)
        self.assign = Button(theme, self.tr("Toewijzen"), "ghost", keys=assign, height=28)
        self.setLayout(row(self._many, self._why, None, self.answer, self.assign, pad=(20, 8, 16, 8), gap=12))
        self.hide()

    def put(self, found: Iterable[Question]) -> None:
        """These are checked, and no others."""
        self.questions = {item.request.id: item for item in found}
        many, cases = len(self.questions), len({item.request.case_id for item in self.questions.values()})
        self.setVisible(many > 0)
        self._many.set_text(self.tr("{n} geselecteerd").format(n=many))
        self.answer.set_label(self.tr("Antwoord aan {all}").format(all=many))
        same = self.tr("zelfde dossier, zelfde antwoord")
        more = counted(cases, self.tr("uit {n} dossier"), self.tr("uit {n} dossiers"))
        self._why.set_text(more if cases > 1 else same)
        several = self.tr("Kies vragen van één dossier: een antwoord hoort bij één tekst.")
        self.answer.refuse(several if cases > 1 else "")
        self.changed.emit()

    def turn(self, question: Question) -> None:
        """Checks a question, or takes it out."""
        others = [item for name, item in self.questions.items() if name != question.request.id]
        self.put(others if len(others) < len(self.questions) else [*others, question])
