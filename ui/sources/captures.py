"""What was captured, at the right of Bronnen: each with its SHA-256; a picture only for who asks to see that one."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from ui.forms.form import Fact, Form
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import column, row
from ui.widgets.flow import FlowText, excerpt
from ui.widgets.sheet import Sheet
from ui.widgets.text import Label
from ui.widgets.times import short_day, thousands, wall
from woordvoering.casework.captures import Capture
from woordvoering.signals.pictures import picture_type

SHOWN = QSize(880, 560)
"""The largest that a picture is shown, in px; it is decoded no larger than that."""
DECODED_BYTES = 4 * 16_000_000
"""What would take more to decode is not decoded: a picture is held whole before it is made smaller, and the program
stays below 300 MB (SECURITY.md). The screenshot of a 5K screen has less, and so has that of a telephone."""
PASSES = 200_000_000
"""Pixels that a JPEG may go over, all its passes together: 1.3 MB that repeat the last pass would take minutes."""
BESIDE = (b"\xff\xfe", b"\xff\xe1", b"\xff\xe2")
REMARKS = 1_000
"""Pieces beside the picture, of these kinds, that a JPEG may have: Qt keeps each, however small, before
it tells a size."""
TEXT_SHOWN = 4_000
"""So many characters of a captured text."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("sources", source)


class CapturesList(QWidget):
    """The latest captures. `wanted` carries the id of the one that somebody asks for."""

    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._shown: tuple[Capture, ...] | None = None
        self._column = column(gap=10)
        self.setLayout(self._column)
        self.buttons: dict[str, Button] = {}

    def show_captures(self, captures: tuple[Capture, ...]) -> None:
        """Shows the captures; nothing of a picture but its name, size and fingerprint."""
        if captures == self._shown:
            return
        self._shown = captures
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.buttons = {}
        if not captures:
            self._column.addWidget(
                FlowText(self.theme, _tr("Nog niets. Plak met Ctrl+V of sleep een beeld hierheen."), "small", "text2")
            )
        for capture in captures:
            self._column.addWidget(self._line(capture))

    def _line(self, capture: Capture) -> QWidget:
        theme, line = self.theme, QWidget()
        icon = "eye-off" if capture.picture else "file-text"
        head = Label(theme, f"{short_day(capture.at)} {wall(capture.at)}", "body_medium", icon=icon)
        meta = _tr("{by} · {n} kB · {sha}").format(
            by=capture.by, n=thousands(max(1, capture.size // 1000)), sha=f"{capture.sha256[:8]}…{capture.sha256[-4:]}"
        )
        look = Button(theme, _tr("Bekijk"), "ghost", icon="eye", height=28)
        look.setAccessibleName(_tr("Bekijk wat om {time} vastgelegd is").format(time=wall(capture.at)))
        look.clicked.connect(lambda: self.wanted.emit(capture.id))
        self.buttons[capture.id] = look
        words = QWidget()
        words.setLayout(column(head, Label(theme, meta, "small", "text2", elide=True)))
        lines = row(words, look, gap=8)
        lines.setStretch(0, 1)
        line.setLayout(lines)
        return line


def asked(capture: Capture) -> Form:
    """Asks whether to see it; that it was seen is written down."""
    parts = (
        Fact("name", _tr("Vastgelegd door {by}").format(by=capture.by), f"{capture.name} · {capture.seen_at or '–'}"),
        Fact("sha", "SHA-256", capture.sha256, copy=True),
    )
    warning = _tr("Een beeld kan schokken. Dat je het bekijkt, komt in het journaal.")
    intro = warning if capture.picture else _tr("Dat je het bekijkt, komt in het journaal.")
    return Form(f"capture.show.{capture.id}", _tr("Wat vastgelegd is"), _tr("Toon"), parts, intro, "eye")


class CaptureSheet(Sheet):
    """One capture, shown: a picture as it was decoded, or plain text."""

    def __init__(self, theme: Theme, window: QWidget, name: str, body: bytes, image: QImage) -> None:
        super().__init__(theme, window, theme.px(SHOWN.width()) + 48, name=name)
        shown = self._picture(image) if picture_type(body) else self._text(body)
        close = Button(theme, _tr("Sluit"), "primary", keys=("Esc",))
        close.clicked.connect(self.close_sheet)
        inner = column(Label(theme, name, "page"), 12, shown, 12, row(None, close), pad=24)
        self.column.addLayout(inner)

    def _picture(self, image: QImage) -> QWidget:
        if image.isNull():
            return FlowText(
                self.theme, _tr("Dit beeld kan niet getoond worden; de bytes zijn ongewijzigd."), "body", "text2"
            )
        box = QLabel()
        box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.setPixmap(QPixmap.fromImage(image))
        box.setAccessibleName(_tr("Vastgelegd beeld"))
        return box

    def _text(self, body: bytes) -> QWidget:
        return FlowText(self.theme, excerpt(body.decode("utf-8", "replace"), TEXT_SHOWN), "body")


def decoded(body: bytes) -> QImage:
    """The picture, by the format that its first bytes say and no other, no larger than it is shown; null when it
    claims more than can be held, goes over itself too often, or cannot be read. What a camera wrote beside it is left
    alone."""
    kind = picture_type(body)
    if kind is None or (kind == "image/jpeg" and sum(body.count(mark) for mark in BESIDE) > REMARKS):
        return QImage()
    if 8 * _claimed(kind, body) > DECODED_BYTES:
        return QImage()
    kept = QByteArray(body)
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.removeprefix("image/").encode()))
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(False)
    size = reader.size()
    if not size.isValid() or _too_costly(kind, body, reader):
        return QImage()
    if kind == "image/jpeg" and (size.width() > SHOWN.width() or size.height() > SHOWN.height()):
        reader.setScaledSize(_fitting(size))
    return _smaller(reader.read())


def _too_costly(kind: str, body: bytes, reader: QImageReader) -> bool:
    """Whether decoding would hold or go over too much: a GIF and a WebP are put together from two pictures, and a JPEG
    in passes is kept as a table of numbers."""
    size = reader.size()
    pixels = size.width() * size.height()
    if kind == "image/jpeg":
        woven = b"\xff\xc2" in body and 4 * pixels > DECODED_BYTES
        return woven or pixels * body.count(b"\xff\xda") > PASSES
    octets = max(4, QImage(1, 1, reader.imageFormat()).depth() // 8) if kind == "image/png" else 8
    return pixels * octets > DECODED_BYTES


def _claimed(kind: str, body: bytes) -> int:
    """Pixels of the whole screen that a GIF or a moving WebP claims: Qt tells the size of the first picture in the one,
    and makes room for all of the other before it tells any."""
    if kind == "image/gif":
        return int.from_bytes(body[6:8], "little") * int.from_bytes(body[8:10], "little")
    if kind == "image/webp" and body[12:16] == b"VP8X":
        return (int.from_bytes(body[24:27], "little") + 1) * (int.from_bytes(body[27:30], "little") + 1)
    return 0


def _fitting(size: QSize) -> QSize:
    return size.scaled(SHOWN, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _smaller(image: QImage) -> QImage:
    """Roughly first and then smoothly, as Qt copies whatever it makes smaller smoothly."""
    if image.width() <= SHOWN.width() and image.height() <= SHOWN.height():
        return image
    fitting = _fitting(image.size())
    rough = image.scaled(fitting * 2) if image.width() > 2 * fitting.width() else image
    return rough.scaled(fitting, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
