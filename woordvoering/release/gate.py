"""The one gate: screen, command line, clipboard, print and file all pass here, and nothing else leads out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec

from woordvoering.casework.events import Triaged
from woordvoering.casework.rows import CaseRow, ClaimRow
from woordvoering.casework.rules import office_reasons
from woordvoering.casework.tools import Tools
from woordvoering.clearance.contested import Doubts, doubts_of
from woordvoering.clearance.events import VerdictGiven
from woordvoering.clearance.facts import case_facts, clearances_of, proof_of
from woordvoering.clearance.rows import ClearanceRow
from woordvoering.clearance.why import why_void
from woordvoering.errors import JournalBroken, Reason, Refused
from woordvoering.journal.check import unknown_critical
from woordvoering.journal.event import WORKSPACE, Event
from woordvoering.journal.fold import Rows
from woordvoering.journal.journal import Snapshot
from woordvoering.journal.log import closure
from woordvoering.journal.members import roster_of
from woordvoering.reaction.facts import CaseFacts
from woordvoering.reaction.gate import gate_reasons
from woordvoering.reaction.matrix import requirement
from woordvoering.release.document import Imprint, PressDocument, Review, Sibling, build_document
from woordvoering.release.events import Released
from woordvoering.release.family import Family, uri_of
from woordvoering.release.house import house_of, lacks_hours, logo_of
from woordvoering.release.rows import HouseRow, ReleaseRow, kept_until
from woordvoering.release.wording import canceled
from woordvoering.statements.languages import key_of, languages_in, text_in
from woordvoering.statements.rows import RevisionRow, StatementRow, head_of, refuted_in
from woordvoering.statements.text import revision_sha

_SEAL = object()


class Pass:
    """Proof that one exact text went through the gate at one moment; only the gate makes one.

    Every door takes a Pass, so that no text gets out without having been judged. `seen` are the heads that it was
    judged on; `heads` those of the moment when it was made, which differ for a text that left before.
    """

    __slots__ = ("case", "documents", "facts", "heads", "proofs", "revision", "rows", "seen", "statement", "workspace")

    def __init__(
        self,
        seal: object,
        *,
        rows: Rows,
        workspace: Rows,
        seen: tuple[str, ...],
        facts: CaseFacts,
        statement: StatementRow,
        revision: RevisionRow,
        documents: tuple[PressDocument, ...],
        proofs: tuple[Proof, ...],
    ) -> None:
        if seal is not _SEAL:
            raise TypeError("only the gate makes a pass")
        self.case = rows.case
        self.rows, self.workspace, self.seen, self.facts = rows, workspace, seen, facts
        self.heads = seen
        self.statement, self.revision = statement, revision
        self.documents, self.proofs = documents, proofs

    @property
    def document(self) -> PressDocument:
        """The base text; the first of `documents`, which has one for each language."""
        return self.documents[0]


class Proof(msgspec.Struct, frozen=True):
    """One clearance as the kit names it; moments are ms UTC."""

    role: str
    person: str
    verdict: str
    medium: str
    given_at: int | None
    text_sha256: str
    witness: str
    second: str
    reason: str
    event: str
    proof: str


class Gate:
    """Judges whether a text may leave, now, from the signatures in the journal and never from a stored flag.

    `standing` says why this device is not in step with the others, when it is not: it knows less than they do.
    """

    def __init__(self, tools: Tools, standing: Callable[[], Reason | None] = lambda: None) -> None:
        self._tools, self._standing = tools, standing
        self._doubted: dict[str, tuple[tuple[object, ...], Doubts]] = {}

    def reasons(self, case: str, statement: str) -> tuple[Reason, ...]:
        """Every reason why the newest text of the statement may not leave; none when it may."""
        try:
            self.let_through(case, statement)
        except Refused as refused:
            return refused.reasons()
        return ()

    def doubts(self, case: str) -> Doubts:
        """The words about a case that the gate gives nothing for: signatures do not hold, or they are contested.

        For the screens, which ask often: worked out once for each state of the case and the roster.
        """
        journal = self._tools.journal
        frozen = journal.frozen()
        heads = (*journal.heads(case), *journal.heads(WORKSPACE), *frozen)
        known = self._doubted.get(case)
        if known is None or known[0] != heads:
            members = tuple(journal.events(WORKSPACE))
            found = Snapshot(case, tuple(journal.events(case)), members, (), frozen)
            known = self._doubted[case] = (heads, self._doubts(found))
        return known[1]

    def let_through(self, case: str, statement: str, *, embargo: int | None = None) -> Pass:
        """The pass of a text that may leave; with `embargo` (ms UTC) it leaves for those who keep it until then, and
        says so. Raises Refused with every reason at once."""
        return self._judged(self._snapshot(case), statement, self._tools.clock.now(), embargo=embargo)

    def may_leave_at(self, case: str, statement: str, at: int) -> RevisionRow:
        """The text that, as things stand, may leave at a later moment; it is judged once more then.

        Raises Refused with every reason, of the present as well but for an embargo that ends before.
        """
        found = self._snapshot(case)
        self._judged(found, statement, self._tools.clock.now(), embargo=at)
        return self._judged(found, statement, at).revision

    def reissue(
        self, case: str, release: str, *, until: int | None = None, anew: bool = False
    ) -> tuple[Pass, ReleaseRow]:
        """The pass of a text that left before, and its release: its kit is written again with the same bytes, or not.

        Under embargo it is for those alone who keep it `until` then (ms UTC). With `anew` it goes where it has not been
        yet: then a claim that it cites and that may not be told any more keeps it in. The release is judged once more
        as its writer found the case, with the roster, the house and the signatures of that moment: an office that ended
        later voids nothing, and a release that somebody wrote past the gate stays in. An authority that has said no
        since, or whose agreement has run out, keeps back what was not yet given out.
        Raises Refused with every reason, also when the release is unknown or withdrawn.
        """
        now, found = self._tools.clock.now(), self._snapshot(case)
        rows = self._tools.journal.folded(case, found.events)
        row, event = _left(rows, found, release)
        if row.withdrawn_at is not None:
            raise Refused(Reason("release.withdrawn", {"version": row.version}))
        then = found.before(event)
        passed = self._as_it_left(found, then, event, row)
        since = (*self._said_since(found, then, rows, passed, now, anew=anew), *_kept_until(rows, row, now, until))
        if since:
            raise Refused(*since)
        passed.heads = found.seen
        return passed, row

    def taken_back(
        self, case: str, release: str, notice: tuple[int, int] | None = None
    ) -> tuple[tuple[PressDocument, ...], Pass, ReleaseRow]:
        """The notice that a release is withdrawn, in each of its languages: no word of its text but the headline, as a
        version of its own.

        `notice` are version and moment (ms UTC) of a withdrawal that is about to be written; without it the release
        must be withdrawn, or corrected: then there is no notice, and the documents are those that left. Its text is not
        judged anew: what must go may go. Raises Refused.
        """
        found = self._snapshot(case)
        rows = self._tools.journal.folded(case, found.events)
        row, event = _left(rows, found, release)
        noticed = row.withdrawn_at is not None and row.withdrawn_version > 0
        if notice is not None and row.withdrawn_at is not None:
            raise Refused(Reason("release.withdrawn", {"version": row.version}))
        if notice is None and not noticed and not _corrected(rows, row):
            raise Refused(Reason("release.not_withdrawn", {"version": row.version}))
        passed = self._as_it_left(found, found.before(event), event, row)
        if notice is None and not noticed:
            return passed.documents, passed, row
        version, at = notice or (row.withdrawn_version, row.withdrawn_at or row.released_at)
        return tuple(canceled(each, version, at) for each in passed.documents), passed, row

    def _as_it_left(self, found: Snapshot, then: Snapshot, event: Event, row: ReleaseRow) -> Pass:
        """The pass that its writer had, from the signatures of then."""
        unfit = (*_forked(found, (event,)), *self._not_theirs(found, event, "release"))
        if unfit:
            raise Refused(*unfit)
        passed = self._judged(then, row.statement, row.released_at, now=self._tools.clock.now(), embargo=row.embargo)
        if passed.revision.sha256 != row.sha256 or passed.document.version != row.version:
            raise Refused(Reason("gate.fingerprint", {"number": passed.revision.number}))
        return passed

    def _snapshot(self, case: str) -> Snapshot:
        try:
            return self._tools.journal.verified(case)
        except JournalBroken as error:
            raise Refused(Reason("gate.journal_broken", dict(error.params)), *error.reasons()) from error

    def _judged(
        self, found: Snapshot, statement: str, at: int, *, now: int | None = None, embargo: int | None = None
    ) -> Pass:
        """Judges a text in one state of the case; `at` is when it leaves or left, which is never later than `now`.

        An embargo keeps it in unless it leaves under one (`embargo`) that ends no earlier.
        """
        journal, doubts = self._tools.journal, self._doubts(found)
        rows = journal.folded(found.case, found.events)
        moment = at if now is None else min(at, now)
        facts = case_facts(rows, statement=statement, doubts=doubts, now=at)
        facts = msgspec.structs.replace(facts, read_only=any(unknown_critical(event) for event in found.events))
        if embargo is not None and facts.embargo_until is not None and embargo >= facts.embargo_until:
            facts = msgspec.structs.replace(facts, embargo_until=None)
        reasons = [self._with_why(each, found, rows, facts) for each in gate_reasons(self._tools.schema, facts, moment)]
        row = rows.get(StatementRow, statement)
        revision = head_of(rows, row) if row else None
        if row is None or revision is None:
            raise Refused(*reasons, Reason("gate.no_statement"))
        reasons += self._triage_reasons(found)
        reasons += self._behind() if now is None else ()
        reasons += _forked(found, _suspected(found, rows, revision, doubts))
        reasons += _own_reasons(row, revision)
        workspace = journal.folded(WORKSPACE, found.workspace)
        house = workspace.one(HouseRow)
        reasons += self._house_reasons(house)
        if reasons or house is None:
            raise Refused(*reasons)
        return Pass(
            _SEAL,
            rows=rows,
            workspace=workspace,
            seen=found.seen,
            facts=facts,
            statement=row,
            revision=revision,
            documents=self._documents(rows, row, revision, house, at, embargo),
            proofs=_proofs(rows, revision, doubts, at),
        )

    def _house_reasons(self, house: HouseRow | None) -> tuple[Reason, ...]:
        """Why the house cannot stand on a document: there is none, or its logo has not come in."""
        if house is None:
            return (Reason("gate.no_house"),)
        try:
            logo_of(house, self._tools.blobs)
        except Refused as refused:
            return refused.reasons()
        return ()

    def _said_since(
        self, found: Snapshot, then: Snapshot, rows: Rows, passed: Pass, now: int, *, anew: bool
    ) -> tuple[Reason, ...]:
        """What an authority's word on the same text keeps back today, though it did not when the text left.

        What was said before is held against the roster of that moment, what was said since against today's.
        """
        doubts = _since(self._doubts(then), self._doubts(found), then, found)
        facts = case_facts(rows, statement=passed.statement.key, doubts=doubts, now=now)
        judged = msgspec.structs.replace(passed.facts, clearances=facts.clearances)
        if anew:
            judged = msgspec.structs.replace(judged, claims=facts.claims)
        return gate_reasons(self._tools.schema, judged, now)

    def _behind(self) -> tuple[Reason, ...]:
        """Why no text may leave from a device that does not hear the others; what left before may be told again."""
        reason = self._standing()
        return () if reason is None else (reason,)

    def _triage_reasons(self, found: Snapshot) -> tuple[Reason, ...]:
        """Why the triage that decides who must agree does not count: whoever wrote it held no office for that then."""
        last = next((event for event in reversed(found.events) if isinstance(event.fact, Triaged)), None)
        return (*_forked(found, (last,)), *self._not_theirs(found, last, "triage")) if last is not None else ()

    def _not_theirs(self, found: Snapshot, event: Event, step: str) -> tuple[Reason, ...]:
        """Why a step was not its writer's to take, by the roster that they themselves had seen."""
        seen = closure(found.workspace, event.header.deps)
        roster = roster_of(found.workspace, lambda each: each.id in seen)
        return office_reasons(self._tools.schema, roster, event.header.actor, step)

    def _doubts(self, found: Snapshot) -> Doubts:
        principal = requirement(self._tools.schema, (), frozenset()).principal
        suspect = frozenset(found.suspects())
        return doubts_of(self._tools.journal.workspace, found.case, found.events, found.workspace, suspect, principal)

    def _with_why(self, reason: Reason, found: Snapshot, rows: Rows, facts: CaseFacts) -> Reason:
        """The reason with what is wrong with the word itself, where an authority's word does not prove itself."""
        text, params = facts.statement, reason.params
        if reason.code != "gate.clearance_unproven" or params.get("proof") != "invalid" or text is None:
            return reason
        invalid, suspect = self._doubts(found).invalid, frozenset(found.suspects())
        whys = why_void(self._tools.journal.workspace, found.case, found.events, found.workspace, suspect, invalid)
        words = [row for row in rows.all(ClearanceRow) if (row.statement, row.sha256) == (text.id, text.sha)]
        mine = (row.event for row in reversed(words) if row.role == params["authority"])
        return Reason(reason.code, {**params, "why": next((whys[each] for each in mine if each in whys), "expired")})

    def _documents(
        self, rows: Rows, statement: StatementRow, revision: RevisionRow, house: HouseRow, at: int, embargo: int | None
    ) -> tuple[PressDocument, ...]:
        """The text in each of its languages, its own first. Raises Refused with what is wrong with all of them."""
        case, spoken = rows.one(CaseRow), languages_in(statement.language, revision.variants)
        family = Family(rows.case, self._tools.journal.workspace)
        found, reasons = list[PressDocument](), list[Reason]()
        for language in spoken:
            imprint = Imprint(
                id=family.uri(statement, language),
                version=next_version(rows),
                kind=statement.kind,
                language=language,
                first_created=statement.started_at,
                version_created=max(at, statement.started_at),
                by=house.press_contact,
                located=case.wijk if case else "",
                embargoed_until=embargo,
                previous=family.previous(rows, language),
                correction_of=family.corrected(rows, statement, language),
                translation_of=None if language == statement.language else family.uri(statement, statement.language),
                reviews=_reviews(rows, revision),
                siblings=tuple(Sibling(one, family.uri(statement, one)) for one in spoken if one != language),
            )
            if language != statement.language and lacks_hours(house, language):
                reasons.append(Reason("gate.language_hours", {"language": language}))
            words = text_in(revision.text, revision.variants, key_of(statement.language, language))
            try:
                shown = house_of(house, language, self._tools.blobs)
                found.append(build_document(words, house=shown, imprint=imprint, text_sha=revision.sha256))
            except Refused as refused:
                which = Reason("gate.language_unfit", {"language": language})
                reasons += [*((which,) if len(spoken) > 1 else ()), *refused.reasons()]
        if reasons:
            raise Refused(*reasons)
        return tuple(found)

    def link(self, case: str) -> str:
        """The web address at which the zone's site carries what left of a case; '' without a site."""
        return link_of(self._tools.journal.verified_rows(WORKSPACE), self._tools.rows(case))

    def uri(self, case: str, statement: str) -> str:
        """The URI of a statement: the same for all its versions, unique without anybody's permission."""
        return uri_of(self._tools.journal.workspace, case, statement)


