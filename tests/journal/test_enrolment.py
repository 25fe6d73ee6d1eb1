"""What travels while a device joins: read back as written, and every way in which it is not what it says."""

from __future__ import annotations

import msgspec
import pytest
from desk_parts import FixedDice
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.errors import BrokenInput, Refused, WoordvoeringError
from woordvoering.journal.check import workspace_id
from woordvoering.journal.enrolment import (
    FORMAT,
    Answer,
    Invitation,
    Request,
    SignedRequest,
    box_holds,
    box_public,
    check_answer,
    encode_invitation,
    open_answer,
    read_invitation,
    read_request,
    read_wish,
    seal_answer,
    sign_request,
)
from woordvoering.journal.event import digest
from woordvoering.journal.fingerprints import WORDS, digits_of, is_of, word_list, words_of
from woordvoering.journal.keys import SMALL_ORDER, Seat
from woordvoering.journal.members import ADMIN, ROOT, DeviceRevoked, MemberEnrolled, RoleGranted, Roster, grow

SEAT, SEED = Seat("ines", "ab" * 8, b"i" * 32), b"b" * 32
ROOT_SEAT, ADMIN_SEAT = Seat(ROOT, "cd" * 8, b"r" * 32), Seat("lore", "cd" * 8, b"l" * 32)
WORKSPACE_ID = workspace_id(ROOT_SEAT.public)
LOW_ORDER_BOXES = (
    "00" * 32,
    "01" + "00" * 31,
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
)


def request(**change: str) -> Request:
    plain = Request(
        FORMAT, WORKSPACE_ID, ROOT_SEAT.public, SEAT.device, "ines", "Ines", "", SEAT.public, box_public(SEED)
    )
    return msgspec.structs.replace(plain, **change)


def asked(**change: str) -> SignedRequest:
    return read_request(sign_request(request(**change), SEAT))


def answer(to: SignedRequest, signer: Seat = ROOT_SEAT, **change: str) -> bytes:
    plain = Answer(
        FORMAT, WORKSPACE_ID, ROOT_SEAT.public, SEAT.device, digest(to.body), {"workspace": "00" * 32}, "", "", ""
    )
    named = msgspec.structs.replace(plain, signer=signer.member, signer_device=signer.device)
    return seal_answer(msgspec.structs.replace(named, **change), to.request.box, signer, FixedDice("answer"))


def roster(*, admin: bool = True, enrolled: bool = True) -> Roster:
    found = Roster(root_key=ROOT_SEAT.public)
    seats = (ADMIN_SEAT, SEAT) if enrolled else (ADMIN_SEAT,)
    for seat in seats:
        found = grow(
            found, MemberEnrolled(member=seat.member, name="", function="", device=seat.device, key=seat.public)
        )
    return grow(found, RoleGranted(member="lore", role=ADMIN)) if admin else found


def code_of(work: object) -> str:
    with pytest.raises(WoordvoeringError) as refused:
        work()  # pyright: ignore[reportCallIssue]
    return refused.value.code


def test_the_list_of_words_is_whole_and_no_word_sounds_like_another():
    words = word_list()
    assert len(words) == len(set(words)) == 512
    assert len({word[:4] for word in words}) == 512
    assert all(word.isascii() and word.islower() and 3 <= len(word) <= 10 for word in words)
    near = [(a, b) for a in words for b in words if a < b and len(a) == len(b) and _apart(a, b) < 2]
    assert near == []


def _apart(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


@given(st.binary(max_size=64), st.binary(max_size=64))
def test_a_fingerprint_is_of_its_bytes_and_of_no_others(data: bytes, other: bytes):
    said = words_of(data)
    assert len(said.split()) == WORDS and is_of(said, data) and is_of(digits_of(data), data)
    assert is_of(f" {said.upper().replace(' ', ' · ')}. ", data)
    if data != other:
        assert not is_of(said, other) and not is_of(digits_of(data), other)


def test_too_little_of_a_fingerprint_is_none():
    assert not is_of(digits_of(b"x")[:20], b"x") and is_of(digits_of(b"x")[:23], b"x")
    assert not is_of("", b"x") and not is_of(" ".join(words_of(b"x").split()[:7]), b"x")


def test_an_invitation_comes_back_as_it_was():
    found = Invitation(FORMAT, WORKSPACE_ID, "PZ Test", ROOT_SEAT.public, "gedeeld")
    assert read_invitation(encode_invitation(found)) == found
    other = msgspec.structs.replace(found, root_key=SEAT.public)
    assert code_of(lambda: read_invitation(encode_invitation(other))) == "join.root_differs"
    later = msgspec.structs.replace(found, format=2)
    assert code_of(lambda: read_invitation(encode_invitation(later))) == "join.format"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"member": "root"}, "member.id"),
        ({"member": "Lore"}, "member.id"),
        ({"member": "a@b"}, "member.id"),
        ({"device": "../../x"}, "member.id"),
        ({"key": ADMIN_SEAT.public}, "join.request_altered"),
        ({"root_key": ADMIN_SEAT.public}, "join.root_differs"),
        *(({"box": box}, "key.small_order") for box in LOW_ORDER_BOXES),
        *(({"key": key}, "key.small_order") for key in sorted(SMALL_ORDER)),
        ({"root_key": "01" + "00" * 31}, "key.small_order"),
    ],
)
def test_a_request_with_another_key_or_name_is_refused(change: dict[str, str], code: str):
    assert code_of(lambda: asked(**change)) == code


