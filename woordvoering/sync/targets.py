"""From an address to the place behind it: a folder that several devices reach."""

from __future__ import annotations

import os
import re
from pathlib import Path

from woordvoering.clock import Entropy
from woordvoering.errors import WrongUse
from woordvoering.journal.journal import Journal
from woordvoering.journal.keys import Seat
from woordvoering.sync.folder import Folder
from woordvoering.sync.replica import AtDesk, here
from woordvoering.sync.session import Session
from woordvoering.sync.target import Target

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+)://", re.IGNORECASE)


def plain_address(address: str) -> str:
    """An address as it is kept: a folder from its root. Raises WrongUse for what is neither folder nor hub."""
    given = address.strip()
    if not given or (_SCHEME.match(given) is not None):
        raise WrongUse("sync.address_unknown", address=given[:80])
    return os.path.abspath(Path(given).expanduser())


def folder_of(address: str) -> str | None:
    """The folder of an address; None for a hub, and for no address."""
    return plain_address(address) if address and _SCHEME.match(address.strip()) is None else None


def open_target(
    address: str, journal: Journal, seat: Seat, workspace_key: bytes, entropy: Entropy, *, at_desk: AtDesk = here
) -> Target:
    """The place of exchange behind an address. Raises WrongUse as `plain_address`."""
    folder = Folder(Path(plain_address(address)), journal.workspace, entropy)
    return Session(journal, seat, folder, workspace_key, entropy, at_desk)
