"""The room every test stands in: an own home, no screen, no way out to the network, no unannounced warning."""

from __future__ import annotations

import gc
import ipaddress
import logging
import os
import re
import socket
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from sampling import PLAIN, Figure, examples

MEMORY = Path("/dev/shm")
ENOUGH = 2 << 30
"""Bytes of free memory from which tests write there; a whole run leaves some 300 MB."""


def _memory_for_files() -> bool:
    """Whether tests may write to a folder in memory: a desk syncs at every act, and a disk takes its time for that.

    With the full numbers, or where TMPDIR says so, they write to the disk.
    """
    if os.environ.get("TMPDIR") or os.environ.get("WOORDVOERING_FULL") or not os.access(MEMORY, os.W_OK):
        return False
    found = os.statvfs(MEMORY)
    return found.f_bavail * found.f_frsize >= ENOUGH and not found.f_flag & os.ST_NOEXEC


if _memory_for_files():
    tempfile.tempdir = os.environ["TMPDIR"] = str(MEMORY)

# What is compiled is kept: a child that opens a desk would compile two hundred modules each time.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

_HOME = tempfile.TemporaryDirectory(prefix="woordvoering-tests-")

# Set before any test module is imported: Qt, keyring and platformdirs read these once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["HOME"] = _HOME.name
os.environ["TZ"] = "America/St_Johns"  # neither UTC nor Brussels: a rule that reads local time shows itself
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = str(Path(_HOME.name, _name.lower()))
if hasattr(time, "tzset"):
    time.tzset()

settings.register_profile(
    "desk", deadline=None, max_examples=examples(PLAIN), suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("ci", parent=settings.get_profile("desk"), derandomize=True, database=None)
settings.register_profile("full", parent=settings.get_profile("ci"))
settings.load_profile("full" if os.environ.get("WOORDVOERING_FULL") else "ci" if os.environ.get("CI") else "desk")


def pytest_itemcollected(item: pytest.Item) -> None:
    """Leaves the lines of tests that do the same thing very often out of the coverage: measuring doubles their time.

    The report may tell less than is covered, never more.
    """
    if item.get_closest_marker("hostile") or item.get_closest_marker("conformance"):
        item.add_marker("no_cover")


def pytest_collection_finish() -> None:
    """Leaves modules and collected tests out of every later round of the collector: they stay to the end."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)  # a twentieth of the work of a run (measured over 638 tests) was collecting


class _Collector(logging.Handler):
    """Keeps every record from WARNING up."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def log_fail(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that logs a warning nobody announced, and one that announced a warning that never came.

    A test announces with `@pytest.mark.expects_log("pattern")`; one that asks for `caplog` reads its log itself.
    """
    patterns: list[str] = [mark.args[0] for mark in request.node.iter_markers("expects_log")]
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    yield
    logging.getLogger().removeHandler(collector)
    if "caplog" in request.fixturenames:
        return
    said = [f"{record.name}: {record.getMessage()}" for record in collector.records]
    unexpected = [line for line in said if not any(re.search(pattern, line) for pattern in patterns)]
    silent = [pattern for pattern in patterns if not any(re.search(pattern, line) for line in said)]
    if unexpected:
        pytest.fail("unexpected in the log: " + " | ".join(unexpected))
    if silent:
        pytest.fail("expected in the log, never said: " + " | ".join(silent))


def _stays_here(address: Any) -> bool:
    if not isinstance(address, tuple):
        return True
    host = str(address[0]).split("%", 1)[0]
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@pytest.fixture(autouse=True)
def no_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuses every connection that leaves the machine; servers of a test listen on loopback."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def guarded(self: socket.socket, address: Any) -> None:
        if not _stays_here(address):
            pytest.fail(f"a test tried to reach {address!r}")
        connect(self, address)

    def guarded_ex(self: socket.socket, address: Any) -> int:
        if not _stays_here(address):
            pytest.fail(f"a test tried to reach {address!r}")
        return connect_ex(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_ex)


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Figure:
    """Puts a line below the results: what a test measured is read there, also when it ran in another process."""
    return lambda line: record_property("figure", line)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The figures of the tests that measured something."""
    every = (each for some in terminalreporter.stats.values() for each in some)
    reports = [each for each in every if isinstance(each, pytest.TestReport) and each.when == "call"]
    found = [line for each in reports for name, line in each.user_properties if name == "figure"]
    if found:
        terminalreporter.section("figures")
    for line in found:
        terminalreporter.line(str(line))


@pytest.fixture(scope="session")
def full() -> bool:
    """Whether the large numbers are asked for: WOORDVOERING_FULL=1, as `make faults` and `make hostile` set it."""
    return bool(os.environ.get("WOORDVOERING_FULL"))


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The recorded public data beside the checkout; a test that needs it is skipped where it is absent."""
    folder = Path(__file__).resolve().parents[2] / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the recorded public data does not lie beside this checkout")
    return folder


@pytest.fixture(scope="session")
def postgres() -> Iterator[Any]:
    """A real PostgreSQL of this process's own; skipped where there is none, except where everything is checked."""
    from postgres import absent, cluster

    reason = absent()
    if reason and os.environ.get("CI"):
        pytest.fail(reason)
    if reason:
        pytest.skip(reason)
    with cluster() as server:
        yield server