def test_a_request_is_read_in_one_spelling_alone():
    data = sign_request(request(), SEAT)
    assert read_request(data).request == request()
    assert code_of(lambda: read_request(data.replace(b'"box":', b'"box": '))) == "join.unreadable"
    assert code_of(lambda: read_request(data.replace(b"Ines", b"Inez"))) == "join.request_altered"
    assert code_of(lambda: read_request(b"[" * 100_000)) == "join.unreadable"


def test_an_answer_opens_for_its_device_alone():
    to = asked()
    data = answer(to)
    assert open_answer(data, SEED, to).answer.keys == {"workspace": "00" * 32}
    assert b"workspace" not in data, "sealed"
    assert code_of(lambda: open_answer(data, b"x" * 32, to)) == "join.answer_sealed_otherwise"
    other = replace_request(to, request(device="ef" * 8))
    assert code_of(lambda: open_answer(data, SEED, other)) == "join.answer_other_device"
    again = asked(function="woordvoerder")
    assert code_of(lambda: open_answer(data, SEED, again)) == "join.answer_other_request"


def replace_request(found: SignedRequest, other: Request) -> SignedRequest:
    return SignedRequest(other, found.body, found.file)


@given(st.data())
def test_an_answer_with_one_byte_changed_opens_nothing(data: st.DataObject):
    to = asked()
    sealed = bytearray(answer(to))
    place = data.draw(st.integers(0, len(sealed) - 1))
    sealed[place] ^= 1 << data.draw(st.integers(0, 6))
    try:
        found = open_answer(bytes(sealed), SEED, to)
    except (Refused, BrokenInput):
        return
    assert found == open_answer(answer(to), SEED, to), "the same digit in another case, and nothing else"


def test_an_answer_of_another_root_is_refused():
    to = asked()
    other = Seat(ROOT, "cd" * 8, b"o" * 32)
    wrong = answer(to, workspace=workspace_id(other.public), root_key=other.public)
    assert code_of(lambda: open_answer(wrong, SEED, to)) == "join.root_differs"
    posing = answer(to, Seat(ROOT, "cd" * 8, b"o" * 32))
    assert code_of(lambda: open_answer(posing, SEED, to)) == "join.answer_not_admin"


def test_an_answer_counts_when_the_journal_says_so():
    to = asked()
    by_root, by_admin = (open_answer(answer(to, seat), SEED, to) for seat in (ROOT_SEAT, ADMIN_SEAT))
    for found in (by_root, by_admin):
        check_answer(found, to.request, roster())
        assert code_of(lambda found=found: check_answer(found, to.request, roster(enrolled=False))) == (
            "join.not_yet_enrolled"
        )
    check_answer(by_root, to.request, roster(admin=False))
    assert code_of(lambda: check_answer(by_admin, to.request, roster(admin=False))) == "join.answer_not_admin"
    ended = grow(roster(), DeviceRevoked(device=ADMIN_SEAT.device, reason=""))
    assert code_of(lambda: check_answer(by_admin, to.request, ended)) == "join.answer_not_admin"
    stranger = Seat("lore", ADMIN_SEAT.device, b"s" * 32)
    posing = open_answer(answer(to, stranger), SEED, to)
    assert code_of(lambda: check_answer(posing, to.request, roster())) == "join.answer_not_admin"


def test_a_box_key_of_small_order_seals_nothing():
    assert box_holds(box_public(SEED))
    assert [key for key in (*LOW_ORDER_BOXES, "", "zz", "00", box_public(SEED).upper()) if box_holds(key)] == []


def test_a_wish_of_another_workspace_is_refused():
    assert code_of(lambda: read_wish(b"{}", WORKSPACE_ID)) == "join.unreadable"
