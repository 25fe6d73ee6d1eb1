"""Between Persvragen and the desk: gathers the questions, turns wishes into acts, words what the desk refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from ui.acting import Acting
from ui.forms.form import Answers, moment_after, one
from ui.parts import Parts
from ui.requests import forms
from ui.requests.answering import Answering
from ui.requests.board import Board, gather
from ui.requests.mails import Mails
from ui.requests.pane import leads_to
from ui.requests.screen import RequestsScreen
from ui.widgets.times import wall
from woordvoering.casework.events import Medium, Resolution
from woordvoering.journal.journal import Changes
from woordvoering.overview.records import RequestView

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
        self._asked_new = False
        self._selected = ""
        self._made_case = ""
        self.answering = Answering(self.acting, screen)
        self.mails = Mails(self.acting, self._mail_done)
        screen.new_wanted.connect(self.ask_new)
        screen.mail_wanted.connect(self._ask_mail)
        screen.acted.connect(self._act)
        self.acting.follow(self.refresh, EVERY_MS)

    def show(self, subject: str = "") -> None:
        """The screen comes to the front: with a new question to fill in ('new'), or with a question selected."""
        self._asked_new = subject == NEW
        self._selected = "" if self._asked_new else subject
        self.refresh()

    def refresh(self) -> None:
        """Asks the desk again."""
        self.acting.ask(gather, self._show)

    def ask_new(self) -> None:
        """A question comes in."""
        board = self._board
        if board is None:
            return
        current = self.screen.current()
        cases = {item.id for item in board.cases}
        near = current.case_id if current is not None and current.case_id in cases else ""
        preferred = near or (board.cases[0].id if board.cases else "")
        self.acting.forms.ask(forms.new_request(board.cases, preferred, board.contacts), self._received)

    def _show(self, board: Board) -> None:
        self._board = board
        self.screen.show_board(board)
        if self._selected:
            self.screen.select(self._selected)
            self._selected = ""
        if self._asked_new:
            self._asked_new = False
            self.ask_new()

    def _ask_mail(self) -> None:
        if self._board is not None:
            self.mails.ask(self._board.mails, self._board.cases)

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
            self._to_clearance(board, names)
            return
        chosen = tuple(item for item in board.requests if item.id in names)
        if not chosen:
            self.acting.tell(_tr("Selecteer eerst een open vraag."))
        elif command == "requests.call":
            self._call(chosen[0])
        elif chosen[0].resolved_at is not None:
            self.acting.tell(_tr("Deze vraag is al afgehandeld."))
        elif command == "requests.assign":
            self._assign(board, chosen)
        elif command == "requests.delay":
            self._delay(board, chosen[0])
        elif command in ("list.open", "requests.answer"):
            self._ready(board, chosen)
        elif command == "requests.close":
            self._resolve(board, chosen)
        else:
            self.answering.act(command, board, chosen)

    def _ready(self, board: Board, chosen: tuple[RequestView, ...]) -> None:
        """Makes answers ready where something can leave by itself; else asks how the question ended."""
        if len({item.case_id for item in chosen}) > 1:
            self.acting.tell(_tr("Kies vragen van één dossier: een antwoord hoort bij één tekst."))
        elif all(leads_to(item, board.answer(item)) == "end" for item in chosen):
            self._resolve(board, chosen)
        else:
            self.answering.ready(board, chosen)

    def _to_clearance(self, board: Board, names: tuple[str, ...]) -> None:
        request = next((item for item in board.requests if item.id in names), None)
        answer = board.answer(request) if request is not None else None
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

            self.acting.act(assign, _tr("Toegewezen aan {name}.").format(name=name), lambda _: self.screen.uncheck())

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

    def _call(self, request: RequestView) -> None:
        actor = self.acting.actor

        def called(answers: Answers) -> None:
            who = ", ".join(part for part in (request.outlet, request.journalist) if part)
            words = f"{who}: {one(answers, 'note')}"
            self.acting.act(
                lambda desk: desk.cases.note(actor, request.case_id, words, medium="phone"),
                _tr("Genoteerd in het dossier."),
            )

        number = self._board.reached(request) if self._board is not None else ""
        self.acting.forms.ask(forms.call(request, number), called)

    def _resolve(self, board: Board, chosen: tuple[RequestView, ...]) -> None:
        actor = self.acting.actor
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

            self.acting.act(resolve, _tr("Antwoord genoteerd."), lambda _: self.screen.uncheck())

        self.acting.forms.ask(forms.resolve(chosen, board.answer(chosen[0])), ended)
