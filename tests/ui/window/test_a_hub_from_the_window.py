"""A hub is set from Instellingen and used at once: a real server, the window's own threads, the keyring of the desk."""

from __future__ import annotations

import pytest
from hub_parts import HubDesk, hub_desk
from office import fill
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit

from ui.settings.hub_way import address_of, secured
from woordvoering.errors import Refused, WrongUse
from woordvoering.sync.hub_address import read_address, secret_name


@pytest.fixture
def hub(postgres, night):
    with hub_desk(postgres, night.desk.profile.workspace) as made:
        yield made


def test_the_window_goes_to_a_hub_and_refuses_what_is_wrong_under_its_field(hub: HubDesk, window):
    given = hub.credential(window.night.desk.profile.device)
    address = given.address.text
    window.shell.go("settings", "together")
    window.settled()
    screen, forms = window.shell.current(), window.desktop.presenters["settings"].acting.forms
    screen.together.buttons["hub"].click()
    fill(forms, address="gedeelde map")
    assert said(forms, "address")
    sheet = fill(forms, address=address, password="fout")
    window.keys.until(lambda: said(forms, "password"))
    assert sheet is forms.sheet and window.desktop.together.state.target == "", "what was wrong is not kept"
    QGuiApplication.clipboard().setText(address.replace("@", f":{given.password}@", 1))
    line = sheet.findChildren(QLineEdit)[0]
    line.selectAll()
    line.paste()
    assert (sheet.answers()["address"], sheet.answers()["password"]) == (address, given.password)
    assert given.password not in str(sheet.draft())
    fill(forms)
    window.keys.until(lambda: window.desktop.together.state.phase == "synced")
    assert forms.sheet is None
    words = screen.together._said.accessibleName()
    assert screen.together._place.accessibleName() == address and "dit toestel zelf" in words
    assert window.night.keys.values[secret_name(address)].decode() == given.password
    before = rows(hub)
    window.bridge.act(lambda desk: desk.cases.open_own("lore", "Rook boven de Dok-Noord", desk.clock.now()))
    window.keys.until(lambda: rows(hub) > before)


def test_a_hub_is_made_and_looked_after_from_the_window(postgres, window, tmp_path, monkeypatch):
    own = window.night.desk.profile.device
    with postgres.database() as database:
        boss = postgres.admin(database)
        window.shell.go("settings", "together")
        window.settled()
        screen, forms = window.shell.current(), window.desktop.presenters["settings"].acting.forms
        care = screen.together.buttons["care"]
        care.click()
        window.keys.until(lambda: forms.sheet is not None)
        fill(forms, address=boss, act="admit")
        assert said(forms, "device"), "nobody is let in without a name"
        fill(forms, act="make")
        window.keys.until(lambda: forms.sheet is None and window.desktop.together.state.phase == "synced")
        assert f"_d_{own}" in window.desktop.together.state.target
        care.click()
        window.keys.until(lambda: forms.sheet is not None)
        fill(forms, address=boss, act="make")
        window.keys.until(lambda: said(forms, "address"))
        assert "al een hub" in said(forms, "address")
        kept = tmp_path / "toegang"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(kept), ""))
        fill(forms, act="admit", device="laptop-2")
        window.keys.until(lambda: forms.sheet is not None and forms.sheet.form.id == "hub_way")
        fill(forms)
        window.keys.until(kept.exists)
        found, password = read_address(kept.read_text().strip())
        assert found.user.endswith("_d_laptop-2") and len(password) > 20
        care.click()
        window.keys.until(lambda: forms.sheet is not None and forms.sheet.form.id == "hub_care")
        fill(forms, address=boss, act="revoke", device="laptop-2")
        window.keys.until(lambda: forms.sheet is None)
        care.click()
        window.keys.until(lambda: forms.sheet is not None)
        fill(forms, address=boss, act="show")
        window.keys.until(lambda: forms.sheet is not None and forms.sheet.form.id == "hub_shown")
        facts = {part.id: part.value for part in forms.sheet.form.parts}
        assert "ingetrokken" in facts["laptop-2"] and "sinds" in facts[own]
        forms.sheet.close_sheet()
        window.desktop.together.order(lambda exchange: exchange.forget())
        window.keys.until(lambda: window.desktop.together.state.target == "")


def said(forms, part: str) -> str:
    return forms.sheet._boxes[part]._error.accessibleName()


def rows(hub: HubDesk) -> int:
    return hub.sql("SELECT count(*) FROM wv.event")[0][0]


def test_a_hub_elsewhere_is_told_with_its_certificate_and_never_without_tls():
    far = "postgresql://toestel@hub.politie.example/desk"
    assert "certificaten van dit toestel" in secured(far)
    whole = address_of({"address": far, "password": "a@b/c:d", "certificate": "/etc/hub/ca.pem"})
    assert "a%40b%2Fc%3Ad@hub" in whole and "/etc/hub/ca.pem" in secured(whole)
    assert secured("/deel") == ""
    with pytest.raises(Refused) as refused:
        address_of({"address": f"{far}?sslmode=disable", "password": "", "certificate": ""})
    assert refused.value.code == "hub.tls_needed"
    with pytest.raises(WrongUse):
        address_of({"address": "/deel", "password": "", "certificate": ""})
