"""Which element of an RSS item or Atom entry says what: link, text, author, date, language, media."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import TypeAlias
from urllib.parse import urljoin

import msgspec

from woordvoering.signals.dates import parse_date
from woordvoering.signals.feeds.entry import MEDIA, Entry, media_ref
from woordvoering.signals.feeds.tree import Element, has_base, inner_html
from woordvoering.signals.text import (
    LINE_CHARS,
    from_html,
    one_line,
    plain,
    title_from_html,
    web_address,
    web_or_relative,
)
from woordvoering.signals.types import MediaRef

Group: TypeAlias = Mapping[str, Sequence[Element]]

_XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_RDF_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_DATES = ("pubdate", "published", "dc:date", "issued", "dcterms:issued", "updated", "modified", "dcterms:modified",
          "created", "dcterms:created", "date", "dc:created")  # fmt: skip
_TEXTS = ("content:encoded", "content", "description", "summary", "itunes:summary", "dc:description", "fulltext",
          "media:description", "tagline")  # fmt: skip
_AUTHORS = ("author", "dc:creator", "itunes:author", "creator", "dc:author", "managingeditor", "media:credit")
_MEDIA_RSS = frozenset(("media:content", "media:thumbnail", "media:group"))
_NOT_THE_PAGE = frozenset(
    (
        "self", "edit", "hub", "enclosure", "next", "prev", "previous", "first", "last", "replies", "license", "icon",
        "service.post", "service.edit", "http://schemas.google.com/g/2005#feed",
    )
)  # fmt: skip


class Channel(msgspec.Struct, frozen=True):
    """What a feed says once for all its entries; `rebased` when an element anywhere sets another base (`xml:base`)."""

    base: str
    author: str
    language: str
    rebased: bool = False


def channel_of(group: Group, root: Element, address: str) -> Channel:
    """The feed's own base for relative links, author and language."""
    base = urljoin_safely(address or _self_link(group), root.get(_XML_BASE, ""))
    rebased = has_base(root)
    link = _first_text(group, ("link",)) or _page_link(group, base, rebased=rebased)
    return Channel(
        base=urljoin_safely(base, link.strip()) or base,
        author=_author(group, ("author", "dc:creator", "itunes:author", "managingeditor")),
        language=root.get(_XML_LANG) or _first_text(group, ("language", "dc:language")),
        rebased=rebased,
    )


def guid_of(item: Element, group: Group) -> str:
    """What the publisher calls an entry, '' when it has no name."""
    return one_line(_first_text(group, ("guid", "id")).strip() or item.get(_RDF_ABOUT, "").strip())


def entry_of(item: Element, group: Group, channel: Channel, guid: str) -> Entry:
    """One item or entry, its addresses resolved and its texts plain."""
    return Entry(
        guid=guid,
        link=_link(item, group, channel),
        title=_title(group),
        text=_body(group),
        author=_author(group, _AUTHORS) or channel.author,
        published=_date(group),
        language=item.get(_XML_LANG) or _first_text(group, ("dc:language", "language")) or channel.language,
        media=_media(group, channel.base),
    )


def urljoin_safely(base: str, address: str) -> str:
    """The address against its base; what cannot be an address at all gives the base back."""
    base, address = base[:LINE_CHARS], address[:LINE_CHARS]
    if not base or address.startswith(("https://", "http://")):
        return address
    if not address:
        return base
    try:
        return urljoin(base, address)
    except ValueError:
        return base


def _link(item: Element, group: Group, channel: Channel) -> str:
    candidate = _first_text(group, ("link",)).strip() or _page_link(group, channel.base, rebased=channel.rebased)
    if not candidate:
        candidate = _permalink(group) or _content_source(group) or item.get(_RDF_ABOUT, "").strip()
    address = web_address(candidate)
    if address or not candidate:
        return address
    return web_or_relative(urljoin_safely(_base(item, channel.base, rebased=channel.rebased), candidate))


def _self_link(group: Group) -> str:
    """Where the feed says that it lives, for one that was read from a file."""
    selves = (element.get("href", "") for element in group.get("link", ()) if element.get("rel") == "self")
    return next((address for href in selves if (address := web_address(href))), "")


def _page_link(group: Group, base: str, *, rebased: bool) -> str:
    """The address of the page among Atom links: the alternate one, HTML first; else any that is not about the feed."""
    best, score = "", 0
    for element in group.get("link", ()):
        address = element.get("href", "").strip()
        rel = element.get("rel", "alternate").lower()
        if not address or rel in _NOT_THE_PAGE:
            continue
        worth = 1 + 4 * (rel == "alternate") + 2 * (element.get("type", "text/html") == "text/html")
        whole = urljoin_safely(_base(element, base, rebased=rebased), address)
        worth += 8 * bool(web_address(whole))
        if worth > score:
            best, score = whole, worth
    return best


