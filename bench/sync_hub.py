"""A hub on a real PostgreSQL: push and pull of a journal, against raw COPY of the same rows in one run; ratios.

python bench/sync_hub.py [--events 10000] [--runs 3] [--json]
"""

from __future__ import annotations

import argparse
import gc
import json
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import psycopg

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "tests"))

from postgres import Cluster, absent, cluster  # noqa: E402

from bench.sync import KEY, founded, timed  # noqa: E402
from woordvoering.casework.events import LogLine  # noqa: E402
from woordvoering.clock import SystemEntropy  # noqa: E402
from woordvoering.journal.event import Fact  # noqa: E402
from woordvoering.journal.journal import Journal  # noqa: E402
from woordvoering.sync.hub import Hub  # noqa: E402
from woordvoering.sync.hub_address import parameters, read_address  # noqa: E402
from woordvoering.sync.hub_admin import Credential, HubAdmin  # noqa: E402
from woordvoering.sync.hub_compare import Comparison  # noqa: E402
from woordvoering.sync.hub_rows import HubRow, Sealer  # noqa: E402
from woordvoering.sync.hub_session import PUSH, HubSession, in_step, pushes  # noqa: E402
from woordvoering.sync.replica import Replica  # noqa: E402

_RAW = """
CREATE TABLE raw_event (device text COLLATE "C", seq bigint, id bytea, prev bytea, n integer, total integer,
  sealed bytea, PRIMARY KEY (device, seq, id));
CREATE TABLE raw_payload (device text COLLATE "C", seq bigint, id bytea, sealed bytea, PRIMARY KEY (device, seq, id));
"""


def raw_push(line: psycopg.Connection, rows: list[HubRow]) -> None:
    """The same rows as COPY takes them, as many in a transaction, into bare tables with a key."""
    for start in range(0, len(rows), PUSH):
        some = rows[start : start + PUSH]
        with line.transaction(), line.cursor() as cursor:
            with cursor.copy("COPY raw_event FROM STDIN (FORMAT binary)") as copy:
                copy.set_types(["text", "int8", "bytea", "bytea", "int4", "int4", "bytea"])
                for row in some:
                    copy.write_row((row.device, row.seq, row.id, row.prev, row.n, row.total, row.sealed))
            with cursor.copy("COPY raw_payload FROM STDIN (FORMAT binary)") as copy:
                copy.set_types(["text", "int8", "bytea", "bytea"])
                for row in some:
                    copy.write_row((row.device, row.seq, row.id, row.payload))


def raw_pull(line: psycopg.Connection) -> int:
    """The same rows out again, read and let go."""
    count = 0
    for table in ("raw_event", "raw_payload"):
        with line.cursor() as cursor, cursor.copy(f"COPY {table} TO STDOUT (FORMAT binary)") as copy:
            count += sum(len(bytes(some)) for some in copy)
    return count


def _fetched(journal: Journal, hub: Hub) -> int:
    """Everything at the hub, fetched, opened and made into acts; nothing is stored."""
    known = Comparison(Replica(journal), hub, Sealer(KEY))
    return sum(1 for _ in known.fetch(hub.look(whole=True), whole=True))


def _pushed(journal: Journal, hub: Hub, device: str) -> None:
    """Everything of a device, read from the journal, sealed and pushed as a round does it."""
    sealer = Sealer(KEY)
    pages = ([sealer.seal(each) for each in some] for some in Replica(journal).stored(device, 1, 2**53))
    for _ in in_step(hub.push, pushes(pages)):
        pass


def _emptied(server: Cluster, database: str, *, secured: bool) -> None:
    server.run("TRUNCATE wv.event, wv.payload, wv.block, wv.ack", database)
    state = "ENABLE" if secured else "DISABLE"
    for table in ("event", "payload"):
        force = "FORCE" if secured else "NO FORCE"
        server.run(f"ALTER TABLE wv.{table} {state} ROW LEVEL SECURITY, {force} ROW LEVEL SECURITY", database)
    server.run("CHECKPOINT", database)


