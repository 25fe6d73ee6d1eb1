"""`Speller`: what the dictionaries said of each word, asked on a thread of its own; nothing here waits."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal

from ui.beside import Beside
from ui.spelling.process import SpellingProcess
from ui.spelling.words import plain

LANGUAGES = ("nl", "fr", "en")
KEPT = 20_000
"""Words of which is remembered what the dictionaries said."""
BATCH = 2_000
"""Words in one question."""
OWN = 4_000
"""Most own words that are read; more is no list of a person."""

Then = Callable[[tuple[str, ...]], None]


class Dictionary(Protocol):
    """One language; `ui.spelling.process.SpellingProcess`."""

    @property
    def usable(self) -> bool: ...

    def unknown(self, words: tuple[str, ...]) -> frozenset[str] | None: ...

    def suggestions(self, word: str) -> tuple[str, ...]: ...

    def close(self) -> None: ...


class Lookup(Beside):
    """The thread that asks; its answers come back as signals."""

    judged = Signal(int, str, object, object)
    """Its number, the language, the words, and which of them are unknown (None: nobody could say)."""
    suggested = Signal(int, object)

    def __init__(self, make: Callable[[str], Dictionary], number: int, parent: QObject | None = None) -> None:
        super().__init__("spelling", parent)
        self._make, self._number = make, number
        self._guard = threading.Lock()
        self._checks: OrderedDict[tuple[str, str], None] = OrderedDict()
        self._wanted: deque[tuple[int, str, str]] = deque()
        self._dictionaries: dict[str, Dictionary] = {}

    def check(self, language: str, words: Iterable[str]) -> None:
        """Asks about words, each once."""
        with self._guard:
            self._checks.update(((language, word), None) for word in words)
        self.now()

    def suggest(self, ticket: int, language: str, word: str) -> None:
        """Asks what was meant; goes before all checks."""
        with self._guard:
            self._wanted.append((ticket, language, word))
        self.now()

    def work(self) -> None:
        try:
            while not self.ended.is_set():
                self.wake.wait()
                self.wake.clear()
                while not self.ended.is_set() and self._one():
                    pass
        finally:
            self._let_go()

    def broke(self, error: Exception) -> None:
        self._let_go()

    def stop(self) -> None:
        """Asks nothing any more and ends after the question that is under way; nobody waits for it."""
        with self._guard:
            self._checks.clear()
            self._wanted.clear()
        self.ended.set()
        self.wake.set()

    def _one(self) -> bool:
        with self._guard:
            wanted = self._wanted.popleft() if self._wanted else None
            language, words = ("", ()) if wanted else self._batch()
        if wanted is not None:
            ticket, language, word = wanted
            self.suggested.emit(ticket, self._dictionary(language).suggestions(word))
        elif words:
            self.judged.emit(self._number, language, words, self._dictionary(language).unknown(words))
        return bool(wanted or words)

    def _batch(self) -> tuple[str, tuple[str, ...]]:
        """The next words of one language."""
        if not self._checks:
            return "", ()
        language = next(iter(self._checks))[0]
        words = tuple(word for tongue, word in self._checks if tongue == language)[:BATCH]
        for word in words:
            del self._checks[language, word]
        return language, words

    def _dictionary(self, language: str) -> Dictionary:
        if language not in self._dictionaries:
            self._dictionaries[language] = self._make(language)
        return self._dictionaries[language]

    def _let_go(self) -> None:
        for dictionary in self._dictionaries.values():
            dictionary.close()
        self._dictionaries.clear()


class Speller(QObject):
    """What is known of words. `learned` when more is; `on` is the setting.

    Words come from texts that nobody may read yet: `stop` forgets them all.
    """

    learned = Signal()

    def __init__(self, make: Callable[[str], Dictionary] = SpellingProcess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.on = True
        self.own: frozenset[str] = frozenset()
        self._known: OrderedDict[tuple[str, str], bool] = OrderedDict()
        self._asked: set[tuple[str, str]] = set()
        self._tickets: dict[int, Then] = {}
        self._ticket = 0
        self.silent: frozenset[str] = frozenset()
        """The languages whose dictionary gave no answer the last time."""
        self._make, self._begun = make, 0
        self._lookup: Lookup | None = None

    def unknown(self, language: str, words: Iterable[str]) -> frozenset[str]:
        """Which of these plain words are known to be wrong; what is not known yet is asked, and `learned` follows."""
        if not self.on or language not in LANGUAGES:
            return frozenset()
        wrong: set[str] = set()
        ask: list[str] = []
        for word in words:
            known = self._known.get((language, word))
            if known is True or self.own_form(word) is not None:
                continue
            if known is False:
                wrong.add(word)
            elif (language, word) not in self._asked:
                ask.append(word)
        if ask:
            self._ask(language, ask)
        return frozenset(wrong)

    def suggest(self, language: str, word: str, then: Then) -> None:
        """What may have been meant; `then` gets it on the Qt thread."""
        self._ticket += 1
        self._tickets[self._ticket] = then
        self._asking().suggest(self._ticket, language, plain(word))

    def waits(self, language: str) -> bool:
        """Whether words of this language are still being looked up."""
        return any(tongue == language for tongue, _ in self._asked)

    def own_form(self, word: str) -> str | None:
        """How somebody kept this word: as it is or without its first capital; None when nobody did."""
        kept = plain(word)
        return next((form for form in (kept, kept[:1].lower() + kept[1:]) if form in self.own), None)

    def accept(self, words: Iterable[str]) -> None:
        """The words that this device keeps beside its dictionaries."""
        self.own = frozenset(sorted(words)[:OWN])
        self.learned.emit()

    def switch(self, *, on: bool) -> None:
        """On or off, as the settings say."""
        if on != self.on:
            self.on = on
            self.learned.emit()

    def stop(self) -> None:
        """Ends the processes and forgets every word; the next question begins anew."""
        if self._lookup is not None:
            self._lookup.stop()
            self._lookup = None
        self._known.clear()
        self._asked.clear()
        self._tickets.clear()
        self.own = frozenset()

    def _ask(self, language: str, words: list[str]) -> None:
        self._asked.update((language, word) for word in words)
        self._asking().check(language, words)

    def _asking(self) -> Lookup:
        """The thread; a new one after `stop`, as the one of before may still be at its last question."""
        if self._lookup is None:
            self._begun += 1
            self._lookup = Lookup(self._make, self._begun, self)
            self._lookup.judged.connect(self._judged, Qt.ConnectionType.QueuedConnection)
            self._lookup.suggested.connect(self._suggested, Qt.ConnectionType.QueuedConnection)
            self._lookup.start()
        return self._lookup

    def _judged(self, number: int, language: str, words: tuple[str, ...], wrong: frozenset[str] | None) -> None:
        if self._lookup is None or number != self._begun:
            return
        self.silent = self.silent | {language} if wrong is None else self.silent - {language}
        for word in words:
            self._asked.discard((language, word))
            self._known[language, word] = wrong is None or word not in wrong
        while len(self._known) > KEPT:
            self._known.popitem(last=False)
        self.learned.emit()

    def _suggested(self, ticket: int, words: tuple[str, ...]) -> None:
        then = self._tickets.pop(ticket, None)
        if then is not None:
            then(words)
