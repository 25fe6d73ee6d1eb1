"""How each fact of a clearance changes its rows."""

from __future__ import annotations

from msgspec.structs import replace

from woordvoering.casework.log import write_line
from woordvoering.casework.marks import started
from woordvoering.casework.rows import ClaimRow
from woordvoering.clearance import events as ev
from woordvoering.clearance.rows import TABLES, UNANSWERED, AuthorityRow, ClearanceRow
from woordvoering.journal.event import Fact
from woordvoering.journal.fold import Room, Rows, Stamp
from woordvoering.statements.rows import RevisionRow, cited_in


def apply(rows: Rows, at: Stamp, fact: Fact) -> None:
    """Applies one fact of a clearance; facts of other rooms change nothing here."""
    match fact:
        case ev.ClearanceRequested():
            _request(rows, at, fact)
        case ev.RequestWithdrawn():
            _withdraw(rows, at, fact)
        case ev.VerdictGiven():
            _verdict(rows, at, fact)
        case ev.VerdictWitnessed():
            _witness(rows, at, fact)
        case ev.AuthorityReminded():
            for row in _of_role(rows, fact):
                rows.put(replace(row, reminded_at=at.wall))
            write_line(rows, at, "log.reminded", "bell", role=fact.role, medium=fact.medium)
        case ev.DeputyAsked():
            for row in _of_role(rows, fact):
                rows.put(replace(row, deputy=fact.deputy, deputy_asked_at=at.wall))
            write_line(
                rows, at, "log.deputy_asked", "users", role=fact.role, person=fact.deputy, automatic=fact.automatic
            )
        case ev.BypassProposed():
            _propose_bypass(rows, at, fact)
        case ev.BypassConfirmed():
            _confirm_bypass(rows, at, fact)
        case ev.AuthorityNamed():
            rows.put(
                AuthorityRow(
                    case_id=at.case,
                    key=fact.role,
                    person=fact.person,
                    telephone=fact.telephone,
                    mail=fact.mail,
                    member=fact.member,
                    deputy=fact.deputy,
                    deputy_telephone=fact.deputy_telephone,
                    deputy_member=fact.deputy_member,
                    name=fact.name,
                )
            )
        case _:
            pass


def clearance_key(statement: str, sha256: str, role: str) -> str:
    """The key of an authority's first voice on a text: the same words in another statement are another question."""
    return f"{statement}.{sha256}.{role}"


def _of_role(rows: Rows, fact: ev.AuthorityReminded | ev.DeputyAsked) -> list[ClearanceRow]:
    row = rows.get(ClearanceRow, clearance_key(fact.statement, fact.sha256, fact.role))
    return [] if row is None else [row]


def _number(rows: Rows, revision: str) -> int:
    row = rows.get(RevisionRow, revision)
    return row.number if row else 0


def _request(rows: Rows, at: Stamp, fact: ev.ClearanceRequested) -> None:
    for asked in fact.asked:
        key = clearance_key(fact.statement, fact.sha256, asked.role)
        if rows.get(ClearanceRow, key) is not None:
            continue
        rows.put(
            ClearanceRow(
                case_id=at.case,
                key=key,
                statement=fact.statement,
                revision=_number(rows, fact.revision),
                sha256=fact.sha256,
                role=asked.role,
                person=asked.person,
                mandatory=asked.mandatory,
                requested_at=at.wall,
                requested_by=at.actor,
                deputy=asked.deputy,
            )
        )
    started(rows, at, "clearance")
    write_line(rows, at, "log.clearance_requested", "stamp", number=_number(rows, fact.revision), count=len(fact.asked))


def _withdraw(rows: Rows, at: Stamp, fact: ev.RequestWithdrawn) -> None:
    """The question goes with all that hung on it; an answer stays, and so does a question that was passed over."""
    for role in fact.roles:
        key = clearance_key(fact.statement, fact.sha256, role)
        row = rows.get(ClearanceRow, key)
        if row is not None and row.verdict in UNANSWERED:
            rows.drop(ClearanceRow, key)
            write_line(
                rows, at, "log.request_withdrawn", "undo-2", role=role, number=_number(rows, fact.revision),
                text=fact.reason,
            )  # fmt: skip


