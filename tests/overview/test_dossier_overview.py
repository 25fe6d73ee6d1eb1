"""Persdossiers and the frame: what a dossier says of itself, what is nearest, and what a search finds."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from night_desk import PEOPLE, Night
from posts_of_the_night import REPORTERS, bang_at, came_in, post

from woordvoering.clock import HOUR, MINUTE
from woordvoering.errors import Refused
from woordvoering.journal.members import ROOT, MemberRow
from woordvoering.overview.cases import headline, short_title
from woordvoering.overview.people import People, initials, short_name
from woordvoering.overview.shell_records import pressing
from woordvoering.statements.rows import RevisionRow


def member(key: str, name: str, *roles: str) -> MemberRow:
    return MemberRow(case_id="workspace", key=key, name=name, function="", roles=roles)


@pytest.mark.parametrize(
    ("name", "short", "letters"),
    [
        ("Lore Vermeersch", "Lore V.", "LV"),
        ("M. Bogaert", "M. Bogaert", "MB"),
        ("HCP A. Van Damme", "A. Van Damme", "AV"),
        ("CP Eva Jacobs", "Eva J.", "EJ"),
        ("Cher", "Cher", "C"),
        ("", "", ""),
    ],
)
def test_a_person_is_named_in_full_in_short_and_in_letters(name: str, short: str, letters: str) -> None:
    assert short_name(name) == short
    assert initials(name) == letters


@given(st.text(max_size=60))
def test_no_name_breaks_its_short_forms(name: str) -> None:
    assert isinstance(short_name(name), str)
    assert len(initials(name)) <= 4


def test_people_stand_by_name_and_an_unknown_id_is_shown_as_it_is() -> None:
    people = People({"b": member("b", "Bea Baert"), "a": member("a", "Zoë Adams")})
    assert [one.name for one in people.all()] == ["Bea Baert", "Zoë Adams"]
    assert people.person("weg").name == "weg"
    assert people.person(ROOT).name == ""
    assert people.maybe("") is None


def test_who_holds_a_role_is_found_by_the_role() -> None:
    people = People({"a": member("a", "A A", "chief"), "b": member("b", "B B", "deputy_chief", "monitor")})
    assert people.with_roles(frozenset(("chief",))) == ("a",)
    assert people.with_roles(frozenset(("chief", "deputy_chief"))) == ("a", "b")
    assert people.with_roles(frozenset()) == ()


@pytest.mark.parametrize(
    ("title", "wijk", "short"),
    [
        ("Knal en rook aan de Dampoort", "Dampoort", "Dampoort"),
        ("Knal en rook aan de Dampoort", "", "Dampoort"),
        ("‘Brand’ in de haven.", "", "haven"),
        ("Op en in de", "", "Op en in de"),
    ],
)
def test_the_navigation_names_a_dossier_by_its_wijk_or_its_last_telling_word(title: str, wijk: str, short: str) -> None:
    assert short_title(title, wijk) == short


@pytest.mark.parametrize(
    ("text", "said"),
    [("# Knal\n\nTekst", "Knal"), ("\n\n## Twee\n", "Twee"), ("Gewoon", "Gewoon"), ("", "")],
)
def test_a_text_is_listed_under_its_first_line(text: str, said: str) -> None:
    row = RevisionRow(
        case_id="c", key="r", statement="s", number=1, text=text, variants={}, sha256="", parents=(), author="",
        saved_at=0, note="",
    )  # fmt: skip
    assert headline(row) == said


def test_a_dossier_says_what_was_decided_about_it(night: Night) -> None:
    view = night.desk.views.case(night.case(circumstances=("injury",)))
    assert (view.number, view.title, view.wijk) == ("PD-0001", "Knal aan het station", "Dampoort")
    assert (view.triage, view.triage_reason, view.impact) == ("respond", "veel vragen", 3)
    assert view.categories == ("incident",)
    assert view.circumstances == ("injury",)
    assert view.emergency_answered
    assert not view.emergency_possible
    assert view.handler is not None
    assert view.handler.initials == "LV"
    assert view.now == night.clock.now()


def test_an_unknown_dossier_is_refused(night: Night) -> None:
    with pytest.raises(Refused) as refused:
        night.desk.views.case("niets")
    assert refused.value.code == "case.unknown"


def test_the_course_of_events_stands_newest_first(night: Night) -> None:
    case = night.case()
    night.clock.advance(MINUTE)
    night.desk.cases.note("karim", case, "Perimeter gezet")
    lines = night.desk.views.case(case).log
    assert lines[0].text == "Perimeter gezet"
    assert lines[0].who is not None
    assert lines[0].who.id == "karim"
    assert [line.at for line in lines] == sorted((line.at for line in lines), reverse=True)
    assert lines[-1].code == "log.opened"


def test_a_note_about_an_earlier_hour_stands_at_that_hour(night: Night) -> None:
    case = night.case()
    night.clock.advance(20 * MINUTE)
    earlier = night.clock.now() - 15 * MINUTE
    night.desk.cases.note("lore", case, "Ploeg ter plaatse", at=earlier)
    night.desk.cases.note("lore", case, "Nu pas genoteerd")
    lines = night.desk.views.case(case).log
    assert [line.text for line in lines if line.code == "log.note"] == ["Nu pas genoteerd", "Ploeg ter plaatse"]
    assert next(line.at for line in lines if line.text == "Ploeg ter plaatse") == earlier


def test_a_correction_of_a_line_points_at_the_line_that_stays(night: Night) -> None:
    case = night.case()
    night.desk.cases.note("lore", case, "Twee gewonden")
    wrong = next(line for line in night.desk.views.case(case).log if line.code == "log.note")
    night.desk.cases.note("lore", case, "Eén gewonde", corrects=wrong.key)
    lines = night.desk.views.case(case).log
    assert wrong.key in {line.key for line in lines}
    assert next(line for line in lines if line.text == "Eén gewonde").corrects == wrong.key


def test_a_fresh_claim_is_withheld_and_nobody_was_asked(night: Night) -> None:
    case = night.case()
    night.desk.claims.make("lore", case, "Er zijn gewonden")
    claim = night.desk.views.case(case).claims[0]
    assert (claim.number, claim.status, claim.disclosure) == (1, "unstarted", "withheld")
    assert (claim.waiting_on, claim.waiting_since, claim.enquiries) == ("", None, ())
    assert not claim.cited
    assert not claim.blocks


def test_a_question_waits_from_when_it_was_asked_until_it_is_answered(night: Night) -> None:
    case = night.case()
    number, _ = night.desk.claims.make("lore", case, "Er zijn gewonden")
    asked = night.clock.now()
    step, _ = night.desk.claims.ask("lore", case, number, "Brandweer", "phone", "Hoeveel?")
    night.clock.advance(6 * MINUTE)
    claim = night.desk.views.case(case).claims[0]
    assert (claim.waiting_on, claim.waiting_since) == ("Brandweer", asked)
    assert claim.enquiries[0].waiting_since == asked
    night.desk.claims.answer("lore", case, step, "answered", "Twee.")
    claim = night.desk.views.case(case).claims[0]
    assert (claim.waiting_on, claim.waiting_since) == ("", None)
    assert claim.enquiries[0].answered_at == night.clock.now()


def test_claims_that_hold_the_text_back_stand_first_then_the_confirmed(night: Night) -> None:
    case = night.case()
    for words in ("Er zijn gewonden", "Het was een gasleiding", "Er was een knal"):
        night.desk.claims.make("lore", case, words)
    for number, status in ((1, "false"), (3, "verified")):
        step, _ = night.desk.claims.ask("lore", case, number, "Brandweer", "phone", "Klopt dat?")
        night.desk.claims.answer("lore", case, step, "answered", "Zeker.")
        night.desk.claims.assess("lore", case, number, status, source_grade="A", information_grade=1, reason="ok")  # type: ignore[arg-type]
    assert [claim.number for claim in night.desk.views.case(case).claims] == [2, 3, 1]


def test_a_cited_claim_that_may_not_be_told_blocks(night: Night) -> None:
    case = night.case()
    night.verified_claim(case)
    night.statement(case)
    assert not night.desk.views.case(case).claims[0].blocks
    night.desk.claims.disclose("lore", case, 1, "background_only", "parket vraagt discretie")
    claim = night.desk.views.case(case).claims[0]
    assert claim.cited
    assert claim.blocks


def test_a_claim_set_aside_is_no_longer_among_the_open(night: Night) -> None:
    case = night.case()
    night.desk.claims.make("lore", case, "Er zijn gewonden")
    night.verified_claim(case)
    assert [claim.number for claim in night.desk.views.case(case).claims] == [1, 2]
    night.desk.claims.set_aside("lore", case, 1, "niet te achterhalen")
    claims = night.desk.views.case(case).claims
    assert [claim.number for claim in claims] == [2, 1]
    assert claims[1].set_aside


def test_material_shows_its_fingerprint_and_who_captured_it(night: Night) -> None:
    case = night.case()
    material, _ = night.desk.claims.store_material(
        "karim", case, "C:\\Users\\x\\foto.jpg", b"beeld", media_type="image/jpeg", sensitive=True
    )
    found = night.desk.views.case(case).material[0]
    assert (found.id, found.name, found.size, found.sensitive) == (material, "foto.jpg", 5, True)
    assert len(found.sha256) == 64
    assert found.captured_by.id == "karim"
    assert night.desk.claims.read_material(case, material) == b"beeld"


def test_an_answer_names_the_copy_behind_it(night: Night) -> None:
    case = night.case()
    number, _ = night.desk.claims.make("lore", case, "Er zijn gewonden")
    material, _ = night.desk.claims.store_material("lore", case, "antwoord.eml", b"From: x")
    step, _ = night.desk.claims.ask("lore", case, number, "UZ Gent", "mail", "Hoeveel?")
    night.desk.claims.answer("lore", case, step, "answered", "Twee", material=material)
    enquiry = night.desk.views.case(case).claims[0].enquiries[0]
    assert (enquiry.material, enquiry.material_name) == (material, "antwoord.eml")


def test_texts_are_listed_newest_first_with_their_state(night: Night) -> None:
    case = night.case()
    night.verified_claim(case)
    first = night.statement(case)
    night.clock.advance(MINUTE)
    second = night.statement(case, "# Tweede\n\nTekst.")
    night.desk.statements.drop("lore", case, second, "toch niet")
    items = night.desk.views.case(case).statements
    assert [(item.id, item.dropped) for item in items] == [(second, True), (first, False)]
    assert items[0].headline == "Tweede"
    assert night.desk.views.statement_of_case(case) == first


def test_the_text_in_hand_is_the_newest_draft_else_the_last_released(night: Night, tmp_path) -> None:
    from woordvoering.release.commands import Choices

    case, first = night.cleared()
    assert night.desk.views.statement_of_case(case) == first
    night.desk.releases.release("lore", case, first, Choices(formats=("md",)), tmp_path / "kit")
    assert night.desk.views.statement_of_case(case) == first
    night.clock.advance(MINUTE)
    second = night.statement(case, "# Update\n\nGeen nieuws.")
    assert night.desk.views.statement_of_case(case) == second


def test_a_dossier_without_a_text_has_none_in_hand(night: Night) -> None:
    assert night.desk.views.statement_of_case(night.case()) == ""


def test_open_requests_stand_by_our_due_time_and_answered_ones_behind(night: Night) -> None:
    case, now = night.case(), night.clock.now()
    late, _ = night.desk.requests.receive("lore", case, "Leiekrant", "An", "Wat?", "phone", deadline=now + 90 * MINUTE)
    soon, _ = night.desk.requests.receive("lore", case, "Radio", "Bo", "Wie?", "mail", deadline=now + 30 * MINUTE)
    done, _ = night.desk.requests.receive("lore", case, "AVS", "Cé", "Waar?", "phone")
    night.desk.requests.resolve("lore", case, done, "declined", note="geen commentaar")
    night.desk.requests.assign("lore", case, late, "karim")
    views = night.desk.views.case(case).requests
    assert [view.id for view in views] == [soon, late, done]
    assert [view.state for view in views] == ["new", "assigned", "declined"]
    assert views[0].due == now + 15 * MINUTE
    assert views[1].due == now + 60 * MINUTE
    assert night.desk.views.requests() == views


def test_a_delay_that_was_told_moves_our_due_time(night: Night) -> None:
    case, now = night.case(), night.clock.now()
    one, _ = night.desk.requests.receive("lore", case, "Radio", "Bo", "Wie?", "mail", deadline=now + 30 * MINUTE)
    night.desk.requests.delay("lore", case, one, now + 50 * MINUTE)
    view = night.desk.views.requests()[0]
    assert (view.state, view.due, view.deadline) == ("delayed", now + 50 * MINUTE, now + 30 * MINUTE)


def test_requests_of_every_dossier_stand_together_with_their_dossier(night: Night) -> None:
    one, two, now = night.case(), night.case(), night.clock.now()
    night.desk.requests.receive("lore", one, "Leiekrant", "An", "Wat?", "phone", deadline=now + 3 * HOUR)
    night.desk.requests.receive("lore", two, "Radio", "Bo", "Wie?", "mail", deadline=now + 20 * MINUTE)
    views = night.desk.views.requests()
    assert [(view.case_id, view.case_number) for view in views] == [(two, "PD-0002"), (one, "PD-0001")]


def test_the_list_has_the_latest_dossier_first_and_closed_ones_on_request(night: Night) -> None:
    one = night.case()
    night.clock.advance(MINUTE)
    two = night.case()
    night.desk.cases.close("lore", one, "voorbij")
    assert [item.id for item in night.desk.views.cases()] == [two]
    every = night.desk.views.cases(closed=True)
    assert [item.id for item in every] == [two, one]
    assert every[1].closed_at == night.clock.now()
    night.desk.cases.reopen("lore", one, "nieuwe feiten")
    assert len(night.desk.views.cases()) == 2


def test_a_dossier_within_its_targets_is_green_and_past_them_red(night: Night) -> None:
    case = night.case()
    assert night.desk.views.cases()[0].dot == "green"
    night.clock.advance(3 * HOUR)
    item = night.desk.views.cases()[0]
    assert (item.id, item.dot) == (case, "red")


def test_a_dossier_that_waits_on_somebody_is_amber(night: Night) -> None:
    case = night.case()
    night.desk.cases.waive("lore", case, "acknowledge", "nog geen vraag")
    night.desk.cases.waive("lore", case, "consult", "kort")
    number, _ = night.desk.claims.make("lore", case, "Er zijn gewonden")
    night.desk.claims.ask("lore", case, number, "Brandweer", "phone", "Hoeveel?")
    night.statement(case, "# Knal\n\nEr zijn gewonden. {#1}")
    assert night.desk.views.cases()[0].dot == "amber"


def test_the_list_and_the_dossier_agree_on_the_next_step(night: Night) -> None:
    case = night.case()
    item, view = night.desk.views.cases()[0], night.desk.views.case(case)
    assert item.next_code == view.assessment.next_step.code
    assert item.next_params == view.assessment.next_step.params
    assert view.assessment == night.desk.views.assessment(case)
    assert view.assessment.deadline is not None
    assert item.deadline_at == view.assessment.deadline.at


# --- the frame --------------------------------------------------------------------------------------------------


def test_the_strip_of_a_quiet_desk(night: Night) -> None:
    shell = night.desk.views.shell()
    assert (shell.regime, shell.decide, shell.open_cases, shell.open_requests) == ("W", 0, 0, 0)
    assert (shell.officer, shell.backup, shell.nearest, shell.undecided) == (None, None, None, None)
    assert shell.running == ()
    assert shell.regime_until > night.clock.now()
    assert shell.devices == 1


def test_who_is_on_duty_shows_between_their_hours(night: Night) -> None:
    now = night.clock.now()
    night.desk.cases.set_duty("lore", "lore", "bogaert", now - HOUR, now + HOUR)
    shell = night.desk.views.shell()
    assert shell.officer is not None
    assert shell.backup is not None
    assert (shell.officer.id, shell.backup.id) == ("lore", "bogaert")
    night.clock.advance(HOUR)
    assert night.desk.views.shell().officer is None


def test_a_later_shift_takes_over_from_an_earlier_one(night: Night) -> None:
    now = night.clock.now()
    night.desk.cases.set_duty("lore", "lore", "", now - HOUR, now + 4 * HOUR)
    night.desk.cases.set_duty("lore", "karim", "", now - MINUTE, now + 4 * HOUR)
    officer = night.desk.views.shell().officer
    assert officer is not None
    assert officer.id == "karim"


def test_the_badges_count_what_waits(night: Night) -> None:
    case, _ = night.ready()
    bang_at(night.desk, night.clock.now())
    night.desk.requests.receive("lore", case, "Radio", "Bo", "Wie?", "mail")
    shell = night.desk.views.shell()
    assert (shell.decide, shell.open_cases, shell.open_requests) == (1, 1, 1)
    assert shell.waiting_clearances == 1
    assert [item.id for item in shell.running] == [case]


def test_an_answer_takes_the_clearance_off_the_badge(night: Night) -> None:
    case, statement = night.ready()
    assert night.desk.views.shell().waiting_clearances == 1
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    assert night.desk.views.shell().waiting_clearances == 0


def test_only_the_newest_text_waits_for_a_clearance(night: Night) -> None:
    case, statement = night.ready()
    night.desk.statements.save(
        "lore", case, statement, "# Knal\n\nAnders. {#1}\n\nDe volgende update volgt om 04.00 uur."
    )
    assert night.desk.views.shell().waiting_clearances == 0
    night.answer_list(case, statement)
    night.desk.clearances.request("lore", case, statement)
    assert night.desk.views.shell().waiting_clearances == 1


def test_a_dropped_text_waits_for_nobody(night: Night) -> None:
    case, statement = night.ready()
    night.desk.statements.drop("lore", case, statement, "achterhaald")
    assert night.desk.views.shell().waiting_clearances == 0


def test_at_most_five_dossiers_run_in_the_navigation_the_latest_first(night: Night) -> None:
    opened = []
    for _ in range(7):
        night.clock.advance(MINUTE)
        opened.append(night.case())
    running = night.desk.views.shell().running
    assert [item.id for item in running] == opened[:-6:-1]
    assert night.desk.views.shell().open_cases == 7


def test_a_dossier_that_is_only_followed_does_not_run(night: Night, bang: str) -> None:
    night.desk.stories.decide(
        "lore", bang, "monitor_only", "kijken", emergency=False, recheck_at=night.clock.now() + HOUR
    )
    shell = night.desk.views.shell()
    assert shell.running == ()
    assert shell.open_cases == 0


@pytest.mark.parametrize(
    ("moments", "first"), [((5, 9), 5), ((-5, 9), 9), ((-5, -9), -5), ((0, 3), 0), ((-180, -1, 40), 40)]
)
def test_deadlines_press_from_the_nearest_ahead_and_then_from_the_last_that_passed(moments, first: int) -> None:
    assert min(moments, key=lambda at: pressing(at, 0)) == first


def test_the_nearest_deadline_is_that_of_the_dossier_that_must_move_first(night: Night) -> None:
    one = night.case()
    now = night.clock.now()
    two = night.case()
    night.desk.requests.receive("lore", two, "Leiekrant", "An", "Wat?", "phone", deadline=now + 18 * MINUTE)
    near = night.desk.views.shell().nearest
    assert near is not None
    assert (near.case_id, near.at) == (two, now + 18 * MINUTE)
    assert near.params["outlet"] == "Leiekrant"
    assert one != two


def test_when_to_look_again_at_a_followed_story_is_a_deadline_too(night: Night, bang: str) -> None:
    look = night.clock.now() + 30 * MINUTE
    case, _ = night.desk.stories.decide("lore", bang, "monitor_only", "kijken", emergency=False, recheck_at=look)
    near = night.desk.views.shell().nearest
    assert near is not None
    assert (near.case_id, near.at) == (case, look)


def test_a_story_that_nobody_took_has_until_the_target_of_the_triage(night: Night, bang: str) -> None:
    undecided = night.desk.views.shell().undecided
    item = next(one for one in night.desk.views.watch().stories if one.id == bang)
    assert undecided is not None
    assert (undecided.story, undecided.name, undecided.at) == (bang, "Dampoort", item.first_seen + 20 * MINUTE)
    night.desk.stories.open("lore", bang)
    assert night.desk.views.shell().undecided is None


def test_a_failing_source_is_counted_on_its_badge(night: Night) -> None:
    from woordvoering.signals.register import SourceState
    from woordvoering.signals.types import Source

    night.desk.cache.register.put(Source(id="a", kind="feed", name="A", address="https://a.example/rss"))
    assert night.desk.views.shell().failing_sources == 0
    night.desk.cache.register.put_states([SourceState(source="a", failures=2, last_error="fetch.refused")])
    assert night.desk.views.shell().failing_sources == 1
    off = Source(id="a", kind="feed", name="A", address="https://a.example/rss", enabled=False)
    night.desk.cache.register.put(off)
    assert night.desk.views.shell().failing_sources == 0


# --- the palette --------------------------------------------------------------------------------------------------


def test_the_palette_finds_dossiers_requests_stories_and_people(night: Night, bang: str) -> None:
    case = night.case()
    night.desk.requests.receive("lore", case, "Leiekrant", "An", "Was dat een ontploffing?", "phone")
    assert [item.id for item in night.desk.views.find("PD-0001").cases] == [case]
    assert [item.id for item in night.desk.views.find("knal station").cases] == [case]
    assert night.desk.views.find("ontploffing").requests[0][1:] == (case, "Leiekrant: Was dat een ontploffing?")
    assert [item.id for item in night.desk.views.find("dampoort").stories] == [bang]
    assert [person.id for person in night.desk.views.find("karim").people] == ["karim"]
    assert {person.id for person in night.desk.views.find("woordvoerder").people} == {"lore", "karim", "ines"}


def test_the_palette_finds_closed_dossiers_too(night: Night) -> None:
    case = night.case()
    night.desk.cases.close("lore", case, "voorbij")
    found = night.desk.views.find("knal").cases
    assert [item.id for item in found] == [case]
    assert found[0].closed_at is not None


def test_every_word_must_fit_in_any_case_and_order(night: Night) -> None:
    night.case()
    assert night.desk.views.find("STATION knal").cases
    assert not night.desk.views.find("station brand").cases


def test_the_palette_never_finds_more_than_eight_of_a_sort(night: Night) -> None:
    for _ in range(10):
        night.case()
    assert len(night.desk.views.find("knal").cases) == 8


# --- nobody who reported in confidence --------------------------------------------------------------------------------


def test_no_record_of_any_screen_names_who_reported_in_confidence(night: Night) -> None:
    night.clock.advance(8 * MINUTE)
    story = bang_at(night.desk, night.clock.now(), help_wanted=True, confidential=True)
    late = post(
        590, "Ik woon naast station Dampoort, na de knal zag ik rook", night.clock.now(),
        author=REPORTERS[0], kind="mail", source="meldpunt", visibility="confidential",
    )  # fmt: skip
    came_in(night.desk, late)
    case, _ = night.desk.stories.open("lore", story)
    night.desk.stories.attach_new("lore", case)
    night.desk.cases.check_emergency("lore", case, "none")
    night.desk.cases.triage("lore", case, "respond", "vragen", impact=3, categories=("incident",))
    night.verified_claim(case)
    statement = night.statement(case)
    night.desk.clearances.request("lore", case, statement)
    views = night.desk.views
    records = (
        views.watch(), views.story(story), views.cases(closed=True), views.case(case), views.requests(),
        views.shell(), views.statement(case, statement), views.clearance(case, statement),
        views.release(case, statement), views.releases(case), *(views.find(name.split()[0]) for name in REPORTERS),
    )  # fmt: skip
    said = " ".join(msgspec.json.encode(record).decode() for record in records)
    for name in REPORTERS:
        assert name not in said
        assert name.split()[1] not in said
    assert "@dochter" in said, "who posted openly is named"


@pytest.mark.parametrize("person", PEOPLE)
def test_every_member_of_the_desk_can_be_named(night: Night, person) -> None:
    found = night.desk.views.people().person(person.member)
    assert (found.name, found.function) == (person.name, person.function)
