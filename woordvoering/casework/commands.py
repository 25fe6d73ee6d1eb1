"""Acts on a case: opened, triaged, assigned, noted, closed. Checks the rules, appends facts, returns what changed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable

import msgspec
from sqlalchemy import Connection

from woordvoering.casework import events as ev
from woordvoering.casework.fields import line, text
from woordvoering.casework.rows import CaseRow, LogRow, SignalRow
from woordvoering.casework.rules import (
    mark_reasons,
    office_reasons,
    open_case,
    require,
    triage_reasons,
    waive_reasons,
)
from woordvoering.casework.tools import Tools
from woordvoering.errors import Reason, Refused, WrongUse
from woordvoering.journal.event import WORKSPACE, Fact
from woordvoering.journal.fold import Rows
from woordvoering.journal.journal import Changes
from woordvoering.reaction.facts import TriageOutcome
from woordvoering.store.plain import ask, ask_one

NUMBER = re.compile(r"PD-[0-9]{4,6}")


class AttachedSignal(msgspec.Struct, frozen=True, kw_only=True):
    """A signal as it is copied into a case."""

    id: str
    source: str
    kind: str
    network: str
    author: str
    visibility: str
    url: str
    text: str
    published: int

    def fact(self) -> ev.SignalAttached:
        """The fact that keeps it, with the SHA-256 of its text."""
        return ev.SignalAttached(
            signal=self.id,
            source=self.source,
            kind=self.kind,
            network=self.network,
            author=self.author,
            visibility=self.visibility,
            url=self.url,
            text=self.text[:20_000],
            published=self.published,
            sha256=hashlib.sha256(self.text.encode()).hexdigest(),
        )


def case_id_of(story: str) -> str:
    """The case of a story: the same on every device, so that a second opener gets the same dossier."""
    return hashlib.sha256(f"case\0{story}".encode()).hexdigest()[:24]


class CaseCommands:
    """Acts on the case as a whole."""

    def __init__(
        self, tools: Tools, closing: Callable[[Rows], tuple[Reason, ...]], calls_wait: Callable[[Rows], bool]
    ) -> None:
        """`closing` is the closing list: why a case cannot be closed yet, judged on the facts of every room.
        `calls_wait` tells whether the story of a case holds a call for help that came after the answer."""
        self._tools, self._closing, self._calls_wait = tools, closing, calls_wait

    def open_story(
        self,
        actor: str,
        story: str,
        title: str,
        t0: int,
        *,
        wijk: str = "",
        signals: tuple[AttachedSignal, ...] = (),
        number: str = "",
    ) -> tuple[str, Changes]:
        """Takes up a story; who already has it keeps it, and the same case comes back.

        `number` is for a zone whose numbering goes on from an older register (PD-0145).
        """
        case = case_id_of(story)
        if self._tools.rows(case).one(CaseRow) is not None:
            return case, Changes()
        opened = self._opened(title, t0, "story", story, wijk, number)
        attached = tuple(signal.fact() for signal in signals)
        return case, self._tools.journal.append(case, lambda db: _numbered(db, case, opened, attached), actor)

    def open_own(
        self,
        actor: str,
        title: str,
        t0: int,
        *,
        origin: ev.Origin = "own",
        wijk: str = "",
        number: str = "",
    ) -> tuple[str, Changes]:
        """Opens a case that no story stands behind: a call, a request, the desk's own initiative."""
        case = self._tools.entropy.token(12).hex()
        opened = self._opened(title, t0, origin, "", wijk, number)
        return case, self._tools.journal.append(case, lambda db: _numbered(db, case, opened, ()), actor)

    def attach(self, actor: str, case: str, signals: tuple[AttachedSignal, ...]) -> Changes:
        """Copies more signals into a case; those already there are left."""
        rows = self._tools.rows(case)
        open_case(rows)
        from_before = {row.key for row in rows.all(SignalRow)}
        facts = [signal.fact() for signal in signals if signal.id not in from_before]
        return self._tools.write(case, actor, *facts) if facts else Changes()

    def retitle(self, actor: str, case: str, title: str) -> Changes:
        """Gives a case another title."""
        open_case(self._tools.rows(case))
        return self._tools.write(case, actor, ev.CaseRetitled(title=line("title", title, limit=120)))

    def assign(self, actor: str, case: str, member: str) -> Changes:
        """Hands a case to a colleague, or takes it."""
        open_case(self._tools.rows(case))
        if member not in self._tools.journal.roster().members:
            raise WrongUse("member.unknown", member=member)
        return self._tools.write(case, actor, ev.CaseAssigned(member=member))

    def check_emergency(
        self,
        actor: str,
        case: str,
        outcome: ev.CheckOutcome,
        *,
        note: str = "",
        number: str = "",
        signals: tuple[str, ...] = (),
    ) -> Changes:
        """Answers whether somebody needs urgent help; 'passed_to_101' logs who passed it on and when."""
        open_case(self._tools.rows(case))
        fact = ev.EmergencyChecked(
            outcome=outcome,
            note=text("note", note, empty=True),
            number=line("number", number, empty=True),
            signals=signals,
        )
        return self._tools.write(case, actor, fact)

    def triage(
        self,
        actor: str,
        case: str,
        outcome: TriageOutcome,
        reason: str,
        *,
        impact: int = 1,
        categories: tuple[str, ...] = (),
        circumstances: tuple[str, ...] = (),
        recheck_at: int | None = None,
        refer_to: str = "",
    ) -> Changes:
        """Decides what the desk does with it. Raises Refused with every reason, whose act it is and the check first."""
        rows = self._tools.rows(case)
        open_case(rows)
        fact = ev.Triaged(
            outcome=outcome,
            reason=text("reason", reason, empty=True),
            impact=impact,
            categories=categories,
            circumstances=circumstances,
            recheck_at=recheck_at,
            refer_to=line("refer_to", refer_to, empty=True),
        )
        roster = self._tools.journal.roster()
        require(
            *office_reasons(self._tools.schema, roster, actor, "triage"),
            *triage_reasons(rows, self._tools.schema, fact, calls_wait=self._calls_wait(rows)),
        )
        return self._tools.write(case, actor, fact)

    def inform(
        self, actor: str, case: str, role: str, person: str, medium: ev.Medium, *, reached: bool = True, note: str = ""
    ) -> Changes:
        """Logs that an office was told, or could not be reached."""
        open_case(self._tools.rows(case))
        if self._tools.schema.role(role) is None:
            raise WrongUse("schema.role_unknown", role=role)
        fact = ev.PartyInformed(
            role=role,
            person=line("person", person, empty=True),
            medium=medium,
            reached=reached,
            note=text("note", note, empty=True),
        )
        return self._tools.write(case, actor, fact)

    def waive(self, actor: str, case: str, step: str, reason: str) -> Changes:
        """Skips a step that the schema lets skip."""
        open_case(self._tools.rows(case))
        require(*waive_reasons(self._tools.schema, step))
        return self._tools.write(case, actor, ev.StepWaived(step=step, reason=line("reason", reason)))

    def mark_step(self, actor: str, case: str, step: str, *, note: str = "") -> Changes:
        """Ends a step whose end only a person can tell. Raises Refused for one that its own facts end."""
        open_case(self._tools.rows(case))
        require(*mark_reasons(self._tools.schema, step))
        return self._tools.write(case, actor, ev.StepMarked(step=step, note=line("note", note, empty=True)))

    def note(
        self,
        actor: str,
        case: str,
        words: str,
        *,
        at: int | None = None,
        medium: ev.Medium | None = None,
        corrects: str = "",
    ) -> Changes:
        """Writes a line of the course of events; a correction names the line that it corrects."""
        rows = self._tools.rows(case)
        if rows.one(CaseRow) is None:
            raise Refused(Reason("case.unknown", {"case": case}))
        now = self._tools.clock.now()
        moment = now if at is None else at
        require(Reason("case.note_in_future", {"at": moment}) if moment > now + 60_000 else None)
        if corrects and rows.get(LogRow, corrects) is None:
            raise WrongUse("case.log_line_unknown", line=corrects)
        fact = ev.LogLine(text=text("text", words), at=moment, medium=medium, corrects=corrects)
        return self._tools.write(case, actor, fact)

    def promise(self, actor: str, case: str, at: int, what: str) -> Changes:
        """Promises an update at a moment."""
        open_case(self._tools.rows(case))
        require(Reason("case.promise_in_past", {"at": at}) if at <= self._tools.clock.now() else None)
        return self._tools.write(case, actor, ev.PromiseMade(at=at, what=line("what", what)))

    def keep_promise(self, actor: str, case: str, note: str) -> Changes:
        """Logs that the promised update was given, even when it brought no news."""
        case_row = open_case(self._tools.rows(case))
        require(Reason("case.no_promise") if case_row.promised_at is None else None)
        return self._tools.write(case, actor, ev.PromiseKept(note=line("note", note, empty=True)))

    def close(self, actor: str, case: str, reason: str) -> Changes:
        """Closes a case when no question, request or promise is open."""
        rows = self._tools.rows(case)
        open_case(rows)
        require(*self._closing(rows))
        return self._tools.write(case, actor, ev.CaseClosed(reason=line("reason", reason)))

    def reopen(self, actor: str, case: str, reason: str) -> Changes:
        """Opens a closed case again."""
        row = self._tools.rows(case).one(CaseRow)
        if row is None:
            raise Refused(Reason("case.unknown", {"case": case}))
        require(Reason("case.not_closed", {"number": row.number}) if row.closed_at is None else None)
        return self._tools.write(case, actor, ev.CaseReopened(reason=line("reason", reason)))

    def set_duty(self, actor: str, officer: str, backup: str, starts: int, ends: int) -> Changes:
        """Puts an officer and the one behind them on duty between two moments."""
        members = self._tools.journal.roster().members
        for member in (officer, *((backup,) if backup else ())):
            if member not in members:
                raise WrongUse("member.unknown", member=member)
        require(Reason("duty.ends_before_start") if ends <= starts else None)
        fact = ev.DutySet(officer=officer, backup=backup, starts=starts, ends=ends)
        return self._tools.write(WORKSPACE, actor, fact)

    def _opened(self, title: str, t0: int, origin: ev.Origin, story: str, wijk: str, number: str) -> ev.CaseOpened:
        if number and NUMBER.fullmatch(number) is None:
            raise WrongUse("case.number_wrong", number=number[:20])
        return ev.CaseOpened(
            number=number,
            title=line("title", title, limit=120),
            t0=t0,
            origin=origin,
            story=story,
            wijk=wijk,
        )


def _numbered(db: Connection, case: str, opened: ev.CaseOpened, more: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The opening with its number, read where nobody can write in between; nothing for a case that stands already.

    Raises Refused for a number that another case of this desk has.
    """
    if ask(db, "SELECT 1 FROM press_case WHERE case_id = ?", (case,)):
        return ()
    number = opened.number or _next_number(db)
    taken = ask(db, "SELECT 1 FROM press_case WHERE number = ?", (number,))
    require(Reason("case.number_taken", {"number": number}) if taken else None)
    return (msgspec.structs.replace(opened, number=number), *more)


def _next_number(db: Connection) -> str:
    last = "SELECT number FROM press_case ORDER BY length(number) DESC, number DESC LIMIT 1"
    found = ask_one(db, last)
    return f"PD-{1 + (int(str(found[0]).removeprefix('PD-')) if found else 0):04d}"
