"""Acts of clearance: asking by the matrix, verdicts by app, telephone and mail, witness, deputy, bypass."""

from __future__ import annotations

import hashlib
from typing import TypeVar

import msgspec

from woordvoering.casework.fields import line, text
from woordvoering.casework.rules import open_case, require
from woordvoering.casework.tools import Tools
from woordvoering.clearance import events as ev
from woordvoering.clearance.apply import clearance_key
from woordvoering.clearance.rows import UNANSWERED, AuthorityRow, ClearanceRow
from woordvoering.clearance.rules import (
    ask_reasons,
    bypass_reasons,
    verdict_reasons,
    wanted,
    witness_reasons,
)
from woordvoering.clearance.signing import bypass_message, verdict_message, witness_message
from woordvoering.errors import Reason, Refused, WrongUse
from woordvoering.journal.event import WORKSPACE, Fact
from woordvoering.journal.fold import Rows
from woordvoering.journal.journal import Changes
from woordvoering.journal.members import same_name
from woordvoering.statements.commands import statement_of
from woordvoering.statements.rows import RevisionRow, head_of

Signed = TypeVar("Signed", ev.BypassProposed, ev.BypassConfirmed)


class Call(msgspec.Struct, frozen=True):
    """What was said on the telephone: the number called, who listened, whether the text was read aloud."""

    number: str
    witness: str
    read_aloud: bool


class CallBack(msgspec.Struct, frozen=True):
    """The sender of a mail was called and stands by it: when (ms UTC), on which number, who listened."""

    at: int
    number: str
    witness: str


class Mail(msgspec.Struct, frozen=True):
    """A verdict by mail: the bytes as they came, and the call to its sender (None: not yet)."""

    data: bytes
    called_back: CallBack | None = None


