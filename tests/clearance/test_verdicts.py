"""Clearances: a verdict belongs to one exact text, a telephone needs a witness, nobody clears their own words alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from night_desk import TEXT, Night

from woordvoering.clearance.commands import Call, CallBack, Mail
from woordvoering.clearance.rows import ClearanceRow
from woordvoering.clock import MINUTE
from woordvoering.errors import Refused, WrongUse

CALL = Call("09 555 01 01", "karim", True)


def codes(night: Night, case: str, statement: str) -> set[str]:
    return {reason.code for reason in night.desk.gate.reasons(case, statement)}


def refusal(refused: pytest.ExceptionInfo[Refused]) -> set[str]:
    return {reason.code for reason in refused.value.reasons()}


def test_a_text_may_leave_once_everybody_of_the_matrix_agreed(night: Night):
    case, statement = night.ready()
    assert codes(night, case, statement) == {"gate.clearance_waiting"}
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    assert codes(night, case, statement) == set()


def test_a_verdict_lapses_when_one_byte_of_the_text_changes(night: Night):
    case, statement = night.cleared()
    night.desk.statements.save("lore", case, statement, TEXT.replace("knal aan", "knal bij", 1))
    assert "gate.clearance_lapsed" in codes(night, case, statement)
    assert [row.verdict for row in night.desk.views.clearance(case, statement).authorities][0] == "lapsed"  # noqa: RUF015


def test_a_verdict_does_not_come_back_with_the_old_text(night: Night):
    case, statement = night.cleared()
    night.desk.statements.save("lore", case, statement, TEXT + "\n\nExtra.")
    night.desk.statements.save("lore", case, statement, TEXT)
    revisions = night.desk.views.statement(case, statement).revisions
    assert [item.number for item in revisions] == [1, 2, 3]
    assert revisions[0].sha256 == revisions[2].sha256
    assert codes(night, case, statement) == set(), "the very same bytes were cleared"


def test_a_channel_text_of_ones_own_is_part_of_what_is_cleared(night: Night):
    case, statement = night.cleared()
    night.desk.statements.save("lore", case, statement, TEXT, variants={"x": "Iets anders dan de basistekst."})
    assert "gate.clearance_lapsed" in codes(night, case, statement)


def test_a_verdict_about_another_text_is_refused(night: Night):
    case, statement = night.ready()
    with pytest.raises(Refused) as refused:
        night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared", sha256="0" * 64)
    assert refusal(refused) == {"clearance.other_text"}


def test_nobody_speaks_for_an_office_that_they_do_not_hold(night: Night):
    case, statement = night.ready()
    with pytest.raises(Refused) as refused:
        night.desk.clearances.sign("karim", case, statement, "chief", "cleared")
    assert refusal(refused) == {"clearance.role_not_held"}


def test_a_verdict_by_telephone_counts_once_the_witness_confirms_it(night: Night):
    case, statement = night.ready()
    verdict, _ = night.desk.clearances.note_telephone(
        "lore", case, statement, "chief", "HCP A. Van Damme", "cleared", CALL
    )
    assert codes(night, case, statement) == {"gate.clearance_unproven"}
    night.desk.clearances.witness("karim", case, verdict)
    assert codes(night, case, statement) == set()


def test_who_took_the_call_cannot_witness_it(night: Night):
    case, statement = night.ready()
    with pytest.raises(Refused) as refused:
        night.desk.clearances.note_telephone(
            "lore", case, statement, "chief", "HCP A. Van Damme", "cleared", Call("09", "lore", True)
        )
    assert "clearance.witness_is_party" in refusal(refused)
    verdict, _ = night.desk.clearances.note_telephone(
        "lore", case, statement, "chief", "HCP A. Van Damme", "cleared", CALL
    )
    with pytest.raises(Refused) as refused:
        night.desk.clearances.witness("lore", case, verdict)
    assert refusal(refused) == {"clearance.not_the_witness"}


def test_a_telephone_agreement_needs_the_number_and_the_reading_aloud(night: Night):
    case, statement = night.ready()
    with pytest.raises(Refused) as refused:
        night.desk.clearances.note_telephone(
            "lore", case, statement, "chief", "HCP A. Van Damme", "cleared", Call("", "niemand", False)
        )
    assert refusal(refused) == {"clearance.witness_missing", "clearance.number_missing", "clearance.not_read_aloud"}


def test_a_verdict_by_mail_counts_once_a_witness_heard_its_sender(night: Night):
    """One officer alone turns no mail into an agreement: the call back is a call, and takes a second person."""
    case, statement = night.ready()
    mail = Mail(b"From: korpschef@politie.example\r\n\r\nAkkoord.\r\n")
    night.desk.clearances.note_mail("lore", case, statement, "chief", "HCP A. Van Damme", "cleared", mail)
    assert codes(night, case, statement) == {"gate.clearance_unproven"}
    called = Mail(mail.data, CallBack(night.clock.now(), "09 555 01 01", "karim"))
    given, _ = night.desk.clearances.note_mail("lore", case, statement, "chief", "HCP A. Van Damme", "cleared", called)
    assert codes(night, case, statement) == {"gate.clearance_unproven"}
    night.desk.clearances.witness("karim", case, given)
    assert codes(night, case, statement) == set()


@pytest.mark.parametrize("witness", ["", "niemand", "lore", "vandamme"])
def test_a_call_back_that_nobody_else_heard_is_refused(night: Night, witness: str):
    case, statement = night.ready()
    note = night.desk.clearances.note_mail
    given, _ = note("lore", case, statement, "chief", "HCP A. Van Damme", "cleared", Mail(b"Akkoord."))
    called = Mail(b"Akkoord.", CallBack(night.clock.now(), "", witness))
    acts: tuple[Callable[[], object], ...] = (
        lambda: note("lore", case, statement, "chief", "HCP A. Van Damme", "cleared", called),
        lambda: night.desk.clearances.call_back("lore", case, given, "", witness),
    )
    missing = "clearance.witness_is_party" if witness in ("lore", "vandamme") else "clearance.witness_missing"
    for act in acts:
        with pytest.raises(Refused) as refused:
            act()
        assert refusal(refused) == {missing, "clearance.number_missing"}


def test_a_mail_that_was_not_called_back_has_no_witness(night: Night):
    case, statement = night.ready()
    given, _ = night.desk.clearances.note_mail(
        "lore", case, statement, "chief", "HCP A. Van Damme", "cleared", Mail(b"Akkoord.")
    )
    with pytest.raises(Refused) as refused:
        night.desk.clearances.witness("karim", case, given)
    assert refusal(refused) == {"clearance.verdict_unknown"}


def test_calling_back_later_proves_the_same_mail_once(night: Night):
    case, statement = night.ready()
    mail = Mail(b"From: korpschef@politie.example\r\n\r\nAkkoord.\r\n")
    given, _ = night.desk.clearances.note_mail("lore", case, statement, "chief", "HCP A. Van Damme", "cleared", mail)
    night.clock.advance(5 * MINUTE)
    again, _ = night.desk.clearances.call_back("karim", case, given, "09 555 01 01", "lore")
    assert codes(night, case, statement) == {"gate.clearance_unproven"}
    night.desk.clearances.witness("lore", case, again)
    assert codes(night, case, statement) == set()
    for verdict, code in (("niets", "clearance.mail_unknown"), (again, "clearance.called_back_already")):
        with pytest.raises(Refused) as refused:
            night.desk.clearances.call_back("karim", case, verdict, "09 555 01 01", "lore")
        assert refusal(refused) == {code}


def test_nobody_is_called_back_about_a_text_that_changed_meanwhile(night: Night):
    case, statement = night.ready()
    mail = Mail(b"From: korpschef@politie.example\r\n\r\nAkkoord.\r\n")
    given, _ = night.desk.clearances.note_mail("lore", case, statement, "chief", "HCP A. Van Damme", "cleared", mail)
    night.desk.statements.save("lore", case, statement, f"{TEXT} Meer volgt.")
    with pytest.raises(Refused) as refused:
        night.desk.clearances.call_back("karim", case, given, "09 555 01 01", "lore")
    assert refusal(refused) == {"clearance.other_text"}


def test_the_deputys_word_counts_for_the_office(night: Night):
    case, statement = night.ready()
    night.desk.clearances.sign("jacobs", case, statement, "deputy_chief", "cleared")
    assert codes(night, case, statement) == set()


def test_an_authority_can_still_say_no_after_its_deputy_agreed(night: Night):
    case, statement = night.ready()
    night.desk.clearances.sign("jacobs", case, statement, "deputy_chief", "cleared")
    night.clock.advance(60_000)
    night.desk.clearances.sign("vandamme", case, statement, "chief", "refused", reason="het onderzoek gaat voor")
    assert codes(night, case, statement) == {"gate.clearance_refused"}


@pytest.mark.parametrize("verdict", ["amends_requested", "advised_against", "refused", "handed_over"])
def test_a_verdict_that_is_not_a_yes_takes_a_reason(night: Night, verdict):
    case, statement = night.ready()
    with pytest.raises(Refused) as refused:
        night.desk.clearances.sign("vandamme", case, statement, "chief", verdict)
    assert refusal(refused) == {"clearance.reason_missing"}


def test_what_a_required_authority_advises_against_does_not_leave(night: Night):
    case, statement = night.ready()
    night.desk.clearances.sign("vandamme", case, statement, "chief", "advised_against", reason="te vroeg")
    assert codes(night, case, statement) == {"gate.clearance_advised_against"}


def test_what_an_adviser_advises_against_may_leave(night: Night):
    case, statement = night.cleared()
    night.desk.clearances.sign("bogaert", case, statement, "head_of_communication", "advised_against", reason="de toon")
    assert codes(night, case, statement) == set()


def test_the_author_is_never_the_only_approver(night: Night):
    case = night.case(categories=("service",))
    night.verified_claim(case)
    statement = night.statement(case)
    night.desk.clearances.request("lore", case, statement)
    night.desk.clearances.sign("lore", case, statement, "spokesperson", "cleared")
    assert codes(night, case, statement) == {"gate.clearance_author_only"}
    night.desk.clearances.sign("karim", case, statement, "spokesperson", "cleared")
    assert codes(night, case, statement) == set()


def test_the_author_does_not_count_under_their_name_on_the_telephone_either(night: Night):
    case = night.case(categories=("service",))
    night.verified_claim(case)
    statement = night.statement(case)
    night.desk.clearances.request("lore", case, statement)
    verdict, _ = night.desk.clearances.note_telephone(
        "karim", case, statement, "spokesperson", "lore vermeersch", "cleared", Call("09", "ines", True)
    )
    night.desk.clearances.witness("ines", case, verdict)
    assert codes(night, case, statement) == {"gate.clearance_author_only"}


def test_passing_over_an_authority_takes_a_reason_and_a_second_person_and_stays_visible(night: Night):
    case, statement = night.ready()
    role = night.desk.schema.role("chief")
    allowed = role is not None and role.bypass
    if not allowed:
        with pytest.raises(Refused) as refused:
            night.desk.clearances.propose_bypass("lore", case, statement, "chief", "onbereikbaar", "karim")
        assert refusal(refused) == {"clearance.bypass_not_allowed"}
    case = night.case(circumstances=("emergency_phase",))
    night.verified_claim(case)
    statement = night.statement(case)
    night.desk.clearances.request("lore", case, statement)
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    with pytest.raises(WrongUse):
        night.desk.clearances.propose_bypass("lore", case, statement, "emergency_planning", "", "karim")
    with pytest.raises(Refused) as refused:
        night.desk.clearances.propose_bypass("lore", case, statement, "emergency_planning", "geen fase", "lore")
    assert refusal(refused) == {"clearance.bypass_alone"}
    bypass, _ = night.desk.clearances.propose_bypass(
        "lore", case, statement, "emergency_planning", "geen fase afgekondigd", "karim"
    )
    assert codes(night, case, statement) == {"gate.clearance_waiting"}
    with pytest.raises(Refused) as refused:
        night.desk.clearances.confirm_bypass("ines", case, bypass)
    assert refusal(refused) == {"clearance.not_the_second"}
    night.desk.clearances.confirm_bypass("karim", case, bypass)
    assert codes(night, case, statement) == set()
    lines = [line.code for line in night.desk.views.case(case).log]
    assert "log.bypass_proposed" in lines and "log.bypassed" in lines


def test_nobody_is_asked_while_something_in_the_text_is_open(night: Night):
    case = night.case()
    night.verified_claim(case)
    statement, _ = night.desk.statements.start(
        "lore", case, "holding_statement", "# Knal\n\nEr was een knal. {#1} Update om [[uur]]."
    )
    with pytest.raises(Refused) as refused:
        night.desk.clearances.request("lore", case, statement)
    assert refusal(refused) >= {"gate.placeholder_open", "gate.list_open"}


def test_an_agreement_of_the_prosecutor_is_asked_before_the_list_says_that_it_is_there(night: Night):
    case = night.case(categories=("prosecutor_inquiry",))
    night.verified_claim(case)
    statement, _ = night.desk.statements.start("lore", case, "holding_statement", TEXT)
    points = [p.id for p in night.desk.views.statement(case, statement).points if p.id != "prosecutor_agreed"]
    night.desk.statements.answer_all("lore", case, statement, {point: ("yes", "") for point in points})  # noqa: C420
    night.desk.clearances.request("lore", case, statement)
    night.desk.clearances.sign("claes", case, statement, "press_magistrate", "cleared")
    assert codes(night, case, statement) == {"gate.list_open"}
    night.desk.statements.answer("lore", case, statement, "prosecutor_agreed", "yes")
    assert codes(night, case, statement) == set()


def test_silence_goes_to_the_deputy_and_the_first_can_still_answer(night: Night):
    case, statement = night.ready()
    night.desk.clearances.ask_deputy("lore", case, statement, "chief")
    rows = [row for row in night.desk.journal.rows(case).all(ClearanceRow) if row.role == "chief"]
    assert rows[0].deputy == "CP E. Jacobs" and rows[0].deputy_asked_at == night.clock.now()
    with pytest.raises(Refused) as refused:
        night.desk.clearances.ask_deputy("lore", case, statement, "chief")
    assert refusal(refused) == {"clearance.deputy_asked_already"}
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    assert codes(night, case, statement) == set()


def test_a_wrong_clock_changes_no_verdict(night: Night):
    case, statement = night.cleared()
    for shift in (86_400_000, -86_400_000, 31_536_000_000, -2 * 31_536_000_000):
        night.clock.advance(shift)
        assert codes(night, case, statement) == set()
