"""Mails that wait at Persvragen: what each proposes, and the form in which an officer confirms or refuses it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.acting import Acting
from ui.forms.form import Answers, Choice, Fact, Form, Hour, Line, Many, Part, Pick, Text, moment_after, one, several
from ui.requests.forms import NEW_CASE
from ui.widgets.banner import BannerRecord
from ui.widgets.times import short_stamp
from ui.wording import counted, facts, labelled
from woordvoering.journal.journal import Changes
from woordvoering.mailbox import MailDraft
from woordvoering.overview.case_records import CaseName

if TYPE_CHECKING:
    from woordvoering.desk import Desk

REQUEST, NONE = "request", "none"


def _tr(source: str) -> str:
    return QCoreApplication.translate("requests", source)


def banner_of(drafts: Sequence[MailDraft], keys: tuple[str, ...]) -> BannerRecord | None:
    """What waits in the press mailbox: how many mails, and the oldest of them."""
    if not drafts:
        return None
    first = drafts[0]
    many = len(drafts)
    fact = counted(many, _tr("{n} mail wacht"), _tr("{n} mails wachten"))
    about = labelled(first.outlet, first.subject or first.question.partition("\n")[0])
    asked = _tr("deadline {time}?").format(time=short_stamp(first.deadline.at)) if first.deadline else ""
    consequence = facts(about, asked)
    return BannerRecord("accent", "mail", fact, consequence, _tr("Bekijk"), "chevron-right", keys)


def form_of(draft: MailDraft, cases: Sequence[CaseName]) -> Form:
    """The mail as a media request, to confirm: nothing of it counts before that, the deadline least of all."""
    known = _tr("Dit adres is gekend. Een mail bewijst geen afzender.")
    unknown = _tr("Dit adres is niet gekend: bel terug op een nummer dat je zelf hebt.")
    who = facts(draft.journalist, draft.address, _reply(draft))
    choices = (
        *(Choice(item.id, f"{item.number} {item.title}") for item in cases),
        Choice(NEW_CASE, _tr("Nieuw dossier")),
    )
    ways = (Choice(REQUEST, _tr("Een persvraag")), Choice(NONE, _tr("Geen persvraag")))
    parts: list[Part] = [
        Fact("who", _tr("Van"), who, known if draft.known else unknown),
        Pick("what", _tr("Wat is dit"), REQUEST, choices=ways),
        Line("outlet", _tr("Redactie"), draft.outlet, required=False),
        Line("journalist", _tr("Journalist"), draft.journalist, required=False),
        Text("question", _tr("Vraag"), draft.question, required=False),
    ]
    if draft.deadline is not None:
        words = _tr("Neem {time} over: in de mail staat ‘{words}’")
        told = words.format(time=short_stamp(draft.deadline.at), words=draft.deadline.words)
        parts.append(Many("proposed", _tr("Deadline"), required=False, columns=1, choices=(Choice("yes", told),)))
    parts += [
        Hour(
            "deadline", _tr("Ander uur"), required=False, help=_tr("Leeg: we antwoorden binnen 60 min."), meant="coming"
        ),
        Pick("case", _tr("Dossier"), cases[0].id if cases else NEW_CASE, choices=choices),
        Line("title", _tr("Titel van het nieuwe dossier"), required=False, help=_tr("Enkel bij een nieuw dossier.")),
    ]
    return Form(
        f"request.mail.{draft.request}", _tr("Mail van een redactie"), _tr("Bevestig"), tuple(parts), icon="check"
    )


class Mails:
    """Turns a mail into a media request, or sets it aside. `done` hears that one was dealt with."""

    def __init__(self, acting: Acting, done: Callable[[str], None]) -> None:
        self._acting, self._done = acting, done
        self._made_case = ""

    def ask(self, drafts: Sequence[MailDraft], cases: Sequence[CaseName]) -> None:
        """The mail that waits longest."""
        if not drafts:
            self._acting.tell(_tr("Er wacht geen mail."))
            return
        draft = drafts[0]
        self._acting.forms.ask(form_of(draft, cases), lambda answers: self._answered(draft, answers))

    def _answered(self, draft: MailDraft, answers: Answers) -> None:
        if one(answers, "what") == NONE:
            said = _tr("Geen persvraag; de mail blijft als signaal bewaard.")
            self._acting.act(lambda desk: desk.mailbox.set_aside(draft.request), said, lambda _: self._done(""))
        elif not one(answers, "outlet").strip() or not one(answers, "question").strip():
            self._acting.refuse((_tr("Vul redactie en vraag in."),))
        elif one(answers, "case") != NEW_CASE or self._made_case:
            self._take(draft, answers, self._made_case or one(answers, "case"))
        elif not one(answers, "title").strip():
            self._acting.refuse((_tr("Geef het nieuwe dossier een titel, of kies een dossier."),))
        else:
            self._open_case(draft, answers)

    def _open_case(self, draft: MailDraft, answers: Answers) -> None:
        actor, title = self._acting.actor, one(answers, "title")

        def opened(result: tuple[str, Changes]) -> None:
            self._made_case = result[0]
            self._take(draft, answers, result[0])

        self._acting.parts.bridge.act(
            lambda desk: desk.cases.open_own(actor, title, desk.clock.now(), origin="request"),
            opened,
            self._acting.refused,
        )

    def _take(self, draft: MailDraft, answers: Answers, case: str) -> None:
        actor, said = self._acting.actor, {name: one(answers, name) for name in ("outlet", "journalist", "question")}
        proposed = draft.deadline.at if draft.deadline and "yes" in several(answers, "proposed") else None

        def take(desk: Desk) -> Changes:
            other = moment_after(one(answers, "deadline"), desk.clock.now())
            return desk.mailbox.take(
                actor, case, draft.request, outlet=said["outlet"], journalist=said["journalist"],
                question=said["question"], deadline=other or proposed, contact=draft.contact,
            )  # fmt: skip

        def taken(_: Changes) -> None:
            self._made_case = ""
            self._done(draft.request)

        self._acting.act(take, _tr("Persvraag genoteerd."), taken)


def _reply(draft: MailDraft) -> str:
    if draft.elsewhere:
        return _tr("vraagt antwoord naar een ander huis: {address}").format(address=draft.reply_to)
    return _tr("antwoord naar {address}").format(address=draft.reply_to) if draft.reply_to else ""
