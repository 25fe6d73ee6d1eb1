"""OPML lists of feeds: read inside the parser process, written for another reader. A list says where feeds are, and
nothing that only a person may say: never that an address lies inside, never who may know, never a secret."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from woordvoering.errors import BrokenInput
from woordvoering.signals.feeds.document import DEPTH, decoded, refuse_doctype, unpacked, without_declaration
from woordvoering.signals.feeds.mend import mended
from woordvoering.signals.feeds.tree import Element, parse_tree
from woordvoering.signals.outline import Outline
from woordvoering.signals.text import language_tag, one_line, web_address

OUTLINES = 5_000
"""Feeds in one list; a reader with more is no press desk's."""
NAME_CHARS = 200

_ADDRESS = ("xmlUrl", "xmlurl", "xmlURL", "XMLURL")
_NAMES = ("title", "text")


def parse_opml(body: bytes) -> tuple[Outline, ...]:
    """The feeds of an OPML list, nested to whatever depth below 100, each address once, in their own order.

    Raises BrokenInput: 'document.too_large', 'feed.doctype', 'feed.too_deep', 'feed.too_many_attributes',
    'opml.not_a_list', 'opml.too_many'.
    """
    text = decoded(unpacked(body))
    refuse_doctype(text)
    markup = without_declaration(text)
    root = parse_tree(markup.encode("utf-8", "replace"))
    if root is None:
        root = parse_tree(mended(markup).encode("utf-8", "replace"))
    if root is None or root.tag.lower() != "opml":
        raise BrokenInput("opml.not_a_list")
    found: dict[str, Outline] = {}
    for outline in _walk(root):
        found.setdefault(outline.address, outline)
        if len(found) > OUTLINES:
            raise BrokenInput("opml.too_many", limit=OUTLINES)
    return tuple(found.values())


def _walk(root: Element) -> Iterator[Outline]:
    """Every outline with an address. The tree is at most DEPTH deep, which parse_tree has judged."""
    waiting: list[tuple[Element, tuple[str, ...]]] = [(child, ()) for child in reversed(list(root))]
    while waiting:
        element, folder = waiting.pop()
        inside = folder
        if element.tag.rpartition("}")[2].lower() == "outline":
            name = next((said for key in _NAMES if (said := one_line(element.get(key, "")))), "")[:NAME_CHARS]
            address = web_address(next((said for key in _ADDRESS if (said := element.get(key, ""))), ""))
            if address:
                yield Outline(name or address, address, folder, language_tag(element.get("language", "")))
            elif name and len(folder) < DEPTH:
                inside = (*folder, name)
        waiting += [(child, inside) for child in reversed(list(element))]


def write_opml(title: str, outlines: Iterable[Outline]) -> bytes:
    """The list as OPML 2.0, feeds in the folders that they stand in. Nothing but names, addresses and languages."""
    root = etree.Element("opml", {"version": "2.0"})
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    folders: dict[tuple[str, ...], Any] = {(): etree.SubElement(root, "body")}
    for outline in outlines:
        parent = _folder(folders, outline.folder)
        given = {"type": "rss", "text": outline.name, "title": outline.name, "xmlUrl": outline.address}
        if outline.language:
            given["language"] = outline.language
        etree.SubElement(parent, "outline", given)
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True))


def _folder(folders: dict[tuple[str, ...], Any], path: tuple[str, ...]) -> Any:  # an lxml element has no type
    for depth in range(1, len(path) + 1):
        if path[:depth] not in folders:
            given = {"text": path[depth - 1]}
            folders[path[:depth]] = etree.SubElement(folders[path[: depth - 1]], "outline", given)
    return folders[path]
