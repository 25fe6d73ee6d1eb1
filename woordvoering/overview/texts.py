"""The Verklaring screen: a statement in its newest revision, with references, list, channels and revisions."""

from __future__ import annotations

from collections.abc import Mapping

from woordvoering.casework.rows import CaseRow
from woordvoering.clearance.contested import NO_DOUBTS, Doubts
from woordvoering.clearance.facts import case_facts, proof_of
from woordvoering.clearance.rows import ClearanceRow
from woordvoering.clearance.rules import AGREEMENT, about_agreement
from woordvoering.errors import Reason, Refused
from woordvoering.journal.fold import Rows
from woordvoering.overview.cases import claim_views
from woordvoering.overview.people import People
from woordvoering.overview.records import ClaimView
from woordvoering.overview.text_records import (
    ChannelView,
    ClearedText,
    DifferenceView,
    ForkText,
    ForkView,
    LanguageView,
    PlaceholderView,
    PointView,
    ReferenceView,
    RevisionItem,
    RunView,
    StatementView,
)
from woordvoering.reaction.assess import assess
from woordvoering.reaction.facts import CaseFacts, fits
from woordvoering.reaction.gate import findings
from woordvoering.reaction.labels import LANGUAGE_NAMES
from woordvoering.reaction.matrix import requirement
from woordvoering.reaction.points import AppliedPoint, PointState, applied_points
from woordvoering.reaction.schema import Schema
from woordvoering.statements.channels import Channel
from woordvoering.statements.derive import derived
from woordvoering.statements.diff import compare
from woordvoering.statements.forks import partings
from woordvoering.statements.languages import key_of, own_texts, read_name, text_in
from woordvoering.statements.lengths import measure
from woordvoering.statements.placeholders import find_placeholders
from woordvoering.statements.reading import level, word_count
from woordvoering.statements.references import find_references, without_references
from woordvoering.statements.rows import AnswerRow, RevisionRow, StatementRow, fork_of, head_of
from woordvoering.statements.translated import standings

CHANNELS = ("website", "x", "facebook", "bluesky", "instagram", "whatsapp", "mail")
ICONS: Mapping[str, str] = {
    "website": "globe",
    "x": "x",
    "facebook": "facebook",
    "bluesky": "bluesky",
    "instagram": "instagram",
    "whatsapp": "whatsapp",
    "mail": "mail",
}


def phase_of(schema: Schema, facts: CaseFacts, now: int, phase: str, language: str) -> tuple[int, str, int | None]:
    """The place of a phase among the nine (from 1), its label, and its target."""
    views = assess(schema, facts, now).phases
    for place, view in enumerate(views, start=1):
        if view.id == phase:
            label = next((item.label.of(language) for item in schema.phases if item.id == phase), phase)
            return place, label, view.target_at
    return 0, phase, None


def text_of(rows: Rows, statement: str) -> tuple[CaseRow, StatementRow, RevisionRow]:
    """The case, statement and newest revision. Raises Refused when one of them does not exist."""
    case, row = rows.one(CaseRow), rows.get(StatementRow, statement)
    head = head_of(rows, row) if row else None
    if case is None or row is None or head is None:
        raise Refused(Reason("statement.unknown", {"statement": statement}))
    return case, row, head


def statement_view(
    rows: Rows,
    statement: str,
    schema: Schema,
    people: People,
    channels: Mapping[str, Channel],
    now: int,
    *,
    doubts: Doubts = NO_DOUBTS,
    link: str = "",
    language: str = "nl",
) -> StatementView:
    """The editor's record; `doubts` are words that do not simply stand."""
    case, row, head = text_of(rows, statement)
    facts = case_facts(rows, statement=statement, doubts=doubts, now=now)
    found = findings(schema, facts, now)
    claims = claim_views(rows, people, facts, schema)
    revisions = revision_items(rows, row, people)
    lapsed = next((item for item in reversed(revisions[:-1]) if item.clearances), None)
    asked = was_asked(rows, head)
    place, label, target = phase_of(schema, facts, now, "statement", language)
    before = tuple(item for item in found if not item.code.startswith(AGREEMENT) and not about_agreement(schema, item))
    kind = schema.kind(row.kind)
    fork = None if row.released_at is not None or row.dropped else fork_of(rows, row)
    told = channel_views(head, channels, link, language)
    return StatementView(
        now=now,
        id=statement,
        case_id=rows.case,
        case_number=case.number,
        case_title=case.title,
        t0=case.t0,
        kind=row.kind,
        kind_label=kind.label.of(language) if kind else row.kind,
        language=row.language,
        phase=place,
        phase_label=label,
        phase_target=target,
        revision=head.key,
        number=head.number,
        sha256=head.sha256,
        text=head.text,
        saved_at=head.saved_at,
        asked=asked,
        lapsed_number=lapsed.number if lapsed else None,
        lapsed_count=lapsed.clearances if lapsed else 0,
        words=word_count(head.text),
        level=level(head.text),
        references=reference_views(head.text, claims),
        placeholders=tuple(PlaceholderView(p.name, p.start, p.end) for p in find_placeholders(head.text)),
        points=point_views(rows, schema, facts, people, language),
        channels=told,
        claims=claims,
        revisions=revisions,
        open_findings=before,
        may_ask=not before and not asked,
        fork=(fork.ours.key, fork.theirs.key) if fork else None,
        languages=language_views(rows, row, head, channels, link, language, told),
        variants=dict(head.variants),
    )


