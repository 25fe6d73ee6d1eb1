"""The press mailbox as a drop folder of .eml files; a file's name is never used for anything but opening it."""

from __future__ import annotations

from woordvoering.signals.kinds.folder import read_folder
from woordvoering.signals.kinds.kind import Means, Reading
from woordvoering.signals.needs import Needs
from woordvoering.signals.types import Source, Validators


class MailboxKind:
    """Reads each message once, by its Message-ID and what it says."""

    kind = "mailbox"
    needs = Needs(address="place")

    def read(self, source: Source, seen: Validators, means: Means) -> Reading:
        return read_folder(source, seen, means, "letter", (".eml",))
