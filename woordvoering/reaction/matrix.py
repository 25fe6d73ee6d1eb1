"""Who must agree: the union of a case's categories, and whether the verdicts that were given meet it.

Stands between the schema and the gate. Says nothing about signatures or texts: a `Given` is already checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

import msgspec

from woordvoering.errors import Reason
from woordvoering.reaction.schema import Category, Demand, Schema


class Conditional(msgspec.Struct, frozen=True):
    """An authority that would have to agree if a circumstance held ('indien fase')."""

    authority: str
    circumstance: str


class Requirement(msgspec.Struct, frozen=True):
    """Who must agree (every one of `all_of`, one of each group of `any_of`), who advises and who is told.

    `stands_for` leads from a deputy's role to the role that it replaces. `undetermined`: no category was chosen,
    or the schema does not know one (`unknown`), so nobody can meet it.
    """

    all_of: tuple[str, ...] = ()
    any_of: tuple[tuple[str, ...], ...] = ()
    advise: tuple[str, ...] = ()
    inform: tuple[str, ...] = ()
    list_yes: tuple[str, ...] = ()
    conditional: tuple[Conditional, ...] = ()
    speaks_first: tuple[str, ...] = ()
    refer: bool = False
    relay_only: bool = False
    undetermined: bool = False
    unknown: tuple[str, ...] = ()
    stands_for: Mapping[str, str] = {}

    def needs(self) -> tuple[tuple[str, ...], ...]:
        """Each need as the roles that can meet it: one role for ALL, several for ANY."""
        return (*((role,) for role in self.all_of), *self.any_of)

    def authorities(self) -> tuple[str, ...]:
        """Every role that appears in a need, in order, once."""
        return tuple(dict.fromkeys(role for need in self.needs() for role in need))

    def principal(self, role: str) -> str:
        """The role itself, or the one that it stands in for."""
        return self.stands_for.get(role, role)


class Given(msgspec.Struct, frozen=True):
    """One agreement that counts: for which authority (or as which deputy), by whom; or a bypass in its place."""

    authority: str
    person: str
    bypassed: bool = False


class Need(msgspec.Struct, frozen=True):
    """One need of a requirement, and the agreement that meets it (None: open)."""

    roles: tuple[str, ...]
    given: Given | None = None


class Met(msgspec.Struct, frozen=True):
    """Whether a requirement is met: every need, what is still open, and why not."""

    needs: tuple[Need, ...]
    satisfied: bool
    reasons: tuple[Reason, ...]

    @property
    def open(self) -> tuple[tuple[str, ...], ...]:
        """The needs that nobody meets yet."""
        return tuple(need.roles for need in self.needs if need.given is None)


def _holding(category: Category, circumstances: frozenset[str]) -> Iterable[Demand]:
    yield category.demand
    for when in category.when:
        applies = when.circumstance is None or when.circumstance in circumstances
        if applies and circumstances.isdisjoint(when.unless):
            yield when.demand


def _union(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({item for part in parts for item in part}))


def _groups(demands: list[Demand], all_of: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The ANY groups that the ALL list does not meet already, without those that a smaller group implies."""
    groups = {frozenset(group) for demand in demands for group in demand.any_of}
    left = {group for group in groups if group.isdisjoint(all_of)}
    least = [group for group in left if not any(other < group for other in left)]
    return tuple(sorted(tuple(sorted(group)) for group in least))


def _conditional(found: list[Category], demanded: tuple[str, ...]) -> tuple[Conditional, ...]:
    return tuple(
        Conditional(role, when.circumstance)
        for category in found
        for when in category.when
        if when.circumstance is not None
        for role in when.demand.all_of
        if role not in demanded
    )


def _deputies(schema: Schema) -> dict[str, str]:
    """Every deputy, also a deputy's deputy, with the role that it stands in for in the end."""
    direct = {role.deputy: role.id for role in schema.roles if role.deputy is not None}
    stands: dict[str, str] = {}
    for deputy, role in direct.items():
        seen = {deputy}
        while role in direct and role not in seen:
            seen.add(role)
            role = direct[role]
        stands[deputy] = role
    return stands


