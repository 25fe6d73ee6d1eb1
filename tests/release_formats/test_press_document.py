"""From a cleared text to a document: references gone, nothing open, every fault told at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from woordvoering.errors import Refused
from woordvoering.release.document import House, Imprint, Place, PressDocument, build_document
from woordvoering.release.wording import dateline, notices, version_line, written_moment
from woordvoering.statements.blocks import Heading, block_texts
from woordvoering.statements.text import canonical, revision_sha, text_sha

Make = Callable[..., PressDocument]

PLAIN = Imprint(
    id="tag:politie.example,2026:1", version=1, kind="statement", language="nl", first_created=0, version_created=0
)
ZONE = House(name="Politie Gent", short="Politie Gent")


def codes(text: str, imprint: Imprint = PLAIN, house: House = ZONE) -> list[str]:
    with pytest.raises(Refused) as refusal:
        build_document(text, house=house, imprint=imprint)
    return [reason.code for reason in refusal.value.reasons()]


def test_the_hash_is_of_the_cleared_text_and_the_text_is_without_references(document: PressDocument) -> None:
    assert "{#" not in document.text
    assert document.headline == "Knal en brand aan station Gent-Dampoort"
    assert document.text_sha != text_sha(document.text)
    assert next(iter(block_texts(document.blocks))).startswith("Vannacht om 01.42 uur")


def test_variants_are_part_of_what_was_cleared() -> None:
    text, variants = "# Kop\n\nTekst.", {"x": "Kort."}
    found = build_document(text, house=ZONE, imprint=PLAIN, variants=variants)
    assert found.text_sha == revision_sha(text, variants) != text_sha(text)


@pytest.mark.parametrize(
    "text",
    [
        "# Kop\n\nom [[uur]].",
        "# Kop [[plaats]]\n\nTekst.",
        "# Kop\n\nom [[uur.",
        "# Kop\n\nom \\[[uur]].",
        "# Kop\n\nom \\[\\[uur\\]\\].",
        "# Kop\n\nom [{#1}[uur]].",
        "# Kop\n\nom [*[uur]*].",
        "# Kop\n\n[site](https://a.example/[[uur]])",
    ],
)
def test_an_open_placeholder_never_gets_into_a_document(text: str) -> None:
    assert "release.placeholder_open" in codes(text)


@pytest.mark.parametrize(
    "text", ["# Kop\n\nKnal {#een}.", "# Kop\n\nKnal {{#1}#2}.", "# Kop\n\nKnal {\\#1}.", "# Kop {#}\n\na"]
)
def test_a_broken_reference_never_gets_into_a_document(text: str) -> None:
    assert "release.reference_broken" in codes(text)


@given(st.text(st.sampled_from("[]{}#1\\*_ a\n"), max_size=40))
def test_no_document_ever_shows_brackets_that_mean_something_to_the_desk(tail: str) -> None:
    try:
        found = build_document(canonical(f"# Kop\n\nTekst {tail}"), house=ZONE, imprint=PLAIN)
    except Refused:
        return
    shown = "\n".join((found.headline, *block_texts(found.blocks)))
    assert not any(mark in shown for mark in ("[[", "]]", "{#1}"))


def test_every_reason_is_told_at_once_and_each_once() -> None:
    wrong = replace(
        PLAIN, id="geen uri", version=0, subjects=("brand",), first_created=5, language="de", by="a\nBcc: b"
    )
    house = replace(ZONE, colour="red;}", name="Politie\u202e")
    places = (Place("Gent", "", 51.0, None), Place("Maan", "", 91.0, 0.0))
    found = codes("om [[uur]] en om [[uur]]", replace(wrong, places=places), house)
    expected = {
        "placeholder_open",
        "no_headline",
        "uri",
        "version",
        "subject",
        "times",
        "language",
        "field",
        "colour",
        "place",
    }
    assert {code.removeprefix("release.") for code in found} == expected
    assert found.count("release.placeholder_open") == 1


def test_a_headline_alone_is_no_statement() -> None:
    assert codes("# Kop") == ["release.no_text"]


def test_a_text_without_a_heading_takes_the_headline_it_is_given() -> None:
    found = build_document("Tekst.", house=ZONE, imprint=PLAIN, headline="Kop")
    assert (found.headline, list(block_texts(found.blocks))) == ("Kop", ["Tekst."])


def test_an_uncanonical_text_has_no_name_and_makes_no_document() -> None:
    assert codes("# Kop\r\n\r\nTekst.") == ["text.not_canonical"]


def test_headings_below_the_headline_skip_no_level(make: Make) -> None:
    found = make("# Kop\n\n##### diep\n\na\n\n# hoog\n\nb\n\n### dieper\n\nc")
    assert [block.level for block in found.blocks if isinstance(block, Heading)] == [2, 2, 3]


def test_the_hour_is_written_as_a_press_officer_writes_it() -> None:
    assert written_moment(1_794_620_400_000, "nl") == "14 november 2026, 02.40 uur"
    assert written_moment(1_794_620_400_000, "fr") == "14 novembre 2026 à 2 h 40"
    assert written_moment(1_794_620_400_000, "en") == "14 November 2026, 02:40"
    assert written_moment(1_782_000_000_000, "nl") == "21 juni 2026, 02.00 uur"


def test_the_gravest_notice_comes_first(make: Make) -> None:
    found = make(status="canceled", kind="correction", embargoed_until=1_794_630_000_000)
    assert [notice.mark for notice in notices(found)] == ["INGETROKKEN", "RECHTZETTING"]
    held = make(status="withheld", embargoed_until=1_794_630_000_000)
    assert [notice.mark for notice in notices(held)] == ["NIET VERSPREIDEN", "EMBARGO"]
    assert "05.20 uur" in notices(held)[1].text


def test_a_version_says_what_it_replaces_only_where_it_replaces_something(make: Make) -> None:
    assert version_line(make()) == "Versie 2"
    assert version_line(make(previous="tag:politie.example,2026:PD-0147/eerste-reactie")) == (
        "Versie 2. Deze versie vervangt versie 1."
    )
    assert dateline(make(located="")) == "14 november 2026, 02.40 uur"
