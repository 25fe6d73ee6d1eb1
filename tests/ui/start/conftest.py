"""A window without a desk: what is typed, pressed and shown, on real folders, with vaults that open at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from vaults import light_vaults

from ui.running import App, Here, plain_words
from ui.start.begin import Begin
from ui.start.page import Page
from woordvoering.store import secrets

PHRASE = "lente aan de leie"


@dataclass
class First:
    """A whole program on a folder in which there may be no desk."""

    app: App
    home: Path
    qtbot: Any

    @property
    def begin(self) -> Begin:
        made = self.app.beginning
        assert isinstance(made, Begin)
        return made

    @property
    def page(self) -> Page:
        page = self.begin.page
        assert page is not None
        return page

    def until(self, check) -> None:
        self.qtbot.waitUntil(lambda: bool(check()), timeout=20_000)

    def at(self, name: str) -> Page:
        """Waits until a page is in front."""
        self.until(lambda: self.app.beginning is not None and self.begin.page is not None)
        self.until(lambda: self.page.form.id == name)
        return self.page

    def choose(self, way: str) -> None:
        self.at("ways")
        self.page.ways[way].click()  # type: ignore[attr-defined]

    def answer(self, **answers: str) -> Page:
        """Fills the page in as a person does, and presses Enter in its last line."""
        page = self.page
        for name, words in answers.items():
            page.boxes[name].fill(words)
            page.boxes[name].edited.emit()
        for name, words in answers.items():
            page.boxes[name].fill(words)
        page.submit()
        return page

    def said(self, part: str) -> str:
        """The sentence under a question."""
        return self.page.boxes[part]._error.accessibleName()

    def opened(self) -> Any:
        """Waits for the desk in the same window."""
        self.until(lambda: self.app.desk is not None)
        return self.app.desk

    def ask(self, query) -> Any:
        """What the open desk says, asked on its own thread."""
        bridge = self.opened().bridge
        return bridge._thread.run(lambda: query(bridge.desk)).result()

    def shut(self) -> None:
        """The window closes."""
        self.app._close()
        self.app.shell.hide()


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch):
    """No keyring, and vaults that cost nothing to open."""
    monkeypatch.setattr("ui.start.begin.keyring_usable", lambda: False)
    assert secrets.keyring_usable is not None
    with light_vaults():
        yield


@pytest.fixture
def first(qapp, clock, qtbot, tmp_path):
    made: list[App] = []

    def build(name: str = "een") -> First:
        home = tmp_path / name
        app = App(qapp, Here(), ["woordvoering", "--home", str(home)], clock, plain_words)
        made.append(app)
        app.start()
        return First(app, home, qtbot)

    yield build
    for app in made:
        qapp.aboutToQuit.disconnect(app._close)
        app._close()
        QCoreApplication.sendPostedEvents()  # what the exchange said last is heard while the screens are there
        app.shell.close()
        app.shell.deleteLater()


@pytest.fixture
def found(first):
    """Founds a desk by the window, and gives the key of its sheet."""

    def build(name: str = "een") -> tuple[First, str]:
        one = first(name)
        one.choose("create")
        one.answer(zone="Politiezone Demerstroom", name="Lore Vermeersch", passphrase=PHRASE, again=PHRASE)
        page = one.at("sheet")
        key = page._text.rpartition("\n\n")[2]  # type: ignore[attr-defined]
        one.answer(last=key.split()[-1])
        one.opened()
        return one, key

    return build
