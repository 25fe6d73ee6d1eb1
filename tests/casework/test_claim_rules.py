"""Claims: worded as others assert them, verified by an answer, graded twice, told or kept with a reason."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from night_desk import TEXT, Night
from sampling import at_most

from woordvoering.casework.claims import ClaimCommands
from woordvoering.casework.rows import ClaimRow, EnquiryRow, LogRow, MarkRow, MaterialRow
from woordvoering.casework.rules import INFORMATION_GRADES, SOURCE_GRADES, wording_reasons
from woordvoering.clock import DAY, MINUTE
from woordvoering.errors import BrokenStore, Refused, WrongUse

STATUSES = ("unstarted", "in_progress", "verified", "false", "misleading", "inconclusive", "unverifiable")
SETTLED = ("verified", "false", "misleading", "inconclusive", "unverifiable")


def codes(act: Callable[[], Any]) -> set[str]:
    with pytest.raises(Refused) as refused:
        act()
    return {reason.code for reason in refused.value.reasons()}


@pytest.fixture
def case(night: Night) -> str:
    return night.case()


@pytest.fixture
def claims(night: Night) -> ClaimCommands:
    return night.desk.claims


def claim(night: Night, case: str, number: int = 1) -> ClaimRow:
    return next(row for row in night.desk.journal.rows(case).all(ClaimRow) if row.number == number)


def enquiry(night: Night, case: str, step: str) -> EnquiryRow:
    found = night.desk.journal.rows(case).get(EnquiryRow, step)
    assert found is not None
    return found


def answered(night: Night, case: str, number: int, outcome: Any = "answered") -> str:
    step, _ = night.desk.claims.ask("lore", case, number, "Officier van wacht", "phone", "Klopt dat?")
    night.desk.claims.answer("lore", case, step, outcome, "zegt hij")
    return step


# --- wording


@pytest.mark.parametrize(
    "denial",
    [
        "Het is niet waar dat er schoten vielen",
        "HET KLOPT NIET dat er doden zijn",
        "Il est faux que la police ait tiré",
        "Ce n'est pas vrai",
        "It is not true that shots were fired",
    ],
)
def test_a_claim_is_never_worded_as_its_denial(night: Night, case: str, claims: ClaimCommands, denial: str):
    assert codes(lambda: claims.make("lore", case, denial)) == {"claim.worded_as_denial"}
    claims.make("lore", case, "Er vielen schoten")
    assert codes(lambda: claims.reword("lore", case, 1, denial)) == {"claim.worded_as_denial"}
    assert claim(night, case).wording == "Er vielen schoten"


@pytest.mark.parametrize(
    "wording",
    ["Er was een knal", "Het klopt dat er een knal was", "Niet alle treinen rijden", "Het is niet warm binnen"],
)
def test_a_wording_with_a_not_in_it_is_not_yet_a_denial(wording: str):
    assert wording_reasons(wording) == ()


def test_claims_are_numbered_in_the_order_in_which_they_were_made(night: Night, case: str, claims: ClaimCommands):
    assert [claims.make("lore", case, f"Bewering {n}")[0] for n in "abc"] == [1, 2, 3]
    other = night.case()
    assert claims.make("karim", other, "Elders")[0] == 1
    assert claim(night, other).owner == "karim"


def test_a_wording_is_fixed_once_an_approved_text_uses_it(night: Night):
    case, _ = night.ready()
    number, _ = night.desk.claims.make("lore", case, "Er waren twee wagens")
    night.desk.claims.reword("lore", case, 1, "Er was een luide knal aan het station")
    statement = night.desk.views.statement_of_case(case)
    assert statement is not None
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    assert codes(lambda: night.desk.claims.reword("lore", case, 1, "Er was een knalletje")) == {"claim.locked"}
    night.desk.claims.reword("lore", case, number, "Er waren drie wagens")
    assert claim(night, case, number).wording == "Er waren drie wagens"


def test_a_claim_that_only_a_channel_text_cites_is_fixed_as_well(night: Night):
    case, statement = night.ready()
    number, _ = night.desk.claims.make("lore", case, "De brandweer is ter plaatse")
    step = answered(night, case, number)
    assert step
    night.desk.claims.assess("lore", case, number, "verified", source_grade="B", information_grade=2)
    night.desk.claims.disclose("lore", case, number, "releasable", "zichtbaar voor iedereen")
    night.desk.statements.save("lore", case, statement, TEXT, variants={"x": f"Brandweer ter plaatse. {{#{number}}}"})
    night.desk.clearances.request("lore", case, statement)
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    assert claim(night, case, number).locked
    assert night.desk.gate.reasons(case, statement) == ()


# --- grades


@pytest.mark.parametrize("status", SETTLED)
@pytest.mark.parametrize(
    ("source", "information", "lacks"),
    [
        ("", 0, {"claim.source_grade", "claim.information_grade"}),
        ("G", 1, {"claim.source_grade"}),
        ("AA", 1, {"claim.source_grade"}),
        ("A", 7, {"claim.information_grade"}),
        ("A", -1, {"claim.information_grade"}),
        ("é", 9, {"claim.source_grade", "claim.information_grade"}),
    ],
)
def test_a_judgement_takes_both_grades(
    night: Night, case: str, status: Any, source: str, information: int, lacks: set[str]
):
    night.desk.claims.make("lore", case, "Er was een knal")
    answered(night, case, 1)
    act = night.desk.claims.assess
    assert codes(lambda: act("lore", case, 1, status, source_grade=source, information_grade=information)) == lacks


@pytest.mark.parametrize("status", ["unstarted", "in_progress"])
def test_what_is_not_judged_yet_needs_no_grade_but_takes_no_wrong_one(night: Night, case: str, status: Any):
    night.desk.claims.make("lore", case, "Er was een knal")
    night.desk.claims.assess("lore", case, 1, status)
    assert claim(night, case).status == status and claim(night, case).settled_at is None
    act = night.desk.claims.assess
    assert codes(lambda: act("lore", case, 1, status, source_grade="Z")) == {"claim.source_grade"}


def test_every_grade_of_the_scale_is_taken(night: Night, case: str, claims: ClaimCommands):
    claims.make("lore", case, "Er was een knal")
    for source in sorted(SOURCE_GRADES):
        for information in sorted(INFORMATION_GRADES):
            claims.assess("lore", case, 1, "inconclusive", source_grade=source.lower(), information_grade=information)
            assert (claim(night, case).source_grade, claim(night, case).information_grade) == (source, information)


@pytest.mark.parametrize("outcome", ["referred", "no_information", "no_answer", None])
def test_nothing_is_verified_without_an_answer(night: Night, case: str, claims: ClaimCommands, outcome: Any):
    claims.make("lore", case, "Er was een knal")
    if outcome is not None:
        answered(night, case, 1, outcome)
    act = claims.assess
    assert codes(lambda: act("lore", case, 1, "verified", source_grade="A", information_grade=1)) == {
        "claim.unsupported"
    }
    answered(night, case, 1)
    claims.assess("lore", case, 1, "verified", source_grade="A", information_grade=1)
    assert claim(night, case).status == "verified"


def test_an_answer_about_another_claim_verifies_nothing(night: Night, case: str, claims: ClaimCommands):
    claims.make("lore", case, "Er was een knal")
    claims.make("lore", case, "Er zijn gewonden")
    answered(night, case, 2)
    act = claims.assess
    assert codes(lambda: act("lore", case, 1, "verified", source_grade="A", information_grade=1)) == {
        "claim.unsupported"
    }


@pytest.mark.parametrize("status", [status for status in SETTLED if status != "verified"])
def test_to_doubt_needs_nobodys_answer(night: Night, case: str, status: Any):
    night.desk.claims.make("lore", case, "Er was een knal")
    night.desk.claims.assess("lore", case, 1, status, source_grade="F", information_grade=6, reason="niets gevonden")
    found = claim(night, case)
    assert (found.status, found.reason, found.settled_at) == (status, "niets gevonden", night.clock.now())


def test_a_claim_that_is_looked_at_again_is_no_longer_settled(night: Night, case: str):
    number = night.verified_claim(case)
    assert claim(night, case, number).settled_at is not None
    night.desk.claims.assess("lore", case, number, "in_progress", reason="nieuwe beelden")
    assert claim(night, case, number).settled_at is None


# --- disclosure and setting aside


@pytest.mark.parametrize("disclosure", ["releasable", "if_asked", "background_only", "withheld"])
def test_whether_a_claim_is_told_always_has_a_reason(night: Night, case: str, disclosure: Any):
    night.desk.claims.make("lore", case, "Er was een knal")
    assert claim(night, case).disclosure == "withheld", "nothing is told unless somebody says so"
    with pytest.raises(WrongUse, match=r"field\.empty"):
        night.desk.claims.disclose("lore", case, 1, disclosure, "  ")
    night.desk.claims.disclose("lore", case, 1, disclosure, "afgesproken met het parket")
    found = claim(night, case)
    assert (found.disclosure, found.disclosure_reason) == (disclosure, "afgesproken met het parket")


def test_a_claim_can_be_left_aside_until_it_is_settled(night: Night, case: str, claims: ClaimCommands):
    claims.make("lore", case, "Er was een knal")
    claims.set_aside("lore", case, 1, "niet nodig voor de eerste reactie")
    assert claim(night, case).set_aside
    claims.assess("lore", case, 1, "false", source_grade="A", information_grade=5)
    assert not claim(night, case).set_aside, "a judgement takes it up again"
    assert codes(lambda: claims.set_aside("lore", case, 1, "toch")) == {"claim.settled"}


@pytest.mark.parametrize("number", [0, 2, -1, 99])
def test_a_number_that_nobody_gave_is_unknown_to_every_act(night: Night, case: str, claims: ClaimCommands, number: int):
    claims.make("lore", case, "Er was een knal")
    for act in (
        lambda: claims.reword("lore", case, number, "x"),
        lambda: claims.assess("lore", case, number, "in_progress"),
        lambda: claims.disclose("lore", case, number, "withheld", "x"),
        lambda: claims.set_aside("lore", case, number, "x"),
        lambda: claims.ask("lore", case, number, "x", "phone", "x"),
    ):
        assert codes(act) == {"claim.unknown"}


def test_fact_finding_starts_with_the_first_claim_and_no_judgement_alone_ends_it(night: Night, case: str):
    def step() -> MarkRow:
        return night.desk.journal.rows(case).get(MarkRow, "fact_finding") or MarkRow(case_id=case, key="fact_finding")

    assert step().started is None
    night.verified_claim(case)
    began = night.clock.now()
    night.clock.advance(MINUTE)
    night.verified_claim(case, "De brandweer is ter plaatse")
    assert (step().started, step().done) == (began, None)


# --- enquiries


def test_a_question_sets_the_claim_to_work(night: Night, case: str, claims: ClaimCommands):
    claims.make("lore", case, "Er was een knal")
    step, _ = claims.ask("lore", case, 1, "Brandweer", "radio", "Was er een knal?", at=night.clock.now() - MINUTE)
    assert claim(night, case).status == "in_progress"
    found = enquiry(night, case, step)
    assert (found.asked_by, found.to, found.medium, found.times) == ("lore", "Brandweer", "radio", 1)
    assert found.asked_at == night.clock.now() - MINUTE


def test_asking_again_counts_and_keeps_the_first_moment(night: Night, case: str, claims: ClaimCommands):
    claims.make("lore", case, "Er was een knal")
    step, _ = claims.ask("lore", case, 1, "Brandweer", "radio", "Was er een knal?")
    first = night.clock.now()
    for _ in range(3):
        night.clock.advance(MINUTE)
        claims.ask_again("karim", case, step, "phone")
    found = enquiry(night, case, step)
    assert (found.times, found.asked_at, found.last_asked_at, found.medium) == (4, first, night.clock.now(), "phone")


@pytest.mark.parametrize("outcome", ["answered", "referred", "no_information"])
def test_an_answer_says_something(night: Night, case: str, claims: ClaimCommands, outcome: Any):
    claims.make("lore", case, "Er was een knal")
    step, _ = claims.ask("lore", case, 1, "Brandweer", "radio", "Was er een knal?")
    with pytest.raises(WrongUse, match=r"field\.empty"):
        claims.answer("lore", case, step, outcome, "")
    claims.answer("lore", case, step, outcome, "Dat weten we niet")
    assert enquiry(night, case, step).answered_at == night.clock.now()


def test_silence_is_no_answer(night: Night, case: str, claims: ClaimCommands):
    claims.make("lore", case, "Er was een knal")
    step, _ = claims.ask("lore", case, 1, "Brandweer", "radio", "Was er een knal?")
    claims.answer("lore", case, step, "no_answer", "")
    assert enquiry(night, case, step).answered_at is None
    assert night.desk.views.case(case).claims[0].status == "in_progress"
    assert codes(lambda: night.desk.cases.close("lore", case, "klaar")) == {"close.question_open"}


def test_a_question_nobody_asked_has_no_answer(case: str, claims: ClaimCommands):
    for act in (
        lambda: claims.answer("lore", case, "x", "answered", "ja"),
        lambda: claims.ask_again("lore", case, "x", "phone"),
    ):
        with pytest.raises(WrongUse, match=r"enquiry\.unknown"):
            act()


@pytest.mark.parametrize("ahead", [MINUTE + 1, DAY])
def test_nobody_answers_tomorrow(night: Night, case: str, claims: ClaimCommands, ahead: int):
    claims.make("lore", case, "Er was een knal")
    step, _ = claims.ask("lore", case, 1, "Brandweer", "radio", "Was er een knal?")
    at = night.clock.now() + ahead
    for act in (
        lambda: claims.ask("lore", case, 1, "Brandweer", "radio", "?", at=at),
        lambda: claims.ask_again("lore", case, step, "phone", at=at),
        lambda: claims.answer("lore", case, step, "answered", "ja", at=at),
        lambda: claims.store_material("lore", case, "a.txt", b"a", captured_at=at),
    ):
        assert codes(act) == {"case.note_in_future"}


# --- material


@at_most(15, [HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=2_000))
def test_a_copy_is_the_bytes_that_were_captured(night: Night, data: bytes):
    case = night.desk.cases.open_own("lore", "Bewijs van beelden", night.clock.now())[0]
    key, _ = night.desk.claims.store_material("lore", case, "beeld.jpg", data, captured_from="camera 12")
    found = night.desk.journal.rows(case).get(MaterialRow, key)
    assert found is not None
    assert (found.sha256, found.size, found.captured_by) == (hashlib.sha256(data).hexdigest(), len(data), "lore")
    assert night.desk.claims.read_material(case, key) == data


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("foto.jpg", "foto.jpg"),
        ("../../etc/cron.d/x", "x"),
        ("C:\\Users\\buur\\film.mp4", "film.mp4"),
        ("/var/log/syslog", "syslog"),
        ("a/b\\c.txt", "c.txt"),
    ],
)
def test_a_name_is_a_name_and_never_a_path(night: Night, case: str, name: str, kept: str):
    key, _ = night.desk.claims.store_material("lore", case, name, b"x")
    found = night.desk.journal.rows(case).get(MaterialRow, key)
    assert found is not None and found.name == kept


@pytest.mark.parametrize("name", ["", "  ", "map/", "film\n.mp4", "foto\u202egpj.exe"])
def test_a_copy_needs_a_name_that_can_be_read(case: str, claims: ClaimCommands, name: str):
    with pytest.raises(WrongUse):
        claims.store_material("lore", case, name, b"x")


def test_a_copy_whose_blob_was_swapped_is_named(night: Night, case: str, claims: ClaimCommands):
    key, _ = claims.store_material("lore", case, "foto.jpg", b"echt")
    found = night.desk.journal.rows(case).get(MaterialRow, key)
    assert found is not None
    path = night.folder / "blobs" / found.blob[:2] / found.blob
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(BrokenStore) as broken:
        claims.read_material(case, key)
    assert broken.value.code == "blob.changed"
    with pytest.raises(WrongUse, match=r"material\.unknown"):
        claims.read_material(case, "x")


def test_an_answer_may_rest_on_a_stored_copy_of_this_case_only(night: Night, case: str, claims: ClaimCommands):
    claims.make("lore", case, "Er was een knal")
    step, _ = claims.ask("lore", case, 1, "Camera 12", "app", "Wat is te zien?")
    elsewhere, _ = claims.store_material("lore", night.case(), "elders.jpg", b"x")
    with pytest.raises(WrongUse, match=r"material\.unknown"):
        claims.answer("lore", case, step, "answered", "rook", material=elsewhere)
    here, _ = claims.store_material("lore", case, "hier.jpg", b"x")
    claims.answer("lore", case, step, "answered", "rook", material=here)
    assert enquiry(night, case, step).material == here


def test_every_act_on_a_claim_writes_its_line(night: Night, case: str, claims: ClaimCommands):
    before = len(night.desk.journal.rows(case).all(LogRow))
    number = night.verified_claim(case)
    claims.reword("lore", case, number, "Er was een luide knal")
    claims.store_material("lore", case, "foto.jpg", b"x")
    lines = night.desk.journal.rows(case).all(LogRow)
    written = {row.code for row in lines}
    assert len(lines) == before + 7
    assert written >= {"log.claim_made", "log.asked", "log.answer.answered", "log.claim.verified", "log.material"}
    assert written >= {"log.disclosure.releasable", "log.claim_reworded"}
