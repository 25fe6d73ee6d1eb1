"""Cases as the screens show them: the list, and one case whole, assessed at a moment."""

from __future__ import annotations

from woordvoering.casework.rows import (
    CaseRow,
    ClaimRow,
    EmergencyRow,
    EnquiryRow,
    LogRow,
    MaterialRow,
    RequestRow,
    SignalRow,
)
from woordvoering.clearance.contested import NO_DOUBTS, Doubts
from woordvoering.clearance.facts import case_facts, waiting_enquiry
from woordvoering.journal.fold import Rows
from woordvoering.overview.case_records import CaseItem, CaseView, Dot, StatementItem
from woordvoering.overview.people import People
from woordvoering.overview.records import (
    ClaimView,
    EnquiryView,
    GroupView,
    LogLineView,
    MaterialView,
    RequestView,
    SignalView,
    TouchedClaim,
)
from woordvoering.reaction.assess import assess
from woordvoering.reaction.facts import CaseFacts, ClaimFacts, fits
from woordvoering.reaction.findings import Assessment
from woordvoering.reaction.schema import Schema
from woordvoering.statements.rows import RevisionRow, StatementRow, head_of

STOP_WORDS = frozenset(("aan", "de", "het", "een", "in", "op", "van", "en", "over", "na", "met", "bij", "uit", "der"))


def short_title(title: str, wijk: str) -> str:
    """How the navigation names a case: its wijk where it has one, else the last telling word of the title."""
    if wijk:
        return wijk
    words = [word.strip("‘’'\"().,") for word in title.split()]
    telling = [word for word in words if len(word) > 3 and word.casefold() not in STOP_WORDS]
    return telling[-1] if telling else title[:20]


def case_item(rows: Rows, case: CaseRow, schema: Schema, people: People, now: int) -> CaseItem:
    """One case of the list."""
    assessment = assess(schema, case_facts(rows, now=now), now)
    deadline = assessment.deadline
    return CaseItem(
        id=rows.case,
        number=case.number,
        title=case.title,
        short=short_title(case.title, case.wijk),
        t0=case.t0,
        opened_at=case.opened_at,
        closed_at=case.closed_at,
        handler=people.maybe(case.handler),
        impact=case.impact,
        triage=case.triage or "",
        phase=active_phase(assessment),
        dot=dot_of(assessment),
        open_requests=sum(1 for row in rows.all(RequestRow) if not row.resolution),
        next_code=assessment.next_step.code,
        next_params=assessment.next_step.params,
        deadline_at=deadline.at if deadline else None,
        deadline_code=deadline.code if deadline else "",
        deadline_params=deadline.params if deadline else {},
    )


def active_phase(assessment: Assessment) -> str:
    """The phase that a case is in."""
    active = (phase.id for phase in assessment.phases if phase.state in ("late", "active", "early"))
    return next(active, assessment.phases[-1].id)


def dot_of(assessment: Assessment) -> Dot:
    """Red for late, amber for what waits on others, green on track."""
    if any(alarm.level == "overdue" for alarm in assessment.alarms):
        return "red"
    return "amber" if assessment.whose_turn.since is not None or assessment.alarms else "green"


def case_view(
    rows: Rows, case: CaseRow, schema: Schema, people: People, now: int, chain_events: int,
    doubts: Doubts = NO_DOUBTS,
) -> CaseView:  # fmt: skip
    """One case whole; `doubts` are words that do not simply stand."""
    facts = case_facts(rows, doubts=doubts, now=now)
    emergency = rows.one(EmergencyRow)
    signals = signal_groups(rows)
    return CaseView(
        now=now,
        id=rows.case,
        number=case.number,
        title=case.title,
        t0=case.t0,
        opened_at=case.opened_at,
        closed_at=case.closed_at,
        handler=people.maybe(case.handler),
        wijk=case.wijk,
        categories=case.categories,
        circumstances=case.circumstances,
        impact=case.impact,
        triage=case.triage or "",
        triage_reason=case.triage_reason,
        story=case.story,
        emergency_answered=emergency is not None,
        emergency_possible=emergency.possible if emergency else False,
        emergency_passed_at=emergency.passed_at if emergency else None,
        promised_at=case.promised_at,
        assessment=assess(schema, facts, now),
        claims=claim_views(rows, people, facts, schema),
        statements=statement_items(rows, people),
        requests=request_views(rows, case, people),
        signals=signals,
        signal_count=sum(1 + len(group.similar) for group in signals),
        material=tuple(_material(row, people) for row in rows.all(MaterialRow)),
        log=tuple(log_line(row, people) for row in reversed(rows.all(LogRow))),
        chain_events=chain_events,
    )


def claim_views(rows: Rows, people: People, facts: CaseFacts, schema: Schema) -> tuple[ClaimView, ...]:
    """The claims as the text in hand may tell them: those that block first, then the confirmed, each by number."""
    cited = {claim.ref: claim for claim in facts.claims if claim.cited}
    kind = schema.kind(facts.statement.kind) if facts.statement else None
    told = kind.discloses if kind else ("releasable",)
    views = [_claim(rows, claim, people, cited.get(f"#{claim.number}"), told) for claim in rows.all(ClaimRow)]
    return tuple(sorted(views, key=_claim_order))


def _claim_order(view: ClaimView) -> tuple[int, int]:
    open_now = view.status in ("unstarted", "in_progress") and not view.set_aside
    rank = 0 if view.blocks or open_now else 1 if view.status == "verified" else 2
    return rank, view.number


