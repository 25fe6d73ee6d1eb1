"""Signatures that anybody can check with the `minisign` tool; keys are made from a 32-byte seed."""

from __future__ import annotations

import base64
import hashlib
from functools import cache, cached_property
from typing import Any, cast

import msgspec
from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from woordvoering.errors import BrokenInput, WrongUse

_UNTRUSTED = "signature from the press desk"
_SMALL_ORDER = frozenset(
    bytes.fromhex(point)
    for point in (
        "0100000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000080",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    )
)
"""Points of order 1, 2, 4 and 8, sign bit clear and set: with such a key one signature fits any message."""


@cache
def _library() -> Any:
    """Loaded with the first signature: it brings the whole of `cryptography`."""
    import minisign  # pyright: ignore[reportMissingTypeStubs]

    return minisign


class Signed(msgspec.Struct, frozen=True):
    """A verified signature: the key's id as minisign prints it, and the comment that the signature covers."""

    key_id: str
    trusted_comment: str


class ReleaseKey:
    """The key with which the desk signs press kits, made from its seed; lives in memory only."""

    def __init__(self, seed: bytes) -> None:
        """Makes the key that `seed` (32 bytes) stands for. Raises WrongUse `minisign.seed` for another length."""
        if len(seed) != 32:
            raise WrongUse("minisign.seed", length=len(seed))
        public = bytes(SigningKey(seed).verify_key)
        key_id = hashlib.sha256(b"minisign key id\n" + public).digest()[:8]
        plain = b"Ed" + bytes(2) + b"B2" + bytes(32 + 8 + 8) + key_id + seed + public
        checksum = hashlib.blake2b(b"Ed" + key_id + seed + public, digest_size=32).digest()
        self._plain = plain + checksum
        self.public = _base64(b"Ed" + key_id + public).decode()
        """The public key on one line, as `minisign -P` takes it."""

    @cached_property
    def _key(self) -> Any:
        return _library().SecretKey.from_bytes(b"untrusted comment: press desk\n" + _base64(self._plain) + b"\n")

    def sign(self, data: bytes, trusted_comment: str) -> bytes:
        """The signature file over `data`; `trusted_comment` (one line) is covered by the signature."""
        signature = self._key.sign(data, trusted_comment=trusted_comment, untrusted_comment=_UNTRUSTED)
        return bytes(signature) + b"\n"


def public_key_file(public: str) -> bytes:
    """The file that `minisign -p` reads, for a public key on one line. Raises BrokenInput `minisign.public_key`."""
    key_id = _parsed(public)[2:10][::-1].hex().upper()
    return f"untrusted comment: minisign public key {key_id}\n{public}\n".encode()


def read_public_key(data: bytes) -> str:
    """The public key on one line, out of a key file or of such a line. Raises BrokenInput `minisign.public_key`."""
    lines = [line for line in data.decode("ascii", "replace").split("\n") if line]
    public = lines[-1].strip() if lines else ""
    _parsed(public)
    return public


def verify(data: bytes, signature: bytes, public: str) -> Signed:
    """Checks a signature file over `data` against a public key on one line.

    Raises BrokenInput `minisign.public_key`; `minisign.signature` when the signature file itself is not as this key
    wrote it, down to the comment that no signature covers; `minisign.data` when only `data` is not what it signs.
    """
    raw = _parsed(public)
    try:
        parsed = _library().Signature.from_bytes(signature)
    except ValueError as fault:
        raise BrokenInput("minisign.signature") from fault
    faithful = bytes(parsed) + b"\n" == signature and parsed.untrusted_comment == _UNTRUSTED and parsed.is_prehashed()
    comment = cast("str", parsed.trusted_comment)
    if not faithful or not _comment_holds(signature, comment, raw):
        raise BrokenInput("minisign.signature")
    try:
        _library().PublicKey.from_base64(public).verify(data, parsed)
    except ValueError as fault:
        raise BrokenInput("minisign.data") from fault
    return Signed(raw[2:10][::-1].hex().upper(), comment)


def _comment_holds(signature: bytes, comment: str, public: bytes) -> bool:
    """Whether the second signature, over the first one and the trusted comment, is this key's."""
    lines = signature.split(b"\n")
    first, second = base64.b64decode(lines[1]), base64.b64decode(lines[3])
    try:
        VerifyKey(public[10:]).verify(first[10:] + comment.encode(), second)
    except BadSignatureError:
        return False
    return first[2:10] == public[2:10]


def _parsed(public: str) -> bytes:
    """The 42 bytes of a public key. Other spellings of the same key and small-order points are refused."""
    try:
        raw = base64.b64decode(public, validate=True)
    except ValueError as fault:
        raise BrokenInput("minisign.public_key") from fault
    if len(raw) != 42 or raw[:2] != b"Ed" or _base64(raw).decode() != public or raw[10:] in _SMALL_ORDER:
        raise BrokenInput("minisign.public_key")
    return raw


def _base64(raw: bytes) -> bytes:
    return base64.b64encode(raw)
