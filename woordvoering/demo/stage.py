"""The source files as the night's clock shows them: nothing that is dated later lies in them yet.

After `data.py`, which names the shipped files; the watch polls what is written here, as it polls the files of a zone.
"""

from __future__ import annotations

import email
import json
import os
import re
from collections.abc import Iterable, Iterator
from datetime import time
from pathlib import Path
from typing import NamedTuple

import msgspec

from woordvoering.clock import MINUTE, Millis, brussels
from woordvoering.demo.data import DemoSource
from woordvoering.errors import BrokenInput
from woordvoering.signals.dates import parse_date
from woordvoering.signals.types import Source

BUSY = (time(1, 30), time(3, 0))
"""The hour and a half of the incident, by the clock of Brussels."""

_ENTRY = re.compile(r"[ \t]*<(item|entry)\b.*?</\1>\n?", re.DOTALL)
_DATED = re.compile(r"<(?:pubDate|published|dc:date|updated)>(.*?)</")


class Part(NamedTuple):
    """A piece of a file; `at` is the moment from which it is there, 0 for what frames the others."""

    at: int
    text: str


class Cut(NamedTuple):
    """One staged file: where it goes, and its pieces in their order."""

    name: str
    parts: tuple[Part, ...]

    def text(self, now: int) -> str:
        """What the file holds at a moment; '' while none of its dated pieces is there."""
        there = [part for part in self.parts if part.at <= now]
        return "".join(part.text for part in there) if any(part.at for part in there) else ""


class Stage:
    """The folder of sources of one demo desk."""

    def __init__(self, folder: Path, sources: Iterable[DemoSource]) -> None:
        self._folder = folder
        self._sources = tuple(sources)
        self._cuts = {source.key: tuple(_cuts(source)) for source in self._sources}
        self._shown: dict[str, str] = {}

    def sources(self) -> tuple[Source, ...]:
        """The sources as the register of the desk keeps them."""
        return tuple(
            Source(
                id=source.key,
                kind=source.kind,
                name=source.name,
                address=str(self._folder / source.path.name),
                visibility=source.visibility,
                language=source.language,
            )
            for source in self._sources
        )

    def moments(self) -> tuple[Millis, ...]:
        """When something new is there to be polled: every minute around the incident, else every ten; each once."""
        dated = {part.at for cuts in self._cuts.values() for cut in cuts for part in cut.parts if part.at}
        return tuple(Millis(moment) for moment in sorted({_next_poll(at) for at in dated}))

    def show(self, now: int) -> tuple[str, ...]:
        """Writes what is dated up to `now`; the ids of the sources that changed, in a fixed order.

        Raises BrokenInput('demo.unwritable').
        """
        changed: list[str] = []
        for key, cuts in self._cuts.items():
            texts = ((cut.name, cut.text(now)) for cut in cuts)
            fresh = {name: text for name, text in texts if text and self._shown.get(name) != text}
            for name, text in fresh.items():
                _write(self._folder / name, text)
            if fresh:
                changed.append(key)
            self._shown |= fresh
        return tuple(changed)


def _next_poll(at: int) -> int:
    busy = BUSY[0] <= brussels(at).time() < BUSY[1]
    rhythm = MINUTE if busy else 10 * MINUTE
    return -(-at // rhythm) * rhythm


def _write(path: Path, text: str) -> None:
    """Whole or not at all: nobody polls half a file."""
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8", newline="")
        os.replace(part, path)
    except OSError as error:
        raise BrokenInput("demo.unwritable", file=path.name, detail=error.strerror or "") from error


def _cuts(source: DemoSource) -> Iterator[Cut]:
    path = source.path
    if path.is_dir():
        for mail in sorted(path.glob("*.eml")):
            yield Cut(f"{path.name}/{mail.name}", (_mail(mail),))
        return
    split = {".jsonl": _posts, ".csv": _rows, ".json": _items}.get(path.suffix, _entries)
    yield Cut(path.name, tuple(split(path.name, _text(path))))


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        raise BrokenInput("demo.unreadable", file=path.name) from error


def _mail(path: Path) -> Part:
    text = _text(path)
    return Part(_moment(path.name, str(email.message_from_string(text)["Date"])), text)


def _posts(name: str, text: str) -> Iterator[Part]:
    for line in text.splitlines(keepends=True):
        yield Part(_moment(name, str(json.loads(line)["t"])), line)


def _rows(name: str, text: str) -> Iterator[Part]:
    head, *rows = text.splitlines(keepends=True)
    yield Part(0, head)
    for row in rows:
        yield Part(_moment(name, row.split(";")[1]), row)


def _items(name: str, text: str) -> Iterator[Part]:
    """A JSON feed; its items go from new to old, so that a comma after each but the last is always right."""
    feed = json.loads(text)
    items = feed.pop("items")
    head = msgspec.json.encode(feed).decode()
    yield Part(0, f'{head[:-1]},"items":[\n')
    for place, item in enumerate(items, start=1):
        body = msgspec.json.encode(item).decode()
        yield Part(_moment(name, item["date_published"]), body + (",\n" if place < len(items) else "\n"))
    yield Part(0, "]}\n")


def _entries(name: str, text: str) -> Iterator[Part]:
    place = 0
    for found in _ENTRY.finditer(text):
        yield Part(0, text[place : found.start()])
        dated = _DATED.search(found.group())
        yield Part(_moment(name, dated.group(1) if dated else ""), found.group())
        place = found.end()
    yield Part(0, text[place:])


def _moment(name: str, written: str) -> int:
    """Milliseconds UTC of a date, or of a number of seconds. Raises BrokenInput('demo.invalid')."""
    found = int(float(written) * 1000) if written.replace(".", "", 1).isdigit() else parse_date(written)
    if found is None:
        raise BrokenInput("demo.invalid", file=name, where=written, detail="date")
    return found
