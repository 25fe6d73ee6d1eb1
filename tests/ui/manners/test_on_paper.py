"""Paper: every page bears CONCEPT or its version, and the hour; the text is plain; the pages show before they print."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from night_of_the_bang import NOW
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from ui import printing
from ui.manners.paper import Paper, Sheaf, put_on, write_pdf
from ui.printing import show_pages, stamp_of
from ui.release import proof
from ui.release.proof import ProofSheet

LONG = "\n".join(f"Regel {number} van een lange verklaring." for number in range(120))
SIZE = QSizeF(600, 800)


def drawn(paper: Paper, page: int) -> QImage:
    image = QImage(600, 800, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    paper.draw(painter, page)
    painter.end()
    return image


def dark(image: QImage, rows: range) -> int:
    return sum(image.pixelColor(x, y).lightness() < 250 for y in rows for x in range(0, 300, 2))


@pytest.fixture(autouse=True)
def fonts(theme):
    return theme


def test_every_page_bears_the_mark_in_its_head_and_across():
    marked, plain = Paper(LONG, "CONCEPT · niet vrijgegeven", None, SIZE), Paper(LONG, "", None, SIZE)
    assert marked.pages == plain.pages > 1
    for page in range(marked.pages):
        with_mark, without = drawn(marked, page), drawn(plain, page)
        assert dark(with_mark, range(40)) > dark(without, range(40))
        assert dark(with_mark, range(300, 700, 3)) > dark(without, range(300, 700, 3))


def test_a_text_that_looks_like_html_is_printed_as_it_is_typed():
    paper = Paper('<img src="/dev/zero"><b>vet</b>', "", None, SIZE)
    assert paper._document.toPlainText() == '<img src="/dev/zero"><b>vet</b>'


def words_of(path) -> list[str]:
    """What stands on each page of a PDF."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext (poppler-utils) is not on this machine")
    found = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True)
    return found.stdout.split("\f")[:-1]


@pytest.fixture
def over(qtbot):
    """The window that sheets open over."""
    window = QWidget()
    window.resize(1180, 820)
    qtbot.addWidget(window)
    window.show()
    return window


def saved(sheet, tmp_path, monkeypatch) -> list[str]:
    """The words of every page of what a sheet of pages saves as PDF."""
    path = tmp_path / "uit.pdf"
    monkeypatch.setattr(printing.QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    sheet.save()
    assert sheet.told.text() == "uit.pdf bewaard."
    return words_of(path)


def test_every_page_of_the_pdf_bears_mark_version_hour_and_number(theme, over, tmp_path, monkeypatch):
    stamp = stamp_of("revisie 4", NOW)
    sheet = show_pages(theme, over, Sheaf("concept", LONG, "CONCEPT · niet vrijgegeven", stamp))
    pages = saved(sheet, tmp_path, monkeypatch)
    assert len(pages) == len(sheet.pages) > 1
    for number, words in enumerate(pages, start=1):
        assert "CONCEPT · niet vrijgegeven" in words
        assert f"revisie 4 · za 14 nov 2026 01:52 {number} / {len(pages)}" in " ".join(words.split())
    assert "Regel 0 van een lange verklaring." in pages[0]
    assert "Regel 119 van een lange verklaring." in pages[-1]


def test_the_pages_show_before_they_print_and_the_keys_turn_them(theme, over, qtbot, monkeypatch):
    sheet = show_pages(theme, over, Sheaf("concept", LONG, "CONCEPT", ""))
    shown = sheet.picture.pixmap().toImage()
    assert (sheet.where.text(), sheet.back.isEnabled()) == (f"Bladzijde 1 van {len(sheet.pages)}", False)
    qtbot.keyClick(sheet, Qt.Key.Key_PageDown)
    assert sheet.where.text().startswith("Bladzijde 2 ")
    assert sheet.picture.pixmap().toImage() != shown
    printed: list[Sheaf] = []
    monkeypatch.setattr(printing, "print_pages", lambda _, sheaf: printed.append(sheaf) or False)
    qtbot.keyClick(sheet, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert printed == [sheet.sheaf]
    assert sheet.told.text() == "De printer neemt het niet aan."


def test_a_pdf_that_cannot_be_written_leaves_what_was_there(tmp_path):
    (tmp_path / "map").mkdir()
    sheaf = Sheaf("x", "Tekst", "", "")
    assert not write_pdf(tmp_path / "map", sheaf)  # a folder of that name
    assert write_pdf(tmp_path / "x.pdf", sheaf)
    assert {one.name for one in tmp_path.iterdir()} == {"map", "x.pdf"}


def test_a_printer_gets_every_page(tmp_path):
    writer = QPdfWriter(str(tmp_path / "proef.pdf"))
    assert put_on(writer, Sheaf("proef", LONG, "CONCEPT", ""))
    del writer
    assert (tmp_path / "proef.pdf").read_bytes().count(b"/Type /Page\n") > 1


@pytest.mark.parametrize("refused", [(), ("Er is nog een akkoord nodig.",)])
def test_a_proof_prints_as_a_draft_whether_or_not_it_may_leave(theme, over, monkeypatch, refused):
    printed: list[Sheaf] = []
    monkeypatch.setattr(proof, "show_pages", lambda _theme, _window, sheaf: printed.append(sheaf))
    texts = (("nl", "Er was een knal."), ("fr", "Une détonation."))
    sheet = ProofSheet(theme, over, texts, refused, "revisie 4")
    sheet.paper.click()
    sheet.show_language("fr")
    sheet.print()
    mark = "CONCEPT · niet vrijgegeven"
    assert printed == [Sheaf("concept", text, mark, "revisie 4") for _, text in texts]
