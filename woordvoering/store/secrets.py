"""Keys of the desk: in the operating system's keyring, or in a vault under a passphrase; never in plain text."""

from __future__ import annotations

import importlib
import sys
import threading
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import msgspec
from nacl import pwhash
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from woordvoering.clock import Entropy
from woordvoering.errors import BrokenStore, WrongKey
from woordvoering.store.place import write_whole

TRUSTED_BACKENDS = frozenset(
    (
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.Windows.WinVaultKeyring",
    )
)
"""An allowlist: `keyrings.alt` stores base64 plain text without a word (SECURITY.md, seen by running)."""


class Secrets(Protocol):
    """Named keys."""

    def get(self, name: str) -> bytes | None: ...

    def put(self, name: str, value: bytes) -> None: ...

    def delete(self, name: str) -> None: ...


class KeyringSecrets:
    """Keys in Secret Service, Keychain or the Windows Credential Locker."""

    def __init__(self, service: str) -> None:
        self._service = service
        self._keyring = _trusted_keyring()

    def get(self, name: str) -> bytes | None:
        """The key, or None. Raises BrokenStore when the keyring does not answer."""
        value = _asked(lambda: self._keyring.get_password(self._service, name))
        return None if value is None else _asked(lambda: bytes.fromhex(str(value)))

    def put(self, name: str, value: bytes) -> None:
        """Stores a key. Raises BrokenStore when the keyring refuses."""
        _asked(lambda: self._keyring.set_password(self._service, name, value.hex()))

    def delete(self, name: str) -> None:
        """Forgets a key; absent is fine."""
        if self.get(name) is not None:
            _asked(lambda: self._keyring.delete_password(self._service, name))


FOREIGN = (
    ("keyring.errors", "KeyringError"),
    ("secretstorage.exceptions", "SecretStorageException"),
    ("jeepney.wrappers", "DBusErrorResponse"),
    ("pywintypes", "error"),
)
"""What the backends raise of their own, beside RuntimeError without a bus and OSError for one that died."""


def _asked(call: Callable[[], Any]) -> Any:  # keyring has no types
    loaded = ((sys.modules.get(module), name) for module, name in FOREIGN)
    foreign = tuple(getattr(module, name) for module, name in loaded if module is not None)
    try:
        return call()
    except (RuntimeError, OSError, ValueError, *foreign) as error:
        raise BrokenStore("keyring.refused", detail=type(error).__name__) from error


def _trusted_keyring() -> Any:  # keyring has no types
    """The backend in use, when it is one that encrypts. Raises BrokenStore for any other, and when none answers."""
    keyring = importlib.import_module("keyring")
    backend = _asked(keyring.get_keyring)
    chosen = [backend, *getattr(backend, "backends", ())]
    for candidate in chosen:
        name = f"{type(candidate).__module__}.{type(candidate).__qualname__}"
        if name in TRUSTED_BACKENDS:
            return candidate
    name = f"{type(backend).__module__}.{type(backend).__qualname__}"
    raise BrokenStore("keyring.untrusted", backend=name)


def keyring_usable() -> bool:
    """Whether this machine has a keyring that is trusted with keys."""
    try:
        _trusted_keyring()
    except BrokenStore:
        return False
    return True


MOST_WORK, MOST_MEMORY = pwhash.argon2id.OPSLIMIT_MODERATE, pwhash.argon2id.MEMLIMIT_MODERATE
"""A vault that somebody changed must not take the machine's memory before its passphrase is even tried."""


class _Vault(msgspec.Struct, frozen=True):
    salt: str
    opslimit: int
    memlimit: int
    box: str


class VaultSecrets:
    """Keys in one file, encrypted under Argon2id of a passphrase, for machines without a keyring."""

    def __init__(self, path: Path, passphrase: str, entropy: Entropy, *, strong: bool = True) -> None:
        self._path, self._entropy = path, entropy
        self._limits = (
            (pwhash.argon2id.OPSLIMIT_MODERATE, pwhash.argon2id.MEMLIMIT_MODERATE)
            if strong
            else (pwhash.argon2id.OPSLIMIT_MIN, pwhash.argon2id.MEMLIMIT_MIN)
        )
        self._values: dict[str, str] = {}
        self._one_at_a_time = threading.Lock()
        """A round may exchange the secret of a source while an act keeps another."""
        if path.exists():
            self._salt, self._key, self._values = self._open(passphrase)
        else:
            self._salt = entropy.token(pwhash.argon2id.SALTBYTES)
            self._key = _derive(passphrase, self._salt, *self._limits)

    def get(self, name: str) -> bytes | None:
        """The key, or None."""
        value = self._values.get(name)
        return None if value is None else bytes.fromhex(value)

    def put(self, name: str, value: bytes) -> None:
        """Stores a key; the file is replaced as a whole. Raises StoreFull."""
        with self._one_at_a_time:
            self._save({**self._values, name: value.hex()})

    def delete(self, name: str) -> None:
        """Forgets a key; absent is fine."""
        with self._one_at_a_time:
            if name in self._values:
                self._save({key: value for key, value in self._values.items() if key != name})

    def _open(self, passphrase: str) -> tuple[bytes, bytes, dict[str, str]]:
        try:
            vault = msgspec.json.decode(self._path.read_bytes(), type=_Vault)
            salt, box = bytes.fromhex(vault.salt), bytes.fromhex(vault.box)
            self._limits = (_within(vault.opslimit, MOST_WORK), _within(vault.memlimit, MOST_MEMORY))
            key = _derive(passphrase, salt, *self._limits)
        except (OSError, ValueError, msgspec.MsgspecError) as error:
            raise BrokenStore("vault.unreadable", file=self._path.name) from error
        try:
            return salt, key, msgspec.json.decode(SecretBox(key).decrypt(box), type=dict[str, str])
        except CryptoError as error:
            raise WrongKey("vault.wrong_passphrase", file=self._path.name) from error

    def _save(self, values: dict[str, str]) -> None:
        """The file first, the memory after it: what the disk refused is not there."""
        nonce = self._entropy.token(SecretBox.NONCE_SIZE)
        box = bytes(SecretBox(self._key).encrypt(msgspec.json.encode(values), nonce))
        vault = _Vault(self._salt.hex(), *self._limits, box.hex())
        write_whole(self._path, msgspec.json.encode(vault))
        self._values = values


def _derive(passphrase: str, salt: bytes, opslimit: int, memlimit: int) -> bytes:
    """The key of a passphrase, however the keyboard spells its accents."""
    words = unicodedata.normalize("NFC", passphrase).encode()
    return pwhash.argon2id.kdf(SecretBox.KEY_SIZE, words, salt, opslimit=opslimit, memlimit=memlimit)


def _within(limit: int, most: int) -> int:
    """A limit that a vault asks for. Raises ValueError beyond what this program ever writes."""
    if limit > most:
        raise ValueError(limit)
    return limit
