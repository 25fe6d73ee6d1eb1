"""Events, their order and their members: one spelling of a header, one fold, nobody stronger than their grants."""

from __future__ import annotations  # noqa: I001

import unicodedata
from pathlib import Path
from typing import Any

import msgspec
import pytest
from desk_parts import NOTES, FixedDice, NoteRow, Noted, enrolment, found, make_journal, seat_of
from sampling import at_most
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.errors import BrokenInput, JournalBroken, Refused, WrongUse
from woordvoering.journal.event import (
    MAX_PAYLOAD,
    MAX_SEQ,
    WORKSPACE,
    Event,
    Fact,
    FactTypes,
    Header,
    decode_header,
    digest,
    encode_header,
    encode_payload,
    tag_of,
)
from woordvoering.journal.fold import Fold, Rows
from woordvoering.journal.journal import Journal
from woordvoering.journal.keys import Seat, check_key, fingerprint, signature_holds
from woordvoering.journal.log import DeviceHead
from woordvoering.journal.members import (
    ADMIN,
    DeviceRevoked,
    MemberEnrolled,
    RoleGranted,
    RoleRevoked,
    Roster,
    grow,
    may_grant,
    refusals,
    second_message,
)
from woordvoering.journal.seal import Position, commit_message, seal
from woordvoering.journal.verify import verify

PLAIN = Header(
    v=1, workspace="w", device="d", seq=1, prev="0" * 64, lamport=1, deps=(), case="c", type="note.written", critical=False,  # noqa: E501
    payload_sha="0" * 64, wall=0, actor="lore", commit="k", n=1, of=1,
)  # fmt: skip
TEXTS = st.text(st.characters(codec="utf-8"), max_size=60)


# --- headers and payloads


@given(
    seq=st.integers(1, MAX_SEQ),
    wall=st.integers(-(2**60), 2**60),
    case=TEXTS,
    deps=st.lists(TEXTS, max_size=3).map(tuple),
)
def test_a_header_has_one_spelling(seq: int, wall: int, case: str, deps: tuple[str, ...]):
    header = msgspec.structs.replace(PLAIN, seq=seq, wall=wall, case=case, deps=deps)
    assert decode_header(encode_header(header)) == header


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda d: d + b" ", "journal.header_not_canonical"),
        (lambda d: b" " + d, "journal.header_not_canonical"),
        (lambda d: d.replace(b'"seq":1', b'"seq": 1'), "journal.header_not_canonical"),
        (lambda d: d.replace(b'"seq":1', b'"seq":1.0'), "journal.header_unreadable"),
        (lambda d: d.replace(b'"seq":1', b'"seq":2,"seq":1'), "journal.header_not_canonical"),
        (lambda d: d.replace(b'"lore"', b'"l\\u006fre"'), "journal.header_not_canonical"),
        (lambda d: d.replace(b'"v":1,', b"") + b"", "journal.header_unreadable"),
        (lambda d: d.replace(b'"v":1', b'"v":1,"alg":"none"'), "journal.header_unreadable"),
        (lambda d: d.replace(b'"v":1', b'"v":"1"'), "journal.header_unreadable"),
        (lambda d: d.replace(b'"v":1', b'"v":2'), "journal.header_version"),
        (lambda d: d.replace(b'"v":1', b'"v":0'), "journal.header_version"),
        (lambda d: d.replace(b'"seq":1', b'"seq":0'), "journal.header_range"),
        (lambda d: d.replace(b'"seq":1', b'"seq":9007199254740992'), "journal.header_range"),
        (lambda d: d.replace(b'"n":1', b'"n":2'), "journal.header_range"),
        (lambda d: d.replace(b'"n":1', b'"n":0'), "journal.header_range"),
        (lambda d: b"", "journal.header_unreadable"),
        (lambda d: b"null", "journal.header_unreadable"),
        (lambda d: d[:-1], "journal.header_unreadable"),
        (lambda d: b"\xef\xbb\xbf" + d, "journal.header_unreadable"),
    ],
)
def test_other_bytes_with_the_same_meaning_are_no_header(spoil: Any, code: str):
    data = encode_header(PLAIN)
    assert spoil(data) != data
    with pytest.raises(BrokenInput) as broken:
        decode_header(spoil(data))
    assert broken.value.code == code


