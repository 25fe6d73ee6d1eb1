"""Verklaring: what the editor knows of a text: its references, places to fill, list, channels and revisions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from night_desk import TEXT, Night
from sampling import at_most

from woordvoering.clock import MINUTE
from woordvoering.errors import Refused
from woordvoering.overview.texts import CHANNELS, ICONS
from woordvoering.release.commands import Choices
from woordvoering.statements.channels import load_channels
from woordvoering.statements.derive import WHOLE, derived
from woordvoering.statements.lengths import measure
from woordvoering.statements.reading import level, word_count

KNOWN = load_channels()
LIMITED = sorted(set(KNOWN) - WHOLE)
LINK = "https://politie.example/n/0001"
WORDS = st.text(alphabet="abcdefghij .,!?\n#*éëüß🚓💥", max_size=900)


def opened(night: Night, text: str = TEXT, *, claims: int = 1, kind: str = "holding_statement") -> tuple[str, str]:
    case = night.case()
    for _ in range(claims):
        night.verified_claim(case)
    statement, _ = night.desk.statements.start("lore", case, kind, text)
    return case, statement


def test_an_unknown_text_is_refused(night: Night) -> None:
    case = night.case()
    for ask in (night.desk.views.statement, night.desk.views.clearance):
        with pytest.raises(Refused) as refused:
            ask(case, "niets")
        assert refused.value.code == "statement.unknown"


def test_the_editor_knows_where_the_text_stands(night: Night) -> None:
    case, statement = opened(night)
    view = night.desk.views.statement(case, statement)
    assert (view.case_number, view.kind, view.kind_label) == ("PD-0001", "holding_statement", "Eerste reactie")
    assert (view.number, view.language, view.asked) == (1, "nl", False)
    assert view.text == TEXT.strip()
    assert view.saved_at == night.clock.now()
    assert len(view.sha256) == 64
    assert view.phase_label == "Verklaring"
    assert view.phase_target is not None
    assert view.fork is None


@pytest.mark.parametrize(("language", "label"), [("nl", "Eerste reactie"), ("fr", "Première réaction")])
def test_the_kind_is_named_in_the_language_of_the_screen(night: Night, language: str, label: str) -> None:
    case, statement = opened(night)
    night.desk.views.language = language
    assert night.desk.views.statement(case, statement).kind_label == label


def test_a_reference_is_green_when_its_claim_may_leave(night: Night) -> None:
    case, statement = opened(night)
    found = night.desk.views.statement(case, statement).references
    assert [(one.number, one.colour) for one in found] == [(1, "green")]
    assert TEXT.strip()[found[0].start : found[0].end] == "{#1}"
    assert found[0].claim is not None
    assert found[0].claim.number == 1


@pytest.mark.parametrize(
    ("status", "colour"),
    [
        ("in_progress", "amber"),
        ("unstarted", "amber"),
        ("false", "red"),
        ("misleading", "red"),
        ("inconclusive", "red"),
        ("unverifiable", "red"),
        ("verified", "green"),
    ],
)
def test_the_colour_of_a_reference_follows_the_judgement(night: Night, status: str, colour: str) -> None:
    case, statement = opened(night)
    night.desk.claims.assess(
        "lore", case, 1, status, source_grade="B", information_grade=3, reason="nieuw bericht"  # type: ignore[arg-type]
    )  # fmt: skip
    assert night.desk.views.statement(case, statement).references[0].colour == colour


@pytest.mark.parametrize(
    ("kind", "disclosure", "colour"),
    [
        ("holding_statement", "releasable", "green"),
        ("holding_statement", "if_asked", "red"),
        ("lines_to_take", "if_asked", "green"),
        ("lines_to_take", "background_only", "red"),
        ("holding_statement", "withheld", "red"),
    ],
)
def test_a_reference_is_red_exactly_where_the_gate_keeps_its_claim_back(
    night: Night, kind: str, disclosure: str, colour: str
) -> None:
    case, statement = opened(night, kind=kind)
    night.desk.claims.disclose("lore", case, 1, disclosure, "afspraak met het parket")  # type: ignore[arg-type]
    view = night.desk.views.statement(case, statement)
    kept_back = any(item.code == "gate.claim_not_releasable" for item in view.open_findings)
    assert view.references[0].colour == colour
    assert kept_back is (colour == "red")
    assert night.desk.views.case(case).claims[0].blocks is kept_back


def test_a_reference_to_nothing_is_red_and_keeps_the_text_back(night: Night) -> None:
    case, statement = opened(night, "# Knal\n\nEr was een knal. {#9}")
    view = night.desk.views.statement(case, statement)
    assert (view.references[0].claim, view.references[0].colour) == (None, "red")
    assert "gate.citation_unknown" in {found.code for found in view.open_findings}
    assert not view.may_ask


def test_places_to_fill_are_named_and_keep_the_text_back(night: Night) -> None:
    case, statement = opened(night, "# Knal\n\nUpdate om [[uur]] door [[naam]]. {#1}")
    view = night.desk.views.statement(case, statement)
    assert [one.name for one in view.placeholders] == ["uur", "naam"]
    assert view.text[view.placeholders[0].start : view.placeholders[0].end] == "[[uur]]"
    codes = [found.params["name"] for found in view.open_findings if found.code == "gate.placeholder_open"]
    assert codes == ["uur", "naam"]


def test_the_list_is_open_until_every_point_is_answered(night: Night) -> None:
    case, statement = opened(night)
    view = night.desk.views.statement(case, statement)
    assert {point.state for point in view.points} == {"open"}
    assert {point.answer for point in view.points} == {""}
    assert not view.may_ask
    night.answer_list(case, statement)
    view = night.desk.views.statement(case, statement)
    assert {point.state for point in view.points} == {"pass"}
    assert all(point.by is not None and point.by.id == "lore" for point in view.points)
    assert {point.revision for point in view.points} == {1}
    assert view.open_findings == ()
    assert view.may_ask


def test_an_answered_no_passes_with_its_reason_only_where_the_schema_allows_it(night: Night) -> None:
    case, statement = opened(night)
    points = night.desk.views.statement(case, statement).points
    no = {point.id: ("no", "nog herkenbaar") for point in points}
    night.desk.statements.answer_all("karim", case, statement, no)  # type: ignore[arg-type]
    passes = {point.id: "no" in point.passes for point in night.desk.schema.points}
    for found in night.desk.views.statement(case, statement).points:
        assert (found.answer, found.reason) == ("no", "nog herkenbaar")
        assert found.state == ("pass" if passes[found.id] else "fail")
        assert found.by is not None
        assert found.by.id == "karim"
    assert set(passes.values()) == {True, False}


def test_points_have_their_number_and_their_words(night: Night) -> None:
    case, statement = opened(night)
    points = night.desk.views.statement(case, statement).points
    assert [point.number for point in points] == sorted(point.number for point in points)
    assert all(point.text for point in points)
    assert len({point.id for point in points}) == len(points)


def test_the_prosecutors_agreement_is_no_reason_to_wait_with_asking(night: Night) -> None:
    case = night.case(circumstances=("judicial_inquiry",))
    night.verified_claim(case)
    statement, _ = night.desk.statements.start("lore", case, "holding_statement", TEXT)
    points = night.desk.views.statement(case, statement).points
    assert "prosecutor_agreed" in {point.id for point in points}
    rest = {point.id: ("yes", "") for point in points if point.id != "prosecutor_agreed"}
    night.desk.statements.answer_all("lore", case, statement, rest)  # type: ignore[arg-type]
    view = night.desk.views.statement(case, statement)
    assert view.may_ask
    night.desk.clearances.request("lore", case, statement)


def test_asking_freezes_the_question_and_an_edit_makes_it_lapse(night: Night) -> None:
    case, statement = night.cleared()
    view = night.desk.views.statement(case, statement)
    assert view.asked
    assert not view.may_ask
    assert view.lapsed_number is None
    night.clock.advance(MINUTE)
    night.desk.statements.save("lore", case, statement, TEXT + "\n\nEn nog iets.")
    view = night.desk.views.statement(case, statement)
    assert (view.asked, view.number) == (False, 2)
    assert (view.lapsed_number, view.lapsed_count) == (1, 1)
    assert [item.fate for item in view.revisions] == ["lapsed", "draft"]


def test_the_line_of_revisions_says_what_became_of_each(night: Night, tmp_path) -> None:
    case, statement = night.ready()
    assert [(item.number, item.fate) for item in night.desk.views.statement(case, statement).revisions] == [
        (1, "asked")
    ]
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    item = night.desk.views.statement(case, statement).revisions[0]
    assert (item.fate, item.clearances, item.author.id) == ("asked", 1, "lore")
    night.desk.releases.release("lore", case, statement, Choices(formats=("md",)), tmp_path / "kit")
    assert night.desk.views.statement(case, statement).revisions[0].fate == "released"


def test_the_same_text_makes_no_revision(night: Night) -> None:
    case, statement = opened(night)
    assert night.desk.statements.save("lore", case, statement, TEXT).events == ()
    assert len(night.desk.views.statement(case, statement).revisions) == 1


def test_two_texts_at_once_show_as_a_fork(night: Night) -> None:
    case, statement = opened(night)
    base = night.desk.views.statement(case, statement).revision
    night.desk.statements.save("lore", case, statement, TEXT + "\n\nVan Lore.")
    night.desk.statements.save("karim", case, statement, TEXT + "\n\nVan Karim.", parents=(base,))
    view = night.desk.views.statement(case, statement)
    assert view.fork is not None
    assert len(set(view.fork)) == 2
    assert "gate.fork" in {found.code for found in view.open_findings}
    assert not view.may_ask


def test_a_fork_shows_what_is_agreed_and_where_a_person_decides(night: Night) -> None:
    case, statement = opened(night)
    assert night.desk.views.fork(case, statement) is None
    base = night.desk.views.statement(case, statement).revision
    night.desk.statements.save("lore", case, statement, TEXT.replace("# Knal", "# Doffe knal"))
    night.desk.statements.save(
        "karim", case, statement, TEXT.replace("03.00", "04.00"), variants={"mail": "Aan de pers."}, parents=(base,)
    )
    fork = night.desk.views.fork(case, statement)
    assert fork is not None
    assert {fork.ours.author.id, fork.theirs.author.id} == {"lore", "karim"}
    assert [(text.channel, text.label) for text in fork.texts] == [("", ""), ("mail", "Pers-e-mail")]
    assert all(type(piece).__name__ in ("Agreed", "OneSided") for text in fork.texts for piece in text.pieces)
    merged = "".join(piece.text for piece in fork.texts[0].pieces)
    assert "# Doffe knal" in merged
    assert "04.00" in merged
    night.desk.statements.save("lore", case, statement, merged, parents=(fork.ours.id, fork.theirs.id))
    assert night.desk.views.fork(case, statement) is None


def test_the_same_words_in_another_text_were_never_asked_about(night: Night) -> None:
    case, asked = night.ready()
    other = night.statement(case)
    assert night.desk.views.statement(case, asked).asked
    view = night.desk.views.clearance(case, other)
    assert not view.asked
    assert not night.desk.views.statement(case, other).asked
    assert {one.verdict for one in view.authorities} == {"not_requested"}


def test_the_difference_between_two_revisions_shows_what_came_and_what_went(night: Night) -> None:
    case, statement = opened(night)
    night.desk.statements.save("lore", case, statement, TEXT.replace("een knal", "een luide knal"))
    view = night.desk.views.difference(case, statement, 1, 2)
    assert (view.old, view.new) == (1, 2)
    assert "".join(run.text for run in view.runs if run.kind == "insert").strip() == "luide"
    assert view.changes >= 1
    same = night.desk.views.difference(case, statement, 2, 2)
    assert {run.kind for run in same.runs} == {"equal"}
    assert same.changes == 0


def test_the_difference_leaves_references_out(night: Night) -> None:
    case, statement = opened(night)
    night.desk.statements.save("lore", case, statement, TEXT.replace(" {#1}", ""))
    view = night.desk.views.difference(case, statement, 1, 2)
    assert view.changes == 0


@pytest.mark.parametrize("numbers", [(1, 9), (0, 1)])
def test_a_revision_that_does_not_exist_is_refused(night: Night, numbers: tuple[int, int]) -> None:
    case, statement = opened(night)
    with pytest.raises(Refused) as refused:
        night.desk.views.difference(case, statement, *numbers)
    assert refused.value.code == "statement.revision_unknown"


# --- channels -----------------------------------------------------------------------------------------------------


def test_every_channel_of_the_editor_is_known_and_has_an_icon() -> None:
    assert set(CHANNELS) <= set(load_channels())
    assert set(ICONS) == set(CHANNELS)


def test_the_website_comes_first_and_carries_the_whole_text(night: Night) -> None:
    case, statement = opened(night)
    channels = night.desk.views.statement(case, statement).channels
    assert [one.id for one in channels] == list(CHANNELS)
    website = channels[0]
    assert "# Knal aan het station" in website.text
    assert "{#1}" not in website.text
    assert website.limit is None
    assert website.unit == "words"


@pytest.mark.parametrize(
    ("language", "names"),
    [("nl", ("Website", "Pers-e-mail")), ("fr", ("Site web", "Courriel presse")), ("en", ("Website", "Press e-mail"))],
)
def test_channels_and_phases_are_named_in_the_language_of_the_screen(night: Night, language: str, names) -> None:
    case, statement = opened(night)
    night.desk.views.language = language
    view = night.desk.views.statement(case, statement)
    assert (view.channels[0].label, view.channels[-1].label) == names
    phases = {phase.id: phase.label.of(language) for phase in night.desk.schema.phases}
    assert view.phase_label == phases["statement"]


def test_x_carries_whole_sentences_and_the_link_within_its_limit(night: Night) -> None:
    case, statement = opened(night)
    x = next(one for one in night.desk.views.statement(case, statement).channels if one.id == "x")
    assert x.text.startswith("Er was een knal aan het station.")
    assert x.text.endswith(LINK)
    assert (x.limit, x.unit, x.valid, x.own) == (280, "weighted", True, False)
    assert x.length == measure(KNOWN["x"], x.text).length


def test_an_own_text_of_a_channel_is_shown_and_counted(night: Night) -> None:
    case, statement = opened(night)
    night.desk.statements.save("lore", case, statement, TEXT, variants={"x": "Knal aan het station. Meer volgt."})
    x = next(one for one in night.desk.views.statement(case, statement).channels if one.id == "x")
    assert (x.own, x.text, x.length) == (True, "Knal aan het station. Meer volgt.", 33)


def test_an_own_text_that_is_too_long_is_not_valid(night: Night) -> None:
    case, statement = opened(night)
    night.desk.statements.save("lore", case, statement, TEXT, variants={"x": "a" * 281})
    x = next(one for one in night.desk.views.statement(case, statement).channels if one.id == "x")
    assert (x.valid, x.length) == (False, 281)


def test_instagram_asks_for_an_image(night: Night) -> None:
    case, statement = opened(night)
    wanting = [one.id for one in night.desk.views.statement(case, statement).channels if one.needs_image]
    assert wanting == ["instagram"]


def test_another_text_of_one_channel_is_another_text(night: Night) -> None:
    case, statement = night.cleared()
    before = night.desk.views.statement(case, statement).sha256
    night.desk.statements.save("lore", case, statement, TEXT, variants={"x": "Anders."})
    view = night.desk.views.statement(case, statement)
    assert view.sha256 != before
    assert not view.asked


@pytest.mark.parametrize("name", LIMITED)
@at_most(25)
@given(text=WORDS)
def test_what_is_derived_for_a_channel_always_fits_it(name: str, text: str) -> None:
    channel = KNOWN[name]
    said = derived(text, name, channel, LINK)
    assert measure(channel, said).valid
    assert said == said.strip()
    assert said.endswith(LINK)


@at_most(30)
@given(st.lists(st.sampled_from(["Er was een knal.", "Niemand raakte gewond.", "De straat is vrij."]), max_size=60))
def test_what_is_derived_is_whole_sentences_of_the_text(sentences: list[str]) -> None:
    channel = KNOWN["x"]
    said = derived("# Knal\n\n" + " ".join(sentences), "x", channel)
    assert " ".join(sentences).startswith(said)
    assert said == "" or said.endswith(".")


@at_most(30)
@given(WORDS)
def test_any_text_can_be_counted_and_has_a_level(text: str) -> None:
    assert word_count(text) >= 0
    assert level(text) in ("A2", "B1", "B2", "C1", "C2", "")


def test_short_plain_sentences_read_easier_than_long_official_ones() -> None:
    easy = "Er was een knal. Wij zijn er. Blijf weg. Bel 101."
    hard = (
        "Ingevolge de hierboven omstandig beschreven interventiewerkzaamheden worden weggebruikers verzocht "
        "onverwijld gevolg te geven aan alle verkeersregelende aanwijzingen van de bevoegde politiediensten ter plaatse."  # noqa: E501
    )
    assert level(easy) < level(hard)
    assert word_count(easy) == 10


def test_references_are_no_words(night: Night) -> None:
    assert word_count("Er was een knal. {#1}") == 4
