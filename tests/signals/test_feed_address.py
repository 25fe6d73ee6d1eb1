"""What an officer pastes becomes the address of a feed, or is told to name none; nothing pasted leads elsewhere."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.signals.feed_address import meant

CHANNEL = "UCabcdefghijklmnopqrstuv"
YOUTUBE = "https://www.youtube.com/feeds/videos.xml"
NEWS = "https://news.google.com/rss/search?q="


@pytest.mark.parametrize(
    ("pasted", "address"),
    [
        (f"https://www.youtube.com/channel/{CHANNEL}/videos", f"{YOUTUBE}?channel_id={CHANNEL}"),
        (f"https://m.youtube.com/channel/{CHANNEL}", f"{YOUTUBE}?channel_id={CHANNEL}"),
        (CHANNEL, f"{YOUTUBE}?channel_id={CHANNEL}"),
        ("https://youtube.com/playlist?si=1&list=PLabcdefghij12", f"{YOUTUBE}?playlist_id=PLabcdefghij12"),
        (f"{YOUTUBE}?channel_id={CHANNEL}", f"{YOUTUBE}?channel_id={CHANNEL}"),
        ("r/Gent", "https://www.reddit.com/r/Gent/new/.rss"),
        ("https://old.reddit.com/r/belgium/comments/1/x/", "https://www.reddit.com/r/belgium/new/.rss"),
        ("u/buur_man", "https://www.reddit.com/user/buur_man/.rss"),
        ("https://www.reddit.com/search?q=gent+brand", "https://www.reddit.com/search.rss?q=gent+brand"),
        ("@persdienst@mastodon.example", "https://mastodon.example/@persdienst.rss"),
        ("persdienst@mastodon.example", "https://mastodon.example/@persdienst.rss"),
        ("https://mastodon.example/@persdienst/1134", "https://mastodon.example/@persdienst.rss"),
        ("https://mastodon.example/tags/gent", "https://mastodon.example/tags/gent.rss"),
        ("@pers.bsky.social", "https://bsky.app/profile/pers.bsky.social/rss"),
        ("https://bsky.app/profile/pers.example/post/3k", "https://bsky.app/profile/pers.example/rss"),
        ("brand Gent", f"{NEWS}brand+Gent&hl=nl&gl=BE&ceid=BE:nl"),
        ('"Politie Gent" -voetbal', f"{NEWS}%22Politie+Gent%22+-voetbal&hl=nl&gl=BE&ceid=BE:nl"),
        ("https://news.google.com/search?q=brand&hl=nl", "https://news.google.com/rss/search?q=brand&hl=nl"),
        ("  https://krant.example/rss.xml\n", "https://krant.example/rss.xml"),
        ("HTTPS://krant.example/rss", "https://krant.example/rss"),
    ],
)
def test_what_is_pasted_becomes_the_address_of_its_feed(pasted: str, address: str) -> None:
    found = meant(pasted)
    assert found is not None
    assert found.address == address
    assert found.name


@pytest.mark.parametrize(
    "pasted",
    [
        "", " ", "@", "/", "@naam", "https://www.youtube.com/@politie", "https://www.youtube.com/channel/kort",
        "https://youtube.com/watch?v=abc", "https://bsky.app/", "https://www.reddit.com/", "file:///etc/passwd",
        "javascript://x", "https://u:p@krant.example/rss", "https://", "https://krant.example:poort/", "ftp://x.example/",
    ],
)  # fmt: skip
def test_what_names_no_feed_is_told_so(pasted: str) -> None:
    assert meant(pasted) is None


def test_a_search_is_made_in_the_edition_of_its_language() -> None:
    french = meant("incendie Gand", "fr-be")
    assert french is not None
    assert french.address.endswith("&hl=fr&gl=BE&ceid=BE:fr")


def test_a_host_that_only_looks_like_one_of_ours_is_left_as_it_is() -> None:
    found = meant(f"https://youtube.com.evil.example/channel/{CHANNEL}")
    assert found is not None
    assert urlsplit(found.address).hostname == "youtube.com.evil.example"


@given(st.text(max_size=80) | st.from_regex(r"https?://[a-z.]{1,20}/[@a-z?=&/%.]{0,40}", fullmatch=True))
def test_whatever_is_pasted_the_address_is_a_web_address_without_a_user(pasted: str) -> None:
    found = meant(pasted)
    if found is not None:
        parts = urlsplit(found.address)
        assert parts.scheme in ("http", "https")
        assert parts.hostname
        assert parts.username is None
        assert found.address.isprintable()
        assert " " not in found.address
