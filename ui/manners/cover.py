"""What a locked window shows: that it is locked, and how to open it; nothing of the desk."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import Theme
from ui.theme.tokens import RADIUS_DIALOG
from ui.widgets import paint
from ui.widgets.buttons import Button
from ui.widgets.card import row
from ui.widgets.field import Field
from ui.widgets.flow import FlowText
from ui.widgets.sheet import Sheet
from ui.widgets.text import Label

WIDTH = 440


def _tr(source: str) -> str:
    return QCoreApplication.translate("Cover", source)


class Cover(Sheet):
    """Over the whole window. `given` carries a passphrase, '' where the keyring of the device has the keys."""

    given = Signal(str)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        title = _tr("De desk is vergrendeld")
        super().__init__(theme, window, WIDTH, name=title)
        self.field = Field(theme, _tr("Wachtwoordzin van deze desk"), icon="lock")
        self.field.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.submitted.connect(lambda _: self._give())
        self.said = FlowText(theme, "", "small", "text2")
        self.button = Button(theme, _tr("Ontgrendelen"), "primary", icon="lock-open", keys=("Enter",))
        self.button.clicked.connect(self._give)
        why = _tr("Wat je typte, blijft staan. Intussen worden bronnen niet gelezen en vertrekt er niets.")
        self.column.setContentsMargins(*(theme.px(24) for _ in range(4)))
        self.column.setSpacing(theme.px(16))
        self.column.addWidget(Label(theme, title, "page", icon="lock"))
        self.column.addWidget(FlowText(theme, why, "body", "text2"))
        self.column.addWidget(self.field)
        self.column.addWidget(self.said)
        line = row(self.button)
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.column.addLayout(line)

    def may_close(self) -> bool:
        return False

    def ask(self, *, passphrase: bool) -> None:
        """Covers the window."""
        self.field.setVisible(passphrase)
        self.field.set_text("")
        self.field.refuse("")
        self._say("")
        self.open()
        (self.field if passphrase else self.button).setFocus(Qt.FocusReason.PopupFocusReason)

    def wait(self) -> None:
        """The desk is being opened."""
        self._say(_tr("De desk gaat open."))

    def refuse(self, *, wrong: bool, code: str) -> None:
        """It did not open: the passphrase was `wrong`, or something else is the matter, by its code."""
        if wrong:
            self.field.show()
            self._say("")
            self.field.refuse(_tr("Deze wachtwoordzin opent de desk niet. Er is niets gewijzigd."))
        else:
            self._say(_tr("De desk gaat niet open ({code}). Er is niets gewijzigd. Probeer opnieuw.").format(code=code))
        self.place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, color = QPainter(self), self.theme.color
        paint.smooth(painter)
        painter.fillRect(self.rect(), color("canvas"))
        paint.box(painter, QRectF(self.body.geometry()), RADIUS_DIALOG, color("surface"), color("line"))
        painter.end()

    def _say(self, words: str) -> None:
        self.said.show_runs(words)
        self.said.setVisible(bool(words))

    def _give(self) -> None:
        words = self.field.text()
        if self.field.isVisible() and not words:
            self.field.refuse(_tr("Typ de wachtwoordzin van deze desk."))
            return
        self.field.set_text("")
        self.given.emit(words)
