"""The (re)action schema as frozen records: steps, roles, matrix, list and hours, exactly as a zone's file says them.

Read by `load.py`, decided on by `matrix.py`, `gate.py` and `assess.py`. Nothing here reads a file or knows the time.
"""

from __future__ import annotations

from datetime import date, time
from typing import Literal

import msgspec

Answer = Literal["yes", "no", "not_applicable"]
"""What an officer may answer to a point of the pre-release list; a 'no' always carries a reason."""

Regime = Literal["K", "W"]
"""K: office hours (kantooruren). W: on call (wachtdienst)."""

ClearanceMode = Literal["matrix", "none", "afterwards"]
"""How a kind of statement is cleared: by the matrix, by nobody else, or by the matrix after it has gone out."""

RoleKind = Literal["desk", "authority", "deputy", "informed"]


class Words(msgspec.Struct, frozen=True):
    """One label or sentence in the three languages of the screen."""

    nl: str
    fr: str
    en: str

    def of(self, language: str) -> str:
        """The words in `language` ('nl', 'fr' or 'en'); Dutch for any other."""
        return {"fr": self.fr, "en": self.en}.get(language, self.nl)


class Limits(msgspec.Struct, frozen=True):
    """Minutes from the start of a step's clock: warned at, expected at, overdue at (warning < target <= overdue)."""

    warning: int
    target: int
    overdue: int


class ImpactLimits(msgspec.Struct, frozen=True):
    """Other limits for one impact level of a step."""

    impact: int
    office: Limits
    on_call: Limits


class Timing(msgspec.Struct, frozen=True):
    """The clock of one step: what it counts from, and its limits in office hours (K) and on call (W).

    `counts_from` is 't0', 'promise', 'discovery' or the id of another step, from whose end it counts.
    Either both limits are given, or `working_days`: then the target is the end of office hours on that working day.
    """

    counts_from: str
    office: Limits | None = None
    on_call: Limits | None = None
    working_days: int | None = None
    by_impact: tuple[ImpactLimits, ...] = ()


class Escalation(msgspec.Struct, frozen=True):
    """To whom it goes when a step stays silent: `after` minutes past its overdue moment."""

    to: str
    after: int


class Step(msgspec.Struct, frozen=True):
    """One step of the (re)action schema."""

    id: str
    label: Words
    phase: str
    until: Words
    who: str
    timing: Timing | None = None
    outcomes: tuple[str, ...] = ()
    escalation: tuple[Escalation, ...] = ()
    waivable: bool = False
    from_impact: int = 1


class Phase(msgspec.Struct, frozen=True):
    """One of the nine phases that the stepper shows."""

    id: str
    label: Words


class Outcome(msgspec.Struct, frozen=True):
    """One way in which a step may end; some ask for a reason, some end the case's path."""

    id: str
    label: Words
    reason: bool = False


class Role(msgspec.Struct, frozen=True):
    """An office at the desk or an authority: who stands in for it, and how it is reached out of hours.

    `own` is what the zone calls it, in every language the same; '' goes by the label.
    """

    id: str
    label: Words
    short: str
    kind: RoleKind
    competence: Words | None = None
    deputy: str | None = None
    out_of_hours: Words | None = None
    bypass: bool = False
    own: str = ""

    @property
    def title(self) -> Words:
        """How it is named to everybody."""
        return Words(self.own, self.own, self.own) if self.own else self.label


class Demand(msgspec.Struct, frozen=True):
    """Who must agree, who advises, who is told, and which list points must be answered 'yes'."""

    all_of: tuple[str, ...] = ()
    any_of: tuple[tuple[str, ...], ...] = ()
    advise: tuple[str, ...] = ()
    inform: tuple[str, ...] = ()
    list_yes: tuple[str, ...] = ()


class When(msgspec.Struct, frozen=True):
    """An addition to a category: counts when `circumstance` holds (always, if None) and none of `unless` does."""

    demand: Demand
    circumstance: str | None = None
    unless: tuple[str, ...] = ()


