"""One way through the house: who may know whom, read from the contract in pyproject.toml and from the source."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tomllib
from collections.abc import Iterator

import pytest
from source_tree import ROOT, functions, imported_modules, imports, modules, product

pytestmark = pytest.mark.no_cover

LAZY = frozenset(
    {
        "alembic",
        "feedparser",
        "keyring",
        "lxml",
        "markdown",
        "minisign",
        "nh3",
        "numpy",
        "regex",
        "typst",
        "httpx",
        "typer",
        "rich",
    }
)
"""Libraries that cost a start-up tens of milliseconds: these alone may be imported inside a function of the desk."""

QT = frozenset({"PySide6", "shiboken6", "shibokensupport", "signature_bootstrap"})

UNIX = frozenset({"resource", "fcntl", "ctypes", "msvcrt"})
"""Parts of the standard library that not every system has."""

COMPOSERS = frozenset({"cli", "desk", "__main__"})
"""Where the parts are put together: each command loads only what it needs."""

ALWAYS = frozenset({"woordvoering", "ui", "msgspec", "typing_extensions"})


def layers() -> list[list[str]]:
    """The layers from top to bottom, each with the names that share it."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    rows = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    return [[name.strip(" ()") for name in row.replace("|", ":").split(":")] for row in rows]


def height() -> dict[str, int]:
    """How high each room stands; 0 is the top."""
    return {name: level for level, names in enumerate(layers()) for name in names}


def room_of(name: str, rooms: dict[str, int]) -> str | None:
    """The room of the contract that a module belongs to."""
    while name and name not in rooms:
        name = name.rpartition(".")[0]
    return name or None


def test_every_room_has_its_place_in_the_contract() -> None:
    rooms = height()
    homeless = {module.name for module in product() if room_of(module.name, rooms) is None}
    assert homeless <= {"woordvoering"}


def test_no_room_knows_what_stands_above_it() -> None:
    rooms = height()
    names = frozenset(module.name for module in product())

    def upward() -> Iterator[str]:
        for module in product():
            here = room_of(module.name, rooms)
            for node, target in imported_modules(module, names):
                there = room_of(target, rooms)
                if here and there and rooms[there] < rooms[here]:
                    yield f"{module.where(node)} imports {target}"

    assert list(upward()) == []


def test_no_qt_below_the_screen() -> None:
    found = [
        module.where(node)
        for module in modules("woordvoering")
        for node, name in imports(module)
        if name.split(".")[0] in ("PySide6", "shiboken6")
    ]
    assert found == []


def test_the_desk_does_not_know_the_screen() -> None:
    found = [
        module.where(node)
        for module in modules("woordvoering")
        if module.room not in ("cli", "__main__")
        for node, name in imports(module)
        if name.split(".")[0] == "ui"
    ]
    assert found == []


def _cycles(edges: dict[str, set[str]]) -> list[list[str]]:
    """The modules that lead back to themselves: what remains after taking away, again and again, every end."""
    left = {name: set(targets) for name, targets in edges.items()}
    while True:
        ends = {name for name, targets in left.items() if not targets & set(left)}
        if not ends:
            return [sorted(left)] if left else []
        left = {name: targets - ends for name, targets in left.items() if name not in ends}


def test_no_import_leads_back_to_itself() -> None:
    names = frozenset(module.name for module in product())
    edges = {module.name: {target for _, target in imported_modules(module, names)} for module in product()}
    for name, targets in edges.items():
        targets.discard(name)
    assert _cycles(edges) == []


def test_a_cycle_would_be_found() -> None:
    assert _cycles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == [["a", "b", "c", "d"]]
    assert _cycles({"a": {"b"}, "b": set(), "c": {"a"}}) == []


def test_imports_inside_functions_are_for_slow_libraries_alone() -> None:
    found = [
        f"{module.where(node)} {name}"
        for module in modules("woordvoering")
        if module.room not in COMPOSERS
        for function in functions(module)
        for node, name in imports(module, function)
        if name.split(".")[0] not in LAZY | UNIX
    ]
    assert found == []


def _loaded_by(statement: str) -> set[str]:
    """Top-level names of everything outside the standard library that a fresh interpreter loads for the statement."""
    code = f"import sys, json\nbefore = set(sys.modules)\n{statement}\nprint(json.dumps([*set(sys.modules) - before]))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    tops = {name.split(".")[0] for name in json.loads(done.stdout)}
    return {name for name in tops if name not in sys.stdlib_module_names and not name.startswith("_")}


def test_the_frame_of_the_desk_loads_no_library_but_msgspec() -> None:
    frame = "import woordvoering, woordvoering.errors, woordvoering.clock, woordvoering.resources, woordvoering.i18n"
    assert _loaded_by(frame) <= ALWAYS


def test_the_window_is_made_with_qt_alone() -> None:
    assert _loaded_by("import ui.app, ui.shell") <= ALWAYS | QT


def test_only_three_modules_of_qt_are_needed_before_the_window_shows() -> None:
    code = "import sys, ui.app, ui.shell; print(*sorted(n for n in sys.modules if n.startswith('PySide6.Qt')))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) <= {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"}


def test_every_package_has_a_first_page() -> None:
    folders = {
        module.path.parent for module in product() if module.path.parent.name != "versions"
    }  # alembic reads these
    assert sorted(str(folder.relative_to(ROOT)) for folder in folders if not (folder / "__init__.py").is_file()) == []


def test_the_contract_of_import_linter_covers_both_sides() -> None:
    house = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    assert house["root_packages"] == ["woordvoering", "ui"]
    assert not any(isinstance(contract.get("ignore_imports"), list) for contract in house["contracts"])


def test_an_import_is_resolved_to_the_module_that_holds_it() -> None:
    names = frozenset({"woordvoering.errors"})
    module = next(module for module in product() if module.name == "woordvoering.i18n")
    targets = {target for _, target in imported_modules(module, names)}
    assert targets == {"woordvoering.errors"}
    assert isinstance(module.tree, ast.Module)
