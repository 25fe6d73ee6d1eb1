"""Blurred pictures of captures: what a list shows of them before somebody asks to see one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPainterPath

from ui.acting import Acting
from ui.sources.picture_process import PictureProcess
from ui.theme import Theme
from ui.theme.tokens import RADIUS_KEY
from ui.widgets import paint
from ui.widgets.base import Painted
from woordvoering.errors import Refused, WoordvoeringError

if TYPE_CHECKING:
    from woordvoering.desk import Desk

SIZE = QSize(64, 40)
AT_ONCE = 4
"""Pictures blurred in one turn of the desk: the first costs the start of a process."""


class Veil(Painted):
    """One picture in a few dots; an eye that is struck through while, or where, there are none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.image = QImage()
        self.say(QCoreApplication.translate("sources", "Beeld, onherkenbaar gemaakt"))

    def show_image(self, image: QImage) -> None:
        """Shows other dots."""
        self.image = image
        self.update()

    def natural(self) -> QSize:
        return QSize(self.theme.px(SIZE.width()), self.theme.px(SIZE.height()))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        theme = self.theme
        paint.box(painter, rect, RADIUS_KEY, theme.color("line"))
        if not self.image.isNull():
            within = QPainterPath()
            within.addRoundedRect(rect, RADIUS_KEY, RADIUS_KEY)
            painter.setClipPath(within)
            painter.drawImage(rect, self.image)
        paint.icon(painter, theme, "eye-off", "text2", rect.center().x() - theme.px(8), rect.center().y())


class Veiled(Protocol):
    """The list of captures: a veil for each picture in it, by the capture's id."""

    veils: dict[str, Veil]


class Veils:
    """Asks the desk for the dots of the pictures in the list, a few at a time; kept while the window is open."""

    def __init__(self, acting: Acting, captures: Veiled) -> None:
        self._acting, self._list = acting, captures
        self._known: dict[str, QImage] = {}
        self._asked: set[str] = set()
        self._waits = False

    def look(self) -> None:
        """Shows what is known and asks for what is not, also for what another device had yet to bring."""
        if not self._waits:
            self._asked.clear()
            self._next()

    def _next(self) -> None:
        for capture, veil in self._list.veils.items():
            if capture in self._known:
                veil.show_image(self._known[capture])
        wanted = tuple(each for each in self._list.veils if each not in self._known and each not in self._asked)
        wanted = wanted[:AT_ONCE]
        if wanted:
            self._waits = True
            self._asked.update(wanted)
            self._acting.ask(lambda desk: veiled(desk, wanted), self._came)

    def _came(self, found: dict[str, QImage]) -> None:
        self._waits = False
        self._known |= found
        self._next()


def veiled(desk: Desk, captures: tuple[str, ...]) -> dict[str, QImage]:
    """The dots of each capture, null where its bytes are broken or no picture; without those that have yet to come."""
    found: dict[str, QImage] = {}
    with PictureProcess() as process:
        for capture in captures:
            try:
                found[capture] = process.blurred(desk.captures.veiled(capture))
            except Refused:
                continue
            except WoordvoeringError:
                found[capture] = QImage()
    return found
