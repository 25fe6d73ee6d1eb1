"""Writes the rows of the fold into their tables, and reads them back; nothing else writes there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from sqlalchemy import Connection, Table, delete

from woordvoering.journal.erasing import PayloadErased
from woordvoering.journal.event import Event, digest
from woordvoering.journal.fold import Fold, Rows
from woordvoering.journal.log import Frozen, Log
from woordvoering.store.plain import ask, ask_one, order
from woordvoering.store.tables import Row, from_columns, to_columns, to_values


class Projection:
    """The tables that people read."""

    def __init__(self, fold: Fold, log: Log) -> None:
        self.fold = fold
        self._log = log
        self._numbered = tuple(fold.tables.items())

    def _that_hold(self, db: Connection, cases: Sequence[str]) -> list[tuple[type[Row], Table]]:
        """The tables that hold a row of these cases: mostly few of them."""
        question = _holding(tuple(self.fold.tables.values()), len(cases))
        return [self._numbered[int(row[0])] for row in ask(db, question, tuple(cases) * len(self._numbered))]

    def load(self, db: Connection, case: str) -> Rows:
        """The stored rows of a case."""
        return self.load_many(db, (case,))[case]

    def load_many(self, db: Connection, cases: Sequence[str]) -> dict[str, Rows]:
        """The stored rows of some cases, in one question a table that holds any; most tables hold none."""
        given: dict[str, dict[type[Row], dict[str, Row]]] = {case: {} for case in cases}
        for kind, table in self._that_hold(db, cases):
            statement, names = _selection(table, len(cases))
            for values in ask(db, statement, tuple(cases)):
                row = from_columns(kind, dict(zip(names, values, strict=True)))
                given[row.case_id].setdefault(kind, {})[row.key] = row
        return {case: Rows(case, found) for case, found in given.items()}

    def after(self, db: Connection, case: str, events: Sequence[Event], rows: Rows | None = None) -> Rows:
        """Applies new events of one case: in place when they sort last, else by rebuilding that one case.

        `rows` are the case's present rows when the caller holds them; the result is what stands now.
        """
        ordered = sorted(events, key=lambda event: event.order)
        last = ask_one(db, "SELECT lamport, device, seq, event_id, count FROM case_last WHERE case_id = ?", (case,))
        late = last is not None and ordered[0].order < (last[0], last[1], last[2], last[3])
        if late or any(isinstance(event.fact, PayloadErased) for event in ordered):
            return self.rebuild(db, case)
        standing = rows
        if standing is None:
            standing = Rows(case) if last is None else self.load(db, case)
        self.fold.extend(standing, ordered)
        self._write(db, standing)
        self._remember(db, case, ordered[-1], (0 if last is None else int(last[4])) + len(ordered))
        return standing

    def rebuild(self, db: Connection, case: str) -> Rows:
        """Folds a case anew from its events and replaces its rows."""
        events = self._log.of_case(db, case)
        rows = self.fold.fold(case, events)
        for _, table in self._that_hold(db, (case,)):
            db.exec_driver_sql(f'DELETE FROM "{table.name}" WHERE "case_id" = ?', (case,))  # noqa: S608  # our own name
        self._write(db, rows)
        if events:
            self._remember(db, case, max(events, key=lambda event: event.order), len(events))
        return rows

    def _write(self, db: Connection, rows: Rows) -> None:
        standing: dict[type[Row], list[tuple[object, ...]]] = {}
        for kind, key in rows.take_touched():
            row = rows.get(kind, key)
            if row is None:
                table = self.fold.tables[kind]
                db.execute(delete(table).where(table.c.case_id == rows.case, table.c.key == key))
            else:
                standing.setdefault(kind, []).append(to_values(row))
        for kind, values in standing.items():
            order(db, _upsert(self.fold.tables[kind]), values)

    def _remember(self, db: Connection, case: str, last: Event, count: int) -> None:
        head = last.header
        row = (case, head.lamport, head.device, head.seq, last.id, count)
        order(db, "INSERT OR REPLACE INTO case_last VALUES (?, ?, ?, ?, ?, ?)", [row])

    def lines(self, rows: Rows) -> Iterator[bytes]:
        """One canonical line a row: the material of the digest."""
        for table, row in _in_order(self.fold, rows):
            yield canonical(table, row)


@cache
def _holding(tables: tuple[Table, ...], cases: int) -> str:
    """The statement that tells which tables hold a row of so many cases, by their numbers."""
    marks = ", ".join("?" * cases)
    return " UNION ALL ".join(
        f'SELECT {number} WHERE EXISTS (SELECT 1 FROM "{table.name}" WHERE "case_id" IN ({marks}))'  # noqa: S608
        for number, table in enumerate(tables)
    )


@cache
def _selection(table: Table, cases: int) -> tuple[str, tuple[str, ...]]:
    """The statement that reads the rows of so many cases, as text, and the names of its columns: what SQLAlchemy would
    compile anew for every desk that is opened."""
    names = tuple(column.name for column in table.columns)
    listed = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" * cases)
    return f'SELECT {listed} FROM "{table.name}" WHERE "case_id" IN ({marks})', names  # noqa: S608  # names of our own


@cache
def _upsert(table: Table) -> str:
    """One statement a table: the rows of an act go to the disk in as few calls as it has kinds of rows."""
    names = [column.name for column in table.columns]
    listed = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" for _ in names)
    return f'INSERT OR REPLACE INTO "{table.name}" ({listed}) VALUES ({marks})'  # noqa: S608  # names of our own


def canonical(table: Table, row: Row) -> bytes:
    """A row as bytes that are equal on every replica."""
    values = to_columns(row)
    return "\x1f".join([table.name, *(f"{name}={values[name]!r}" for name in sorted(values))]).encode()


def state_digest(projection: Projection, all_rows: Sequence[Rows], frozen: Sequence[Frozen] = ()) -> str:
    """SHA-256 over every row of every case, in order, and every device that forked: equal on all replicas that hold the
    same events."""
    lines = [b"\n".join(projection.lines(rows)) for rows in sorted(all_rows, key=lambda rows: rows.case)]
    forks = [f"frozen\x1f{each.device}\x1f{each.seq}".encode() for each in frozen]
    return digest(b"\n\n".join((*lines, *forks)))


def _in_order(fold: Fold, rows: Rows) -> Iterator[tuple[Table, Row]]:
    kinds = sorted(rows.kinds(), key=lambda kind: fold.tables[kind].name)
    for kind in kinds:
        for row in rows.all(kind):
            yield fold.tables[kind], row
