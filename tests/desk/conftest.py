"""What the tests of the desk share: a founded night that is copied for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from night_copies import Mould, mould
from night_desk import Night


@pytest.fixture(scope="session")
def founded_night(tmp_path_factory: pytest.TempPathFactory) -> Mould:
    """The desk that every test of this room gets a copy of."""
    return mould(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def night(tmp_path: Path, founded_night: Mould) -> Iterator[Night]:
    """An open desk; closed after the test."""
    made = founded_night.copy(tmp_path)
    yield made
    made.desk.close()
