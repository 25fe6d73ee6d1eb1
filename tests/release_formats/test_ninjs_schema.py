"""ninjs 3.1, validated against the schema of the IPTC with formats checked and GeoJSON resolved."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from judges import DATA, ninjs_schema

from woordvoering.release.document import PressDocument, Sibling
from woordvoering.release.formats.ninjs import as_ninjs

Make = Callable[..., PressDocument]

pytestmark = pytest.mark.conformance


@pytest.fixture(scope="module")
def validator() -> Any:
    return ninjs_schema()


def faults(validator: Any, item: dict[str, Any]) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(item)]


def test_the_suite_of_the_standard_is_judged_as_it_says(validator: Any) -> None:
    for path in (DATA / "ninjs" / "test_suite" / "should_pass").glob("*.json"):
        assert faults(validator, json.loads(path.read_text("utf-8"))) == []
    for path in (DATA / "ninjs" / "test_suite" / "should_fail").glob("*.json"):
        assert faults(validator, json.loads(path.read_text("utf-8"))) != []


def test_a_first_response_is_valid(validator: Any, document: PressDocument) -> None:
    assert faults(validator, as_ninjs(document)) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "canceled", "ed_note": "Ingetrokken."},
        {"status": "withheld"},
        {"embargoed_until": 1_794_630_000_000, "language": "fr"},
        {"kind": "correction", "correction_of": "urn:x:1", "language": "en"},
        {"by": "", "located": "", "places": (), "subjects": (), "previous": None, "version": 1},
        {"id": "urn:woordvoering:w1:c1:s1"},
        {"siblings": (Sibling("fr", "urn:x:1:fr"), Sibling("en", "urn:x:1:en"))},
        {"language": "fr", "translation_of": "urn:x:1", "siblings": (Sibling("nl", "urn:x:1"),)},
    ],
)
def test_every_kind_of_release_is_valid(validator: Any, make: Make, changes: dict[str, Any]) -> None:
    assert faults(validator, as_ninjs(make(**changes))) == []


def test_a_hostile_text_is_still_valid(validator: Any, make: Make, hostile: str) -> None:
    assert faults(validator, as_ninjs(make(f"# {hostile}\n\n{hostile}", ed_note=hostile))) == []


def test_the_validator_would_notice_a_wrong_time_or_key(validator: Any, document: PressDocument) -> None:
    assert faults(validator, {**as_ninjs(document), "versionCreated": "gisteren"})
    assert faults(validator, {**as_ninjs(document), "sluglijn": "x"})
    assert faults(validator, {**as_ninjs(document), "places": [{"geoJSON": {"type": "Point"}}]})
