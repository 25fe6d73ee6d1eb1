"""The Akkoord and Vrijgave screens: where each authority stands, and every gate with its proof."""

from __future__ import annotations

from collections.abc import Mapping

from woordvoering.casework.rows import RequestRow
from woordvoering.clearance.contested import NO_DOUBTS, Doubts
from woordvoering.clearance.facts import case_facts
from woordvoering.clearance.rows import AuthorityRow, ClearanceRow
from woordvoering.clock import MINUTE
from woordvoering.contacts.rows import ContactRow
from woordvoering.contacts.rules import held_back
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
    UnprovenWord,
)
from woordvoering.overview.texts import (
    channel_views,
    cleared_texts,
    difference_view,
    phase_of,
    revision_items,
    text_of,
    was_asked,
)
from woordvoering.reaction.assess import assess
from woordvoering.reaction.facts import CaseFacts, fits
from woordvoering.reaction.matrix import Requirement, in_order, requirement
from woordvoering.reaction.points import PointState, applied_points
from woordvoering.reaction.schema import Schema
from woordvoering.reaction.standing import ADVERSE, Standing, agreement, standing_of, standings
from woordvoering.release.formats import FORMATS
from woordvoering.release.rows import ChannelRow, DeliveryRow, ReleaseRow
from woordvoering.statements.channels import Channel

NOWHERE: Mapping[str, str] = {}
"""The devices of no word."""


def clearance_view(
    rows: Rows, workspace: Rows, statement: str, schema: Schema, people: People, here: tuple[str, ...], now: int,
    *, channels: Mapping[str, Channel], doubts: Doubts = NO_DOUBTS, language: str = "nl",
    written_at: Mapping[str, str] = NOWHERE,
) -> ClearanceView:  # fmt: skip
    """The Akkoord screen. `here` have a seat at this device; `doubts` are words that do not simply stand; `written_at`
    are the devices of `signed_words`."""
    case, row, head = text_of(rows, statement)
    facts = case_facts(rows, statement=statement, doubts=doubts, now=now)
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
        authorities=authority_views(rows, workspace, facts, wanted, schema, people, here, language, written_at),
        to_inform=assessment.to_inform,
        difference=difference_view(rows, row, previous, head.number) if previous in known else None,
        revisions=revisions,
        asked=was_asked(rows, head),
        texts=cleared_texts(rows, row, head, channels, language),
    )


def authority_views(
    rows: Rows, workspace: Rows, facts: CaseFacts, wanted: Requirement, schema: Schema, people: People,
    here: tuple[str, ...], language: str, written_at: Mapping[str, str] = NOWHERE,
) -> tuple[AuthorityView, ...]:  # fmt: skip
    """A row for each authority that must or may speak, in the order of the schema; each stands as at the gate."""
    needed = frozenset(wanted.authorities())
    named = (role for role in in_order(schema, facts.categories, facts.circumstances) if role in needed)
    roles = dict.fromkeys((*named, *wanted.authorities(), *wanted.advise))
    conditional = [item.authority for item in wanted.conditional if item.authority not in roles]
    mandatory = frozenset(wanted.authorities())
    authors = facts.statement.authors if facts.statement else frozenset[str]()
    agreed = agreement(wanted, standings(schema, facts, wanted), authors)
    open_now = frozenset(role for need in agreed.open for role in need)
    return tuple(
        _authority(
            rows, workspace, standing_of(schema, facts, wanted, role), schema, people, here, language,
            mandatory=role in mandatory, met=role in mandatory and role not in open_now,
            unproven=_unproven(rows, facts, wanted, role, people), written_at=written_at,
        )
        for role in (*roles, *conditional)
    )  # fmt: skip


