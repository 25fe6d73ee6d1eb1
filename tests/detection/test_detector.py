"""The detector as the desk uses it: from a bang at the Dampoort to the view on the screen."""

from __future__ import annotations

import pytest
from night import BANG, EVENING, HELP, bang, chatter, post, whole_night

from woordvoering.detection.engine import Detector
from woordvoering.detection.stories import MOST_POSTS, TEXT_CHARS
from woordvoering.detection.types import Alert, Outcome, Post
from woordvoering.errors import BrokenStore, WrongUse

NIGHT = EVENING + 24 * 3600.0


def read(detector: Detector, posts: list[Post]) -> list[Outcome]:
    return [detector.add(each) for each in posts]


def alerts_of(outcomes: list[Outcome]) -> list[Alert]:
    return [alert for outcome in outcomes for alert in outcome.alerts]


@pytest.fixture(scope="module")
def night() -> tuple[Detector, list[Outcome]]:
    detector = Detector()
    return detector, read(detector, whole_night())


def test_the_bang_raises_one_alert_with_its_reasons(night: tuple[Detector, list[Outcome]]) -> None:
    first = [alert for alert in alerts_of(night[1]) if not alert.again]
    assert len(first) == 1
    alert = first[0]
    assert {"knal", "dampoort"} <= set(alert.terms)
    assert all(id.startswith("b") for id in alert.posts)
    assert 1 <= len(alert.posts) <= 50
    assert alert.sources
    assert alert.burst.baseline_per_minute < 0.1 < alert.burst.tempo_per_minute
    assert alert.t - NIGHT < 300


def test_shares_are_duplicates_and_stay_with_their_original(night: tuple[Detector, list[Outcome]]) -> None:
    by_id = dict(zip((each.id for each in whole_night()), night[1], strict=True))
    for number in range(len(BANG)):
        assert by_id[f"b{number}"].dup_of is None
        assert by_id[f"b{number}r0"].dup_of == by_id[f"b{number}r1"].dup_of == f"b{number}"


def test_the_view_of_the_bang(night: tuple[Detector, list[Outcome]]) -> None:
    detector = night[0]
    now = NIGHT + 330
    view = detector.stories(now, since=now - 1800)[0]
    assert "dampoort" in view.title.lower()
    assert view.posts == 3 * len(BANG)
    assert len(view.groups) == len(BANG)
    assert {group.size for group in view.groups} == {3}
    assert [place.wijk.name for place in view.wijken] == ["Dampoort"]
    assert sum(view.volume) == view.posts
    assert len(view.volume) == 60
    assert view.factor > 4
    assert view.burst.moment == pytest.approx(NIGHT, abs=90)
    assert view.languages == (("nl", view.posts),)
    assert view.networks == (("x", view.posts),)
    assert view.first_seen == NIGHT
    assert view.alerted_at is not None
    assert view.terms[0].term in {"knal", "dampoort"}
    assert view.terms[0].count > len(BANG)
    assert view.contradiction is None
    assert not view.sensitive


def test_alerts_on_the_first_part_are_those_of_the_whole() -> None:
    posts = whole_night()
    whole = [alert for alert in alerts_of(read(Detector(), posts)) if alert.t <= posts[-6].t]
    part = alerts_of(read(Detector(), posts[:-5]))
    assert whole
    assert part == whole


@pytest.mark.parametrize("cut", [1, 150, 289, 296, 305, 318])
def test_a_restored_detector_continues_as_if_never_stopped(cut: int) -> None:
    posts = whole_night()
    straight = Detector()
    expected = read(straight, posts)
    before = Detector()
    outcomes = read(before, posts[:cut])
    after = Detector.restore(before.snapshot())
    outcomes += read(after, posts[cut:])
    assert outcomes == expected
    assert after.stories(NIGHT + 400, 0.0, 1) == straight.stories(NIGHT + 400, 0.0, 1)
    assert after.snapshot() == straight.snapshot()


def test_a_post_that_comes_twice_changes_nothing() -> None:
    detector = Detector()
    posts = bang(EVENING)
    read(detector, posts)
    before = detector.snapshot()
    again = read(detector, posts)
    assert detector.snapshot() == before
    assert not alerts_of(again)