def _permalink(group: Group) -> str:
    for element in group.get("guid", ()):
        text = (element.text or "").strip()
        if element.get("isPermaLink", "true").lower() != "false" and web_address(text):
            return text
    return ""


def _content_source(group: Group) -> str:
    return next((source for element in group.get("content", ()) if (source := element.get("src", "").strip())), "")


def _base(element: Element, base: str, *, rebased: bool) -> str:
    """The base in force at an element: every `xml:base` from the root down, each against the one above it."""
    if not rebased:
        return base
    chain = [found for node in (element, *element.iterancestors()) if (found := node.get(_XML_BASE))]
    for found in reversed(chain):
        base = urljoin_safely(base, found)
    return base


def _title(group: Group) -> str:
    for name in ("title", "dc:title", "media:title", "itunes:title"):
        for element in group.get(name, ()):
            title = _html_title(element) if element.get("type", "html") != "text" else one_line(element.text or "")
            if title:
                return title
    return ""


def _html_title(element: Element) -> str:
    return title_from_html(inner_html(element) if len(element) else element.text or "")


def _body(group: Group) -> str:
    for name in _TEXTS:
        for element in group.get(name, ()):
            text = _text(element)
            if text:
                return text
    for media in group.get("media:group", ()):
        for element in media.iter("{http://search.yahoo.com/mrss/}description"):
            return _text(element)
    return ""


def _text(element: Element) -> str:
    kind = element.get("type", "html").lower()
    if len(element):
        return from_html(inner_html(element))
    if element.get("mode") == "base64" or kind.startswith(("image/", "audio/", "video/", "application/octet")):
        return ""
    text = element.text or ""
    return plain(text) if kind in ("text", "text/plain") else from_html(text)


def _author(group: Group, names: Sequence[str]) -> str:
    for name in names:
        for element in group.get(name, ()):
            found = one_line(_person(element))
            if found:
                return found
    return ""


def _person(element: Element) -> str:
    """The name of an author element; of `post@site.example (Jan Maes)` the part that is a name."""
    if len(element):
        for wanted in ("name", "email"):
            for child in element:
                if child.tag.rpartition("}")[2].lower() == wanted and child.text:
                    return child.text
        return ""
    text = (element.text or "")[:500].strip()
    address, opened, name = text.partition("(")
    return name.rstrip(") ") if opened and "@" in address and name.rstrip(") ") else text


def _date(group: Group) -> int | None:
    for name in _DATES:
        for element in group.get(name, ()):
            found = parse_date(element.text or "")
            if found is not None:
                return found
    return None


def _media(group: Group, base: str) -> tuple[MediaRef, ...]:
    found: dict[str, MediaRef] = {}
    warned = not _MEDIA_RSS.isdisjoint(group) and _for_adults(group)
    for url, mime, size in _media_addresses(group):
        ref = media_ref(urljoin_safely(base, url), mime, size)
        if ref is not None and len(found) < MEDIA:
            found.setdefault(ref.url, msgspec.structs.replace(ref, sensitive=True) if warned else ref)
    return tuple(found.values())


def _for_adults(group: Group) -> bool:
    """Whether an entry warns for its media, as Mastodon's feeds do (`media:rating`, scheme `urn:simple`)."""
    ratings = [*group.get("media:rating", ())]
    for wrapper in (*group.get("media:group", ()), *group.get("media:content", ())):
        ratings += [child for child in islice(wrapper, 5 * MEDIA) if child.tag.endswith("}rating")]
    return any((one.text or "").strip().lower() == "adult" for one in ratings)


def _media_addresses(group: Group) -> list[tuple[str, str, str]]:
    found = [
        (element.get("url", ""), element.get("type", ""), element.get("length", ""))
        for element in group.get("enclosure", ())
    ]
    found += [
        (element.get("href", ""), element.get("type", ""), element.get("length", ""))
        for element in group.get("link", ())
        if element.get("rel") == "enclosure"
    ]
    if not _MEDIA_RSS.isdisjoint(group):
        found += _media_rss(group)
    return [entry for entry in found if entry[0]]


def _media_rss(group: Group) -> list[tuple[str, str, str]]:
    outer = [*group.get("media:content", ()), *group.get("media:thumbnail", ())]
    for wrapper in (*group.get("media:group", ()), *group.get("media:content", ())):
        outer += [child for child in islice(wrapper, 5 * MEDIA) if "mrss" in child.tag]
    return [(element.get("url", ""), element.get("type", ""), element.get("fileSize", "")) for element in outer]


def _first_text(group: Group, names: Sequence[str]) -> str:
    for name in names:
        for element in group.get(name, ()):
            text = element.text
            if text and not text.isspace():
                return text
    return ""