def language_views(
    rows: Rows, row: StatementRow, head: RevisionRow, channels: Mapping[str, Channel], link: str, language: str,
    own: tuple[ChannelView, ...],
) -> tuple[LanguageView, ...]:  # fmt: skip
    """The text in each language, the statement's own first, of which channels say `own`; `language` is that of the
    screen."""
    views: list[LanguageView] = []
    for found in standings(rows, row, head):
        key = key_of(row.language, found.language)
        text = text_in(head.text, head.variants, key)
        told = own if not key else channel_views(head, channels, link, language, key) if text else ()
        since = found.since if found.state == "outdated" else ""
        views.append(LanguageView(found.language, found.state, text, since, found.number, told))
    return tuple(views)


def reference_views(text: str, claims: tuple[ClaimView, ...]) -> tuple[ReferenceView, ...]:
    """Every claim reference of a text with its colour: green may leave, amber not yet, red not."""
    by_number = {claim.number: claim for claim in claims}
    views: list[ReferenceView] = []
    for found in find_references(text):
        claim = by_number.get(found.number)
        if claim is None or not claim.tellable:
            colour = "red"
        elif fits(claim.status, refuted=found.refutes):
            colour = "green"
        else:
            colour = "amber" if claim.status in ("unstarted", "in_progress") else "red"
        views.append(ReferenceView(found.number, found.start, found.end, claim, colour))
    return tuple(views)


def point_views(rows: Rows, schema: Schema, facts: CaseFacts, people: People, language: str) -> tuple[PointView, ...]:
    """The pre-release list as it applies to this text."""
    wanted = requirement(schema, facts.categories, facts.circumstances)
    return tuple(_point(rows, applied, facts, people, language) for applied in applied_points(schema, facts, wanted))


def _point(rows: Rows, applied: AppliedPoint, facts: CaseFacts, people: People, language: str) -> PointView:
    from_row = _answer_of(rows, facts, applied.point.id)
    state = "pass" if applied.state is PointState.PASSES else "open" if applied.state is PointState.OPEN else "fail"
    return PointView(
        id=applied.point.id,
        number=applied.point.number,
        text=applied.point.text.of(language),
        answer=applied.answer.answer if applied.answer else "",
        reason=(applied.answer.reason or "") if applied.answer else "",
        by=people.maybe(applied.answer.by or "") if applied.answer else None,
        revision=from_row,
        state=state,
    )


def _answer_of(rows: Rows, facts: CaseFacts, point: str) -> int:
    from_statement = facts.statement.id if facts.statement else ""
    row = rows.get(AnswerRow, f"{from_statement}.{point}")
    return row.revision if row else 0


def channel_views(
    head: RevisionRow, channels: Mapping[str, Channel], link: str, language: str, key: str = ""
) -> tuple[ChannelView, ...]:
    """Each channel's text and length; 'own' where somebody wrote one. `language` is that of the screen, `key` that of
    the text ('' the statement's own): what is derived comes from the words in that language."""
    views: list[ChannelView] = []
    words, written = text_in(head.text, head.variants, key), own_texts(head.variants, key)
    for name in CHANNELS:
        channel = channels.get(name)
        if channel is None:
            continue
        own = name in written
        text = written[name] if own else derived(words, name, channel, link)
        length = measure(channel, text)
        views.append(
            ChannelView(
                id=name,
                label=channel.name_in(language),
                icon=ICONS[name],
                length=length.length,
                limit=length.limit,
                unit=length.unit,
                valid=length.valid,
                own=own,
                text=text,
                needs_image=channel.image,
            )
        )
    return tuple(views)


