"""The languages of one revision: whole texts under `fr`, channel texts under `x-fr`, all inside one fingerprint.

The text of a revision is in the statement's own language. Among its variants the names `nl`, `fr` and `en` are
reserved for the whole text in another language, and `<channel>-<language>` for what a channel says in it. So nothing
new is hashed, signed or merged: another language is one more text of the same revision.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec

from woordvoering.i18n import LANGUAGES
from woordvoering.statements.references import cited_claims

_BETWEEN: Final = "-"
_POINT: Final = "language-"


class TextName(msgspec.Struct, frozen=True):
    """What one variant is: the whole text in a language (no channel), a channel's own text, or that in a language."""

    channel: str
    language: str


def text_name(channel: str, language: str) -> str:
    """The name of a variant: `fr`, `x` or `x-fr`."""
    return _BETWEEN.join(part for part in (channel, language) if part)


def read_name(name: str) -> TextName:
    """The parts of a variant's name; a language of '' is the statement's own."""
    if name in LANGUAGES:
        return TextName("", name)
    channel, between, language = name.rpartition(_BETWEEN)
    return TextName(channel, language) if between and channel and language in LANGUAGES else TextName(name, "")


def reserved(name: str) -> bool:
    """Whether a channel may not be called so, as the name would be taken for a language."""
    return bool(read_name(name).language)


def point_of(language: str) -> str:
    """The point under which a person answers for a translation; a zone's list has none of that name."""
    return _POINT + language


def language_of(point: str) -> str:
    """The language that a point answers for; '' for a point of the list."""
    language = point.removeprefix(_POINT)
    return language if point != language and language in LANGUAGES else ""


def languages_in(own: str, variants: Mapping[str, str]) -> tuple[str, ...]:
    """The languages of a revision whose statement is in `own`: that one first, then those it has a text in."""
    others = (language for language in LANGUAGES if language != own and variants.get(language, "").strip())
    return (own, *others)


def key_of(own: str, language: str) -> str:
    """Under which name a language stands among the variants: '' for the statement's own, which stands above them."""
    return "" if language in ("", own) else language


def text_in(text: str, variants: Mapping[str, str], key: str) -> str:
    """The whole text of a revision in a language, by its key; '' where there is none."""
    return variants.get(key, "") if key else text


def own_texts(variants: Mapping[str, str], key: str) -> dict[str, str]:
    """What somebody wrote for channels in a language, by channel."""
    named = ((read_name(name), text) for name, text in variants.items())
    return {name.channel: text for name, text in named if name.channel and name.language == key}


def without_language(variants: Mapping[str, str], language: str) -> dict[str, str]:
    """The variants without a language: its whole text and what channels say in it."""
    return {name: text for name, text in variants.items() if read_name(name).language != language}


def misnamed(variants: Mapping[str, str], own: str) -> tuple[str, ...]:
    """The variants that no reader would get: in the statement's own language, or of a channel in a language that the
    revision has no text in."""
    there = languages_in(own, variants)
    found = ((name, read_name(name).language) for name in sorted(variants))
    return tuple(name for name, language in found if language and (language == own or language not in there))


def cites_otherwise(text: str, translation: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The claims that a translation leaves out, and those that it adds, as `#1`; neither when it rests on the same."""
    base, other = {*cited_claims(text)}, {*cited_claims(translation)}
    return _named(base - other), _named(other - base)


def _named(numbers: set[int]) -> tuple[str, ...]:
    return tuple(f"#{number}" for number in sorted(numbers))
