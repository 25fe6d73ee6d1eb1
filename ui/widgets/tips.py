"""`tip`: words for a tool tip that stay words. Qt takes a tip that looks like markup for markup and opens its files."""

from __future__ import annotations

from html import escape


def tip(words: str) -> str:
    """The words as Qt then shows them, letter for letter: as they are, or escaped where a tag might stand in them."""
    return f'<p style="white-space: pre-wrap">{escape(words)}</p>' if "<" in words else words
