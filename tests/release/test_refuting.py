"""A text that says of a claim that it is not true: cited as such, judged as such, and told to machines as such."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from night_desk import Night

from woordvoering.clearance.facts import case_facts
from woordvoering.release.commands import Choices
from woordvoering.statements.references import cited_claims, refuted_claims, told_claims, without_references
from woordvoering.statements.sentences import split_sentences

TEXT = (
    "# Geen doden\n\nEr was een knal. {#1} Het bericht dat er doden vielen, klopt niet. {#!2}\n\nUpdate om 03.00 uur."
)


def hoax(night: Night, case: str, status: str = "false", disclosure: str = "releasable") -> int:
    """A claim of others, and what it turned out to be."""
    claim, _ = night.desk.claims.make("lore", case, "Er vielen drie doden aan het station")
    step, _ = night.desk.claims.ask("lore", case, claim, "Brandweer, officier van wacht", "phone", "Klopt dat?")
    night.desk.claims.answer("lore", case, step, "answered", "Er zijn geen doden.")
    assess(night, case, claim, status)
    night.desk.claims.disclose("lore", case, claim, disclosure, "Wordt overal gedeeld")
    return claim


def assess(night: Night, case: str, claim: int, status: str) -> None:
    night.desk.claims.assess("lore", case, claim, status, source_grade="A", information_grade=1, reason="Nagevraagd.")


def reasons(night: Night, case: str, statement: str) -> set[str]:
    return {reason.code for reason in night.desk.gate.reasons(case, statement) if "claim" in reason.code}


def written(night: Night, text: str = TEXT, **claim: str) -> tuple[str, str]:
    case = night.case()
    night.verified_claim(case)
    hoax(night, case, **claim)
    return case, night.statement(case, text)


def test_a_reference_against_a_claim_is_read_as_such_and_gone_from_what_leaves():
    assert (cited_claims(TEXT), told_claims(TEXT), refuted_claims(TEXT)) == ((1, 2), (1,), (2,))
    assert "{" not in without_references(TEXT)
    assert "klopt niet.\n" in without_references(TEXT)
    assert any(sentence.rstrip().endswith("{#!2}") for sentence in split_sentences(TEXT))


@pytest.mark.parametrize(
    ("status", "disclosure", "expected"),
    [
        ("false", "releasable", set[str]()),
        ("misleading", "releasable", set[str]()),
        ("verified", "releasable", {"gate.claim_not_refuted"}),
        ("inconclusive", "releasable", {"gate.claim_not_refuted"}),
        ("unverifiable", "releasable", {"gate.claim_not_refuted"}),
        ("false", "withheld", {"gate.claim_not_releasable"}),
        ("false", "background_only", {"gate.claim_not_releasable"}),
    ],
)
def test_only_what_turned_out_untrue_and_may_be_told_is_refuted(
    night: Night, status: str, disclosure: str, expected: set[str]
):
    assert reasons(night, *written(night, status=status, disclosure=disclosure)) == expected


def test_a_false_claim_that_is_told_as_true_is_still_held_back(night: Night):
    assert reasons(night, *written(night, TEXT.replace("{#!2}", "{#2}"))) == {"gate.claim_not_verified"}


def test_a_claim_told_both_ways_is_held_back_whatever_it_is(night: Night):
    assert reasons(night, *written(night, TEXT.replace("Update", "Doden. {#2} Update"))) == {"gate.claim_both_ways"}


def test_the_kit_tells_machines_what_is_refuted_and_nothing_else(night: Night, tmp_path: Path):
    case, statement = written(night)
    night.desk.clearances.request("lore", case, statement)
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    kit, _ = night.desk.releases.release("lore", case, statement, Choices(formats=("jsonld", "text")), tmp_path / "kit")
    made = {file.format: file.data.decode() for file in kit.files}
    _, review = json.loads(made["jsonld"])["@graph"]
    assert review["claimReviewed"] == "Er vielen drie doden aan het station"
    assert made["jsonld"].count('"ClaimReview"') == 1
    assert "{#" not in made["text"]
    again = night.desk.releases.kit_again(case, kit.release, tmp_path / "again")
    assert again.files == kit.files


def test_a_refutation_whose_claim_is_confirmed_later_asks_for_a_correction(night: Night, tmp_path: Path):
    case, statement = written(night)
    night.desk.clearances.request("lore", case, statement)
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    night.desk.releases.release("lore", case, statement, Choices(formats=("text",)), tmp_path / "kit")

    def fallen() -> list[str]:
        return [found.ref for found in case_facts(night.desk.journal.rows(case), now=night.clock.now()).corrections]

    assert fallen() == []
    assess(night, case, 2, "verified")
    assert fallen() == ["#2"]
