"""The Akkoord and Vrijgave screens: where each authority stands, and every gate with its proof."""

from __future__ import annotations

from collections.abc import Mapping

from woordvoering.casework.rows import RequestRow
from woordvoering.clearance.facts import case_facts, proof_of
from woordvoering.clearance.rows import AuthorityRow, ClearanceRow
from woordvoering.clock import MINUTE
from woordvoering.errors import Param, Reason
from woordvoering.journal.fold import Rows
from woordvoering.journal.keys import fingerprint
from woordvoering.journal.members import SeatRow
from woordvoering.overview.people import People
from woordvoering.overview.text_records import (
    AuthorityView,
    ClearanceView,
    GateLine,
    RecipientGroup,
    ReleasedView,
    ReleaseView,
)
from woordvoering.overview.texts import channel_views, difference_view, phase_of, revision_items, text_of, was_asked
from woordvoering.reaction.assess import assess
from woordvoering.reaction.facts import CaseFacts
from woordvoering.reaction.matrix import Requirement, requirement
from woordvoering.reaction.points import PointState, applied_points
from woordvoering.reaction.schema import Schema
from woordvoering.release.formats import FORMATS
from woordvoering.release.rows import ChannelRow, ContactRow, DeliveryRow, ReleaseRow
from woordvoering.statements.channels import Channel
from woordvoering.statements.rows import RevisionRow, StatementRow, head_of

ADVERSE = frozenset(("amends_requested", "advised_against", "refused"))


def clearance_view(
    rows: Rows, workspace: Rows, statement: str, schema: Schema, people: People, here: tuple[str, ...], now: int,
    *, language: str = "nl",
) -> ClearanceView:  # fmt: skip
    """The Akkoord screen. `here` are the persons with a seat at this device."""
    case, row, head = text_of(rows, statement)
    facts = case_facts(rows, statement=statement, now=now)
    assessment = assess(schema, facts, now)
    wanted = requirement(schema, facts.categories, facts.circumstances)
    place, label, target = phase_of(schema, facts, now, "clearance", language)
    kind = schema.kind(row.kind)
    previous = head.number - 1
    revisions = revision_items(rows, row, people)
    known = {item.number for item in revisions}
    return ClearanceView(
        now=now,
        case_id=rows.case,
        case_number=case.number,
        case_title=case.title,
        t0=case.t0,
        statement=statement,
        kind=row.kind,
        kind_label=kind.label.of(language) if kind else row.kind,
        number=head.number,
        revision=head.key,
        sha256=head.sha256,
        text=head.text,
        phase=place,
        phase_label=label,
        phase_target=target,
        given=assessment.clearances_given,
        needed=assessment.clearances_needed,
        next_code=assessment.next_step.code,
        next_params=assessment.next_step.params,
        next_action=assessment.next_step.action,
        authorities=authority_views(rows, workspace, head, wanted, schema, people, here, now, language),
        to_inform=assessment.to_inform,
        difference=difference_view(rows, row, previous, head.number) if previous in known else None,
        revisions=revisions,
        asked=was_asked(rows, head),
    )


def authority_views(
    rows: Rows, workspace: Rows, head: RevisionRow | None, wanted: Requirement, schema: Schema, people: People,
    here: tuple[str, ...], now: int, language: str,
) -> tuple[AuthorityView, ...]:  # fmt: skip
    """A row for each authority that must or may speak, in the order of the requirement."""
    roles = dict.fromkeys((*wanted.authorities(), *wanted.advise))
    conditional = [item.authority for item in wanted.conditional if item.authority not in roles]
    mandatory = frozenset(wanted.authorities())
    every = (*roles, *conditional)
    return tuple(
        _authority(rows, workspace, head, role, role in mandatory, schema, people, here, now, language)
        for role in every
    )


def _entry(rows: Rows, head: RevisionRow, role: str, deputy: str) -> ClearanceRow | None:
    """What counts of an authority on a text: its word, else its deputy's, else the request, else the last lapsed."""
    every = [row for row in rows.all(ClearanceRow) if row.statement == head.statement]
    own = [row for row in every if row.role in (role, deputy) and row.sha256 == head.sha256]
    spoken = sorted((row for row in own if row.verdict != "requested"), key=lambda row: row.given_at or 0)
    if spoken:
        adverse = [row for row in spoken if row.verdict in ADVERSE and row.role == role]
        return adverse[-1] if adverse else spoken[-1]
    if own:
        return own[0]
    earlier = [row for row in every if row.role == role]
    return max(earlier, key=lambda row: (row.revision, row.given_at or 0), default=None)