def _is_release(event: Event, release: str) -> bool:
    return isinstance(event.fact, Released) and event.fact.release == release


def _left(rows: Rows, found: Snapshot, release: str) -> tuple[ReleaseRow, Event]:
    """A release, and the event that says so. Raises Refused."""
    row = rows.get(ReleaseRow, release)
    event = next((each for each in found.events if _is_release(each, release)), None)
    if row is None or event is None:
        raise Refused(Reason("release.unknown", {"release": release}))
    return row, event


def _corrected(rows: Rows, row: ReleaseRow) -> bool:
    """Whether a later release puts this one right."""
    texts = {each.key for each in rows.all(StatementRow) if each.corrects == row.statement}
    return any(each.statement in texts and each.version > row.version for each in rows.all(ReleaseRow))


def _kept_until(rows: Rows, row: ReleaseRow, now: int, until: int | None) -> tuple[Reason, ...]:
    """An embargo that still runs, of the release or set on its text since; who keeps it that long may have it."""
    last = kept_until(rows, row) or 0
    if now >= last or (until is not None and until >= last):
        return ()
    return (Reason("gate.embargo", {"until": last}),)


def _forked(found: Snapshot, events: Iterable[Event]) -> tuple[Reason, ...]:
    """Why acts do not count that a device wrote after it became two: one reason a device."""
    forks = {fork.device: fork.seq for event in events if (fork := found.suspects().get(event.id)) is not None}
    return tuple(Reason("gate.device_forked", {"device": device, "seq": seq}) for device, seq in sorted(forks.items()))


