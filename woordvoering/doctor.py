"""The doctor: looks at everything that a desk stands on, and says of each what it means and what to do.

It writes nothing but what opening a desk writes, and goes on as far as it can: what cannot be opened is told, and what
can still be looked at is.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from woordvoering.backup.manifest import notes_of
from woordvoering.clock import DAY, MINUTE, Clock
from woordvoering.desk import Desk, open_desk
from woordvoering.errors import Reason, WoordvoeringError
from woordvoering.filed import filed_in
from woordvoering.journal.erasing import HoldRow
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.forgetting import lacking
from woordvoering.journal.verify import verify
from woordvoering.retention import stock_of
from woordvoering.store.place import SHARES, file_system
from woordvoering.store.profile import Home, Profile
from woordvoering.store.secrets import Secrets
from woordvoering.sync.kept import read_kept

State = Literal["good", "watch", "broken"]

LITTLE_ROOM, NO_ROOM = 2_000_000_000, 200_000_000
"""Bytes free on the disk below which a desk is warned, and below which it cannot be relied on."""

BACKUP_DAYS, DRILL_DAYS, SYNC_DAYS = 7, 90, 1
DEVIATION = 5 * MINUTE
"""A clock that is further off is shown (JOURNAL.md)."""

T = TypeVar("T")


class Line(msgspec.Struct, frozen=True):
    """One thing that was looked at. `reason` says what it means and what to do."""

    about: str
    state: State
    reason: Reason


def examine_desk(
    folder: Path,
    clock: Clock,
    *,
    passphrase: str | None = None,
    secrets: Secrets | None = None,
    whole: bool = True,
    progress: Callable[[int], None] = lambda _: None,
) -> tuple[Line, ...]:
    """Looks at a desk. `whole` verifies every byte and signature of the journal, which takes longest."""
    home = Home(folder.expanduser().absolute())
    lines = [*_place(home), *_room(home)]
    try:
        profile = home.read()
    except WoordvoeringError as error:
        return (*lines, _broken("desk", error))
    lines.append(_good("desk", "doctor.desk", workspace=profile.workspace, device=profile.device))
    try:
        desk = open_desk(home.folder, passphrase=passphrase, clock=clock, secrets=secrets)
    except WoordvoeringError as error:
        return (*lines, _broken("store", error), *_backups(home, clock, None))
    with closing(desk):
        lines.append(_good("store", "doctor.store", size=home.desk.stat().st_size // 1024))
        lines += _keys(desk, profile)
        lines += _journal(desk, progress) if whole else ()
        lines += _acts(desk)
        lines += _clocks(desk)
        lines += _sync(desk)
        lines += _sources(desk)
        lines += _kept(desk)
        lines += _blobs(desk)
        lines += _backups(home, clock, desk)
    return tuple(lines)


def worst(lines: tuple[Line, ...]) -> State:
    """The state of the whole: that of its worst line."""
    states = {line.state for line in lines}
    return "broken" if "broken" in states else "watch" if "watch" in states else "good"


def _good(about: str, code: str, /, **params: str | int) -> Line:
    return Line(about, "good", Reason(code, dict(params)))


def _watch(about: str, code: str, /, **params: str | int) -> Line:
    return Line(about, "watch", Reason(code, dict(params)))


def _broken(about: str, error: WoordvoeringError) -> Line:
    return Line(about, "broken", Reason(error.code, dict(error.params)))


def _place(home: Home) -> Iterator[Line]:
    """A desk lies on a disk of this machine, where only its owner reads."""
    kind = file_system(home.folder)
    if kind in SHARES:
        yield Line("place", "broken", Reason("doctor.place_share", {"folder": str(home.folder), "kind": kind}))
        return
    files = (home.folder, home.profile, home.vault, home.desk, home.signals)
    readable = [path.name for path in files if _open_to_others(path)]
    if readable:
        yield _watch("place", "doctor.place_open", files=", ".join(readable))
    else:
        yield _good("place", "doctor.place", folder=str(home.folder))


def _open_to_others(path: Path) -> bool:
    return os.name != "nt" and path.exists() and bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def _room(home: Home) -> Iterator[Line]:
    at = next((each for each in (home.folder, *home.folder.parents) if each.exists()), None)
    if at is None:
        return
    free = shutil.disk_usage(at).free
    megabytes = free // 1_000_000
    if free < NO_ROOM:
        yield Line("disk", "broken", Reason("doctor.disk_full", {"free": megabytes}))
    elif free < LITTLE_ROOM:
        yield _watch("disk", "doctor.disk_low", free=megabytes)
    else:
        yield _good("disk", "doctor.disk", free=megabytes)


def _keys(desk: Desk, profile: Profile) -> Iterator[Line]:
    """Whoever has a key here that the roster does not know, or no longer, writes nothing."""
    roster = desk.journal.roster()
    void = [
        actor
        for actor in desk.journal.actors
        if roster.key_of(actor, profile.device) != desk.journal.seat(actor).public
    ]
    if not desk.journal.actors:
        yield _watch("keys", "doctor.keys_none")
    elif void:
        yield _watch("keys", "doctor.keys_void", members=", ".join(void))
    else:
        yield _good("keys", "doctor.keys", kind=profile.secrets, members=", ".join(desk.journal.actors))


def _journal(desk: Desk, progress: Callable[[int], None]) -> Iterator[Line]:
    try:
        found = verify(desk.journal, progress)
    except WoordvoeringError as error:
        yield _broken("journal", error)
        return
    yield _good("journal", "doctor.journal", events=found.events, devices=found.devices, state=found.state[:16])


def _acts(desk: Desk) -> Iterator[Line]:
    """What came in and does not hold, devices that are two, and words that are missed."""
    aside, frozen = desk.journal.quarantined(), desk.journal.frozen()
    with desk.journal.engine.connect() as db:
        missed = len(lacking(db))
    if aside:
        yield _watch("quarantine", "doctor.quarantine", count=len(aside))
    else:
        yield _good("quarantine", "doctor.quarantine_empty")
    if frozen:
        yield _watch("forks", "doctor.forks", devices=", ".join(each.device for each in frozen))
    else:
        yield _good("forks", "doctor.forks_none")
    if missed:
        yield _watch("words", "doctor.words_missed", count=missed)
    holds = [row for row in desk.journal.rows(WORKSPACE).all(HoldRow) if row.lifted_at is None]
    if holds:
        yield _good("holds", "doctor.holds", count=len(holds))


def _clocks(desk: Desk) -> Iterator[Line]:
    """Whose newest act claims a moment that is still to come: no order hangs on it, but every screen shows it."""
    sql = "SELECT e.device, e.id FROM event e JOIN device_head h ON h.event_id = e.id"
    now = desk.clock.now()
    ahead: dict[str, int] = {}
    with desk.journal.engine.connect() as db:
        for device, event_id in db.exec_driver_sql(sql).all():
            event = desk.journal.log.by_id(db, event_id)
            if event is not None and event.header.wall > now + DEVIATION:
                ahead[device] = (event.header.wall - now) // MINUTE
    if ahead:
        device, minutes = max(ahead.items(), key=lambda each: each[1])
        yield _watch("clock", "doctor.clock", device=device, minutes=minutes)
    else:
        yield _good("clock", "doctor.clock_right")


def _sync(desk: Desk) -> Iterator[Line]:
    kept = read_kept(desk.home.sync)
    if not kept.target:
        yield _watch("sync", "doctor.sync_none")
        return
    if kept.last is None or desk.clock.now() - kept.last > SYNC_DAYS * DAY:
        when = 0 if kept.last is None else kept.last
        yield _watch("sync", "doctor.sync_old" if when else "doctor.sync_never", target=kept.target, when=when)
        return
    yield _good("sync", "doctor.sync", target=kept.target, when=kept.last)


def _sources(desk: Desk) -> Iterator[Line]:
    sources = [source for source in desk.cache.register.all() if source.enabled]
    states = desk.cache.register.states()
    failing = [source.id for source in sources if source.id in states and states[source.id].failures > 0]
    if failing:
        yield _watch("sources", "doctor.sources_failing", count=len(failing), names=", ".join(failing[:5]))
    elif sources:
        yield _good("sources", "doctor.sources", count=len(sources))
    else:
        yield _watch("sources", "doctor.sources_none")


def _kept(desk: Desk) -> Iterator[Line]:
    stock = stock_of(desk.home, desk.journal, desk.cache, desk.clock)
    if not stock.rule.days:
        yield _watch("retention", "doctor.retention_none", count=stock.signals)
    elif stock.due:
        yield _watch("retention", "doctor.retention_due", days=stock.rule.days, count=stock.due)
    else:
        yield _good("retention", "doctor.retention", days=stock.rule.days, count=stock.signals)


def _blobs(desk: Desk) -> Iterator[Line]:
    """The files of captures and material: those that the journal names, and whether they are here."""
    filed = filed_in(desk.journal)
    named = filed.named if filed is not None else frozenset[str]()
    missing, target = sum(desk.blobs.size(name) is None for name in named), read_kept(desk.home.sync).target
    if missing and target:
        yield _watch("blobs", "doctor.blobs_coming", count=missing, many=len(named), target=target)
    elif missing:
        yield _watch("blobs", "doctor.blobs_missing", count=missing, many=len(named))
    else:
        yield _good("blobs", "doctor.blobs", many=len(named))


def _backups(home: Home, clock: Clock, desk: Desk | None) -> Iterator[Line]:
    notes, now = notes_of(home), clock.now()
    if notes.backup is None:
        yield _watch("backup", "doctor.backup_none")
        return
    days = (now - notes.backup.at) // DAY
    if days > BACKUP_DAYS:
        yield _watch("backup", "doctor.backup_old", days=days, folder=notes.backup.folder)
    elif desk is not None and _erased(desk) > notes.backup.erasures:
        yield _watch("backup", "doctor.backup_before_erasure", folder=notes.backup.folder)
    else:
        yield _good("backup", "doctor.backup", when=notes.backup.at, folder=notes.backup.folder)
    if notes.drill is None or now - notes.drill.at > DRILL_DAYS * DAY:
        yield _watch("drill", "doctor.drill_none", days=DRILL_DAYS)
    else:
        yield _good("drill", "doctor.drill", when=notes.drill.at, events=notes.drill.events)


def _erased(desk: Desk) -> int:
    with desk.journal.engine.connect() as db:
        return int(db.exec_driver_sql("SELECT count(*) FROM erasure").scalar_one())
