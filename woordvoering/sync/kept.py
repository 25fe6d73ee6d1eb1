"""`sync.json`: where a desk exchanges acts, and how far that is; never a password."""

from __future__ import annotations

from pathlib import Path

import msgspec

from woordvoering.clock import Millis
from woordvoering.errors import BrokenStore, Reason
from woordvoering.store.place import write_whole


class Kept(msgspec.Struct, frozen=True):
    """The address, up to which place of its chain the acts of our device are there, and since when (ms UTC).

    `away` is since when nothing comes from the place; `known` are all the places where this desk ever exchanged.
    """

    target: str = ""
    device: str = ""
    sent: int = 0
    last: Millis | None = None
    away: Millis | None = None
    known: tuple[str, ...] = ()


def held_back(kept: Kept) -> Reason | None:
    """Why nothing may leave while nothing comes from the place: a colleague may have said no (TOKENS.md, Offline)."""
    if not kept.target or kept.away is None:
        return None
    return Reason("gate.offline", {"since": kept.away, "target": kept.target})


def write_kept(path: Path, kept: Kept) -> None:
    """Remembers it. Raises StoreFull, BrokenStore."""
    write_whole(path, msgspec.json.encode(kept))


def read_kept(path: Path) -> Kept:
    """What is remembered; a file that cannot be read is as good as none: nothing is lost with it."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Kept)
    except (FileNotFoundError, msgspec.MsgspecError, UnicodeDecodeError):
        return Kept()
    except OSError as error:
        raise BrokenStore("home.unreadable", file=path.name) from error
