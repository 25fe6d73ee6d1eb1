"""The part of schema.org that our JSON-LD uses: which property belongs to which type, and what it may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

PARENTS = {
    "NewsArticle": ("Article",), "Article": ("CreativeWork",), "ClaimReview": ("Review",), "Review": ("CreativeWork",),
    "Claim": ("CreativeWork",), "CreativeWork": ("Thing",), "Rating": ("Intangible",), "Intangible": ("Thing",),
    "GovernmentOrganization": ("Organization",), "Organization": ("Thing",), "Person": ("Thing",),
    "ContactPoint": ("StructuredValue",), "StructuredValue": ("Intangible",), "Place": ("Thing",),
    "GeoCoordinates": ("StructuredValue",), "Thing": (),
}  # fmt: skip
AGENT = ("Organization", "Person")
PROPERTIES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "identifier": (("Thing",), ("URL", "Text")),
    "name": (("Thing",), ("Text",)),
    "url": (("Thing",), ("URL",)),
    "version": (("CreativeWork",), ("Number", "Text")),
    "headline": (("CreativeWork",), ("Text",)),
    "articleBody": (("Article",), ("Text",)),
    "text": (("CreativeWork",), ("Text",)),
    "inLanguage": (("CreativeWork",), ("Language", "Text")),
    "dateCreated": (("CreativeWork",), ("Date",)),
    "datePublished": (("CreativeWork",), ("Date",)),
    "dateModified": (("CreativeWork",), ("Date",)),
    "creativeWorkStatus": (("CreativeWork",), ("Text",)),
    "author": (("CreativeWork", "Rating"), AGENT),
    "publisher": (("CreativeWork",), AGENT),
    "copyrightHolder": (("CreativeWork",), AGENT),
    "usageInfo": (("CreativeWork",), ("CreativeWork", "URL")),
    "correction": (("CreativeWork",), ("CorrectionComment", "Text", "URL")),
    "isBasedOn": (("CreativeWork",), ("CreativeWork", "Product", "URL")),
    "isPartOf": (("CreativeWork",), ("CreativeWork", "URL")),
    "translationOfWork": (("CreativeWork",), ("CreativeWork",)),
    "workTranslation": (("CreativeWork",), ("CreativeWork",)),
    "contentLocation": (("CreativeWork",), ("Place",)),
    "about": (("CreativeWork",), ("Thing",)),
    "claimReviewed": (("ClaimReview",), ("Text",)),
    "itemReviewed": (("Review",), ("Thing",)),
    "reviewRating": (("Review",), ("Rating",)),
    "ratingValue": (("Rating",), ("Number", "Text")),
    "bestRating": (("Rating",), ("Number", "Text")),
    "worstRating": (("Rating",), ("Number", "Text")),
    "alternateName": (("Thing",), ("Text",)),
    "address": (("Organization", "Person", "Place"), ("PostalAddress", "Text")),
    "contactPoint": (("Organization", "Person"), ("ContactPoint",)),
    "contactType": (("ContactPoint",), ("Text",)),
    "telephone": (("ContactPoint", "Organization", "Person"), ("Text",)),
    "email": (("ContactPoint", "Organization", "Person"), ("Text",)),
    "geo": (("Place",), ("GeoCoordinates",)),
    "latitude": (("GeoCoordinates",), ("Number", "Text")),
    "longitude": (("GeoCoordinates",), ("Number", "Text")),
}
"""Domain and range of each, as schema.org has them; Date stands for DateTime too."""

_IRI = re.compile(r"[a-z][a-z0-9+.-]*:\S+", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def faults(document: dict[str, Any]) -> list[str]:
    """What is wrong with a document: unknown types and properties, values that do not fit, names that are none."""
    if document.get("@context") != "https://schema.org":
        return ["another context"]
    nodes = document.get("@graph", [document])
    known = [node["@id"] for node in nodes]
    twice = ["two things of one name"] * (len(set(known)) != len(known))
    return [*twice, *(fault for node in nodes for fault in _node(node))]


def kinds(name: str) -> Iterator[str]:
    """A type and all those above it."""
    yield name
    for parent in PARENTS[name]:
        yield from kinds(parent)


def _node(node: dict[str, Any]) -> Iterator[str]:
    kind = node.get("@type")
    if kind is None and set(node) == {"@id"}:
        return
    if kind not in PARENTS:
        yield f"unknown type {kind}"
        return
    if "@id" in node and not _IRI.fullmatch(node["@id"]):
        yield f"{node['@id']} names nothing"
    for name, value in node.items():
        if name.startswith("@"):
            continue
        if name not in PROPERTIES or not set(PROPERTIES[name][0]) & set(kinds(kind)):
            yield f"{kind} has no {name}"
            continue
        for each in value if isinstance(value, list) else [value]:
            yield from _value(name, each, PROPERTIES[name][1])


def _value(name: str, value: Any, wanted: tuple[str, ...]) -> Iterator[str]:
    if isinstance(value, dict):
        kind = value.get("@type")
        if kind is not None and kind in PARENTS and not set(wanted) & set(kinds(kind)):
            yield f"{name} may not be a {kind}"
        yield from _node(value)
    elif isinstance(value, int | float):
        if "Number" not in wanted:
            yield f"{name} is no number"
    elif "Date" in wanted and not _DATE.fullmatch(value):
        yield f"{name} is no date"
    elif "Date" not in wanted and "Text" not in wanted and not ("URL" in wanted and _IRI.fullmatch(value)):
        yield f"{name} may not be a text"
