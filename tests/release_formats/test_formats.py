"""Every format: the same words, the same bytes for the same document, and no text that becomes an instruction."""

from __future__ import annotations

import email
import email.policy
import html.parser
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from woordvoering.errors import WrongUse
from woordvoering.release.document import PressDocument
from woordvoering.release.formats import FORMATS, Format, file_name, format_named, render_files
from woordvoering.release.formats.eml import message_id

TAGS = {
    "html", "head", "meta", "title", "style", "body", "main", "article", "header", "footer", "p", "h1", "h2", "h3",
    "h4", "h5", "h6", "time", "a", "address", "br", "code", "ul", "ol", "li", "strong", "em", "blockquote", "hr",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
Make = Callable[..., PressDocument]
GOLDEN = Path(__file__).parent / "golden"
TEXTUAL = [name for name in FORMATS if name not in ("pdf", "docx", "odt")]


def plain_words(text: str) -> str:
    """The text without white space and backslashes: wrapped or escaped, it is the same text."""
    return re.sub(r"[\s\\]", "", text)


def rendered(doc: PressDocument, name: str) -> str:
    return FORMATS[name].render(doc).decode()


@pytest.mark.parametrize("name", TEXTUAL)
def test_a_format_is_what_it_was(document: PressDocument, name: str) -> None:
    path = GOLDEN / f"first-response{FORMATS[name].extension}"
    made = FORMATS[name].render(document)
    if os.environ.get("WOORDVOERING_GOLDEN"):
        path.write_bytes(made)
    assert made == path.read_bytes()


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_document_gives_the_same_bytes(document: PressDocument, name: str) -> None:
    assert FORMATS[name].render(document) == FORMATS[name].render(document)


@pytest.mark.parametrize("name", ["md", "html", "text"])
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_every_language_has_its_own_words_around_the_text(make: Make, name: str, language: str) -> None:
    label = {"nl": "Contact voor de pers", "fr": "Contact pour la presse", "en": "Press contact"}[language]
    assert label in rendered(make(language=language), name)


@pytest.mark.parametrize("name", TEXTUAL)
def test_a_withdrawn_release_says_so_in_every_format(make: Make, name: str) -> None:
    made = rendered(make(status="canceled", ed_note="Verwijder het bericht."), name)
    said = {"ninjs": '"pubStatus": "canceled"', "newsml": '"stat:canceled"', "jsonld": '"Withdrawn"'}
    assert said.get(name, "INGETROKKEN") in made
    assert "Verwijder het bericht." in made


@pytest.mark.parametrize("name", [name for name in TEXTUAL if name not in ("eml", "ninjs")])
def test_a_hostile_text_is_shown_as_it_is(make: Make, name: str, hostile: str) -> None:
    made = rendered(make(f"# Kop\n\nVoor {hostile} na"), name)
    match name:
        case "html":
            shown = html_text(made)
        case "newsml":
            shown = "".join(etree.fromstring(made.encode()).itertext())
        case "jsonld":
            shown = json.loads(made)["articleBody"]
        case _:
            shown = made
    assert plain_words(hostile) in plain_words(shown)


class _Text(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def parsed(page: str) -> _Text:
    reader = _Text()
    reader.feed(page)
    return reader


def html_text(page: str) -> str:
    return "".join(parsed(page).text)


def test_a_page_has_only_the_tags_and_attributes_that_we_write(make: Make, hostile: str) -> None:
    page = parsed(
        rendered(
            make(f"# {hostile}\n\n{hostile} [a](https://a.example/?a=1&b='\"c)", by=hostile, ed_note=hostile), "html"
        )
    )
    assert {tag for tag, _ in page.tags} <= TAGS
    assert {name for _, attrs in page.tags for name in attrs} <= {
        "lang", "charset", "name", "content", "http-equiv", "class", "datetime", "href", "start", "scope", "style"
    }  # fmt: skip


def test_a_page_is_complete_and_loads_nothing(document: PressDocument) -> None:
    page = parsed(rendered(document, "html"))
    tags = [tag for tag, _ in page.tags]
    assert ("html", {"lang": "nl"}) in page.tags
    assert tags.count("h1") == tags.count("main") == tags.count("title") == 1
    assert not {"script", "img", "link", "iframe", "form"} & set(tags)
    assert all(attrs["href"].startswith(("https://", "mailto:")) for tag, attrs in page.tags if tag == "a")  # type: ignore[union-attr]


def test_every_heading_of_a_page_is_at_most_one_level_deeper(document: PressDocument) -> None:
    levels = [int(tag[1]) for tag, _ in parsed(rendered(document, "html")).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


TABLE = "# Kop\n\n| Straat | Uur | |\n|---|--:|---|\n| Kaai | 01.42 | [kaart](https://a.example/k) |\n| **Brug** | | |"


def test_the_head_of_a_table_names_its_columns_and_an_empty_head_names_none(make: Make) -> None:
    page = rendered(make(TABLE), "html")
    assert re.findall(r"<th[^>]*>.*?</th>", page) == [
        '<th scope="col">Straat</th>', '<th scope="col" style="text-align: right">Uur</th>'
    ]  # fmt: skip
    assert page.count("<tr>") == 3
    assert page.count("<td") == 7
    assert "<strong>Brug</strong>" in page


def test_a_page_without_a_table_keeps_the_bytes_that_it_had_before_there_were_tables(document: PressDocument) -> None:
    assert "table" not in rendered(document, "html")


def test_a_table_in_plain_text_has_its_columns_under_each_other_or_a_line_a_cell(make: Make) -> None:
    text = rendered(make(TABLE), "text")
    assert "Straat    Uur\n------  -----  ---" in text
    assert "Kaai    01.42  kaart <https://a.example/k>" in text
    wide = rendered(
        make("# Kop\n\n| Straat | Gevolg |\n|---|---|\n| Kaai | " + "lang " * 20 + "|\n| Brug | geen |"), "text"
    )
    assert "Straat: Kaai\nGevolg: lang lang" in wide
    assert "\n\nStraat: Brug\nGevolg: geen\n" in wide
    assert max(map(len, wide.splitlines())) <= 72


def test_plain_text_stays_within_72_columns(make: Make) -> None:
    text = rendered(make("# Kop\n\n" + "woord " * 200 + "\n\n> " + "citaat " * 60 + "\n\n- " + "punt " * 60), "text")
    assert max(map(len, text.splitlines())) <= 72


def test_the_address_behind_a_link_can_be_read_in_plain_text(document: PressDocument) -> None:
    text = " ".join(rendered(document, "text").split())
    assert "zijn website <https://infrabel.example/gent>" in text
    assert "op https://politie.example/nieuws/0147." in text


def mail(doc: PressDocument) -> Any:
    return email.message_from_bytes(FORMATS["eml"].render(doc), policy=email.policy.default)


def test_a_mail_holds_the_text_and_the_page(document: PressDocument) -> None:
    message = mail(document)
    assert message.get_content_type() == "multipart/alternative"
    parts = {part.get_content_type(): part.get_content() for part in message.iter_parts()}
    assert parts["text/plain"].splitlines() == rendered(document, "text").splitlines()
    assert parts["text/html"].splitlines() == rendered(document, "html").splitlines()


def test_a_mail_is_from_the_house_at_the_hour_of_the_release_to_nobody_yet(document: PressDocument) -> None:
    message = mail(document)
    assert str(message["From"]) == "Politie Gent <pers@politie.example>"
    assert message["Date"].datetime.isoformat() == "2026-11-14T02:40:00+01:00"
    assert message["Subject"] == "Knal en brand aan station Gent-Dampoort"
    assert "undisclosed-recipients" in str(message["To"])
    assert not message.defects


def test_the_mails_of_one_case_thread_below_each_other(document: PressDocument, make: Make) -> None:
    first = make(id=document.previous, version=1, previous=None)
    assert mail(document)["In-Reply-To"] == mail(first)["Message-ID"]
    assert mail(first)["In-Reply-To"] is None
    assert mail(document)["Message-ID"] == message_id(document.house, document.id, 2)


def test_a_correction_says_so_in_the_subject(make: Make) -> None:
    assert mail(make(kind="correction"))["Subject"].startswith("[RECHTZETTING] ")


def test_a_hostile_headline_is_one_header_and_no_more(make: Make, hostile: str) -> None:
    message = mail(make(f"# {hostile}\n\nTekst."))
    assert sorted(message.keys()) == sorted(
        [
            "Subject",
            "From",
            "To",
            "Date",
            "Message-ID",
            "In-Reply-To",
            "References",
            "Content-Language",
            "MIME-Version",
            "Content-Type",
        ]
    )
    assert len(list(message.iter_parts())) == 2


def test_a_mail_line_is_never_longer_than_smtp_allows(make: Make) -> None:
    raw = FORMATS["eml"].render(make("# Kop\n\n" + "é" * 3000))
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"")


def test_ninjs_holds_what_an_agency_needs(document: PressDocument) -> None:
    item = json.loads(rendered(document, "ninjs"))
    assert item["uri"] == document.id
    assert item["version"] == "2"
    assert item["pubStatus"] == "usable"
    assert item["versionCreated"] == "2026-11-14T01:40:00Z"
    assert item["associations"] == [{"uri": document.previous, "name": "previousVersion", "rel": "previousVersion"}]
    assert item["places"][0]["geoJSON"] == {"type": "Point", "coordinates": [3.741, 51.056]}
    assert [subject["uri"][-8:] for subject in item["subjects"]] == ["20000139", "20000150"]
    assert "embargoedUntil" not in item


def test_an_unknown_format_is_answered_with_the_names_that_exist() -> None:
    with pytest.raises(WrongUse) as fault:
        format_named("docm")
    assert fault.value.params["known"] == tuple(FORMATS)


@pytest.mark.parametrize(
    ("uri", "stem"),
    [
        ("tag:politie.example,2026:PD-0147/eerste-reactie", "eerste-reactie"),
        ("urn:x:../../etc/passwd", "passwd"),
        ("urn:x:CON", "release-con"),
        ("https://a.example/%2e%2e", "2e-2e"),
        ("urn:x:" + "a" * 300, "a" * 60),
        ("urn:x:...", "release"),
    ],
)
def test_a_file_name_is_our_own_and_safe_everywhere(make: Make, uri: str, stem: str) -> None:
    assert file_name(make(id=uri), FORMATS["pdf"]) == f"{stem}-v2-nl.pdf"


def test_all_files_of_a_release_have_different_names(document: PressDocument) -> None:
    files = render_files(document)
    assert len({file.name for file in files}) == len(files) == len(FORMATS)
    assert [file.format for file in render_files(document, ("html", "md"))] == ["html", "md"]


def test_each_module_says_of_itself_what_the_register_says() -> None:
    for form in FORMATS.values():
        __import__(form.module)
        module = sys.modules[form.module]
        assert form == Format(module.NAME, module.EXTENSION, module.MEDIA_TYPE, form.module)


def test_the_register_loads_no_typesetter() -> None:
    code = (
        "import sys, woordvoering.release.formats; sys.exit('typst' in sys.modules or 'email.message' in sys.modules)"
    )
    root = Path(__file__).resolve().parents[2]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