class ClearanceCommands:
    """Acts between the desk and the authorities."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    def name_authority(
        self, actor: str, role: str, person: str, *, telephone: str = "", mail: str = "", member: str = "",
        deputy: str = "", deputy_telephone: str = "", deputy_member: str = "", name: str = "",
    ) -> Changes:  # fmt: skip
        """Says who speaks for an authority, who stands in, and what the zone calls it ('': as the schema does)."""
        if self._tools.schema.role(role) is None:
            raise WrongUse("schema.role_unknown", role=role)
        fact = ev.AuthorityNamed(
            role=role,
            person=line("person", person),
            telephone=line("telephone", telephone, empty=True),
            mail=line("mail", mail, empty=True),
            member=member,
            deputy=line("deputy", deputy, empty=True),
            deputy_telephone=line("deputy_telephone", deputy_telephone, empty=True),
            deputy_member=deputy_member,
            name=line("name", name, limit=80, empty=True),
        )
        return self._tools.write(WORKSPACE, actor, fact)

    def request(self, actor: str, case: str, statement: str) -> Changes:
        """Asks everybody whom the matrix names about the newest text. Raises Refused with all that is still open."""
        rows, head = self._text(case, statement)
        require(*ask_reasons(rows, self._tools.schema, statement, self._tools.clock.now()))
        need = wanted(rows, self._tools.schema)
        roles = (*((role, True) for role in need.authorities()), *((role, False) for role in need.advise))
        asked = tuple(
            self._asked(role, mandatory)
            for role, mandatory in roles
            if rows.get(ClearanceRow, clearance_key(statement, head.sha256, role)) is None
        )
        require(None if asked else Reason("clearance.all_asked", {"number": head.number}))
        fact = ev.ClearanceRequested(statement=statement, revision=head.key, sha256=head.sha256, asked=asked)
        return self._tools.write(case, actor, fact)

    def withdraw(self, actor: str, case: str, statement: str, reason: str, role: str = "") -> Changes:
        """Takes back the question about the newest text, of one authority or of all that did not answer yet.

        Raises Refused `clearance.answered` for one that did, `clearance.nothing_asked` when no question is open.
        """
        rows, head = self._text(case, statement)
        asked = [row for row in rows.all(ClearanceRow) if (row.statement, row.sha256) == (head.statement, head.sha256)]
        said = {row.role for row in asked if row.verdict not in UNANSWERED}
        require(Reason("clearance.answered", {"role": role}) if role in said else None)
        open_ = sorted({row.role for row in asked if row.verdict in UNANSWERED and role in ("", row.role)} - said)
        require(None if open_ else Reason("clearance.nothing_asked", {"number": head.number}))
        fact = ev.RequestWithdrawn(
            statement=statement,
            revision=head.key,
            sha256=head.sha256,
            roles=tuple(open_),
            reason=text("reason", reason),
        )
        return self._tools.write(case, actor, fact)

    def sign(
        self,
        actor: str,
        case: str,
        statement: str,
        role: str,
        verdict: ev.VerdictWord,
        *,
        sha256: str = "",
        reason: str = "",
        proposal: str = "",
    ) -> Changes:
        """An authority's own verdict in the app. `sha256` is the text they saw; another text is refused."""
        rows, head = self._text(case, statement)
        fact = self._verdict(rows, head, actor, role, verdict, "app", reason, proposal)
        name = self._name(actor)
        fact = msgspec.structs.replace(fact, person=name, member=actor, sha256=sha256 or head.sha256)
        return self._give(head, case, actor, fact)

    def note_telephone(
        self,
        actor: str,
        case: str,
        statement: str,
        role: str,
        person: str,
        verdict: ev.VerdictWord,
        call: Call,
        *,
        reason: str = "",
        proposal: str = "",
    ) -> tuple[str, Changes]:
        """A verdict by telephone; it counts once the witness confirms it. Returns the verdict's id."""
        rows, head = self._text(case, statement)
        fact = self._verdict(rows, head, actor, role, verdict, "telephone", reason, proposal)
        fact = msgspec.structs.replace(
            fact,
            person=line("person", person),
            member=self._member_of(role, person),
            witness=call.witness,
            number_called=line("number", call.number, empty=True),
            read_aloud=call.read_aloud,
        )
        changes = self._give(head, case, actor, fact)
        return changes.events[-1], changes

    def note_mail(
        self,
        actor: str,
        case: str,
        statement: str,
        role: str,
        person: str,
        verdict: ev.VerdictWord,
        mail: Mail,
        *,
        reason: str = "",
        proposal: str = "",
    ) -> tuple[str, Changes]:
        """A verdict by mail, filed with its bytes; it counts once the sender was called back before a witness.

        Returns the verdict's id.
        """
        rows, head = self._text(case, statement)
        fact = self._verdict(rows, head, actor, role, verdict, "mail", reason, proposal)
        fact = msgspec.structs.replace(
            fact,
            person=line("person", person),
            member=self._member_of(role, person),
            mail_sha256=hashlib.sha256(mail.data).hexdigest() if mail.data else "",
            mail_blob=self._tools.blobs.put(mail.data) if mail.data else "",
        )
        changes = self._give(head, case, actor, fact if mail.called_back is None else _called(fact, mail.called_back))
        return changes.events[-1], changes

    def call_back(self, actor: str, case: str, verdict: str, number: str, witness: str) -> tuple[str, Changes]:
        """The sender of a mail was called back and stands by it: the same words with the same mail.

        A call like any other: it counts once the witness confirms it. Returns the id that the witness confirms.
        """
        event = next((event for event in self._tools.journal.events(case) if event.id == verdict), None)
        said = event.fact if event else None
        if not isinstance(said, ev.VerdictGiven) or said.medium != "mail":
            raise Refused(Reason("clearance.mail_unknown"))
        require(Reason("clearance.called_back_already") if said.called_back_at is not None else None)
        rows, head = self._text(case, said.statement)
        heads, now = self._tools.journal.heads(rows.case), self._tools.clock.now()
        again = msgspec.structs.replace(said, heads=heads, signer=actor, signature="")
        changes = self._give(head, case, actor, _called(again, CallBack(now, number, witness)))
        return changes.events[-1], changes

    def witness(self, actor: str, case: str, verdict: str) -> Changes:
        """The second officer confirms what was said on the telephone, also to the sender of a mail."""
        rows = self._tools.rows(case)
        row = next((row for row in rows.all(ClearanceRow) if row.event == verdict), None)
        require(*witness_reasons(row, actor))
        fact = ev.VerdictWitnessed(verdict=verdict, witness=actor, signature="")
        message = witness_message(self._tools.journal.workspace, case, fact)
        signed = msgspec.structs.replace(fact, signature=self._tools.journal.seat(actor).sign(message))
        return self._tools.write(case, actor, signed)

    def remind(self, actor: str, case: str, statement: str, role: str, medium: str = "app") -> Changes:
        """Asks an authority again."""
        _, head = self._waiting(case, statement, role)
        return self._tools.write(
            case, actor, ev.AuthorityReminded(statement=statement, sha256=head.sha256, role=role, medium=medium)
        )

    def ask_deputy(self, actor: str, case: str, statement: str, role: str, *, automatic: bool = False) -> Changes:
        """Asks the deputy; the first one can still answer, the first valid verdict counts."""
        row, head = self._waiting(case, statement, role)
        require(Reason("clearance.deputy_asked_already") if row.deputy_asked_at else None)
        deputy = row.deputy or self._deputy(role)
        require(None if deputy else Reason("clearance.no_deputy", {"role": role}))
        fact = ev.DeputyAsked(statement=statement, sha256=head.sha256, role=role, deputy=deputy, automatic=automatic)
        return self._tools.write(case, actor, fact)

    def propose_bypass(
        self, actor: str, case: str, statement: str, role: str, reason: str, second: str
    ) -> tuple[str, Changes]:
        """Proposes to go on without an authority; `second` must confirm. Returns the proposal's id."""
        rows, head = self._text(case, statement)
        fact = ev.BypassProposed(
            statement=statement,
            revision=head.key,
            sha256=head.sha256,
            role=role,
            reason=text("reason", reason),
            second=second,
            signature="",
        )
        row = rows.get(ClearanceRow, clearance_key(statement, head.sha256, role))
        require(*bypass_reasons(self._tools.schema, fact, actor, row))
        if second not in self._tools.journal.roster().members:
            raise WrongUse("member.unknown", member=second)
        changes = self._tools.write(case, actor, self._signed(actor, case, fact))
        return changes.events[-1], changes

    def confirm_bypass(self, actor: str, case: str, bypass: str) -> Changes:
        """The second person confirms; it stays visible for ever."""
        rows = self._tools.rows(case)
        open_case(rows)
        event = next((event for event in self._tools.journal.events(case) if event.id == bypass), None)
        proposed = event.fact if event else None
        if event is None or not isinstance(proposed, ev.BypassProposed):
            raise Refused(Reason("clearance.bypass_unknown"))
        wrong = actor == event.header.actor or actor != proposed.second
        require(Reason("clearance.not_the_second", {"member": actor, "second": proposed.second}) if wrong else None)
        fact = ev.BypassConfirmed(bypass=bypass, second=actor, signature="")
        return self._tools.write(case, actor, self._signed(actor, case, fact))

    def _signed(self, actor: str, case: str, fact: Signed) -> Signed:
        message = bypass_message(self._tools.journal.workspace, case, fact)
        return msgspec.structs.replace(fact, signature=self._tools.journal.seat(actor).sign(message))

    def _text(self, case: str, statement: str) -> tuple[Rows, RevisionRow]:
        rows = self._tools.rows(case)
        open_case(rows)
        head = head_of(rows, statement_of(rows, statement))
        if head is None:
            raise Refused(Reason("statement.empty"))
        return rows, head

    def _waiting(self, case: str, statement: str, role: str) -> tuple[ClearanceRow, RevisionRow]:
        rows, head = self._text(case, statement)
        row = rows.get(ClearanceRow, clearance_key(statement, head.sha256, role))
        if row is None:
            raise Refused(Reason("clearance.not_asked", {"role": role}))
        require(Reason("clearance.answered", {"role": role}) if row.verdict != "requested" else None)
        return row, head

    def _verdict(
        self,
        rows: Rows,
        head: RevisionRow,
        actor: str,
        role: str,
        verdict: ev.VerdictWord,
        medium: ev.VerdictMedium,
        reason: str,
        proposal: str,
    ) -> ev.VerdictGiven:
        return ev.VerdictGiven(
            statement=head.statement,
            revision=head.key,
            sha256=head.sha256,
            role=role,
            person="",
            verdict=verdict,
            medium=medium,
            given_at=self._tools.clock.now(),
            heads=self._tools.journal.heads(rows.case),
            signer=actor,
            signature="",
            reason=text("reason", reason, empty=True),
            proposal=text("proposal", proposal, empty=True),
        )

    def _give(self, head: RevisionRow, case: str, actor: str, fact: ev.VerdictGiven) -> Changes:
        require(*verdict_reasons(self._tools.schema, self._tools.journal.roster(), head, fact))
        message = verdict_message(self._tools.journal.workspace, case, fact)
        signed: Fact = msgspec.structs.replace(fact, signature=self._tools.journal.seat(actor).sign(message))
        return self._tools.write(case, actor, signed)

    def _authority(self, role: str) -> AuthorityRow | None:
        return self._tools.rows(WORKSPACE).get(AuthorityRow, role)

    def _asked(self, role: str, mandatory: bool) -> ev.Asked:
        known = self._authority(role)
        if known is None:
            return ev.Asked(role=role, person="", mandatory=mandatory)
        return ev.Asked(role=role, person=known.person, mandatory=mandatory, deputy=known.deputy)

    def _deputy(self, role: str) -> str:
        known = self._authority(role)
        return known.deputy if known else ""

    def _member_of(self, role: str, person: str) -> str:
        """The member behind a name: the author must not count as the approver under another spelling of the call."""
        by_name = self._tools.journal.roster().member_named(person)
        known = self._authority(role)
        if by_name or known is None:
            return by_name
        speakers = ((known.person, known.member), (known.deputy, known.deputy_member))
        return next((member for name, member in speakers if name and same_name(name) == same_name(person)), "")

    def _name(self, member: str) -> str:
        row = self._tools.journal.roster().members.get(member)
        if row is None:
            raise WrongUse("member.unknown", member=member)
        return row.name


def _called(fact: ev.VerdictGiven, call: CallBack) -> ev.VerdictGiven:
    return msgspec.structs.replace(
        fact,
        called_back_at=call.at,
        number_called=line("number", call.number, empty=True),
        witness=call.witness,
    )
