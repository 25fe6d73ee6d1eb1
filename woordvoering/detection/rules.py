"""Rules of watch terms: what a desk writes to follow a matter, read with the place of every fault, and matched.

    rule   = all { OR all }                  OR, OF, OU
    all    = near { [ AND | NOT ] near }     AND, EN, ET; NOT, NIET, SAUF, or a `-` right before it
    near   = unit { NEAR/n unit }            at most n words between them, in either order
    unit   = words | "words" | ( rule ) | wijk:name | wijk:"name of more words" | taal:nl
    words  = words next to each other, in that order and within a sentence; `*` at the end of a word stands for any
             ending, alone for up to three words

Operators are written in capitals; letters match whatever their accents and case. `taal:` and its opposite both hold for
a text whose language cannot be told, so that nothing is missed. Pure, and linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

import msgspec

from woordvoering.detection.fold import fold
from woordvoering.detection.phrases import words_in
from woordvoering.errors import BrokenInput

LONGEST_RULE = 500
MOST_PHRASES = 60
DEEPEST = 10
FARTHEST = 50
LANGUAGES = ("nl", "fr", "en", "de")

_TOKEN = re.compile(
    r"""\s*(?:(?P<open>\()|(?P<close>\))|(?P<minus>-)(?=[^\s\-])|(?P<field>(?:wijk|taal):)|"(?P<quoted>[^"]*)\"
    |(?P<near>NEAR/\d{1,3}(?![^\s()]))|(?P<word>[^\s()"]+)|(?P<stray>"))""",
    re.VERBOSE,
)
_JOINS = {"OR": "or", "OF": "or", "OU": "or", "AND": "and", "EN": "and", "ET": "and",
          "NOT": "not", "NIET": "not", "SAUF": "not"}  # fmt: skip
_LETTERS = re.compile(r"\w")

Hits: TypeAlias = Sequence[tuple[int, int]]
"""Where a phrase stands: first word and the word behind it."""


class Phrase(msgspec.Struct, frozen=True, tag="phrase"):
    """Words in a row."""

    text: str


class Wijk(msgspec.Struct, frozen=True, tag="wijk"):
    """A text that names a quarter, by any of its names."""

    name: str


class Language(msgspec.Struct, frozen=True, tag="language"):
    """A text in a language."""

    code: str


class Not(msgspec.Struct, frozen=True, tag="not"):
    """What must not be there."""

    part: Node


class Near(msgspec.Struct, frozen=True, tag="near"):
    """Two parts with at most so many words between them."""

    words: int
    left: Node
    right: Node


class Joined(msgspec.Struct, frozen=True, tag="joined"):
    """All parts, or any."""

    how: Literal["and", "or"]
    parts: tuple[Node, ...]


Node: TypeAlias = Phrase | Wijk | Language | Not | Near | Joined


class Text(NamedTuple):
    """What a rule may ask of a text; the last two are worked out only when a rule asks."""

    hits: Mapping[str, Hits]
    wijken: Callable[[], frozenset[str]]
    language: Callable[[], str]


class _Token(NamedTuple):
    kind: str
    text: str
    place: int


@lru_cache(maxsize=1_024)
def read_rule(text: str) -> Node:
    """The rule that a desk wrote.

    Raises BrokenInput with `place`, counted from 1: 'watch.rule_empty', 'watch.rule_too_long' (limit),
    'watch.rule_open' (found: a bracket or quote that is not closed), 'watch.rule_unexpected' (found),
    'watch.rule_unfinished' (something must follow), 'watch.rule_nothing' (brackets or quotes around nothing),
    'watch.rule_only_excludes', 'watch.rule_far' (limit), 'watch.rule_near' (found), 'watch.rule_too_deep' (limit),
    'watch.rule_language' (found, known).
    """
    if len(text) > LONGEST_RULE:
        raise BrokenInput("watch.rule_too_long", place=LONGEST_RULE + 1, limit=LONGEST_RULE)
    tokens = list(_tokens(text))
    if not tokens:
        raise BrokenInput("watch.rule_empty", place=1)
    reader = _Reader(tokens, len(text) + 1)
    node = reader.either(0)
    if reader.at < len(tokens):
        raise BrokenInput("watch.rule_unexpected", place=tokens[reader.at].place, found=tokens[reader.at].text)
    if not _asks(node):
        raise BrokenInput("watch.rule_only_excludes", place=tokens[0].place)
    if len(list(phrases_of(node))) > MOST_PHRASES:
        raise BrokenInput("watch.rule_too_long", place=1, limit=MOST_PHRASES)
    return node


def phrases_of(node: Node) -> Iterator[str]:
    """Every phrase of a rule, those that exclude among them."""
    if isinstance(node, Phrase):
        yield node.text
    elif isinstance(node, Not):
        yield from phrases_of(node.part)
    elif isinstance(node, Near):
        yield from (*phrases_of(node.left), *phrases_of(node.right))
    elif isinstance(node, Joined):
        for part in node.parts:
            yield from phrases_of(part)


def wijken_of(node: Node) -> Iterator[str]:
    """Every quarter that a rule names."""
    if isinstance(node, Wijk):
        yield node.name
    elif isinstance(node, Not):
        yield from wijken_of(node.part)
    elif isinstance(node, Joined):
        for part in node.parts:
            yield from wijken_of(part)


def needs_words(node: Node) -> bool:
    """Whether a rule can only hold of a text with one of its phrases; a rule of a quarter alone needs none."""
    if isinstance(node, Joined):
        needing = [needs_words(part) for part in node.parts]
        return any(needing) if node.how == "and" else all(needing)
    return isinstance(node, Phrase | Near)


def needed(node: Node, common: Callable[[str], float]) -> frozenset[str]:
    """Words of which a text must hold one for the rule to hold, the rarest as `common` tells; a star at the end stands
    for any ending. Empty when no word is needed."""
    if isinstance(node, Phrase):
        words = words_in(node.text)
        return frozenset((min(words, key=common),)) if words else frozenset[str]()
    if isinstance(node, Near) or (isinstance(node, Joined) and node.how == "and"):
        parts = (node.left, node.right) if isinstance(node, Near) else node.parts
        found = [words for part in parts if (words := needed(part, common))]
        return min(found, key=lambda words: sum(map(common, words)), default=frozenset[str]())
    if isinstance(node, Joined):
        either = [needed(part, common) for part in node.parts]
        return frozenset[str]().union(*either) if all(either) else frozenset[str]()
    return frozenset[str]()


def holds(node: Node, text: Text) -> Hits | None:
    """Where the words stand that make the rule hold; None when it does not. Of a rule without words: nowhere."""
    if isinstance(node, Phrase):
        return text.hits.get(node.text) or None
    if isinstance(node, Wijk):
        return () if fold(node.name) in text.wijken() else None
    if isinstance(node, Language):
        return () if text.language() in ("", node.code) else None
    if isinstance(node, Not):
        if isinstance(node.part, Language):
            return () if text.language() != node.part.code else None
        return () if holds(node.part, text) is None else None
    if isinstance(node, Near):
        return _close_by(holds(node.left, text) or (), holds(node.right, text) or (), node.words)
    found = [holds(part, text) for part in node.parts]
    if node.how == "and" and any(hits is None for hits in found):
        return None
    kept = [hits for hits in found if hits is not None]
    return [hit for hits in kept for hit in hits] if kept else None


def _close_by(left: Hits, right: Hits, words: int) -> Hits | None:
    """The hits of both sides that have one of the other side close by; both are walked once."""
    others = sorted(right)
    found: list[tuple[int, int]] = []
    start = 0
    for hit in sorted(left):
        while start < len(others) and others[start][1] + words < hit[0]:
            start += 1
        beside = [
            other for other in others[start : start + 2 * words + 2] if other[0] <= hit[1] + words and other != hit
        ]
        if beside:
            found += (hit, *beside)
    return sorted(set(found)) or None


def _tokens(text: str) -> Iterator[_Token]:
    place, end = 0, len(text.rstrip())
    while place < end:
        found = _TOKEN.match(text, place)
        assert found is not None, "a token begins at every sign"
        kind = found.lastgroup or ""
        start = found.start(kind)
        if kind == "stray":
            raise BrokenInput("watch.rule_open", place=start + 1, found='"')
        yield _Token(_JOINS.get(found[kind], kind) if kind == "word" else kind, found[kind], start + (kind != "quoted"))
        place = found.end()


def _asks(node: Node) -> bool:
    """Whether every text that the rule finds holds a word or names a quarter that it asks for."""
    if isinstance(node, Joined):
        asking = [_asks(part) for part in node.parts]
        return any(asking) if node.how == "and" else all(asking)
    return not isinstance(node, Not | Language)


class _Reader:
    """Reads the tokens of one rule from left to right; `at` is the next one."""

    def __init__(self, tokens: Sequence[_Token], end: int) -> None:
        self._tokens, self._end, self.at = tokens, end, 0

    def either(self, depth: int) -> Node:
        parts = [self._all(depth)]
        while self._taken("or"):
            parts.append(self._all(depth))
        return parts[0] if len(parts) == 1 else Joined("or", tuple(parts))

    def _all(self, depth: int) -> Node:
        parts = [self._perhaps_not(depth)]
        while (kind := self._kind()) not in ("", "or", "close"):
            if kind == "and":
                self.at += 1
            parts.append(self._perhaps_not(depth))
        return parts[0] if len(parts) == 1 else Joined("and", tuple(parts))

    def _perhaps_not(self, depth: int) -> Node:
        if self._taken("not") or self._taken("minus"):
            return Not(self._near(depth))
        return self._near(depth)

    def _near(self, depth: int) -> Node:
        left = self._unit(depth)
        while self._kind() == "near":
            token = self._next()
            words = int(token.text.partition("/")[2])
            if not 1 <= words <= FARTHEST:
                raise BrokenInput("watch.rule_far", place=token.place, limit=FARTHEST)
            right = self._unit(depth)
            for side in (left, right):
                if not _is_words(side):
                    raise BrokenInput("watch.rule_near", place=token.place, found=token.text)
            left = Near(words, left, right)
        return left

    def _unit(self, depth: int) -> Node:
        token = self._next()
        if token.kind == "open":
            return self._bracket(token, depth + 1)
        if token.kind == "field":
            return self._field(token)
        if token.kind == "quoted":
            return _phrase(token.text, token)
        if token.kind != "word":
            raise BrokenInput("watch.rule_unexpected", place=token.place, found=token.text)
        words = [token.text]
        while self._kind() == "word":
            words.append(self._next().text)
        return _phrase(" ".join(words), token)

    def _bracket(self, token: _Token, depth: int) -> Node:
        if depth > DEEPEST:
            raise BrokenInput("watch.rule_too_deep", place=token.place, limit=DEEPEST)
        if self._kind() == "close":
            raise BrokenInput("watch.rule_nothing", place=token.place)
        node = self.either(depth)
        if not self._taken("close"):
            raise BrokenInput("watch.rule_open", place=token.place, found="(")
        return node

    def _field(self, token: _Token) -> Node:
        value = self._next()
        if value.kind not in ("word", "quoted") or not value.text.strip():
            raise BrokenInput("watch.rule_nothing", place=token.place)
        if token.text == "wijk:":
            return Wijk(value.text.strip())
        if value.text not in LANGUAGES:
            raise BrokenInput("watch.rule_language", place=value.place, found=value.text, known=LANGUAGES)
        return Language(value.text)

    def _kind(self) -> str:
        return self._tokens[self.at].kind if self.at < len(self._tokens) else ""

    def _taken(self, kind: str) -> bool:
        here = self._kind() == kind
        self.at += here
        return here

    def _next(self) -> _Token:
        if self.at >= len(self._tokens):
            raise BrokenInput("watch.rule_unfinished", place=self._end)
        self.at += 1
        return self._tokens[self.at - 1]


def _is_words(node: Node) -> bool:
    if isinstance(node, Joined):
        return node.how == "or" and all(_is_words(part) for part in node.parts)
    return isinstance(node, Phrase | Near)


def _phrase(text: str, token: _Token) -> Phrase:
    if _LETTERS.search(text) is None:
        raise BrokenInput("watch.rule_nothing", place=token.place)
    return Phrase(" ".join(text.split()))
