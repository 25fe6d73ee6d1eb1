"""What a channel would say when nobody wrote a text of its own: whole sentences of the base text, as many as fit."""

from __future__ import annotations

from functools import lru_cache

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
    tail = f" {link}" if link else ""
    kept = ""
    for paragraph in _paragraphs(published):
        for place, sentence in enumerate(paragraph):
            glue = "" if not kept else "\n" if place == 0 and channel.limit is None else " "
            longer = kept + glue + sentence
            if not measure(channel, longer + tail).valid:
                return (kept + tail).lstrip()
            kept = longer
    return (kept + tail).lstrip()


@lru_cache(maxsize=16)
def _paragraphs(published: str) -> tuple[tuple[str, ...], ...]:
    """The sentences of each paragraph, without the headings: one text is read once for all its channels."""
    blocks = tuple(block for block in read_markdown(published) if not isinstance(block, Heading))
    whole = (" ".join(part.split()) for part in block_texts(blocks) if part.strip())
    return tuple(tuple(sentence.strip() for sentence in split_sentences(paragraph)) for paragraph in whole)
