"""Adding and changing a source: its kind, what that kind needs, a test, and only then the register."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QCoreApplication

from ui.acting import Acting
from ui.forms.form import Answers, one, several
from ui.forms.sheet import FormSheet
from ui.sources import forms
from ui.sources.forms import ANYWAY
from ui.wording import counted, facts, sentences
from woordvoering.errors import WoordvoeringError
from woordvoering.lists import same_place
from woordvoering.signals.kinds.registry import kind_of
from woordvoering.signals.secrets import Secret
from woordvoering.signals.types import Source
from woordvoering.trying import Tried, keep_source, try_source


def _tr(source: str) -> str:
    return QCoreApplication.translate("sources", source)


class Editing:
    """Asks, tests and keeps. `others` gives the sources that stand in the register, `kept` hears that one was kept."""

    def __init__(self, acting: Acting, others: Callable[[], tuple[Source, ...]], kept: Callable[[], None]) -> None:
        self._acting, self._others, self._kept = acting, others, kept

    def add(self) -> None:
        """A new source: first its kind."""

        def chosen(answers: Answers) -> None:
            kind = one(answers, "kind")
            self._acting.forms.done()
            self._acting.ask(
                lambda desk: desk.entropy.token(6).hex(), lambda fresh: self._ask(_empty(fresh, kind), new=True)
            )

        self._acting.forms.ask(forms.which_kind(), chosen)

    def propose(self, name: str, address: str) -> None:
        """A feed to begin with, to look over before it is added."""

        def made(fresh: str) -> None:
            self._ask(msgspec.structs.replace(_empty(fresh, "feed"), name=name, address=address), new=True)

        self._acting.ask(lambda desk: desk.entropy.token(6).hex(), made)

    def change(self, source: Source) -> None:
        """A source as it stands, to change."""
        self._ask(source, new=False)

    def test(self, source: Source) -> None:
        """One visit to a source that stands in the register; nothing of it is kept."""
        self._acting.tell(_tr("{name} wordt getest.").format(name=source.name))

        def shown(found: Tried) -> None:
            self._acting.forms.ask(forms.tried(source.name, self._found(found)), lambda _: self._acting.forms.done())

        self._acting.parts.bridge.fetch(lambda desk: try_source(desk, source), shown, self._acting.refused)

    def _ask(self, source: Source, *, new: bool) -> None:
        needs = kind_of(source.kind).needs

        def ask(known: bool) -> None:
            form = forms.details(source, needs, new=new, secret_known=known)
            sheet = self._acting.forms.ask(form, lambda answers: self._answered(source, answers, new=new))
            sheet.offer("try", _tr("Probeer"), "step-forward", lambda: self._try(sheet, source))

        self._acting.ask(lambda desk: bool(needs.secret) and not new and desk.source_secrets.known(source), ask)

    def _answered(self, before: Source, answers: Answers, *, new: bool) -> None:
        source, secret = _filled_in(before, answers)
        if self._stands_already(source):
            self._acting.refuse((_tr("Dit adres staat er al bij."),))
            return

        def passed(found: Tried) -> None:
            self._keep(source, secret, self._found(found), new=new)

        def failed(error: WoordvoeringError) -> None:
            if ANYWAY in several(answers, "ticks"):
                self._keep(source, secret, "", new=new)
                return
            self._acting.refuse((*self._acting.voice.refusal(error), _tr("Er is niets bewaard.")))
            sheet = self._acting.forms.sheet
            if sheet is not None:
                sheet.offer(
                    "anyway", _tr("Bewaar toch, probeer later"), "save", lambda: self._anyway(before, sheet, new=new)
                )
                sheet.offers["anyway"].setFocus()

        self._acting.parts.bridge.fetch(lambda desk: try_source(desk, source, secret), passed, failed)

    def _anyway(self, before: Source, sheet: FormSheet, *, new: bool) -> None:
        """Kept without a test that went well: the rounds try it again."""
        if sheet.complete():
            source, secret = _filled_in(before, sheet.answers())
            self._keep(source, secret, "", new=new)

    def _try(self, sheet: FormSheet, before: Source) -> None:
        """One visit to what is filled in, which keeps nothing."""
        if not sheet.complete():
            return
        source, secret = _filled_in(before, sheet.answers())
        sheet.tell(_tr("{name} wordt getest.").format(name=source.name))

        def shown(words: str, refused: tuple[str, ...] = ()) -> None:
            if self._acting.forms.sheet is sheet:
                sheet.tell(words)
                sheet.refuse(refused)

        self._acting.parts.bridge.fetch(
            lambda desk: try_source(desk, source, secret),
            lambda found: shown(self._found(found)),
            lambda error: shown("", self._acting.voice.refusal(error)),
        )

    def _keep(self, source: Source, secret: Secret | None, found: str, *, new: bool) -> None:
        said = _tr("{name} is toegevoegd.") if new else _tr("{name} is bewaard.")
        words = sentences(said.format(name=source.name), found)
        self._acting.act(lambda desk: keep_source(desk, source, secret), words, lambda _: self._kept())

    def _stands_already(self, source: Source) -> bool:
        same = [other for other in self._others() if other.id != source.id and other.kind == source.kind]
        return any(
            same_place(other.address) == same_place(source.address) and other.options == source.options
            for other in same
        )

    def _found(self, found: Tried) -> str:
        words = counted(found.found, _tr("Test gelukt: {n} signaal."), _tr("Test gelukt: {n} signalen."))
        newest = _tr("Het nieuwste: {title}").format(title=facts(*found.titles)) if found.titles else ""
        faults = [self._acting.voice.say(fault.code, fault.params) for fault in found.faults[:3]]
        return sentences(words, newest, *faults)


def _filled_in(before: Source, answers: Answers) -> tuple[Source, Secret | None]:
    """The source and the secret as they were filled in."""
    typed = one(answers, "secret")
    return forms.answered(before, kind_of(before.kind).needs, answers), Secret(typed) if typed.strip() else None


def _empty(fresh: str, kind: str) -> Source:
    needs = kind_of(kind).needs
    visibility = forms.visibility_of(forms.USUAL.get(kind, "public"))
    return Source(id=fresh, kind=kind, name="", address="", visibility=visibility, interval_s=needs.interval_s)
