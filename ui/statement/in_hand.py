"""The texts of one revision as they stand in the editor: the one that is being written, and those beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ui.statement.live import Mark, marks, open_marks
from ui.statement.words import Odd
from woordvoering.overview.records import ClaimView
from woordvoering.overview.text_records import LanguageView, StatementView
from woordvoering.statements.languages import (
    cites_otherwise,
    key_of,
    languages_in,
    own_texts,
    text_in,
    text_name,
    without_language,
)


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language of the text in hand. `state`: base, there, missing, outdated; `open_places` are blanks and claims
    that may not leave; `since` is the base text of an outdated one, '' when nobody can say."""

    language: str
    state: str
    shown: bool = False
    open_places: int = 0
    since: str = ""


@dataclass(slots=True)
class InHand:
    """All texts of the revision in hand. `key` says which is written: '' the base text, 'fr' that translation."""

    own: str = "nl"
    text: str = ""
    variants: dict[str, str] = field(default_factory=dict[str, str])
    key: str = ""
    laid_aside: dict[str, str] = field(default_factory=dict[str, str])

    def take(self, own: str, text: str, variants: Mapping[str, str]) -> None:
        """Other texts. A language that is no longer there gives way to the base text."""
        self.own, self.text, self.variants = own, text, dict(variants)
        if self.key and not self.variants.get(self.key, "").strip():
            self.key = ""

    @property
    def language(self) -> str:
        """The language that is being written."""
        return self.key or self.own

    @property
    def shown(self) -> str:
        """The text that is being written."""
        return text_in(self.text, self.variants, self.key)

    def put(self, words: str) -> None:
        """What the editor holds now."""
        if self.key:
            self.variants[self.key] = words
        else:
            self.text = words

    def show(self, language: str) -> None:
        """Another language is written from here on."""
        self.key = key_of(self.own, language)

    def spoken(self) -> tuple[str, ...]:
        """The languages that have a text, the base text's first."""
        return languages_in(self.own, self.variants)

    def drop_language(self) -> None:
        """The language that is written is taken away, with what channels say in it."""
        self.variants, self.key = without_language(self.variants, self.key), ""

    def channel(self, name: str) -> str | None:
        """What somebody wrote for a channel in the language that is written."""
        return own_texts(self.variants, self.key).get(name)

    def write_channel(self, name: str, words: str) -> None:
        """A channel's own text in that language."""
        self.variants[text_name(name, self.key)] = words

    def lay_aside(self, name: str) -> None:
        """The channel says again what follows from the text; its own words come back when they are wanted."""
        full = text_name(name, self.key)
        self.laid_aside[full] = self.variants.pop(full, "")

    def taken_up(self, name: str, otherwise: str) -> str:
        """A channel's own text once more: as it was laid aside, or the words given."""
        words = self.laid_aside.pop(text_name(name, self.key), otherwise)
        self.write_channel(name, words)
        return words

    def same_as(self, text: str, variants: Mapping[str, str]) -> bool:
        """Whether these are the texts in hand."""
        return (self.text, self.variants) == (text, dict(variants))

    def tongues(self, view: StatementView) -> tuple[Tongue, ...]:
        """Where each language stands, with what was typed since the revision of `view`."""
        return tuple(self._tongue(view, known) for known in view.languages)

    def _tongue(self, view: StatementView, known: LanguageView) -> Tongue:
        key = key_of(self.own, known.language)
        words = text_in(self.text, self.variants, key)
        state, since = known.state, known.since
        if key and not words.strip():
            state = "missing"
        elif key and not _same(words, view.variants.get(key, "")):
            state = "there"
        elif key and not _same(self.text, view.text):
            state, since = "outdated", since or view.text
        places = len(open_marks(marks(words, view.claims)))
        since = since if state == "outdated" else ""
        return Tongue(known.language, state, known.language == self.language, places, since)

    def elsewhere(self, claims: tuple[ClaimView, ...]) -> tuple[Mark, ...]:
        """What stands open in the texts that are not being written, as far as they leave."""
        full = {"": self.text, **self.variants}
        return tuple(mark for name, words in full.items() if name != self.key for mark in marks(words, claims))

    def at_odds(self, view: StatementView) -> Iterator[Odd]:
        """What a translation says otherwise than the base text, as the gate would say it."""
        for tongue in self.tongues(view):
            if tongue.state not in ("there", "outdated"):
                continue
            left_out, added = cites_otherwise(self.text, self.variants.get(tongue.language, ""))
            if left_out:
                yield "gate.language_left_out", {"language": tongue.language, "refs": left_out}
            if added:
                yield "gate.language_added", {"language": tongue.language, "refs": added}
            if tongue.state == "outdated":
                yield "gate.language_outdated", {"language": tongue.language}


def _same(typed: str, saved: str) -> bool:
    """Whether a text as it is typed is that of the revision, which has no space behind its lines."""
    return "\n".join(line.rstrip() for line in typed.split("\n")).strip("\n") == saved
