"""What the Wachtrij shows: what is planned, each release on its way with its tasks. Asked on the desk's thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from woordvoering.casework.rows import CaseRow
from woordvoering.publishing.queue import Plan
from woordvoering.publishing.rows import OutgoingRow
from woordvoering.publishing.tasks import Task
from woordvoering.release.rows import ReleaseRow

if TYPE_CHECKING:
    from woordvoering.desk import Desk

PRESSING = ("failed", "unknown")
"""States that a person must look at."""


@dataclass(frozen=True, slots=True)
class Going:
    """A release with its tasks. `device` sends it ('' for none); `mine`: this one."""

    case: str
    number: str
    title: str
    release: str
    statement: str
    version: int
    released_at: int
    embargo: int | None
    withdrawn: bool
    device: str
    mine: bool
    skipped: bool
    tasks: tuple[Task, ...]

    @property
    def open(self) -> tuple[Task, ...]:
        """What is still to be done."""
        return tuple(task for task in self.tasks if task.open)

    def count(self, *states: str) -> int:
        """How many tasks stand so."""
        return sum(task.state in states for task in self.tasks)

    @property
    def stuck(self) -> bool:
        """Whether the website keeps the others waiting, and it takes a person to go on."""
        waits = any(task.reason is not None and task.reason.code == "sending.website_first" for task in self.tasks)
        website = any(task.channel == "website" and task.state in PRESSING for task in self.tasks)
        return waits and website and not self.skipped


@dataclass(frozen=True, slots=True)
class Awaited:
    """Something planned, with the title of its dossier."""

    plan: Plan
    title: str

    @property
    def case(self) -> str:
        return self.plan.case

    @property
    def held(self) -> bool:
        """Whether the gate kept it in."""
        return self.plan.row.state == "held" or bool(self.plan.reasons)


@dataclass(frozen=True, slots=True)
class QueueView:
    """All that is to leave, of every dossier, at `now`; `labels` are the channels' names on the screen."""

    now: int = 0
    plans: tuple[Awaited, ...] = ()
    going: tuple[Going, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)

    @property
    def undoable(self) -> tuple[Awaited, ...]:
        """What leaves by itself and can still be taken back."""
        standing = (each for each in self.plans if each.plan.row.state == "open")
        return tuple(each for each in standing if each.plan.row.leaves_at > self.now)

    def count(self, *states: str) -> int:
        """How many tasks stand so, over all dossiers."""
        return sum(each.count(*states) for each in self.going)


def queue_view(desk: Desk) -> QueueView:
    """Everything that is planned or on its way."""
    return QueueView(
        now=int(desk.clock.now()),
        plans=tuple(awaited(desk, plan) for plan in desk.outbox.plans()),
        going=tuple(_grouped(desk, desk.outbox.tasks())),
        labels=labels_of(desk),
    )


def release_view(desk: Desk, case: str, release: str) -> Going | None:
    """One release with all its tasks, done or not."""
    tasks = (task for task in desk.outbox.tasks(case) if task.release == release)
    found = next(_grouped(desk, tasks), None)
    row = desk.journal.rows(case).get(ReleaseRow, release)
    return found or (None if row is None else _going(desk, case, row, ()))


def awaited(desk: Desk, plan: Plan) -> Awaited:
    """A plan with the title of its dossier."""
    case = desk.journal.rows(plan.case).one(CaseRow)
    return Awaited(plan, case.title if case is not None else "")


def labels_of(desk: Desk) -> dict[str, str]:
    """The names of the channels in the language of the window."""
    return {name: channel.name_in(desk.views.language) for name, channel in desk.channels.items()}


def account_kinds(desk: Desk) -> dict[str, tuple[str, ...]]:
    """The kinds of accounts by the channel that they serve."""
    found: dict[str, tuple[str, ...]] = {}
    for row in desk.accounts.all():
        found[row.channel] = (*found.get(row.channel, ()), row.kind)
    return found


def _grouped(desk: Desk, tasks: Iterable[Task]) -> Iterator[Going]:
    found: dict[tuple[str, str], list[Task]] = {}
    for task in tasks:
        found.setdefault((task.case, task.release), []).append(task)
    for (case, release), its in found.items():
        row = desk.journal.rows(case).get(ReleaseRow, release)
        if row is not None:
            yield _going(desk, case, row, tuple(its))


def _going(desk: Desk, case: str, row: ReleaseRow, tasks: tuple[Task, ...]) -> Going:
    rows = desk.journal.rows(case)
    known, outgoing = rows.one(CaseRow), rows.get(OutgoingRow, row.key)
    device = outgoing.device if outgoing is not None else ""
    return Going(
        case=case,
        number=known.number if known is not None else "",
        title=known.title if known is not None else "",
        release=row.key,
        statement=row.statement,
        version=row.version,
        released_at=row.released_at,
        embargo=row.embargo,
        withdrawn=row.withdrawn_at is not None,
        device=device,
        mine=not device or device == desk.profile.device,
        skipped=outgoing is not None and bool(outgoing.skipped),
        tasks=tasks,
    )
