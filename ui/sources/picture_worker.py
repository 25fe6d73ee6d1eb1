"""The picture process itself: reads pictures from its standard input to its end, and answers each with its pixels."""

from __future__ import annotations

import os
import struct
import sys

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from ui.sources.decoding import blurred, decoded
from woordvoering.signals.confine import confine
from woordvoering.signals.frames import READY, read_frame, write_frame

WHOLE, BLURRED = b"w", b"b"
"""The letter in front of a picture: how it is wanted."""
ANSWER = struct.Struct(">HH")
"""Width and height in px, before four bytes a pixel; 0 and 0 when there is no picture."""
PICTURE_BYTES = 50_000_000
"""More than any capture has; a length beyond it is none of ours."""
ADDRESSES = 1_500_000_000
"""Address space in bytes, of which Qt's libraries take most; what a picture may hold is judged before it is decoded."""
NICE = 5


def main() -> int:
    """Runs the worker; returns 0 at the end of its input. A frozen build calls it by `picture-worker`."""
    os.environ["QT_NO_GUI_THREADPOOL"] = "1"  # Qt scales in threads, which need files that cannot be opened any more
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    _load_plugins()
    if sys.platform != "win32":
        os.nice(NICE)
    given_up = confine(ADDRESSES)
    write_frame(sink, READY + b" " + " ".join(given_up).encode())
    while (body := read_frame(source, PICTURE_BYTES + 1)) is not None:
        write_frame(sink, packed((blurred if body.startswith(BLURRED) else decoded)(body[1:])))
    return 0


def packed(image: QImage) -> bytes:
    """The size and the pixels, row by row, each as Qt's ARGB32."""
    if image.isNull():
        return ANSWER.pack(0, 0)
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    return ANSWER.pack(plain.width(), plain.height()) + bytes(plain.constBits())


def _load_plugins() -> None:
    """Every reader of pictures is loaded now: none can be read from disk afterwards."""
    small = QImage(1, 1, QImage.Format.Format_RGB32)
    small.fill(0)
    for kind in (b"png", b"jpeg", b"webp", b"gif"):
        made = QBuffer()
        made.open(QIODevice.OpenModeFlag.ReadWrite)
        QImageWriter(made, QByteArray(kind)).write(small)
        made.seek(0)
        QImageReader(made, QByteArray(kind)).read()


if __name__ == "__main__":
    sys.exit(main())
