"""What the two commands rest on: the pins, the wheel, the frozen build, and the pages that tell how to start."""

from __future__ import annotations

import importlib.metadata
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from source_tree import ROOT

from woordvoering.resources import resource


def project() -> dict[str, object]:
    """The [project] table."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def locked() -> dict[str, str]:
    """Every locked package with the text of its entry."""
    text = (ROOT / "requirements.lock").read_text("utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", text)
    return {entry.split("==")[0]: entry for entry in entries if "==" in entry.splitlines()[0]}


def test_every_locked_package_carries_hashes_and_no_address() -> None:
    assert len(locked()) > 50
    assert [name for name, entry in locked().items() if "--hash=sha256:" not in entry] == []
    assert not re.search(r"https?://|^--", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE)


def test_every_dependency_is_locked() -> None:
    tables = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = [*tables["project"]["dependencies"], *tables["dependency-groups"]["dev"]]
    names = {re.split(r"[\[<>=~!; ]", one)[0].lower().replace("_", "-") for one in wanted}
    assert sorted(names - set(locked())) == []


def test_the_installed_versions_are_the_locked_ones() -> None:
    for name in ("PySide6-Essentials", "SQLAlchemy", "msgspec", "PyNaCl", "typst", "nh3"):
        assert f"=={importlib.metadata.version(name)}" in locked()[name.lower()]


def test_qt_keeps_its_references_over_ten_thousand_calls() -> None:
    """PySide6 6.12.0 on Python 3.11 loses a reference to None on every void call and aborts after some thousands."""
    code = (
        "import sys; from PySide6.QtCore import QObject; thing = QObject(); before = sys.getrefcount(None)\n"
        "for _ in range(10_000): thing.setObjectName('x')\n"
        "print(sys.getrefcount(None) - before)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert abs(int(done.stdout)) <= 5


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without a network from the locked backend."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*command, "-w", str(folder), str(ROOT)], check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_the_desk_the_screen_and_the_shipped_files(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    shipped = [path.relative_to(ROOT / "resources") for path in (ROOT / "resources" / "i18n" / "codes").glob("*.toml")]
    assert {"woordvoering/errors.py", "woordvoering/desk.py", "ui/app.py"} <= names
    assert {f"woordvoering/_resources/{path.as_posix()}" for path in shipped} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_wheel_carries_neither_tests_nor_sources_of_translations(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert [name for name in names if name.startswith(("tests/", "bench/", "docs/")) or name.endswith(".ts")] == []


def test_two_builds_of_the_wheel_are_the_same_bytes(wheel: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*command, "-w", str(tmp_path), str(ROOT)], check=True, capture_output=True)
    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()


def test_an_installed_wheel_finds_its_shipped_files(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    code = "from woordvoering.resources import resource; print(resource('i18n', 'codes', 'general.toml'))"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert Path(done.stdout.strip()) == tmp_path / "woordvoering" / "_resources" / "i18n" / "codes" / "general.toml"


def test_the_command_of_the_project_can_be_called() -> None:
    scripts = project()["scripts"]
    assert isinstance(scripts, dict)
    done = subprocess.run([sys.executable, "-m", "woordvoering", "--help"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert scripts == {"woordvoering": "woordvoering.__main__:main"}


def test_the_frozen_build_names_files_that_exist() -> None:
    text = (ROOT / "build.spec").read_text("utf-8")
    compile(text, "build.spec", "exec")
    named = re.findall(r'ROOT / "([\w./]+)"', text)
    assert len(named) >= 2
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_command_of_the_readme_is_a_target() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    told = set(re.findall(r"`make ([a-z-]+)", (ROOT / "README.md").read_text("utf-8")))
    assert {"run", "test"} <= told <= targets


def test_every_page_and_picture_of_the_readme_exists() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", (ROOT / "README.md").read_text("utf-8"))
    assert any(link.endswith(".png") for link in links)
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_a_shipped_file_that_is_missing_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"resources/nergens/niets\.txt"):
        resource("nergens", "niets.txt")
