"""The proof: what would leave, to read before it leaves; a text that may not leave yet says so above."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.manners.paper import Sheaf
from ui.printing import show_pages
from ui.statement.rendered import Rendered
from ui.theme import Theme
from ui.widgets.banner import Banner, BannerRecord
from ui.widgets.buttons import Button
from ui.widgets.card import Foot, column, row, scrolled
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.sheet import Sheet
from ui.widgets.text import Label

WIDTH, HEIGHT = 720, 600


def _tr(source: str) -> str:
    return QCoreApplication.translate("ProofSheet", source)


class ProofSheet(Sheet):
    """The text as a reader gets it, in each language that leaves. `refused` are the reasons why it may not leave; none
    when it may. `stamp` stands on every page of it."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        texts: tuple[tuple[str, str], ...],
        refused: tuple[str, ...],
        stamp: str = "",
    ) -> None:
        super().__init__(theme, window, WIDTH, HEIGHT, name=_tr("Proefdruk"))
        banner = Banner(theme, parent=self.body)
        if refused:
            banner.show_record(BannerRecord("amber", "lock", _tr("Deze tekst mag nog niet vertrekken."), refused[0]))
        else:
            banner.show_record(BannerRecord("green", "shield-check", _tr("Precies dit vertrekt bij vrijgave.")))
        self._shown, self._stamp = "", stamp
        self._texts, self._marked = dict(texts), bool(refused)
        self.words = Rendered(theme)
        inside = QWidget()
        inside.setLayout(column(self.words, None, pad=(24, 8, 24, 16)))
        close = Button(theme, _tr("Sluiten"), keys=("Esc",))
        close.clicked.connect(self.close_sheet)
        foot = Foot(theme)
        self.paper = Button(theme, _tr("Druk af"), icon="printer", keys=("Ctrl", "P"))
        self.paper.clicked.connect(self.print)
        printing = QShortcut(QKeySequence("Ctrl+P"), self)
        printing.activated.connect(self.print)
        foot.setLayout(row(None, self.paper, close, pad=(24, 12, 24, 12), gap=8))
        self.languages: Segmented | None = None
        title = row(Label(theme, _tr("Proefdruk"), "page"), None)
        if len(texts) > 1:
            segments = tuple(Segment(language, language.upper()) for language in self._texts)
            self.languages = Segmented(theme, segments, _tr("Taal van de proefdruk"))
            self.languages.chosen.connect(self.show_language)
            title.addWidget(self.languages)
        head = column(title, banner, pad=(24, 20, 24, 8), gap=10)
        self.column.addLayout(head)
        self.column.addWidget(scrolled(inside, name=_tr("Proefdruk")), 1)
        self.column.addWidget(foot)
        if texts:
            self.show_language(texts[0][0])

    def print(self) -> None:
        """The pages, with CONCEPT across every one: what is proofread here has not left, also when it may."""
        mark = _tr("CONCEPT · niet vrijgegeven")
        show_pages(self.theme, self.window(), Sheaf("concept", self._shown, mark, self._stamp))

    def show_language(self, language: str) -> None:
        """The text in another language. Raises KeyError."""
        self._shown = self._texts[language]
        self.words.show_text(self._texts[language], marked=self._marked)
