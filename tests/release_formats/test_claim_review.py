"""JSON-LD: every property where schema.org has it, and a ClaimReview for what is refuted and for nothing else."""

from __future__ import annotations

import json
from typing import Any

import pytest
from specimen import made
from vocabulary import faults

from woordvoering.errors import Refused
from woordvoering.release.document import Review
from woordvoering.release.formats import FORMATS

HOAX = Review("Er vielen drie doden aan het station.", "false")


def graph(**changes: Any) -> dict[str, Any]:
    return json.loads(FORMATS["jsonld"].render(made(**changes)))


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"reviews": (HOAX,)},
        {"reviews": (HOAX, Review("De politie schoot.", "misleading")), "language": "fr"},
        {"status": "canceled", "ed_note": "Ingetrokken."},
        {"kind": "correction", "correction_of": "urn:x:1"},
        {"by": "", "located": "", "places": (), "subjects": (), "previous": None, "version": 1},
    ],
)
def test_every_property_stands_where_schema_org_has_it(changes: dict[str, Any]) -> None:
    assert faults(graph(**changes)) == []


def test_a_refuted_claim_is_reviewed_in_the_words_in_which_it_was_asserted() -> None:
    document = graph(reviews=(HOAX,))
    article, review = document["@graph"]
    assert article == {key: value for key, value in graph().items() if key != "@context"}
    assert review["@type"] == "ClaimReview"
    assert review["claimReviewed"] == review["itemReviewed"]["text"] == HOAX.claim
    assert review["itemReviewed"]["@type"] == "Claim"
    assert (review["reviewRating"]["ratingValue"], review["reviewRating"]["alternateName"]) == (1, "Onwaar")
    assert review["datePublished"] == article["datePublished"]
    assert review["isPartOf"] == {"@id": article["@id"]}
    assert review["author"]["name"] == "Politie Gent"


def test_a_misleading_claim_is_a_step_less_untrue_in_the_language_of_the_text() -> None:
    review = graph(reviews=(Review("x", "misleading"),), language="en")["@graph"][1]
    assert (review["reviewRating"]["ratingValue"], review["reviewRating"]["alternateName"]) == (2, "Misleading")


@pytest.mark.parametrize("changes", [{}, {"reviews": (HOAX,), "status": "canceled"}])
def test_a_text_that_refutes_nothing_or_was_withdrawn_reviews_nothing(changes: dict[str, Any]) -> None:
    assert "@graph" not in graph(**changes)
    assert "ClaimReview" not in json.dumps(graph(**changes))


def test_a_claim_is_one_line_as_every_field_is() -> None:
    with pytest.raises(Refused) as refusal:
        made(reviews=(Review("een\ntwee", "false"),))
    assert refusal.value.code == "release.field"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("headline", 3),
        ("datePublished", "gisteren"),
        ("slugline", "x"),
        ("@type", "Nieuws"),
        ("contentLocation", "Gent"),
    ],
)
def test_the_check_would_notice(path: str, value: object) -> None:
    assert faults({**graph(), path: value}) != []
