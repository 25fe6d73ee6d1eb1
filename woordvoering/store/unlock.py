"""The keys of a desk, unlocked: from the keyring, or from the vault with a passphrase; and what each is called."""

from __future__ import annotations

import hashlib
import hmac

from woordvoering.clock import Entropy
from woordvoering.errors import BrokenStore, WrongKey
from woordvoering.store.profile import Home, SecretsKind
from woordvoering.store.secrets import KeyringSecrets, Secrets, VaultSecrets

DESK_KEY, SIGNALS_KEY, BLOB_KEY, RELEASE_KEY, SEATS = "desk", "signals", "blobs", "release", "seats"
WORKSPACE_KEY = "workspace"
"""The key under which acts travel through folders and hubs."""

_SHARED = {WORKSPACE_KEY: b"wv/key/sync/1", BLOB_KEY: b"wv/key/blob/1", RELEASE_KEY: b"wv/key/release/1"}
"""The keys that every device of a workspace has: one word each, at most 16 bytes."""


def workspace_keys(root_seed: bytes) -> dict[str, bytes]:
    """The keys of a workspace from the seed of its root: who holds the printed sheet needs nothing else."""
    return {
        name: hashlib.blake2b(key=root_seed, digest_size=32, person=word).digest() for name, word in _SHARED.items()
    }


def seats_name(device: str) -> str:
    """Under which name the seeds of the seats at a device lie."""
    return f"{SEATS}/{device}"


def secrets_of(
    home: Home, kind: SecretsKind, workspace: str, passphrase: str | None, entropy: Entropy, slot: str = ""
) -> Secrets:
    """The keys of a desk; in a keyring under the desk's own `slot`, so that two desks of one machine share none.

    Raises WrongKey for a wrong passphrase, BrokenStore without a trusted keyring.
    """
    if kind == "keyring":
        return KeyringSecrets("/".join(("woordvoering", workspace, *((slot,) if slot else ()))))
    if not passphrase:
        raise BrokenStore("vault.passphrase_needed", folder=str(home.folder))
    return VaultSecrets(home.vault, passphrase, entropy)


def key_of(secrets: Secrets, name: str) -> bytes:
    """The key of this name. Raises BrokenStore('keys.missing')."""
    value = secrets.get(name)
    if value is None:
        raise BrokenStore("keys.missing", name=name)
    return value


def same_keys(held: Secrets, tried: Secrets) -> None:
    """Whether what somebody unlocked opens the desk that is open: a vault laid in the place of ours is another's.

    Raises WrongKey when it does not, BrokenStore('keys.missing').
    """
    if not hmac.compare_digest(key_of(held, DESK_KEY), key_of(tried, DESK_KEY)):
        raise WrongKey("vault.wrong_passphrase", file="vault.json")
