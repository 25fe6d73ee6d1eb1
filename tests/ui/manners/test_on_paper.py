"""Paper: every page bears CONCEPT, the text is plain, and a proof never prints without it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPainter, QPdfWriter

from ui.manners.paper import Paper, put_on
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


def test_all_pages_reach_the_device(tmp_path):
    writer = QPdfWriter(str(tmp_path / "proef.pdf"))
    assert put_on(writer, LONG, "CONCEPT")
    del writer
    assert (tmp_path / "proef.pdf").read_bytes().count(b"/Type /Page\n") > 1


@pytest.mark.parametrize("refused", [(), ("Er is nog een akkoord nodig.",)])
def test_a_proof_prints_as_a_draft_whether_or_not_it_may_leave(theme, qtbot, monkeypatch, refused):
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    window.resize(1180, 720)
    qtbot.addWidget(window)
    printed: list[tuple[str, str]] = []
    monkeypatch.setattr(proof, "print_text", lambda _, text, mark: printed.append((text, mark)) or True)
    sheet = ProofSheet(theme, window, (("nl", "Er was een knal."), ("fr", "Une détonation.")), refused)
    sheet.paper.click()
    sheet.show_language("fr")
    sheet.print()
    assert printed == [(text, "CONCEPT · niet vrijgegeven") for text in ("Er was een knal.", "Une détonation.")]
    assert sheet.told.text() == "Naar de printer gestuurd."
