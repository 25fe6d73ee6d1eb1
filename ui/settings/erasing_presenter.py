"""Between the card about erasing and the desk: found, asked, signed by a second person here or elsewhere, done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui import wording
from ui.acting import Acting
from ui.forms.form import Answers, one, several
from ui.settings import erasing_forms as forms
from ui.settings.devices_forms import PASTED
from ui.settings.erasing_card import ErasingCard
from ui.settings.erasing_record import Asked, ErasingView, Piece, asked, erasing_view, found
from ui.settings.handing import hand_out
from woordvoering.desk import Desk
from woordvoering.erasure import Request, read_request, write_request
from woordvoering.errors import WoordvoeringError
from woordvoering.journal.changes import Changes

UNDER = {
    "erase.second_missing": forms.SECOND,
    "erase.no_admin": forms.SECOND,
    "erase.held": forms.CASE,
    "erase.request_unreadable": PASTED,
    "erase.other_workspace": PASTED,
    "erase.other_second": PASTED,
    "erase.second_signature_wrong": PASTED,
}
"""The question under which a refusal stands."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("erasing", source)


class ErasingPresenter:
    """Shows the holds, and leads two persons through what they decide together."""

    def __init__(self, card: ErasingCard, acting: Acting) -> None:
        self.card, self._acting = card, acting
        self._view = ErasingView((), (), (), frozenset())
        card.acted.connect(self._act)

    def refresh(self) -> None:
        """Asks the desk again."""
        actor = self._acting.actor
        self._acting.ask(lambda desk: erasing_view(desk, actor), self._show)

    def _show(self, view: ErasingView) -> None:
        self._view = view
        self.card.show_view(view)

    def _act(self, name: str, subject: str) -> None:
        ask = self._acting.forms.ask
        match name:
            case "hold":
                ask(forms.hold(self._view), self._hold)
            case "sign":
                ask(forms.paste(name), lambda answers: self._read(answers, self._ask_signature))
            case "carry_out":
                ask(forms.paste(name), lambda answers: self._read(answers, self._ask_last))
            case _ if not self._view.seconds:
                self._acting.tell(_tr("Dit doen twee personen, van wie minstens een beheerder. Er is niemand die mee "
                                      "kan tekenen; geef eerst iemand een rol."))  # fmt: skip
            case "lift":
                self._ask_lift(subject)
            case _:
                ask(forms.where(self._view), self._search)

    def _hold(self, answers: Answers) -> None:
        actor, case, reason = self._acting.actor, one(answers, forms.CASE), one(answers, forms.REASON)
        said = _tr("Uit dit dossier wordt niets meer gewist.")
        self._change(lambda desk: desk.erasures.place(actor, case, reason), said)

    def _search(self, answers: Answers) -> None:
        stream, words = one(answers, forms.CASE), one(answers, forms.WORDS)

        def show(pieces: tuple[Piece, ...]) -> None:
            if not pieces:
                none = _tr("Niets gevonden waarvan de woorden weg mogen.")
                self._acting.forms.refuse_part(forms.WORDS, none)
                return
            self._acting.forms.done()
            self._acting.forms.ask(forms.what(pieces, self._view), lambda given: self._ask_erasure(stream, given))

        self._acting.parts.bridge.ask(lambda desk: found(desk, stream, words), show, self._refused)

    def _ask_erasure(self, stream: str, answers: Answers) -> None:
        actor, events = self._acting.actor, several(answers, forms.EVENTS)
        reason, second = one(answers, forms.REASON), one(answers, forms.SECOND)
        self._go_on(lambda desk: desk.erasures.ask(actor, stream, events, reason, second))

    def _ask_lift(self, hold: str) -> None:
        known = next((each for each in self._view.holds if each.id == hold), None)
        if known is None:
            return
        actor = self._acting.actor

        def given(answers: Answers) -> None:
            reason, second = one(answers, forms.REASON), one(answers, forms.SECOND)
            self._go_on(lambda desk: desk.erasures.ask_lift(actor, hold, reason, second))

        self._acting.forms.ask(forms.lift(hold, known.case, self._view), given)

    def _go_on(self, ask: Callable[[Desk], Request]) -> None:
        """The second signs here, or the request travels to where they sit."""

        def go(made: Asked) -> None:
            if made.second_here:
                self._acting.forms.done()
                self._acting.forms.ask(forms.together(made), lambda _: self._together(made.request))
            else:
                text = write_request(made.request).decode()
                hand_out(self._acting, forms.request(made, text), "aanvraag.json", text)

        self._acting.parts.bridge.ask(lambda desk: asked(desk, ask(desk)), go, self._refused)

    def _together(self, request: Request) -> None:
        actor, second = self._acting.actor, request.fact.second

        def work(desk: Desk) -> Changes:
            return desk.erasures.carry_out(actor, desk.erasures.sign(second, request))

        self._change(work, _tr("Gedaan, door jullie twee."))

    def _read(self, answers: Answers, then: Callable[[Asked], None]) -> None:
        data = one(answers, PASTED).strip().encode()

        def show(read: Asked) -> None:
            self._acting.forms.done()
            then(read)

        self._acting.parts.bridge.ask(lambda desk: asked(desk, read_request(data)), show, self._refused)

    def _ask_signature(self, read: Asked) -> None:
        actor = self._acting.actor

        def give(signed: Request) -> None:
            text = write_request(signed).decode()
            hand_out(self._acting, forms.signed(read, text), "aanvraag-getekend.json", text)

        def sign(_: Answers) -> None:
            bridge = self._acting.parts.bridge
            bridge.ask(lambda desk: desk.erasures.sign(actor, read.request), give, self._refused)

        self._acting.forms.ask(forms.sign(read), sign)

    def _ask_last(self, read: Asked) -> None:
        actor = self._acting.actor
        self._acting.forms.ask(
            forms.carry_out(read),
            lambda _: self._change(lambda desk: desk.erasures.carry_out(actor, read.request), _tr("Gedaan.")),
        )

    def _change(self, work: Callable[[Desk], object], said: str) -> None:
        def done(_: object) -> None:
            self._acting.forms.done()
            self._acting.tell(said)
            self.refresh()

        self._acting.parts.bridge.act(work, done, self._refused)

    def _refused(self, error: WoordvoeringError) -> None:
        """Why it did not happen: under its question where the form has it."""
        sheet, sentences = self._acting.forms.sheet, self._acting.voice.refusal(error)
        part = UNDER.get(error.reasons()[0].code, "")
        if sheet is not None and any(each.id == part for each in sheet.form.parts):
            self._acting.forms.refuse_part(part, wording.sentences(*sentences))
        else:
            self._acting.refuse(sentences)
