"""The sheet that writes press kits once more: of one case or of all, where to, how far, and what stayed behind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.banner import Banner, BannerRecord
from ui.widgets.buttons import Button
from ui.widgets.card import Foot, column, row, scrolled
from ui.widgets.flow import FlowText
from ui.widgets.progress import WorkBar
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.sheet import Sheet
from ui.widgets.text import Label
from ui.wording import counted

WIDTH = 560
MOST = 40
"""Lines of what stayed behind; of a whole desk nobody reads more."""
ONE, ALL = "one", "all"


def _tr(source: str) -> str:
    return QCoreApplication.translate("KitsSheet", source)


class KitsSheet(Sheet):
    """`wanted` says for which cases a folder is to be chosen; `stopped` that what runs ends after the kit in hand.

    `number` is the case that was selected, '' without one. While it writes, Esc stops the work and does not close.
    """

    wanted = Signal(str)
    stopped = Signal()

    def __init__(self, theme: Theme, window: QWidget, number: str) -> None:
        super().__init__(theme, window, WIDTH, name=_tr("Persmappen bewaren"))
        self.working = self._told_to_stop = False
        what = _tr(
            "Elke vrijgegeven versie komt in een map van zichzelf, byte voor byte zoals ze vertrok en met haar "
            "handtekening. Wat ingetrokken werd, komt als zijn intrekking. Een map die er al is, blijft zoals ze is."
        )
        one = (Segment(ONE, number),) if number else ()
        self.which = Segmented(theme, (*one, Segment(ALL, _tr("Alle dossiers"))), _tr("Van welke dossiers"))
        self.bar = WorkBar(theme)
        self.bar.hide()
        self.told = Banner(theme, parent=self.body)
        self.told.hide()
        self._lines = column(gap=4)
        self._lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        listed = QWidget()
        listed.setLayout(self._lines)
        self._behind = scrolled(listed, name=_tr("Wat niet geschreven werd"))
        self._behind.setFixedHeight(theme.px(120))
        self._behind.hide()
        self.choose = Button(theme, _tr("Kies de map…"), "primary", icon="folder-open")
        self.choose.clicked.connect(lambda: self.wanted.emit(self.which.current()))
        self.leave = Button(theme, _tr("Sluiten"), keys=("Esc",))
        self.leave.clicked.connect(self._leave)
        head = Label(theme, _tr("Persmappen bewaren"), "page")
        inner = column(
            head, FlowText(theme, what, "body", "text2"), row(self.which, None), self.bar, self.told,
            self._behind, pad=(24, 20, 24, 20), gap=12,
        )  # fmt: skip
        foot = Foot(theme)
        foot.setLayout(row(None, self.leave, self.choose, pad=(24, 12, 24, 12), gap=8))
        self.column.addLayout(inner)
        self.column.addWidget(foot)

    def may_close(self) -> bool:
        """Esc while it writes stops the writing first; once more, and the sheet goes: a desk that was locked meanwhile
        answers nothing any more."""
        if not self.working or self._told_to_stop:
            return True
        self._told_to_stop = True
        self.stopped.emit()
        return False

    def begin(self, whole: int) -> None:
        """Writing has begun."""
        self.working, self._told_to_stop = True, False
        self.choose.setEnabled(False)
        self.which.setEnabled(False)
        self.leave.set_label(_tr("Stop"))
        self.told.hide()
        self._behind.hide()
        self.bar.show()
        self.show_work(0, whole)

    def show_work(self, done: int, whole: int) -> None:
        """How many kits were dealt with."""
        self.bar.show_work(done, whole, _tr("Persmappen worden geschreven."))
        self.place()

    def end(self, record: BannerRecord, behind: Sequence[str] = ()) -> None:
        """It is done, it was stopped, or it could not go on; `behind` says of each kit that stayed behind why."""
        self.working = False
        self.choose.setEnabled(True)
        self.which.setEnabled(True)
        self.leave.set_label(_tr("Sluiten"))
        self.bar.hide()
        self.told.show_record(record)
        self.told.show()
        for line in self.behind():
            line.setParent(None)
            line.deleteLater()
        more = len(behind) - MOST
        last = (counted(more, _tr("En nog {n} andere map."), _tr("En nog {n} andere mappen.")),) if more > 0 else ()
        for words in (*behind[:MOST], *last):
            self._lines.addWidget(FlowText(self.theme, words, "small", "text2"))
        self._behind.setVisible(bool(behind))
        self.place()

    def behind(self) -> list[FlowText]:
        """Why what stayed behind did, a line each."""
        return self._behind.findChildren(FlowText)

    def _leave(self) -> None:
        if self.may_close():
            self.close_sheet()


def result(written: int, behind: int, folder: str, *, stopped: bool) -> BannerRecord:
    """How it ended, in words."""
    fact = counted(
        written, _tr("{n} persmap staat in {folder}."), _tr("{n} persmappen staan in {folder}."), folder=folder
    )
    if stopped:
        return BannerRecord("amber", "circle-minus", _tr("U hebt het schrijven gestopt."), fact)
    if behind:
        one, more = _tr("{n} persmap werd niet geschreven."), _tr("{n} persmappen werden niet geschreven.")
        return BannerRecord("amber", "triangle-alert", counted(behind, one, more), fact)
    if not written:
        return BannerRecord("accent", "folder-open", _tr("Hiervan is nog niets vrijgegeven."))
    return BannerRecord("green", "circle-check", fact)
