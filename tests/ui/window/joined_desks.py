"""Two desks of one zone on one machine, joined over one folder as persons do it; memory keys, real files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from night_desk import MemoryKeys

from woordvoering.admitting import Authority, Done, admit, compared, invitation
from woordvoering.clock import Clock, SystemEntropy
from woordvoering.desk import Desk, create_desk, open_desk
from woordvoering.founding import Newcomer, enrol, home_of
from woordvoering.joining import begin, finish
from woordvoering.journal.fingerprints import words_of
from woordvoering.syncing import Syncing

LORE = Newcomer(member="lore", name="Lore Vermeersch", function="woordvoerder", roles=("spokesperson",))
KARIM = Newcomer(member="karim", name="Karim Bakkali", function="woordvoerder")


@dataclass
class Zone:
    """Lore's desk and Karim's, which exchange in `share`."""

    lore: Desk
    karim: Desk
    share: Path

    def close(self) -> None:
        """Shuts both."""
        for desk in (self.lore, self.karim):
            desk.close()


def exchanged(desk: Desk) -> None:
    """One round of a desk."""
    syncing = Syncing(desk)
    syncing.exchange()
    syncing.close()


def zone_of_two(folder: Path, clock: Clock) -> Zone:
    """Founds the first desk, lets the second join, and brings both up to date."""
    share, entropy = folder / "gedeeld", SystemEntropy()
    share.mkdir()
    lore, _, root = create_desk(folder / "lore", "PZ Voorbeeld", secrets=MemoryKeys(), clock=clock)
    enrol(lore.journal, lore.secrets, root, [LORE], entropy)
    Syncing(lore).configure(str(share))
    exchanged(lore)
    home, keys = home_of(folder / "karim"), MemoryKeys()
    pending = begin(home, invitation(lore.journal, str(share)), KARIM, None, entropy, keys)
    asked = compared(pending.asked.encode(), words_of(pending.request.body))
    done = admit(lore.journal, lore.secrets, entropy, asked, ["spokesperson"], Authority("lore", root=root))
    assert isinstance(done, Done)
    exchanged(lore)
    finish(home, done.answer, None, clock, entropy, given=keys)
    karim = open_desk(home.folder, secrets=keys, clock=clock)
    exchanged(karim)
    return Zone(lore, karim, share)
