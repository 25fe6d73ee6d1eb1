"""Attacks by name: each is one document that broke a parser somewhere, or that was built against a rule of ours."""

# ruff: noqa: E501  # a document is read better in one line
from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Mapping
from typing import NamedTuple

FULL = 5_000_000
"""Bytes that a document may have; a trick is as large as it may be."""


class Trick(NamedTuple):
    """A document to be parsed as `kind`."""

    name: str
    kind: str
    body: bytes


def rss(items: str, head: str = "", root: str = "") -> bytes:
    """A sound RSS document around the given items."""
    return (
        f"<?xml version='1.0' encoding='utf-8'?><rss version='2.0' {root}><channel><title>t</title>{head}{items}"
        "</channel></rss>"
    ).encode()


def item(inner: str) -> str:
    return f"<item><guid>g</guid><title>t</title>{inner}</item>"


def odd(items: str) -> bytes:
    """RSS that no XML parser takes, also not after mending: it ends at the forgiving parser."""
    return f"<rss version='2.0'><channel><title>a<b></title>{items}</channel></rss>".encode()


def filled(part: str, limit: int = FULL - 1_000) -> str:
    """As many of a part as the cap lets through."""
    return part * (limit // len(part.encode()))


def description(markup: str) -> bytes:
    return rss(item(f"<description><![CDATA[{markup}]]></description>"))


def formatting_left_open(number: int = 98, length: int = 199_000) -> str:
    """Every paragraph opens a hundred formatting elements again (the adoption rules of HTML)."""
    opened = "".join(f"<b x='{n}'>" for n in range(number))
    start = f"<p>{opened}" + "</p>" * (number + 1)
    return start + "<p>x</p>" * ((length - len(start)) // 8)


FEEDS: Mapping[str, Callable[[], bytes]] = {
    "a long author": lambda: rss(item(f"<author>{filled('a')}</author>")),
    "a long author for the forgiving parser": lambda: odd(item(f"<author>{'a@' * 100_000}</author>")),
    "a long author in CDATA": lambda: odd(item(f"<author><![CDATA[{'a' * 100_000}]]></author>")),
    "a long author of entities": lambda: odd(item(f"<author>{'&amp;' * 20_000}</author>")),
    "a long author between tags": lambda: odd(item("<author>" + "aaaaaaaaa<b/>" * 10_000 + "</author>")),
    "a long name of a contributor": lambda: odd(item(f"<contributor><name>{'a' * 100_000}</name></contributor>")),
    "a long publisher": lambda: odd(item(f"<dc:publisher>{'a' * 100_000}</dc:publisher>")),
    "a long owner": lambda: odd(f"<itunes:owner><itunes:name>{'a' * 100_000}</itunes:name></itunes:owner>" + item("")),
    "a long author with a tail": lambda: odd(item("<author " + "x='" + "b" * 300 + f"'>{'a' * 100_000}</author>")),
    "attributes": lambda: rss("<item " + " ".join(f"a{n}='1'" for n in range(50_000)) + "/>"),
    "attributes for the forgiving parser": lambda: odd("<item " + " ".join(f"a{n}='1'" for n in range(50_000)) + "/>"),
    "attributes without a value": lambda: odd("<item " + " ".join(f"a{n}" for n in range(50_000)) + "></item>"),
    "attributes behind a quoted angle": lambda: odd(
        "<item q='<' " + " ".join(f"a{n}='1'" for n in range(50_000)) + "></item>"
    ),
    "attributes behind an open quote": lambda: odd(
        "<item q=' " + " ".join(f"a{n}=1" for n in range(50_000)) + "></item>"
    ),
    "namespaces": lambda: rss(
        item("<description><b xmlns='x'>a</b></description>") * 500,
        root=" ".join(f"xmlns:n{n}='urn:{n}'" for n in range(100_000)),
    ),
    "namespaces for the forgiving parser": lambda: odd(
        "<x " + " ".join(f"xmlns:n{n}='urn:{n}'" for n in range(150)) + "/>" + filled(item("<n7:a>x</n7:a>"), 400_000)
    ),
    "depth": lambda: rss("<a>" * 200_000 + "</a>" * 200_000),
    "depth below the cap, wide": lambda: rss("<a>" * 90 + filled("<b/>", FULL - 2_000) + "</a>" * 90),
    "depth of odd names": lambda: odd("<é>" * 20_000 + "</é>" * 20_000),
    "depth with open quotes": lambda: odd("<a b='>" * 20_000),
    "depth of lists": lambda: odd(item("<description>" + "<li>" * 50_000 + "</description>")),
    "divs": lambda: description("<div>" * 18_000),
    "divs in the forgiving parser": lambda: odd(item("<description>" + "&lt;div&gt;" * 9_000 + "</description>")),
    "formatting left open": lambda: description(formatting_left_open()),
    "formatting left open in every entry": lambda: rss(
        item(f"<description><![CDATA[{formatting_left_open(length=9_000)}]]></description>") * 450
    ),
    "attributes in markup": lambda: rss(
        item("<description><![CDATA[" + "<x " + " ".join(f"a{n}" for n in range(28_000)) + "></x>]]></description>") * 25
    ),
    "tags that nobody knows": lambda: description("<x>" + "<y>a</y>" * 20_000),
    "namespaces in entries": lambda: rss(item("<description>" + "<b xmlns='x'>a</b>" * 500 + "</description>") * 400),
    "bytes of no character": lambda: b"\x81" * (FULL - 10) + b"<rss/>",
    "UTF-16 of no character": lambda: b"\xff\xfe" + b"\x00\xd8" * 2_000_000,
    "tables in tables": lambda: description("<table><tr><td>" * 13_000),
    "a name without an end": lambda: description("<" + "a" * 190_000 + " " + "<c'>" * 120),
    "a name without an end in the feed": lambda: odd("<" + "a" * 4_000_000),
    "names without an end": lambda: odd(filled("<" + "a" * 5_000)),
    "quotes without an end": lambda: odd("<a " + filled('"b" ') + "'"),
    "CDATA without an end": lambda: odd(filled("<![CDATA[")),
    "CDATA without an end before an entity": lambda: b"<rss>" + filled("&x;<![CDATA[").encode(),
    "comments without an end": lambda: odd(filled("<!--")),
    "instructions without an end": lambda: b"<rss>" + filled("<?x ").encode(),
    "blank": lambda: b" " * (FULL - 10) + b"<",
    "blank before a declaration": lambda: b" " * (FULL - 100) + b"<?xml version='1.0' ?",
    "blank lines": lambda: b"\n" * (FULL - 100) + b"<rss/>",
    "angles": lambda: filled("<").encode(),
    "ampersands": lambda: rss(item(f"<title>{filled('&')}</title>")),
    "entities of HTML": lambda: rss(item(f"<title>{filled('&CounterClockwiseContourIntegral;')}</title>")),
    "numbers of characters": lambda: rss(item(f"<description>{filled('&#x10FFFF;')}</description>")),
    "billion laughs": lambda: (
        b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
        + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
        + b"]><rss><channel><title>&j;</title></channel></rss>"
    ),
    "billion laughs in UTF-16": lambda: (
        "\n<!DOCTYPE l [<!ENTITY a 'haha'>]><rss><channel><title>&a;</title></channel></rss>".encode("utf-16")
    ),
    "a file as an entity": lambda: b"<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel>&x;</channel></rss>",
    "a DOCTYPE behind a comment": lambda: b"<!-- --><?x y?>\n<!dOcTyPe r SYSTEM 'http://127.0.0.1/'><rss/>",
    "a DOCTYPE in EBCDIC": lambda: "<?xml version='1.0' encoding='cp037'?><!DOCTYPE r><rss/>".encode("cp037"),
    "a DOCTYPE in UTF-7": lambda: b"<?xml version='1.0' encoding='utf-7'?>+ADwAIQ-DOCTYPE r><rss/>",
    "an inclusion": lambda: rss(
        item("<xi:include href='file:///etc/passwd' parse='text'/>"), root="xmlns:xi='http://www.w3.org/2001/XInclude'"
    ),
    "gzip of zeros": lambda: gzip.compress(bytes(60_000_000), 9),
    "gzip in gzip": lambda: gzip.compress(gzip.compress(gzip.compress(rss(item(""))))),
    "gzip cut off": lambda: gzip.compress(rss(item("") * 1_000))[:-20],
    "UTF-16 of one tag": lambda: rss(item("<description>" + "é" * 2_000_000 + "</description>")).decode().encode("utf-16"),
    "UTF-32 without a mark": lambda: rss(item("x" * 1_000_000)).decode().encode("utf-32-le"),
    "a base of a megabyte": lambda: rss(
        item("<link>a</link><enclosure url='b'/>") * 500, head=f"<link>http://x.example/{'a/' * 400_000}</link>"
    ),
    "bases in bases": lambda: rss(
        "<a xml:base='b/'>" * 90 + item(filled("<link href='a'/>", 4_000_000)) + "</a>" * 90, head="<link>http://x.example</link>"
    ),
    "a long base in bases": lambda: rss(
        f"<a xml:base='http://x.example/{'b/' * 500_000}'>"
        + item("<link href='a'/>" * 20 + "<title>t</title>") * 500
        + "</a>"
    ),
    "links": lambda: rss(item(filled("<link href='a' rel='x'/>")), head="<link>http://x.example</link>"),
    "enclosures": lambda: rss(item(filled("<enclosure url='a'/>")), head="<link>http://x.example</link>"),
    "media in media": lambda: rss(
        item("<media:group>" + filled("<media:content url='a'/>") + "</media:group>"),
        root="xmlns:media='http://search.yahoo.com/mrss/'",
    ),
    "dots in a link": lambda: rss(item(f"<link>{'../' * 1_500_000}</link>"), head="<link>http://x.example/a</link>"),
    "a link of brackets": lambda: rss(item("<link>http://[::1/</link>") * 500, head="<link>http://[</link>"),
    "descriptions that say nothing": lambda: rss(
        item(filled("<description>&lt;p&gt;&lt;/p&gt;</description>", FULL - 2_000))
    ),
    "dates that never end": lambda: rss(item(filled("<pubDate>Wed, 04 Mar 2026 17:30:00 X</pubDate>"))),
    "dates of other digits": lambda: rss(
        item("<pubDate>²⁰²⁶-³-⁴</pubDate>") + item("<pubDate>٢٠٢٦-٠٣-٠٤T١٠:٠٠:٠٠Z</pubDate>")
        + item("<pubDate>9999-12-31T23:59:60+23:59</pubDate>") + item("<pubDate>0001-01-01T00:00-1459</pubDate>")
    ),
    "items in items": lambda: rss("<item>" * 90 + "<title>x</title>" + "</item>" * 90),
    "items": lambda: rss(filled("<item/>")),
    "items for the forgiving parser": lambda: odd(filled("<item><title>a</title></item>")),
    "items for the forgiving parser, with all": lambda: odd(
        filled("<item><title>a</title><link>b</link><description>c d</description><guid>e</guid></item>")
    ),
    "titles for the forgiving parser": lambda: odd(item(filled("<title>a</title>"))),
    "tags for the forgiving parser": lambda: odd(item(filled("<category>a</category>"))),
    "entities for the forgiving parser": lambda: odd(item("<description>" + filled("&eacute;") + "</description>")),
    "base64 for the forgiving parser": lambda: odd(item("<content mode='base64'>" + filled("YWJj") + "</content>")),
    "dates for the forgiving parser": lambda: odd(item("<pubDate>" + "1" * 200_000 + "</pubDate>") * 5),
    "digits of a date": lambda: odd(item(filled("<pubDate>" + "9" * 90 + "</pubDate>", 400_000))),
    "links for the forgiving parser": lambda: odd(item(filled("<link href='a'/>"))),
    "a doctype inside": lambda: odd(item("<description><!DOCTYPE x></description>")),
    "a byte that ends all": lambda: rss(item("a\0b")) + b"\0" * 1_000_000,
    "lone surrogates": lambda: rss(item("<title>&#xD800;&#56320;</title>")),
    "JSON deep": lambda: b'{"items":' + b"[" * 2_000_000,
    "JSON deep objects": lambda: b'{"items":[' + b'{"a":' * 800_000,
    "JSON of a large number": lambda: b'{"items":[{"id":' + b"9" * 4_000_000 + b"}]}",
    "JSON of large numbers": lambda: b'{"items":[' + b",".join(b'{"id":' + b"9" * 4_400 + b"}" for _ in range(1_000)) + b"]}",
    "JSON of exponents": lambda: b'{"items":[{"id":1e999,"attachments":[{"size_in_bytes":-1e400,"url":"http://x.example"}]}]}',
    "JSON sizes": lambda: json.dumps(
        {"items": [{"attachments": [{"url": "http://x.example", "size_in_bytes": [[]] * 200_000}]}]}
    ).encode(),
    "JSON attachments": lambda: b'{"feed_url":"http://x.example","items":[{"id":1,"attachments":['
    + b",".join(b'{"url":"a"}' for _ in range(400_000)) + b"]}]}",
    "JSON authors": lambda: b'{"items":[{"id":1,"authors":[' + b",".join(b'{"name":""}' for _ in range(400_000)) + b"]}]}",
    "JSON surrogates": lambda: b'{"items":[{"id":"\\ud800","title":"\\udfff\\ud800","url":"http://\\udc00"}]}',
    "JSON doubles": lambda: b'{"items":[],"items":[{"id":1}],"items":[{"id":2,"id":3}]}',
    "JSON in UTF-16": lambda: '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1"}]}'.encode("utf-16"),
    "JSON markup": lambda: json.dumps({"items": [{"id": "1", "content_html": formatting_left_open()}]}).encode(),
}  # fmt: skip


def mail(head: str, body: bytes | str = b"x") -> bytes:
    """A message with these headers."""
    content = body if isinstance(body, bytes) else body.encode()
    return f"From: a@x.example\r\nSubject: s\r\n{head}\r\n\r\n".encode() + content


def nested(depth: int) -> bytes:
    """Multiparts in multiparts."""
    opened = "".join(f'--b{n}\r\nContent-Type: multipart/mixed; boundary="b{n + 1}"\r\n\r\n' for n in range(depth))
    return mail('Content-Type: multipart/mixed; boundary="b0"', opened)


MAILS: Mapping[str, Callable[[], bytes]] = {
    "multiparts in multiparts": lambda: nested(3_000),
    "multiparts below the cap": lambda: nested(45),
    "messages in messages": lambda: mail(
        "Content-Type: message/rfc822", "Content-Type: message/rfc822\r\n\r\n" * 100_000
    ),
    "messages in messages, few": lambda: mail(
        "Content-Type: message/rfc822", "Content-Type: message/rfc822\r\n\r\n" * 300
    ),
    "boundaries in many spellings": lambda: mail("Content-Type: multipart/mixed; boundary*0=a; boundary*1=b", "--ab\r\n" * 100_000),
    "parts": lambda: mail('Content-Type: multipart/mixed; boundary="b"', filled("--b\r\n\r\nx\r\n")),
    "parameters": lambda: mail("Content-Type: text/plain" + filled(";")),
    "parameters with a name": lambda: mail("Content-Type: text/plain" + filled("; a=b")),
    "parameters in quotes": lambda: mail('Content-Type: text/plain; a="' + filled('\\"')),
    "parameters of a disposition": lambda: mail("Content-Disposition: attachment" + filled(";")),
    "parameters in pieces": lambda: mail(
        "Content-Type: text/plain; " + "; ".join(f"charset*{n}*=utf-8''x" for n in range(100_000))
    ),
    "headers": lambda: filled("A: b\r\n").encode() + b"\r\nx",
    "a header in folds": lambda: mail("X: " + filled("a\r\n ")),
    "encoded words": lambda: mail("Subject: " + filled("=?utf-8?q?a?= ")),
    "encoded words without an end": lambda: mail("Subject: " + filled("=?utf-8?q?")),
    "encoded words of no charset": lambda: mail("Subject: =?x-none?b?!!!!?= =?utf-8?b?YQ?= =?utf-16?b?AA?="),
    "a sender of quotes": lambda: mail("From: " + filled('"')),
    "a sender of angles": lambda: mail("From: " + "<" * 5_000 + ">" * 5_000),
    "a date of nonsense": lambda: mail("Date: " + "9" * 5_000),
    "one line": lambda: mail("Content-Type: text/html", filled("<b>")),
    "quoted-printable": lambda: mail("Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable", filled("=\r\n")),
    "base64 of nothing": lambda: mail("Content-Transfer-Encoding: base64", filled("====")),
    "uuencode": lambda: mail("Content-Transfer-Encoding: x-uuencode", "begin 644 /etc/passwd\n" + filled("#86)C\n")),
    "formatting left open": lambda: mail("Content-Type: text/html", formatting_left_open()),
    "a charset that is no text": lambda: mail("Content-Type: text/plain; charset=zip", b"x\x9c\x03\x00"),
    "a charset of UTF-7": lambda: mail("Content-Type: text/plain; charset=utf-7", b"+ADw-script+AD4-"),
    "a charset of idna": lambda: mail("Content-Type: text/plain; charset=idna", b"x" * 4_000_000),
    "a charset of punycode": lambda: mail("Content-Type: text/plain; charset=punycode", b"x" * 1_000_000 + b"-" + b"a" * 1_000_000),
    "a name out of the folder": lambda: mail(
        'Content-Type: application/x; name="../../a"\r\nContent-Disposition: attachment; filename="../../etc/cron.d/x"'
    ),
    "nothing but ends of lines": lambda: b"From: a\r\n\r\n" + b"\r\n" * 2_400_000,
    "status of delivery": lambda: mail("Content-Type: message/delivery-status", filled("a: b\n\n")),
}  # fmt: skip

REPORTS: Mapping[str, Callable[[], bytes]] = {
    "rows": lambda: b"nummer;tekst\n" + filled("1;a\n").encode(),
    "rows of other numbers": lambda: b"nummer;tekst\n" + b"".join(b"%d;a\n" % n for n in range(500_000)),
    "columns": lambda: b"nummer;tekst" + filled(";").encode() + b"\n1;a",
    "a quote without an end": lambda: b'nummer;tekst\n1;"' + filled("a").encode(),
    "quotes": lambda: b"nummer;tekst\n1;" + filled('""').encode(),
    "a header of everything": lambda: (";".join(["nummer", "tekst"] * 380_000)).encode() + b"\n1;2",
    "zeros": lambda: b"nummer;tekst\n1;a" + b"\0" * 4_900_000,
    "no end of a line": lambda: filled("nummer;tekst;").encode(),
    "formulas": lambda: b"nummer;tekst\n=cmd|' /C calc'!A0;@SUM(1)\n",
    "UTF-16": lambda: "nummer;tekst\n1;é".encode("utf-16"),
}

POSTS: Mapping[str, Callable[[], bytes]] = {
    "lines of nothing": lambda: filled('{"id":1,"text":""}\n', 249_000).encode(),
    "other lines": lambda: b"".join(b'{"id":%d,"text":"a"}\n' % n for n in range(10_000)),
    "a deep line": lambda: b'{"id":1,"text":"a","media":' + b"[" * 2_000_000,
    "a number as large as a line": lambda: b'{"id":' + b"9" * 4_000_000 + b',"text":"a"}',
    "numbers without an end": lambda: b'{"id":1,"text":"a","t":1e308,"reach":-1}\n{"id":2,"text":"a","t":-1e308}',
    "media without an end": lambda: b'{"id":1,"text":"a","media":[' + b'"a",' * 1_000_000 + b'"b"]}',
    "ends of lines": lambda: b"\n" * 249_000,
    "surrogates": lambda: b'{"id":"\\ud800","text":"\\udfff"}',
}

PAGES: Mapping[str, Callable[[], bytes]] = {
    "an address without an end": lambda: b"http://" + filled("a").encode(),
    "directions": lambda: filled("\u202e\u2066").encode(),
    "marks upon marks": lambda: b"a" + filled(chr(0x301)).encode(),
    "ends of lines": lambda: filled("\r\n").encode(),
    "zero width": lambda: filled("a\u200b").encode(),
    "families": lambda: filled("👨‍👩‍👧‍👦").encode(),
    "one word": lambda: filled("a").encode(),
    "half a character": lambda: "é".encode() * 1_000_000 + b"\xc3",
    "UTF-16 of half a character": lambda: b"\xff\xfe" + b"\x00\xd8" * 2_000_000,
}

TRICKS: Mapping[str, Mapping[str, Callable[[], bytes]]] = {
    "feed": FEEDS,
    "mail": MAILS,
    "reports": REPORTS,
    "posts": POSTS,
    "page": PAGES,
}


def tricks() -> list[Trick]:
    """Every attack, made when it is asked for."""
    return [Trick(name, kind, make()) for kind, table in TRICKS.items() for name, make in table.items()]