def _authority(
    rows: Rows, workspace: Rows, head: RevisionRow | None, role: str, mandatory: bool, schema: Schema, people: People,
    here: tuple[str, ...], now: int, language: str,
) -> AuthorityView:  # fmt: skip
    known = schema.role(role)
    named = workspace.get(AuthorityRow, role)
    deputy_role = known.deputy if known and known.deputy else ""
    row = _entry(rows, head, role, deputy_role) if head else None
    current = row is not None and head is not None and row.sha256 == head.sha256
    verdict = "not_requested" if row is None else row.verdict if current else "lapsed"
    waiting = row is not None and current and verdict == "requested"
    requested = row.requested_at if row and current else None
    holders = people.with_roles(frozenset((role, deputy_role)) - {""})
    return AuthorityView(
        role=role,
        label=known.label.of(language) if known else role,
        competence=known.competence.of(language) if known and known.competence else "",
        person=_speaker(row, named),
        mandatory=mandatory,
        verdict=verdict,
        verdict_at=row.given_at if row and current else None,
        revision=row.revision if row else 0,
        medium=row.medium if row else "",
        proof=proof_of(row, frozenset(), now) if row and current and row.given_at and row.medium else "none",
        witness=people.maybe(row.witness) if row else None,
        fingerprint=_fingerprint(workspace, row.signer) if row and current and row.signer else "",
        reason=row.reason if row and current else "",
        proposal=row.proposal if row and current else "",
        requested_at=requested,
        reminded_at=row.reminded_at if row and current else None,
        deputy=named.deputy if named else "",
        escalates_at=requested + schema.silence.after * MINUTE if waiting and requested is not None else None,
        deputy_asked_at=row.deputy_asked_at if row and current else None,
        blocks=mandatory and verdict in ADVERSE,
        telephone=named.telephone if named else "",
        deputy_telephone=named.deputy_telephone if named else "",
        may_bypass=bool(known and known.bypass) and mandatory,
        may_sign_here=tuple(member for member in holders if member in here),
        event=row.event if row and current else "",
        signer=row.signer if row and current else "",
    )


def _speaker(row: ClearanceRow | None, named: AuthorityRow | None) -> str:
    """Who speaks for an authority: the voice that was heard; of one that was passed over, whoever holds the office."""
    heard = row.person if row is not None and row.verdict != "bypassed" else ""
    return heard or (named.person if named else "")


def _fingerprint(workspace: Rows, member: str) -> str:
    seat = next((row for row in workspace.all(SeatRow) if row.member == member and not row.revoked), None)
    return fingerprint(seat.public)[:9] if seat else ""


def release_view(
    rows: Rows, workspace: Rows, statement: str, schema: Schema, people: People, reasons: tuple[Reason, ...],
    channels: Mapping[str, Channel], now: int, *, link: str = "", language: str = "nl",
) -> ReleaseView:  # fmt: skip
    """The Vrijgave dialog. `reasons` are those of the gate, computed again now from the signatures."""
    case, row, head = text_of(rows, statement)
    facts = case_facts(rows, statement=statement, now=now)
    kind = schema.kind(row.kind)
    _, _, target = phase_of(schema, facts, now, "release", language)
    gates = gate_lines(rows, workspace, facts, schema, people, reasons, now, language)
    return ReleaseView(
        now=now,
        case_id=rows.case,
        case_number=case.number,
        case_title=case.title,
        t0=case.t0,
        statement=statement,
        kind=row.kind,
        kind_label=kind.label.of(language) if kind else row.kind,
        number=head.number,
        sha256=head.sha256,
        target_at=target,
        gates=gates,
        green=not reasons,
        embargo_until=row.embargo_until,
        groups=recipient_groups(rows, workspace),
        channels=tuple(view for view in channel_views(head, channels, link, language) if view.id != "mail"),
        formats=tuple(FORMATS),
        next_update_at=case.promised_at,
    )


