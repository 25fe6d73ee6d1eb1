"""The canonical text: one spelling, nothing hidden, one hash."""

from __future__ import annotations

import hashlib
import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from woordvoering.errors import Refused
from woordvoering.statements.text import (
    MAX_CHARACTERS,
    canonical,
    hidden_characters,
    is_canonical,
    revision_sha,
    text_sha,
)

BLANKS = (0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D)
"""Letters and marks that show nothing."""

WRITTEN = st.text(
    st.one_of(st.sampled_from("abc é.\n\t ’“…{}[]#*e\u0301\r\ufe0f"), st.characters(exclude_categories=["C"])),
    max_size=200,
).filter(lambda text: not hidden_characters(text))


def test_no_character_without_a_face_passes_for_one_that_everybody_sees() -> None:
    codes = [code for code in range(0x3000) if chr(code) != "\n"]
    faceless = {code for code in codes if unicodedata.category(chr(code)) in ("Cc", "Cf")}
    found = {code for code in codes if hidden_characters(chr(code))}
    assert faceless <= found
    assert len(faceless) > 90
    assert not any(unicodedata.category(chr(code)).startswith(("L", "N", "P")) for code in found - set(BLANKS))


def test_a_place_is_told_by_line_and_column() -> None:
    places = [(r.params["line"], r.params["column"]) for r in hidden_characters("\u202ea\nbé“\x07\n\n\u200b")]
    assert places == [(1, 1), (2, 4), (4, 1)]


@given(WRITTEN)
def test_the_canonical_form_of_a_canonical_text_is_itself(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once
    assert is_canonical(once)
    assert unicodedata.is_normalized("NFC", once)


@given(WRITTEN)
def test_no_word_is_lost_on_the_way_to_the_canonical_form(text: str) -> None:
    assert canonical(text).split() == unicodedata.normalize("NFC", text).split()


def test_windows_and_old_mac_line_ends_spell_the_same_text() -> None:
    assert canonical("a\r\nb\rc\u2028d") == "a\nb\nc\nd"


def test_spaces_behind_a_line_and_empty_lines_at_the_ends_are_no_part_of_a_text() -> None:
    assert canonical("\n\n  a  \n\nb\t\n\n") == "  a\n\nb"


def test_an_accent_typed_apart_is_the_same_letter() -> None:
    assert text_sha(canonical("cafe\u0301")) == text_sha("café")


@pytest.mark.parametrize(
    "character",
    ["\u202e", "\u2066", "\u200b", "\u00ad", "\x00", "\x1b", "\x0b", "\ue000", "\ufdd0", "\U000e0041", "\u3164"],
)
def test_a_character_that_no_reader_sees_is_refused_with_its_place(character: str) -> None:
    with pytest.raises(Refused) as refusal:
        canonical(f"eerste regel\nhet {character}parket")
    (reason,) = refusal.value.reasons()
    assert reason.code == "text.hidden_character"
    assert reason.params == {"line": 2, "column": 5, "character": f"U+{ord(character):04X}"}


def test_a_lone_half_of_a_surrogate_pair_is_refused() -> None:
    assert [reason.params["character"] for reason in hidden_characters("a\ud83d")] == ["U+D83D"]


def test_a_joined_emoji_is_visible_and_a_joiner_between_letters_is_not() -> None:
    family = "👩\u200d👩\u200d👧 🏳️\u200d🌈 👮🏽\u200d♀️"
    assert canonical(family) == family
    assert hidden_characters("po\u200dlitie")


def test_a_text_of_a_whole_book_is_refused_with_its_length() -> None:
    with pytest.raises(Refused) as refusal:
        canonical("a" * (MAX_CHARACTERS + 1))
    assert refusal.value.code == "text.too_long"


def test_a_hostile_text_is_told_in_twenty_places_not_in_a_million() -> None:
    assert len(hidden_characters("\u202e" * 10_000)) == 20


def test_the_hash_is_what_sha256sum_says_of_the_bytes() -> None:
    assert text_sha("Eén knal.") == hashlib.sha256("Eén knal.".encode()).hexdigest()


def test_no_hash_is_given_to_another_spelling() -> None:
    with pytest.raises(Refused) as refusal:
        text_sha("cafe\u0301")
    assert refusal.value.code == "text.not_canonical"


@given(WRITTEN, WRITTEN)
def test_two_different_texts_never_share_a_hash(one: str, other: str) -> None:
    assume(canonical(one) != canonical(other))
    assert text_sha(canonical(one)) != text_sha(canonical(other))


def test_a_revision_without_variants_is_named_after_its_text_alone() -> None:
    assert revision_sha("tekst", {}) == text_sha("tekst")


def test_one_changed_variant_changes_the_name_of_the_revision() -> None:
    names = {
        revision_sha("tekst", {}),
        revision_sha("tekst", {"x": "kort"}),
        revision_sha("tekst", {"x": "korter"}),
        revision_sha("tekst", {"bluesky": "kort"}),
        revision_sha("tekst", {"bluesky": "kort", "x": "kort"}),
        revision_sha("tekst.", {"x": "kort"}),
    }
    assert len(names) == 6
    assert revision_sha("t", {"a": "1", "b": "2"}) == revision_sha("t", {"b": "2", "a": "1"})
