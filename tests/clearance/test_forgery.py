"""What an insider with a changed program might write: signed acts that say more than their signer may say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from night_desk import TEXT, Dice, Night, head

from woordvoering.clearance import events as ev
from woordvoering.clearance.commands import Call, Mail
from woordvoering.clearance.rows import ClearanceRow
from woordvoering.clearance.signing import bypass_message, verdict_message, witness_message
from woordvoering.clock import HOUR
from woordvoering.errors import Refused
from woordvoering.founding import Newcomer, enrol
from woordvoering.journal.event import WORKSPACE, Fact
from woordvoering.journal.keys import Seat
from woordvoering.journal.members import DeviceRevoked, MemberEnrolled, RoleGranted, RoleRevoked

CALL = Call("09 555 01 01", "karim", True)


def codes(night: Night, case: str, statement: str) -> set[str]:
    return {reason.code for reason in night.desk.gate.reasons(case, statement)}


def refusal(act: Callable[[], Any]) -> set[str]:
    with pytest.raises(Refused) as refused:
        act()
    return {reason.code for reason in refused.value.reasons()}


def write(night: Night, case: str, actor: str, *facts: Fact) -> str:
    """Writes facts past every rule, as a changed program would; returns the last event's id."""
    return night.desk.journal.append(case, facts, actor).events[-1]


def verdict(night: Night, case: str, statement: str, **changes: Any) -> ev.VerdictGiven:
    """What the chief would give in the app, before anybody signed it."""
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
        signer="vandamme",
        signature="",
        member="vandamme",
    )
    return msgspec.structs.replace(plain, **changes)


def signed(night: Night, case: str, fact: ev.VerdictGiven, by: str, *, workspace: str = "") -> ev.VerdictGiven:
    message = verdict_message(workspace or night.desk.journal.workspace, case, fact)
    return msgspec.structs.replace(fact, signature=night.desk.journal.seat(by).sign(message))


def test_the_chiefs_own_signature_counts(night: Night):
    case, statement = night.ready()
    write(night, case, "vandamme", signed(night, case, verdict(night, case, statement), "vandamme"))
    assert codes(night, case, statement) == set()


ORDER_OF_ED25519 = 2**252 + 27742317777372353535851937790883648493


def malleable(signature: str) -> str:
    raw = bytes.fromhex(signature)
    return (raw[:32] + (int.from_bytes(raw[32:], "little") + ORDER_OF_ED25519).to_bytes(32, "little")).hex()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda s: "",
        lambda s: "00" * 64,
        lambda s: s[:-2],
        lambda s: s + "00",
        lambda s: s.upper(),
        lambda s: f"{s[:-1]}{'0' if s[-1] != '0' else '1'}",
        lambda s: " " + s,
        lambda s: "none",
        malleable,
    ],
    ids=["missing", "zeroes", "cut", "extended", "upper case", "one digit", "spaced", "the word none", "malleable"],
)
def test_a_signature_that_is_not_the_one_signature_counts_for_nothing(night: Night, spoil: Callable[[str], str]):
    case, statement = night.ready()
    sound = signed(night, case, verdict(night, case, statement), "vandamme")
    write(night, case, "vandamme", msgspec.structs.replace(sound, signature=spoil(sound.signature)))
    assert codes(night, case, statement) == {"gate.clearance_unproven"}


def test_a_verdict_signed_by_somebody_else_in_the_chiefs_name_counts_for_nothing(night: Night):
    case, statement = night.ready()
    write(night, case, "lore", signed(night, case, verdict(night, case, statement), "lore"))
    assert codes(night, case, statement) == {"gate.clearance_unproven"}


def test_an_officer_who_signs_for_an_office_they_do_not_hold_counts_for_nothing(night: Night):
    case, statement = night.ready()
    mine = verdict(night, case, statement, signer="karim", member="karim", person="Karim Bensalah")
    write(night, case, "karim", signed(night, case, mine, "karim"))
    assert codes(night, case, statement) == {"gate.clearance_unproven"}


