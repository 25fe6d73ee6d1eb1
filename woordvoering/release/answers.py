"""Answers to media requests: made ready until release, sent when the text is out already, apart with a reason."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from woordvoering.casework import events as case_ev
from woordvoering.casework.fields import text
from woordvoering.casework.rows import ClaimRow, RequestRow
from woordvoering.casework.rules import open_case, request_of, require
from woordvoering.casework.tools import Tools
from woordvoering.clearance.facts import case_facts, clearances_of, current_statement
from woordvoering.contacts.rules import mail_key
from woordvoering.errors import Reason
from woordvoering.journal.event import WORKSPACE, Fact
from woordvoering.journal.fold import Rows
from woordvoering.journal.journal import Changes
from woordvoering.release.events import AlsoSent, Recipient
from woordvoering.release.gate import Gate
from woordvoering.release.recipients import addressees
from woordvoering.release.rows import DeliveryRow, ReleaseRow
from woordvoering.statements.commands import StatementCommands
from woordvoering.statements.rows import StatementRow, head_of

OWN_KIND = "lines_to_take"
"""The kind of a text for one newsroom: what is told to who asks may tell what is told if asked."""


class Made(msgspec.Struct, frozen=True):
    """The questions whose answer leaves with the release, and those whose answer left at once."""

    waiting: tuple[str, ...]
    sent: tuple[str, ...]


class Answers:
    """Acts on the answers to journalists' questions."""

    def __init__(self, tools: Tools, gate: Gate, statements: StatementCommands) -> None:
        self._tools, self._gate, self._statements = tools, gate, statements

    def ready(self, actor: str, case: str, requests: Sequence[str]) -> tuple[Made, Changes]:
        """Makes the answer to these questions ready: the text of the dossier, or their own where they are apart.

        A text that is out already leaves for them at once; the gate is asked again. Raises Refused with every reason.
        """
        rows = self._tools.rows(case)
        open_case(rows)
        workspace = self._tools.rows(WORKSPACE)
        facts, waiting, sent = list[Fact](), list[str](), list[str]()
        wrong: list[Reason] = []
        for name in dict.fromkeys(requests):
            row = request_of(rows, name)
            chosen = answer_for(rows, row)
            to = addressees(rows, workspace, "", (), (name,))
            if isinstance(chosen, Reason) or to.held:
                wrong += [chosen] if isinstance(chosen, Reason) else [each.reason for each in to.held]
            elif isinstance(chosen, ReleaseRow):
                facts += self._out(rows, row, chosen, to.to)
                sent.append(name)
            else:
                waiting.append(name)
                if row.answer != chosen.key:
                    facts.append(case_ev.RequestReadied(request=name, statement=chosen.key))
        require(*wrong)
        changes = self._tools.write(case, actor, *facts) if facts else Changes()
        return Made(tuple(waiting), tuple(sent)), changes

    def set_back(self, actor: str, case: str, requests: Sequence[str]) -> Changes:
        """What stands ready for these questions does not leave after all."""
        rows = self._tools.rows(case)
        found = [request_of(rows, name) for name in dict.fromkeys(requests)]
        require(*(Reason("request.not_ready", {"outlet": row.outlet}) for row in found if not row.answer))
        return self._tools.write(case, actor, *(case_ev.RequestSetBack(request=row.key) for row in found))

    def set_apart(self, actor: str, case: str, request: str, reason: str) -> Changes:
        """This newsroom gets another answer than the others, and why. What stood ready for it does not leave."""
        row = request_of(self._tools.rows(case), request)
        if row.apart:
            return Changes()
        return self._tools.write(
            case, actor, case_ev.RequestApart(request=request, apart=True, reason=text("reason", reason, limit=2_000))
        )

    def rejoin(self, actor: str, case: str, request: str) -> Changes:
        """This newsroom gets the same answer as the others again."""
        row = request_of(self._tools.rows(case), request)
        if not row.apart:
            return Changes()
        return self._tools.write(case, actor, case_ev.RequestApart(request=request, apart=False))

    def own_text(self, actor: str, case: str, request: str, words: str) -> tuple[str, Changes]:
        """Begins the text for this newsroom alone; it needs clearances of its own. Returns the id of the statement.

        Raises Refused when the newsroom is not apart, or has such a text.
        """
        row = request_of(self._tools.rows(case), request)
        require(
            None if row.apart else Reason("request.not_apart", {"outlet": row.outlet}),
            Reason("request.own_text_there", {"outlet": row.outlet}) if row.own_text else None,
        )
        made, changes = self._statements.start(actor, case, OWN_KIND, words)
        fact = case_ev.RequestOwnText(request=request, statement=made)
        return made, changes | self._tools.write(case, actor, fact)

    def touches(self, actor: str, case: str, request: str, numbers: Sequence[int]) -> Changes:
        """Which claims the question touches, by number."""
        rows = self._tools.rows(case)
        request_of(rows, request)
        known = {row.number: row.key for row in rows.all(ClaimRow)}
        require(*(Reason("claim.unknown", {"number": number}) for number in numbers if number not in known))
        claims = tuple(known[number] for number in sorted(frozenset(numbers)))
        return self._tools.write(case, actor, case_ev.RequestClaims(request=request, claims=claims))

    def _out(self, rows: Rows, row: RequestRow, release: ReleaseRow, to: tuple[Recipient, ...]) -> list[Fact]:
        """The answer is out: it goes to this newsroom too, unless they have it, and the question is answered."""
        ended = case_ev.RequestResolved(request=row.key, resolution="statement", release=release.key)
        sent = [each for each in rows.all(DeliveryRow) if each.release == release.key and each.state != "failed"]
        if mail_key(row.contact) in {mail_key(each.address) for each in sent}:
            return [ended]
        self._gate.reissue(rows.case, release.key)
        return [AlsoSent(release=release.key, recipients=to), ended]


