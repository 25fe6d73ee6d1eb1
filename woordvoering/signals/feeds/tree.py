"""The one door to lxml: documents in, typed elements out; nothing is loaded, expanded or fetched while parsing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol, cast

from lxml import etree

from woordvoering.errors import BrokenInput
from woordvoering.signals.feeds.document import ATTRIBUTES, DEPTH

_TOO_DEEP: Any = etree.XPath("boolean(" + "/*" * (DEPTH + 1) + ")")
_HAS_BASE: Any = etree.XPath("boolean(//@xml:base)")
_TOO_WIDE: Any = etree.XPath(f"boolean(/descendant::*/@*[{ATTRIBUTES + 1}])")


class Element(Protocol):
    """What this room uses of an lxml element. `tag` is `{namespace}local`."""

    tag: str
    text: str | None

    def get(self, key: str, default: str = "") -> str: ...

    def __iter__(self) -> Iterator[Element]: ...

    def __len__(self) -> int: ...

    def iter(self, tag: str) -> Iterator[Element]: ...

    def iterancestors(self) -> Iterator[Element]: ...


def parse_tree(document: bytes) -> Element | None:
    """The root of a well-formed document, or None. The tree holds elements only: no comments, no instructions.

    Raises BrokenInput for a DOCTYPE, more than 100 levels or more than 200 attributes on an element.
    """
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True, strip_cdata=True
    )
    try:
        root = etree.fromstring(document, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root.getroottree().docinfo.internalDTD is not None:
        raise BrokenInput("feed.doctype")
    if _TOO_DEEP(root):
        raise BrokenInput("feed.too_deep", limit=DEPTH)
    if _TOO_WIDE(root):
        raise BrokenInput("feed.too_many_attributes", limit=ATTRIBUTES)
    return cast("Element", root)


def has_base(root: Element) -> bool:
    """Whether any element of the document says against which address its links are to be read."""
    return bool(_HAS_BASE(root))


def inner_html(element: Element) -> str:
    """Markup that stands in the feed as elements (xhtml content), as HTML without namespaces."""
    try:
        copy = etree.fromstring(etree.tostring(cast("Any", element), with_tail=False))
    except etree.XMLSyntaxError:  # libxml2 wrote what it does not read: a namespace that is no address
        return ""
    for node in copy.iter("*"):
        node.tag = node.tag.rpartition("}")[2]
    etree.cleanup_namespaces(copy)
    copy.attrib.clear()
    return str(etree.tostring(copy, encoding="unicode", method="html"))
