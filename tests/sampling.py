"""How often a test tries something, in a plain run and with the full numbers, and how to do it unmeasured."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager

from coverage import Coverage
from hypothesis import HealthCheck, settings

Figure = Callable[[str], None]
"""What a test measured: a line below the results of the run."""

PLAIN = 10
"""Examples of a property in a plain run."""
TIMES = 500
"""How often as many with WOORDVOERING_FULL=1, as `make properties` sets it."""


def examples(plain: int) -> int:
    """So many in a plain run, and the full number where it is asked for."""
    return plain * TIMES if os.environ.get("WOORDVOERING_FULL") else plain


def at_most(plain: int, suppress: Collection[HealthCheck] = ()) -> settings:
    """Settings of a property whose single example takes long: fewer of them than others have."""
    return settings(max_examples=examples(plain), suppress_health_check=[HealthCheck.too_slow, *suppress])


@contextmanager
def unmeasured() -> Iterator[None]:
    """Measures no coverage meanwhile, as `no_cover` does for a whole test: for what a fixture makes at length."""
    measured = Coverage.current()
    if measured is not None:
        measured.stop()
    try:
        yield
    finally:
        if measured is not None:
            measured.start()


def number(plain: int, full: int) -> int:
    """So many in a plain run, and another number where the full ones are asked for."""
    return full if os.environ.get("WOORDVOERING_FULL") else plain
