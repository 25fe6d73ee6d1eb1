"""The demo desk in a window of its own, at the moment of the night at which there is something on every screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from controls import Walk
from evening import rest_of_the_night
from PySide6.QtWidgets import QApplication

from ui.pictures.order import Scene
from ui.pictures.studio import Studio
from ui.theme import Appearance, Theme
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


def demo_of(folder: Path, factory: pytest.TempPathFactory, application: QApplication, language: str = "nl") -> Demo:
    """The desk of that moment, its window not shown yet."""
    scenes = {one.picture: one for one in rest_of_the_night(factory).scenes}
    moment, home = scenes[AT], folder / "desk"
    keep_copy(moment.home, home)

    def opened(clock: ManualClock) -> Desk:
        return open_desk(home, passphrase=PASSPHRASE, clock=clock)

    texts = {one.screen: one.subject for one in scenes.values() if one.screen in ("case", "statement", "clearance")}
    studio = Studio(
        Theme(application, Appearance.LIGHT), Scene(home, moment.actor, moment.at, "", ()), opened, language
    )
    return Demo(studio, texts | dict.fromkeys(PLAIN, "") | {"evaluation": texts["case"]})
