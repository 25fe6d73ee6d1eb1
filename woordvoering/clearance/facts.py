"""From the rows of a case to the plain facts that the schema's rules read; the one place where they meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from woordvoering.casework.rows import (
    CaseRow,
    ClaimRow,
    EmergencyRow,
    EnquiryRow,
    InformedRow,
    MarkRow,
    RequestRow,
)
from woordvoering.clearance.contested import NO_DOUBTS, Doubts
from woordvoering.clearance.rows import ClearanceRow
from woordvoering.errors import Reason, Refused
from woordvoering.journal.fold import Rows
from woordvoering.reaction import facts as fa
from woordvoering.statements.languages import cites_otherwise, misnamed
from woordvoering.statements.placeholders import placeholder_names
from woordvoering.statements.references import broken_references, cited_claims, without_references
from woordvoering.statements.rows import (
    AnswerRow,
    RevisionRow,
    StatementRow,
    apart,
    authors_of,
    head_of,
    refuted_in,
    told_in,
)
from woordvoering.statements.translated import standings


def case_facts(
    rows: Rows,
    *,
    statement: str = "",
    doubts: Doubts = NO_DOUBTS,
    connection: fa.Connection = "ok",
    now: int | None = None,
) -> fa.CaseFacts:
    """The facts of a case. `statement` chooses the text that is judged (default: the one in hand).

    `doubts` are the words that do not simply stand; `now` lets a verdict with a limit expire.
    Raises Refused for a case that does not exist.
    """
    case = rows.one(CaseRow)
    if case is None:
        raise Refused(Reason("case.unknown", {"case": rows.case}))
    current = current_statement(rows, statement)
    head = head_of(rows, current) if current else None
    release = rows.get(MarkRow, "release")
    return fa.CaseFacts(
        id=rows.case,
        t0=case.t0,
        opened_at=case.opened_at,
        closed_at=case.closed_at,
        handler=case.handler,
        impact=case.impact,
        triage=case.triage,
        recheck_at=case.recheck_at,
        categories=case.categories,
        circumstances=frozenset(case.circumstances),
        marks=tuple(fa.Mark(m.key, m.started, m.done, m.waived) for m in rows.all(MarkRow)),
        emergency=_emergency(rows.one(EmergencyRow)),
        claims=tuple(_claim(rows, claim, head) for claim in _numbered(rows)),
        statement=_statement(rows, current, head) if current and head else None,
        clearances=tuple(_clearance(row, doubts, now) for row in clearances_of(rows, current)),
        requests=tuple(
            fa.RequestFacts(r.key, r.outlet, r.received_at, r.deadline, r.due, r.resolved_at)
            for r in rows.all(RequestRow)
        ),
        corrections=tuple(_corrections(rows)),
        informed=frozenset(row.key for row in rows.all(InformedRow) if row.reached),
        promised_update_at=case.promised_at,
        last_update_at=case.updated_at,
        embargo_until=current.embargo_until if current else None,
        released_at=release.done if release else None,
        connection=connection,
    )


def current_statement(rows: Rows, statement: str = "") -> StatementRow | None:
    """The text in hand: the chosen one, else the newest that is neither released nor dropped, else the last.

    What is written for one question alone is never in hand by itself.
    """
    if statement:
        found = rows.get(StatementRow, statement)
        if found is None:
            raise Refused(Reason("statement.unknown", {"statement": statement}))
        return found
    own = {row.own_text for row in rows.all(RequestRow)}
    live = [row for row in rows.all(StatementRow) if not row.dropped and row.key not in own]
    drafts = [row for row in live if row.released_at is None]
    return max(drafts or live, key=lambda row: (row.started_at, row.key), default=None)


def clearances_of(rows: Rows, statement: StatementRow | None) -> list[ClearanceRow]:
    """The words about one statement: the same text under another kind, audience or embargo is asked about anew."""
    return [row for row in rows.all(ClearanceRow) if statement is not None and row.statement == statement.key]


def _numbered(rows: Rows) -> list[ClaimRow]:
    return sorted(rows.all(ClaimRow), key=lambda claim: (claim.number, claim.key))


def _emergency(row: EmergencyRow | None) -> fa.EmergencyCheck:
    if row is None:
        return fa.EmergencyCheck()
    return fa.EmergencyCheck(row.answered_at, row.possible, row.passed_at)


def waiting_enquiry(rows: Rows, claim: ClaimRow) -> EnquiryRow | None:
    """The enquiry about a claim that waits longest for an answer."""
    if claim.settled_at is not None:
        return None
    waiting = [row for row in rows.all(EnquiryRow) if row.claim == claim.key and row.answered_at is None]
    return min(waiting, key=lambda row: row.asked_at, default=None)


def _claim(rows: Rows, claim: ClaimRow, head: RevisionRow | None) -> fa.ClaimFacts:
    waiting = waiting_enquiry(rows, claim)
    told = head is not None and claim.number in told_in(head)
    refuted = head is not None and claim.number in refuted_in(head)
    return fa.ClaimFacts(
        ref=f"#{claim.number}",
        wording=claim.wording,
        status=claim.status,
        disclosure=claim.disclosure,
        cited=told or refuted,
        refuted=refuted,
        both_ways=told and refuted,
        set_aside=claim.set_aside,
        owner=claim.owner,
        waiting_on=waiting.to if waiting else None,
        waiting_since=waiting.asked_at if waiting else None,
        settled_at=claim.settled_at,
    )


def _statement(rows: Rows, statement: StatementRow, head: RevisionRow) -> fa.StatementFacts:
    known = {claim.number for claim in rows.all(ClaimRow)}
    texts = (head.text, *head.variants.values())
    unknown = [f"#{number}" for text in texts for number in cited_claims(text) if number not in known]
    broken = [found for text in texts for found in broken_references(text)]
    names = [name for text in texts for name in placeholder_names(text)]
    return fa.StatementFacts(
        id=statement.key,
        kind=statement.kind,
        revision=head.number,
        sha=head.sha256,
        authors=authors_of(rows, head),
        open_placeholders=tuple(dict.fromkeys(names)),
        unknown_citations=tuple(dict.fromkeys((*unknown, *broken))),
        answers=tuple(
            fa.PointAnswer(row.point, row.answer, row.reason or None, row.by)
            for row in rows.all(AnswerRow)
            if row.statement == statement.key
        ),
        heads=len(apart(rows, statement)),
        written_at=statement.started_at,
        released_at=statement.released_at,
        languages=tuple(_languages(rows, statement, head)),
        misnamed=misnamed(head.variants, statement.language),
    )


def _languages(rows: Rows, statement: StatementRow, head: RevisionRow) -> Iterator[fa.LanguageFacts]:
    """The translations of a text, each held against the base text."""
    for found in standings(rows, statement, head):
        if found.state in ("there", "outdated"):
            words = head.variants[found.language]
            left_out, added = cites_otherwise(head.text, words)
            copied = without_references(words).split() == without_references(head.text).split()
            yield fa.LanguageFacts(found.language, found.state == "outdated", copied, left_out, added)


def proof_of(row: ClearanceRow, doubts: Doubts, now: int | None) -> fa.Proof:
    """Whether a verdict can be relied on: a call has its witness, a mail its call back, everything its signature, and
    nothing happened elsewhere that its signer could not know of."""
    if row.event in doubts.invalid or (now is not None and row.expires_at is not None and row.expires_at < now):
        return "invalid"
    if row.medium == "mail" and row.called_back_at is None:
        return "unchecked"
    if row.medium in ("telephone", "mail") and row.witnessed_at is None:
        return "awaiting_witness"
    if row.event in doubts.settled:
        return "settled"
    return "contested" if row.event in doubts.contested else "valid"


def last_words(words: Iterable[ClearanceRow]) -> list[ClearanceRow]:
    """What each person said last in an office, oldest first; a word that waits for its proof replaces no other."""
    last: dict[tuple[str, str], ClearanceRow] = {}
    for row in sorted(words, key=lambda row: (proof_of(row, NO_DOUBTS, None) == "valid", row.given_at or 0)):
        last[row.role, row.member or row.person] = row
    return sorted(last.values(), key=lambda row: row.given_at or 0)


def _clearance(row: ClearanceRow, doubts: Doubts, now: int | None) -> fa.ClearanceFacts:
    proof = proof_of(row, doubts, now)
    return fa.ClearanceFacts(
        authority=row.role,
        verdict=row.verdict,
        sha=row.sha256,
        revision=row.revision,
        person=row.member or row.person or None,
        proof=proof,
        mandatory=row.mandatory,
        requested_at=row.requested_at,
        given_at=row.given_at,
        deputy=row.deputy or None,
        deputy_asked_at=row.deputy_asked_at,
        second_person=row.second or None,
        reason=row.reason or None,
        id=row.key,
    )


def _corrections(rows: Rows) -> list[fa.CorrectionFacts]:
    """Claims that a released text cites and that turned out not to hold, after it went out."""
    found: list[fa.CorrectionFacts] = []
    released = [row for row in rows.all(StatementRow) if row.released_at is not None]
    for statement in released:
        text = rows.get(RevisionRow, statement.released_revision)
        told, refuted = (told_in(text), refuted_in(text)) if text else (frozenset[int](), frozenset[int]())
        for claim in _numbered(rows):
            fallen = (claim.number in told and not fa.fits(claim.status, refuted=False)) or (
                claim.number in refuted and not fa.fits(claim.status, refuted=True)
            )
            if not fallen:
                continue
            mended = [
                row.released_at for row in released if row.corrects == statement.key and row.released_at is not None
            ]
            discovered = max(claim.settled_at or statement.released_at or 0, statement.released_at or 0)
            found.append(fa.CorrectionFacts(f"#{claim.number}", discovered, min(mended, default=None)))
    return found
