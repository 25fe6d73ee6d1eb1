"""The parser process has nothing to give away, is killed in time, and stands up again by itself."""

from __future__ import annotations

import signal as signals_of_posix
import sys
from pathlib import Path

import pytest

from woordvoering.clock import ManualClock
from woordvoering.errors import BrokenInput
from woordvoering.signals import parser_process
from woordvoering.signals.parser_process import ParserProcess
from woordvoering.signals.types import Origin

ORIGIN = Origin(source="s", kind="feed")
FEED = b"<rss><channel><item><title>een</title><guid>1</guid></item></channel></rss>"

SPY = """
import os, socket, sys
sys.path.insert(0, sys.argv[1])
import woordvoering.signals.parser_worker as worker
from woordvoering.errors import BrokenInput

def spy(document, body, origin):
    tries = {"socket": lambda: socket.create_connection(("127.0.0.1", 1)),
             "file": lambda: open("/etc/passwd"), "child": lambda: os.popen("true").read()}
    said = []
    for name, act in tries.items():
        try:
            act()
            said.append(name)
        except OSError:
            pass
    raise BrokenInput("spy", could=",".join(said), env=",".join(sorted(os.environ)))

worker.parse_document = spy
sys.exit(worker.main())
"""
STUCK = """
import sys
sys.path.insert(0, sys.argv[1])
import woordvoering.signals.parser_worker as worker
original = worker.parse_document

def stuck(document, body, origin):
    while body == b"stuck":
        pass
    if body == b"dies":
        raise SystemExit(9)
    if body == b"babbles":
        sys.stdout.buffer.write(b"\\0\\0\\0\\3abc")
        sys.stdout.buffer.flush()
    return original(document, body, origin)

worker.parse_document = stuck
sys.exit(worker.main())
"""


def code_of(process: ParserProcess, body: bytes) -> str:
    with pytest.raises(BrokenInput) as refused:
        process.parse("feed", body, ORIGIN)
    return refused.value.code


def test_signals_come_back_typed_and_refusals_keep_their_code(parser: ParserProcess) -> None:
    (signal,) = parser.parse("feed", FEED, ORIGIN)
    assert signal.title == "een"
    with pytest.raises(BrokenInput) as refused:
        parser.parse("feed", b"<!DOCTYPE x><rss/>", ORIGIN)
    assert refused.value.code == "feed.doctype"
    with pytest.raises(BrokenInput) as refused:
        parser.parse("feed", b"<rss>" + b"<a>" * 150 + b"</a>" * 150 + b"</rss>", ORIGIN)
    assert refused.value.params == {"limit": 100}


def test_a_document_past_the_cap_never_reaches_the_worker() -> None:
    process = ParserProcess()
    assert code_of(process, b" " * 5_000_001) == "document.too_large"
    assert process.starts == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits that a process can set on itself")
def test_the_worker_can_open_no_socket_no_file_and_no_child_and_knows_no_secret(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("WOORDVOERING_SECRET", "geheim")
    monkeypatch.setattr(parser_process, "_BOOT", SPY)
    with ParserProcess(parse_s=30) as process:
        with pytest.raises(BrokenInput) as said:
            process.parse("feed", FEED, ORIGIN)
        assert said.value.params["could"] == ""
        assert "SECRET" not in str(said.value.params["env"])
        assert "HOME" not in str(said.value.params["env"])
        assert {"memory", "files"} <= set(process.confined)


def test_a_document_that_takes_too_long_is_given_up_and_the_next_one_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parser_process, "_BOOT", STUCK)
    with ParserProcess(parse_s=0.5) as process:
        assert code_of(process, b"stuck") == "parser.too_slow"
    with ParserProcess(parse_s=30) as process:
        assert code_of(process, b"dies") == "parser.died"
        assert len(process.parse("feed", FEED, ORIGIN)) == 1
        assert code_of(process, b"babbles") == "parser.died"
        assert len(process.parse("feed", FEED, ORIGIN)) == 1
        assert process.starts == 3


def test_a_worker_that_was_killed_from_outside_is_started_anew() -> None:
    with ParserProcess(parse_s=30) as process:
        process.parse("feed", FEED, ORIGIN)
        worker = process._worker
        assert worker is not None
        worker.send_signal(signals_of_posix.SIGTERM)
        worker.wait()
        assert len(process.parse("feed", FEED, ORIGIN)) == 1


def test_a_worker_that_ends_at_a_document_says_with_which_status(monkeypatch: pytest.MonkeyPatch) -> None:
    root = str(Path(parser_process.__file__).parents[2])
    script = (
        f"import sys; sys.path.insert(0, {root!r}); from woordvoering.signals.parser_protocol import *\n"
        "write_frame(sys.stdout.buffer, Ready(())); read_request(sys.stdin.buffer); sys.exit(7)"
    )
    monkeypatch.setattr(parser_process, "_command", lambda: [sys.executable, "-c", script])
    with ParserProcess(parse_s=30) as process, pytest.raises(BrokenInput) as ended:
        process.parse("feed", FEED, ORIGIN)
    assert (ended.value.code, ended.value.params) == ("parser.died", {"status": 7})


def test_a_program_that_cannot_start_a_worker_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "weg"))
    assert code_of(ParserProcess(), FEED) == "parser.unavailable"


def test_a_frozen_program_starts_itself_as_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert parser_process._command() == [sys.executable, "parser-worker"]


def test_the_parent_loads_no_parser(clock: ManualClock) -> None:
    import subprocess

    script = "import sys, woordvoering.signals.parser_process, woordvoering.signals.read, woordvoering.signals.cache;"
    script += "print(*sorted({'lxml', 'feedparser', 'nh3', 'httpx', 'httpcore'} & set(sys.modules)))"
    root = Path(parser_process.__file__).parents[2]
    found = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == ""


def test_a_worker_that_has_read_enough_makes_room_for_a_fresh_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parser_process, "DOCUMENTS", 2)
    with ParserProcess() as process:
        read = [process.parse("feed", FEED, ORIGIN)[0].title for _ in range(3)]
        assert (read, process.starts) == (["een"] * 3, 2)
