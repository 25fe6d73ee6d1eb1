"""Stored events as they travel one by one: the bytes on the disk, and of them only what their place needs."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection

from woordvoering.errors import BrokenInput
from woordvoering.journal.log import PAGE, Stored

_STORED = (
    "SELECT e.id, e.seq, e.header, p.data, e.commit_id, s.signature FROM event e "
    "LEFT JOIN payload p ON p.event_id = e.id LEFT JOIN signature s ON s.last_id = e.id "
)


_WORDLESS = (
    "SELECT e.id, e.seq, e.header, p.event_id IS NOT NULL, s.signature FROM event e "
    "LEFT JOIN payload p ON p.event_id = e.id LEFT JOIN signature s ON s.last_id = e.id "
    "WHERE e.device = ? AND e.seq > ? ORDER BY e.seq LIMIT ?"
)


class Wordless(msgspec.Struct, frozen=True, gc=False):
    """A stored event without its words: what its header says they are, `worded` whether they are here; with the
    signature of the act when it is the last of one."""

    id: str
    seq: int
    header: bytes
    worded: int
    signature: str | None


class Link(msgspec.Struct, frozen=True, gc=False):
    """What a header says of its place."""

    device: str
    seq: int
    prev: str
    payload_sha: str
    n: int
    of: int
    type: str


def stored_of(db: Connection, device: str, after: tuple[int, str], last: int, limit: int) -> list[Stored]:
    """Events of a device after a place and up to a sequence number, in order of place and id."""
    sql = _STORED + "WHERE e.device = ? AND (e.seq, e.id) > (?, ?) AND e.seq <= ? ORDER BY e.seq, e.id LIMIT ?"
    rows = db.exec_driver_sql(sql, (device, *after, last, limit)).all()
    return [Stored(*row) for row in rows]


def wordless_of(db: Connection, device: str, after: int) -> Iterator[Wordless]:
    """A device's chain from `after` on, page by page, for a device with one branch: no page of words is read."""
    size = PAGE
    while size == PAGE:
        rows = db.exec_driver_sql(_WORDLESS, (device, after, PAGE)).all()
        yield from (Wordless(*row) for row in rows)
        size, after = len(rows), rows[-1][1] if rows else after


def link_of(header: bytes) -> Link:
    """The place that a header names; whether it holds is judged on receive. Raises BrokenInput for other bytes."""
    try:
        return msgspec.json.decode(header, type=Link)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BrokenInput("journal.header_unreadable") from error
