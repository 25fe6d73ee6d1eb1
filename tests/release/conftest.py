"""A night at the desk, for the tests of release."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from night_copies import copied_night
from night_desk import Night


@pytest.fixture
def night(tmp_path: Path) -> Iterator[Night]:
    """An open desk; closed after the test."""
    made = copied_night(tmp_path)
    yield made
    made.desk.close()
