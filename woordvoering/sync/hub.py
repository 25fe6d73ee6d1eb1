"""What a hub is asked: what it holds by stretches of 1,024 places, rows by place, rows to add; never what came last."""

from __future__ import annotations

import selectors
import struct
import time
from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from itertools import groupby
from threading import Event
from typing import Any

import msgspec
import psycopg

from woordvoering.errors import BrokenInput, BrokenStore, Reason, Refused
from woordvoering.journal.event import MAX_SEQ
from woordvoering.sync.crowd import STRANGERS
from woordvoering.sync.hub_address import HubAddress
from woordvoering.sync.hub_line import MAX_SECONDS, Line, ask, connect, tell, wording
from woordvoering.sync.hub_rows import MAX_SEALED_HEADER, MAX_SEALED_PAYLOAD, HubRow
from woordvoering.sync.segments import DEVICE

FORMAT = 1
SHIFT = 10
STRETCH = 1 << SHIFT
"""Places of one stretch, as the server counts them."""

MAX_STRETCHES = 100_000
"""So many stretches are looked at: 100 million places of a chain."""

AT_ONCE = 256
"""Places that are fetched with one question."""

MANY = 1_000
"""Rows of one question at most: branches and changed rows stand beside others at one place."""

MOST_PAGES = 64
"""So many such questions about one place, so that nobody's rows there hide those of another."""

MAX_ADMITTED = 10_000
"""So many devices an administrator can have let in."""

MAX_ACKS = 500
MAX_ACK = 64 * 1024

CHANNEL = "wv"
_SLICE = 0.25


class Count(msgspec.Struct, frozen=True):
    """What a hub holds of a stretch: rows of events and of payloads; in a whole look also a digest of their marks."""

    events: int
    payloads: int
    digest: bytes = b""


Look = Mapping[tuple[str, int], Count]
"""By device and number of the stretch."""


class Listed(msgspec.Struct, frozen=True, gc=False):
    """A row that a hub holds, unread: its place, and the server's name for its bytes."""

    seq: int
    id: bytes
    mark: bytes
    n: int
    total: int