def test_equal_facts_have_different_payloads_so_that_a_hash_tells_nothing():
    dice = FixedDice("salt")
    one, two = encode_payload(Noted(text="ja"), dice), encode_payload(Noted(text="ja"), dice)
    types = FactTypes((Noted,))
    assert digest(one) != digest(two)
    assert types.decode(PLAIN, one) == types.decode(PLAIN, two) == Noted(text="ja")


@given(text=TEXTS)
def test_a_fact_comes_back_in_one_normal_form(text: str):
    import unicodedata

    types = FactTypes((Noted,))
    fact = types.decode(PLAIN, encode_payload(Noted(text=text), FixedDice()))
    assert isinstance(fact, Noted) and fact.text == unicodedata.normalize("NFC", text)


def test_a_payload_has_a_limit():
    with pytest.raises(WrongUse) as wrong:
        encode_payload(Noted(text="x" * MAX_PAYLOAD), FixedDice())
    assert (wrong.value.code, wrong.value.params["limit"]) == ("journal.payload_too_large", MAX_PAYLOAD)
    assert len(encode_payload(Noted(text="x" * (MAX_PAYLOAD - 200)), FixedDice())) <= MAX_PAYLOAD


@pytest.mark.parametrize(
    "payload",
    [
        b"", b"{}", b"[]", b'{"salt":"x"}', b'{"salt":"x","body":{"type":"note.written"}}',
        b'{"salt":"x","body":{"type":"note.written","text":1}}',
        b'{"salt":"x","body":{"type":"note.written","text":"a","more":1}}',
        b'{"salt":"x","body":{"type":"note.other","text":"a"}}',
        b'{"salt":"x","body":{"type":"note.written","text":"a"},"more":1}',
    ],
)  # fmt: skip
def test_a_payload_that_does_not_fit_its_type_is_refused(payload: bytes):
    with pytest.raises(JournalBroken) as broken:
        FactTypes((Noted,)).decode(PLAIN, payload)
    assert broken.value.code == "journal.payload_misfit" and broken.value.params["event_type"] == "note.written"


def test_an_unknown_type_is_kept_unread():
    header = msgspec.structs.replace(PLAIN, type="court.decided")
    assert FactTypes((Noted,)).decode(header, b"whatever it is") is None


def test_two_types_never_share_a_name():
    class Twin(Fact, frozen=True, tag="note.written"):
        text: str

    with pytest.raises(ValueError, match="share a name"):
        FactTypes((Noted, Twin))
    assert tag_of(Twin) == tag_of(Noted) == "note.written"


# --- sealing and folding


def sealed(texts: list[str], seen: int = 0, head: DeviceHead | None = None):
    position = Position(
        workspace="w", case="c", head=head or DeviceHead(), deps=("a" * 64,) if seen else (), deps_lamport=seen, wall=7
    )
    return seal([Noted(text=text) for text in texts], position, seat_of("lore", "d1"), FixedDice("seal"))


@given(count=st.integers(1, 12), seen=st.integers(0, 10**6), at=st.integers(0, 10**6))
def test_an_act_is_a_chain_under_one_signature(count: int, seen: int, at: int):
    head = DeviceHead(at, "b" * 64, at)
    commit = sealed(["x"] * count, seen, head)
    previous, lamport = head.event_id, head.lamport
    for number, event in enumerate(commit.events, start=1):
        assert (event.header.prev, event.header.seq, event.header.n, event.header.of) == (
            previous,
            at + number,
            number,
            count,
        )
        assert event.header.lamport == 1 + max(lamport, seen if number == 1 else 0)
        assert event.id == digest(event.header_bytes) and event.header.payload_sha == digest(event.payload or b"")
        previous, lamport = event.id, event.header.lamport
    assert signature_holds(seat_of("lore", "d1").public, commit_message(commit.events[-1]), commit.signature)
    assert not signature_holds(seat_of("karim", "d1").public, commit_message(commit.events[-1]), commit.signature)