def _suspected(found: Snapshot, rows: Rows, revision: RevisionRow, doubts: Doubts) -> Iterator[Event]:
    """The doubtful words about this very text after which nobody in that office spoke from another device."""
    events = {event.id: event for event in found.events}
    statement = rows.get(StatementRow, revision.statement)
    words = [row for row in clearances_of(rows, statement) if row.sha256 == revision.sha256 and row.event in events]
    for row in words:
        event = events[row.event]
        later = (
            each
            for each in words
            if each.role == row.role and doubts.stands(each.event) and events[each.event].order > event.order
        )
        if event.id in found.suspects() and next(later, None) is None:
            yield event


def _since(then: Doubts, today: Doubts, before: Snapshot, found: Snapshot) -> Doubts:
    """What is doubtful about a text that left: as its writer found it, and of what came in since. An office that ended
    later and a text that grew on take nothing back; a no of which its signers had not heard does."""
    old = {event.id for event in before.events}
    voices = {event.id for event in found.events if isinstance(event.fact, VerdictGiven)}
    contested = {word: by for word, by in today.contested.items() if word not in old or not voices.isdisjoint(by)}
    invalid = then.invalid | {word for word in today.invalid if word not in old}
    return Doubts(invalid, {**then.contested, **contested}, then.settled | (today.settled - old))


