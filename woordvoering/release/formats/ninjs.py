"""ninjs 3.1: the statement as news agencies' systems take it in (IPTC, News in JSON)."""

from __future__ import annotations

import json
from typing import Any

from woordvoering.clock import aware
from woordvoering.release.document import Place, PressDocument, Sibling
from woordvoering.release.formats.html import blocks_html
from woordvoering.release.formats.text import body_text
from woordvoering.release.wording import words

NAME = "ninjs"
EXTENSION = ".ninjs.json"
MEDIA_TYPE = "application/json"

_SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"
_MEDIA_TOPIC = "http://cv.iptc.org/newscodes/mediatopic/"


def render(doc: PressDocument) -> bytes:
    """The JSON file, UTF-8, indented; keys that would be empty are left out."""
    return (json.dumps(as_ninjs(doc), ensure_ascii=False, indent=2) + "\n").encode()


def as_ninjs(doc: PressDocument) -> dict[str, Any]:
    """The item as plain JSON values, in the order of the standard."""
    item: dict[str, Any] = {
        "uri": doc.id,
        "standard": {"name": "ninjs", "version": "3.1", "schema": _SCHEMA},
        "type": "text",
        "representationType": "full",
        "version": str(doc.version),
        "firstCreated": _time(doc.first_created),
        "versionCreated": _time(doc.version_created),
        "embargoedUntil": None if doc.embargoed_until is None else _time(doc.embargoed_until),
        "pubStatus": doc.status,
        "copyrightHolder": doc.house.name,
        "usageTerms": words(doc.language).usage,
        "edNote": doc.ed_note,
        "language": doc.language,
        "headlines": [{"role": "main", "contentType": "text/plain", "value": doc.headline}],
        "bodies": _bodies(doc),
        "by": doc.by,
        "located": doc.located,
        "places": [_place(place) for place in doc.places],
        "subjects": [{"uri": _MEDIA_TOPIC + code} for code in doc.subjects],
        "infoSources": [_source(doc)],
        "associations": _associations(doc),
    }
    return {key: value for key, value in item.items() if value not in (None, "", [])}


def _bodies(doc: PressDocument) -> list[dict[str, Any]]:
    text = body_text(doc.blocks)
    size = {"charCount": len(text), "wordCount": len(text.split())}
    return [
        {"role": "main", "contentType": "text/html", **size, "value": blocks_html(doc.blocks)},
        {"role": "main", "contentType": "text/plain", **size, "value": text},
    ]


def _place(place: Place) -> dict[str, Any]:
    found: dict[str, Any] = {"name": place.name}
    if place.uri:
        found["uri"] = place.uri
    if place.latitude is not None and place.longitude is not None:
        found["geoJSON"] = {"type": "Point", "coordinates": [place.longitude, place.latitude]}
    return found


def _source(doc: PressDocument) -> dict[str, Any]:
    house, contacts = doc.house, list[dict[str, str]]()
    for kind, value in (("phone", house.press_telephone), ("email", house.press_mail), ("web", house.website)):
        if value:
            contacts.append({"type": kind, "role": "press", "name": house.press_contact or house.name, "value": value})
    source: dict[str, Any] = {"name": house.name, "role": "origin"}
    return {**source, "contactInfo": contacts} if contacts else source


def _associations(doc: PressDocument) -> list[dict[str, Any]]:
    links = (("previousVersion", doc.previous), ("correctionOf", doc.correction_of))
    found = [{"uri": uri, "name": rel, "rel": rel} for rel, uri in links if uri]
    return [*found, *(_sibling(doc, sibling) for sibling in doc.siblings)]


def _sibling(doc: PressDocument, sibling: Sibling) -> dict[str, Any]:
    """The same text in another language; of a translation the base text is what it was made of."""
    rel = "translationOf" if sibling.uri == doc.translation_of else "translation"
    return {"uri": sibling.uri, "name": rel, "rel": rel, "language": sibling.language, "version": str(doc.version)}


def _time(when: int) -> str:
    return aware(when).isoformat(timespec="seconds").replace("+00:00", "Z")
