"""The fast path: RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0 that are well-formed XML, read with lxml."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Final

from woordvoering.errors import BrokenInput
from woordvoering.signals.feeds import fields
from woordvoering.signals.feeds.document import DEPTH, ITEMS
from woordvoering.signals.feeds.entry import Entry
from woordvoering.signals.feeds.tree import Element

SAME = 100
"""Elements of one name that are read of an entry."""
_CORE = "core"
_PREFIXES: Final[Mapping[str, str]] = {
    "": _CORE,
    "http://www.w3.org/2005/Atom": _CORE,
    "http://purl.org/atom/ns#": _CORE,
    "http://purl.org/rss/1.0/": _CORE,
    "http://my.netscape.com/rdf/simple/0.9/": _CORE,
    "http://channel.netscape.com/rdf/simple/0.9/": _CORE,
    "http://backend.userland.com/rss2": _CORE,
    "http://backend.userland.com/RSS2": _CORE,
    "http://blogs.law.harvard.edu/tech/rss": _CORE,
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://search.yahoo.com/mrss/": "media",
    "http://search.yahoo.com/mrss": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
}
_CONTAINERS = frozenset(("channel", "items", "feed"))


def nothing_known(guid: str) -> bool:  # noqa: ARG001
    """For a feed that is read for the first time."""
    return False


def read_tree(root: Element, base: str, known: Callable[[str], bool] = nothing_known) -> list[Entry]:
    """The entries of a parsed feed; `base` is the address that it came from.

    An entry is not read when its guid is `known` and no other has it.
    Raises BrokenInput('feed.not_a_feed') when the root is no feed of any of the formats.
    """
    names = _Names(root)
    if names.of(root) not in ("rss", "rdf", "feed", "entry", "channel"):
        raise BrokenInput("feed.not_a_feed")
    channel = next((child for child in root if names.of(child) == "channel"), root)
    about = fields.channel_of(names.group(channel), root, base)
    items = list(islice(_items(root, names), ITEMS))
    guids = [fields.guid_of(item, group) for item, group in items]
    many = Counter(guids)
    return [
        Entry(guid=guid, known=True)
        if guid and many[guid] == 1 and known(guid)
        else fields.entry_of(item, group, about, guid)
        for (item, group), guid in zip(items, guids, strict=True)
    ]


class _Names:
    """Short names of elements (`title`, `dc:creator`), whatever prefix or misspelt core namespace was used."""

    def __init__(self, root: Element) -> None:
        self._short: dict[str, str] = {}
        tag = root.tag
        namespace = tag[1:].partition("}")[0] if tag.startswith("{") else ""
        self._core = "" if namespace.endswith("rdf-syntax-ns#") else namespace

    def of(self, element: Element) -> str:
        tag = element.tag
        return self._short.get(tag) or self._learn(tag)

    def group(self, element: Element) -> dict[str, list[Element]]:
        """The child elements under their short names, in document order."""
        grouped: dict[str, list[Element]] = {}
        for child in element:
            tag = child.tag
            name = self._short.get(tag) or self._learn(tag)
            if name in grouped:
                if len(grouped[name]) < SAME:
                    grouped[name].append(child)
            else:
                grouped[name] = [child]
        return grouped

    def _learn(self, tag: str) -> str:
        found = self._short[tag] = self._shorten(tag)
        return found

    def _shorten(self, tag: str) -> str:
        namespace, _, local = tag[1:].rpartition("}") if tag.startswith("{") else ("", "", tag)
        local = local.lower()
        if namespace == self._core or local == "rdf":
            return local
        prefix = _PREFIXES.get(namespace, "other")
        return local if prefix == _CORE else f"{prefix}:{local}"


def _items(root: Element, names: _Names) -> Iterator[tuple[Element, fields.Group]]:
    """Items and entries with their children, wherever publishers put them: below the root, the channel, or wrongly
    inside each other.
    """
    if names.of(root) == "entry":
        yield root, names.group(root)
        return
    pending = [iter(root)]
    while pending:
        child = next(pending[-1], None)
        if child is None:
            pending.pop()
            continue
        name = names.of(child)
        if name in ("item", "entry"):
            group = names.group(child)
            yield child, group
            if "item" in group or "entry" in group:
                pending.append(iter([inner for inner in child if names.of(inner) in ("item", "entry")]))
        elif name in _CONTAINERS and len(pending) < DEPTH:
            pending.append(iter(child))
