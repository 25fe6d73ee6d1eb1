"""The line to a hub: no server, however it behaves, holds a desk up, fills its memory or learns more than it should."""

from __future__ import annotations

import shutil
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hub_parts import HubDesk, hub_desk
from postgres import Cluster

from woordvoering.errors import BrokenStore, Refused, WoordvoeringError
from woordvoering.sync import hub_flood, hub_line
from woordvoering.sync.hub import Hub
from woordvoering.sync.hub_address import HubAddress, parameters, read_address
from woordvoering.sync.hub_line import connect

WORKSPACE = "ab" * 16
Answer = Callable[[socket.socket], None]


def message(kind: bytes, body: bytes) -> bytes:
    return kind + struct.pack(">i", len(body) + 4) + body


WELCOME = (
    message(b"R", bytes(4))
    + message(b"S", b"server_version\x0015.4\0")
    + message(b"S", b"client_encoding\0UTF8\0")
    + message(b"S", b"in_hot_standby\0off\0")
    + message(b"S", b"default_transaction_read_only\0off\0")
    + message(b"K", bytes(8))
    + message(b"Z", b"I")
)
ONE_COLUMN = (
    message(b"1", b"")
    + message(b"2", b"")
    + message(b"T", struct.pack(">h", 1) + b"n\0" + struct.pack(">ihihih", 0, 0, 23, 4, -1, 1))
)
END = message(b"C", b"SELECT 1\0") + message(b"Z", b"I")


@contextmanager
def pretender(answer: Answer) -> Iterator[HubAddress]:
    """A program that speaks as PostgreSQL does until somebody is in; then it answers as it likes."""
    stop = threading.Event()

    def serve() -> None:
        while not stop.is_set():
            try:
                peer, _ = listener.accept()
            except OSError:
                return
            with peer:
                peer.settimeout(5)
                try:
                    size = struct.unpack(">i", peer.recv(4))[0]
                    peer.recv(size - 4)
                    peer.sendall(WELCOME)
                    peer.recv(65536)
                    answer(peer)
                except OSError:
                    continue

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        port = listener.getsockname()[1]
        yield read_address(f"postgresql://d1@127.0.0.1:{port}/wv?sslmode=disable")[0]
        stop.set()
        listener.shutdown(socket.SHUT_RDWR)
    thread.join(10)


def rows_without_end(peer: socket.socket) -> None:
    peer.sendall(ONE_COLUMN)
    row = message(b"D", struct.pack(">hii", 1, 4, 1)) * 5_000
    while True:
        peer.sendall(row)


def one_row_of_half_a_gigabyte(peer: socket.socket) -> None:
    peer.sendall(ONE_COLUMN + b"D" + struct.pack(">ihi", 2**29, 1, 2**29 - 10))
    while True:
        peer.sendall(bytes(1 << 20))


def silence(peer: socket.socket) -> None:
    while peer.recv(65536):
        pass


def noise(peer: socket.socket) -> None:
    peer.sendall(b"\xff" * 4096)


def another_column(peer: socket.socket) -> None:
    peer.sendall(ONE_COLUMN.replace(struct.pack(">i", 23), struct.pack(">i", 114)))
    peer.sendall(
        message(b"D", struct.pack(">hi", 1, 9) + b'{"a": {}}') + message(b"C", b"SELECT 1\0") + message(b"Z", b"I")
    )
    time_to_leave(peer)


def no_number(peer: socket.socket) -> None:
    peer.sendall(
        ONE_COLUMN + message(b"D", struct.pack(">hi", 1, -1)) + message(b"C", b"SELECT 1\0") + message(b"Z", b"I")
    )
    time_to_leave(peer)


