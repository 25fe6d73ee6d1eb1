"""A desk that the command line itself founded; every test gets a copy of its own."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

import pytest
from calls import PASSPHRASE, Cli

from woordvoering import founding
from woordvoering.store.secrets import VaultSecrets


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a desk of three people, its passphrase and its recovery sheet."""
    folder = tmp_path_factory.mktemp("founded")
    cli = Cli(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(founding, "VaultSecrets", partial(VaultSecrets, strong=False))
        (folder / "pw").write_text(f"{PASSPHRASE}\n", "utf-8")
        lore = ("--member", "lore", "--name", "Lore Vermeersch", "--function", "woordvoerder")
        cli.done("workspace", "create", "PZ Test", *lore, "--role", "spokesperson", "--recovery-file", str(cli.sheet))
        for member, name, role in (("karim", "Karim Bensalah", "spokesperson"), ("chief", "An Van Damme", "chief")):
            sheet = ("--recovery-file", str(cli.sheet))
            cli.done("workspace", "enrol", "--member", member, "--name", name, "--role", role, *sheet)
    return folder


@pytest.fixture
def cli(founded: Path, tmp_path: Path) -> Cli:
    """Calls to a desk of the test's own."""
    folder = tmp_path / "zone"
    shutil.copytree(founded, folder)
    return Cli(folder)
