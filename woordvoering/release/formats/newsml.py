"""NewsML-G2 2.35 (power): the statement as the systems of press agencies have taken it in for years (IPTC)."""

from __future__ import annotations

from typing import Any

from lxml import etree

from woordvoering.clock import aware
from woordvoering.release.document import Place, PressDocument
from woordvoering.release.formats.html import blocks_html
from woordvoering.release.wording import words

NAME = "newsml"
EXTENSION = ".newsml.xml"
MEDIA_TYPE = "application/vnd.iptc.g2.newsitem+xml"

NAR = "http://iptc.org/std/nar/2006-10-01/"
XHTML = "http://www.w3.org/1999/xhtml"
CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
"""The catalogue that says what `stat:`, `sig:`, `medtop:`, `ninat:`, `irel:` and `cpnat:` stand for."""

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def render(doc: PressDocument) -> bytes:
    """The news item, UTF-8 with its declaration, indented."""
    item = as_news_item(doc)
    return bytes(etree.tostring(item, encoding="UTF-8", xml_declaration=True)) + b"\n"


def as_news_item(doc: PressDocument) -> Any:  # lxml's elements have no public type
    """The item as a tree; what would be empty is left out, in the order that the schema demands."""
    item = etree.Element(f"{{{NAR}}}newsItem", nsmap={None: NAR})  # pyright: ignore[reportArgumentType]
    for name, value in (
        ("guid", doc.id),
        ("version", str(doc.version)),
        ("standard", "NewsML-G2"),
        ("standardversion", "2.35"),
        ("conformance", "power"),
        (_LANG, doc.language),
    ):
        item.set(name, value)
    _add(item, "catalogRef", href=CATALOG)
    rights = _add(item, "rightsInfo")
    _add(_add(rights, "copyrightHolder", literal=doc.house.name), "name", doc.house.name)
    _add(rights, "usageTerms", words(doc.language).usage)
    _item_meta(item, doc)
    _content_meta(item, doc)
    for place in doc.places:
        _position(item, place)
    etree.indent(item)  # before the text goes in: between two words it would be a space
    inline = _add(_add(item, "contentSet"), "inlineXML", contenttype="application/xhtml+xml")
    inline.append(_page(doc))
    return item


def _item_meta(item: Any, doc: PressDocument) -> None:
    meta = _add(item, "itemMeta")
    _add(meta, "itemClass", qcode="ninat:text")
    _add(_add(meta, "provider", literal=doc.house.name), "name", doc.house.name)
    _add(meta, "versionCreated", _time(doc.version_created))
    _add(meta, "firstCreated", _time(doc.first_created))
    if doc.embargoed_until is not None:
        _add(meta, "embargoed", _time(doc.embargoed_until))
    _add(meta, "pubStatus", qcode=f"stat:{doc.status}")
    if doc.ed_note:
        _add(meta, "edNote", doc.ed_note)
    if doc.correction_of:
        _add(meta, "signal", qcode="sig:correction")
    for rel, uri in (("irel:previousVersion", doc.previous), ("irel:evolvedFrom", doc.correction_of)):
        if uri:
            _add(meta, "link", rel=rel, residref=uri)
    for sibling in doc.siblings:
        link = _add(meta, "link", rel="irel:seeAlso", residref=sibling.uri, version=str(doc.version))
        link.set(_LANG, sibling.language)


def _content_meta(item: Any, doc: PressDocument) -> None:
    meta = _add(item, "contentMeta")
    if doc.located:
        _add(_add(meta, "located", literal=doc.located), "name", doc.located)
    if doc.by:
        _add(_add(meta, "creator", literal=doc.by), "name", doc.by)
    _source(meta, doc)
    _add(meta, "language", tag=doc.language)
    for code in doc.subjects:
        _add(meta, "subject", type="cpnat:abstract", qcode=f"medtop:{code}")
    for place in doc.places:
        _place(meta, place)
    _add(meta, "headline", doc.headline)


def _source(meta: Any, doc: PressDocument) -> None:
    """Whom a newsroom calls about it: the house, with what it can be reached by."""
    house = doc.house
    source = _add(meta, "infoSource", literal=house.name)
    _add(source, "name", house.name)
    reached = (("phone", house.press_telephone), ("email", house.press_mail), ("web", house.website))
    if any(value for _, value in reached):
        details = _add(_add(source, "organisationDetails"), "contactInfo")
        if house.press_contact:
            _add(details, "note", house.press_contact)
        for name, value in reached:
            if value:
                _add(details, name, value)


def _place(meta: Any, place: Place) -> None:
    _add(_add(meta, "subject", type="cpnat:geoArea", **_named(place)), "name", place.name)


def _position(item: Any, place: Place) -> None:
    """Where the place lies on the map, said once of the place itself."""
    if place.latitude is not None and place.longitude is not None:
        position = {"latitude": repr(place.latitude), "longitude": repr(place.longitude)}
        _add(_add(_add(item, "assert", **_named(place)), "geoAreaDetails"), "position", **position)


def _named(place: Place) -> dict[str, str]:
    return {"uri": place.uri} if place.uri else {"literal": place.name}


def _page(doc: PressDocument) -> Any:
    """The text as XHTML: the very blocks of the page, with what HTML leaves open closed."""
    body = blocks_html(doc.blocks).replace("<hr>", "<hr/>").replace("<br>", "<br/>")
    title = etree.Element(f"{{{XHTML}}}title")
    title.text = doc.headline
    page = etree.fromstring(f'<html xmlns="{XHTML}"><head/><body>{body}</body></html>')
    page[0].append(title)
    return page


def _add(parent: Any, element: str, text: str = "", /, **attributes: str) -> Any:
    child = etree.SubElement(parent, f"{{{NAR}}}{element}", attributes)
    if text:
        child.text = text
    return child


def _time(when: int) -> str:
    return aware(when).isoformat(timespec="seconds").replace("+00:00", "Z")
