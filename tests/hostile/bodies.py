"""Hostile documents without end from one seed: sound ones bent, cut, doubled and misspelt, and now and then a trick."""

# ruff: noqa: E501  # a document is read better in one line
from __future__ import annotations

import gzip
import json
import random
import struct
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from pictures import PICTURES, picture
from tricks import TRICKS, Trick

PAYLOADS = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<img src='file:///etc/passwd'>", "<img src=/dev/zero>",
    "javascript:alert(1)", "JaVaScRiPt&#58;alert(1)", "data:text/html,x", "file:///etc/passwd", "\\\\host\\share",
    "<a href='javascript:x'>a</a>", "<svg/onload=x>", "<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE x>", "&lol;", "&#0;",
    "&#xD800;", "&#x10FFFF;", "\u202egnp.exe", "\u2066", "\ufeff", "\u200b", "e\u0301\u0301", "İ", "ß", "\U000e0041", "\ufdd0",
    "=cmd|'/C calc'!A0", "@SUM(1)", "../../etc/passwd", "CON", "a" * 300, "%s%n%x", "{0.__class__}", "${7*7}", "';--",
    "http://127.0.0.1/", "http://[::1", "http://x.example@127.0.0.1/", "//x", "http://1\u3002com", "xn--80ak6aa92e", "null",
    "-1", "1e999", "99999999999999999999", "0x7fffffff", "NaN", "Infinity", "1970-01-01T00:00:00Z", "9999-99-99", "29 Feb 2023",
    "🏳️‍🌈", "👨‍👩‍👧‍👦", "ﷺ", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢", "\t", "\r", "\x0b", "\x00", "\x85", "\u2028", "[b]", "[link=x]y[/link]", "\x1b[31m", "\x1b]8;;x\x07",
)  # fmt: skip
WORDS = [
    "brand",
    "knal",
    "Dampoort",
    "politie",
    "rook",
    "gewond",
    "video",
    "bevestigd",
    "gerucht",
    "vermist",
    "tram",
    "station",
    "help",
    "101",
    "Gent",
]
MARKS = (
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\x1f\x8b",
    b"\x80",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\xc0\xaf",
    b"\r",
    b"\n\n",
)


def _say(rng: random.Random) -> str:
    words = " ".join(rng.choices(WORDS, k=rng.randint(1, 25)))
    return f"{words} {rng.choice(PAYLOADS)}" if rng.random() < 0.5 else words


def _rss(rng: random.Random) -> bytes:
    tags = (
        "title",
        "description",
        "author",
        "link",
        "guid",
        "pubDate",
        "dc:creator",
        "content:encoded",
        "category",
        "enclosure",
    )
    items = "".join(
        "<item>" + "".join(f"<{tag}>{_say(rng)}</{tag}>" for tag in rng.choices(tags, k=rng.randint(1, 8))) + "</item>"
        for _ in range(rng.randint(1, 12))
    )
    space = "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:content='http://purl.org/rss/1.0/modules/content/'"
    return f"<?xml version='1.0'?><rss version='2.0' {space}><channel><title>{_say(rng)}</title>{items}</channel></rss>".encode()


def _atom(rng: random.Random) -> bytes:
    entries = "".join(
        f"<entry xml:lang='{rng.choice(('nl', 'x' * 50, ''))}'><id>{n}</id><title type='{rng.choice(('html', 'text', 'xhtml'))}'>"
        f"<![CDATA[{_say(rng)}]]></title><link rel='{rng.choice(('alternate', 'self', 'x'))}' href='{rng.choice(PAYLOADS[4:8])}'/>"
        f"<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>{rng.choice(WORDS)}</p></div></content>"
        f"<updated>2026-03-0{n % 10}T00:00:00Z</updated></entry>"
        for n in range(rng.randint(1, 10))
    )
    return f"<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://x.example/'>{entries}</feed>".encode()


def _json(rng: random.Random) -> bytes:
    odd: Sequence[object] = (None, 1, 1.5, True, [], {}, [[]], "", -1, 2**63, *PAYLOADS[:6])
    fields = (
        "id",
        "url",
        "title",
        "content_html",
        "content_text",
        "summary",
        "date_published",
        "authors",
        "attachments",
        "image",
        "language",
    )
    items = [
        {name: rng.choice(odd) if rng.random() < 0.3 else _say(rng) for name in rng.choices(fields, k=6)}
        for _ in range(rng.randint(1, 15))
    ]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": _say(rng), "items": items}).encode()


