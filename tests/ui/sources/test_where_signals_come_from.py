"""Bronnen: sources are added, polled, switched off and removed, and a failing one says why in words."""

from __future__ import annotations

import hashlib

import pytest
from office import fill, office, shown
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QLineEdit

from ui.sources import forms
from ui.sources.captures import CaptureSheet
from ui.sources.capturing import Brought, _as_png, brought
from ui.sources.decoding import _claimed, decoded
from ui.sources.rows import where
from ui.sources.wire import wire
from woordvoering.casework.rows import LogRow
from woordvoering.signals.budget import day_of
from woordvoering.signals.kinds.registry import KINDS
from woordvoering.signals.register import SourceState
from woordvoering.signals.types import Source
from woordvoering.signals.watch import Round

NEWS = Source(id="news", kind="feed", name="De Krant", address="https://krant.example/rss")
MAIL = Source(id="mail", kind="mailbox", name="Persmailbox", address="mail", visibility="media")


@pytest.fixture
def room(tmp_path, theme, keymap, clock, qtbot):
    made = office(tmp_path / "desk", theme, keymap, clock)
    made.screen, made.presenter = wire(made.parts)
    made.forms = made.presenter.acting.forms
    shown(qtbot, made.screen)
    yield made
    made.desk.close()


def sources(room):
    return {item.id: item for item in room.desk.cache.register.all()}


