"""What lets few voices alert, and what does not: one rare word in several mouths, an incident passed on, talk."""

from __future__ import annotations

import msgspec
import pytest
from night import EVENING, chatter, post

from woordvoering.detection import burst
from woordvoering.detection.engine import Detector
from woordvoering.detection.incidents import incidents
from woordvoering.detection.normalise import cleaned, folded_words
from woordvoering.detection.stories import Member, Story
from woordvoering.detection.talk import MOST, talk
from woordvoering.detection.types import Alert, Post, PostId, StoryId
from woordvoering.detection.views import passed_on, rise, words_in_mouths
from woordvoering.detection.vocabulary import HOUR, Vocabulary

NOON = EVENING + 24 * HOUR
DARK = (
    "Kwatrecht helemaal donker en geen mens op straat",
    "Niemand geraakt door Kwatrecht, de bussen keren om",
    "Kwatrecht vol blauwe lichten langs het kanaal",
)


def raised(posts: list[Post]) -> list[Alert]:
    """The alerts of these posts after a day of chatter."""
    detector = Detector()
    for each in chatter(288):
        detector.add(each)
    return [alert for each in posts for alert in detector.add(each).alerts]


def told(texts: tuple[str, ...], every: float = 300.0, author: str | None = None) -> list[Post]:
    return [post(f"k{number}", NOON + number * every, text, author) for number, text in enumerate(texts)]


def shares(text: str, times: int, author: str | None = None) -> list[Post]:
    first = post("s", NOON, text, "eerste")
    more = [post(f"s{number}", NOON + 20.0 * number, f"RT @eerste: {text}", author) for number in range(1, times)]
    return [first, *more]


def test_one_rare_word_in_three_mouths_alerts_and_is_named() -> None:
    (alert,) = raised(told(DARK))
    assert alert.terms[0] == "kwatrecht"
    assert alert.burst.voices == 3


@pytest.mark.parametrize(
    "posts",
    [
        told(DARK[:2]),
        told(DARK, author="een"),
        told(DARK, every=2_000.0),
        told(tuple(text.replace("Kwatrecht", "de stad") for text in DARK)),
    ],
    ids=["two mouths", "one mouth three times", "not within the hour", "a common word"],
)
def test_what_is_not_a_rare_word_in_three_mouths_within_the_hour_does_not(posts: list[Post]) -> None:
    assert raised(posts) == []


def test_talk_of_the_same_rare_word_alerts_later_than_telling() -> None:
    telling, talking = raised(told(DARK)), raised(told(tuple(f"@jan ik zou zeggen: {text}?" for text in DARK)))
    assert telling
    assert not talking or talking[0].score < telling[0].score


SHOTS = "Schoten gehoord in de Kwatrechtdreef, iedereen blijft binnen"
FAIR = "Optocht gezien in de Kwatrechtdreef, iedereen blijft kijken"


def test_an_incident_that_several_pass_on_alerts_and_what_is_no_incident_never() -> None:
    assert raised(shares(SHOTS, 1)) == []
    (alert,) = raised(shares(SHOTS, 40))
    assert alert.t < NOON + 5 * 60
    assert raised(shares(FAIR, 400)) == []


def test_who_passes_the_same_on_all_day_stays_one_voice() -> None:
    heard = f"Ik denk: {SHOTS.lower()}"
    assert raised(shares(heard, 40))
    assert raised(shares(heard, 200, author="robot")) == []
    assert raised(shares(heard, 200, author="eerste")) == []


def test_only_others_who_pass_on_a_text_of_an_event_in_the_last_hour_count() -> None:
    def member(id: str, root: str, author: str, ago: float, *words: str) -> Member:
        return Member(post(id, NOON - ago, SHOTS, author), PostId(root), {}, {}, False, incidents=words)

    event, sign = member("e", "e", "a", 3_000, "schoten"), member("z", "z", "b", 2_900, "politie")
    copies = [
        member("1", "e", "c", 2_000),
        member("2", "e", "c", 1_000),
        member("3", "e", "a", 900),
        member("4", "z", "d", 800),
        member("5", "e", "f", 4_000),
    ]
    assert passed_on(Story(StoryId("e"), [*copies[4:], event, sign, *copies[:4]]), [event, sign], NOON) == 1


