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
from woordvoering.overview.stories import moment_of
from woordvoering.overview.stories import post_of as heard
from woordvoering.release.kit import verify_kit
from woordvoering.release.manifest import MANIFEST


class Rise(msgspec.Struct, frozen=True):
    """How a story rose: its first alert (ms UTC) with the factor then, and its posts and posts a minute at `by`."""

    at: Millis
    factor: float
    by: Millis
    posts: int
    tempo: float


def rise_of(desk: Desk, anchor: str, by: Millis) -> Rise | None:
    """How the story of an anchor had risen by a moment, as the detector saw it, post by post in order of arrival."""
    names = {source.id: source.name for source in desk.cache.register.all()}
    detector, place, alerts = Detector(), 0, list[Alert]()
    while batch := desk.cache.after(place, 2000):
        place = batch[-1][0]
        for _, signal in batch:
            if moment_of(signal) <= by:
                alerts += detector.add(heard(signal, names.get(signal.source, signal.source))).alerts
    wanted = post_of(anchor)
    found = next((alert for alert in alerts if alert.story == wanted or wanted in alert.posts), None)
    if found is None:
        return None
    story = detector.story(found.story, by / 1000)
    return Rise(
        at=Millis(round(found.t * 1000)),
        factor=found.burst.factor,
        by=by,
        posts=story.posts,
        tempo=story.burst.tempo_per_minute,
    )


def told(desk: Desk, names: Names, anchor: str, by: Millis) -> tuple[Reason, ...]:
    """The report's lines on the desk itself. Raises JournalBroken when it does not verify."""
    found = verify(desk.journal)
    sources = len(desk.cache.register.all())
    lines = [Reason("demo.told_counts", {"signals": desk.cache.count(), "sources": sources, "acts": names.acts})]
    rise = rise_of(desk, anchor, by)
    if rise is not None:
        tempo = round(rise.tempo)
        params = {"at": rise.at, "factor": rise.factor, "by": rise.by, "posts": rise.posts, "tempo": tempo}
        lines.append(Reason("demo.told_alert", params))
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
