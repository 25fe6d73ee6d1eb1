"""Stored events as the acts that they were written in: groups of one chain, each under its signature."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

from sqlalchemy import Connection

from woordvoering.errors import JournalBroken
from woordvoering.journal.event import Event, decode_header, digest, place
from woordvoering.journal.log import PAGE, Log, SignedCommit, batched
from woordvoering.journal.parcel import Parcel, parcel_of


def commits_in(db: Connection, log: Log, events: Iterable[Event]) -> Iterator[SignedCommit]:
    """Groups a run of events of one device or one case into acts; each follows the event that it names as its previous.

    Two acts of a forked device may share their first events. Raises JournalBroken for an act without its end or its
    beginning, or without a signature.
    """
    open_groups: dict[str, tuple[Event, ...]] = {}
    extended: set[str] = set()
    for event, signature in _with_signatures(db, log, events):
        group = (event,)
        if event.header.n > 1:
            before = open_groups.get(event.header.prev)
            if before is None or len(before) != event.header.n - 1:
                raise JournalBroken("journal.commit_incomplete", event=event.id, **place(event.header))
            extended.add(event.header.prev)
            group = (*before, event)
        if event.header.n < event.header.of:
            open_groups[event.id] = group
            continue
        if signature is None:
            raise JournalBroken("journal.signature_missing", event=event.id, **place(event.header))
        yield SignedCommit(group, signature)
    for last, group in open_groups.items():
        if last not in extended:
            raise JournalBroken("journal.commit_incomplete", event=last, **place(group[-1].header))


def _with_signatures(db: Connection, log: Log, events: Iterable[Event]) -> Iterator[tuple[Event, str | None]]:
    """Each event with the signature of the act that ends with it, asked for page by page."""
    for some in batched(events, PAGE):
        found = log.signatures(db, map(attrgetter("id"), some))
        yield from ((event, found.get(event.id)) for event in some)


def parcels_after(db: Connection, log: Log, device: str, after: int = 0) -> Iterator[Parcel]:
    """The acts of a device that end after a sequence number, as they travel; all branches of a forked device.

    `after` is where some act ended; in a device that forked it may lie inside one, which then comes whole. Raises
    JournalBroken for an act without its end.
    """
    if len(log.tips(db, device).get(device, ())) < 2:
        yield from _in_line(db, log, device, after)
        return
    start = after
    while start and log.inside_act(db, device, start):
        start -= 1
    for commit in commits_in(db, log, log.of_device(db, device, start)):
        yield parcel_of(commit)


def _in_line(db: Connection, log: Log, device: str, after: int) -> Iterator[Parcel]:
    """The acts of a device with one branch, as the rows have them: nothing in them is read to send them."""
    headers: list[bytes] = []
    payloads: list[bytes | None] = []
    commit = ""
    for row in log.rows_of_device(db, device, after):
        if headers and row.commit != commit:
            break
        commit = row.commit
        headers.append(row.header)
        payloads.append(row.payload)
        if row.signature is not None:
            yield Parcel(tuple(headers), tuple(payloads), row.signature)
            headers, payloads = [], []
    if headers:
        last = decode_header(headers[-1])
        code = "journal.commit_incomplete" if last.n < last.of else "journal.signature_missing"
        raise JournalBroken(code, event=digest(headers[-1]), **place(last))
