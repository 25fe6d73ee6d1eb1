"""What is still to be done for the releases of a case, and how each thing fares: derived from rows, never stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Literal

import msgspec

from woordvoering.errors import Reason
from woordvoering.journal.fold import Rows
from woordvoering.publishing import rules
from woordvoering.publishing.publisher import Act, Remote
from woordvoering.publishing.rows import (
    AccountRow,
    OutgoingRow,
    PlanRow,
    SendingRow,
    TakenBackRow,
    mail_task,
    sending_key,
    target_task,
)
from woordvoering.release.events import Recipient, Target
from woordvoering.release.rows import MAIL, ChannelRow, DeliveryRow, ReleaseRow, kept_until, posted_key
from woordvoering.release.tongues import told_in

State = Literal["waiting", "held", "busy", "sent", "failed", "unknown", "yours", "withdrawn"]
"""`waiting`: its moment comes. `held`: something else has to happen first. `unknown`: nobody knows whether it did
anything. `yours`: a person does it by hand. `withdrawn`: it stopped, as the release was taken back or corrected."""

DONE: frozenset[State] = frozenset(("sent", "withdrawn"))


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that happens, or happened, at one target.

    `name` is its name inside the release, `account` '' for what a person does by hand. `language` is that of the
    text, '' for the statement's own; of what is done by hand always which, where there are several. `due` (ms UTC) is
    when this device goes on by itself; None when it does not. `number` counts the attempts. `lookup`: of an unknown
    one, whether the target can be asked; where it cannot, a person says whether it arrived. `until` is the moment until
    which the target is to keep it, `shows_at` the one until which it keeps it now. `mine`: this device sends it.
    """

    case: str
    release: str
    version: int
    name: str
    act: Act
    channel: str
    kind: str = ""
    account: str = ""
    language: str = ""
    recipient: Recipient | None = None
    state: State
    due: int | None = None
    number: int = 0
    reason: Reason | None = None
    url: str = ""
    device: str = ""
    mine: bool = False
    lookup: bool = True
    final: bool = False
    again: bool = False
    earlier: Remote | None = None
    until: int | None = None
    shows_at: int | None = None
    since: int | None = None

    @property
    def key(self) -> str:
        """The name of what stands at the target, for ever; taking it back names the same thing."""
        return f"{self.release}.{self.name}"

    @property
    def open(self) -> bool:
        """Whether anything is still to be done."""
        return self.state not in DONE


class Ground(msgspec.Struct, frozen=True, kw_only=True):
    """What tasks are derived on beside the rows of the case: the accounts there are, this device, the time, which
    attempts are being made at this moment (`busy`: by this process; `elsewhere`: another one of this desk sends)."""

    accounts: Mapping[str, AccountRow]
    device: str
    now: int
    busy: frozenset[str] = frozenset()
    elsewhere: Callable[[], bool] = lambda: False


def tasks_of(rows: Rows, ground: Ground) -> tuple[Task, ...]:
    """Every task of a case, the newest release first, in it the website first."""
    releases = sorted(rows.all(ReleaseRow), key=lambda row: -row.version)
    return tuple(task for release in releases for task in _Derived(rows, release, ground).all())


def still_leaving(rows: Rows) -> tuple[Reason, ...]:
    """Why a case cannot be closed: something of it is still to leave, or to be taken back, by itself."""
    plans = sum(row.state == "open" for row in rows.all(PlanRow))
    ground = Ground(accounts={}, device="", now=0)
    open_ones = (task for task in tasks_of(rows, ground) if task.open and task.account and task.act != "move")
    going = sum(task.state != "yours" for task in open_ones)
    return (Reason("sending.still_open", {"count": plans + going}),) if plans + going else ()


