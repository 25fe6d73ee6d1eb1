"""The demo up to the moment at which the window opens: played once in a run, whoever of its processes comes first."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from vaults import light_vaults

from woordvoering.demo.command import OPENING
from woordvoering.demo.driver import play


def evening(factory: pytest.TempPathFactory) -> Path:
    """A closed desk of that moment, to copy from and never to open: other processes copy it too."""
    shared = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    home = shared / "evening"
    if not home.exists():
        made = factory.mktemp("evening") / "desk"
        with light_vaults():
            play(made, until=OPENING).close()
        try:
            made.rename(home)
        except OSError:  # the other process was first
            return made
    return home
