"""What happened in a round with a folder or a hub: numbers, and what needs an eye."""

from __future__ import annotations

import msgspec

from woordvoering.errors import Reason
from woordvoering.journal.changes import Changes
from woordvoering.journal.log import Frozen
from woordvoering.journal.quarantine import Fault
from woordvoering.sync.vector import Vector


class Record(msgspec.Struct, frozen=True):
    """What happened in a round: numbers of acts, and what needs an eye.

    `files` are the files that were not taken in, each with its reason; `unsent` acts of ours are not there yet, and
    `stopped` says why. `blobs_…` are the files that acts name: `missing` ones are still to come here, `unsent` ones are
    still to go there. `acks` tells where the others stood when they last said so.
    """

    sent: int = 0
    relayed: int = 0
    taken: int = 0
    waiting: int = 0
    unsent: int = 0
    quarantined: tuple[Fault, ...] = ()
    forked: tuple[Frozen, ...] = ()
    files: tuple[Reason, ...] = ()
    acks: dict[str, Vector] = {}
    changes: Changes = Changes()
    stopped: Reason | None = None
    blobs_sent: int = 0
    blobs_taken: int = 0
    blobs_missing: int = 0
    blobs_unsent: int = 0