def test_a_muted_story_is_followed_but_silent_until_it_may_speak_again() -> None:
    detector = Detector()
    read(detector, chatter(120))
    start = EVENING + 120 * 300.0
    first = detector.add(post("b0", start, BANG[0]))
    detector.mute(first.story_id)
    outcomes = [detector.add(post(f"b{n}", start + 30 * n, text)) for n, text in enumerate(BANG) if n]
    assert not alerts_of(outcomes)
    view = detector.story(first.story_id, start + 300)
    assert view.muted
    assert view.posts == len(BANG)
    detector.mute(first.story_id, muted=False)
    loud = [
        detector.add(post(f"c{n}", start + 300 + 30 * n, f"Dampoort knal {text[:24]} politie {n}"))
        for n, text in enumerate(BANG)
    ]
    assert alerts_of(loud)


def test_a_muted_story_silences_no_larger_one_that_it_meets() -> None:
    detector = Detector()
    fire, theft = two_stories(detector)
    smaller, larger = sorted((fire, theft), key=lambda id: detector.story(id, detector.now).posts)
    assert detector.story(smaller, detector.now).posts < detector.story(larger, detector.now).posts
    detector.mute(smaller)
    assert not detector.story(detector.merge(smaller, larger), detector.now).muted


def test_what_was_muted_stays_so_when_something_small_joins_it() -> None:
    detector = Detector()
    fire, theft = two_stories(detector)
    smaller, larger = sorted((fire, theft), key=lambda id: detector.story(id, detector.now).posts)
    detector.mute(larger)
    assert detector.story(detector.merge(smaller, larger), detector.now).muted


def two_stories(detector: Detector) -> tuple[str, str]:
    fire = [detector.add(post(f"f{n}", EVENING + n, text)).story_id for n, text in enumerate(BANG[:3])]
    theft = [
        detector.add(post(f"t{n}", EVENING + 10 + n, text)).story_id
        for n, text in enumerate(
            (
                "Weer drie koersfietsen gestolen uit de berging in de Holstraat",
                "Koersfietsen gestolen uit onze berging Holstraat, getuigen gezocht",
            )
        )
    ]
    assert len(set(fire)) == len(set(theft)) == 1
    return fire[0], theft[0]


def test_officers_merge_two_stories_and_the_older_name_stays() -> None:
    detector = Detector()
    fire, theft = two_stories(detector)
    assert fire != theft
    kept = detector.merge(theft, fire)
    assert kept == fire
    assert detector.story(theft, EVENING + 60).id == fire
    assert detector.story(fire, EVENING + 60).posts == 5
    with pytest.raises(WrongUse) as refused:
        detector.merge(theft, fire)
    assert refused.value.code == "detection.same_story"


def test_officers_split_a_story_and_it_stays_split() -> None:
    detector = Detector()
    posts = bang(EVENING, shares=1)
    read(detector, posts)
    story = detector.add(post("late", EVENING + 330, "Die knal aan de Dampoort: rook trekt weg")).story_id
    apart = detector.split(story, ["b1", "b2"])
    assert apart != story
    assert detector.story(apart, EVENING + 400).posts == 4
    assert detector.story(story, EVENING + 400).posts == len(posts) + 1 - 4
    for hour in range(1, 6):
        detector.add(post(f"l{hour}", EVENING + hour * 600, f"Knal Dampoort rook ontploffing station update {hour}"))
    assert detector.story(apart, EVENING + 4000).id == apart
    assert detector.story(story, EVENING + 4000).id == story
    again = Detector.restore(detector.snapshot())
    again.tick(EVENING + 7200)
    assert again.story(apart, EVENING + 7200).id == apart


def test_a_split_off_first_post_takes_another_name() -> None:
    detector = Detector()
    read(detector, bang(EVENING, shares=0))
    story = detector.add(post("late", EVENING + 330, "Die knal aan de Dampoort: rook trekt weg")).story_id
    apart = detector.split(story, [story])
    assert apart == f"{story}~2"
    assert detector.story(apart, EVENING + 400).posts == 1


@pytest.mark.parametrize(("posts", "code"), [([], "detection.split_all"), (["elders"], "detection.unknown_post")])
def test_a_split_that_splits_nothing_is_refused(posts: list[str], code: str) -> None:
    detector = Detector()
    fire, _ = two_stories(detector)
    before = detector.snapshot()
    with pytest.raises(WrongUse) as refused:
        detector.split(fire, posts)
    assert refused.value.code == code
    assert detector.snapshot() == before


def test_splitting_off_everything_is_refused() -> None:
    detector = Detector()
    fire, _ = two_stories(detector)
    with pytest.raises(WrongUse) as refused:
        detector.split(fire, ["f0", "f1", "f2"])
    assert refused.value.code == "detection.split_all"