@at_most(50)
@given(data=st.data())
def test_the_fold_does_not_depend_on_the_order_of_arrival(data: st.DataObject):
    commit = sealed([f"regel {n}" for n in range(data.draw(st.integers(1, 8)))])
    fold = Fold((NOTES,))
    shuffled: list[Event] = data.draw(st.permutations(commit.events))
    straight, other = fold.fold("c", commit.events), fold.fold("c", shuffled)
    assert straight.all(NoteRow) == other.all(NoteRow)
    cut = data.draw(st.integers(0, len(commit.events)))
    grown = fold.extend(fold.fold("c", commit.events[:cut]), commit.events[cut:])
    assert grown.all(NoteRow) == straight.all(NoteRow)


def test_an_event_that_nobody_can_read_changes_no_row():
    commit = sealed(["een", "twee"])
    unread = [msgspec.structs.replace(commit.events[0], fact=None), commit.events[1]]
    row = Fold((NOTES,)).fold("c", unread).one(NoteRow)
    assert row is not None and row.lines == ("twee",)


def test_rows_tell_what_was_touched_once():
    rows = Rows("c")
    row = NoteRow(case_id="c", key="", lines=("a",))
    rows.put(row)
    rows.put(row)
    rows.drop(NoteRow, "x")
    assert rows.take_touched() == ((NoteRow, ""), (NoteRow, "x")) and rows.take_touched() == ()
    rows.drop(NoteRow, "")
    assert rows.one(NoteRow) is None and rows.kinds() == ()


# --- keys


def test_a_seat_signs_what_only_its_own_key_verifies():
    lore, karim = seat_of("lore", "d1"), seat_of("karim", "d1")
    signature = lore.sign(b"tekst")
    assert signature_holds(lore.public, b"tekst", signature)
    assert not signature_holds(karim.public, b"tekst", signature)
    assert not signature_holds(lore.public, b"Tekst", signature)
    assert not signature_holds("geen sleutel", b"tekst", signature)


@given(place=st.integers(0, 127), digit=st.sampled_from("0123456789abcdef"))
def test_no_digit_of_a_signature_can_be_another(place: int, digit: str):
    signature = seat_of("lore", "d1").sign(b"tekst")
    changed = signature[:place] + digit + signature[place + 1 :]
    assert signature_holds(seat_of("lore", "d1").public, b"tekst", changed) is (changed == signature)


@pytest.mark.parametrize("key", ["", "00", "g" * 64, "0x" + "a" * 62, "ff" * 32, "00" * 32, "01" + "00" * 31])
def test_a_key_that_must_never_be_enrolled_is_refused(key: str):
    with pytest.raises(WrongUse):
        check_key(key)


def test_a_fingerprint_can_be_read_aloud():
    public = seat_of("lore", "d1").public
    groups = fingerprint(public).split(" ")
    assert [len(group) for group in groups] == [4, 4, 4, 4] and "".join(groups).lower() == public[:16]


# --- the roster


def roster(*admins: str, members: tuple[str, ...] = ("lore", "karim", "noor", "chief")) -> Roster:
    made = Roster(root_key=Seat("root", "d1", b"r" * 32).public)
    for member in members:
        made = grow(made, enrolment(member, "d1"))
    for admin in admins:
        made = grow(made, RoleGranted(member=admin, role=ADMIN))
    return made


NEWCOMER = enrolment("nieuw", "d1")
ACTS = [
    NEWCOMER,
    RoleGranted(member="noor", role="chief"),
    RoleRevoked(member="noor", role="chief"),
    DeviceRevoked(device="d2", reason="weg"),
]


