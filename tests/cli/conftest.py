"""A desk that the command line itself founded; every test gets a copy of its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import pytest
from calls import PASSPHRASE, Cli
from steps import answered_text, confirmed_claim, house
from vaults import light_vaults

from woordvoering.cli.show import Voice
from woordvoering.store.profile import Home


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a desk of three people, its passphrase and its recovery sheet."""
    folder = tmp_path_factory.mktemp("founded")
    cli = Cli(folder)
    with light_vaults():
        (folder / "pw").write_text(f"{PASSPHRASE}\n", "utf-8")
        lore = ("--member", "lore", "--name", "Lore Vermeersch", "--function", "woordvoerder")
        cli.done("workspace", "create", "PZ Test", *lore, "--role", "spokesperson", "--recovery-file", str(cli.sheet))
        for member, name, role in (("karim", "Karim Bensalah", "spokesperson"), ("chief", "An Van Damme", "chief")):
            sheet = ("--recovery-file", str(cli.sheet))
            cli.done("workspace", "enrol", "--member", member, "--name", name, "--role", role, *sheet)
    return folder


def _copy(template: Path, folder: Path) -> Cli:
    shutil.copytree(template, folder)
    home = Home(folder / "desk")
    home.keep(home.read())  # the same device, or it would go on as another
    return Cli(folder)


@pytest.fixture(scope="session")
def desks(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same desk further on: with a confirmed claim, with a text answered for, with that text cleared."""
    folder = tmp_path_factory.mktemp("desks")
    further = _copy(founded, folder / "confirmed")
    confirmed_claim(further)
    further = _copy(further.folder, folder / "answered")
    house(further)
    answered_text(further)
    further = _copy(further.folder, folder / "cleared")
    further.done("clearance", "request", "1")
    further.done("clearance", "sign", "1", "chief", "cleared", actor="chief")
    return {path.name: path for path in folder.iterdir()}


@pytest.fixture
def cli(founded: Path, tmp_path: Path) -> Cli:
    """Calls to a desk of the test's own."""
    return _copy(founded, tmp_path / "zone")


@pytest.fixture
def confirmed(desks: dict[str, Path], tmp_path: Path) -> Cli:
    """A desk with a case that responds, whose one claim is confirmed and may be told."""
    return _copy(desks["confirmed"], tmp_path / "zone")


@pytest.fixture
def answered(desks: dict[str, Path], tmp_path: Path) -> Cli:
    """The same with a text that cites the claim and whose list is answered."""
    return _copy(desks["answered"], tmp_path / "zone")


@pytest.fixture
def cleared(desks: dict[str, Path], tmp_path: Path) -> Cli:
    """The same with the text cleared."""
    return _copy(desks["cleared"], tmp_path / "zone")


Bars = dict[str, tuple[int | None, list[int]]]
"""What every bar was told, by its code: how much there is to do, and how much was done each time."""


@pytest.fixture
def bars(monkeypatch: pytest.MonkeyPatch) -> Bars:
    """The progress bars of a call, as a person would see them move."""
    found: Bars = {}

    @contextmanager
    def progress(_: Voice, code: str, total: int | None = None) -> Generator[Callable[[int], None]]:
        done: list[int] = []
        found[code] = total, done
        yield done.append

    monkeypatch.setattr(Voice, "progress", progress)
    return found
