"""The next step once a text has left: questions, the promised update, who must still be told, closing."""

from __future__ import annotations

from collections.abc import Callable

from woordvoering.clock import MINUTE
from woordvoering.reaction.closing import close_reasons
from woordvoering.reaction.findings import NextStep
from woordvoering.reaction.next_clearance import request as request_clearance
from woordvoering.reaction.next_clearance import wait as wait_for_clearance
from woordvoering.reaction.view import CaseView


def _request(view: CaseView) -> NextStep | None:
    """The journalist whose answer is due first."""
    waiting = [item for item in view.facts.requests if item.resolved_at is None]
    if not waiting:
        return None
    first = min(waiting, key=lambda item: item.due or item.deadline or item.received_at)
    at = first.due or first.deadline
    late = view.now - at if at is not None and view.now > at else None
    params = {"id": first.id, "outlet": first.outlet, "count": len(waiting)}
    return NextStep(
        "next.answer_request", params, "request.answer", "request.postpone", None, view.who("release"), None, late
    )


def _afterwards(view: CaseView) -> NextStep | None:
    """The clearances of a text that had to go first."""
    statement = view.facts.statement
    kind = None if statement is None else view.schema.kind(statement.kind)
    if kind is None or kind.clearance != "afterwards":
        return None
    return request_clearance(view) or wait_for_clearance(view)


def _update(view: CaseView) -> NextStep | None:
    if not view.warned("follow_up"):
        return None
    return NextStep(
        code="next.update",
        params={"at": view.clocks["follow_up"].target_at},
        action="statement.start_update",
        alternative="update.no_news",
        step="follow_up",
        who=view.who("follow_up"),
        late_ms=view.late("follow_up"),
    )


def to_inform(view: CaseView) -> tuple[str, ...]:
    """The roles that must be told about this case and were not yet."""
    level = view.schema.impact(view.facts.impact)
    statement = view.facts.statement
    kind = None if statement is None else view.schema.kind(statement.kind)
    roles = (
        *view.wanted.inform,
        *(() if level is None else level.inform),
        *(() if kind is None else kind.inform),
    )
    return tuple(role for role in dict.fromkeys(roles) if role not in view.facts.informed)


def _inform(view: CaseView) -> NextStep | None:
    roles = to_inform(view)
    if not roles:
        return None
    return NextStep("next.inform", {"roles": roles}, "case.note_informed", step="follow_up", who=view.who("release"))


def _full_reaction(view: CaseView) -> NextStep | None:
    if view.finished("full_reaction") or not view.warned("full_reaction"):
        return None
    who, late = view.who("full_reaction"), view.late("full_reaction")
    return NextStep(
        "next.full_reaction", {}, "statement.start", "full_reaction.waive", "full_reaction", who, None, late
    )


def _promise(view: CaseView) -> NextStep | None:
    at = view.facts.promised_update_at
    if at is None:
        return None
    params = {"at": at, "minutes": max(0, at - view.now) // MINUTE}
    who = view.who("follow_up")
    return NextStep("next.await_update", params, "statement.start_update", "update.no_news", "follow_up", who)


def _owed(view: CaseView) -> NextStep | None:
    owed = close_reasons(view.facts)
    if not owed:
        return None
    first = owed[0]
    return NextStep("next.settle", {"code": first.code, **first.params}, "case.show_closing", None, "close")


_RULES: tuple[Callable[[CaseView], NextStep | None], ...] = (
    _request,
    _afterwards,
    _update,
    _inform,
    _full_reaction,
    _promise,
    _owed,
)


def after_release(view: CaseView) -> NextStep:
    """What follows a release; closing the case when nothing else is left."""
    for rule in _RULES:
        found = rule(view)
        if found is not None:
            return found
    return NextStep("next.close", {}, "case.close", "statement.start_update", "close", view.who("close"))
