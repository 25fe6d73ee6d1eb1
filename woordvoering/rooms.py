"""The rooms of the house, in the order in which their facts are applied."""

from __future__ import annotations

from woordvoering.casework.room import CASEWORK_ROOM
from woordvoering.clearance.apply import CLEARANCE_ROOM
from woordvoering.contacts.rows import CONTACTS_ROOM
from woordvoering.evaluation.rows import EVALUATION_ROOM
from woordvoering.guidance.rows import GUIDANCE_ROOM
from woordvoering.journal.erasing import ERASING_ROOM
from woordvoering.journal.fold import Room
from woordvoering.journal.room import MEMBERS_ROOM
from woordvoering.publishing.rows import PUBLISHING_ROOM
from woordvoering.release.rows import RELEASE_ROOM
from woordvoering.statements.rows import STATEMENTS_ROOM

ROOMS: tuple[Room, ...] = (
    MEMBERS_ROOM,
    ERASING_ROOM,
    CASEWORK_ROOM,
    GUIDANCE_ROOM,
    CONTACTS_ROOM,
    STATEMENTS_ROOM,
    CLEARANCE_ROOM,
    RELEASE_ROOM,
    PUBLISHING_ROOM,
    EVALUATION_ROOM,
)