def test_a_verdict_replayed_by_somebody_else_counts_for_nothing(night: Night):
    case, statement = night.ready()
    sound = signed(night, case, verdict(night, case, statement), "vandamme")
    write(night, case, "lore", sound)
    assert codes(night, case, statement) == {"gate.clearance_unproven"}


@pytest.mark.parametrize(
    "changes",
    [
        {"verdict": "refused", "reason": "te vroeg"},
        {"medium": "mail", "mail_sha256": "0" * 64, "called_back_at": 1},
        {"role": "deputy_chief"},
        {"given_at": 5},
        {"expires_at": 10**15},
        {"heads": ()},
        {"person": "CP E. Jacobs"},
        {"reason": "mits één wijziging"},
    ],
    ids=lambda changes: ",".join(changes),  # noqa: PLW0108
)
def test_no_field_of_a_verdict_can_be_changed_after_it_was_signed(night: Night, changes: dict[str, Any]):
    case, statement = night.ready()
    sound = signed(night, case, verdict(night, case, statement), "vandamme")
    write(night, case, "vandamme", msgspec.structs.replace(sound, **changes))
    assert codes(night, case, statement) == {"gate.clearance_unproven"}


def test_a_verdict_does_not_move_to_another_statement_with_other_words(night: Night):
    case, statement = night.ready()
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    other = night.statement(case, TEXT.replace("knal", "ontploffing"))
    night.desk.clearances.request("lore", case, other)
    assert codes(night, case, other) == {"gate.clearance_waiting"}
    sound = signed(night, case, verdict(night, case, statement), "vandamme")
    moved = head(night, case, other)
    write(
        night,
        case,
        "vandamme",
        msgspec.structs.replace(sound, statement=other, revision=moved.key, sha256=moved.sha256),
    )
    assert codes(night, case, other) == {"gate.clearance_unproven"}


def test_a_verdict_does_not_move_to_another_case_or_workspace(night: Night):
    case, statement = night.ready()
    elsewhere, same_words = night.ready()
    for_here = signed(night, case, verdict(night, case, statement), "vandamme")
    write(night, elsewhere, "vandamme", msgspec.structs.replace(for_here, statement=same_words))
    assert "gate.clearance_unproven" in codes(night, elsewhere, same_words)
    theirs = signed(night, case, verdict(night, case, statement), "vandamme", workspace="f" * 32)
    write(night, case, "vandamme", theirs)
    assert codes(night, case, statement) == {"gate.clearance_unproven"}


def test_a_verdict_with_a_limit_is_void_after_it(night: Night):
    case, statement = night.ready()
    limited = verdict(night, case, statement, expires_at=night.clock.now() + HOUR)
    write(night, case, "vandamme", signed(night, case, limited, "vandamme"))
    assert codes(night, case, statement) == set()
    night.clock.advance(HOUR)
    assert codes(night, case, statement) == set(), "at the moment itself it still holds"
    night.clock.advance(1)
    assert codes(night, case, statement) == {"gate.clearance_unproven"}


# --- the second person


def by_telephone(night: Night) -> tuple[str, str, str]:
    case, statement = night.ready()
    given, _ = night.desk.clearances.note_telephone(
        "lore", case, statement, "chief", "HCP A. Van Damme", "cleared", CALL
    )
    return case, statement, given


def test_nobody_forges_the_word_of_a_witness(night: Night):
    case, statement, given = by_telephone(night)
    write(night, case, "lore", ev.VerdictWitnessed(verdict=given, witness="karim", signature="00" * 64))
    assert codes(night, case, statement) == {"gate.clearance_unproven"}


def test_a_witness_signs_with_their_own_key(night: Night):
    case, statement, given = by_telephone(night)
    bare = ev.VerdictWitnessed(verdict=given, witness="karim", signature="")
    message = witness_message(night.desk.journal.workspace, case, bare)
    with_lores_key = msgspec.structs.replace(bare, signature=night.desk.journal.seat("lore").sign(message))
    write(night, case, "karim", with_lores_key)
    assert codes(night, case, statement) == {"gate.clearance_unproven"}
    sound = msgspec.structs.replace(bare, signature=night.desk.journal.seat("karim").sign(message))
    write(night, case, "karim", sound)
    assert codes(night, case, statement) == set(), "a sound word beside a forged one counts"


