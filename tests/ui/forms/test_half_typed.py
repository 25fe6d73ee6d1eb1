"""A form that was not sent is there again, also in the next program; one that was sent, or begun anew, is not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from real_desk import Spot, founded

from ui.find import again
from ui.forms.desk import Forms
from ui.forms.form import Choice, Form, Line, Pick, Text
from ui.forms.kept import KEEP_MS, Kept
from ui.settings.hub_care import Own, care_form
from ui.settings.hub_way import hub_form
from woordvoering.clock import DAY, SystemEntropy
from woordvoering.statements.form_drafts import MOST, STAYS

CONTROL = Qt.KeyboardModifier.ControlModifier
CHOICES = (Choice("a", "A"), Choice("b", "B"))


def form(title: str = "Nieuwe persvraag", kind: str = "a") -> Form:
    parts = (
        Line("outlet", "Redactie", "HLN"),
        Text("question", "Vraag"),
        Line("key", "Sleutel", required=False, hidden=True),
        Pick("kind", "Hoe", kind, choices=CHOICES),
    )
    return Form("request.new", title, "Noteer", parts)


@pytest.fixture
def desk(tmp_path, clock):
    made = founded(tmp_path / "desk", clock)
    yield made
    made.close()


@pytest.fixture
def window(desk, theme, qtbot, clock):
    """Opens one window after another on the same desk."""
    windows: list[QWidget] = []

    def build() -> tuple[Forms, Kept, list[str]]:
        shell, told = QWidget(), []
        shell.resize(1180, 720)
        windows.append(shell)
        qtbot.addWidget(shell)
        shell.show()
        kept = Kept(shell, Spot(desk, "lore"), clock, told.append)
        return Forms(theme, shell), kept, told

    return build


def line(sheet, name: str) -> QWidget:
    """The widget of a question that has the keyboard."""
    box = sheet._boxes[name]
    while box.focusProxy() is not None:
        box = box.focusProxy()
    return box


def typed(forms: Forms, name: str, words: str) -> None:
    box = line(forms.sheet, name)
    before = forms.sheet.answers()[name]
    QTest.keyClicks(box, words)
    assert forms.sheet.answers()[name] == before + words


@pytest.mark.parametrize("asked", [hub_form, lambda: care_form(Own("leie", "leie-1", SystemEntropy(), ()))])
def test_an_address_that_may_hold_a_password_is_never_kept_also_half_typed(window, desk, asked):
    forms, kept, _ = window()
    forms.ask(asked(), lambda _: None)
    typed(forms, "address", "postgresql://beheer:geheim")
    kept.flush()
    assert forms.sheet.draft() == {} and desk.form_drafts.all() == ()


def test_what_is_typed_is_on_disk_before_anybody_closes_or_pauses(window, desk):
    forms, kept, _ = window()
    forms.ask(form(), lambda _: None)
    typed(forms, "question", "Hoeveel")
    assert kept._timer.isActive() and KEEP_MS <= 400
    left = kept._timer.remainingTime()
    typed(forms, "question", " gewonden")
    assert kept._timer.remainingTime() <= left, "who types on does not push it ahead"
    kept._timer.timeout.emit()
    (draft,) = desk.form_drafts.all()
    assert draft.answers == {"question": "Hoeveel gewonden"}


def test_in_the_next_program_it_stands_in_the_form_and_the_window_says_so(window, desk):
    forms, kept, told = window()
    assert told == []
    forms.ask(form(), lambda _: None)
    typed(forms, "question", "Hoeveel gewonden?")
    typed(forms, "key", "geheim")
    forms.sheet._boxes["kind"].fill("b")
    kept.flush()
    assert "geheim" not in repr(desk.form_drafts.all())
    again, _, told = window()
    assert "Nieuwe persvraag" in told[0]
    sheet = again.ask(form(), lambda _: None)
    assert sheet.answers() == {"outlet": "HLN", "question": "Hoeveel gewonden?", "key": "", "kind": "b"}
    assert sheet._back.isVisible() and sheet._anew.isVisible()


def test_what_nobody_touched_is_as_it_is_today(window, desk):
    forms, kept, _ = window()
    forms.ask(form(kind="a"), lambda _: None)
    typed(forms, "question", "Wat")
    kept.flush()
    again, _, _ = window()
    assert again.ask(form(kind="b"), lambda _: None).answers()["kind"] == "b"


def test_sent_or_begun_anew_it_is_forgotten(window, desk):
    forms, _, _ = window()
    for end in (forms.done, lambda: forms.sheet._anew.click()):  # noqa: PLW0108 - another sheet each time
        forms.ask(form(), lambda _: None)
        typed(forms, "question", "Wat")
        forms.sheet.close_sheet()
        assert len(desk.form_drafts.all()) == 1
        sheet = forms.ask(form(), lambda _: None)
        end()
        assert desk.form_drafts.all() == ()
        if forms.sheet is sheet:
            assert sheet.answers()["question"] == "" and not sheet._back.isVisible()
            sheet.close_sheet()
            assert desk.form_drafts.all() == ()


def test_after_a_week_it_goes_and_what_is_too_large_is_never_kept(desk, clock):
    assert desk.form_drafts.keep("a", "A", {"x": "\ud800 half een teken"})
    assert not desk.form_drafts.keep("b", "B", {"x": "x" * MOST})
    clock.advance(STAYS)
    assert [draft.form for draft in desk.form_drafts.all()] == ["a"]
    clock.advance(DAY)
    assert desk.form_drafts.all() == ()


def test_beginning_anew_is_taken_back_with_ctrl_z_and_kept_again(window, desk):
    forms, kept, _ = window()
    forms.ask(form(), lambda _: None)
    typed(forms, "question", "Hoeveel gewonden?")
    typed(forms, "outlet", " en VRT")
    forms.sheet.close_sheet()
    sheet = forms.ask(form(), lambda _: None)
    sheet._anew.click()
    assert sheet.answers()["question"] == "" and sheet.answers()["outlet"] == "HLN"
    for name, words in (("question", "Hoeveel gewonden?"), ("outlet", "HLN en VRT")):
        QTest.keyClick(line(sheet, name), Qt.Key.Key_Z, CONTROL)
        assert sheet.answers()[name] == words
    kept.flush()
    assert desk.form_drafts.all()[0].answers == {"question": "Hoeveel gewonden?", "outlet": "HLN en VRT"}


def test_what_was_not_sent_can_be_gone_on_with_where_the_window_knows_the_way():
    assert again("request.new") == ("requests", "new")
    assert again("log/abc") == ("case", "abc/log")
    assert again("term/knal OR rook/vuur") == ("sources", "term/knal OR rook/vuur")
    assert again("sign.chief") is None
