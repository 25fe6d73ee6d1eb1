"""Paper: a text as pages, for a printer; what has not left yet says so on every page."""

from __future__ import annotations

import importlib
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPainter, QTextDocument
from PySide6.QtWidgets import QWidget

TYPE_PT = 11
HEAD = 0.06
"""The part of a page that its head line takes."""

GREY = QColor(0, 0, 0, 28)


class Paper:
    """A plain text on pages of a size. `mark` stands large across every page and in its head line; '' for none."""

    def __init__(self, text: str, mark: str, device: QPagedPaintDevice | None, size: QSizeF) -> None:
        self._mark, self._size = mark, size
        self._head = size.height() * HEAD
        self._document = QTextDocument()
        font = QFont("Inter")
        font.setPointSize(TYPE_PT)
        self._document.setDefaultFont(font)
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
        font = QFont("Inter")
        font.setPointSize(TYPE_PT)
        painter.setFont(font)
        head = QRectF(0, 0, width, self._head)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self._mark)
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, f"{page + 1} / {self.pages}")
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


def put_on(device: QPagedPaintDevice, text: str, mark: str) -> bool:
    """Draws all pages; False when the device does not take them."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    size = QSizeF(device.width(), device.height())
    paper = Paper(text, mark, device, size)
    for page in range(paper.pages):
        if page and not device.newPage():
            painter.end()
            return False
        paper.draw(painter, page)
    return painter.end()


def print_text(window: QWidget, text: str, mark: str) -> bool | None:
    """Asks for a printer and prints; None when nobody chose one, False when it did not take it."""
    support = importlib.import_module("PySide6.QtPrintSupport")  # its libraries are wanted by nobody else
    printer = support.QPrinter()
    if not support.QPrintDialog(printer, window).exec():
        return None
    return put_on(printer, text, mark)
