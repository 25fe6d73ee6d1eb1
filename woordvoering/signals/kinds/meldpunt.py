"""The Meldpunt: CSV exports of the CRM, one file or a watched folder of them."""

from __future__ import annotations

from woordvoering.signals.kinds.folder import read_folder
from woordvoering.signals.kinds.kind import Means, Reading
from woordvoering.signals.needs import Needs
from woordvoering.signals.types import Source, Validators


class MeldpuntKind:
    """Reads each report once, by the CRM's number, however often an export repeats it."""

    kind = "meldpunt"
    needs = Needs(address="place")

    def read(self, source: Source, seen: Validators, means: Means) -> Reading:
        return read_folder(source, seen, means, "reports", (".csv",))
