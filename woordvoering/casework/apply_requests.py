"""How media requests change the rows of a case."""

from __future__ import annotations

from msgspec.structs import replace

from woordvoering.casework import events as ev
from woordvoering.casework.log import write_line
from woordvoering.casework.rows import RequestRow
from woordvoering.clock import HOUR, MINUTE
from woordvoering.journal.event import Fact
from woordvoering.journal.fold import Rows, Stamp

ABOUT = (
    ev.RequestAssigned,
    ev.RequestDelayed,
    ev.RequestResolved,
    ev.RequestClaims,
    ev.RequestReadied,
    ev.RequestSetBack,
    ev.RequestApart,
    ev.RequestOwnText,
)
"""What happens to a question that is known."""

MARGIN = 15 * MINUTE
"""How long before the journalist's deadline the desk wants to be ready."""


def due_time(received_at: int, deadline: int | None) -> int:
    """Our own due time, ms UTC: the earlier of the deadline − 15 min and 60 min after it came in (DOMAIN.md)."""
    ours = received_at + HOUR
    return ours if deadline is None else max(received_at, min(deadline - MARGIN, ours))


def apply_request(rows: Rows, at: Stamp, fact: Fact) -> None:
    """Applies a fact about a media request; others change nothing here."""
    if isinstance(fact, ev.RequestReceived):
        if rows.get(RequestRow, fact.request) is not None:
            return
        rows.put(
            RequestRow(
                case_id=at.case,
                key=fact.request,
                outlet=fact.outlet,
                journalist=fact.journalist,
                question=fact.question,
                medium=fact.medium,
                received_at=fact.received_at,
                deadline=fact.deadline,
                due=due_time(fact.received_at, fact.deadline),
                contact=fact.contact,
            )
        )
        write_line(
            rows,
            at,
            "log.request",
            "message-circle-question-mark",
            moment=fact.received_at,
            outlet=fact.outlet,
            text=fact.question,
        )
        return
    name = getattr(fact, "request", "") if isinstance(fact, ABOUT) else ""
    request = rows.get(RequestRow, name) if name else None
    if request is None:
        return
    match fact:
        case ev.RequestAssigned():
            rows.put(replace(request, member=fact.member))
            write_line(rows, at, "log.request_assigned", "user", outlet=request.outlet, member=fact.member)
        case ev.RequestDelayed():
            rows.put(replace(request, delayed_until=fact.until))
            write_line(rows, at, "log.request_delayed", "clock", outlet=request.outlet, when=fact.until)
        case ev.RequestResolved():
            rows.put(
                replace(
                    request,
                    resolution=fact.resolution,
                    resolved_at=at.wall,
                    note=fact.note,
                    release=fact.release,
                )
            )
            write_line(rows, at, f"log.request.{fact.resolution}", "send", outlet=request.outlet, text=fact.note)
        case ev.RequestClaims():
            rows.put(replace(request, claims=fact.claims))
        case _:
            _apply_answer(rows, at, request, fact)


def _apply_answer(rows: Rows, at: Stamp, request: RequestRow, fact: Fact) -> None:
    """What stands ready for a question that is still open."""
    if request.resolution:
        return
    match fact:
        case ev.RequestReadied():
            rows.put(replace(request, answer=fact.statement, answer_at=at.wall, answer_by=at.actor))
            write_line(rows, at, "log.request_readied", "calendar-clock", outlet=request.outlet)
        case ev.RequestSetBack():
            rows.put(_nothing_ready(request))
            write_line(rows, at, "log.request_set_back", "undo-2", outlet=request.outlet)
        case ev.RequestApart():
            rows.put(replace(_nothing_ready(request), apart=fact.apart, apart_reason=fact.reason))
            code = "log.request_apart" if fact.apart else "log.request_joined"
            write_line(rows, at, code, "reply-all", outlet=request.outlet, text=fact.reason)
        case ev.RequestOwnText():
            rows.put(replace(request, own_text=fact.statement))
            write_line(rows, at, "log.request_own_text", "pen", outlet=request.outlet)
        case _:
            pass


def _nothing_ready(request: RequestRow) -> RequestRow:
    return replace(request, answer="", answer_at=None, answer_by="")