def revision_items(rows: Rows, statement: StatementRow, people: People) -> tuple[RevisionItem, ...]:
    """The line of revisions, oldest first, each with what became of it."""
    found = sorted(
        (row for row in rows.all(RevisionRow) if row.statement == statement.key),
        key=lambda row: (row.number, row.saved_at, row.key),
    )
    return tuple(_revision(rows, statement, row, people) for row in found)


def _revision(rows: Rows, statement: StatementRow, row: RevisionRow, people: People) -> RevisionItem:
    entries = [entry for entry in rows.all(ClearanceRow) if _about(entry, row)]
    given = sum(1 for entry in entries if entry.verdict == "cleared" and _proven(entry))
    current = row.key in statement.heads
    if statement.released_revision == row.key:
        fate = "released"
    elif entries and not current:
        fate = "lapsed"
    elif entries:
        fate = "asked"
    else:
        fate = "draft"
    return RevisionItem(
        id=row.key,
        number=row.number,
        sha256=row.sha256,
        author=people.person(row.author),
        saved_at=row.saved_at,
        note=row.note,
        fate=fate,
        clearances=given,
    )


def _about(entry: ClearanceRow, row: RevisionRow) -> bool:
    """Whether a word is about this text of this statement: the same words elsewhere were never asked about."""
    return entry.statement == row.statement and entry.sha256 == row.sha256


def was_asked(rows: Rows, head: RevisionRow) -> bool:
    """Whether somebody was asked about this very text."""
    return any(_about(entry, head) for entry in rows.all(ClearanceRow))


def _proven(entry: ClearanceRow) -> bool:
    """Whether a word counts: one by telephone after its witness, one by mail after the call back."""
    return proof_of(entry, NO_DOUBTS, None) == "valid"


def fork_view(
    rows: Rows, statement: StatementRow, people: People, channels: Mapping[str, Channel], language: str
) -> ForkView | None:
    """The two newest texts of a statement and the proposal between them; None when there is one. Picks no side."""
    fork = None if statement.released_at is not None or statement.dropped else fork_of(rows, statement)
    if fork is None:
        return None
    texts = tuple(
        ForkText(part.channel, text_label(part.channel, channels, language), part.pieces, part.first)
        for part in partings(fork)
    )
    return ForkView(
        _revision(rows, statement, fork.ours, people), _revision(rows, statement, fork.theirs, people), texts
    )


def text_label(name: str, channels: Mapping[str, Channel], language: str) -> str:
    """What a text of a revision is called: the channel, the language, or both."""
    found = read_name(name)
    channel, tongue = channels.get(found.channel), LANGUAGE_NAMES.get(found.language)
    label = channel.name_in(language) if channel else found.channel
    if tongue is None:
        return label
    return f"{label} ({tongue.of(language)})" if label else tongue.of(language)


def difference_view(rows: Rows, statement: StatementRow, old: int, new: int, name: str = "") -> DifferenceView:
    """What changed between two revisions of a statement, in its base text or in another by its name ('fr', 'x').

    Raises Refused for a number that it does not have.
    """
    texts = {row.number: row for row in rows.all(RevisionRow) if row.statement == statement.key}
    for number in (old, new):
        if number not in texts:
            raise Refused(Reason("statement.revision_unknown", {"number": number}))
    before, after = (text_in(row.text, row.variants, name) for row in (texts[old], texts[new]))
    found = compare(without_references(before), without_references(after))
    return DifferenceView(
        old=old,
        new=new,
        runs=tuple(RunView(run.change, run.text) for run in found.runs),
        changes=found.changes,
        new_sentences=found.sentences_added,
        name=name,
    )


def cleared_texts(
    rows: Rows, statement: StatementRow, head: RevisionRow, channels: Mapping[str, Channel], language: str
) -> tuple[ClearedText, ...]:
    """All that an agreement on a revision is about, the base text first; what it no longer has is there as struck."""
    before = next(
        (row for row in rows.all(RevisionRow) if row.statement == statement.key and row.number == head.number - 1), None
    )
    every: set[str] = {*head.variants, *(before.variants if before else ())}
    names = sorted(every, key=lambda name: (read_name(name).channel, name))
    found: list[ClearedText] = []
    for name in ("", *names):
        told = read_name(name)
        channel = channels.get(told.channel)
        difference = difference_view(rows, statement, head.number - 1, head.number, name) if before else None
        found.append(
            ClearedText(
                name=name,
                language=told.language or statement.language,
                channel=channel.name_in(language) if channel else told.channel,
                text=text_in(head.text, head.variants, name),
                difference=difference,
            )
        )
    return tuple(found)
