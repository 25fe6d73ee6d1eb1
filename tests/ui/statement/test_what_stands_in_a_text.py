"""References, blanks, previews and counts of a text while it is typed: pure, no window."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.statement.live import marks, open_marks, utf16
from ui.statement.marked import network_runs, preview_runs
from ui.statement.preview import Preview
from ui.statement.rendered import Rendered
from ui.statement.words import checks, counter, left_out, note_of, refusal_of, refutable, short_sha
from ui.widgets.flow import FlowText
from woordvoering.overview.records import ClaimView
from woordvoering.overview.text_records import ChannelView
from woordvoering.statements.blocks import Table
from woordvoering.statements.linked import linked
from woordvoering.statements.markdown_reader import read_markdown
from woordvoering.statements.table_rows import Grid, parts_of


def claim(number: int, status: str = "verified", disclosure: str = "releasable", **more) -> ClaimView:
    return ClaimView(
        id=f"c{number}", number=number, wording=f"Bewering {number}", status=status, source_grade="A",
        information_grade=1, disclosure=disclosure, disclosure_reason="", reason="", set_aside=False, blocks=False,
        cited=True, locked=False, waiting_on="", waiting_since=None, **more,
    )  # fmt: skip


def channel(name: str = "x", text: str = "Kort", length: int = 4, limit: int | None = 280, **more) -> ChannelView:
    given = {"valid": True, "own": False, **more}
    return ChannelView(
        id=name, label=name.title(), icon=name, length=length, limit=limit, unit="weighted", text=text, **given
    )


def test_a_reference_has_the_colour_of_its_claim_and_a_blank_is_amber():
    claims = (claim(1), claim(2, "in_progress"), claim(3, disclosure="withheld"))
    found = marks("A. {#1} B. {#2} C. {#3} D. {#9} om [[uur]].", claims)
    assert [(mark.kind, mark.tone) for mark in found] == [
        ("reference", "green"), ("reference", "amber"), ("reference", "red"), ("reference", "red"),
        ("placeholder", "amber"),
    ]  # fmt: skip
    assert [mark.name for mark in open_marks(found)] == ["#2", "#3", "#9", "uur"]


@given(st.text(max_size=60))
def test_places_count_as_the_editor_counts(text):
    for place in range(len(text) + 1):
        units = sum(2 if ord(letter) > 0xFFFF else 1 for letter in text[:place])
        assert utf16(text, place) == units


def test_a_reference_behind_a_flag_stands_where_the_editor_has_it():
    (mark,) = marks("🇧🇪 feest {#1}", (claim(1),))
    assert (mark.start, mark.end) == (11, 15)


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (claim(1), ""),
        (claim(1, disclosure="withheld"), "Niet vrijgeven"),
        (claim(1, disclosure="background_only"), "Enkel achtergrond"),
        (claim(1, disclosure="if_asked"), "Enkel op vraag"),
        (claim(1, "in_progress"), "In onderzoek"),
        (claim(1, "unverifiable"), "Niet bevestigd"),
        (claim(1, "false", disclosure="withheld"), "Niet vrijgeven"),
        (claim(1, "false"), ""),
        (claim(1, "misleading"), ""),
    ],
)
def test_a_claim_that_may_not_be_cited_says_why(record, reason):
    assert refusal_of(record) == reason


@pytest.mark.parametrize(("status", "expected"), [("verified", False), ("false", True), ("misleading", True)])
def test_a_claim_that_turned_out_untrue_is_cited_as_refuted(status, expected):
    assert refutable(claim(1, status)) is expected


def test_a_note_names_the_state_and_the_grade():
    green, blank = marks("A. {#1} om [[uur]].", (claim(1),))
    assert note_of(green) == ("circle-check", "Bevestigd", "A1")
    assert note_of(blank)[1] == "Nog invullen"


def test_a_counter_is_amber_over_nine_tenths_and_red_over_the_limit():
    assert counter(channel(length=241))[:2] == ("241/280", "text")
    assert counter(channel(length=253))[1] == "amberText"
    assert counter(channel(length=281, valid=False))[1] == "redText"
    assert counter(channel("facebook", length=612, limit=63206)) == ("612 tekens", "text", None)
    assert counter(channel("instagram", needs_image=True))[0] == "beeld nodig"


def test_the_checks_say_what_is_empty_and_what_is_left_out():
    base = "# Titel\n\nEen knal. {#1} Het treinverkeer ligt stil."
    found = checks(channel(text="Een knal. Update om [[uur]].", length=28), base, ("uur",))
    assert found[0].words == "28 van 280 tekens, link telt als 23"
    assert found[1].words == "Plaatshouder ‘uur’ is leeg"
    assert found[2].words == "Niet in deze versie: Het treinverkeer ligt stil"


def test_an_own_text_is_not_held_against_the_base_text():
    found = checks(channel(text="Anders verwoord.", own=True), "Een knal. {#1}", ())
    assert len(found) == 1


def test_a_text_that_is_too_long_says_by_how_much():
    (first, *_) = checks(channel(length=300, valid=False, own=True), "", ())
    assert (first.icon, first.words) == ("circle-alert", "300 van 280 tekens, link telt als 23: 20 te veel")


def test_what_is_left_out_is_named_briefly_and_counted():
    base = "Een knal. Deel geen beelden van de gewonden. Infrabel informeert de reizigers. Blijf weg. Bel niet."
    (_, left) = checks(channel(text="Een knal."), base, ())
    named = "Deel geen beelden van de…, Infrabel informeert de reizigers, en nog 2 zinnen"
    assert left.words == f"Niet in deze versie: {named}"


def test_a_heading_is_never_called_left_out():
    assert left_out("# Titel\n\nEen knal.", channel(text="Een knal.")) == ()


SHOWN = "Zie politie.be, #brand2026 [[uur]]\n(@zone.gent.be) $KBC @zone@sociaal.example niet.een.zzz"


@pytest.mark.parametrize(
    ("network", "links"),
    [
        ("x", ["politie.be", "#brand2026", "@zone", "$KBC"]),
        ("bluesky", ["politie.be", "#brand2026", "@zone.gent.be", "$KBC"]),
        ("mastodon", ["#brand2026", "@zone.gent.be", "@zone@sociaal.example"]),
    ],
)
def test_a_preview_marks_what_that_network_makes_a_link_of_and_nothing_else(network, links):
    runs = network_runs(SHOWN, linked(network, SHOWN) or ())
    assert [run.text for run in runs if run.color == "accentText"] == links
    assert "".join(run.text for run in runs) == SHOWN
    assert [run.text for run in runs if run.color == "amberText"] == ["[[uur]]"]


def test_of_a_channel_that_links_in_its_own_way_nothing_is_claimed():
    assert linked("facebook", "https://politie.example") is None


def test_the_window_marks_the_links_of_the_network_that_shows(theme, qtbot):
    preview = Preview(theme)
    qtbot.addWidget(preview)

    def lit() -> list[str]:
        return [run.text for part in preview.findChildren(FlowText) for run in part.runs if run.color == "accentText"]

    preview.show_record(channel("x", "Op politie.be #brand"), ())
    assert lit() == ["politie.be", "#brand"]
    preview.show_record(channel("facebook", "Op https://politie.be #brand"), ())
    assert lit() == ["https://politie.be"]


def test_a_preview_shows_blanks_links_and_headings():
    runs = preview_runs("# Titel\n\n**Nu** om [[uur]] op https://politie.example/n/1.", marked=True)
    looks = {run.text: (run.style, run.color) for run in runs}
    assert looks["Titel"] == ("next", "")
    assert looks["Nu"] == ("row", "")
    assert looks["[[uur]]"][1] == "amberText"
    assert looks["https://politie.example/n/1"][1] == "accentText"


def test_a_channel_that_carries_no_markdown_shows_its_signs():
    assert "".join(run.text for run in preview_runs("# geen titel\n- lijn", marked=False)) == "# geen titel\n- lijn"


def test_a_fingerprint_is_shown_by_its_ends():
    assert short_sha("9f3a2c1d" + "0" * 52 + "b07e") == "9f3a 2c1d … b07e"


TABLE = (
    "# Hinder\n\nDeze straten zijn dicht.\n| Straat | Tot |\n|:--|--:|\n| **Steenweg** | 06.00 uur |\n"
    "| Dok\\|kaai | [[uur]] |\nDaarna volgt nieuws."
)


@pytest.fixture
def rendered(theme, qtbot):
    made = Rendered(theme)
    qtbot.addWidget(made)
    return made


def test_a_table_stands_as_a_table_between_the_words_and_is_read_row_by_row(rendered):
    rendered.show_text(TABLE, marked=True)
    words, table, after = rendered.parts
    assert words.accessibleName() == "Hinder\n\nDeze straten zijn dicht."
    assert [line.accessibleName() for line in table.rows] == [
        "Tabel, 2 kolommen, 2 rijen: Straat; Tot", "Straat: Steenweg; Tot: 06.00 uur", "Straat: Dok|kaai; Tot: [[uur]]",
    ]  # fmt: skip
    assert after.accessibleName() == "Daarna volgt nieuws."
    assert "amberText" in {run.color for run in table.rows[2].cells[1].runs}


def test_a_row_keeps_its_columns_where_they_fit_and_stands_under_itself_where_they_do_not(rendered, theme):
    rendered.show_text(TABLE, marked=True)
    table = rendered.parts[1]
    left, right = table.columns(theme.px(400))
    assert left > right > 0 and left + right <= theme.px(400)
    assert table.columns(theme.px(60)) == ()
    row = table.rows[1]
    assert row.heightForWidth(theme.px(60)) > row.heightForWidth(theme.px(400))


def test_a_table_is_painted_in_its_columns_at_the_side_that_its_dashes_say(rendered, theme):
    rendered.show_text(TABLE, marked=True)
    rendered.resize(theme.px(400), rendered.heightForWidth(theme.px(400)))
    rendered.grab()
    steenweg, until = (flow.lines[0][0] for flow in rendered.parts[1].rows[1]._flows)
    assert steenweg.x == 0
    straat, tot = (flow.lines[0][0] for flow in rendered.parts[1].rows[0]._flows)
    assert straat.x == 0 and tot.x > until.x, "the short word at the right stands further right than the long one"


@pytest.mark.parametrize(
    "broken", [TABLE.replace("06.00 uur |", "06.00 uur | te veel |"), TABLE.replace("|:--|--:|\n", ""), "| a |\n|--|"]
)
def test_what_is_not_a_whole_table_stays_words_and_none_is_lost(rendered, broken):
    rendered.show_text(broken, marked=True)
    assert len(rendered.parts) == 1
    assert all(word in rendered.spoken() for word in broken.replace("#", "").replace("**", "").split())


def test_a_channel_without_markdown_has_its_text_as_it_stands(rendered):
    rendered.show_text(TABLE, marked=False)
    assert rendered.spoken().startswith("# Hinder")
    assert "|:--|--:|" in rendered.spoken()


@given(st.lists(st.sampled_from(("| a | b |", "|--|--|", "| c |", "woord", "", "  | x | y |")), max_size=9))
def test_the_preview_sees_the_tables_that_the_reader_sees(lines):
    text = "\n".join(lines)
    seen = [part for part in parts_of(text) if isinstance(part, Grid)]
    read = [block for block in read_markdown(text) if isinstance(block, Table)] if text.strip() else []
    assert [(grid.head, len(grid.rows)) for grid in seen] == [
        (tuple("".join(run.text for run in cell) for cell in table.head), len(table.rows)) for table in read
    ]
