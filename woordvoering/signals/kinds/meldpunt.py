"""The Meldpunt: CSV exports of the CRM, one file or a watched folder of them."""

from __future__ import annotations

import msgspec

from woordvoering.signals.exports import newer, still_written
from woordvoering.signals.kinds.folder import read_folder
from woordvoering.signals.kinds.kind import Means, Reading
from woordvoering.signals.needs import Needs
from woordvoering.signals.types import Signal, Source, Validators


class MeldpuntKind:
    """Reads each report once, by the CRM's number, however often an export repeats it; of several exports that hold
    one number the newest wins, and a file of the folder that is still being written waits for the next visit."""

    kind = "meldpunt"
    needs = Needs(address="place")

    def read(self, source: Source, seen: Validators, means: Means) -> Reading:
        reading = read_folder(source, seen, means, "reports", (".csv",), unfinished=still_written)
        found: dict[str, Signal] = {}
        for signal in reversed(reading.signals):  # the newest file by name comes first, and wins of equals
            if newer(signal, found.get(signal.id)):
                found[signal.id] = signal
        return msgspec.structs.replace(reading, signals=tuple(reversed(found.values())))