class Hub:
    """A hub as one device sees it. It connects when it is asked something, and again after the line broke."""

    def __init__(self, address: HubAddress, password: Callable[[], str], workspace: str) -> None:
        self._address, self._password, self._workspace = address, password, workspace
        self._line: Line | None = None
        self._after = ""
        self.crowded = False
        """Whether names that nobody knows were passed over in the last look: there are too many."""

    @property
    def address(self) -> str:
        """Where it is, without a password."""
        return self._address.text

    def open(self) -> bool:
        """Connects when there is no line; whether that was needed: then nothing that was seen before holds.

        Raises Refused (`hub.login`, `hub.certificate`, `hub.no_tls`, `hub.no_database`, `hub.denied`, `hub.empty`,
        `hub.other`, `hub.format`, `hub.server_old`) and BrokenStore (`hub.server_away`, …) with the reason.
        """
        if self._line is not None and not self._line.closed:
            return False
        self._line = None
        line = connect(self._address, self._password())
        with ExitStack() as undoing:
            undoing.callback(_shut, line)
            with self._worded():
                self._check(line)
                tell(line, f"LISTEN {CHANNEL}")
                tell(line, _TEMPORARY)
            undoing.pop_all()
        own = line.info.backend_pid
        line.add_notify_handler(lambda notify: setattr(line, "told", line.told or notify.pid != own))
        self._line = line
        return True

    def close(self) -> None:
        """Lets go of the line."""
        if self._line is not None:
            _shut(self._line)
            self._line = None

    def look(self, known: Collection[str] = (), *, whole: bool) -> Look:
        """What the hub holds, by stretches. `whole` counts the rows themselves and gives digests of them.

        Of devices that are neither `known` nor were ever let in here so many are looked at as one look can, in turn.
        """
        admitted = [row[0] for row in self._ask("t", _ADMITTED, (MAX_ADMITTED,))]
        names = sorted({*known, *admitted})
        sql = _WHOLE if whole else _LOOK
        rows = self._ask("tiiib", sql, (names, MAX_STRETCHES + 1))
        if len(rows) > MAX_STRETCHES:
            raise BrokenInput("hub.answer_unreadable")
        if strangers := self._strangers(names, whole=whole):
            rows += self._ask("tiiib", sql, (strangers, MAX_STRETCHES))
        found: dict[tuple[str, int], Count] = {}
        for device, number, events, payloads, digest in rows:
            if DEVICE.fullmatch(device) is None:
                continue  # no device of ours is called so: whatever a member laid there is nobody's chain
            if not 0 <= number <= MAX_SEQ >> SHIFT or min(events, payloads) < 0:
                raise BrokenInput("hub.answer_unreadable")
            found[device, number] = Count(events, payloads, digest)
        return found

    def _strangers(self, known: Sequence[str], *, whole: bool) -> list[str]:
        """Whose turn it is of the names that nobody knows."""
        sql = _NAMES.format("event" if whole else "block")
        found = [row[0] for row in self._ask("t", sql, (self._after, known, STRANGERS + 1))]
        self.crowded = bool(self._after) or len(found) > STRANGERS
        self._after = found[STRANGERS - 1] if len(found) > STRANGERS else ""
        return found[:STRANGERS]

    def listed(self, device: str, first: int, last: int) -> tuple[list[Listed], list[Listed]]:
        """The rows of events and of payloads in a stretch, unread."""
        found: list[list[Listed]] = []
        for table in ("event", "payload"):
            sql = _LISTED.format("n, total" if table == "event" else "1, 1", table)
            rows: list[Listed] = []
            for page in range(MOST_PAGES):
                asked = (device, first, last, 16 * STRETCH, page * 16 * STRETCH)
                rows += (more := [Listed(*row) for row in self._ask("ibbnn", sql, asked)])
                if len(more) < 16 * STRETCH:
                    break
            if not all(first <= row.seq <= last and 1 <= row.n <= row.total <= MANY for row in rows):
                raise BrokenInput("hub.answer_unreadable")
            found.append(rows)
        return found[0], found[1]

    def rows(self, device: str, first: int, last: int) -> Generator[list[HubRow]]:
        """The rows of a device between two places, both counted, in order; a run cuts a place in two only where
        more rows stand than one question brings."""
        while first <= last:
            until = min(last, first + AT_ONCE - 1)
            some = self._rows(device, first, until)
            if len(some) >= MANY and until > first:
                until = some[-1].seq - 1 if some[-1].seq > first else first
                some = [row for row in some if row.seq <= until]
            if some:
                yield some
            page = 1
            while len(some) >= MANY and first == until and page < MOST_PAGES:
                some = self._rows(device, first, until, page * MANY)
                page += 1
                if some:
                    yield some
            first = until + 1

    def push(self, rows: Sequence[HubRow]) -> tuple[int, int]:
        """Adds what is not there of these rows, all or none; how many events and payloads that were."""
        line = self._here()
        line.until = time.monotonic() + MAX_SECONDS
        with self._worded(), line.transaction():
            with line.cursor() as cursor, cursor.copy(_COPY) as copy:
                copy.write(b"".join(_blocks(rows)))
            events, payloads = tell(line, _ADD_EVENTS), tell(line, _ADD_PAYLOADS)
            if events or payloads:
                tell(line, f"NOTIFY {CHANNEL}")
        return events, payloads

    def blobs(self, names: Iterable[str]) -> dict[str, int]:
        """Which of these files are there, with their sizes in bytes."""
        asked = [bytes.fromhex(name) for name in names]
        found = {sha.hex(): size for sha, size in self._ask("bn", _BLOBS, (asked,))}
        if not found.keys() <= {each.hex() for each in asked}:
            raise BrokenInput("hub.answer_unreadable")
        return found

    def blob(self, name: str, size: int) -> bytes | None:
        """A file of at most this size; None when it is not there."""
        found = self._ask("b", _BLOB, (bytes.fromhex(name), size))
        return found[0][0] if found else None

    def put_blob(self, name: str, data: bytes) -> None:
        """Adds a file, and says that something is there; there already is fine."""
        with self._worded():
            if tell(self._here(), _ADD_BLOB, (bytes.fromhex(name), data)):
                tell(self._here(), f"NOTIFY {CHANNEL}")

    def erase_blob(self, name: str) -> None:
        """Takes away a file that was erased, when this device brought it or whoever did was revoked."""
        self._ask("i", "SELECT wv.erase_blob(%s)", (bytes.fromhex(name),))

    def erase(self, device: str, events: Iterable[tuple[int, bytes]]) -> None:
        """Erases the words of events of ours. Raises Refused for those of another device."""
        for seq, event in events:
            self._ask("i", "SELECT wv.erase(%s, %s, %s)", (device, seq, event))

    def erased(self, places: Sequence[tuple[str, bytes]]) -> frozenset[tuple[str, bytes]]:
        """Those of these events, by device and id, whose words this hub takes from nobody any more."""
        found: set[tuple[str, bytes]] = set()
        for device in sorted({device for device, _ in places}):
            ids = [event for of, event in places if of == device]
            for start in range(0, len(ids), MANY):
                asked = (device, ids[start : start + MANY])
                found |= {(device, event) for (event,) in self._ask("b", _ERASED, asked)}
        return frozenset(found & {*places})

    def acknowledge(self, device: str, data: bytes) -> None:
        """Says where we stand."""
        with self._worded():
            tell(self._here(), "INSERT INTO wv.ack (device, data) VALUES (%s, %s)", (device, data))

    def acks(self) -> dict[str, bytes]:
        """What each device said last of where it stands, unread."""
        return dict(self._ask("tb", _ACKS, (MAX_ACK, MAX_ACKS)))

    def wait(self, wake: Event, seconds: float) -> None:
        """Returns when another device brought something, when `wake` is set, or after so many seconds."""
        until = time.monotonic() + seconds
        line = self._line
        while line is not None and not wake.is_set() and (left := until - time.monotonic()) > 0:
            if line.told or line.closed:
                line.told = False
                return
            with suppress(OSError, ValueError, psycopg.Error):
                _listen(line, min(left, _SLICE))
                continue
            return
        wake.wait(max(0.0, until - time.monotonic()))

    def _check(self, line: Line) -> None:
        """Raises Refused when this is no hub of ours."""
        try:
            admitted = ask(line, "n", "SELECT wv.admitted()::int4")
            rows = ask(line, "nt", "SELECT format, workspace FROM wv.hub LIMIT 2")
        except (psycopg.errors.InvalidSchemaName, psycopg.errors.UndefinedTable, psycopg.errors.UndefinedFunction):
            raise Refused(Reason("hub.empty", {"hub": self._address.name})) from None
        if not admitted or not admitted[0][0]:
            raise Refused(Reason("hub.denied", {"hub": self._address.name}))
        if len(rows) != 1:
            raise Refused(Reason("hub.empty", {"hub": self._address.name}))
        form, workspace = rows[0]
        if workspace != self._workspace:
            raise Refused(Reason("hub.other", {"hub": self._address.name}))
        if form != FORMAT:
            raise Refused(Reason("hub.format", {"hub": self._address.name, "format": form}))

    def _rows(self, device: str, first: int, last: int, after: int = 0) -> list[HubRow]:
        caps = (MAX_SEALED_PAYLOAD, device, first, last, MAX_SEALED_HEADER, MANY, after)
        found = [HubRow(device, *row) for row in self._ask("ibbnnbB", _ROWS, caps)]
        places = [row.seq for row in found]
        if places != sorted(places) or (places and not first <= places[0] <= places[-1] <= last):
            raise BrokenInput("hub.answer_unreadable")
        return found

    def _ask(self, kinds: str, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        line = self._here()
        with self._worded():
            return ask(line, kinds, sql, values)

    def _here(self) -> Line:
        if self._line is None or self._line.closed:
            raise BrokenStore("hub.server_away", hub=self._address.name)
        return self._line

    @contextmanager
    def _worded(self) -> Generator[None]:
        """Lets no error of the driver out: what it says may hold anything."""
        try:
            yield
        except (psycopg.Error, OSError, ValueError, OverflowError, MemoryError) as error:
            worded = wording(error, self._address.name)
        else:
            return
        raise worded from None


def _shut(line: Line) -> None:
    with suppress(psycopg.Error, OSError):
        line.close()


def _listen(line: Line, seconds: float) -> None:
    """Reads what came unasked: that something is there, or that the line is gone. Raises errors of the driver."""
    with selectors.DefaultSelector() as selector:
        selector.register(line.pgconn.socket, selectors.EVENT_READ)
        selector.select(seconds)
    line.pgconn.consume_input()
    own = line.info.backend_pid
    while (notify := line.pgconn.notifies()) is not None:
        line.told = line.told or notify.be_pid != own


_HEAD = b"PGCOPY\n\xff\r\n\0" + bytes(8)
_TAIL = b"\xff\xff"
_FIXED = struct.Struct(">iq")
_SIZE = struct.Struct(">i")
_FOUR = struct.Struct(">ii")


def _blocks(rows: Iterable[HubRow]) -> Generator[bytes]:
    """The rows as COPY takes them: each field with its size before it."""
    yield _HEAD
    for row in rows:
        device = row.device.encode()
        words = b"\xff\xff\xff\xff" if row.payload is None else _SIZE.pack(len(row.payload)) + row.payload
        yield b"".join(
            (
                b"\0\x08",
                _SIZE.pack(len(device)) + device,
                _FIXED.pack(8, row.seq),
                _SIZE.pack(32) + row.id,
                _SIZE.pack(32) + row.prev,
                _FOUR.pack(4, row.n),
                _FOUR.pack(4, row.total),
                _SIZE.pack(len(row.sealed)) + row.sealed,
                words,
            )
        )
    yield _TAIL


_TEMPORARY = (
    "CREATE TEMPORARY TABLE IF NOT EXISTS wv_push (device text, seq bigint, id bytea, prev bytea, n integer, "
    "total integer, sealed bytea, words bytea) ON COMMIT DELETE ROWS"
)
_COPY = "COPY pg_temp.wv_push FROM STDIN (FORMAT binary)"
_ADD_EVENTS = (
    "INSERT INTO wv.event (device, seq, id, prev, n, total, sealed) "
    "SELECT device, seq, id, prev, n, total, sealed FROM pg_temp.wv_push ORDER BY device, seq, id "
    "ON CONFLICT DO NOTHING"
)
_ADD_PAYLOADS = (
    "INSERT INTO wv.payload (device, seq, id, sealed) "
    "SELECT device, seq, id, words FROM pg_temp.wv_push AS p WHERE words IS NOT NULL "
    "AND NOT EXISTS (SELECT FROM wv.erased e WHERE e.device = p.device AND e.seq = p.seq AND e.id = p.id) "
    "ORDER BY device, seq, id ON CONFLICT DO NOTHING"
)
_LOOK = (
    "SELECT device, number, events, payloads, ''::bytea FROM wv.block WHERE device = ANY (%s::text[]) "
    "ORDER BY device, number LIMIT %s"
)
_ADMITTED = "SELECT device FROM wv.device ORDER BY device LIMIT %s"
_NAMES = (
    "SELECT device FROM wv.{} WHERE device > %s AND NOT device = ANY (%s::text[]) "
    "GROUP BY device ORDER BY device LIMIT %s"
)
_MARKS = "count(*) AS rows, string_agg(mark, ''::bytea ORDER BY seq, id, mark) AS marks"
_WHOLE = (
    'WITH asked AS (SELECT unnest(%s::text[]) COLLATE "C" AS device), '  # noqa: S608
    f"e AS (SELECT device, seq >> 10 AS number, {_MARKS} FROM wv.event JOIN asked USING (device) GROUP BY 1, 2), "
    f"p AS (SELECT device, seq >> 10 AS number, {_MARKS} FROM wv.payload JOIN asked USING (device) GROUP BY 1, 2) "
    "SELECT device, number, coalesce(e.rows, 0), coalesce(p.rows, 0), "
    "sha256(coalesce(e.marks, '') || '|'::bytea || coalesce(p.marks, '')) "
    "FROM e FULL JOIN p USING (device, number) ORDER BY device, number LIMIT %s"
)
_LISTED = (
    "SELECT seq, id, mark, {} FROM wv.{} WHERE device = %s AND seq BETWEEN %s AND %s ORDER BY seq, id, mark "
    "LIMIT %s OFFSET %s"
)
_ROWS = (
    "SELECT e.seq, e.id, e.prev, e.n, e.total, e.sealed, p.sealed FROM wv.event e LEFT JOIN wv.payload p "
    "ON p.device = e.device AND p.seq = e.seq AND p.id = e.id AND octet_length(p.sealed) <= %s "
    "WHERE e.device = %s AND e.seq BETWEEN %s AND %s AND octet_length(e.sealed) <= %s "
    "ORDER BY e.seq, e.id, e.mark, p.mark LIMIT %s OFFSET %s"
)
_ERASED = "SELECT id FROM wv.erased WHERE device = %s AND id = ANY (%s::bytea[])"
_BLOBS = "SELECT sha, octet_length(data) FROM wv.blob WHERE sha = ANY (%s::bytea[])"
_BLOB = "SELECT data FROM wv.blob WHERE sha = %s AND octet_length(data) <= %s"
_ADD_BLOB = "INSERT INTO wv.blob (sha, data) VALUES (%s, %b) ON CONFLICT DO NOTHING"
_ACKS = (
    "SELECT DISTINCT ON (a.device) a.device, a.data FROM wv.ack a JOIN wv.device d "
    "ON d.device = a.device AND d.role = a.brought_by WHERE octet_length(a.data) <= %s "
    "ORDER BY a.device, a.number DESC LIMIT %s"
)


def stretches(rows: Iterable[HubRow]) -> dict[tuple[str, int], tuple[int, int]]:
    """How many events and payloads of each stretch are among these rows, which come in order of place."""
    found: dict[tuple[str, int], tuple[int, int]] = {}
    for key, some in groupby(rows, key=lambda row: (row.device, row.seq >> SHIFT)):
        several = list(some)
        found[key] = (len(several), sum(row.payload is not None for row in several))
    return found