def _mail(rng: random.Random) -> bytes:
    names = ("From", "To", "Subject", "Date", "Message-ID", "Reply-To", "Content-Language", "List-Id", "Auto-Submitted")
    head = "".join(f"{name}: {_say(rng)}\r\n".replace("\x00", "") for name in rng.choices(names, k=7))
    if rng.random() < 0.5:
        kind = rng.choice(
            ("text/html", "text/plain", "application/x", "message/rfc822", "multipart/mixed", "image/png")
        )
        return f"{head}Content-Type: {kind}; charset={rng.choice(('utf-8', 'utf-16', 'x', 'cp1252'))}\r\n\r\n{_say(rng)}".encode()
    parts = "".join(
        f"--b\r\nContent-Type: {rng.choice(('text/plain', 'text/html', 'image/svg+xml'))}\r\nContent-Disposition: attachment; "
        f"filename*=utf-8''{rng.choice(PAYLOADS)}\r\nContent-Transfer-Encoding: {rng.choice(('base64', 'quoted-printable', '8bit'))}"
        f"\r\n\r\n{_say(rng)}\r\n"
        for _ in range(rng.randint(1, 6))
    )
    return f'{head}Content-Type: multipart/mixed; boundary="b"\r\n\r\n{parts}--b--'.encode()


def _reports(rng: random.Random) -> bytes:
    mark = rng.choice(";,\t")
    head = mark.join(
        rng.sample(("nummer", "omschrijving", "datum", "onderwerp", "wijk", "link", "taal", "x"), k=rng.randint(2, 8))
    )
    rows = "\n".join(mark.join(f'"{_say(rng)}"' for _ in range(rng.randint(1, 9))) for _ in range(rng.randint(1, 20)))
    return f"{head}\n{rows}\n".encode(rng.choice(("utf-8", "utf-16", "utf-8-sig")))


def _posts(rng: random.Random) -> bytes:
    odd: Sequence[object] = (None, 1, -1, 1e308, True, [], {}, "2026-03-04", *PAYLOADS[:8])
    fields = ("t", "lang", "author", "kind", "network", "title", "url", "reach", "media")
    lines = [
        json.dumps(
            {"id": n, "text": _say(rng)} | {name: rng.choice(odd) for name in rng.sample(fields, k=rng.randint(0, 3))}
        )
        for n in range(rng.randint(1, 25))
    ]
    return "\n".join(lines).encode()


def _page(rng: random.Random) -> bytes:
    return "\n".join([rng.choice(PAYLOADS), *(_say(rng) for _ in range(rng.randint(0, 20)))]).encode()


def _opml(rng: random.Random) -> bytes:
    inner = "".join(
        f"<outline text='{n}' xmlUrl='{rng.choice(PAYLOADS[4:8])}' type='rss'>" for n in range(rng.randint(1, 60))
    )
    return f"<opml version='2.0'><body>{inner}{'</outline>' * inner.count('<outline')}</body></opml>".encode()


def _answer(rng: random.Random) -> bytes:
    """An answer of a network: the shapes of several at once, with fields of the wrong kind."""
    odd: Sequence[object] = (None, 1, -1, "", [], {}, [[]], True, *PAYLOADS[:8])

    def one(depth: int) -> object:
        if depth > 3 or rng.random() < 0.25:
            return rng.choice(odd)
        names = ("id", "text", "content", "uri", "url", "account", "author", "record", "post", "posts", "feed", "data", "items",
                 "created_at", "createdAt", "message", "result", "update_id", "comments", "media_attachments", "embed", "meta")  # fmt: skip
        if rng.random() < 0.3:
            return [one(depth + 1) for _ in range(rng.randint(0, 4))]
        return {
            name: one(depth + 1) if rng.random() < 0.6 else _say(rng) for name in rng.sample(names, k=rng.randint(1, 9))
        }

    return json.dumps(
        rng.choice((one(0), [one(0) for _ in range(5)], {"feed": [one(0)]}, {"data": [one(0)]}, {"result": [one(0)]}))
    ).encode()


SOUND: dict[str, tuple[int, tuple[Callable[[random.Random], bytes], ...]]] = {
    "feed": (45, (_rss, _rss, _atom, _json)),
    "mail": (16, (_mail,)),
    "reports": (7, (_reports,)),
    "posts": (8, (_posts,)),
    "page": (6, (_page,)),
    "opml": (4, (_opml,)),
    "mastodon": (3, (_answer,)),
    "bluesky": (3, (_answer,)),
    "x": (3, (_answer,)),
    "graph": (3, (_answer,)),
    "telegram": (2, (_answer,)),
    "image": (6, (picture,)),
}
"""How often each kind of document comes, and what makes a sound one."""


