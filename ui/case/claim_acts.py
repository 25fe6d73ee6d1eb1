"""The acts on claims and enquiries: each asks its form, then the desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.case import forms
from ui.case.context import Context
from ui.files import media_type, proposed_name, read_file, write_file
from ui.forms.form import Answers, moment_before, one
from woordvoering.casework.events import AnswerOutcome, Medium
from woordvoering.overview.records import ClaimView, EnquiryView
from woordvoering.reaction.facts import ClaimStatus, Disclosure


def _tr(source: str) -> str:
    return QCoreApplication.translate("ClaimActs", source)


class ClaimActs:
    """Called by the claims tab, the keys of the dossier and the next step."""

    def __init__(self, context: Context, window: QWidget) -> None:
        self._context, self._window = context, window
        self._by_name: dict[str, Callable[[ClaimView, EnquiryView | None], None]] = {
            "assess": lambda claim, _: self.assess(claim),
            "disclose": lambda claim, _: self.disclose(claim),
            "ask": lambda claim, _: self.ask(claim),
            "reword": lambda claim, _: self.reword(claim),
            "aside": lambda claim, _: self.set_aside(claim),
            "call": self._call_if,
            "record": self._record_if,
            "material": lambda _, enquiry: self.save_copy(enquiry.material if enquiry else ""),
        }

    def do(self, act: str, number: int, enquiry: str) -> None:
        """An act of the tab: its name, the claim's number, the enquiry's id."""
        if act == "add":
            self.add()
            return
        claim = self.claim(number)
        if claim is not None:
            found = next((step for step in claim.enquiries if step.id == enquiry), None)
            self._by_name[act](claim, found)

    def claim(self, number: int) -> ClaimView | None:
        """A claim of the case by number."""
        return next((claim for claim in self._context.case.claims if claim.number == number), None)

    def add(self) -> None:
        """A new claim."""
        context, case = self._context, self._context.case

        def made(answers: Answers) -> None:
            words = one(answers, "wording")
            context.act(lambda desk: desk.claims.make(context.actor, case.id, words), _tr("Bewering toegevoegd."))

        context.forms.ask(forms.make_claim(case), made)

    def reword(self, claim: ClaimView) -> None:
        """Another wording."""
        context, case = self._context, self._context.case

        def said(answers: Answers) -> None:
            words = one(answers, "wording")
            context.act(lambda desk: desk.claims.reword(context.actor, case.id, claim.number, words), _tr("Bewaard."))

        context.forms.ask(forms.reword(claim), said)

    def ask(self, claim: ClaimView) -> None:
        """A new enquiry."""
        context, case = self._context, self._context.case

        def asked(answers: Answers) -> None:
            to, question = one(answers, "to"), one(answers, "question")
            medium = cast("Medium", one(answers, "medium"))
            at = moment_before(one(answers, "at"), case.now)
            context.act(
                lambda desk: desk.claims.ask(context.actor, case.id, claim.number, to, medium, question, at=at),
                _tr("Navraag genoteerd."),
            )

        context.forms.ask(forms.enquiry(claim), asked)

    def assess(self, claim: ClaimView) -> None:
        """Status and grade."""
        context, case = self._context, self._context.case

        def judged(answers: Answers) -> None:
            status = cast("ClaimStatus", one(answers, "status"))
            letter, digit = one(answers, "source"), int(one(answers, "information") or 0)
            why = one(answers, "reason")
            context.act(
                lambda desk: desk.claims.assess(
                    context.actor,
                    case.id,
                    claim.number,
                    status,
                    source_grade=letter,
                    information_grade=digit,
                    reason=why,
                ),
                _tr("Oordeel bewaard."),
            )

        context.forms.ask(forms.assess(claim), judged)

    def disclose(self, claim: ClaimView) -> None:
        """Whether it may be told."""
        context, case = self._context, self._context.case

        def chosen(answers: Answers) -> None:
            what, why = cast("Disclosure", one(answers, "disclosure")), one(answers, "reason")
            context.act(
                lambda desk: desk.claims.disclose(context.actor, case.id, claim.number, what, why),
                _tr("Vrijgave gewijzigd."),
            )

        context.forms.ask(forms.disclose(claim), chosen)

    def set_aside(self, claim: ClaimView) -> None:
        """Going on without it."""
        context, case = self._context, self._context.case

        def agreed(answers: Answers) -> None:
            why = one(answers, "reason")
            context.act(
                lambda desk: desk.claims.set_aside(context.actor, case.id, claim.number, why),
                _tr("Je gaat verder zonder #{n}.").format(n=claim.number),
            )

        context.forms.ask(forms.set_aside(claim), agreed)

    def call(self, claim: ClaimView, enquiry: EnquiryView) -> None:
        """A call to who was asked; a call that nobody takes keeps the wait running."""
        context, case = self._context, self._context.case

        def called(answers: Answers) -> None:
            outcome = cast("AnswerOutcome", one(answers, "outcome"))
            summary = one(answers, "summary").strip()
            if outcome == "no_answer":
                context.act(
                    lambda desk: desk.claims.ask_again(context.actor, case.id, enquiry.id, "phone"),
                    _tr("Oproep genoteerd."),
                )
                return
            context.act(
                lambda desk: desk.claims.answer(context.actor, case.id, enquiry.id, outcome, summary),
                _tr("Antwoord genoteerd."),
            )

        context.forms.ask(forms.call(enquiry, claim, phone_in(enquiry.to)), called)

    def record(self, claim: ClaimView, enquiry: EnquiryView) -> None:
        """What came back."""
        context, case = self._context, self._context.case

        def told(answers: Answers) -> None:
            outcome, summary = cast("AnswerOutcome", one(answers, "outcome")), one(answers, "summary")
            at = moment_before(one(answers, "at"), case.now)
            context.act(
                lambda desk: desk.claims.answer(context.actor, case.id, enquiry.id, outcome, summary, at=at),
                _tr("Antwoord genoteerd."),
            )

        context.forms.ask(forms.record(enquiry, claim), told)

    def save_copy(self, material: str) -> None:
        """Writes a stored copy to a place that the user picks; its fingerprint is checked first."""
        context, case = self._context, self._context.case
        found = next((item for item in case.material if item.id == material), None)
        if found is None:
            return
        path, _ = QFileDialog.getSaveFileName(self._window, _tr("Bewaar bijlage als"), proposed_name(found.name))
        if path:
            context.act(
                lambda desk: write_file(Path(path), desk.claims.read_material(case.id, material)),
                _tr("{name} bewaard.").format(name=found.name),
            )

    def store(self) -> None:
        """Keeps a file as material of the case; it is read on the desk's thread."""
        path, _ = QFileDialog.getOpenFileName(self._window, _tr("Kies een bestand"))
        if path:
            self.store_file(Path(path))

    def store_file(self, path: Path) -> None:
        """Keeps this file."""
        context, case = self._context, self._context.case
        context.act(
            lambda desk: desk.claims.store_material(
                context.actor,
                case.id,
                path.name,
                read_file(path),
                media_type=media_type(path),
                captured_from=path.name,
            ),
            _tr("{name} bewaard als bijlage.").format(name=path.name),
        )

    def _call_if(self, claim: ClaimView, enquiry: EnquiryView | None) -> None:
        if enquiry is not None:
            self.call(claim, enquiry)

    def _record_if(self, claim: ClaimView, enquiry: EnquiryView | None) -> None:
        if enquiry is not None:
            self.record(claim, enquiry)


def phone_in(party: str) -> str:
    """The telephone number that a party's description carries, empty when it has none."""
    digits = "".join(char for char in party if char.isdigit() or char in "+ /.")
    return digits.strip(" /.") if sum(char.isdigit() for char in digits) >= 8 else ""
