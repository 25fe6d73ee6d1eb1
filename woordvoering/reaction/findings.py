"""The results of an assessment, as frozen records: codes with parameters, never sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from woordvoering.errors import Param, Reason
from woordvoering.reaction.schema import Regime

PhaseState = Literal["todo", "active", "early", "late", "done", "released"]
Severity = Literal["red", "pending"]
"""red: blocks now, somebody lets it wait. pending: not begun, or simply the next thing to do."""


class Who(msgspec.Struct, frozen=True):
    """Whose turn it is: a role of the schema, a person of the desk, or a party outside; the screen words it."""

    role: str | None = None
    person: str | None = None
    party: str | None = None


class NextStep(msgspec.Struct, frozen=True):
    """The one thing to do now: its code, the act behind the primary button, at most one other act, and how late."""

    code: str
    params: Mapping[str, Param]
    action: str
    alternative: str | None = None
    step: str | None = None
    who: Who = Who()
    since: int | None = None
    late_ms: int | None = None

    @property
    def why(self) -> str:
        """The code of the paragraph that says what depends on this step; takes the same parameters."""
        return f"why.{self.code}"

    @property
    def buttons(self) -> tuple[str, ...]:
        """The codes of the words on the primary button and, where there is one, on the other."""
        return tuple(f"act.{act}" for act in (self.action, self.alternative) if act is not None)


class Turn(msgspec.Struct, frozen=True):
    """'Aan zet': who must act, and since when the desk waits for it (None: nobody is waited for)."""

    who: Who
    since: int | None = None


class Finding(msgspec.Struct, frozen=True):
    """One reason why the current statement may not leave, with who holds it and since when."""

    code: str
    params: Mapping[str, Param]
    severity: Severity
    who: Who = Who()
    since: int | None = None

    def reason(self) -> Reason:
        """The same as a refusal's reason."""
        return Reason(self.code, dict(self.params))


class Blocker(msgspec.Struct, frozen=True):
    """One line of 'Nodig voor vrijgave': findings of one sort taken together."""

    code: str
    params: Mapping[str, Param]
    severity: Severity
    who: Who = Who()
    waiting_since: int | None = None


class PhaseView(msgspec.Struct, frozen=True):
    """One node of the stepper. `late_ms` counts from the target; only the first late phase is drawn red."""

    id: str
    state: PhaseState
    started_at: int | None = None
    done_at: int | None = None
    target_at: int | None = None
    late_ms: int | None = None
    waived: str | None = None


class Deadline(msgspec.Struct, frozen=True):
    """The nearest moment that matters: of a step, a promise, a journalist or an authority's silence."""

    code: str
    at: int
    params: Mapping[str, Param]
    late_ms: int | None = None


class EscalationView(msgspec.Struct, frozen=True):
    """Who is asked in whose place, and when: `due` once the moment has passed and nobody did it yet."""

    code: str
    about: str
    to: str
    since: int
    at: int
    due: bool


class Alarm(msgspec.Struct, frozen=True):
    """A threshold of a step that has passed."""

    step: str
    level: Literal["warning", "overdue"]
    since: int
    target_at: int
    who: Who


class Assessment(msgspec.Struct, frozen=True):
    """All that a screen, the command line or a test asks about a case at one moment."""

    now: int
    regime: Regime
    next_step: NextStep
    whose_turn: Turn
    blockers: tuple[Blocker, ...]
    phases: tuple[PhaseView, ...]
    deadline: Deadline | None
    escalations: tuple[EscalationView, ...]
    alarms: tuple[Alarm, ...]
    to_inform: tuple[str, ...]
    list_answered: int
    list_total: int
    clearances_given: int
    clearances_needed: int
