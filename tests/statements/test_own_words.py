"""The words that an officer keeps beside the dictionaries."""

from __future__ import annotations

from sqlalchemy import create_engine

from woordvoering.clock import ManualClock, Millis
from woordvoering.statements.own_words import LONGEST, OWN_WORD, OwnWords


def test_own_words_are_kept_once_and_forgotten_at_once():
    engine = create_engine("sqlite://")
    OWN_WORD.create(engine)
    words = OwnWords(engine, ManualClock(Millis(1)))
    assert words.keep("Zwijnaarde") == ("Zwijnaarde",)
    assert words.keep("Dampoortse") == ("Dampoortse", "Zwijnaarde")
    assert words.keep("Zwijnaarde") == ("Dampoortse", "Zwijnaarde")
    assert words.drop("Dampoortse") == ("Zwijnaarde",)
    assert words.keep("x" * 500)[-1] == "x" * LONGEST
    assert words.all() == ("Zwijnaarde", "x" * LONGEST)
