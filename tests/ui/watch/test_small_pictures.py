"""A signal with a picture has a tile in its row: a few dots of what this device holds, and never anything sharp."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from night_of_the_bang import GROUPS
from office import office
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from ui.sources.decoding import DOTS
from ui.watch.signals import SignalList
from ui.watch.thumbs import AT_ONCE, Thumbs, dots_of
from woordvoering.casework.captures import CAPTURES
from woordvoering.casework.rows import LogRow
from woordvoering.overview.records import GroupView
from woordvoering.signals.types import Signal

PLACE = "https://bluesky.example/post/1"


def picture() -> bytes:
    image = QImage(320, 180, QImage.Format.Format_RGB32)
    image.fill(QColor("#C04020"))
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(kept, QByteArray(b"png")).write(image)
    return bytes(kept.data().data())


@pytest.fixture
def desk(tmp_path, theme, keymap, clock):
    made = office(tmp_path / "desk", theme, keymap, clock).desk
    yield made
    made.close()


def test_a_capture_seen_at_the_address_of_a_signal_is_its_picture_in_nine_by_six_dots(desk):
    post = Signal(id="a" * 32, source="bluesky", kind="bluesky", url=PLACE, text="Dikke rook")
    other = Signal(id="b" * 32, source="bluesky", kind="bluesky", url=f"{PLACE}2", text="Dikke rook")
    desk.cache.insert_new([post, other])
    capture, _ = desk.captures.file("lore", picture(), seen_at=PLACE)
    logged = len(desk.journal.rows(CAPTURES).all(LogRow))
    found = dots_of(desk, (post.id, other.id, "c" * 32))
    assert {signal: image.size() for signal, image in found.items()} == {post.id: DOTS}
    assert desk.captures.picture_of(post.id) == capture, "and V shows that one"
    assert len(desk.journal.rows(CAPTURES).all(LogRow)) == logged, "dots are not looked at"


def test_rows_ask_once_and_a_few_at_a_time_until_something_may_have_come(qtbot):
    thumbs, asked = Thumbs(), []
    thumbs.wanted.connect(asked.append)
    names = [f"{number:032}" for number in range(AT_ONCE + 2)]
    assert [thumbs.of(name) for name in names + names] == [None] * (2 * len(names))
    qtbot.waitUntil(lambda: asked == [tuple(names[:AT_ONCE])])
    thumbs.fill({names[0]: QImage(DOTS, QImage.Format.Format_RGB32)})
    qtbot.waitUntil(lambda: asked[1:] == [tuple(names[AT_ONCE:])])
    thumbs.fill({})
    assert thumbs.of(names[0]) is not None
    assert thumbs.of(names[1]) is None
    thumbs.again()
    assert thumbs.of(names[1]) is None
    qtbot.waitUntil(lambda: asked[2:] == [(names[1],)])


@pytest.mark.parametrize("held", [True, False])
def test_the_tile_stands_at_the_right_of_the_row_and_tells_of_v_only_where_v_shows_it(theme, qtbot, held):
    shown = SignalList(theme, "Signalen", peek=("V",))
    shown.resize(760, 300)
    qtbot.addWidget(shown)
    lead = replace(GROUPS[0].lead, sensitive=True, has_media=True)
    if held:
        dots = QImage(DOTS, QImage.Format.Format_RGB32)
        dots.fill(QColor("#FF0000"))
        shown.thumbs.fill({lead.id: dots})
    shown.show_groups((GroupView(lead), GroupView(replace(lead, id="z" * 32, sensitive=False, has_media=False))))
    shown.show()
    qtbot.waitExposed(shown)
    image = shown.viewport().grab().toImage()
    red = [image.pixelColor(x, 15) for x in range(760 - 24 - 80, 760 - 24 - 4)]
    assert any(color.red() > 2 * color.green() for color in red) == held
    assert shown.sizeHintForRow(0) > shown.sizeHintForRow(1) or shown.sizeHintForRow(0) >= theme.px(66)
    assert "gevoelig beeld" in shown.records.sentence(shown.records.record(0))
