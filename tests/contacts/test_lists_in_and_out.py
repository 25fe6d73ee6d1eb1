"""The press list as table and as cards: what goes out comes back, what others write is read, the rest is told."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from woordvoering.contacts.cards import FOLD, read_cards, write_cards
from woordvoering.contacts.entries import Entry, merged, moment_of
from woordvoering.contacts.events import CONSENTS, LANGUAGES, WAYS, ContactSet
from woordvoering.contacts.incoming import Preview, preview, read_entries
from woordvoering.contacts.rows import CONTACTS_ROOM
from woordvoering.contacts.rules import Contact, cleaned, contact_reasons
from woordvoering.contacts.sheet import quoted, read_sheet, unquoted, write_sheet
from woordvoering.errors import BrokenInput, WoordvoeringError
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.fold import Rows, Stamp

WORDS = st.text(
    st.one_of(st.sampled_from("=+-@'\"\\;|:, ＝%éëüß中 🚓n"), st.characters(exclude_categories=("C", "Zl", "Zp"))),
    max_size=30,
)
NAMES = st.one_of(WORDS, WORDS.map(lambda words: f"=SOM({words})"), WORDS.map(lambda words: words * 8))
GROUPS = st.lists(st.text("abc +=-@\\éà", min_size=1, max_size=12), max_size=4).map(tuple)
MAILS = st.sampled_from(["", "an@krant.example", "=x@krant.example", "+a-b@börse.example", "'a@blad.example"])


@st.composite
def contacts(draw: st.DrawFn) -> Contact:
    """A contact as the desk keeps them."""
    consent = draw(st.sampled_from(CONSENTS))
    raw = Contact(
        outlet="X" + draw(NAMES),
        name=draw(NAMES),
        function=draw(WORDS),
        mail=draw(MAILS),
        telephone=draw(st.sampled_from(["", "+32 9 555 01 02", "(09) 555.01.02", "-0955"])),
        language=draw(st.sampled_from(LANGUAGES)),
        way=draw(st.sampled_from(WAYS)),
        groups=draw(GROUPS),
        active=draw(st.booleans()),
        consent=consent,
        consent_at=draw(st.none() | st.integers(0, 4_000_000_000_000)),
        consent_how=draw(WORDS),
        consent_note=draw(WORDS),
    )
    try:
        return cleaned(raw)
    except WoordvoeringError:
        return cleaned(Contact(outlet="De Krant", mail=raw.mail, consent_at=raw.consent_at, active=raw.active))


def back(entries: tuple[Entry, ...]) -> list[tuple[str, Contact]]:
    """What the lines of a file say."""
    assert [each.wrong for each in entries] == [()] * len(entries)
    return [(each.id, cleaned(merged(each.values, None))) for each in entries]


@given(st.lists(contacts(), min_size=1, max_size=3), st.sampled_from(LANGUAGES))
@example([Contact(outlet="'=1+1", name="''@x", mail="an@krant.example", groups=("a b",))], "fr")
def test_a_table_that_went_out_comes_back_as_it_was_and_calculates_nowhere(found: list[Contact], language: str) -> None:
    pairs = [(f"id{number}", contact) for number, contact in enumerate(found)]
    body = write_sheet(pairs, language)  # type: ignore[arg-type]
    assert back(read_sheet(body)) == pairs
    cells = [cell for row in csv.reader(io.StringIO(body.decode("utf-8-sig")), delimiter=";") for cell in row]
    assert [cell for cell in cells if cell[:1] in tuple("=+-@\t\r＝")] == []


@given(st.lists(contacts(), min_size=1, max_size=3))
def test_cards_that_went_out_come_back_as_they_were_in_lines_of_75_octets(found: list[Contact]) -> None:
    pairs = [(f"id;{number}", contact) for number, contact in enumerate(found)]
    body = write_cards(pairs)
    assert back(read_cards(body)) == pairs
    lines = body.split(b"\r\n")
    assert max(map(len, lines)) <= FOLD and not any(b"\n" in line or b"\r" in line for line in lines)
    for line in lines:
        line.decode()


@given(st.text(max_size=20))
def test_an_apostrophe_before_a_formula_is_taken_off_again_and_no_other(cell: str) -> None:
    assert unquoted(quoted(cell)) == cell


def known(*facts: ContactSet) -> Rows:
    rows = Rows(WORKSPACE)
    for number, fact in enumerate(facts, 1):
        CONTACTS_ROOM.apply(rows, Stamp(f"e{number}", WORKSPACE, "lore", "d", number, number, number), fact)
    return rows


def looked(rows: Rows, text: str) -> Preview:
    entries = read_entries(text.encode())
    return preview(rows, entries, {each.number: f"new{each.number}" for each in entries})


def test_a_file_finds_who_it_means_by_id_address_or_newsroom_and_says_what_changes() -> None:
    fields = {"telephone": "", "language": "nl", "group": "avond"}
    rows = known(
        ContactSet(contact="an", outlet="Krant", name="An", mail="an@krant.example", **fields),
        ContactSet(contact="bo", outlet="Blad", name="", mail="blad@blad.example", **fields),
        ContactSet(contact="cis", outlet="Radio", name="Cis", mail="", **(fields | {"telephone": "09 555"})),
        ContactSet(contact="d1", outlet="Twee", name="X", mail="twee@twee.example", **fields),
    )
    found = looked(
        rows,
        "id,redactie,naam,e-mail,telefoon,groep\n"
        "an,Krant,An,an@krant.example,,avond\n"
        ",Blad,,BLAD@blad.example,09 555 01 02,avond\n"
        ",Radio,Cis,cis@radio.example,09 555,avond\n"
        "7,Nieuw,Ed,an@krant.example,,avond;nacht\n"
        "an,Krant,An,an@krant.example,,avond\n"
        ",,Zonder,z@z.example,,\n",
    )
    assert [(line.number, line.id, line.fate, line.changes) for line in found.lines] == [
        (2, "an", "same", ()),
        (3, "bo", "changed", ("mail", "telephone")),
        (4, "cis", "changed", ("mail",)),
        (5, "7", "new", ()),
        (6, "an", "refused", ()),
        (7, "new7", "refused", ()),
    ]
    assert [reason.code for line in found.lines for reason in line.reasons] == ["contacts.twice", "field.empty"]
    assert found.lines[3].same_mail == ("Krant, An",) and found.lines[0].same_mail == ("Nieuw, Ed",)
    assert set(found.to_write()) == {"bo", "cis", "7"}


TABLE = "rédaction\tnom\tcourriel\tlangue\nLa Gazette\tZoë\tzoe@gazette.example\tfrançais\n"


@pytest.mark.parametrize(
    "body",
    [
        TABLE.encode("utf-16"),
        TABLE.encode("utf-16-le"),
        TABLE.encode("cp1252"),
        TABLE.encode("utf-8-sig"),
        ("sep=;\r\n" + TABLE.replace("\t", ";")).encode("cp1252"),
        TABLE.replace("\t", ",").replace("\n", "\r\n").encode(),
    ],
)
def test_a_table_is_read_in_the_letters_and_separators_of_excel(body: bytes) -> None:
    assert back(read_sheet(body)) == [
        ("", Contact(outlet="La Gazette", name="Zoë", mail="zoe@gazette.example", language="fr"))
    ]


OUTLOOK = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;LANGUAGE=nl-be;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Ma=EBs;Zo=EB\r\n"
    "FN;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Zo=EB Ma=\r\n=EBs\r\nORG:De Krant;Regio\r\n"
    "TEL;WORK;VOICE:09 555 01 01\r\nTEL;CELL;PREF:0455 55 01 01\r\nEMAIL;PREF;INTERNET:zoe@krant.example\r\n"
    "PHOTO;TYPE=JPEG;ENCODING=BASE64:\r\n " + "A" * 70 + "\r\n\r\nEND:VCARD\r\n"
)
APPLE = (
    "BEGIN:VCARD\nVERSION:3.0\nPRODID:-//x\nN:Peeters;Joke;;;\nFN:Joke Peeters\nORG:HLN\\, digitaal;\nTITLE:chef\n"
    "item1.EMAIL;type=INTERNET;type=pref:joke@hln.example\nitem1.X-ABLabel:_$!<Other>!$_\nEMAIL;type=WORK:x@hln.example\n"
    "TEL;type=CELL;type=VOICE:+32 455 55 01 01\nNOTE:twee\\nregels\nCATEGORIES:pers,avond\nEND:VCARD\n"
)
FOUR = (
    "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nFN:Radio Leie\r\nORG:Radio Leie\r\nEMAIL:mailto:desk@leie.example\r\n"
    'TEL;VALUE=uri;TYPE="voice,work":tel:+32-9-555-01-09\r\nLANG;PREF=1:fr-BE\r\nUID:urn:uuid:4fbe8971\r\n'
    "FN;ALTID=1:Rádio\r\n  Leie\r\nEND:VCARD\r\n"
)


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (
            OUTLOOK.encode("cp1252"),
            ("", Contact(outlet="De Krant", name="Zoë Maës", mail="zoe@krant.example", telephone="0455 55 01 01")),
        ),
        (
            APPLE.encode(),
            (
                "",
                Contact(
                    outlet="HLN, digitaal", name="Joke Peeters", function="chef", mail="joke@hln.example",
                    telephone="+32 455 55 01 01", groups=("pers", "avond"),
                ),
            ),
        ),
        (
            FOUR.encode("utf-8-sig"),
            (
                "4fbe8971",
                Contact(outlet="Radio Leie", mail="desk@leie.example", telephone="+32-9-555-01-09", language="fr"),
            ),
        ),
    ],
    ids=["2.1 in quoted-printable", "3.0", "4.0"],
)  # fmt: skip
def test_a_card_of_another_program_is_read(body: bytes, wanted: tuple[str, Contact]) -> None:
    assert back(read_entries(body)) == [wanted]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("2026-11-14T01:44:00+01:00", 1_794_617_040_000),
        ("2026-11-14 01:44", 1_794_617_040_000),
        ("14/11/2026 01:44", 1_794_617_040_000),
        ("gisteren", None),
        ("9999-12-31", None),
        ("0001-01-01", None),
    ],
)
def test_a_date_is_read_as_people_write_it(said: str, wanted: int | None) -> None:
    assert moment_of(said) == wanted


PARTS = st.sampled_from(
    [
        b"BEGIN:VCARD\r\n", b"END:VCARD\r\n", b"VERSION:4.0\r\n", b"ORG:", b"FN;ENCODING=QUOTED-PRINTABLE:a=\r\n",
        b"=C3=\r\n", b" ", b"\t", b"\r\n", b"\n", b":", b";", b",", b'"', b"\\", b"redactie;naam;mail\n", b"sep=;\n",
        b"EMAIL;PREF=1:", b"\xff\xfe", b"\xef\xbb\xbf", b"\0", b"=cmd|' /C calc'!A0", b"A" * 300, b"UID:", b"item1.",
    ]
)  # fmt: skip


@given(st.lists(st.one_of(PARTS, st.binary(max_size=40)), max_size=30).map(b"".join))
def test_whatever_bytes_come_in_are_read_or_told_and_never_more(body: bytes) -> None:
    try:
        entries = read_entries(body)
    except BrokenInput:
        return
    found = preview(known(), entries, {each.number: f"new{each.number}" for each in entries})
    for contact in found.to_write().values():
        assert cleaned(contact) == contact and contact_reasons(contact) == ()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"a" * 5_000_001, "contacts.too_large"),
        (b"redactie\n" + b"x\n" * 20_001, "contacts.too_many"),
        (b"redactie;" * 5_000 + b"\n", "contacts.line"),
        (b"redactie\n" + b"x" * 30_000 + b"\n", "contacts.line"),
        (b"BEGIN:VCARD\nFN:" + b"x" * 30_000 + b"\nEND:VCARD\n", "contacts.line"),
        (b"BEGIN:VCARD\nBEGIN:VCARD\n", "contacts.line"),
        (b"BEGIN:VCARD\n", "contacts.cut_off"),
    ],
)
def test_a_file_beyond_every_bound_is_refused(body: bytes, code: str) -> None:
    with pytest.raises(BrokenInput) as told:
        read_entries(body)
    assert told.value.code == code
