"""The window never sends anybody to a command line: its sentences name what it has itself."""

from __future__ import annotations

import re

from woordvoering.cli.main import app
from woordvoering.i18n import LANGUAGES, Messages

NOUNS = "|".join(sorted(str(group.name) for group in app.registered_groups))
COMMAND = re.compile(rf"--[a-z]|['‘](?:{NOUNS}) [a-z]|\bwoordvoering [a-z]")
ELSEWHERE = ("cli.", "demo.", "detect.", "doctor.", "backup.", "measure.")
"""What only the command line says: its own acts, and rooms that have no screen."""
SPOKEN = {"sync.nothing_to_keep"}
"""Of an option that only the command line has."""


def test_no_sentence_of_the_window_names_a_command():
    found = {
        code: sentence.of(language)
        for code, sentence in Messages.in_window().codes().items()
        for language in LANGUAGES
        if not code.startswith(ELSEWHERE) and code not in SPOKEN and COMMAND.search(sentence.of(language))
    }
    assert found == {}


def test_what_the_window_words_otherwise_is_a_code_with_the_same_holes():
    shipped, window = Messages.load().codes(), Messages.in_window().codes()
    assert set(window) == set(shipped)
    other = [code for code in window if window[code] != shipped[code]]
    assert len(other) > 10
    for code in other:
        for language in LANGUAGES:
            assert window[code].holes(language) <= shipped[code].holes(language), code
