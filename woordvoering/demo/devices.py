"""The other devices of the demo desk: each joins by the folder in which they exchange, and acts there for itself.

Beside `found.py`, which lets the first ones join. The folder lies in the desk's own, so that a copy of the night has
its own; no desk remembers it until `exchange_here` says so, and whoever only reads the night exchanges nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from woordvoering.admitting import Authority, Done, admit, invitation
from woordvoering.clock import Entropy
from woordvoering.demo.data import Person
from woordvoering.desk import Desk, open_desk
from woordvoering.errors import BrokenInput
from woordvoering.founding import Newcomer
from woordvoering.joining import begin, finish
from woordvoering.journal.keys import Seat
from woordvoering.journal.members import ADMIN
from woordvoering.store.profile import Home
from woordvoering.store.secrets import Secrets
from woordvoering.syncing import Syncing, SyncState

SHARE = "samen"
"""The folder of the exchange."""

ROUND_MS, FIRST_MS = 30_000, 18_000
"""The desk exchanges twice a minute, at 18 and 48 seconds past."""

Work = Callable[[Desk], object]


class Pocket:
    """The keys of a device that is there for as long as it acts."""

    def __init__(self) -> None:
        self._keys: dict[str, bytes] = {}

    def get(self, name: str) -> bytes | None:
        """The key, or None."""
        return self._keys.get(name)

    def put(self, name: str, value: bytes) -> None:
        """Keeps a key."""
        self._keys[name] = value

    def delete(self, name: str) -> None:
        """Forgets a key; absent is fine."""
        self._keys.pop(name, None)


def share_of(home: Path) -> Path:
    """Where the desk in a folder exchanges."""
    return home / SHARE


def join(desk: Desk, person: Person, root: Seat | None, dice: Entropy, work: Work) -> None:
    """A device of this person joins, does its work, and everybody has it.

    `root` admits it, or two admins do who sit here. Raises what joining and exchanging raise.
    """
    share = share_of(desk.home.folder)
    share.mkdir(mode=0o700, exist_ok=True)
    with TemporaryDirectory(prefix="woordvoering-") as folder:
        home, keys = Home(Path(folder) / person.id), Pocket()
        newcomer = Newcomer(person.id, person.name, person.function)
        asked = begin(home, invitation(desk.journal, str(share)), newcomer, None, dice, keys).request
        admitted = admit(desk.journal, desk.secrets, dice, asked, (), _by(desk, root), target=str(share))
        if not isinstance(admitted, Done):
            raise BrokenInput("demo.invalid", file="zone.toml", where=person.id, detail="admin")
        _exchange(desk, share)
        finish(home, admitted.answer, None, desk.clock, dice, given=keys)
        _work_there(home, keys, desk, dice, share, work)
        _exchange(desk, share)


def exchange_here(desk: Desk) -> None:
    """From now on this desk exchanges with the others in its own folder."""
    Syncing(desk).configure(str(share_of(desk.home.folder)))


def last_round(now: int) -> int:
    """When the desk exchanged last (ms UTC)."""
    return now - (now - FIRST_MS) % ROUND_MS


def _work_there(home: Home, keys: Secrets, desk: Desk, dice: Entropy, share: Path, work: Work) -> None:
    other = open_desk(home.folder, clock=desk.clock, entropy=dice, secrets=keys)
    try:
        work(other)
        _exchange(other, share)
    finally:
        other.close()


def _exchange(desk: Desk, share: Path) -> SyncState:
    """One round at a place that is not remembered. Raises what a round raises."""
    syncing = Syncing(desk)
    syncing.use(str(share))
    try:
        syncing.exchange(found=True)
        return syncing.state
    finally:
        syncing.close()


def _by(desk: Desk, root: Seat | None) -> Authority:
    admins = sorted(member for member, row in desk.journal.roster().members.items() if ADMIN in row.roles)
    return Authority(*admins[:2], root=root)
