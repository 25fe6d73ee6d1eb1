"""Two hundred generated statements before every judge of a format: schemas, validators, a browser, LibreOffice."""

from __future__ import annotations

import email
import email.policy
import io
import json
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe
import feedparser
import pikepdf
import pytest
from feed_rules import atom_faults, json_faults, rss_faults
from generated import statement
from judges import html_faults, in_libreoffice, newsml_schema, ninjs_schema, signed_and_structured
from lxml import etree
from pdf_rules import headings, pdf_faults
from sampling import Figure, number
from specimen import HOUSE

from woordvoering.release import minisign
from woordvoering.release.document import PressDocument
from woordvoering.release.formats import FORMATS, render_files
from woordvoering.release.formats.feeds import NewsItem, Newsroom, atom, json_feed, rss
from woordvoering.release.kit import verify_kit, write_kit
from woordvoering.release.manifest import build_manifest
from woordvoering.statements.blocks import block_texts, has_tables

ALL = number(10, 200)
"""One of each kind in a plain run."""
KEY = minisign.ReleaseKey(b"\x07" * 32)
NOW = 1_894_620_400_000
OFFICE = ("docx", "odt")


@pytest.fixture(scope="module")
def ninjs() -> Any:
    return ninjs_schema()


@pytest.fixture(scope="module")
def newsml() -> Any:
    return newsml_schema()


@pytest.mark.conformance
@pytest.mark.parametrize("seed", range(ALL))
def test_agencies_take_it_in(ninjs: Any, newsml: Any, seed: int) -> None:
    doc = statement(seed)
    assert [error.message for error in ninjs.iter_errors(json.loads(FORMATS["ninjs"].render(doc)))] == []
    tree = etree.fromstring(FORMATS["newsml"].render(doc))
    assert newsml.validate(tree), newsml.error_log


@pytest.mark.parametrize("seed", range(ALL))
def test_it_is_a_sound_page_mail_file_and_feed(seed: int) -> None:
    doc = statement(seed)
    words = shown(doc)
    message: Any = email.message_from_bytes(FORMATS["eml"].render(doc), policy=email.policy.default)
    parts = {part.get_content_type(): part.get_content() for part in message.iter_parts()}
    assert not message.defects
    assert parts["text/html"].replace("\r\n", "\n") == FORMATS["html"].render(doc).decode()
    assert bare(words) in bare("".join(etree.HTML(parts["text/html"]).itertext()))
    article = json.loads(FORMATS["jsonld"].render(doc))
    assert article["@context"] == "https://schema.org"
    assert article["headline"] == doc.headline
    for name, main in (("docx", "word/document.xml"), ("odt", "content.xml")):
        with zipfile.ZipFile(io.BytesIO(FORMATS[name].render(doc))) as file:
            trees = {
                part: etree.fromstring(file.read(part)) for part in file.namelist() if part.endswith((".xml", ".rels"))
            }
        if not has_tables(doc.blocks) or name == "docx":
            assert bare(words) in bare("".join(trees[main].itertext()))
    room = Newsroom(house=HOUSE, home="https://politie.example", at="https://politie.example/f", language=doc.language)
    items = (NewsItem(doc, "https://politie.example/n/1"),)
    assert rss_faults(rss(items, room, NOW)) + atom_faults(atom(items, room, NOW)) == []
    assert json_faults(json_feed(items, room, NOW)) == []
    alone = FORMATS["jsonfeed"].render(doc)
    assert json_faults(alone, in_kit=True) == []
    assert [item["id"] for item in json.loads(alone)["items"]] == [items[0].id]
    assert not feedparser.parse(rss(items, room, NOW)).bozo
    assert not feedparser.parse(atom(items, room, NOW)).bozo


@pytest.mark.parametrize("seed", range(ALL))
def test_its_pdf_is_for_everybody_and_the_kit_is_signed(seed: int, tmp_path: Path) -> None:
    doc = statement(seed)
    files = render_files(doc)
    pdf = next(file.data for file in files if file.format == "pdf")
    assert pdf_faults(pdf, title=doc.headline, language=doc.language) == []
    assert headings(pdf)[0] == 1
    manifest = build_manifest(doc, files, clearances=(), released_at=doc.version_created)
    write_kit(tmp_path / "kit", files, manifest, KEY)
    assert verify_kit(tmp_path / "kit", KEY.public).authentic
    signed_and_structured(tmp_path / "kit", pdf, len(doc.text))


