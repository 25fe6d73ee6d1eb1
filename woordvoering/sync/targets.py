"""From an address to the place behind it: a folder that several devices reach, or a hub."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from woordvoering.clock import Entropy
from woordvoering.errors import WrongUse
from woordvoering.journal.journal import Journal
from woordvoering.journal.keys import Seat
from woordvoering.sync.folder import Folder
from woordvoering.sync.hub_address import is_hub, read_address
from woordvoering.sync.media import Media
from woordvoering.sync.replica import AtDesk, here
from woordvoering.sync.session import Session
from woordvoering.sync.target import Target

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+):/", re.IGNORECASE)


def plain_address(address: str) -> str:
    """An address as it is kept: a folder from its root, a hub without a password.

    Raises WrongUse for what is neither folder nor hub, and as `hub_address.read_address`.
    """
    given = address.strip()
    if is_hub(given):
        return read_address(given)[0].text
    if not given or (_SCHEME.match(given) is not None):
        raise WrongUse("sync.address_unknown", address=given.rpartition("@")[2][:80] or given[:80])
    return os.path.abspath(Path(given).expanduser())


def folder_of(address: str) -> str | None:
    """The folder of an address; None for a hub, and for no address."""
    return plain_address(address) if address and _SCHEME.match(address.strip()) is None else None


def password_in(address: str) -> str:
    """The password that stands in the address of a hub, '' without one."""
    return read_address(address)[1] if is_hub(address) else ""


def open_target(
    address: str,
    journal: Journal,
    seat: Seat,
    workspace_key: bytes,
    entropy: Entropy,
    *,
    at_desk: AtDesk = here,
    password: Callable[[], str] = str,
    media: Media | None = None,
) -> Target:
    """The place of exchange behind an address; `password` is asked for each time that a hub is connected to.
    With `media` the files that acts name are exchanged too.

    Raises WrongUse and Refused as `plain_address`.
    """
    if is_hub(address):
        # The library for PostgreSQL is loaded by desks that have a hub, and by no other.
        opened: Target = import_module("woordvoering.sync.hub_session").open_hub(
            address, journal, seat, workspace_key, entropy, at_desk, password, media
        )
        return opened
    folder = Folder(Path(plain_address(address)), journal.workspace, entropy)
    return Session(journal, seat, folder, workspace_key, entropy, at_desk, media)
