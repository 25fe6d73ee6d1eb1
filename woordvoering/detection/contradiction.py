"""Two cautions about a story: its sources contradict each other, or it may carry a sensitive picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from woordvoering.detection.fold import fold
from woordvoering.detection.phrases import PhraseLists, Phrases
from woordvoering.detection.words import stem


class Voice(NamedTuple):
    """One distinct text and who said it; `terms` are its stems."""

    id: str
    speaker: str
    text: str
    terms: frozenset[str]


class Cues:
    """The shipped word lists, compiled once."""

    def __init__(self, lists: PhraseLists) -> None:
        self._denial = Phrases(lists.of("denial"))
        self._pictures = Phrases(lists.of("pictures"))
        self._harm = Phrases(lists.of("harm"))
        self._graphic = Phrases(lists.of("graphic"))
        self._absence = tuple(fold(phrase) + " " for phrase in lists.of("absence"))

    def sensitive(self, text: str) -> bool:
        """Whether the text points at a picture of harm."""
        return self._graphic.found_in(text) or (self._pictures.found_in(text) and self._harm.found_in(text))

    def denies(self, text: str, core: Sequence[str]) -> bool:
        """Whether the text denies something that the story tells: a denial, or 'geen' before one of its core terms."""
        return self._denial.found_in(text) or self._absent(fold(text), frozenset(core))

    def _absent(self, folded: str, core: frozenset[str]) -> bool:
        padded = f" {folded}"
        for phrase in self._absence:
            _, found, rest = padded.partition(f" {phrase}")
            following = rest.split(maxsplit=1)
            if found and following and stem(following[0].strip(".,;:!?'\"")) in core:
                return True
        return False


@cache
def cues() -> Cues:
    """The cues with the shipped lists."""
    return Cues(PhraseLists("detection", "cues.toml"))


def contradiction(voices: Iterable[Voice], core: Sequence[str]) -> tuple[str, str] | None:
    """(the post that asserts, the post that denies) when two speakers of one story contradict each other, else None.

    `core` are the story's most telling stems: a denial counts only when it speaks of one of them, and so does the
    assertion. The earliest of each is named.
    """
    telling = frozenset(core)
    asserting: list[Voice] = []
    denying: list[Voice] = []
    rules = cues()
    for voice in voices:
        if voice.terms & telling:
            (denying if rules.denies(voice.text, core) else asserting).append(voice)
    for denial in denying:
        for assertion in asserting:
            if assertion.speaker != denial.speaker:
                return assertion.id, denial.id
    return None
