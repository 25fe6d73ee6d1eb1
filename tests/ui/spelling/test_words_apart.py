"""Which words of a text a dictionary may judge, and where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.spelling.words import words_in


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("Knal aan de **Dampoort**.", "Knal aan de Dampoort"),
        ("zo’n foto's, 's avonds ’t was stil", "zo’n foto's 's avonds ’t was stil"),
        ("twee-uursrit of Sint-Amandsberg", "twee-uursrit of Sint-Amandsberg"),
        ("Om 02u15 op de E17, FPF en DGJ weten het", "Om op de en weten het"),
        ("Zie https://politie.example/onzzin en pers@politie.example", "Zie en"),
        ("[lees meer](https://politie.example/onzzin) #Gentt @agentt", "lees meer"),
        ("{#1} {#!2} [[TIJD VAN DE KNAL]] de rest", "de rest"),
        ("محمد sprak", "sprak"),
        ("blessé à l’œil", "blessé l’œil"),
        ("", ""),
    ],
)
def test_only_words_that_a_dictionary_can_know_are_judged(text: str, judged: str):
    assert " ".join(word.text for word in words_in(text)) == judged


@given(st.text(st.sampled_from("ab é’'-@#/ .😀𝔸{}[]#1\n"), max_size=60))
def test_each_word_stands_where_the_editor_counts_it(text: str):
    units = text.encode("utf-16-le")
    for word in words_in(text):
        assert units[2 * word.start : 2 * word.end].decode("utf-16-le") == word.text
