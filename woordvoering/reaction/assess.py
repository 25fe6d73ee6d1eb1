"""The one pure function: what is next, whose turn it is, what blocks and since when, for a case at a moment.

The app, the command line and the tests call `assess` and nothing beside it.
"""

from __future__ import annotations

from woordvoering.reaction.alarms import alarms, deadline, escalations
from woordvoering.reaction.blockers import blockers
from woordvoering.reaction.facts import CaseFacts
from woordvoering.reaction.findings import Assessment, NextStep, Turn, Who
from woordvoering.reaction.matrix import Met, requirement
from woordvoering.reaction.next_after import to_inform
from woordvoering.reaction.next_step import next_step
from woordvoering.reaction.phases import phases
from woordvoering.reaction.points import PointState, applied_points
from woordvoering.reaction.schema import Schema
from woordvoering.reaction.standing import agreement, standings
from woordvoering.reaction.view import CaseView, look


def _turn(step: NextStep, facts: CaseFacts) -> Turn:
    """Who the case waits for: the one that the next step is about, else the officer who has it."""
    who = step.who if step.who != Who() else Who(role="spokesperson", person=facts.handler)
    return Turn(who, step.since)


def _agreed(schema: Schema, facts: CaseFacts) -> Met:
    """What the authorities said about the statement as it stands, released or not."""
    statement = facts.statement
    kind, authors = (None, frozenset[str]()) if statement is None else (statement.kind, statement.authors)
    wanted = requirement(schema, facts.categories, facts.circumstances, kind)
    return agreement(wanted, standings(schema, facts, wanted), authors)


def assess(schema: Schema, facts: CaseFacts, now: int) -> Assessment:
    """Answers every question of a screen about one case at `now` (ms UTC). Pure and total."""
    return assessment_of(look(schema, facts, now))


def assessment_of(view: CaseView) -> Assessment:
    """The same of a look that was taken already."""
    schema, facts, now = view.schema, view.facts, view.now
    step = next_step(view)
    points = applied_points(schema, facts, view.wanted)
    agreed = _agreed(schema, facts)
    return Assessment(
        now=now,
        regime=view.regime,
        next_step=step,
        whose_turn=_turn(step, facts),
        blockers=blockers(view),
        phases=phases(view),
        deadline=deadline(view),
        escalations=escalations(view),
        alarms=alarms(view),
        to_inform=to_inform(view),
        list_answered=sum(point.state is not PointState.OPEN for point in points),
        list_total=len(points),
        clearances_given=sum(need.given is not None for need in agreed.needs),
        clearances_needed=len(agreed.needs),
    )
