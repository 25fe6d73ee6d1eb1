"""A screen reader at the window: over AT-SPI, from another process, on an X screen and a session bus of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from night_copies import Mould
from posts_of_the_night import bang_at
from source_tree import ROOT

from woordvoering.clock import MINUTE
from woordvoering.desk import open_desk

HERE = Path(__file__).parent
USABLE = ["focusable", "sensitive", "showing"]
PYTHON = "/usr/bin/python3"
"""The system's, which has Debian's bindings."""
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
WALK = """
exec 9<>"$1/screen"
Xvfb -displayfd 9 -screen 0 1600x1000x24 -nolisten tcp 2>/dev/null & screen=$!
read -r -u 9 number
export DISPLAY=":$number"
"$2" "$3" "$1" 2>"$1/window.log" & window=$!
"$4" "$5" 2>"$1/reader.log"; said=$?
kill $window $screen
wait $window
exit $said
"""
"""A screen, the window, the reader; what the reader heard comes back on standard output."""


@pytest.fixture(scope="module")
def aloud() -> None:
    """What the walk takes of the machine; in CI all of it is there."""
    lacking = [tool for tool in ("Xvfb", "dbus-run-session", "bash", PYTHON) if shutil.which(tool) is None]
    if not any(Path(root, "at-spi-bus-launcher").exists() for root in ("/usr/libexec", "/usr/lib/at-spi2-core")):
        lacking.append("at-spi2-core")
    if PYTHON not in lacking and subprocess.run([PYTHON, "-c", BINDINGS], capture_output=True, check=False).returncode:
        lacking.append("gir1.2-atspi-2.0")
    if lacking and not os.environ.get("CI"):
        pytest.skip(f"this machine has no {' and no '.join(lacking)}")
    assert not lacking


def heard(folder: Path) -> dict[str, Any]:
    """What the reader heard of the window on the desk in `folder`."""
    os.mkfifo(folder / "screen")
    (folder / "run").mkdir(mode=0o700)
    beside = [path for path in sys.path if path.startswith(str(ROOT / "tests"))]
    env = {
        "HOME": str(folder),
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join((str(ROOT), *beside)),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_QPA_PLATFORM": "xcb",
        "XDG_RUNTIME_DIR": str(folder / "run"),
    }
    walk = [str(folder), sys.executable, str(HERE / "window_aloud.py"), PYTHON, str(HERE / "reader.py")]
    order = ["dbus-run-session", "--", "bash", "-c", WALK, "walk", *walk]
    done = subprocess.run(order, env=env, capture_output=True, text=True, timeout=90, check=False)
    said = "".join((folder / name).read_text() for name in ("reader.log", "window.log") if (folder / name).exists())
    assert done.returncode == 0, said + done.stderr
    return json.loads(done.stdout.splitlines()[-1])  # the registry of AT-SPI speaks before


def test_a_screen_reader_reads_the_stories_opens_a_case_and_presses_the_next_step(
    aloud: None, founded_night: Mould, tmp_path: Path
) -> None:
    night = founded_night.copy(tmp_path)
    night.clock.advance(8 * MINUTE)
    story_of_the_bang = bang_at(night.desk, night.clock.now())
    night.desk.close()
    (tmp_path / "keys.json").write_text(json.dumps({name: key.hex() for name, key in night.keys.values.items()}))

    walk = heard(tmp_path)

    head, story = walk["rows"]
    assert head[:2] == ["list item", "Beslis nu: 1 verhaal"]
    assert "focusable" not in head
    assert story[:2] == [
        "list item",
        "Wat was die knal net aan het station Dampoort? Beslis nu, 6 min geleden, 3,4 keer de basislijn, Dampoort",
    ]
    assert {"focused", "selected"} <= set(story)
    assert walk["open"] == ["Open persdossier", *USABLE]
    assert walk["next"] == ["Noodcheck beantwoorden", *USABLE]
    assert walk["sheet"] == [
        ["radio button", "Kies", ""],
        ["radio button", "Nee", ""],
        ["radio button", "Misschien", ""],
        ["radio button", "Ja, doorgegeven aan 101", ""],
        ["text", "Toelichting", "Wie nam het aan, wat weet je"],
        ["button", "Annuleren", ""],
        ["button", "Beantwoord", ""],
    ]
    assert (walk["choice"], walk["chosen"]) == (["Nee", *USABLE], ["focusable", "checked", "sensitive", "showing"])
    assert walk["done"] == ["Beantwoord", *USABLE]
    assert walk["then"] == "Volgende stap: Doe de triage"
    desk = open_desk(tmp_path / "desk", clock=night.clock, secrets=night.keys)
    case = desk.stories.case_of(story_of_the_bang)
    assert case is not None
    assert desk.views.assessment(case).next_step.step == "triage"
    desk.close()
