"""What travels while a device joins: the invitation, the request, the answer, and the wish for a second signature.

Nothing of it is secret but the answer, which is sealed to the key that the new device made for it; and nothing of it is
believed: the invitation by the fingerprint of its root key, the request by its own, the answer by the roster that the
journal itself gives once it is here.
"""

from __future__ import annotations

import re
from typing import TypeVar

import msgspec
from nacl.exceptions import CryptoError
from nacl.public import Box, PrivateKey, PublicKey

from woordvoering.clock import Entropy
from woordvoering.errors import BrokenInput, Reason, Refused, WrongUse
from woordvoering.journal.check import workspace_id
from woordvoering.journal.event import digest
from woordvoering.journal.keys import Seat, check_key, signature_holds
from woordvoering.journal.members import (
    ADMIN,
    ROOT,
    DeviceRevoked,
    MemberEnrolled,
    RoleGranted,
    RoleRevoked,
    Roster,
)

FORMAT = 1
MAX_FILE = 64 * 1024
"""Bytes of any of these files."""

DEVICE = re.compile(r"[0-9a-f]{16}")
MEMBER = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9])?")


class Invitation(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="invitation", tag_field="woordvoering"):
    """Public: which workspace, its name and root key, and where its devices meet (no password)."""

    format: int
    workspace: str
    name: str
    root_key: str
    target: str = ""


class Request(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="request", tag_field="woordvoering"):
    """A person at a new device asks for a seat: `key` signs there (Ed25519), to `box` the answer is sealed (X25519)."""

    format: int
    workspace: str
    root_key: str
    device: str
    member: str
    name: str
    function: str
    key: str
    box: str


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="answer", tag_field="woordvoering"):
    """What a new device needs: the keys of the workspace, where its devices meet, and `hub`, its own way in there."""

    format: int
    workspace: str
    root_key: str
    device: str
    request: str
    keys: dict[str, str]
    target: str
    signer: str
    signer_device: str
    hub: str = ""


class Wish(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="wish", tag_field="woordvoering"):
    """What two admins do together at two devices: the facts as the second signs them, each once signed in `signatures`;
    `request` is the file of the request that it admits."""

    format: int
    workspace: str
    first: str
    second: str
    facts: tuple[MemberEnrolled | RoleGranted | RoleRevoked | DeviceRevoked, ...]
    request: str = ""
    target: str = ""
    signatures: tuple[str, ...] = ()

    def compared(self) -> bytes:
        """The bytes whose fingerprint the second compares: the request, or the facts themselves."""
        if self.request:
            return read_request(self.request.encode()).body
        return msgspec.json.encode((self.workspace, self.first, self.second, self.facts), order="deterministic")


class _Signed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    body: msgspec.Raw
    signature: str


class _Sealed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="sealed", tag_field="woordvoering"):
    format: int
    device: str
    key: str
    box: str


class SignedRequest(msgspec.Struct, frozen=True):
    """A request that was read: what it says, the very bytes that were signed and are compared, and its file."""

    request: Request
    body: bytes
    file: bytes


class SignedAnswer(msgspec.Struct, frozen=True):
    """An answer that was opened; who signed it is not known before the journal is here."""

    answer: Answer
    body: bytes
    signature: str


T = TypeVar("T")


def encode_invitation(invitation: Invitation) -> bytes:
    """The file of an invitation."""
    return msgspec.json.encode(invitation)


def encode_wish(wish: Wish) -> bytes:
    """The file of a wish."""
    return msgspec.json.encode(wish)


def read_wish(data: bytes, workspace: str) -> Wish:
    """Raises BrokenInput for anything else, Refused for a wish of another workspace."""
    wish = _read(data, Wish)
    _check_format(wish.format)
    if wish.workspace != workspace:
        raise Refused(Reason("join.other_workspace"))
    if not wish.facts or (wish.signatures and len(wish.signatures) != len(wish.facts)):
        raise BrokenInput("join.unreadable")
    return wish


def read_invitation(data: bytes) -> Invitation:
    """Raises BrokenInput for anything else, Refused when its root key is not that of its workspace."""
    found = _read(data, Invitation)
    _check_root(found.format, found.workspace, found.root_key)
    return found


def sign_request(request: Request, seat: Seat) -> bytes:
    """The file of a request."""
    body = msgspec.json.encode(request, order="deterministic")
    return msgspec.json.encode(_Signed(msgspec.Raw(body), seat.sign(_request_message(body))))


