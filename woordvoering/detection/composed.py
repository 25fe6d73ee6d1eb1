"""A rule of watch terms as a form asks for it: words, a language and a quarter; put together and taken apart. Pure."""

from __future__ import annotations

import re
from collections.abc import Container

import msgspec

from woordvoering.detection.rules import Joined, read_rule
from woordvoering.errors import BrokenInput

_PARTS = re.compile(r'(?P<words>.*?)(?:(?:^| )wijk:"(?P<wijk>[^"]+)")?(?:(?:^| )taal:(?P<language>[a-z]{2}))?')


class RuleParts(msgspec.Struct, frozen=True):
    """What a rule asks: `words` as `read_rule` reads them, the quarter by name and the language by code; '' is any."""

    words: str
    wijk: str = ""
    language: str = ""


def put_together(parts: RuleParts) -> str:
    """The rule. Raises BrokenInput as `read_rule` does for the words, with the place in them as they were given."""
    words = " ".join(parts.words.split())
    asked = [f'wijk:"{parts.wijk}"'] if parts.wijk else []
    asked += [f"taal:{parts.language}"] if parts.language else []
    if not words and parts.wijk:
        return " ".join(asked)
    either = isinstance(rule := read_rule(parts.words), Joined) and rule.how == "or"
    return " ".join([f"({words})" if asked and either else words, *asked])


def taken_apart(rule: str, wijken: Container[str]) -> RuleParts:
    """The parts of a rule; all of it is words where a form would not write it so. `wijken` are the names to choose."""
    found = _PARTS.fullmatch(rule)
    if found is None or (found["wijk"] or "") not in (wijken if found["wijk"] else ("",)):
        return RuleParts(rule)
    words = found["words"]
    for bare in (words[1:-1] if words[:1] + words[-1:] == "()" else words, words):
        parts = RuleParts(bare, found["wijk"] or "", found["language"] or "")
        if _writes(parts, rule):
            return parts
    return RuleParts(rule)


def _writes(parts: RuleParts, rule: str) -> bool:
    try:
        return put_together(parts) == rule
    except BrokenInput:
        return False
