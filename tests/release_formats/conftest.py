"""Fixtures of the formats: the specimen, a way to change it, and texts that want to be more than text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from specimen import HOSTILE, made

from woordvoering.release.document import PressDocument


@pytest.fixture
def document() -> PressDocument:
    return made()


@pytest.fixture
def make() -> Callable[..., PressDocument]:
    return made


@pytest.fixture(params=HOSTILE, ids=["typst", "html", "markup", "mail", "braces"])
def hostile(request: pytest.FixtureRequest) -> str:
    return str(request.param)