def read_request(data: bytes) -> SignedRequest:
    """Raises BrokenInput for what is no request, Refused for one that was altered, or asks with a weak key."""
    signed = _read(data, _Signed)
    body = bytes(signed.body)
    request = _read(body, Request)
    if msgspec.json.encode(request, order="deterministic") != body:
        raise BrokenInput("join.unreadable")
    _check_root(request.format, request.workspace, request.root_key)
    try:
        check_key(request.key)
    except WrongUse as error:
        raise Refused(Reason(error.code, dict(error.params))) from error
    if not box_holds(request.box):
        raise Refused(Reason("key.small_order"))
    if not signature_holds(request.key, _request_message(body), signed.signature):
        raise Refused(Reason("join.request_altered"))
    if DEVICE.fullmatch(request.device) is None or MEMBER.fullmatch(request.member) is None or request.member == ROOT:
        raise Refused(Reason("member.id", {"member": request.member[:64]}))
    return SignedRequest(request, body, data)


def seal_answer(answer: Answer, box: str, signer: Seat, entropy: Entropy) -> bytes:
    """The file of an answer: signed by whoever admits, sealed to the key of the request."""
    body = msgspec.json.encode(answer, order="deterministic")
    signed = msgspec.json.encode(_Signed(msgspec.Raw(body), signer.sign(_answer_message(body))))
    once = PrivateKey(entropy.token(PrivateKey.SIZE))
    sealed = Box(once, PublicKey(bytes.fromhex(box))).encrypt(signed, entropy.token(Box.NONCE_SIZE))
    return msgspec.json.encode(_Sealed(FORMAT, answer.device, once.public_key.encode().hex(), bytes(sealed).hex()))


def open_answer(data: bytes, box_seed: bytes, asked: SignedRequest) -> SignedAnswer:
    """Opens what came back on a request. Raises BrokenInput for what cannot be read or opened, Refused for an answer to
    another device or request, or of another workspace; and for one in the root's name that the root did not sign."""
    sealed = _read(data, _Sealed)
    ours = asked.request
    if sealed.device != ours.device:
        raise Refused(Reason("join.answer_other_device", {"device": sealed.device[:64]}))
    try:
        box = Box(PrivateKey(box_seed), PublicKey(bytes.fromhex(sealed.key)))
        signed = _read(box.decrypt(bytes.fromhex(sealed.box)), _Signed)
    except (CryptoError, ValueError, RuntimeError) as error:
        raise BrokenInput("join.answer_sealed_otherwise") from error
    body = bytes(signed.body)
    answer = _read(body, Answer)
    _check_format(answer.format)
    if (answer.workspace, answer.root_key) != (ours.workspace, ours.root_key):
        raise Refused(Reason("join.root_differs"))
    if (answer.device, answer.request) != (ours.device, digest(asked.body)):
        raise Refused(Reason("join.answer_other_request"))
    found = SignedAnswer(answer, body, signed.signature)
    if answer.signer == ROOT and not signature_holds(ours.root_key, _answer_message(body), signed.signature):
        raise Refused(Reason("join.answer_not_admin", {"member": ROOT}))
    return found


def check_answer(found: SignedAnswer, asked: Request, roster: Roster) -> None:
    """Holds an answer against the journal that came in. Raises Refused `join.not_yet_enrolled` while the enrolment has
    not arrived, `join.answer_not_admin` when it has and whoever answered is no admin."""
    if roster.root_key != asked.root_key or roster.key_of(asked.member, asked.device) != asked.key:
        raise Refused(Reason("join.not_yet_enrolled"))
    signer = found.answer.signer
    key = roster.key_of(signer, found.answer.signer_device)
    holds = key is not None and signature_holds(key, _answer_message(found.body), found.signature)
    if not holds or not roster.has_role(signer, ADMIN):
        raise Refused(Reason("join.answer_not_admin", {"member": signer}))


def box_public(seed: bytes) -> str:
    """The public key to which an answer is sealed, 64 hexadecimal characters."""
    return PrivateKey(seed).public_key.encode().hex()


def box_holds(public: str) -> bool:
    """Whether something can be sealed to this key, and opened by its owner alone: no point of small order."""
    try:
        raw = bytes.fromhex(public)
        Box(PrivateKey(b"\x01" * PrivateKey.SIZE), PublicKey(raw))
    except (CryptoError, ValueError, TypeError, RuntimeError):
        return False
    return raw.hex() == public


def _check_root(file_format: int, workspace: str, root_key: str) -> None:
    _check_format(file_format)
    try:
        check_key(root_key)
    except WrongUse as error:
        raise Refused(Reason(error.code, dict(error.params))) from error
    if workspace_id(root_key) != workspace:
        raise Refused(Reason("join.root_differs"))


def _check_format(file_format: int) -> None:
    if file_format != FORMAT:
        raise BrokenInput("join.format", format=file_format)


def _read(data: bytes, kind: type[T]) -> T:
    if len(data) > MAX_FILE:
        raise BrokenInput("join.unreadable")
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BrokenInput("join.unreadable") from error


def _request_message(body: bytes) -> bytes:
    return b"woordvoering/join/1\0" + body


def _answer_message(body: bytes) -> bytes:
    return b"woordvoering/answer/1\0" + body
