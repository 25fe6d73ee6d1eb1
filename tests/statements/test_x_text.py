"""A text as X reads it: every case of the published suite and of the reference, and what an attacker would try."""

from __future__ import annotations

import json
import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sampling import Figure

from woordvoering.resources import resource
from woordvoering.statements.xtext.addresses import addresses
from woordvoering.statements.xtext.characters import in_utf16
from woordvoering.statements.xtext.domains import top_domains
from woordvoering.statements.xtext.emoji import emoji
from woordvoering.statements.xtext.entities import Entity
from woordvoering.statements.xtext.names import (
    answered,
    cashtags,
    hashtags,
    is_hashtag,
    is_list,
    is_username,
    mentions,
)  # fmt: skip
from woordvoering.statements.xtext.reading import entities
from woordvoering.statements.xtext.weighing import Rules, Weighed, weigh
from woordvoering.statements.xtext.whole_address import is_address

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "twitter-text"
FIRST_RULES = Rules(
    version=1, max_weighted_tweet_length=140, scale=1, default_weight=1, emoji_parsing_enabled=False, ranges=()
)
"""Version 1: 140 characters, all alike."""


def data(name: str) -> Any:
    if not (DATA / name).exists():
        pytest.skip(f"{name} is not beside this checkout")
    return json.loads((DATA / name).read_text("utf-8"))


def figures(found: Weighed) -> dict[str, object]:
    """By the names that the suite gives them."""
    return {
        "weightedLength": found.length, "valid": found.valid, "permillage": found.permillage,
        "displayRangeStart": 0, "displayRangeEnd": found.shown_to, "validRangeStart": 0,
        "validRangeEnd": found.valid_to,
    }  # fmt: skip


def bare_address(text: str) -> bool:
    return [each.value for each in addresses(text)] == [text]


JUDGES: dict[str, Callable[[str], object]] = {
    "tweets": lambda text: weigh(text, FIRST_RULES).valid,
    "usernames": is_username,
    "lists": is_list,
    "hashtags": is_hashtag,
    "urls": is_address,
    "urls_without_protocol": bare_address,
    "WeightedTweetsWithDiscountedEmojiCounterTest": lambda text: figures(weigh(text)),
    "UnicodeDirectionalMarkerCounterTest": lambda text: figures(weigh(text)),
}
"""Who answers for each group of the suite."""


def test_every_group_of_the_suite_agrees_in_every_case_and_every_figure(figure: Figure) -> None:
    groups = data("validate-part.json")["tests"]
    assert set(groups) == set(JUDGES)
    for name, cases in groups.items():
        for case in cases:
            assert JUDGES[name](case["text"]) == case["expected"], (name, case["description"])
    figure(f"X: {sum(map(len, groups.values()))} cases of {len(groups)} groups of the suite, none left out")


def test_every_text_of_the_reference_agrees_in_figures_links_names_and_tags(figure: Figure) -> None:
    cases = data("reference-part.json")
    for case in cases:
        text = case["text"]
        places = in_utf16(text)

        def told(found: list[Entity], name: str, places: list[int] = places) -> list[dict[str, object]]:
            return [{name: each.value, "indices": [places[each.start], places[each.end]]} for each in found]

        found = {
            **figures(weigh(text)),
            "urls": told(addresses(text), "url"),
            "hashtags": told(hashtags(text), "hashtag"),
            "mentions": told([each for each in mentions(text) if not each.slug], "screenName"),
        }
        assert found == {name: value for name, value in case.items() if name != "text"}
    figure(f"X: {len(cases)} texts of the reference, every figure and every place of a link, a name or a tag")


def test_the_rules_are_those_of_the_published_configuration() -> None:
    assert msgspec.convert(data("v3.json"), Rules) == Rules()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("zie politie.be/nl?x=1.", ["politie.be/nl?x=1"]),
        ("(https://a.be/x_(y))", ["https://a.be/x_(y)"]),
        ("https://a.be/een,twee.", ["https://a.be/een,twee"]),
        ("mail pers@zone.be of a-b.c", []),
        ("日本.example.com/weg en 例え.jp", ["example.com/weg"]),
        ("http://日本.example.com/weg", ["http://日本.example.com/weg"]),
        ("HTTPS://t.co/AbC09/meer", ["HTTPS://t.co/AbC09"]),
        ("https://t.co/" + "a" * 41, []),
        ("a.be:8080 en a.be:8080/x", ["a.be", "a.be:8080/x"]),
        ("a_b.be en http://a_b.c.be", ["http://a_b.c.be"]),
        ("x@a.be #a.be $a.be -a.be", []),
        ("xn--e1a4c.xn--p1ai", ["xn--e1a4c.xn--p1ai"]),
        (f"http://{'a' * 64}.be", []),
        ("http://" + "a.be/" + "b" * 4090, []),
        ("wéb.gent en стая.рф", ["wéb.gent"]),
        ("مرحباhttps://a.be", ["https://a.be"]),
    ],
)
def test_what_is_an_address_and_where_it_ends(text: str, expected: list[str]) -> None:
    assert [each.value for each in addresses(text)] == expected


