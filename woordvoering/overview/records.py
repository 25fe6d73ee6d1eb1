"""Parts that several screens show: people, log lines, claims, signals. Moments are ms UTC."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from woordvoering.errors import Param
from woordvoering.reaction.facts import ClaimStatus, Disclosure


class Person(msgspec.Struct, frozen=True):
    """A person as the screen names them: full name, 'Lore V.', and 'LV'."""

    id: str
    name: str
    short: str
    initials: str
    function: str = ""


class LogLineView(msgspec.Struct, frozen=True):
    """One line of the course of events. `who` is None for what the program wrote by itself."""

    key: str
    at: int
    icon: str
    code: str
    params: Mapping[str, Param]
    text: str
    who: Person | None
    event: str
    corrects: str = ""


class EnquiryView(msgspec.Struct, frozen=True):
    """A verification step. `waiting_since` is None once it was answered."""

    id: str
    asked_by: Person
    to: str
    medium: str
    question: str
    asked_at: int
    times: int
    outcome: str
    summary: str
    answered_at: int | None
    waiting_since: int | None
    material: str = ""
    material_name: str = ""


class ClaimView(msgspec.Struct, frozen=True):
    """A claim with its enquiries. `blocks` when the current statement cites it and may not leave because of it.

    `discloses` are the disclosures that a text of the kind in hand may tell: lines to take also those 'if asked'.
    """

    id: str
    number: int
    wording: str
    status: ClaimStatus
    source_grade: str
    information_grade: int
    disclosure: Disclosure
    disclosure_reason: str
    reason: str
    set_aside: bool
    blocks: bool
    cited: bool
    locked: bool
    waiting_on: str
    waiting_since: int | None
    enquiries: tuple[EnquiryView, ...] = ()
    discloses: tuple[str, ...] = ("releasable",)

    @property
    def tellable(self) -> bool:
        """Whether its disclosure lets the text in hand tell it."""
        return self.disclosure in self.discloses


class MaterialView(msgspec.Struct, frozen=True):
    """A stored copy."""

    id: str
    name: str
    media_type: str
    size: int
    sha256: str
    captured_by: Person
    captured_at: int
    captured_from: str
    sensitive: bool


class TouchedClaim(msgspec.Struct, frozen=True):
    """A claim that a question touches, as far as somebody who answers it must know."""

    number: int
    wording: str
    status: ClaimStatus
    disclosure: Disclosure


class RequestView(msgspec.Struct, frozen=True):
    """A media request. `state` is 'new', 'assigned', 'delayed' or the resolution.

    `answer` is the statement that stands ready for it, `own_text` the one that is written for it alone when it is
    `apart` from the others; `claims` are those that the question touches.
    """

    id: str
    case_id: str
    case_number: str
    case_title: str
    outlet: str
    journalist: str
    question: str
    medium: str
    received_at: int
    deadline: int | None
    due: int
    state: str
    member: Person | None
    resolved_at: int | None
    contact: str
    note: str = ""
    release: str = ""
    claims: tuple[TouchedClaim, ...] = ()
    apart: bool = False
    apart_reason: str = ""
    own_text: str = ""
    answer: str = ""
    answer_at: int | None = None


class SignalView(msgspec.Struct, frozen=True):
    """One signal. A confidential reporter is 'Melder 2', never a name: `author` is empty and `reporter` counts."""

    id: str
    network: str
    source: str
    author: str
    reporter: int
    visibility: str
    at: int
    text: str
    url: str
    marks: tuple[tuple[int, int], ...] = ()
    call_for_help: bool = False
    sensitive: bool = False
    has_media: bool = False


class GroupView(msgspec.Struct, frozen=True):
    """A signal and those that say the same."""

    lead: SignalView
    similar: tuple[SignalView, ...] = ()


class SignalLine(msgspec.Struct, frozen=True):
    """A row of the signals of a story: the first of a group with how many say the same, or one of those (`inner`)."""

    signal: SignalView
    similar: int = 0
    opened: bool = False
    inner: bool = False
