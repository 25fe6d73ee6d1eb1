"""Stored events as they travel one by one: the bytes on the disk, and of them only what their place needs."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection

from woordvoering.errors import BrokenInput
from woordvoering.journal.log import Stored

_STORED = (
    "SELECT e.id, e.seq, e.header, p.data, e.commit_id, s.signature FROM event e "
    "LEFT JOIN payload p ON p.event_id = e.id LEFT JOIN signature s ON s.last_id = e.id "
)


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


def link_of(header: bytes) -> Link:
    """The place that a header names; whether it holds is judged on receive. Raises BrokenInput for other bytes."""
    try:
        return msgspec.json.decode(header, type=Link)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BrokenInput("journal.header_unreadable") from error