def _verdict(rows: Rows, at: Stamp, fact: ev.VerdictGiven) -> None:
    key = clearance_key(fact.statement, fact.sha256, fact.role)
    known = rows.get(ClearanceRow, key)
    if known is not None and known.verdict != "requested" and not _same_hand(known, at, fact):
        key = f"{key}.{at.id[:12]}"
    base = known or ClearanceRow(
        case_id=at.case,
        key=key,
        statement=fact.statement,
        revision=_number(rows, fact.revision),
        sha256=fact.sha256,
        role=fact.role,
        person=fact.person,
        mandatory=True,
    )
    rows.put(
        replace(
            base,
            key=key,
            person=fact.person,
            verdict=fact.verdict,
            medium=fact.medium,
            reason=fact.reason,
            proposal=fact.proposal,
            given_at=fact.given_at,
            expires_at=fact.expires_at,
            signer=fact.signer,
            event=at.id,
            witness=fact.witness,
            witnessed_at=None,
            number_called=fact.number_called,
            mail_sha256=fact.mail_sha256,
            called_back_at=fact.called_back_at,
            member=fact.member,
            second="",
        )
    )
    if fact.verdict == "cleared":
        _lock_claims(rows, fact.revision)
    write_line(
        rows,
        at,
        f"log.verdict.{fact.verdict}",
        "stamp",
        moment=fact.given_at,
        role=fact.role,
        person=fact.person,
        text=fact.reason,
        number=_number(rows, fact.revision),
    )


def _same_hand(known: ClearanceRow, at: Stamp, fact: ev.VerdictGiven) -> bool:
    """Whether a word takes the place of the one before: only the authority's own hand in the app does that.

    A word by telephone or mail stands beside it until it is proven, so that no call that nobody witnessed, and no
    act in somebody's name, wipes out a refusal.
    """
    return known.medium == fact.medium == "app" and known.signer == fact.signer == at.actor


def _lock_claims(rows: Rows, revision: str) -> None:
    """A claim that an approved revision uses keeps its wording."""
    text = rows.get(RevisionRow, revision)
    cited = cited_in(text) if text else frozenset[int]()
    for claim in rows.all(ClaimRow):
        if claim.number in cited and not claim.locked:
            rows.put(replace(claim, locked=True))


def _witness(rows: Rows, at: Stamp, fact: ev.VerdictWitnessed) -> None:
    for row in rows.all(ClearanceRow):
        if (
            row.event == fact.verdict
            and row.witness == fact.witness == at.actor
            and at.actor not in (row.signer, row.member)
        ):
            rows.put(replace(row, witnessed_at=at.wall))
            write_line(rows, at, "log.witnessed", "shield-check", role=row.role, person=row.person)


def _propose_bypass(rows: Rows, at: Stamp, fact: ev.BypassProposed) -> None:
    """A proposal waits beside the question; it never touches an answer that was given."""
    key = clearance_key(fact.statement, fact.sha256, fact.role)
    known = rows.get(ClearanceRow, key)
    if known is not None and known.verdict not in UNANSWERED:
        return
    base = known or ClearanceRow(
        case_id=at.case,
        key=key,
        statement=fact.statement,
        revision=_number(rows, fact.revision),
        sha256=fact.sha256,
        role=fact.role,
        person="",
        mandatory=True,
    )
    rows.put(replace(base, reason=fact.reason, signer=at.actor, event=at.id, second=fact.second))
    write_line(rows, at, "log.bypass_proposed", "skip-forward", role=fact.role, text=fact.reason)


def _confirm_bypass(rows: Rows, at: Stamp, fact: ev.BypassConfirmed) -> None:
    for row in rows.all(ClearanceRow):
        theirs = row.second == fact.second == at.actor != row.signer
        if row.event == fact.bypass and row.verdict in UNANSWERED and theirs:
            rows.put(replace(row, verdict="bypassed", given_at=at.wall, **_nobodys_word(row)))
            write_line(rows, at, "log.bypassed", "skip-forward", role=row.role, text=row.reason, second=fact.second)


def _nobodys_word(row: ClearanceRow) -> dict[str, str | int | None]:
    """What is left of a row once it is passed over: who proposed it, and nothing of a word that went before."""
    return {
        "person": row.signer,
        "member": row.signer,
        "medium": "",
        "witness": "",
        "witnessed_at": None,
        "expires_at": None,
        "number_called": "",
        "mail_sha256": "",
        "called_back_at": None,
    }


CLEARANCE_ROOM = Room("clearance", ev.FACTS, TABLES, apply)
