"""The acts behind the next step and its alternative: every code of the assessment becomes an act or a way to go."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from ui.case import forms
from ui.case.claim_acts import ClaimActs
from ui.case.context import Context
from ui.case.first_acts import FirstActs
from ui.case.release_acts import OpenDialog, ReleaseActs
from ui.case.shown import who_words
from ui.case.text_acts import TextActs
from ui.forms.form import Answers, one
from woordvoering.casework.events import Medium
from woordvoering.overview.records import ClaimView, EnquiryView

if TYPE_CHECKING:
    from woordvoering.desk import Desk
    from woordvoering.journal.journal import Changes

PLACES = {
    "evaluation.open": "evaluation",
    "sync.show": "settings",
    "request.answer": "requests",
    "request.postpone": "requests",
    "request.resolve": "requests",
    "clearance.note_phone": "clearance",
    "clearance.bypass": "clearance",
    "clearance.confirm": "clearance",
    "statement.open": "statement",
    "statement.merge": "statement",
    "statement.choose_kind": "statement",
    "statement.new_revision": "statement",
    "list.open": "statement",
    "embargo.lift": "statement",
}
"""Acts that another screen carries out: its name."""

STARTS = {
    "statement.start": "",
    "statement.start_update": "statement",
    "statement.start_correction": "correction",
    "acknowledgement.start": "acknowledgement",
}
"""Acts that begin a text: the kind that its templates have, or any."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("CaseActs", source)


