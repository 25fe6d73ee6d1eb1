"""A zone calls an authority by a name of its own: everything that names it does so from then on."""

from __future__ import annotations

import pytest
from night_desk import Night

from woordvoering.clearance.rows import AuthorityRow
from woordvoering.errors import WrongUse
from woordvoering.journal.event import WORKSPACE
from woordvoering.reaction.labels import labelled
from woordvoering.reaction.load import default_schema
from woordvoering.reaction.naming import named


def test_the_name_stands_wherever_the_authority_is_named_and_no_rule_reads_it(night: Night):
    case, statement = night.ready()
    before = night.desk.views.clearance(case, statement)
    role = before.authorities[0].role
    night.desk.clearances.name_authority("lore", role, "A. Chef", name="Korpsleiding Noord")
    after = night.desk.views.clearance(case, statement)
    assert (after.authorities[0].label, after.authorities[0].office) == (
        "Korpsleiding Noord",
        before.authorities[0].label,
    )
    told = labelled(night.desk.schema, {"authority": role}, "fr")
    assert told == {"authority": "Korpsleiding Noord"}, "the same in every language: it is a name"
    gates = night.desk.views.release(case, statement).gates
    assert "Korpsleiding Noord" in {line.params.get("authority") for line in gates}
    codes = {reason.code for reason in night.desk.gate.reasons(case, statement)}
    night.desk.clearances.name_authority("lore", role, "A. Chef")
    assert night.desk.views.clearance(case, statement).authorities[0].label == before.authorities[0].label
    assert {reason.code for reason in night.desk.gate.reasons(case, statement)} == codes


def test_the_name_is_there_after_the_desk_was_closed(night: Night):
    night.desk.clearances.name_authority("lore", "fire_service", "F. Claeys", name="Brandweerzone Centrum")
    night.reopen()
    role = night.desk.schema.role("fire_service")
    assert role is not None
    assert role.title.nl == "Brandweerzone Centrum"


def test_who_was_named_before_there_were_names_goes_by_the_schema(night: Night):
    night.desk.clearances.name_authority("lore", "mayor", "S. De Wulf")
    row = night.desk.journal.rows(WORKSPACE).get(AuthorityRow, "mayor")
    assert row is not None
    assert row.name == ""
    assert night.desk.named_schema() == default_schema()


def test_a_name_is_one_line_of_eighty_characters(night: Night):
    with pytest.raises(WrongUse):
        night.desk.clearances.name_authority("lore", "mayor", "S. De Wulf", name="x" * 81)


def test_a_name_of_what_the_schema_does_not_have_changes_nothing():
    assert named(default_schema(), (("nobody", "Iemand"),)) == default_schema()
