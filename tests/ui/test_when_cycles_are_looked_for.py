"""Looking through everything that Python holds stops the window: it waits until nobody looks."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from ui import collecting
from ui.collecting import DUE, OVERDUE, Collecting


@pytest.mark.parametrize(
    ("put_off", "seen", "looks"),
    [(DUE + 1, True, False), (DUE + 1, False, True), (DUE, False, False), (OVERDUE + 1, True, True)],
)
def test_everything_is_looked_through_when_nobody_looks_or_when_it_waited_for_long(
    qapp, monkeypatch, put_off, seen, looks
):
    done = []
    monkeypatch.setattr(gc, "collect", lambda: done.append(True))
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, put_off))
    monkeypatch.setattr(QGuiApplication, "focusWindow", staticmethod(lambda: object() if seen else None))
    owner = QObject()
    Collecting(owner).beat()
    assert bool(done) is looks


def test_a_program_that_settled_looks_through_its_oldest_objects_by_itself_no_more(monkeypatch):
    told, frozen = [], []
    monkeypatch.setattr(gc, "set_threshold", lambda *given: told.append(given))
    monkeypatch.setattr(gc, "freeze", lambda: frozen.append(True))
    collecting.settle()
    assert frozen
    assert told[0][2] > 10**6
    assert told[0][0] * told[0][1] < 50_000


@pytest.mark.skipif(sys.platform != "linux", reason="the allocator of Linux")
def test_memory_for_something_large_goes_back_as_soon_as_nobody_needs_it():
    script = (
        "import ctypes, sys; from ui import collecting; own = ctypes.CDLL(None)\n"
        "own.malloc.restype = ctypes.c_void_p; own.free.argtypes = [ctypes.c_void_p]\n"
        "if sys.argv[1] == 'told': collecting.settle()\n"
        "for size in (8_000_000, 8_000_000): own.free(own.malloc(size))\n"
        "near = own.malloc(4_000_000); kept = own.malloc(100); own.free(near)\n"
        "where = lambda line: [int(one, 16) for one in line.split()[0].split('-')]\n"
        "heap = next((where(line) for line in open('/proc/self/maps') if '[heap]' in line), [0, 0])\n"
        "print(heap[0] <= near < heap[1])"
    )
    script = script.replace("near = own", "own.malloc.restype = ctypes.c_void_p; near = own")
    said = [_out(script, how) for how in ("told", "left to itself")]
    assert said == ["False", "True"]


def _out(script: str, how: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", script, how], capture_output=True, text=True, check=True
    ).stdout.strip()
