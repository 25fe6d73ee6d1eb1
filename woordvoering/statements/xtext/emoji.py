"""Emoji of one or more characters: where each ends, as X counts every one of them for the same."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec

from woordvoering.resources import resource

_AS_PICTURE, _JOINER = "\ufe0f", "\u200d"
_TONE = "[\U0001f3fb-\U0001f3ff]"
_ALSO_IN_TEXT = "⌚⌛◽◾☔☕♈-♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛔⛪⛲⛳⛵⛺⛽❗⬛⬜⭐⭕🀄🈚🈯"
"""Pictures by themselves that were signs of text before, so that a form may follow them all the same."""
_ONE = (
    r"(?:[0-9#*]\ufe0f?\u20e3"
    rf"|\p{{Emoji_Modifier_Base}}{_TONE}"
    rf"|[[\p{{Emoji}}--\p{{Emoji_Presentation}}--[0-9#*]]{_ALSO_IN_TEXT}]\ufe0f"
    r"|[\p{Emoji}--[\x00-\u10ff\U0001f1e6-\U0001f1ff]])"
)
_CANDIDATE = rf"[\U0001f1e6-\U0001f1ff]{{2}}|\U0001f3f4[\U000e0061-\U000e007a]+\U000e007f|{_ONE}(?:\u200d{_ONE}){{0,3}}"
_IN_TEXT = "\ufe0e"


class _Sequences(msgspec.Struct, frozen=True):
    """The table of `resources/x/emoji.toml`: for each joined one, without tone and form, which parts need the form."""

    flags: frozenset[str]
    forms: dict[str, tuple[bool, ...]]
    toned: frozenset[str]


@cache
def _candidates() -> Any:
    """What looks like one; the library is loaded with the first text that is weighed."""
    import regex

    return regex.compile(_CANDIDATE, regex.V1)


def emoji(text: str) -> Iterator[tuple[int, int]]:
    """Where each emoji begins and ends."""
    place = 0
    while match := _candidates().search(text, place):
        end = _end(match[0], match.start())
        if text.startswith(_IN_TEXT, end) and end - match.start() == 1:
            end = match.start()
        if end > match.start():
            yield match.start(), end
        place = max(end, match.start() + 1)


def _end(found: str, start: int) -> int:
    """Where the first emoji of what was found ends; `start` where it is none."""
    if found[0] >= "\U0001f1e6" and found[0] <= "\U0001f1ff":
        return start + len(found) if found in _known().flags else start
    if found[-1] == "\U000e007f":
        return start + (len(found) if found in _known().flags else 1)
    parts = found.split(_JOINER)
    for many in range(len(parts), 1, -1):
        if _joined(parts[:many]):
            return start + len(_JOINER.join(parts[:many]))
    return start + len(parts[0])


def _joined(parts: list[str]) -> bool:
    """Whether these parts are one emoji together: known, each in the form or with the tone that it is written with."""
    key = _JOINER.join(part[0] for part in parts)
    forms = _known().forms.get(key)
    if forms is None:
        return False
    tones = [part[1:] not in ("", _AS_PICTURE) for part in parts]
    if any(tones) and key not in _known().toned:
        return False
    return all(tone or (part[1:] == _AS_PICTURE) is form for part, form, tone in zip(parts, forms, tones, strict=True))


@cache
def _known() -> _Sequences:
    table = tomllib.loads(resource("x", "emoji.toml").read_text("utf-8"))
    letters = {"".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in code) for code in table["flags"].split()}
    regions = {
        "\U0001f3f4" + "".join(chr(0xE0000 + ord(letter)) for letter in code) + "\U000e007f"
        for code in table["regions"].split()
    }
    toned = {_key(each): _forms(each) for each in table["toned"].split()}
    joined = {_key(each): _forms(each) for each in table["joined"].split()}
    return _Sequences(frozenset(letters | regions), {**toned, **joined}, frozenset(toned))


def _key(sequence: str) -> str:
    return sequence.replace(_AS_PICTURE, "")


def _forms(sequence: str) -> tuple[bool, ...]:
    return tuple(part.endswith(_AS_PICTURE) for part in sequence.split(_JOINER))
