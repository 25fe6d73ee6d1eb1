"""A real PostgreSQL for tests: a cluster of their own in a folder in memory, a database for each test."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

HBA = """
local all all trust
hostssl all all 127.0.0.1/32 scram-sha-256
host all all 127.0.0.1/32 scram-sha-256
"""

HASTY = """
fsync = off
synchronous_commit = off
full_page_writes = off
"""

CONFIG = """
listen_addresses = '127.0.0.1'
max_connections = 60
shared_buffers = 64MB
autovacuum = off
log_min_messages = fatal
logging_collector = off
"""


class Cluster:
    """A running server: its superuser comes in through the socket, everybody else with a password."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder, self.port = folder, port

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def admin(self, database: str = "postgres") -> str:
        """The address of the superuser."""
        return f"postgresql://postgres@:{self.port}/{database}?host={self.folder}"

    def connect(self, database: str = "postgres") -> psycopg.Connection:
        """A superuser's own connection, past every door of ours."""
        return psycopg.connect(host=str(self.folder), port=self.port, user="postgres", dbname=database, autocommit=True)

    def run(self, text: str, database: str = "postgres", *names: str) -> None:
        with self.connect(database) as db:
            db.execute(sql.SQL(text).format(*map(sql.Identifier, names)))  # type: ignore[arg-type]

    @contextmanager
    def database(self) -> Iterator[str]:
        """A fresh database; dropped at the end with whoever is still in it."""
        name = f"hub_{secrets.token_hex(4)}"
        self.run("CREATE DATABASE {}", "postgres", name)
        try:
            yield name
        finally:
            self.run("DROP DATABASE {} WITH (FORCE)", "postgres", name)

    def dump(self, database: str) -> bytes:
        """What a nightly backup holds."""
        command = [program("pg_dump"), "-h", self.folder, "-p", str(self.port), "-U", "postgres", database]
        return subprocess.run(command, check=True, capture_output=True).stdout

    def restore(self, database: str, dump: bytes) -> None:
        """Puts an old dump in place of a database, as an administrator does."""
        self.run("DROP DATABASE {} WITH (FORCE)", "postgres", database)
        self.run("CREATE DATABASE {}", "postgres", database)
        command = [program("psql"), "-q", "-h", self.folder, "-p", str(self.port), "-U", "postgres", "-d", database]
        subprocess.run([*command, "-v", "ON_ERROR_STOP=1"], input=dump, check=True, capture_output=True)

    def control(self, *words: str) -> None:
        command = [program("pg_ctl"), "-D", str(self.data), "-s", "-w", "-t", "60", *words]
        subprocess.run(_as_nobody(command), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def program(name: str) -> str:
    """Where a program of PostgreSQL lies; '' when it is not here. Debian keeps them out of the path."""
    places = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    return str(places[0]) if places else shutil.which(name) or ""


def _as_nobody(command: list[str]) -> list[str]:
    """PostgreSQL does not run as root."""
    if os.geteuid() != 0:
        return command
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command]


def absent() -> str:
    """Why no server can be started here; '' when it can."""
    if sys.platform == "win32":
        return "the test's server needs Unix sockets"
    missing = [name for name in ("initdb", "pg_ctl", "pg_dump", "psql") if not program(name)]
    return f"PostgreSQL is not here: {', '.join(missing)}" if missing else ""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def cluster(*, durable: bool = False) -> Iterator[Cluster]:
    """A server for as long as the tests of one process run; a durable one keeps its promises on the disk."""
    base = "/dev/shm" if os.access("/dev/shm", os.W_OK) and not durable else "/tmp"
    folder = Path(tempfile.mkdtemp(prefix="wv-pg-", dir=base))
    found = Cluster(folder, _free_port())
    try:
        folder.chmod(0o755)
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        command = [program("initdb"), "-D", str(found.data), "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8"]
        subprocess.run(_as_nobody([*command, "--locale=C"]), check=True, capture_output=True, cwd=folder)
        (found.data / "pg_hba.conf").write_text(HBA)
        with (found.data / "postgresql.conf").open("a") as file:
            file.write(f"{'' if durable else HASTY}{CONFIG}port = {found.port}\nunix_socket_directories = '{folder}'\n")
        found.control("start")
        try:
            yield found
        finally:
            found.control("stop", "-m", "immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
