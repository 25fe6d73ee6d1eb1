"""Rules of watch terms: what they find, where they mark it, what they refuse and where the fault stands."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.detection.guidance import Guidance
from woordvoering.detection.normalise import all_words, cleaned, folded_words
from woordvoering.detection.rules import read_rule
from woordvoering.detection.watchterms import WatchTerms, language_of
from woordvoering.errors import BrokenInput


def marked(rule: str, text: str) -> list[str]:
    return [text[span.start : span.end] for span in WatchTerms([rule]).spans(text)]


def finds(rule: str, text: str) -> bool:
    return bool(WatchTerms([rule]).holding(text))


def fault_of(rule: str) -> BrokenInput | None:
    try:
        read_rule(rule)
    except BrokenInput as fault:
        return fault
    return None


@pytest.mark.parametrize(
    ("rule", "yes", "no"),
    [
        ("knal", "Een KNAL gehoord", "knallen gehoord"),
        ("knal*", "knallen gehoord", "een kneuzing"),
        ('"witte bestelwagen"', "de witte bestelwagen", "wit was de bestelwagen"),
        ("witte bestelwagen", "de witte  bestelwagen", "witte. Bestelwagen"),
        ("café", "in het CAFE", "in de cafés"),
        ("knal OR ontploffing", "een ontploffing", "een plof"),
        ("knal OF ontploffing", "een knal", "een plof"),
        ("knal AND Dampoort", "Dampoort: een knal", "een knal"),
        ("knal EN (Dampoort OF station)", "een knal aan het station", "een knal in Zele"),
        ("knal NOT vuurwerk", "een knal", "een knal, vuurwerk"),
        ("knal -vuurwerk", "een knal", "vuurwerk, knal"),
        ('mes -"zwitsers mes"', "een mes", "een zwitsers mes"),
        ("knal -(vuurwerk OF film)", "een knal", "knal in een film"),
        ("schot* NEAR/3 Dampoort", "schoten gehoord aan Dampoort", "schoten en verder was het heel stil aan Dampoort"),
        ("schot* NEAR/3 Dampoort", "aan Dampoort vielen schoten", "aan Dampoort. Een heel eind verder vielen schoten"),
        ("(mes OF wapen) NEAR/2 school", "wapen op school", "wapen gevonden in de buurt van school"),
        ("brand wijk:Ledeberg", "brand in ledeberg", "brand in Gentbrugge"),
        ('brand wijk:"Brugse Poort - Rooigem"', "brand in de Brugsepoort", "brand in Ledeberg"),
        ("knal taal:fr", "une knal dans la rue, les vitres", "het was een knal voor het station"),
        ("knal taal:fr", "knal", "ik heb een knal gehoord, het was hier"),
        ("help* me* NOT taal:en", "ze riep helpt men", "the help me of this"),
    ],
)
def test_a_rule_finds_what_it_asks_and_nothing_else(rule: str, yes: str, no: str) -> None:
    assert finds(rule, yes)
    assert not finds(rule, no)


def test_what_made_a_rule_hold_is_marked_and_what_it_excludes_is_not() -> None:
    text = "Schoten aan Dampoort, geen vuurwerk; Dampoort is afgezet."
    assert marked("schot* NEAR/2 dampoort", text) == ["Schoten", "Dampoort"]
    assert marked("dampoort -film", text) == ["Dampoort", "Dampoort"]
    assert marked("vuurwerk OR dampoort", text) == ["Dampoort", "vuurwerk", "Dampoort"]


def test_rules_that_overlap_are_all_counted_and_marked_once() -> None:
    terms = WatchTerms(["witte bestelwagen", "bestelwagen AND knal", "knal"])
    text = "Een knal, en een witte bestelwagen reed weg"
    assert set(terms.holding(text)) == {"witte bestelwagen", "bestelwagen AND knal", "knal"}
    assert [text[s.start : s.end] for s in terms.spans(text)] == ["knal", "witte bestelwagen"]
    assert {count.term: count.count for count in terms.counts([(text, 3)])} == dict.fromkeys(terms.phrases, 3)


@pytest.mark.parametrize(
    ("rule", "code", "place"),
    [
        ("", "watch.rule_empty", 1),
        ("   ", "watch.rule_empty", 1),
        ("knal OR", "watch.rule_unfinished", 8),
        ("OR knal", "watch.rule_unexpected", 1),
        ("knal AND AND rook", "watch.rule_unexpected", 10),
        ("(knal OR rook", "watch.rule_open", 1),
        ("knal) OR rook", "watch.rule_unexpected", 5),
        ('knal OR "rook', "watch.rule_open", 9),
        ("knal OR ()", "watch.rule_nothing", 9),
        ('"..."', "watch.rule_nothing", 1),
        ("-vuurwerk", "watch.rule_only_excludes", 1),
        ("taal:nl", "watch.rule_only_excludes", 1),
        ("knal OR -vuurwerk", "watch.rule_only_excludes", 1),
        ("knal NEAR/0 rook", "watch.rule_far", 6),
        ("knal NEAR/99 rook", "watch.rule_far", 6),
        ("knal NEAR/3 wijk:Ledeberg", "watch.rule_near", 6),
        ("knal NEAR/3", "watch.rule_unfinished", 12),
        ("knal taal:xx", "watch.rule_language", 11),
        ("knal wijk:", "watch.rule_unfinished", 11),
        ("(" * 11 + "a" + ")" * 11, "watch.rule_too_deep", 11),
        ("a " * 300, "watch.rule_too_long", 501),
        (" OR ".join(f"a{n}" for n in range(61)), "watch.rule_too_long", 1),
    ],
)
def test_a_faulty_rule_is_refused_with_the_place_of_its_fault(rule: str, code: str, place: int) -> None:
    with pytest.raises(BrokenInput) as refused:
        read_rule(rule)
    assert (refused.value.code, refused.value.params["place"]) == (code, place)


def test_a_line_of_an_old_file_that_is_no_rule_is_followed_letter_for_letter() -> None:
    terms = WatchTerms(["knal (", "rook"])
    assert set(terms.faults) == {"knal ("}
    assert terms.holding("een knal en rook") == ("knal (", "rook")


@given(st.text(alphabet=st.sampled_from('ab "()-*/:NEAR12ORTwijktal'), max_size=60))
def test_whatever_is_written_is_a_rule_or_a_fault_within_it(text: str) -> None:
    fault = fault_of(text)
    assert fault is None or fault.code.startswith("watch.rule_")
    assert fault is None or 1 <= int(str(fault.params["place"])) <= len(text) + 1


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("(a OR b) NEAR/50 (a OR b)", "a b " * 5_000),
        ("a* NEAR/50 a*", "a " * 10_000),
        (" OR ".join(f"a * a * a{n}" for n in range(20)), "a " * 10_000),
        ('"' + "* " * 100 + 'a"', "b " * 10_000),
    ],
)
def test_no_rule_and_no_text_explode(rule: str, text: str) -> None:
    """Twice the text takes about twice the work, and no more: the least of three, as the collector of what other tests
    left may take a third of a second in between."""
    terms = WatchTerms([rule])

    def once(words: str) -> float:
        start = time.thread_time()
        terms.holding(words)
        return time.thread_time() - start

    def work(words: str) -> float:
        return min(once(words) for _ in range(3))

    work(text[:1_000])
    half, whole = work(text[: len(text) // 2]), work(text)
    assert whole < 4 * half + 0.05


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Er is een knal gehoord aan het station", "nl"),
        ("Il y a eu une explosion dans la rue", "fr"),
        ("There was a bang at the station", "en"),
        ("Dampoort 14/11", ""),
        ("", ""),
    ],
)
def test_the_small_words_tell_the_language(text: str, code: str) -> None:
    assert language_of(text) == code


MANY = (
    "knal", "rel* NEAR/3 supporters", "(brand OR rook*) wijk:Rabot", "taal:nl korpschef", '"grote brand" NOT oefening',
    "politiegent", "rt", "a b* c", "éénentwintig",
)  # fmt: skip
PIECES = st.sampled_from((
    "knal", "KNAL!", "#knal", "rellen", "door", "supporters", "rookwolk", "Rabot", "@politiegent", "https://x.be/knal",
    "HTTP://X.BE/RABOT", "korpschef", "grote brand", "oefening", "RT @x:", "&amp;", "b&eacute;", "a bij c",
    "Eénentwintig", "www.knal.be", "knal_test", "'s", "\n",
))  # fmt: skip


@given(st.lists(PIECES, max_size=8).map(" ".join), st.sets(st.sampled_from(MANY), min_size=1))
def test_words_that_are_known_already_change_nothing_of_what_is_found(text: str, rules: set[str]) -> None:
    guidance, left = Guidance(sorted(rules)), cleaned(text)
    words = all_words(text, left, folded_words(left))
    assert guidance.found_in(text, words) == guidance.found_in(text)


def test_a_rule_is_looked_for_by_its_rarest_word() -> None:
    terms = WatchTerms(["politie NEAR/5 waterkanon", "ramp*"])
    assert not terms.may_hold(["politie", "brand"])
    assert terms.may_hold(["waterkanon"])
    assert terms.may_hold(["rampenplan"])
    assert WatchTerms(["wijk:Rabot"]).may_hold([])