class _Derived:
    """The tasks of one release."""

    def __init__(self, rows: Rows, release: ReleaseRow, ground: Ground) -> None:
        self._rows, self._release, self._ground = rows, release, ground
        self._outgoing = rows.get(OutgoingRow, release.key)
        self._targets = self._outgoing.targets if self._outgoing is not None else ()
        self._corrected = rules.corrected_by(rows, release)
        self._corrects = rules.corrects(rows, release)
        self._automatic = {target.channel for target in self._targets}
        self._until = kept_until(rows, release)

    def all(self) -> Iterator[Task]:
        """Out first, then what is to be taken back."""
        yield from self._each(self._out, self._by_hand)
        if self._release.withdrawn_at is not None or self._corrected is not None:
            yield from self._each(self._back, self._back_by_hand)
        else:
            yield from (task for target in self._targets if (task := self._moved(target)) is not None)

    def _each(
        self, sent: Callable[[Target, DeliveryRow | None], Task | None], hand: Callable[[ChannelRow, str], Task | None]
    ) -> Iterator[Task]:
        for channel in self._release.channels:
            row = self._rows.get(ChannelRow, f"{self._release.key}.{channel}")
            by_hand = row is not None and channel not in self._automatic and channel != MAIL
            told = told_in(self._rows, self._release, channel) if by_hand else ()
            found = [hand(row, language) for language in told if row is not None]
            found += [sent(target, None) for target in self._targets if target.channel == channel != MAIL]
            yield from (task for task in found if task is not None)
        for target in self._targets:
            for delivery in self._rows.all(DeliveryRow) if target.channel == MAIL else ():
                if delivery.release == self._release.key and (task := sent(target, delivery)) is not None:
                    yield task

    def _task(self, target: Target, delivery: DeliveryRow | None, act: Act) -> tuple[Task, SendingRow | None]:
        """The task as its attempts left it, without what the rest of the release means for it."""
        name = target_task(target) if delivery is None else mail_task(target, delivery)
        row = self._rows.get(SendingRow, sending_key(self._release.key, name, act, self._until))
        device = self._outgoing.device if self._outgoing is not None else ""
        task = Task(
            case=self._rows.case,
            release=self._release.key,
            version=self._release.version,
            name=name,
            act=row.act if row is not None and row.number and row.doubt else act,
            channel=target.channel,
            kind=target.kind,
            account=target.account,
            language=target.language,
            recipient=None if delivery is None else _reader(delivery),
            state="waiting",
            due=self._release.released_at if act != "withdraw" else self._release.withdrawn_at,
            device=device,
            mine=device == self._ground.device,
            lookup=not rules.personal(target.kind),
        )
        return (task if row is None else self._attempted(task, row)), row

    def _attempted(self, task: Task, row: SendingRow) -> Task:
        begun = row.begun_at or self._release.released_at
        after = begun + rules.wait_after(row.number, 0)
        said = msgspec.structs.replace(
            task,
            number=row.number,
            again=row.doubt or row.under_way,
            since=row.ended_at or row.begun_at,
            reason=None if row.why is None else row.why.reason(),
            url=row.url,
        )
        if row.state == "sent":
            return msgspec.structs.replace(said, state="sent", due=None, final=True)
        if row.under_way:
            if row.key in self._ground.busy or not task.mine:
                return msgspec.structs.replace(said, state="busy", due=None)
            if self._ground.elsewhere():
                return msgspec.structs.replace(said, state="busy", due=None)
            return _unknown(said, after, lookup=task.lookup, final=False, reason=Reason("sending.broken_off"))
        if row.state == "unknown":
            reason = said.reason or Reason("sending.taken_over")
            lookup = row.lookup and task.lookup
            return _unknown(said, row.retry_at or self._ground.now, lookup=lookup, final=row.final, reason=reason)
        if row.state == "failed":
            due = None if row.final else row.retry_at or self._ground.now
            return msgspec.structs.replace(said, state="failed", due=due, final=row.final)
        return said

    def _out(self, target: Target, delivery: DeliveryRow | None) -> Task | None:
        earlier = self._earlier(target, delivery)
        act: Act = "correct" if rules.may_stand(earlier) and not self._taken_away(target, earlier) else "publish"
        task, _ = self._task(target, delivery, act)
        task = msgspec.structs.replace(task, earlier=_remote(earlier) if task.act == "correct" else None)
        if task.state == "sent":
            return task
        if (stopped := self._stopped()) is not None:
            return msgspec.structs.replace(task, state="withdrawn", due=None, reason=stopped)
        return self._ready(self._in_turn(task, earlier), target)

    def _stopped(self) -> Reason | None:
        """Why nothing of this release goes out any more."""
        if self._release.withdrawn_at is not None:
            return Reason("release.withdrawn", {"version": self._release.version})
        if self._corrected is not None:
            return Reason("sending.corrected", {"version": self._corrected.version})
        return None

    def _earlier(self, target: Target, delivery: DeliveryRow | None) -> SendingRow | None:
        """What the corrected release did at the same target, or at the same reader."""
        before = self._corrects
        outgoing = self._rows.get(OutgoingRow, before.key) if before is not None else None
        if before is None or outgoing is None:
            return None
        for there in outgoing.targets:
            if delivery is None and (there.channel, there.account, there.language) == (
                target.channel, target.account, target.language,
            ):  # fmt: skip
                return rules.out_row(self._rows, before.key, target_task(there))
            for reader in self._rows.all(DeliveryRow) if delivery is not None and there.channel == MAIL else ():
                if reader.release == before.key and delivery is not None and reader.address == delivery.address:
                    return rules.out_row(self._rows, before.key, mail_task(there, reader))
        return None

    def _taken_away(self, target: Target, earlier: SendingRow | None) -> bool:
        """Whether what may have stood there was looked for and taken back: then the correction is new there."""
        if self._corrects is None or earlier is None or rules.personal(target.kind):
            return False
        return rules.stands(rules.back_row(self._rows, earlier.release, earlier.task))

    def _in_turn(self, task: Task, earlier: SendingRow | None) -> Task:
        """Held as long as something else must come first; what was begun is looked up whatever happens."""
        if not task.open or task.state == "busy" or task.due is None:
            return task
        lost = earlier is not None and earlier.state != "sent" and rules.may_stand(earlier)
        if lost and task.lookup and task.act == "correct" and not rules.versions(task.kind):
            return _held(task, Reason("sending.earlier_unknown"))
        if task.channel != "website" and not self._website_done():
            return _held(task, Reason("sending.website_first"))
        until = self._until
        if until is not None and self._ground.now < until:
            if rules.holds(task.kind, until, self._ground.now):
                return msgspec.structs.replace(task, until=until)
            return msgspec.structs.replace(task, due=max(task.due, until))
        return task

    def _website_done(self) -> bool:
        if self._outgoing is not None and self._outgoing.skipped:
            return True
        if "website" not in self._release.channels:
            return True
        sites = [target for target in self._targets if target.channel == "website"]
        if not sites:
            row = self._rows.get(ChannelRow, f"{self._release.key}.website")
            return row is None or row.posted_at is not None
        return all(rules.stands(rules.out_row(self._rows, self._release.key, target_task(site))) for site in sites)

    def _moved(self, target: Target) -> Task | None:
        """What a target keeps to itself until a moment that is the right one no more. A later one always; an earlier
        one where the target still takes it. What it showed meanwhile cannot be kept, and is told."""
        now, until, name = self._ground.now, self._until, target_task(target)
        shows_at = rules.shown_at(self._rows, self._release, name, target.kind)
        if until is None or shows_at is None or until == shows_at or now >= until:
            return None
        if until < shows_at and not rules.holds(target.kind, until, now):
            return None
        task, row = self._task(target, None, "move")
        earlier = _remote(rules.out_row(self._rows, self._release.key, name))
        task = msgspec.structs.replace(task, until=until, shows_at=shows_at, earlier=earlier)
        begun = row is not None and (row.under_way or row.state == "unknown")
        if earlier is None or (now >= shows_at and not begun):
            said = Reason("sending.shown_already", {"at": shows_at})
            task = msgspec.structs.replace(task, state="failed", due=None, final=True, reason=said)
        return self._ready(task, target)

    def _back(self, target: Target, delivery: DeliveryRow | None) -> Task | None:
        """What stands there, or may, is taken back; what was corrected only where nobody knows whether it stands."""
        name = target_task(target) if delivery is None else mail_task(target, delivery)
        out = rules.out_row(self._rows, self._release.key, name)
        if out is None or not rules.may_stand(out):
            return None
        kept = rules.stands(out) or rules.personal(target.kind) or rules.versions(target.kind)
        if self._release.withdrawn_at is None and kept:
            return None
        task, row = self._task(target, delivery, "withdraw")
        if row is None and self._replaced(target, out):
            return None
        since = self._release.withdrawn_at or (self._corrected.released_at if self._corrected is not None else 0)
        due = since if task.due is None and row is None else task.due
        earlier = _remote(out)
        again = task.again or earlier is None
        task = msgspec.structs.replace(task, due=due, earlier=earlier, again=again)
        if out.under_way and sending_key(out.release, out.task, out.act) in self._ground.busy:
            return _held(task, Reason("sending.earlier_unknown"))
        return self._ready(task, target)

    def _replaced(self, target: Target, out: SendingRow) -> bool:
        """Whether the correction was put in the place of what stood there: taking that back would take it away."""
        after = self._corrected
        row = rules.out_row(self._rows, after.key, target_task(target)) if after is not None else None
        if row is None or row.state != "sent":
            return False
        return rules.versions(target.kind) or (bool(row.remote) and row.remote == out.remote)

    def _ready(self, task: Task, target: Target) -> Task:
        """Nothing goes on by itself without its account, or at another device than the one that sends."""
        if target.account not in self._ground.accounts and task.open:
            gone = Reason("sending.account_gone", {"account": target.account})
            state: State = task.state if task.state == "unknown" else "failed"
            return msgspec.structs.replace(task, state=state, due=None, final=True, reason=gone)
        return task if task.mine else msgspec.structs.replace(task, due=None)

    def _by_hand(self, row: ChannelRow, language: str) -> Task | None:
        task = self._hand_task(row, "correct" if self._release.kind == "correction" else "publish", language)
        there = self._posted(row, language)
        if there is not None:
            return msgspec.structs.replace(task, state="sent", url=there.url, since=there.posted_at)
        if (stopped := self._stopped()) is not None:
            return msgspec.structs.replace(task, state="withdrawn", reason=stopped)
        until = self._until
        if row.channel != "website" and not self._website_done():
            return _held(task, Reason("sending.website_first"))
        if until is not None and self._ground.now < until:
            return msgspec.structs.replace(task, state="waiting", until=until)
        return task

    def _back_by_hand(self, row: ChannelRow, language: str) -> Task | None:
        there = self._posted(row, language)
        if there is None or self._release.withdrawn_at is None:
            return None
        task = self._hand_task(row, "withdraw", language)
        done = self._rows.get(TakenBackRow, there.key)
        if done is not None:
            return msgspec.structs.replace(task, state="sent", since=done.at, url=there.url)
        return msgspec.structs.replace(task, url=there.url)

    def _posted(self, row: ChannelRow, language: str) -> ChannelRow | None:
        """Where it stands in a language, once somebody said so."""
        there = self._rows.get(ChannelRow, posted_key(self._rows, self._release, row.channel, language))
        return there if there is not None and there.posted_at is not None else None

    def _hand_task(self, row: ChannelRow, act: Act, language: str) -> Task:
        """Named after its channel, and its language where that is not the statement's own; it carries the language
        where there are several."""
        several = len(told_in(self._rows, self._release, row.channel)) > 1
        key = posted_key(self._rows, self._release, row.channel, language)
        return Task(
            case=self._rows.case,
            release=self._release.key,
            version=self._release.version,
            name=key.removeprefix(f"{self._release.key}."),
            act=act,
            channel=row.channel,
            language=language if several else "",
            state="yours",
            mine=True,
        )


def _remote(row: SendingRow | None) -> Remote | None:
    """Where something stands, when the target itself said so; what a person found out has to be looked for."""
    return Remote(row.remote, row.url) if row is not None and row.state == "sent" and row.remote else None


def _reader(delivery: DeliveryRow) -> Recipient:
    return Recipient(delivery.outlet, delivery.address, delivery.name, delivery.request, delivery.contact)


def _held(task: Task, reason: Reason) -> Task:
    return msgspec.structs.replace(task, state="held", due=None, reason=reason)


def _unknown(task: Task, due: int, *, lookup: bool, final: bool, reason: Reason) -> Task:
    """Looked up by itself where the target can be asked; else a person says what became of it."""
    waits = due if lookup and not final else None
    return msgspec.structs.replace(
        task, state="unknown", due=waits, lookup=lookup, final=final or not lookup, reason=reason, again=True
    )
