"""What came in and does not hold: kept aside with its reason, shown, tried again when the answer may differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
from sqlalchemy import Connection

from woordvoering.errors import BrokenInput, Param
from woordvoering.journal.event import WORKSPACE, FactTypes, digest
from woordvoering.journal.log import Log
from woordvoering.journal.parcel import Parcel, pack, unpack

MAX_KEPT = 64 * 1024
"""Bytes of an act that are kept aside; of a larger one the reason stays, and whoever has it sends it again."""

MAX_ROWS = 1_000
"""So many are kept; the oldest make room."""


class Fault(msgspec.Struct, frozen=True):
    """An act that was not taken in: the name of its bytes, where it says that it stands, and why. `at` is ms UTC."""

    name: str
    device: str
    seq: int
    case: str
    code: str
    params: Mapping[str, Param]
    at: int


class Quarantine:
    """The table of what was not taken in."""

    def __init__(self, log: Log, types: FactTypes) -> None:
        self._log = log
        self._types = digest("\n".join(types.names).encode())

    def mark(self, db: Connection) -> str:
        """What an answer depends on beside the act itself: the roster, and what this version can read."""
        return digest("\n".join((self._types, *self._log.heads(db, WORKSPACE))).encode())

    def judged(self, db: Connection, mark: str) -> dict[str, Fault]:
        """What was refused under this mark, by name: it would be refused again."""
        return {fault.name: fault for fault in self.listed(db, mark)}

    def names(self, db: Connection) -> frozenset[str]:
        """The names of all that is kept aside."""
        return frozenset(row[0] for row in db.exec_driver_sql("SELECT name FROM quarantine"))

    def listed(self, db: Connection, mark: str = "") -> tuple[Fault, ...]:
        """Everything that is kept aside, the newest first."""
        sql = (
            "SELECT name, device, seq, case_id, code, params, at FROM quarantine WHERE tried = ? OR ? = '' "
            "ORDER BY at DESC, name"
        )
        found = db.exec_driver_sql(sql, (mark, mark)).all()
        return tuple(Fault(r[0], r[1], r[2], r[3], r[4], msgspec.json.decode(r[5]), r[6]) for r in found)

    def due(self, db: Connection, mark: str) -> tuple[Parcel, ...]:
        """What was refused under another mark, and may hold now."""
        sql = "SELECT data FROM quarantine WHERE tried <> ? AND data IS NOT NULL ORDER BY device, seq"
        found: list[Parcel] = []
        for row in db.exec_driver_sql(sql, (mark,)).all():
            try:
                found.append(unpack(row[0]))
            except BrokenInput:
                continue
        return tuple(found)

    def put(self, db: Connection, faults: Iterable[tuple[Fault, Parcel]], mark: str) -> None:
        """Keeps acts aside."""
        rows = [_values(fault, parcel, mark) for fault, parcel in faults]
        if rows:
            db.exec_driver_sql("INSERT OR REPLACE INTO quarantine VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
            keep = "SELECT name FROM quarantine ORDER BY at DESC, name LIMIT ?"
            db.exec_driver_sql(f"DELETE FROM quarantine WHERE name NOT IN ({keep})", (MAX_ROWS,))  # noqa: S608

    def release(self, db: Connection, names: Iterable[str]) -> None:
        """Forgets what holds by now."""
        rows = [(name,) for name in names]
        if rows:
            db.exec_driver_sql("DELETE FROM quarantine WHERE name = ?", rows)


def _values(fault: Fault, parcel: Parcel, mark: str) -> tuple[object, ...]:
    data = pack(parcel)
    params = msgspec.json.encode(fault.params).decode()
    kept = data if len(data) <= MAX_KEPT else None
    return (fault.name, fault.device, fault.seq, fault.case, fault.code, params, fault.at, mark, kept)
