"""A desk that was copied, restored or forked goes on as a device of its own, by itself: nobody is asked.

Its first act is signed by its new keys and vouched for by those of the device that it was; what both wrote stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import msgspec

from woordvoering.clock import Entropy
from woordvoering.founding import keep_seats, seats_in
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.journal import Journal
from woordvoering.journal.keys import SEED_BYTES, Seat
from woordvoering.journal.members import DeviceContinued, continued_device, continued_message
from woordvoering.store.profile import Home, Profile
from woordvoering.store.secrets import Secrets


class Standing:
    """Which device an open desk is; it may become another one while it is open."""

    def __init__(self, home: Home, profile: Profile, secrets: Secrets, journal: Journal, entropy: Entropy) -> None:
        self._home, self._secrets, self._journal, self._entropy = home, secrets, journal, entropy
        self.profile = profile

    def settle(self) -> None:
        """On opening: a copy becomes a device of its own, a folder that was moved is told its new place.

        Raises StoreFull, BrokenStore.
        """
        match self._home.lies(self.profile):
            case "copied":
                self._go_on()
            case "moved":
                self._keep(self.profile)
            case "here":
                self.look()

    def look(self) -> bool:
        """Goes on as another device when two desks have written as this one; whether it did. Raises as `settle`."""
        if all(each.device != self.profile.device for each in self._journal.frozen()):
            return False
        return self._go_on()

    def _go_on(self) -> bool:
        """New keys, then the act, then the profile: whatever stops in between leaves a desk that begins here again.

        Whoever has no seat any more takes none along: reading works, writing is refused as before.
        """
        old = self.profile.device
        root_key = self._journal.roster().root_key
        made = [(seat, Seat(seat.member, old, self._entropy.token(SEED_BYTES))) for seat in self._live(old)]
        if not made:
            self._keep(self.profile)
            return False
        device = continued_device(root_key, old, made[0][1].public)
        pairs = [(seat, msgspec.structs.replace(new, device=device)) for seat, new in made]
        keep_seats(self._secrets, device, (new for _, new in pairs))
        facts = [_proven(root_key, seat, new) for seat, new in pairs]
        with ExitStack() as undoing:
            for seat, new in pairs:
                self._journal.take_seat(new)
                undoing.callback(self._journal.take_seat, seat)
            self._journal.append(WORKSPACE, facts, pairs[0][1].member)
            undoing.pop_all()
        self._keep(msgspec.structs.replace(self.profile, device=device))
        return True

    def _live(self, device: str) -> Iterator[Seat]:
        roster = self._journal.roster()
        for member, seat in sorted(seats_in(self._secrets, device).items()):
            if roster.key_of(member, device) == seat.public:
                yield seat

    def _keep(self, profile: Profile) -> None:
        self._home.keep(profile)
        self.profile = self._home.read()


def _proven(root_key: str, old: Seat, new: Seat) -> DeviceContinued:
    fact = DeviceContinued(member=old.member, old=old.device, device=new.device, key=new.public, proof="")
    return msgspec.structs.replace(fact, proof=old.sign(continued_message(root_key, fact)))
