"""What can happen to a case: the facts that the journal keeps, in the words of DOMAIN.md."""

from __future__ import annotations

from typing import Literal

from woordvoering.journal.event import Fact
from woordvoering.reaction.facts import ClaimStatus, Disclosure, TriageOutcome

Medium = Literal["phone", "app", "mail", "radio", "in_person", "sms", "automatic"]
Origin = Literal["story", "request", "own"]
Resolution = Literal["statement", "background", "interview", "declined", "referred", "dropped"]
CheckOutcome = Literal["none", "possible", "passed_to_101"]
AnswerOutcome = Literal["answered", "referred", "no_information", "no_answer"]


class CaseOpened(Fact, frozen=True, tag="case.opened"):
    """The desk took up a story or a request. `t0` is the first signal (ms UTC); the opener has the case."""

    number: str
    title: str
    t0: int
    origin: Origin
    story: str = ""
    wijk: str = ""


class CaseRetitled(Fact, frozen=True, tag="case.retitled"):
    """The case got another title; names of citizens never stand in one."""

    title: str


class CaseAssigned(Fact, frozen=True, tag="case.assigned"):
    """Somebody has the case from now on."""

    member: str


class SignalAttached(Fact, frozen=True, tag="signal.attached"):
    """A signal is copied into the case, so that purging the cache never touches it."""

    signal: str
    source: str
    kind: str
    network: str
    author: str
    visibility: str
    url: str
    text: str
    published: int
    sha256: str


class EmergencyChecked(Fact, frozen=True, tag="emergency.checked"):
    """The question whether somebody needs urgent help was answered; it cannot be skipped."""

    outcome: CheckOutcome
    note: str = ""
    number: str = ""
    signals: tuple[str, ...] = ()


class Triaged(Fact, frozen=True, tag="triage.decided"):
    """What the desk does with it, and why."""

    outcome: TriageOutcome
    reason: str
    impact: int
    categories: tuple[str, ...] = ()
    circumstances: tuple[str, ...] = ()
    recheck_at: int | None = None
    refer_to: str = ""


class PartyInformed(Fact, frozen=True, tag="party.informed"):
    """An office was told: the chief at impact 3, an authority that must be informed, our own staff."""

    role: str
    person: str
    medium: Medium
    reached: bool
    note: str = ""


class StepWaived(Fact, frozen=True, tag="step.waived"):
    """A step that may be skipped was skipped, with the reason."""

    step: str
    reason: str


class StepMarked(Fact, frozen=True, tag="step.marked"):
    """A step whose end only a person can tell was ended: everybody was notified, the update was given by telephone."""

    step: str
    note: str = ""


class LogLine(Fact, frozen=True, tag="log.written"):
    """A line of the course of events. A line is never changed: a correction points at the line it corrects."""

    text: str
    at: int
    medium: Medium | None = None
    corrects: str = ""


class ClaimMade(Fact, frozen=True, tag="claim.made"):
    """A claim, worded as others assert it, never as its denial."""

    claim: str
    wording: str
    signals: tuple[str, ...] = ()


class ClaimReworded(Fact, frozen=True, tag="claim.reworded"):
    """Another wording; possible until an approved revision uses the claim."""

    claim: str
    wording: str


class ClaimAssessed(Fact, frozen=True, tag="claim.assessed"):
    """Status and Admiralty grade: the source A to F, the information 1 to 6, judged separately."""

    claim: str
    status: ClaimStatus
    source_grade: str
    information_grade: int
    reason: str = ""


class DisclosureSet(Fact, frozen=True, tag="claim.disclosure_set"):
    """Whether the claim may be told, and why."""

    claim: str
    disclosure: Disclosure
    reason: str


class ClaimSetAside(Fact, frozen=True, tag="claim.set_aside"):
    """The officer goes on without this claim."""

    claim: str
    reason: str


class EnquiryMade(Fact, frozen=True, tag="enquiry.made"):
    """Somebody was asked about a claim: who, by which medium, what."""

    step: str
    claim: str
    to: str
    medium: Medium
    question: str
    asked_at: int


class EnquiryRepeated(Fact, frozen=True, tag="enquiry.repeated"):
    """The same question was put again."""

    step: str
    medium: Medium
    asked_at: int


class EnquiryAnswered(Fact, frozen=True, tag="enquiry.answered"):
    """What came back, or that nothing did."""

    step: str
    outcome: AnswerOutcome
    summary: str
    answered_at: int
    material: str = ""


