"""What an officer decides in Wacht reaches the desk once, with its reason, and never past the emergency check."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from msgspec.structs import replace
from night_of_the_bang import KARIM, NOW, STORIES, detail, view
from PySide6.QtCore import QObject, Signal

from ui.voice import Voice
from ui.watch.presenter import WatchPresenter
from ui.watch.screen import WatchScreen
from ui.widgets.flow import FlowText
from woordvoering.clock import HOUR
from woordvoering.errors import Reason, Refused
from woordvoering.i18n import Messages
from woordvoering.journal.journal import Changes
from woordvoering.overview.watch_records import PassedOn
from woordvoering.reaction.load import default_schema


class Stories:
    """Stands for the acts on stories: keeps what was asked, and refuses when told to."""

    def __init__(self):
        self.asked = []
        self.refusal = None

    def _do(self, *what):
        if self.refusal is not None:
            raise self.refusal
        self.asked.append(what)
        return "case1", Changes(events=("e1",))

    def open(self, actor, story):
        return self._do("open", actor, story)

    def pass_to_101(self, actor, story, *, number="101", note=""):
        return self._do("pass", actor, story, number, note)

    def decide(self, actor, story, outcome, reason, *, emergency=None, recheck_at=None, refer_to=""):
        return self._do("decide", actor, story, outcome, reason, emergency, recheck_at, refer_to)


class Spot(QObject):
    changed = Signal(object)
    actor = "lore"

    def __init__(self, desk):
        super().__init__()
        self.desk = desk

    def ask(self, query, then, refused=None):
        then(query(self.desk))

    def act(self, command, then=None, refused=None):
        try:
            result = command(self.desk)
        except Refused as error:
            refused(error)
            return
        then(result)


@pytest.fixture
def shown():
    return {item.id: detail(item) for item in STORIES}


@pytest.fixture
def desk(shown):
    return SimpleNamespace(
        stories=Stories(), views=SimpleNamespace(watch=view, story=lambda story, whole=True: shown[story])
    )


@pytest.fixture
def told():
    return []


@pytest.fixture
def presenter(theme, keymap, qtbot, desk, told):
    screen = WatchScreen(theme, keymap)
    screen.resize(1256, 824)
    qtbot.addWidget(screen)
    screen.show()
    voice = Voice(Messages.load(), default_schema())
    made = WatchPresenter(screen, Spot(desk), voice, told.append)
    made.show()
    return made


def fill(presenter, **answers):
    sheet = presenter.forms.sheet
    assert sheet is not None
    for name, value in answers.items():
        sheet._boxes[name].fill(value)
    sheet._submit()
    return presenter.forms.sheet


def test_opening_takes_the_story_up_and_goes_to_its_dossier(presenter, desk, qtbot):
    with qtbot.waitSignal(presenter.screen.screen_wanted) as went:
        presenter.screen.acted.emit("list.open", "bang")
    assert went.args == ["case", "case1"]
    assert desk.stories.asked == [("open", "lore", "bang")]


def test_a_story_that_has_a_dossier_is_not_opened_twice(presenter, desk, qtbot):
    presenter.screen.select("missing")
    with qtbot.waitSignal(presenter.screen.screen_wanted) as went:
        presenter.screen.acted.emit("list.open", "missing")
    assert went.args == ["case", "c146"]
    assert desk.stories.asked == []


def test_a_key_that_comes_before_the_story_is_there_waits_for_it_and_for_no_other(presenter, desk, qtbot):
    late = []
    presenter._bridge.ask = lambda query, then, refused=None: late.append((query, then))
    presenter.screen.select("missing")
    presenter.screen.acted.emit("list.open", "missing")
    with qtbot.waitSignal(presenter.screen.screen_wanted) as went:
        for query, then in late:
            then(query(desk))
    assert went.args == ["case", "c146"]
    presenter.screen.select("bang")
    presenter.screen.acted.emit("list.open", "bang")
    presenter.screen.select("missing")
    for query, then in late[-2:]:
        then(query(desk))
    assert desk.stories.asked == []


def test_passing_on_asks_first_and_shows_number_messages_and_summary(presenter, desk, told):
    presenter.screen.acted.emit("watch.pass_101", "bang")
    assert desk.stories.asked == []
    parts = {part.id: part.value for part in presenter.forms.sheet.form.parts}
    assert parts["number"].startswith("101")
    assert "Mijn moeder raakt niet meer buiten" in parts["summary"]
    assert "Melder 2" in parts["summary"]
    assert fill(presenter, note="Operator 12") is None
    assert desk.stories.asked == [("pass", "lore", "bang", "101", "Operator 12")]
    assert told == ["Doorgegeven aan 101 en genoteerd."]


def test_who_passed_on_already_is_told_and_nothing_is_asked_again(presenter, shown, told):
    shown["bang"] = detail(passed=PassedOn(KARIM, NOW))
    presenter.refresh()
    presenter.screen.acted.emit("watch.pass_101", "bang")
    assert presenter.forms.sheet is None
    assert told == ["Karim Bakkali gaf dit al door aan 101 om 01:52."]


def test_following_asks_the_emergency_check_a_reason_and_when_to_look_again(presenter, desk):
    presenter.screen.acted.emit("watch.follow", "bang")
    sheet = fill(presenter, reason="Nog te weinig bronnen")
    assert sheet is not None
    assert desk.stories.asked == []
    assert fill(presenter, emergency="none", recheck="02:52") is None
    assert desk.stories.asked == [
        ("decide", "lore", "bang", "monitor_only", "Nog te weinig bronnen", False, NOW + HOUR, "")
    ]


def test_who_says_that_help_may_be_needed_cannot_close_the_story(presenter, desk):
    presenter.screen.acted.emit("watch.dismiss", "bang")
    sheet = fill(presenter, emergency="possible")
    assert sheet is not None
    assert "Geef het eerst door aan 101" in sheet._problem.accessibleName()
    assert desk.stories.asked == []


def test_closing_takes_a_reason_from_the_list_and_free_text(presenter, desk):
    presenter.screen.acted.emit("watch.dismiss", "bang")
    assert fill(presenter, emergency="none", why="Grap of satire", reason="Account van een studentenclub") is None
    assert desk.stories.asked[0][4] == "Grap of satire. Account van een studentenclub"


def test_referring_names_to_whom(presenter, desk):
    presenter.screen.acted.emit("watch.refer", "bang")
    assert fill(presenter, emergency="none", reason="Op het spoor") is not None
    assert fill(presenter, refer_to="NMBS, woordvoering") is None
    assert desk.stories.asked[0][-1] == "NMBS, woordvoering"


def test_a_refusal_of_the_desk_is_said_in_the_form(presenter, desk):
    desk.stories.refusal = Refused(Reason("case.emergency_first"))
    presenter.screen.acted.emit("watch.meldpunt", "bang")
    sheet = fill(presenter, emergency="none", reason="Niet dringend")
    assert "Beantwoord eerst de noodcheck" in sheet._problem.accessibleName()


def test_the_filter_offers_what_the_list_has_and_narrows_it(presenter):
    presenter.screen.filter_wanted.emit()
    assert fill(presenter, wijk="Ledeberg") is None
    assert presenter.screen.current() == "rumour"
    assert presenter.screen.list.filter.narrows


def test_the_check_is_not_asked_again_once_it_was_answered(presenter, shown, desk):
    shown["bang"] = replace(detail(), help_answered=True)
    presenter.refresh()
    presenter.screen.acted.emit("watch.meldpunt", "bang")
    assert fill(presenter, reason="Niet dringend") is None
    assert desk.stories.asked[0][5] is None


def test_what_is_passed_on_to_101_is_shown_whole(presenter, qtbot):
    presenter.screen.acted.emit("watch.pass_101", "bang")
    sheet = presenter.forms.sheet
    qtbot.waitUntil(lambda: sheet.body.height() > 0)
    summary = sheet._boxes["summary"]
    (words,) = [flow for flow in summary.findChildren(FlowText) if "Mijn moeder" in flow.accessibleName()]
    assert words.heightForWidth(words.width()) > 2 * words.minimumSizeHint().height()
    assert words.height() >= words.heightForWidth(words.width())
