"""The journal's own tables, the only ones that are not a projection."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, Table, Text, UniqueConstraint

from woordvoering.store.tables import METADATA

EVENT = Table(
    "event",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("device", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("case_id", Text, nullable=False),
    Column("lamport", Integer, nullable=False),
    Column("type", Text, nullable=False),
    Column("critical", Boolean, nullable=False),
    Column("commit_id", Text, nullable=False),
    Column("header", LargeBinary, nullable=False),
    UniqueConstraint("device", "seq", "id"),
    Index("event_in_case", "case_id", "lamport", "device", "seq", "id"),
)

PAYLOAD = Table(
    "payload",
    METADATA,
    Column("event_id", Text, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

SIGNATURE = Table(
    "signature",
    METADATA,
    Column("last_id", Text, primary_key=True),
    Column("signature", Text, nullable=False),
)

CASE_HEAD = Table(
    "case_head",
    METADATA,
    Column("case_id", Text, primary_key=True),
    Column("event_id", Text, primary_key=True),
    sqlite_with_rowid=False,
)

CASE_LAST = Table(
    "case_last",
    METADATA,
    Column("case_id", Text, primary_key=True),
    Column("lamport", Integer, nullable=False),
    Column("device", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("event_id", Text, nullable=False),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)

DEVICE_HEAD = Table(
    "device_head",
    METADATA,
    Column("device", Text, primary_key=True),
    Column("event_id", Text, primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("lamport", Integer, nullable=False),
    sqlite_with_rowid=False,
)

FROZEN_DEVICE = Table(
    "frozen_device",
    METADATA,
    Column("device", Text, primary_key=True),
    Column("seq", Integer, nullable=False),
    sqlite_with_rowid=False,
)

QUARANTINE = Table(
    "quarantine",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("device", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("case_id", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("params", Text, nullable=False),
    Column("at", Integer, nullable=False),
    Column("tried", Text, nullable=False),
    Column("data", LargeBinary),
)

META = Table(
    "meta",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)

TABLES = (EVENT, PAYLOAD, SIGNATURE, CASE_HEAD, CASE_LAST, DEVICE_HEAD, FROZEN_DEVICE, QUARANTINE, META)
