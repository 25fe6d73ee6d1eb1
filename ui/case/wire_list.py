"""Makes the list of cases with its presenter."""

from __future__ import annotations

from ui.case.cases_presenter import CasesPresenter
from ui.case.cases_screen import CasesScreen
from ui.parts import Parts


def wire(parts: Parts) -> tuple[CasesScreen, CasesPresenter]:
    """The screen and what stands behind it."""
    screen = CasesScreen(parts.theme, parts.keymap)
    return screen, CasesPresenter(screen, parts.bridge, parts.voice, parts.tell)
