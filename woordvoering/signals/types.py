"""The records of everything that comes in: a Source and the Signals that it gave. First in the flow of this room."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Literal

import msgspec

Visibility = Literal["public", "confidential", "media"]
"""Who may know: anybody, only the zone (Meldpunt, internal mail), or the desk and the journalist who asked."""

Document = Literal[
    "feed", "mail", "reports", "posts", "page", "letter", "opml",
    "mastodon", "mastodon_account", "bluesky", "x", "x_account", "graph", "telegram",
]  # fmt: skip
"""The kinds of document that the parser process reads."""

MEMORY_CHARS = 8_000
"""What a kind may carry from one visit to the next."""

HOW_MUCH = frozenset(("budget", "pages"))
"""Options that say how much of a source is read and not what: changing one forgets nothing."""

ID_DIGITS = 32
"""Hexadecimal digits of a signal's id: 128 bits of SHA-256, so that two of a million never meet."""


class MediaRef(msgspec.Struct, frozen=True, gc=False):
    """An image, film or file that a signal points at; never fetched by itself.

    `size` is in bytes as the source claims it; None when it does not say. `sensitive` is the source's own warning.
    """

    url: str
    mime: str = ""
    size: int | None = None
    sensitive: bool = False


class Signal(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One post, article, mail, call or report. Every text field is plain text, free of control and bidi characters.

    `kind` is the kind of source, or the network for an exported post; `published` and `fetched` are milliseconds
    UTC; `reach` is the number of people as the source claims it; `raw_sha` is the SHA-256 of the bytes it was read
    from. `url` is http or https, or empty. `edited` is when the source says that the text was changed after it was
    published, milliseconds UTC; None when it does not say so.
    """

    id: str
    source: str
    kind: str
    url: str = ""
    title: str = ""
    text: str = ""
    author: str = ""
    published: int | None = None
    fetched: int = 0
    language: str = ""
    reach: int | None = None
    visibility: Visibility = "public"
    media: tuple[MediaRef, ...] = ()
    raw_sha: str = ""
    edited: int | None = None


class News(msgspec.Struct, frozen=True):
    """What a document holds that is not stored yet, in its own order; `known` counts the rest."""

    signals: tuple[Signal, ...]
    known: int = 0


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """Where signals come in. `address` is a web address or a path; `interval_s` is in seconds between two polls.

    `internal` is set by a person only: it alone lets the fetcher reach a loopback or private address. `options` are
    what its kind asks for beside the address (account, tag, budget), each a text; a secret is never among them.
    """

    id: str
    kind: str
    name: str
    address: str
    visibility: Visibility = "public"
    language: str = ""
    internal: bool = False
    interval_s: int = 300
    enabled: bool = True
    options: Mapping[str, str] = {}


class Validators(msgspec.Struct, frozen=True):
    """What one visit leaves for the next: handed back then, to learn whether anything changed and since what.

    `etag` and `modified` are what the server said of the version that we hold; `memory` is a text of the kind's own
    (a cursor, the newest id, an offset), MEMORY_CHARS at most and never a secret.
    """

    etag: str = ""
    modified: str = ""
    memory: str = ""


class Raw(msgspec.Struct, frozen=True):
    """The bytes that signals were read from, kept inert; `sha` is their SHA-256, as `Signal.raw_sha` names it.

    `packed` when `body` is compressed already, as the cache keeps it.
    """

    sha: str
    body: bytes
    packed: bool = False


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """What a parser must know about where the bytes came from, and no more: no key, no path outside `base`.

    `raw_sha` is the SHA-256 of the bytes where who hands them over knows it already.
    """

    source: str
    kind: str
    base: str = ""
    name: str = ""
    charset: str = ""
    visibility: Visibility = "public"
    language: str = ""
    fetched: int = 0
    raw_sha: str = ""


def signal_id(source: str, key: str) -> str:
    """The stable id of the signal that `source` calls `key`: its guid, else its link, else its content."""
    return hashlib.sha256(f"{source}\0{key}".encode("utf-8", "surrogatepass")).hexdigest()[:ID_DIGITS]
