"""One person with two offices, two devices or two names: still one person, at every place where it takes two."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from night_desk import TEXT, Dice, Night

from woordvoering.clearance import events as ev
from woordvoering.clearance.commands import Call, Mail
from woordvoering.clearance.rows import ClearanceRow
from woordvoering.clearance.signing import bypass_message, verdict_message, witness_message
from woordvoering.errors import Refused, WrongUse
from woordvoering.founding import Newcomer, enrol
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.keys import SEED_BYTES, Seat
from woordvoering.journal.members import DeviceRevoked, MemberEnrolled, RoleGranted, same_name
from woordvoering.release.commands import Choices
from woordvoering.statements.rows import RevisionRow, StatementRow, head_of

CALL = Call("09 555 01 01", "karim", True)


def codes(night: Night, case: str, statement: str) -> set[str]:
    return {reason.code for reason in night.desk.gate.reasons(case, statement)}


def refusal(act: Callable[[], Any]) -> set[str]:
    with pytest.raises(Refused) as refused:
        act()
    return {reason.code for reason in refused.value.reasons()}


def grant(night: Night, member: str, *roles: str) -> None:
    assert isinstance(night.root, Seat)
    night.desk.journal.take_seat(night.root)
    night.desk.journal.append(WORKSPACE, [RoleGranted(member=member, role=role) for role in roles], "root")


def asked(night: Night, *categories: str, circumstances: tuple[str, ...] = ()) -> tuple[str, str]:
    """A text about which everybody of these categories was asked."""
    case = night.case(categories=categories, circumstances=circumstances)
    night.verified_claim(case)
    statement = night.statement(case)
    night.desk.clearances.request("lore", case, statement)
    return case, statement


def head(night: Night, case: str, statement: str) -> RevisionRow:
    rows = night.desk.journal.rows(case)
    row = rows.get(StatementRow, statement)
    found = head_of(rows, row) if row else None
    assert found is not None
    return found


def forged(night: Night, case: str, statement: str, by: str, **changes: Any) -> str:
    """A verdict as a changed program writes it: what it says is free, its signature is the writer's own."""
    revision = head(night, case, statement)
    plain = ev.VerdictGiven(
        statement=statement,
        revision=revision.key,
        sha256=revision.sha256,
        role="chief",
        person="HCP A. Van Damme",
        verdict="cleared",
        medium="app",
        given_at=night.clock.now(),
        heads=night.desk.journal.heads(case),
        signer=by,
        signature="",
        member=by,
    )
    fact = msgspec.structs.replace(plain, **changes)
    message = verdict_message(night.desk.journal.workspace, case, fact)
    sealed = msgspec.structs.replace(fact, signature=night.desk.journal.seat(by).sign(message))
    return night.desk.journal.append(case, [sealed], by).events[-1]


# --- two offices


@pytest.mark.parametrize("member", ["dewulf", "", "iemand-anders"])
def test_who_holds_two_offices_does_not_sign_the_second_in_anothers_name(night: Night, member: str):
    """ALL(mayor, chief): the chief was made mayor too, and a changed program says that it was the other one."""
    grant(night, "vandamme", "mayor")
    case, statement = asked(night, "public_order")
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    forged(night, case, statement, "vandamme", role="mayor", member=member, person="S. De Wulf")
    assert codes(night, case, statement) == {"gate.clearance_unproven"}
    night.desk.clearances.sign("dewulf", case, statement, "mayor", "cleared")
    assert codes(night, case, statement) == set()


def test_the_author_with_a_second_office_is_no_other_approver(night: Night):
    grant(night, "lore", "head_of_communication")
    case, statement = asked(night, "service")
    for role in ("spokesperson", "head_of_communication"):
        night.desk.clearances.sign("lore", case, statement, role, "cleared")
    assert codes(night, case, statement) == {"gate.clearance_author_only"}
    forged(night, case, statement, "lore", role="head_of_communication", member="", person="M. Bogaert")
    assert codes(night, case, statement) == {"gate.clearance_author_only"}
    night.desk.clearances.sign("bogaert", case, statement, "head_of_communication", "cleared")
    assert codes(night, case, statement) == set()


