"""The card of Instellingen about erasing: what two persons can do together, and the holds that stand. Passive."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.settings.erasing_record import ErasingView, HoldView
from ui.settings.line_button import line_button
from ui.theme import Theme
from ui.widgets.card import Card, Divider, clear, column, row
from ui.widgets.flow import FlowText, Run
from ui.widgets.text import Label
from ui.widgets.times import day

ACTS = ("erase", "hold", "sign", "carry_out")


def _tr(source: str) -> str:
    return QCoreApplication.translate("erasing", source)


class ErasingCard(Card):
    """`acted` carries one of ACTS, or 'lift' with a hold."""

    acted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        words = {
            "erase": (_tr("Wis woorden"), "trash-2"),
            "hold": (_tr("Leg een bewaarplicht op"), "lock"),
            "sign": (_tr("Onderteken als tweede"), "pen-line"),
            "carry_out": (_tr("Voer uit wat getekend is"), "check"),
        }
        self.buttons = {name: line_button(self.theme, self.acted, *words[name], name) for name in ACTS}
        self._holds: QVBoxLayout = column(gap=8)
        why = _tr("Twee personen halen samen woorden weg, op elk toestel. Wat de pers kreeg en wat beslist is, blijft.")
        self.column.addLayout(row(Label(theme, _tr("Wissen en bewaarplicht"), "row"), None))
        self.column.addWidget(FlowText(theme, why, "small", "text2"))
        self.column.addLayout(row(*(self.buttons[name] for name in ACTS[:2]), None, gap=8))
        self.column.addLayout(row(*(self.buttons[name] for name in ACTS[2:]), None, gap=8))
        self.column.addLayout(self._holds)
        self._shown: tuple[HoldView, ...] | None = None

    def show_view(self, view: ErasingView) -> None:
        """The holds as they stand now; rows that did not change stay, and the keyboard on them."""
        self.buttons["hold"].setEnabled(bool(view.cases))
        if view.holds == self._shown:
            return
        self._shown = view.holds
        clear(self._holds)
        for hold in view.holds:
            self._holds.addWidget(Divider(self.theme))
            self._holds.addWidget(self._row(hold))

    def _row(self, hold: HoldView) -> QWidget:
        since = _tr("sinds {day}, {name}").format(day=day(hold.at), name=hold.by)
        words = FlowText(
            self.theme,
            (Run(hold.case, "body_strong"), Run(f"\n{hold.reason}", "small"), Run(f" · {since}", "small", "text2")),
        )
        lift = line_button(self.theme, self.acted, _tr("Hef op"), "", "lift", hold.id, hold.case)
        line = row(words, lift, gap=4)
        line.setStretch(0, 1)
        holder = QWidget()
        holder.setLayout(line)
        return holder
