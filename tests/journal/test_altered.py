"""What of an act was changed, where its signature does not hold: proven by the one change that makes it hold again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from desk_parts import Noted, enrolment, found, make_journal, parcels_of

from woordvoering.journal import altered, keys
from woordvoering.journal.event import WORKSPACE, Header, digest, encode_header
from woordvoering.journal.journal import Journal
from woordvoering.journal.parcel import Parcel

Pair = tuple[Journal, Journal]


@pytest.fixture
def pair(tmp_path: Path) -> Pair:
    """Two devices; the second has two persons, one of whom wrote two lines and a role was given in between."""
    one, two = make_journal(tmp_path, "d1"), make_journal(tmp_path, "d2", ("karim", "noor"))
    found(one, "d1")
    one.append(WORKSPACE, [enrolment("karim", "d2"), enrolment("noor", "d2")], "root")
    two.receive(parcels_of(one, "d1"))
    two.append("c1", [Noted(text="eerst"), Noted(text="dan")], "karim")
    two.append("c1", [Noted(text="later")], "karim")
    one.receive(parcels_of(two, "d2")[:1])
    return one, two


def header(data: bytes, **changes: Any) -> bytes:
    return encode_header(msgspec.structs.replace(msgspec.json.decode(data, type=Header), **changes))


def headed(act: Parcel, **changes: Any) -> Parcel:
    """The act with another header, its signature as it was."""
    return Parcel((*act.headers[:-1], header(act.headers[-1], **changes)), act.payloads, act.signature)


def worded(act: Parcel, place: int, text: str) -> Parcel:
    """The act with another text, and every hash made to fit."""
    payload = msgspec.json.decode(act.payloads[place] or b"")
    payload["body"]["text"] = text
    payloads = list(act.payloads)
    payloads[place] = msgspec.json.encode(payload)
    headers: list[bytes] = []
    for number, data in enumerate(act.headers):
        chain = {"prev": digest(headers[-1]), "deps": (digest(headers[-1]),)} if headers else {}
        headers.append(header(data, payload_sha=digest(payloads[number] or b""), **chain))
    return Parcel(tuple(headers), tuple(payloads), act.signature)


def said(journal: Journal, act: Parcel) -> tuple[str, object, object]:
    (fault,) = journal.receive([act]).quarantined
    return fault.code, fault.params.get("field"), fault.params.get("was")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"type": "release.released"}, "type"),
        ({"critical": True}, "critical"),
        ({"actor": "noor"}, "actor"),
        ({"lamport": 12}, "lamport"),
        ({"seq": 9}, "seq"),
        ({"wall": 5}, "wall"),
    ],
)
def test_the_field_of_a_header_that_was_changed_is_named(pair: Pair, changes: dict[str, Any], field: str):
    one, two = pair
    assert said(one, headed(parcels_of(two, "d2")[1], **changes)) == ("journal.head_changed", field, None)


def test_a_head_that_an_act_named_and_that_was_taken_out_is_noticed(pair: Pair):
    one, two = pair
    one.append("c1", [Noted(text="van één")], "lore")
    two.receive(parcels_of(one, "d1"))
    two.append("c1", [Noted(text="antwoord")], "karim")
    *_, last = parcels_of(two, "d2")
    one.receive(parcels_of(two, "d2")[:2])
    deps = msgspec.json.decode(last.headers[0], type=Header).deps
    gone = next(dep for dep in deps if dep in one.heads("c1"))
    less = tuple(dep for dep in deps if dep != gone)
    assert said(one, headed(last, deps=less))[:2] == ("journal.head_changed", "deps")


def test_words_that_stand_elsewhere_in_the_case_are_found_again_and_not_repeated(pair: Pair):
    """A note can be erased later: what it said stands in no reason."""
    one, two = pair
    _, last = parcels_of(two, "d2")
    two.append("c1", [Noted(text="eerst")], "karim")
    again = parcels_of(two, "d2")[2]
    one.receive([last])
    assert said(one, worded(again, 0, "iets anders")) == ("journal.words_changed", "text", "…")


def test_a_change_in_the_middle_of_an_act_is_found_behind_its_chain(pair: Pair):
    one, two = pair
    two.append("c1", [Noted(text="eerst"), Noted(text="niet te raden"), Noted(text="ook niet")], "karim")
    one.receive(parcels_of(two, "d2")[1:2])
    assert said(one, worded(parcels_of(two, "d2")[2], 0, "x"))[:2] == ("journal.words_changed", "text")


def test_text_that_nobody_can_guess_is_a_wrong_signature_and_no_more(pair: Pair):
    one, two = pair
    assert said(one, worded(parcels_of(two, "d2")[1], 0, "x")) == ("journal.signature_wrong", None, None)


def test_an_act_that_somebody_else_signed_says_who(pair: Pair):
    one, two = pair
    two.append("c1", [Noted(text="van noor")], "noor")
    noors, karims = parcels_of(two, "d2")[2], headed(parcels_of(two, "d2")[2], actor="karim")
    one.receive(parcels_of(two, "d2")[1:2])
    mine = two.seat("noor").sign(_message(karims))
    (fault,) = one.receive([msgspec.structs.replace(karims, signature=mine)]).quarantined
    assert (fault.code, fault.params["signer"]) == ("journal.signature_of_another", "noor")
    assert one.receive([noors]).stored == 1


def _message(act: Parcel) -> bytes:
    head = msgspec.json.decode(act.headers[-1], type=Header)
    words = f"{head.workspace}\0{head.commit}\0{head.of}\0{digest(act.headers[-1])}"
    return b"woordvoering/commit/1\0" + words.encode()


def test_thousands_of_forged_acts_buy_no_more_looking_than_a_few(pair: Pair, monkeypatch: pytest.MonkeyPatch):
    one, two = pair
    counted = 0
    holds: Callable[[str, bytes, str], bool] = keys.signature_holds

    def counting(public: str, message: bytes, signature: str) -> bool:
        nonlocal counted
        counted += 1
        return holds(public, message, signature)

    monkeypatch.setattr(altered, "signature_holds", counting)
    forged = [worded(parcels_of(two, "d2")[1], 0, f"verzonnen {number}") for number in range(300)]
    assert len(one.receive(forged).quarantined) == 300
    assert 0 < counted <= altered.TRIES_OF_A_RUN
