"""Letters that no font of the machine can shape are drawn as boxes; what is read aloud and copied stays as it was."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontDatabase

from ui.theme import Theme
from ui.widgets import paint, scripts
from ui.widgets.flow import Flow, FlowText, Run
from ui.widgets.scripts import BOX, drawable

TAMIL = "காவல்துறை Gent"


@pytest.fixture
def only_thai(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine with a font for Thai and for no other script of the list."""

    class Fonts:
        @staticmethod
        def families(system: QFontDatabase.WritingSystem) -> list[str]:
            return ["Een Thais lettertype"] if system == QFontDatabase.WritingSystem.Thai else []

    scripts._without_font.cache_clear()
    paint._word_width.cache_clear()
    monkeypatch.setattr(scripts, "QFontDatabase", Fonts)
    yield
    scripts._without_font.cache_clear()
    paint._word_width.cache_clear()


@pytest.mark.usefixtures("only_thai")
def test_every_letter_without_a_font_is_one_box_and_nothing_else_changes():
    shown = drawable(TAMIL)
    assert shown == BOX * 9 + " Gent"
    assert len(shown) == len(TAMIL), "marks and places of a text stay where they were"
    assert drawable("ภาษาไทย, Привет, مرحبا, 漢字, 😀 é") == "ภาษาไทย, Привет, مرحبا, 漢字, 😀 é"


@pytest.mark.usefixtures("only_thai")
def test_a_story_in_tamil_is_laid_out_in_boxes_and_read_aloud_in_tamil(theme: Theme):
    flow = Flow(theme, (Run(TAMIL),))
    flow.break_lines(1_000)
    assert [piece.words for line in flow.lines for piece in line] == [drawable(TAMIL)]
    assert paint.width(theme.font("body"), TAMIL) == paint.width(theme.font("body"), drawable(TAMIL))
    assert FlowText(theme, TAMIL).accessibleName() == TAMIL