def _claim(rows: Rows, claim: ClaimRow, people: People, cited: ClaimFacts | None, told: tuple[str, ...]) -> ClaimView:
    waiting = waiting_enquiry(rows, claim)
    enquiries = sorted(
        (row for row in rows.all(EnquiryRow) if row.claim == claim.key), key=lambda row: (row.asked_at, row.key)
    )
    return ClaimView(
        id=claim.key,
        number=claim.number,
        wording=claim.wording,
        status=claim.status,
        source_grade=claim.source_grade,
        information_grade=claim.information_grade,
        disclosure=claim.disclosure,
        disclosure_reason=claim.disclosure_reason,
        reason=claim.reason,
        set_aside=claim.set_aside,
        blocks=cited is not None
        and (cited.both_ways or not fits(claim.status, refuted=cited.refuted) or claim.disclosure not in told),
        cited=cited is not None,
        locked=claim.locked,
        waiting_on=waiting.to if waiting else "",
        waiting_since=waiting.asked_at if waiting else None,
        enquiries=tuple(_enquiry(rows, row, people) for row in enquiries),
        discloses=told,
    )


def _enquiry(rows: Rows, row: EnquiryRow, people: People) -> EnquiryView:
    material = rows.get(MaterialRow, row.material) if row.material else None
    return EnquiryView(
        id=row.key,
        asked_by=people.person(row.asked_by),
        to=row.to,
        medium=row.medium,
        question=row.question,
        asked_at=row.asked_at,
        times=row.times,
        outcome=row.outcome,
        summary=row.summary,
        answered_at=row.answered_at,
        waiting_since=None if row.answered_at is not None else row.asked_at,
        material=row.material,
        material_name=material.name if material else "",
    )


def statement_items(rows: Rows, people: People) -> tuple[StatementItem, ...]:
    """The statements of a case, the newest first."""
    items: list[StatementItem] = []
    for row in sorted(rows.all(StatementRow), key=lambda row: (row.started_at, row.key), reverse=True):
        head = head_of(rows, row)
        if head is None:
            continue
        items.append(
            StatementItem(
                id=row.key,
                kind=row.kind,
                language=row.language,
                number=head.number,
                saved_at=head.saved_at,
                author=people.maybe(head.author),
                released_version=row.released_version,
                dropped=bool(row.dropped),
                headline=headline(head),
            )
        )
    return tuple(items)


def headline(revision: RevisionRow) -> str:
    """The first line of a text, without its mark."""
    first = next((line for line in revision.text.splitlines() if line.strip()), "")
    return first.lstrip("# ").strip()


def request_views(rows: Rows, case: CaseRow, people: People) -> tuple[RequestView, ...]:
    """The media requests of a case: open ones by our due time, then the answered."""
    found = sorted(rows.all(RequestRow), key=lambda row: (bool(row.resolution), row.due, row.key))
    return tuple(request_view(rows, case, row, people) for row in found)


def request_view(rows: Rows, case: CaseRow, row: RequestRow, people: People) -> RequestView:
    """One media request of a case."""
    return RequestView(
        id=row.key,
        case_id=rows.case,
        case_number=case.number,
        case_title=case.title,
        outlet=row.outlet,
        journalist=row.journalist,
        question=row.question,
        medium=row.medium,
        received_at=row.received_at,
        deadline=row.deadline,
        due=row.delayed_until or row.due,
        state=row.resolution or ("delayed" if row.delayed_until else "assigned" if row.member else "new"),
        member=people.maybe(row.member),
        resolved_at=row.resolved_at,
        contact=row.contact,
        note=row.note,
        release=row.release,
        claims=_touched(rows, row),
        apart=row.apart,
        apart_reason=row.apart_reason,
        own_text=row.own_text,
        answer=row.answer,
        answer_at=row.answer_at,
    )


def _touched(rows: Rows, request: RequestRow) -> tuple[TouchedClaim, ...]:
    found = (rows.get(ClaimRow, key) for key in request.claims)
    return tuple(TouchedClaim(row.number, row.wording, row.status, row.disclosure) for row in found if row is not None)


def signal_groups(rows: Rows) -> tuple[GroupView, ...]:
    """The signals that were copied into a case; equal texts stand together under the first."""
    ordered = sorted(rows.all(SignalRow), key=lambda row: (row.published, row.key))
    hidden = [row.key for row in ordered if row.visibility == "confidential"]
    groups: dict[str, list[SignalView]] = {}
    for row in ordered:
        secret = row.visibility == "confidential"
        view = SignalView(
            id=row.key,
            network=row.network,
            source=row.source,
            author="" if secret else row.author,
            reporter=hidden.index(row.key) + 1 if secret else 0,
            visibility=row.visibility,
            at=row.published,
            text=row.text,
            url=row.url,
        )
        groups.setdefault(" ".join(row.text.casefold().split()), []).append(view)
    return tuple(GroupView(lead=views[0], similar=tuple(views[1:])) for views in groups.values())


def _material(row: MaterialRow, people: People) -> MaterialView:
    return MaterialView(
        id=row.key,
        name=row.name,
        media_type=row.media_type,
        size=row.size,
        sha256=row.sha256,
        captured_by=people.person(row.captured_by),
        captured_at=row.captured_at,
        captured_from=row.captured_from,
        sensitive=row.sensitive,
    )


def log_line(row: LogRow, people: People) -> LogLineView:
    """A line of a course of events, as people read it."""
    return LogLineView(
        key=row.key,
        at=row.at,
        icon=row.icon,
        code=row.code,
        params=row.params,
        text=row.text,
        who=people.maybe(row.actor),
        event=row.event,
        corrects=row.corrects,
    )
