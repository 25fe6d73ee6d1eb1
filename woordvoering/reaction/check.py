"""What must hold between the parts of a schema: known names, whole lists, clocks that run, needs that can be met."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from woordvoering.reaction.faults import FaultLog
from woordvoering.reaction.lines import Path
from woordvoering.reaction.matrix import requirement
from woordvoering.reaction.schema import Demand, Limits, RoleKind, Schema
from woordvoering.reaction.steps import PHASES, STEPS

KINDS = ("acknowledgement", "holding_statement", "lines_to_take", "statement", "correction")
"""The kinds of statement that the rules speak of; a zone may add others."""

ROLES = ("monitor", "spokesperson", "fact_owner")
"""The roles of the desk that the rules speak of."""

_SPEAKS = ("desk", "authority")


def _unique(schema: Schema, log: FaultLog) -> None:
    for name in ("phases", "steps", "outcomes", "roles", "categories", "circumstances", "kinds", "points", "sources"):
        seen: set[str] = set()
        for i, item in enumerate(getattr(schema, name)):
            if item.id and item.id in seen:
                log.add("schema.duplicate_id", (name, i, "id"), value=item.id)
            seen.add(item.id)
    _unique_numbers(log, [(("points", i, "number"), point.number) for i, point in enumerate(schema.points)])
    _unique_numbers(log, [(("impacts", i, "level"), impact.level) for i, impact in enumerate(schema.impacts)])


def _unique_numbers(log: FaultLog, numbered: list[tuple[Path, int]]) -> None:
    seen: set[int] = set()
    for path, number in numbered:
        if number in seen and not log.touches(path):
            log.add("schema.duplicate_id", path, value=str(number))
        seen.add(number)


def _known(log: FaultLog, code: str, names: Iterable[tuple[Path, str | None]], allowed: frozenset[str]) -> None:
    for path, name in names:
        if name and name not in allowed:
            log.add(code, path, value=name)


def _each(path: Path, names: Iterable[str]) -> Iterator[tuple[Path, str]]:
    return (((*path, i), name) for i, name in enumerate(names))


def _demands(schema: Schema) -> Iterator[tuple[Path, Demand]]:
    for i, category in enumerate(schema.categories):
        yield ("categories", i, "demand"), category.demand
        for j, when in enumerate(category.when):
            yield ("categories", i, "when", j, "demand"), when.demand


def _role_names(schema: Schema) -> Iterator[tuple[Path, str | None]]:
    for i, step in enumerate(schema.steps):
        yield ("steps", i, "who"), step.who
        for j, escalation in enumerate(step.escalation):
            yield ("steps", i, "escalation", j, "to"), escalation.to
    for i, role in enumerate(schema.roles):
        yield ("roles", i, "deputy"), role.deputy
    for i, category in enumerate(schema.categories):
        yield ("categories", i, "speaks_first"), category.speaks_first
    for path, demand in _demands(schema):
        yield from _each((*path, "all_of"), demand.all_of)
        yield from _each((*path, "advise"), demand.advise)
        yield from _each((*path, "inform"), demand.inform)
        for j, group in enumerate(demand.any_of):
            yield from _each((*path, "any_of", j), group)
    for i, kind in enumerate(schema.kinds):
        yield from _each(("kinds", i, "inform"), kind.inform)
    for i, impact in enumerate(schema.impacts):
        yield from _each(("impacts", i, "inform"), impact.inform)


def _roles(schema: Schema, log: FaultLog) -> None:
    _known(log, "schema.unknown_role", _role_names(schema), frozenset(role.id for role in schema.roles))
    kinds: dict[str, RoleKind] = {role.id: role.kind for role in schema.roles}
    _deputies(schema, log, kinds)
    for path, demand in _demands(schema):
        named = [*_each((*path, "all_of"), demand.all_of)]
        named += [pair for j, group in enumerate(demand.any_of) for pair in _each((*path, "any_of", j), group)]
        for where, name in named:
            if name in kinds and kinds[name] not in _SPEAKS:
                log.add("schema.unmeetable_role", where, role=name)


def _deputies(schema: Schema, log: FaultLog, kinds: Mapping[str, RoleKind]) -> None:
    """Every role that acts or agrees has a deputy of its own and is reached out of hours (DOMAIN: who must agree)."""
    taken: set[str] = set()
    for i, role in enumerate(schema.roles):
        here: Path = ("roles", i)
        if role.kind in _SPEAKS and not log.touches(here):
            if role.deputy is None:
                log.add("schema.no_deputy", here, role=role.id)
            if role.out_of_hours is None:
                log.add("schema.no_out_of_hours", here, role=role.id)
        if role.deputy is None or role.deputy not in kinds:
            continue
        if kinds[role.deputy] != "deputy":
            log.add("schema.not_a_deputy", (*here, "deputy"), value=role.deputy)
        elif role.deputy in taken:
            log.add("schema.deputy_shared", (*here, "deputy"), value=role.deputy)
        taken.add(role.deputy)


def _steps(schema: Schema, log: FaultLog) -> None:
    phases = frozenset(phase.id for phase in schema.phases)
    outcomes = frozenset(outcome.id for outcome in schema.outcomes)
    starts = frozenset(step.id for step in schema.steps) | {"t0", "promise", "discovery"}
    for i, step in enumerate(schema.steps):
        here: Path = ("steps", i)
        _known(log, "schema.unknown_phase", [((*here, "phase"), step.phase)], phases)
        _known(log, "schema.unknown_outcome", _each((*here, "outcomes"), step.outcomes), outcomes)
        if step.timing is not None:
            where = (*here, "timing", "counts_from")
            _known(log, "schema.unknown_start", [(where, step.timing.counts_from)], starts)


def _limits(schema: Schema) -> Iterator[tuple[Path, Limits]]:
    for i, step in enumerate(schema.steps):
        if step.timing is None:
            continue
        here: Path = ("steps", i, "timing")
        if step.timing.office is not None:
            yield (*here, "office"), step.timing.office
        if step.timing.on_call is not None:
            yield (*here, "on_call"), step.timing.on_call
        for j, own in enumerate(step.timing.by_impact):
            yield (*here, "by_impact", j, "office"), own.office
            yield (*here, "by_impact", j, "on_call"), own.on_call


def _clocks(schema: Schema, log: FaultLog) -> None:
    for path, limits in _limits(schema):
        if log.touches(path):
            continue
        if limits.warning >= limits.overdue:
            log.add("schema.warning_not_before", (*path, "warning"), warning=limits.warning, overdue=limits.overdue)
        elif not limits.warning < limits.target <= limits.overdue:
            log.add("schema.target_between", (*path, "target"), target=limits.target)
    for i, step in enumerate(schema.steps):
        timing = step.timing
        here: Path = ("steps", i, "timing")
        if timing is None or log.touches(here):
            continue
        if timing.working_days is None and (timing.office is None or timing.on_call is None):
            log.add("schema.no_target", here, step=step.id)
        if timing.working_days is not None and (timing.office is not None or timing.on_call is not None):
            log.add("schema.two_targets", here, step=step.id)


def _walk(start: str, leads: dict[str, str]) -> tuple[str, ...]:
    """The names from `start` back to itself; empty when following them comes to an end elsewhere."""
    way = [start]
    while (after := leads.get(way[-1])) is not None and after not in way:
        way.append(after)
    return (*way, start) if leads.get(way[-1]) == start else ()


def _cycles(schema: Schema, log: FaultLog) -> None:
    deputies = {role.id: role.deputy for role in schema.roles if role.deputy is not None}
    for i, role in enumerate(schema.roles):
        way = _walk(role.id, deputies)
        if way:
            log.add("schema.escalation_cycle", ("roles", i, "deputy"), chain=way)
    clocks = {step.id: step.timing.counts_from for step in schema.steps if step.timing is not None}
    for i, step in enumerate(schema.steps):
        way = _walk(step.id, clocks)
        if way:
            log.add("schema.clock_cycle", ("steps", i, "timing", "counts_from"), chain=way)
        passed = [step.who]
        for j, escalation in enumerate(step.escalation):
            if escalation.to in passed:
                log.add("schema.escalation_cycle", ("steps", i, "escalation", j, "to"), chain=(*passed, escalation.to))
            passed.append(escalation.to)


def _complete(schema: Schema, log: FaultLog) -> None:
    needed = (
        ("steps", STEPS, "schema.missing_step"),
        ("kinds", KINDS, "schema.missing_kind"),
        ("roles", ROLES, "schema.missing_role"),
    )
    for name, ids, code in needed:
        present = {item.id for item in getattr(schema, name)}
        damaged = log.touches((name,)) and "" in present
        for missing in () if damaged else (item for item in ids if item not in present):
            log.add(code, (name,), value=missing)
    phases = tuple(phase.id for phase in schema.phases)
    if phases != PHASES and not log.touches(("phases",)):
        log.add("schema.phases", ("phases",), wanted=PHASES)
    if sorted(impact.level for impact in schema.impacts) != [1, 2, 3, 4] and not log.touches(("impacts",)):
        log.add("schema.impacts", ("impacts",))


def _matrix(schema: Schema, log: FaultLog) -> None:
    known = frozenset(item.id for item in schema.circumstances)
    for i, category in enumerate(schema.categories):
        here: Path = ("categories", i)
        for j, when in enumerate(category.when):
            where = (*here, "when", j)
            _known(log, "schema.unknown_circumstance", [((*where, "circumstance"), when.circumstance)], known)
            _known(log, "schema.unknown_circumstance", _each((*where, "unless"), when.unless), known)
        own = [when.circumstance for when in category.when if when.circumstance is not None]
        cases = [frozenset[str](), *(frozenset({item}) for item in own), frozenset(own)]
        if log.touches(here):
            continue
        if any(requirement(schema, (category.id,), case).undetermined for case in cases):
            log.add("schema.unmeetable", here, category=category.id)
    for path, demand in _demands(schema):
        for j, group in enumerate(demand.any_of):
            if not group:
                log.add("schema.unmeetable_group", (*path, "any_of", j))


def _list(schema: Schema, log: FaultLog) -> None:
    points = frozenset(point.id for point in schema.points)
    kinds = frozenset(kind.id for kind in schema.kinds)
    sources = frozenset(source.id for source in schema.sources)
    for i, point in enumerate(schema.points):
        _known(log, "schema.unknown_kind", _each(("points", i, "kinds"), point.kinds), kinds)
        _known(log, "schema.unknown_source", _each(("points", i, "sources"), point.sources), sources)
        if "yes" not in point.passes and not log.touches(("points", i)):
            log.add("schema.unmeetable_point", ("points", i, "passes"), point=point.id)
    for i, category in enumerate(schema.categories):
        _known(log, "schema.unknown_source", _each(("categories", i, "sources"), category.sources), sources)
    for path, demand in _demands(schema):
        _known(log, "schema.unknown_point", _each((*path, "list_yes"), demand.list_yes), points)
    for i, item in enumerate(schema.circumstances):
        _known(log, "schema.unknown_point", _each(("circumstances", i, "points"), item.points), points)


def _hours(schema: Schema, log: FaultLog) -> None:
    hours = schema.hours
    for i, day in enumerate(hours.weekdays):
        if not 1 <= day <= 7:
            log.add("schema.weekday", ("hours", "weekdays", i), value=day)
    midnight = hours.closes.hour == 0 and hours.closes.minute == 0
    if not midnight and hours.closes <= hours.opens and not log.touches(("hours",)):
        log.add("schema.closes_before_opens", ("hours", "closes"))


_CHECKS: tuple[Callable[[Schema, FaultLog], None], ...] = (
    _unique,
    _roles,
    _steps,
    _clocks,
    _cycles,
    _complete,
    _matrix,
    _list,
    _hours,
)


def check(schema: Schema, log: FaultLog) -> None:
    """Notes every fault between the parts of a schema."""
    for one in _CHECKS:
        one(schema, log)
