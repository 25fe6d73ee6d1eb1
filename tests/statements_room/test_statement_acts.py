"""Acts on statements: a revision never changes, answers carry reasons, embargoes lie ahead, typing survives."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from night_desk import TEXT, Night
from sampling import at_most

from woordvoering.clock import HOUR, MINUTE
from woordvoering.errors import Refused, WrongUse
from woordvoering.statements.events import EmbargoSet
from woordvoering.statements.rows import AnswerRow, RevisionRow, StatementRow, cited_in, fork_of, head_of
from woordvoering.statements.text import canonical, revision_sha


def codes(act: Callable[[], Any]) -> set[str]:
    with pytest.raises(Refused) as refused:
        act()
    return {reason.code for reason in refused.value.reasons()}


@pytest.fixture
def begun(night: Night) -> tuple[str, str]:
    case = night.case()
    return case, night.desk.statements.start("lore", case, "holding_statement", TEXT)[0]


def row(night: Night, case: str, statement: str) -> StatementRow:
    found = night.desk.journal.rows(case).get(StatementRow, statement)
    assert found is not None
    return found


def head(night: Night, case: str, statement: str) -> RevisionRow:
    found = head_of(night.desk.journal.rows(case), row(night, case, statement))
    assert found is not None
    return found


def test_the_first_text_is_revision_one_under_its_own_fingerprint(night: Night, begun: tuple[str, str]):
    first = head(night, *begun)
    assert (first.number, first.text, first.parents, first.author) == (1, TEXT, (), "lore")
    assert first.sha256 == hashlib.sha256(TEXT.encode()).hexdigest(), "as anybody can check with sha256sum"


def test_an_edit_makes_the_next_revision_and_leaves_the_first_alone(night: Night, begun: tuple[str, str]):
    first = head(night, *begun)
    night.desk.statements.save("karim", *begun, TEXT + "\n\nMeer volgt.", note="uur toegevoegd")
    second = head(night, *begun)
    assert (second.number, second.parents, second.author, second.note) == (2, (first.key,), "karim", "uur toegevoegd")
    assert night.desk.journal.rows(begun[0]).get(RevisionRow, first.key) == first


@pytest.mark.parametrize(
    "same", [TEXT, TEXT + "\n\n", "\ufeff" + TEXT, TEXT.replace("\n", "\r\n"), TEXT.replace("\n", " \n")]
)
def test_the_same_words_make_no_revision(night: Night, begun: tuple[str, str], same: str):
    assert night.desk.statements.save("lore", *begun, same).events == ()
    assert head(night, *begun).number == 1


@at_most(25, [HealthCheck.function_scoped_fixture])
@given(words=st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=60))
def test_what_is_stored_is_canonical_and_so_is_its_fingerprint(night: Night, words: str):
    case = night.desk.cases.open_own("lore", "Woorden", night.clock.now())[0]
    try:
        spelled = canonical(words)
    except Refused:
        assert codes(lambda: night.desk.statements.start("lore", case, "statement", words)) == {"text.hidden_character"}
        return
    if not spelled:
        assert codes(lambda: night.desk.statements.start("lore", case, "statement", words)) == {"statement.empty"}
        return
    stored = head(night, case, night.desk.statements.start("lore", case, "statement", words)[0])
    assert stored.text == spelled == canonical(stored.text)
    assert stored.sha256 == revision_sha(stored.text, {})


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "statement.empty"),
        ("  \n \n", "statement.empty"),
        ("Knal\u202e", "text.hidden_character"),
        ("Knal\u200b", "text.hidden_character"),
        ("x" * 20_001, "text.too_long"),
    ],
)
def test_a_text_that_cannot_be_read_as_it_stands_is_refused(night: Night, begun: tuple[str, str], text: str, code: str):
    assert code in codes(lambda: night.desk.statements.start("lore", begun[0], "statement", text))
    assert code in codes(lambda: night.desk.statements.save("lore", *begun, text))
    assert head(night, *begun).number == 1


@pytest.mark.parametrize("kind", ["", "persbericht", "STATEMENT", "tweet"])
def test_a_kind_that_the_schema_lacks_is_a_mistake(night: Night, begun: tuple[str, str], kind: str):
    with pytest.raises(WrongUse) as wrong:
        night.desk.statements.start("lore", begun[0], kind, TEXT)
    assert (wrong.value.code, wrong.value.params["kind"]) == ("statement.kind_unknown", kind)


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_a_statement_keeps_its_language_and_template(night: Night, language: Any):
    case = night.case()
    made, _ = night.desk.statements.start("lore", case, "statement", TEXT, language=language, template="knal")
    found = row(night, case, made)
    assert (found.language, found.template, found.started_by) == (language, "knal", "lore")


def test_channel_texts_are_part_of_the_fingerprint_and_kept_until_changed(night: Night, begun: tuple[str, str]):
    plain = head(night, *begun).sha256
    night.desk.statements.save("lore", *begun, TEXT, variants={"x": "Kort.", "facebook": "  "})
    first = head(night, *begun)
    assert dict(first.variants) == {"x": "Kort."} and first.sha256 == revision_sha(TEXT, {"x": "Kort."}) != plain
    night.desk.statements.save("lore", *begun, TEXT + "\n\nNog iets.")
    assert dict(head(night, *begun).variants) == {"x": "Kort."}, "an edit of the text keeps the channel's own words"
    night.desk.statements.save("lore", *begun, TEXT, variants={})
    assert head(night, *begun).sha256 == plain and dict(head(night, *begun).variants) == {}


def test_a_swap_of_two_channel_texts_is_another_revision():
    one = revision_sha(TEXT, {"x": "a", "bluesky": "b"})
    assert one != revision_sha(TEXT, {"x": "b", "bluesky": "a"})
    assert one == revision_sha(TEXT, {"bluesky": "b", "x": "a"})


def test_claims_are_cited_from_every_text_of_a_revision(night: Night, begun: tuple[str, str]):
    night.desk.statements.save("lore", *begun, "# Knal\n\nEr was een knal. {#2}", variants={"x": "{#3} en {#2}"})
    assert cited_in(head(night, *begun)) == {2, 3}


# --- forks


def forked(night: Night, begun: tuple[str, str]) -> tuple[str, ...]:
    base = row(night, *begun).heads
    night.desk.statements.save("lore", *begun, TEXT + "\n\nVan Lore.", parents=base)
    night.desk.statements.save("karim", *begun, TEXT + "\n\nVan Karim.", parents=base)
    return row(night, *begun).heads


def test_two_edits_of_one_text_are_a_fork_with_its_common_ground(night: Night, begun: tuple[str, str]):
    base = head(night, *begun)
    heads = forked(night, begun)
    fork = fork_of(night.desk.journal.rows(begun[0]), row(night, *begun))
    assert len(heads) == 2 and fork is not None
    assert {fork.ours.author, fork.theirs.author} == {"lore", "karim"} and fork.base == base


def test_a_person_merges_a_fork_and_both_histories_stay(night: Night, begun: tuple[str, str]):
    heads = forked(night, begun)
    night.desk.statements.save("ines", *begun, TEXT + "\n\nSamen.", parents=heads)
    merged = head(night, *begun)
    assert row(night, *begun).heads == (merged.key,) and set(merged.parents) == set(heads) and merged.number == 3
    assert fork_of(night.desk.journal.rows(begun[0]), row(night, *begun)) is None
    assert {r.author for r in night.desk.journal.rows(begun[0]).all(RevisionRow)} == {"lore", "karim", "ines"}


def test_to_keep_one_side_of_a_fork_is_a_revision_as_well(night: Night, begun: tuple[str, str]):
    heads = forked(night, begun)
    winner = head(night, *begun)
    night.desk.statements.save("ines", *begun, winner.text, parents=heads)
    assert row(night, *begun).heads == (head(night, *begun).key,) and head(night, *begun).number == 3


@pytest.mark.parametrize("parents", [("x",), ("x", "y")])
def test_parents_belong_to_the_statement(night: Night, begun: tuple[str, str], parents: tuple[str, ...]):
    assert codes(lambda: night.desk.statements.save("lore", *begun, "Anders.", parents=parents)) == {
        "statement.parent_unknown"
    }
    other, _ = night.desk.statements.start("lore", begun[0], "statement", "Elders.")
    foreign = row(night, begun[0], other).heads
    assert codes(lambda: night.desk.statements.save("lore", *begun, "Anders.", parents=foreign)) == {
        "statement.parent_unknown"
    }


# --- the list


def test_a_no_takes_a_reason_and_the_whole_act_is_refused_without(night: Night, begun: tuple[str, str]):
    answers: dict[str, tuple[Any, str]] = {
        "innocence": ("yes", ""),
        "no_guilt_no_cause": ("no", " "),
        "ufo": ("yes", ""),
    }
    said = codes(lambda: night.desk.statements.answer_all("lore", *begun, answers))
    assert said == {"statement.point_reason_missing", "statement.point_unknown"}
    assert night.desk.journal.rows(begun[0]).all(AnswerRow) == ()


@pytest.mark.parametrize(("answer", "reason"), [("yes", ""), ("no", "een buur is herkenbaar"), ("not_applicable", "")])
def test_an_answer_names_who_gave_it_on_which_revision(night: Night, begun: tuple[str, str], answer: Any, reason: str):
    night.desk.statements.save("lore", *begun, TEXT + "\n\nMeer.")
    night.desk.statements.answer("karim", *begun, "nobody_identifiable", answer, reason=reason)
    found = night.desk.journal.rows(begun[0]).all(AnswerRow)
    assert [(r.point, r.answer, r.reason, r.by, r.revision) for r in found] == [
        ("nobody_identifiable", answer, reason, "karim", 2)
    ]


def test_the_last_answer_counts(night: Night, begun: tuple[str, str]):
    night.desk.statements.answer("lore", *begun, "innocence", "no", reason="nog niet")
    night.desk.statements.answer("karim", *begun, "innocence", "yes")
    found = night.desk.journal.rows(begun[0]).all(AnswerRow)
    assert [(r.answer, r.reason, r.by) for r in found] == [("yes", "", "karim")]
    assert night.desk.statements.answer_all("lore", *begun, {}).events == ()


# --- embargo, dropping, unknown


@pytest.mark.parametrize(("ahead", "allowed"), [(-HOUR, False), (0, False), (1, True), (HOUR, True)])
def test_an_embargo_lies_ahead(night: Night, begun: tuple[str, str], ahead: int, allowed: bool):
    until = night.clock.now() + ahead
    act = lambda: night.desk.statements.embargo("lore", *begun, until)  # noqa: E731
    if allowed:
        act()
        assert row(night, *begun).embargo_until == until
        night.desk.statements.embargo("lore", *begun, None, reason="de familie weet het")
        assert row(night, *begun).embargo_until is None
    else:
        assert codes(act) == {"statement.embargo_in_past"}


@pytest.mark.parametrize("minutes", [None, 59])
def test_an_embargo_is_not_lifted_nor_brought_forward_without_a_reason_that_stays(
    night: Night, begun: tuple[str, str], minutes: int | None
):
    now = night.clock.now()
    until = None if minutes is None else now + minutes * MINUTE
    night.desk.statements.embargo("lore", *begun, now + HOUR)
    for empty in ("", "  "):
        act = lambda empty=empty: night.desk.statements.embargo("lore", *begun, until, reason=empty)  # noqa: E731
        assert codes(act) == {"statement.embargo_reason_missing"}
    assert row(night, *begun).embargo_until == now + HOUR
    night.desk.statements.embargo("karim", *begun, until, reason="de familie weet het")
    assert row(night, *begun).embargo_until == until
    assert any(line.text == "de familie weet het" for line in night.desk.views.case(begun[0]).log)


def test_a_later_embargo_takes_no_reason_and_lifting_none_does_nothing(night: Night, begun: tuple[str, str]):
    now = night.clock.now()
    assert night.desk.statements.embargo("lore", *begun, None).events == ()
    night.desk.statements.embargo("lore", *begun, now + HOUR)
    night.desk.statements.embargo("lore", *begun, now + 2 * HOUR)
    assert row(night, *begun).embargo_until == now + 2 * HOUR


@pytest.mark.parametrize("ahead", [None, 1])
def test_no_changed_program_lifts_an_embargo_without_a_reason(night: Night, ahead: int | None):
    case, statement = night.cleared()
    now = night.clock.now()
    night.desk.statements.embargo("lore", case, statement, now + HOUR)
    until = None if ahead is None else now + ahead
    night.desk.journal.append(case, [EmbargoSet(statement=statement, until=until, reason=" ")], "karim")
    night.clock.advance(2)
    assert {reason.code for reason in night.desk.gate.reasons(case, statement)} == {"gate.embargo"}


def test_an_embargo_ends_by_itself_at_its_moment(night: Night):
    case, statement = night.cleared()
    until = night.clock.now() + HOUR
    night.desk.statements.embargo("lore", case, statement, until)
    for ahead, held in ((HOUR - 1, True), (1, False)):
        night.clock.advance(ahead)
        assert bool(night.desk.gate.reasons(case, statement)) is held


def test_a_dropped_text_stays_readable_and_takes_no_more_acts(night: Night, begun: tuple[str, str]):
    night.desk.statements.drop("lore", *begun, "achterhaald")
    assert row(night, *begun).dropped == "achterhaald" and head(night, *begun).text == TEXT
    for act in (
        lambda: night.desk.statements.save("lore", *begun, "Toch."),
        lambda: night.desk.statements.answer("lore", *begun, "innocence", "yes"),
        lambda: night.desk.statements.embargo("lore", *begun, None),
        lambda: night.desk.statements.drop("lore", *begun, "nog eens"),
        lambda: night.desk.clearances.request("lore", *begun),
        lambda: night.desk.clearances.sign("vandamme", *begun, "chief", "cleared"),
    ):
        assert codes(act) == {"statement.dropped"}


def test_an_unknown_statement_takes_no_acts(night: Night, begun: tuple[str, str]):
    for act in (
        lambda: night.desk.statements.save("lore", begun[0], "x", "Toch."),
        lambda: night.desk.statements.answer("lore", begun[0], "x", "innocence", "yes"),
        lambda: night.desk.statements.drop("lore", begun[0], "x", "weg"),
        lambda: night.desk.clearances.request("lore", begun[0], "x"),
    ):
        assert codes(act) == {"statement.unknown"}


# --- drafts


def test_what_is_typed_survives_and_is_no_act(night: Night, begun: tuple[str, str]):
    events = len(night.desk.journal.events(begun[0]))
    case, statement = begun
    for words in ("Er", "Er was", "Er was een"):
        night.desk.drafts.keep(case, statement, "base", words, {"x": "kort"})
    night.reopen()
    kept = night.desk.drafts.of(statement)
    assert kept is not None and (kept.text, kept.variants, kept.base, kept.case) == (
        "Er was een",
        {"x": "kort"},
        "base",
        case,
    )
    assert len(night.desk.journal.events(case)) == events
    night.desk.drafts.drop(statement)
    assert night.desk.drafts.of(statement) is None


def test_drafts_of_two_statements_do_not_meet(night: Night):
    night.desk.drafts.keep("c", "s1", "", "een")
    night.desk.drafts.keep("c", "s2", "", "twee")
    night.desk.drafts.drop("s1")
    kept = night.desk.drafts.of("s2")
    assert night.desk.drafts.of("s1") is None and kept is not None and kept.text == "twee"


def test_a_draft_does_not_stand_readable_in_the_file(night: Night):
    night.desk.drafts.keep("c", "s1", "", "een heel herkenbare zin over de Dampoort")
    for path in night.folder.rglob("desk.db*"):
        assert b"herkenbare zin" not in path.read_bytes()
