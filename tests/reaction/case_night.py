"""The night that these tests tell: a bang at a station, and every fact that a case can have, as builders."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from hypothesis import settings
from hypothesis import strategies as st
from msgspec.structs import replace

from woordvoering.clock import BRUSSELS, Millis, moment
from woordvoering.i18n import Messages
from woordvoering.reaction.facts import (
    CaseFacts,
    ClaimFacts,
    ClearanceFacts,
    CorrectionFacts,
    EmergencyCheck,
    Mark,
    PointAnswer,
    RequestFacts,
    StatementFacts,
)
from woordvoering.reaction.load import default_schema
from woordvoering.reaction.matrix import requirement
from woordvoering.reaction.points import applied_points
from woordvoering.reaction.schema import Schema
from woordvoering.reaction.steps import STEPS

MIN = 60_000
HALF = settings(max_examples=max(1, settings().max_examples // 2))
"""For rules over whole cases, which are large to make up: half of what the profile asks."""

SHA = "a" * 64
AUTHOR = "Noor Claeys"
HANDLER = "Noor Claeys"


@lru_cache(maxsize=1)
def standard() -> Schema:
    """The shipped schema, read once."""
    return default_schema()


@lru_cache(maxsize=1)
def spoken() -> Messages:
    """Every sentence of the program, read once."""
    return Messages.load()


def at(hour: int, minute: int, day: int = 14) -> Millis:
    """A moment of November 2026 on Brussels' clocks; the 14th is a Saturday."""
    return moment(datetime(2026, 11, day, hour, minute, tzinfo=BRUSSELS))


T0 = at(1, 44)


def opened(**changes: object) -> CaseFacts:
    """A case that was just opened: the emergency check is answered, triage says respond."""
    facts = CaseFacts(
        id="PD-1",
        t0=T0,
        opened_at=at(1, 46),
        handler=HANDLER,
        impact=3,
        triage="respond",
        categories=("incident", "public_order"),
        circumstances=frozenset({"fire_service", "judicial_inquiry"}),
        emergency=EmergencyCheck(answered_at=at(1, 47)),
    )
    return replace(facts, **changes)


def verified(ref: str = "#1", **changes: object) -> ClaimFacts:
    """A claim that the text cites, confirmed and releasable."""
    claim = ClaimFacts(ref, "Er was een knal", "verified", "releasable", cited=True, settled_at=at(1, 56))
    return replace(claim, **changes)


def cleared(authority: str, **changes: object) -> ClearanceFacts:
    """One authority's agreement on the text."""
    fact = ClearanceFacts(
        authority,
        "cleared",
        SHA,
        4,
        person=f"{authority} zelf",
        requested_at=at(2, 19),
        given_at=at(2, 25),
    )
    return replace(fact, **changes)


def ready(**changes: object) -> CaseFacts:
    """A case whose text may leave this very moment: everything is in order."""
    facts = opened(
        marks=(Mark("acknowledge", done=at(1, 58)),),
        claims=(verified(),),
        statement=StatementFacts("s1", "holding_statement", 4, SHA, frozenset({AUTHOR}), written_at=at(1, 59)),
    )
    wanted = requirement(standard(), facts.categories, facts.circumstances, "holding_statement")
    answers = tuple(PointAnswer(p.point.id, "yes", by=HANDLER) for p in applied_points(standard(), facts, wanted))
    assert facts.statement is not None
    facts = replace(
        facts,
        statement=replace(facts.statement, answers=answers),
        clearances=tuple(cleared(role) for role in wanted.all_of),
    )
    return replace(facts, **changes)


def with_statement(facts: CaseFacts, **changes: object) -> CaseFacts:
    """The same case with another text."""
    assert facts.statement is not None
    return replace(facts, statement=replace(facts.statement, **changes))


def with_clearance(facts: CaseFacts, of: str, /, **changes: object) -> CaseFacts:
    """The same case with one authority's entry changed."""
    return replace(
        facts,
        clearances=tuple(replace(c, **changes) if c.authority == of else c for c in facts.clearances),
    )


_moments = st.integers(min_value=0, max_value=600).map(lambda minutes: T0 + minutes * MIN)
_maybe = st.none() | _moments
_people = st.sampled_from([HANDLER, "Karim", "I. Claes", None])
_roles = st.sampled_from([role.id for role in standard().roles] + ["nobody"])