def _flip(rng: random.Random, body: bytearray) -> bytearray:
    for _ in range(rng.randint(1, 20)):
        body[rng.randrange(len(body))] ^= 1 << rng.randrange(8)
    return body


def _cut(rng: random.Random, body: bytearray) -> bytearray:
    start = rng.randrange(len(body))
    del body[start : start + rng.randint(1, 1 + len(body) // 3)]
    return body


def _repeat(rng: random.Random, body: bytearray) -> bytearray:
    start = rng.randrange(len(body))
    part = bytes(body[start : start + rng.randint(1, 60)])
    body[start:start] = part * rng.choice((2, 10, 100, 1_000, 5_000))
    return body


def _insert(rng: random.Random, body: bytearray) -> bytearray:
    for _ in range(rng.randint(1, 5)):
        place = rng.randrange(len(body) + 1)
        body[place:place] = (
            rng.choice(MARKS) if rng.random() < 0.4 else rng.choice(PAYLOADS).encode("utf-8", "surrogatepass")
        )
    return body


def _swap(rng: random.Random, body: bytearray) -> bytearray:
    parts = bytes(body).split(rng.choice((b"<", b">", b"\n", b'"', b":", b";")))
    rng.shuffle(parts)
    return bytearray(rng.choice((b"<", b">", b"\n", b'"')).join(parts))


def _spell(rng: random.Random, body: bytearray) -> bytearray:
    text = bytes(body).decode("utf-8", "replace")
    spelling = rng.choice(
        ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "cp037", "cp1252", "shift_jis", "utf-8-sig")
    )
    return bytearray(text.encode(spelling, "replace"))


def _pack(rng: random.Random, body: bytearray) -> bytearray:
    packed = bytearray(gzip.compress(bytes(body), mtime=0))
    return packed[: rng.randint(10, len(packed))] if rng.random() < 0.4 else packed


def _deepen(rng: random.Random, body: bytearray) -> bytearray:
    opened = rng.choice((b"<a>", b"[", b'{"a":', b"<div>", b"--b\r\n", b'"', b"&", b"<![CDATA[", b"<!--", b"("))
    place = rng.randrange(len(body) + 1)
    body[place:place] = opened * rng.choice((10, 101, 1_000, 20_000))
    return body


BENDS = (_flip, _cut, _repeat, _insert, _insert, _swap, _spell, _pack, _deepen)
EVERY = {**TRICKS, "image": PICTURES}
NAMED = [(kind, name) for kind, table in EVERY.items() for name in table]


def bent(seed: int, number: int, tricks: float) -> Trick:
    """The document of a seed with this number; the share of `tricks` are those at their full size."""
    rng = random.Random(f"{seed}:{number}")
    if rng.random() < tricks:
        kind, name = rng.choice(NAMED)
        return Trick(name, kind, EVERY[kind][name]())
    kind = rng.choices(list(SOUND), [weight for weight, _ in SOUND.values()])[0]
    body = bytearray(rng.choice(SOUND[kind][1])(rng))
    for _ in range(rng.choice((0, 1, 1, 2, 3, 5))):
        body = rng.choice(BENDS)(rng, body) or bytearray(b"x")
    return Trick(f"{kind} {seed}:{number}", kind, bytes(body[:5_000_000]))


def inputs(seed: int, count: int, *, tricks: float = 0.02) -> Iterator[Trick]:
    """So many documents: in a full run each trick once, the rest bent."""
    whole = [Trick(name, kind, EVERY[kind][name]()) for kind, name in NAMED] if count >= 5_000 else []
    yield from whole
    for number in range(count - len(whole)):
        yield bent(seed, number, tricks)


def main(count: int, seed: int, tricks: float) -> None:
    """Writes the documents to standard output, for a program that must not be held up by making them."""
    for trick in inputs(seed, count, tricks=tricks):
        about = json.dumps([trick.name, trick.kind]).encode()
        sys.stdout.buffer.write(struct.pack(">II", len(about), len(trick.body)) + about + trick.body)
    sys.stdout.buffer.flush()


def written(pipe: BinaryIO) -> Iterator[Trick]:
    """The documents that `main` wrote."""
    while head := pipe.read(8):
        about, body = struct.unpack(">II", head)
        name, kind = json.loads(pipe.read(about))
        yield Trick(name, kind, pipe.read(body))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]))
