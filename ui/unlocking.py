"""Unlocking before opening: the keys first, and with them what was last seen; little is loaded for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.options import Options, home_of, options_of
from woordvoering.clock import SystemEntropy
from woordvoering.errors import BrokenStore
from woordvoering.overview.seen import LastSeen
from woordvoering.overview.watch_records import WatchView
from woordvoering.store.profile import Home
from woordvoering.store.secrets import Secrets
from woordvoering.store.unlock import SIGNALS_KEY, key_of, secrets_of


@dataclass(frozen=True, slots=True)
class Unlocked:
    """The keys of a desk, and what stood in Wacht when it was last open."""

    secrets: Secrets
    seen: WatchView | None


def unlock(arguments: Sequence[str], typed: str = "") -> Unlocked:
    """The keys of the desk of a command line; `typed` is a passphrase from the window. Raises what opening raises."""
    options, entropy = options_of(arguments), SystemEntropy()
    home = Home(home_of(options).expanduser().absolute())
    profile = home.read()
    secrets = secrets_of(home, profile.secrets, profile.workspace, passphrase_of(options, typed), entropy, profile.slot)
    if home.lies(profile) == "copied":  # it goes on as another device, and what it copied may be erased since
        return Unlocked(secrets, None)
    try:
        seen = LastSeen(home, key_of(secrets, SIGNALS_KEY), entropy).read()
    except BrokenStore:  # a key that is not there is told by opening
        seen = None
    return Unlocked(secrets, seen)


def passphrase_of(options: Options, typed: str) -> str | None:
    """What was typed, else what stands in the file of the command line, else none."""
    if options.passphrase_file is not None and not typed:
        return options.passphrase_file.read_text(encoding="utf-8").strip("\r\n")
    return typed or None
