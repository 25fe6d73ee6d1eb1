"""The recorded feeds at a real desk: served from this machine, watched twice, and kept once."""

from __future__ import annotations

from pathlib import Path

import pytest
from night_desk import make_night
from web_site import served

from woordvoering.signals.types import Source
from woordvoering.watching import Watch

pytestmark = pytest.mark.conformance

SOME = 40
"""How many of the recorded files a plain run serves; all of them with the full numbers."""


def test_a_desk_that_watches_recorded_feeds_twice_stores_nothing_new(tmp_path: Path, shared_data: Path, full: bool):
    files = [path for path in sorted((shared_data / "feeds").glob("*/*")) if path.is_file()]
    if not files:
        pytest.skip("no recorded feeds lie beside this checkout")
    chosen = files if full else files[:: max(1, len(files) // SOME)]
    night = make_night(tmp_path)
    with served() as site, Watch(night.desk) as watch:
        for number, path in enumerate(chosen):
            site.pages[f"/{number}"] = (200, {}, path.read_bytes())
            address = f"{site.address}/{number}"
            night.desk.cache.register.put(
                Source(id=path.name, kind="feed", name=path.name, address=address, internal=True)
            )
        first = watch.once(at_once=True)
        second = watch.once(at_once=True)
    assert len(first.visits) == len(second.visits) == len({path.name for path in chosen})
    assert first.new and second.new == ()
    assert night.desk.cache.count() == len(first.new)
    night.desk.close()
