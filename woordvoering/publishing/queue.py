"""The queue of what leaves: what is due, begun in the journal before it is tried, and ended in it after."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from woordvoering.casework.rows import CaseRow
from woordvoering.casework.tools import Tools
from woordvoering.contacts.rows import ContactRow
from woordvoering.errors import Reason, Refused
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.fold import Rows
from woordvoering.journal.journal import Changes
from woordvoering.publishing import events as ev
from woordvoering.publishing import rules
from woordvoering.publishing.accounts import account_of
from woordvoering.publishing.commands import PublishingCommands
from woordvoering.publishing.publisher import Account, Act, Failed, Outcome, Post, Recipient, Sent
from woordvoering.publishing.rows import AccountRow, KeptThereRow, OutgoingRow, PlanRow, SendingRow, sending_key
from woordvoering.publishing.tasks import Ground, Task, tasks_of
from woordvoering.release.commands import Kit, text_for
from woordvoering.release.document import PressDocument
from woordvoering.release.formats import RenderedFile, render_languages
from woordvoering.release.gate import Gate, Pass, link_of
from woordvoering.release.rows import ReleaseRow
from woordvoering.statements.channels import Channel, channel_named
from woordvoering.store.locks import ProcessLock
from woordvoering.store.place import private_folder

PASSING = frozenset(("gate.offline",))
"""Why a plan stays in that ends by itself: its moment waits, and nobody needs to plan it anew."""

KEPT_FILES = 8
"""Releases whose rendered files are kept in memory between two targets."""


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """Something planned: what, when, by whom, from which device; `reasons` keep it in just now, or kept it in."""

    case: str
    number: str
    row: PlanRow
    mine: bool
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaves:
    """Where the kits of what leaves by itself go, and the lock of the one process of this desk that sends."""

    folder: Path
    lock: ProcessLock


class Outbox:
    """What leaves, and how it fares. Every turn here is short: the calls themselves are made by `sending`.

    `device` is this device as it is known now.
    """

    def __init__(
        self,
        tools: Tools,
        gate: Gate,
        acts: PublishingCommands,
        channels: Mapping[str, Channel],
        device: Callable[[], str],
        leaves: Leaves,
    ) -> None:
        self._tools, self._gate, self._acts, self._channels = tools, gate, acts, channels
        self._device, self._folder, self.lock = device, leaves.folder, leaves.lock
        self._busy: dict[str, None] = {}
        self._files: dict[tuple[str, str], tuple[RenderedFile, ...]] = {}
        self._quiet: dict[str, tuple[object, ...]] = {}

    # --- what there is

    def tasks(self, case: str | None = None, *, judged: bool = True) -> tuple[Task, ...]:
        """Every task of a case, or every open one of all cases; `judged` asks the gate about those that are due."""
        if case is not None:
            found = self._derived(case)
        else:
            found = tuple(task for each in self._cases() for task in self._open(each))
        return self._judged(found) if judged else found

    def plans(self, case: str | None = None) -> tuple[Plan, ...]:
        """What is planned and has not left, the earliest first; of a case also what was held or taken back."""
        cases = self._cases() if case is None else (case,)
        found = [
            self._plan(rows, row)
            for each in cases
            for rows in (self._tools.rows(each),)
            for row in rows.all(PlanRow)
            if row.state == "open" or (case is not None and row.state != "released") or row.state == "held"
        ]
        return tuple(sorted(found, key=lambda plan: (plan.row.leaves_at, plan.row.key)))

    def next_due(self) -> int | None:
        """When something wants to be done here by itself (ms UTC); None when nothing does.

        What the gate keeps in now is left out: it goes on whenever a round finds the gate open.
        """
        dues = [task.due for task in self.tasks() if task.due is not None and task.mine]
        waiting = (plan for plan in self.plans() if plan.row.state == "open" and plan.mine and not plan.reasons)
        dues += [plan.row.leaves_at for plan in waiting]
        return min(dues, default=None)

    def due_plans(self) -> tuple[Plan, ...]:
        """The plans of this device whose moment has come."""
        now = self._tools.clock.now()
        open_ones = (plan for plan in self.plans() if plan.row.state == "open" and plan.mine)
        return tuple(plan for plan in open_ones if plan.row.leaves_at <= now)

    def due(self, passed_over: frozenset[str] = frozenset()) -> Task | None:
        """The next task to be tried here; None when nothing is due but what was `passed_over` (by key and act)."""
        now = self._tools.clock.now()
        ready = [
            task
            for task in self.tasks(judged=False)
            if task.mine and task.due is not None and task.due <= now and mark(task) not in passed_over
        ]
        return min(ready, key=lambda task: (task.channel != "website", task.due or 0), default=None)

    def account(self, task: Task) -> Account:
        """The account of a task. Raises Refused `sending.account_gone`."""
        row = self._tools.rows(WORKSPACE).get(AccountRow, task.account)
        if row is None:
            raise Refused(Reason("sending.account_gone", {"account": task.account}))
        return account_of(row)

    def kit_folder(self, case: str) -> Path:
        """Where the next kit of a case goes when nobody chose: named after case and version, and not there yet.

        Raises BrokenStore when the folder around it cannot be made.
        """
        rows = self._tools.rows(case)
        row = rows.one(CaseRow)
        version = 1 + max((max(each.version, each.withdrawn_version) for each in rows.all(ReleaseRow)), default=0)
        home, named, count = private_folder(self._folder), f"{row.number if row else case}-v{version}", 1
        folder = home / named
        while folder.exists():
            count += 1
            folder = home / f"{named}-{count}"
        return folder

    # --- one step

    def leave(self, plan: Plan) -> tuple[Kit, Changes]:
        """Makes a plan leave; the gate is asked again. Raises Refused: then the plan is over and says why, but for
        what passes by itself; StoreFull, BrokenStore: then nothing was changed."""
        case, key = plan.case, plan.row.key
        try:
            return self._acts.leave(case, key, Path(plan.row.folder) if plan.row.folder else self.kit_folder(case))
        except Refused as refused:
            if any(reason.code not in PASSING for reason in refused.reasons()):
                self._acts.hold(case, key, refused.reasons())
            raise

    def begin(self, task: Task) -> Post:
        """Writes that a task is about to be tried, and gives what is to be done. The gate is asked again.

        Raises Refused when the gate keeps it in, or it is not to be tried any more; nothing was written then.
        """
        now = self._tools.clock.now()
        known = {mark(each): each for each in self._derived(task.case)}.get(mark(task))
        if known is None or not known.mine or known.due is None or known.due > now:
            raise Refused(Reason("sending.not_due", {"channel": task.channel}))
        post, seen = self._post(known)
        rows = self._tools.rows(known.case)
        row = _outgoing(rows, known)
        number = _number(rows, known) + 1
        fact = ev.Attempted(
            release=known.release, task=known.name, act=known.act, number=number, until=_until(known.act, post)
        )
        self._tools.journal.append(known.case, [fact], row.sender, seen=seen)
        self._busy[_key(known)] = None
        return post

    def ended(self, task: Task, post: Post, outcome: Outcome) -> Changes:
        """Writes how an attempt ended, and when it is tried again. Raises StoreFull, BrokenStore: then nobody knows."""
        rows = self._tools.rows(task.case)
        fact = self._ending(rows, task, post, outcome)
        try:
            return self._tools.write(task.case, _outgoing(rows, task).sender, fact)
        finally:
            self._busy.pop(_key(task), None)

    def lost(self, task: Task) -> None:
        """The attempt broke off in this process: nobody knows what it did."""
        self._busy.pop(_key(task), None)

    # --- within

    def _ending(self, rows: Rows, task: Task, post: Post, outcome: Outcome) -> ev.AttemptEnded:
        number, until = _number(rows, task), _until(post.act, post)
        said = ev.AttemptEnded(
            release=task.release, task=task.name, act=post.act, number=number, outcome="sent", until=until
        )
        if isinstance(outcome, Sent):
            return msgspec.structs.replace(said, remote=outcome.remote.id, url=outcome.remote.url, found=outcome.found)
        now = self._tools.clock.now()
        row = rows.get(SendingRow, _key(task))
        first = row.first_at if row is not None and row.first_at is not None else now
        again = now + rules.wait_after(number, self._tools.entropy.token(1)[0] / 256)
        given_up = again - first > rules.GIVES_UP
        why = ev.why_of(outcome.reason)
        if isinstance(outcome, Failed):
            final = outcome.final or given_up
            retry = None if final else max(again, outcome.retry_at or 0)
            return msgspec.structs.replace(said, outcome="failed", reason=why, retry_at=retry, final=final)
        lookup = outcome.lookup and task.lookup
        retry = None if given_up or not lookup else again
        return msgspec.structs.replace(
            said, outcome="unknown", reason=why, retry_at=retry, final=given_up, lookup=lookup
        )

    def _post(self, task: Task) -> tuple[Post, tuple[str, ...] | None]:
        """What is to be done, from a pass of this moment; and the heads that it was judged on."""
        if task.act == "withdraw":
            return self._notice(task)
        if task.act == "move":
            return self._kept_longer(task), None
        passed, row = self._gate.reissue(task.case, task.release, until=task.until, anew=True)
        return self._bare(task, row, passed, passed.documents), passed.heads

    def _kept_longer(self, task: Task) -> Post:
        """What moves a post that its target keeps: without a word of it. A later moment needs nobody's leave; for an
        earlier one the gate is asked."""
        if not _later(task):
            self._gate.reissue(task.case, task.release, until=task.until, anew=True)
        row = self._tools.rows(task.case).get(ReleaseRow, task.release)
        created = row.released_at if row is not None else 0
        moved = Post(key=task.key, act="move", created=created, language="", text="", documents=())
        return msgspec.structs.replace(moved, earlier=task.earlier, at=task.until, again=task.again)

    def _notice(self, task: Task) -> tuple[Post, tuple[str, ...] | None]:
        """What takes something back: named as it was published, so that it can be found; with the notice of it."""
        documents, passed, row = self._gate.taken_back(task.case, task.release)
        until = row.embargo if row.embargo is not None and row.embargo > self._tools.clock.now() else None
        return msgspec.structs.replace(self._bare(task, row, passed, documents), at=until), None

    def _bare(self, task: Task, row: ReleaseRow, passed: Pass, documents: tuple[PressDocument, ...]) -> Post:
        to, known = task.recipient, self._tools.rows(task.case).get(KeptThereRow, task.key)
        contacts = self._tools.rows(WORKSPACE).all(ContactRow) if to is not None else ()
        tongue = next((each.language for each in contacts if to is not None and each.key == to.contact), "")
        return Post(
            key=task.key,
            act=task.act,
            created=row.released_at,
            language=next((doc.language for doc in documents if doc.language == task.language), documents[0].language),
            text=text_for(passed, channel_named(self._channels, task.channel), task.channel, task.language),
            documents=documents,
            files=self._rendered(row, documents),
            link=link_of(passed.workspace, passed.rows),
            earlier=task.earlier,
            again=task.again,
            at=task.until,
            asked=known.asked if known is not None else (),
            recipient=None
            if to is None
            else Recipient(to.address, to.outlet, to.name, tongue or documents[0].language),
        )

    def _rendered(self, row: ReleaseRow, documents: tuple[PressDocument, ...]) -> tuple[RenderedFile, ...]:
        """The files of a release, rendered once for all its targets."""
        key = (row.key, documents[0].status)
        if key not in self._files:
            while len(self._files) >= KEPT_FILES:
                del self._files[next(iter(self._files))]
            self._files[key] = render_languages(documents, dict.fromkeys(file.format for file in row.files))
        return self._files[key]

    def _plan(self, rows: Rows, row: PlanRow) -> Plan:
        case, mine = rows.one(CaseRow), row.device == self._device()
        reasons = tuple(why.reason() for why in row.why)
        if row.state == "open" and row.leaves_at <= self._tools.clock.now():
            reasons = self._gate.reasons(rows.case, row.statement)
        return Plan(case=rows.case, number=case.number if case else "", row=row, mine=mine, reasons=reasons)

    def _judged(self, tasks: Iterable[Task]) -> tuple[Task, ...]:
        """With the reasons of the gate where it keeps in what would be due."""
        now, said = self._tools.clock.now(), dict[tuple[str, str, int | None], tuple[Reason, ...]]()
        found: list[Task] = []
        for task in tasks:
            if task.act == "withdraw" or _later(task) or task.due is None or task.due > now:
                found.append(task)
                continue
            key = (task.case, task.release, task.until)
            if key not in said:
                said[key] = self._refusals(task)
            found.append(
                msgspec.structs.replace(task, state="held", reason=said[key][0], due=None) if said[key] else task
            )
        return tuple(found)

    def _refusals(self, task: Task) -> tuple[Reason, ...]:
        try:
            self._gate.reissue(task.case, task.release, until=task.until, anew=True)
        except Refused as refused:
            return refused.reasons()
        return ()

    def _derived(self, case: str) -> tuple[Task, ...]:
        accounts = {row.key: row for row in self._tools.rows(WORKSPACE).all(AccountRow)}
        ground = Ground(
            accounts=accounts,
            device=self._device(),
            now=self._tools.clock.now(),
            busy=frozenset(self._busy),
            elsewhere=self.lock.elsewhere,
        )
        return tasks_of(self._tools.rows(case), ground)

    def _open(self, case: str) -> tuple[Task, ...]:
        """The open tasks of a case; of a closed one those alone that go on by themselves."""
        row = self._tools.rows(case).one(CaseRow)
        closed = row is not None and row.closed_at is not None
        return tuple(task for task in self._derived(case) if task.open and not (closed and task.state == "yours"))

    def _cases(self) -> tuple[str, ...]:
        """The cases of which anything is to leave: one in which nothing was is looked at again when it changes."""
        journal = self._tools.journal
        with journal.engine.connect() as db:
            accounts = journal.log.heads(db, WORKSPACE)
            states: dict[str, tuple[object, ...]] = {case: (last, accounts) for case, last in _cases_in(db)}
        for case, state in states.items():
            if self._quiet.get(case) != state and not self._stirs(case):
                self._quiet[case] = state
        return tuple(case for case, state in states.items() if self._quiet.get(case) != state)

    def _stirs(self, case: str) -> bool:
        plans = self._tools.rows(case).all(PlanRow)
        return any(row.state in ("open", "held") for row in plans) or bool(self._open(case))


def mark(task: Task) -> str:
    """What tells one task from every other."""
    return f"{task.case}/{_key(task)}"


def _outgoing(rows: Rows, task: Task) -> OutgoingRow:
    row = rows.get(OutgoingRow, task.release)
    if row is None:
        raise Refused(Reason("release.unknown", {"release": task.release}))
    return row


def _key(task: Task) -> str:
    return sending_key(task.release, task.name, task.act, task.until)


def _later(task: Task) -> bool:
    """Whether a task keeps something from readers longer than its target would."""
    return task.act == "move" and (task.until or 0) > (task.shows_at or 0)


def _until(act: Act, post: Post) -> int | None:
    return None if act == "withdraw" else post.at


def _cases_in(db: Connection) -> tuple[tuple[str, str], ...]:
    """The cases in which anything was planned or released, each with the last thing that happened in it."""
    rows = db.exec_driver_sql(
        "SELECT case_id, event_id || ' ' || count FROM case_last WHERE case_id IN "
        "(SELECT case_id FROM release_plan UNION SELECT case_id FROM release) ORDER BY case_id"
    )
    return tuple((str(case), str(last)) for case, last in rows)


def _number(rows: Rows, task: Task) -> int:
    row = rows.get(SendingRow, _key(task))
    return row.number if row is not None else 0
