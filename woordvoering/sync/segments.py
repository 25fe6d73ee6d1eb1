"""Segments as they lie on a share: sealed with the workspace's key, named by their place and their hash."""

from __future__ import annotations

import hashlib
import re

import msgspec
from nacl.exceptions import CryptoError
from nacl.secret import Aead

from woordvoering.clock import Entropy
from woordvoering.errors import BrokenInput
from woordvoering.journal.event import digest
from woordvoering.sync.wire import Place, Segment, decode_segment, encode_segment

MAGIC = b"WVSEG\x00\x01\n"
"""The first bytes of every segment; sealed along, so that no other format can be read as this one."""

KEY_BYTES = 32
MAX_FILE = 32 * 1024 * 1024
DEVICE = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_NAME = re.compile(r"([0-9]{16})-([0-9]{16})-([0-9a-f]{8})\.wvs")


class Name(msgspec.Struct, frozen=True):
    """What the name of a segment says: from which place in a device's chain to which, and the head of its hash."""

    device: str
    first: int
    last: int
    hash8: str

    @property
    def file(self) -> str:
        return f"{self.first:016d}-{self.last:016d}-{self.hash8}.wvs"


def name_in(device: str, file: str) -> Name | None:
    """The name of a segment in a device's directory, or None for any other file: copies, parts, other spellings."""
    found = _NAME.fullmatch(file)
    return None if found is None else Name(device, int(found[1]), int(found[2]), found[3])


def key_for(use: str, workspace_key: bytes) -> bytes:
    """The key for one use (at most 16 characters), from the workspace's key of 32 bytes."""
    if len(workspace_key) != KEY_BYTES:
        raise ValueError("a workspace key has 32 bytes")
    return hashlib.blake2b(key=workspace_key, digest_size=KEY_BYTES, person=use.encode()).digest()


def seal_segment(segment: Segment, workspace_key: bytes, entropy: Entropy) -> tuple[Name, bytes]:
    """The bytes of a segment on a share, and the name that they get."""
    box = Aead(key_for("wv/segment/1", workspace_key))
    data = MAGIC + bytes(box.encrypt(encode_segment(segment), MAGIC, entropy.token(Aead.NONCE_SIZE)))
    return Name(segment.place.device, segment.place.first, segment.place.last, digest(data)[:8]), data


def open_segment(data: bytes, name: Name, workspace: str, workspace_key: bytes) -> Segment:
    """Reads a segment that lies under this name. Raises BrokenInput when its bytes, seal or place is another."""
    if digest(data)[:8] != name.hash8 or not data.startswith(MAGIC):
        raise BrokenInput("sync.segment_incomplete", file=name.file, device=name.device)
    try:
        body = Aead(key_for("wv/segment/1", workspace_key)).decrypt(data[len(MAGIC) :], MAGIC)
    except (CryptoError, ValueError) as error:
        raise BrokenInput("sync.segment_sealed_otherwise", file=name.file, device=name.device) from error
    segment = decode_segment(body)
    if segment.place != Place(workspace, name.device, name.first, name.last):
        raise BrokenInput("sync.segment_misplaced", device=name.device, first=name.first)
    return segment
