"""Paper: a text as pages, for a printer or a PDF; what has not left yet says so on every page, and when it was put on
paper."""

from __future__ import annotations

import importlib
from contextlib import suppress
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

TYPE_PT = 11
HEAD = 0.06
"""The part of a page that its head line takes."""

GREY = QColor(0, 0, 0, 28)


MARGIN_MM = 18
DOTS = 96
"""Dots an inch of a page on the screen."""


@dataclass(frozen=True, slots=True)
class Sheaf:
    """What goes on paper: a plain text, the `mark` of what has not left ('' for none), and the `stamp` of every page:
    which version it is, and when it was put on paper. `name` is what a file of it is called."""

    name: str
    text: str
    mark: str
    stamp: str


class Paper:
    """A plain text on pages of a size. The first word of `mark` stands large across every page, the whole of it in the
    head line, with the `stamp`; '' for none."""

    def __init__(self, text: str, mark: str, device: QPaintDevice | None, size: QSizeF, stamp: str = "") -> None:
        self._mark, self._stamp, self._size = mark, stamp, size
        self._head = size.height() * HEAD
        self._document = QTextDocument()
        self._document.setDefaultFont(_font())
        if device is not None:
            self._document.documentLayout().setPaintDevice(device)
        self._document.setPlainText(text)  # never rich text: it would read files
        self._document.setPageSize(QSizeF(size.width(), size.height() - self._head))

    @property
    def pages(self) -> int:
        """How many there are; an empty text has one."""
        return max(1, ceil(self._document.pageCount()))

    def draw(self, painter: QPainter, page: int) -> None:
        """Draws a page, the first is 0."""
        width, tall = self._size.width(), self._size.height() - self._head
        painter.save()
        painter.translate(QPointF(0, self._head - page * tall))
        self._document.drawContents(painter, QRectF(0, page * tall, width, tall))
        painter.restore()
        painter.save()
        painter.setFont(_font())
        head = QRectF(0, 0, width, self._head)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self._mark)
        right = f"{self._stamp}   {page + 1} / {self.pages}".strip()
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, right)
        if self._mark:
            self._across(painter)
        painter.restore()

    def _across(self, painter: QPainter) -> None:
        word = self._mark.split(" ", maxsplit=1)[0]
        font = QFont("Inter")
        font.setPixelSize(max(8, round(self._size.width() / 6)))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(GREY)
        painter.translate(QPointF(self._size.width() / 2, self._size.height() / 2))
        painter.rotate(-45)
        half = self._size.width()
        painter.drawText(QRectF(-half, -half, 2 * half, 2 * half), Qt.AlignmentFlag.AlignCenter, word)


def put_on(device: QPagedPaintDevice, sheaf: Sheaf) -> bool:
    """Draws all pages; False when the device does not take them."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    size = QSizeF(device.width(), device.height())
    paper = Paper(sheaf.text, sheaf.mark, device, size, sheaf.stamp)
    for page in range(paper.pages):
        if page and not device.newPage():
            painter.end()
            return False
        paper.draw(painter, page)
    return painter.end()


def pages_of(sheaf: Sheaf) -> tuple[QImage, ...]:
    """Every page as it will stand on paper, for the screen."""
    layout = _layout()
    whole = layout.fullRectPixels(DOTS)
    inside = layout.paintRectPixels(DOTS)
    first = _blank(whole.width(), whole.height())
    paper = Paper(sheaf.text, sheaf.mark, first, QSizeF(inside.width(), inside.height()), sheaf.stamp)
    images = [first, *(_blank(whole.width(), whole.height()) for _ in range(paper.pages - 1))]
    for page, image in enumerate(images):
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.translate(inside.topLeft())
        paper.draw(painter, page)
        painter.end()
    return tuple(images)


def write_pdf(path: Path, sheaf: Sheaf) -> bool:
    """All pages as a PDF; False when the file cannot be written: then there is none, or the one that was."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.touch(mode=0o600)
        writer = QPdfWriter(str(part))
        writer.setPageLayout(_layout())
        writer.setTitle(sheaf.name)
        done = put_on(writer, sheaf)
        del writer  # closes the file
        if done:
            part.replace(path)
    except OSError:
        done = False
    if not done:
        with suppress(OSError):
            part.unlink()
    return done


def print_pages(window: QWidget, sheaf: Sheaf) -> bool | None:
    """Asks for a printer and prints; None when nobody chose one, False when it did not take it."""
    support = importlib.import_module("PySide6.QtPrintSupport")  # its libraries are wanted by nobody else
    printer = support.QPrinter()
    printer.setPageLayout(_layout())
    if not support.QPrintDialog(printer, window).exec():
        return None
    return put_on(printer, sheaf)


def _font() -> QFont:
    """The letter of a page. Its other forms of digits and signs are off: nobody could find or copy them in a PDF."""
    made = QFont("Inter")
    made.setPointSize(TYPE_PT)
    for form in ("calt", "tnum"):
        made.setFeature(QFont.Tag.fromString(form), 0)
    return made


def _layout() -> QPageLayout:
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def _blank(wide: int, tall: int) -> QImage:
    image = QImage(wide, tall, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(DOTS / 0.0254))
    image.setDotsPerMeterY(round(DOTS / 0.0254))
    image.fill(Qt.GlobalColor.white)
    return image
