"""Whose act it is: release and triage take an office of the schema, here and in what other devices send."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from night_desk import Night

from woordvoering.casework.events import Triaged
from woordvoering.errors import Refused
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.keys import Seat
from woordvoering.journal.members import RoleGranted, RoleRevoked
from woordvoering.reaction.load import default_schema
from woordvoering.reaction.offices import offices_for
from woordvoering.release.commands import Choices
from woordvoering.release.events import Released

QUICK = Choices(formats=("md",))


def codes(act: Callable[[], Any]) -> set[str]:
    with pytest.raises(Refused) as refused:
        act()
    return {reason.code for reason in refused.value.reasons()}


def as_root(night: Night, *facts: Any) -> None:
    assert isinstance(night.root, Seat)
    night.desk.journal.take_seat(night.root)
    night.desk.journal.append(WORKSPACE, list(facts), "root")


def test_the_offices_of_a_step_are_the_schemas_own_its_deputies_and_where_it_escalates_to():
    schema = default_schema()
    found = offices_for(schema, "release")
    assert found[0] == "spokesperson"
    assert set(found) == {
        "spokesperson", "backup_spokesperson", "head_of_communication", "deputy_head_of_communication"
    }  # fmt: skip
    assert offices_for(schema, "bestaat_niet") == ()


@pytest.mark.parametrize("member", ["vandamme", "dewulf", "claes"])
def test_an_authority_agrees_and_does_not_release(night: Night, tmp_path: Path, member: str):
    case, statement = night.cleared()
    act = lambda: night.desk.releases.release(member, case, statement, QUICK, tmp_path / "kit")  # noqa: E731
    assert codes(act) == {"member.office_missing"} and not (tmp_path / "kit").exists()
    night.desk.releases.release("bogaert", case, statement, QUICK, tmp_path / "kit")


def test_a_release_by_somebody_without_the_office_gives_no_kit(night: Night, tmp_path: Path):
    """A changed program of the chief's wrote it past the rule; the gate judges it again by the roster of then."""
    case, statement = night.cleared()
    kit, _ = night.desk.releases.release("lore", case, statement, QUICK, tmp_path / "kit")
    true = next(event.fact for event in night.desk.journal.events(case) if isinstance(event.fact, Released))
    other, twin = night.cleared()
    head = night.desk.views.statement(other, twin).revisions[-1]
    forged = msgspec.structs.replace(true, release="f" * 16, statement=twin, revision=head.id, sha256=head.sha256)
    night.desk.journal.append(other, [forged], "vandamme")
    act = lambda: night.desk.releases.kit_again(other, "f" * 16, tmp_path / "again")  # noqa: E731
    assert codes(act) == {"member.office_missing"}
    as_root(night, RoleGranted(member="vandamme", role="spokesperson"))
    assert codes(act) == {"member.office_missing"}, "an office given afterwards mends nothing"
    as_root(night, RoleRevoked(member="lore", role="spokesperson"))
    night.desk.releases.kit_again(case, kit.release, tmp_path / "mine")


@pytest.mark.parametrize("member", ["vandamme", "dewulf", "claes"])
def test_triage_decides_who_must_agree_and_takes_its_office(night: Night, member: str):
    case, statement = night.ready()
    lower = lambda by: night.desk.cases.triage(by, case, "respond", "minder", impact=1, categories=("service",))  # noqa: E731
    assert codes(lambda: lower(member)) == {"member.office_missing"}
    assert {reason.code for reason in night.desk.gate.reasons(case, statement)} == {"gate.clearance_waiting"}
    lower("karim")


def test_a_requirement_that_somebody_without_the_office_lowered_is_no_requirement(night: Night):
    case = night.case(categories=("public_order",))
    night.verified_claim(case)
    statement = night.statement(case)
    night.desk.clearances.request("lore", case, statement)
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    lower = Triaged(outcome="respond", reason="minder", impact=1, categories=("incident",), circumstances=())
    night.desk.journal.append(case, [lower], "vandamme")
    assert {reason.code for reason in night.desk.gate.reasons(case, statement)} == {"member.office_missing"}
    night.desk.cases.triage("lore", case, "respond", "toch", impact=3, categories=("public_order",))
    assert {reason.code for reason in night.desk.gate.reasons(case, statement)} == {"gate.clearance_waiting"}
