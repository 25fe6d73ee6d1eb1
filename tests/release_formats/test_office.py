"""DOCX and ODT: the statement for word processors, its headings, lists, tables and links, and nothing of the desk."""

from __future__ import annotations

import getpass
import io
import os
import re
import socket
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import specimen
from judges import in_libreoffice, needs
from lxml import etree

from woordvoering.release.document import PressDocument
from woordvoering.release.formats import FORMATS
from woordvoering.release.formats.archive import archive

Make = Callable[..., PressDocument]
OFFICE = ("docx", "odt")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT_NS = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE_NS = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
MAIN = {"docx": "word/document.xml", "odt": "content.xml"}
TABLE = (
    "# Kop\n\n| Straat | Uur |\n|---|--:|\n| Kaai | [01.42](https://a.example/?a=1&b=2) |\n| | 3 |\n\n"
    "- punt\n\n    | a |\n    |---|\n    | b |\n\n- nog een"
)


def parts(made: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        assert file.testzip() is None
        return {name: file.read(name) for name in file.namelist()}


def main(doc: PressDocument, name: str) -> Any:
    return etree.fromstring(parts(FORMATS[name].render(doc))[MAIN[name]])


def paragraphs(doc: PressDocument, name: str) -> list[str]:
    """The words of every paragraph and heading, in reading order."""
    tags = (f"{W}p",) if name == "docx" else (f"{TEXT_NS}p", f"{TEXT_NS}h")
    return ["".join(each.itertext()) for each in main(doc, name).iter(*tags)]


def levels(doc: PressDocument, name: str) -> list[int]:
    tree = main(doc, name)
    if name == "docx":
        styles = [str(each.get(f"{W}val")) for each in tree.iter(f"{W}pStyle")]
        return [int(style[7:]) for style in styles if re.fullmatch(r"Heading\d", style)]
    return [int(each.get(f"{TEXT_NS}outline-level")) for each in tree.iter(f"{TEXT_NS}h")]


@pytest.mark.parametrize("name", OFFICE)
def test_the_words_of_the_statement_stand_in_reading_order(document: PressDocument, name: str) -> None:
    shown = paragraphs(document, name)
    assert shown.index("Knal en brand aan station Gent-Dampoort") < shown.index(
        "Blijf weg uit de buurt van het station."
    )
    assert any(line.endswith("bestrijdt een brand. Twee mensen raakten lichtgewond.") for line in shown)
    assert "Het treinverkeer ligt stil. Infrabel informeert de reizigers op zijn website." in shown
    assert any(document.text_sha in line for line in shown)


@pytest.mark.parametrize("name", OFFICE)
def test_headings_are_headings_and_the_headline_is_the_only_first(document: PressDocument, name: str) -> None:
    assert levels(document, name) == [1, 2, 2, 2, 2]


def test_lists_of_word_count_on_their_own_and_nest(make: Make) -> None:
    made = parts(FORMATS["docx"].render(make("# Kop\n\n3. c\n4. d\n    - x\n\nTussen.\n\n1. a")))
    numbering = etree.fromstring(made["word/numbering.xml"])
    starts = [each.get(f"{W}val") for each in numbering.iter(f"{W}startOverride")]
    assert starts == ["3", "1"]
    used = [each.get(f"{W}val") for each in etree.fromstring(made["word/document.xml"]).iter(f"{W}numId")]
    assert used == ["1", "1", "2", "3"]


def test_lists_of_opendocument_begin_at_their_number(make: Make) -> None:
    tree = main(make("# Kop\n\n3. c\n4. d\n    - x"), "odt")
    assert [each.get(f"{TEXT_NS}start-value") for each in tree.iter(f"{TEXT_NS}list-item")] == ["3", None, None]


@pytest.mark.parametrize("name", OFFICE)
def test_links_lead_where_the_text_says(make: Make, name: str) -> None:
    made = parts(FORMATS[name].render(make(TABLE)))
    source = made["word/_rels/document.xml.rels" if name == "docx" else "content.xml"]
    assert b"https://a.example/?a=1&amp;b=2" in source


@pytest.mark.parametrize("name", OFFICE)
def test_a_table_has_a_head_that_is_one_also_for_who_hears_it(make: Make, name: str) -> None:
    tree = main(make(TABLE), name)
    if name == "docx":
        assert len(list(tree.iter(f"{W}tbl"))) == len(list(tree.iter(f"{W}tblHeader"))) == 2
        assert [len(row.findall(f"{W}tc")) for row in tree.iter(f"{W}tr")] == [2, 2, 2, 1, 1]
    else:
        assert len(list(tree.iter(f"{TABLE_NS}table-header-rows"))) == 2
        assert not [each for each in tree.iter(f"{TABLE_NS}table") if each.getparent().tag == f"{TEXT_NS}list-item"]


@pytest.mark.parametrize("name", OFFICE)
def test_a_hostile_text_is_shown_as_it_is(make: Make, name: str, hostile: str) -> None:
    shown = "".join(paragraphs(make(f"# {hostile}\n\nVoor {hostile} na", by=hostile, ed_note=hostile), name))
    bare = re.sub(r"\s|\\(?=[\"'\[\]#{}()*_<>-])", "", hostile)
    assert re.sub(r"\s", "", shown).count(bare) >= 2


@pytest.mark.parametrize("name", OFFICE)
def test_the_file_names_the_zone_and_nothing_of_the_machine_or_the_hour_of_writing(
    document: PressDocument, name: str
) -> None:
    made = parts(FORMATS[name].render(document))
    about = made["docProps/core.xml" if name == "docx" else "meta.xml"].decode()
    assert "<dc:creator>Politie Gent</dc:creator>" in about
    assert f"<dc:title>{document.headline}</dc:title>" in about
    assert "<dc:language>nl-BE</dc:language>" in about
    assert re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", about) == ["2026-11-14T01:00:00Z", "2026-11-14T01:40:00Z"]
    everything = b"".join(made.values())
    for private in (socket.gethostname(), os.getcwd(), getpass.getuser() if getpass.getuser() != "root" else "/root"):
        assert private.encode() not in everything
    with zipfile.ZipFile(io.BytesIO(FORMATS[name].render(document))) as file:
        assert {(info.date_time, info.compress_type, info.create_system) for info in file.infolist()} == {
            ((1980, 1, 1, 0, 0, 0), zipfile.ZIP_STORED, 3)
        }


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_file_speaks_the_language_of_the_text(make: Make, language: str) -> None:
    styles = parts(FORMATS["docx"].render(make(language=language)))["word/styles.xml"].decode()
    assert f'w:lang w:val="{language}-' in styles
    assert f'fo:language="{language}"' in parts(FORMATS["odt"].render(make(language=language)))["styles.xml"].decode()


def test_the_type_of_an_opendocument_is_its_first_part(document: PressDocument) -> None:
    made = FORMATS["odt"].render(document)
    assert next(iter(parts(made))) == "mimetype"
    assert made[38:].startswith(b"application/vnd.oasis.opendocument.text")


def test_the_same_parts_give_the_same_archive() -> None:
    assert archive((("a", b"1"), ("b", b"2"))) == archive((("a", b"1"), ("b", b"2")))
    assert archive((("a", b"1"),)) != archive((("a", b"2"),))


@pytest.mark.parametrize("name", OFFICE)
def test_a_withdrawn_release_says_so(make: Make, name: str) -> None:
    assert "INGETROKKEN" in "".join(paragraphs(make(status="canceled"), name))


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What LibreOffice shows of both, as the text of the pages that it makes of them."""
    needs("soffice", "pdftotext")
    place = tmp_path_factory.mktemp("office")
    shown: dict[str, str] = {}
    for name in OFFICE:
        (place / f"{name}.{name}").write_bytes(FORMATS[name].render(specimen.made(TABLE)))
    in_libreoffice((place / f"{name}.{name}" for name in OFFICE), place, "pdf")
    for name in OFFICE:
        read = subprocess.run(["pdftotext", "-layout", place / f"{name}.pdf", "-"], capture_output=True, check=True)
        shown[name] = read.stdout.decode()
    return shown


@pytest.mark.parametrize("name", OFFICE)
def test_libreoffice_opens_it_and_shows_the_text(opened: dict[str, str], name: str) -> None:
    lines = [" ".join(line.split()) for line in opened[name].splitlines()]
    for line in ("Kop", "Straat Uur", "Kaai 01.42", "Contact voor de pers", "Bladzijde 1 van 1 Versie 2"):
        assert line in lines
    assert any(line.endswith("punt") for line in lines)


def test_the_folder_of_the_office_styles_ships() -> None:
    root = Path(__file__).resolve().parents[2] / "resources" / "office"
    assert {path.name for path in root.iterdir()} == {"docx-styles.xml", "odt-styles.xml", "odt-table.xml"}
