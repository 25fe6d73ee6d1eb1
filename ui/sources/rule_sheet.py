"""`RuleSheet`: one watch term, filled in and tried on the last seven days before it can be kept."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ui.forms.faults import text_fault
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Foot, Surface, column, row, scrolled
from ui.widgets.field import Field
from ui.widgets.flow import FlowText, Run
from ui.widgets.sheet import Sheet
from ui.widgets.text import Label
from ui.widgets.times import short_stamp, thousands
from ui.wording import counted, facts, labelled
from woordvoering.detection.composed import RuleParts
from woordvoering.detection.rules import LONGEST_RULE
from woordvoering.overview.trial import Example, Trial

WIDTH = 660
TALL = 280
"""Room for what a trial found, in px."""
EXAMPLES = 8
BEFORE, AFTER = 60, 140
"""Characters of an example around its first mark."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("sources", source)


class RuleSheet(Sheet):
    """`tried` carries the parts to try, `kept` those to keep, `removed` nothing. Changing anything asks a new trial."""

    tried = Signal(object)
    kept = Signal(object)
    removed = Signal()
    edited = Signal()

    def __init__(self, theme: Theme, window: QWidget, parts: RuleParts, wijken: tuple[str, ...], *, new: bool) -> None:
        title = _tr("Nieuwe volgterm") if new else _tr("Wijzig volgterm")
        super().__init__(theme, window, WIDTH, name=title)
        self.words = Field(
            theme,
            _tr("Regel"),
            placeholder="(knal OR ontploffing) NEAR/5 station",
            label=True,
            check=partial(text_fault, most=LONGEST_RULE),
        )
        self.words.line.setMaxLength(2 * LONGEST_RULE)
        self.words.set_text(parts.words)
        self.wijk = _choice(_tr("Wijk"), [("", _tr("elke wijk")), *((name, name) for name in wijken)], parts.wijk)
        languages = [("", _tr("elke taal")), ("nl", _tr("Nederlands")), ("fr", _tr("Frans")), ("en", _tr("Engels"))]
        self.language = _choice(_tr("Taal"), [*languages, ("de", _tr("Duits"))], parts.language)
        self.problem = FlowText(theme, "", "small", "redText")
        self.problem.hide()
        self.found = FlowText(theme, "", "body")
        self.attempt = Button(theme, _tr("Probeer op 7 dagen"), icon="step-forward", height=32)
        self.keep = Button(theme, _tr("Bewaar"), "primary", icon="check")
        self.remove = Button(theme, _tr("Verwijder"), "ghost", icon="trash-2")
        if new:  # it has no place yet: shown, it would come up as a window and take the keyboard along
            self.remove.hide()
        self._tried: RuleParts | None = None
        self._lay_out(title)
        self.words.submitted.connect(lambda _: self._try())
        self.words.edited.connect(lambda _: self._changed())
        self.wijk.currentIndexChanged.connect(lambda _: self._changed())
        self.language.currentIndexChanged.connect(lambda _: self._changed())
        self.attempt.clicked.connect(self._try)
        self.keep.clicked.connect(lambda: self.kept.emit(self.parts()))
        self.remove.clicked.connect(self.removed)
        self._changed()

    def parts(self) -> RuleParts:
        """What is filled in now."""
        return RuleParts(self.words.text(), str(self.wijk.currentData()), str(self.language.currentData()))

    def show_trial(self, parts: RuleParts, trial: Trial) -> None:
        """Shows what a rule found; one that was changed meanwhile stays untried."""
        self.attempt.refuse("")
        if parts != self.parts():
            return
        self._tried = parts
        self.found.show_runs(tuple(_told(trial)))
        self.keep.refuse("")
        self.keep.setFocus()

    def show_fault(self, sentences: tuple[str, ...], place: int = 0) -> None:
        """Says under the rule what is wrong; `place`, counted from 1, is marked in it."""
        self.attempt.refuse("")
        self.problem.show_runs((Run(" ".join(sentences), icon="circle-alert"),))
        self.problem.show()
        self.words.line.setAccessibleDescription(" ".join(sentences))
        self.words.setFocus()
        if place:
            self.words.line.setCursorPosition(min(place - 1, len(self.words.text())))
            self.words.line.setSelection(place - 1, 1)
        self.place()

    def _changed(self) -> None:
        """What was tried is no longer what stands here."""
        self.edited.emit()
        self._tried = None
        self.problem.hide()
        self.words.line.setAccessibleDescription("")
        self.found.show_runs(
            (Run(_tr("Wat de regel de laatste zeven dagen gevonden zou hebben, komt hier."), "", "text2"),)
        )
        self.keep.refuse(_tr("Probeer de regel eerst op de laatste zeven dagen."))

    def _try(self) -> None:
        if self.attempt.isEnabled() and self.words.sound():
            self.problem.hide()
            self.attempt.refuse(_tr("De regel wordt geprobeerd."))
            self.tried.emit(self.parts())

    def _lay_out(self, title: str) -> None:
        theme = self.theme
        told = _tr(
            'Woorden naast elkaar, OR, AND, NOT, NEAR/5, haakjes, "aanhalingstekens", * aan het eind van een woord.'
        )
        head = column(Label(theme, title, "page"), FlowText(theme, told, "body", "text2"), pad=(24, 20, 24, 4), gap=4)
        wijk = column(Label(theme, _tr("Wijk"), "small_strong", "text2"), self.wijk, gap=4)
        language = column(Label(theme, _tr("Taal"), "small_strong", "text2"), self.language, gap=4)
        where = row(gap=12)
        where.addLayout(wijk, 2)
        where.addLayout(language, 1)
        inner = QWidget()
        inner.setLayout(column(self.found, None, pad=12))
        area = scrolled(inner, name=_tr("Wat de regel vond"))
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        area.setFixedHeight(theme.px(TALL))
        card = Surface(theme, "sunken", border="line", radius=8)
        card.setLayout(column(area, pad=1))
        body = column(self.words, self.problem, gap=4, pad=(24, 10, 24, 12))
        body.addSpacing(8)
        body.addLayout(where)
        body.addSpacing(8)
        body.addLayout(row(self.attempt, None))
        body.addSpacing(8)
        body.addWidget(card)
        cancel = Button(theme, _tr("Annuleren"), "ghost", keys=("Esc",))
        cancel.clicked.connect(self.close_sheet)
        foot = Foot(theme)
        foot.setLayout(row(self.remove, None, cancel, self.keep, pad=(24, 12, 24, 12), gap=8))
        self.column.addLayout(head)
        self.column.addLayout(body)
        self.column.addWidget(foot)


