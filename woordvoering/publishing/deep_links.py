"""The channels that nobody posts to by program: where a person posts, and the text for the clipboard. Pure.

The clipboard always holds the whole cleared text. A link carries it along where the channel takes it and it fits; a
text that does not fit is left out of the link, never cut. No reserved character of LinkedIn is escaped here: that is
for its programming interface, and in a person's post the strokes would stand in the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

import msgspec

LINK_CHARS = 2_000
"""A longer address is cut by some systems on the way to the program that opens it."""


class Door(msgspec.Struct, frozen=True):
    """Where a channel is posted to: `filled` brings the text along, `bare` does not; '' where there is none.

    {text}, {link} and {subject} are put in, escaped for an address; {lines} is the text with line ends as mail and
    text messages want them (CR LF, RFC 6068).
    """

    bare: str = ""
    filled: str = ""


DOORS: Mapping[str, Door] = {
    "x": Door("https://x.com/intent/post", "https://x.com/intent/post?text={text}"),
    "bluesky": Door("https://bsky.app/", "https://bsky.app/intent/compose?text={text}"),
    "facebook": Door("https://www.facebook.com/sharer/sharer.php?u={link}"),
    "instagram": Door("https://www.instagram.com/"),
    "linkedin": Door(
        "https://www.linkedin.com/feed/?shareActive=true",
        "https://www.linkedin.com/feed/?shareActive=true&text={text}",
    ),
    "youtube": Door("https://studio.youtube.com/"),
    "telegram": Door("https://t.me/share/url?url={link}", "https://t.me/share/url?url={link}&text={text}"),
    "whatsapp": Door("https://web.whatsapp.com/", "https://wa.me/?text={text}"),
    "sms": Door("sms:", "sms:?body={lines}"),
    "mail": Door("mailto:?subject={subject}", "mailto:?subject={subject}&body={lines}"),
}
"""A Mastodon server and a website are the zone's own: nothing is opened for those."""

_WITHOUT_LINK: Mapping[str, Door] = {
    "facebook": Door("https://www.facebook.com/"),
    "telegram": Door("https://web.telegram.org/"),
}
"""Where a channel that shares an address is posted to without one."""


class HandOff(msgspec.Struct, frozen=True):
    """What a person needs to post by hand.

    `text` goes to the clipboard as it is. `url` is what to open, '' where there is nothing to open; `filled` says that
    it brings the text along, so that nothing need be pasted.
    """

    text: str
    url: str
    filled: bool


def hand_off(channel: str, text: str, *, link: str = "", subject: str = "") -> HandOff:
    """How a person posts a cleared text on a channel. `link` is the address of the release on the zone's site, for
    channels that share an address; `subject` a headline, for mail. A channel nobody knows has nothing to open."""
    door = DOORS.get(channel, Door())
    if not link:
        door = _WITHOUT_LINK.get(channel, door)
    told = text.removesuffix(link).rstrip() if channel == "telegram" and link else text  # it says the address itself
    said = {"text": told, "lines": text.replace("\n", "\r\n"), "link": link, "subject": subject}
    escaped = {name: quote(value, safe="") for name, value in said.items()}
    url = door.filled.format(**escaped)
    if url and len(url) <= LINK_CHARS:
        return HandOff(text, url, filled=True)
    return HandOff(text, door.bare.format(**escaped), filled=False)
