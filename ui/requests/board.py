"""What the Persvragen screen shows, gathered at the desk: the questions, and per case the text that answers them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from woordvoering.contacts.rows import ContactRow
from woordvoering.mailbox import MailDraft
from woordvoering.overview.case_records import CaseName
from woordvoering.overview.received import ReceivedView, received_view
from woordvoering.overview.records import Person, RequestView
from woordvoering.overview.text_records import ReleasedView
from woordvoering.overview.windows import Ask, Window

if TYPE_CHECKING:
    from woordvoering.desk import Desk

NOBODY = ReceivedView((), ())


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """What a case has to say. `pending` means that the text waits for its clearances; `own` that it was written for one
    newsroom alone."""

    case: CaseName
    statement: str = ""
    kind: str = ""
    number: int = 0
    text: str = ""
    pending: bool = False
    given: int = 0
    needed: int = 0
    waits_on: str = ""
    waits_since: int | None = None
    releases: tuple[ReleasedView, ...] = ()
    received: ReceivedView = NOBODY
    own: bool = False

    @property
    def latest(self) -> ReleasedView | None:
        """The release of its text, when that is out and stands."""
        return next((item for item in self.releases if not item.withdrawn and item.statement == self.statement), None)


@dataclass(frozen=True, slots=True)
class Question:
    """A question with what answers it: its own text when it is `apart` from the others, else `shared`, that of its
    case, which `same` newsrooms get. `number` is where the press list reaches who asked; empty when it does not."""

    request: RequestView
    shared: CaseAnswer | None = None
    own: CaseAnswer | None = None
    same: int = 0
    number: str = ""

    @property
    def answer(self) -> CaseAnswer | None:
        """What answers it."""
        return self.own or self.shared


@dataclass(frozen=True, slots=True)
class Board:
    """The questions that somebody looks at, those `checked` that are open still, and what goes with them."""

    window: Window[Question]
    people: tuple[Person, ...] = ()
    mails: tuple[MailDraft, ...] = ()
    checked: tuple[Question, ...] = ()

    @property
    def now(self) -> int:
        """The moment of all this (ms UTC)."""
        return self.window.now


def until(request: RequestView) -> int:
    """The moment that counts: the time that we promised, else the journalist's deadline, else our own time."""
    if request.state == "delayed" or request.deadline is None:
        return request.due
    return request.deadline


def gather(desk: Desk, ask: Ask, checked: Sequence[str] = ()) -> Board:
    """Asks the desk for what the screen shows."""
    found, marked = desk.views.lists.requests(ask), desk.views.lists.still_open(checked)
    shown = [row for row in (*found.rows, found.near) if isinstance(row, RequestView)]
    known = {item.request.id: item for item in questions(desk, (*shown, *marked))}
    window = Window[Question](
        ask, found.now, found.total, found.start,
        tuple(known[row.id] if isinstance(row, RequestView) else row for row in found.rows),
        found.counts, found.at, known[found.near.id] if found.near is not None else None,
    )  # fmt: skip
    return Board(window, desk.views.people().all(), desk.mailbox.waiting(), tuple(known[one.id] for one in marked))


def questions(desk: Desk, requests: Sequence[RequestView]) -> tuple[Question, ...]:
    """These requests, each with its answer."""
    cases = tuple(dict.fromkeys(item.case_id for item in requests))
    answers = {item.id: answer_of(desk, item) for item in desk.views.lists.named(cases).values()}
    outlets, book = desk.views.lists.outlets_of(cases), _Book(desk.views.lists.press_list() if requests else ())
    return tuple(
        Question(
            item,
            answers[item.case_id],
            _own(desk, answers[item.case_id], item) if item.apart else None,
            len(outlets[item.case_id]),
            book.reached(item),
        )
        for item in requests
    )


class _Book:
    """The numbers of the press list, by address and by name."""

    def __init__(self, contacts: Sequence[ContactRow]) -> None:
        listed = [row for row in reversed(contacts) if row.telephone]
        self._by_mail = {row.mail.casefold(): row.telephone for row in listed}
        self._by_name = {(row.name.casefold(), row.outlet): row.telephone for row in listed}

    def reached(self, request: RequestView) -> str:
        by_name = self._by_name.get((request.journalist.casefold(), request.outlet), "")
        return self._by_mail.get(request.contact.casefold(), "") or by_name


def answer_of(desk: Desk, case: CaseName) -> CaseAnswer:
    """The text that answers the questions of a case, and who received which version."""
    shared = CaseAnswer(
        case,
        releases=desk.views.releases(case.id),
        received=received_view(desk.journal.rows(case.id), desk.schema, desk.views.language),
    )
    standing = next((item for item in shared.releases if not item.withdrawn and not _for_one(shared, item)), None)
    statement = desk.views.statement_of_case(case.id)
    if statement and statement not in {item.statement for item in shared.releases}:
        pending = _pending(desk, shared, statement)
        if pending is not None:
            return pending
    return _out(desk, shared, standing) if standing is not None else shared


def _own(desk: Desk, shared: CaseAnswer, request: RequestView) -> CaseAnswer:
    """The text that was written for one newsroom, as far as there is one."""
    bare = CaseAnswer(shared.case, releases=shared.releases, received=shared.received, own=True)
    standing = next((item for item in shared.releases if item.statement == request.own_text), None)
    if not request.own_text:
        return bare
    if standing is not None:
        return _out(desk, bare, None if standing.withdrawn else standing)
    return _pending(desk, bare, request.own_text, asked=False) or bare


def _for_one(answer: CaseAnswer, released: ReleasedView) -> bool:
    return any(column.own and column.release == released.id for column in answer.received.columns)


def _out(desk: Desk, answer: CaseAnswer, standing: ReleasedView | None) -> CaseAnswer:
    """What is out already."""
    if standing is None:
        return answer
    text = desk.views.statement(answer.case.id, standing.statement)
    return replace(answer, statement=standing.statement, kind=text.kind_label, number=text.number, text=text.text)


def _pending(desk: Desk, answer: CaseAnswer, statement: str, *, asked: bool = True) -> CaseAnswer | None:
    """The text that waits for its clearances; None when nobody was asked and `asked` wants that."""
    view = desk.views.clearance(answer.case.id, statement)
    if asked and not view.asked:
        return None
    waiting = next((item for item in view.authorities if item.mandatory and item.verdict == "requested"), None)
    return replace(
        answer,
        statement=statement,
        kind=view.kind_label,
        number=view.number,
        text=view.text,
        pending=True,
        given=view.given,
        needed=view.needed,
        waits_on=waiting.label if waiting else "",
        waits_since=waiting.requested_at if waiting else None,
    )
