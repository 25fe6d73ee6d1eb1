"""What an officer tells the detector from Wacht: asked where it must be, said once, turned round with a key."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from msgspec.structs import replace
from night_of_the_bang import KARIM, NOW, STORIES, detail, view
from PySide6.QtCore import QObject, Qt, Signal

from ui.keys import KeyMap
from ui.voice import Voice
from ui.watch.guiding import undone
from ui.watch.presenter import WatchPresenter
from ui.watch.screen import WatchScreen
from ui.watch.words import badges, lowered_words, muted_words, quiet_words, story_sentence, why_words
from woordvoering.clock import MINUTE
from woordvoering.errors import Reason, Refused
from woordvoering.i18n import Messages
from woordvoering.journal.journal import Changes
from woordvoering.overview.records import LogLineView
from woordvoering.overview.watch_records import LoweredBy, MutedBy, ToldView, WhyAlerted
from woordvoering.reaction.load import default_schema

WHY = WhyAlerted(NOW - 3 * MINUTE, ("dampoort", "knal"), ("X-export", "Meldpunt"), 8.4, 0.3, 17, ("knal",))
LOWERED = LoweredBy("p1", KARIM, NOW - MINUTE, "Reclame", ("dampoort", "knal"))
TOLD = ToldView(
    lines=(
        LogLineView("k2", NOW, "archive", "log.story_not_for_us", {"title": "Wafels"}, "Reclame", KARIM, "e2"),
        LogLineView("k1", NOW - MINUTE, "layers", "log.story_split", {"title": "Knal", "many": 1}, "", KARIM, "e1"),
    ),
    patterns=(replace(LOWERED, title="Wafels"),),
)
DONE = Changes(events=("e1",))


class Stories:
    """Stands for the acts on stories: keeps what was asked, and refuses when told to."""

    def __init__(self):
        self.asked = []
        self.refusal = None

    def _do(self, result, *what):
        if self.refusal is not None:
            raise self.refusal
        self.asked.append(what)
        return result

    def merge(self, actor, one, other):
        return self._do(("missing", DONE), "merge", actor, one, other)

    def split(self, actor, story, posts):
        return self._do(("missing", DONE), "split", actor, story, posts)

    def mute(self, actor, story):
        return self._do(DONE, "mute", actor, story)

    def unmute(self, actor, story):
        return self._do(DONE, "unmute", actor, story)

    def not_for_us(self, actor, story, reason):
        return self._do(("p1", DONE), "not_for_us", actor, story, reason)

    def withdraw(self, actor, pattern):
        return self._do(DONE, "withdraw", actor, pattern)

    def undo(self, actor):
        return self._do(("merge", "Knal", DONE), "undo", actor)


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
    return {item.id: replace(detail(item), why=WHY, core=("dampoort", "knal")) for item in STORIES}


@pytest.fixture
def desk(shown):
    views = SimpleNamespace(watch=view, story=lambda story, whole=True: shown[story], told=lambda: TOLD)
    return SimpleNamespace(stories=Stories(), views=views)


@pytest.fixture
def told():
    return []


@pytest.fixture
def presenter(theme, keymap, qtbot, desk, told):
    screen = WatchScreen(theme, keymap)
    screen.resize(1256, 824)
    qtbot.addWidget(screen)
    screen.show()
    made = WatchPresenter(screen, Spot(desk), Voice(Messages.load(), default_schema()), told.append)
    made.show()
    return made


def press(presenter, qtbot, key):
    presenter.screen.list.list.setFocus()
    qtbot.keyClick(presenter.screen.list.list, key)


def fill(presenter, **answers):
    sheet = presenter.forms.sheet
    assert sheet is not None
    for name, value in answers.items():
        sheet._boxes[name].fill(value)
    sheet._submit()
    return presenter.forms.sheet


def test_merging_asks_with_which_story_and_shows_what_became_of_it(presenter, desk, told, qtbot):
    press(presenter, qtbot, Qt.Key.Key_E)
    (question,) = presenter.forms.sheet.form.parts
    assert [choice.id for choice in question.choices] == ["", *(item.id for item in STORIES if item.id != "bang")]
    assert fill(presenter) is not None
    assert desk.stories.asked == []
    assert fill(presenter, other="missing") is None
    assert desk.stories.asked == [("merge", "lore", "bang", "missing")]
    assert told == ["Samengevoegd. Ongedaan maken: Z"]
    assert presenter.screen.current() == "missing"


def test_where_there_is_one_story_there_is_nothing_to_merge(presenter, desk, told):
    presenter.screen.show_record(view(STORIES[:1]))
    presenter.screen.acted.emit("watch.merge", "bang")
    assert presenter.forms.sheet is None
    assert told == ["Er is geen ander verhaal om mee samen te voegen."]


def test_splitting_offers_every_group_and_takes_at_least_one(presenter, desk, qtbot):
    press(presenter, qtbot, Qt.Key.Key_S)
    (question,) = presenter.forms.sheet.form.parts
    assert [choice.id for choice in question.choices] == ["help", "x1", "b1", "r1", "f1", "m1"]
    assert question.choices[0].words.startswith("01:49 · Melder 2: ")
    assert question.choices[1].words.endswith("(+23)")
    assert fill(presenter) is not None
    assert desk.stories.asked == []
    assert fill(presenter, posts=("b1", "r1")) is None
    assert desk.stories.asked == [("split", "lore", "bang", ("b1", "r1"))]


def test_one_group_cannot_be_split(presenter, desk, shown, told):
    shown["bang"] = replace(shown["bang"], groups=shown["bang"].groups[:1])
    presenter.refresh()
    presenter.screen.acted.emit("watch.split", "bang")
    assert presenter.forms.sheet is None
    assert told == ["Dit verhaal heeft maar één groep signalen; er valt niets te splitsen."]


def test_one_key_mutes_and_lets_speak_again(presenter, desk, shown, told, qtbot):
    press(presenter, qtbot, Qt.Key.Key_T)
    bar = presenter.screen.detail.guide
    assert bar.buttons["watch.mute"].text() == "Dempen"
    muted = replace(STORIES[0], muted=True)
    shown["bang"] = replace(detail(muted), muted=MutedBy(KARIM, NOW))
    presenter.refresh()
    assert bar.buttons["watch.mute"].text() == "Laat weer melden"
    assert bar.notice.isVisible()
    bar.notice.acted.emit()
    assert desk.stories.asked == [("mute", "lore", "bang"), ("unmute", "lore", "bang")]
    assert told[-1] == "Het verhaal mag weer melden."


def test_not_for_us_shows_the_words_and_asks_why(presenter, desk, qtbot):
    press(presenter, qtbot, Qt.Key.Key_O)
    assert presenter.forms.sheet.form.parts[0].value == "dampoort, knal"
    assert fill(presenter, why="Sport of ontspanning", reason="Match in Luik") is None
    assert desk.stories.asked == [("not_for_us", "lore", "bang", "Sport of ontspanning. Match in Luik")]


def test_another_reason_is_what_was_typed(presenter, desk, qtbot):
    press(presenter, qtbot, Qt.Key.Key_O)
    assert fill(presenter, why="other", reason="Oefening van de brandweer") is None
    assert desk.stories.asked[0][-1] == "Oefening van de brandweer"


def test_a_refusal_is_said_in_the_form_and_what_was_typed_stays(presenter, desk, qtbot):
    desk.stories.refusal = Refused(Reason("guidance.call_for_help", {"title": "Knal"}))
    press(presenter, qtbot, Qt.Key.Key_O)
    sheet = fill(presenter, reason="Toch niet")
    assert "vraagt iemand hulp" in sheet._problem.accessibleName()
    assert sheet.answers()["reason"] == "Toch niet"


def test_a_lowered_story_says_by_whom_and_is_let_go_with_one_press(presenter, desk, shown, qtbot):
    shown["bang"] = replace(shown["bang"], lowered=LOWERED)
    presenter.refresh()
    bar = presenter.screen.detail.guide
    assert "Verlaagd: niet voor ons (Karim B., za 14 nov 01:51)" in bar.notice.accessibleName()
    assert "Reclame. Woorden: dampoort, knal" in bar.notice.accessibleName()
    assert not bar.buttons["watch.not_for_us"].isVisible()
    bar.notice.acted.emit()
    press(presenter, qtbot, Qt.Key.Key_I)
    assert desk.stories.asked == [("withdraw", "lore", "p1")] * 2


def test_what_is_not_lowered_has_nothing_to_withdraw(presenter, desk, told, qtbot):
    press(presenter, qtbot, Qt.Key.Key_I)
    assert desk.stories.asked == []
    assert told == ["Dit verhaal is niet verlaagd."]


def test_the_last_act_is_turned_round_with_a_key(presenter, desk, told, qtbot):
    press(presenter, qtbot, Qt.Key.Key_Z)
    assert desk.stories.asked == [("undo", "lore")]
    assert told == ["Samenvoegen van ‘Knal’ ongedaan gemaakt."]
    desk.stories.refusal = Refused(Reason("guidance.nothing_to_undo"))
    press(presenter, qtbot, Qt.Key.Key_Z)
    assert "niets om ongedaan te maken" in told[-1]


def test_a_sheet_tells_who_did_what_and_lets_any_pattern_go(presenter, desk, qtbot):
    press(presenter, qtbot, Qt.Key.Key_L)
    lines, pick = presenter.forms.sheet.form.parts
    assert lines.value.splitlines() == [
        "za 14 nov 01:52 · Karim B.: Niet voor ons: ‘Wafels’ (Reclame)",
        "za 14 nov 01:51 · Karim B.: Verhaal gesplitst: 1 groep uit ‘Knal’",
    ]
    assert [choice.words for choice in pick.choices] == ["Laat alles staan", "Wafels (dampoort, knal) · Karim B."]
    assert fill(presenter) is None
    assert desk.stories.asked == []
    press(presenter, qtbot, Qt.Key.Key_L)
    assert fill(presenter, pattern="p1") is None
    assert desk.stories.asked == [("withdraw", "lore", "p1")]


def test_where_nothing_was_told_the_sheet_says_so(presenter, desk, qtbot):
    desk.views.told = lambda: ToldView((), ())
    press(presenter, qtbot, Qt.Key.Key_L)
    (lines,) = presenter.forms.sheet.form.parts
    assert lines.value == "Nog niets."


@pytest.mark.parametrize("kind", ["merge", "split", "mute", "unmute", "not_for_us", "withdraw"])
def test_everything_that_can_be_undone_has_words(kind):
    assert "‘Knal’" in undone(kind, "Knal")


def test_without_a_key_none_is_promised(presenter, desk, told):
    presenter.screen.keymap = KeyMap(letters=False)
    presenter.screen.acted.emit("watch.mute", "bang")
    assert told == ["Gedempt: gevolgd, maar het meldt niet meer."]


def test_the_buttons_do_what_the_keys_do(presenter, desk):
    presenter.screen.detail.guide.buttons["watch.not_for_us"].click()
    assert presenter.forms.sheet.form.title == "Niet voor ons"


def test_the_palette_offers_every_act_by_name(presenter):
    words = {hint.words for hint, _ in presenter.screen.commands()}
    assert {
        "samenvoegen met een ander verhaal", "splitsen", "dempen of weer laten melden", "niet voor ons",
        "verlaging intrekken", "laatste ingreep ongedaan maken",
    } <= words  # fmt: skip


def test_why_it_was_alerted_stands_in_one_line(presenter):
    told = "Gemeld om 01:49: ×8,4 boven basislijn 0,3 per min · volgterm knal · dampoort, knal · X-export, Meldpunt"
    assert why_words(WHY) == told
    assert presenter.screen.detail.guide.why.toolTip() == told
    assert why_words(replace(WHY, baseline=0.001, watched=(), again=True, sources=())) == (
        "Opnieuw gemeld om 01:49: 17 teksten in een uur, bijna geen basislijn · dampoort, knal"
    )


def test_a_story_that_never_alerted_gives_no_reason(presenter, shown):
    shown["bang"] = detail()
    presenter.refresh()
    assert not presenter.screen.detail.guide.why.isVisible()
    assert not presenter.screen.detail.guide.notice.isVisible()


def test_the_list_shows_and_says_what_was_set_aside():
    aside = replace(STORIES[3], muted=True, lowered=True)
    assert [pill.text for pill in badges(aside)][-2:] == ["Gedempt", "Niet voor ons"]
    assert "Gedempt, Niet voor ons" in story_sentence(aside, NOW)
    assert quiet_words(aside) == f"gedempt · niet voor ons · {aside.wijk}"
    assert quiet_words(STORIES[3]) == STORIES[3].wijk


def test_who_muted_and_who_lowered_is_named_where_it_is_known():
    assert muted_words(MutedBy(KARIM, NOW)) == "Gedempt door Karim B., za 14 nov 01:52"
    assert muted_words(None) == "Gedempt"
    assert lowered_words(LOWERED) == "Verlaagd: niet voor ons (Karim B., za 14 nov 01:51)"