def requirement(
    schema: Schema, categories: Iterable[str], circumstances: frozenset[str], kind: str | None = None
) -> Requirement:
    """Who must agree for a case of these categories under these circumstances (DOMAIN: the default matrix).

    Total: an unknown category gives a requirement that nobody can meet. `kind` is the kind of statement: one that
    needs nobody's agreement (an acknowledgement) has no needs, yet a referral stays a referral.
    """
    chosen = tuple(dict.fromkeys(categories))
    found = [category for name in chosen if (category := schema.category(name)) is not None]
    unknown = tuple(name for name in chosen if schema.category(name) is None)
    demands = [demand for category in found for demand in _holding(category, circumstances)]
    shape = schema.kind(kind) if kind is not None else None
    free = shape is not None and shape.clearance == "none"
    all_of = () if free else _union(demand.all_of for demand in demands)
    any_of = () if free else _groups(demands, all_of)
    refer = any(category.refer for category in found)
    empty = not all_of and not any_of and not refer
    return Requirement(
        all_of=all_of,
        any_of=any_of,
        advise=_union(demand.advise for demand in demands),
        inform=_union([*(demand.inform for demand in demands), shape.inform if shape is not None else ()]),
        list_yes=_union(demand.list_yes for demand in demands),
        conditional=() if free else _conditional(found, all_of),
        speaks_first=_union((c.speaks_first,) for c in found if c.speaks_first is not None),
        refer=refer,
        relay_only=any(category.relay_only for category in found),
        undetermined=bool(unknown) or (empty and not free),
        unknown=unknown,
        stands_for=_deputies(schema),
    )


def in_order(schema: Schema, categories: Iterable[str], circumstances: frozenset[str]) -> tuple[str, ...]:
    """Every authority that must agree, in the order in which the schema names them for these categories."""
    found = (category for name in categories if (category := schema.category(name)) is not None)
    demands = (demand for category in found for demand in _holding(category, circumstances))
    named = (role for demand in demands for roles in (demand.all_of, *demand.any_of) for role in roles)
    return tuple(dict.fromkeys(named))


def _candidates(
    roles: tuple[str, ...], given: tuple[Given, ...], taken: Mapping[str, str], wanted: Requirement
) -> Iterable[Given]:
    for item in given:
        role = wanted.principal(item.authority)
        if role in roles and (item.bypassed or taken.get(item.person, role) == role):
            yield item


def _assign(
    needs: tuple[tuple[str, ...], ...], given: tuple[Given, ...], taken: Mapping[str, str], wanted: Requirement
) -> tuple[Given | None, ...]:
    """The assignment that leaves the fewest needs open; a person speaks for one authority only."""
    if not needs:
        return ()
    best: tuple[Given | None, ...] | None = None
    for item in (*_candidates(needs[0], given, taken, wanted), None):
        held = taken
        if item is not None and not item.bypassed:
            held = {**taken, item.person: wanted.principal(item.authority)}
        tried = (item, *_assign(needs[1:], given, held, wanted))
        if best is None or tried.count(None) < best.count(None):
            best = tried
        if None not in tried:
            break
    return best or ()


def _why_open(need: Need, given: tuple[Given, ...], wanted: Requirement) -> Reason:
    spoken = next((item for item in given if wanted.principal(item.authority) in need.roles), None)
    if spoken is not None:
        return Reason("gate.clearance_same_person", {"person": spoken.person, "authorities": need.roles})
    if len(need.roles) == 1:
        return Reason("gate.clearance_open", {"authority": need.roles[0]})
    return Reason("gate.clearance_any_open", {"authorities": need.roles})


def met(wanted: Requirement, given: tuple[Given, ...], authors: AbstractSet[str]) -> Met:
    """Whether these agreements meet the requirement, and every reason why not.

    The author is never the only approver, nor are several authors among themselves; a person who agrees in two
    capacities counts once; a deputy counts for the role that it stands in for; a bypass fills a need and approves
    nothing.
    """
    picked = _assign(wanted.needs(), given, {}, wanted)
    needs = tuple(Need(roles, item) for roles, item in zip(wanted.needs(), picked, strict=True))
    reasons = [_why_open(need, given, wanted) for need in needs if need.given is None]
    reasons += [Reason("gate.unknown_category", {"category": name}) for name in wanted.unknown]
    if wanted.undetermined and not wanted.unknown:
        reasons.append(Reason("gate.no_category", {}))
    asked = wanted.authorities()
    approvers = {i.person for i in given if not i.bypassed and wanted.principal(i.authority) in asked}
    if approvers and approvers <= authors:
        reasons.append(Reason("gate.clearance_author_only", {"author": tuple(sorted(approvers))}))
    return Met(needs=needs, satisfied=not reasons, reasons=tuple(reasons))
