"""Between the card about keeping signals and the desk: what a rule takes is said before it is set, and asked again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.acting import Acting
from ui.forms.form import Answers, Fact, Form, Number, one
from ui.settings.keeping_card import KeepingCard, days_words, signals_words
from ui.wording import sentences
from woordvoering.desk import Desk
from woordvoering.errors import WoordvoeringError
from woordvoering.journal.changes import Changes
from woordvoering.retention import Rule, Stock, run_rule, set_rule, stock_of

DAYS = "days"


def _tr(source: str) -> str:
    return QCoreApplication.translate("KeepingPresenter", source)


def days_form(days: int) -> Form:
    """How long signals stay."""
    told = _tr("0: voor altijd. Wat in een dossier zit, blijft hoe dan ook.")
    part = Number(DAYS, _tr("Aantal dagen"), str(days) if days else "", told, placeholder="90")
    return Form("keeping", _tr("Bewaartermijn van signalen"), _tr("Verder"), (part,), icon="arrow-right")


def run_form(told: str) -> Form:
    """What goes today, before it goes."""
    fact = Fact("going", _tr("Dit gaat nu weg"), told)
    intro = _tr("Wat weg is, komt enkel terug als de bron het nog heeft. Wat in een dossier zit, blijft.")
    return Form("keeping.run", _tr("Ruim signalen op"), _tr("Ruim op"), (fact,), intro, "trash-2", danger=True)


class KeepingPresenter:
    """Two steps: so many days, then what goes today."""

    def __init__(self, card: KeepingCard, acting: Acting) -> None:
        self.card, self._acting = card, acting
        card.acted.connect(self._act)

    def refresh(self) -> None:
        """Asks the desk again."""
        self._acting.ask(_stock, self.card.show_stock)

    def _act(self, name: str) -> None:
        if name == "set":
            self._acting.ask(_stock, self._ask_days)
        else:
            self._acting.ask(_stock, lambda stock: self._confirm(stock, stock.rule.days))

    def _ask_days(self, stock: Stock) -> None:
        self._acting.forms.ask(days_form(stock.rule.days), self._given)

    def _given(self, answers: Answers) -> None:
        days = int(one(answers, DAYS))

        def refused(error: WoordvoeringError) -> None:
            self._acting.forms.refuse_part(DAYS, sentences(*self._acting.voice.refusal(error)))

        def looked(stock: Stock) -> None:
            self._acting.forms.done()
            if stock.due:
                self._confirm(stock, days)
            else:
                self._keep(days)

        self._acting.parts.bridge.ask(
            lambda desk: stock_of(desk.home, desk.journal, desk.cache, desk.clock, days), looked, refused
        )

    def _confirm(self, stock: Stock, days: int) -> None:
        """What goes today, before it goes."""
        told = _tr("{some} van de {all}, ouder dan {days}").format(
            some=signals_words(stock.due), all=signals_words(stock.signals), days=days_words(days))  # fmt: skip
        self._acting.forms.ask(run_form(told), lambda _: self._keep(days))

    def _keep(self, days: int) -> None:
        def done(rule: Rule) -> None:
            self._acting.forms.done()
            if rule.days and rule.gone:
                self._acting.parts.bridge.changed.emit(Changes(kinds=("signals",)))
            self._acting.tell(_gone(rule) if rule.days else _tr("Signalen blijven voor altijd."))
            self.refresh()

        self._acting.parts.bridge.act(lambda desk: _set_and_run(desk, days), done, self._acting.refused)


def _stock(desk: Desk) -> Stock:
    return stock_of(desk.home, desk.journal, desk.cache, desk.clock)


def _set_and_run(desk: Desk, days: int) -> Rule:
    rule = set_rule(desk.home, days)
    return run_rule(desk.home, desk.journal, desk.cache, desk.clock) if days else rule


def _gone(rule: Rule) -> str:
    kept = days_words(rule.days)
    return _tr("Signalen blijven {days}. Opgeruimd: {signals}.").format(days=kept, signals=signals_words(rule.gone))
