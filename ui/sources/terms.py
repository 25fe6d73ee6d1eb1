"""The watch terms at the right of Bronnen: each rule is a button that opens it; under them the desk's own streets."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from ui.keys import KeyMap
from ui.sources.record import FollowedRule
from ui.theme import Theme
from ui.theme.tokens import RIGHT_COLUMN_WIDTH
from ui.widgets.buttons import Button
from ui.widgets.card import clear, column, row
from ui.widgets.flow import FlowText, Run
from ui.widgets.text import Label
from ui.widgets.tips import tip
from ui.wording import counted

ROOM = RIGHT_COLUMN_WIDTH - 72 - 2 * 16 - 64
"""Width of a rule in its button, in px."""
MOST = 200
"""Rules that are shown; the command line lists them all."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("sources", source)


class TermsPanel(QWidget):
    """`wanted` carries the rule that somebody opens, '' for a new one; `streets_wanted` is `import` or `remove`."""

    wanted = Signal(str)
    streets_wanted = Signal(str)

    def __init__(self, theme: Theme, keymap: KeyMap) -> None:
        super().__init__()
        self.theme = theme
        self._shown: tuple[tuple[FollowedRule, str], ...] | None = None
        self.rules: dict[str, Button] = {}
        self.new = Button(theme, _tr("Nieuwe volgterm"), icon="plus", keys=keymap.caps("sources.term"), height=32)
        self.new.clicked.connect(lambda: self.wanted.emit(""))
        self.streets_in = Button(theme, _tr("Neem over"), icon="arrow-down", height=32)
        self.streets_in.setAccessibleName(_tr("Neem een stratenlijst over"))
        self.streets_in.clicked.connect(lambda: self.streets_wanted.emit("import"))
        self.streets_out = Button(theme, _tr("Verwijder"), "ghost", icon="trash-2", height=32)
        self.streets_out.setAccessibleName(_tr("Verwijder de eigen stratenlijst"))
        self.streets_out.clicked.connect(lambda: self.streets_wanted.emit("remove"))
        self.streets = FlowText(theme, "", "small", "text2")
        self._list = column(gap=2)
        why = _tr("Een verhaal weegt zwaarder als een van deze regels erin geldt. Open een regel om die te wijzigen.")
        self.setLayout(
            column(
                Label(theme, _tr("Volgtermen"), "row"),
                6,
                FlowText(theme, why, "small", "text2"),
                10,
                row(self.new, None),
                8,
                self._list,
                20,
                Label(theme, _tr("Straten van de wijken"), "row"),
                6,
                self.streets,
                8,
                row(self.streets_in, self.streets_out, None, gap=8),
            )
        )

    def show_rules(self, rules: tuple[tuple[FollowedRule, str], ...], streets: int) -> None:
        """Shows the rules, each with the sentence of its fault or '', and how many streets the desk added."""
        told = counted(streets, _tr("{n} eigen straat telt mee."), _tr("{n} eigen straten tellen mee."))
        self.streets.show_runs(told if streets else _tr("Nog geen eigen straten: alleen de bekende plaatsen tellen."))
        self.streets_out.setVisible(bool(streets))
        if rules == self._shown:
            return
        held = next((rule for rule, button in self.rules.items() if button.hasFocus()), None)
        self._shown = rules
        clear(self._list)
        self.rules = {}
        for followed, fault in rules[:MOST]:
            self._add(followed.rule, fault)
        if len(rules) > MOST:
            more = counted(len(rules) - MOST, _tr("… en {n} andere volgterm"), _tr("… en {n} andere volgtermen"))
            self._list.addWidget(Label(self.theme, more, "small", "text2"))
        for before, after in pairwise((self.new, *self.rules.values(), self.streets_in, self.streets_out)):
            QWidget.setTabOrder(before, after)  # rows made later would come after what stands below them
        if held is not None:
            self.rules.get(held, self.new).setFocus()

    def _add(self, rule: str, fault: str) -> None:
        theme = self.theme
        metrics = QFontMetricsF(theme.font("body_medium"))
        shown = metrics.elidedText(rule, Qt.TextElideMode.ElideRight, theme.px(ROOM))
        button = Button(theme, shown, "ghost", icon="circle-alert" if fault else "pen", height=28)
        button.setAccessibleName(_tr("Volgterm {rule}").format(rule=rule))
        button.setAccessibleDescription(fault)
        button.setToolTip(tip(rule))
        button.clicked.connect(lambda: self.wanted.emit(rule))
        self.rules[rule] = button
        self._list.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if fault:
            said = _tr("Wordt letter voor letter gevolgd. {fault}").format(fault=fault)
            self._list.addWidget(FlowText(theme, (Run(said, "small", "amberText"),), "small"))