def seconded(fact: Any, by: str, *, signer: str = "") -> Any:
    named = msgspec.structs.replace(fact, second=by)
    return msgspec.structs.replace(named, second_signature=seat_of(signer or by, "d1").sign(second_message(named)))


@pytest.mark.parametrize("fact", ACTS, ids=lambda fact: tag_of(type(fact)))
def test_the_root_acts_alone_and_two_admins_together(fact: Any):
    here = roster("lore", "karim")
    assert may_grant(here, "root", fact) is None
    assert may_grant(here, "lore", seconded(fact, "karim")) is None


@pytest.mark.parametrize("fact", ACTS, ids=lambda fact: tag_of(type(fact)))
@pytest.mark.parametrize(
    ("actor", "second", "signer", "code"),
    [
        ("chief", "karim", "", "member.not_admin"),
        ("vreemde", "karim", "", "member.not_admin"),
        ("lore", "lore", "", "member.second_admin_missing"),
        ("lore", "chief", "", "member.second_admin_missing"),
        ("lore", "vreemde", "", "member.second_admin_missing"),
        ("lore", "karim", "lore", "member.second_signature_wrong"),
        ("lore", "karim", "noor", "member.second_signature_wrong"),
    ],
)
def test_anybody_less_does_not(fact: Any, actor: str, second: str, signer: str, code: str):
    reason = may_grant(roster("lore", "karim"), actor, seconded(fact, second, signer=signer))
    assert reason is not None and reason.code == code


@pytest.mark.parametrize("fact", ACTS, ids=lambda fact: tag_of(type(fact)))
def test_an_admin_alone_does_not(fact: Any):
    reason = may_grant(roster("lore", "karim"), "lore", fact)
    assert reason is not None and reason.code == "member.second_admin_missing"


def test_neither_of_two_admins_grants_the_other_who_signs_a_role():
    here = roster("lore", "karim")
    for actor, second in (("lore", "karim"), ("karim", "lore")):
        for member in (actor, second):
            reason = may_grant(here, actor, seconded(RoleGranted(member=member, role="chief"), second))
            assert reason is not None and reason.code == "member.self_grant"


def test_a_second_signature_does_not_move_to_another_grant():
    here = roster("lore", "karim")
    sound = seconded(RoleGranted(member="noor", role="monitor"), "karim")
    for changed in (
        msgspec.structs.replace(sound, role="chief"),
        msgspec.structs.replace(sound, member="chief"),
        RoleRevoked(member="noor", role="monitor", second="karim", second_signature=sound.second_signature),
    ):
        reason = may_grant(here, "lore", changed)
        assert reason is not None and reason.code == "member.second_signature_wrong"


def test_a_second_signs_one_act_and_not_the_same_words_once_more():
    """Granted, taken back: whoever kept the file of the grant does not give the office a second time."""
    here = roster("lore", "karim")
    grant = seconded(RoleGranted(member="noor", role="monitor", once="1" * 32), "karim")
    taken = seconded(RoleRevoked(member="noor", role="monitor", once="2" * 32), "karim")
    assert refusals(here, WORKSPACE, "lore", [grant, taken]) == [None, None]
    reason = refusals(here, WORKSPACE, "lore", [grant, taken, grant])[2]
    assert reason is not None and reason.code == "member.second_used"
    anew = seconded(RoleGranted(member="noor", role="monitor", once="3" * 32), "karim")
    assert refusals(here, WORKSPACE, "lore", [grant, taken, anew]) == [None, None, None]


def test_older_signatures_hold_until_the_first_that_is_bound_to_its_act():
    here = roster("lore", "karim")
    old = seconded(RoleGranted(member="noor", role="monitor"), "karim")
    back = seconded(RoleRevoked(member="noor", role="monitor"), "karim")
    assert refusals(here, WORKSPACE, "lore", [old, back, old]) == [None, None, None]
    bound = seconded(RoleGranted(member="noor", role="chief", once="1" * 32), "karim")
    reason = refusals(here, WORKSPACE, "lore", [old, bound, back])[2]
    assert reason is not None and reason.code == "member.second_unbound"
    said = b'{"type":"role.granted","member":"noor","role":"monitor","second":"karim","second_signature":""}'
    assert second_message(old) == b"woordvoering/second/1\0" + said, "as 0.1.0 had it signed"


