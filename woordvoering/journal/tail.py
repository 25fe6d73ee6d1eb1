"""A signed mark of the journal's end outside the database: a truncated WAL loses its tail silently."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from woordvoering.errors import JournalBroken
from woordvoering.journal.keys import Seat, signature_holds
from woordvoering.journal.log import Log, SignedCommit
from woordvoering.store.plain import ask_one


class Mark(msgspec.Struct, frozen=True):
    """The last act of this device: sequence number, id, and the signature over both."""

    device: str
    seq: int
    event: str
    public: str
    signature: str


class TailMark:
    """The file `desk.head`. It may lag behind the database, never run ahead of it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def write(self, commit: SignedCommit, seat: Seat) -> None:
        """Replaces the mark after a commit.

        A disk that refuses leaves the mark before it: the act itself stands already, and a mark may lag.
        """
        last = commit.events[-1]
        mark = Mark(seat.device, last.header.seq, last.id, seat.public, seat.sign(_message(last.header.seq, last.id)))
        part = self._path.with_name(f".{self._path.name}.{os.getpid()}.part")
        try:
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(msgspec.json.encode(mark))
            part.replace(self._path)
        except OSError:
            part.unlink(missing_ok=True)

    def check(self, db: Connection, log: Log) -> None:
        """Raises JournalBroken when the database ends before the mark, or the mark was changed."""
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return
        if not data.strip(b"\0"):
            return  # a power cut left the name and not the bytes: as good as no mark, which anybody could bring about
        try:
            mark = msgspec.json.decode(data, type=Mark)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise JournalBroken("journal.tail_unreadable", file=self._path.name) from error
        if not signature_holds(mark.public, _message(mark.seq, mark.event), mark.signature):
            raise JournalBroken("journal.tail_forged", file=self._path.name)
        last = log.places(db, (mark.event,)).get(mark.event)  # as the columns say: whether a header holds, verify tells
        if last is None:
            raise JournalBroken("journal.tail_lost", device=mark.device, seq=mark.seq)
        if (last.device, last.seq) != (mark.device, mark.seq) or not _sits_here(db, mark.public):
            raise JournalBroken("journal.tail_forged", file=self._path.name)


def _sits_here(db: Connection, public: str) -> bool:
    """Whether the mark's key is one of the desk's own: anybody could sign an earlier end with a key of their making."""
    sql = "SELECT 1 FROM seat WHERE public = ? UNION SELECT 1 FROM workspace WHERE root_key = ?"
    return ask_one(db, sql, (public, public)) is not None


def _message(seq: int, event: str) -> bytes:
    return f"woordvoering/tail/1\0{seq}\0{event}".encode()