def test_a_story_that_fell_quiet_is_let_go_after_three_days() -> None:
    detector = Detector()
    fire, _ = two_stories(detector)
    detector.tick(EVENING + 71 * 3600)
    assert detector.story(fire, EVENING + 71 * 3600).posts == 3
    passed = detector.tick(EVENING + 74 * 3600)
    assert fire in passed.retired
    with pytest.raises(WrongUse) as refused:
        detector.story(fire, EVENING + 74 * 3600)
    assert refused.value.code == "detection.unknown_story"
    assert detector.stories(EVENING + 74 * 3600, 0.0, 1) == ()


def test_a_call_for_help_comes_first_and_shows_even_alone() -> None:
    detector = Detector()
    alone = detector.add(post("h", EVENING, HELP, kind="report"))
    assert alone.call_for_help
    view = detector.stories(EVENING + 60, 0.0)[0]
    assert view.emergency_posts == ("h",)
    read(detector, bang(EVENING + 60))
    view = detector.story(alone.story_id, EVENING + 420)
    assert view.groups[0].call_for_help
    assert view.groups[0].lead == "h"


def test_an_older_moment_changes_nothing() -> None:
    detector = Detector()
    read(detector, bang(EVENING))
    before = detector.snapshot()
    detector.tick(EVENING - 3600)
    assert detector.snapshot() == before


def test_posts_that_arrive_out_of_order_are_counted_where_they_belong() -> None:
    detector = Detector()
    posts = bang(EVENING, shares=0)
    read(detector, [*posts[1:], posts[0]])
    view = detector.stories(EVENING + 330, 0.0)[0]
    assert view.posts == len(posts)
    assert sum(view.volume) == len(posts)


def test_a_flood_of_copies_is_counted_whole_but_not_all_kept() -> None:
    detector = Detector()
    story = detector.add(post("b0", EVENING, BANG[0])).story_id
    for number in range(MOST_POSTS + 10):
        detector.add(post(f"r{number}", EVENING + number / 10, f"RT @ab0: {BANG[0]}"))
    view = detector.story(story, EVENING + 600)
    assert view.posts == MOST_POSTS + 11
    assert sum(group.size for group in view.groups) <= MOST_POSTS
    assert detector.add(post("r0", EVENING + 700, BANG[0])).dup_of == "b0"
    assert detector.story(story, EVENING + 700).posts == MOST_POSTS + 11


@pytest.mark.parametrize("checkpoint", [b"", b"niets", b"\x80", b"\x81\xa7version\x01"])
def test_a_broken_checkpoint_is_named_and_not_guessed_at(checkpoint: bytes) -> None:
    with pytest.raises(BrokenStore) as refused:
        Detector.restore(checkpoint)
    assert refused.value.code == "detection.checkpoint_broken"


def test_a_text_without_words_stands_alone() -> None:
    detector = Detector()
    first = detector.add(post("e1", EVENING, "😱😱😱"))
    second = detector.add(post("e2", EVENING + 1, ""))
    assert first.story_id == "e1"
    assert second.story_id == "e2"
    assert detector.stories(EVENING + 2, 0.0, 1)


def test_a_view_follows_every_post_and_act() -> None:
    detector = Detector()
    posts = bang(EVENING, shares=0)
    story = detector.add(posts[0]).story_id
    assert detector.story(story, EVENING + 10).posts == 1
    read(detector, posts[1:])
    seen = detector.story(story, EVENING + 330)
    assert len(seen.groups) == seen.posts == len(posts)
    apart = detector.split(story, [posts[1].id])
    assert len(detector.story(story, EVENING + 330).groups) == len(posts) - 1
    assert [group.lead for group in detector.story(apart, EVENING + 330).groups] == [posts[1].id]
    detector.merge(story, apart)
    assert {group.lead for group in detector.story(story, EVENING + 330).groups} == {each.id for each in posts}


def test_a_call_for_help_at_the_end_of_a_long_mail_is_heard() -> None:
    mail = (
        "Geachte, wij schrijven u over de heraanleg van onze straat. " * 100
        + "Mijn man zit vast onder de poort, stuur hulp"
    )
    assert len(mail) > 5_000
    assert Detector().add(Post("m", 1e9, "nl", "buur", "mail", mail)).call_for_help


def test_of_a_long_text_the_detector_keeps_the_beginning() -> None:
    detector, body = Detector(), "Knal aan station Gent-Dampoort, zegt de buurt. " * 4_000
    first = detector.add(post("lang", EVENING, body))
    assert len(body) > 180_000
    assert len(detector.snapshot()) < 8 * TEXT_CHARS
    view = detector.story(first.story_id, EVENING)
    assert view.title.startswith("Knal aan station")
    assert [place.wijk.name for place in view.wijken] == ["Dampoort"]
