"""A picture out of bytes that anybody may have sent: no larger than it is shown, and nothing that claims too much.

It runs in the picture process (picture_worker.py), which has no keys, no network and no files.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from woordvoering.signals.pictures import picture_type

SHOWN = QSize(880, 560)
"""The largest that a picture is shown, in px; it is decoded no larger than that."""
DOTS = QSize(9, 6)
"""Of a blurred picture."""
DECODED_BYTES = 4 * 16_000_000
"""What would take more to decode is not decoded: a picture is held whole before it is made smaller, and a process
of ours stays below 300 MB (SECURITY.md). The screenshot of a 5K screen has less, and so has that of a telephone."""
PASSES = 200_000_000
"""Pixels that a JPEG may go over, all its passes together: 1.3 MB that repeat the last pass would take minutes."""
BESIDE = (b"\xff\xfe", b"\xff\xe1", b"\xff\xe2")
REMARKS = 1_000
"""Pieces beside the picture, of these kinds, that a JPEG may have: Qt keeps each, however small, before
it tells a size."""


def decoded(body: bytes) -> QImage:
    """The picture, by the format that its first bytes say and no other, no larger than it is shown.

    Null when it claims more than can be held, goes over itself too often, or cannot be read. What a camera wrote beside
    it is left alone.
    """
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


def blurred(body: bytes) -> QImage:
    """A picture of so few dots that nobody and nothing can be recognised in it; null as `decoded` is."""
    image = decoded(body)
    return image if image.isNull() else image.scaled(DOTS, Qt.AspectRatioMode.IgnoreAspectRatio)


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
