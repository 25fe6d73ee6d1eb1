"""How much a text weighs on X: letters by their script, an emoji as one sign, an address at a fixed price."""

from __future__ import annotations

import re
import unicodedata

import msgspec

from woordvoering.statements.xtext.addresses import addresses
from woordvoering.statements.xtext.characters import FORBIDDEN, in_utf16
from woordvoering.statements.xtext.emoji import emoji

_FORBIDDEN = re.compile(f"[{FORBIDDEN}]")


class Range(msgspec.Struct, frozen=True):
    """Characters `start` to `end`, both included, that weigh `weight`."""

    start: int
    end: int
    weight: int


class Rules(msgspec.Struct, frozen=True, rename="camel"):
    """A configuration as X publishes it; without further word it is version 3, of November 2018.

    Weights are in `scale` parts of what a reader calls a character.
    """

    version: int = 3
    max_weighted_tweet_length: int = 280
    scale: int = 100
    default_weight: int = 200
    emoji_parsing_enabled: bool = True
    transformed_url_length: int = msgspec.field(default=23, name="transformedURLLength")
    ranges: tuple[Range, ...] = (
        Range(0, 4351, 100), Range(8192, 8205, 100), Range(8208, 8223, 100), Range(8242, 8247, 100),
    )  # fmt: skip

    def weight(self, character: str) -> int:
        """What one character weighs by itself."""
        point = ord(character)
        return next((each.weight for each in self.ranges if each.start <= point <= each.end), self.default_weight)


class Weighed(msgspec.Struct, frozen=True):
    """What X says of a text: `length` in characters, `permillage` of what it takes, and the last places (in UTF-16
    units, included) that are shown and that are still within the limit; both ranges begin at 0."""

    length: int
    valid: bool
    permillage: int
    valid_to: int
    shown_to: int
    links: int


def weigh(text: str, rules: Rules | None = None) -> Weighed:
    """Weighs a text; it is normalised (NFC) before."""
    rules = Rules() if rules is None else rules
    composed = unicodedata.normalize("NFC", text)
    links = {each.start: each.end for each in addresses(composed)}
    signs = dict(emoji(composed)) if rules.emoji_parsing_enabled else {}
    places, most = in_utf16(composed), rules.max_weighted_tweet_length * rules.scale
    weight = place = valid_to = 0
    sound = True
    known: dict[str, int] = {}
    while place < len(composed):
        end = place + 1
        if place in links:
            end, one = links[place], rules.transformed_url_length * rules.scale
        elif place in signs:
            end, one = signs[place], rules.default_weight
        else:
            character = composed[place]
            one = known.get(character, 0) or known.setdefault(character, rules.weight(character))
        weight, place = weight + one, end
        sound = sound and not _FORBIDDEN.match(composed[end - 1])
        if sound and weight <= most:
            valid_to = places[end] - 1
    length, size = weight // rules.scale, in_utf16(text)[-1]
    return Weighed(
        length=length,
        valid=sound and 0 < weight <= most,
        permillage=weight * 1000 // most if most else 0,
        valid_to=valid_to + size - places[-1],
        shown_to=max(size - 1, 0),
        links=len(links),
    )
