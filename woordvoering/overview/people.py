"""Names as the screen shows them: 'Lore Vermeersch', 'Lore V.', 'LV'."""

from __future__ import annotations

import re
from collections.abc import Mapping

from woordvoering.journal.members import ROOT, MemberRow
from woordvoering.overview.records import Person

_RANK = re.compile(r"^(?:HCP|CP|HINP|INP|Kol\.|Maj\.|Cmdt\.|Dr\.)\s+")


class People:
    """The members of the workspace, by id."""

    def __init__(self, members: Mapping[str, MemberRow]) -> None:
        self._members = members

    def person(self, member: str) -> Person:
        """The person of an id; an id that nobody has is shown as it is."""
        row = self._members.get(member)
        if row is None:
            name = "" if member == ROOT else member
            return Person(id=member, name=name, short=name, initials=initials(name))
        return Person(
            id=member, name=row.name, short=short_name(row.name), initials=initials(row.name), function=row.function
        )

    def maybe(self, member: str) -> Person | None:
        """The person of an id, or None for no id."""
        return self.person(member) if member else None

    def all(self) -> tuple[Person, ...]:
        """Everybody, by name."""
        return tuple(sorted((self.person(key) for key in self._members), key=lambda person: person.name.casefold()))

    def with_roles(self, roles: frozenset[str]) -> tuple[str, ...]:
        """The ids of those who hold one of these roles."""
        return tuple(sorted(key for key, row in self._members.items() if roles & set(row.roles)))


def short_name(name: str) -> str:
    """'Lore Vermeersch' → 'Lore V.'; a name with an initial already ('A. Van Damme') stays."""
    bare = _RANK.sub("", name)
    first, _, rest = bare.partition(" ")
    if not rest or first.endswith("."):
        return bare
    return f"{first} {rest[0].upper()}."


def initials(name: str) -> str:
    """The first letters of the first two words of a name."""
    words = [word for word in re.split(r"[\s.]+", _RANK.sub("", name)) if word]
    return "".join(word[0].upper() for word in words[:2])