def bare(text: str) -> str:
    return "".join(text.split())


def shown(doc: PressDocument) -> str:
    return "".join(block_texts(doc.blocks))


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[axe.Chromium]:
    if absent := axe.missing():
        where = pytest.fail if os.environ.get("CI") else pytest.skip
        where(f"{absent} is not on this machine: `make formats` adds it")
    with axe.chromium(tmp_path_factory.mktemp("chromium")) as found:
        yield found


def test_a_browser_finds_nothing_that_keeps_anybody_out(browser: axe.Chromium, tmp_path: Path, figure: Figure) -> None:
    page, found = tmp_path / "page.html", list[str]()
    seeds = range(number(2, 200))
    for seed in seeds:
        page.write_bytes(FORMATS["html"].render(statement(seed)))
        for scheme in ("light", "dark"):
            found += [f"{seed} {scheme} {fault}" for fault in browser.violations(page, scheme)]
    figure(f"axe-core: {len(found)} violations on {len(seeds)} pages, light and dark")
    assert found == []


def test_the_browser_would_notice(browser: axe.Chromium, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html><body><img src=x><p style='color:#bbb'>te licht geschreven</p></body></html>")
    rules = {fault.split(":")[0] for fault in browser.violations(page, "light")}
    assert {"image-alt", "html-has-lang", "color-contrast"} <= rules


def test_the_checker_of_html_finds_no_fault(tmp_path: Path, figure: Figure) -> None:
    seeds = range(number(10, 200))
    for seed in seeds:
        (tmp_path / f"{seed}.html").write_bytes(FORMATS["html"].render(statement(seed)))
    found = html_faults(tmp_path.iterdir())
    figure(f"Nu Html Checker: {len(found)} errors and warnings on {len(seeds)} pages")
    assert found == []


def test_the_checker_would_notice(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!doctype html><title>x</title><p><div></p><img src=x>")
    found = html_faults([tmp_path / "page.html"])
    assert {"alt" in fault or "lang" in fault or "p" in fault for fault in found} == {True}
    assert len(found) >= 3


def test_libreoffice_opens_every_docx_and_odt(tmp_path: Path, figure: Figure) -> None:
    seeds = range(number(0, 200))
    if not seeds:
        pytest.skip("`make formats` opens all of them; test_office opens one of each")
    for seed in seeds:
        for name in OFFICE:
            (tmp_path / f"{seed}-{name}.{name}").write_bytes(FORMATS[name].render(statement(seed)))
    files = list(tmp_path.iterdir())
    in_libreoffice(files, tmp_path)
    wrong = []
    for seed in seeds:
        for name in OFFICE:
            text = bare((tmp_path / f"{seed}-{name}.txt").read_text("utf-8-sig"))
            doc = statement(seed)
            wrong += [f"{seed} {name}"] if bare(doc.headline) not in text or doc.text_sha not in text else []
    figure(f"LibreOffice opened {len(files)} files, {len(wrong)} without their text")
    assert wrong == []


def test_the_rules_of_a_pdf_would_notice() -> None:
    doc = statement(1)
    with pikepdf.open(io.BytesIO(FORMATS["pdf"].render(doc))) as pdf:
        pdf.Root.Lang = pikepdf.String("fr")
        del pdf.Root.MarkInfo
        font = next(iter(pdf.pages[0].Resources.Font.values()))
        del font.ToUnicode
        made = io.BytesIO()
        pdf.save(made)
    faults = pdf_faults(made.getvalue(), title="Anders", language="nl")
    assert {"not marked as tagged", "language", "title"} <= set(faults)
    assert any("cannot be read" in fault for fault in faults)


def test_the_same_seed_gives_the_same_statement_and_each_kind_is_there() -> None:
    assert statement(7) == statement(7)
    docs = [statement(seed) for seed in range(40)]
    assert {doc.language for doc in docs} == {"nl", "fr", "en"}
    assert {doc.status for doc in docs} == {"usable", "canceled"}
    assert any(has_tables(doc.blocks) for doc in docs)
    assert max(len(doc.text) for doc in docs) > 17_000 > 10 > min(len(doc.text) for doc in docs)
    assert any("محمد" in doc.text for doc in docs)
    assert any("🚓" in doc.text for doc in docs)
