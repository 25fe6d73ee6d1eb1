"""What the specifications of RSS 2.0 Atom 1.0 (RFC 4287) and JSON Feed 1.1 demand, as checks.

Each answers with what is wrong, in words; nothing when the feed is valid.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"
_ATOM_FEED_ONE = {"id", "title", "updated"}
_ATOM_MOST_ONE = {"id", "title", "updated", "subtitle", "rights", "generator", "logo", "icon", "published", "summary"}
_ATOM_ENTRY = {
    "id", "title", "updated", "published", "link", "author", "category", "summary", "content", "rights", "contributor",
    "source",
}  # fmt: skip
_ATOM_FEED = {
    "id", "title", "subtitle", "updated", "link", "author", "rights", "generator", "entry", "category", "contributor",
    "icon", "logo",
}  # fmt: skip
_RSS_ITEM = {
    "title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source",
}  # fmt: skip
_RSS_CHANNEL = {
    "title", "link", "description", "language", "copyright", "lastBuildDate", "generator", "item", "ttl", "image",
    "category", "docs", "pubDate",
}  # fmt: skip
_JSON_ITEM = {
    "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image",
    "date_published", "date_modified", "authors", "tags", "language", "attachments",
}  # fmt: skip
_JSON_FEED = {
    "version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon",
    "authors", "language", "expired", "hubs", "items",
}  # fmt: skip


def rss_faults(feed: bytes) -> list[str]:
    """What is wrong with an RSS feed."""
    root = etree.fromstring(feed)
    channel = root.find("channel")
    if root.tag != "rss" or root.get("version") != "2.0" or channel is None or len(root) != 1:
        return ["no rss 2.0 with one channel"]
    return [*_rss_channel(channel), *(fault for item in channel.iter("item") for fault in _rss_item(item))]


def atom_faults(feed: bytes) -> list[str]:
    """What is wrong with an Atom feed."""
    root = etree.fromstring(feed)
    if root.tag != f"{ATOM}feed":
        return ["no atom feed"]
    faults = [*_atom_children(root, _ATOM_FEED, _ATOM_FEED_ONE)]
    if not [link for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]:
        faults.append("feed without a link to itself")
    entries = root.findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    faults += ["two entries of one id"] * (len(set(ids)) != len(ids))
    for entry in entries:
        faults += _atom_children(entry, _ATOM_ENTRY, {"id", "title", "updated"})
        faults += _atom_links(entry)
        content = entry.find(f"{ATOM}content")
        if content is not None and (content.get("type") not in ("text", "html") or len(content)):
            faults.append("content of another type, or with elements inside")
    return faults


def json_faults(feed: bytes, *, in_kit: bool = False) -> list[str]:
    """What is wrong with a JSON feed; one in a kit stands nowhere, and has no address of itself or of its item."""
    found: dict[str, Any] = json.loads(feed)
    faults = [f"unknown key {key}" for key in found if key not in _JSON_FEED and not key.startswith("_")]
    if found.get("version") != "https://jsonfeed.org/version/1.1" or not found.get("title"):
        faults.append("no version or title")
    wanted = () if in_kit else ("home_page_url", "feed_url")
    given = {key: found.get(key, "") for key in ("home_page_url", "feed_url") if key in found or key in wanted}
    faults += [f"{key} is no address" for key, value in given.items() if not _address(value)]
    ids = [item.get("id") for item in found["items"]]
    faults += ["two items of one id"] * (len(set(ids)) != len(ids))
    return faults + [fault for item in found["items"] for fault in _json_item(item, in_kit=in_kit)]


def _rss_channel(channel: Any) -> Iterator[str]:
    for name in ("title", "link", "description"):
        if len(channel.findall(name)) != 1 or not channel.findtext(name):
            yield f"channel without one {name}"
    for child in channel:
        if not child.tag.startswith("{") and child.tag not in _RSS_CHANNEL:
            yield f"unknown element {child.tag}"
    if not _address(channel.findtext("link") or ""):
        yield "the link of the channel is no address"
    if not re.fullmatch(r"[a-z]{2}(-[a-z]{2})?", channel.findtext("language") or ""):
        yield "language"
    own = [link for link in channel.findall(f"{ATOM}link") if link.get("rel") == "self"]
    if len(own) != 1 or not _address(own[0].get("href", "")):
        yield "no atom:link to itself"
    guids = [item.findtext("guid") for item in channel.iter("item")]
    if len(set(guids)) != len(guids):
        yield "two items of one guid"
    yield from _mail_dates(channel, "lastBuildDate")


def _rss_item(item: Any) -> Iterator[str]:
    for child in item:
        if not child.tag.startswith("{") and child.tag not in _RSS_ITEM:
            yield f"unknown element {child.tag}"
    for name in ("title", "link", "guid", "pubDate", "description", "enclosure", ENCODED):
        if len(item.findall(name)) > 1:
            yield f"{name} more than once"
    if not (item.findtext("title") or item.findtext("description")):
        yield "neither title nor description"
    guid = item.find("guid")
    if guid is None or (guid.get("isPermaLink") != "false" and not _address(guid.text or "")):
        yield "guid"
    if not _address(item.findtext("link") or ""):
        yield "the link of an item is no address"
    for enclosure in item.findall("enclosure"):
        if set(enclosure.attrib) != {"url", "length", "type"} or not enclosure.get("length").isdigit():
            yield "enclosure"
        elif not _address(enclosure.get("url")):
            yield "the address of an enclosure"
    yield from _mail_dates(item, "pubDate")


def _mail_dates(parent: Any, name: str) -> Iterator[str]:
    for element in parent.findall(name):
        text = element.text or ""
        shape = r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d (\+\d{4}|GMT)"
        if not re.fullmatch(shape, text) or parsedate_to_datetime(text).strftime("%a") != text[:3]:
            yield f"{name} is no date of RFC 822"


def _atom_children(parent: Any, known: set[str], once: set[str]) -> Iterator[str]:
    names = [child.tag.removeprefix(ATOM) for child in parent]
    yield from (f"unknown element {name}" for name in names if name not in known)
    yield from (f"not one {name}" for name in once if names.count(name) != 1)
    yield from (f"{name} more than once" for name in _ATOM_MOST_ONE if names.count(name) > 1)
    for child in parent:
        name, text = child.tag.removeprefix(ATOM), child.text or ""
        if name in ("updated", "published") and not _moment(text):
            yield f"{name} is no date of RFC 3339"
        if name == "id" and not re.fullmatch(r"[a-z][a-z0-9+.-]*:\S+", text):
            yield "an id that is no IRI"
        if name == "author" and not child.findtext(f"{ATOM}name"):
            yield "an author without a name"
        if name == "link" and not _address(child.get("href", "")):
            yield "a link that leads nowhere"
        if name == "category" and not child.get("term"):
            yield "a category without a term"


def _atom_links(entry: Any) -> Iterator[str]:
    links = entry.findall(f"{ATOM}link")
    pages = [(link.get("type"), link.get("hreflang")) for link in links if link.get("rel", "alternate") == "alternate"]
    if len(pages) != len(set(pages)) or not pages:
        yield "two pages of one type and language, or none"
    yield from (
        "an enclosure without size" for link in links if link.get("rel") == "enclosure" and not link.get("length")
    )


def _json_item(item: dict[str, Any], *, in_kit: bool) -> Iterator[str]:
    yield from (f"unknown key {key}" for key in item if key not in _JSON_ITEM and not key.startswith("_"))
    if not isinstance(item.get("id"), str) or not item["id"]:
        yield "an item without an id"
    if "content_html" not in item and "content_text" not in item:
        yield "an item without content"
    if not _address(item.get("url", "")) and ("url" in item or not in_kit):
        yield "an item that leads nowhere"
    yield from (f"{key} is no date" for key in ("date_published", "date_modified") if not _moment(item.get(key, "")))
    for file in item.get("attachments", []):
        if not _address(file.get("url", "")) or "/" not in file.get("mime_type", ""):
            yield "an attachment without address or type"
        if not isinstance(file.get("size_in_bytes", 0), int):
            yield "an attachment of no size"


def _address(text: str) -> bool:
    parts = urlsplit(text)
    return parts.scheme in ("http", "https") and bool(parts.netloc) and text.isprintable() and " " not in text


def _moment(text: str) -> bool:
    shape = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)"
    return bool(re.fullmatch(shape, text)) and datetime.fromisoformat(text) is not None