class Category(msgspec.Struct, frozen=True):
    """One row of the clearance matrix."""

    id: str
    label: Words
    demand: Demand
    when: tuple[When, ...] = ()
    refer: bool = False
    relay_only: bool = False
    speaks_first: str | None = None
    sources: tuple[str, ...] = ()


class Circumstance(msgspec.Struct, frozen=True):
    """A fact about a case that changes who must agree or what must be answered."""

    id: str
    label: Words
    points: tuple[str, ...] = ()


class Kind(msgspec.Struct, frozen=True):
    """A kind of statement: how it is cleared, and which disclosures its cited claims may have."""

    id: str
    label: Words
    clearance: ClearanceMode
    cites_claims: bool = True
    discloses: tuple[str, ...] = ("releasable",)
    inform: tuple[str, ...] = ()


class Point(msgspec.Struct, frozen=True):
    """One point of the pre-release list: for which kinds it is asked, and which answers let a text pass."""

    id: str
    number: int
    text: Words
    kinds: tuple[str, ...]
    passes: tuple[Answer, ...]
    sources: tuple[str, ...] = ()


class Impact(msgspec.Struct, frozen=True):
    """One impact level: its name and who is told. Which steps it brings is each step's `from_impact`."""

    level: int
    label: Words
    inform: tuple[str, ...] = ()


class Source(msgspec.Struct, frozen=True):
    """A legal or domestic source that rules of this schema refer to. Numbering changes; so it is data."""

    id: str
    title: Words
    reference: str


class OfficeHours(msgspec.Struct, frozen=True):
    """When the desk is staffed: weekdays (1 = Monday) from `opens` to `closes`, Brussels' wall clock.

    `closes` at 00:00 is the midnight after. Belgian public holidays are closed, `closed` adds days of the zone,
    `open_days` overrides a holiday. `public_line` is what every public text carries outside these hours.
    """

    weekdays: tuple[int, ...]
    opens: time
    closes: time
    public_line: Words
    holidays: bool = True
    closed: tuple[date, ...] = ()
    open_days: tuple[date, ...] = ()


class Promises(msgspec.Struct, frozen=True):
    """What the desk promises a journalist (minutes): due this long before their deadline, and never later than."""

    before_deadline: int
    at_most: int
    warning: int


class Silence(msgspec.Struct, frozen=True):
    """How long an authority may stay silent (minutes) before its deputy is asked."""

    after: int


class Schema(msgspec.Struct, frozen=True):
    """The whole (re)action schema of a zone."""

    name: str
    version: str
    phases: tuple[Phase, ...]
    steps: tuple[Step, ...]
    outcomes: tuple[Outcome, ...]
    roles: tuple[Role, ...]
    categories: tuple[Category, ...]
    circumstances: tuple[Circumstance, ...]
    kinds: tuple[Kind, ...]
    points: tuple[Point, ...]
    impacts: tuple[Impact, ...]
    hours: OfficeHours
    promises: Promises
    silence: Silence
    sources: tuple[Source, ...] = ()

    def step(self, step_id: str) -> Step | None:
        """The step with this id, if the schema has it."""
        return next((step for step in self.steps if step.id == step_id), None)

    def role(self, role_id: str) -> Role | None:
        """The role with this id, if the schema has it."""
        return next((role for role in self.roles if role.id == role_id), None)

    def category(self, category_id: str) -> Category | None:
        """The category with this id, if the schema has it."""
        return next((item for item in self.categories if item.id == category_id), None)

    def kind(self, kind_id: str) -> Kind | None:
        """The kind of statement with this id, if the schema has it."""
        return next((item for item in self.kinds if item.id == kind_id), None)

    def impact(self, level: int | None) -> Impact | None:
        """The impact level, if the schema has it."""
        return next((item for item in self.impacts if item.level == level), None)
