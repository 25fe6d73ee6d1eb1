"""NewsML-G2 2.35, validated against the schema of the IPTC; the text inside is that of every other format."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from judges import newsml_schema
from lxml import etree

from woordvoering.release.document import PressDocument, Sibling
from woordvoering.release.formats.newsml import NAR, XHTML, render

Make = Callable[..., PressDocument]
CHANGES = [
    {},
    {"status": "canceled", "ed_note": "Ingetrokken."},
    {"status": "withheld"},
    {"embargoed_until": 1_794_630_000_000, "language": "fr"},
    {"kind": "correction", "correction_of": "urn:x:1", "language": "en"},
    {"by": "", "located": "", "places": (), "subjects": (), "previous": None, "version": 1},
]


@pytest.fixture(scope="module")
def schema() -> Any:
    return newsml_schema()


@pytest.mark.conformance
@pytest.mark.parametrize("changes", CHANGES)
def test_a_release_is_valid(schema: Any, make: Make, changes: dict[str, Any]) -> None:
    tree = etree.fromstring(render(make(**changes)))
    assert schema.validate(tree), schema.error_log


def test_the_other_languages_of_a_release_are_links_that_the_schema_takes(schema: Any, make: Make) -> None:
    siblings = (Sibling("fr", "urn:x:1:fr"), Sibling("en", "urn:x:1:en"))
    tree = etree.fromstring(render(make(siblings=siblings)))
    assert schema.validate(tree), schema.error_log
    assert [each.get("residref") for each in tree.iter(f"{{{NAR}}}link")][-2:] == ["urn:x:1:fr", "urn:x:1:en"]


@pytest.mark.parametrize("changes", CHANGES[1:])
def test_a_correction_a_withdrawal_and_an_embargo_say_so_in_their_own_way(make: Make, changes: dict[str, Any]) -> None:
    item = etree.fromstring(render(make(**changes)))
    status = changes.get("status", "usable")
    assert item.find(f".//{{{NAR}}}pubStatus").get("qcode") == f"stat:{status}"
    signals = [each.get("qcode") for each in item.iter(f"{{{NAR}}}signal")]
    assert signals == (["sig:correction"] if "correction_of" in changes else [])
    embargo = [each.text for each in item.iter(f"{{{NAR}}}embargoed")]
    assert embargo == (["2026-11-14T04:20:00Z"] if "embargoed_until" in changes else [])


def test_the_text_inside_is_the_text_without_a_space_more_between_two_words(make: Make) -> None:
    doc = make("# Kop\n\n**Vet***schuin* en [link](https://a.example)**b**.\n\n- een\n- twee & <drie>")
    body = etree.fromstring(render(doc)).find(f".//{{{XHTML}}}body")
    assert "".join(body[0].itertext()) == "Vetschuin en linkb."
    assert [each.text for each in body.iter(f"{{{XHTML}}}li")] == ["een", "twee & <drie>"]
