"""Sync of two replicas through a folder, in one run against raw SQLite of the same rows and PouchDB of the same events.

Ratios, never a timed test. Every act is signed, and checked by whoever takes it in.

python bench/sync.py [--events 10000] [--cases 20] [--json]
"""

from __future__ import annotations

import argparse
import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher
from sync_devices import KEY, open_journal, session, spent, timed

from woordvoering.casework.events import LogLine
from woordvoering.journal.event import WORKSPACE, Fact
from woordvoering.journal.journal import Journal
from woordvoering.journal.members import ROOT, MemberEnrolled, WorkspaceCreated
from woordvoering.sync.vector import lacking, vector_of

BATCH = 500
Spent = tuple[float, float]
"""Seconds of the wall clock, and of processor."""

ACTS = {"one event an act": (1,), "as a desk writes": (2, 3)}
"""Events of the acts, in turn: the shipped demo night has 492 events in 194 acts."""


def founded(folder: Path) -> tuple[Journal, Journal]:
    """Two devices of one desk; the second has heard of nothing yet."""
    one, two = open_journal(folder / "one", "bench1"), open_journal(folder / "two", "bench2")
    facts: list[Fact] = [WorkspaceCreated(name="Bench", root_key=one.seat(ROOT).public)]
    for journal in (one, two):
        seat = journal.seat("lore")
        facts.append(MemberEnrolled(member="lore", name="Lore", function="", device=seat.device, key=seat.public))
    one.append(WORKSPACE, facts, ROOT)
    return one, two


def raw(module: object, path: Path, tables: list[list[tuple[object, ...]]], *, key: bool) -> Spent:
    """The same rows of event, payload and signature into bare tables, 500 a transaction, WAL and FULL as on a desk."""
    connection = module.connect(str(path), isolation_level=None)  # pyright: ignore[reportAttributeAccessIssue]
    if key:
        connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    for pragma in ("journal_mode = WAL", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")
    for number, rows in enumerate(tables):
        connection.execute(
            f"CREATE TABLE t{number} ({', '.join(f'c{n}' for n in range(len(rows[0])))}, PRIMARY KEY (c0))"
        )

    def write() -> None:
        for start in range(0, len(tables[0]), BATCH):
            connection.execute("BEGIN IMMEDIATE")
            for number, rows in enumerate(tables):
                marks = ", ".join("?" for _ in rows[0])
                connection.executemany(f"INSERT INTO t{number} VALUES ({marks})", rows[start : start + BATCH])
            connection.execute("COMMIT")

    seconds = spent(write)
    connection.close()
    return seconds


def rows_of(journal: Journal) -> list[list[tuple[object, ...]]]:
    """What the journal has to write at least."""
    with journal.engine.connect() as db:
        names = ("event", "payload", "signature")
        return [[tuple(row) for row in db.exec_driver_sql(f"SELECT * FROM {name}").all()] for name in names]


def measure(events: int, cases: int, acts: tuple[int, ...]) -> dict[str, float]:
    """Seconds and events a second of each way, and how they compare with raw SQLite, raw SQLCipher and PouchDB.

    `acts` are the numbers of events of an act, in turn.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "share").mkdir()
        one, two = founded(folder)
        sizes = list(_sizes(events, acts))
        appended = timed(lambda: [_append(one, place, size, cases) for place, size in sizes])
        direct = open_journal(folder / "direct", "bench3")
        first, second = session(one, folder / "share"), session(two, folder / "share")
        published = spent(lambda: first.round(found=True))
        ingested = spent(second.round)
        received = timed(lambda: direct.receive(lacking(one, vector_of(direct))))
        idle = timed(second.round)
        if not one.state() == two.state() == direct.state():
            raise SystemExit("the replicas differ")
        tables = rows_of(one)
        plain = raw(sqlite3, folder / "plain.db", tables, key=False)
        cipher = raw(sqlcipher, folder / "cipher.db", tables, key=True)
        pouch = pouchdb(one)
    both, cpu = published[0] + ingested[0], published[1] + ingested[1]
    found = {
        "events": events,
        "acts": len(sizes),
        "append_acts_per_s": len(sizes) / appended,
        "publish_events_per_s": events / published[0],
        "ingest_events_per_s": events / ingested[0],
        "receive_events_per_s": events / received,
        "publish_and_ingest_s": both,
        "publish_and_ingest_events_per_s": events / both,
        "publish_cpu_s": published[1],
        "ingest_cpu_s": ingested[1],
        "raw_sqlite_s": plain[0],
        "raw_sqlite_cpu_s": plain[1],
        "raw_sqlcipher_s": cipher[0],
        "raw_sqlcipher_cpu_s": cipher[1],
        "to_sqlite": plain[0] / both,
        "to_sqlcipher": cipher[0] / both,
        "to_sqlcipher_cpu": cipher[1] / cpu,
        "idle_round_s": idle,
    }
    if pouch is None:
        return found
    against = {"to_pouchdb": pouch[0] / both, "to_pouchdb_cpu": pouch[1] / cpu}
    return found | {"pouchdb_s": pouch[0], "pouchdb_cpu_s": pouch[1], **against}


def pouchdb(journal: Journal) -> Spent | None:
    """What PouchDB takes to replicate the same events as documents, the best of its batches; None when not here."""
    place = Path.home() / ".cache" / "woordvoering-tests" / "pouchdb"
    if not (place / "node_modules" / "pouchdb").is_dir() or shutil.which("node") is None:
        print("PouchDB is not here: .ci/packages pouchdb adds it", file=sys.stderr)
        return None
    with journal.engine.connect() as db:
        rows = db.exec_driver_sql(
            "SELECT e.id, e.header, p.data FROM event e JOIN payload p ON p.event_id = e.id "
            "WHERE e.type = 'log.written'"
        ).all()
    docs = [{"_id": row[0], "header": json.loads(row[1]), "payload": json.loads(row[2])} for row in rows]
    script = Path(__file__).with_name("pouchdb.mjs")
    done = subprocess.run(
        ["node", str(script), str(place)], input=json.dumps(docs), capture_output=True, text=True, check=True
    )
    tried = json.loads(done.stdout).values()
    return min(each["s"] for each in tried), min(each["cpu_s"] for each in tried)


def _sizes(events: int, acts: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    place = turn = 0
    while place < events:
        size = min(acts[turn % len(acts)], events - place)
        yield place, size
        place, turn = place + size, turn + 1


def _append(journal: Journal, place: int, size: int, cases: int) -> None:
    journal.append(f"case{place % cases}", [_line(place + each) for each in range(size)], "lore")


def _line(number: int) -> LogLine:
    return LogLine(text=f"Regel {number}: brandweer gebeld, geen antwoord", at=1_794_617_040_000 + number)


def main() -> None:
    """Prints the table, or JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--cases", type=int, default=20)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found = {name: measure(options.events, options.cases, acts) for name, acts in ACTS.items()}
    if options.json:
        print(json.dumps(found, indent=2))
        return
    print(f"{'':<34}" + "".join(f"{name:>22}" for name in found))
    for name in next(iter(found.values())):
        print(f"{name:<34}" + "".join(f"{figures[name]:>22.4f}" for figures in found.values()))


if __name__ == "__main__":
    main()
