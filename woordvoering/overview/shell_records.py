"""What the frame of the window shows: badges, running cases, duty, the nearest deadline, and what a search finds."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from woordvoering.errors import Param
from woordvoering.overview.case_records import CaseItem
from woordvoering.overview.records import Person
from woordvoering.overview.watch_records import StoryItem


class Nearest(msgspec.Struct, frozen=True):
    """The nearest deadline over all cases."""

    case_id: str
    case_title: str
    code: str
    at: int
    params: Mapping[str, Param] = {}


class Undecided(msgspec.Struct, frozen=True):
    """A story that somebody must decide about, and until when the schema gives them."""

    story: str
    name: str
    at: int


def pressing(at: int, now: int) -> tuple[bool, int]:
    """The order of deadlines (ms UTC) on the chip: the nearest ahead first; when all passed, the one that passed last.

    The same rule as within a case: what was missed hours ago must not hide what can still be met.
    """
    return (False, at) if at >= now else (True, -at)


class ShellView(msgspec.Struct, frozen=True):
    """Strip and navigation."""

    now: int
    regime: str
    regime_until: int
    officer: Person | None
    backup: Person | None
    decide: int
    open_cases: int
    open_requests: int
    waiting_clearances: int
    to_evaluate: int
    failing_sources: int
    running: tuple[CaseItem, ...]
    nearest: Nearest | None
    undecided: Undecided | None
    devices: int
    sync: str


class Found(msgspec.Struct, frozen=True):
    """What the palette finds in the store: cases, requests, stories, people."""

    cases: tuple[CaseItem, ...]
    requests: tuple[tuple[str, str, str], ...]
    stories: tuple[StoryItem, ...]
    people: tuple[Person, ...]
