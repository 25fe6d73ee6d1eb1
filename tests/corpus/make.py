"""Makes the corpus of one version: a small desk of fictional people, and the folder that it was exchanged through.

Run once a release, from the root of the repository: `python tests/corpus/make.py [NAME]`; between two releases the name
is that of the next with `.devN` behind it. What a version wrote is never made again: a later program that cannot open
it has forgotten its users.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "casework"), str(ROOT / "tests" / "overview")]

from vaults import light_vaults  # noqa: E402  # found by the line before

from woordvoering import __version__  # noqa: E402
from woordvoering.admitting import Authority, together  # noqa: E402
from woordvoering.casework.captures import CAPTURES  # noqa: E402
from woordvoering.clearance.facts import case_facts  # noqa: E402
from woordvoering.clock import ManualClock, Millis, SystemEntropy  # noqa: E402
from woordvoering.desk import Desk, create_desk  # noqa: E402
from woordvoering.founding import Newcomer, enrol  # noqa: E402
from woordvoering.journal.event import digest  # noqa: E402
from woordvoering.journal.journal import Journal  # noqa: E402
from woordvoering.journal.members import ADMIN, RoleGranted, RoleRevoked  # noqa: E402
from woordvoering.reaction.matrix import requirement  # noqa: E402
from woordvoering.reaction.points import applied_points  # noqa: E402
from woordvoering.store.unlock import WORKSPACE_KEY, key_of  # noqa: E402
from woordvoering.syncing import Syncing  # noqa: E402

HERE = Path(__file__).resolve().parent
PASSPHRASE = "een corpus voor wie later komt"
NIGHT = Millis(1_794_617_040_000)
PEOPLE = (
    Newcomer("lore", "Lore Vermeersch", "woordvoerder", ("spokesperson",)),
    Newcomer("karim", "Karim Bensalah", "woordvoerder", ("spokesperson", "monitor", ADMIN)),
    Newcomer("vandamme", "HCP A. Van Damme", "korpschef", ("chief",)),
)


class Expected(msgspec.Struct, frozen=True):
    """What the version that wrote it had, and what a person would look for.

    `heads` is the digest of the ids of all events, which no version may change; `state` that of the folded state, which
    holds as long as the columns of the rows are those that `columns` stands for.
    """

    version: str
    heads: str
    state: str
    columns: str
    events: int
    erased: int
    held: int
    titles: tuple[str, ...]
    texts: tuple[str, ...]
    workspace_key: str


def main() -> None:
    """Writes `tests/corpus/<version>`; refuses when it is there."""
    version = sys.argv[1] if len(sys.argv) > 1 else __version__
    folder = HERE / version
    if folder.exists():
        raise SystemExit(f"{folder.name} is there: a release is made once")
    (folder / "share").mkdir(parents=True)
    with light_vaults():
        desk, _, root = create_desk(
            folder / "desk", "PZ Testdam", passphrase=PASSPHRASE, clock=ManualClock(NIGHT), entropy=SystemEntropy()
        )
    try:
        enrol(desk.journal, desk.secrets, root, PEOPLE, desk.entropy)
        texts = _night(desk)
        _exchange(desk, folder / "share")
        expected = Expected(
            version=version,
            heads=heads_of(desk.journal),
            state=desk.journal.state(),
            columns=columns_of(desk.journal),
            events=sum(len(desk.journal.events(case)) for case in desk.journal.cases()),
            erased=2,
            held=1,
            titles=tuple(item.title for item in desk.views.cases(closed=True)),
            texts=texts,
            workspace_key=key_of(desk.secrets, WORKSPACE_KEY).hex(),
        )
    finally:
        desk.close()
    for of_this_machine in ("sync.json", "desk.spot"):
        (folder / "desk" / of_this_machine).unlink(missing_ok=True)
    shutil.rmtree(folder / "desk" / "releases", ignore_errors=True)
    (folder / "expected.json").write_bytes(msgspec.json.format(msgspec.json.encode(expected), indent=2) + b"\n")


def heads_of(journal: Journal) -> str:
    """The digest of the ids of all events."""
    ids = sorted(event.id for case in journal.cases() for event in journal.events(case))
    return digest("\n".join(ids).encode())


def columns_of(journal: Journal) -> str:
    """The digest of the names of all columns of all rows."""
    tables = sorted(journal.projection.fold.tables.values(), key=lambda table: table.name)
    return digest("\n".join(f"{table.name} {' '.join(table.columns.keys())}" for table in tables).encode())


def _night(desk: Desk) -> tuple[str, ...]:
    """A little of everything that a desk writes."""
    case, _ = desk.cases.open_own("lore", "Knal aan de kaai", NIGHT, wijk="Haven")
    desk.cases.check_emergency("lore", case, "none")
    desk.cases.triage("lore", case, "respond", "ongerustheid in de wijk", impact=2, categories=("incident",))
    desk.cases.note("lore", case, "gebeld met de wachtofficier")
    number, _ = desk.claims.make("lore", case, "Er was een knal aan de kaai")
    step, _ = desk.claims.ask("lore", case, number, "Brandweer", "phone", "Klopt dat?")
    desk.claims.answer("lore", case, step, "answered", "Ja, om 01.12 uur")
    desk.claims.assess("lore", case, number, "verified", source_grade="A", information_grade=1)
    desk.claims.disclose("lore", case, number, "releasable", "bevestigd door de brandweer")
    request, _ = desk.requests.receive("karim", case, "De Kaai", "P. Pers", "Wat was die knal?", "phone")
    text = "# Knal aan de kaai\n\nEr was een knal aan de kaai. {#1}\n"
    statement, _ = desk.statements.start("lore", case, "holding_statement", text)
    desk.statements.drop("lore", case, statement, "het bleek vuurwerk")
    desk.captures.text("lore", "Wat een knal aan de kaai")
    gone, _ = desk.captures.text("lore", "Een buurman met naam en huisnummer")
    _erase(desk, CAPTURES, gone.id)
    _erase(desk, case, request)
    desk.erasures.place("lore", case, "klacht bij het Comité")
    _clearances(desk, case)
    by = Authority("lore", "karim")
    together(desk.journal, [RoleGranted(member="vandamme", role="mayor")], by)
    together(desk.journal, [RoleRevoked(member="vandamme", role="mayor")], by)
    other, _ = desk.cases.open_own("karim", "Verloren voorwerpen", NIGHT)
    desk.cases.check_emergency("karim", other, "none")
    return ("gebeld met de wachtofficier", "Er was een knal aan de kaai")


def _clearances(desk: Desk, case: str) -> None:
    """A text that authorities were asked about, not any more, and again; and that one of them cleared."""
    desk.clearances.name_authority("lore", "chief", "HCP A. Van Damme", member="vandamme")
    text = "# Knal aan de kaai\n\nEr was een knal aan de kaai. {#1} Er zijn geen gewonden gemeld.\n"
    statement, _ = desk.statements.start("lore", case, "holding_statement", text)
    facts = case_facts(desk.journal.rows(case), statement=statement, now=NIGHT)
    wanted = requirement(desk.schema, facts.categories, facts.circumstances)
    points = [applied.point.id for applied in applied_points(desk.schema, facts, wanted)]
    desk.statements.answer_all("lore", case, statement, dict.fromkeys(points, ("yes", "")))
    desk.clearances.request("lore", case, statement)
    desk.clearances.withdraw("lore", case, statement, "de cijfers komen nog")
    desk.clearances.request("lore", case, statement)
    desk.clearances.sign("vandamme", case, statement, "chief", "cleared")


def _erase(desk: Desk, case: str, name: str) -> None:
    erasures = desk.erasures
    request = erasures.ask("lore", case, erasures.named(case, [name]), "op vraag van een burger", "karim")
    erasures.carry_out("lore", erasures.sign("karim", request))


def _exchange(desk: Desk, share: Path) -> None:
    syncing = Syncing(desk)
    syncing.configure(str(share))
    syncing.exchange(found=True)
    syncing.close()


if __name__ == "__main__":
    main()