def _choice(name: str, choices: list[tuple[str, str]], chosen: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for value, words in choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


def _told(trial: Trial) -> Iterator[Run]:
    """A trial in words: how often, on which days, which stories, and the latest examples with their marks."""
    one, more = (
        _tr("{found} van {n} signaal van de laatste zeven dagen."),
        _tr("{found} van {n} signalen van de laatste zeven dagen."),
    )
    yield Run(counted(trial.read, one, more, found=thousands(trial.found)), "body_strong")
    yield Run(
        "\n" + facts(*(labelled(f"{day[8:10]}/{day[5:7]}", thousands(count)) for day, count in trial.days)), "", "text2"
    )
    if trial.stories:
        yield Run("\n\n" + _tr("Deze verhalen zouden zwaarder wegen:"), "small_strong", "text2")
        for story in trial.stories:
            counts = counted(
                story.texts, _tr("{holding} van {n} bericht"), _tr("{holding} van {n} berichten"), holding=story.holding
            )
            yield Run(f"\n{facts(story.title, counts)}")
    else:
        yield Run("\n\n" + _tr("Geen enkel verhaal van nu zou zwaarder wegen."), "", "text2")
    if trial.examples:
        yield Run("\n\n" + _tr("De laatste voorbeelden:"), "small_strong", "text2")
    for example in trial.examples[:EXAMPLES]:
        yield Run(f"\n{short_stamp(example.at)}  ", "", "text2")
        yield from _marked(example)


def _marked(example: Example) -> Iterator[Run]:
    """The text around the first mark, every mark in it tinted."""
    first = example.marks[0][0] if example.marks else 0
    here, end = max(0, first - BEFORE), first + AFTER
    yield Run("…" if here else "")
    for start, behind in example.marks:
        if behind > end:
            break
        yield Run(_flat(example.text[here:start]))
        yield Run(_flat(example.text[start:behind]), "body_medium", "markText", "mark")
        here = behind
    yield Run(_flat(example.text[here:end]) + ("…" if end < len(example.text) else ""))


def _flat(words: str) -> str:
    """On one line: an example is a line of its own."""
    return words.replace("\r", " ").replace("\n", " ")