class MaterialStored(Fact, frozen=True, tag="material.stored"):
    """A stored copy: its SHA-256, who captured it, when and from where; the bytes are a blob."""

    material: str
    name: str
    media_type: str
    size: int
    sha256: str
    blob: str
    captured_at: int
    captured_from: str
    sensitive: bool = False


class MaterialShown(Fact, frozen=True, tag="material.shown"):
    """Somebody asked to see a stored picture that may shock or harm."""

    material: str


class SignalsHandedOff(Fact, frozen=True, tag="signals.handed_off"):
    """Signals of the case were handed to the Meldpunt's CRM: which file, with which SHA-256."""

    file: str
    sha256: str
    to: str
    signals: tuple[str, ...]


class RequestReceived(Fact, frozen=True, tag="request.received"):
    """A journalist asks, with their own deadline (ms UTC)."""

    request: str
    outlet: str
    journalist: str
    question: str
    medium: Medium
    received_at: int
    deadline: int | None = None
    contact: str = ""


class RequestAssigned(Fact, frozen=True, tag="request.assigned"):
    """Who answers a request."""

    request: str
    member: str


class RequestDelayed(Fact, frozen=True, tag="request.delayed"):
    """The journalist was told a new time."""

    request: str
    until: int


class RequestResolved(Fact, frozen=True, tag="request.resolved"):
    """How a request ended; declining takes a reason."""

    request: str
    resolution: Resolution
    note: str = ""
    release: str = ""


class RequestReadied(Fact, frozen=True, tag="request.readied"):
    """The answer stands ready: it is this text, and leaves by itself when that is released."""

    request: str
    statement: str


class RequestSetBack(Fact, frozen=True, tag="request.set_back"):
    """What stood ready does not leave after all."""

    request: str


class RequestApart(Fact, frozen=True, tag="request.apart"):
    """This newsroom gets another answer than the others of its dossier, and why; or the same again."""

    request: str
    apart: bool
    reason: str = ""


class RequestOwnText(Fact, frozen=True, tag="request.own_text"):
    """The text that is written for this request alone; it needs clearances of its own."""

    request: str
    statement: str


class RequestClaims(Fact, frozen=True, tag="request.claims"):
    """The claims that the question touches, by id."""

    request: str
    claims: tuple[str, ...]


class PromiseMade(Fact, frozen=True, tag="promise.made"):
    """The time at which the desk will speak again (ms UTC)."""

    at: int
    what: str


class PromiseKept(Fact, frozen=True, tag="promise.kept"):
    """The promised update went out, or was told to be without news."""

    note: str = ""


class CaseClosed(Fact, frozen=True, tag="case.closed"):
    """Nothing is open any more."""

    reason: str


class CaseReopened(Fact, frozen=True, tag="case.reopened"):
    """It goes on."""

    reason: str


class DutySet(Fact, frozen=True, tag="duty.set"):
    """Who is on duty and who stands behind them, between two moments. An event of the workspace."""

    officer: str
    backup: str
    starts: int
    ends: int


FACTS: tuple[type[Fact], ...] = (
    CaseOpened,
    CaseRetitled,
    CaseAssigned,
    SignalAttached,
    EmergencyChecked,
    Triaged,
    PartyInformed,
    StepWaived,
    StepMarked,
    LogLine,
    ClaimMade,
    ClaimReworded,
    ClaimAssessed,
    DisclosureSet,
    ClaimSetAside,
    EnquiryMade,
    EnquiryRepeated,
    EnquiryAnswered,
    MaterialStored,
    MaterialShown,
    SignalsHandedOff,
    RequestReceived,
    RequestAssigned,
    RequestDelayed,
    RequestResolved,
    RequestReadied,
    RequestSetBack,
    RequestApart,
    RequestOwnText,
    RequestClaims,
    PromiseMade,
    PromiseKept,
    CaseClosed,
    CaseReopened,
    DutySet,
)

ERASABLE: tuple[type[Fact], ...] = (
    CaseRetitled,
    SignalAttached,
    LogLine,
    ClaimMade,
    ClaimReworded,
    EnquiryMade,
    EnquiryAnswered,
    MaterialStored,
    RequestReceived,
    RequestResolved,
)
"""What people said, wrote and asked. What the desk decided stays: who was told, what was judged, and why."""
