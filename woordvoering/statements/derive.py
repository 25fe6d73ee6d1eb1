"""What a channel would say when nobody wrote a text of its own: whole sentences of the base text, as many as fit."""

from __future__ import annotations

from woordvoering.statements.blocks import Heading, block_texts
from woordvoering.statements.channels import Channel
from woordvoering.statements.lengths import measure
from woordvoering.statements.markdown_reader import read_markdown
from woordvoering.statements.references import without_references
from woordvoering.statements.sentences import split_sentences
from woordvoering.statements.text import canonical

WHOLE = frozenset(("website", "mail"))
"""Channels that carry the text as it is written."""


def derived(text: str, name: str, channel: Channel, link: str = "") -> str:
    """The text of a channel out of the base text.

    Headings are left out on channels with a limit; the link to the whole text stands last and always fits.
    """
    published = canonical(without_references(text))
    if name in WHOLE:
        return published
    blocks = [block for block in read_markdown(published) if not isinstance(block, Heading)]
    paragraphs = [" ".join(part.split()) for part in block_texts(tuple(blocks)) if part.strip()]
    tail = f" {link}" if link else ""
    kept = ""
    for paragraph in paragraphs:
        for place, sentence in enumerate(split_sentences(paragraph)):
            glue = "" if not kept else "\n" if place == 0 and channel.limit is None else " "
            longer = kept + glue + sentence.strip()
            if not measure(channel, longer + tail).valid:
                return (kept + tail).lstrip()
            kept = longer
    return (kept + tail).lstrip()
