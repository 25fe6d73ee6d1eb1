"""The journal against raw SQLite in one run: appends, batches, opening, verifying; ratios, never a timed test.

python bench/journal.py [--acts 400] [--json]
"""

from __future__ import annotations

import argparse
import json
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine
from sqlcipher3 import dbapi2 as sqlcipher

from woordvoering.casework.events import LogLine
from woordvoering.clock import SystemClock, SystemEntropy
from woordvoering.founding import first_act
from woordvoering.journal.check import workspace_id
from woordvoering.journal.journal import Journal
from woordvoering.journal.keys import Seat
from woordvoering.journal.members import ROOT
from woordvoering.journal.verify import verify
from woordvoering.rooms import ROOMS
from woordvoering.store.engine import open_engine
from woordvoering.store.migrate import migrate, step_by_step

BATCH = 50
KEY = b"k" * 32


def timed(work: Callable[[], object]) -> float:
    """Seconds of the wall clock."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def open_journal(folder: Path, root: Seat) -> Journal:
    """The product's own journal, durable as on a desk."""
    engine = open_engine(folder / "desk.db", KEY, durable=True)
    migrate(engine)
    return Journal(
        engine,
        ROOMS,
        workspace=workspace_id(root.public),
        seats={ROOT: root},
        clock=SystemClock(),
        entropy=SystemEntropy(),
        tail=folder / "desk.head",
    )


def ms_of_tables(folder: Path, make: Callable[[Engine], None]) -> float:
    """Milliseconds of the processor in which a new file gets its tables, the second time in a process."""
    took: list[float] = []
    for number in range(2):
        engine = open_engine(folder / f"{make.__name__}-{number}.db", KEY, durable=True)
        worked = time.process_time()
        make(engine)
        took.append(time.process_time() - worked)
        engine.dispose()
    return 1000 * took[-1]


def raw_rows(journal: Journal) -> list[tuple[object, ...]]:
    """The events as they stand in the file: what the raw databases have to write too."""
    with journal.engine.connect() as db:
        found = db.exec_driver_sql("SELECT * FROM event WHERE type = 'log.written' ORDER BY device, seq").all()
    return [tuple(row) for row in found]


def raw_append(module: object, path: Path, rows: list[tuple[object, ...]], batch: int, *, key: bool) -> float:
    """The same event rows into a bare table, `batch` a transaction, WAL and FULL as the journal has."""
    connection = module.connect(str(path), isolation_level=None)  # pyright: ignore[reportAttributeAccessIssue]
    if key:
        connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    for pragma in ("journal_mode = WAL", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")
    marks = ", ".join("?" for _ in rows[0])
    connection.execute(f"CREATE TABLE event ({', '.join(f'c{n}' for n in range(len(rows[0])))}, PRIMARY KEY (c0))")

    def write() -> None:
        for start in range(0, len(rows), batch):
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(f"INSERT INTO event VALUES ({marks})", rows[start : start + batch])
            connection.execute("COMMIT")

    seconds = timed(write)
    connection.close()
    return seconds


def measure(acts: int) -> dict[str, float]:
    """Seconds of each way, and how the journal compares with raw SQLite and raw SQLCipher."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        root = Seat(ROOT, "bench", os.urandom(32))
        journal = open_journal(folder, root)
        first_act(journal, root, "Bench")
        worked = time.process_time()
        single = timed(lambda: [journal.append("case", [_line(n)], ROOT) for n in range(acts)])
        worked = time.process_time() - worked
        many = timed(
            lambda: [journal.append("more", [_line(n) for _ in range(BATCH)], ROOT) for n in range(acts // BATCH)]
        )
        rows = raw_rows(journal)
        plain_one = raw_append(sqlite3, folder / "plain.db", rows[:acts], 1, key=False)
        cipher_one = raw_append(sqlcipher, folder / "cipher.db", rows[:acts], 1, key=True)
        plain_many = raw_append(sqlite3, folder / "plain50.db", rows[acts:], BATCH, key=False)
        checked = timed(lambda: verify(journal))
        journal.engine.dispose()
        opened = timed(lambda: open_journal(folder, root))
        whole, steps = ms_of_tables(folder, migrate), ms_of_tables(folder, step_by_step)
    return {
        "acts": acts,
        "single_s": single,
        "single_ms_of_work": 1000 * worked / acts,
        "single_to_sqlite": plain_one / single,
        "single_to_sqlcipher": cipher_one / single,
        "batch_to_sqlite": plain_many / many,
        "verify_events_per_s": len(rows) / checked,
        "open_s": opened,
        "tables_ms_of_work": whole,
        "tables_to_migrations": whole / steps,
    }


def _line(number: int) -> LogLine:
    return LogLine(text=f"Regel {number}: brandweer gebeld, geen antwoord", at=1_794_617_040_000 + number)


def main() -> None:
    """Prints the table, or JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--acts", type=int, default=400)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = measure(options.acts)
    if options.json:
        print(json.dumps(figures, indent=2))
        return
    for name, value in figures.items():
        print(f"{name:<22}{value:>12.3f}")


if __name__ == "__main__":
    main()
