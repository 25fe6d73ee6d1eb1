"""`queue …`: what is to leave and how it fares; taken back, tried again, settled, taken over, and sent from here."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from woordvoering.cli.choices import Case
from woordvoering.cli.command import act, noun
from woordvoering.cli.session import Sitting
from woordvoering.cli.watch import stopped_by_signals
from woordvoering.errors import WrongUse
from woordvoering.i18n import Language

if TYPE_CHECKING:
    from woordvoering.publishing.queue import Plan
    from woordvoering.publishing.tasks import Task
    from woordvoering.sending import SendingRound

queue = noun("What is to leave the house, and how it fares at every target.")

Left = Annotated[str, typer.Argument(help="A release or a plan, by id; a release also by its version in the case.")]
Named = Annotated[str, typer.Argument(help="What is to be sent, as 'queue list' names it.")]
Why = Annotated[str, typer.Argument(help="The reason; it stays in the course of events.")]
How = Annotated[str, typer.Option("--how", help="How one knows.")]


def _left(sitting: Sitting, case: str, named: str) -> str:
    """The id of a release by id or version, or of a plan. Raises WrongUse `cli.release_unknown`."""
    outbox = sitting.desk.outbox
    found = [one.id for one in sitting.desk.views.releases(case) if named in (one.id, str(one.version))]
    found += [plan.row.key for plan in outbox.plans(case) if named == plan.row.key]
    if not found:
        raise WrongUse("cli.release_unknown", release=named)
    return found[0]


def _task(sitting: Sitting, case: str, release: str, name: str) -> Task:
    """What is open under a name; of two the one that takes back. Raises WrongUse `cli.task_unknown`."""
    known = _left(sitting, case, release)
    found = [task for task in sitting.desk.outbox.tasks(case) if (task.release, task.name) == (known, name)]
    still = [task for task in found if task.open] or found
    if not still:
        raise WrongUse("cli.task_unknown", task=name)
    return still[-1]


@act(queue, "list")
def list_queue(
    sitting: Sitting,
    case: Annotated[str, typer.Argument(help="Only this case, with what was sent already.")] = "",
) -> None:
    """Lists what is planned, what is open at which target, and whose turn it is."""
    voice, outbox = sitting.voice, sitting.desk.outbox
    known = sitting.case(case) if case else None
    plans, tasks = outbox.plans(known), outbox.tasks(known)
    rows = [_plan_row(sitting, plan) for plan in plans] + [_task_row(sitting, task) for task in tasks]
    columns = ("case", "release", "task", "act", "state", "due", "detail")
    record = {"plans": [_plan_record(plan) for plan in plans], "tasks": tasks, "next_due": outbox.next_due()}
    voice.answer(record, lambda: voice.table(columns, rows))


def _plan_row(sitting: Sitting, plan: Plan) -> list[str]:
    voice, row = sitting.voice, plan.row
    detail = " ".join(voice.reason(reason) for reason in plan.reasons)
    state = voice.word("plan", row.state)
    return [plan.number, row.key, "", voice.word("when", row.when), state, voice.when(row.leaves_at), detail]


def _plan_record(plan: Plan) -> dict[str, object]:
    row = plan.row
    return {
        "case": plan.case, "number": plan.number, "plan": row.key, "statement": row.statement, "state": row.state,
        "when": row.when, "at": row.at, "leaves_at": row.leaves_at, "by": row.by, "device": row.device,
        "mine": plan.mine, "channels": row.channels, "groups": row.groups, "reasons": plan.reasons,
    }  # fmt: skip


def _task_row(sitting: Sitting, task: Task) -> list[str]:
    voice = sitting.voice
    detail = task.url if task.reason is None else voice.reason(task.reason)
    if task.open and not task.mine:
        detail = voice.say("cli.sent_from", {"device": task.device})
    number = sitting.desk.views.case(task.case).number
    state, act_word = voice.word("sending", task.state), voice.word("sending_act", task.act)
    return [number, f"v{task.version}", task.name, act_word, state, voice.when(task.due), detail]


@act(queue, "cancel")
def cancel(
    sitting: Sitting,
    case: Case,
    plan: Annotated[str, typer.Argument(help="A plan, by id; without it the one that waits.")] = "",
    reason: Annotated[str, typer.Option("--reason")] = "",
) -> None:
    """Takes back what was planned, before it leaves."""
    made = sitting.case(case)
    waiting = [each.row.key for each in sitting.desk.outbox.plans(made) if each.row.state == "open"]
    if not plan and len(waiting) != 1:
        raise WrongUse("cli.plan_which", count=len(waiting))
    known = plan or waiting[0]
    sitting.done(
        "cli.done.plan_cancelled", sitting.desk.publishing.cancel(sitting.actor, made, known, reason), plan=known
    )


@act(queue, "retry")
def retry(
    sitting: Sitting,
    case: Case,
    release: Left,
    task: Annotated[str, typer.Argument(help="What is to be sent; without it all that failed.")] = "",
) -> None:
    """Tries what failed once more, at once."""
    made = sitting.case(case)
    known = _left(sitting, made, release)
    sitting.done("cli.done.retry_asked", sitting.desk.publishing.retry(sitting.actor, made, known, task), release=known)


@act(queue, "settle")
def settle(
    sitting: Sitting,
    case: Case,
    release: Left,
    task: Named,
    arrived: Annotated[Literal["yes", "no"], typer.Option("--arrived", help="Whether it arrived.")],
    how: How,
    url: Annotated[str, typer.Option("--url", help="Where it stands.")] = "",
) -> None:
    """Says what became of something of which nobody knows, or that was done by hand."""
    found = _task(sitting, sitting.case(case), release, task)
    there = arrived == "yes"
    changes = sitting.desk.publishing.settle(sitting.actor, found, arrived=there, how=how, url=url)
    sitting.done("cli.done.settled", changes, task=task)


@act(queue, "skip-website")
def skip_website(sitting: Sitting, case: Case, release: Left, reason: Why) -> None:
    """Lets the other channels go before the website, which did not take it."""
    made = sitting.case(case)
    known = _left(sitting, made, release)
    changes = sitting.desk.publishing.skip_website(sitting.actor, made, known, reason)
    sitting.done("cli.done.website_skipped", changes, release=known)


@act(queue, "take-over")
def take_over(sitting: Sitting, case: Case, release: Left, reason: Why) -> None:
    """Sends from this device what another one was to send; what is open there counts as unknown first."""
    made = sitting.case(case)
    known = _left(sitting, made, release)
    changes = sitting.desk.publishing.take_over(sitting.actor, made, known, reason)
    sitting.done("cli.done.taken_over", changes, release=known)


@act(queue, "taken-back")
def taken_back(
    sitting: Sitting,
    case: Case,
    release: Left,
    channel: str,
    how: How = "",
    language: Annotated[Language | None, typer.Option("--language", help="The statement's own, unless said.")] = None,
) -> None:
    """Logs that a channel done by hand carries a withdrawn release no more."""
    made = sitting.case(case)
    known = _left(sitting, made, release)
    changes = sitting.desk.publishing.taken_back(sitting.actor, made, known, channel, how, language or "")
    sitting.done("cli.done.taken_back", changes, channel=channel)


@act(queue, "run")
def run(
    sitting: Sitting,
    once: Annotated[bool, typer.Option("--once", help="What is due now, then end.")] = False,
) -> None:
    """Makes plans leave and sends what is due, for as long as the call runs."""
    from woordvoering.publishing.kinds import open_net, open_publisher
    from woordvoering.sending import Sending

    desk = sitting.desk
    net = open_net(desk.accounts.secrets.keep)
    sending = Sending(desk, lambda account, secret: open_publisher(account, secret, clock=desk.clock, net=net))
    stop = threading.Event()
    if not once:
        stopped_by_signals(stop)
    try:
        while True:
            done = sending.round(stop)
            if done.elsewhere:
                raise WrongUse("cli.sending_elsewhere")
            if done.told or once:
                _tell(sitting, done)
            if once or stop.is_set():
                return
            sending.wait(stop)
    finally:
        sending.close()


def _tell(sitting: Sitting, done: SendingRound) -> None:
    voice = sitting.voice

    def tell() -> None:
        for each in done.told:
            reasons = " ".join(voice.reason(reason) for reason in each.reasons)
            number = sitting.desk.views.case(each.case).number
            voice.line(
                " ".join(word for word in (number, each.channel, voice.word("sending", each.outcome), reasons) if word)
            )
        if done.next_due is not None:
            voice.line(voice.say("cli.next_due", {"at": done.next_due}))

    voice.answer({"told": done.told, "next_due": done.next_due}, tell)
