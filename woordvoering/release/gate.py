"""The one gate: screen, command line, clipboard, print and file all pass here, and nothing else leads out."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from woordvoering.casework.rows import CaseRow
from woordvoering.casework.tools import Tools
from woordvoering.clearance.facts import case_facts, proof_of
from woordvoering.clearance.rows import ClearanceRow
from woordvoering.clearance.signing import invalid_facts
from woordvoering.errors import JournalBroken, Reason, Refused
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.fold import Rows
from woordvoering.reaction.facts import CaseFacts
from woordvoering.reaction.gate import gate_reasons
from woordvoering.release.document import House, Imprint, PressDocument, build_document
from woordvoering.release.rows import HouseRow, ReleaseRow
from woordvoering.statements.rows import RevisionRow, StatementRow, head_of
from woordvoering.statements.text import revision_sha

_SEAL = object()


class Pass:
    """Proof that one exact text went through the gate at one moment; only the gate makes one.

    Every door takes a Pass, so that no text gets out without having been judged.
    """

    __slots__ = ("case", "document", "facts", "proofs", "revision", "rows", "statement")

    def __init__(
        self,
        seal: object,
        *,
        rows: Rows,
        facts: CaseFacts,
        statement: StatementRow,
        revision: RevisionRow,
        document: PressDocument,
        proofs: tuple[Proof, ...],
    ) -> None:
        if seal is not _SEAL:
            raise TypeError("only the gate makes a pass")
        self.case = rows.case
        self.rows, self.facts = rows, facts
        self.statement, self.revision = statement, revision
        self.document, self.proofs = document, proofs


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
    """Judges whether a text may leave, now, from the signatures in the journal and never from a stored flag."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    def reasons(self, case: str, statement: str) -> tuple[Reason, ...]:
        """Every reason why the newest text of the statement may not leave; none when it may."""
        try:
            self.let_through(case, statement)
        except Refused as refused:
            return refused.reasons()
        return ()

    def let_through(self, case: str, statement: str) -> Pass:
        """The pass of a text that may leave. Raises Refused with every reason at once."""
        try:
            rows = self._tools.journal.verified_rows(case)
            invalid = self._invalid(case)
        except JournalBroken as error:
            raise Refused(Reason("gate.journal_broken", dict(error.params)), *error.reasons()) from error
        now = self._tools.clock.now()
        facts = case_facts(rows, statement=statement, invalid=invalid, now=now)
        facts = msgspec.structs.replace(facts, read_only=self._tools.journal.read_only(case))
        reasons = list(gate_reasons(self._tools.schema, facts, now))
        row = rows.get(StatementRow, statement)
        revision = head_of(rows, row) if row else None
        if row is None or revision is None:
            raise Refused(*reasons, Reason("gate.no_statement"))
        reasons += self._own_reasons(row, revision)
        house = self._house()
        if house is None:
            reasons.append(Reason("gate.no_house"))
        if reasons or house is None:
            raise Refused(*reasons)
        document = self._document(rows, row, revision, house, now)
        proofs = _proofs(rows, revision, invalid, now)
        return Pass(_SEAL, rows=rows, facts=facts, statement=row, revision=revision, document=document, proofs=proofs)

    def reissue(self, case: str, release: str) -> Pass:
        """The pass of a text that was released before, to write its kit again: the same bytes, or none.

        Raises Refused when the release is unknown, withdrawn, or its text is no longer the one that left.
        """
        rows = self._tools.journal.verified_rows(case)
        row = rows.get(ReleaseRow, release)
        statement = rows.get(StatementRow, row.statement) if row else None
        revision = rows.get(RevisionRow, row.revision) if row else None
        house = self._house()
        if row is None or statement is None or revision is None or house is None:
            raise Refused(Reason("release.unknown", {"release": release}))
        if row.withdrawn_at is not None:
            raise Refused(Reason("release.withdrawn", {"version": row.version}))
        if self._own_reasons(statement, revision, again=True) or revision.sha256 != row.sha256:
            raise Refused(Reason("gate.fingerprint", {"number": revision.number}))
        facts = case_facts(rows, statement=statement.key, invalid=self._invalid(case))
        document = self._document(rows, statement, revision, house, row.released_at, row)
        proofs = _proofs(rows, revision, self._invalid(case), None)
        return Pass(
            _SEAL, rows=rows, facts=facts, statement=statement, revision=revision, document=document, proofs=proofs
        )

    def _invalid(self, case: str) -> frozenset[str]:
        journal = self._tools.journal
        return invalid_facts(journal.workspace, case, journal.events(case), journal.roster())

    def _own_reasons(self, row: StatementRow, revision: RevisionRow, *, again: bool = False) -> list[Reason]:
        found: list[Reason] = []
        if revision_sha(revision.text, revision.variants) != revision.sha256:
            found.append(Reason("gate.fingerprint", {"number": revision.number}))
        if row.dropped:
            found.append(Reason("gate.statement_dropped"))
        if row.released_at is not None and not again:
            found.append(Reason("gate.released_already", {"version": row.released_version}))
        return found

    def _house(self) -> House | None:
        """The zone's particulars, from the signed events: a row that somebody changed in the file prints nothing."""
        row = self._tools.journal.verified_rows(WORKSPACE).one(HouseRow)
        if row is None:
            return None
        return House(
            name=row.name,
            short=row.short,
            address=row.address,
            website=row.website,
            press_contact=row.press_contact,
            press_telephone=row.press_telephone,
            press_mail=row.press_mail,
            boilerplate=row.boilerplate,
            colour=row.colour,
            hours_line=row.hours_line,
        )

    def _document(
        self,
        rows: Rows,
        statement: StatementRow,
        revision: RevisionRow,
        house: House,
        now: int,
        released: ReleaseRow | None = None,
    ) -> PressDocument:
        case = rows.one(CaseRow)
        earlier = sorted(
            (row for row in rows.all(ReleaseRow) if released is None or row.version < released.version),
            key=lambda row: row.version,
        )
        corrects = next((row for row in reversed(earlier) if row.statement == statement.corrects), None)
        imprint = Imprint(
            id=self.uri(rows.case, statement.key),
            version=released.version if released else next_version(rows),
            kind=statement.kind,
            language=statement.language,
            first_created=statement.started_at,
            version_created=max(now, statement.started_at),
            by=house.press_contact,
            located=case.wijk if case else "",
            previous=self.uri(rows.case, earlier[-1].statement) if earlier else None,
            correction_of=self.uri(rows.case, corrects.statement) if corrects else None,
        )
        return build_document(revision.text, house=house, imprint=imprint, variants=revision.variants)

    def link(self, case: str) -> str:
        """The web address at which the zone's site carries what left of a case; '' without a site."""
        house, row = self._house(), self._tools.rows(case).one(CaseRow)
        if house is None or row is None or not house.website:
            return ""
        return f"{house.website.rstrip('/')}/n/{row.number.removeprefix('PD-')}"

    def uri(self, case: str, statement: str) -> str:
        """The URI of a statement: the same for all its versions, unique without anybody's permission."""
        return f"urn:woordvoering:{self._tools.journal.workspace}:{case}:{statement}"


def next_version(rows: Rows) -> int:
    """The version that the next release of a case gets: releases of a case count on."""
    return 1 + max((row.version for row in rows.all(ReleaseRow)), default=0)


def _proofs(rows: Rows, revision: RevisionRow, invalid: frozenset[str], now: int | None) -> tuple[Proof, ...]:
    found = [row for row in rows.all(ClearanceRow) if row.sha256 == revision.sha256 and row.verdict != "requested"]
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
            proof=proof_of(row, invalid, now),
        )
        for row in sorted(found, key=lambda row: (row.given_at or 0, row.key))
    )


def plain_proofs(proofs: tuple[Proof, ...]) -> tuple[Mapping[str, object], ...]:
    """The clearances as the manifest holds them."""
    return tuple(msgspec.structs.asdict(proof) for proof in proofs)
