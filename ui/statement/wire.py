"""Makes the Verklaring screen with its presenter."""

from __future__ import annotations

from ui.parts import Parts
from ui.release import open_release
from ui.statement.presenter import StatementPresenter
from ui.statement.screen import StatementScreen


def wire(parts: Parts) -> tuple[StatementScreen, StatementPresenter]:
    """The screen and what stands behind it."""
    screen = StatementScreen(parts.theme, parts.keymap, parts.ticker)

    def release(case: str, statement: str) -> None:
        open_release(parts, screen, case, statement)

    return screen, StatementPresenter(screen, parts.bridge, parts.voice, parts.tell, release)