def claims() -> st.SearchStrategy[ClaimFacts]:
    return st.builds(
        ClaimFacts,
        ref=st.sampled_from(["#1", "#2", "#3"]),
        wording=st.just("Er was een knal"),
        status=st.sampled_from(
            ["unstarted", "in_progress", "verified", "false", "misleading", "inconclusive", "unverifiable"]
        ),
        disclosure=st.sampled_from(["releasable", "if_asked", "background_only", "withheld"]),
        cited=st.booleans(),
        set_aside=st.booleans(),
        waiting_on=st.sampled_from([None, "Brandweer"]),
        waiting_since=_maybe,
        settled_at=_maybe,
    )


def clearance_facts() -> st.SearchStrategy[ClearanceFacts]:
    return st.builds(
        ClearanceFacts,
        authority=_roles,
        verdict=st.sampled_from(
            [
                "requested",
                "cleared",
                "amends_requested",
                "advised_against",
                "refused",
                "handed_over",
                "bypassed",
                "lapsed",
            ]
        ),
        sha=st.sampled_from([SHA, "b" * 64]),
        revision=st.integers(1, 5),
        person=_people,
        proof=st.sampled_from(["valid", "awaiting_witness", "unchecked", "invalid", "contested"]),
        requested_at=_maybe,
        given_at=_maybe,
        deputy_asked_at=_maybe,
        second_person=_people,
        reason=st.sampled_from([None, "levensgevaar"]),
    )


def statements() -> st.SearchStrategy[StatementFacts]:
    return st.builds(
        StatementFacts,
        id=st.just("s1"),
        kind=st.sampled_from([kind.id for kind in standard().kinds] + ["poem"]),
        revision=st.integers(1, 5),
        sha=st.just(SHA),
        authors=st.frozensets(st.sampled_from([AUTHOR, "Karim"]), min_size=1),
        open_placeholders=st.lists(st.just("uur"), max_size=2).map(tuple),
        unknown_citations=st.lists(st.just("#9"), max_size=1).map(tuple),
        answers=st.lists(
            st.builds(
                PointAnswer,
                point=st.sampled_from([point.id for point in standard().points]),
                answer=st.sampled_from(["yes", "no", "not_applicable"]),
                reason=st.sampled_from([None, "omdat"]),
            ),
            max_size=25,
        ).map(tuple),
        heads=st.sampled_from([1, 1, 2]),
        written_at=_maybe,
        released_at=_maybe,
    )


def any_facts() -> st.SearchStrategy[CaseFacts]:
    """Every case that can be thought of, sensible or not."""
    return st.builds(
        CaseFacts,
        id=st.just("PD-1"),
        t0=st.just(T0),
        opened_at=_maybe,
        closed_at=_maybe,
        handler=_people,
        impact=st.sampled_from([None, 1, 2, 3, 4, 9]),
        triage=st.sampled_from([None, "respond", "respond", "respond", "monitor_only", "refer", "meldpunt", "dismiss"]),
        recheck_at=_maybe,
        categories=st.lists(st.sampled_from([c.id for c in standard().categories] + ["?"]), max_size=3).map(tuple),
        circumstances=st.frozensets(st.sampled_from([c.id for c in standard().circumstances]), max_size=4),
        marks=st.lists(
            st.builds(
                Mark,
                step=st.sampled_from(STEPS),
                started=_maybe,
                done=_maybe,
                waived=st.sampled_from([None, None, "geen pers"]),
            ),
            max_size=5,
        ).map(tuple),
        emergency=st.builds(EmergencyCheck, answered_at=_maybe, possible=st.booleans(), passed_on_at=_maybe),
        claims=st.lists(claims(), max_size=3).map(tuple),
        statement=st.none() | statements(),
        clearances=st.lists(clearance_facts(), max_size=5).map(tuple),
        requests=st.lists(
            st.builds(
                RequestFacts,
                id=st.sampled_from(["v1", "v2"]),
                outlet=st.just("De Krant"),
                received_at=_moments,
                deadline=_maybe,
                due=_maybe,
                resolved_at=_maybe,
            ),
            max_size=2,
        ).map(tuple),
        corrections=st.lists(
            st.builds(CorrectionFacts, ref=st.just("#1"), discovered_at=_moments, corrected_at=_maybe), max_size=2
        ).map(tuple),
        informed=st.frozensets(_roles, max_size=2),
        promised_update_at=_maybe,
        last_update_at=_maybe,
        embargo_until=_maybe,
        released_at=_maybe,
        connection=st.sampled_from(["ok", "ok", "offline", "conflict"]),
        read_only=st.sampled_from([False, False, True]),
    )


def moments() -> st.SearchStrategy[int]:
    """Any moment from the first signal to two weeks later."""
    return st.integers(min_value=0, max_value=20_160).map(lambda minutes: T0 + minutes * MIN)
