"""Who is on the press list, what an address is, what a withdrawal of consent undoes and what undoes it not."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from woordvoering.contacts import events as ev
from woordvoering.contacts import rules
from woordvoering.contacts.rows import CONTACTS_ROOM, ContactRow, GoneContactRow
from woordvoering.contacts.rules import (
    Contact,
    cleaned,
    contact_of,
    contact_reasons,
    held_back,
    is_mail,
    mail_address,
    mail_key,
    same_mail,
)
from woordvoering.errors import WrongUse
from woordvoering.journal.event import WORKSPACE, Fact
from woordvoering.journal.fold import Rows, Stamp


def folded(*facts: Fact) -> Rows:
    """The rows of a press list after these facts."""
    rows = Rows(WORKSPACE)
    for number, fact in enumerate(facts, 1):
        stamp = Stamp(f"event-{number}", WORKSPACE, "lore", "d", 1_000 * number, number, number)
        CONTACTS_ROOM.apply(rows, stamp, fact)
    return rows


def someone(key: str = "an", mail: str = "an@krant.example", *, active: bool = True) -> ev.ContactSet:
    return ev.ContactSet(
        contact=key, outlet="De Krant", name="An", mail=mail, telephone="", language="nl", group="avond", active=active
    )


def consent(word: ev.Consent, after: str = "") -> ev.ConsentNoted:
    return ev.ConsentNoted(contact="an", consent=word, at=5, how="per mail", after=after)


def row_of(rows: Rows, key: str = "an") -> ContactRow:
    found = rows.get(ContactRow, key)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("given_", "kept"),
    [
        ("An.Maes@Krant.EXAMPLE", "An.Maes@krant.example"),
        (" an+tip@krant.example ", "an+tip@krant.example"),
        ("an@börse.example", "an@xn--brse-5qa.example"),
        ("an@BÖRSE.example", "an@xn--brse-5qa.example"),
        ("", ""),
    ],
)
def test_an_address_is_kept_as_it_goes_over_the_wire(given_: str, kept: str) -> None:
    assert mail_address(given_) == kept


@pytest.mark.parametrize(
    "wrong",
    [
        "an",
        "an@",
        "@krant.example",
        "an@krant",
        "an maes@krant.example",
        "an@krant.example, bo@blad.example",
        "an@krant.example\nBcc: x@y.example",
        "an@krant.example\r\nSubject: x",
        "An <an@krant.example>",
        "an@[127.0.0.1]",
        "an@127.0.0.1",
        "an..maes@krant.example",
        ".an@krant.example",
        "an@-krant.example",
        "an@krant..example",
        "ané@krant.example",
        '"an maes"@krant.example',
        "an@straße.example",
        "an@krant.example.",
        "an@x\u200d.example",
        "a" * 65 + "@krant.example",
        "an@" + "k" * 64 + ".example",
        "an@" + "krant." * 45 + "example",
        "an@kr%61nt.example",
        "an@krant.example\0",
        "an\t@krant.example",
        "an@exa mple.example",
        "an;bo@krant.example",
    ],
)
def test_what_is_no_single_address_is_refused(wrong: str) -> None:
    with pytest.raises(WrongUse) as said:
        mail_address(wrong)
    assert said.value.code == "contact.mail"
    assert not is_mail(wrong)


@given(st.text(max_size=300))
def test_whatever_passes_for_an_address_is_one_line_of_ascii_and_stays_what_it_is(text: str) -> None:
    try:
        kept = mail_address(text)
    except WrongUse:
        return
    assert kept.isascii() and len(kept) <= 254 and not any(sign.isspace() or sign in '<>,;:"()[]\\' for sign in kept)
    assert mail_address(kept) == kept
    assert mail_key(kept) == mail_key(text)


@given(st.from_regex(rules._PLAIN, fullmatch=True).filter(lambda text: len(text) <= rules.LOCAL))
@example("redactie@krant.example")
@example("a-b.c+d_e@x-y.z.example")
def test_an_address_that_is_its_own_key_is_what_it_becomes_the_long_way(address: str) -> None:
    assert rules.mail_address(address).casefold() == address == mail_key(address)


def test_an_address_written_otherwise_takes_the_long_way() -> None:
    assert mail_key("An@Börse.EXAMPLE") == mail_key("an@xn--brse-5qa.example") == "an@xn--brse-5qa.example"
    assert mail_key(" geen adres ") == "geen adres"


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("outlet", "", "field.empty"),
        ("outlet", "De\nKrant", "field.not_one_line"),
        ("name", "An\u202eMaes", "field.hidden_character"),
        ("function", "x" * 201, "field.too_long"),
        ("telephone", "bel mij", "contact.telephone"),
        ("telephone", "09", "contact.telephone"),
        ("groups", ("a|b",), "contact.group"),
        ("groups", ("requests",), "contact.group"),
        ("groups", tuple(map(str, range(21))), "contact.groups"),
        ("language", "de", "contact.word"),
        ("way", "duif", "contact.word"),
        ("consent", "misschien", "contact.word"),
    ],
)
def test_a_field_that_cannot_be_is_named(field: str, value: object, code: str) -> None:
    contact = msgspec.structs.replace(Contact(outlet="De Krant", mail="an@krant.example"), **{field: value})
    with pytest.raises(WrongUse) as said:
        cleaned(contact)
    assert said.value.code == code


def test_a_contact_can_be_reached_and_consent_that_was_given_says_how() -> None:
    assert [reason.code for reason in contact_reasons(Contact(outlet="De Krant"))] == ["contact.unreachable"]
    given_ = Contact(outlet="De Krant", telephone="09 555 01 02", consent="given")
    assert [reason.code for reason in contact_reasons(given_)] == ["contact.consent_how"]
    assert contact_reasons(msgspec.structs.replace(given_, consent_how="formulier")) == ()


def test_an_event_of_the_first_version_folds_to_a_contact_that_may_be_written_to() -> None:
    old = msgspec.json.decode(
        b'{"type":"contact.set","contact":"an","outlet":"De Krant","name":"","mail":"an@krant.example",'
        b'"telephone":"","language":"nl","group":"avond"}',
        type=ev.ContactSet,
    )
    row = row_of(folded(old))
    assert (row.groups, row.way, row.active, row.consent) == (("avond",), "mail", True, "legitimate_interest")
    assert held_back(row) is None
    assert contact_of(row).groups == ("avond",)


def test_who_withdrew_is_held_back_whatever_somebody_writes_who_did_not_hear_of_it() -> None:
    rows = folded(someone(), consent("given"), consent("withdrawn", "event-2"), someone(mail="an@nieuw.example"))
    assert row_of(rows).mail == "an@nieuw.example"
    held = held_back(row_of(rows))
    assert held is not None and held.code == "recipient.withdrawn"
    for overlooked in ("", "event-2"):
        unheard = folded(someone(), consent("given"), consent("withdrawn", "event-2"), consent("given", overlooked))
        assert row_of(unheard).consent == "withdrawn"
    heard = folded(someone(), consent("given"), consent("withdrawn", "event-2"), consent("given", "event-3"))
    assert held_back(row_of(heard)) is None


def test_who_was_removed_leaves_nothing_of_themselves_and_no_older_act_brings_them_back() -> None:
    rows = folded(someone(), ev.ContactRemoved(contact="an", reason="vroeg het zelf"), someone(), consent("given"))
    assert rows.all(ContactRow) == ()
    (gone,) = rows.all(GoneContactRow)
    assert (gone.key, gone.removed_by, gone.removed_at) == ("an", "lore", 2_000)
    assert "krant" not in str(gone)


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ((someone(active=False),), "recipient.inactive"),
        ((someone(mail=""),), "recipient.no_mail"),
        ((someone(mail="an op de krant"),), "recipient.no_mail"),
        ((someone(), consent("asked")), "recipient.asked"),
    ],
)
def test_who_receives_nothing_has_a_reason(facts: tuple[Fact, ...], code: str) -> None:
    held = held_back(row_of(folded(*facts)))
    assert held is not None and held.code == code


def test_two_spellings_of_one_address_are_told() -> None:
    rows = folded(someone(), someone("bo", "AN@Krant.Example"), someone("cis", ""), someone("dirk", ""))
    assert {key: [row.key for row in found] for key, found in same_mail(rows.all(ContactRow)).items()} == {
        "an@krant.example": ["an", "bo"]
    }
