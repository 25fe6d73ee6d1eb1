"""What the tests of the overview share: a night at the desk, and a board on which a bang stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from night_copies import Mould, mould
from night_desk import Night
from posts_of_the_night import bang_at

from woordvoering.clock import MINUTE


@pytest.fixture(scope="session")
def founded_night(tmp_path_factory: pytest.TempPathFactory) -> Mould:
    """The desk that every test of this room gets a copy of."""
    return mould(tmp_path_factory.mktemp("overview"))


@pytest.fixture
def night(tmp_path: Path, founded_night: Mould) -> Iterator[Night]:
    """An open desk; closed after the test."""
    made = founded_night.copy(tmp_path)
    yield made
    made.desk.close()


@pytest.fixture
def bang(night: Night) -> str:
    """The story of the bang, eight minutes into the night."""
    night.clock.advance(8 * MINUTE)
    return bang_at(night.desk, night.clock.now())
