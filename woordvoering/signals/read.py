"""Reads one local file of any kind into signals, through the parser process: what `signals read FILE` prints."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from woordvoering.clock import Clock, aware
from woordvoering.errors import BrokenInput
from woordvoering.signals.fetched import Answer, Call, Fetched, Fetcher
from woordvoering.signals.kinds.kind import Means
from woordvoering.signals.kinds.registry import kind_of
from woordvoering.signals.parser_process import Parser
from woordvoering.signals.types import Signal, Source, Validators

KIND_OF_ENDING = {".eml": "mailbox", ".csv": "meldpunt", ".jsonl": "posts", ".ndjson": "posts"}
"""Which kind a file's ending means; every other file is read as a feed."""


def read_file(path: Path, parser: Parser, clock: Clock) -> list[Signal]:
    """The signals in a file, in its own order; their source is the file's name.

    Raises BrokenInput when the file cannot be read or holds nothing of its kind.
    """
    kind = KIND_OF_ENDING.get(path.suffix.lower(), "feed")
    source = Source(id=path.name, kind=kind, name=path.name, address=str(path))
    if path.is_dir():
        raise BrokenInput("file.not_a_file", file=path.name)
    means = Means(clock, parser, _NoNetwork())
    return list(kind_of(kind).read(source, Validators(), means).signals)


def as_json(signal: Signal) -> dict[str, Any]:
    """The signal as `signals read --json` prints it; `published` is ISO 8601 in UTC, or None when unknown."""
    published = None
    if signal.published is not None:
        published = aware(signal.published).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        published = published.replace(".000Z", "Z")
    return {
        "id": signal.id,
        "url": signal.url,
        "title": signal.title,
        "text": signal.text,
        "author": signal.author,
        "published": published,
        "language": signal.language,
        "source": signal.source,
    }


class _NoNetwork(Fetcher):
    """Reading a file reaches no network, whatever the file says."""

    def fetch(self, url: str, validators: Validators, *, internal: bool) -> Fetched:  # noqa: ARG002
        raise BrokenInput("fetch.bad_address")

    def call(self, call: Call, *, internal: bool) -> Answer:  # noqa: ARG002
        raise BrokenInput("fetch.bad_address")
