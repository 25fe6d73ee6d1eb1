"""Starting is counted in what is loaded, not in seconds: little for the first picture, no stranger before the rows."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

PICTURE = """
import enum, json, os, sys
from PySide6.QtWidgets import QApplication
before = set(sys.modules)
names, make = [], enum.EnumType._create_
def counted(cls, name, *given, **named):
    names.append(name)
    return make(cls, name, *given, **named)
enum.EnumType._create_ = counted
from ui import app
def shown(reading):
    QApplication.processEvents()
    loaded = sorted(set(sys.modules) - before)
    print(json.dumps({"modules": loaded, "enumerations": names, "windows": [type(one).__name__
        for one in QApplication.topLevelWidgets() if one.isVisible()]}), flush=True)
    os._exit(0)
app.Reading.start = shown
EXTRA
app.main(["woordvoering", "--home", sys.argv[1]])
"""

OURS = {
    "ui", "ui.app", "ui.features", "ui.options", "ui.shell",
    "ui.manners", "ui.manners.single", "ui.manners.whereabouts",
    "ui.theme", "ui.theme.ground", "ui.theme.outline",
    "woordvoering", "woordvoering.store", "woordvoering.store.lock_file",
}  # fmt: skip
"""All of our own that the first picture needs."""

OTHERS = 45
"""Modules of the standard library that it may bring over those of a window of PySide alone: json, hashlib, argparse."""

ENUMERATIONS = 12
"""The names of `Qt` alone are ninety of them, and take as long as all else together."""


def first_picture(home: Path, extra: str = "") -> dict[str, list[str]]:
    """What a start has loaded when its window shows."""
    order = [sys.executable, "-c", PICTURE.replace("EXTRA", extra), str(home)]
    caches = {"XDG_CACHE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(order, cwd=ROOT, env=os.environ | caches, capture_output=True, text=True, check=True)
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


def ours(modules: list[str]) -> set[str]:
    """Those of the product."""
    return {name for name in modules if name.partition(".")[0] in ("ui", "woordvoering")}


def test_the_first_picture_needs_few_modules_and_hardly_a_name_of_qt(tmp_path):
    found = first_picture(tmp_path)
    assert found["windows"] == ["Shell"]
    assert ours(found["modules"]) == OURS
    strangers = {name.partition(".")[0] for name in found["modules"]} - {"ui", "woordvoering", "PySide6"}
    assert {name for name in strangers - set(sys.stdlib_module_names) if not name.startswith("_")} == set()
    assert len(found["modules"]) - len(OURS) <= OTHERS, found["modules"]
    assert len(found["enumerations"]) <= ENUMERATIONS, found["enumerations"]


def test_a_library_or_the_names_of_qt_before_the_first_picture_would_be_found(tmp_path):
    found = first_picture(tmp_path, "import ui.theme.theme, msgspec")
    assert {"ui.theme.theme", "ui.theme.fonts"} <= ours(found["modules"]) - OURS
    assert "msgspec" in found["modules"]
    assert len(found["enumerations"]) > 90


ROWS = """
import json, sys
from PySide6.QtWidgets import QApplication
import ui.app, ui.running, ui.unlocking, ui.watch.glimpse
EXTRA
print(json.dumps(sorted(sys.modules)))
"""

STRANGERS = (
    "sqlalchemy", "sqlcipher3", "alembic", "holidays", "httpx", "httpcore", "cryptography", "minisign", "markdown",
    "regex", "nh3", "lxml", "numpy", "PIL", "pikepdf", "fontTools", "typst", "psycopg", "zeroconf", "keyring",
    "asyncio", "ssl", "PySide6.QtNetwork", "PySide6.QtSvg", "PySide6.QtPrintSupport", "woordvoering.desk", "ui.desktop",
)  # fmt: skip
"""None of these before the first rows; keyring alone, of a desk that has its keys there."""

UNTIL_ROWS = 330
"""Modules that a start has loaded when the first rows show, 146 of them by PySide alone."""


def until_rows(extra: str = "") -> list[str]:
    """What is loaded for the first rows: the window, the keys, what was last seen."""
    order = [sys.executable, "-c", ROWS.replace("EXTRA", extra)]
    done = subprocess.run(order, cwd=ROOT, capture_output=True, text=True, check=True)
    found: list[str] = json.loads(done.stdout)
    return found


def test_the_first_rows_need_no_database_no_network_and_no_desk():
    loaded = until_rows()
    assert set(loaded) & set(STRANGERS) == set()
    assert len(loaded) <= UNTIL_ROWS, len(loaded)


def test_a_stranger_among_them_would_be_found():
    assert {"sqlalchemy", "ssl"} <= set(until_rows("import sqlalchemy")) & set(STRANGERS)


def test_an_open_desk_has_loaded_nothing_that_fetches_signs_typesets_or_reads_markup():
    loaded = set(until_rows("import ui.opening, ui.watch.wire"))
    assert loaded & set(STRANGERS) - {
        "sqlalchemy", "sqlcipher3", "asyncio", "ssl", "woordvoering.desk", "ui.desktop",
    } == set()  # fmt: skip
