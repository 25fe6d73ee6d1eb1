"""Answers at Persvragen: made ready, set back, the same for all or apart with a reason, a text of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from ui.acting import Acting
from ui.forms.form import Answers, one, several
from ui.requests import forms
from ui.requests.board import Question
from ui.requests.screen import RequestsScreen
from ui.requests.words import delay_sentence
from ui.widgets.times import wall
from woordvoering.contacts.rules import is_mail
from woordvoering.journal.journal import Changes
from woordvoering.overview.records import ClaimView, RequestView
from woordvoering.release.answers import Made

if TYPE_CHECKING:
    from woordvoering.desk import Desk


def _tr(source: str) -> str:
    return QCoreApplication.translate("requests", source)


class Answering:
    """Carries out what an officer wants with the answers to questions."""

    def __init__(self, acting: Acting, screen: RequestsScreen) -> None:
        self._acting, self._screen = acting, screen

    def act(self, command: str, found: tuple[Question, ...]) -> None:
        """One of the keys that are about an answer."""
        chosen = tuple(item.request for item in found)
        if command == "requests.set_back":
            self._set_back(chosen)
        elif command == "requests.same":
            self._same(chosen[0])
        elif command == "requests.own":
            self._own(found[0])
        elif command == "requests.claims":
            self._claims(chosen[0])

    def ready(self, now: int, found: tuple[Question, ...]) -> None:
        """The answer to these questions of one dossier leaves with the release, or at once when it is out."""
        chosen = tuple(item.request for item in found)
        waiting = [item for item in chosen if item.answer]
        if len(waiting) == len(chosen) and all(item.answer.pending for item in found if item.answer is not None):
            since = wall(waiting[0].answer_at or now)
            self._acting.tell(_tr("Staat klaar sinds {time}; R haalt het terug.").format(time=since))
            return
        actor, case, names = self._acting.actor, chosen[0].case_id, tuple(item.id for item in chosen)

        def done(result: tuple[Made, Changes]) -> None:
            made = result[0]
            words = _tr("Klaargezet: bij vrijgave vertrekt dit vanzelf.")
            if made.sent:
                words = _tr("{sent} antwoorden vertrekken nu; {waiting} wachten op de vrijgave.").format(
                    sent=len(made.sent), waiting=len(made.waiting)
                )
            self._acting.tell(words)
            self._screen.bar.put(())

        self._acting.act(lambda desk: desk.answers.ready(actor, case, names), "", done)

    def told_later(self, request: RequestView, until: int) -> None:
        """The fixed sentence with its hour: in the mail program for who can be mailed, on the clipboard for all."""
        sentence = delay_sentence(wall(until))
        QGuiApplication.clipboard().setText(sentence)
        if is_mail(request.contact):
            subject = quote(_tr("Uw vraag aan de persdienst"))
            to = f"mailto:{quote(request.contact, safe='@')}?subject={subject}&body={quote(sentence)}"
            QDesktopServices.openUrl(QUrl(to))

    def _set_back(self, chosen: tuple[RequestView, ...]) -> None:
        actor, case = self._acting.actor, chosen[0].case_id
        names = tuple(item.id for item in chosen if item.case_id == case)
        said = _tr("Teruggehaald: dit vertrekt niet vanzelf meer.")
        self._acting.act(
            lambda desk: desk.answers.set_back(actor, case, names), said, lambda _: self._screen.bar.put(())
        )

    def _same(self, request: RequestView) -> None:
        actor = self._acting.actor
        if request.apart:
            said = _tr("Zelfde antwoord als de rest.")
            self._acting.act(lambda desk: desk.answers.rejoin(actor, request.case_id, request.id), said)
            return

        def apart(answers: Answers) -> None:
            why = one(answers, "reason")
            said = _tr("Ander antwoord, met reden in het verloop. E begint de eigen tekst.")
            self._acting.act(lambda desk: desk.answers.set_apart(actor, request.case_id, request.id, why), said)

        sheet = self._acting.forms.ask(forms.apart(request), apart)
        sheet.closed.connect(self._screen.shown_again)

    def _own(self, question: Question) -> None:
        request = question.request
        if not request.apart:
            self._acting.tell(_tr("Deze redactie krijgt hetzelfde als de rest. Zet dat eerst uit met Z."))
        elif request.own_text:
            self._to_text(request, request.own_text)
        else:
            actor, shared = self._acting.actor, question.shared
            first = request.question.splitlines()[0]
            words = shared.text if shared is not None and shared.text else f"# {first}\n\n[[antwoord]]"

            def begun(result: tuple[str, Changes]) -> None:
                self._to_text(request, result[0])

            self._acting.act(
                lambda desk: desk.answers.own_text(actor, request.case_id, request.id, words),
                _tr("Eigen tekst begonnen; hij vraagt eigen akkoorden."),
                begun,
            )

    def _to_text(self, request: RequestView, statement: str) -> None:
        self._screen.screen_wanted.emit("statement", f"{request.case_id}/{statement}")

    def _claims(self, request: RequestView) -> None:
        actor = self._acting.actor

        def known(desk: Desk) -> tuple[ClaimView, ...]:
            return tuple(claim for claim in desk.views.case(request.case_id).claims if not claim.set_aside)

        def chosen(answers: Answers) -> None:
            numbers = tuple(int(number) for number in several(answers, "claims"))
            said = _tr("Genoteerd welke beweringen de vraag raakt.")
            self._acting.act(lambda desk: desk.answers.touches(actor, request.case_id, request.id, numbers), said)

        def ask(claims: tuple[ClaimView, ...]) -> None:
            if claims:
                self._acting.forms.ask(forms.claims(request, claims), chosen)
            else:
                self._acting.tell(_tr("Dit dossier heeft nog geen beweringen."))

        self._acting.ask(known, ask)
