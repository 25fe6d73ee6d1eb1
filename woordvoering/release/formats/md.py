"""Markdown: the published text itself, under its headline, with the notices and the house around it."""

from __future__ import annotations

import re

from woordvoering.release.document import PressDocument
from woordvoering.release.wording import contact_lines, dateline, kind_label, notices, version_line, words

NAME = "md"
EXTENSION = ".md"
MEDIA_TYPE = "text/markdown; charset=utf-8"

_MARKUP = re.compile(r"([\\`*_\[\]<>#|])")


def render(doc: PressDocument) -> bytes:
    """The Markdown file: what was cleared stays character for character, minus claim references."""
    said = words(doc.language)
    head = [f"> **{notice.mark}** {notice.text}" for notice in notices(doc)]
    body = doc.text if _has_headline(doc) else f"# {_literal(doc.headline)}\n\n{doc.text}"
    foot = [f"*{_literal(kind_label(doc))} · {_literal(dateline(doc))} · {_literal(version_line(doc))}*"]
    if doc.ed_note:
        foot.append(f"**{said.note}**: {_literal(doc.ed_note)}")
    foot.append(f"**{said.press_contact}**\n\n" + "\n".join(f"- {_literal(line)}" for line in contact_lines(doc)))
    foot += [_literal(line) for line in (doc.house.boilerplate, doc.house.hours_line) if line]
    foot.append(f"{said.fingerprint}: `{doc.text_sha}`")
    return ("\n\n".join([*head, body, "---", *foot]) + "\n").encode()


def _has_headline(doc: PressDocument) -> bool:
    first = doc.text.split("\n", 1)[0]
    return bool(re.match(r"#[^#]", first))


def _literal(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)
