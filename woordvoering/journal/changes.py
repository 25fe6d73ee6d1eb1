"""What an act changed: what views listen to, whether somebody here wrote it or another device did."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from woordvoering.journal.event import Event


class Changes(msgspec.Struct, frozen=True):
    """What an act changed: the streams, the tables touched, and the ids of the events."""

    cases: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    events: tuple[str, ...] = ()

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            tuple(dict.fromkeys((*self.cases, *other.cases))),
            tuple(dict.fromkeys((*self.kinds, *other.kinds))),
            self.events + other.events,
        )


def changes_of(events: Sequence[Event]) -> Changes:
    """The changes that these events bring."""
    return Changes(
        tuple(dict.fromkeys(event.header.case for event in events)),
        tuple(dict.fromkeys(event.header.type for event in events)),
        tuple(event.id for event in events),
    )
