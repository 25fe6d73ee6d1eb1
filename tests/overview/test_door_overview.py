"""Akkoord and Vrijgave: where every authority stands, and what each gate says with its proof."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from night_desk import TEXT, Night, contact

from woordvoering.clearance.commands import Call, Mail
from woordvoering.clock import HOUR, MINUTE
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.keys import fingerprint
from woordvoering.journal.members import MemberEnrolled, SeatRow
from woordvoering.overview.text_records import AuthorityView, GateLine
from woordvoering.release.commands import Choices
from woordvoering.release.formats import FORMATS


def row_of(night: Night, case: str, statement: str, role: str) -> AuthorityView:
    return next(row for row in night.desk.views.clearance(case, statement).authorities if row.role == role)


def gate_of(night: Night, case: str, statement: str, code: str) -> GateLine:
    return next(line for line in night.desk.views.release(case, statement).gates if line.code == code)


def phoned(night: Night, case: str, statement: str, verdict: str = "cleared", *, witness: str = "karim") -> str:
    event, _ = night.desk.clearances.note_telephone(
        "lore", case, statement, "chief", "HCP A. Van Damme", verdict, Call("09 555 01 01", witness, True),  # type: ignore[arg-type]
        reason="" if verdict == "cleared" else "te vroeg",
    )  # fmt: skip
    return event


def test_before_asking_every_authority_stands_as_not_asked(night: Night) -> None:
    case = night.case()
    night.verified_claim(case)
    statement = night.statement(case)
    view = night.desk.views.clearance(case, statement)
    assert not view.asked
    assert {row.verdict for row in view.authorities} == {"not_requested"}
    assert (view.given, view.needed) == (0, 1)


def test_the_mandatory_authorities_stand_before_advisers_and_those_of_a_phase(night: Night) -> None:
    case, statement = night.ready()
    rows = night.desk.views.clearance(case, statement).authorities
    assert rows[0].role == "chief"
    assert rows[0].mandatory
    assert [row.mandatory for row in rows] == sorted((row.mandatory for row in rows), reverse=True)
    assert {"head_of_communication", "press_magistrate", "fire_service"} <= {row.role for row in rows}


def test_an_authority_that_was_asked_waits_until_its_deputy_is_due(night: Night) -> None:
    case, statement = night.ready()
    row = row_of(night, case, statement, "chief")
    asked = night.clock.now()
    assert (row.verdict, row.requested_at, row.proof) == ("requested", asked, "none")
    assert row.escalates_at == asked + 10 * MINUTE
    assert (row.person, row.deputy) == ("HCP A. Van Damme", "CP E. Jacobs")
    assert row.telephone == "09 555 01 01"
    assert row.may_sign_here == ("jacobs", "vandamme")


def test_a_signature_in_the_app_is_valid_and_shows_its_key(night: Night) -> None:
    case, statement = night.cleared()
    row = row_of(night, case, statement, "chief")
    assert (row.verdict, row.medium, row.proof) == ("cleared", "app", "valid")
    assert row.verdict_at == night.clock.now()
    assert len(row.fingerprint) == 9
    assert row.escalates_at is None
    assert night.desk.views.clearance(case, statement).given == 1


def test_the_key_that_is_shown_is_the_one_that_signed_and_not_another_one_of_that_person(night: Night) -> None:
    case, statement = night.cleared()
    shown, journal = row_of(night, case, statement, "chief").fingerprint, night.desk.journal
    (seat,) = [each for each in journal.rows(WORKSPACE).all(SeatRow) if each.member == "vandamme"]
    elsewhere = MemberEnrolled("vandamme", "A. Van Damme", "Korpschef", device="0" * len(seat.device), key="ab" * 32)
    journal.append(WORKSPACE, (elsewhere,), "root")
    seats = [each.public for each in journal.rows(WORKSPACE).all(SeatRow) if each.member == "vandamme"]
    assert seats == ["ab" * 32, seat.public], "their other key stands first"
    assert row_of(night, case, statement, "chief").fingerprint == shown == fingerprint(seat.public)[:9]


def test_a_word_by_telephone_waits_for_its_witness(night: Night) -> None:
    case, statement = night.ready()
    event = phoned(night, case, statement)
    row = row_of(night, case, statement, "chief")
    assert (row.verdict, row.medium, row.proof) == ("cleared", "telephone", "awaiting_witness")
    assert row.witness is not None
    assert (row.witness.id, row.event, row.signer) == ("karim", event, "lore")
    assert night.desk.views.clearance(case, statement).given == 0
    assert [item.clearances for item in night.desk.views.clearance(case, statement).revisions] == [0]
    night.desk.clearances.witness("karim", case, event)
    assert [item.clearances for item in night.desk.views.clearance(case, statement).revisions] == [1]
    assert row_of(night, case, statement, "chief").proof == "valid"
    assert night.desk.views.clearance(case, statement).given == 1


def test_a_word_by_mail_waits_for_the_call_back(night: Night) -> None:
    case, statement = night.ready()
    night.desk.clearances.note_mail(
        "lore", case, statement, "chief", "HCP A. Van Damme", "cleared", Mail(b"From: chef\n\nAkkoord.")
    )
    assert row_of(night, case, statement, "chief").proof == "unchecked"
    assert night.desk.views.clearance(case, statement).given == 0


@pytest.mark.parametrize("verdict", ["amends_requested", "advised_against", "refused"])
def test_a_mandatory_authority_that_is_against_blocks(night: Night, verdict: str) -> None:
    case, statement = night.ready()
    night.desk.clearances.sign(
        "vandamme", case, statement, "chief", verdict, reason="schrap de plaats", proposal="Er was een knal."  # type: ignore[arg-type]
    )  # fmt: skip
    row = row_of(night, case, statement, "chief")
    assert (row.verdict, row.blocks) == (verdict, True)
    assert (row.reason, row.proposal) == ("schrap de plaats", "Er was een knal.")
    assert not night.desk.views.release(case, statement).green


def test_an_adviser_who_is_against_does_not_block(night: Night) -> None:
    case, statement = night.cleared()
    night.desk.clearances.sign("bogaert", case, statement, "head_of_communication", "advised_against", reason="te kort")
    row = row_of(night, case, statement, "head_of_communication")
    assert (row.mandatory, row.blocks, row.verdict) == (False, False, "advised_against")
    assert night.desk.views.release(case, statement).green


def test_a_reminder_and_the_deputy_show_with_their_time(night: Night) -> None:
    case, statement = night.ready()
    night.clock.advance(4 * MINUTE)
    night.desk.clearances.remind("lore", case, statement, "chief")
    reminded = night.clock.now()
    night.clock.advance(6 * MINUTE)
    night.desk.clearances.ask_deputy("lore", case, statement, "chief")
    row = row_of(night, case, statement, "chief")
    assert (row.reminded_at, row.deputy_asked_at) == (reminded, night.clock.now())


def test_the_deputys_word_counts(night: Night) -> None:
    case, statement = night.ready()
    night.desk.clearances.sign("jacobs", case, statement, "deputy_chief", "cleared")
    row = row_of(night, case, statement, "chief")
    assert (row.verdict, row.proof) == ("cleared", "valid")
    assert night.desk.views.release(case, statement).green


def test_the_first_ones_refusal_is_shown_above_the_deputys_agreement(night: Night) -> None:
    case, statement = night.ready()
    night.desk.clearances.sign("jacobs", case, statement, "deputy_chief", "cleared")
    night.clock.advance(MINUTE)
    night.desk.clearances.sign("vandamme", case, statement, "chief", "refused", reason="niet nu")
    assert row_of(night, case, statement, "chief").verdict == "refused"
    assert not night.desk.views.release(case, statement).green


def test_an_edit_makes_every_verdict_lapse(night: Night) -> None:
    case, statement = night.cleared()
    night.clock.advance(MINUTE)
    night.desk.statements.save("lore", case, statement, TEXT + "\n\nEn nog iets.")
    row = row_of(night, case, statement, "chief")
    assert (row.verdict, row.verdict_at, row.revision, row.proof) == ("lapsed", None, 1, "none")
    view = night.desk.views.clearance(case, statement)
    assert (view.given, view.number, view.asked) == (0, 2, False)
    assert view.difference is not None
    assert (view.difference.old, view.difference.new) == (1, 2)


def test_the_first_revision_has_nothing_to_compare_with(night: Night) -> None:
    case, statement = night.ready()
    assert night.desk.views.clearance(case, statement).difference is None


def test_a_circumstance_makes_a_conditional_authority_mandatory(night: Night) -> None:
    plain = night.case()
    night.verified_claim(plain)
    one = night.statement(plain)
    assert not row_of(night, plain, one, "press_magistrate").mandatory
    judicial = night.case(circumstances=("judicial_inquiry",))
    night.verified_claim(judicial)
    two = night.statement(judicial)
    assert row_of(night, judicial, two, "press_magistrate").mandatory
    assert night.desk.views.clearance(judicial, two).needed == 2


def test_a_bypass_shows_as_skipped_and_only_where_the_schema_allows(night: Night) -> None:
    case, statement = night.ready()
    assert row_of(night, case, statement, "chief").may_bypass
    assert not row_of(night, case, statement, "head_of_communication").may_bypass
    bypass, _ = night.desk.clearances.propose_bypass("lore", case, statement, "chief", "onbereikbaar", "bogaert")
    assert row_of(night, case, statement, "chief").verdict != "bypassed"
    night.desk.clearances.confirm_bypass("bogaert", case, bypass)
    row = row_of(night, case, statement, "chief")
    assert (row.verdict, row.reason) == ("bypassed", "onbereikbaar")
    assert night.desk.views.release(case, statement).green


# --- the gates ----------------------------------------------------------------------------------------------------


def test_a_cleared_text_has_every_gate_green(night: Night) -> None:
    case, statement = night.cleared()
    view = night.desk.views.release(case, statement)
    assert view.green
    assert {line.state for line in view.gates} == {"pass"}
    assert [line.code for line in view.gates] == [
        "gate_line.authority",
        "gate_line.claims",
        "gate_line.placeholders",
        "gate_line.list",
        "gate_line.fingerprint",
    ]
    assert view.formats == tuple(FORMATS)


def test_the_gates_and_the_gate_itself_never_differ(night: Night) -> None:
    case, statement = night.ready()
    night.desk.statements.save("lore", case, statement, TEXT + "\n\nMeer om [[uur]]. {#9}")
    view = night.desk.views.release(case, statement)
    assert not view.green
    failing = {line.code for line in view.gates if line.state == "fail"}
    assert {"gate_line.authority", "gate_line.claims", "gate_line.placeholders"} <= failing
    assert night.desk.gate.reasons(case, statement)


def test_a_gate_that_fails_says_why_and_where_to_mend_it(night: Night) -> None:
    case, statement = night.ready()
    authority = gate_of(night, case, statement, "gate_line.authority")
    assert (authority.state, authority.detail, authority.target) == ("fail", "gate_line.open.requested", "clearance")
    assert authority.params["person"] == "HCP A. Van Damme"
    night.desk.statements.save("lore", case, statement, TEXT + "\n\nMeer om [[uur]].")
    place = gate_of(night, case, statement, "gate_line.placeholders")
    assert (place.state, place.detail, place.target) == ("fail", "gate.placeholder_open", "statement")
    assert place.detail_params["name"] == "uur"


def test_a_claim_that_fell_after_the_clearance_turns_its_gate_red(night: Night) -> None:
    case, statement = night.cleared()
    night.desk.claims.disclose("lore", case, 1, "withheld", "parket vraagt discretie")
    line = gate_of(night, case, statement, "gate_line.claims")
    assert (line.state, line.detail, line.target) == ("fail", "gate.claim_not_releasable", "case")
    assert (line.params["good"], line.params["cited"]) == (0, 1)


def test_the_claims_gate_counts_what_is_cited_and_names_what_is_left_out(night: Night) -> None:
    case = night.case()
    night.verified_claim(case)
    night.desk.claims.make("lore", case, "Er zijn gewonden")
    statement = night.statement(case)
    line = gate_of(night, case, statement, "gate_line.claims")
    assert (line.params["good"], line.params["cited"], line.params["out"]) == (1, 1, ("#2",))


def test_the_list_gate_counts_its_answers(night: Night) -> None:
    case = night.case()
    night.verified_claim(case)
    statement, _ = night.desk.statements.start("lore", case, "holding_statement", TEXT)
    line = gate_of(night, case, statement, "gate_line.list")
    assert line.state == "fail"
    assert line.params["answered"] == 0
    night.answer_list(case, statement)
    line = gate_of(night, case, statement, "gate_line.list")
    assert (line.state, line.params["answered"]) == ("pass", line.params["total"])


def test_the_telephone_gate_names_its_witness(night: Night) -> None:
    case, statement = night.ready()
    event = phoned(night, case, statement)
    line = gate_of(night, case, statement, "gate_line.authority")
    assert (line.state, line.detail) == ("fail", "gate_line.proof.awaiting_witness")
    night.desk.clearances.witness("karim", case, event)
    line = gate_of(night, case, statement, "gate_line.authority")
    assert (line.state, line.detail) == ("pass", "gate_line.cleared.telephone")
    assert line.detail_params["witness"] == "Karim B."


def test_an_embargo_is_a_gate_of_its_own_until_its_hour(night: Night) -> None:
    case, statement = night.cleared()
    until = night.clock.now() + HOUR
    night.desk.statements.embargo("lore", case, statement, until, reason="familie eerst")
    view = night.desk.views.release(case, statement)
    assert view.embargo_until == until
    line = next(line for line in view.gates if line.code == "gate.embargo")
    assert (line.state, line.params["until"]) == ("fail", until)
    night.clock.advance(HOUR)
    assert night.desk.views.release(case, statement).green


def test_a_released_text_does_not_leave_twice(night: Night, tmp_path: Path) -> None:
    case, statement = night.cleared()
    night.desk.releases.release("lore", case, statement, Choices(formats=("md",)), tmp_path / "kit")
    view = night.desk.views.release(case, statement)
    assert not view.green
    assert [line.code for line in view.gates if line.state == "fail"] == ["gate.released_already"]


def test_an_acknowledgement_needs_nobodys_agreement(night: Night) -> None:
    case = night.case()
    statement = night.statement(case, "# Ontvangen\n\nWij kijken dit na.", "acknowledgement")
    view = night.desk.views.release(case, statement)
    assert [line.code for line in view.gates if line.code == "gate_line.authority"] == []
    assert view.green
    assert night.desk.views.clearance(case, statement).needed == 0


def test_no_state_of_a_text_is_green_while_the_gate_has_a_reason(night: Night) -> None:
    case = night.case()
    night.verified_claim(case)
    statement, _ = night.desk.statements.start("lore", case, "holding_statement", TEXT)
    steps = (
        lambda: night.answer_list(case, statement),
        lambda: night.desk.clearances.request("lore", case, statement),
        lambda: phoned(night, case, statement),
        lambda: night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared"),
        lambda: night.desk.claims.disclose("lore", case, 1, "withheld", "parket vraagt discretie"),
        lambda: night.desk.cases.triage("lore", case, "dismiss", "grap", categories=("incident",)),
    )
    for step in steps:
        view = night.desk.views.release(case, statement)
        assert view.green == (night.desk.gate.reasons(case, statement) == ())
        assert view.green == all(line.state == "pass" for line in view.gates)
        step()
        night.clock.advance(MINUTE)
    assert not night.desk.views.release(case, statement).green


# --- recipients ---------------------------------------------------------------------------------------------------


def test_the_groups_of_the_press_list_are_counted(night: Night) -> None:
    case, statement = night.cleared()
    assert [(group.id, group.count, group.chosen) for group in night.desk.views.release(case, statement).groups] == [
        ("newsrooms", 2, True)
    ]


def test_open_requests_of_the_dossier_are_a_group_of_their_own(night: Night) -> None:
    case, statement = night.cleared()
    one, _ = night.desk.requests.receive("lore", case, "Radio", "Bo", "Wie?", "mail", contact="bo@radio.example")
    night.desk.requests.receive("lore", case, "AVS", "Cé", "Waar?", "phone")
    groups = {group.id: group.count for group in night.desk.views.release(case, statement).groups}
    assert groups == {"newsrooms": 2, "requests": 2}
    night.desk.requests.resolve("lore", case, one, "declined", note="geen commentaar")
    groups = {group.id: group.count for group in night.desk.views.release(case, statement).groups}
    assert groups["requests"] == 1


def test_a_changed_contact_is_not_counted_twice(night: Night) -> None:
    case, statement = night.cleared()
    night.desk.contacts.put("lore", {"leiekrant": msgspec.structs.replace(contact("leiekrant"), name="dagredactie")})
    assert night.desk.views.release(case, statement).groups[0].count == 2


def test_mail_is_a_format_and_no_channel_of_the_dialog(night: Night) -> None:
    case, statement = night.cleared()
    channels = [view.id for view in night.desk.views.release(case, statement).channels]
    assert channels[0] == "website"
    assert "mail" not in channels


def test_what_left_is_listed_with_its_files_and_its_readers(night: Night, tmp_path: Path) -> None:
    case, statement = night.cleared()
    assert night.desk.views.releases(case) == ()
    choices = Choices(formats=("md", "html"), groups=("newsrooms",), channels=("website", "x"))
    kit, _ = night.desk.releases.release("lore", case, statement, choices, tmp_path / "kit")
    found = night.desk.views.releases(case)
    assert [view.id for view in found] == [kit.release]
    assert (found[0].version, found[0].recipients, found[0].by.id) == (1, 2, "lore")
    assert [name for name, _ in found[0].channels] == ["website", "x"]
    assert len(found[0].files) == 2
    assert not found[0].withdrawn
    night.desk.releases.posted("lore", case, kit.release, "x", "https://x.example/p/1")
    assert dict(night.desk.views.releases(case)[0].channels)["x"] == "https://x.example/p/1"
    night.desk.releases.withdraw("lore", case, kit.release, "fout in de plaats")
    assert night.desk.views.releases(case)[0].withdrawn


def test_the_newest_release_stands_first(night: Night, tmp_path: Path) -> None:
    case, statement = night.cleared()
    night.desk.releases.release("lore", case, statement, Choices(formats=("md",)), tmp_path / "one")
    night.clock.advance(MINUTE)
    second = night.statement(case, TEXT + "\n\nDe straat is vrij.")
    night.desk.clearances.request("lore", case, second)
    night.desk.clearances.sign("vandamme", case, second, "chief", "cleared")
    night.desk.releases.release("lore", case, second, Choices(formats=("md",)), tmp_path / "two")
    assert [view.version for view in night.desk.views.releases(case)] == [2, 1]