def _authority(
    rows: Rows, workspace: Rows, stand: Standing, schema: Schema, people: People, here: tuple[str, ...],
    language: str, *, mandatory: bool, met: bool, unproven: UnprovenWord | None, written_at: Mapping[str, str],
) -> AuthorityView:  # fmt: skip
    role, fact = stand.authority, stand.fact
    known = schema.role(role)
    named = workspace.get(AuthorityRow, role)
    deputy_role = known.deputy if known and known.deputy else ""
    row = rows.get(ClearanceRow, fact.id) if fact else None
    current = row if stand.state not in ("lapsed", "not_requested") else None
    verdict = _verdict(stand, row)
    waiting = current is not None and verdict == "requested"
    requested = current.requested_at if current else None
    holders = people.with_roles(frozenset((role, deputy_role)) - {""})
    return AuthorityView(
        role=role,
        label=known.title.of(language) if known else role,
        office=known.label.of(language) if known else role,
        competence=known.competence.of(language) if known and known.competence else "",
        person=_speaker(row, named),
        mandatory=mandatory,
        verdict=verdict,
        verdict_at=current.given_at if current else None,
        revision=row.revision if row else 0,
        medium=row.medium if row else "",
        proof=_proof(stand, current),
        witness=people.maybe(row.witness) if row else None,
        fingerprint=_fingerprint(workspace, current.signer, written_at.get(current.event, "")) if current else "",
        reason=current.reason if current else "",
        proposal=current.proposal if current else "",
        requested_at=requested,
        reminded_at=current.reminded_at if current else None,
        deputy=named.deputy if named else "",
        escalates_at=requested + schema.silence.after * MINUTE if waiting and requested is not None else None,
        deputy_asked_at=current.deputy_asked_at if current else None,
        blocks=mandatory and verdict in ADVERSE and (stand.state in (*ADVERSE, "contested") or not met),
        telephone=named.telephone if named else "",
        deputy_telephone=named.deputy_telephone if named else "",
        may_bypass=bool(known and known.bypass) and mandatory,
        may_sign_here=tuple(member for member in holders if member in here),
        event=current.event if current else "",
        signer=current.signer if current else "",
        counts=stand.state in ("cleared", "bypassed"),
        met=met,
        unproven=unproven,
    )


def _verdict(stand: Standing, row: ClearanceRow | None) -> str:
    """What an authority said, in the screen's word for where it stands."""
    match stand.state:
        case "lapsed" | "not_requested":
            return stand.state
        case "waiting" if row is not None and row.verdict == "bypassed":
            return "requested"
        case _:
            return row.verdict if row is not None else "not_requested"


def _proof(stand: Standing, row: ClearanceRow | None) -> str:
    """How sure a word is; a bypass that the gate does not take stands on nothing, whoever confirmed it."""
    if stand.state in ("bypass_alone", "bypass_not_allowed"):
        return "invalid"
    if stand.state == "contested":
        return "contested"
    told = row is not None and stand.fact is not None and row.given_at and row.medium
    return stand.fact.proof if told and stand.fact else "none"


def _unproven(rows: Rows, facts: CaseFacts, wanted: Requirement, role: str, people: People) -> UnprovenWord | None:
    """The newest word of an authority that somebody can still prove; it may well stand beside the one that counts."""
    sha = facts.statement.sha if facts.statement else ""
    waiting = [
        (row, fact.proof)
        for fact in facts.clearances
        if (fact.sha, wanted.principal(fact.authority)) == (sha, role)
        and fact.proof in ("awaiting_witness", "unchecked")
        and (row := rows.get(ClearanceRow, fact.id)) is not None
        and not _called_since(rows, row)
    ]
    if not waiting:
        return None
    row, proof = max(waiting, key=lambda each: (each[0].given_at or 0, each[0].key))
    return UnprovenWord(row.event, row.verdict, proof, row.person, people.maybe(row.witness), row.reason)


def _called_since(rows: Rows, row: ClearanceRow) -> bool:
    """Whether the sender of a mail was called back since: then the mail stands in the rows once more, with its call."""
    mail = (row.statement, row.sha256, row.role, row.person, row.mail_sha256)
    return row.called_back_at is None and any(
        each.called_back_at is not None
        and (each.statement, each.sha256, each.role, each.person, each.mail_sha256) == mail
        for each in rows.all(ClearanceRow)
    )


def _speaker(row: ClearanceRow | None, named: AuthorityRow | None) -> str:
    """Who speaks for an authority: the voice that was heard; of one that was passed over, whoever holds the office."""
    heard = row.person if row is not None and row.verdict != "bypassed" else ""
    return heard or (named.person if named else "")


def signed_words(rows: Rows) -> tuple[str, ...]:
    """The events of the words that somebody signed: at whose device each was written says with which key."""
    return tuple(row.event for row in rows.all(ClearanceRow) if row.signer and row.event)


def _fingerprint(workspace: Rows, member: str, device: str) -> str:
    """The key that signed, also of a device that was let go since; nothing where it is not known which."""
    seat = workspace.get(SeatRow, f"{member}@{device}")
    return fingerprint(seat.public)[:9] if seat else ""


