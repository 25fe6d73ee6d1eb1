"""Signals that two persons erased with what a case had of them: out of every table of the cache, and never in again."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from woordvoering.signals.database import Database


def take_out(database: Database, ids: Iterable[str], raws: Iterable[str], requests: Iterable[str]) -> int:
    """Deletes the signals with these ids, those read from bytes with these SHA-256 and the letters of these requests,
    their words, bytes, earlier texts and every checkpoint of the stories. Returns how many signals went."""
    with database.erasing() as db:
        named = set(ids)
        for sha in raws:
            named |= {row[0] for row in db.exec_driver_sql("SELECT id FROM signal WHERE raw_sha = ?", (sha,))}
            db.exec_driver_sql("DELETE FROM raw WHERE sha = ?", (sha,))
        for request in requests:
            named |= {row[0] for row in db.exec_driver_sql("SELECT signal FROM letter WHERE request = ?", (request,))}
            db.exec_driver_sql("DELETE FROM letter WHERE request = ?", (request,))
        gone = sum(_delete(db, each) for each in sorted(named))
        if named:
            db.exec_driver_sql("DELETE FROM raw WHERE sha NOT IN (SELECT raw_sha FROM signal)")
            db.exec_driver_sql("DELETE FROM checkpoint")
    database.scrub()
    return gone


def _delete(db: Connection, signal: str) -> int:
    db.exec_driver_sql("INSERT OR IGNORE INTO erased VALUES (?)", (signal,))
    db.exec_driver_sql("DELETE FROM letter WHERE signal = ?", (signal,))
    return db.exec_driver_sql("DELETE FROM signal WHERE id = ?", (signal,)).rowcount


def erased_among(db: Connection, ids: Iterable[str]) -> set[str]:
    """Those of these signals that were erased here."""
    erased = {row[0] for row in db.exec_driver_sql("SELECT id FROM erased")}
    return erased.intersection(ids) if erased else set()