def test_roles_come_and_go_and_never_without_a_member():
    here = grow(roster(), RoleGranted(member="noor", role="chief"))
    assert here.has_role("noor", "chief") and not here.has_role("lore", "chief")
    assert not grow(here, RoleRevoked(member="noor", role="chief")).has_role("noor", "chief")
    assert "vreemde" not in grow(here, RoleGranted(member="vreemde", role="chief")).members
    assert here.has_role("root", "what there is")


def test_a_revoked_device_has_no_keys_and_the_others_stay():
    here = grow(roster(), enrolment("lore", "d2"))
    gone = grow(here, DeviceRevoked(device="d1", reason="gestolen"))
    assert gone.key_of("lore", "d1") is None and gone.key_of("karim", "d1") is None
    assert gone.key_of("lore", "d2") == seat_of("lore", "d2").public
    assert here.key_of("lore", "d9") is None and here.key_of("vreemde", "d1") is None


def test_enrolling_again_keeps_the_roles():
    here = grow(roster(), RoleGranted(member="noor", role="chief"))
    again = grow(
        here, MemberEnrolled(member="noor", name="N", function="f", device="d3", key=seat_of("noor", "d3").public)
    )
    assert again.has_role("noor", "chief") and again.members["noor"].name == "N"


# --- append and exchange, as properties


@at_most(12)
@given(
    acts=st.lists(st.tuples(st.sampled_from(["c1", "c2", "c3"]), st.lists(TEXTS, min_size=1, max_size=4)), max_size=8)
)
def test_whatever_was_appended_is_verified_and_survives(tmp_path_factory: pytest.TempPathFactory, acts: list[Any]):
    folder = tmp_path_factory.mktemp("append")
    journal = make_journal(folder, "d1")
    found(journal, "d1")
    written: dict[str, int] = {}
    for case, texts in acts:
        journal.append(case, [Noted(text=text) for text in texts], "lore")
        written[case] = written.get(case, 0) + len(texts)
    told = verify(journal)
    assert told.events == 3 + sum(written.values()) and told.cases == 1 + len(written)
    journal.engine.dispose()
    again: Journal = make_journal(folder, "d1")
    assert verify(again).state == told.state
    for case, count in written.items():
        row = again.rows(case).one(NoteRow)
        assert row is not None and len(row.lines) == count
    again.engine.dispose()


def test_a_refused_act_leaves_no_trace(tmp_path: Path):
    journal = make_journal(tmp_path, "d1", ("lore", "karim"))
    found(journal, "d1", ("lore", "karim"))
    before = verify(journal)
    with pytest.raises(Refused):
        journal.append(WORKSPACE, [RoleGranted(member="lore", role="chief")], "lore")
    with pytest.raises(WrongUse):
        journal.append("c1", [Noted(text="goed"), Noted(text="x" * MAX_PAYLOAD)], "lore")
    assert verify(journal) == before


@pytest.mark.parametrize("typed", ["Cafe\u0301", "\uf900", "A\u030angstro\u0308m", "\u212b"], ids=ascii)
def test_the_rows_hold_the_words_as_they_were_written_down(tmp_path: Path, typed: str):
    """A payload is NFC: what was typed in another form must not stay in the rows, which then differ for ever."""
    journal = make_journal(tmp_path, "d1")
    found(journal, "d1")
    journal.append("c1", [Noted(text=typed)], "lore")
    assert verify(journal).events == 4
    row = journal.rows("c1").one(NoteRow)
    assert row is not None and unicodedata.normalize("NFC", typed) in str(row.lines)
