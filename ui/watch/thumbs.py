"""The small pictures in the signal rows: a few dots of a picture that this device holds, and else a tile that says so.

Nothing sharp is decoded for a row, and nothing is fetched: a picture of which only the address is known stays unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from ui.acting import Acting
from ui.sources.picture_process import PictureProcess
from ui.theme import Theme
from ui.widgets import paint
from woordvoering.errors import Refused, WoordvoeringError

if TYPE_CHECKING:
    from woordvoering.desk import Desk

SIZE = QSize(88, 48)
AT_ONCE = 4
"""Pictures blurred in one turn of the desk: the first costs the start of a process."""

KEPT = 512
SHADE, INK = QColor(11, 14, 19, 150), QColor(255, 255, 255)
"""Over the dots, so that the words on them are read whatever the picture was."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("thumbs", source)


class Thumbs(QObject):
    """The dots by signal. `wanted` carries the signals of which somebody sees the row and nothing is known yet,
    `came` says that some are known now."""

    wanted = Signal(object)
    came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[str, QImage] = {}
        self._asked: set[str] = set()
        self._new: list[str] = []
        self._waits = False

    def of(self, signal: str) -> QImage | None:
        """The dots of a signal's picture; None while, or where, this device holds none. Being asked is being seen."""
        found = self._known.get(signal)
        if found is None and signal not in self._asked:
            self._asked.add(signal)
            self._new.append(signal)
            self._send_soon()
        return found

    def again(self) -> None:
        """What was not here may have come: it is asked once more when its row is seen."""
        self._asked = set(self._new)

    def fill(self, found: dict[str, QImage]) -> None:
        """The dots that were asked for, as far as there are any."""
        self._waits = False
        if len(self._known) > KEPT:
            self._known.clear()
        self._known |= found
        if found:
            self.came.emit()
        self._send_soon()

    def _send_soon(self) -> None:
        if self._new and not self._waits:
            self._waits = True
            QTimer.singleShot(0, self._send)

    def _send(self) -> None:
        batch, self._new = tuple(self._new[:AT_ONCE]), self._new[AT_ONCE:]
        self.wanted.emit(batch)


def dots_of(desk: Desk, signals: Sequence[str]) -> dict[str, QImage]:
    """The dots of the pictures of these signals that this device holds, made in a process apart; on the desk's thread.
    Looking at dots is not looking at the picture: nothing is logged."""
    captured = desk.captures.pictures_of(signals)
    found: dict[str, QImage] = {}
    with PictureProcess() as process:
        for signal, capture in captured.items():
            try:
                found[signal] = process.blurred(desk.captures.veiled(capture.id))
            except Refused:
                continue
            except WoordvoeringError:
                found[signal] = QImage()
    return {signal: image for signal, image in found.items() if not image.isNull()}


def show_thumbs(thumbs: Thumbs, acting: Acting) -> None:
    """The rows that somebody sees get the dots of the pictures that this device holds."""
    thumbs.wanted.connect(lambda signals: acting.ask(lambda desk: dots_of(desk, signals), thumbs.fill))


def draw_thumb(
    painter: QPainter, theme: Theme, rect: QRectF, image: QImage | None, *, sensitive: bool, keys: str = ""
) -> None:
    """A picture that cannot be recognised with the key that shows it, or that there is one elsewhere."""
    words = _tr("Gevoelig") if sensitive else _tr("Beeld")
    if image is None:
        paint.box(painter, rect, 6, theme.color("neutralTint"))
        _label(painter, theme, rect, "eye-off" if sensitive else "image", words, theme.color("neutralText"))
        return
    within = QPainterPath()
    within.addRoundedRect(rect, 6, 6)
    painter.save()
    painter.setClipPath(within)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(rect, image.scaled(image.size() * 8, mode=Qt.TransformationMode.SmoothTransformation))
    painter.fillRect(rect, SHADE)
    painter.restore()
    _label(
        painter, theme, rect, "eye-off", _tr("{what} · {keys}").format(what=words, keys=keys) if keys else words, INK
    )


def _label(painter: QPainter, theme: Theme, rect: QRectF, icon: str, words: str, ink: QColor) -> None:
    side, middle = theme.px(16), rect.center()
    paint.icon(painter, theme, icon, ink.name(), middle.x() - side / 2, middle.y() - theme.px(8))
    line = QRectF(rect.left(), middle.y() + theme.px(2), rect.width(), theme.px(16))
    paint.text(painter, line, words, theme.font("micro_strong"), ink, paint.CENTER)
