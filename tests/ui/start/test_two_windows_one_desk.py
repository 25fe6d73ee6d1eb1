"""Two windows and one folder: the second asks, the first lets it in by ear, both show one desk; and the sheet alone."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from woordvoering.journal.fingerprints import words_of

PHRASE = "lente aan de leie"
OTHER = "zomer aan de schelde"


class Settings:
    """Instellingen of a window."""

    def __init__(self, one) -> None:
        self.one = one
        one.app.shell.go("settings")
        self.presenter = one.app.desk.presenters["settings"]
        self.forms = self.presenter.acting.forms
        one.until(lambda: self.presenter.devices.view.members)

    def press(self, name: str, form: str):
        self.presenter.screen.devices.buttons[name].click()
        self.one.until(lambda: self.forms.sheet is not None and self.forms.sheet.form.id == form)
        return self.forms.sheet

    def fill(self, **answers) -> None:
        for name, value in answers.items():
            self.forms.sheet._boxes[name].fill(value)
        self.forms.sheet._submit()


@pytest.fixture
def pair(found, first, tmp_path):
    """A founded desk in its window, that exchanges through a folder; its invitation; and a second window."""
    one, key = found()
    share = tmp_path / "deel"
    share.mkdir()
    together = one.app.desk.together
    together.order(lambda exchange: exchange.configure(str(share)))
    together.order(lambda exchange: exchange.round(found=True))
    one.until(lambda: together.state.phase == "synced")
    settings = Settings(one)
    sheet = settings.press("invite", "invitation")
    invitation = next(part.whole for part in sheet.form.parts if part.id == "file")
    sheet.close_sheet()
    return one, key, settings, invitation, first("twee")


def test_a_second_window_joins_over_one_folder_and_both_show_one_desk(pair):
    one, key, settings, invitation, two = pair
    two.choose("invited")
    two.answer(invitation="zomaar iets")
    two.until(lambda: two.said("invitation"))
    assert "geen uitnodiging" in two.said("invitation")
    two.answer(invitation=invitation)
    shown = two.at("join").form.parts[0].value
    assert shown == words_of(bytes.fromhex(one.ask(lambda desk: desk.journal.roster()).root_key))
    two.answer(name="Ines Dhondt", passphrase=OTHER, again=OTHER)
    two.at("wait")
    words = words_of(two.begin.waiting._pending.request.body)
    two.until(lambda: two.begin.waiting._lies)
    two.shut()
    two.app.start()
    two.at("wait")
    assert words_of(two.begin.waiting._pending.request.body) == words, "closed and opened again, it waits as before"

    settings.press("admit", "admit")
    settings.fill(words="boom " * 8, by="root", key=key)
    box = settings.forms.sheet._boxes["words"]
    one.until(box._error.accessibleName)
    assert "acht woorden" in box._error.accessibleName()
    settings.fill(words=words, roles=("spokesperson",))
    one.until(lambda: settings.forms.sheet is None)

    two.until(lambda: two.begin.waiting._answer is not None)
    two.answer(passphrase="verkeerd verkeerd")
    two.until(lambda: two.said("passphrase"))
    two.answer(passphrase=OTHER)
    two.opened()
    assert two.ask(lambda desk: desk.journal.roster()).members["ines.dhondt"].roles == ("spokesperson",)
    assert not (two.home / "joining.json").exists()


def test_a_request_is_withdrawn_after_a_second_press_without_its_passphrase(pair):
    *_, invitation, two = pair
    two.choose("invited")
    two.answer(invitation=invitation)
    two.at("join")
    two.answer(name="Ines Dhondt", passphrase=OTHER, again=OTHER)
    page = two.at("wait")
    page.buttons["copy"].click()
    assert QGuiApplication.clipboard().text() == two.begin.waiting._pending.asked
    page.acted.emit("paste")
    two.until(page._problem.isVisible)
    page._withdraw.click()
    assert (two.home / "joining.json").exists()
    page._withdraw.click()
    two.at("ways")
    assert not (two.home / "joining.json").exists()


def test_the_sheet_alone_brings_the_desk_back_on_a_new_machine(pair, tmp_path):
    one, key, _, _, two = pair
    workspace = one.ask(lambda desk: desk.profile.workspace)
    two.choose("recover")
    answers = {"name": "Lore Vermeersch", "passphrase": OTHER, "again": OTHER, "target": str(tmp_path / "deel")}
    two.answer(key="geen sleutel", **answers)
    two.until(lambda: two.said("key"))
    two.answer(key=key, target=str(tmp_path / "nergens"))
    two.until(lambda: two.said("target"))
    assert not (two.home / "profile.json").exists()
    two.answer(target=str(tmp_path / "deel"))
    two.opened()
    assert two.ask(lambda desk: desk.profile.workspace) == workspace
    assert "lore.vermeersch" in two.ask(lambda desk: desk.journal.actors)
