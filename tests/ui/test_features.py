"""PySide reads no source of a module that is imported after the window's first line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ASKED = """
import linecache, sys
from PySide6.QtCore import QObject
{settle}
import wave
print(any(name.endswith("wave.py") for name in linecache.cache))
"""


def read(settle: str) -> str:
    order = [sys.executable, "-c", ASKED.format(settle=settle)]
    return subprocess.run(order, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def test_no_source_is_read_and_kept_of_what_is_imported_after_the_start():
    assert read("") == "True"
    assert read("from ui import features; features.settle()") == "False"
