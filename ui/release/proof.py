"""The proof: what would leave, to read before it leaves; a text that may not leave yet says so above."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.statement.preview import preview_runs
from ui.theme import Theme
from ui.widgets.banner import Banner, BannerRecord
from ui.widgets.buttons import Button
from ui.widgets.card import Surface, column, row, scrolled
from ui.widgets.flow import FlowText
from ui.widgets.sheet import Sheet
from ui.widgets.text import Label

WIDTH, HEIGHT = 720, 600


def _tr(source: str) -> str:
    return QCoreApplication.translate("ProofSheet", source)


class ProofSheet(Sheet):
    """The text as a reader gets it. `refused` are the reasons why it may not leave; none when it may."""

    def __init__(self, theme: Theme, window: QWidget, text: str, refused: tuple[str, ...]) -> None:
        super().__init__(theme, window, WIDTH, HEIGHT, name=_tr("Proefdruk"))
        banner = Banner(theme)
        if refused:
            banner.show_record(BannerRecord("amber", "lock", _tr("Deze tekst mag nog niet vertrekken."), refused[0]))
        else:
            banner.show_record(BannerRecord("green", "shield-check", _tr("Precies deze tekst vertrekt bij vrijgave.")))
        words = FlowText(theme, preview_runs(text, marked=bool(refused)), "row_text")
        inside = QWidget()
        inside.setLayout(column(words, None, pad=(24, 8, 24, 16)))
        close = Button(theme, _tr("Sluiten"), keys=("Esc",))
        close.clicked.connect(self.close_sheet)
        foot = Surface(theme, "sunken", edges="t")
        foot.setLayout(row(None, close, pad=(24, 12, 24, 12)))
        head = column(Label(theme, _tr("Proefdruk"), "page"), banner, pad=(24, 20, 24, 8), gap=10)
        self.column.addLayout(head)
        self.column.addWidget(scrolled(inside, name=_tr("Proefdruk")), 1)
        self.column.addWidget(foot)
