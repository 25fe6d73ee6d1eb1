"""A desk for tests: a zone with eight persons, keys in memory, a clock and dice that a test can repeat."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from woordvoering.clearance.facts import case_facts
from woordvoering.clock import MINUTE, ManualClock, Millis
from woordvoering.contacts.rules import Contact
from woordvoering.desk import Desk, create_desk, open_desk
from woordvoering.founding import Newcomer, enrol
from woordvoering.reaction.matrix import requirement
from woordvoering.reaction.points import applied_points
from woordvoering.release.events import HouseSet
from woordvoering.statements.rows import RevisionRow, StatementRow, head_of

NIGHT = Millis(1_794_617_040_000)
"""Saturday 14 November 2026, 01:44 in Brussels: on call."""

PEOPLE = (
    Newcomer("lore", "Lore Vermeersch", "woordvoerder", ("spokesperson",)),
    Newcomer("karim", "Karim Bensalah", "woordvoerder", ("spokesperson", "monitor")),
    Newcomer("bogaert", "M. Bogaert", "directeur communicatie", ("head_of_communication",)),
    Newcomer("vandamme", "HCP A. Van Damme", "korpschef", ("chief",)),
    Newcomer("jacobs", "CP E. Jacobs", "adjunct-korpschef", ("deputy_chief",)),
    Newcomer("claes", "I. Claes", "magistraat van wacht", ("press_magistrate",)),
    Newcomer("dewulf", "S. De Wulf", "burgemeester", ("mayor",)),
    Newcomer("ines", "Ines Dhondt", "woordvoerder", ("spokesperson",)),
)

HOUSE = HouseSet(
    name="Politie Testdam",
    short="PT",
    address="Kaai 1, 9000 Gent",
    website="https://politie.example",
    press_contact="Woordvoerder van wacht",
    press_telephone="09 555 01 47",
    press_mail="pers@politie.example",
    boilerplate="Politie Testdam is een lokale politiezone.",
    colour="#2456D6",
    hours_line="Dringende hulp: bel 101.",
    hours_line_fr="Aide urgente : appelez le 101.",
    hours_line_en="Urgent help: call 101.",
)

TEXT = "# Knal aan het station\n\nEr was een knal aan het station. {#1}\n\nDe volgende update volgt om 03.00 uur."


class Dice:
    """Randomness that can be repeated."""

    def __init__(self, seed: str) -> None:
        self._seed, self._count = seed, 0

    def token(self, size: int) -> bytes:
        self._count += 1
        return hashlib.shake_256(f"{self._seed}/{self._count}".encode()).digest(size)


@dataclass
class MemoryKeys:
    """Keys that live as long as the test."""

    values: dict[str, bytes] = field(default_factory=dict)

    def get(self, name: str) -> bytes | None:
        return self.values.get(name)

    def put(self, name: str, value: bytes) -> None:
        self.values[name] = value

    def delete(self, name: str) -> None:
        self.values.pop(name, None)


@dataclass
class Night:
    """An open desk with what a test needs around it."""

    desk: Desk
    clock: ManualClock
    keys: MemoryKeys
    folder: Path
    root: object

    def reopen(self) -> None:
        """Closes the desk and opens it again."""
        self.desk.close()
        self.desk = open_desk(self.folder, clock=self.clock, entropy=Dice("again"), secrets=self.keys)

    def case(self, *, categories: tuple[str, ...] = ("incident",), circumstances: tuple[str, ...] = ()) -> str:
        """A case that the desk reacts to."""
        case, _ = self.desk.cases.open_own("lore", "Knal aan het station", self.clock.now(), wijk="Dampoort")
        self.desk.cases.check_emergency("lore", case, "none")
        self.desk.cases.triage(
            "lore", case, "respond", "veel vragen", impact=3, categories=categories, circumstances=circumstances
        )
        return case

    def verified_claim(self, case: str, wording: str = "Er was een knal aan het station") -> int:
        """A claim that somebody confirmed and that may be told."""
        number, _ = self.desk.claims.make("lore", case, wording)
        step, _ = self.desk.claims.ask("lore", case, number, "Brandweer, officier van wacht", "phone", "Klopt dat?")
        self.desk.claims.answer("lore", case, step, "answered", "Ja.")
        self.desk.claims.assess("lore", case, number, "verified", source_grade="A", information_grade=1)
        self.desk.claims.disclose("lore", case, number, "releasable", "door de brandweer zelf meegedeeld")
        return number

    def statement(self, case: str, text: str = TEXT, kind: str = "holding_statement") -> str:
        """A statement with every point of the list answered."""
        statement, _ = self.desk.statements.start("lore", case, kind, text)
        self.answer_list(case, statement)
        return statement

    def answer_list(self, case: str, statement: str) -> None:
        """Answers every point with yes."""
        facts = case_facts(self.desk.journal.rows(case), statement=statement, now=self.clock.now())
        wanted = requirement(self.desk.schema, facts.categories, facts.circumstances)
        asked = [applied.point.id for applied in applied_points(self.desk.schema, facts, wanted)]
        self.desk.statements.answer_all("lore", case, statement, dict.fromkeys(asked, ("yes", "")))

    def ready(self) -> tuple[str, str]:
        """A case with a statement that only waits for the chief."""
        case = self.case()
        self.verified_claim(case)
        statement = self.statement(case)
        self.clock.advance(MINUTE)
        self.desk.clearances.request("lore", case, statement)
        return case, statement

    def cleared(self) -> tuple[str, str]:
        """A case with a statement that may leave."""
        case, statement = self.ready()
        self.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
        return case, statement


def make_night(folder: Path) -> Night:
    """A founded desk with its people, authorities, house and two newsrooms."""
    clock, keys = ManualClock(NIGHT), MemoryKeys()
    home = folder / "desk"
    desk, _, root = create_desk(home, "Politie Testdam", clock=clock, entropy=Dice(folder.name), secrets=keys)
    enrol(desk.journal, keys, root, PEOPLE, desk.entropy)
    desk.releases.set_house("lore", HOUSE)
    desk.contacts.put("lore", {name: contact(name) for name in ("leiekrant", "stadsradio")})
    desk.clearances.name_authority(
        "lore",
        "chief",
        "HCP A. Van Damme",
        telephone="09 555 01 01",
        member="vandamme",
        deputy="CP E. Jacobs",
        deputy_member="jacobs",
    )
    return Night(desk, clock, keys, home, root)


def contact(name: str) -> Contact:
    """A newsroom of the press list."""
    return Contact(
        outlet=name.title(),
        name="nachtredactie",
        mail=f"{name}@nieuws.example",
        telephone="09 555 09 00",
        groups=("newsrooms",),
    )


def head(night: Night, case: str, statement: str) -> RevisionRow:
    """The newest revision of a statement that has one."""
    rows = night.desk.journal.rows(case)
    row = rows.get(StatementRow, statement)
    found = head_of(rows, row) if row else None
    assert found is not None
    return found
