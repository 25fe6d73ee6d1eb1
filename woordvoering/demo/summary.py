"""What the night came to: counts, the alert, the journal checked and the kits checked, as reasons to be worded."""

from __future__ import annotations

from pathlib import Path

import msgspec

from woordvoering.clock import Millis
from woordvoering.demo.night import Names, post_of
from woordvoering.desk import Desk
from woordvoering.detection.engine import Detector
from woordvoering.detection.types import Alert
from woordvoering.errors import BrokenInput, Reason
from woordvoering.journal.verify import verify
from woordvoering.overview.stories import post_of as heard
from woordvoering.release.kit import verify_kit
from woordvoering.release.manifest import MANIFEST


class Rise(msgspec.Struct, frozen=True):
    """The first alert of a story: when (ms UTC), its factor over the baseline, and its tempo in posts a minute."""

    at: Millis
    factor: float
    tempo: float


def first_alert(desk: Desk, anchor: str) -> Rise | None:
    """When the detector, reading the desk's signals in their order of arrival, first called the story of an anchor."""
    names = {source.id: source.name for source in desk.cache.register.all()}
    detector, place, alerts = Detector(), 0, list[Alert]()
    while batch := desk.cache.after(place, 2000):
        place = batch[-1][0]
        for _, signal in batch:
            alerts += detector.add(heard(signal, names.get(signal.source, signal.source))).alerts
    wanted = post_of(anchor)
    found = next((alert for alert in alerts if alert.story == wanted or wanted in alert.posts), None)
    if found is None:
        return None
    return Rise(Millis(round(found.t * 1000)), found.burst.factor, found.burst.tempo_per_minute)


def told(desk: Desk, names: Names, anchor: str) -> tuple[Reason, ...]:
    """The report's lines on the desk itself. Raises JournalBroken when it does not verify."""
    found = verify(desk.journal)
    sources = len(desk.cache.register.all())
    lines = [Reason("demo.told_counts", {"signals": desk.cache.count(), "sources": sources, "acts": names.acts})]
    rise = first_alert(desk, anchor)
    if rise is not None:
        params = {"at": rise.at, "factor": rise.factor, "tempo": rise.tempo}
        lines.append(Reason("demo.told_alert", dict(params)))
    lines.append(
        Reason("demo.told_journal", {"events": found.events, "commits": found.commits, "state": found.state[:16]})
    )
    return tuple(lines)


def told_of_kit(folder: Path, key: str) -> Reason:
    """The report's line on a kit. Raises BrokenInput('demo.kit_unsound') with the first file that is wrong."""
    report = verify_kit(folder, key)
    if report.manifest is None or not report.sound or not report.authentic:
        why = report.faults[0].code if report.faults else MANIFEST
        raise BrokenInput("demo.kit_unsound", folder=str(folder), why=why)
    return Reason(
        "demo.told_kit",
        {"folder": str(folder), "files": len(report.manifest.files), "version": report.manifest.version},
    )
