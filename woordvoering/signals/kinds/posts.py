"""Exports of X, Facebook, Instagram and the like: JSON lines in a file or a folder, of any length."""

from __future__ import annotations

import hashlib
from pathlib import Path

from woordvoering.errors import BrokenInput, Reason
from woordvoering.signals.files import files_of, read_lines, stamp
from woordvoering.signals.kinds.kind import Means, Reading, origin_of
from woordvoering.signals.needs import Needs
from woordvoering.signals.types import Raw, Signal, Source, Validators

BLOCK_BYTES = 250_000
"""Bytes handed to the parser at a time, so that an export of any length stays within its 2 s."""


class PostsKind:
    """Reads each post once, by the network's id."""

    kind = "posts"
    needs = Needs(address="place")

    def read(self, source: Source, seen: Validators, means: Means) -> Reading:
        paths = list(files_of(source.address, (".jsonl", ".ndjson")))
        mark = Validators(etag=stamp(paths))
        if mark == seen:
            return Reading(validators=seen, unchanged=True)
        found: dict[str, Signal] = {}
        raws: list[Raw] = []
        faults: list[Reason] = []
        for path in paths:
            try:
                for signal, raw in _posts(path, source, means):
                    if found.setdefault(signal.id, signal) is signal:
                        raws.append(raw)
            except BrokenInput as error:
                if path == Path(source.address):
                    raise
                faults.append(Reason(error.code, {**error.params, "file": path.name}))
        return Reading(signals=tuple(found.values()), validators=mark, raws=tuple(raws), faults=tuple(faults))


def _posts(path: Path, source: Source, means: Means) -> list[tuple[Signal, Raw]]:
    """Every post of one file with the line that it was read from; all of a file or nothing."""
    found: list[tuple[Signal, Raw]] = []
    for before, block in read_lines(path, BLOCK_BYTES):
        try:
            signals = means.parser.parse("posts", block, origin_of(source, means, name=path.name))
        except BrokenInput as error:
            line = error.params.get("line")
            if isinstance(line, int):
                raise BrokenInput(error.code, file=path.name, line=before + line) from error
            raise
        lines = {hashlib.sha256(line).hexdigest(): line for line in block.split(b"\n") if line.strip()}
        found += [(signal, Raw(signal.raw_sha, lines[signal.raw_sha])) for signal in signals]
    return found
