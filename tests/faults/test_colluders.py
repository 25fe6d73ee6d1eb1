"""Two persons with a changed program take out what must stay: everybody else keeps their act aside, and the words."""

from __future__ import annotations

from pathlib import Path

import pytest
from erasing_parts import signed
from night_desk import TEXT, Dice, Night

from woordvoering.clock import ManualClock, Millis
from woordvoering.errors import Refused
from woordvoering.journal import journal as journals
from woordvoering.journal.commits import parcels_after
from woordvoering.journal.erasing import PayloadErased
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.journal import Journal
from woordvoering.journal.members import ADMIN, RoleGranted
from woordvoering.release.commands import Choices
from woordvoering.rooms import ROOMS
from woordvoering.statements.events import RevisionSaved
from woordvoering.store.engine import open_engine
from woordvoering.store.migrate import migrate


def taken_out(night: Night, case: str, statement: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lore and Karim erase the words of a text, past the rules of their own program."""
    journal = night.desk.journal
    journal.append(WORKSPACE, [RoleGranted(member="lore", role=ADMIN)], "root")
    said = [event for event in journal.events(case) if isinstance(event.fact, RevisionSaved)]
    targets = tuple(event.id for event in said if event.fact.statement == statement)  # type: ignore[union-attr]
    fact = signed(PayloadErased(events=targets, reason="het komt ons niet uit"), journal.seat("karim"))
    with pytest.raises(Refused, match="erase"):
        journal.append(case, [fact], "lore")
    with monkeypatch.context() as patch:
        patch.setattr(journals, "refuse_erasing", lambda *_: None)
        journal.append(case, [fact], "lore")
    assert all(event.payload is None for event in journal.events(case) if event.id in targets)


def heard(night: Night, folder: Path, monkeypatch: pytest.MonkeyPatch, case: str, statement: str) -> Journal:
    """Another device that had everything before, and hears of the erasure."""
    engine = open_engine(folder / "other.db", b"k" * 32, durable=False)
    migrate(engine)
    other = Journal(
        engine, ROOMS, workspace=night.desk.journal.workspace, seats={}, clock=ManualClock(Millis(1)),
        entropy=Dice("other"), tail=folder / "other.head",
    )  # fmt: skip
    everything(night, other)
    taken_out(night, case, statement, monkeypatch)
    return other


def everything(night: Night, other: Journal) -> list[tuple[str, str]]:
    """The other device takes in all that this one wrote; what it keeps aside."""
    journal = night.desk.journal
    with journal.engine.connect() as db:
        acts = [act for device in journal.log.devices(db) for act in parcels_after(db, journal.log, device)]
    return [(fault.code, str(fault.params["event_type"])) for fault in other.receive(acts).quarantined]


def words(journal: Journal, case: str, statement: str) -> list[str]:
    facts = (event.fact for event in journal.events(case))
    return [fact.text for fact in facts if isinstance(fact, RevisionSaved) and fact.statement == statement]


@pytest.mark.parametrize(("released", "code"), [(True, "erase.released"), (False, "erase.text_in_use")])
def test_two_colluders_take_no_text_away_that_left_or_may_leave(
    released: bool, code: str, night: Night, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, statement = night.cleared()
    if released:
        night.desk.releases.release("lore", case, statement, Choices(formats=("md",)), tmp_path / "kit")
    other = heard(night, tmp_path, monkeypatch, case, statement)
    assert everything(night, other) == [(code, "payload.erased")]
    assert words(other, case, statement) == [TEXT]
    other.engine.dispose()


def test_two_persons_take_a_text_away_that_was_dropped(night: Night, tmp_path: Path) -> None:
    case, statement = night.cleared()
    night.desk.statements.drop("lore", case, statement, "het bleek vuurwerk")
    journal = night.desk.journal
    journal.append(WORKSPACE, [RoleGranted(member="lore", role=ADMIN)], "root")
    targets = tuple(event.id for event in journal.events(case) if isinstance(event.fact, RevisionSaved))
    journal.append(case, [signed(PayloadErased(events=targets, reason="vraag"), journal.seat("karim"))], "lore")
    assert words(journal, case, statement) == []
