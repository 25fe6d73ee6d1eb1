"""What the Verklaring, Akkoord and Vrijgave screens show."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from woordvoering.errors import Param
from woordvoering.overview.records import ClaimView, Person
from woordvoering.reaction.findings import Finding
from woordvoering.statements.merge import Piece

Pass = Literal["pass", "fail", "open"]


class ReferenceView(msgspec.Struct, frozen=True):
    """A claim reference in the text: where it stands, and whether it may leave."""

    number: int
    start: int
    end: int
    claim: ClaimView | None
    colour: Literal["green", "amber", "red"]


class PlaceholderView(msgspec.Struct, frozen=True):
    """An unfilled place in the text."""

    name: str
    start: int
    end: int


class PointView(msgspec.Struct, frozen=True):
    """One point of the pre-release list. `state`: open, passed, or failed."""

    id: str
    number: int
    text: str
    answer: str
    reason: str
    by: Person | None
    revision: int
    state: Pass


class ChannelView(msgspec.Struct, frozen=True):
    """One channel of the text: its length, its limit, and what it would say. `own` when somebody edited it."""

    id: str
    label: str
    icon: str
    length: int
    limit: int | None
    unit: str
    valid: bool
    own: bool
    text: str
    needs_image: bool = False
    recipients: int = 0


class LanguageView(msgspec.Struct, frozen=True):
    """The text in one language. `state`: base, there, missing, outdated.

    `since` is the base text that an outdated translation was made of, '' when nobody can say; `number` its revision.
    """

    language: str
    state: Literal["base", "there", "missing", "outdated"]
    text: str
    since: str
    number: int
    channels: tuple[ChannelView, ...]


class RevisionItem(msgspec.Struct, frozen=True):
    """One revision on the line of revisions. `fate`: draft, cleared, lapsed, asked, released."""

    id: str
    number: int
    sha256: str
    author: Person
    saved_at: int
    note: str
    fate: str
    clearances: int


class StatementView(msgspec.Struct, frozen=True):
    """The editor: a statement in its newest revision."""

    now: int
    id: str
    case_id: str
    case_number: str
    case_title: str
    t0: int
    kind: str
    kind_label: str
    language: str
    phase: int
    phase_label: str
    phase_target: int | None
    revision: str
    number: int
    sha256: str
    text: str
    saved_at: int
    asked: bool
    lapsed_number: int | None
    lapsed_count: int
    words: int
    level: str
    references: tuple[ReferenceView, ...]
    placeholders: tuple[PlaceholderView, ...]
    points: tuple[PointView, ...]
    channels: tuple[ChannelView, ...]
    claims: tuple[ClaimView, ...]
    revisions: tuple[RevisionItem, ...]
    open_findings: tuple[Finding, ...]
    may_ask: bool
    fork: tuple[str, str] | None = None
    languages: tuple[LanguageView, ...] = ()
    variants: Mapping[str, str] = {}


class ForkText(msgspec.Struct, frozen=True):
    """One text of a fork: the base text (no channel) or a channel's own, in the pieces of the proposal.

    Its places are numbered from `first`, through all texts of the fork.
    """

    channel: str
    label: str
    pieces: tuple[Piece, ...]
    first: int = 1


class ForkView(msgspec.Struct, frozen=True):
    """Two newest revisions of one statement, and for each of their texts what is agreed and where a person decides."""

    ours: RevisionItem
    theirs: RevisionItem
    texts: tuple[ForkText, ...]


class RunView(msgspec.Struct, frozen=True):
    """A run of a difference: 'equal', 'insert' or 'delete'."""

    kind: Literal["equal", "insert", "delete"]
    text: str


class DifferenceView(msgspec.Struct, frozen=True):
    """What changed between two revisions, in the base text or in the text of that `name` ('fr', 'x', 'x-fr')."""

    old: int
    new: int
    runs: tuple[RunView, ...]
    changes: int
    new_sentences: int
    name: str = ""


class ClearedText(msgspec.Struct, frozen=True):
    """One of the texts that an agreement is about: the base text (no name), another language, or what somebody wrote
    for a channel; `language` and `channel` are what its name says. `difference` is that with the revision before."""

    name: str
    language: str
    channel: str
    text: str
    difference: DifferenceView | None


class UnprovenWord(msgspec.Struct, frozen=True):
    """A word that waits for its proof beside what counts: a call for its witness, a mail for the call back."""

    event: str
    verdict: str
    proof: str
    person: str
    witness: Person | None
    reason: str


class AuthorityView(msgspec.Struct, frozen=True):
    """One row of the Akkoord table: where the authority stands for the gate, and nothing else.

    `label` is the name in the zone, `office` that of the schema. `verdict`: requested, cleared, amends_requested,
    advised_against, refused, handed_over, bypassed, lapsed, not_requested. `proof`: valid, awaiting_witness, unchecked,
    invalid, contested, none. `counts`: the gate takes it for an agreement or a bypass. `met`: nothing is wanted of this
    authority any more: another of its group agreed.
    """

    role: str
    label: str
    office: str
    competence: str
    person: str
    mandatory: bool
    verdict: str
    verdict_at: int | None
    revision: int
    medium: str
    proof: str
    witness: Person | None
    fingerprint: str
    reason: str
    proposal: str
    requested_at: int | None
    reminded_at: int | None
    deputy: str
    escalates_at: int | None
    deputy_asked_at: int | None
    blocks: bool
    telephone: str
    deputy_telephone: str
    may_bypass: bool
    may_sign_here: tuple[str, ...]
    event: str = ""
    signer: str = ""
    counts: bool = False
    met: bool = False
    unproven: UnprovenWord | None = None


class ClearanceView(msgspec.Struct, frozen=True):
    """The Akkoord screen."""

    now: int
    case_id: str
    case_number: str
    case_title: str
    t0: int
    statement: str
    kind: str
    kind_label: str
    number: int
    revision: str
    sha256: str
    text: str
    phase: int
    phase_label: str
    phase_target: int | None
    given: int
    needed: int
    next_code: str
    next_params: Mapping[str, Param]
    next_action: str
    authorities: tuple[AuthorityView, ...]
    to_inform: tuple[str, ...]
    difference: DifferenceView | None
    revisions: tuple[RevisionItem, ...]
    asked: bool
    texts: tuple[ClearedText, ...] = ()


class GateLine(msgspec.Struct, frozen=True):
    """One line of the gates: what it is, whether it holds, and the proof or the reason."""

    code: str
    params: Mapping[str, Param]
    state: Pass
    detail: str
    detail_params: Mapping[str, Param]
    target: str = ""


class RecipientGroup(msgspec.Struct, frozen=True):
    """A group of the press list."""

    id: str
    label: str
    count: int
    chosen: bool


class ReleaseView(msgspec.Struct, frozen=True):
    """The Vrijgave dialog: every gate with its proof, and the choices with their defaults."""

    now: int
    case_id: str
    case_number: str
    case_title: str
    t0: int
    statement: str
    kind: str
    kind_label: str
    number: int
    sha256: str
    target_at: int | None
    gates: tuple[GateLine, ...]
    green: bool
    embargo_until: int | None
    groups: tuple[RecipientGroup, ...]
    channels: tuple[ChannelView, ...]
    formats: tuple[str, ...]
    next_update_at: int | None


class ReleasedView(msgspec.Struct, frozen=True):
    """A release that left, as lists show it."""

    id: str
    statement: str
    kind: str
    version: int
    released_at: int
    by: Person
    channels: tuple[tuple[str, str], ...]
    recipients: int
    files: tuple[tuple[str, str], ...]
    withdrawn: bool
