"""What an officer pastes, to the source that it means: a channel, a subreddit, a handle, words to search for. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import SplitResult, quote, quote_plus, urlsplit

import msgspec

GOOGLE_NEWS = "https://news.google.com/rss/search"
_LANGUAGES = {"nl": ("nl", "BE", "BE:nl"), "fr": ("fr", "BE", "BE:fr"), "en": ("en-GB", "BE", "BE:en")}
"""The editions of Google News that a desk in Belgium asks for."""
_CHANNEL = re.compile(r"UC[A-Za-z0-9_-]{22}")
_LIST = re.compile(r"(?:PL|UU|FL|OL)[A-Za-z0-9_-]{10,60}")
_SUBREDDIT = re.compile(r"/?r/([A-Za-z0-9_]{2,21})/?")
_REDDITOR = re.compile(r"/?u(?:ser)?/([A-Za-z0-9_-]{2,30})/?")
_FEDIVERSE = re.compile(r"@?([A-Za-z0-9_.-]{1,64})@((?:[a-z0-9-]{1,63}\.)+[a-z]{2,20}(?::\d{1,5})?)", re.IGNORECASE)
_HANDLE = re.compile(r"@((?:[a-z0-9-]{1,63}\.)+[a-z]{2,20})", re.IGNORECASE)
_BLUESKY_NAME = re.compile(r"(?:did:plc:[a-z2-7]{24}|(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,20})")


class Meant(msgspec.Struct, frozen=True):
    """A source that a text may mean: the address of its feed, and a name to propose."""

    address: str
    name: str


def meant(pasted: str, language: str = "nl") -> Meant | None:
    """The feed that a pasted text means; None when it names nothing that has a feed known here.

    An address of YouTube (`/channel/UC…`, `?list=`, its feed), Reddit (`/r/…`, `/user/…`, a search), Bluesky
    (`/profile/…`), a Mastodon (`/@user`, `/tags/…`) or any other (taken for a feed's own); `r/gent`, `u/naam`,
    `@user@host`, `@handle.bsky.social`; any other words are a search in the news, in the edition of `language`. The
    handle of a YouTube channel (`/@naam`) cannot be turned into its feed without asking YouTube: None.
    """
    text = " ".join(pasted.split())[:2_000]
    if not text or not text.isprintable():
        return None
    if re.match(r"[a-z][a-z0-9+.-]*://", text, re.IGNORECASE):
        return _of_address(text)
    found = _of_name(text)
    if found is not None:
        return found
    return None if text.startswith(("@", "/")) else news_search(text, language)


def news_search(words: str, language: str = "nl") -> Meant:
    """A search of Google News in the Belgian edition of a language."""
    tongue, country, edition = _LANGUAGES.get(language[:2].lower(), _LANGUAGES["nl"])
    asked = f"q={quote_plus(words)}&hl={tongue}&gl={country}&ceid={quote(edition, safe=':')}"
    return Meant(f"{GOOGLE_NEWS}?{asked}", f"Google News: {words[:80]}")


def _of_name(text: str) -> Meant | None:
    if found := _SUBREDDIT.fullmatch(text):
        return _subreddit(found.group(1))
    if found := _REDDITOR.fullmatch(text):
        return Meant(f"https://www.reddit.com/user/{found.group(1)}/.rss", f"u/{found.group(1)}")
    if found := _FEDIVERSE.fullmatch(text):
        return _mastodon(found.group(2).lower(), found.group(1))
    if found := _HANDLE.fullmatch(text):
        return _bluesky(found.group(1))
    return _channel(text) if _CHANNEL.fullmatch(text) else None


def _of_address(text: str) -> Meant | None:
    if " " in text:
        return None
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").lower().removeprefix("www.")
        parts.port  # noqa: B018  # raises ValueError for what is no port
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host or parts.username is not None:
        return None
    known = next((read for name, read in _HOSTS.items() if host == name or host.endswith("." + name)), None)
    return known(parts) if known is not None else _elsewhere(parts, host)


def _youtube(parts: SplitResult) -> Meant | None:
    if parts.path == "/feeds/videos.xml":
        return Meant(parts.geturl(), "YouTube")
    if found := re.match(r"/channel/([^/]+)", parts.path):
        return _channel(found.group(1)) if _CHANNEL.fullmatch(found.group(1)) else None
    if found := re.search(r"(?:^|&)list=([^&]+)", parts.query):
        name = found.group(1)
        feed = f"https://www.youtube.com/feeds/videos.xml?playlist_id={name}"
        return Meant(feed, f"YouTube {name}") if _LIST.fullmatch(name) else None
    return None


def _reddit(parts: SplitResult) -> Meant | None:
    path = parts.path.removesuffix(".rss").rstrip("/")
    if path.endswith("/search") or path == "/search":
        return Meant(f"https://www.reddit.com{path}.rss?{parts.query}", "Reddit") if parts.query else None
    if found := re.match(r"/r/([A-Za-z0-9_]{2,21})(?:/|$)", path):
        return _subreddit(found.group(1))
    if found := re.match(r"/u(?:ser)?/([A-Za-z0-9_-]{2,30})(?:/|$)", path):
        return Meant(f"https://www.reddit.com/user/{found.group(1)}/.rss", f"u/{found.group(1)}")
    return None


def _bluesky_page(parts: SplitResult) -> Meant | None:
    found = re.match(r"/profile/([^/]+)(/rss)?", parts.path)
    return _bluesky(found.group(1)) if found else None


def _google_news(parts: SplitResult) -> Meant | None:
    """A search that was made in the browser: its feed has the same address behind `/rss`."""
    path = parts.path if parts.path.startswith("/rss/") else f"/rss{parts.path}"
    return Meant(f"https://news.google.com{path}?{parts.query}", "Google News") if parts.path.strip("/") else None


def _elsewhere(parts: SplitResult, host: str) -> Meant:
    """An account or a tag on a Mastodon, by the shape of its address; else the address is a feed's own."""
    if found := re.fullmatch(r"/@([A-Za-z0-9_.-]{1,64})(?:/\d+)?/?", parts.path):
        return _mastodon(parts.netloc.lower(), found.group(1))
    if found := re.fullmatch(r"/tags/(\w{1,100})/?", parts.path):
        return Meant(f"https://{parts.netloc.lower()}/tags/{quote(found.group(1))}.rss", f"#{found.group(1)} ({host})")
    return Meant(parts.geturl(), host)


def _channel(channel: str) -> Meant:
    return Meant(f"https://www.youtube.com/feeds/videos.xml?channel_id={channel}", f"YouTube {channel}")


def _subreddit(name: str) -> Meant:
    return Meant(f"https://www.reddit.com/r/{name}/new/.rss", f"r/{name}")


def _mastodon(host: str, user: str) -> Meant:
    return Meant(f"https://{host}/@{user}.rss", f"@{user}@{host}")


def _bluesky(name: str) -> Meant | None:
    return Meant(f"https://bsky.app/profile/{name}/rss", f"@{name}") if _BLUESKY_NAME.fullmatch(name) else None


_HOSTS: dict[str, Callable[[SplitResult], Meant | None]] = {
    "youtube.com": _youtube,
    "reddit.com": _reddit,
    "bsky.app": _bluesky_page,
    "news.google.com": _google_news,
}
