"""Makes the Persdossier screen with its presenter."""

from __future__ import annotations

from ui.acting import Acting
from ui.case.presenter import CasePresenter
from ui.case.screen import CaseScreen
from ui.parts import Parts
from ui.release import open_release
from ui.watch.thumbs import show_thumbs


def wire(parts: Parts) -> tuple[CaseScreen, CasePresenter]:
    """The screen and what stands behind it."""
    screen = CaseScreen(parts.theme, parts.keymap, parts.ticker, parts.voice)
    show_thumbs(screen.thumbs, Acting(screen, parts))

    def open_dialog(case: str, statement: str) -> object:
        return open_release(parts, screen, case, statement)

    return screen, CasePresenter(screen, parts.bridge, parts.voice, parts.tell, open_dialog)
