"""A button that may be refused, with the reason beside it and the key that goes to the first open point."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import column, row
from ui.widgets.paint import RIGHT
from ui.widgets.text import Label


class ReasonedButton(QWidget):
    """`button` with up to two lines at its left: the reason in amber, and what follows when it is solved."""

    def __init__(self, theme: Theme, button: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = button
        self._reason = Label(theme, style="small_strong", color="amberText", align=RIGHT, elide=True)
        self._after = Label(theme, style="small", color="text2", align=RIGHT, elide=True)
        for line in (self._reason, self._after):
            line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayout(row(column(None, self._reason, self._after, None), button, gap=16))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.refuse("")

    def refuse(self, reason: str, after: str = "") -> None:
        """Switches the button off with the reason beside it, or on again with an empty one."""
        self.button.refuse(reason)
        self.warn(reason, after)

    def warn(self, fact: str, after: str = "") -> None:
        """The same two lines beside a button that works: what acting will cost."""
        self._reason.set_text(fact)
        self._after.set_text(after)
        self._reason.setVisible(bool(fact))
        self._after.setVisible(bool(after))