def word(number: int, ago: float, name: str = "Kwatrecht") -> Member:
    text = post(f"w{number}", NOON - ago, name, f"v{number}")
    return Member(text, PostId(text.id), {name.lower(): 2.0}, {name.lower(): name}, False)


def test_what_a_story_said_itself_earlier_that_day_is_not_yet_usual() -> None:
    def usual(earlier: list[Member], elsewhere: int) -> float:
        vocabulary, window = Vocabulary(), [word(number, 60.0 * number) for number in range(3)]
        vocabulary.advance(NOON - 72 * HOUR)
        said = sorted([*earlier, *window], key=lambda member: member.post.t)
        for member in [*said, *[word(90, 5 * HOUR)] * elsewhere]:
            vocabulary.advance(member.post.t)
            vocabulary.add(member.terms, member.post.t, {})
        vocabulary.advance(NOON)
        return words_in_mouths(["kwatrecht"], Story(StoryId("w"), said), window, vocabulary, NOON)["kwatrecht"].usual

    new = usual([], 0)
    assert usual([word(7, 3 * HOUR), word(8, 2 * HOUR)], 0) <= new * 1.01
    assert usual([], 2) > 3 * new
    assert usual([word(7, 20 * HOUR), word(8, 19 * HOUR)], 0) > 3 * new


def test_the_word_that_decides_is_told_even_where_most_texts_lack_it() -> None:
    crowd = [word(number, 60.0 * number, "Markt") for number in range(10, 19)]
    story = Story(StoryId("w"), sorted([*crowd, *[word(n, 60.0 * n) for n in range(4)]], key=lambda m: m.post.t))
    vocabulary = Vocabulary()
    vocabulary.advance(NOON - 72 * HOUR)
    for hour in range(71, 1, -1):
        vocabulary.advance(NOON - hour * HOUR)
        for _ in range(9):
            vocabulary.add(["markt"], NOON - hour * HOUR, {})
    vocabulary.advance(NOON)
    risen = rise(story, vocabulary, NOON)
    assert risen.word == "kwatrecht"
    assert "kwatrecht" not in risen.core


def test_what_a_word_means_is_no_word_in_a_mouth() -> None:
    members = [word(number, 60.0 * number, "=fire") for number in range(4)]
    assert words_in_mouths(["=fire"], Story(StoryId("w"), members), members, Vocabulary(), NOON) == {}


def test_a_word_in_mouths_tells_the_more_the_rarer_it_is_and_two_within_the_half_hour_are_too_few() -> None:
    rare, common = burst.Word(3, 3, 0.01), burst.Word(3, 3, 2.0)
    assert burst.in_mouths(rare) > burst.in_mouths(common)
    assert burst.in_mouths(burst.Word(2, 3, 0.01)) < burst.in_mouths(rare)
    assert burst.in_mouths(burst.Word(4, 4, 0.01)) > burst.in_mouths(rare)


def test_each_mark_of_talk_lowers_a_story_alike() -> None:
    event = burst.Event(0.02, 2)
    quiet = burst.Window(2, 2, 0.05, 0.5, 100.0, (event,), telling=2)
    words = burst.Window(4, 4, 0.05, 0.2, 100.0, words=(burst.Word(4, 4, 0.01),))
    for window in (quiet, words):
        once, twice = (burst.score(msgspec.structs.replace(window, talk=marks)) for marks in (1.0, 2.0))
        assert once < burst.score(window)
        assert burst.score(window) - once == pytest.approx(once - twice) == pytest.approx(burst.TALK)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Schoten in de Kwatrechtdreef, politie ter plaatse", 0),
        ("Tirs entendus à Liège, la police demande aux habitants de rester chez eux", 0),
        ("Ik hoor schoten in de Kwatrechtdreef", 1),
        ("Hoor jij dat ook?", MOST),
        ("@politie brand in de Kwatrechtdreef", 1),
        ("Zie https://t.example/?brand=1 over de Kwatrechtdreef", 0),
        ("If I were you I would not go there, would you?", MOST),
        ("The US says two ships sank", 0),
    ],
)
def test_marks_of_talk(text: str, marks: int) -> None:
    left = cleaned(text)
    assert talk().marks(text, left, folded_words(left)) == marks


def test_the_words_of_talk_are_written_as_texts_are_read_and_are_no_words_of_incidents() -> None:
    for kind in talk().kinds:
        assert kind
        assert all(folded_words(word) == [word] for word in kind)
        assert kind.isdisjoint(incidents().meaning)
