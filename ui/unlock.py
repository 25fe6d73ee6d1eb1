"""The passphrase of a desk whose keys lie in a vault: asked in the window, kept in memory until the vault is open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import row
from ui.widgets.field import Field
from ui.widgets.sheet import Sheet
from ui.widgets.text import Label

WIDTH = 440


def _tr(source: str) -> str:
    return QCoreApplication.translate("Unlock", source)


class Unlock(Sheet):
    """`given` carries the passphrase; the field is emptied at once."""

    given = Signal(str)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        title = _tr("Wachtwoordzin van deze desk")
        super().__init__(theme, window, WIDTH, name=title)
        self.field = Field(theme, title, icon="lock")
        self.field.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.submitted.connect(lambda _: self._give())
        button = Button(theme, _tr("Ontgrendelen"), "primary", icon="lock-open", keys=("Enter",))
        button.clicked.connect(self._give)
        self.column.setContentsMargins(*(theme.px(24) for _ in range(4)))
        self.column.setSpacing(theme.px(16))
        self.column.addWidget(Label(theme, title, "page", "text"))
        self.column.addWidget(self.field)
        line = row(button)
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.column.addLayout(line)

    def ask(self, *, wrong: bool) -> None:
        """Opens the sheet; `wrong` says that the last passphrase did not fit."""
        self.field.refuse(_tr("Deze wachtwoordzin opent de desk niet. Er is niets gewijzigd.") if wrong else "")
        self.open()

    def _give(self) -> None:
        words = self.field.text()
        if not words:
            self.field.refuse(_tr("Typ de wachtwoordzin van deze desk."))
            return
        self.field.set_text("")
        self.close_sheet()
        self.given.emit(words)
