"""The keys of a desk, unlocked: from the keyring, or from the vault with a passphrase; and what each is called."""

from __future__ import annotations

from woordvoering.clock import Entropy
from woordvoering.errors import BrokenStore
from woordvoering.store.profile import Home, SecretsKind
from woordvoering.store.secrets import KeyringSecrets, Secrets, VaultSecrets

DESK_KEY, SIGNALS_KEY, BLOB_KEY, RELEASE_KEY, SEATS = "desk", "signals", "blobs", "release", "seats"


def secrets_of(home: Home, kind: SecretsKind, workspace: str, passphrase: str | None, entropy: Entropy) -> Secrets:
    """The keys of a desk. Raises WrongKey for a wrong passphrase, BrokenStore without a trusted keyring."""
    if kind == "keyring":
        return KeyringSecrets(f"woordvoering/{workspace}")
    if not passphrase:
        raise BrokenStore("vault.passphrase_needed", folder=str(home.folder))
    return VaultSecrets(home.vault, passphrase, entropy)


def key_of(secrets: Secrets, name: str) -> bytes:
    """The key of this name. Raises BrokenStore('keys.missing')."""
    value = secrets.get(name)
    if value is None:
        raise BrokenStore("keys.missing", name=name)
    return value