def release_view(
    rows: Rows, workspace: Rows, statement: str, schema: Schema, people: People, reasons: tuple[Reason, ...],
    channels: Mapping[str, Channel], now: int, *, doubts: Doubts = NO_DOUBTS, link: str = "",
    language: str = "nl",
) -> ReleaseView:  # fmt: skip
    """The Vrijgave dialog. `reasons` are those of the gate, computed again now from the signatures, as `doubts` are."""
    case, row, head = text_of(rows, statement)
    facts = case_facts(rows, statement=statement, doubts=doubts, now=now)
    kind = schema.kind(row.kind)
    _, _, target = phase_of(schema, facts, now, "release", language)
    gates = gate_lines(rows, workspace, facts, schema, people, reasons, language)
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
    language: str,
) -> tuple[GateLine, ...]:  # fmt: skip
    """One line for each authority, then claims, placeholders, the list and the fingerprint, then whatever else."""
    wanted = requirement(schema, facts.categories, facts.circumstances)
    kind = schema.kind(facts.statement.kind) if facts.statement else None
    lines: list[GateLine] = []
    if kind is None or kind.clearance == "matrix":
        views = authority_views(rows, workspace, facts, wanted, schema, people, (), language)
        lines += [_authority_line(view) for view in views if view.mandatory]
    lines += [
        _gate_line(
            "gate_line.claims", reasons, ("gate.claim", "gate.citation", "gate.facts_not"), "case", **_claims(facts)
        ),
        _gate_line("gate_line.placeholders", reasons, ("gate.placeholder",), "statement"),
        *_languages(facts, reasons),
        _gate_line("gate_line.list", reasons, ("gate.list_",), "statement", **_list(schema, facts, wanted)),
        _gate_line("gate_line.fingerprint", reasons, ("gate.fingerprint", "gate.journal_broken", "journal."), "case"),
    ]
    named = ("gate.claim", "gate.citation", "gate.facts_not", "gate.placeholder", "gate.list_", "gate.fingerprint")
    named = (*named, "gate.journal_broken", "journal.", "gate.clearance", "gate.language_")
    for reason in reasons:
        if reason.code == "gate.clearance_author_only" or not reason.code.startswith(named):
            lines.append(GateLine(reason.code, reason.params, "fail", reason.code, reason.params, "case"))
    return tuple(lines)


def _authority_line(view: AuthorityView) -> GateLine:
    good = view.met and not view.blocks
    params: dict[str, Param] = {"at": view.verdict_at, "witness": view.witness.short if view.witness else ""}
    detail = f"gate_line.{view.verdict}.{view.medium or 'none'}" if view.counts else f"gate_line.open.{view.verdict}"
    if good and not view.counts:
        detail = "gate_line.other_agreed"
    elif not good and view.counts:
        detail = "gate_line.same_person"
    elif not good and view.proof in ("awaiting_witness", "unchecked", "invalid", "contested"):
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
    good = [
        claim
        for claim in cited
        if fits(claim.status, refuted=claim.refuted) and not claim.both_ways and claim.disclosure == "releasable"
    ]
    out = tuple(claim.ref for claim in facts.claims if not claim.cited)
    return {"good": len(good), "cited": len(cited), "out": out}


def _languages(facts: CaseFacts, reasons: tuple[Reason, ...]) -> tuple[GateLine, ...]:
    """The line of the languages that leave together; none for a text in one."""
    spoken = tuple(text.language for text in facts.statement.languages) if facts.statement else ()
    against = any(reason.code.startswith("gate.language_") for reason in reasons)
    if not spoken and not against:
        return ()
    return (_gate_line("gate_line.languages", reasons, ("gate.language_",), "statement", languages=spoken),)


def _list(schema: Schema, facts: CaseFacts, wanted: Requirement) -> dict[str, Param]:
    points = applied_points(schema, facts, wanted)
    return {"answered": sum(1 for point in points if point.state is PointState.PASSES), "total": len(points)}


def recipient_groups(rows: Rows, workspace: Rows) -> tuple[RecipientGroup, ...]:
    """The groups of the press list with their counts, and the open media requests of the case."""
    counts: dict[str, int] = {}
    for contact in workspace.all(ContactRow):
        if held_back(contact) is None:
            for group in contact.groups:
                counts[group] = counts.get(group, 0) + 1
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
            channels=tuple((c.channel, c.url) for c in rows.all(ChannelRow) if c.key == f"{row.key}.{c.channel}"),
            recipients=sum(1 for delivery in rows.all(DeliveryRow) if delivery.release == row.key),
            files=tuple((file.name, file.sha256) for file in row.files),
            withdrawn=row.withdrawn_at is not None,
        )
        for row in found
    )
