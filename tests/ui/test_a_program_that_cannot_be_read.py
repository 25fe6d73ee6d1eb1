"""A part of the program is gone or damaged: the officer reads what, that nothing is lost, and what to do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui import app

def look():
    box = QApplication.activeModalWidget()
    if box is None:
        QTimer.singleShot(20, look)
        return
    print(box.text(), box.informativeText(), sep="\\n", flush=True)
    box.close()

begin = app.Reading.start
def start(reading):
    QTimer.singleShot(0, look)
    begin(reading)
app.Reading.start = start
BREAK
sys.exit(app.main(["woordvoering", "--home", sys.argv[1], "--language", sys.argv[2]]))
"""

MISSING = 'sys.modules["ui.theme.theme"] = None'
UNDRESSED = """
import ui.running
def refuse(*_):
    raise FileNotFoundError("Inter.ttf")
ui.running.begin = refuse
"""


@pytest.mark.parametrize(("damage", "language", "what", "advice"), [
    (MISSING, "nl", "ui.theme.theme", "Installeer het programma opnieuw"),
    (UNDRESSED, "fr", "Inter.ttf", "Réinstallez le programme"),
    (MISSING, "en", "ui.theme.theme", "Install the program again"),
])  # fmt: skip
def test_what_fails_and_what_to_do_are_said_before_the_window_closes(tmp_path, damage, language, what, advice):
    order = [sys.executable, "-c", PROGRAM.replace("BREAK", damage), str(tmp_path / "desk"), language]
    plain = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(order, cwd=ROOT, env=plain, capture_output=True, text=True, check=False, timeout=60)
    assert what in done.stdout and advice in done.stdout, done.stdout + done.stderr
    assert done.returncode == 1
    assert what in done.stderr, "who looks after the device finds it in the log too"
