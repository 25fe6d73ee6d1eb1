"""What Instellingen shows of persons and devices: who is in, with which roles, at which devices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from woordvoering.journal.members import ADMIN, ROOT

if TYPE_CHECKING:
    from woordvoering.desk import Desk

SHORT = 8
"""Signs of a device's id that are shown."""


@dataclass(frozen=True, slots=True)
class DeviceView:
    """A device at which a person has a seat, or had one."""

    id: str
    here: bool
    revoked: bool

    @property
    def short(self) -> str:
        """Enough of its id to tell it from the others: `a1b2 c3d4`."""
        return f"{self.id[: SHORT // 2]} {self.id[SHORT // 2 : SHORT]}"


@dataclass(frozen=True, slots=True)
class MemberView:
    """A person of the desk."""

    id: str
    name: str
    function: str
    roles: tuple[str, ...]
    devices: tuple[DeviceView, ...]

    @property
    def admin(self) -> bool:
        """Whether the person may let others in, with a second."""
        return ADMIN in self.roles


@dataclass(frozen=True, slots=True)
class RosterView:
    """Everybody, by name; `actor` sits here, `roles` are those that can be granted, in the order of the schema."""

    members: tuple[MemberView, ...]
    actor: str
    roles: tuple[str, ...]

    @property
    def admins(self) -> tuple[MemberView, ...]:
        """Who could be the second beside the actor."""
        return tuple(member for member in self.members if member.admin and member.id != self.actor)

    def member(self, name: str) -> MemberView | None:
        """The person of this id."""
        return next((member for member in self.members if member.id == name), None)


def roster_view(desk: Desk, actor: str) -> RosterView:
    """Asks the desk."""
    roster, here = desk.journal.roster(), desk.profile.device
    members = tuple(
        MemberView(
            key,
            row.name,
            row.function,
            row.roles,
            tuple(
                DeviceView(seat.device, seat.device == here, seat.revoked)
                for seat in sorted(roster.seats.values(), key=lambda seat: (seat.revoked, seat.device))
                if seat.member == key
            ),
        )
        for key, row in sorted(roster.members.items(), key=lambda item: item[1].name.casefold())
        if key != ROOT
    )
    return RosterView(members, actor, (*(role.id for role in desk.schema.roles), ADMIN))
