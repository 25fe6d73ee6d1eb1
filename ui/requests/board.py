"""What the Persvragen screen shows, gathered at the desk: the questions, and per case the text that answers them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from woordvoering.clock import MINUTE
from woordvoering.contacts.rows import ContactRow
from woordvoering.mailbox import MailDraft
from woordvoering.overview.case_records import CaseItem
from woordvoering.overview.received import ReceivedView, received_view
from woordvoering.overview.records import Person, RequestView
from woordvoering.overview.text_records import ReleasedView

if TYPE_CHECKING:
    from woordvoering.desk import Desk

SOON = 30 * MINUTE
NOBODY = ReceivedView((), ())


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """What a case has to say. `pending` means that the text waits for its clearances; `own` that it was written for one
    newsroom alone."""

    case: CaseItem
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
class Board:
    """Everything at `now` (ms UTC)."""

    now: int
    requests: tuple[RequestView, ...]
    answers: Mapping[str, CaseAnswer]
    cases: tuple[CaseItem, ...]
    people: tuple[Person, ...]
    mails: tuple[MailDraft, ...] = ()
    own: Mapping[str, CaseAnswer] = field(default_factory=dict[str, CaseAnswer])
    contacts: tuple[ContactRow, ...] = ()

    def answer(self, request: RequestView) -> CaseAnswer | None:
        """What answers a question: its own text when it is apart from the others, else that of its case."""
        return self.own.get(request.id) or self.answers.get(request.case_id)

    def reached(self, request: RequestView) -> str:
        """The number at which the press list knows who asked; empty when it knows none."""
        key, name = request.contact.casefold(), request.journalist.casefold()
        near = (
            row
            for row in self.contacts
            if row.telephone
            and (row.mail.casefold() == key or (row.name.casefold(), row.outlet) == (name, request.outlet))
        )
        found = next(near, None)
        return found.telephone if found is not None else ""

    def same_for(self, case: str) -> int:
        """How many newsrooms with an open question in a case get the same text."""
        opened = (item for item in self.requests if item.case_id == case and item.resolved_at is None)
        return len({item.outlet.casefold() for item in opened if not item.apart})

    def soon(self) -> int:
        """How many open questions must be answered within half an hour."""
        return sum(1 for item in self.requests if item.resolved_at is None and until(item) - self.now < SOON)

    def open(self) -> int:
        """How many questions are open."""
        return sum(1 for item in self.requests if item.resolved_at is None)


def until(request: RequestView) -> int:
    """The moment that counts: the time that we promised, else the journalist's deadline, else our own time."""
    if request.state == "delayed" or request.deadline is None:
        return request.due
    return request.deadline


def gather(desk: Desk) -> Board:
    """Asks the desk for the whole screen."""
    requests, cases = desk.views.requests(), desk.views.cases(closed=True)
    asked = {item.case_id for item in requests}
    answers = {item.id: answer_of(desk, item) for item in cases if item.id in asked}
    own = {item.id: _own(desk, answers[item.case_id], item) for item in requests if item.apart}
    opened = tuple(item for item in cases if item.closed_at is None)
    return Board(
        int(desk.clock.now()), requests, answers, opened, desk.views.people().all(), desk.mailbox.waiting(), own,
        desk.contacts.all(),
    )  # fmt: skip


def answer_of(desk: Desk, case: CaseItem) -> CaseAnswer:
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
