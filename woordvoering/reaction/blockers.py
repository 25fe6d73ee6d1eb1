"""'Nodig voor vrijgave': the gate's findings as few lines, each with who holds it and since when."""

from __future__ import annotations

from collections.abc import Iterator

from woordvoering.errors import Param
from woordvoering.reaction.findings import Blocker, Finding, Who
from woordvoering.reaction.next_clearance import to_request
from woordvoering.reaction.points import PointState, applied_points
from woordvoering.reaction.view import CaseView

_TAKEN_TOGETHER = (
    "gate.placeholder_open",
    "gate.list_open",
    "gate.clearance_not_requested",
    "gate.clearance_lapsed",
)


def _line(finding: Finding) -> Blocker:
    return Blocker(finding.code, finding.params, finding.severity, finding.who, finding.since)


def _together(finding: Finding) -> bool:
    group = finding.code == "gate.clearance_any_open" and not finding.params.get("waiting")
    return group or finding.code in _TAKEN_TOGETHER


def _said(finding: Finding, unverified: set[Param]) -> bool:
    """A claim that is not even verified need not also be called unreleasable."""
    return finding.code == "gate.claim_not_releasable" and finding.params["ref"] in unverified


def _placeholders(view: CaseView, desk: Who) -> Iterator[Blocker]:
    names = tuple(str(f.params["name"]) for f in view.found if f.code == "gate.placeholder_open")
    if names:
        yield Blocker("blocker.placeholders", {"count": len(names), "names": names}, "red", desk)


def _list(view: CaseView, desk: Who) -> Iterator[Blocker]:
    if any(finding.code == "gate.list_open" for finding in view.found):
        points = applied_points(view.schema, view.facts, view.wanted)
        answered = sum(point.state is not PointState.OPEN for point in points)
        yield Blocker("blocker.list", {"answered": answered, "total": len(points)}, "pending", desk)


def _requests(view: CaseView, desk: Who) -> Iterator[Blocker]:
    roles = to_request(view.found)
    if roles:
        lapsed = any(finding.code == "gate.clearance_lapsed" for finding in view.found)
        code = "blocker.clearance_lapsed" if lapsed else "blocker.clearance_not_requested"
        yield Blocker(code, {"count": len(roles), "authorities": roles}, "pending", desk)


def blockers(view: CaseView) -> tuple[Blocker, ...]:
    """What keeps the text in the house, red first; empty once nothing waits to be released."""
    facts = view.facts
    if facts.closed_at is not None or facts.triage not in (None, "respond"):
        return ()
    if view.draft is None and facts.released_at is not None:
        return ()
    desk = Who(role="spokesperson", person=facts.handler)
    unverified = {
        f.params["ref"] for f in view.blocking if f.code in ("gate.claim_not_verified", "gate.claim_not_refuted")
    }
    lines = [_line(f) for f in view.blocking if not _together(f) and not _said(f, unverified)]
    lines += _placeholders(view, desk)
    if any(finding.code.startswith("gate.clearance_") for finding in view.blocking):
        lines += _requests(view, desk)
    lines += _list(view, desk)
    return tuple(sorted(lines, key=lambda line: line.severity != "red"))
