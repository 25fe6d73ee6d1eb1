"""The first hour of a desk: a workspace with its first person, whole or not at all; its sheet may be there before."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from pathlib import Path

from woordvoering.clock import Clock, Entropy
from woordvoering.desk import create_desk
from woordvoering.errors import WoordvoeringError
from woordvoering.founding import Founded, Newcomer, enrol, undo
from woordvoering.store.profile import Home
from woordvoering.store.secrets import Secrets


def found_desk(
    folder: Path,
    name: str,
    first: Newcomer,
    passphrase: str | None,
    clock: Clock,
    entropy: Entropy,
    *,
    root_seed: bytes | None = None,
    secrets: Secrets | None = None,
) -> Founded:
    """Founds a desk with its first person, and closes it; when any of it fails there is no desk.

    `root_seed` is the key of a sheet that was printed before. Raises as `create_desk` and `enrol`.
    """
    home = Home(folder.expanduser().absolute())
    desk, founded, root = create_desk(
        folder, name, passphrase=passphrase, clock=clock, entropy=entropy, secrets=secrets, root_seed=root_seed
    )
    with ExitStack() as undoing:
        undoing.callback(_undo, home, desk.secrets, founded)
        with ExitStack() as closing:
            closing.callback(desk.close)
            enrol(desk.journal, desk.secrets, root, [first], entropy)
        undoing.pop_all()
    return founded


def _undo(home: Home, secrets: Secrets, founded: Founded) -> None:
    with suppress(OSError):
        home.profile.unlink(missing_ok=True)
    with suppress(WoordvoeringError):
        undo(home, secrets, founded.profile.device)
