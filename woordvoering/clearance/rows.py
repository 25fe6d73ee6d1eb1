"""The rows of clearances: where each authority stands on each exact text, and who the authorities are."""

from __future__ import annotations

from woordvoering.journal.fold import Rows
from woordvoering.reaction.facts import Verdict
from woordvoering.store.tables import Row, table_for

UNANSWERED = ("requested", "handed_over")
"""Where an authority itself has not spoken yet: only then can it be passed over."""


class ClearanceRow(Row, frozen=True, kw_only=True):
    """One authority's answer on one text; the key is `sha.role`, with the person behind it for a second voice.

    `verdict` is 'requested' until there is one. `witnessed_at` belongs to a call: a verdict by telephone, or a mail
    called back; `second` is who must confirm a bypass that `signer` proposed.
    """

    statement: str
    revision: int
    sha256: str
    role: str
    person: str
    mandatory: bool
    verdict: Verdict = "requested"
    medium: str = ""
    reason: str = ""
    proposal: str = ""
    requested_at: int | None = None
    requested_by: str = ""
    given_at: int | None = None
    expires_at: int | None = None
    member: str = ""
    signer: str = ""
    event: str = ""
    witness: str = ""
    witnessed_at: int | None = None
    number_called: str = ""
    mail_sha256: str = ""
    called_back_at: int | None = None
    reminded_at: int | None = None
    deputy: str = ""
    deputy_asked_at: int | None = None
    second: str = ""


class AuthorityRow(Row, frozen=True, kw_only=True):
    """Who speaks for an authority now; the key is the role. A row of the workspace."""

    person: str
    telephone: str
    mail: str
    member: str
    deputy: str
    deputy_telephone: str
    deputy_member: str
    name: str = ""


def own_names(workspace: Rows) -> tuple[tuple[str, str], ...]:
    """What the zone calls its authorities, by role; those that go by the name of the schema are not in it."""
    return tuple((row.key, row.name) for row in workspace.all(AuthorityRow) if row.name)


TABLES = (
    (ClearanceRow, table_for(ClearanceRow, "clearance", indexes=("verdict",))),
    (AuthorityRow, table_for(AuthorityRow, "authority")),
)
