"""`woordvoering detect`: one pass over a file of posts; writes clusters, near-duplicates and alerts. The only I/O here."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from math import isfinite
from pathlib import Path
from typing import IO

import msgspec

from woordvoering.detection.burst import THETA
from woordvoering.detection.engine import Detector
from woordvoering.detection.types import Alert, Post
from woordvoering.errors import BrokenInput

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


def run(posts: Path, clusters: Path, dups: Path, alerts: Path, theta: float | None = None) -> Figures:
    """Reads the stream in order and writes the three files, as JSON lines:

    `clusters` {"id", "cluster"} with the final story of each post, `dups` {"id", "dup"} with the first post that it
    copies (its own id for an original), `alerts` {"t", "cluster", "score", "posts", "terms", "sources", "factor",
    "baseline_per_minute", "again"} in the order of time.
    """
    began = time.process_time()
    detector = Detector(THETA if theta is None else theta)
    ids: list[str] = []
    labels: list[str] = []
    merged: dict[str, str] = {}
    raised = 0
    with dups.open("wb") as dup_file, alerts.open("wb") as alert_file:
        for post in read_posts(posts):
            outcome = detector.add(post)
            merged.update((gone, kept) for kept, gone in outcome.merged)
            ids.append(post.id)
            labels.append(outcome.story_id)
            _write(dup_file, {"id": post.id, "dup": outcome.dup_of or post.id})
            for alert in outcome.alerts:
                _write(alert_file, _alert_line(alert))
                raised += 1
    with clusters.open("wb") as cluster_file:
        for id, label in zip(ids, labels, strict=True):
            _write(cluster_file, {"id": id, "cluster": _final(label, merged)})
    seconds = time.process_time() - began
    stories = len({_final(label, merged) for label in labels})
    return Figures(len(ids), stories, raised, seconds, len(ids) / seconds if seconds else 0.0, _peak_memory())


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


def _write(file: IO[bytes], record: dict[str, object]) -> None:
    file.write(msgspec.json.encode(record) + b"\n")


def _peak_memory() -> int:
    if sys.platform == "win32":
        return 0
    import resource as usage

    peak = usage.getrusage(usage.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
