"""The steps that the program itself knows, and how far each came: noted by hand, or seen from the facts.

A schema may have more steps; those are done when somebody marks them. Feeds the clocks and the stepper.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from woordvoering.reaction.facts import CaseFacts, ClaimFacts, Mark
from woordvoering.reaction.matrix import Requirement, requirement
from woordvoering.reaction.schema import Schema, Step
from woordvoering.reaction.standing import agreement, standings

PHASES = (
    "detect",
    "triage",
    "acknowledge",
    "fact_finding",
    "statement",
    "clearance",
    "release",
    "follow_up",
    "evaluation",
)
"""The nine nodes of the stepper, in their order; a schema names them but does not change them."""

STEPS = (
    "detect",
    "emergency_check",
    "triage",
    "acknowledge",
    "fact_finding",
    "consult",
    "holding_statement",
    "clearance",
    "release",
    "follow_up",
    "full_reaction",
    "correct",
    "close",
    "after_action",
)
"""The steps that a schema must have."""

_BEFORE_TRIAGE = ("detect", "emergency_check", "triage")
UNDECIDED = ("unstarted", "in_progress")


class Progress(msgspec.Struct, frozen=True):
    """How far one step is: begun, done, skipped with a reason, or not for this case at all."""

    step: str
    started: int | None = None
    done: int | None = None
    waived: str | None = None
    applies: bool = True

    @property
    def finished(self) -> bool:
        """Done, skipped or not for this case."""
        return self.done is not None or self.waived is not None or not self.applies


class Situation(msgspec.Struct, frozen=True):
    """What a step's seeing needs besides the facts."""

    schema: Schema
    facts: CaseFacts
    wanted: Requirement


def open_claims(facts: CaseFacts) -> tuple[ClaimFacts, ...]:
    """The claims that still have to be established; once a text exists, only those that it cites."""
    draft = draft_exists(facts)
    return tuple(
        claim
        for claim in facts.claims
        if claim.status in UNDECIDED and not claim.set_aside and (claim.cited or not draft)
    )


def draft_exists(facts: CaseFacts) -> bool:
    """Whether the desk has a text with facts that has not left yet."""
    statement = facts.statement
    return statement is not None and statement.released_at is None and statement.kind != "acknowledgement"


def _latest(moments: list[int | None]) -> int | None:
    known = [moment for moment in moments if moment is not None]
    return max(known, default=None)


def _fact_finding(at: Situation) -> tuple[int | None, int | None]:
    claims = at.facts.claims
    begun = [c.waiting_since or c.settled_at for c in claims if c.status != "unstarted"]
    started = min((moment for moment in begun if moment is not None), default=None)
    settled = [claim.settled_at for claim in claims if claim.settled_at is not None]
    return started, max(settled) if settled and not open_claims(at.facts) else None


def _consult(at: Situation) -> tuple[int | None, int | None]:
    asked: dict[str, int] = {}
    for entry in at.facts.clearances:
        role = at.wanted.principal(entry.authority)
        if entry.requested_at is not None:
            asked[role] = min(entry.requested_at, asked.get(role, entry.requested_at))
    reached = [any(role in asked for role in need) for need in at.wanted.needs()]
    started = min(asked.values(), default=None)
    return started, max(asked.values()) if asked and reached and all(reached) else None


def _holding_statement(at: Situation) -> tuple[int | None, int | None]:
    statement = at.facts.statement
    if statement is None or statement.kind == "acknowledgement":
        return None, at.facts.released_at
    asked = [
        e.requested_at
        for e in at.facts.clearances
        if e.sha == statement.sha and e.verdict != "lapsed" and (e.verdict != "bypassed" or e.proof != "valid")
    ]
    return statement.written_at, at.facts.released_at or _latest(asked)


def _clearance(at: Situation) -> tuple[int | None, int | None]:
    statement = at.facts.statement
    if statement is None or at.facts.released_at is not None:
        return None, at.facts.released_at
    current = [entry for entry in at.facts.clearances if entry.sha == statement.sha]
    started = min((e.requested_at for e in current if e.requested_at is not None), default=None)
    agreed = agreement(at.wanted, standings(at.schema, at.facts, at.wanted), statement.authors)
    return started, _latest([e.given_at for e in current]) if agreed.satisfied else None


def _emergency(at: Situation) -> tuple[int | None, int | None]:
    check = at.facts.emergency
    return at.facts.t0, check.passed_on_at if check.possible else check.answered_at


def _triage(at: Situation) -> tuple[int | None, int | None]:
    return at.facts.opened_at, None if at.facts.triage is None else at.facts.opened_at or at.facts.t0


def _full_reaction(at: Situation) -> tuple[int | None, int | None]:
    statement, first = at.facts.statement, at.facts.released_at
    if statement is None or first is None or statement.kind not in ("statement", "lines_to_take"):
        return None, None
    return statement.written_at, statement.released_at


def _correct(at: Situation) -> tuple[int | None, int | None]:
    every = at.facts.corrections
    started = min((item.discovered_at for item in every), default=None)
    open_ones = any(item.corrected_at is None for item in every)
    return started, None if open_ones else _latest([item.corrected_at for item in every])


_SEEN: Mapping[str, Callable[[Situation], tuple[int | None, int | None]]] = {
    "detect": lambda at: (at.facts.t0, at.facts.opened_at),
    "emergency_check": _emergency,
    "triage": _triage,
    "fact_finding": _fact_finding,
    "consult": _consult,
    "holding_statement": _holding_statement,
    "clearance": _clearance,
    "release": lambda at: (None, at.facts.released_at),
    "follow_up": lambda at: (at.facts.released_at, at.facts.closed_at),
    "full_reaction": _full_reaction,
    "correct": _correct,
    "close": lambda at: (None, at.facts.closed_at),
}


def _applies(step: Step, facts: CaseFacts) -> bool:
    if step.from_impact > (facts.impact or 1):
        return False
    if step.id in _BEFORE_TRIAGE or step.id == "close":
        return True
    if step.id == "correct":
        return bool(facts.corrections)
    return facts.triage in (None, "respond")


def _by_hand(step: str, mark: Mark) -> bool:
    """A noted moment settles a step, except where only the facts can tell."""
    return mark.done is not None and step not in ("emergency_check", "clearance", "release", "correct", "close")


def progress_of(at: Situation, step: Step) -> Progress:
    """How far one step of this case is."""
    mark = at.facts.mark(step.id)
    see = _SEEN.get(step.id)
    started, done = (None, None) if see is None else see(at)
    return Progress(
        step=step.id,
        started=mark.started if mark.started is not None else started,
        done=mark.done if _by_hand(step.id, mark) else done,
        waived=mark.waived if step.waivable else None,
        applies=_applies(step, at.facts),
    )


def progress(schema: Schema, facts: CaseFacts) -> Mapping[str, Progress]:
    """How far every step of the schema is, by its id."""
    kind = facts.statement.kind if draft_exists(facts) and facts.statement is not None else None
    at = Situation(schema, facts, requirement(schema, facts.categories, facts.circumstances, kind))
    return {step.id: progress_of(at, step) for step in schema.steps}
