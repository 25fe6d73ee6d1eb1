"""What stands under a sheet, or in one, is painted again with all that changes: it must cost little each time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from ui.widgets import shadow
from ui.widgets.flow import FlowText
from ui.widgets.shadow import DROP, REACH, draw_shadow

WORDS = "Er was een knal aan de Dampoort en de politie is ter plaatse. " * 20


def painted(box: QRect, draw) -> QImage:
    image = QImage(box.width() + 4 * REACH, box.height() + 4 * REACH, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    draw(painter)
    painter.end()
    return image


def first_ink(image: QImage) -> int:
    ground = image.pixel(0, 0)
    return next(x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(image.height())))


def test_a_paragraph_is_broken_once_and_anew_for_another_width_or_size(theme, qtbot) -> None:
    text = FlowText(theme, WORDS)
    qtbot.addWidget(text)
    text.resize(300, 400)
    text.grab()
    stood = text._flow.lines
    text.grab()
    assert text._flow.lines is stood
    text.resize(200, 400)
    text.grab()
    assert len(text._flow.lines) > len(stood)
    narrow = len(text._flow.lines)
    theme.set_scale(150)
    text.grab()
    assert len(text._flow.lines) > narrow


def test_words_in_the_middle_stay_there_when_they_are_painted_again(theme, qtbot) -> None:
    text = FlowText(theme, "Niets te doen", align=Qt.AlignmentFlag.AlignHCenter)
    qtbot.addWidget(text)
    text.resize(400, 30)
    first = first_ink(text.grab().toImage())
    assert first > 100
    assert first_ink(text.grab().toImage()) == first


@pytest.mark.parametrize(("wide", "tall"), [(560, 300), (930, 620), (300, 700), (180, 90)])
def test_a_sheet_of_any_size_has_the_shadow_it_would_have_blurred_whole(qapp, wide, tall) -> None:
    shade, box = QColor(16, 24, 40, 90), QRect(2 * REACH, REACH, wide, tall)
    corner = box.topLeft() + QRect(-REACH, DROP - REACH, 1, 1).topLeft()
    whole = shadow._blurred.__wrapped__(wide, tall, 16, shade.rgba())
    wanted = painted(box, lambda painter: painter.drawPixmap(corner, whole))
    found = painted(box, lambda painter: draw_shadow(painter, box, 16, shade))
    seen = [(x, y) for y in range(found.height()) for x in range(found.width()) if not box.contains(x, y)]
    assert max(wanted.pixelColor(x, y).alpha() for x, y in seen) > 60
    assert max(abs(wanted.pixelColor(x, y).alpha() - found.pixelColor(x, y).alpha()) for x, y in seen) <= 5


def test_one_small_square_is_blurred_for_all_large_sheets(qapp) -> None:
    shadow._blurred.cache_clear()
    for wide in (500, 700, 900):
        box = QRect(2 * REACH, REACH, wide, 600)
        painted(box, lambda painter, box=box: draw_shadow(painter, box, 16, QColor(0, 0, 0, 90)))
    assert shadow._blurred.cache_info().misses == 1
