"""Ed25519 keys of persons on devices, strict: no small-order, no non-canonical key, no malleable signature."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property, lru_cache

import msgspec
from nacl.bindings import crypto_sign_open
from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey

from woordvoering.errors import WrongUse

SEED_BYTES = 32
_P = 2**255 - 19
_L = 2**252 + 27742317777372353535851937790883648493
SMALL_ORDER = frozenset(
    (
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    )
)
"""The eight points of small order: the identity key verifies one fixed signature for any message."""


class Seat(msgspec.Struct, frozen=True, dict=True):
    """A person at a device: whose act it is, and the key that signs it there."""

    member: str
    device: str
    seed: bytes

    @cached_property
    def _hand(self) -> SigningKey:
        """Worked out from the seed once: an act asks for it four times. It goes with the seat."""
        return SigningKey(self.seed)

    @property
    def public(self) -> str:
        """The public key, 64 hexadecimal characters."""
        return self._hand.verify_key.encode().hex()

    def sign(self, message: bytes) -> str:
        """The signature over `message`, 128 hexadecimal characters."""
        return self._hand.sign(message).signature.hex()


def check_key(public: str) -> None:
    """Refuses a key that must never be enrolled. Raises WrongUse with the reason."""
    try:
        raw = bytes.fromhex(public)
    except ValueError as error:
        raise WrongUse("key.not_hex") from error
    if len(raw) != 32 or public != raw.hex():
        raise WrongUse("key.wrong_size")
    if public in SMALL_ORDER:
        raise WrongUse("key.small_order")
    if int.from_bytes(raw, "little") & (2**255 - 1) >= _P:
        raise WrongUse("key.not_canonical")


def signature_shape(signature: str) -> str:
    """What is wrong with a signature before anybody asks whose it is: 'none', 'length' or 'malleable'; '' when nothing
    is. A second spelling of a signature that holds is none (RFC 8032, 5.1.7)."""
    try:
        raw = bytes.fromhex(signature)
    except ValueError:
        return "none"
    if not any(raw) or signature != raw.hex():
        return "none"
    if len(raw) != 64:
        return "length"
    return "malleable" if int.from_bytes(raw[32:], "little") >= _L else ""


def signature_holds(public: str, message: bytes, signature: str) -> bool:
    """Whether `signature` is the one canonical signature of `message` by this key."""
    key = _sound_key(public)
    if key is None or signature_shape(signature):
        return False
    try:
        crypto_sign_open(bytes.fromhex(signature) + message, key)
    except (BadSignatureError, ValueError):
        return False
    return True


@lru_cache(maxsize=1_024)
def _sound_key(public: str) -> bytes | None:
    """The bytes of a key that may be enrolled; None for any other."""
    try:
        check_key(public)
    except WrongUse:
        return None
    return bytes.fromhex(public)


Signed = tuple[str, bytes, str]
"""A public key, a message, and the signature of the one over the other."""

FEW = 32
"""So few signatures are checked one after the other."""


def which_hold(signed: Collection[Signed]) -> frozenset[Signed]:
    """Those that hold, looked at by several processors at a time: the check itself needs nothing of Python."""
    hands = min(4, os.cpu_count() or 1)
    if len(signed) < FEW or hands == 1:
        return frozenset(each for each in signed if signature_holds(*each))
    every = tuple(signed)
    with ThreadPoolExecutor(hands) as pool:
        found = pool.map(those_that_hold, (every[start::hands] for start in range(hands)))
        return frozenset(each for some in found for each in some)


def those_that_hold(signed: Iterable[Signed]) -> tuple[Signed, ...]:
    """Those that hold, one after the other."""
    return tuple(each for each in signed if signature_holds(*each))


def fingerprint(public: str) -> str:
    """What two persons compare aloud: the first 16 characters of the key in groups of four."""
    head = public[:16].upper()
    return " ".join(head[i : i + 4] for i in range(0, 16, 4))
