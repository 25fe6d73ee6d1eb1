"""The rows of publishing: plans, who sends what, how each attempt ended, and the accounts of the workspace."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec.structs import replace

from woordvoering.casework.log import write_line
from woordvoering.journal.event import Fact
from woordvoering.journal.fold import Room, Rows, Stamp
from woordvoering.publishing import events as ev
from woordvoering.publishing.publisher import Act
from woordvoering.release.events import AlsoSent, Released, Target
from woordvoering.release.rows import MAIL, ChannelRow, DeliveryRow, DeliveryState, ReleaseRow, posted_key
from woordvoering.store.tables import Row, table_for

PlanState = Literal["open", "cancelled", "held", "released"]
SendingState = Literal["", "sent", "failed", "unknown"]


class PlanRow(Row, frozen=True, kw_only=True):
    """What is to leave, and when; the key is the id that the release will have. `device` makes it leave, in the name
    of `by`; `why` is why it was held at its moment."""

    statement: str
    revision: str
    sha256: str
    channels: tuple[str, ...]
    groups: tuple[str, ...]
    formats: tuple[str, ...]
    requests: tuple[str, ...]
    when: ev.When
    leaves_at: int
    at: int | None
    next_update_at: int | None
    folder: str
    device: str
    by: str
    planned_at: int
    state: PlanState = "open"
    ended_at: int | None = None
    reason: str = ""
    why: tuple[ev.Why, ...] = ()


class OutgoingRow(Row, frozen=True, kw_only=True):
    """Who sends a release: the device and the person in whose name; the key is the release.

    `skipped` is why the other channels need not wait for the website, '' while they do.
    """

    device: str
    sender: str
    targets: tuple[Target, ...]
    taken_at: int | None = None
    skipped: str = ""


class SendingRow(Row, frozen=True, kw_only=True):
    """How one thing fares at one target; the key is `release.task.out`, `.back` for taking it back, or `.till-` and a
    moment for having it kept until then. `act` is that of the last attempt.

    `under_way`: an attempt was begun, and its end is not known (yet). `doubt`: there was an attempt of which nobody
    knows whether it did anything. Moments are ms UTC.
    """

    release: str
    task: str
    act: Act
    number: int = 0
    under_way: bool = False
    state: SendingState = ""
    doubt: bool = False
    lookup: bool = True
    remote: str = ""
    url: str = ""
    found: bool = False
    why: ev.Why | None = None
    retry_at: int | None = None
    final: bool = False
    first_at: int | None = None
    begun_at: int | None = None
    ended_at: int | None = None
    how: str = ""


class KeptThereRow(Row, frozen=True, kw_only=True):
    """Until when (ms UTC) a target keeps to itself what it was given under embargo, as far as is known, None when it
    shows it; the key is `release.task`. `asked` are all the moments that it was asked for."""

    until: int | None = None
    asked: tuple[int, ...] = ()


class TakenBackRow(Row, frozen=True, kw_only=True):
    """A channel that a person cleared of a withdrawn release; the key is that of its ChannelRow."""

    by: str
    at: int
    how: str


class AccountRow(Row, frozen=True, kw_only=True):
    """An account that the desk publishes with; the key is its own. A row of the workspace."""

    kind: str
    channel: str
    address: str
    name: str
    options: dict[str, str]


TABLES = (
    (PlanRow, table_for(PlanRow, "release_plan")),
    (OutgoingRow, table_for(OutgoingRow, "outgoing")),
    (SendingRow, table_for(SendingRow, "sending")),
    (KeptThereRow, table_for(KeptThereRow, "kept_there")),
    (TakenBackRow, table_for(TakenBackRow, "taken_back")),
    (AccountRow, table_for(AccountRow, "publisher")),
)


def sending_key(release: str, task: str, act: Act, until: int | None = None) -> str:
    """The key of a SendingRow: whether something is corrected or new there, it goes out once. To have it kept until
    another moment is one thing for each moment (`until`)."""
    if act == "move":
        return f"{release}.{task}.till-{until}"
    return f"{release}.{task}.{'back' if act == 'withdraw' else 'out'}"


def target_task(target: Target) -> str:
    """The name, inside a release, of what goes to an account."""
    language = f".{target.language}" if target.language else ""
    return f"{target.channel}.{target.account}{language}"


def mail_task(target: Target, delivery: DeliveryRow) -> str:
    """The name, inside a release, of what goes to one recipient."""
    return f"{target.channel}.{target.account}.{delivery.key.removeprefix(f'{delivery.release}.')}"


def apply(rows: Rows, at: Stamp, fact: Fact) -> None:
    """Applies one fact of publishing; facts of other rooms change nothing here, but for a release that left."""
    match fact:
        case ev.Planned() | ev.PlanCancelled() | ev.PlanHeld():
            _plan(rows, at, fact)
        case Released():
            _released(rows, at, fact)
        case AlsoSent():
            _also_sent(rows, fact)
        case ev.Attempted():
            _attempted(rows, at, fact)
        case ev.AttemptEnded():
            _ended(rows, at, fact)
        case ev.PublisherSet() | ev.PublisherRemoved():
            _account(rows, at, fact)
        case _:
            _decided(rows, at, fact)


def _decided(rows: Rows, at: Stamp, fact: Fact) -> None:
    """What persons decide about what is on its way."""
    match fact:
        case ev.AttemptSettled():
            _settled(rows, at, fact)
        case ev.RetryAsked():
            _retry(rows, fact)
        case ev.WebsiteSkipped():
            known = rows.get(OutgoingRow, fact.release)
            if known is not None and not known.skipped:
                rows.put(replace(known, skipped=fact.reason))
                write_line(rows, at, "log.website_skipped", "globe", text=fact.reason)
        case ev.SendingTakenOver():
            _taken_over(rows, at, fact)
        case ev.ChannelTakenBack():
            _taken_back(rows, at, fact)
        case _:
            pass


def _taken_back(rows: Rows, at: Stamp, fact: ev.ChannelTakenBack) -> None:
    release = rows.get(ReleaseRow, fact.release)
    key = posted_key(rows, release, fact.channel, fact.language) if release is not None else ""
    if rows.get(ChannelRow, key) is None or rows.get(TakenBackRow, key) is not None:
        return
    rows.put(TakenBackRow(case_id=at.case, key=key, by=at.actor, at=at.wall, how=fact.how))
    if fact.language:
        spoken = fact.language.upper()
        write_line(
            rows, at, "log.channel_taken_back_in", "undo-2", channel=fact.channel, language=spoken, text=fact.how
        )
    else:
        write_line(rows, at, "log.channel_taken_back", "undo-2", channel=fact.channel, text=fact.how)


def _plan(rows: Rows, at: Stamp, fact: ev.Planned | ev.PlanCancelled | ev.PlanHeld) -> None:
    known = rows.get(PlanRow, fact.plan)
    match fact:
        case ev.Planned() if known is None:
            for each in rows.all(PlanRow):
                if each.statement == fact.statement and each.state == "held":
                    rows.put(replace(each, state="cancelled", ended_at=at.wall))
            rows.put(_planned(at, fact))
            write_line(rows, at, f"log.planned.{fact.when}", "clock", when=fact.at or fact.leaves_at)
        case ev.PlanCancelled() if known is not None and known.state in ("open", "held"):
            rows.put(replace(known, state="cancelled", ended_at=at.wall, reason=fact.reason))
            write_line(rows, at, "log.plan_cancelled", "undo-2", text=fact.reason)
        case ev.PlanHeld() if known is not None and known.state == "open":
            rows.put(replace(known, state="held", ended_at=at.wall, why=fact.reasons))
            write_line(rows, at, "log.plan_held", "triangle-alert", count=len(fact.reasons), automatic=True)
        case _:
            pass


def _planned(at: Stamp, fact: ev.Planned) -> PlanRow:
    return PlanRow(
        case_id=at.case,
        key=fact.plan,
        statement=fact.statement,
        revision=fact.revision,
        sha256=fact.sha256,
        channels=fact.channels,
        groups=fact.groups,
        formats=fact.formats,
        requests=fact.requests,
        when=fact.when,
        leaves_at=fact.leaves_at,
        at=fact.at,
        next_update_at=fact.next_update_at,
        folder=fact.folder,
        device=at.device,
        by=at.actor,
        planned_at=at.wall,
    )


def _released(rows: Rows, at: Stamp, fact: Released) -> None:
    """A release that left ends its plan, also one that somebody elsewhere took back meanwhile; whoever wrote it sends
    it. A second writing of the same changes nothing."""
    plan = rows.get(PlanRow, fact.release)
    if plan is not None and plan.state != "released":
        rows.put(replace(plan, state="released", ended_at=at.wall))
    if fact.targets is not None and rows.get(OutgoingRow, fact.release) is None:
        rows.put(
            OutgoingRow(case_id=at.case, key=fact.release, device=at.device, sender=at.actor, targets=fact.targets)
        )


def _also_sent(rows: Rows, fact: AlsoSent) -> None:
    """Whoever asked later is written to by the account that wrote to the others."""
    outgoing = rows.get(OutgoingRow, fact.release)
    if outgoing is None or all(target.channel != MAIL for target in outgoing.targets):
        return
    asked = {(to.address, to.request) for to in fact.recipients}
    for row in rows.all(DeliveryRow):
        new = row.release == fact.release and (fact.first or row.key.count(".") > 1) and not row.state
        if new and (row.address, row.request) in asked:
            rows.put(replace(row, state="waiting"))


def _row(rows: Rows, at: Stamp, release: str, task: str, act: Act, until: int | None = None) -> SendingRow:
    key = sending_key(release, task, act, until)
    known = rows.get(SendingRow, key)
    return known or SendingRow(case_id=at.case, key=key, release=release, task=task, act=act)


def _kept(rows: Rows, at: Stamp, fact: ev.Attempted | ev.AttemptEnded | ev.AttemptSettled) -> None:
    """Until when a target was asked to keep something, and does."""
    key = f"{fact.release}.{fact.task}"
    known = rows.get(KeptThereRow, key)
    if fact.act == "withdraw" or (known is None and fact.until is None):
        return
    row = known or KeptThereRow(case_id=at.case, key=key)
    if isinstance(fact, ev.Attempted):
        if fact.until is not None and fact.until not in row.asked:
            rows.put(replace(row, asked=(*row.asked, fact.until)))
    else:
        rows.put(replace(row, until=fact.until))


def _moved(rows: Rows, fact: ev.AttemptEnded) -> None:
    """What was moved may have another name at its target since."""
    out = rows.get(SendingRow, sending_key(fact.release, fact.task, "publish"))
    if out is not None and fact.remote:
        rows.put(replace(out, remote=fact.remote, url=fact.url or out.url))


def _attempted(rows: Rows, at: Stamp, fact: ev.Attempted) -> None:
    row = _row(rows, at, fact.release, fact.task, fact.act, fact.until)
    if row.state == "sent":
        return
    _kept(rows, at, fact)
    _put(
        rows,
        replace(
            row,
            act=fact.act,
            number=max(row.number, fact.number),
            under_way=True,
            doubt=row.doubt or row.under_way,
            first_at=at.wall if row.first_at is None else row.first_at,
            begun_at=at.wall,
            final=False,
        ),
        at,
    )


def _ended(rows: Rows, at: Stamp, fact: ev.AttemptEnded) -> None:
    """What is known to stand there stays known: no later word of an attempt that failed takes that back."""
    row = _row(rows, at, fact.release, fact.task, fact.act, fact.until)
    if fact.outcome == "sent":
        _sent(rows, at, fact, row)
        return
    if row.state == "sent" or fact.number < row.number:
        if fact.outcome == "unknown" and row.state != "sent":
            rows.put(replace(row, doubt=True))
        return
    told = row.state != fact.outcome or fact.final
    row = replace(
        row,
        number=fact.number,
        under_way=False,
        state=fact.outcome,
        doubt=row.doubt or fact.outcome == "unknown",
        lookup=fact.lookup,
        why=fact.reason,
        retry_at=fact.retry_at,
        final=fact.final,
        ended_at=at.wall,
    )
    _put(rows, row, at)
    if told:
        code = "log.sending_failed" if fact.outcome == "failed" else "log.sending_unknown"
        channel, outlet = _where(rows, fact.release, fact.task)
        write_line(rows, at, code, "triangle-alert", automatic=True, channel=channel, outlet=outlet)


def _sent(rows: Rows, at: Stamp, fact: ev.AttemptEnded, row: SendingRow) -> None:
    channel, outlet = _where(rows, fact.release, fact.task)
    if row.state == "sent":
        if fact.remote and row.remote and fact.remote != row.remote:
            there = fact.url or fact.remote
            write_line(rows, at, "log.sent_twice", "triangle-alert", channel=channel, outlet=outlet, url=there)
        return
    row = replace(
        row,
        number=max(row.number, fact.number),
        under_way=False,
        state="sent",
        remote=fact.remote,
        url=fact.url,
        found=fact.found,
        why=None,
        retry_at=None,
        final=False,
        ended_at=at.wall,
    )
    _put(rows, row, at)
    _kept(rows, at, fact)
    if fact.act == "move":
        _moved(rows, fact)
        write_line(rows, at, "log.sent.move", "clock", automatic=True, channel=channel, when=fact.until)
    elif not _to_person(fact.task):
        write_line(rows, at, f"log.sent.{fact.act}", "send", automatic=True, channel=channel, url=fact.url)


def _settled(rows: Rows, at: Stamp, fact: ev.AttemptSettled) -> None:
    row = _row(rows, at, fact.release, fact.task, fact.act, fact.until)
    if row.state == "sent":
        return
    arrived = fact.arrived == "yes"
    if arrived:
        _kept(rows, at, fact)
    row = replace(
        row,
        under_way=False,
        state="sent" if arrived else "",
        doubt=False if not row.lookup else row.doubt,
        url=fact.url if arrived else "",
        why=None,
        retry_at=None,
        final=False,
        ended_at=at.wall,
        how=fact.how,
    )
    _put(rows, row, at)
    channel, outlet = _where(rows, fact.release, fact.task)
    write_line(rows, at, f"log.settled.{fact.arrived}", "check", text=fact.how, channel=channel, outlet=outlet)


def _retry(rows: Rows, fact: ev.RetryAsked) -> None:
    for row in rows.all(SendingRow):
        if row.release == fact.release and fact.task in ("", row.task) and row.state in ("failed", "unknown"):
            rows.put(replace(row, final=False, retry_at=None, first_at=None))


def _taken_over(rows: Rows, at: Stamp, fact: ev.SendingTakenOver) -> None:
    """Nobody here knows what the other device did since it was last heard: all that is open counts as unknown."""
    plan = rows.get(PlanRow, fact.release)
    if plan is not None and plan.state == "open":
        rows.put(replace(plan, device=at.device, by=at.actor, folder=""))
        write_line(rows, at, "log.plan_taken_over", "refresh-cw", text=fact.reason)
    known, release = rows.get(OutgoingRow, fact.release), rows.get(ReleaseRow, fact.release)
    if known is None or release is None:
        return
    rows.put(replace(known, device=at.device, sender=at.actor, taken_at=at.wall))
    for task, personal in _tasks(rows, known):
        out = _row(rows, at, fact.release, task, "publish")
        stood = out.state in ("sent", "unknown") or out.under_way
        back = _row(rows, at, fact.release, task, "withdraw") if release.withdrawn_at is not None and stood else None
        for row in (out, back):
            if row is not None and row.state != "sent":
                row = replace(row, under_way=False, state="unknown", doubt=True, lookup=not personal)
                row = replace(row, why=None, retry_at=None, final=False)
                _put(rows, row, at)
    for row in rows.all(SendingRow):
        if row.release == fact.release and row.act == "move" and row.state != "sent":
            rows.put(replace(row, under_way=False, state="unknown", doubt=True, why=None, retry_at=None, final=False))
    write_line(rows, at, "log.sending_taken_over", "refresh-cw", text=fact.reason, version=release.version)


def _tasks(rows: Rows, outgoing: OutgoingRow) -> Iterator[tuple[str, bool]]:
    """Every task of a release by name, and whether it goes to a person."""
    for target in outgoing.targets:
        if target.channel != MAIL:
            yield target_task(target), False
            continue
        for delivery in rows.all(DeliveryRow):
            if delivery.release == outgoing.key:
                yield mail_task(target, delivery), True


def _to_person(task: str) -> bool:
    return task.partition(".")[0] == MAIL


def _delivery(rows: Rows, release: str, task: str) -> DeliveryRow | None:
    """Whom a task writes to."""
    return rows.get(DeliveryRow, ".".join((release, *task.split(".")[2:])))


def _where(rows: Rows, release: str, task: str) -> tuple[str, str]:
    """The channel and, of a mail, the newsroom."""
    delivery = _delivery(rows, release, task) if _to_person(task) else None
    return task.partition(".")[0], delivery.outlet if delivery is not None else ""


def _put(rows: Rows, row: SendingRow, at: Stamp) -> None:
    """Keeps the row, and what readers and channels show of it."""
    rows.put(row)
    if row.act in ("withdraw", "move"):
        return
    state: DeliveryState = "unknown" if row.under_way else row.state or "waiting"
    if _to_person(row.task):
        delivery = _delivery(rows, row.release, row.task)
        if delivery is not None:
            rows.put(replace(delivery, state=state, at=at.wall if state == "sent" else delivery.at))
        return
    channel = rows.get(ChannelRow, f"{row.release}.{row.task.partition('.')[0]}")
    if channel is not None and channel.state:
        stands = state == "sent" and bool(row.url)
        posted = at.wall if state == "sent" and channel.posted_at is None else channel.posted_at
        rows.put(replace(channel, state=state, url=row.url if stands else channel.url, posted_at=posted))


def _account(rows: Rows, at: Stamp, fact: ev.PublisherSet | ev.PublisherRemoved) -> None:
    if isinstance(fact, ev.PublisherRemoved):
        rows.drop(AccountRow, fact.publisher)
        return
    rows.put(
        AccountRow(
            case_id=at.case,
            key=fact.publisher,
            kind=fact.kind,
            channel=fact.channel,
            address=fact.address,
            name=fact.name,
            options=fact.options,
        )
    )


PUBLISHING_ROOM = Room("publishing", ev.FACTS, TABLES, apply, hears=(Released, AlsoSent))
