"""What changed since an earlier revision, as a sheet: word by word, against the text as it stands in the editor."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ui import wording
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Foot, column, row, scrolled
from ui.widgets.diff import DiffRun, DiffView
from ui.widgets.pill import Pill, PillSpec
from ui.widgets.sheet import Sheet
from ui.widgets.text import Label
from ui.widgets.times import wall
from woordvoering.overview.text_records import DifferenceView, RevisionItem
from woordvoering.statements.diff import Difference, compare
from woordvoering.statements.references import without_references

WIDTH, HEIGHT = 760, 620


def _tr(source: str) -> str:
    return QCoreApplication.translate("DifferenceSheet", source)


def old_text(view: DifferenceView) -> str:
    """The earlier text out of its difference with a later one; without claim references."""
    return "".join(run.text for run in view.runs if run.kind != "insert")


def runs_of(found: Difference | DifferenceView) -> tuple[DiffRun, ...]:
    """The runs as the difference widget takes them; what was struck and what came for it do not touch."""
    if isinstance(found, DifferenceView):
        runs = [_run(run.text, run.kind) for run in found.runs]
    else:
        runs = [_run(run.text, run.change) for run in found.runs]
    spaced: list[DiffRun] = []
    for run in runs:
        if spaced and spaced[-1].change == "del" and run.change == "ins" and not spaced[-1].text[-1:].isspace():
            spaced.append(DiffRun(" "))
        spaced.append(run)
    return tuple(spaced)


def _run(text: str, kind: str) -> DiffRun:
    return DiffRun(text, "ins" if kind == "insert" else "del" if kind == "delete" else "same")


def counted(changes: int, added: int) -> str:
    """`2 wijzigingen, 1 nieuwe zin`."""
    if not changes:
        return _tr("geen verschil")
    first = wording.counted(changes, _tr("{n} wijziging"), _tr("{n} wijzigingen"))
    second = wording.counted(added, _tr("{n} nieuwe zin"), _tr("{n} nieuwe zinnen"))
    return wording.spoken(first, second if added else "")


class DifferenceSheet(Sheet):
    """Earlier revisions to choose from; `wanted` carries the number of the one to compare with."""

    wanted = Signal(int)

    def __init__(self, theme: Theme, window: QWidget, revisions: tuple[RevisionItem, ...], text: str, now: str) -> None:
        super().__init__(theme, window, WIDTH, HEIGHT, name=_tr("Verschil"))
        self._text = without_references(text)
        self.choice = QComboBox()
        self.choice.setAccessibleName(_tr("Vergelijk met revisie"))
        for item in reversed(revisions):
            words = _tr("revisie {number} · {time} · {name}").format(
                number=item.number, time=wall(item.saved_at), name=item.author.short
            )
            self.choice.addItem(words, item.number)
        self.choice.currentIndexChanged.connect(lambda _: self.wanted.emit(self.number()))
        self._counts = Label(theme, "", "body", "text2")
        self._diff = DiffView(theme)
        head = row(Label(theme, _tr("Verschil"), "page"), 8, self.choice, gap=8)
        head.addWidget(Label(theme, icon="arrow-right", color="text2", style="body"))
        head.addWidget(Pill(theme, PillSpec(now)))
        head.addStretch(1)
        head.addWidget(self._counts)
        inside = QWidget()
        inside.setLayout(column(self._diff, None, pad=(24, 16, 24, 16)))
        close = Button(theme, _tr("Sluiten"), keys=("Esc",))
        close.clicked.connect(self.close_sheet)
        foot = Foot(theme)
        foot.setLayout(row(None, close, pad=(24, 12, 24, 12)))
        self.column.addLayout(column(head, pad=(24, 20, 24, 12)))
        self.column.addWidget(scrolled(inside, name=_tr("Verschil")), 1)
        self.column.addWidget(foot)

    def number(self) -> int:
        """The revision that is compared with."""
        return int(self.choice.currentData() or 0)

    def choose(self, number: int) -> None:
        """Chooses a revision, and asks for it."""
        place = self.choice.findData(number)
        if place == self.choice.currentIndex():
            self.wanted.emit(self.number())
        else:
            self.choice.setCurrentIndex(place)

    def show_old(self, text: str) -> None:
        """Shows the difference from an earlier text (without references) to the one in the editor."""
        found = compare(text, self._text)
        self._diff.show_diff(runs_of(found))
        self._counts.set_text(counted(found.changes, found.sentences_added))
