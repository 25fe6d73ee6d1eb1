"""Every version of the demo incident: what the night itself released, and what a desk would have sent after it.

The night leaves an acknowledgement and a holding statement. From there on the same desk releases a statement, its
correction, and takes that back: each through the gate, with the agreement of everybody whom the matrix names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from woordvoering.clearance.facts import case_facts
from woordvoering.clock import MINUTE, ManualClock, Millis
from woordvoering.demo.data import load_zone
from woordvoering.demo.night import Names
from woordvoering.desk import Desk
from woordvoering.reaction.matrix import requirement
from woordvoering.reaction.points import applied_points
from woordvoering.release.commands import Choices
from woordvoering.release.document import PressDocument

CASE = "PD-0147"
STATEMENT = """# Stand van zaken: brand aan station Gent-Dampoort

Vannacht om **01.42 uur** was er een knal aan station Gent-Dampoort. {#1} De brandweer bestrijdt een brand aan het \
station. {#2} Twee mensen raakten lichtgewond. {#3}

| Wat | Stand om 03.00 uur |
| --- | --- |
| Gewonden | twee mensen, lichtgewond |
| Treinverkeer | ligt stil |

## Wat vragen we u

- Blijf weg uit de buurt van het station.
- Deel geen beelden van gewonden.

De volgende update volgt om 04.00 uur.
"""
STATEMENT_FR = """# Point de situation : incendie à la gare de Gand-Dampoort

Cette nuit à **1 h 42**, une explosion s'est produite à la gare de Gand-Dampoort. {#1} Les pompiers combattent un \
incendie à la gare. {#2} Deux personnes ont été légèrement blessées. {#3}

| Quoi | Situation à 3 h 00 |
| --- | --- |
| Blessés | deux personnes, légèrement blessées |
| Trains | à l'arrêt |

## Que vous demandons-nous

- Évitez les alentours de la gare.
- Ne partagez pas d'images de blessés.

La prochaine mise à jour suivra à 4 h 00.
"""
STATEMENT_EN = """# Situation report: fire at Ghent-Dampoort station

Last night at **1.42 am** there was a bang at Ghent-Dampoort station. {#1} The fire service is fighting a fire at the \
station. {#2} Two people were slightly injured. {#3}

| What | Situation at 3.00 am |
| --- | --- |
| Injured | two people, slightly injured |
| Trains | at a standstill |

## What we ask of you

- Stay away from the area around the station.
- Do not share images of the injured.

The next update follows at 4.00 am.
"""
STATEMENTS = {"nl": STATEMENT, "fr": STATEMENT_FR, "en": STATEMENT_EN}
RIGHT = {
    "nl": ("| ligt stil |", "| ligt stil tot 06.00 uur |"),
    "fr": ("| à l'arrêt |", "| à l'arrêt jusqu'à 6 h 00 |"),
    "en": ("| at a standstill |", "| at a standstill until 6.00 am |"),
}
CORRECTIONS = {language: text.replace(*RIGHT[language]) for language, text in STATEMENTS.items()}


@dataclass(frozen=True)
class Version:
    """One version in one language as it left: its kit, and the document that the files in that language are made of."""

    name: str
    kit: Path
    document: PressDocument

    def file(self, ending: str) -> Path:
        """The file of the kit with that ending, in the language of the version."""
        (found,) = self.kit.glob(f"*-{self.document.language}{ending}")
        return found


def versions(desk: Desk, names: Names, folder: Path) -> list[Version]:
    """Every version in each of its languages, in the order in which they left."""
    case = names.cases[CASE]

    def left(name: str, release: str, kit: Path) -> list[Version]:
        base, *others = desk.gate.reissue(case, release)[0].documents
        return [Version(name, kit, base), *(Version(f"{name}-{each.language}", kit, each) for each in others)]

    of_night = zip(("ontvangst", "reactie"), ("ontvangst/1", "reactie/5"), names.kits[-2:], strict=True)
    found = [
        each for name, text, kit in of_night for each in left(name, names.releases[text], desk.releases_folder / kit)
    ]
    desk.cases.reopen("lore", case, "er komt een stand van zaken")
    first = _begun(desk, case, "statement", STATEMENTS)
    release = _release(desk, case, first, folder / "verklaring")
    found += left("verklaring", release, folder / "verklaring")
    second = _begun(desk, case, "correction", CORRECTIONS, corrects=first)
    release = _release(desk, case, second, folder / "rechtzetting")
    found += left("rechtzetting", release, folder / "rechtzetting")
    desk.releases.withdraw("lore", case, release, "het uur klopt niet", folder / "intrekking")
    base, *others = desk.gate.taken_back(case, release)[0]
    kit = folder / "intrekking"
    found.append(Version("intrekking", kit, base))
    return [*found, *(Version(f"intrekking-{each.language}", kit, each) for each in others)]


def _begun(desk: Desk, case: str, kind: str, texts: Mapping[str, str], corrects: str = "") -> str:
    """A statement of which every language says its own text."""
    statement, _ = desk.statements.start("lore", case, kind, texts["nl"], corrects=corrects)
    others = {language: text for language, text in texts.items() if language != "nl"}
    desk.statements.save("lore", case, statement, texts["nl"], variants=others)
    return statement


def _release(desk: Desk, case: str, statement: str, kit: Path) -> str:
    clock = desk.clock
    assert isinstance(clock, ManualClock)
    facts = case_facts(desk.journal.rows(case), statement=statement, now=clock.now())
    wanted = requirement(desk.schema, facts.categories, facts.circumstances)
    points = [applied.point.id for applied in applied_points(desk.schema, facts, wanted)]
    desk.statements.answer_all("lore", case, statement, dict.fromkeys(points, ("yes", "")))
    clock.set(Millis(clock.now() + MINUTE))
    desk.clearances.request("lore", case, statement)
    zone = load_zone()
    for authority in zone.authorities:
        missing = {reason.params.get("authority") for reason in desk.gate.reasons(case, statement)}
        if authority.id in missing:
            desk.clearances.sign(authority.person, case, statement, authority.id, "cleared")
    made, _ = desk.releases.release("lore", case, statement, Choices(channels=("website",), groups=("newsroom",)), kit)
    return made.release
