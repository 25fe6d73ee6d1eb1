"""Makes the Evaluatie screen with its presenter."""

from __future__ import annotations

from ui.evaluation.presenter import EvaluationPresenter
from ui.evaluation.screen import EvaluationScreen
from ui.parts import Parts


def wire(parts: Parts) -> tuple[EvaluationScreen, EvaluationPresenter]:
    """The screen and what stands behind it."""
    screen = EvaluationScreen(parts.theme, parts.keymap, parts.voice)
    return screen, EvaluationPresenter(screen, parts)
