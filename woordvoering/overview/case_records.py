"""What the Persdossiers screens show: the list, and one case whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from woordvoering.errors import Param
from woordvoering.overview.records import (
    ClaimView,
    GroupView,
    LogLineView,
    MaterialView,
    Person,
    RequestView,
)
from woordvoering.reaction.findings import Assessment

Dot = Literal["red", "amber", "green"]


class CaseItem(msgspec.Struct, frozen=True):
    """One case of the list. `dot`: red late, amber waits on others, green on track."""

    id: str
    number: str
    title: str
    short: str
    t0: int
    opened_at: int
    closed_at: int | None
    handler: Person | None
    impact: int | None
    triage: str
    phase: str
    dot: Dot
    open_requests: int
    next_code: str
    deadline_at: int | None = None
    deadline_code: str = ""
    next_params: Mapping[str, Param] = {}
    deadline_params: Mapping[str, Param] = {}


class CaseName(msgspec.Struct, frozen=True):
    """A case for who chooses one of many; `short` is how the navigation names it, where that is asked for."""

    id: str
    number: str
    title: str
    short: str = ""


class StatementItem(msgspec.Struct, frozen=True):
    """A statement of the case, as the Verklaring tab lists it."""

    id: str
    kind: str
    language: str
    number: int
    saved_at: int
    author: Person | None
    released_version: int | None
    dropped: bool
    headline: str


class CaseView(msgspec.Struct, frozen=True):
    """One case as the Persdossier screen shows it; everything derived at `now`."""

    now: int
    id: str
    number: str
    title: str
    t0: int
    opened_at: int
    closed_at: int | None
    handler: Person | None
    wijk: str
    categories: tuple[str, ...]
    circumstances: tuple[str, ...]
    impact: int | None
    triage: str
    triage_reason: str
    story: str
    emergency_answered: bool
    emergency_possible: bool
    emergency_passed_at: int | None
    promised_at: int | None
    assessment: Assessment
    claims: tuple[ClaimView, ...]
    statements: tuple[StatementItem, ...]
    requests: tuple[RequestView, ...]
    signals: tuple[GroupView, ...]
    signal_count: int
    material: tuple[MaterialView, ...]
    log: tuple[LogLineView, ...]
    chain_events: int
    chain_holds: bool = True
