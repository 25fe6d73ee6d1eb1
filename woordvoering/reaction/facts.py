"""What a decision about a case needs to know, as plain input: the rooms above make it, the rules here read it.

Moments are milliseconds since 1970 UTC. Nothing here is derived: what follows from these facts is `assess.py`'s work.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from woordvoering.reaction.schema import Answer

ClaimStatus = Literal["unstarted", "in_progress", "verified", "false", "misleading", "inconclusive", "unverifiable"]
Disclosure = Literal["releasable", "if_asked", "background_only", "withheld"]
Verdict = Literal[
    "requested",
    "cleared",
    "amends_requested",
    "advised_against",
    "refused",
    "handed_over",
    "bypassed",
    "lapsed",
]
Proof = Literal["valid", "awaiting_witness", "unchecked", "invalid", "contested", "settled"]
"""Whether a verdict can be relied on: only 'valid' counts. 'contested': something happened elsewhere that its signer
could not know of; 'settled': it was, and a later word of that office took its place."""

TriageOutcome = Literal["respond", "monitor_only", "refer", "meldpunt", "dismiss"]
Connection = Literal["ok", "offline", "conflict"]


class Mark(msgspec.Struct, frozen=True):
    """How far one step of the schema came. `waived` is the code of the reason why it was skipped."""

    step: str
    started: int | None = None
    done: int | None = None
    waived: str | None = None


class EmergencyCheck(msgspec.Struct, frozen=True):
    """The question whether somebody needs urgent help: when it was answered, what, and when it was passed to 101."""

    answered_at: int | None = None
    possible: bool = False
    passed_on_at: int | None = None


class ClaimFacts(msgspec.Struct, frozen=True):
    """One claim of the case. `ref` is its number as the screen shows it ('#3').

    `cited` says that the current statement refers to it, `refuted` that it says there that the claim is not true,
    `both_ways` that elsewhere it tells the same claim as true; `set_aside` that the officer goes on without it.
    `waiting_on` is the party that was asked and has not answered, since `waiting_since`.
    """

    ref: str
    wording: str
    status: ClaimStatus
    disclosure: Disclosure
    cited: bool = False
    refuted: bool = False
    both_ways: bool = False
    set_aside: bool = False
    owner: str | None = None
    waiting_on: str | None = None
    waiting_since: int | None = None
    settled_at: int | None = None


REFUTED: frozenset[ClaimStatus] = frozenset(("false", "misleading"))
"""What a claim must have turned out to be before a text may say that it is not true."""


def fits(status: ClaimStatus, *, refuted: bool) -> bool:
    """Whether a text may cite a claim as it does: as true when it is confirmed, as untrue when it is refuted."""
    return status in REFUTED if refuted else status == "verified"


class PointAnswer(msgspec.Struct, frozen=True):
    """The answer to one point of the pre-release list, for the current revision."""

    point: str
    answer: Answer
    reason: str | None = None
    by: str | None = None


class LanguageFacts(msgspec.Struct, frozen=True):
    """The text of the statement in another language than its own, held beside it.

    `outdated`: the base text changed after it and nobody said since that both still say the same. `copied`: it is the
    base text itself. `left_out` and `added` are the claims that only one of the two cites ('#3').
    """

    language: str
    outdated: bool = False
    copied: bool = False
    left_out: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


class StatementFacts(msgspec.Struct, frozen=True):
    """The statement that the desk works on now, in its newest revision.

    `open_placeholders` names the unfilled ones in the order of the text; `unknown_citations` are references to
    claims that the case does not have; `authors` wrote in the line of its text; `heads` counts the newest revisions
    (two: a fork that a person must merge). `languages` are the translations that leave with it; `misnamed` are texts
    for a channel in a language that the statement has no text in.
    """

    id: str
    kind: str
    revision: int
    sha: str
    authors: frozenset[str]
    open_placeholders: tuple[str, ...] = ()
    unknown_citations: tuple[str, ...] = ()
    answers: tuple[PointAnswer, ...] = ()
    heads: int = 1
    written_at: int | None = None
    released_at: int | None = None
    languages: tuple[LanguageFacts, ...] = ()
    misnamed: tuple[str, ...] = ()


class ClearanceFacts(msgspec.Struct, frozen=True):
    """What one authority was asked and said. `sha` and `revision` are those of the text that it was asked about.

    `authority` is the role that is asked (or the deputy's role), `person` who speaks for it. `second_person` is the
    other officer of a bypass. A verdict counts for its own SHA-256 alone. `id` leads back to where it was noted.
    """

    authority: str
    verdict: Verdict
    sha: str
    revision: int
    person: str | None = None
    proof: Proof = "valid"
    mandatory: bool = True
    requested_at: int | None = None
    given_at: int | None = None
    deputy: str | None = None
    deputy_asked_at: int | None = None
    second_person: str | None = None
    reason: str | None = None
    id: str = ""


class RequestFacts(msgspec.Struct, frozen=True):
    """A journalist's question: *their* deadline, and our own due time."""

    id: str
    outlet: str
    received_at: int
    deadline: int | None = None
    due: int | None = None
    resolved_at: int | None = None


class CorrectionFacts(msgspec.Struct, frozen=True):
    """What went out and turned out wrong: which claim, since when it is known, when it was corrected."""

    ref: str
    discovered_at: int
    corrected_at: int | None = None


class CaseFacts(msgspec.Struct, frozen=True):
    """Everything that the rules of the schema look at, for one case at one moment.

    `t0` is the first signal; `handler` the officer who has the case. `regime_at` is the moment whose office hours set
    the targets (t0 where it is None). `released_at` is the first release of any text but an acknowledgement.
    `promised_update_at` is the next promise that still has to be kept, `last_update_at` the last update that went
    out. `informed` are the roles that were told. `read_only`: an unknown critical event came in, so nothing may leave.
    """

    id: str
    t0: int
    opened_at: int | None = None
    closed_at: int | None = None
    handler: str | None = None
    regime_at: int | None = None
    impact: int | None = None
    triage: TriageOutcome | None = None
    recheck_at: int | None = None
    categories: tuple[str, ...] = ()
    circumstances: frozenset[str] = frozenset()
    marks: tuple[Mark, ...] = ()
    emergency: EmergencyCheck = EmergencyCheck()
    claims: tuple[ClaimFacts, ...] = ()
    statement: StatementFacts | None = None
    clearances: tuple[ClearanceFacts, ...] = ()
    requests: tuple[RequestFacts, ...] = ()
    corrections: tuple[CorrectionFacts, ...] = ()
    informed: frozenset[str] = frozenset()
    promised_update_at: int | None = None
    last_update_at: int | None = None
    embargo_until: int | None = None
    released_at: int | None = None
    connection: Connection = "ok"
    read_only: bool = False

    def mark(self, step: str) -> Mark:
        """The mark of a step; an empty one where nothing was noted."""
        return next((mark for mark in self.marks if mark.step == step), Mark(step))
