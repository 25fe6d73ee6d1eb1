"""The block tree: what the author meant, and nothing that a hostile text wants."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.errors import Refused
from woordvoering.statements.blocks import (
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Rule,
    Run,
    Table,
    block_texts,
    every_run,
)
from woordvoering.statements.markdown_parser import allowed_link
from woordvoering.statements.markdown_reader import MAX_BRACKETS, MAX_MARKERS, read_markdown
from woordvoering.statements.text import MAX_CHARACTERS, canonical

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"


def words(text: str) -> str:
    return " ".join(block_texts(read_markdown(text)))


def paragraph(*runs: Run) -> Paragraph:
    return Paragraph(runs)


def test_a_statement_reads_as_headings_paragraphs_and_lists() -> None:
    text = "# Knal\n\nOm **01.42 uur** was er een *knal*.\n\n## Wat vragen we u\n\n- Blijf weg.\n- Geef ruimte."
    assert read_markdown(text) == (
        Heading(1, (Run("Knal"),)),
        paragraph(Run("Om "), Run("01.42 uur", bold=True), Run(" was er een "), Run("knal", italic=True), Run(".")),
        Heading(2, (Run("Wat vragen we u"),)),
        ListBlock(ordered=False, items=(item("Blijf weg."), item("Geef ruimte."))),
    )


def item(text: str) -> ListItem:
    return ListItem((paragraph(Run(text)),))


def test_a_list_right_below_a_line_is_a_list() -> None:
    assert read_markdown("We vragen u:\n- een\n- twee") == (
        paragraph(Run("We vragen u:")),
        ListBlock(ordered=False, items=(item("een"), item("twee"))),
    )


def test_numbers_below_bullets_start_a_list_of_their_own() -> None:
    blocks = read_markdown("- a\n- b\n\n3. c\n4. d")
    assert blocks == (
        ListBlock(ordered=False, items=(item("a"), item("b"))),
        ListBlock(ordered=True, items=(item("c"), item("d")), start=3),
    )


def test_a_year_at_the_start_of_a_line_is_no_list() -> None:
    assert words("In\n2026. Toen") == "In 2026. Toen"


def test_a_list_inside_a_list_and_a_quote_keep_their_place() -> None:
    blocks = read_markdown("- a\n    - b\n\n> c\n\n---")
    inner = ListBlock(ordered=False, items=(item("b"),))
    assert blocks == (
        ListBlock(ordered=False, items=(ListItem((paragraph(Run("a")), inner)),)),
        Quote((paragraph(Run("c")),)),
        Rule(),
    )


def cells(*texts: str) -> tuple[tuple[Run, ...], ...]:
    return tuple((Run(text),) if text else () for text in texts)


def test_rows_between_pipes_are_a_table_with_a_head_and_sides() -> None:
    source = "Afgesloten:\n| Straat | Uur |\n|:--|---:|\n| Kaai \\| brug | 02.10 |\n| | 03.00 |\nDank u."
    assert read_markdown(source) == (
        paragraph(Run("Afgesloten:")),
        Table(("left", "right"), cells("Straat", "Uur"), (cells("Kaai | brug", "02.10"), cells("", "03.00"))),
        paragraph(Run("Dank u.")),
    )


def test_a_table_may_stand_in_a_quote_and_in_a_list() -> None:
    table = Table(("",), cells("a"), (cells("b"),))
    assert read_markdown("> | a |\n> |---|\n> | b |\n\n- c\n\n    | a |\n    |---|\n    | b |") == (
        Quote((table,)),
        ListBlock(ordered=False, items=(ListItem((paragraph(Run("c")), table)),)),
    )


@pytest.mark.parametrize(
    "source",
    [
        "| a | b |\n|---|---|\n| 1 | 2 | 3 |",
        "| a | b |\n|---|---|\n| 1 |",
        "| a | b |\n|---|---|",
        "| a | b |\n|---|--x|\n| 1 | 2 |",
        "a | b\n---|---\n1 | 2",
        "|" + "a|" * 13 + "\n|" + "-|" * 13 + "\n|" + "b|" * 13,
    ],
)
def test_what_is_no_whole_table_stays_text_with_every_word(source: str) -> None:
    (block,) = read_markdown(source)
    assert block == paragraph(Run(source.replace("\n", " ")))


def test_links_to_the_web_and_to_mail_are_links() -> None:
    runs = tuple(
        every_run(read_markdown("[site](https://a.example/b) [mail](mailto:p@a.example) https://c.example/d."))
    )
    assert [run.href for run in runs if run.href] == [
        "https://a.example/b",
        "mailto:p@a.example",
        "https://c.example/d",
    ]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        "file:///etc/passwd",
        "data:text/html,x",
        "//a.example",
        "/a",
        "https://",
        "http://u:p@a.example",
        "https://a b",
        "vbscript:x",
        "mailto:",
        "https://[1",
    ],
)
def test_any_other_address_stays_visible_text(address: str) -> None:
    assert not allowed_link(address)
    assert all(run.href == "" or allowed_link(run.href) for run in every_run(read_markdown(f"[klik]({address})")))
    assert "klik" in words(f"[klik]({address})")


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "&lt;b&gt; &#91;&#91;uur&#93;&#93;",
        "![beeld](https://a.example/x.png)",
        "`code` en ``meer``",
        "[id]: https://a.example 'titel'",
        "kop\n===",
        "<div>\n\n**x**\n\n</div>",
        "a  \nb",
        "<https://a.example>",
    ],
)
def test_what_is_no_markup_here_stays_as_it_was_typed(source: str) -> None:
    assert words(source).replace(" ", "") == source.replace("**", "").replace("\n", "").replace(" ", "")


@given(st.text(st.sampled_from("ab *_#->[]()!`<&\\\n1.: {}|"), max_size=120))
def test_no_letter_of_the_source_is_ever_hidden(source: str) -> None:
    text = canonical(source)
    shown = [letter for letter in words(text) if letter in "ab"]
    hrefs = [letter for run in every_run(read_markdown(text)) for letter in run.href if letter in "ab"]
    assert len(shown) + len(hrefs) >= sum(text.count(letter) for letter in "ab") or "](" in text


@given(st.text(st.sampled_from("ab *_#->[]()!`<&\\\n1.:/htps|"), max_size=200))
def test_the_reader_takes_any_text(source: str) -> None:
    for run in every_run(read_markdown(canonical(source))):
        assert run.text
        assert run.href == "" or allowed_link(run.href)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("markdown.too_many_brackets", "[" * (MAX_BRACKETS + 1)),
        ("markdown.too_many_brackets", "a\n" + "[\n" * (MAX_BRACKETS + 1)),
        ("markdown.too_deep", "> " * (MAX_MARKERS + 1) + "a"),
        ("markdown.too_deep", "- " * 400 + "a"),
        ("markdown.too_deep", "\n".join("    " * depth + "- a" for depth in range(400))[:MAX_CHARACTERS]),
        ("markdown.too_deep", ">" * 400),
        ("markdown.too_long", "a" * (MAX_CHARACTERS + 1)),
        ("text.hidden_character", "stash \x02 forged \x03"),
    ],
)
def test_a_text_that_would_hang_the_reader_never_reaches_it(code: str, text: str) -> None:
    with pytest.raises(Refused) as refusal:
        read_markdown(text)
    assert code in {reason.code for reason in refusal.value.reasons()}


WORST = {
    "brackets": ("[" * MAX_BRACKETS + "\n\n"),
    "links": ("[a](" * MAX_BRACKETS + "\n\n"),
    "emphasis": "***a**b*",
    "stars": "*",
    "underscores": "_a ",
    "escapes": "\\*",
    "headings": "# a\n",
    "quotes": ">" * MAX_MARKERS + "a\n\n",
    "lists": "- " * MAX_MARKERS + "a\n\n",
    "numbers": "1. a\n\n",
    "setext": "a\n=\n",
    "addresses": "https://a",
    "tags": "<a ",
    "cells": "|a|\n|-|\n" + "|a|\n" * 5_000,
    "columns": "|" + "a|" * 12 + "\n|" + "-|" * 12 + "\n" + ("|" + "a|" * 12 + "\n") * 700,
    "pipes": "|a",
    "dashes": "|a|a|\n|" + "-" * 300 + "|:" + "-" * 300 + "\n",
}


@pytest.mark.no_cover
@pytest.mark.parametrize("name", WORST)
def test_the_worst_text_within_the_caps_is_read_whole(name: str) -> None:
    text = canonical((WORST[name] * MAX_CHARACTERS)[:MAX_CHARACTERS])
    shown = "".join(block_texts(read_markdown(text)))
    assert shown.count("a") == text.count("a")


def test_the_list_of_naughty_strings_does_no_harm() -> None:
    source = DATA / "hostile" / "blns" / "blns.json"
    if not source.exists():
        pytest.skip("the list of naughty strings is not beside this checkout")
    for text in json.loads(source.read_text("utf-8")):
        try:
            blocks = read_markdown(canonical(text))
        except Refused:
            continue
        assert all(run.href == "" or allowed_link(run.href) for run in every_run(blocks))


def test_html_that_sanitisers_are_tested_with_stays_text() -> None:
    source = DATA / "hostile" / "html5lib-sanitizer" / "html5lib" / "tests" / "sanitizer-testdata" / "tests1.dat"
    if not source.exists():
        pytest.skip("the sanitiser cases are not beside this checkout")
    cases = json.loads(source.read_text("utf-8"))
    assert len(cases) > 50
    for case in cases:
        try:
            blocks = read_markdown(canonical(case["input"]))
        except Refused:
            continue
        assert all(run.href == "" or allowed_link(run.href) for run in every_run(blocks))
