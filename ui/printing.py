"""Before anything goes on paper: the pages as they will be, and from there a printer or a PDF; Ctrl+P on every screen
that prints."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSizeF, Qt
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from ui.manners.paper import Sheaf, pages_of, print_pages, write_pdf
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Foot, Surface, column, row, scrolled
from ui.widgets.sheet import Sheet
from ui.widgets.text import Label
from ui.widgets.times import stamp
from ui.wording import facts

WIDTH, HEIGHT = 720, 760
SHOWN = QSizeF(640, 905)
READ_ALOUD = 4_000
"""So many characters of the text a screen reader gets with its pages."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("Printing", source)


def stamp_of(version: str, moment: int) -> str:
    """What stands on every page: which version, and when it was put on paper (ms UTC)."""
    return facts(version, stamp(moment))


class PagesSheet(Sheet):
    """The pages, one at a time, with the ways onto paper below."""

    def __init__(self, theme: Theme, window: QWidget, sheaf: Sheaf) -> None:
        super().__init__(theme, window, WIDTH, HEIGHT, name=_tr("Afdrukvoorbeeld"))
        self.sheaf, self.pages, self._at = sheaf, pages_of(sheaf), 0
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.picture.setAccessibleDescription(sheaf.text[:READ_ALOUD])
        self.where, self.told = Label(theme, "", "body", "text2"), Label(theme, "", "small", "text2", elide=True)
        self.back = self._button(_tr("Vorige"), ("PgUp",), lambda: self._turn(-1), "PgUp")
        self.next = self._button(_tr("Volgende"), ("PgDn",), lambda: self._turn(1), "PgDown")
        self.pdf = self._button(_tr("Bewaar als PDF"), ("Ctrl", "S"), self.save, "Ctrl+S", "download")
        self.paper = self._button(_tr("Druk af"), ("Ctrl", "P"), self.print, "Ctrl+P", "printer")
        close = Button(theme, _tr("Sluiten"), "ghost", keys=("Esc",), height=32)
        close.clicked.connect(self.close_sheet)
        head = row(Label(theme, self.accessibleName(), "page"), None, self.where, self.back, self.next, gap=8)
        head.setContentsMargins(24, 16, 24, 12)
        inside = Surface(theme, "canvas")
        inside.setLayout(column(self.picture, pad=(0, 16, 0, 16)))
        foot = Foot(theme)
        foot.setLayout(row(self.told, None, self.pdf, self.paper, close, pad=(24, 12, 24, 12), gap=8))
        self.column.addLayout(head)
        self.column.addWidget(scrolled(inside, name=self.accessibleName()), 1)
        self.column.addWidget(foot)
        self._turn(0)

    def save(self) -> None:
        """As a PDF, where the user says."""
        wanted = f"{self.sheaf.name}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(self.window(), _tr("PDF bewaren"), wanted, "PDF (*.pdf)")
        if chosen:
            path = Path(chosen)
            done = write_pdf(path, self.sheaf)
            words = _tr("{file} bewaard.") if done else _tr("{file} kan niet geschreven worden. Kies een andere map.")
            self.told.set_text(words.format(file=path.name))

    def print(self) -> None:
        """On paper, by the printer that the user chooses."""
        sent = print_pages(self.window(), self.sheaf)
        if sent is not None:
            self.told.set_text(_tr("Naar de printer gestuurd.") if sent else _tr("De printer neemt het niet aan."))

    def _button(self, words: str, keys: tuple[str, ...], act: Callable[[], None], chord: str, icon: str = "") -> Button:
        button = Button(self.theme, words, icon=icon, keys=keys, height=32)
        button.clicked.connect(lambda _=False: act())
        QShortcut(QKeySequence(chord), self).activated.connect(act)
        return button

    def _turn(self, pages: int) -> None:
        self._at = min(max(0, self._at + pages), len(self.pages) - 1)
        ratio, px = self.devicePixelRatioF(), self.theme.px
        size = SHOWN * ratio * (px(100) / 100)
        page = QPixmap.fromImage(self.pages[self._at]).scaled(
            size.toSize(), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        page.setDevicePixelRatio(ratio)
        self.picture.setPixmap(page)
        words = _tr("Bladzijde {n} van {many}").format(n=self._at + 1, many=len(self.pages))
        self.where.set_text(words)
        self.picture.setAccessibleName(words)
        self.back.setEnabled(self._at > 0)
        self.next.setEnabled(self._at < len(self.pages) - 1)


def show_pages(theme: Theme, window: QWidget, sheaf: Sheaf) -> PagesSheet:
    """Opens the pages of a text over a window."""
    sheet = PagesSheet(theme, window, sheaf)
    sheet.closed.connect(sheet.deleteLater)
    sheet.open()
    return sheet
