"""Numbers of dossiers: no two of one desk share one, also when two programs open a dossier at the same moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from night_desk import Dice, Night

from woordvoering.casework.rows import CaseRow
from woordvoering.desk import Desk, open_desk
from woordvoering.errors import Refused


@pytest.fixture
def beside(night: Night) -> Iterator[Desk]:
    """A second program on the same desk."""
    other = open_desk(night.folder, clock=night.clock, entropy=Dice("beside"), secrets=night.keys)
    yield other
    other.close()


def meanwhile(monkeypatch: pytest.MonkeyPatch, night: Night, act: Callable[[], object]) -> None:
    """Lets another program act at the last moment before this one's act is written."""
    append: Callable[..., Any] = night.desk.journal.append

    def later(*given: Any, **named: Any) -> Any:
        monkeypatch.undo()
        act()
        return append(*given, **named)

    monkeypatch.setattr(night.desk.journal, "append", later)


def numbers(night: Night) -> list[str]:
    found = [night.desk.journal.rows(case).one(CaseRow) for case in night.desk.journal.cases()]
    return sorted(row.number for row in found if row is not None)


def test_two_programs_that_open_at_the_same_moment_take_two_numbers(
    night: Night, beside: Desk, monkeypatch: pytest.MonkeyPatch
):
    now = night.clock.now()
    meanwhile(monkeypatch, night, lambda: beside.cases.open_own("karim", "Brand", now))
    night.desk.cases.open_own("lore", "Knal", now)
    assert numbers(night) == ["PD-0001", "PD-0002"]


def test_a_number_of_an_older_register_is_given_once(night: Night, beside: Desk, monkeypatch: pytest.MonkeyPatch):
    now = night.clock.now()
    meanwhile(monkeypatch, night, lambda: beside.cases.open_own("karim", "Brand", now, number="PD-0145"))
    with pytest.raises(Refused, match=r"case\.number_taken"):
        night.desk.cases.open_own("lore", "Knal", now, number="PD-0145")
    assert numbers(night) == ["PD-0145"]


def test_two_programs_that_take_up_one_story_open_one_dossier(
    night: Night, beside: Desk, monkeypatch: pytest.MonkeyPatch
):
    now = night.clock.now()
    meanwhile(monkeypatch, night, lambda: beside.cases.open_story("karim", "17", "Brand", now))
    case, changes = night.desk.cases.open_story("lore", "17", "Knal", now)
    row = night.desk.journal.rows(case).one(CaseRow)
    assert row is not None and (row.handler, row.title) == ("karim", "Brand")
    assert changes.events == () and len(night.desk.journal.events(case)) == 1
