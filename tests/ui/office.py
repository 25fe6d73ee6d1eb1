"""A screen with its presenter on a real desk: what the tests of the smaller screens start from."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QWidget
from real_desk import Spot, founded

from ui.keys import KeyMap
from ui.parts import Parts
from ui.theme import Theme
from ui.voice import Voice
from ui.widgets.clock import Ticker
from woordvoering.clock import MINUTE, ManualClock
from woordvoering.desk import Desk
from woordvoering.i18n import Messages

TEXT = "# Knal aan de Dampoort\n\nEr was een knal. {#1}\n\nDe volgende update volgt om 03.00 uur."


@dataclass
class Office:
    """An open desk with Lore at it, and what the window told."""

    desk: Desk
    bridge: Spot
    parts: Parts
    clock: ManualClock
    told: list[str] = field(default_factory=list)

    def case(self, title: str = "Knal aan de Dampoort", ago: int = 20) -> str:
        """A case that is checked and triaged."""
        case, _ = self.desk.cases.open_own("lore", title, self.clock.now() - ago * MINUTE, wijk="Dampoort")
        self.desk.cases.check_emergency("lore", case, "none")
        self.desk.cases.triage("lore", case, "respond", "Veel vragen", impact=2, categories=("incident",))
        return case

    def ask(self, case: str, outlet: str = "HLN", minutes: int = 20, question: str = "Wat is er gebeurd?") -> str:
        """A question that is due in so many minutes."""
        request, _ = self.desk.requests.receive(
            "lore", case, outlet, "Joke Peeters", question, "phone", deadline=self.clock.now() + minutes * MINUTE,
            contact="09 555 01 23",
        )  # fmt: skip
        return request


def office(folder: Path, theme: Theme, keymap: KeyMap, clock: ManualClock) -> Office:
    """Founds the desk."""
    desk = founded(folder, clock)
    bridge = Spot(desk, "lore")
    told: list[str] = []
    voice = Voice(Messages.load(), desk.schema)
    parts = Parts(theme, keymap, Ticker(clock), bridge, voice, told.append)  # type: ignore[arg-type]
    return Office(desk, bridge, parts, clock, told)


def shown(qtbot, screen: QWidget) -> None:
    """Shows a screen at the size of the shell's content."""
    screen.resize(1256, 824)
    qtbot.addWidget(screen)
    screen.show()
    qtbot.waitExposed(screen)


def fill(forms, **answers):
    """Fills the open form and sends it; the sheet that is still open, if any."""
    sheet = forms.sheet
    assert sheet is not None
    for name, value in answers.items():
        sheet._boxes[name].fill(value)
    sheet._submit()
    return forms.sheet
