"""The next step while authorities must agree: ask, wait, remind, and after a silence ask the deputy."""

from __future__ import annotations

from woordvoering.clock import MINUTE
from woordvoering.reaction.findings import Finding, NextStep, Who
from woordvoering.reaction.standing import Standing
from woordvoering.reaction.view import CaseView

_TO_ASK = ("gate.clearance_not_requested", "gate.clearance_lapsed")


def _unasked_group(finding: Finding) -> tuple[str, ...]:
    group = finding.params.get("authorities")
    if finding.code != "gate.clearance_any_open" or finding.params.get("waiting"):
        return ()
    return group if isinstance(group, tuple) else ()


def _to_ask(finding: Finding) -> bool:
    """Not asked about this text. What is contested on this very text takes a new word, not a new question."""
    return finding.code in _TO_ASK or (finding.code == "gate.clearance_contested" and not finding.params["here"])


def to_request(found: tuple[Finding, ...]) -> tuple[str, ...]:
    """The authorities that the next request goes to: never asked about this text, or asked about an older one."""
    roles = [str(item.params["authority"]) for item in found if _to_ask(item)]
    roles += [role for item in found for role in _unasked_group(item)]
    return tuple(dict.fromkeys(roles))


def request(view: CaseView) -> NextStep | None:
    """Ask whoever was not asked about this exact text."""
    roles = to_request(view.found)
    if not roles:
        return None
    who, late = view.who("holding_statement"), view.late("clearance")
    return NextStep(
        "next.request_clearance", {"authorities": roles}, "clearance.request", None, "clearance", who, None, late
    )


def _silent_roles(finding: Finding) -> tuple[str, ...]:
    if finding.code == "gate.clearance_waiting":
        return (str(finding.params["authority"]),)
    waiting = finding.params.get("waiting")
    return waiting if finding.code == "gate.clearance_any_open" and isinstance(waiting, tuple) else ()


def silent(view: CaseView) -> tuple[Standing, ...]:
    """The authorities that were asked about this text and have not answered, the longest silence first."""
    roles = {role for finding in view.found for role in _silent_roles(finding)}
    waiting = [stand for stand in view.stands if stand.authority in roles and stand.state == "waiting"]
    return tuple(sorted(waiting, key=lambda stand: stand.since or 0))


def _asked(view: CaseView, authority: str) -> dict[str, int]:
    """When the authority and its deputies were asked about the text in hand, by role."""
    sha = None if view.draft is None else view.draft.sha
    asked: dict[str, int] = {}
    for fact in view.facts.clearances:
        if fact.sha != sha or view.wanted.principal(fact.authority) != authority:
            continue
        if fact.requested_at is not None:
            asked[fact.authority] = fact.requested_at
        role = view.schema.role(fact.authority)
        if fact.deputy_asked_at is not None and role is not None and role.deputy is not None:
            asked.setdefault(role.deputy, fact.deputy_asked_at)
    return asked


def deputy_at(view: CaseView, stand: Standing) -> tuple[str, int] | None:
    """Who is asked next for a silent authority, and when; None once the last in the chain was asked."""
    asked = _asked(view, stand.authority)
    since = stand.since
    role = view.schema.role(stand.authority)
    while role is not None and role.deputy is not None and role.deputy in asked:
        since = asked[role.deputy]
        role = view.schema.role(role.deputy)
    if role is None or role.deputy is None or since is None:
        return None
    return role.deputy, since + view.schema.silence.after * MINUTE


def wait(view: CaseView) -> NextStep | None:
    """Remind whoever has been silent longest; once the silence has lasted, ask the deputy."""
    waiting = silent(view)
    if not waiting:
        return None
    first = waiting[0]
    deputy = next((d for s in waiting if (d := deputy_at(view, s)) is not None and view.now >= d[1]), None)
    if deputy is not None:
        first = next(stand for stand in waiting if deputy_at(view, stand) == deputy)
    return NextStep(
        code="next.await_clearance" if deputy is None else "next.ask_deputy",
        params={
            "authority": first.authority,
            "person": first.person,
            "deputy": None if deputy is None else deputy[0],
            "count": len(waiting),
        },
        action="clearance.remind" if deputy is None else "clearance.ask_deputy",
        alternative="clearance.note_phone" if deputy is None else "clearance.remind",
        step="clearance",
        who=Who(role=first.authority, person=first.person),
        since=first.since,
        late_ms=view.late("clearance"),
    )
