"""How claims, enquiries and material change the rows of a case."""

from __future__ import annotations

from msgspec.structs import replace

from woordvoering.casework import events as ev
from woordvoering.casework.log import TAKEN_OUT, write_line
from woordvoering.casework.marks import started
from woordvoering.casework.rows import ClaimRow, EnquiryRow, MaterialRow
from woordvoering.journal.event import Erased, Fact
from woordvoering.journal.fold import Rows, Stamp

SETTLED = frozenset(("verified", "false", "misleading", "unverifiable", "inconclusive"))


def apply_claim(rows: Rows, at: Stamp, fact: Fact) -> None:
    """Applies a fact about a claim, an enquiry or material; others change nothing here."""
    match fact:
        case ev.ClaimMade():
            _make(rows, at, fact)
        case ev.ClaimReworded() | ev.ClaimAssessed() | ev.DisclosureSet() | ev.ClaimSetAside():
            claim = rows.get(ClaimRow, fact.claim)
            if claim is not None:
                _change(rows, at, fact, claim)
        case ev.EnquiryMade():
            _ask(rows, at, fact)
        case ev.EnquiryRepeated() | ev.EnquiryAnswered():
            enquiry = rows.get(EnquiryRow, fact.step)
            if enquiry is not None:
                _follow(rows, at, fact, enquiry)
        case ev.MaterialShown():
            shown = rows.get(MaterialRow, fact.material)
            write_line(rows, at, "log.material_shown", "eye", name=shown.name if shown else "")
        case ev.MaterialStored():
            _store(rows, at, fact)
        case Erased(kind="claim.made"):
            _keep_number(rows, at)
        case _:
            pass


def _next(rows: Rows) -> int:
    return 1 + max((row.number for row in rows.all(ClaimRow)), default=0)


def _keep_number(rows: Rows, at: Stamp) -> None:
    """A claim whose words were erased keeps its number: texts cite the others by theirs. Nobody tells it any more."""
    rows.put(
        ClaimRow(
            case_id=at.case,
            key=at.id,
            number=_next(rows),
            wording=TAKEN_OUT,
            set_aside=True,
            owner=at.actor,
            made_at=at.wall,
        )
    )


def _make(rows: Rows, at: Stamp, fact: ev.ClaimMade) -> None:
    if rows.get(ClaimRow, fact.claim) is not None:
        return
    number = _next(rows)
    rows.put(
        ClaimRow(case_id=at.case, key=fact.claim, number=number, wording=fact.wording, owner=at.actor, made_at=at.wall)
    )
    started(rows, at, "fact_finding")
    write_line(rows, at, "log.claim_made", "message-square-quote", number=number, text=fact.wording)


def _change(
    rows: Rows,
    at: Stamp,
    fact: ev.ClaimReworded | ev.ClaimAssessed | ev.DisclosureSet | ev.ClaimSetAside,
    claim: ClaimRow,
) -> None:
    match fact:
        case ev.ClaimReworded():
            rows.put(replace(claim, wording=fact.wording))
            write_line(rows, at, "log.claim_reworded", "pencil", number=claim.number, text=fact.wording)
        case ev.ClaimAssessed():
            settled = at.wall if fact.status in SETTLED else None
            rows.put(
                replace(
                    claim,
                    status=fact.status,
                    source_grade=fact.source_grade,
                    information_grade=fact.information_grade,
                    reason=fact.reason,
                    settled_at=settled,
                    set_aside=claim.set_aside and settled is None,
                )
            )
            write_line(rows, at, f"log.claim.{fact.status}", "circle-check", number=claim.number, text=fact.reason)
        case ev.DisclosureSet():
            rows.put(replace(claim, disclosure=fact.disclosure, disclosure_reason=fact.reason))
            write_line(rows, at, f"log.disclosure.{fact.disclosure}", "lock", number=claim.number, text=fact.reason)
        case ev.ClaimSetAside():
            rows.put(replace(claim, set_aside=True))
            write_line(rows, at, "log.claim_set_aside", "skip-forward", number=claim.number, text=fact.reason)


def _ask(rows: Rows, at: Stamp, fact: ev.EnquiryMade) -> None:
    if rows.get(EnquiryRow, fact.step) is not None:
        return
    claim = rows.get(ClaimRow, fact.claim)
    rows.put(
        EnquiryRow(
            case_id=at.case,
            key=fact.step,
            claim=fact.claim,
            asked_by=at.actor,
            to=fact.to,
            medium=fact.medium,
            question=fact.question,
            asked_at=fact.asked_at,
            last_asked_at=fact.asked_at,
        )
    )
    if claim is not None and claim.status == "unstarted":
        rows.put(replace(claim, status="in_progress"))
    number = claim.number if claim else None
    write_line(rows, at, "log.asked", fact.medium, moment=fact.asked_at, to=fact.to, number=number, text=fact.question)


def _follow(rows: Rows, at: Stamp, fact: ev.EnquiryRepeated | ev.EnquiryAnswered, enquiry: EnquiryRow) -> None:
    claim = rows.get(ClaimRow, enquiry.claim)
    number = claim.number if claim else None
    match fact:
        case ev.EnquiryRepeated():
            rows.put(replace(enquiry, medium=fact.medium, last_asked_at=fact.asked_at, times=enquiry.times + 1))
            write_line(rows, at, "log.asked_again", fact.medium, moment=fact.asked_at, to=enquiry.to, number=number)
        case ev.EnquiryAnswered():
            rows.put(
                replace(
                    enquiry,
                    outcome=fact.outcome,
                    summary=fact.summary,
                    answered_at=None if fact.outcome == "no_answer" else fact.answered_at,
                    material=fact.material,
                )
            )
            write_line(
                rows,
                at,
                f"log.answer.{fact.outcome}",
                enquiry.medium,
                moment=fact.answered_at,
                to=enquiry.to,
                number=number,
                text=fact.summary,
            )


def _store(rows: Rows, at: Stamp, fact: ev.MaterialStored) -> None:
    if rows.get(MaterialRow, fact.material) is not None:
        return
    rows.put(
        MaterialRow(
            case_id=at.case,
            key=fact.material,
            name=fact.name,
            media_type=fact.media_type,
            size=fact.size,
            sha256=fact.sha256,
            blob=fact.blob,
            captured_by=at.actor,
            captured_at=fact.captured_at,
            captured_from=fact.captured_from,
            sensitive=fact.sensitive,
        )
    )
    write_line(rows, at, "log.material", "paperclip", name=fact.name, sha=fact.sha256[:8])
