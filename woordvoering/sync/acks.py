"""Acknowledgements: a device says, under its own signature, where it stands."""

from __future__ import annotations

import msgspec

from woordvoering.journal.keys import Seat, signature_holds
from woordvoering.journal.members import Roster
from woordvoering.sync.vector import Tip


class Ack(msgspec.Struct, frozen=True):
    """Where a replica of a workspace stands."""

    workspace: str
    vector: dict[str, tuple[Tip, ...]]


class _Signed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    ack: msgspec.Raw
    member: str
    signature: str


def sign_ack(ack: Ack, seat: Seat) -> bytes:
    """The file of an acknowledgement, signed by a person at the device."""
    body = msgspec.json.encode(ack, order="deterministic")
    return msgspec.json.encode(_Signed(msgspec.Raw(body), seat.member, seat.sign(_message(body, seat.device))))


def open_ack(data: bytes, device: str, workspace: str, roster: Roster) -> Ack | None:
    """What a device acknowledged; None when it cannot be read or nobody with a seat there signed it."""
    try:
        signed = msgspec.json.decode(data, type=_Signed)
        ack = msgspec.json.decode(signed.ack, type=Ack)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    key = roster.key_of(signed.member, device)
    if key is None or ack.workspace != workspace:
        return None
    return ack if signature_holds(key, _message(bytes(signed.ack), device), signed.signature) else None


def _message(body: bytes, device: str) -> bytes:
    return f"woordvoering/ack/1\0{device}\0".encode() + body
