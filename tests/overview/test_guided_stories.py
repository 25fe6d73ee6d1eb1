"""What officers tell the detector stays told: after a restart, with the cache read anew, and on another device."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

import pytest
from night import chatter
from night_desk import Dice, MemoryKeys, Night
from posts_of_the_night import came_in, post, sources

from woordvoering.clock import DAY, HOUR, MINUTE, ManualClock
from woordvoering.desk import Desk, open_desk
from woordvoering.detection.engine import Detector
from woordvoering.errors import BrokenStore, Refused, StoreFull, WrongUse
from woordvoering.journal.commits import parcels_after
from woordvoering.journal.journal import Changes
from woordvoering.overview import follow
from woordvoering.overview.watch_records import StoryItem
from woordvoering.store.profile import Home

MARKET = (
    "Zondag weer rommelmarkt op het Ledebergplein, inschrijven kan nog",
    "Rommelmarkt Ledebergplein zondag: wie heeft nog een plaats over?",
    "Ik sta zondag op de rommelmarkt aan het Ledebergplein met oude platen",
    "Gezellige rommelmarkt zondag Ledebergplein, tot dan allemaal",
    "Zondag rommelmarkt! Ledebergplein, van acht tot vijf",
    "Is er parkeerplaats bij de rommelmarkt zondag op het Ledebergplein?",
    "Rommelmarkt Ledebergplein: nog drie kramen vrij voor zondag",
    "Wie komt zondag mee naar de rommelmarkt van het Ledebergplein?",
    "Rommelmarkt zondag, Ledebergplein autovrij vanaf zeven",
    "Mooie dingen gevonden vorig jaar op de rommelmarkt Ledebergplein, zondag opnieuw",
    "Ledebergplein maakt zich klaar voor de rommelmarkt van zondag",
    "Zondag staat het Ledebergplein vol kramen voor de rommelmarkt",
)
DRINK = (
    "Buurtcafé De Zwaan trakteert vrijdag op gratis wafels",
    "Gratis wafels vrijdag in buurtcafé De Zwaan",
    "Vrijdag wafels in De Zwaan, het buurtcafé trakteert",
    "Wie lust wafels? Buurtcafé De Zwaan deelt er vrijdag uit",
    "De Zwaan: buurtcafé bakt vrijdag wafels voor iedereen",
    "Wafels in buurtcafé De Zwaan vrijdag, tot ze op zijn",
    "Buurtcafé De Zwaan zoekt helpers om vrijdag wafels te bakken",
    "Vrijdag naar De Zwaan voor wafels, het buurtcafé is open",
    "Het buurtcafé De Zwaan en zijn wafels, vrijdag weer",
    "Lekker, vrijdag wafels bij buurtcafé De Zwaan",
    "Buurtcafé De Zwaan: vrijdag wafelbak, wafels gratis",
    "Ook vrijdag in buurtcafé De Zwaan? Wafels voor de hele straat",
)


def told(desk: Desk, texts: tuple[str, ...], number: int, at: int, every: int = 10_000) -> tuple[str, ...]:
    """Posts that come in, each fetched as it is published; returns their ids."""
    signals = [post(number + place, text, at + place * every) for place, text in enumerate(texts)]
    came_in(desk, *signals)
    return tuple(signal.id for signal in signals)


def talk(desk: Desk, start: int, hours: int) -> None:
    """Small talk before it, so that nothing is new to the detector."""
    for place, quiet in enumerate(chatter(hours * 4)):
        told(desk, (quiet.text,), 3000 + place, start + place * 15 * MINUTE)


@pytest.fixture
def evening(night: Night) -> Night:
    """Two stories that no watch term is in: the market and the café, side by side."""
    night.clock.advance(2 * DAY)
    sources(night.desk)
    now = night.clock.now()
    talk(night.desk, now - DAY, 23)
    told(night.desk, MARKET, 100, now - 12 * MINUTE)
    told(night.desk, DRINK, 200, now - 12 * MINUTE + 5_000)
    return night


def item(desk: Desk, word: str) -> StoryItem:
    found = [one for one in desk.views.watch().stories if word.casefold() in one.title.casefold()]
    assert len(found) == 1, [one.title for one in desk.views.watch().stories]
    return found[0]


def board(desk: Desk) -> list[object]:
    """Everything that the screen would show, in full."""
    return [desk.views.story(one.id) for one in desk.views.watch().stories]


def state(desk: Desk) -> bytes:
    desk.views.watch()
    return desk.stories._board._follower.detector.snapshot()


def forget(desk: Desk) -> None:
    """The board starts anew from what is on disk."""
    desk.stories._board._follower._ready = False


def test_two_stories_that_an_officer_puts_together_stay_together(evening: Night) -> None:
    market, drink = item(evening.desk, "rommelmarkt"), item(evening.desk, "Zwaan")
    kept, changes = evening.desk.stories.merge("lore", market.id, drink.id)
    assert changes.kinds == ("story.merged",)
    assert evening.desk.views.story(kept).item.posts == len(MARKET) + len(DRINK)
    assert evening.desk.views.story(market.id).item.id == evening.desk.views.story(drink.id).item.id == kept
    before = board(evening.desk)
    forget(evening.desk)
    assert board(evening.desk) == before
    with pytest.raises(WrongUse) as refused:
        evening.desk.stories.merge("lore", market.id, drink.id)
    assert refused.value.code == "detection.same_story"


def test_what_is_split_off_stays_apart_and_both_are_still_to_be_decided(evening: Night) -> None:
    market = item(evening.desk, "rommelmarkt")
    leads = [group.lead.id for group in evening.desk.views.story(market.id).groups]
    apart, _ = evening.desk.stories.split("lore", market.id, tuple(leads[:4]))
    assert apart not in ("", market.id)
    groups = {one.id: one.group for one in evening.desk.views.watch().stories}
    assert groups[apart] == groups[market.id] == market.group == "decide"
    evening.clock.advance(20 * MINUTE)
    told(evening.desk, ("Rommelmarkt Ledebergplein zondag: programma bekend",), 300, evening.clock.now())
    assert evening.desk.views.story(apart).item.id == apart
    before = board(evening.desk)
    forget(evening.desk)
    assert board(evening.desk) == before


@pytest.mark.parametrize(
    ("posts", "code"),
    [("none", "guidance.split_nothing"), ("all", "detection.split_all"), ("strange", "detection.unknown_post")],
)
def test_a_split_that_splits_nothing_is_refused_before_it_is_written(evening: Night, posts: str, code: str) -> None:
    market = item(evening.desk, "rommelmarkt")
    leads = tuple(group.lead.id for group in evening.desk.views.story(market.id).groups)
    chosen = {"none": (), "all": leads, "strange": ("elders",)}[posts]
    with pytest.raises(WrongUse) as refused:
        evening.desk.stories.split("lore", market.id, chosen)
    assert refused.value.code == code
    assert evening.desk.views.told().lines == ()


def test_a_muted_story_leaves_what_is_to_be_decided_and_says_who_muted_it(evening: Night) -> None:
    market = item(evening.desk, "rommelmarkt")
    assert market.group == "decide"
    evening.desk.stories.mute("karim", market.id)
    detail = evening.desk.views.story(market.id)
    assert detail.item.group == "follow"
    assert detail.muted is not None
    assert (detail.muted.by.short, detail.muted.at) == ("Karim B.", evening.clock.now())
    with pytest.raises(Refused):
        evening.desk.stories.mute("lore", market.id)
    evening.desk.stories.unmute("lore", market.id)
    assert evening.desk.views.story(market.id).muted is None
    assert item(evening.desk, "rommelmarkt").group == "decide"
    with pytest.raises(Refused):
        evening.desk.stories.unmute("lore", market.id)


def test_what_is_not_for_us_is_lowered_by_name_and_comes_back_when_it_is_withdrawn(evening: Night) -> None:
    market = item(evening.desk, "rommelmarkt")
    pattern, _ = evening.desk.stories.not_for_us("lore", market.id, "Reclame, geen politiezaak")
    detail = evening.desk.views.story(market.id)
    assert detail.item.group == "quiet"
    assert detail.item.lowered
    assert detail.lowered is not None
    assert (detail.lowered.pattern, detail.lowered.by.id) == (pattern, "lore")
    assert detail.lowered.reason == "Reclame, geen politiezaak"
    assert {"rommelmarkt", "ledebergplein"} <= set(detail.lowered.terms)
    assert len(detail.lowered.terms) <= 6
    with pytest.raises(Refused) as twice:
        evening.desk.stories.not_for_us("lore", market.id, "nogmaals")
    assert [reason.code for reason in twice.value.reasons()] == ["guidance.lowered_already"]
    evening.desk.stories.withdraw("karim", pattern)
    detail = evening.desk.views.story(market.id)
    assert detail.lowered is None
    assert detail.item.group == "decide"
    with pytest.raises(Refused):
        evening.desk.stories.withdraw("lore", pattern)


def test_the_same_message_a_day_later_does_not_alert_and_a_crowd_does(evening: Night) -> None:
    market = item(evening.desk, "rommelmarkt")
    evening.desk.stories.not_for_us("lore", market.id, "Reclame")
    evening.clock.advance(4 * DAY)
    now = evening.clock.now()
    told(evening.desk, MARKET[:4], 500, now - 30 * MINUTE, 7 * MINUTE)
    again = evening.desk.stories._board.home(post(500, "", 0).id)
    assert again == "" or again != market.id
    evening.desk.views.watch()
    again = evening.desk.stories._board.home(post(500, "", 0).id)
    detail = evening.desk.views.story(again)
    assert detail.lowered is not None
    assert detail.why is None
    crowd = tuple(f"{text} {place}e keer" for place, text in enumerate(MARKET * 4))
    told(evening.desk, crowd, 600, now, 20_000)
    evening.clock.advance(20 * MINUTE)
    detail = evening.desk.views.story(again)
    assert detail.lowered is not None
    assert detail.why is not None
    assert detail.item.group == "decide"


def test_what_calls_for_help_or_is_watched_is_never_lowered(night: Night, bang: str) -> None:
    with pytest.raises(Refused) as watched:
        night.desk.stories.not_for_us("lore", bang, "niet voor ons")
    assert [reason.code for reason in watched.value.reasons()] == ["guidance.watched"]
    came_in(
        night.desk,
        post(700, "Iemand zit vast onder een plaat aan station Dampoort na de knal, help ons", night.clock.now()),
    )
    with pytest.raises(Refused) as call:
        night.desk.stories.not_for_us("lore", bang, "niet voor ons")
    assert "guidance.call_for_help" in [reason.code for reason in call.value.reasons()]


def test_the_detail_says_why_it_alerted(night: Night, bang: str) -> None:
    detail = night.desk.views.story(bang)
    assert detail.why is not None
    assert {"knal", "dampoort"} <= set(detail.why.terms)
    assert detail.why.sources == ("X-export",)
    assert detail.why.factor > 1
    assert "knal" in detail.why.watched
    assert "knal" in detail.watched


def test_only_who_decides_about_stories_tells_the_detector(evening: Night) -> None:
    market = item(evening.desk, "rommelmarkt")
    with pytest.raises(Refused) as refused:
        evening.desk.stories.mute("dewulf", market.id)
    assert refused.value.reasons()[0].code == "member.office_missing"


@pytest.mark.parametrize("act", ["merge", "split", "mute", "not_for_us"])
def test_the_last_act_is_undone_by_an_act_of_its_own(evening: Night, act: str) -> None:
    market, drink = item(evening.desk, "rommelmarkt"), item(evening.desk, "Zwaan")
    before = [(one.title, one.posts, one.group) for one in evening.desk.views.watch().stories]
    leads = tuple(group.lead.id for group in evening.desk.views.story(market.id).groups)
    stories = evening.desk.stories
    {
        "merge": lambda: stories.merge("lore", market.id, drink.id),
        "split": lambda: stories.split("lore", market.id, leads[:4]),
        "mute": lambda: stories.mute("lore", market.id),
        "not_for_us": lambda: stories.not_for_us("lore", market.id, "Reclame"),
    }[act]()
    assert [(one.title, one.posts, one.group) for one in evening.desk.views.watch().stories] != before
    evening.clock.advance(1_000)
    kind, title, changes = stories.undo("lore")
    assert (kind, title) == (act, market.title)
    assert len(changes.events) == 1
    assert sorted(one[1:] for one in before) == sorted(
        (one.posts, one.group) for one in evening.desk.views.watch().stories
    )
    assert len(evening.desk.views.told().lines) == 2
    with pytest.raises(Refused) as refused:
        stories.undo("karim")
    assert refused.value.reasons()[0].code == "guidance.nothing_to_undo"


def test_every_act_stands_in_the_log_with_who_and_when(evening: Night) -> None:
    market, drink = item(evening.desk, "rommelmarkt"), item(evening.desk, "Zwaan")
    evening.desk.stories.merge("lore", market.id, drink.id)
    evening.clock.advance(MINUTE)
    evening.desk.stories.mute("karim", market.id)
    lines = evening.desk.views.told().lines
    assert [(line.code, line.who and line.who.id, line.at) for line in lines] == [
        ("log.story_muted", "karim", evening.clock.now()),
        ("log.story_merged", "lore", evening.clock.now() - MINUTE),
    ]
    assert (lines[1].params["title"], lines[1].params["other"]) == (market.title, drink.title)


def test_the_patterns_in_force_are_listed_with_why_and_of_which_story(evening: Night) -> None:
    market, drink = item(evening.desk, "rommelmarkt"), item(evening.desk, "Zwaan")
    first, _ = evening.desk.stories.not_for_us("lore", market.id, "Reclame")
    evening.clock.advance(MINUTE)
    second, _ = evening.desk.stories.not_for_us("karim", drink.id, "Buurtfeest")
    patterns = evening.desk.views.told().patterns
    assert [(each.pattern, each.reason, each.title) for each in patterns] == [
        (second, "Buurtfeest", drink.title),
        (first, "Reclame", market.title),
    ]
    evening.desk.stories.withdraw("lore", second)
    assert [each.pattern for each in evening.desk.views.told().patterns] == [first]
    assert evening.desk.views.told().lines[1].text == "Buurtfeest"


# --- Restarting


def test_after_a_restart_the_board_stands_as_if_it_had_never_stopped(
    evening: Night, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(follow, "WORTH", 1)
    desk = evening.desk
    market, drink = item(desk, "rommelmarkt"), item(desk, "Zwaan")
    evening.clock.advance(MINUTE)
    desk.stories.merge("lore", market.id, drink.id)
    desk.stories.not_for_us("lore", market.id, "Reclame")
    expected = state(desk)
    evening.reopen()
    read: list[object] = []
    monkeypatch.setattr(Detector, "add", lambda self, given: read.append(given))
    assert state(evening.desk) == expected
    assert read == []
    monkeypatch.undo()
    evening.clock.advance(MINUTE)
    told(evening.desk, ("Rommelmarkt en wafels, wat een zondag op het Ledebergplein",), 800, evening.clock.now())
    evening.clock.advance(11 * MINUTE)
    went_on = state(evening.desk)
    evening.desk.cache.checkpoints.drop()
    forget(evening.desk)
    assert state(evening.desk) == went_on


def test_a_desk_that_left_off_reading_goes_on_after_a_restart_as_if_it_had_never_stopped(
    evening: Night, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(follow, "WORTH", 1)
    monkeypatch.setattr(follow, "SLICE", 7)
    desk = evening.desk
    market, drink = item(desk, "rommelmarkt"), item(desk, "Zwaan")
    evening.clock.advance(MINUTE)
    desk.stories.merge("lore", market.id, drink.id)
    told(desk, MARKET, 500, evening.clock.now() + 1_000, every=1_000)
    evening.clock.advance(3 * MINUTE)
    desk.stories.not_for_us("lore", market.id, "Reclame")
    told(desk, DRINK, 600, evening.clock.now() - MINUTE, every=1_000)
    forget(desk)
    desk.cache.checkpoints.drop()
    expected, last = state(desk), desk.cache.last_place()
    desk.cache.checkpoints.drop()
    forget(desk)
    places: list[int] = []
    while not places or places[-1] < last:
        evening.desk.stories.leave_off_when(lambda: True)
        evening.desk.views.watch()
        places.append(evening.desk.stories._board._follower._place)
        evening.reopen()
    assert places == [*range(7, last, 7), last]
    assert state(evening.desk) == expected


def test_looking_often_or_never_gives_the_same_stories(evening: Night, tmp_path: Path) -> None:
    shutil.copytree(evening.folder, tmp_path / "other", dirs_exist_ok=True)
    other = open_desk(
        tmp_path / "other", clock=evening.clock, entropy=Dice("other"), secrets=MemoryKeys(dict(evening.keys.values))
    )
    for step in range(8):
        evening.clock.advance(4 * MINUTE)
        for desk in (evening.desk, other):
            told(desk, (f"{MARKET[step]} en {step + 2} vrienden", f"{DRINK[step]} of {step + 5}"), 400 + 2 * step,
                 evening.clock.now() - 2 * MINUTE)  # fmt: skip
        for _ in range(3):
            evening.clock.advance(20_000)
            evening.desk.views.watch()
    assert state(other) == state(evening.desk)
    other.close()


@pytest.mark.expects_log("read anew")
def test_a_checkpoint_of_another_version_is_left_and_everything_read_anew(
    evening: Night, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(follow, "WORTH", 1)
    expected = state(evening.desk)
    evening.desk.stories.close()
    kept = evening.desk.cache.checkpoints.all()[0]
    monkeypatch.setattr("woordvoering.detection.engine.VERSION", 99)
    with caplog.at_level(logging.WARNING):
        forget(evening.desk)
        anew = state(evening.desk)
    assert "detection.checkpoint_broken" in caplog.text
    assert evening.desk.cache.checkpoints.all()[0].state == anew
    assert len(anew) == len(expected) == len(kept.state)
    monkeypatch.undo()


@pytest.mark.expects_log("read anew")
def test_a_broken_checkpoint_is_dropped(evening: Night) -> None:
    expected = state(evening.desk)
    with evening.desk.cache._database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO checkpoint VALUES ('latest', 5, x'00')")
    with pytest.raises(BrokenStore):
        evening.desk.cache.checkpoints.all()
    forget(evening.desk)
    assert state(evening.desk) == expected


@pytest.mark.expects_log("no checkpoint was kept")
def test_a_full_disk_costs_the_checkpoint_and_nothing_else(evening: Night, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(follow, "WORTH", 1)

    def full(_: object) -> None:
        raise StoreFull("store.full")

    monkeypatch.setattr(evening.desk.cache.checkpoints, "keep", full)
    assert len(evening.desk.views.watch().stories) == 2
    evening.desk.stories.close()


def test_what_was_purged_stands_in_no_checkpoint(evening: Night, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(follow, "WORTH", 1)
    state(evening.desk)
    assert evening.desk.cache.checkpoints.all()
    evening.desk.cache.purge(evening.clock.now() - 30 * DAY)
    assert evening.desk.cache.checkpoints.all()
    evening.desk.cache.purge(evening.clock.now() - 12 * MINUTE)
    assert evening.desk.cache.checkpoints.all() == ()


# --- Two devices


@pytest.fixture
def other(evening: Night, tmp_path: Path) -> Desk:
    """A second device of the same workspace: the same posts came in, its own cache, its own journal file."""
    shutil.copytree(evening.folder, tmp_path / "other")
    Home(tmp_path / "other").keep(evening.desk.profile)  # it only reads: it need not go on as a device of its own
    return open_desk(
        tmp_path / "other", clock=evening.clock, entropy=Dice("other"), secrets=MemoryKeys(dict(evening.keys.values))
    )


def sync(here: Desk, there: Desk) -> Changes:
    device = here.profile.device
    with there.journal.engine.connect() as db:
        known = there.journal.log.device_head(db, device).seq
    with here.journal.engine.connect() as db:
        parcels = tuple(parcels_after(db, here.journal.log, device, known))
    return there.journal.receive(parcels).changes


def test_a_second_device_comes_to_the_same_stories(evening: Night, other: Desk) -> None:
    desk = evening.desk
    market, drink = item(desk, "rommelmarkt"), item(desk, "Zwaan")
    leads = tuple(group.lead.id for group in desk.views.story(market.id).groups)
    desk.stories.split("lore", market.id, leads[:4])
    desk.stories.merge("lore", market.id, drink.id)
    desk.stories.mute("karim", drink.id)
    evening.clock.advance(MINUTE)
    other.views.watch()
    sync(desk, other)
    assert board(other) == board(desk)
    assert state(other) == state(desk)
    assert other.journal.state() == desk.journal.state()
    other.close()


def test_an_act_that_arrives_late_is_put_where_it_belongs(
    evening: Night, other: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(follow, "WORTH", 1)
    desk = evening.desk
    market = item(desk, "rommelmarkt")
    other.views.watch()
    evening.clock.advance(MINUTE)
    desk.stories.mute("lore", market.id)
    for step in range(4):
        evening.clock.advance(10 * MINUTE)
        for one in (desk, other):
            told(one, tuple(f"{text}, nu {step}" for text in MARKET[:6]), 900 + 10 * step, evening.clock.now() - MINUTE)
            one.views.watch()
    assert other.views.story(market.id).item.group == "decide"
    anew: list[bytes] = []
    restore = Detector.restore
    monkeypatch.setattr(Detector, "restore", lambda body, *more: anew.append(body) or restore(body, *more))
    sync(desk, other)
    assert state(other) == state(desk)
    assert len(anew) == 1
    assert other.views.story(market.id).item.group == "follow"
    other.close()


def test_an_act_on_posts_that_never_came_in_here_waits_for_them(evening: Night, other: Desk) -> None:
    desk = evening.desk
    extra = ("Wie verloor een sleutelbos met rode kurk?", "Sleutelbos met rode kurk gevonden, wie mist hem?")
    found = told(desk, extra, 950, evening.clock.now())
    desk.views.watch()
    keys = desk.stories._board.home(found[0])
    evening.clock.advance(1_000)
    desk.stories.merge("lore", item(desk, "rommelmarkt").id, keys)
    evening.clock.advance(1_000)
    before = board(other)
    sync(desk, other)
    assert board(other) == before
    told(other, extra, 950, evening.clock.now())
    evening.clock.advance(1_000)
    assert other.stories._board.home(found[0]) == ""
    other.views.watch()
    home = other.stories._board.home(found[0])
    assert home == item(other, "rommelmarkt").id
    other.close()


def test_a_moment_of_the_future_is_waited_for(evening: Night, other: Desk) -> None:
    ahead = ManualClock(evening.clock.now() + 2 * HOUR)
    desk = evening.desk
    market = item(desk, "rommelmarkt")
    fast = open_desk(evening.folder, clock=ahead, entropy=Dice("fast"), secrets=MemoryKeys(dict(evening.keys.values)))
    fast.stories.mute("lore", market.id)
    fast.close()
    assert not desk.views.story(market.id).item.muted
    evening.clock.advance(2 * HOUR)
    assert desk.views.story(market.id).item.muted
    other.close()