def test_who_was_not_named_as_witness_is_none(night: Night):
    case, statement, given = by_telephone(night)
    bare = ev.VerdictWitnessed(verdict=given, witness="ines", signature="")
    message = witness_message(night.desk.journal.workspace, case, bare)
    write(night, case, "ines", msgspec.structs.replace(bare, signature=night.desk.journal.seat("ines").sign(message)))
    assert codes(night, case, statement) == {"gate.clearance_unproven"}
    assert refusal(lambda: night.desk.clearances.witness("ines", case, given)) == {"clearance.not_the_witness"}


def test_who_took_the_call_is_no_witness_even_when_they_wrote_so(night: Night):
    case, statement = night.ready()
    call = verdict(
        night, case, statement, medium="telephone", signer="lore", witness="lore", number_called="09", read_aloud=True
    )
    given = write(night, case, "lore", signed(night, case, call, "lore"))
    bare = ev.VerdictWitnessed(verdict=given, witness="lore", signature="")
    message = witness_message(night.desk.journal.workspace, case, bare)
    write(night, case, "lore", msgspec.structs.replace(bare, signature=night.desk.journal.seat("lore").sign(message)))
    assert codes(night, case, statement) == {"gate.clearance_unproven"}


def test_a_witness_says_it_once_and_only_of_a_call(night: Night):
    case, _, given = by_telephone(night)
    night.desk.clearances.witness("karim", case, given)
    assert refusal(lambda: night.desk.clearances.witness("karim", case, given)) == {"clearance.witnessed_already"}
    assert refusal(lambda: night.desk.clearances.witness("karim", case, "0" * 64)) == {"clearance.verdict_unknown"}


def phase(night: Night) -> tuple[str, str]:
    """A case whose emergency planner is silent; the chief agreed."""
    case = night.case(circumstances=("emergency_phase",))
    night.verified_claim(case)
    statement = night.statement(case)
    night.desk.clearances.request("lore", case, statement)
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    return case, statement


def propose(night: Night, case: str, statement: str, role: str = "emergency_planning", actor: str = "lore") -> str:
    return night.desk.clearances.propose_bypass(actor, case, statement, role, "geen fase afgekondigd", "karim")[0]


@pytest.mark.parametrize("actor", ["lore", "ines", "vandamme"])
def test_nobody_confirms_a_bypass_in_anothers_name(night: Night, actor: str):
    case, statement = phase(night)
    bypass = propose(night, case, statement)
    for second in ("karim", actor):
        bare = ev.BypassConfirmed(bypass=bypass, second=second, signature="")
        message = bypass_message(night.desk.journal.workspace, case, bare)
        forged = msgspec.structs.replace(bare, signature=night.desk.journal.seat(actor).sign(message))
        write(night, case, actor, forged)
        assert codes(night, case, statement) == {"gate.clearance_waiting"}


def test_a_bypass_never_covers_an_answer(night: Night):
    case, statement = night.ready()
    night.desk.clearances.sign("vandamme", case, statement, "chief", "refused", reason="het onderzoek gaat voor")
    assert refusal(lambda: propose(night, case, statement, "chief")) == {"clearance.answered"}
    revision = head(night, case, statement)
    bare = ev.BypassProposed(
        statement=statement, revision=revision.key, sha256=revision.sha256, role="chief", reason="toch", second="karim", signature=""  # noqa: E501
    )  # fmt: skip
    message = bypass_message(night.desk.journal.workspace, case, bare)
    own = msgspec.structs.replace(bare, signature=night.desk.journal.seat("lore").sign(message))
    bypass = write(night, case, "lore", own)
    night.desk.clearances.confirm_bypass("karim", case, bypass)
    assert codes(night, case, statement) == {"gate.clearance_refused"}