def gate_lines(
    rows: Rows, workspace: Rows, facts: CaseFacts, schema: Schema, people: People, reasons: tuple[Reason, ...],
    now: int, language: str,
) -> tuple[GateLine, ...]:  # fmt: skip
    """One line for each authority, then claims, placeholders, the list and the fingerprint, then whatever else."""
    statement = rows.get(StatementRow, facts.statement.id) if facts.statement else None
    head = head_of(rows, statement) if statement else None
    wanted = requirement(schema, facts.categories, facts.circumstances)
    kind = schema.kind(facts.statement.kind) if facts.statement else None
    lines: list[GateLine] = []
    if kind is None or kind.clearance == "matrix":
        views = authority_views(rows, workspace, head, wanted, schema, people, (), now, language)
        lines += [_authority_line(view) for view in views if view.mandatory]
    lines += [
        _gate_line(
            "gate_line.claims", reasons, ("gate.claim", "gate.citation", "gate.facts_not"), "case", **_claims(facts)
        ),
        _gate_line("gate_line.placeholders", reasons, ("gate.placeholder",), "statement"),
        _gate_line("gate_line.list", reasons, ("gate.list_",), "statement", **_list(schema, facts, wanted)),
        _gate_line("gate_line.fingerprint", reasons, ("gate.fingerprint", "gate.journal_broken", "journal."), "case"),
    ]
    named = ("gate.claim", "gate.citation", "gate.facts_not", "gate.placeholder", "gate.list_", "gate.fingerprint")
    named = (*named, "gate.journal_broken", "journal.", "gate.clearance")
    for reason in reasons:
        if not reason.code.startswith(named):
            lines.append(GateLine(reason.code, reason.params, "fail", reason.code, reason.params, "case"))
    return tuple(lines)


def _authority_line(view: AuthorityView) -> GateLine:
    good = view.verdict in ("cleared", "bypassed") and view.proof in ("valid", "none")
    params: dict[str, Param] = {"at": view.verdict_at, "witness": view.witness.short if view.witness else ""}
    detail = f"gate_line.{view.verdict}.{view.medium or 'none'}" if good else f"gate_line.open.{view.verdict}"
    if not good and view.proof in ("awaiting_witness", "unchecked", "invalid"):
        detail = f"gate_line.proof.{view.proof}"
    who: dict[str, Param] = {"authority": view.label, "person": view.person}
    return GateLine("gate_line.authority", who, "pass" if good else "fail", detail, {**params, **who}, "clearance")


def _gate_line(
    code: str, reasons: tuple[Reason, ...], prefixes: tuple[str, ...], target: str, **params: Param
) -> GateLine:
    against = [reason for reason in reasons if reason.code.startswith(prefixes)]
    if against:
        return GateLine(code, params, "fail", against[0].code, against[0].params, target)
    return GateLine(code, params, "pass", f"{code}.good", params, target)


def _claims(facts: CaseFacts) -> dict[str, Param]:
    cited = [claim for claim in facts.claims if claim.cited]
    good = [claim for claim in cited if claim.status == "verified" and claim.disclosure == "releasable"]
    out = tuple(claim.ref for claim in facts.claims if not claim.cited)
    return {"good": len(good), "cited": len(cited), "out": out}


def _list(schema: Schema, facts: CaseFacts, wanted: Requirement) -> dict[str, Param]:
    points = applied_points(schema, facts, wanted)
    return {"answered": sum(1 for point in points if point.state is PointState.PASSES), "total": len(points)}


def recipient_groups(rows: Rows, workspace: Rows) -> tuple[RecipientGroup, ...]:
    """The groups of the press list with their counts, and the open media requests of the case."""
    counts: dict[str, int] = {}
    for contact in workspace.all(ContactRow):
        counts[contact.group] = counts.get(contact.group, 0) + 1
    groups = [RecipientGroup(name, name, count, chosen=True) for name, count in sorted(counts.items())]
    waiting = sum(1 for row in rows.all(RequestRow) if not row.resolution)
    return (*groups, RecipientGroup("requests", "requests", waiting, chosen=True)) if waiting else tuple(groups)


def released_views(rows: Rows, people: People) -> tuple[ReleasedView, ...]:
    """Every release of a case, the newest first."""
    found = sorted(rows.all(ReleaseRow), key=lambda row: row.version, reverse=True)
    return tuple(
        ReleasedView(
            id=row.key,
            statement=row.statement,
            kind=row.kind,
            version=row.version,
            released_at=row.released_at,
            by=people.person(row.released_by),
            channels=tuple((c.channel, c.url) for c in rows.all(ChannelRow) if c.release == row.key),
            recipients=sum(1 for delivery in rows.all(DeliveryRow) if delivery.release == row.key),
            files=tuple((file.name, file.sha256) for file in row.files),
            withdrawn=row.withdrawn_at is not None,
        )
        for row in found
    )
