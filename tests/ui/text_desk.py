"""A desk with a text on it: a case with claims, a first reaction, a chief who can sign; for the text screens."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from night_desk import MemoryKeys
from real_desk import Spot

from ui.keys import KeyMap
from ui.parts import Parts
from ui.theme import Theme
from ui.voice import Voice
from ui.widgets.clock import Ticker
from woordvoering.clearance.commands import Call
from woordvoering.clock import MINUTE, ManualClock, SystemEntropy
from woordvoering.desk import Desk, create_desk
from woordvoering.founding import Newcomer, enrol
from woordvoering.i18n import Messages
from woordvoering.release.events import HouseSet

TEXT = (
    "# Knal aan de Dampoort\n\nEr was een **luide** knal aan het station. {#1} Niemand raakte gewond. {#2}\n\n"
    "De volgende update volgt om 03.00 uur."
)
PEOPLE = (
    Newcomer("lore", "Lore Vermeersch", "woordvoerder", ("spokesperson",)),
    Newcomer("karim", "Karim Bakkali", "achterwacht", ("backup_spokesperson",)),
    Newcomer("chief", "HCP A. Van Damme", "korpschef", ("chief",)),
    Newcomer("deputy", "CP E. Jacobs", "adjunct", ("deputy_chief",)),
)
HOUSE = HouseSet(
    name="Politie Test",
    short="Politie Test",
    address="Plein 1",
    website="https://politie.example",
    press_contact="Pers",
    press_telephone="09 555 01 00",
    press_mail="pers@politie.example",
    boilerplate="",
    colour="#2456D6",
    hours_line="",
)


@dataclass
class TextDesk:
    """The desk, a case with two claims, and what the window told."""

    desk: Desk
    bridge: Spot
    parts: Parts
    clock: ManualClock
    case: str = ""
    statement: str = ""
    told: list[str] = field(default_factory=list)

    def view(self):
        """The editor's record of this moment."""
        return self.desk.views.statement(self.case, self.statement)

    def clearance(self):
        """The Akkoord record of this moment."""
        return self.desk.views.clearance(self.case, self.statement)

    def claim(self, wording: str, *, releasable: bool = True) -> int:
        """A verified claim."""
        number, _ = self.desk.claims.make("lore", self.case, wording)
        step, _ = self.desk.claims.ask("lore", self.case, number, "Brandweer", "phone", "Klopt dat?")
        self.desk.claims.answer("lore", self.case, step, "answered", "ja")
        self.desk.claims.assess(
            "lore", self.case, number, "verified", source_grade="A", information_grade=1, reason="Eigen ploeg"
        )
        if releasable:
            self.desk.claims.disclose("lore", self.case, number, "releasable", "Niets op tegen")
        return number

    def text(self, words: str = TEXT) -> str:
        """A first reaction in its first revision."""
        self.statement, _ = self.desk.statements.start("lore", self.case, "holding_statement", words)
        return self.statement

    def answer_list(self) -> None:
        """Every point of the legal list with yes."""
        points = {point.id: ("yes", "") for point in self.view().points}
        self.desk.statements.answer_all("lore", self.case, self.statement, points)

    def asked(self) -> None:
        """A text whose clearance is asked."""
        self.text()
        self.answer_list()
        self.desk.clearances.request("lore", self.case, self.statement)

    def cleared(self) -> None:
        """A text that may leave."""
        self.asked()
        self.desk.clearances.sign("chief", self.case, self.statement, "chief", "cleared")

    def by_telephone(self, verdict: str = "cleared", reason: str = "", proposal: str = "") -> str:
        """The chief's word by telephone, noted by Lore with Karim listening."""
        heard = Call("09 555 01 31", "karim", read_aloud=True)
        event, _ = self.desk.clearances.note_telephone(
            "lore", self.case, self.statement, "chief", "HCP A. Van Damme", verdict, heard,
            reason=reason, proposal=proposal,
        )  # type: ignore[arg-type]  # fmt: skip
        return event


def house_of_texts(folder: Path, clock: ManualClock) -> Desk:
    """Founds the desk: two officers, a chief and a deputy, a zone with its address."""
    desk, _, root = create_desk(folder, "Zone Test", secrets=MemoryKeys(), clock=clock)
    enrol(desk.journal, desk.secrets, root, PEOPLE, SystemEntropy())
    desk.releases.set_house("lore", HOUSE)
    desk.clearances.name_authority(
        "lore", "chief", "HCP A. Van Damme", telephone="09 555 01 31", member="chief", deputy="CP E. Jacobs",
        deputy_telephone="09 555 01 32", deputy_member="deputy",
    )  # fmt: skip
    return desk


def text_desk(desk: Desk, clock: ManualClock, theme: Theme, keymap: KeyMap) -> TextDesk:
    """A fresh case with two claims on a desk."""
    bridge, told = Spot(desk, "lore"), []
    voice = Voice(Messages.load(), desk.schema)
    parts = Parts(theme, keymap, Ticker(clock), bridge, voice, told.append)  # type: ignore[arg-type]
    made = TextDesk(desk, bridge, parts, clock, told=told)
    made.case, _ = desk.cases.open_own("lore", "Knal aan de Dampoort", clock.now() - 20 * MINUTE, wijk="Dampoort")
    desk.cases.check_emergency("lore", made.case, "none")
    desk.cases.triage("lore", made.case, "respond", "Veel vragen", impact=2, categories=("incident",))
    made.claim("Er was een knal aan het station")
    made.claim("Niemand raakte gewond")
    return made
