"""What the screens are told: the desk's rows as people read them, and nothing that a rule would not also say."""

from __future__ import annotations

from pathlib import Path

import pytest
from night_desk import TEXT, Night

from woordvoering.clock import HOUR, MINUTE
from woordvoering.errors import Refused, WoordvoeringError
from woordvoering.release.commands import Choices


def test_open_cases_stand_apart_from_closed_ones(night: Night):
    first, second = night.case(), night.case()
    night.desk.cases.close("lore", first, "klaar")
    assert [item.id for item in night.desk.views.cases()] == [second]
    assert {item.id for item in night.desk.views.cases(closed=True)} >= {first}


def test_a_case_shows_who_has_it_and_what_it_is_about(night: Night):
    case = night.case(categories=("incident", "traffic"), circumstances=("victims",))
    night.desk.cases.assign("lore", case, "karim")
    view = night.desk.views.case(case)
    assert view.handler is not None and view.handler.id == "karim"
    assert (view.number, view.impact, view.triage) == ("PD-0001", 3, "respond")
    assert (view.categories, view.circumstances) == (("incident", "traffic"), ("victims",))
    assert view.emergency_answered and not view.emergency_possible and view.chain_holds
    assert view.chain_events == len(night.desk.journal.events(case))


def test_the_course_of_events_is_shown_from_the_events_themselves(night: Night):
    case = night.case()
    night.desk.cases.note("lore", case, "Brandweer ter plaatse")
    shown = night.desk.views.case(case).log
    assert [line.code for line in shown if line.code == "log.note"] == ["log.note"]
    assert {line.code for line in shown} >= {"log.opened", "log.emergency.none", "log.triaged.respond"}


@pytest.mark.parametrize("kind", ["case", "statement", "clearance", "release"])
def test_what_does_not_exist_is_not_shown(night: Night, kind: str):
    views = night.desk.views
    asks = {
        "case": lambda: views.case("x"),
        "statement": lambda: views.statement("x", "y"),
        "clearance": lambda: views.clearance("x", "y"),
        "release": lambda: views.release("x", "y"),
    }
    with pytest.raises(WoordvoeringError) as refused:
        asks[kind]()
    assert refused.value.exit_code in (1, 2)


def test_the_editor_shows_what_stands_between_the_text_and_the_question(night: Night):
    case = night.case()
    number = night.verified_claim(case)
    night.desk.claims.make("lore", case, "Er zijn doden")
    text = f"# Knal\n\nEr was een knal. {{#{number}}} Er zijn doden. {{#2}} En {{#7}}. Om [[uur]]."
    statement, _ = night.desk.statements.start("lore", case, "holding_statement", text)
    view = night.desk.views.statement(case, statement)
    assert [(ref.number, ref.colour) for ref in view.references] == [(1, "green"), (2, "red"), (7, "red")]
    assert [place.name for place in view.placeholders] == ["uur"]
    assert not view.may_ask and {finding.code for finding in view.open_findings} >= {
        "gate.placeholder_open",
        "gate.citation_unknown",
        "gate.claim_not_verified",
        "gate.list_open",
    }
    assert all(point.state == "open" and point.by is None for point in view.points)


def test_the_editor_says_when_somebody_may_be_asked_and_when_that_was_done(night: Night):
    case = night.case()
    night.verified_claim(case)
    statement = night.statement(case)
    assert night.desk.views.statement(case, statement).may_ask
    night.desk.clearances.request("lore", case, statement)
    view = night.desk.views.statement(case, statement)
    assert view.asked and not view.may_ask and view.lapsed_number is None
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    night.desk.statements.save("lore", case, statement, TEXT + "\n\nNog een zin.")
    lapsed = night.desk.views.statement(case, statement)
    assert (lapsed.number, lapsed.lapsed_number, lapsed.lapsed_count, lapsed.asked) == (2, 1, 1, False)
    assert [item.fate for item in lapsed.revisions] == ["lapsed", "draft"]


def test_two_revisions_are_shown_side_by_side(night: Night):
    case, statement = night.cleared()
    night.desk.statements.save("lore", case, statement, TEXT.replace("knal aan", "ontploffing aan"))
    difference = night.desk.views.difference(case, statement, 1, 2)
    assert "ontploffing" in repr(difference) and "knal" in repr(difference)


def test_the_screen_of_a_release_shows_what_the_gate_says(night: Night):
    case, statement = night.ready()
    shown = night.desk.views.release(case, statement)
    gate = {reason.code for reason in night.desk.gate.reasons(case, statement)}
    assert gate == {"gate.clearance_waiting"} and not shown.green
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    assert night.desk.views.release(case, statement).green and night.desk.gate.reasons(case, statement) == ()


def test_what_left_is_listed_with_its_version(night: Night, tmp_path: Path):
    case, statement = night.cleared()
    assert night.desk.views.releases(case) == ()
    kit, _ = night.desk.releases.release("lore", case, statement, Choices(formats=("md",)), tmp_path / "kit")
    shown = night.desk.views.releases(case)
    assert len(shown) == 1 and kit.release in repr(shown)


def test_the_text_in_hand_is_the_newest_that_neither_left_nor_was_laid_aside(night: Night, tmp_path: Path):
    case, statement = night.cleared()
    assert night.desk.views.statement_of_case(case) == statement
    night.clock.advance(MINUTE)
    newer, _ = night.desk.statements.start("lore", case, "statement", "# Meer\n\nMeer nieuws.")
    assert night.desk.views.statement_of_case(case) == newer
    night.desk.statements.drop("lore", case, newer, "toch niet")
    assert night.desk.views.statement_of_case(case) == statement


def test_questions_of_journalists_stand_in_the_order_in_which_they_are_due(night: Night):
    case, now = night.case(), night.clock.now()
    for outlet, deadline in (("Later", None), ("Eerst", now + 20 * MINUTE), ("Daarna", now + 40 * MINUTE)):
        night.desk.requests.receive("lore", case, outlet, "", "Wat?", "mail", deadline=deadline)
    shown = night.desk.views.requests()
    assert [request.outlet for request in shown] == ["Eerst", "Daarna", "Later"]


def test_an_empty_desk_shows_empty_lists_and_no_errors(night: Night):
    views = night.desk.views
    assert (views.cases(), views.requests(), views.watch().stories) == ((), (), ())
    assert repr(views.shell()) and views.statement_of_case(night.case()) == ""


def test_a_night_shift_is_shown_while_it_lasts(night: Night):
    now = night.clock.now()
    night.desk.cases.set_duty("lore", "lore", "karim", now - HOUR, now + HOUR)
    during = repr(night.desk.views.shell())
    night.clock.advance(2 * HOUR)
    assert "Lore Vermeersch" in during and night.desk.views.shell() != during


@pytest.mark.parametrize(("words", "found"), [("knal", True), ("KNAL", True), ("PD-0001", True), ("zeppelin", False)])
def test_a_case_is_found_by_its_words_and_its_number(night: Night, words: str, found: bool):
    case = night.case()
    assert (case in repr(night.desk.views.find(words))) is found


def test_a_changed_journal_is_shown_as_changed(night: Night):
    case = night.case()
    with night.desk.journal.engine.connect().execution_options(writes=True) as db, db.begin():
        db.exec_driver_sql("UPDATE signature SET signature = replace(signature, '0', '1')")
    assert not night.desk.views.case(case).chain_holds
    statement, _ = night.desk.statements.start("lore", case, "statement", TEXT)
    with pytest.raises(Refused, match="journal_broken"):
        night.desk.gate.let_through(case, statement)
