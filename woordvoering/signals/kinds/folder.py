"""The common way of sources that are a file or a folder of files, each file one document."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from woordvoering.errors import BrokenInput, Reason
from woordvoering.signals.files import files_of, fresh, read_bytes, stamp
from woordvoering.signals.kinds.kind import Means, Reading, origin_of
from woordvoering.signals.letter import Letter
from woordvoering.signals.types import Document, Raw, Signal, Source, Validators


def read_folder(
    source: Source,
    seen: Validators,
    means: Means,
    document: Document,
    endings: tuple[str, ...],
    unfinished: Callable[[bytes], bool] | None = None,
) -> Reading:
    """The signals of every file; one broken file is a fault and the others flow. A file of a folder that was written
    just now and looks `unfinished` waits: it is read at the next visit, and then as it is.

    Raises BrokenInput when the address is missing, or when it is a single file that cannot be read.
    """
    paths = list(files_of(source.address, endings))
    mark = Validators(etag=stamp(paths))
    if mark == seen:
        return Reading(validators=seen, unchanged=True)
    signals: list[Signal] = []
    raws: list[Raw] = []
    letters: list[Letter] = []
    faults: list[Reason] = []
    waiting: list[Path] = []
    for path in paths:
        try:
            body = read_bytes(path)
            if unfinished is not None and fresh(path, means.clock.now()) and unfinished(body):
                waiting.append(path)
                continue
            origin = origin_of(source, means, name=path.name)
            if document == "letter":
                letters.append(means.parser.letter(body, origin))
                signals.append(letters[-1].signal)
            else:
                signals += means.parser.parse(document, body, origin)
            raws.append(Raw(hashlib.sha256(body).hexdigest(), body))
        except BrokenInput as error:
            if path == Path(source.address):
                raise
            faults.append(Reason(error.code, {**error.params, "file": path.name}))
    if waiting:
        mark = Validators(etag=stamp([path for path in paths if path not in waiting]))
    return Reading(
        signals=tuple(signals), validators=mark, raws=tuple(raws), letters=tuple(letters), faults=tuple(faults)
    )
