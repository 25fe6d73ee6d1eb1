"""What the desk tells the detector: watch terms raise, patterns that are not for us are lowered, neither in silence."""

from __future__ import annotations

import pytest
from night import BANG, EVENING, bang, chatter, post

from woordvoering.detection.burst import THETA
from woordvoering.detection.engine import Detector
from woordvoering.detection.guidance import LOWERED, RAISED, Guidance, Lowered
from woordvoering.detection.types import Alert, Post

START = EVENING + 24 * 3600.0
MARKET = (
    "Zondag weer rommelmarkt op het Ledebergplein, inschrijven kan nog",
    "Rommelmarkt Ledebergplein zondag: wie heeft nog een plaats over?",
    "Ik sta zondag op de rommelmarkt aan het Ledebergplein met oude platen",
    "Gezellige rommelmarkt zondag Ledebergplein, tot dan allemaal",
    "Zondag rommelmarkt! Ledebergplein, van acht tot vijf",
    "Is er parkeerplaats bij de rommelmarkt zondag op het Ledebergplein?",
)
PATTERN = Lowered("p1", ("rommelmarkt", "ledebergplein", "zondag"), ("X-export",))


def fed(
    *, texts: tuple[str, ...], watch: tuple[str, ...] = (), lowered: tuple[Lowered, ...] = (), theta: float = THETA
):
    """A detector after a day of chatter and these texts, and the alerts that they raised."""
    detector = Detector(theta)
    detector.guide(watch=watch, lowered=lowered)
    for each in chatter(250):
        detector.add(each)
    alerts = [alert for each in spaced(texts) for alert in detector.add(each).alerts]
    return detector, alerts


def spaced(texts: tuple[str, ...]) -> list[Post]:
    return [post(f"m{number}", START + 90.0 * number, text) for number, text in enumerate(texts)]


def scores(texts: tuple[str, ...]) -> list[float]:
    """The score of the story after each of its texts."""
    detector = Detector(1e9)
    for each in chatter(250):
        detector.add(each)
    return [detector.story(detector.add(each).story_id, each.t).burst.score for each in spaced(texts)]


def first(alerts: list[Alert]) -> Alert:
    assert alerts
    return alerts[0]


def test_a_watch_term_lets_a_story_alert_with_less() -> None:
    theta = max(scores(MARKET)) * 1.1
    assert fed(texts=MARKET, theta=theta)[1] == []
    detector, alerts = fed(texts=MARKET, theta=theta, watch=("rommelmarkt", "knal"))
    assert first(alerts).score >= theta * RAISED
    assert first(alerts).watched == ("rommelmarkt",)
    assert detector.story(first(alerts).story, START + 600).watched == ("rommelmarkt",)


def test_one_post_with_a_watch_term_of_an_incident_does_not_ring() -> None:
    one, two = ("Hoorde ik daar nu een knal aan het park?",), ("Nog een knal aan het park, wie weet meer?",)
    alone = scores(one)[0]
    assert alone > 0.0
    assert fed(texts=one, theta=alone * 1.1)[1] == []
    assert fed(texts=one, theta=alone * 1.1, watch=("knal",))[1] == []
    assert first(fed(texts=one + two, theta=max(scores(one + two)) * 1.1, watch=("knal",))[1]).watched == ("knal",)


def test_one_passing_word_raises_nothing() -> None:
    theta = max(scores(MARKET)) * 1.1
    detector, alerts = fed(texts=MARKET, theta=theta, watch=("platen",))
    assert alerts == []
    view = next(each for each in detector.stories(START + 600, START, 1) if each.posts == len(MARKET))
    assert view.watched == ("platen",)


def test_a_lowered_pattern_needs_more_and_says_which_pattern_it_is() -> None:
    theta = max(scores(MARKET)) * 0.9
    assert first(fed(texts=MARKET, theta=theta)[1]).score >= theta
    detector, alerts = fed(texts=MARKET, theta=theta, lowered=(PATTERN,))
    assert alerts == []
    view = next(each for each in detector.stories(START + 600, START, 1) if each.posts == len(MARKET))
    assert view.lowered_by == "p1"
    assert view.alerted_at is None


def test_lowering_is_never_silence() -> None:
    theta = max(scores(MARKET)) / LOWERED * 0.9
    alerts = fed(texts=MARKET, theta=theta, lowered=(PATTERN,))[1]
    assert first(alerts).score >= theta * LOWERED
    assert len(fed(texts=MARKET, theta=theta)[1][0].posts) < len(first(alerts).posts)


def test_a_withdrawn_pattern_counts_no_more_at_once() -> None:
    theta = max(scores(MARKET)) * 0.9
    detector, _ = fed(texts=MARKET, theta=theta, lowered=(PATTERN,))
    detector.guide()
    more = post("m9", START + 700, "Rommelmarkt op het Ledebergplein zondag, kom ook met de kinderen")
    outcome = detector.add(more)
    assert outcome.alerts
    assert detector.story(outcome.story_id, START + 710).lowered_by is None


