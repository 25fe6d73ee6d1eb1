"""Every screen of the demo desk is opened and every control on it pressed once: it changes something, opens something
or says why not; nothing falls over, and nothing is silent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from controls import Walk
from evening import rest_of_the_night
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog

from ui.pictures.order import Scene
from ui.pictures.studio import Studio
from ui.theme import Appearance, Theme
from ui.widgets.buttons import Button
from ui.widgets.toast import Toast
from woordvoering.clock import ManualClock
from woordvoering.demo.night import PASSPHRASE
from woordvoering.demo.stills import keep_copy
from woordvoering.desk import Desk, open_desk

AT = "05-persvragen"
"""The moment of the night at which there is something on every screen."""

PLAIN = ("watch", "cases", "requests", "contacts", "handover", "sources", "settings", "conflicts", "queue")


@dataclass
class Demo:
    """The demo desk of that moment in a window, where its texts stand, and what left the window."""

    studio: Studio
    subjects: dict[str, str]
    beyond: list[str] = field(default_factory=list)

    def acts(self) -> int:
        """How many acts stand in the journal."""
        studio = self.studio

        def count() -> int:
            with studio.bridge.desk.journal.engine.connect() as db:
                return int(db.exec_driver_sql("SELECT count(*) FROM event").scalar_one())

        return studio.bridge._thread.run(count).result()

    def walk(self) -> Walk:
        """What presses its controls."""
        return Walk(self.studio.shell, self.studio.settle, self.beyond, self.acts)


@pytest.fixture
def demo(tmp_path: Path, tmp_path_factory, qapp, monkeypatch) -> Iterator[Demo]:
    scenes = {one.picture: one for one in rest_of_the_night(tmp_path_factory).scenes}
    moment, home = scenes[AT], tmp_path / "desk"
    keep_copy(moment.home, home)

    def opened(clock: ManualClock) -> Desk:
        return open_desk(home, passphrase=PASSPHRASE, clock=clock)

    texts = {one.screen: one.subject for one in scenes.values() if one.screen in ("case", "statement", "clearance")}
    studio = Studio(Theme(qapp, Appearance.LIGHT), Scene(home, moment.actor, moment.at, "", ()), opened, "nl")
    made = Demo(studio, texts | dict.fromkeys(PLAIN, "") | {"evaluation": texts["case"]})
    leave_nothing(made, monkeypatch)
    studio.open()
    yield made
    studio.close()


def leave_nothing(demo: Demo, monkeypatch: pytest.MonkeyPatch) -> None:
    """What would ask for a file, open a page, print or sound is noted, and goes no further."""

    def noted(words: str, answer: object) -> object:
        def act(*_: object, **__: object) -> object:
            demo.beyond.append(words)
            return answer

        return act

    for name, answer in (
        ("getOpenFileName", ("", "")), ("getSaveFileName", ("", "")), ("getOpenFileNames", ([], "")),
        ("getExistingDirectory", ""),
    ):  # fmt: skip
        monkeypatch.setattr(QFileDialog, name, staticmethod(noted(name, answer)))
    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(noted("openUrl", True)))
    monkeypatch.setattr(QDialog, "exec", noted("a dialog", 0))
    tell = Toast.tell

    def told(toast: Toast, words: str, icon: str = "check") -> None:
        demo.beyond.append(words)
        tell(toast, words, icon)

    monkeypatch.setattr(Toast, "tell", told)


def test_every_control_of_every_screen_changes_opens_or_says_something(demo: Demo) -> None:
    walk = demo.walk()
    for name, subject in demo.subjects.items():
        walk.screen(name, subject)
    assert walk.silent == []
    assert len(walk.pressed) >= 200


def test_a_control_that_does_nothing_is_found(demo: Demo) -> None:
    walk = demo.walk()
    walk._back("watch", "")
    button = Button(demo.studio.shell.theme, "Doet niets", parent=demo.studio.shell)
    button.setGeometry(400, 300, 120, 36)
    button.show()
    assert not walk.press("watch", button)
    button.clicked.connect(lambda: button.setText("Deed iets"))
    assert walk.press("watch", button)
