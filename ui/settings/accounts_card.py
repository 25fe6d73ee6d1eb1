"""The card of Instellingen about publishing: each account, what is wrong with it, and what can be done. Passive."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.settings.accounts_forms import kind_word
from ui.settings.line_button import line_button
from ui.theme import Theme
from ui.widgets.card import Card, Divider, clear, column, row
from ui.widgets.flow import FlowText, Run
from ui.widgets.text import Label
from woordvoering.publishing.publisher import Account


def _tr(source: str) -> str:
    return QCoreApplication.translate("accounts", source)


@dataclass(frozen=True, slots=True)
class AccountShown:
    """An account with what is wrong with it, in sentences; none when it can publish from this device."""

    account: Account
    faults: tuple[str, ...] = ()


class AccountsCard(Card):
    """`acted` carries 'add', or 'try', 'change' and 'remove' with the name of an account."""

    acted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._rows: QVBoxLayout = column(gap=8)
        self._none = FlowText(theme, _tr("Nog geen account: elk kanaal plaats je zelf."), "body", "text2")
        self.add = line_button(self.theme, self.acted, _tr("Nieuwe account"), "plus", "add")
        self.column.addLayout(row(Label(theme, _tr("Publiceren"), "row"), None, self.add))
        self.column.addWidget(self._none)
        self.column.addLayout(self._rows)
        self._shown: tuple[AccountShown, ...] | None = None

    def show_accounts(self, shown: tuple[AccountShown, ...]) -> None:
        """The accounts as they are; rows that did not change stay, and the keyboard on them."""
        if shown == self._shown:
            return
        self._shown = shown
        self._none.setVisible(not shown)
        clear(self._rows)
        for each in shown:
            self._rows.addWidget(Divider(self.theme))
            self._rows.addWidget(self._row(each))

    def _row(self, each: AccountShown) -> QWidget:
        account = each.account
        who = f" · {account.name}" if account.name else ""
        runs = [
            Run(kind_word(account.kind), "body_strong"),
            Run(f"  {account.key}{who}\n", "small", "text2"),
            Run(account.address, "small", "text2"),
        ]
        runs += [Run(f"\n{fault}", "small", "redText") for fault in each.faults]
        acts = (("try", _tr("Probeer")), ("change", _tr("Wijzig")), ("remove", _tr("Verwijder")))
        line = row(FlowText(self.theme, tuple(runs)), gap=4)
        line.setStretch(0, 1)
        named = f"{kind_word(account.kind)} {account.key}"
        for name, words in acts:
            line.addWidget(line_button(self.theme, self.acted, words, "", name, account.key, named))
        holder = QWidget()
        holder.setLayout(line)
        return holder
