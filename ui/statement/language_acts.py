"""The languages of the text in hand: another one is shown, begun, answered for or taken away."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from ui.forms.form import Answers, Fact, Form
from ui.statement.base_text import BaseText
from ui.statement.in_hand import InHand, Tongue

if TYPE_CHECKING:
    from ui.bridge import Bridge
    from ui.forms.desk import Forms
    from ui.statement.screen import StatementScreen
    from ui.voice import Voice
    from woordvoering.errors import WoordvoeringError
    from woordvoering.overview.text_records import StatementView


def _tr(source: str) -> str:
    return QCoreApplication.translate("LanguageActs", source)


class Behind(Protocol):
    """What the languages need of the presenter that they act for."""

    bridge: Bridge
    screen: StatementScreen
    forms: Forms
    hand: InHand
    view: StatementView | None
    dirty: bool
    tell: Callable[[str], None]

    def save(self, then: Callable[[], None] | None = None) -> None: ...

    def keep(self) -> None: ...

    def measure(self) -> None: ...

    def unlock(self) -> None: ...

    def changed(self) -> None: ...

    def refuse(self, error: WoordvoeringError) -> None: ...


class LanguageActs:
    """Between the language bar and the desk. What was typed is saved before another language shows: only so does the
    desk know which base text a translation was made of."""

    def __init__(self, presenter: Behind, voice: Voice) -> None:
        self._behind, self._voice = presenter, voice

    def tongues(self) -> tuple[Tongue, ...]:
        """Where each language stands now."""
        behind = self._behind
        return behind.hand.tongues(behind.view) if behind.view is not None else ()

    def show(self) -> None:
        """Puts the bar, and the base text beside a translation, on the screen."""
        behind, view = self._behind, self._behind.view
        if view is None:
            return
        hand, name = behind.hand, self._voice.tongue(behind.hand.key) if behind.hand.key else ""
        tongues = self.tongues()
        shown = next((one for one in tongues if one.shown), None)
        base = None
        if hand.key and shown is not None:
            mine = (odd for odd in hand.at_odds(view) if odd[1]["language"] == hand.key)
            said = tuple(self._voice.say(code, params) for code, params in mine)
            base = BaseText(hand.own, hand.text, shown.since, said)
        behind.screen.show_tongues(tongues, name, base)

    def outdated(self) -> Tongue | None:
        """The language to look at first: the one that is written, else the first that is out of date."""
        found = [one for one in self.tongues() if one.state == "outdated"]
        return next((one for one in found if one.shown), found[0] if found else None)

    def choose(self, language: str) -> None:
        """Shows a language; one that is not there yet is begun."""
        behind = self._behind
        if behind.view is None or language == behind.hand.language:
            return
        if language in behind.hand.spoken():
            behind.save(lambda: self._write(language))
        elif behind.screen.box.isReadOnly():
            behind.unlock()
        else:
            behind.save(lambda: self._begin(language))

    def step(self) -> None:
        """The next language that has a text, in a ring."""
        spoken = self._behind.hand.spoken()
        if len(spoken) > 1:
            self.choose(spoken[(spoken.index(self._behind.hand.language) + 1) % len(spoken)])
        else:
            self._behind.tell(_tr("Deze tekst is er in één taal. Kies boven de tekst een taal om te beginnen."))

    def heed(self) -> None:
        """What the banner offers: an answer for the translation that shows, else the way to it."""
        found = self.outdated()
        if found is not None and found.shown:
            self.confirm()
        elif found is not None:
            self.choose(found.language)

    def confirm(self) -> None:
        """Somebody answers for the translation that shows: it still says what the base text says."""
        behind, view = self._behind, self._behind.view
        if view is None or not behind.hand.key:
            behind.tell(_tr("Kies eerst de vertaling die je naast de basistekst gelezen hebt."))
            return
        actor, case, statement, language = behind.bridge.actor, view.case_id, view.id, behind.hand.key
        told = _tr("Genoteerd: de tekst in het {language} zegt hetzelfde.").format(
            language=self._voice.tongue(language)
        )
        behind.save(
            lambda: behind.bridge.act(
                lambda desk: desk.statements.confirm_language(actor, case, statement, language),
                lambda _: behind.tell(told),
                behind.refuse,
            )
        )

    def drop(self) -> None:
        """Takes the language away that shows, once somebody agreed."""
        behind, hand = self._behind, self._behind.hand
        if not hand.key or behind.view is None:
            return
        if behind.screen.box.isReadOnly():
            behind.unlock()
            return
        name = self._voice.tongue(hand.key)
        said = _tr(
            "De tekst in het {language} en zijn kanaalteksten gaan uit deze verklaring. Eerdere revisies houden ze."
        )

        def agreed(_: Answers) -> None:
            behind.forms.done()
            hand.put(behind.screen.box.words())
            hand.drop_language()
            self._fill()
            behind.changed()
            behind.save()

        behind.forms.ask(_without(name, said.format(language=name)), agreed)

    def _begin(self, language: str) -> None:
        view = self._behind.view
        if view is None:
            return
        case, statement = view.case_id, view.id

        def begun(words: str) -> None:
            if self._behind.view is None or self._behind.view.id != statement:
                return
            self._behind.hand.variants[language] = words
            self._write(language)
            self._behind.changed()
            self._behind.keep()

        self._behind.bridge.ask(lambda desk: desk.translation(case, statement, language), begun, self._behind.refuse)

    def _write(self, language: str) -> None:
        self._behind.hand.put(self._behind.screen.box.words())
        self._behind.hand.show(language)
        self._fill()
        self._behind.measure()
        self._behind.screen.box.setFocus()

    def _fill(self) -> None:
        behind = self._behind
        if behind.view is not None:
            behind.screen.show_text(behind.hand.shown, behind.view.claims)


def _without(name: str, told: str) -> Form:
    """What taking a language away takes along."""
    return Form(
        "drop_language", _tr("{language} wegnemen").format(language=name), _tr("Neem weg"), (Fact("what", "", told),)
    )
