"""Between Persvragen and the desk: gathers the questions, turns wishes into acts, words what the desk refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from ui.acting import Acting
from ui.forms.form import Answers, moment_after, one
from ui.parts import Parts
from ui.requests import forms
from ui.requests.answering import Answering
from ui.requests.board import Board, Question, gather, questions
from ui.requests.mails import Mails
from ui.requests.pane import leads_to
from ui.requests.screen import RequestsScreen
from ui.widgets.times import wall
from woordvoering.casework.events import Medium, Resolution
from woordvoering.contacts.rows import ContactRow
from woordvoering.journal.journal import Changes
from woordvoering.overview.case_records import CaseName
from woordvoering.overview.records import RequestView
from woordvoering.overview.windows import Ask

if TYPE_CHECKING:
    from woordvoering.desk import Desk

EVERY_MS = 15_000
NEW = "new"


def _tr(source: str) -> str:
    return QCoreApplication.translate("requests", source)


class RequestsPresenter:
    """Shows the board and carries out what is wanted; each act stands in the journal of its own case."""

    def __init__(self, screen: RequestsScreen, parts: Parts) -> None:
        self.screen, self.acting = screen, Acting(screen, parts)
        self._board: Board | None = None
        self._selected = ""
        self._made_case = ""
        self.answering = Answering(self.acting, screen)
        self.mails = Mails(self.acting, self._mail_done)
        screen.new_wanted.connect(self.ask_new)
        screen.mail_wanted.connect(self._ask_mail)
        screen.acted.connect(self._act)
        screen.served.asked.connect(self._ask)
        screen.alike_wanted.connect(self._ask_alike)
        self.acting.follow(self.refresh, EVERY_MS)

    def show(self, subject: str = "") -> None:
        """The screen comes to the front: with a new question to fill in ('new'), or with a question selected."""
        self._selected = "" if subject == NEW else subject
        self.refresh()
        if subject == NEW:
            self.ask_new()

    def refresh(self) -> None:
        """Asks the desk again for what is seen, or for the question that is named."""
        if self._selected:
            selected, self._selected = self._selected, ""
            self.screen.select(selected)
        else:
            self.screen.served.refresh()

    def ask_new(self) -> None:
        """A question comes in."""
        self.acting.ask(
            lambda desk: (desk.views.lists.case_names(closed=False), desk.views.lists.press_list()), self._ask_form
        )

    def _ask_form(self, known: tuple[tuple[CaseName, ...], tuple[ContactRow, ...]]) -> None:
        cases, contacts = known
        current = self.screen.current()
        near = current.case_id if current is not None and current.case_id in {item.id for item in cases} else ""
        preferred = near or (cases[0].id if cases else "")
        self.acting.forms.ask(forms.new_request(cases, preferred, contacts), self._received)

    def _ask(self, ask: Ask) -> None:
        checked = tuple(self.screen.bar.questions)
        self.acting.ask(lambda desk: gather(desk, ask, checked), self._show)

    def _ask_alike(self, case: str) -> None:
        self.acting.ask(lambda desk: questions(desk, desk.views.lists.open_of(case)), self.screen.bar.put)

    def _show(self, board: Board) -> None:
        self._board = board
        self.screen.show_board(board)

    def _ask_mail(self) -> None:
        if self._board is not None:
            mails = self._board.mails
            self.acting.ask(
                lambda desk: desk.views.lists.case_names(closed=False), lambda cases: self.mails.ask(mails, cases)
            )

    def _mail_done(self, request: str) -> None:
        self._selected = request
        self.refresh()

    def _received(self, answers: Answers) -> None:
        case = one(answers, "case")
        if case != forms.NEW_CASE:
            self._receive(case, answers)
        elif self._made_case:
            self._receive(self._made_case, answers)
        elif not one(answers, "title").strip():
            self.acting.refuse((_tr("Geef het nieuwe dossier een titel, of kies een dossier."),))
        else:
            self._open_case(one(answers, "title"), answers)

    def _open_case(self, title: str, answers: Answers) -> None:
        actor = self.acting.actor

        def opened(result: tuple[str, Changes]) -> None:
            self._made_case = result[0]
            self._receive(result[0], answers)

        self.acting.parts.bridge.act(
            lambda desk: desk.cases.open_own(actor, title, desk.clock.now()), opened, self.acting.refused
        )

    def _receive(self, case: str, answers: Answers) -> None:
        actor, said = self.acting.actor, {name: one(answers, name) for name in answers}
        medium = cast("Medium", said["medium"])

        def receive(desk: Desk) -> tuple[str, Changes]:
            return desk.requests.receive(
                actor, case, said["outlet"], said["journalist"], said["question"], medium,
                deadline=moment_after(said["deadline"], desk.clock.now()), contact=said["contact"],
            )  # fmt: skip

        def received(result: tuple[str, Changes]) -> None:
            self._made_case = ""
            self._selected = result[0]
            self.refresh()

        self.acting.act(receive, _tr("Persvraag genoteerd."), received)

    def _act(self, command: str, names: tuple[str, ...]) -> None:
        board = self._board
        if board is None:
            return
        if command == "clearance":
            self._to_clearance(names)
            return
        found = self.screen.questions(names)
        chosen = tuple(item.request for item in found)
        if not chosen:
            self.acting.tell(_tr("Selecteer eerst een open vraag."))
        elif command == "requests.call":
            self._call(found[0])
        elif chosen[0].resolved_at is not None:
            self.acting.tell(_tr("Deze vraag is al afgehandeld."))
        elif command == "requests.assign":
            self._assign(board, chosen)
        elif command == "requests.delay":
            self._delay(board, chosen[0])
        elif command in ("list.open", "requests.answer"):
            self._ready(board.now, found)
        elif command == "requests.close":
            self._resolve(found)
        else:
            self.answering.act(command, found)

    def _ready(self, now: int, chosen: tuple[Question, ...]) -> None:
        """Makes answers ready where something can leave by itself; else asks how the question ended."""
        if len({item.request.case_id for item in chosen}) > 1:
            self.acting.tell(_tr("Kies vragen van één dossier: een antwoord hoort bij één tekst."))
        elif all(leads_to(item.request, item.answer) == "end" for item in chosen):
            self._resolve(chosen)
        else:
            self.answering.ready(now, chosen)

    def _to_clearance(self, names: tuple[str, ...]) -> None:
        answer = next((item.answer for item in self.screen.questions(names)), None)
        if answer is not None:
            self.screen.screen_wanted.emit("clearance", f"{answer.case.id}/{answer.statement}")

    def _assign(self, board: Board, chosen: tuple[RequestView, ...]) -> None:
        actor = self.acting.actor

        def assigned(answers: Answers) -> None:
            member = one(answers, "member")
            name = next((item.name for item in board.people if item.id == member), member)

            def assign(desk: Desk) -> Changes:
                changes = Changes()
                for item in chosen:
                    changes |= desk.requests.assign(actor, item.case_id, item.id, member)
                return changes

            self.acting.act(assign, _tr("Toegewezen aan {name}.").format(name=name), lambda _: self.screen.bar.put(()))

        self.acting.forms.ask(forms.assign(chosen, board.people, actor), assigned)

    def _delay(self, board: Board, request: RequestView) -> None:
        actor = self.acting.actor

        def delayed(answers: Answers) -> None:
            until = moment_after(one(answers, "until"), board.now) or board.now
            said = _tr("Uitstel tot {time} genoteerd.").format(time=wall(until))
            self.acting.act(
                lambda desk: desk.requests.delay(actor, request.case_id, request.id, until),
                said,
                lambda _: self.answering.told_later(request, until),
            )

        self.acting.forms.ask(forms.delay(request, board.now), delayed)

    def _call(self, question: Question) -> None:
        actor, request = self.acting.actor, question.request

        def called(answers: Answers) -> None:
            who = ", ".join(part for part in (request.outlet, request.journalist) if part)
            words = f"{who}: {one(answers, 'note')}"
            self.acting.act(
                lambda desk: desk.cases.note(actor, request.case_id, words, medium="phone"),
                _tr("Genoteerd in het dossier."),
            )

        self.acting.forms.ask(forms.call(request, question.number), called)

    def _resolve(self, found: tuple[Question, ...]) -> None:
        actor, chosen = self.acting.actor, tuple(item.request for item in found)
        if len({item.case_id for item in chosen}) > 1:
            self.acting.tell(_tr("Kies vragen van één dossier: een antwoord hoort bij één tekst."))
            return

        def ended(answers: Answers) -> None:
            way = cast("Resolution", one(answers, "resolution"))
            release = one(answers, "release") if way == "statement" else ""
            note = one(answers, "note")

            def resolve(desk: Desk) -> Changes:
                changes = Changes()
                for item in chosen:
                    changes |= desk.requests.resolve(actor, item.case_id, item.id, way, note=note, release=release)
                return changes

            self.acting.act(resolve, _tr("Antwoord genoteerd."), lambda _: self.screen.bar.put(()))

        self.acting.forms.ask(forms.resolve(chosen, found[0].answer), ended)