def _own_reasons(row: StatementRow, revision: RevisionRow) -> list[Reason]:
    found: list[Reason] = []
    if revision_sha(revision.text, revision.variants) != revision.sha256:
        found.append(Reason("gate.fingerprint", {"number": revision.number}))
    if row.dropped:
        found.append(Reason("gate.statement_dropped"))
    if row.released_at is not None:
        found.append(Reason("gate.released_already", {"version": row.released_version}))
    return found


def _reviews(rows: Rows, revision: RevisionRow) -> tuple[Review, ...]:
    """The claims that a text contradicts, refuted and free to be told, by number."""
    against = refuted_in(revision)
    claims = [row for row in rows.all(ClaimRow) if row.number in against and row.disclosure == "releasable"]
    return tuple(
        Review(row.wording, row.status)
        for row in sorted(claims, key=lambda row: row.number)
        if row.status == "false" or row.status == "misleading"
    )


def link_of(workspace: Rows, rows: Rows) -> str:
    """The web address of a case on the site of a zone; '' without a site."""
    house, row = workspace.one(HouseRow), rows.one(CaseRow)
    if house is None or row is None or not house.website:
        return ""
    return f"{house.website.rstrip('/')}/n/{row.number.removeprefix('PD-')}"


def next_version(rows: Rows) -> int:
    """The version that the next release of a case gets: releases of a case count on."""
    return 1 + max((max(row.version, row.withdrawn_version) for row in rows.all(ReleaseRow)), default=0)


def _proofs(rows: Rows, revision: RevisionRow, doubts: Doubts, now: int) -> tuple[Proof, ...]:
    words = clearances_of(rows, rows.get(StatementRow, revision.statement))
    found = [row for row in words if row.sha256 == revision.sha256 and row.verdict != "requested"]
    return tuple(
        Proof(
            role=row.role,
            person=row.person,
            verdict=row.verdict,
            medium=row.medium,
            given_at=row.given_at,
            text_sha256=row.sha256,
            witness=row.witness,
            second=row.second,
            reason=row.reason,
            event=row.event,
            proof=proof_of(row, doubts, now),
        )
        for row in sorted(found, key=lambda row: (row.given_at or 0, row.key))
    )


def plain_proofs(proofs: tuple[Proof, ...]) -> tuple[Mapping[str, object], ...]:
    """The clearances as the manifest holds them."""
    return tuple(msgspec.structs.asdict(proof) for proof in proofs)
