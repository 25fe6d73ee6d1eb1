"""The card of Instellingen about how long signals are kept: the rule, what it would take now, and its two acts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card, row
from ui.widgets.flow import FlowText
from ui.widgets.text import Label
from ui.widgets.times import stamp, thousands
from ui.wording import counted
from woordvoering.retention import Rule, Stock

ACTS = ("set", "run")


def _tr(source: str) -> str:
    return QCoreApplication.translate("KeepingCard", source)


def days_words(days: int) -> str:
    """How long: `1 dag`, `90 dagen`."""
    return counted(days, _tr("{n} dag"), _tr("{n} dagen"))


def signals_words(count: int) -> str:
    """How many: `1 signaal`, `1.240 signalen`."""
    return counted(count, _tr("{n} signaal"), _tr("{n} signalen"))


def rule_words(rule: Rule) -> str:
    """The rule as a sentence."""
    if not rule.days:
        return _tr("Signalen blijven voor altijd.")
    return _tr("Signalen blijven {days}.").format(days=days_words(rule.days))


def stock_words(stock: Stock) -> tuple[str, ...]:
    """What is there, what would go now, and what went last."""
    said = [
        _tr("Nu {count}; wat in een dossier zit, blijft hoe dan ook ({kept}).").format(
            count=signals_words(stock.signals), kept=thousands(stock.kept_for_cases))
    ]  # fmt: skip
    if stock.rule.days:
        said.append(
            _tr("Vandaag te oud: {count}.").format(count=signals_words(stock.due))
            if stock.due
            else _tr("Vandaag is er niets te oud.")
        )
    ran = stock.rule.ran_at
    if ran is not None:
        said.append(_tr("Laatst opgeruimd: {moment}; dat was {signals}.").format(
            moment=stamp(ran), signals=signals_words(stock.rule.gone)))  # fmt: skip
    return tuple(said)


class KeepingCard(Card):
    """`acted` carries one of ACTS."""

    acted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._rule, self._said = FlowText(theme, "", "body_strong"), FlowText(theme, "", "small", "text2")
        words = {"set": (_tr("Wijzig de termijn"), "calendar-clock"), "run": (_tr("Ruim nu op"), "trash-2")}
        self.buttons: dict[str, Button] = {}
        for name in ACTS:
            button = Button(theme, words[name][0], icon=words[name][1], height=28)
            button.clicked.connect(lambda _=False, name=name: self.acted.emit(name))
            self.buttons[name] = button
        self.column.addLayout(row(Label(theme, _tr("Bewaartermijn van signalen"), "row"), None))
        self.column.addWidget(self._rule)
        self.column.addWidget(self._said)
        self.column.addLayout(row(*(self.buttons[name] for name in ACTS), None, gap=8))

    def show_stock(self, stock: Stock) -> None:
        """How it stands now; without anything too old there is nothing to run."""
        self._rule.show_runs(rule_words(stock.rule))
        self._said.show_runs("\n".join(stock_words(stock)))
        self.buttons["run"].setVisible(bool(stock.due))
