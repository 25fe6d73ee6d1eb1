"""The dictionaries in their process: three languages, nothing to steal, and an end to what hangs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ui.spelling import process
from ui.spelling.process import MOST_FALLS, SpellingProcess

SAYS = "import sys, time; out = sys.stdout.buffer; out.write(b'\\0\\0\\0\\5ready'); out.flush();"
STUCK = SAYS + "time.sleep(60)"
BABBLES = SAYS + "out.write(b'\\0\\0\\0\\3{]}'); out.flush(); sys.stdin.read()"


@pytest.mark.parametrize(
    ("language", "right", "wrong", "meant"),
    [
        ("nl", ("politiezone", "verkeersongeval", "Dampoort", "foto's"), "waarschijnljk", "waarschijnlijk"),
        ("fr", ("blessé", "l'incident", "porte-parole"), "explosei", "explose"),
        ("en", ("wounded", "spokesperson", "neighbourhood"), "explosoin", "explosion"),
    ],
)
def test_a_dictionary_knows_the_words_of_the_trade_and_what_was_meant(language, right, wrong, meant):
    dictionary = SpellingProcess(language)
    try:
        assert dictionary.unknown((*right, wrong)) == {wrong}
        assert meant in dictionary.suggestions(wrong)
        if sys.platform != "win32":
            assert {"memory", "files"} <= set(dictionary.confined)
    finally:
        dictionary.close()


@pytest.mark.parametrize("boot", [STUCK, BABBLES])
def test_a_dictionary_that_hangs_or_babbles_is_ended_and_not_asked_for_ever(boot: str, monkeypatch):
    monkeypatch.setattr(process, "_BOOT", boot)
    dictionary = SpellingProcess("nl", answer_s=0.2 if boot is STUCK else 20.0)
    for _ in range(MOST_FALLS):
        assert dictionary.usable
        assert dictionary.unknown(("knal",)) is None
        assert not dictionary._apart.running
    assert not dictionary.usable
    assert dictionary.suggestions("knal") == ()
    assert not dictionary._apart.running


def test_a_frozen_program_starts_itself_as_the_dictionary(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert process._command("fr") == [sys.executable, "spelling-worker", "fr"]
    monkeypatch.undo()
    root = Path(process.__file__).parents[2]
    order = [sys.executable, "-m", "woordvoering", "spelling-worker", "en"]
    assert subprocess.run(order, cwd=root, input=b"", capture_output=True, check=False).returncode == 0