def test_a_failing_source_stands_first_and_says_why_and_since_when(room):
    room.desk.cache.register.put(MAIL, NEWS)
    now = room.clock.now()
    room.desk.cache.register.put_states([
        SourceState(source="mail", last_success=now - 60_000, next_try=now + 60_000),
        SourceState(source="news", last_error="fetch.unknown_host", error_params={"host": "krant.example"}, failures=3,
                    next_try=now + 600_000),
    ])  # fmt: skip
    room.presenter.show()
    tester = QAbstractItemModelTester(room.screen.model)
    said = [room.screen.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert said[0].startswith("De Krant, Feed, openbaar, 3 keer mislukt, laatst gelukt nooit, ")
    assert "krant.example" in said[0]
    assert said[1] == "Persmailbox, Mailmap, media, Werkt, laatst gelukt 1 min geleden"
    assert room.screen.model.record(0).next() == "02:02"
    assert tester.model() is room.screen.model


def new_source(room, kind, **answers):
    """Adds a source as a person does: its kind, then what that kind asks; the sheet that is still open, if any."""
    room.screen.buttons["add"].click()
    fill(room.forms, kind=kind)
    return fill(room.forms, **answers)


def test_a_source_is_tested_before_it_is_kept_and_only_a_person_opens_the_inside(room, tmp_path):
    room.presenter.show()
    assert room.screen._empty.isVisible()
    post = tmp_path / "post"
    post.mkdir()
    (post / "1.eml").write_text("From: An <an@krant.example>\nSubject: Brand\nMessage-ID: <1@x>\n\nGewonden?")
    assert new_source(room, "mailbox", name="Mailmap", address=str(post)) is None
    (found,) = sources(room).values()
    assert (found.kind, found.visibility, found.internal) == ("mailbox", "media", False)
    assert room.told == ["Mailmap is toegevoegd. Test gelukt: 1 signaal. Het nieuwste: Brand"]
    assert room.desk.cache.count() == 0
    sheet = new_source(room, "mailbox", name="Nog eens", address=str(post))
    assert "staat er al" in sheet._problem.accessibleName()
    sheet = new_source(room, "mailbox", name="Weg", address=str(tmp_path / "weg"))
    assert "Er is niets bewaard." in sheet._problem.accessibleName()
    assert fill(room.forms, ticks=("anyway",)) is None
    assert fill_inside(room) is None
    assert {item.internal for item in sources(room).values()} == {True, False}


def fill_inside(room):
    ticks = ("internal", "anyway")
    return new_source(room, "feed", name="Intranet", address="http://127.0.0.1:9/rss", ticks=ticks)


def test_a_secret_goes_into_the_keyring_alone_and_is_shown_nowhere(room):
    room.presenter.show()
    secret, ticks = "geheim-van-de-mailbox", ("internal", "anyway")
    given = {"name": "Pers", "address": "imaps://localhost:9", "option.account": "pers", "secret": secret}
    room.screen.buttons["add"].click()
    fill(room.forms, kind="imap")
    sheet = room.forms.sheet
    assert sheet._boxes["secret"].findChild(QLineEdit).echoMode() is QLineEdit.EchoMode.Password
    for name, value in given.items():
        sheet._boxes[name].fill(value)
    sheet.close_sheet()
    assert secret not in repr(room.forms._drafts)
    assert "imaps://localhost:9" in repr(room.forms._drafts)
    assert new_source(room, "imap", **given, ticks=ticks) is None
    (source,) = sources(room).values()
    assert room.desk.source_secrets.secret(source).reveal() == secret
    assert secret not in repr(source)
    assert secret not in " ".join(room.told)
    room.screen.buttons["edit"].click()
    assert room.forms.sheet._boxes["secret"].value() == ""
    assert fill(room.forms, name="Persmailbox", ticks=ticks) is None
    (source,) = sources(room).values()
    assert (source.name, room.desk.source_secrets.secret(source).reveal()) == ("Persmailbox", secret)
    room.screen.buttons["remove"].click()
    fill(room.forms)
    assert not room.desk.source_secrets.known(source)


def test_every_kind_can_be_asked_for_in_full(room):
    room.presenter.show()
    assert set(forms.KINDS) == set(KINDS)
    for kind in forms.KINDS:
        room.screen.buttons["add"].click()
        fill(room.forms, kind=kind)
        parts, needs = room.forms.sheet._boxes, KINDS[kind].needs
        assert {f"option.{option.name}" for option in needs.options} <= set(parts)
        assert ("secret" in parts) == bool(needs.secret)
        assert all(box.part.label for name, box in parts.items() if name != "ticks")


def test_a_budget_shows_what_is_used_and_what_is_left(room):
    source = Source(
        id="x", kind="x", name="X over Gent", address="https://api.x.com", options={"query": "gent", "budget": "100"}
    )
    room.desk.cache.register.put(source)
    room.desk.cache.budget.take("x", day_of(room.clock.now()), 100, 100)
    room.presenter.show()
    said = room.screen.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "100 gelezen, 0 over vandaag" in said


def test_a_test_of_a_source_keeps_nothing(room, tmp_path):
    (tmp_path / "rss.xml").write_text("<rss><channel><item><title>Knal</title></item></channel></rss>")
    room.desk.cache.register.put(Source(id="f", kind="feed", name="Feed", address=str(tmp_path / "rss.xml")))
    room.presenter.show()
    room.screen.buttons["test"].click()
    assert "Knal" in room.forms.sheet._boxes["found"].part.value
    assert (room.desk.cache.count(), room.desk.cache.register.states()) == (0, {})


def clip(**kinds):
    mime = QMimeData()
    for kind, body in kinds.items():
        mime.setData(kind.replace("_", "/"), body)
    return mime


def png(color=0xFF0000):
    image = QImage(8, 6, QImage.Format.Format_RGB32)
    image.fill(color)
    return _as_png(image)


def test_a_screenshot_on_the_clipboard_is_kept_byte_for_byte_and_shown_only_to_who_asks(room, qtbot):
    room.presenter.show()
    body = png()
    what = brought(clip(image_png=body))
    assert what.body == body
    room.presenter.capturing.take(what)
    assert fill(room.forms, note="Rook aan de Dampoort", seen_at="https://groep.example/1") is None
    (kept,) = room.desk.captures.all()
    assert (kept.by, kept.sha256) == ("lore", hashlib.sha256(body).hexdigest())
    assert [one.text or one.title for one in room.desk.cache.search("rook")] == ["Rook aan de Dampoort"]
    assert room.screen.findChildren(CaptureSheet) == []
    veil = room.screen.captures.veils[kept.id]
    qtbot.waitUntil(lambda: not veil.image.isNull())
    assert (veil.image.width(), veil.image.height()) == (9, 6)
    assert room.desk.journal.rows("captures").all(LogRow)[-1].code == "log.material", "a blur shows nothing"
    room.screen.captures.buttons[kept.id].click()
    assert room.desk.journal.rows("captures").all(LogRow)[-1].code == "log.material"
    fill(room.forms)
    assert room.desk.journal.rows("captures").all(LogRow)[-1].code == "log.material_shown"
    (sheet,) = room.screen.window().findChildren(CaptureSheet)
    (picture,) = [box for box in sheet.findChildren(QLabel) if not box.pixmap().isNull()]
    assert (picture.pixmap().width(), picture.accessibleName()) == (8, "Vastgelegd beeld")


def test_what_calls_itself_a_picture_and_is_none_is_not_taken_as_one(room):
    assert brought(clip(image_png=b"MZ not a picture")) == Brought()
    assert brought(clip(text_plain=b"los bericht")).words == "los bericht"
    assert brought(None) == Brought()
    assert decoded(b"\x89PNG\r\n\x1a\n" + bytes(40)).isNull()
    huge = png()[:16] + (60_000).to_bytes(4, "big") * 2 + png()[24:]
    assert decoded(huge).isNull()


def _jpeg(*, woven=False):
    made, writer = QBuffer(), QImageWriter()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    writer.setDevice(made)
    writer.setFormat(QByteArray(b"jpeg"))
    writer.setProgressiveScanWrite(woven)
    picture = QImage(64, 64, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkCyan)
    assert writer.write(picture)
    return bytes(made.data().data())


def _claiming(body, frame, side):
    """The JPEG with another size in its frame."""
    place = body.index(frame) + 5
    return body[:place] + side.to_bytes(2, "big") * 2 + body[place + 4 :]


def test_a_jpeg_that_goes_over_itself_a_thousand_times_is_not_decoded():
    woven = _claiming(_jpeg(woven=True), b"\xff\xc2", 3_000)
    last = woven[woven.rindex(b"\xff\xda") : -2]
    assert not decoded(_jpeg(woven=True)).isNull()
    assert decoded(woven[:-2] + 1_000 * last + woven[-2:]).isNull()
    assert decoded(_claiming(woven, b"\xff\xc2", 4_900)).isNull()


def test_a_jpeg_of_nothing_but_remarks_is_not_read():
    plain = _jpeg()
    assert not decoded(plain[:2] + 900 * b"\xff\xfe\0\x02" + plain[2:]).isNull()
    assert decoded(plain[:2] + 1_200_000 * b"\xff\xfe\0\x02" + plain[2:]).isNull()


def test_a_gif_is_judged_by_its_whole_screen_and_made_small():
    frame = bytes.fromhex("2c00000000010001000002024401003b")
    head = b"GIF89a%s\x80\0\0\0\0\0\xff\xff\xff"
    assert max(decoded(head.replace(b"%s", (2_290).to_bytes(2, "little") * 2) + frame).size().toTuple()) <= 880
    assert decoded(head.replace(b"%s", (4_900).to_bytes(2, "little") * 2) + frame).isNull()


def test_a_webp_that_moves_is_judged_before_room_is_made_for_it():
    side = (4_900 - 1).to_bytes(3, "little")
    head = b"RIFF\xff\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0" + 2 * side
    assert _claimed("image/webp", head) == 4_900 * 4_900
    assert decoded(head + b"ANIM\x06\0\0\0" + bytes(6)).isNull()


def test_a_dropped_list_adds_its_feeds_and_a_dropped_picture_is_captured(room, tmp_path):
    room.presenter.show()
    (tmp_path / "lijst.opml").write_text(
        '<opml><body><outline text="Krant" xmlUrl="https://krant.example/rss"/>'
        '<outline text="Binnen" xmlUrl="http://10.0.0.1/rss"/></body></opml>'
    )
    (tmp_path / "beeld.png").write_bytes(png())
    room.screen.dropped.emit((str(tmp_path / "lijst.opml"),), "")
    (found,) = sources(room).values()
    assert (found.address, found.internal) == ("https://krant.example/rss", False)
    assert "1 bron ligt binnen een netwerk" in room.told[-1]
    room.presenter.lists.write(tmp_path / "uit.opml")
    assert "krant.example" in (tmp_path / "uit.opml").read_text()
    room.screen.dropped.emit((str(tmp_path / "beeld.png"),), "")
    assert "beeld.png" in room.forms.sheet._boxes["what"].part.value
    assert fill(room.forms) is None
    assert len(room.desk.captures.all()) == 1


def test_what_was_typed_beside_one_picture_never_comes_back_beside_another(room):
    room.presenter.show()
    room.presenter.capturing.take(Brought(body=png(0xFF0000)))
    room.forms.sheet._boxes["seen_at"].fill("https://groep.example/een")
    room.forms.sheet.close_sheet()
    room.presenter.capturing.take(Brought(body=png(0x00FF00)))
    assert room.forms.sheet._boxes["seen_at"].value() == ""


def test_switching_off_keeps_the_source_and_removing_asks_first(room):
    room.desk.cache.register.put(NEWS)
    room.presenter.show()
    room.screen.buttons["toggle"].click()
    assert not sources(room)["news"].enabled
    assert not room.screen.buttons["poll_one"].isEnabled()
    room.screen.buttons["toggle"].click()
    assert sources(room)["news"].enabled
    room.screen.buttons["remove"].click()
    assert sources(room)
    fill(room.forms)
    assert sources(room) == {}
    assert room.screen._empty.isVisible()


def test_polling_one_asks_only_that_one_and_tells_what_came(room, monkeypatch, qtbot):
    room.desk.cache.register.put(NEWS, MAIL)
    asked = []

    class Watching:
        def once(self, *, only, at_once):
            asked.append((only, at_once, room.screen.buttons["poll"].isEnabled()))
            return Round(started=0, ended=0, visits=(), new=())

    monkeypatch.setattr(room.bridge, "watching", Watching, raising=False)
    room.presenter.show()
    room.screen.list.setFocus()
    qtbot.keyClick(room.screen.list, Qt.Key.Key_Return)
    room.screen.buttons["poll"].click()
    assert asked == [(("news",), True, False), (None, True, False)]
    assert room.told == ["0 nieuwe signalen.", "0 nieuwe signalen."]
    assert room.screen.buttons["poll"].isEnabled()


def test_of_a_path_the_end_is_shown_and_of_a_web_address_all() -> None:
    assert where("/media/lore/desk/sources/x.jsonl") == "…/desk/sources/x.jsonl"
    assert where("https://example.org/a/b/c/d.xml") == "https://example.org/a/b/c/d.xml"
    assert where("x.jsonl") == "x.jsonl"
