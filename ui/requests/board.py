"""What the Persvragen screen shows, gathered at the desk: the questions, and per case the text that answers them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from woordvoering.clock import MINUTE
from woordvoering.mailbox import MailDraft
from woordvoering.overview.case_records import CaseItem
from woordvoering.overview.records import Person, RequestView
from woordvoering.overview.text_records import ReleasedView
from woordvoering.release.rows import DeliveryRow

if TYPE_CHECKING:
    from woordvoering.desk import Desk

SOON = 30 * MINUTE
VERSIONS = 2
"""How many of the latest versions stand in the table of who received what."""


@dataclass(frozen=True, slots=True)
class Received:
    """A newsroom and when it received each version (version, ms UTC)."""

    outlet: str
    name: str
    versions: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """What a case has to say. `pending` means that the text waits for its clearances."""

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
    received: tuple[Received, ...] = ()

    @property
    def latest(self) -> ReleasedView | None:
        """The newest release that stands."""
        return next((item for item in self.releases if not item.withdrawn), None)


@dataclass(frozen=True, slots=True)
class Board:
    """Everything at `now` (ms UTC)."""

    now: int
    requests: tuple[RequestView, ...]
    answers: Mapping[str, CaseAnswer]
    cases: tuple[CaseItem, ...]
    people: tuple[Person, ...]
    mails: tuple[MailDraft, ...] = ()

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
    answers = {item.id: answer_of(desk, item, requests) for item in cases if item.id in asked}
    opened = tuple(item for item in cases if item.closed_at is None)
    return Board(int(desk.clock.now()), requests, answers, opened, desk.views.people().all(), desk.mailbox.waiting())


def answer_of(desk: Desk, case: CaseItem, requests: Iterable[RequestView]) -> CaseAnswer:
    """The text that answers the questions of a case, and who received which version."""
    releases = desk.views.releases(case.id)
    received = received_of(desk.journal.rows(case.id).all(DeliveryRow), case.id, requests)
    standing = next((item for item in releases if not item.withdrawn), None)
    statement = desk.views.statement_of_case(case.id)
    if statement and statement not in {item.statement for item in releases}:
        view = desk.views.clearance(case.id, statement)
        if view.asked:
            waiting = next((item for item in view.authorities if item.mandatory and item.verdict == "requested"), None)
            return CaseAnswer(
                case, statement, view.kind_label, view.number, view.text, True, view.given, view.needed,
                waiting.label if waiting else "", waiting.requested_at if waiting else None, releases, received,
            )  # fmt: skip
    if standing is None:
        return CaseAnswer(case, releases=releases, received=received)
    text = desk.views.statement(case.id, standing.statement)
    return CaseAnswer(
        case, standing.statement, text.kind_label, text.number, text.text, releases=releases, received=received
    )


def received_of(deliveries: Iterable[DeliveryRow], case: str, requests: Iterable[RequestView]) -> tuple[Received, ...]:
    """The newsrooms that asked about a case, and what each of them received."""
    sent: dict[str, dict[int, int]] = {}
    for row in deliveries:
        sent.setdefault(row.outlet.casefold(), {}).setdefault(row.version, row.at)
    names = {item.outlet: item.journalist for item in requests if item.case_id == case}
    return tuple(
        Received(outlet, name, tuple(sorted(sent.get(outlet.casefold(), {}).items()))) for outlet, name in names.items()
    )
