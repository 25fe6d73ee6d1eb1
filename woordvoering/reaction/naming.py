"""The (re)action schema in force with the names that the zone gives its authorities; every label is read from it."""

from __future__ import annotations

from msgspec.structs import replace

from woordvoering.reaction.schema import Schema

Names = tuple[tuple[str, str], ...]
"""Pairs of a role and its name."""


def named(schema: Schema, names: Names) -> Schema:
    """The schema with these names of its roles; no rule reads them. A role that it does not have is left out."""
    own = dict(names)
    return replace(schema, roles=tuple(replace(role, own=own.get(role.id, role.own)) for role in schema.roles))


class Naming:
    """The schema with the names as they stand; one that changes gives another schema, and the one before stays."""

    def __init__(self, schema: Schema) -> None:
        self._plain = self.schema = schema
        self._names: Names = ()

    def follow(self, names: Names) -> None:
        """The names as they stand now."""
        if names != self._names:
            self._names, self.schema = names, named(self._plain, names)
