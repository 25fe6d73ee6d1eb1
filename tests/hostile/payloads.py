"""Markup that does something somewhere: XSS by its usual recipes, Markdown that carries it, and pictures to be fetched."""

# ruff: noqa: E501  # a payload is read better in one line
from __future__ import annotations

import json
import random
from itertools import product
from pathlib import Path

SCHEMES = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "java&#10;script:alert(1)", "&#106;avascript:alert(1)",
    "javascript&colon;alert(1)", "\x01javascript:alert(1)", "vbscript:x", "data:text/html,<script>x</script>", "data:image/svg+xml,<svg/onload=x>",
    "FILE", "WEB", "//HOST/x.png", "\\\\HOST\\share\\x.png", "/dev/zero", "qrc:/x", "jar:WEB!/x", "feed:javascript:x", "mailto:a@x?body=<script>",
)  # fmt: skip
TAGS = (
    "img src", "image src", "iframe src", "frame src", "embed src", "object data", "video src", "video poster", "audio src", "source srcset",
    "input type=image src", "link rel=stylesheet href", "link rel=icon href", "base href", "a href", "area href", "form action", "button formaction",
    "body background", "table background", "td background", "svg><image xlink:href", "svg><use href", "svg><a xlink:href", "math href", "meta http-equiv=refresh content=0;url",
    "bgsound src", "applet code", "isindex action", "script src", "style>@import url", "div style=background-image:url", "p style=list-style-image:url", "li style=content:url",
)  # fmt: skip
EVENTS = (
    "onload",
    "onerror",
    "onmouseover",
    "onfocus autofocus",
    "ontoggle open",
    "onbegin",
    "onanimationstart",
    "onpointerenter",
)
WRAPS = (
    "{}", "<{}", "<b>{}</b>", "<p>tekst {} tekst</p>", "<table><tr><td>{}</td></tr></table>", "<!-- {} -->", "<![CDATA[{}]]>", "<title>{}</title>",
    "<noscript>{}</noscript>", "<svg>{}</svg>", "<math><mtext>{}", "<style>{}</style>", "<textarea>{}</textarea>", "&lt;p&gt;{}&lt;/p&gt;", "\u202e{}\u202c", "<html><body>{}",
)  # fmt: skip
MARKDOWN = (
    "![x]({})", "[x]({})", "<{}>", "[x]: {}\n\n[x]", "![x][y]\n\n[y]: {}", "[![x]({})](https://x.example)", "# [a]({})", "* [a]({} 'titel')",
    "[a](<{}>)", '[a]({}"onmouseover="x)', "`{}`", "> ![]({})", "1. <img src={}>", "**<a href={}>x</a>**", "[\\]({})", '[a](https://x.example"{})', "{}",
)  # fmt: skip


def payloads(data: Path | None = None) -> list[str]:
    """Every payload once. FILE, WEB and HOST stand for what the test watches. `data` is the recorded public list."""
    found = [f"<{tag}={quote}{scheme}{quote}>" for tag, scheme, quote in product(TAGS, SCHEMES, ('"', "'", ""))]
    found += [
        f"<{tag} {event}={quote}alert(1){quote}>"
        for tag, event, quote in product(
            ("img", "svg", "details", "body", "x", "marquee", "animate"), EVENTS, ('"', "", "`")
        )
    ]
    found += [form.format(scheme) for form, scheme in product(MARKDOWN, SCHEMES)]
    basic = ("<script>alert(1)</script>", "<img src='FILE'>", "<img src='WEB'>", "<a href='javascript:x'>x</a>", "<scr<script>ipt>x</script>", "<svg/onload=alert(1)>", "<x style='background:url(WEB)'>")  # fmt: skip
    found += [wrap.format(payload) for wrap, payload in product(WRAPS, basic)]
    if data is not None:
        cases = json.loads(
            (data / "hostile/html5lib-sanitizer/html5lib/tests/sanitizer-testdata/tests1.dat").read_text("utf-8")
        )
        found += [case["input"] for case in cases]
        found += [text for text in json.loads((data / "hostile/blns/blns.json").read_text("utf-8")) if text]
    return list(dict.fromkeys(found))


def sample(found: list[str], size: int) -> list[str]:
    """A fixed choice of them."""
    return found if size >= len(found) else random.Random(7).sample(found, size)