def time_to_leave(peer: socket.socket) -> None:
    peer.recv(1)


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (rows_without_end, "hub.slow_away"),
        (one_row_of_half_a_gigabyte, "hub.slow_away hub.server_away"),
        (silence, "hub.slow_away"),
        (noise, "hub.server_away"),
        (another_column, "hub.answer_unreadable"),
        (no_number, "hub.answer_unreadable"),
    ],
)
def test_a_server_that_is_none_is_left_in_time(answer: Answer, code: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(hub_line, "MAX_SECONDS", 1.5)
    monkeypatch.setattr(hub_line, "MAX_ANSWER", 4 * 1024 * 1024)
    with pretender(answer) as address:
        hub = Hub(address, str, WORKSPACE)
        start = time.monotonic()
        with pytest.raises(WoordvoeringError) as caught:
            hub.open()
        assert caught.value.code in code.split(), "cut off in the midst of a row, the library words it either way"
        assert time.monotonic() - start < 8
        hub.close()


DESK = """
import resource, sys
from woordvoering.errors import WoordvoeringError
from woordvoering.sync import hub_flood, hub_line
from woordvoering.sync.hub import Hub
from woordvoering.sync.hub_address import read_address

hub_line.MAX_ANSWER = 4 * 1024 * 1024
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for address in sys.argv[1:]:
    try:
        Hub(read_address(address)[0], str, "ab" * 16).open()
    except WoordvoeringError as error:
        assert error.code in ("hub.slow_away", "hub.server_away"), error
    else:
        raise AssertionError("it took what came for an answer")
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_a_server_that_floods_a_desk_does_not_fill_its_memory():
    """The desk is a process of its own: what a server sends at full speed comes in while the library reads."""
    if not bytes_are_counted():
        pytest.skip("this system does not count the bytes of a socket: only time bounds what a hub can send here")
    with pretender(rows_without_end) as one, pretender(one_row_of_half_a_gigabyte) as other:
        addresses = [f"postgresql://d1@127.0.0.1:{hub.port}/wv?sslmode=disable" for hub in (one, other)]
        command = [sys.executable, "-c", DESK, *addresses]
        ran = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, timeout=60)
    assert int(ran.stdout) < 150 * 1024, "kilobytes of memory"


def bytes_are_counted() -> bool:
    """Whether the system tells how much came in over a socket: an emulated kernel may answer 0."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        ours = socket.create_connection(listener.getsockname())
        theirs, _ = listener.accept()
    with ours, theirs:
        theirs.sendall(bytes(1000))
        ours.recv(1000, socket.MSG_WAITALL)
        return hub_flood.received(ours.fileno()) >= 1000


def test_a_server_that_never_says_welcome_is_left(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(hub_line, "parameters", lambda *given: parameters(*given) | {"connect_timeout": 2})
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = read_address(f"postgresql://d1@127.0.0.1:{listener.getsockname()[1]}/wv")[0]
        with pytest.raises(BrokenStore, match=r"hub\.server_away"):
            connect(address, "geheim")


def certify(key: Path, certificate: Path) -> None:
    """A certificate for `localhost` and for nothing else."""
    kind = ["-x509", "-days", "2", "-nodes", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]
    name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    command = ["openssl", "req", "-new", *kind, *name, "-keyout", key, "-out", certificate]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture
def tls(postgres: Cluster, tmp_path: Path) -> Iterator[Path]:
    """The server with a certificate for `localhost` and for nothing else; gives the certificate of who issued it."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not here")
    key, certificate = postgres.data / "server.key", postgres.data / "server.crt"
    certify(key, certificate)
    owner = postgres.data.stat()
    shutil.chown(key, owner.st_uid, owner.st_gid)
    key.chmod(0o600)
    issuer = tmp_path / "root.crt"
    issuer.write_bytes(certificate.read_bytes())
    postgres.run("ALTER SYSTEM SET ssl = on")
    postgres.run("SELECT pg_reload_conf()")
    try:
        yield issuer
    finally:
        postgres.run("ALTER SYSTEM SET ssl = off")
        postgres.run("SELECT pg_reload_conf()")


@pytest.fixture
def desk(postgres: Cluster) -> Iterator[HubDesk]:
    with hub_desk(postgres, WORKSPACE) as found:
        yield found


def test_only_the_right_certificate_for_the_right_name_will_do(tls: Path, desk: HubDesk, tmp_path: Path):
    given = desk.credential("d1")
    other = tmp_path / "other.crt"
    certify(tmp_path / "other.key", other)

    def come_in(host: str, issuer: Path) -> str:
        place = f"{host}:{desk.postgres.port}/{desk.name}?sslmode=verify-full&sslrootcert={issuer}"
        address, _ = read_address(f"postgresql://{given.address.user}@{place}")
        hub = Hub(address, lambda: given.password, WORKSPACE)
        try:
            hub.open()
            hub.close()
        except Refused as refused:
            return refused.code
        return "in"

    until = time.monotonic() + 20
    while come_in("localhost", tls) == "hub.no_tls" and time.monotonic() < until:
        threading.Event().wait(0.05)
    assert come_in("localhost", tls) == "in"
    assert come_in("127.0.0.1", tls) == "hub.certificate"
    assert come_in("localhost", other) == "hub.certificate"
    assert come_in("localhost", tmp_path / "absent.crt") == "hub.certificate"


def test_no_variable_of_the_environment_says_where_to_go(desk: HubDesk, tmp_path: Path):
    given = desk.credential("d1")
    (tmp_path / "passfile").write_text(f"*:*:*:*:{given.password}\n")
    (tmp_path / "passfile").chmod(0o600)
    told = {
        "PGHOSTADDR": "192.0.2.1",
        "PGHOST": "192.0.2.1",
        "PGPORT": "1",
        "PGUSER": "postgres",
        "PGDATABASE": "postgres",
        "PGOPTIONS": "-c search_path=x",
        "PGSSLMODE": "verify-full",
        "PGREQUIREAUTH": "none",
        "PGPASSFILE": str(tmp_path / "passfile"),
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, value in told.items():
            patch.setenv(name, value)
        hub = desk.hub("d1")
        assert hub.open()
        hub.close()
        with pytest.raises(Refused, match=r"hub\.password_missing"):
            Hub(given.address, str, WORKSPACE).open()