def test_a_bypass_does_not_lend_its_signature_to_a_forged_verdict(night: Night):
    case, statement = night.ready()
    write(night, case, "lore", signed(night, case, verdict(night, case, statement), "lore"))
    revision = head(night, case, statement)
    bare = ev.BypassProposed(
        statement=statement, revision=revision.key, sha256=revision.sha256, role="chief", reason="x", second="karim", signature=""  # noqa: E501
    )  # fmt: skip
    message = bypass_message(night.desk.journal.workspace, case, bare)
    write(night, case, "lore", msgspec.structs.replace(bare, signature=night.desk.journal.seat("lore").sign(message)))
    assert codes(night, case, statement) == {"gate.clearance_unproven"}


def test_the_authority_itself_still_speaks_after_a_bypass(night: Night):
    case, statement = phase(night)
    night.desk.clearances.confirm_bypass("karim", case, propose(night, case, statement))
    assert codes(night, case, statement) == set()
    given, _ = night.desk.clearances.note_telephone(
        "lore", case, statement, "emergency_planning", "D5 van wacht", "refused", CALL, reason="fase op komst"
    )
    night.desk.clearances.witness("karim", case, given)
    assert codes(night, case, statement) == {"gate.clearance_refused"}


def test_a_bypass_lapses_with_the_text_like_every_verdict(night: Night):
    case, statement = phase(night)
    night.desk.clearances.confirm_bypass("karim", case, propose(night, case, statement))
    night.desk.statements.save("lore", case, statement, TEXT + "\n\nNog een zin.")
    assert "gate.clearance_lapsed" in codes(night, case, statement)


def test_a_bypass_of_a_role_that_the_schema_protects_is_refused_also_when_it_was_written(night: Night):
    case = night.case(categories=("prosecutor_inquiry",))
    night.verified_claim(case)
    statement = night.statement(case)
    night.desk.clearances.request("lore", case, statement)
    assert refusal(lambda: propose(night, case, statement, "press_magistrate")) == {"clearance.bypass_not_allowed"}
    revision = head(night, case, statement)
    bare = ev.BypassProposed(
        statement=statement, revision=revision.key, sha256=revision.sha256, role="press_magistrate", reason="x", second="karim",  # noqa: E501
        signature="",
    )  # fmt: skip
    message = bypass_message(night.desk.journal.workspace, case, bare)
    own = msgspec.structs.replace(bare, signature=night.desk.journal.seat("lore").sign(message))
    night.desk.clearances.confirm_bypass("karim", case, write(night, case, "lore", own))
    assert "gate.clearance_bypass_not_allowed" in codes(night, case, statement)


# --- who holds what


def root(night: Night) -> Seat:
    assert isinstance(night.root, Seat)
    night.desk.journal.take_seat(night.root)
    return night.root


def test_an_office_that_was_taken_away_takes_its_verdicts_along(night: Night):
    case, statement = night.cleared()
    root(night)
    night.desk.journal.append(WORKSPACE, [RoleRevoked(member="vandamme", role="chief")], "root")
    assert codes(night, case, statement) == {"gate.clearance_unproven"}


def test_a_revoked_device_takes_its_verdicts_along(night: Night):
    case, statement = night.cleared()
    root(night)
    night.desk.journal.append(WORKSPACE, [DeviceRevoked(device=night.desk.profile.device, reason="gestolen")], "root")
    assert codes(night, case, statement) >= {"gate.clearance_unproven"}


@pytest.mark.parametrize("actor", ["lore", "karim", "vandamme"])
@pytest.mark.parametrize("role", ["chief", "press_magistrate", "admin"])
def test_nobody_becomes_an_authority_alone(night: Night, actor: str, role: str):
    for member in (actor, "ines"):
        act = lambda member=member: night.desk.journal.append(  # noqa: E731
            WORKSPACE, [RoleGranted(member=member, role=role)], actor
        )
        assert refusal(act) <= {"member.self_grant", "member.not_admin", "member.second_admin_missing"}
    assert not night.desk.journal.roster().has_role("ines", role)