def measure(events: int, runs: int) -> dict[str, float]:
    """Medians of seconds of each way, interleaved, and how they compare with raw COPY."""
    took: dict[str, list[float]] = {}

    def time(name: str, work: Callable[[], object]) -> None:
        gc.collect()
        took.setdefault(name, []).append(timed(work))

    with tempfile.TemporaryDirectory() as name, cluster(durable=True) as server, server.database() as database:
        folder = Path(name)
        one, two = founded(folder)
        for number in range(events):
            one.append(f"case{number % 20}", [_line(number)], "lore")
        admin = HubAdmin(server.admin(database))
        admin.found(one.workspace)
        ways = {journal: _way(admin, journal, server) for journal in (one, two)}
        server.run(_RAW, database)
        device = one.seat("lore").device
        sealer = Sealer(KEY)
        rows = [sealer.seal(each) for some in Replica(one).stored(device, 1, 2**53) for each in some]
        own = ways[one]
        with psycopg.connect(**parameters(*read_address(server.admin(database))), autocommit=True) as line:  # pyright: ignore[reportArgumentType]
            for _ in range(runs):
                server.run("TRUNCATE raw_event, raw_payload", database)
                server.run("CHECKPOINT", database)
                time("raw_push", lambda: raw_push(line, rows))
                time("raw_pull", lambda: raw_pull(line))
                for secured in (False, True):
                    _emptied(server, database, secured=secured)
                    hub = Hub(own.address, lambda: own.password, one.workspace)
                    hub.open()
                    time(f"push_{'rls' if secured else 'plain'}", lambda hub=hub: _pushed(one, hub, device))
                    hub.close()
                _emptied(server, database, secured=True)
                first = _session(one, own)
                time("round_push", first.round)
                time("round_idle", first.round)
                first.close()
                hub = Hub(own.address, lambda: own.password, one.workspace)
                hub.open()
                time("pull", lambda hub=hub: _fetched(two, hub))
                hub.close()
        fresh = _session(two, ways[two])
        time("round_pull", fresh.round)
        fresh.close()
        admin.close()
        if one.state() != two.state():
            raise SystemExit("the replicas differ")
    return _figures(took, events)


def _figures(took: dict[str, list[float]], events: int) -> dict[str, float]:
    median = {name: statistics.median(each) for name, each in took.items()}
    return {
        "events": events,
        **{f"{name}_s": seconds for name, seconds in median.items()},
        "push_to_copy": median["push_plain"] / median["raw_push"],
        "push_rls_to_copy": median["push_rls"] / median["raw_push"],
        "round_push_to_copy": median["round_push"] / median["raw_push"],
        "pull_to_copy": median["pull"] / median["raw_push"],
        "pull_to_copy_out": median["pull"] / median["raw_pull"],
        "pulled_and_stored_acts_per_s": events / median["round_pull"],
    }


def _way(admin: HubAdmin, journal: Journal, server: Cluster) -> Credential:
    given = admin.admit(journal.workspace, journal.seat("lore").device, SystemEntropy())
    address, _ = read_address(f"postgresql://{given.address.user}@127.0.0.1:{server.port}/{given.address.database}")
    return Credential(address, given.password)


def _session(journal: Journal, way: Credential) -> HubSession:
    hub = Hub(way.address, lambda: way.password, journal.workspace)
    return HubSession(journal, journal.seat("lore"), hub, KEY, SystemEntropy())


def _line(number: int) -> Fact:
    return LogLine(text=f"Regel {number}: brandweer gebeld, geen antwoord", at=1_794_617_040_000 + number)


def main() -> None:
    """Prints the table, or JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if reason := absent():
        print(f"hub: not measured, {reason}")
        return
    figures = measure(options.events, options.runs)
    if options.json:
        print(json.dumps(figures, indent=2))
        return
    for name, value in figures.items():
        print(f"{name:<32}{value:>12.4f}")


if __name__ == "__main__":
    main()
