"""In which languages an account posts: one post a language, or the statement's own language alone.

A website, the press list's mail and a folder carry every language by themselves; this is for what takes one text.
"""

from __future__ import annotations

from collections.abc import Mapping

from woordvoering.i18n import LANGUAGES
from woordvoering.signals.needs import Option
from woordvoering.statements.languages import key_of, languages_in

SPOKEN = Option(name="languages", pattern=r"(?:nl|fr|en)(?:,(?:nl|fr|en))*")
"""Languages with a comma between them, in the order of the posts; '' for that of the statement."""


def posted_in(options: Mapping[str, str], own: str, variants: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of the languages that an account posts a text in, '' for the statement's own.

    Of the languages it wants those that the text has. Where it has none of them the account carries the text in its
    own language: whoever chose the channel wants it told there.
    """
    said = tuple(dict.fromkeys(one.strip() for one in options.get(SPOKEN.name, "").split(",")))
    there = languages_in(own, variants)
    found = tuple(key_of(own, one) for one in said if one in LANGUAGES and one in there)
    return found or ("",)
