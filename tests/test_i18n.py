"""What the core says as a code, a person reads as a sentence in the language of the desk."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.clock import HOUR, MINUTE, moment
from woordvoering.errors import BrokenInput, Reason, Refused
from woordvoering.i18n import LANGUAGES, LONGEST, Messages, Sentence, fill, shown

CLAIM_REFERENCE = re.compile(r"\{#[^{}]*\}")
SHIPPED = Messages.load()
TEATIME = moment(datetime(2026, 7, 1, 14, 5, tzinfo=UTC))


def messages() -> Messages:
    return Messages(
        {
            "gate.embargo": Sentence(
                nl="Embargo tot {until:time}.", fr="Embargo : {until:time}.", en="Until {until:time}."
            )
        }
    )


def test_a_reason_becomes_a_sentence_in_the_language_of_the_desk() -> None:
    reason = Reason("gate.embargo", {"until": TEATIME})
    assert messages().say(reason) == "Embargo tot 16:05."
    assert messages().say(reason, "fr") == "Embargo : 16 h 05."
    assert messages().say(reason, "en") == "Until 16:05."


def test_a_refusal_is_said_whole_in_the_order_of_its_reasons() -> None:
    refusal = Refused(Reason("gate.embargo", {"until": TEATIME}), Reason("gate.embargo", {"until": TEATIME + HOUR}))
    assert messages().say_all(refusal) == ("Embargo tot 16:05.", "Embargo tot 17:05.")


def test_an_unknown_code_shows_itself_and_its_parameters_in_a_general_sentence() -> None:
    said = SHIPPED.say(Reason("future.thing", {"file": "a.xml", "count": 3}))
    assert "future.thing" in said
    assert "count: 3, file: a.xml" in said
    assert Messages({}).say(Reason("future.thing")) == "future.thing (–)"


@pytest.mark.parametrize(
    ("sentence", "params", "expected"),
    [
        ("{names}", {"names": ("PM", "KC", "BM")}, "PM, KC en BM"),
        ("{names}", {"names": ("PM",)}, "PM"),
        ("{names}", {"names": ()}, "–"),
        ("{given}", {}, "–"),
        ("{share}", {"share": 0.25}, "0,2"),
        ("{answer}", {"answer": True}, "ja"),
        ("{count} {count|fout|fouten}", {"count": 1}, "1 fout"),
        ("{count} {count|fout|fouten}", {"count": 2}, "2 fouten"),
        ("{late:duration}", {"late": 12 * MINUTE}, "12 min"),
        ("{late:duration}", {"late": -(HOUR + 5 * MINUTE)}, "1 u 05 min"),
        ("{late:duration}", {"late": 45_000}, "45 s"),
        ("{at:date}", {"at": TEATIME}, "01/07/2026"),
        ("{at:moment}", {"at": TEATIME}, "01/07/2026 16:05"),
        ("{at:time}", {"at": "straks"}, "straks"),
    ],
)
def test_holes_are_filled_as_people_write(sentence: str, params: dict[str, object], expected: str) -> None:
    assert fill(sentence, params, "nl") == expected  # pyright: ignore[reportArgumentType]


def test_a_parameter_with_braces_opens_no_new_hole() -> None:
    assert fill("{text} {secret}", {"text": "{secret}", "secret": "x"}, "nl") == "{secret} x"


def test_direction_and_control_marks_of_a_parameter_are_dropped() -> None:
    assert shown("goed\u202efout\x07\nregel", "nl") == "goedfout regel"


@given(st.text())
def test_no_parameter_makes_a_sentence_longer_than_its_share(text: str) -> None:
    said = fill("[{text}]", {"text": text}, "en")
    assert len(said) <= LONGEST + 3
    assert all(char.isprintable() or char.isspace() or ord(char) > 127 for char in said)


def test_a_file_that_is_no_toml_is_named(tmp_path: Path) -> None:
    (tmp_path / "kapot.toml").write_text("= niets", "utf-8")
    with pytest.raises(BrokenInput) as refused:
        Messages.load(tmp_path)
    assert refused.value.code == "i18n.unreadable"
    assert refused.value.params["file"] == "kapot.toml"


def test_a_sentence_that_lacks_french_is_refused(tmp_path: Path) -> None:
    (tmp_path / "half.toml").write_text('["a.b"]\nnl = "x"\nen = "x"\n', "utf-8")
    with pytest.raises(BrokenInput) as refused:
        Messages.load(tmp_path)
    assert "fr" in str(refused.value.params["problem"])


def test_two_rooms_cannot_word_the_same_code(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.toml").write_text('["a.b"]\nnl = "x"\nfr = "x"\nen = "x"\n', "utf-8")
    with pytest.raises(BrokenInput) as refused:
        Messages.load(tmp_path)
    assert refused.value.code == "i18n.twice"
    assert refused.value.params == {"code": "a.b", "file": "b.toml"}


def test_the_three_languages_of_every_code_ask_for_the_same_parameters() -> None:
    holes = {code: [one.holes(language) for language in LANGUAGES] for code, one in SHIPPED.codes().items()}
    assert len(holes) > 500
    assert {code: sets for code, sets in holes.items() if any(each != sets[0] for each in sets)} == {}


def test_every_code_says_something_in_the_three_languages() -> None:
    silent = (f"{c} {at}" for c, one in SHIPPED.codes().items() for at in LANGUAGES if not one.of(at).strip())
    assert sorted(silent) == []


def test_no_sentence_has_a_brace_that_is_not_a_hole_nor_calls_out() -> None:
    filled = {
        f"{code} {language}": fill(one.of(language), dict.fromkeys(one.holes(language), 1), language)
        for code, one in SHIPPED.codes().items()
        for language in LANGUAGES
    }
    wrong = {at: said for at, said in filled.items() if set(CLAIM_REFERENCE.sub("", said)) & set("{}!")}
    assert wrong == {}
