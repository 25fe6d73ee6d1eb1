"""Answers to journalists: ready until release, sent when it is out, the same for all or apart with a reason."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from night_desk import TEXT, Night, contact

from woordvoering.casework.rows import RequestRow
from woordvoering.clock import HOUR, MINUTE
from woordvoering.errors import Refused, WrongUse
from woordvoering.overview.received import ReceivedView, received_view
from woordvoering.release.commands import Choices
from woordvoering.release.rows import DeliveryRow, ReleaseRow

MD = Choices(formats=("md",))


def ask(night: Night, case: str, outlet: str, address: str = "") -> str:
    """A question of a newsroom; without an address it can only be called."""
    where = address or f"desk@{outlet.lower()}.example"
    made, _ = night.desk.requests.receive("lore", case, outlet, "Bo", "Wat is er?", "mail", contact=where)
    return made


def question(night: Night, case: str, request: str) -> RequestRow:
    found = night.desk.journal.rows(case).get(RequestRow, request)
    assert found is not None
    return found


def went_to(night: Night, case: str, release: str) -> set[str]:
    return {row.address for row in night.desk.journal.rows(case).all(DeliveryRow) if row.release == release}


def received(night: Night, case: str) -> ReceivedView:
    return received_view(night.desk.journal.rows(case), night.desk.schema, "nl")


def states(view: ReceivedView) -> dict[str, list[str]]:
    return {row.outlet: [cell.state for cell in row.cells] for row in view.rows}


def codes(act: object) -> set[str]:
    with pytest.raises(Refused) as said:
        act()  # type: ignore[operator]
    return {reason.code for reason in said.value.reasons()}


def test_what_stands_ready_leaves_with_the_release_and_ends_the_question(night: Night, tmp_path: Path) -> None:
    case, statement = night.ready()
    first, second, back = ask(night, case, "HLN"), ask(night, case, "VRT"), ask(night, case, "AVS")
    made, _ = night.desk.answers.ready("lore", case, (first, second, back))
    assert (made.waiting, made.sent) == ((first, second, back), ())
    night.desk.answers.set_back("lore", case, (back,))
    assert states(received(night, case)) == {"HLN": ["ready"], "VRT": ["ready"], "AVS": ["not_yet"]}
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    kit, _ = night.desk.releases.release("lore", case, statement, MD, tmp_path / "kit")
    assert went_to(night, case, kit.release) == {"desk@hln.example", "desk@vrt.example"}
    assert [question(night, case, name).resolution for name in (first, second, back)] == ["statement", "statement", ""]
    assert question(night, case, first).release == kit.release
    assert states(received(night, case)) == {"HLN": ["received"], "VRT": ["received"], "AVS": ["nothing"]}


def test_a_question_after_the_release_is_answered_at_once_and_its_asker_gets_the_correction(
    night: Night, tmp_path: Path
) -> None:
    case, statement = night.cleared()
    kit, _ = night.desk.releases.release("lore", case, statement, MD, tmp_path / "kit")
    late = ask(night, case, "HLN")
    made, _ = night.desk.answers.ready("lore", case, (late,))
    assert made.sent == (late,) and went_to(night, case, kit.release) == {"desk@hln.example"}
    again = ask(night, case, "HLN", "DESK@hln.example")
    night.desk.answers.ready("lore", case, (again,))
    assert len(night.desk.journal.rows(case).all(DeliveryRow)) == 1
    told = ask(night, case, "Radio", "09 555 01 02")
    assert codes(lambda: night.desk.answers.ready("lore", case, (told,))) == {"recipient.no_mail"}
    night.desk.requests.resolve("lore", case, told, "statement", release=kit.release)
    assert states(received(night, case)) == {"HLN": ["received"], "Radio": ["told"]}
    night.clock.advance(HOUR)
    night.desk.claims.assess("lore", case, 1, "false", source_grade="A", information_grade=5)
    waiting = ask(night, case, "VRT")
    assert codes(lambda: night.desk.answers.ready("lore", case, (waiting,))) == {"request.correction_first"}
    night.verified_claim(case, "Er was een luide claxon")
    correction, _ = night.desk.statements.start(
        "lore", case, "correction", "# Rechtzetting\n\nHet was een claxon. {#2}", corrects=statement
    )
    assert codes(lambda: night.desk.answers.ready("lore", case, (waiting,))) == {"request.correction_first"}
    night.answer_list(case, correction)
    night.desk.clearances.request("lore", case, correction)
    night.desk.clearances.sign("vandamme", case, correction, "chief", "cleared")
    right, _ = night.desk.releases.release("lore", case, correction, MD, tmp_path / "right")
    assert went_to(night, case, right.release) == {"desk@hln.example"}
    made, _ = night.desk.answers.ready("lore", case, (waiting,))
    assert made.sent == (waiting,) and "desk@vrt.example" in went_to(night, case, right.release)
    night.desk.releases.withdraw("lore", case, right.release, "toch niet")
    view = received(night, case)
    assert [column.withdrawn for column in view.columns] == [False, True]
    assert states(view) == {
        "HLN": ["received", "received"],
        "Radio": ["told", "nothing"],
        "VRT": ["nothing", "received"],
    }


def test_another_answer_takes_a_reason_a_text_of_its_own_and_clearances_of_its_own(
    night: Night, tmp_path: Path
) -> None:
    case, statement = night.ready()
    request, other = ask(night, case, "HLN"), ask(night, case, "VRT")
    night.desk.answers.ready("lore", case, (request, other))
    with pytest.raises(WrongUse):
        night.desk.answers.set_apart("lore", case, request, " ")
    assert codes(lambda: night.desk.answers.own_text("lore", case, request, TEXT)) == {"request.not_apart"}
    night.desk.answers.set_apart("lore", case, request, "vroeg iets anders dan de rest")
    assert question(night, case, request).answer == ""
    assert "vroeg iets anders dan de rest" in [line.text for line in night.desk.views.case(case).log]
    assert codes(lambda: night.desk.answers.ready("lore", case, (request,))) == {"request.own_text_missing"}
    own, _ = night.desk.answers.own_text("lore", case, request, "# Antwoord\n\nEr was een knal. {#1}")
    assert codes(lambda: night.desk.answers.own_text("lore", case, request, TEXT)) == {"request.own_text_there"}
    assert night.desk.views.statement_of_case(case) == statement
    night.desk.answers.ready("lore", case, (request,))
    assert [column.own for column in received(night, case).columns] == [False, True]
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    kit, _ = night.desk.releases.release("lore", case, statement, MD, tmp_path / "all")
    assert went_to(night, case, kit.release) == {"desk@vrt.example"}
    night.clock.advance(MINUTE)
    to_all = Choices(formats=("md",), groups=("newsrooms",), channels=("website",), requests=(other,))
    assert "gate.clearance" in str(
        codes(lambda: night.desk.releases.release("lore", case, own, to_all, tmp_path / "no"))
    )
    night.answer_list(case, own)
    night.desk.clearances.request("lore", case, own)
    night.desk.clearances.sign("vandamme", case, own, "chief", "cleared")
    sent, _ = night.desk.releases.release("lore", case, own, to_all, tmp_path / "own")
    assert went_to(night, case, sent.release) == {"desk@hln.example"}
    row = night.desk.journal.rows(case).get(ReleaseRow, sent.release)
    assert row is not None and row.channels == ()
    assert night.desk.publishing.targets(case, own, ("website",)) == ()
    assert question(night, case, request).resolution == "statement"
    assert night.desk.views.statement_of_case(case) == statement


def test_who_has_the_same_answer_again_waits_with_the_others(night: Night) -> None:
    case, _ = night.ready()
    request = ask(night, case, "HLN")
    night.desk.answers.set_apart("lore", case, request, "exclusief")
    night.desk.answers.rejoin("lore", case, request)
    night.desk.answers.ready("lore", case, (request,))
    assert (question(night, case, request).apart, bool(question(night, case, request).answer)) == (False, True)
    assert codes(lambda: night.desk.answers.set_back("lore", case, (ask(night, case, "VRT"),))) == {"request.not_ready"}


def test_nothing_answers_a_question_of_a_dossier_without_a_text(night: Night) -> None:
    case = night.case()
    request = ask(night, case, "HLN")
    assert codes(lambda: night.desk.answers.ready("lore", case, (request,))) == {"request.nothing_to_answer"}
    night.verified_claim(case)
    night.desk.answers.touches("lore", case, request, (1,))
    (view,) = night.desk.views.requests()
    assert [(claim.number, claim.disclosure) for claim in view.claims] == [(1, "releasable")]
    assert codes(lambda: night.desk.answers.touches("lore", case, request, (7,))) == {"claim.unknown"}


def test_a_journalist_on_the_list_who_asked_as_well_gets_one_mail(night: Night, tmp_path: Path) -> None:
    case, statement = night.cleared()
    request = ask(night, case, "Leiekrant", "LEIEKRANT@nieuws.example")
    night.desk.answers.ready("lore", case, (request,))
    to = Choices(formats=("md",), groups=("newsrooms",), requests=(request,))
    kit, _ = night.desk.releases.release("lore", case, statement, to, tmp_path / "kit")
    rows = [row for row in night.desk.journal.rows(case).all(DeliveryRow) if row.release == kit.release]
    assert [(row.contact, row.request) for row in rows] == [("leiekrant", request), ("stadsradio", "")]
    assert question(night, case, request).resolution == "statement"


def test_who_withdrew_consent_receives_nothing_until_they_ask_again(night: Night, tmp_path: Path) -> None:
    case, statement = night.cleared()
    before = ask(night, case, "Leiekrant", "leiekrant@nieuws.example")
    night.clock.advance(MINUTE)
    night.desk.contacts.consent("lore", "leiekrant", "withdrawn", how="telefoon")
    to = Choices(formats=("md",), groups=("newsrooms",), requests=(before,))
    kit, _ = night.desk.releases.release("lore", case, statement, to, tmp_path / "kit")
    assert went_to(night, case, kit.release) == {"stadsradio@nieuws.example"}
    night.clock.advance(MINUTE)
    after = ask(night, case, "Leiekrant", "leiekrant@nieuws.example")
    night.desk.answers.ready("lore", case, (after,))
    assert "leiekrant@nieuws.example" in went_to(night, case, kit.release)


def test_a_removed_contact_receives_nothing_and_its_words_can_be_erased(night: Night, tmp_path: Path) -> None:
    case, statement = night.cleared()
    night.desk.contacts.put("lore", {"weg": contact("weg")})
    assert len(night.desk.contacts.words_of("weg")) == 1
    night.desk.contacts.remove("lore", "weg", "op eigen vraag")
    kit, _ = night.desk.releases.release(
        "lore", case, statement, Choices(formats=("md",), groups=("newsrooms",)), tmp_path / "kit"
    )
    assert "weg@nieuws.example" not in went_to(night, case, kit.release)
    assert codes(lambda: night.desk.contacts.get("weg")) == {"contact.removed"}
    assert codes(lambda: night.desk.contacts.put("lore", {"weg": contact("weg")})) == {"contact.removed"}
    erasable = {each.event for each in night.desk.erasures.candidates("workspace")}
    assert set(night.desk.contacts.words_of("weg")) <= erasable


def test_a_form_or_file_that_is_older_than_a_no_does_not_undo_it(night: Night) -> None:
    desk = night.desk
    filled = contact("leiekrant")
    desk.contacts.consent("lore", "leiekrant", "withdrawn", how="telefoon")
    desk.contacts.change("karim", "leiekrant", msgspec.structs.replace(filled, telephone="09 555 09 11"))
    row = desk.contacts.get("leiekrant")
    assert (row.consent, row.telephone) == ("withdrawn", "09 555 09 11")
    assert codes(lambda: desk.contacts.put("karim", {"leiekrant": filled})) == {"contacts.withdrawn_stays"}
    desk.contacts.consent("karim", "leiekrant", "given", how="vroeg het zelf, per mail")
    assert desk.contacts.get("leiekrant").consent == "given"
