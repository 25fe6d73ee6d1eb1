"""The PDF: tagged, in its language, the same for the same document, and deaf to what stands in it."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from woordvoering.errors import Refused
from woordvoering.release.document import PressDocument
from woordvoering.release.formats.pdf import render

Make = Callable[..., PressDocument]


def shown(pdf: bytes, *options: str) -> str:
    """What poppler reads in the file; skipped where poppler is not installed."""
    tool = "pdfinfo" if options else "pdftotext"
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} (poppler-utils) is not installed")
    arguments = [tool, *options, "-"] if options else [tool, "-layout", "-", "-"]
    return subprocess.run(arguments, input=pdf, capture_output=True, check=True).stdout.decode()


def test_the_pdf_is_tagged_pdf_ua_with_title_and_language(document: PressDocument) -> None:
    with pikepdf.open(io.BytesIO(render(document))) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in pdf.Root
        assert str(pdf.Root.Lang) == "nl"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == document.headline


def test_a_screen_reader_meets_headings_lists_quotes_and_links(document: PressDocument) -> None:
    structure = shown(render(document), "-struct-text")
    tags = re.findall(r"^\s*(H1|H2|P|L|LI|BlockQuote|Link)\b", structure, re.MULTILINE)
    assert tags.count("H1") == 1
    assert tags.count("H2") == 4
    assert tags.count("LI") == 7
    assert {"P", "L", "BlockQuote", "Link"} <= set(tags)
    assert (
        structure.index("Vannacht om")
        < structure.index("Wat weten we nog niet")
        < structure.index("Contact voor de pers")
    )


def test_the_pdf_says_what_the_text_says(document: PressDocument) -> None:
    words = " ".join(shown(render(document)).split())
    assert "Vannacht om 01.42 uur was er een knal aan station Gent-Dampoort. De brandweer" in words
    assert document.text_sha in words.replace(" ", "")
    assert "bel 101" in words


def test_a_hostile_text_is_typeset_as_text(make: Make, hostile: str) -> None:
    found = shown(render(make(f"# {hostile}\n\nVoor {hostile} na", by=hostile, ed_note=hostile)))
    bare = re.sub(r"\s|\\(?=[\"'\[\]#{}()*_<>-])", "", hostile)
    assert re.sub(r"\s", "", found).count(bare) >= 2
    assert "root:" not in found


def test_a_withdrawn_release_is_marked_on_the_page(make: Make) -> None:
    assert "INGETROKKEN" in shown(render(make(status="canceled")))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_speaks_the_language_of_the_text(make: Make, language: str) -> None:
    with pikepdf.open(io.BytesIO(render(make(language=language)))) as pdf:
        assert str(pdf.Root.Lang) == language


def test_only_fonts_that_we_ship_are_used_and_all_are_embedded(document: PressDocument) -> None:
    with pikepdf.open(io.BytesIO(render(document))) as pdf:
        fonts = {str(font.BaseFont): font for page in pdf.pages for font in page.Resources.Font.as_dict().values()}
        assert fonts
        for name, font in fonts.items():
            assert re.search(r"Inter|JetBrains|Libertinus|DejaVu", name)
            assert (
                "/FontFile3" in font.DescendantFonts[0].FontDescriptor
                or "/FontFile2" in font.DescendantFonts[0].FontDescriptor
            )


def test_a_character_that_no_font_has_is_refused_and_named(make: Make) -> None:
    with pytest.raises(Refused) as refusal:
        render(make("# Kop\n\nBrand 日 geblust."))
    (reason,) = refusal.value.reasons()
    assert (reason.code, reason.params) == ("format.glyph", {"text": "日"})


def test_a_table_over_two_pages_repeats_its_head_and_one_with_a_link_in_it_is_still_tagged(make: Make) -> None:
    rows = "|---|\n" + "| rij |\n" * 60
    assert shown(render(make(f"# Kop\n\n| Straat |\n{rows}"))).count("Straat") == 2
    linked = render(make(f"# Kop\n\n| [Straat](https://a.example) |\n{rows}"))
    assert shown(linked).count("Straat") == 1


@pytest.mark.parametrize("words", ["محمد العلي", "فاطمة", "🚓", "👩🏽‍🚒", "🇧🇪", "1️⃣", "❤️", "Łukasz", "Σοφία"])
def test_arabic_names_and_emoji_come_out_in_fonts_of_our_own(make: Make, words: str) -> None:
    with pikepdf.open(io.BytesIO(render(make(f"# {words}\n\n**{words}** en *{words}*")))) as pdf:
        fonts = {str(name.BaseFont) for page in pdf.pages for name in page.Resources.Font.as_dict().values()}
    assert not [name for name in fonts if not re.search(r"Inter|JetBrains|Noto", name)]


def test_a_long_text_runs_over_pages_that_are_numbered(make: Make) -> None:
    pdf = render(make("# Kop\n\n" + "Een zin van zes woorden, ongeveer. " * 400))
    assert "Bladzijde 2 van 5" in shown(pdf)


def test_the_template_reads_no_file_and_names_no_machine() -> None:
    from woordvoering.resources import resource

    source = Path(resource("typst", "release.typ")).read_text("utf-8")
    assert "#include" not in source
    assert "read(" not in source
    assert "import" not in source
