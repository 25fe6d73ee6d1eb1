"""No fact that a device may send stops the fold: whatever it says, in whatever order, rows come of it or nothing."""

from __future__ import annotations

import types
import typing
from typing import Any

import msgspec
from desk_parts import FixedDice, seat_of
from hypothesis import given
from hypothesis import strategies as st
from sampling import at_most

from woordvoering.journal.erasing import ErasureRow
from woordvoering.journal.event import WORKSPACE, Erased, Fact, FactTypes
from woordvoering.journal.fold import Fold
from woordvoering.journal.log import DeviceHead
from woordvoering.journal.parcel import parcel_of, read_parcel
from woordvoering.journal.seal import Position, seal
from woordvoering.rooms import ROOMS
from woordvoering.store.tables import from_columns, to_columns

KINDS = tuple(kind for room in ROOMS for kind in room.facts)
TYPES = FactTypes(KINDS)
FOLD = Fold(ROOMS)
WORDS = st.sampled_from(("", "a", "b", "chief", "release", "respond", "é\n", "x" * 200, "0" * 64, "[feit #1] {naam}"))
NUMBERS = st.sampled_from((0, 1, 2, -1, 7, 2**40, 2**62, -(2**62)))


def made_of(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a type as facts use them; few words, so that they meet each other."""
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    hint = getattr(hint, "__supertype__", hint)
    if origin in (typing.Union, types.UnionType):
        return st.one_of([made_of(part) for part in inner])
    if origin is typing.Literal:
        return st.sampled_from(inner)
    if origin is tuple:
        return st.lists(made_of(inner[0]), max_size=2).map(tuple)
    if origin in (dict, typing.get_origin(typing.Mapping[str, str])):
        return st.dictionaries(made_of(inner[0]), made_of(inner[1]), max_size=2)
    if hint is type(None):
        return st.none()
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return st.builds(hint, **{field.name: made_of(field.type) for field in msgspec.structs.fields(hint)})
    return {str: WORDS, int: NUMBERS, bool: st.booleans(), float: st.sampled_from((0.0, -1.5, 1e300))}[hint]


FACTS: st.SearchStrategy[Fact] = st.sampled_from(KINDS).flatmap(made_of)


def test_every_kind_of_fact_is_tried():
    assert len(KINDS) > 50
    for kind in KINDS:
        made_of(kind).validate()


@at_most(60)
@given(facts=st.lists(FACTS, min_size=1, max_size=6), case=st.sampled_from(("c1", WORKSPACE)))
def test_no_fact_stops_the_fold(facts: list[Fact], case: str):
    position = Position(workspace="w", case=case, head=DeviceHead(), deps=(), deps_lamport=0, wall=-(2**62))
    commit = seal(facts, position, seat_of("lore", "d1"), FixedDice("total"))
    events = read_parcel(parcel_of(commit), TYPES)
    rows = FOLD.fold(case, events)
    for kind in rows.kinds():
        for row in rows.all(kind):
            columns = to_columns(row)
            assert all(
                value is None or isinstance(value, str | bool) or abs(int(str(value))) < 2**63
                for value in columns.values()
            )
            assert from_columns(kind, columns) == row


@at_most(40)
@given(facts=st.lists(FACTS, min_size=1, max_size=8), data=st.data(), case=st.sampled_from(("c1", WORKSPACE)))
def test_no_erasure_stops_the_fold_whatever_it_takes_out(facts: list[Fact], data: st.DataObject, case: str):
    position = Position(workspace="w", case=case, head=DeviceHead(), deps=(), deps_lamport=0, wall=-(2**62))
    commit = seal(facts, position, seat_of("lore", "d1"), FixedDice("total"))
    events = list(read_parcel(parcel_of(commit), TYPES))
    gone = data.draw(st.sets(st.integers(0, len(events) - 1)))
    for place in gone:
        fact = Erased(events[place].header.type, 2**62, "lore", "karim", "x", "0" * 64)
        events[place] = msgspec.structs.replace(events[place], payload=None, fact=fact)
    rows = FOLD.fold(case, events)
    assert {row.key for row in rows.all(ErasureRow)} == {events[place].id for place in gone}
    for kind in rows.kinds():
        for row in rows.all(kind):
            assert from_columns(kind, to_columns(row)) == row