SMALL_ORDER = (
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
)


def test_weak_and_odd_keys_are_refused_at_enrolment(night: Night):
    seat = root(night)
    odd = {
        "ff" * 32: "key.not_canonical",
        "ed" + "ff" * 30 + "7f": "key.not_canonical",
        "zz" * 32: "key.not_hex",
        "ab" * 31: "key.wrong_size",
        "AB" * 32: "key.wrong_size",
        **dict.fromkeys(SMALL_ORDER, "key.small_order"),
    }
    for key, code in odd.items():
        enrolment = MemberEnrolled(member="nieuw", name="N", function="f", device="d2", key=key)
        assert refusal(lambda fact=enrolment: night.desk.journal.append(WORKSPACE, [fact], "root")) == {code}, key
    assert "nieuw" not in night.desk.journal.roster().members and seat.member == "root"


def test_one_key_belongs_to_one_person(night: Night):
    seat = root(night)
    for key in (night.desk.journal.seat("vandamme").public, seat.public):
        twice = MemberEnrolled(member="dubbel", name="D", function="f", device="d2", key=key)
        assert refusal(lambda fact=twice: night.desk.journal.append(WORKSPACE, [fact], "root")) == {"member.key_taken"}


def test_the_same_person_under_two_offices_meets_one_of_them(night: Night):
    """ALL(mayor, chief) takes two persons, whatever roles one of them collected."""
    root(night)
    night.desk.journal.append(WORKSPACE, [RoleGranted(member="vandamme", role="mayor")], "root")
    case = night.case(categories=("public_order",))
    night.verified_claim(case)
    statement = night.statement(case)
    night.desk.clearances.request("lore", case, statement)
    for role in ("chief", "mayor"):
        night.desk.clearances.sign("vandamme", case, statement, role, "cleared")
    assert codes(night, case, statement) == {"gate.clearance_same_person"}


def test_a_newcomer_with_the_office_can_speak_for_it(night: Night):
    seat = root(night)
    enrol(night.desk.journal, night.keys, seat, (Newcomer("nieuw", "N. Nieuwe", "korpschef", ("chief",)),), Dice("n"))
    case, statement = night.ready()
    night.desk.clearances.sign("nieuw", case, statement, "chief", "cleared")
    assert codes(night, case, statement) == set()


# --- the roster itself, changed in the file


def spoil(night: Night, sql: str) -> None:
    with night.desk.journal.engine.connect().execution_options(writes=True) as db, db.begin():
        assert db.exec_driver_sql(sql).rowcount > 0


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE payload SET data = CAST(replace(CAST(data AS TEXT), 'vandamme', 'vandamma') AS BLOB)",
        "UPDATE event SET header = CAST(replace(CAST(header AS TEXT), '\"root\"', '\"rood\"') AS BLOB) WHERE seq = 2",
        "DELETE FROM signature WHERE last_id IN (SELECT id FROM event WHERE type = 'clearance.verdict_given')",
        "DELETE FROM event WHERE type = 'release.released' OR type = 'clearance.requested'",
        "UPDATE event SET case_id = 'elders' WHERE type = 'clearance.verdict_given'",
        "UPDATE event SET case_id = 'elders' WHERE type = 'authority.named'",
        "UPDATE signature SET signature = replace(signature, '0', '1')",
        "UPDATE event SET header = x'7b7d' WHERE type = 'role.granted'",
    ],
)
def test_a_journal_that_was_changed_lets_nothing_through_and_says_why(night: Night, sql: str):
    case, statement = night.cleared()
    assert codes(night, case, statement) == set()
    spoil(night, sql)
    assert "gate.journal_broken" in codes(night, case, statement)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE clearance SET verdict = 'cleared', medium = 'app', event = 'x', person = 'HCP A. Van Damme', given_at = 1",  # noqa: E501
        "UPDATE statement SET released_at = NULL",
        "UPDATE member SET roles = '[\"chief\"]'",
        "UPDATE claim SET status = 'verified', disclosure = 'releasable'",
    ],
)
def test_no_flag_in_a_table_opens_the_gate(night: Night, sql: str):
    case, statement = night.ready()
    night.desk.claims.disclose("lore", case, 1, "withheld", "toch niet")
    before = codes(night, case, statement)
    assert before == {"gate.claim_not_releasable", "gate.clearance_waiting"}
    spoil(night, sql)
    night.reopen()
    assert codes(night, case, statement) == before


