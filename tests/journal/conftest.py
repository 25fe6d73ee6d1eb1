"""What tests of the journal share: two devices that have heard of each other."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk_parts import two_devices

from woordvoering.journal.journal import Journal


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Journal, Journal]:
    """Lore writes at the first device; the second has heard who she is."""
    return two_devices(tmp_path)