def test_the_author_on_a_second_device_is_the_author(night: Night):
    """The same person, another key: the seat on the telephone in the car is theirs as well."""
    root = night.root
    assert isinstance(root, Seat)
    night.desk.journal.take_seat(root)
    other = Seat("lore", "wagen", Dice("wagen").token(SEED_BYTES))
    enrolled = MemberEnrolled(
        member="lore", name="Lore Vermeersch", function="woordvoerder", device="wagen", key=other.public
    )
    night.desk.journal.append(WORKSPACE, [enrolled], "root")
    case, statement = asked(night, "service")
    here = night.desk.journal.seat("lore")
    night.desk.journal.take_seat(other)
    night.desk.clearances.sign("lore", case, statement, "spokesperson", "cleared")
    night.desk.journal.take_seat(here)
    assert codes(night, case, statement) == {"gate.clearance_author_only"}


def test_the_second_of_a_bypass_is_another_person_whatever_they_hold(night: Night):
    grant(night, "karim", "emergency_planning")
    case, statement = asked(night, "incident", circumstances=("emergency_phase",))
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    propose = lambda second: night.desk.clearances.propose_bypass(  # noqa: E731
        "lore", case, statement, "emergency_planning", "niemand te bereiken", second
    )
    assert refusal(lambda: propose("lore")) == {"clearance.bypass_alone"}
    with pytest.raises(WrongUse, match=r"member\.unknown"):
        propose("LORE")
    bypass, _ = propose("karim")
    bare = ev.BypassConfirmed(bypass=bypass, second="lore", signature="")
    message = bypass_message(night.desk.journal.workspace, case, bare)
    own = msgspec.structs.replace(bare, signature=night.desk.journal.seat("lore").sign(message))
    night.desk.journal.append(case, [own], "lore")
    assert codes(night, case, statement) == {"gate.clearance_waiting"}
    night.desk.clearances.confirm_bypass("karim", case, bypass)
    assert codes(night, case, statement) == set()


def test_a_bypass_with_a_forged_second_signature_counts_for_nothing(night: Night):
    case, statement = asked(night, "incident", circumstances=("emergency_phase",))
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    bypass, _ = night.desk.clearances.propose_bypass("lore", case, statement, "emergency_planning", "stil", "karim")
    night.desk.journal.append(case, [ev.BypassConfirmed(bypass=bypass, second="karim", signature="00" * 64)], "karim")
    assert codes(night, case, statement) == {"gate.clearance_waiting"}


def test_a_bypass_goes_with_the_device_that_signed_it(night: Night):
    """The second person's words are worth no more than a verdict from the same stolen device. Nobody knows which came
    first, the theft or the word: so it is not said that the authority was never passed over."""
    root = night.root
    assert isinstance(root, Seat)
    night.desk.journal.take_seat(root)
    away = Seat("karim", "gestolen", Dice("gestolen").token(SEED_BYTES))
    enrolled = MemberEnrolled(
        member="karim", name="Karim Bensalah", function="woordvoerder", device="gestolen", key=away.public
    )
    night.desk.journal.append(WORKSPACE, [enrolled], "root")
    case, statement = asked(night, "incident", circumstances=("emergency_phase",))
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    bypass, _ = night.desk.clearances.propose_bypass("lore", case, statement, "emergency_planning", "stil", "karim")
    here = night.desk.journal.seat("karim")
    night.desk.journal.take_seat(away)
    night.desk.clearances.confirm_bypass("karim", case, bypass)
    night.desk.journal.take_seat(here)
    assert codes(night, case, statement) == set()
    night.desk.journal.append(WORKSPACE, [DeviceRevoked(device="gestolen", reason="gestolen")], "root")
    assert codes(night, case, statement) == {"gate.clearance_contested"}


