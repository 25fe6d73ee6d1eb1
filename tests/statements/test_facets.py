"""Mentions, links and tags of a Bluesky text, by bytes, as the network's own library finds them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sampling import Figure

from woordvoering.statements.facets import Facet, as_record, facets

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "bluesky" / "facets-part.json"


def found(text: str) -> list[tuple[str, str]]:
    """What each facet is, and the very bytes that it covers."""
    raw = text.encode()
    return [(each.kind, raw[each.start : each.end].decode()) for each in facets(text)]


def test_every_reference_facet_is_found_and_no_other(figure: Figure) -> None:
    if not DATA.exists():
        pytest.skip(f"{DATA.name} is not beside this checkout")
    cases = json.loads(DATA.read_text("utf-8"))
    figure(f"Bluesky: {sum(len(case['facets']) for case in cases)} facets of {len(cases)} texts, all and no other")
    for case in cases:
        assert [as_record(each) for each in facets(case["text"])] == case["facets"], case["text"]


def test_a_link_is_counted_in_bytes_behind_accents_and_emoji() -> None:
    text = "Één 🔥: zie politie.be/nl."
    assert facets(text) == (Facet(16, 29, "link", "https://politie.be/nl"),)
    assert found(text) == [("link", "politie.be/nl")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@zone.gent.be meldt", [("mention", "@zone.gent.be")]),
        ("mail pers@zone.be", []),
        ("bijlage.jpg en e.g./foo", []),
        ("#brand. #2026 #1ste", [("tag", "#brand"), ("tag", "#1ste")]),
        ("#" + "a" * 65, []),
        ("(https://a.be/x(y)) einde", [("link", "https://a.be/x(y))")]),
        ("(zie https://a.be)", [("link", "https://a.be")]),
        ("HTTPS://A.BE/Pad!", [("link", "HTTPS://A.BE/Pad")]),
        ("koers $gsk, meer", [("tag", "$gsk")]),
        ("#\ufe0f", []),
        ("", []),
    ],
)
def test_what_is_a_facet_and_what_only_looks_like_one(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@given(st.text(st.sampled_from("ab.@#$/: \n()é🔥,behttps1"), max_size=60))
def test_facets_cover_whole_characters_in_order_and_never_each_other(text: str) -> None:
    raw, place = text.encode(), 0
    for each in facets(text):
        assert place <= each.start < each.end <= len(raw)
        assert raw[each.start : each.end].decode().strip() != ""
        place = each.end
