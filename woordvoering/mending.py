"""A journal that lost its end, by a power cut or an older file put back, is filled again from where it exchanges."""

from __future__ import annotations

from contextlib import closing

from woordvoering.clock import Clock, Entropy
from woordvoering.errors import BrokenStore, WoordvoeringError
from woordvoering.founding import seats_in
from woordvoering.journal.journal import Journal
from woordvoering.rooms import ROOMS
from woordvoering.store.engine import open_engine
from woordvoering.store.profile import Home, Profile
from woordvoering.store.secrets import Secrets
from woordvoering.store.unlock import DESK_KEY, WORKSPACE_KEY, key_of
from woordvoering.sync.hub_address import secret_name
from woordvoering.sync.kept import read_kept
from woordvoering.sync.targets import open_target


def filled_again(home: Home, profile: Profile, secrets: Secrets, clock: Clock, entropy: Entropy) -> bool:
    """Takes in what others have of us; whether the end that was signed is here again. Nothing is written before that.

    What never left this device nobody can give back: then it is False, and so it is without a place of exchange.
    """
    target = read_kept(home.sync).target
    seats = seats_in(secrets, profile.device)
    if not target or not seats:
        return False
    engine = open_engine(home.desk, key_of(secrets, DESK_KEY), durable=True)
    try:
        journal = Journal(
            engine,
            ROOMS,
            workspace=profile.workspace,
            seats=seats,
            clock=clock,
            entropy=entropy,
            tail=home.head,
            short=True,
        )
        seat, key = next(iter(seats.values())), key_of(secrets, WORKSPACE_KEY)
        password = (secrets.get(secret_name(target)) or b"").decode()
        with closing(open_target(target, journal, seat, key, entropy, password=lambda: password)) as place:
            place.round()
        with engine.connect() as db:
            journal.check_tail(db)
    except (WoordvoeringError, OSError) as error:
        if isinstance(error, BrokenStore) and error.code.startswith("store."):
            raise
        return False
    finally:
        engine.dispose()
    return True
