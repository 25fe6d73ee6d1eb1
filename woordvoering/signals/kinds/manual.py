"""What a person saw behind a login wall: a pasted text or link, or a text file dropped in a folder."""

from __future__ import annotations

from woordvoering.signals.kinds.folder import read_folder
from woordvoering.signals.kinds.kind import Means, Reading, origin_of
from woordvoering.signals.needs import Needs
from woordvoering.signals.types import Signal, Source, Validators


class ManualKind:
    """Reads dropped .txt files; a first line that is a link is where it was seen."""

    kind = "manual"
    needs = Needs(address="place")

    def read(self, source: Source, seen: Validators, means: Means) -> Reading:
        return read_folder(source, seen, means, "page", (".txt",))

    def paste(self, source: Source, text: str, means: Means) -> Signal:
        """The signal of a text or link that a person pasted. Raises BrokenInput('manual.empty')."""
        (signal,) = means.parser.parse("page", text.encode("utf-8", "replace"), origin_of(source, means))
        return signal
