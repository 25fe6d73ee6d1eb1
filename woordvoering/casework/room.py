"""The casework room, as the journal sees it: its facts, its tables, and how a fact changes rows."""

from __future__ import annotations

from woordvoering.casework.apply import apply
from woordvoering.casework.events import ERASABLE, FACTS
from woordvoering.casework.rows import TABLES
from woordvoering.journal.fold import Room

CASEWORK_ROOM = Room("casework", FACTS, TABLES, apply, ERASABLE, hears=None)
