"""The pre-release list as it applies to one statement: which points are asked, and which answers let it pass."""

from __future__ import annotations

from enum import Enum

import msgspec

from woordvoering.reaction.facts import CaseFacts, PointAnswer
from woordvoering.reaction.matrix import Requirement
from woordvoering.reaction.schema import Point, Schema

FIRST_KIND = "holding_statement"
"""The kind whose list is shown while no statement exists: the first text of a case that states facts."""


class PointState(Enum):
    """What an answer means for the gate; the value is the reason's code, where there is one."""

    OPEN = "gate.list_open"
    PASSES = "passes"
    NO = "gate.list_no"
    NO_REASON = "gate.list_no_reason"
    MUST_BE_YES = "gate.list_must_be_yes"
    NOT_APPLICABLE = "gate.list_not_applicable"


class AppliedPoint(msgspec.Struct, frozen=True):
    """One point as it applies: with its answer, and whether the case demands a plain 'yes'."""

    point: Point
    state: PointState
    answer: PointAnswer | None = None
    must_be_yes: bool = False


def _state(point: Point, answer: PointAnswer | None, must_be_yes: bool) -> PointState:
    if answer is None:
        return PointState.OPEN
    if answer.answer == "yes":
        return PointState.PASSES
    if must_be_yes:
        return PointState.MUST_BE_YES
    if answer.answer not in point.passes:
        return PointState.NO if answer.answer == "no" else PointState.NOT_APPLICABLE
    return PointState.NO_REASON if answer.answer == "no" and not answer.reason else PointState.PASSES


def applied_points(schema: Schema, facts: CaseFacts, wanted: Requirement) -> tuple[AppliedPoint, ...]:
    """The points asked of the current statement, in their order.

    Those of its kind, and those that the case's category or circumstances add. A kind that nobody clears cites no
    facts, so what the matrix demands of an agreement is not asked of it.
    """
    statement = facts.statement
    kind = FIRST_KIND if statement is None else statement.kind
    answers = {} if statement is None else {answer.point: answer for answer in statement.answers}
    added = {p for c in schema.circumstances if c.id in facts.circumstances for p in c.points}
    known = schema.kind(kind)
    demanded = wanted.list_yes if known is None or known.clearance != "none" else ()
    asked = [p for p in schema.points if kind in p.kinds or p.id in added or p.id in demanded]
    return tuple(
        AppliedPoint(point, _state(point, answers.get(point.id), must), answers.get(point.id), must)
        for point in asked
        for must in (point.id in demanded,)
    )
