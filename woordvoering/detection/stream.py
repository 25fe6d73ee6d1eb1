"""`woordvoering detect`: one pass over a file of posts, into clusters, near-duplicates and alerts. The only I/O."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from math import isfinite
from pathlib import Path

import msgspec

from woordvoering.detection.burst import THETA
from woordvoering.detection.engine import Detector
from woordvoering.detection.types import Alert, Post
from woordvoering.errors import BrokenInput, WrongUse

if sys.platform != "win32":
    import resource as usage

TOLD_EVERY = 500
LATEST = 253_402_300_799.0
"""The last second of the year 9999: a later time is a mistake."""


class Figures(msgspec.Struct, frozen=True):
    """What a run measured. `seconds` is processor time, `peak_memory` bytes of the whole process (0 where unknown)."""

    posts: int
    stories: int
    alerts: int
    seconds: float
    posts_per_second: float
    peak_memory: int


class _Line(msgspec.Struct):
    id: str
    t: float
    text: str
    lang: str | None = None
    author: str | None = None
    kind: str = "post"
    source: str = ""
    network: str = ""


def read_posts(path: Path) -> Iterator[Post]:
    """The posts of a JSON-lines file, one by one; empty lines are passed over.

    Raises BrokenInput('detect.broken_line', file, line, cause) at the first line that is no post, and
    BrokenInput('detect.unreadable', file, cause) when the file cannot be opened.
    """
    decoder = msgspec.json.Decoder(_Line)
    try:
        with path.open("rb") as lines:
            for number, raw in enumerate(lines, start=1):
                if raw.strip():
                    yield _post(decoder, raw, path.name, number)
    except OSError as cause:
        raise BrokenInput("detect.unreadable", file=path.name, cause=cause.strerror or str(cause)) from cause


def _post(decoder: msgspec.json.Decoder[_Line], raw: bytes, file: str, number: int) -> Post:
    try:
        line = decoder.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError) as cause:
        raise BrokenInput("detect.broken_line", file=file, line=number, cause=str(cause)) from cause
    if not line.id or not isfinite(line.t) or not 0 <= line.t <= LATEST:
        raise BrokenInput("detect.broken_line", file=file, line=number, cause="id or t")
    return Post(line.id, line.t, line.lang, line.author, line.kind, line.text, line.source, line.network)


def run(
    posts: Path,
    clusters: Path,
    dups: Path,
    alerts: Path,
    theta: float | None = None,
    progress: Callable[[int], None] | None = None,
) -> Figures:
    """Reads the stream in order, one pass, and then writes three files of JSON lines:

    `clusters` {"id", "cluster"} with the final story of each post, `dups` {"id", "dup"} with the first post that it
    copies (its own id for an original), `alerts` {"t", "cluster", "score", "posts", "terms", "sources", "factor",
    "baseline_per_minute", "again"} in the order of time. An id that comes a second time is passed over. `progress` is
    told the number of posts read now and then. Nothing is written when a line is broken. Raises what `read_posts`
    raises, and WrongUse('detect.unwritable', file, cause).
    """
    began = time.process_time()
    detector = Detector(THETA if theta is None else theta)
    places: dict[str, tuple[str, str]] = {}
    merged: dict[str, str] = {}
    raised: list[Alert] = []
    for post in read_posts(posts):
        if post.id in places:
            continue
        outcome = detector.add(post)
        merged.update((gone, kept) for kept, gone in outcome.merged)
        places[post.id] = outcome.story_id, outcome.dup_of or post.id
        raised.extend(outcome.alerts)
        if progress is not None and len(places) % TOLD_EVERY == 0:
            progress(len(places))
    final = {id: _final(story, merged) for id, (story, _) in places.items()}
    _write(clusters, ({"id": id, "cluster": story} for id, story in final.items()))
    _write(dups, ({"id": id, "dup": root} for id, (_, root) in places.items()))
    _write(alerts, map(_alert_line, raised))
    seconds = time.process_time() - began
    speed = len(places) / seconds if seconds else 0.0
    return Figures(len(places), len(set(final.values())), len(raised), seconds, speed, _peak_memory())


def _final(label: str, merged: dict[str, str]) -> str:
    while label in merged:
        label = merged[label]
    return label


def _alert_line(alert: Alert) -> dict[str, object]:
    return {
        "t": alert.t,
        "cluster": alert.story,
        "score": alert.score,
        "posts": alert.posts,
        "terms": alert.terms,
        "sources": alert.sources,
        "factor": alert.burst.factor,
        "baseline_per_minute": alert.burst.baseline_per_minute,
        "again": alert.again,
    }


def _write(path: Path, records: Iterable[dict[str, object]]) -> None:
    try:
        with path.open("wb") as file:
            file.writelines(msgspec.json.encode(record) + b"\n" for record in records)
    except OSError as cause:
        raise WrongUse("detect.unwritable", file=path.name, cause=cause.strerror or str(cause)) from cause


def _peak_memory() -> int:
    if sys.platform == "win32":
        return 0
    peak = usage.getrusage(usage.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
