"""What a parser that was taken over can still do: each way out is tried from inside, and the clock holds."""

from __future__ import annotations

import os
import signal as posix
import sys
import time
from collections.abc import Callable

import pytest
from processes import resident

from woordvoering.errors import BrokenInput
from woordvoering.signals import parser_process
from woordvoering.signals.parser_process import ParserProcess
from woordvoering.signals.types import Origin

pytestmark = [
    pytest.mark.hostile,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits that a process can set on itself"),
]
ORIGIN = Origin(source="s", kind="feed")
SPY = """
import ctypes, os, socket, subprocess, sys
sys.path.insert(0, sys.argv[1])
import woordvoering.signals.parser_worker as worker
from woordvoering.errors import BrokenInput
libc = ctypes.CDLL(None, use_errno=True)
TRIES = {
    "connect to loopback": lambda: socket.create_connection(("127.0.0.1", 9)),
    "connect outside": lambda: socket.create_connection(("192.0.2.1", 80), timeout=1),
    "udp": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
    "unix socket": lambda: socket.socket(socket.AF_UNIX),
    "raw socket": lambda: socket.socket(socket.AF_INET, socket.SOCK_RAW, 1),
    "netlink": lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW),
    "a pair of sockets": lambda: socket.socketpair(),
    "read a file": lambda: open("/etc/passwd"),
    "read its own memory": lambda: open("/proc/self/mem"),
    "read its parent": lambda: open(f"/proc/{os.getppid()}/environ"),
    "write a file": lambda: open("/woordvoering-spy", "w"),
    "a file in memory": lambda: os.memfd_create("x"),
    "list a folder": lambda: os.listdir("/"),
    "a pipe": lambda: os.pipe(),
    "a terminal": lambda: os.openpty(),
    "a child by a shell": lambda: subprocess.run(["true"], stdin=0, stdout=1, stderr=2, close_fds=False),
    "raise the limit of files": lambda: __import__("resource").setrlimit(7, (64, 64)),
    "dup": lambda: os.dup(1),
}

def spy(document, body, origin):
    could = []
    for name, act in TRIES.items():
        try:
            act()
        except (OSError, ValueError, subprocess.SubprocessError):
            continue
        could.append(name)
    raise BrokenInput("spy", could="; ".join(could), env=",".join(sorted(os.environ)), arguments=" ".join(sys.argv[2:]))

worker.parse_document = spy
sys.exit(worker.main())
"""
LATE = """
import sys, time
sys.path.insert(0, sys.argv[1])
import woordvoering.signals.parser_worker as worker
import signal

def late(document, body, origin):
    if body != b"nu":
        return ()
    signal.alarm(0)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM, signal.SIGPIPE):
        signal.signal(number, signal.SIG_IGN)
    while True:
        time.sleep(1)

worker.parse_document = late
sys.exit(worker.main())
"""
GREEDY = """
import sys
sys.path.insert(0, sys.argv[1])
import woordvoering.signals.parser_worker as worker

def greedy(document, body, origin):
    held = []
    if body != b"nu":
        return ()
    while True:
        held.append(b"x" * 10_000_000)

worker.parse_document = lambda d, b, o: worker_parse(greedy, d, b, o)

def worker_parse(act, d, b, o):
    from woordvoering.errors import BrokenInput
    try:
        return act(d, b, o)
    except MemoryError as error:
        raise BrokenInput("parser.too_costly") from error

sys.exit(worker.main())
"""


def refusal(process: ParserProcess) -> BrokenInput:
    with pytest.raises(BrokenInput) as refused:
        process.parse("feed", b"nu", ORIGIN)
    return refused.value


def test_a_parser_that_was_taken_over_finds_no_way_out(
    monkeypatch: pytest.MonkeyPatch, figure: Callable[[str], None]
) -> None:
    monkeypatch.setenv("WOORDVOERING_SECRET", "geheim")
    monkeypatch.setattr(parser_process, "_BOOT", SPY)
    with ParserProcess(parse_s=30) as process:
        said = refusal(process)
        confined = process.confined
    assert said.code == "spy", said
    figure(f"the parser gives up {', '.join(confined)}; of 18 ways out open: {said.params['could'] or 'none'}")
    assert said.params["could"] == ""
    assert said.params["arguments"] == ""
    assert not {"HOME", "WOORDVOERING_SECRET", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY"} & set(
        str(said.params["env"]).split(",")
    )


def test_a_parser_that_ignores_every_polite_signal_is_gone_after_its_two_seconds(
    monkeypatch: pytest.MonkeyPatch, figure: Callable[[str], None]
) -> None:
    monkeypatch.setattr(parser_process, "_BOOT", LATE)
    with ParserProcess() as process:
        process.parse("feed", b"straks", ORIGIN)
        start = time.monotonic()
        code = refusal(process).code
        took = time.monotonic() - start
        worker = process._worker
    figure(f"a stuck parser: {code} after {took:.1f} s")
    assert code == "parser.too_slow"
    assert worker is None


def test_a_parser_that_eats_memory_is_stopped_by_its_limit(
    monkeypatch: pytest.MonkeyPatch, figure: Callable[[str], None]
) -> None:
    monkeypatch.setattr(parser_process, "_BOOT", GREEDY)
    with ParserProcess(parse_s=30) as process:
        assert refusal(process).code == "parser.too_costly"
        assert process._worker is not None
        most = resident(process._worker.pid, "VmHWM")
    figure(f"a parser that eats memory: refused at {most:.0f} MB")
    assert 100 < most <= 300


def test_the_parser_leaves_with_the_program() -> None:
    process = ParserProcess(parse_s=30)
    with pytest.raises(BrokenInput):
        process.parse("feed", b"geen feed", ORIGIN)
    assert process._worker is not None
    pid = process._worker.pid
    process.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, posix.SIG_DFL)
