"""What Instellingen shows of the zone: who sits here, duty, who speaks for whom, the house, the key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.theme.tokens import LIGHT
from woordvoering.casework.rows import DutyRow
from woordvoering.clearance.rows import AuthorityRow
from woordvoering.errors import Refused
from woordvoering.journal.event import WORKSPACE
from woordvoering.overview.records import Person
from woordvoering.release.house import logo_of
from woordvoering.release.rows import HouseRow

if TYPE_CHECKING:
    from woordvoering.desk import Desk

NOBODY = HouseRow(
    case_id="",
    key="", name="", short="", address="", website="", press_contact="", press_telephone="", press_mail="",
    boilerplate="", colour=LIGHT.accent, hours_line="",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shift:
    """A duty between two moments (ms UTC)."""

    officer: Person
    backup: Person | None
    starts: int
    ends: int


@dataclass(frozen=True, slots=True)
class Named:
    """Who speaks for an authority, and its row when somebody was named."""

    role: str
    row: AuthorityRow | None


@dataclass(frozen=True, slots=True)
class ZoneView:
    """The zone at `now`."""

    now: int
    seats: tuple[Person, ...]
    people: tuple[Person, ...]
    shifts: tuple[Shift, ...]
    authorities: tuple[Named, ...]
    house: HouseRow
    logo: bytes
    public_key: str
    folder: str


def shifts_of(desk: Desk, now: int) -> tuple[Shift, ...]:
    """The duties that are not over, the first to end first."""
    people = desk.views.people()
    rows = [row for row in desk.journal.rows(WORKSPACE).all(DutyRow) if row.ends > now]
    return tuple(
        Shift(people.person(row.officer), people.maybe(row.backup), row.starts, row.ends)
        for row in sorted(rows, key=lambda row: (row.starts, row.ends))
    )


def _logo(desk: Desk, house: HouseRow) -> bytes:
    """The logo of the house; b'' without one, or while it has not come in."""
    try:
        logo = logo_of(house, desk.blobs)
    except Refused:
        return b""
    return logo.data if logo else b""


def gather(desk: Desk) -> ZoneView:
    """Asks the desk."""
    now, people, rows = int(desk.clock.now()), desk.views.people(), desk.journal.rows(WORKSPACE)
    roles = [role.id for role in desk.schema.roles if role.kind == "authority"]
    house = rows.one(HouseRow) or NOBODY
    return ZoneView(
        now=now,
        seats=tuple(people.person(member) for member in desk.journal.actors if member in desk.journal.roster().members),
        people=people.all(),
        shifts=shifts_of(desk, now),
        authorities=tuple(Named(role, rows.get(AuthorityRow, role)) for role in roles),
        house=house,
        logo=_logo(desk, house),
        public_key=desk.releases.public_key(),
        folder=str(desk.home.folder),
    )
