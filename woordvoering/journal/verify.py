"""`journal verify`: walks every chain from its first event, and names the first wrong one and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from functools import partial
from typing import Any

import msgspec
from sqlalchemy import Connection
from sqlcipher3 import dbapi2 as sqlcipher

from woordvoering.errors import BrokenInput, BrokenStore, JournalBroken
from woordvoering.journal.altered import Around
from woordvoering.journal.check import Ground, check_commit, check_heads, head_before
from woordvoering.journal.commits import commits_in
from woordvoering.journal.erasure_rules import Before
from woordvoering.journal.event import WORKSPACE, Header, decode_header, digest, place
from woordvoering.journal.fold import Rows
from woordvoering.journal.forgetting import scrub
from woordvoering.journal.journal import Journal
from woordvoering.journal.log import DeviceHead, Frozen, Place
from woordvoering.journal.projection import state_digest
from woordvoering.journal.rosters import Rosters

Progress = Callable[[int], None]

_STORED = (
    "SELECT e.id, e.device, e.seq, e.case_id, e.lamport, e.type, e.critical, e.commit_id, e.header, p.data "
    "FROM event e LEFT JOIN payload p ON p.event_id = e.id ORDER BY e.device, e.seq, e.id"
)


class Verification(msgspec.Struct, frozen=True):
    """What was found right: how many events, acts, devices and cases, and the digest of the state."""

    events: int
    commits: int
    devices: int
    cases: int
    state: str


def verify(journal: Journal, progress: Progress = lambda _: None) -> Verification:
    """Checks every byte, signature, chain and row. Raises JournalBroken for the first thing wrong.

    First the seal of every page of the file, then the bytes of every stored event in order of device and sequence,
    then the chains and signatures, then the rows, which are folded anew and compared with those stored.
    Raises BrokenStore for a page that was changed: nobody can say what stood there. A power cut while SQLite wrote its
    log back tears pages that the log still holds; it is written back once more before a page counts as changed.
    """
    try:
        return _verified(journal, progress)
    except BrokenStore as broken:
        if broken.code != "store.damaged":
            raise
        with suppress(sqlcipher.DatabaseError):
            scrub(journal.engine)
    return _verified(journal, progress)


def _verified(journal: Journal, progress: Progress) -> Verification:
    with journal.engine.connect() as db:
        journal.check_tail(db)
        _check_pages(db)
        places = _check_bytes(db, progress)
        _check_strays(db)
        _check_stray_rows(journal, db)
        rosters = Rosters(journal.log.of_case(db, WORKSPACE))
        devices = journal.log.devices(db)
        commits = sum(_check_chain(journal, db, device, places, rosters) for device in devices)
        frozen = _check_frozen(journal, db, devices)
        cases = journal.log.cases(db)
        rows = [_check_rows(journal, db, case) for case in cases]
        state = state_digest(journal.projection, rows, frozen)
    return Verification(len(places), commits, len(devices), len(cases), state)


def _check_pages(db: Connection) -> None:
    """Every page carries a seal of its own; also those that no question of this program reads."""
    wrong = [str(row[0]) for row in db.exec_driver_sql("PRAGMA cipher_integrity_check")]
    if wrong:
        raise BrokenStore("store.damaged", detail=wrong[0][:80])


def _check_bytes(db: Connection, progress: Progress) -> dict[str, Place]:
    places: dict[str, Place] = {}
    erased = frozenset(row[0] for row in db.exec_driver_sql("SELECT key FROM erasure").all())
    with closing(db.exec_driver_sql(_STORED)) as stored:
        for count, row in enumerate(stored, start=1):
            head = _check_event(tuple(row), erased)
            places[row[0]] = Place(head.device, head.seq, head.lamport)
            progress(count)
    return places


def _check_event(row: Sequence[Any], erased: frozenset[str]) -> Header:
    header = _header(row[0], row[8], device=row[1], seq=row[2])
    columns = (header.device, header.seq, header.case, header.lamport, header.type, header.critical, header.commit)
    if columns != tuple(row[1:8]):
        raise JournalBroken("journal.columns_changed", event=row[0], **place(header))
    if row[9] is None and row[0] in erased:
        return header
    if row[9] is None:
        raise JournalBroken("journal.payload_missing", event=row[0], **place(header))
    if row[0] in erased:
        raise JournalBroken("journal.payload_back", event=row[0], **place(header))
    if digest(row[9]) != header.payload_sha:
        raise JournalBroken("journal.payload_changed", event=row[0], **place(header))
    return header


def _header(event_id: str, data: bytes, *, device: str, seq: int) -> Header:
    if digest(data) != event_id:
        raise JournalBroken("journal.header_changed", event=event_id, device=device, seq=seq)
    try:
        return decode_header(data)
    except BrokenInput as error:
        raise JournalBroken(error.code, event=event_id, device=device, seq=seq) from error


def _check_strays(db: Connection) -> None:
    strays = {
        "payload": "SELECT count(*) FROM payload WHERE event_id NOT IN (SELECT id FROM event)",
        "signature": "SELECT count(*) FROM signature WHERE last_id NOT IN (SELECT id FROM event)",
        "case_head": "SELECT count(*) FROM case_head WHERE event_id NOT IN (SELECT id FROM event)",
        "device_head": "SELECT count(*) FROM device_head WHERE device NOT IN (SELECT device FROM event)",
        "frozen_device": "SELECT count(*) FROM frozen_device WHERE device NOT IN (SELECT device FROM event)",
    }
    for table, sql in strays.items():
        if count := db.exec_driver_sql(sql).scalar_one():
            raise JournalBroken("journal.stray_rows", table=table, count=int(count))


def _check_stray_rows(journal: Journal, db: Connection) -> None:
    for name in ("case_last", "case_head", *sorted(table.name for table in journal.projection.fold.tables.values())):
        sql = f"SELECT count(*) FROM {name} WHERE case_id NOT IN (SELECT case_id FROM event)"  # noqa: S608
        if count := db.exec_driver_sql(sql).scalar_one():
            raise JournalBroken("journal.stray_rows", table=name, count=int(count))


def _check_chain(journal: Journal, db: Connection, device: str, places: Mapping[str, Place], rosters: Rosters) -> int:
    """Walks what a device wrote, from its first event to the end of every branch; gives the number of acts."""
    tips: dict[str, DeviceHead] = {}
    count = 0
    for commit in commits_in(db, journal.log, journal.log.of_device(db, device)):
        first = commit.events[0].header
        lamports = {dep: places[dep].lamport for event in commit.events for dep in event.header.deps if dep in places}
        head = head_before(commit, places.get)
        before = Before(partial(journal.log.of_case, db, first.case), journal.types)
        roster, log = rosters.at(first.deps), journal.log
        around = Around(head, roster, log.types, before.events, partial(log.bearer, db))
        denied = rosters.denied(db, commit)
        check_commit(
            commit,
            Ground(journal.workspace, head, roster, lamports.get, before, denied=denied, why=around.why),
        )
        rosters.learn(commit)
        rosters.stored()
        for event in commit.events:
            tips.pop(event.header.prev, None)
        last = commit.events[-1]
        tips[last.id] = DeviceHead(last.header.seq, last.id, last.header.lamport)
        count += 1
    stored = journal.log.tips(db, device).get(device, ())
    if {*stored} != {*tips.values()}:
        raise JournalBroken("journal.head_wrong", device=device, seq=stored[0].seq if stored else 0)
    return count


def _check_frozen(journal: Journal, db: Connection, devices: Sequence[str]) -> tuple[Frozen, ...]:
    """What is noted of forks is what the events say."""
    forks = tuple(fork for device in devices if (fork := journal.log.forks(db, device)) is not None)
    wrong = {*forks} ^ {*journal.log.frozen(db)}
    if wrong:
        first = min(wrong, key=lambda each: (each.device, each.seq))
        raise JournalBroken("journal.frozen_wrong", device=first.device, seq=first.seq)
    return forks


def _check_rows(journal: Journal, db: Connection, case: str) -> Rows:
    events = journal.log.of_case(db, case)
    stored = _stored_rows(journal, db, case)
    folded = journal.projection.fold.fold(case, events)
    for ours, theirs in zip(journal.projection.lines(folded), journal.projection.lines(stored), strict=False):
        if ours != theirs:
            raise JournalBroken("journal.rows_differ", case=case, table=ours.split(b"\x1f")[0].decode())
    if len(list(journal.projection.lines(folded))) != len(list(journal.projection.lines(stored))):
        raise JournalBroken("journal.rows_differ", case=case, table="*")
    check_heads(case, events, journal.log.heads(db, case))
    last = db.exec_driver_sql(
        "SELECT lamport, device, seq, event_id, count FROM case_last WHERE case_id = ?", (case,)
    ).first()
    if last is None or tuple(last) != (*events[-1].order, len(events)):
        raise JournalBroken("journal.case_last_wrong", case=case)
    return folded


def _stored_rows(journal: Journal, db: Connection, case: str) -> Rows:
    try:
        return journal.projection.load(db, case)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise JournalBroken("journal.rows_unreadable", case=case) from error