def test_a_text_names_people_lists_tags_and_shares_and_a_tag_in_an_address_is_none() -> None:
    text = "RT@zone: @zone/verkeer meldt #brand2026 op https://a.be/#kaart, $KBC stijgt (＠karim) x@y #12"
    told = [(each.kind, each.value + each.slug) for each in entities(text)]
    assert told == [
        ("mention", "zone"), ("list", "zone/verkeer"), ("hashtag", "brand2026"), ("address", "https://a.be/#kaart"),
        ("cashtag", "KBC"), ("mention", "karim"),
    ]  # fmt: skip
    assert [each.value for each in cashtags("$KBC.BR $a1 x$KBC $ABCDEFG")] == ["KBC.BR"]
    assert [each.value for each in hashtags("#a#b ##c #д_2 &#x #\ufe0f")] == ["c", "д_2"]
    assert [answered(text) for text in ("  @zone dag", "dag @zone", "@zone@x")] == ["zone", None, None]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("🇧🇪", 2), ("🇽🇽", 4), ("1\ufe0f\u20e3", 2), ("👍🏽", 2), ("🐱🏽", 4), ("👩‍❤️‍💋‍👨", 2), ("🐱‍🐶", 5),
        ("©", 1), ("©\ufe0f", 2),
        ("☺\ufe0e", 4), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("👨🏽‍🚒", 2), ("🕵️‍♀️", 2), ("🕵‍♀", 5),
    ],
)  # fmt: skip
def test_an_emoji_is_one_sign_when_it_is_one_picture(text: str, length: int) -> None:
    assert weigh(text).length == length


def test_every_emoji_of_the_table_is_one_sign() -> None:
    table = tomllib.loads(resource("x", "emoji.toml").read_text("utf-8"))
    joined = [*table["toned"].split(), *table["joined"].split()]
    assert len(joined) > 200
    assert [each for each in joined if list(emoji(each)) != [(0, len(each))]] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("http://192.168.0.12/index.html", True),
        ("http://256.1.2.3/", False),
        ("https://gebruiker:woord@politie.be:8080/a?b=c#d", True),
        ("https://☃.be/", True),
        ("https://politie.be/een spatie", False),
        ("ftp://politie.be", False),
        ("politie.be", False),
        ("http://", False),
        ("", False),
    ],
)
def test_an_address_by_itself_is_judged_whole(text: str, expected: bool) -> None:
    assert is_address(text) is expected


def test_without_protocol_or_in_ascii_alone_where_that_is_asked() -> None:
    assert is_address("politie.be/nl", protocol=False)
    assert not is_address("https://☃.be/", any_script=False)


def test_the_domains_at_the_top_are_words_without_a_point() -> None:
    tops = top_domains()
    assert {"be", "gent", "brussels", "vlaanderen", "com", "한국"} <= tops
    assert all(word == word.lower() and "." not in word for word in tops)


LONG = (
    "字", "é.", "a_a.", "é_é.com.", "http://", "a.be/(a", "@a", "#1", "$a ", "rt:", "👩\u200d",
    "🇧", "é-", "xn--.", "字a.",
)  # fmt: skip


@pytest.mark.parametrize("piece", LONG)
def test_no_text_costs_more_than_its_length(piece: str) -> None:
    """Eight times the text takes some eight times as long: far from the sixty-four of a reader that starts over."""

    def spent(many: int) -> float:
        text = "a.be/" + piece * many
        before = time.process_time()
        weigh(text)
        entities(text)
        return time.process_time() - before

    spent(1)
    short = min(spent(100) for _ in range(3))
    assert min(spent(800) for _ in range(2)) < 40 * max(short, 0.0005)


@given(st.text(st.sampled_from("ab.@#$/: \n()é🔥,behttps1_-中\u200d\ufe0f🏽🇧"), max_size=60))
def test_what_is_found_lies_in_order_in_the_text_and_reads_as_it_stands_there(text: str) -> None:
    place = 0
    for each in entities(text):
        assert place <= each.start < each.end <= len(text)
        assert text[each.start : each.end].endswith(each.slug or each.value)
        place = each.end
    found = weigh(text)
    assert 0 <= found.valid_to <= max(found.shown_to, 0)