def test_what_the_kit_says_of_the_house_comes_from_signed_events(night: Night):
    case, statement = night.cleared()
    spoil(night, "UPDATE house SET press_telephone = '0900 12 345'")
    spoil(night, "UPDATE contact SET mail = 'elders@nieuws.example'")
    night.reopen()
    made = (
        night.desk.releases.proof(case, statement, "md").data + night.desk.releases.proof(case, statement, "text").data
    )
    assert b"09 555 01 47" in made and b"0900 12 345" not in made


# --- asking


def test_silence_can_be_reminded_and_an_answer_cannot(night: Night):
    case, statement = night.ready()
    night.desk.clearances.remind("lore", case, statement, "chief", "phone")
    row = next(r for r in night.desk.journal.rows(case).all(ClearanceRow) if r.role == "chief")
    assert row.reminded_at == night.clock.now()
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    for act in (
        lambda: night.desk.clearances.remind("lore", case, statement, "chief"),
        lambda: night.desk.clearances.ask_deputy("lore", case, statement, "chief"),
    ):
        assert refusal(act) == {"clearance.answered"}


def test_who_was_not_asked_is_not_reminded(night: Night):
    case, statement = night.ready()
    for role in ("mayor", "dpo"):
        act = lambda role=role: night.desk.clearances.remind("lore", case, statement, role)  # noqa: E731
        assert refusal(act) == {"clearance.not_asked"}


def test_nobody_is_asked_twice_about_the_same_words(night: Night):
    case, statement = night.ready()
    assert refusal(lambda: night.desk.clearances.request("lore", case, statement)) == {"clearance.all_asked"}
    night.desk.statements.save("lore", case, statement, TEXT + "\n\nNog iets.")
    night.desk.clearances.request("lore", case, statement)
    asked = [row for row in night.desk.journal.rows(case).all(ClearanceRow) if row.role == "chief"]
    assert sorted(row.revision for row in asked) == [1, 2]


def test_a_mail_without_bytes_is_no_mail(night: Night):
    case, statement = night.ready()
    act = lambda: night.desk.clearances.note_mail(  # noqa: E731
        "lore", case, statement, "chief", "HCP A. Van Damme", "cleared", Mail(b"")
    )
    assert refusal(act) == {"clearance.mail_missing"}


@pytest.mark.parametrize(
    ("categories", "circumstances", "roles"),
    [
        (("incident",), (), {"chief"}),
        (("incident",), ("fire_service",), {"chief", "fire_service"}),
        (("incident", "public_order"), (), {"chief", "mayor"}),
        (("incident", "data_breach"), (), {"chief", "dpo"}),
        (("incident", "prosecutor_inquiry", "public_order"), (), {"chief", "mayor", "press_magistrate"}),
        (("force_video",), (), {"chief"}),
        (("force_video",), ("injury",), {"chief", "press_magistrate"}),
        (("emergency_provincial", "misconduct"), (), {"governor", "chief"}),
        (("terrorism", "traffic"), (), {"federal_prosecutor"}),
    ],
)
def test_several_categories_ask_the_union(night: Night, categories: Any, circumstances: Any, roles: set[str]):
    case = night.case(categories=categories, circumstances=circumstances)
    night.verified_claim(case)
    statement = night.statement(case)
    night.desk.clearances.request("lore", case, statement)
    asked = {row.role for row in night.desk.journal.rows(case).all(ClearanceRow) if row.mandatory}
    assert asked >= roles and asked - roles <= {"spokesperson", "head_of_communication"}
