"""Wacht keeps still under the hand, says every story in a sentence, and turns keys into wishes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from msgspec.structs import replace
from night_of_the_bang import GROUPS, KARIM, NOW, STORIES, detail, view
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.theme import Appearance
from ui.watch.detail import ActionBar
from ui.watch.order import Filter, held, kept, rows_of, same_order
from ui.watch.screen import WatchScreen
from ui.watch.signals import rows_of as signal_rows
from ui.watch.signals import with_term
from ui.watch.words import author_name, badges, marked, story_sentence
from woordvoering.clock import HOUR
from woordvoering.overview.watch_records import PassedOn, WatchView


@pytest.fixture
def screen(theme, keymap, qtbot):
    made = WatchScreen(theme, keymap, hold_ms=60_000)
    made.resize(1256, 824)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.show_record(view())
    made.show_story(detail(), "Incident", NOW)
    return made


def names(screen):
    model = screen.list.model
    return [model.record(row).key for row in range(model.rowCount())]


def test_groups_have_heads_in_the_order_decide_follow_quiet():
    rows = rows_of(kept(view(), Filter()), NOW)
    assert [row.key for row in rows if row.item is None] == ["group:decide", "group:follow", "group:quiet"]
    assert [row.count for row in rows if row.item is None] == [2, 3, 4]


def test_now_shows_only_what_must_be_decided_and_closed_only_what_is_closed():
    closed = replace(STORIES[8], group="closed")
    stories = WatchView(NOW, (*STORIES[:8], closed))
    assert [item.id for item in kept(stories, Filter("now"))] == ["bang", "arrest"]
    assert [item.id for item in kept(stories, Filter("closed"))] == ["drone"]
    assert closed not in kept(stories, Filter("all"))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(wijk="Ledeberg"), ["rumour"]),
        (Filter(networks=frozenset(("facebook",))), ["bang", "missing"]),
        (Filter(query="VERMISTE"), ["missing"]),
    ],
)
def test_the_filter_narrows_by_wijk_source_and_word(wanted, found):
    assert [item.id for item in kept(view(), wanted)] == found


def test_the_filter_narrows_by_period():
    old = replace(STORIES[0], last_seen=NOW - 2 * HOUR)
    assert kept(WatchView(NOW, (old,)), Filter(period=HOUR)) == ()
    assert kept(WatchView(NOW, (old,)), Filter(period=6 * HOUR)) == (old,)


def test_held_rows_keep_their_order_take_fresh_content_and_count_what_waits():
    fresh_bang = replace(STORIES[0], posts=200)
    risen = replace(STORIES[4], group="decide")
    new = replace(STORIES[8], id="new", title="Nieuw")
    stay, waiting = held(STORIES[:5], (new, risen, STORIES[1], fresh_bang, STORIES[2], STORIES[3]))
    assert [item.id for item in stay] == ["bang", "arrest", "missing", "rumour", "flares"]
    assert stay[0].posts == 200
    assert stay[4].group == "follow"
    assert waiting == 2
    assert not same_order(stay, (new, *stay))


def test_after_a_key_new_stories_wait_behind_a_line_until_it_is_pressed(screen, qtbot):
    screen.list.list.setFocus()
    qtbot.keyClick(screen.list.list, Qt.Key.Key_J)
    assert screen.current() == "arrest"
    before = names(screen)
    new = tuple(replace(STORIES[0], id=f"new{n}", title=f"Nieuw {n}") for n in (1, 2))
    screen.show_record(view((*new, *STORIES)))
    assert names(screen) == before
    assert screen.list._waiting.isVisible()
    assert screen.list._waiting.text() == "2 nieuwe verhalen"
    screen.list.take_fresh()
    assert names(screen)[1:3] == ["new1", "new2"]
    assert screen.current() == "arrest"
    assert not screen.list._waiting.isVisible()


def test_without_a_hand_on_it_the_list_follows_at_once_and_keeps_the_selection(screen):
    new = replace(STORIES[0], id="new")
    screen.show_record(view((new, *STORIES)))
    assert names(screen)[1] == "new"
    assert screen.current() == "bang"


def test_every_row_says_a_sentence(screen):
    QAbstractItemModelTester(screen.list.model)
    assert story_sentence(STORIES[0], NOW) == (
        "Knal en rook aan de Dampoort. Beslis nu, 8 min geleden, 8,4 keer de basislijn, Dampoort, "
        "Mogelijk dringend: 101"
    )
    model = screen.list.model
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == "Beslis nu: 2 verhalen"
    assert not model.index(0).flags() & Qt.ItemFlag.ItemIsSelectable


def test_a_row_has_at_most_three_badges_and_life_comes_first():
    full = replace(STORIES[1], urgent=True, contradiction=True, requests=3, case_number="PD-0148")
    pills = badges(full)
    assert len(pills) == 3
    assert pills[0].text == "Mogelijk dringend: 101"


def test_a_story_that_is_followed_shows_its_dossier_before_what_is_the_matter_with_it():
    followed = replace(
        STORIES[0], group="follow", handler=STORIES[1].handler, case_number="PD-0147", sensitive=True,
        contradiction=True, requests=2,
    )  # fmt: skip
    assert [pill.text for pill in badges(followed)] == ["Mogelijk dringend: 101", "PD-0147", "Gevoelig beeld"]


def test_in_a_narrow_pane_the_key_caps_give_way_before_the_words(theme, qtbot):
    bar = ActionBar(theme, {"list.open": ("Enter",), "watch.follow": ("M",), "watch.refer": ("D",)})
    qtbot.addWidget(bar)
    bar.resize(900, 60)
    bar._show_caps()
    wide = bar.buttons["list.open"].sizeHint().width()
    bar.resize(560, 60)
    bar._show_caps()
    assert bar.buttons["list.open"].sizeHint().width() < wide
    assert bar.buttons["watch.follow"].toolTip() == "M"
    bar.resize(900, 60)
    bar._show_caps()
    assert bar.buttons["list.open"].sizeHint().width() == wide


@pytest.mark.parametrize(
    ("key", "command"),
    [
        (Qt.Key.Key_Return, "list.open"),
        (Qt.Key.Key_M, "watch.follow"),
        (Qt.Key.Key_D, "watch.refer"),
        (Qt.Key.Key_P, "watch.meldpunt"),
        (Qt.Key.Key_X, "watch.dismiss"),
        (Qt.Key.Key_H, "watch.pass_101"),
    ],
)
def test_keys_say_what_is_wanted_with_which_story(screen, qtbot, key, command):
    screen.list.list.setFocus()
    with qtbot.waitSignal(screen.acted) as wanted:
        qtbot.keyClick(screen.list.list, key)
    assert wanted.args == [command, "bang"]


def test_j_and_k_walk_over_the_heads(screen, qtbot):
    screen.list.list.setFocus()
    for _ in range(2):
        qtbot.keyClick(screen.list.list, Qt.Key.Key_J)
    assert screen.current() == "missing"
    qtbot.keyClick(screen.list.list, Qt.Key.Key_K)
    assert screen.current() == "arrest"


def test_a_confidential_reporter_is_counted_and_never_named():
    assert author_name(GROUPS[0].lead) == "Melder 2"
    named = replace(GROUPS[0].lead, author="Jan Janssens")
    assert author_name(named) == "Melder 2"


def test_calls_for_help_come_first_and_a_group_unfolds_in_place(screen):
    rows = signal_rows((GROUPS[1], GROUPS[0]), frozenset(("x1",)))
    assert rows[0].signal.id == "help"
    assert [row.inner for row in rows[1:4]] == [False, True, True]
    before = screen.detail.signals.records.rowCount()
    screen.detail.signals.toggle("x1")
    assert screen.detail.signals.records.rowCount() == before + 23
    QAbstractItemModelTester(screen.detail.signals.records)


def test_enter_on_a_group_unfolds_it_and_does_not_open_the_dossier(screen, qtbot):
    signals = screen.detail.signals
    signals.setFocus()
    signals.select_row(1)
    with qtbot.assertNotEmitted(screen.acted), qtbot.waitSignal(signals.unfolded):
        qtbot.keyClick(signals, Qt.Key.Key_Return)


def test_a_watch_term_filters_the_signals_and_shows_all_again(screen):
    screen.detail.terms.chosen.emit("station")
    kept_ids = [group.lead.id for group in with_term(GROUPS, "station")]
    assert [screen.detail.signals.records.record(row).signal.id for row in range(2)] == kept_ids[:2]
    screen.detail.terms.chosen.emit("")
    assert screen.detail.signals.records.rowCount() == len(GROUPS)


def test_marks_outside_the_text_or_over_each_other_never_lose_a_letter():
    signal = replace(GROUPS[1].lead, text="knal aan Dampoort", marks=((0, 4), (2, 6), (9, 99)))
    assert "".join(run.text for run in marked(signal)) == "knal aan Dampoort"


def test_after_passing_on_the_banner_says_who_and_when_and_offers_nothing(screen):
    screen.show_story(detail(passed=PassedOn(KARIM, NOW)), "Incident", NOW)
    assert screen.detail.head.banner.accessibleName() == "Doorgegeven aan 101 Karim Bakkali gaf dit door om 01:52."
    screen.show_story(detail(replace(STORIES[0], urgent=False)), "Incident", NOW)
    assert screen.detail.head.banner.accessibleName().startswith("Mogelijk dringend: 101")


def test_a_story_with_a_dossier_goes_there(screen):
    screen.show_story(detail(replace(STORIES[0], case_id="c1", case_number="PD-0147")), "Incident", NOW)
    assert screen.primary_action().text() == "Naar PD-0147"


def test_an_empty_list_says_what_and_where_to_look(screen):
    screen.show_record(view(()))
    assert screen.list._empty.accessibleName().startswith("Geen nieuwe verhalen")
    assert screen.current() == ""


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_wacht_draws_in_both_themes(screen, theme, appearance):
    theme.choose(appearance)
    picture = screen.grab()
    image = picture.toImage()
    colors = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    for token in ("selected", "redTint", "mark", "accent", "bar", "surface"):
        assert theme.color(token).name() in colors, token
    if folder := os.environ.get("WOORDVOERING_PICTURES"):
        picture.save(str(Path(folder) / f"wacht-{appearance}.png"))
