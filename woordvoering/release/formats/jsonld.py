"""JSON-LD: the statement as search engines and fact-checkers read it (schema.org: NewsArticle, and ClaimReview for each
claim that it contradicts)."""

from __future__ import annotations

import json
from typing import Any

from woordvoering.clock import aware
from woordvoering.release.document import Place, PressDocument, Review, Sibling
from woordvoering.release.formats.text import body_text
from woordvoering.release.wording import words

NAME = "jsonld"
EXTENSION = ".jsonld"
MEDIA_TYPE = "application/ld+json"

_MEDIA_TOPIC = "http://cv.iptc.org/newscodes/mediatopic/"
_STATUS = {"usable": "Published", "canceled": "Withdrawn", "withheld": "Embargoed"}


def render(doc: PressDocument) -> bytes:
    """The JSON file, UTF-8, indented; what would be empty is left out."""
    return (json.dumps(as_graph(doc), ensure_ascii=False, indent=2) + "\n").encode()


def as_graph(doc: PressDocument) -> dict[str, Any]:
    """The article, alone or in one graph with what it refutes; what was withdrawn refutes nothing any more."""
    article = as_article(doc)
    if not doc.reviews or doc.status != "usable":
        return article
    context = {"@context": article.pop("@context")}
    reviews = [_review(doc, number, review) for number, review in enumerate(doc.reviews, start=1)]
    return {**context, "@graph": [article, *reviews]}


def as_article(doc: PressDocument) -> dict[str, Any]:
    """The article as plain JSON values of schema.org's vocabulary."""
    article: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": doc.id,
        "identifier": doc.id,
        "version": str(doc.version),
        "headline": doc.headline,
        "articleBody": body_text(doc.blocks),
        "inLanguage": doc.language,
        "dateCreated": _time(doc.first_created),
        "datePublished": _time(doc.embargoed_until or doc.version_created),
        "dateModified": _time(doc.version_created),
        "creativeWorkStatus": _STATUS[doc.status],
        "author": {"@type": "Person", "name": doc.by} if doc.by else None,
        "publisher": _house(doc),
        "copyrightHolder": {"@type": "Organization", "name": doc.house.name},
        "usageInfo": {"@type": "CreativeWork", "text": words(doc.language).usage},
        "correction": doc.ed_note if doc.correction_of or doc.status == "canceled" else None,
        "isBasedOn": doc.correction_of or doc.previous,
        "workTranslation": [_work(one) for one in doc.siblings if doc.translation_of is None],
        "translationOfWork": next((_work(one) for one in doc.siblings if one.uri == doc.translation_of), None),
        "contentLocation": [_place(place) for place in doc.places],
        "about": [{"@type": "Thing", "@id": _MEDIA_TOPIC + code} for code in doc.subjects],
    }
    return {key: value for key, value in article.items() if value not in (None, "", [])}


def _work(sibling: Sibling) -> dict[str, Any]:
    """The same text in another language, as a work of its own."""
    return {"@type": "NewsArticle", "@id": sibling.uri, "inLanguage": sibling.language}


def _review(doc: PressDocument, number: int, review: Review) -> dict[str, Any]:
    """A claim in the words in which it was asserted, and how it turned out, on a scale from 1 (not true) to 5."""
    said = words(doc.language)
    value, name = {"false": (1, said.false), "misleading": (2, said.misleading)}[review.verdict]
    return {
        "@type": "ClaimReview",
        "@id": f"{doc.id}#claim-{number}",
        "isPartOf": {"@id": doc.id},
        "claimReviewed": review.claim,
        "itemReviewed": {"@type": "Claim", "text": review.claim},
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": value,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": name,
        },
        "datePublished": _time(doc.embargoed_until or doc.version_created),
        "inLanguage": doc.language,
        "author": _house(doc),
    }


def _house(doc: PressDocument) -> dict[str, Any]:
    house = doc.house
    contact = {
        "@type": "ContactPoint",
        "contactType": "press",
        "name": house.press_contact,
        "telephone": house.press_telephone,
        "email": house.press_mail,
    }
    told = {key: value for key, value in contact.items() if value}
    known = {"@type": "GovernmentOrganization", "name": house.name, "url": house.website, "address": house.address}
    named = {key: value for key, value in known.items() if value}
    return {**named, "contactPoint": told} if len(told) > 2 else named


def _place(place: Place) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": "Place", "name": place.name}
    if place.uri:
        found["@id"] = place.uri
    if place.latitude is not None and place.longitude is not None:
        found["geo"] = {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude}
    return found


def _time(when: int) -> str:
    return aware(when).isoformat(timespec="seconds").replace("+00:00", "Z")
