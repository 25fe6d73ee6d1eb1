"""Ten thousand hostile documents: nothing falls over, nothing takes long, nothing grows, and the screen answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from bodies import NAMED, bent
from processes import worked
from tricks import TRICKS

from woordvoering.errors import BrokenInput
from woordvoering.signals.parser_process import ParserProcess
from woordvoering.signals.types import Origin

HERE = Path(__file__).resolve().parent
SEED = 20_261_122


def is_quiet() -> bool:
    """Whether nothing else runs on this machine, so that the clock can be a judge beside the work that was done."""
    return os.getloadavg()[0] < 1.5


@pytest.mark.hostile
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory and work of a process are read from /proc")
def test_the_program_reads_stores_and_shows_whatever_comes(full: bool, figure: Callable[[str], None]) -> None:
    count, quiet = 10_000 if full else 500, is_quiet()
    order = [sys.executable, str(HERE / "run_inputs.py"), str(count), str(SEED), "0.02" if full else "0"]
    told = subprocess.run([*order, "2" if quiet else "30", "3"], capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr[-2_000:]
    found = json.loads(told.stdout)
    figure(
        f"hostile inputs {found['inputs']:,}, of them pictures {found['kinds'].get('image', 0):,}: "
        f"crashes {len(found['crashes'])}, over 2 s {len(found['over'])}, "
        f"slowest {found['slowest']:.2f} s of work, {found['waited']:.2f} s by the clock ({found['slowest_name']}), "
        f"RSS of the worker {found['worker_mb']} MB, of the program {found['program_mb']} MB, "
        f"UI stall {found['stall_cpu_ms']} ms of work ({found['stall_cpu_of']}), {found['stall_ms']} ms by the clock"
        f"{'' if quiet else ' (not judged by the clock)'}; {found['signals']:,} signals, {found['refused']:,} refusals"
    )
    assert found["inputs"] == count
    assert found["kinds"]["image"] > count / 40
    assert found["crashes"] == []
    assert found["over"] == []
    assert found["worker_mb"] <= 300
    assert found["program_mb"] <= 300
    assert found["stall_cpu_ms"] <= (100 if quiet else 200), found["stall_cpu_of"]
    assert found["signals"] > count / 3, "documents that hold nothing prove nothing"
    if quiet:
        assert found["late"] == []
        assert found["stall_ms"] <= 100, found["stall_of"]


@pytest.mark.hostile
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the work of a process is read from /proc")
def test_tricks_that_once_took_seconds_are_read_or_refused_in_time(full: bool, figure: Callable[[str], None]) -> None:
    """The clock has 30 s here, as the machine may be busy; what is judged is the work: 2 s, as the program grants."""
    named = [(kind, name) for kind, name in NAMED if kind in TRICKS]
    sample = named if full else named[::17]
    failed: list[str] = []
    slowest = 0.0
    with ParserProcess(parse_s=30) as parser:
        for kind, name in sample:
            before = worked(parser._worker.pid) if parser._worker is not None else None
            try:
                parser.parse(kind, TRICKS[kind][name](), Origin(source="s", kind=kind, base="http://x.example/"))  # type: ignore[arg-type]
            except BrokenInput as refused:
                if refused.code in ("parser.died", "parser.too_slow", "parser.unavailable"):
                    failed.append(f"{kind}: {name}: {refused.code}")
            if parser._worker is not None and before is not None:
                seconds = worked(parser._worker.pid) - before
                slowest = max(slowest, seconds)
                if seconds > 2:
                    failed.append(f"{kind}: {name}: {seconds} s")
    figure(f"named attacks {len(sample)}: killed or fallen over {len(failed)}, slowest {slowest:.2f} s of work")
    assert failed == []


def test_documents_come_from_their_seed_alone() -> None:
    assert bent(1, 7, 0.0) == bent(1, 7, 0.0)
    assert bent(1, 7, 0.0) != bent(1, 8, 0.0)
