"""What the tests of the dossier share: words, and a screen on a real desk."""

from __future__ import annotations

import pytest
from dossier_of_the_bang import NOW
from real_desk import Spot, founded

from ui.case.presenter import CasePresenter
from ui.case.screen import CaseScreen
from ui.voice import Voice
from ui.widgets.clock import Ticker
from woordvoering.clock import ManualClock, Millis
from woordvoering.i18n import Messages
from woordvoering.reaction.load import default_schema


@pytest.fixture(scope="session")
def voice():
    return Voice(Messages.load(), default_schema())


@pytest.fixture
def screen(theme, keymap, qtbot, voice):
    made = CaseScreen(theme, keymap, Ticker(ManualClock(Millis(NOW))), voice)
    made.resize(1256, 824)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture(scope="session")
def desk(tmp_path_factory):
    made = founded(tmp_path_factory.mktemp("dossier") / "desk", ManualClock(Millis(NOW)))
    yield made
    made.close()


@pytest.fixture
def bridge(desk):
    return Spot(desk, "lore")


@pytest.fixture
def told():
    return []


@pytest.fixture
def presenter(screen, bridge, voice, told):
    return CasePresenter(screen, bridge, voice, told.append)


@pytest.fixture
def opened(presenter, bridge, desk):
    """A dossier that shows, checked and triaged."""
    case, _ = desk.cases.open_own("lore", "Knal en rook aan de Dampoort", NOW - 23 * 60_000, wijk="Dampoort")
    desk.cases.check_emergency("lore", case, "none")
    desk.cases.triage("lore", case, "respond", "Veel vragen", impact=3, categories=("incident",))
    presenter.show(case)
    return case
