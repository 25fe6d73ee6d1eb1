"""How each fact of a case changes its rows. Pure: only rows, stamp and fact."""

from __future__ import annotations

from msgspec.structs import replace

from woordvoering.casework import events as ev
from woordvoering.casework.apply_claims import apply_claim
from woordvoering.casework.apply_requests import apply_request
from woordvoering.casework.log import write_line
from woordvoering.casework.marks import done
from woordvoering.casework.rows import (
    CaseRow,
    DutyRow,
    EmergencyRow,
    InformedRow,
    MarkRow,
    SignalRow,
)
from woordvoering.journal.event import Erased, Fact
from woordvoering.journal.fold import Rows, Stamp


def apply(rows: Rows, at: Stamp, fact: Fact) -> None:
    """Applies one fact; facts of other rooms only move the moment of the last act."""
    _apply_case(rows, at, fact)
    _apply_steps(rows, at, fact)
    if isinstance(fact, Erased):
        write_line(
            rows,
            at,
            "log.erased",
            "trash-2",
            text=fact.reason,
            by=fact.by,
            second=fact.second,
            when=fact.at,
            what=fact.kind,
        )
    apply_claim(rows, at, fact)
    apply_request(rows, at, fact)
    case = rows.one(CaseRow)
    if case is not None and case.last_at < at.wall:
        rows.put(replace(case, last_at=at.wall))


def _apply_case(rows: Rows, at: Stamp, fact: Fact) -> None:
    if isinstance(fact, ev.CaseOpened):
        _open(rows, at, fact)
        return
    case = rows.one(CaseRow)
    if case is None:
        if isinstance(fact, ev.DutySet):
            key = f"{fact.starts:016d}"
            rows.put(
                DutyRow(
                    case_id=at.case,
                    key=key,
                    officer=fact.officer,
                    backup=fact.backup,
                    starts=fact.starts,
                    ends=fact.ends,
                )
            )
        return
    match fact:
        case ev.CaseRetitled():
            rows.put(replace(case, title=fact.title))
            write_line(rows, at, "log.retitled", "pencil", title=fact.title)
        case ev.CaseAssigned():
            rows.put(replace(case, handler=fact.member))
            write_line(rows, at, "log.assigned", "user", member=fact.member)
        case ev.Triaged():
            _triage(rows, at, fact, case)
        case ev.PromiseMade():
            rows.put(replace(case, promised_at=fact.at, promise=fact.what))
            write_line(rows, at, "log.promised", "clock", when=fact.at)
        case ev.PromiseKept():
            rows.put(replace(case, promised_at=None, promise="", updated_at=at.wall))
            write_line(rows, at, "log.promise_kept", "circle-check", text=fact.note)
        case ev.SignalsHandedOff():
            many = len(fact.signals)
            write_line(rows, at, "log.handed_off", "send", many=many, file=fact.file, sha=fact.sha256)
        case ev.CaseClosed():
            rows.put(replace(case, closed_at=at.wall, close_reason=fact.reason))
            done(rows, at, "close")
            write_line(rows, at, "log.closed", "archive", reason=fact.reason)
        case ev.CaseReopened():
            rows.put(replace(case, closed_at=None, close_reason=""))
            write_line(rows, at, "log.reopened", "folder-open", reason=fact.reason)
        case _:
            pass


def _open(rows: Rows, at: Stamp, fact: ev.CaseOpened) -> None:
    if rows.one(CaseRow) is not None:
        write_line(rows, at, "log.opened_again", "folder-open", number=fact.number)
        return
    rows.put(
        CaseRow(
            case_id=at.case,
            key="",
            number=fact.number,
            title=fact.title,
            t0=fact.t0,
            origin=fact.origin,
            story=fact.story,
            wijk=fact.wijk,
            opened_at=at.wall,
            opened_by=at.actor,
            handler=at.actor,
            last_at=at.wall,
        )
    )
    done(rows, at, "detect")
    write_line(rows, at, "log.opened", "folder-open", number=fact.number)


def _triage(rows: Rows, at: Stamp, fact: ev.Triaged, case: CaseRow) -> None:
    rows.put(
        replace(
            case,
            triage=fact.outcome,
            triage_reason=fact.reason,
            triaged_at=at.wall,
            impact=fact.impact,
            categories=fact.categories,
            circumstances=fact.circumstances,
            recheck_at=fact.recheck_at,
            refer_to=fact.refer_to,
        )
    )
    done(rows, at, "triage")
    write_line(rows, at, f"log.triaged.{fact.outcome}", "split", text=fact.reason, impact=fact.impact)


def _apply_steps(rows: Rows, at: Stamp, fact: Fact) -> None:
    match fact:
        case ev.EmergencyChecked():
            _emergency(rows, at, fact)
        case ev.PartyInformed():
            rows.put(
                InformedRow(
                    case_id=at.case,
                    key=fact.role,
                    person=fact.person,
                    medium=fact.medium,
                    reached=fact.reached,
                    at=at.wall,
                )
            )
            code = "log.informed" if fact.reached else "log.not_reached"
            write_line(rows, at, code, "phone", text=fact.note, role=fact.role, person=fact.person)
        case ev.StepWaived():
            known = rows.get(MarkRow, fact.step) or MarkRow(case_id=at.case, key=fact.step)
            rows.put(replace(known, done=at.wall, waived=fact.reason))
            write_line(rows, at, "log.waived", "skip-forward", text=fact.reason, step=fact.step)
        case ev.StepMarked():
            done(rows, at, fact.step)
            write_line(rows, at, "log.step_marked", "circle-check", text=fact.note, step=fact.step)
        case ev.SignalAttached() if rows.get(SignalRow, fact.signal) is None:
            rows.put(
                SignalRow(
                    case_id=at.case,
                    key=fact.signal,
                    source=fact.source,
                    kind=fact.kind,
                    network=fact.network,
                    author=fact.author,
                    visibility=fact.visibility,
                    url=fact.url,
                    text=fact.text,
                    published=fact.published,
                    sha256=fact.sha256,
                )
            )
        case ev.LogLine():
            write_line(
                rows, at, "log.note", fact.medium or "pencil", moment=fact.at, text=fact.text, corrects=fact.corrects
            )
        case _:
            pass


def _emergency(rows: Rows, at: Stamp, fact: ev.EmergencyChecked) -> None:
    known = rows.one(EmergencyRow)
    passed = at.wall if fact.outcome == "passed_to_101" else (known.passed_at if known else None)
    rows.put(
        EmergencyRow(
            case_id=at.case,
            key="",
            answered_at=known.answered_at if known else at.wall,
            answered_by=known.answered_by if known else at.actor,
            possible=fact.outcome != "none" or (known.possible if known else False),
            passed_at=passed,
            passed_by=at.actor if fact.outcome == "passed_to_101" else (known.passed_by if known else ""),
            number=fact.number or (known.number if known else ""),
            note=fact.note or (known.note if known else ""),
        )
    )
    done(rows, at, "emergency_check")
    write_line(rows, at, f"log.emergency.{fact.outcome}", "siren", text=fact.note, number=fact.number)