def test_a_witness_is_neither_the_one_who_called_nor_the_one_who_spoke(night: Night):
    case, statement = night.ready()
    for witness in ("lore", "vandamme", "", "niemand"):
        act = lambda witness=witness: night.desk.clearances.note_telephone(  # noqa: E731
            "lore", case, statement, "chief", "hcp a. van damme", "cleared", Call("09", witness, True)
        )
        assert refusal(act) & {"clearance.witness_is_party", "clearance.witness_missing"}, witness
    given, _ = night.desk.clearances.note_telephone(
        "lore", case, statement, "chief", "HCP A. Van Damme", "cleared", CALL
    )
    bare = ev.VerdictWitnessed(verdict=given, witness="karim", signature="")
    message = witness_message(night.desk.journal.workspace, case, bare)
    by_lore = msgspec.structs.replace(bare, signature=night.desk.journal.seat("lore").sign(message))
    night.desk.journal.append(case, [by_lore], "lore")
    assert codes(night, case, statement) == {"gate.clearance_unproven"}


# --- two names

DISGUISES = [
    "lore vermeersch",
    "LORE  VERMEERSCH",
    "Lore-Vermeersch",
    "Lóre Vermeersch",
    "Lore Vermeersch.",
    "L\u043ere Vermeersch",
    "Lor\u0435 V\u0435rm\u0435\u0435rs\u0441h",
    "\uff2core Vermeersch",
    "Lo\u200bre Verm\u00adeersch",
]


@pytest.mark.parametrize("name", DISGUISES, ids=ascii)
def test_the_author_does_not_agree_with_themself_under_a_disguise(night: Night, name: str):
    case, statement = asked(night, "service")
    given, _ = night.desk.clearances.note_telephone(
        "karim", case, statement, "spokesperson", name, "cleared", Call("09", "ines", True)
    )
    night.desk.clearances.witness("ines", case, given)
    assert codes(night, case, statement) == {"gate.clearance_author_only"}


@pytest.mark.parametrize("medium", ["telephone", "mail"])
def test_no_changed_program_leaves_the_person_behind_a_name_out(night: Night, medium: str):
    case, statement = asked(night, "service")
    given = forged(
        night, case, statement, "karim", role="spokesperson", person="Lore Vermeersch", member="", medium=medium,
        witness="ines", number_called="09", read_aloud=True, called_back_at=1, mail_sha256="0" * 64,
    )  # fmt: skip
    night.desk.clearances.witness("ines", case, given)
    assert codes(night, case, statement) == {"gate.clearance_any_open"}


def test_different_people_keep_different_names():
    names = ("Lore Vermeersch", "Lora Vermeersch", "Lore Vermeersh", "L. Vermeersch", "Karim Bensalah", "")
    assert len({same_name(name) for name in names}) == len(names)


@pytest.mark.parametrize("name", ["Lore\u202eVermeersch", "Lore\nVermeersch", "", "Lore\u2066", "\u3164"])
def test_nobody_is_enrolled_under_a_name_that_cannot_be_read(night: Night, name: str):
    assert isinstance(night.root, Seat)
    before = night.desk.journal.state()
    with pytest.raises(WrongUse):
        enrol(night.desk.journal, night.keys, night.root, (Newcomer("nieuw", name, "woordvoerder"),), Dice("x"))
    assert night.desk.journal.state() == before and "nieuw" not in night.desk.journal.actors


# --- a no stands


def refused_then(night: Night) -> tuple[str, str]:
    """The chief said no in the app; the deputy had agreed."""
    case, statement = night.ready()
    night.desk.clearances.sign("jacobs", case, statement, "deputy_chief", "cleared")
    night.clock.advance(1)
    night.desk.clearances.sign("vandamme", case, statement, "chief", "refused", reason="het onderzoek gaat voor")
    assert codes(night, case, statement) == {"gate.clearance_refused"}
    night.clock.advance(1)
    return case, statement


def test_a_call_that_nobody_witnessed_wipes_out_no_refusal(night: Night):
    case, statement = refused_then(night)
    given, _ = night.desk.clearances.note_telephone(
        "lore", case, statement, "chief", "HCP A. Van Damme", "cleared", CALL
    )
    assert codes(night, case, statement) == {"gate.clearance_refused"}
    night.desk.clearances.witness("karim", case, given)
    assert codes(night, case, statement) == set(), "the chief changed their mind, and a second officer heard it"


