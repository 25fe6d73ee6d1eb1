"""`FormSheet`: asks a form over the window; shows what is missing and what the desk refuses, keeps what was typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFileDialog,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.forms.days import example
from ui.forms.faults import faults
from ui.forms.form import (
    Answer,
    Answers,
    Compared,
    Fact,
    FilePick,
    Form,
    Hour,
    Line,
    Many,
    Moment,
    Number,
    Part,
    Pick,
    Text,
)
from ui.manners.clipboard import copy
from ui.theme import Theme
from ui.walk import first_inside
from ui.widgets.buttons import Button
from ui.widgets.card import Foot, Surface, column, row, scrolled
from ui.widgets.field import Field
from ui.widgets.fingerprint import Fingerprint
from ui.widgets.flow import FlowText, Run
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.sheet import Sheet
from ui.widgets.text import Label
from ui.widgets.toast import announce
from ui.widgets.toggles import CheckBox

WIDTH = 560
MOST_SEGMENTS = 4
MOST_AT_ONCE = 6
"""Questions that fit without scrolling in the smallest window."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("FormSheet", source)


class Box(QWidget):
    """One question as a widget: `value()` reads it, `fill()` puts back what was typed before.

    `edited` when somebody answered otherwise, which takes the refusal under it away.
    """

    submitted = Signal()
    edited = Signal()

    def __init__(self, theme: Theme, part: Part) -> None:
        super().__init__()
        self.part = part
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._read: Callable[[], Answer] = str
        self._write: Callable[[Answer], object] = lambda _: None
        self._refuse: Callable[[str], object] = lambda _: None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._build(theme, part)
        if part.help:
            self._layout.addWidget(FlowText(theme, part.help, "small", "text2"))
        self._error = FlowText(theme, "", "small", "redText")
        self._error.hide()
        self._layout.addWidget(self._error)
        self.edited.connect(lambda: self.refuse(""))

    def value(self) -> Answer:
        """What was answered."""
        return self._read()

    def fill(self, value: Answer) -> None:
        """Puts an answer in."""
        self._write(value)

    def type_over(self, value: Answer) -> None:
        """Puts an answer in, as who sits here could have typed it: Ctrl+Z brings back what stood there."""
        for line in self.findChildren(QLineEdit):
            line.selectAll()
            line.insert(str(value))
            return
        for text in self.findChildren(QPlainTextEdit):
            text.selectAll()
            text.insertPlainText(str(value))
            return
        self.fill(value)

    def refuse(self, sentence: str) -> None:
        """Says how to put it right, or nothing."""
        self._error.show_runs((Run(sentence, icon="circle-alert"),) if sentence else "")
        self._error.setVisible(bool(sentence))
        self._refuse(sentence)

    def _build(self, theme: Theme, part: Part) -> None:
        if part.label:
            self._layout.addWidget(Label(theme, part.label, "small_strong", "text2"))
        match part:
            case Compared():
                self._layout.addWidget(Fingerprint(theme, part.value, part.digits))
            case Fact():
                self._fact(theme, part)
            case Text():
                self._text(theme, part)
            case Pick():
                self._pick(theme, part)
            case Many():
                self._many(theme, part)
            case FilePick():
                self._file(theme, part)
            case _:
                self._line(theme, part)

    def _line(self, theme: Theme, part: Part) -> None:
        placeholder = _placeholder(part)
        box = Field(theme, part.label, placeholder=placeholder)
        box.set_text(part.value)
        if isinstance(part, Line) and part.hidden:
            box.line.setEchoMode(QLineEdit.EchoMode.Password)
        if isinstance(part, Line) and part.known:
            completer = QCompleter(list(part.known), box.line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            box.line.setCompleter(completer)
        box.submitted.connect(self.submitted)
        if isinstance(part, Hour | Number):
            box.setMaximumWidth(theme.px(140))
        self._add(box, box.text, lambda value: box.set_text(str(value)))
        box.edited.connect(lambda _: self.edited.emit())
        self._refuse = box.mark

    def _file(self, theme: Theme, part: FilePick) -> None:
        box, inner = Field(theme, part.label), QWidget()
        choose = Button(theme, _tr("Kies een bestand…"), icon="folder-open", height=28)
        choose.clicked.connect(lambda: self._chosen(box, part))
        line = row(box, choose, gap=8)
        line.setStretch(0, 1)
        inner.setLayout(line)
        box.submitted.connect(self.submitted)
        box.edited.connect(lambda _: self.edited.emit())
        self._add(inner, box.text, lambda value: box.set_text(str(value)))
        self.setFocusProxy(box)
        self._refuse = box.mark

    def _chosen(self, box: Field, part: FilePick) -> None:
        name, _ = QFileDialog.getOpenFileName(self.window(), part.label, "", part.kinds)
        if name:
            box.set_text(name)
            self.edited.emit()

    def _text(self, theme: Theme, part: Text) -> None:
        box = QPlainTextEdit(part.value)
        box.setProperty("boxed", True)
        box.setAccessibleName(part.label)
        box.setPlaceholderText(part.placeholder)
        box.setTabChangesFocus(True)
        box.setFixedHeight(theme.px(84))
        box.installEventFilter(self)
        box.textChanged.connect(self.edited)
        self._add(box, box.toPlainText, lambda value: box.setPlainText(str(value)))
        self._refuse = box.setAccessibleDescription

    def _pick(self, theme: Theme, part: Pick) -> None:
        ids = [choice.id for choice in part.choices]
        if 0 < len(ids) <= MOST_SEGMENTS and sum(len(choice.words) for choice in part.choices) < 60:
            segments = tuple(Segment(choice.id, choice.words) for choice in part.choices)
            few = Segmented(theme, segments, part.label)
            if part.value in ids:
                few.choose(part.value)
            few.chosen.connect(lambda _: self.edited.emit())
            self._add(few, few.current, lambda value: few.choose(str(value)) if value in ids else None)
            return
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)  # a long title of a case makes no sheet wider than it is
        box.setAccessibleName(part.label)
        for choice in part.choices:
            box.addItem(choice.words, choice.id)
        box.setCurrentIndex(ids.index(part.value) if part.value in ids else 0)
        box.activated.connect(lambda _: self.edited.emit())
        self._add(
            box,
            lambda: str(box.currentData() or ""),
            lambda value: box.setCurrentIndex(ids.index(str(value)) if value in ids else box.currentIndex()),
        )

    def _many(self, theme: Theme, part: Many) -> None:
        boxes = {choice.id: CheckBox(theme, choice.words) for choice in part.choices}
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setVerticalSpacing(8)
        for number, (name, box) in enumerate(boxes.items()):
            box.setChecked(name in part.chosen)
            box.clicked.connect(lambda _: self.edited.emit())
            grid.addWidget(box, number // part.columns, number % part.columns)

        def fill(value: Answer) -> None:
            for name, box in boxes.items():
                box.setChecked(name in value)

        self._add(inner, lambda: tuple(name for name, box in boxes.items() if box.isChecked()), fill)

    def _fact(self, theme: Theme, part: Fact) -> None:
        card = Surface(theme, "sunken", border="line", radius=8)
        words = FlowText(theme, part.value, "body")
        lines = row(words, pad=12, gap=12)
        lines.setStretch(0, 1)
        if part.copy:
            button = Button(theme, _tr("Kopieer"), icon="copy", height=28)
            button.clicked.connect(lambda: copy(part.whole or part.value))
            lines.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        card.setLayout(lines)
        self._layout.addWidget(card)

    def _add(self, box: QWidget, read: Callable[[], Answer], write: Callable[[Answer], object]) -> None:
        self._layout.addWidget(
            box, 0, Qt.AlignmentFlag.AlignLeft if isinstance(box, Segmented) else Qt.AlignmentFlag(0)
        )
        self.setFocusProxy(box)
        self._read, self._write = read, write
        self._refuse = box.setAccessibleDescription

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.submitted.emit()
                return True
        return super().eventFilter(watched, event)


class FormSheet(Sheet):
    """A form over the window. `submitted` carries the answers; the asker closes it, or refuses with sentences.

    `edited` when somebody answered a question otherwise, `begun_anew` when what came back is not wanted.
    """

    submitted = Signal(object)
    edited = Signal()
    begun_anew = Signal()

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        form: Form,
        draft: Answers | None = None,
        now: Callable[[], int | None] = lambda: None,
    ) -> None:
        """`now` tells the time (ms UTC) by which moments are judged."""
        super().__init__(theme, window, WIDTH, name=form.title)
        self.form, self._now = form, now
        self._boxes = {part.id: Box(theme, part) for part in form.parts}
        self._problem = FlowText(theme, "", "small", "redText")
        self._problem.hide()
        self._told = FlowText(theme, "", "small", "text2")
        self._told.hide()
        self.offers: dict[str, Button] = {}
        self._done = Button(theme, form.submit, "red" if form.danger else "primary", icon=form.icon, keys=("Enter",))
        self._done.clicked.connect(self._submit)
        self._first = self.answers()
        back = {name: answer for name, answer in (draft or {}).items() if name in self._first}
        self._back = Label(theme, _tr("Wat je hier typte en niet verzond, staat er weer."), "small", "text2")
        self._anew = Button(theme, _tr("Begin opnieuw"), "ghost", icon="undo-2")
        self._anew.clicked.connect(self._begin_anew)
        for shown in (self._back, self._anew):
            shown.setVisible(bool(back))
        self._fill_column()
        for name, box in self._boxes.items():
            box.submitted.connect(self._submit)
            box.edited.connect(self.edited)
            if name in back:
                box.fill(back[name])

    def offer(self, name: str, words: str, icon: str, act: Callable[[], None]) -> None:
        """Another act beside sending, above the foot's own buttons; once under one name."""
        if name not in self.offers:
            button = Button(self.theme, words, icon=icon)
            button.clicked.connect(act)
            self.offers[name] = button
            self._beside.insertWidget(len(self.offers) - 1, button)
            button.show()
            for before, after in pairwise((*self.offers.values(), self._anew, self._cancel, self._done)):
                self.setTabOrder(before, after)
            self.place()

    def tell(self, words: str) -> None:
        """What became of something that was tried, under the questions; '' for nothing any more."""
        self._told.show_runs((Run(words, icon="info"),) if words else "")
        self._told.setVisible(bool(words))
        self.place()
        if words:
            announce(self, words)

    def complete(self) -> bool:
        """Whether every answer can stand; why not is said under it."""
        wrong = faults(self.form, self.answers(), self._now())
        self._say(wrong)
        return not wrong

    def put_above(self, shown: QWidget) -> None:
        """Shows something of the asker's own between the title and the questions."""
        self.column.insertLayout(1, column(shown, pad=(24, 6, 24, 6)))
        self.place()

    def answers(self) -> dict[str, Answer]:
        """What is filled in now."""
        return {name: box.value() for name, box in self._boxes.items() if not isinstance(box.part, Fact)}

    def draft(self) -> dict[str, Answer]:
        """What may be remembered of it: what differs from how it began, and no secret."""
        secret = {part.id for part in self.form.parts if isinstance(part, Line) and (part.hidden or part.passing)}
        return {
            name: answer
            for name, answer in self.answers().items()
            if name not in secret and answer != self._first[name]
        }

    def fill(self, name: str, value: Answer) -> None:
        """Puts an answer in."""
        self._boxes[name].fill(value)

    def watch(self, name: str, edited: Callable[[], None]) -> None:
        """`edited` is called whenever somebody typed in a question."""
        self._boxes[name].edited.connect(edited)

    def refuse_part(self, name: str, sentence: str) -> None:
        """Says under one question how to put it right, and puts the keyboard there."""
        self._boxes[name].refuse(sentence)
        self._boxes[name].setFocus()
        announce(self._boxes[name], sentence)
        self._done.setEnabled(True)
        self.place()

    def note_part(self, name: str, sentence: str) -> None:
        """Says under one question what is wrong with it already; the keyboard stays where it is."""
        self._boxes[name].refuse(sentence)
        self.place()

    def refuse(self, sentences: tuple[str, ...]) -> None:
        """Shows why the desk said no; everything typed stays."""
        self._problem.show_runs((Run("\n".join(sentences), icon="circle-alert"),) if sentences else "")
        self._problem.setVisible(bool(sentences))
        self._done.setEnabled(True)
        self.place()
        if sentences:
            announce(self, " ".join(sentences))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._done.isEnabled():
            self._submit()
            return
        super().keyPressEvent(event)

    def _fill_column(self) -> None:
        form, theme = self.form, self.theme
        head = column(Label(theme, form.title, "page"), pad=(24, 20, 24, 4), gap=4)
        if form.intro:
            head.addWidget(FlowText(theme, form.intro, "body", "text2"))
        head.addWidget(self._back)
        middle = QWidget()
        inner = column(*self._boxes.values(), self._told, self._problem, pad=(24, 10, 24, 12), gap=14)
        middle.setLayout(inner)
        self._cancel = Button(theme, _tr("Annuleren"), "ghost", keys=("Esc",))
        self._cancel.clicked.connect(self.close_sheet)
        foot = Foot(theme)
        self._beside = row(None, gap=8)
        lines = row(self._anew, None, self._cancel, self._done, gap=8)
        foot.setLayout(column(self._beside, lines, pad=(24, 12, 24, 12), gap=8))
        self.column.addLayout(head)
        if len(form.parts) > MOST_AT_ONCE or any(isinstance(part, Many) for part in form.parts):
            area = scrolled(middle, name=form.title)
            parent = self.parentWidget()
            room = max(theme.px(200), parent.height() - theme.px(190)) if parent is not None else theme.px(560)
            area.setMinimumHeight(min(inner.sizeHint().height(), room))
            self.column.addWidget(area, 1)
        else:
            self.column.addWidget(middle)
        self.column.addWidget(foot)

    def _begin_anew(self) -> None:
        for name, box in self._boxes.items():
            if name in self._first:
                box.type_over(self._first[name])
                box.refuse("")
        for shown in (self._back, self._anew):
            shown.hide()
        self.begun_anew.emit()
        self.place()
        (first_inside(self.body) or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _submit(self) -> None:
        if not self._done.isEnabled():
            return
        if not self.complete():
            return
        answers = self.answers()
        self.refuse(())
        self._done.setEnabled(False)
        self.submitted.emit(answers)

    def _say(self, wrong: Mapping[str, str]) -> None:
        """A sentence under each answer that cannot stand; the first of them is read aloud, and has the keyboard."""
        for name, box in self._boxes.items():
            box.refuse(wrong.get(name, ""))
        self.place()
        first = next(iter(wrong), "")
        if first:
            self._boxes[first].setFocus()
            announce(self._boxes[first], wrong[first])


def _placeholder(part: Part) -> str:
    match part:
        case Line() | Number():
            return part.placeholder
        case Hour():
            return "01:56"
        case Moment():
            return example(day_alone=part.day_alone)
        case _:
            return ""
