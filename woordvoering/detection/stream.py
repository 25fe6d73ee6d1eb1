"""`woordvoering detect`: one pass over a file of posts, into clusters, near-duplicates and alerts. The only I/O."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from itertools import islice, pairwise
from pathlib import Path
from typing import Annotated

import msgspec

from woordvoering.detection.burst import THETA
from woordvoering.detection.cluster import IDLE_LIMIT
from woordvoering.detection.copies import Copies
from woordvoering.detection.engine import Detector
from woordvoering.detection.types import Alert, Post
from woordvoering.errors import BrokenInput, WrongUse

if sys.platform != "win32":
    import resource as usage

TOLD_EVERY = 500
MARK_EVERY = 50
"""After so many posts the clock is read; it divides `TOLD_EVERY`."""

TENTHS = 10
LATEST = 253_402_300_799.0
"""The last second of the year 9999: a later time is a mistake."""

CHUNK = 1 << 18
"""So many bytes are decoded at once."""

BATCH = 10_000
"""So many lines are written at once."""


class Figures(msgspec.Struct, frozen=True):
    """What a run measured; None for what was not asked.

    `seconds` is processor time from the first post read to the last line written; loading the word lists before that is
    not in it. `pace` holds the posts per second of each tenth of the stream, reading alone (empty for streams of fewer
    than 500 posts); `peak_memory` is in bytes, of the whole process (0 where unknown).
    """

    posts: int
    stories: int | None
    copies: int | None
    alerts: int | None
    seconds: float
    posts_per_second: float
    peak_memory: int
    pace: tuple[float, ...] = ()


class _Line(msgspec.Struct):
    id: Annotated[str, msgspec.Meta(min_length=1)]
    t: Annotated[float, msgspec.Meta(ge=0, le=LATEST)]
    text: str
    lang: str | None = None
    author: str | None = None
    kind: str = "post"
    source: str = ""
    network: str = ""


class _ClusterLine(msgspec.Struct, frozen=True):
    id: str
    cluster: str


class _DupLine(msgspec.Struct, frozen=True):
    id: str
    dup: str


def read_posts(path: Path) -> Iterator[Post]:
    """The posts of a JSON-lines file, one by one; empty lines are passed over.

    Raises BrokenInput('detect.broken_line', file, line, cause) at the first line that is no post, and
    BrokenInput('detect.unreadable', file, cause) when the file cannot be opened.
    """
    decoder = msgspec.json.Decoder(_Line)
    before = 0
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                chunk += file.readline()
                for line in _decoded(decoder, chunk, path.name, before):
                    yield Post(line.id, line.t, line.lang, line.author, line.kind, line.text, line.source, line.network)
                before += chunk.count(b"\n")
    except OSError as cause:
        raise BrokenInput("detect.unreadable", file=path.name, cause=cause.strerror or str(cause)) from cause


def _decoded(decoder: msgspec.json.Decoder[_Line], chunk: bytes, file: str, before: int) -> list[_Line]:
    """The posts of a chunk of whole lines, at once where that goes well; `before` lines precede it."""
    try:
        lines = decoder.decode_lines(chunk)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return [*_one_by_one(decoder, chunk, file, before)]
    whole = chunk.count(b"\n") + (not chunk.endswith(b"\n"))
    return lines if len(lines) == whole else [*_one_by_one(decoder, chunk, file, before)]


def _one_by_one(decoder: msgspec.json.Decoder[_Line], chunk: bytes, file: str, before: int) -> Iterator[_Line]:
    for number, raw in enumerate(chunk.split(b"\n"), start=before + 1):
        if raw.strip():
            try:
                yield decoder.decode(raw)
            except (msgspec.DecodeError, UnicodeDecodeError) as cause:
                raise BrokenInput("detect.broken_line", file=file, line=number, cause=str(cause)) from cause


class _CopiesAlone:
    """Normalises and finds copies; works out no story and no alert."""

    def __init__(self) -> None:
        self.roots: list[str] = []
        self.alerts: list[Alert] = []
        self._copies = Copies(IDLE_LIMIT)

    def add(self, post: Post) -> None:
        self.roots.append(self._copies.add(post) or post.id)

    def stories(self) -> list[str]:
        """None."""
        return []


class _Whole:
    """The detector itself, with or without alerts."""

    def __init__(self, theta: float, *, alerting: bool) -> None:
        self._began: list[str] = []
        self.roots: list[str] = []
        self.alerts: list[Alert] = []
        self._merged: dict[str, str] = {}
        self._detector = Detector(theta, alerting=alerting)

    def add(self, post: Post) -> None:
        outcome = self._detector.add(post)
        if outcome.merged:
            self._merged.update((gone, kept) for kept, gone in outcome.merged)
        self._began.append(outcome.story_id)
        self.roots.append(outcome.dup_of or post.id)
        if outcome.alerts:
            self.alerts.extend(outcome.alerts)

    def stories(self) -> list[str]:
        """The final story of each post, followed through merges."""
        merged = self._merged
        for gone in merged:
            path: list[str] = []
            label = gone
            while label in merged:
                path.append(label)
                label = merged[label]
            merged.update(dict.fromkeys(path, label))
        return [merged.get(story, story) for story in self._began]


def run(
    posts: Path,
    clusters: Path | None = None,
    dups: Path | None = None,
    alerts: Path | None = None,
    theta: float | None = None,
    progress: Callable[[int], None] | None = None,
) -> Figures:
    """Reads the stream in order, one pass, and then writes the files of JSON lines that were asked, at least one:

    `clusters` {"id", "cluster"} with the final story of each post, `dups` {"id", "dup"} with the first post that it
    copies (its own id for an original), `alerts` {"t", "cluster", "score", "posts", "terms", "sources", "factor",
    "baseline_per_minute", "again"} in the order of time. What was not asked is not worked out. An id that comes a
    second time is passed over. `progress` is told the number of posts read now and then. Nothing is written when a line
    is broken. Raises what `read_posts` raises, WrongUse('detect.nothing_asked') and
    WrongUse('detect.unwritable', file, cause).
    """
    if clusters is None and dups is None and alerts is None:
        raise WrongUse("detect.nothing_asked")
    if clusters is None and alerts is None:
        reader = _CopiesAlone()
    else:
        reader = _Whole(THETA if theta is None else theta, alerting=alerts is not None)
    ids, marks = _read_all(posts, reader, progress)
    stories = reader.stories() if clusters is not None else []
    asked: list[tuple[Path | None, Iterator[object]]] = [
        (clusters, map(_ClusterLine, ids, stories)),
        (dups, map(_DupLine, ids, reader.roots)),
        (alerts, map(_alert_line, reader.alerts)),
    ]
    _write_all([(path, records) for path, records in asked if path is not None])
    seconds = time.process_time() - marks[0]
    return Figures(
        posts=len(ids),
        stories=None if clusters is None else len(set(stories)),
        copies=None if dups is None else sum(map(str.__ne__, ids, reader.roots)),
        alerts=None if alerts is None else len(reader.alerts),
        seconds=seconds,
        posts_per_second=len(ids) / seconds if seconds else 0.0,
        peak_memory=_peak_memory(),
        pace=_pace(marks),
    )


def _read_all(
    posts: Path, reader: _CopiesAlone | _Whole, progress: Callable[[int], None] | None
) -> tuple[dict[str, None], list[float]]:
    """Hands every post to the reader; returns the ids in order, and the processor time before and during."""
    ids: dict[str, None] = {}
    marks = [time.process_time()]
    with _no_cycles_sought():
        for post in read_posts(posts):
            if post.id in ids:
                continue
            ids[post.id] = None
            reader.add(post)
            if not len(ids) % MARK_EVERY:
                marks.append(time.process_time())
                if progress is not None and not len(ids) % TOLD_EVERY:
                    progress(len(ids))
    return ids, marks


@contextmanager
def _no_cycles_sought() -> Generator[None]:
    """Holds the garbage collector off: the detector makes no cycles, and looking for them takes a tenth of the time."""
    seeking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if seeking:
            gc.enable()


def _pace(marks: list[float]) -> tuple[float, ...]:
    """Posts per second of each tenth; `marks` are the times before the first post and after every `MARK_EVERY`."""
    steps = len(marks) - 1
    if steps < TENTHS:
        return ()
    bounds = [steps * tenth // TENTHS for tenth in range(TENTHS + 1)]
    return tuple(
        (until - start) * MARK_EVERY / max(marks[until] - marks[start], 1e-9) for start, until in pairwise(bounds)
    )


def _write_all(asked: list[tuple[Path, Iterator[object]]]) -> None:
    """Writes each file beside its place and moves them there once all are whole."""
    written: list[tuple[Path, Path]] = []
    try:
        for path, records in asked:
            written.append((_write(path, records), path))
        for part, path in written:
            _move(part, path)
    finally:
        for part, path in written:
            if part != path:
                part.unlink(missing_ok=True)


def _write(path: Path, records: Iterator[object]) -> Path:
    """Writes beside the path and returns where; straight to it when it is no common file, as a pipe."""
    part = path if path.exists() and not path.is_file() else path.with_name(path.name + ".part")
    encoder = msgspec.json.Encoder()
    try:
        with part.open("wb") as file:
            while batch := list(islice(records, BATCH)):
                file.write(encoder.encode_lines(batch))
    except OSError as cause:
        if part != path:
            part.unlink(missing_ok=True)
        raise _unwritable(path, cause) from cause
    return part


def _move(part: Path, path: Path) -> None:
    try:
        part.replace(path)
    except OSError as cause:
        raise _unwritable(path, cause) from cause


def _unwritable(path: Path, cause: OSError) -> WrongUse:
    return WrongUse("detect.unwritable", file=path.name, cause=cause.strerror or str(cause))


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


def _peak_memory() -> int:
    if sys.platform == "win32":
        return 0
    peak = usage.getrusage(usage.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