def test_a_call_for_help_is_never_lowered() -> None:
    theta = max(scores(MARKET)) * 0.9
    call = "Rommelmarkt Ledebergplein zondag: mijn vader is gevallen en ademt niet meer, help"
    detector, alerts = fed(texts=(call, *MARKET), theta=theta, lowered=(PATTERN,))
    assert alerts
    assert detector.story(alerts[0].story, START + 700).lowered_by is None


def test_a_story_that_a_watch_term_raises_is_never_lowered() -> None:
    theta = max(scores(MARKET)) * 0.9
    detector, alerts = fed(texts=MARKET, theta=theta, lowered=(PATTERN,), watch=("rommelmarkt",))
    assert alerts
    assert detector.story(alerts[0].story, START + 600).lowered_by is None


def test_another_event_at_the_same_place_is_not_lowered() -> None:
    fire = tuple(text.replace("Dampoort", "Ledebergplein") for text in BANG)
    detector, alerts = fed(texts=fire, lowered=(PATTERN,))
    assert alerts
    assert detector.story(alerts[0].story, START + 700).lowered_by is None


@pytest.mark.parametrize(
    ("core", "like"),
    [
        (("a", "b", "c"), "p"),
        (("a", "b", "x", "y"), "p"),
        (("a", "x", "y"), None),
        (("a", "b", "x", "y", "z", "w"), None),
        ((), None),
    ],
)
def test_a_story_is_like_a_pattern_when_half_of_what_both_tell_is_the_same(core: tuple[str, ...], like: str) -> None:
    guidance = Guidance(lowered=(Lowered("p", ("aa", "bb", "cc")),))
    stems = sorted(guidance.terms_of_patterns())
    named = dict(zip("abc", stems, strict=True))
    own = tuple(named.get(term, term) for term in core)
    told = dict.fromkeys((*own, *stems), 1.0)
    assert guidance.lowering(own, told) == like


def test_a_pattern_without_words_lowers_nothing() -> None:
    guidance = Guidance(lowered=(Lowered("p", ()), Lowered("q", ("de", "het"))))
    assert guidance.lowering((), {}) is None
    assert guidance.lowering(("a",), {"a": 3.0}) is None


def test_telling_the_same_twice_changes_nothing_and_everything_is_in_the_checkpoint() -> None:
    detector, _ = fed(texts=MARKET, watch=("rommelmarkt",), lowered=(PATTERN,))
    before = detector.snapshot()
    detector.guide(watch=("rommelmarkt",), lowered=(PATTERN,))
    assert detector.snapshot() == before
    again = Detector.restore(before)
    assert again.snapshot() == before
    more = [post(f"n{n}", START + 800 + 60 * n, f"Rommelmarkt Ledebergplein zondag kraam {n} vrij") for n in range(8)]
    assert [again.add(each) for each in more] == [detector.add(each) for each in more]


def test_watch_terms_that_come_later_mark_what_was_there_before() -> None:
    detector, _ = fed(texts=MARKET)
    story = next(each.id for each in detector.stories(START + 600, START, 1) if each.posts == len(MARKET))
    assert detector.story(story, START + 600).watched == ()
    detector.guide(watch=("ledebergplein", "platen"))
    assert detector.story(story, START + 600).watched == ("ledebergplein", "platen")
    detector.guide()
    assert detector.story(story, START + 600).watched == ()


def test_the_last_alert_stays_with_its_story_through_merge_split_and_checkpoint() -> None:
    detector = Detector()
    alerts = [alert for each in [*chatter(250), *bang(START)] for alert in detector.add(each).alerts]
    story = alerts[-1].story
    assert detector.story(story, START + 400).alert == alerts[-1]
    apart = detector.split(story, ["b1", "b2"])
    for id in (story, apart):
        assert detector.story(id, START + 400).alert == alerts[-1]
        assert detector.story(id, START + 400).alerted_at == alerts[0].t
    again = Detector.restore(detector.snapshot())
    assert again.story(again.merge(story, apart), START + 400).alert == alerts[-1]


def test_a_post_has_a_home_until_its_story_goes_quiet() -> None:
    detector = Detector()
    story = detector.add(post("b0", EVENING, BANG[0])).story_id
    assert detector.home("b0") == story
    assert detector.home("elders") is None
    detector.tick(EVENING + 80 * 3600)
    assert detector.home("b0") is None


def test_stories_that_are_kept_apart_do_not_grow_together() -> None:
    def told(*, apart: bool) -> int:
        detector = Detector()
        for each in bang(EVENING, shares=0):
            detector.add(each)
        one = detector.home("b0")
        assert one is not None
        other = detector.split(one, ["b1", "b3", "b5"])
        detector._apart = frozenset()  # as if they had come as two
        if apart:
            detector.keep_apart(other, one)
        detector.tick(EVENING + 3600)
        return len({detector.current(one), detector.current(other)})

    assert told(apart=True) == 2
    assert told(apart=False) == 1
