"""Less motion is a setting that works at once and gives back what the device said."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

import ui
from ui.manners.motion import EFFECTS, Motion


def test_less_motion_stops_every_effect_and_the_blinking_caret(qapp):
    flash = QApplication.cursorFlashTime()
    for effect in (Qt.UIEffect.UI_General, Qt.UIEffect.UI_AnimateCombo):
        QApplication.setEffectEnabled(effect, True)
    motion = Motion()
    motion.choose("less")
    assert [effect for effect in EFFECTS if QApplication.isEffectEnabled(effect)] == []
    assert QApplication.cursorFlashTime() == 0
    motion.choose("auto")
    assert QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateCombo)
    assert QApplication.cursorFlashTime() == flash


def test_the_window_itself_moves_nothing():
    moving = re.compile(r"\bQ\w*Animation\b|\bQTimeLine\b")
    modules = Path(ui.__file__).parent.rglob("*.py")
    assert [path.name for path in modules if moving.search(path.read_text(encoding="utf-8"))] == []
