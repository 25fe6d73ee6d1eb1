"""What can happen to a clearance: asked, answered on one exact text, witnessed, reminded, passed over."""

from __future__ import annotations

from typing import Literal

import msgspec

from woordvoering.journal.event import Fact

VerdictWord = Literal["cleared", "amends_requested", "advised_against", "refused", "handed_over"]
VerdictMedium = Literal["app", "telephone", "mail"]


class Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One authority that is asked: its role, who speaks for it now, and whether its agreement is needed."""

    role: str
    person: str
    mandatory: bool
    deputy: str = ""


class ClearanceRequested(Fact, frozen=True, tag="clearance.requested"):
    """Authorities are asked about one exact text; asking freezes the revision."""

    statement: str
    revision: str
    sha256: str
    asked: tuple[Asked, ...]


class RequestWithdrawn(Fact, frozen=True, tag="clearance.request_withdrawn"):
    """Authorities are not asked any more about this text; whoever answered meanwhile at another device is contested."""

    statement: str
    revision: str
    sha256: str
    roles: tuple[str, ...]
    reason: str


class VerdictGiven(Fact, frozen=True, tag="clearance.verdict_given"):
    """One authority's word on one exact text.

    `person` speaks for `role` (or stands in for it). `signer` is the member whose key signed the canonical
    words: the person themself in the app, the officer who took the call by telephone or mail. `member` is the
    person's own id when they belong to the workspace. `expires_at` is ms UTC, None unless the authority set a
    limit; `heads` are the events of the case that the signer had seen. `number_called` and `witness` belong to a
    call: the one by telephone, or the one at `called_back_at` to the sender of a mail.
    """

    statement: str
    revision: str
    sha256: str
    role: str
    person: str
    verdict: VerdictWord
    medium: VerdictMedium
    given_at: int
    heads: tuple[str, ...]
    signer: str
    signature: str
    member: str = ""
    expires_at: int | None = None
    reason: str = ""
    proposal: str = ""
    witness: str = ""
    number_called: str = ""
    read_aloud: bool = False
    mail_sha256: str = ""
    mail_blob: str = ""
    called_back_at: int | None = None


class VerdictWitnessed(Fact, frozen=True, tag="clearance.verdict_witnessed"):
    """The second officer confirms what was said on the telephone; until then it does not count."""

    verdict: str
    witness: str
    signature: str


class AuthorityReminded(Fact, frozen=True, tag="clearance.reminded"):
    """The authority was asked again."""

    statement: str
    sha256: str
    role: str
    medium: str


class DeputyAsked(Fact, frozen=True, tag="clearance.deputy_asked"):
    """Silence went to the deputy; the first one can still answer, the first valid verdict counts."""

    statement: str
    sha256: str
    role: str
    deputy: str
    automatic: bool = False


class BypassProposed(Fact, frozen=True, tag="clearance.bypass_proposed"):
    """An officer wants to go on without an authority, says why, and signs; a second person must confirm."""

    statement: str
    revision: str
    sha256: str
    role: str
    reason: str
    second: str
    signature: str


class BypassConfirmed(Fact, frozen=True, tag="clearance.bypass_confirmed"):
    """The second person confirms a bypass; it stays visible for ever."""

    bypass: str
    second: str
    signature: str


class AuthorityNamed(Fact, frozen=True, tag="authority.named"):
    """Who speaks for an authority, how they are reached, and who stands in. An event of the workspace.

    `name` is what the zone calls it ('Brandweerzone Centrum'); '' is what the schema calls it.
    """

    role: str
    person: str
    telephone: str
    mail: str
    member: str = ""
    deputy: str = ""
    deputy_telephone: str = ""
    deputy_member: str = ""
    name: str = ""


FACTS: tuple[type[Fact], ...] = (
    ClearanceRequested,
    RequestWithdrawn,
    VerdictGiven,
    VerdictWitnessed,
    AuthorityReminded,
    DeputyAsked,
    BypassProposed,
    BypassConfirmed,
    AuthorityNamed,
)
