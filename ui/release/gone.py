"""After the release: the files, and every target with its state and what a person can do about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.publishing.pane import TasksPane
from ui.publishing.record import Going
from ui.publishing.words import LineShown, device_words, going_words
from ui.theme import Theme
from ui.widgets import times
from ui.widgets.buttons import Button
from ui.widgets.card import column, row, scrolled
from ui.widgets.flow import FlowText
from ui.widgets.pill import Pill, PillSpec
from ui.widgets.text import Label
from ui.wording import counted, facts
from woordvoering.overview.text_records import ReleasedView


class GonePane(QWidget):
    """What left. `kit_wanted` writes the files again; `acted` is about the whole: retry, skip_website, take_over."""

    kit_wanted = Signal()
    acted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._title = Label(theme, "", "row", "greenText", icon="circle-check")
        self._who = Label(theme, "", "body", "text2", elide=True)
        self._who.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._state = Pill(theme, PillSpec("", status=True))
        self._kit = FlowText(theme, "", "small", "text2")
        self._problem = FlowText(theme, "", "small", "redText")
        self.again = Button(theme, self.tr("Probeer opnieuw"), icon="rotate-cw", keys=("R",), height=32)
        self.again.clicked.connect(self.kit_wanted)
        words = {
            "retry": (self.tr("Probeer alles opnieuw"), "rotate-cw"),
            "skip_website": (self.tr("Verder zonder de website"), "send"),
            "take_over": (self.tr("Verstuur vanaf dit toestel"), "arrow-right"),
        }
        self.whole = {name: Button(theme, said, icon=icon, height=32) for name, (said, icon) in words.items()}
        for name, button in self.whole.items():
            button.clicked.connect(lambda _=False, name=name: self.acted.emit(name))
        self.tasks = TasksPane(theme)
        files = QHBoxLayout()
        files.addLayout(column(self._kit, self._problem), 1)
        files.addWidget(self.again)
        acts = row(*self.whole.values(), None, gap=8)
        head = column(row(self._title, self._who, self._state, gap=12), files, acts, pad=(24, 16, 24, 12), gap=8)
        inside = QWidget()
        inside.setLayout(column(self.tasks, None))
        whole = column(head)
        whole.addWidget(scrolled(inside, name=self.tr("Kanalen")), 1)
        self.setLayout(whole)

    def show_record(self, released: ReleasedView, going: Going | None, lines: Sequence[LineShown]) -> None:
        """What left, and where it stands; an address that is being typed stays."""
        left = self.tr("Versie {version} vrijgegeven om {time}")
        self._title.set_text(left.format(version=released.version, time=times.wall(released.released_at)))
        who = self.tr("door {name}").format(name=released.by.name)
        one, more = self.tr("{n} ontvanger in de persmail"), self.tr("{n} ontvangers in de persmail")
        elsewhere = device_words(going.device) if going is not None and not going.mine else ""
        self._who.set_text(facts(who, counted(released.recipients, one, more), elsewhere))
        if going is not None:
            tone, icon, words = going_words(going)
            self._state.show_record(PillSpec(words, tone, icon, status=True))
        self._state.setVisible(going is not None and bool(going.tasks))
        self._offer(going)
        self.tasks.show_lines(lines)

    def focus_first(self) -> None:
        """The first target that wants something of a person, unless somebody types already."""
        self.tasks.focus_first()

    def show_kit(self, words: str, problem: str) -> None:
        """Where the files are; or why they are not, with another try."""
        self._kit.show_runs(words)
        self._kit.setVisible(bool(words))
        self._problem.show_runs(problem)
        self._problem.setVisible(bool(problem))
        self.again.setVisible(bool(problem))

    def _offer(self, going: Going | None) -> None:
        failed = going is not None and sum(task.state == "failed" and bool(task.account) for task in going.tasks) > 1
        self.whole["retry"].setVisible(failed)
        self.whole["skip_website"].setVisible(going is not None and going.stuck)
        self.whole["take_over"].setVisible(going is not None and not going.mine and bool(going.open))