class CaseActs:
    """`show` goes to a place of the dossier itself: a tab, the log, a claim."""

    def __init__(
        self, context: Context, claims: ClaimActs, show: Callable[[str, int], None], open_dialog: OpenDialog
    ) -> None:
        self._context, self._claims, self._show = context, claims, show
        self.first = first = FirstActs(context)
        self.text = TextActs(context)
        self.door = door = ReleaseActs(context, open_dialog, self.statement)
        self._acts: dict[str, Callable[[], None]] = {
            "emergency.answer": first.answer_emergency,
            "emergency.pass_on": first.pass_on,
            "case.triage": first.triage,
            "case.dismiss": lambda: first.triage("dismiss"),
            "case.plan_recheck": lambda: first.triage("monitor_only"),
            "case.close": self.close,
            "case.reopen": self.reopen,
            "case.mark_step": self.mark_step,
            "acknowledgement.waive": self.waive,
            "full_reaction.waive": self.waive,
            "case.note_informed": self.inform,
            "clearance.notify": self.inform,
            "update.no_news": self.no_news,
            "claim.add": claims.add,
            "claim.set_aside": lambda: self._with_claim(claims.set_aside),
            "claim.open": self._open_claim,
            "verification.add": lambda: self._with_claim(claims.ask),
            "verification.record": self._record,
            "verification.ask_again": lambda: self._with_waiting(claims.call),
            "clearance.request": self.request_clearance,
            "clearance.remind": self.remind,
            "clearance.ask_deputy": self.ask_deputy,
            "clearance.call": self.call,
            "case.show_log": lambda: show("log", 0),
            "case.show_closing": self.close,
            "release.open": door.open,
            "release.prepare": door.open,
            "release.withdraw": door.withdraw,
        }

    def known(self, act: str) -> bool:
        """Whether an act is carried out here or on another screen."""
        return act in self._acts or act in PLACES or act in STARTS

    def do(self, act: str) -> None:
        """Carries an act out. Raises KeyError for one that the assessment does not know."""
        if act in PLACES:
            self._go(PLACES[act])
        elif act in STARTS:
            self.text.start(STARTS[act])
        else:
            self._acts[act]()

    def statement(self) -> str:
        """The text in hand: the newest draft, else the newest of all; empty without one."""
        items = [item for item in self._context.case.statements if not item.dropped]
        drafts = [item for item in items if item.released_version is None]
        found = max(drafts or items, key=lambda item: item.saved_at, default=None)
        return found.id if found is not None else ""

    def edit(self) -> None:
        """The editor with the text in hand; a choice of templates when there is none."""
        if self.statement():
            self._go("statement")
        else:
            self.text.start("")

    def close(self) -> None:
        """Closing, which the desk refuses with everything that is still open."""
        case, actor = self._context.case.id, self._context.actor
        self._because(
            "close",
            _tr("Dossier sluiten"),
            _tr("Dossier gesloten."),
            lambda desk, why: desk.cases.close(actor, case, why),
        )

    def reopen(self) -> None:
        """Opening again."""
        case, actor = self._context.case.id, self._context.actor
        self._because(
            "reopen",
            _tr("Dossier heropenen"),
            _tr("Dossier heropend."),
            lambda desk, why: desk.cases.reopen(actor, case, why),
        )

    def mark_step(self) -> None:
        """Ends the step of the card: only a person can tell that it is done."""
        context, case = self._context, self._context.case
        step = case.assessment.next_step.step or ""
        said = _tr("Afgerond: {step}").format(step=context.voice.step(step))
        context.act(lambda desk: desk.cases.mark_step(context.actor, case.id, step), said)

    def waive(self) -> None:
        """Skips the step of the card, with a reason."""
        context, case = self._context, self._context.case
        step = case.assessment.next_step.step or ""
        title = _tr("Overslaan: {step}").format(step=context.voice.step(step))

        def agreed(answers: Answers) -> None:
            why = one(answers, "reason")
            context.act(lambda desk: desk.cases.waive(context.actor, case.id, step, why), _tr("Overgeslagen."))

        context.forms.ask(forms.because(f"waive.{step}", case, title), agreed)

    def inform(self) -> None:
        """Who was told."""
        context, case = self._context, self._context.case
        params = case.assessment.next_step.params
        given = params.get("roles") or params.get("authorities") or case.assessment.to_inform
        roles = given if isinstance(given, tuple) else ()

        def told(answers: Answers) -> None:
            context.act(
                lambda desk: desk.cases.inform(
                    context.actor,
                    case.id,
                    one(answers, "role"),
                    one(answers, "person"),
                    cast("Medium", one(answers, "medium")),
                    reached=one(answers, "reached") == "yes",
                    note=one(answers, "note"),
                ),
                _tr("Genoteerd."),
            )

        context.forms.ask(forms.inform(case, context.voice, roles), told)

    def no_news(self) -> None:
        """The promised update without news."""
        context, case = self._context, self._context.case

        def said(answers: Answers) -> None:
            note = one(answers, "note")
            context.act(lambda desk: desk.cases.keep_promise(context.actor, case.id, note), _tr("Update genoteerd."))

        context.forms.ask(forms.no_news(case), said)

    def request_clearance(self) -> None:
        """Asks everybody who must agree, about the text in hand."""
        context, case, statement = self._context, self._context.case, self.statement()
        told = _tr("Akkoord gevraagd.")
        context.act(lambda desk: desk.clearances.request(context.actor, case.id, statement), told)

    def remind(self) -> None:
        """Reminds the authority that is silent."""
        context, case, statement = self._context, self._context.case, self.statement()
        role = str(case.assessment.next_step.params.get("authority", ""))
        told = _tr("{who} herinnerd.").format(who=context.voice.role(role))
        context.act(lambda desk: desk.clearances.remind(context.actor, case.id, statement, role), told)

    def ask_deputy(self) -> None:
        """Asks the deputy of the authority that is silent."""
        context, case, statement = self._context, self._context.case, self.statement()
        role = str(case.assessment.next_step.params.get("authority", ""))
        context.act(
            lambda desk: desk.clearances.ask_deputy(context.actor, case.id, statement, role),
            _tr("Plaatsvervanger gevraagd."),
        )

    def call(self) -> None:
        """Calls whoever is on turn: a party that was asked, or an authority with its number."""
        context, case = self._context, self._context.case
        step = case.assessment.next_step
        if step.who.party:
            self._with_waiting(self._claims.call)
            return
        role = step.who.role or ""
        statement = self.statement()
        name = who_words(step.who, context.voice, {})

        def numbered(number: str) -> None:
            def noted(answers: Answers) -> None:
                words = _tr("{name} gebeld: {note}").format(name=name, note=one(answers, "note"))
                context.act(
                    lambda desk: desk.cases.note(context.actor, case.id, words, medium="phone"),
                    _tr("Oproep genoteerd."),
                )

            context.forms.ask(forms.call_office(name, number, case), noted)

        if not statement or not role:
            numbered("")
            return

        def number_of(desk: Desk) -> str:
            rows = desk.views.clearance(case.id, statement).authorities
            return next((row.telephone for row in rows if row.role == role), "")

        context.bridge.ask(number_of, numbered)

    def _because(self, act: str, title: str, told: str, command: Callable[[Desk, str], Changes]) -> None:
        context, case = self._context, self._context.case

        def agreed(answers: Answers) -> None:
            why = one(answers, "reason")
            context.act(lambda desk: command(desk, why), told)

        context.forms.ask(forms.because(act, case, title), agreed)

    def _go(self, place: str) -> None:
        case, statement = self._context.case, self.statement()
        subject = f"{case.id}/{statement}" if place in ("statement", "clearance") and statement else case.id
        if place == "requests":
            subject = str(case.assessment.next_step.params.get("id", ""))
        self._context.go(place, subject)

    def _number(self) -> int:
        ref = str(self._context.case.assessment.next_step.params.get("ref", "")).lstrip("#")
        return int(ref) if ref.isdigit() else 0

    def _open_claim(self) -> None:
        self._show("claims", self._number())

    def _with_claim(self, act: Callable[[ClaimView], None]) -> None:
        claim = self._claims.claim(self._number())
        if claim is not None:
            act(claim)

    def _with_waiting(self, act: Callable[[ClaimView, EnquiryView], None]) -> None:
        claim = self._claims.claim(self._number())
        waiting = [step for step in claim.enquiries if step.waiting_since is not None] if claim else []
        if claim is not None and waiting:
            act(claim, waiting[0])

    def _record(self) -> None:
        claim = self._claims.claim(self._number())
        if claim is None:
            return
        waiting = [step for step in claim.enquiries if step.waiting_since is not None]
        if waiting:
            self._claims.record(claim, waiting[0])
        else:
            self._claims.assess(claim)
