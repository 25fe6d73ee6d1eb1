"""The door of a desk that meets others in a folder: which devices ask for a seat there, and their answers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from woordvoering.clock import Entropy
from woordvoering.errors import BrokenStore, WoordvoeringError, WrongUse
from woordvoering.joining import MOST_LOOKED_AT
from woordvoering.journal.enrolment import SignedRequest, read_request
from woordvoering.journal.journal import Journal
from woordvoering.store.profile import Home
from woordvoering.sync.folder import Folder
from woordvoering.sync.hub_address import is_hub
from woordvoering.sync.kept import read_kept
from woordvoering.sync.targets import folder_of


def door(home: Home, workspace: str, entropy: Entropy) -> Folder | None:
    """The folder where this desk meets the others; None for a desk that stands alone, and for a hub."""
    path = folder_of(read_kept(home.sync).target)
    return None if path is None else Folder(Path(path), workspace, entropy)


def seated(journal: Journal) -> frozenset[str]:
    """The devices that have a seat, or had one."""
    return frozenset(seat.device for seat in journal.roster().seats.values())


def knocks(folder: Folder | None, workspace: str, known: frozenset[str]) -> tuple[SignedRequest, ...]:
    """Who asks for a seat in the folder and is not `known`, by device; only the folder is asked.

    Lying there proves nothing: words are compared.
    """
    found: dict[str, SignedRequest] = {}
    for _, data in _lying(folder):
        try:
            asked = read_request(data)
        except WoordvoeringError:
            continue
        ours = asked.request
        if ours.device not in known and ours.workspace == workspace:
            found[ours.device] = asked
    return tuple(found[device] for device in sorted(found))


def knock_of(folder: Folder | None, device: str) -> bytes:
    """The request of one device. Raises WrongUse `join.request_unknown` when it asks nothing there."""
    found = None if folder is None else folder.join_of(device, "wvj")
    if found is not None:
        return found
    raise WrongUse("join.request_unknown", device=device)


def meeting_place(home: Home, way: str, *, needed: bool) -> tuple[str, str]:
    """What an answer tells of where the devices meet: the shared folder, and the new device's own `way` into a hub.

    Raises WrongUse when the desk exchanges through a hub and no way is given though it is `needed`, or it is none.
    """
    kept, own = read_kept(home.sync).target, way.strip()
    if own and not is_hub(own):
        raise WrongUse("hub.address")
    if needed and is_hub(kept) and not own:
        raise WrongUse("join.hub_way_missing")
    return ("" if is_hub(kept) else kept), own


def leave_answer(folder: Folder | None, device: str, answer: bytes) -> bool:
    """Puts an answer where the device looks for it; False when there is no folder. Raises BrokenStore for one that is
    away."""
    if folder is None:
        return False
    try:
        folder.put_join(device, "wva", answer)
    except OSError as error:
        raise BrokenStore("sync.folder_away", folder=folder.address, detail=error.strerror or "") from error
    return True


def _lying(folder: Folder | None) -> Iterator[tuple[str, bytes]]:
    return islice(folder.joins("wvj"), MOST_LOOKED_AT) if folder is not None else iter(())