def test_a_mail_whose_sender_was_not_called_back_wipes_out_no_refusal(night: Night):
    case, statement = refused_then(night)
    night.desk.clearances.note_mail(
        "lore", case, statement, "chief", "HCP A. Van Damme", "cleared", Mail(b"Akkoord toch.")
    )
    assert codes(night, case, statement) == {"gate.clearance_refused"}


def test_a_witness_who_is_the_one_who_spoke_proves_nothing(night: Night):
    """A changed program names the deputy chief as the witness of their own words."""
    case, statement = night.ready()
    given = forged(
        night, case, statement, "lore", role="deputy_chief", person="CP E. Jacobs", member="jacobs", witness="jacobs",
        medium="telephone", number_called="09", read_aloud=True,
    )  # fmt: skip
    bare = ev.VerdictWitnessed(verdict=given, witness="jacobs", signature="")
    message = witness_message(night.desk.journal.workspace, case, bare)
    own = msgspec.structs.replace(bare, signature=night.desk.journal.seat("jacobs").sign(message))
    night.desk.journal.append(case, [own], "jacobs")
    assert codes(night, case, statement) == {"gate.clearance_unproven"}


@pytest.mark.parametrize("by", ["lore", "karim", "jacobs"])
def test_an_act_in_the_chiefs_name_wipes_out_no_refusal(night: Night, by: str):
    case, statement = refused_then(night)
    forged(night, case, statement, by, member="vandamme")
    forged(night, case, statement, by, signer="vandamme", member="vandamme")
    assert codes(night, case, statement) == {"gate.clearance_refused"}


def test_the_chiefs_own_hand_takes_the_refusal_back(night: Night):
    case, statement = refused_then(night)
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    assert codes(night, case, statement) == set()
    rows = [row for row in night.desk.journal.rows(case).all(ClearanceRow) if row.role == "chief"]
    assert [row.verdict for row in rows] == ["cleared"]
    log = [line.code for line in night.desk.views.case(case).log]
    assert "log.verdict.refused" in log, "what was said before stays readable"


# --- the same words in another statement


def test_an_agreement_does_not_move_to_the_same_words_without_their_embargo(night: Night):
    case, statement = night.cleared()
    night.desk.statements.embargo("lore", case, statement, night.clock.now() + 3_600_000)
    assert codes(night, case, statement) == {"gate.embargo"}
    twin = night.statement(case, TEXT)
    assert codes(night, case, twin) == {"gate.clearance_not_requested"}
    night.desk.clearances.request("lore", case, twin)
    assert codes(night, case, twin) == {"gate.clearance_waiting"}
    night.desk.clearances.sign("vandamme", case, twin, "chief", "refused", reason="eerst de familie")
    assert codes(night, case, twin) == {"gate.clearance_refused"}
    assert codes(night, case, statement) == {"gate.embargo"}, "and the no does not move either"


def test_an_agreement_does_not_move_to_another_kind_of_the_same_words(night: Night):
    case, _ = night.cleared()
    line = night.statement(case, TEXT, "statement")
    assert "gate.clearance_not_requested" in codes(night, case, line)


def test_what_was_withdrawn_does_not_leave_again_on_the_old_agreement(night: Night, tmp_path: Path):
    case, statement = night.cleared()
    kit, _ = night.desk.releases.release("lore", case, statement, Choices(formats=("md",)), tmp_path / "kit")
    night.desk.releases.withdraw("lore", case, kit.release, "fout in de titel")
    again = night.statement(case, TEXT)
    assert codes(night, case, again) == {"gate.clearance_not_requested"}


def test_reminding_one_statement_reminds_no_other(night: Night):
    case, statement = night.ready()
    twin = night.statement(case, TEXT)
    night.desk.clearances.request("lore", case, twin)
    night.desk.clearances.remind("lore", case, twin, "chief")
    night.desk.clearances.ask_deputy("lore", case, twin, "chief")
    rows = [row for row in night.desk.journal.rows(case).all(ClearanceRow) if row.role == "chief"]
    told = {row.statement: (row.reminded_at, row.deputy_asked_at) for row in rows}
    assert told[statement] == (None, None) and told[twin] == (night.clock.now(), night.clock.now())
