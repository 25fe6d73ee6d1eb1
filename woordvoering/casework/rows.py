"""The rows of a case: what its facts amount to, as tables that people read."""

from __future__ import annotations

import msgspec

from woordvoering.casework.events import Medium
from woordvoering.reaction.facts import ClaimStatus, Disclosure, TriageOutcome
from woordvoering.store.tables import Row, table_for


class CaseRow(Row, frozen=True, kw_only=True):
    """A case (key ''): moments are ms UTC, `handler` the person who has it."""

    number: str
    title: str
    t0: int
    origin: str
    story: str
    wijk: str
    opened_at: int
    opened_by: str
    handler: str
    triage: TriageOutcome | None = None
    triage_reason: str = ""
    triaged_at: int | None = None
    impact: int | None = None
    categories: tuple[str, ...] = ()
    circumstances: tuple[str, ...] = ()
    recheck_at: int | None = None
    refer_to: str = ""
    promised_at: int | None = None
    promise: str = ""
    updated_at: int | None = None
    closed_at: int | None = None
    close_reason: str = ""
    last_at: int = 0


class EmergencyRow(Row, frozen=True, kw_only=True):
    """The emergency check (key ''): answered when, by whom, and passed on when."""

    answered_at: int
    answered_by: str
    possible: bool
    passed_at: int | None
    passed_by: str
    number: str
    note: str


class MarkRow(Row, frozen=True, kw_only=True):
    """How far a step of the schema came; the key is the step."""

    started: int | None = None
    done: int | None = None
    waived: str | None = None


class SignalRow(Row, frozen=True, kw_only=True):
    """A signal copied into the case; the key is the signal's id."""

    source: str
    kind: str
    network: str
    author: str
    visibility: str
    url: str
    text: str
    published: int
    sha256: str


class InformedRow(Row, frozen=True, kw_only=True):
    """An office that was told or tried; the key is the role."""

    person: str
    medium: Medium
    reached: bool
    at: int


class LogRow(Row, frozen=True, kw_only=True):
    """One line of the course of events; the key sorts by time and place in the journal.

    `code` and `params` word an automatic line; `text` is what a person wrote.
    """

    at: int
    icon: str
    code: str
    params: dict[str, str | int | None]
    text: str
    actor: str
    event: str
    corrects: str = ""


class ClaimRow(Row, frozen=True, kw_only=True):
    """A claim; `number` is how the screen and the text refer to it (#3, {#3})."""

    number: int
    wording: str
    status: ClaimStatus = "unstarted"
    source_grade: str = ""
    information_grade: int = 0
    disclosure: Disclosure = "withheld"
    disclosure_reason: str = ""
    reason: str = ""
    set_aside: bool = False
    owner: str = ""
    made_at: int = 0
    locked: bool = False
    settled_at: int | None = None


class EnquiryRow(Row, frozen=True, kw_only=True):
    """A verification step: who asked whom, when, how, and what came back."""

    claim: str
    asked_by: str
    to: str
    medium: Medium
    question: str
    asked_at: int
    last_asked_at: int
    times: int = 1
    outcome: str = ""
    summary: str = ""
    answered_at: int | None = None
    material: str = ""


class MaterialRow(Row, frozen=True, kw_only=True):
    """A stored copy of what was found."""

    name: str
    media_type: str
    size: int
    sha256: str
    blob: str
    captured_by: str
    captured_at: int
    captured_from: str
    sensitive: bool


class RequestRow(Row, frozen=True, kw_only=True):
    """A media request; `due` is our own time: the earlier of deadline − 15 min and 60 min.

    `answer` is the text that stands ready for it, `own_text` the one that is written for it alone when it is `apart`
    from the others; `claims` are those that the question touches.
    """

    outlet: str
    journalist: str
    question: str
    medium: Medium
    received_at: int
    deadline: int | None
    due: int
    contact: str
    member: str = ""
    delayed_until: int | None = None
    resolution: str = ""
    resolved_at: int | None = None
    note: str = ""
    release: str = ""
    claims: tuple[str, ...] = ()
    apart: bool = False
    apart_reason: str = ""
    own_text: str = ""
    answer: str = ""
    answer_at: int | None = None
    answer_by: str = ""


class DutyRow(Row, frozen=True, kw_only=True):
    """A shift; the key is its start."""

    officer: str
    backup: str
    starts: int
    ends: int


TABLES = (
    (CaseRow, table_for(CaseRow, "press_case", indexes=("last_at", "story"))),
    (EmergencyRow, table_for(EmergencyRow, "emergency")),
    (MarkRow, table_for(MarkRow, "mark")),
    (SignalRow, table_for(SignalRow, "case_signal")),
    (InformedRow, table_for(InformedRow, "informed")),
    (LogRow, table_for(LogRow, "log_line")),
    (ClaimRow, table_for(ClaimRow, "claim")),
    (EnquiryRow, table_for(EnquiryRow, "enquiry")),
    (MaterialRow, table_for(MaterialRow, "material")),
    (RequestRow, table_for(RequestRow, "media_request", indexes=("due",))),
    (DutyRow, table_for(DutyRow, "duty")),
)


def changed(row: CaseRow, **fields: object) -> CaseRow:
    """The case row with other fields."""
    return msgspec.structs.replace(row, **fields)
