"""The window's side of the spelling process: started with the first question, killed when it does not answer."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

import ui
from ui.spelling.questions import MOST_BYTES, Check, Question, Suggest
from woordvoering.signals.apart import Apart

ANSWER_S = 20.0
"""Seconds for one question and for the start of the process, on a cold and busy machine; a suggestion takes a second
of work at most (measured over three dictionaries)."""
MOST_FALLS = 3
"""After so many questions without an answer, one after the other, it is not started again."""

_BOOT = "import sys; sys.path.insert(0, sys.argv[1]); from ui.spelling.worker import main; sys.exit(main(sys.argv[2]))"


class SpellingProcess:
    """The dictionary of one language in a process of its own; for one thread at a time.

    `falls` counts the questions in a row that it did not answer.
    """

    def __init__(self, language: str, *, answer_s: float = ANSWER_S) -> None:
        self._apart = Apart(_command(language), answer_s=answer_s, largest=MOST_BYTES)
        self.falls = 0

    @property
    def confined(self) -> tuple[str, ...]:
        """What it gave up, and that it is ready; nothing before the first question."""
        return self._apart.confined

    @property
    def usable(self) -> bool:
        """Whether it still makes sense to ask."""
        return self.falls < MOST_FALLS

    def unknown(self, words: tuple[str, ...]) -> frozenset[str] | None:
        """Which of the words the dictionary does not know; None without an answer."""
        answer = self._ask(Check(words))
        return None if answer is None else frozenset(answer).intersection(words)

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may have been meant, likeliest first; nothing without an answer."""
        return self._ask(Suggest(word)) or ()

    def close(self) -> None:
        """Ends the process; a later question starts a new one."""
        self._apart.close()

    def _ask(self, question: Question) -> tuple[str, ...] | None:
        answer = self._apart.ask(msgspec.json.encode(question)) if self.usable else None
        try:
            words = None if answer is None else msgspec.json.decode(answer, type=tuple[str, ...])
        except msgspec.DecodeError:
            words = None
            self._apart.close()
        self.falls = self.falls + 1 if words is None else 0
        return words


def _command(language: str) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "spelling-worker", language]
    return [sys.executable, "-I", "-c", _BOOT, str(Path(ui.__file__).resolve().parent.parent), language]
