"""The shipped words are held once: what is expected of a stream stands in the list itself, not in a second one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from woordvoering.detection.vocabulary import PRIOR_WORDS, UNSEEN, Vocabulary
from woordvoering.detection.words import stem, word_lists

ROOT = Path(__file__).resolve().parents[2]

HELD = """
import tracemalloc
from woordvoering.detection.vocabulary import Vocabulary
from woordvoering.detection.words import word_lists
lists = word_lists()
tracemalloc.start()
EXTRA
vocabulary = Vocabulary()
print(tracemalloc.get_traced_memory()[0])
"""

LITTLE_BYTES = 16 * 1024
"""The counts of an empty stream; a second list of 69,000 words is 200 times as much."""


def held(extra: str = "") -> int:
    """Bytes that the vocabulary of an empty stream holds besides the shipped lists."""
    order = [sys.executable, "-c", HELD.replace("EXTRA", extra)]
    return int(subprocess.run(order, cwd=ROOT, capture_output=True, text=True, check=True).stdout)


def test_a_vocabulary_holds_no_second_list_of_the_shipped_words():
    assert held() <= LITTLE_BYTES


def test_a_second_list_would_be_found():
    assert held("again = {word: 2 * share for word, share in lists.background.items()}") > 100 * LITTLE_BYTES


def test_before_the_stream_begins_a_word_is_as_common_as_the_shipped_list_says():
    known, background = stem("school"), word_lists().background
    found = Vocabulary().shares([known, "qqqq"])
    assert found[known] == pytest.approx(background[known])
    assert found["qqqq"] == pytest.approx(UNSEEN)
    read = Vocabulary()
    read.advance(1.0)
    read.add(["qqqq"], 1.0, {})
    assert read.shares(["qqqq"])["qqqq"] == pytest.approx((1 + PRIOR_WORDS * UNSEEN) / (1 + PRIOR_WORDS))
