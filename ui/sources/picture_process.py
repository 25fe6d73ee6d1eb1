"""The window's side of the picture process: pictures of others are decoded where there are no keys to steal.

Decoders of pictures are the likeliest place in the program for somebody else's code to run, and a picture takes 60 MB
while it is made smaller: both happen in a process that is thrown away.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtGui import QImage

import ui
from ui.sources.decoding import SHOWN
from ui.sources.picture_worker import ANSWER, BLURRED, PICTURE_BYTES, WHOLE
from woordvoering.signals.apart import Apart

DECODE_S = 20.0
"""Seconds for one picture and for the start of the process, on a cold and busy machine; work is bounded by the sizes
that are decoded at all."""

_BOOT = "import sys; sys.path.insert(0, sys.argv[1]); from ui.sources.picture_worker import main; sys.exit(main())"
_LARGEST = ANSWER.size + 4 * SHOWN.width() * SHOWN.height()


class PictureProcess:
    """One process that decodes pictures, started with the first; for one thread at a time.

    `falls` counts the pictures that it did not answer.
    """

    def __init__(self, *, decode_s: float = DECODE_S) -> None:
        self._apart = Apart(_command(), answer_s=decode_s, largest=_LARGEST)
        self.falls = 0

    @property
    def confined(self) -> tuple[str, ...]:
        """What it gave up, and that it is ready; nothing before the first picture."""
        return self._apart.confined

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def decoded(self, body: bytes) -> QImage:
        """The picture as it is shown; null when it cannot be read, claims too much, or felled or held the process."""
        return self._picture(WHOLE + body)

    def blurred(self, body: bytes) -> QImage:
        """The picture in a few dots, for who did not ask to see it; null as `decoded` is."""
        return self._picture(BLURRED + body)

    def _picture(self, body: bytes) -> QImage:
        answer = self._apart.ask(body) if len(body) <= PICTURE_BYTES else None
        if answer is None or len(answer) < ANSWER.size:
            self.falls += 1
            return QImage()
        width, height = ANSWER.unpack_from(answer)
        if not width or len(answer) != ANSWER.size + 4 * width * height:
            return QImage()
        return QImage(answer[ANSWER.size :], width, height, QImage.Format.Format_ARGB32).copy()

    def close(self) -> None:
        """Ends the process; a later picture starts a new one."""
        self._apart.close()


def decoded_apart(body: bytes) -> QImage:
    """One picture, decoded in a process of its own that ends with it."""
    with PictureProcess() as process:
        return process.decoded(body)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "picture-worker"]
    return [sys.executable, "-I", "-c", _BOOT, str(Path(ui.__file__).resolve().parent.parent)]