def answer_for(rows: Rows, row: RequestRow) -> StatementRow | ReleaseRow | Reason:
    """What answers a question: a text that is still to be released, a release that stands, or why nothing does.

    The text about which agreement was asked comes before what is out, and that before a draft: whatever the others get
    too. What is out and turned out wrong answers nobody: the correction comes first.
    """
    said = {"outlet": row.outlet}
    if row.apart:
        own = rows.get(StatementRow, row.own_text) if row.own_text else None
        if own is None or own.dropped:
            return Reason("request.own_text_missing", said)
        return own if own.released_at is None else _standing(rows, own.key) or Reason("request.withdrawn", said)
    hand = current_statement(rows)
    draft = hand if hand is not None and hand.released_at is None else None
    if (draft is not None and draft.kind == "correction") or _wrong(rows):
        return Reason("request.correction_first", said)
    if draft is not None and was_asked(rows, draft):
        return draft
    return _standing(rows) or draft or Reason("request.nothing_to_answer", said)


def was_asked(rows: Rows, statement: StatementRow) -> bool:
    """Whether agreement was asked about the newest text of a statement."""
    head = head_of(rows, statement)
    return head is not None and any(row.sha256 == head.sha256 for row in clearances_of(rows, statement))


def _standing(rows: Rows, statement: str = "") -> ReleaseRow | None:
    """The newest release that was not taken back: of one statement, or of the texts for all."""
    own = {row.own_text for row in rows.all(RequestRow) if row.own_text}
    fits = [
        row
        for row in rows.all(ReleaseRow)
        if row.statement == statement or (not statement and row.statement not in own)
    ]
    return max((row for row in fits if row.withdrawn_at is None), key=lambda row: row.version, default=None)


def _wrong(rows: Rows) -> bool:
    """Whether something that left turned out wrong and nothing put it right yet."""
    return any(each.corrected_at is None for each in case_facts(rows).corrections)
