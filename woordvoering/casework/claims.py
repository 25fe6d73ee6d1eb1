"""Acts on claims, enquiries and material: made, asked about, answered, graded, disclosed."""

from __future__ import annotations

import hashlib

from woordvoering.casework import events as ev
from woordvoering.casework.fields import line, text
from woordvoering.casework.material import bytes_of
from woordvoering.casework.rows import ClaimRow, EnquiryRow, MaterialRow
from woordvoering.casework.rules import assess_reasons, claim_of, open_case, require, wording_reasons
from woordvoering.casework.tools import Tools
from woordvoering.errors import BrokenStore, Reason, WrongUse
from woordvoering.journal.fold import Rows
from woordvoering.journal.journal import Changes
from woordvoering.reaction.facts import ClaimStatus, Disclosure


class ClaimCommands:
    """Acts on the truth of a case."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    def make(self, actor: str, case: str, wording: str, *, signals: tuple[str, ...] = ()) -> tuple[int, Changes]:
        """Writes a claim down as others assert it; returns its number."""
        self._open(case)
        words = line("wording", wording)
        require(*wording_reasons(words))
        claim = self._tools.new_id()
        changes = self._tools.write(case, actor, ev.ClaimMade(claim=claim, wording=words, signals=signals))
        row = self._tools.rows(case).get(ClaimRow, claim)
        if row is None:
            raise BrokenStore("journal.rows_differ", case=case, table="claim")
        return row.number, changes

    def reword(self, actor: str, case: str, number: int, wording: str) -> Changes:
        """Words a claim differently, until an approved revision uses it."""
        claim = claim_of(self._open(case), number)
        words = line("wording", wording)
        locked = Reason("claim.locked", {"number": number}) if claim.locked else None
        require(locked, *wording_reasons(words))
        return self._tools.write(case, actor, ev.ClaimReworded(claim=claim.key, wording=words))

    def assess(
        self,
        actor: str,
        case: str,
        number: int,
        status: ClaimStatus,
        *,
        source_grade: str = "",
        information_grade: int = 0,
        reason: str = "",
    ) -> Changes:
        """Judges a claim: status, and the Admiralty grades of source and information separately."""
        rows = self._open(case)
        claim = claim_of(rows, number)
        fact = ev.ClaimAssessed(
            claim=claim.key,
            status=status,
            source_grade=source_grade.upper(),
            information_grade=information_grade,
            reason=line("reason", reason, empty=True),
        )
        require(*assess_reasons(rows, claim, fact))
        return self._tools.write(case, actor, fact)

    def disclose(self, actor: str, case: str, number: int, disclosure: Disclosure, reason: str) -> Changes:
        """Sets whether a claim may be told; a change always takes a reason."""
        claim = claim_of(self._open(case), number)
        fact = ev.DisclosureSet(claim=claim.key, disclosure=disclosure, reason=line("reason", reason))
        return self._tools.write(case, actor, fact)

    def set_aside(self, actor: str, case: str, number: int, reason: str) -> Changes:
        """Goes on without a claim."""
        claim = claim_of(self._open(case), number)
        require(Reason("claim.settled", {"number": number}) if claim.settled_at is not None else None)
        return self._tools.write(case, actor, ev.ClaimSetAside(claim=claim.key, reason=line("reason", reason)))

    def ask(
        self,
        actor: str,
        case: str,
        number: int,
        to: str,
        medium: ev.Medium,
        question: str,
        *,
        at: int | None = None,
    ) -> tuple[str, Changes]:
        """Logs that somebody was asked about a claim; returns the step's id."""
        claim = claim_of(self._open(case), number)
        step = self._tools.new_id()
        fact = ev.EnquiryMade(
            step=step,
            claim=claim.key,
            to=line("to", to),
            medium=medium,
            question=text("question", question),
            asked_at=self._moment(at),
        )
        return step, self._tools.write(case, actor, fact)

    def ask_again(self, actor: str, case: str, step: str, medium: ev.Medium, *, at: int | None = None) -> Changes:
        """Logs that the same question was put again."""
        self._enquiry(case, step)
        fact = ev.EnquiryRepeated(step=step, medium=medium, asked_at=self._moment(at))
        return self._tools.write(case, actor, fact)

    def answer(
        self,
        actor: str,
        case: str,
        step: str,
        outcome: ev.AnswerOutcome,
        summary: str,
        *,
        at: int | None = None,
        material: str = "",
    ) -> Changes:
        """Logs what came back, or that nothing did; `material` is the stored copy behind it."""
        rows = self._enquiry(case, step)
        if material and rows.get(MaterialRow, material) is None:
            raise WrongUse("material.unknown", material=material)
        fact = ev.EnquiryAnswered(
            step=step,
            outcome=outcome,
            summary=text("summary", summary, empty=outcome == "no_answer"),
            answered_at=self._moment(at),
            material=material,
        )
        return self._tools.write(case, actor, fact)

    def store_material(
        self,
        actor: str,
        case: str,
        name: str,
        data: bytes,
        *,
        media_type: str = "application/octet-stream",
        captured_from: str = "",
        captured_at: int | None = None,
        sensitive: bool = False,
    ) -> tuple[str, Changes]:
        """Keeps a copy: the bytes as an encrypted blob, with their SHA-256; returns the material's id."""
        self._open(case)
        material = self._tools.new_id()
        clean = line("name", name.replace("\\", "/").rsplit("/", 1)[-1], limit=120)
        blob = self._tools.blobs.put(data)
        fact = ev.MaterialStored(
            material=material,
            name=clean,
            media_type=line("media_type", media_type),
            size=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            blob=blob,
            captured_at=self._moment(captured_at),
            captured_from=line("captured_from", captured_from, limit=2000, empty=True),
            sensitive=sensitive,
        )
        return material, self._tools.write(case, actor, fact)

    def read_material(self, case: str, material: str) -> bytes:
        """The bytes of a stored copy. Raises as `material.bytes_of`."""
        row = self._tools.rows(case).get(MaterialRow, material)
        if row is None:
            raise WrongUse("material.unknown", material=material)
        return bytes_of(self._tools, case, row)

    def _open(self, case: str) -> Rows:
        rows = self._tools.rows(case)
        open_case(rows)
        return rows

    def _enquiry(self, case: str, step: str) -> Rows:
        rows = self._open(case)
        if rows.get(EnquiryRow, step) is None:
            raise WrongUse("enquiry.unknown", step=step)
        return rows

    def _moment(self, at: int | None) -> int:
        now = self._tools.clock.now()
        moment = now if at is None else at
        require(Reason("case.note_in_future", {"at": moment}) if moment > now + 60_000 else None)
        return moment
