"""Sending: makes plans leave and tries what is due, one thing at a time, above the desk that keeps the queue."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from threading import Event

import msgspec

from woordvoering.desk import Desk
from woordvoering.errors import BrokenStore, Reason, WoordvoeringError
from woordvoering.journal.changes import Changes
from woordvoering.publishing.publisher import Account, Failed, Outcome, Publisher, Sent
from woordvoering.publishing.queue import mark
from woordvoering.publishing.tasks import Task
from woordvoering.sync.replica import AtDesk, here

Opener = Callable[[Account, str], Publisher]
"""Gives the publisher of an account, with its secret."""

SOONEST = 0.5
"""Seconds between two rounds at least: a disk that refuses is not asked without end."""

MOST = 1_000
"""So many things are tried in one round; the next round goes on."""


class Told(msgspec.Struct, frozen=True):
    """What became of one thing in a round: a plan that left or was kept in, or a task."""

    case: str
    release: str
    channel: str
    outcome: str
    reasons: tuple[Reason, ...] = ()


class SendingRound(msgspec.Struct, frozen=True):
    """What a round did, what it changed, and when there is more to do here (ms UTC)."""

    told: tuple[Told, ...] = ()
    changes: Changes = Changes()
    next_due: int | None = None
    elsewhere: bool = False


class Sending:
    """The sending of an open desk. One thread does the rounds; the desk is asked through `at_desk` alone.

    `publishers` opens an account; `elsewhere` in a round says that another process of this desk sends.
    """

    def __init__(self, desk: Desk, publishers: Opener, at_desk: AtDesk = here) -> None:
        self._desk, self._publishers, self._at_desk = desk, publishers, at_desk
        self._open: dict[str, tuple[Account, str, Publisher]] = {}

    def round(self, stop: Event | None = None) -> SendingRound:
        """Does all that is due, until nothing is or `stop` is set. What goes wrong is told, and never raised, but for
        a journal that cannot be written: then nothing more is begun."""
        if not self._at_desk(self._desk.outbox.lock.take):
            return SendingRound(elsewhere=True, next_due=self._at_desk(self._desk.outbox.next_due))
        found: list[Told] = []
        changes = self._plans(found)
        passed_over: set[str] = set()
        while len(found) < MOST and not (stop is not None and stop.is_set()):
            done = frozenset(passed_over)
            task = self._at_desk(lambda done=done: self._desk.outbox.due(done))
            if task is None:
                break
            passed_over.add(mark(task))
            told, changed = self._try(task)
            found.append(told)
            changes |= changed
        return SendingRound(tuple(found), changes, self._at_desk(self._desk.outbox.next_due))

    def wait(self, wake: Event, most: float = 30.0) -> None:
        """Returns when something is due, when `wake` is set, or after so many seconds."""
        due = self._at_desk(self._desk.outbox.next_due)
        left = most if due is None else (due - self._desk.clock.now()) / 1000
        wake.wait(min(max(left, SOONEST), most))

    def close(self) -> None:
        """Lets another process of this desk send."""
        self._at_desk(self._desk.outbox.lock.give)
        self._open.clear()

    def _plans(self, found: list[Told]) -> Changes:
        changes = Changes()
        for plan in self._at_desk(self._desk.outbox.due_plans):
            try:
                _, made = self._at_desk(lambda plan=plan: self._desk.outbox.leave(plan))
            except WoordvoeringError as error:
                found.append(Told(plan.case, plan.row.key, "", "held", error.reasons()))
                changes |= Changes(cases=(plan.case,))
            else:
                found.append(Told(plan.case, plan.row.key, "", "released"))
                changes |= made
        return changes

    def _try(self, task: Task) -> tuple[Told, Changes]:
        """One attempt: written, made, written. What cannot be begun is told, and waits for the next round."""
        try:
            publisher = self._publisher(task)
            post = self._at_desk(lambda: self._desk.outbox.begin(task))
        except WoordvoeringError as error:
            return Told(task.case, task.release, task.channel, "held", error.reasons()), Changes()
        with ExitStack() as breaking_off:
            breaking_off.callback(self._desk.outbox.lost, task)
            outcome = publisher if isinstance(publisher, Failed) else publisher.act(post)
            breaking_off.pop_all()
        changes = self._at_desk(lambda: self._desk.outbox.ended(task, post, outcome))
        return _told(task, outcome), changes

    def _publisher(self, task: Task) -> Publisher | Failed:
        """The publisher of a task; an account that cannot be opened is an attempt that failed, with its reason."""
        account = self._at_desk(lambda: self._desk.outbox.account(task))
        try:
            secret = self._at_desk(lambda: self._desk.accounts.secrets.secret(account))
            known = self._open.get(account.key)
            if known is None or known[:2] != (account, secret):
                known = self._open[account.key] = (account, secret, self._publishers(account, secret))
            return known[2]
        except WoordvoeringError as error:
            return Failed(error.reasons()[0], final=not isinstance(error, BrokenStore))


def _told(task: Task, outcome: Outcome) -> Told:
    if isinstance(outcome, Sent):
        return Told(task.case, task.release, task.channel, "sent")
    word = "failed" if isinstance(outcome, Failed) else "unknown"
    return Told(task.case, task.release, task.channel, word, (outcome.reason,))
