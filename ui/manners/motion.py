"""Less motion: nothing slides, fades or blinks, the caret neither; else as the device says it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

EFFECTS = (
    Qt.UIEffect.UI_General,
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
"""What Qt moves by itself; the window's own widgets move nothing."""


class Motion:
    """Remembers what the device said, and gives it back."""

    def __init__(self) -> None:
        self._flash = QApplication.cursorFlashTime()
        self._effects = {effect: QApplication.isEffectEnabled(effect) for effect in EFFECTS}

    def choose(self, wanted: str) -> None:
        """'less', or 'auto' for what the device says."""
        less = wanted == "less"
        for effect, was in self._effects.items():
            QApplication.setEffectEnabled(effect, was and not less)
        QApplication.setCursorFlashTime(0 if less else self._flash)
