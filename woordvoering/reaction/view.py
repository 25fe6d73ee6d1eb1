"""One look at a case: everything that the questions of an assessment share, worked out once."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from woordvoering.reaction.clocks import Clockwork, StepClock, case_regime, step_clocks
from woordvoering.reaction.facts import CaseFacts, StatementFacts
from woordvoering.reaction.findings import Finding, Who
from woordvoering.reaction.gate import findings, holds_back
from woordvoering.reaction.matrix import Requirement, requirement
from woordvoering.reaction.schema import Regime, Schema
from woordvoering.reaction.standing import Standing, standings
from woordvoering.reaction.steps import Progress, progress


class CaseView(msgspec.Struct, frozen=True):
    """A case at a moment: the facts, and what the schema makes of them.

    `found` are the gate's findings for the text that has not left yet (or that is still to be written).
    """

    schema: Schema
    facts: CaseFacts
    now: int
    regime: Regime
    progress: Mapping[str, Progress]
    clocks: Mapping[str, StepClock]
    wanted: Requirement
    stands: tuple[Standing, ...]
    found: tuple[Finding, ...]

    @property
    def draft(self) -> StatementFacts | None:
        """The text that the desk still has to release."""
        statement = self.facts.statement
        return None if statement is None or statement.released_at is not None else statement

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """The findings that hold the release back."""
        return tuple(item for item in self.found if holds_back(self.schema, self.facts, item))

    def finished(self, step: str) -> bool:
        """Whether a step is done, skipped or not for this case."""
        known = self.progress.get(step)
        return known is not None and known.finished

    def late(self, step: str | None) -> int | None:
        """Milliseconds past the step's target; None when it is not late or its clock has not begun."""
        clock = self.clocks.get(step or "")
        if clock is None or clock.projected or self.now <= clock.target_at:
            return None
        return self.now - clock.target_at

    def warned(self, step: str) -> bool:
        """Whether the step's warning moment has passed."""
        clock = self.clocks.get(step)
        return clock is not None and not clock.projected and self.now >= clock.warning_at

    def who(self, step: str | None) -> Who:
        """Whose step it is: the role, and at the desk the officer who has the case."""
        known = self.schema.step(step or "")
        role = self.schema.role(known.who) if known is not None else None
        if role is None:
            return Who(role="spokesperson", person=self.facts.handler)
        return Who(role=role.id, person=self.facts.handler if role.kind == "desk" else None)


def _in_hand(schema: Schema, facts: CaseFacts) -> CaseFacts:
    """The facts without a text that has left already, unless its clearances may still be gathered afterwards."""
    statement = facts.statement
    if statement is None or statement.released_at is None:
        return facts
    kind = schema.kind(statement.kind)
    if kind is not None and kind.clearance == "afterwards":
        return facts
    return msgspec.structs.replace(facts, statement=None)


def look(schema: Schema, facts: CaseFacts, now: int) -> CaseView:
    """Works out what every question about the case needs."""
    regime = case_regime(schema, facts)
    done = progress(schema, facts)
    held = _in_hand(schema, facts)
    kind = None if held.statement is None else held.statement.kind
    wanted = requirement(schema, facts.categories, facts.circumstances, kind)
    return CaseView(
        schema=schema,
        facts=facts,
        now=now,
        regime=regime,
        progress=done,
        clocks=step_clocks(Clockwork(schema, facts, regime, done)),
        wanted=wanted,
        stands=standings(schema, held, wanted),
        found=findings(schema, held, now),
    )
