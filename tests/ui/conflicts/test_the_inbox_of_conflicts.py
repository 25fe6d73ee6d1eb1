"""Conflicten: what two devices did at once, on both screens, with the way out of each."""

from __future__ import annotations

import pytest
from night_desk import TEXT
from office import shown
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from real_desk import Spot
from two_desks import two_desks

from ui.conflicts.wire import wire
from ui.conflicts.words import LOOKS
from ui.desktop import ROOMS
from ui.find import SCREENS
from ui.parts import Parts
from ui.statement.merge_sheet import MergeSheet
from ui.voice import Voice
from ui.widgets.clock import Ticker
from woordvoering.i18n import Messages
from woordvoering.journal.changes import Changes
from woordvoering.overview.conflicts import ORDER
from woordvoering.statements.merge import Choice


@pytest.fixture
def pair(tmp_path):
    with two_desks(tmp_path) as made:
        yield made


@pytest.fixture
def asked(pair):
    """A text about which the chief is asked, at both desks."""
    found = pair.here.ready()
    pair.meet()
    return found


@pytest.fixture
def opened(pair, theme, keymap, qtbot):
    """Opens the inbox on one of the two desks; gives screen, presenter, bridge and what was told."""

    def go(night):
        bridge, told, gone = Spot(night.desk, "lore"), [], []
        voice = Voice(Messages.load(), night.desk.schema)
        parts = Parts(theme, keymap, Ticker(night.clock), bridge, voice, told.append)  # type: ignore[arg-type]
        screen, presenter = wire(parts)
        screen.screen_wanted.connect(lambda *where: gone.append(where))
        shown(qtbot, screen)
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        presenter.show()
        screen.told, screen.gone, screen.bridge = told, gone, bridge
        return screen, presenter

    return go


def forked(pair, where):
    pair.here.desk.statements.save("lore", *where, TEXT.replace("een knal", "een zware knal"))
    pair.away.desk.statements.save("karim", *where, TEXT.replace("een knal", "een doffe knal"))
    pair.meet()


def contested(pair, where):
    pair.away.desk.clearances.sign("vandamme", *where, "chief", "cleared")
    pair.here.desk.statements.save("lore", *where, TEXT + "\n\nMeer.")
    pair.meet()


def rows(screen) -> list[str]:
    return [screen.model.record(row).title for row in range(screen.model.rowCount())]


def test_a_quiet_desk_says_that_nothing_waits(opened, pair):
    screen, _ = opened(pair.here)
    assert "niets dat een mens moet beslissen" in screen.empty.accessibleName()
    assert screen.empty.isVisible()
    assert screen.primary_action() is None
    screen.empty.acted.emit()
    assert screen.gone == [("watch", "")]


def test_both_desks_show_the_same_conflict_in_the_same_words(opened, pair, asked):
    forked(pair, asked)
    screens = [opened(night)[0] for night in (pair.here, pair.away)]
    assert rows(screens[0]) == rows(screens[1]) == ["Eerste reactie: 2 versies naast elkaar"]
    said = [screen.detail.accessibleName() for screen in screens]
    assert said[0] == said[1]
    assert "Lore Vermeersch en Karim Bensalah" in said[0] or "Karim Bensalah en Lore Vermeersch" in said[0]


def test_enter_opens_the_merge_and_the_conflict_goes_from_both_desks(opened, pair, asked):
    forked(pair, asked)
    screen, presenter = opened(pair.away)
    screen.list.setFocus()
    QTest.keyClick(screen.list, Qt.Key.Key_Return)
    sheet = presenter.sheet
    assert isinstance(sheet, MergeSheet)
    QTest.keyClick(sheet.places[0], Qt.Key.Key_Left)
    QTest.keyClick(sheet.places[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert screen.told == ["Samengevoegd tot één versie."]
    assert screen.empty.isVisible()
    pair.meet()
    other, _ = opened(pair.here)
    assert other.empty.isVisible()


def test_a_contested_verdict_shows_what_it_crossed_and_leads_to_the_agreement(opened, pair, asked):
    contested(pair, asked)
    screen, _ = opened(pair.here)
    assert rows(screen) == ["Korpschef: uitspraak over ‘Eerste reactie’ betwist"]
    said = [line.what for line in screen.current().lines]
    assert said == ["Gaf akkoord", "Bewaarde revisie 2"]
    screen.detail.act.click()
    assert screen.gone == [("clearance", "/".join(asked))]


def test_what_comes_in_shows_at_once_and_the_chosen_one_stays_chosen(opened, pair, asked):
    other = pair.here.ready()
    pair.meet()
    forked(pair, asked)
    screen, _ = opened(pair.away)
    chosen = screen.current().id
    contested(pair, other)
    screen.bridge.changed.emit(Changes(kinds=("statement.revised",)))
    assert len(rows(screen)) == 2
    assert screen.current().id == chosen
    QTest.keyClick(screen.list, Qt.Key.Key_Down)
    assert screen.current().kind == "contested"
    assert screen.detail.accessibleName().startswith("Korpschef")


def test_a_merge_that_a_colleague_made_first_is_said(opened, pair, asked):
    forked(pair, asked)
    screen, presenter = opened(pair.here)
    fork = pair.here.desk.views.fork(*asked)
    pair.here.desk.statements.merge("karim", *asked, (fork.ours.id, fork.theirs.id), {1: Choice("both")})
    screen.detail.act.click()
    assert presenter.sheet is None
    assert screen.told == ["De twee versies zijn intussen samengevoegd."]


def test_the_inbox_is_reached_from_the_palette_by_its_keys_and_by_the_window(keymap):
    assert "conflicts" in ROOMS
    assert ("conflicts", ("G", "C")) in [(name, keys) for name, _, _, keys in SCREENS]
    assert keymap.keys("desk.go_conflicts") == ("G,C",)


def test_every_kind_has_a_look():
    assert set(LOOKS) == set(ORDER)
