"""What a covered window shows: what goes on meanwhile, what does not, and how to open it; nothing of the desk."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import Theme
from ui.theme.tokens import RADIUS_DIALOG
from ui.widgets import paint
from ui.widgets.buttons import Button
from ui.widgets.card import row
from ui.widgets.field import Field
from ui.widgets.flow import FlowText, Run
from ui.widgets.sheet import Sheet
from ui.widgets.text import Label
from ui.widgets.times import short_stamp, wall

WIDTH = 480


def _tr(source: str) -> str:
    return QCoreApplication.translate("Cover", source)


class Cover(Sheet):
    """Over the whole window. `given` carries a passphrase, '' where the keyring of the device has the keys."""

    over_cover: ClassVar[bool] = True

    given = Signal(str)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window, WIDTH)
        self.title = Label(theme, "", "page", icon="lock")
        self.why = FlowText(theme, "", "body", "text2")
        self.rung = FlowText(theme, "", "body_strong", "text")
        self.field = Field(theme, _tr("Wachtwoordzin van deze desk"), icon="lock")
        self.field.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.submitted.connect(lambda _: self._give())
        self.said = FlowText(theme, "", "small", "text2")
        self.button = Button(theme, _tr("Ontgrendelen"), "primary", icon="lock-open", keys=("Enter",))
        self.button.clicked.connect(self._give)
        self.column.setContentsMargins(*(theme.px(24) for _ in range(4)))
        self.column.setSpacing(theme.px(16))
        for widget in (self.title, self.why, self.rung, self.field, self.said):
            self.column.addWidget(widget)
        line = row(self.button)
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.column.addLayout(line)

    def may_close(self) -> bool:
        return False

    def watches(self, *, passphrase: bool) -> None:
        """Covers the window of a desk that goes on."""
        self.rung.hide()
        self._ask(
            _tr("De desk is afgeschermd"),
            _tr(
                "Ze waakt verder: bronnen worden gelezen, wat gepland is vertrekt, en een nieuw verhaal wordt gemeld. "
                "Wat je typte, blijft staan."
            ),
            passphrase=passphrase,
        )

    def closed_since(self, moment: int, *, passphrase: bool) -> None:
        """Covers the window of a desk that was closed then, in ms UTC: what does not happen is said."""
        since = short_stamp(moment)
        told = _tr(
            "Bronnen worden niet gelezen sinds {since}. Er vertrekt niets, ook niet wat gepland is, van andere "
            "toestellen komt niets binnen, en een nieuw verhaal wordt niet gemeld. Wat je typte, blijft staan."
        )
        self._ask(_tr("De desk is gesloten"), told.format(since=since), passphrase=passphrase)

    def ring(self, words: str, moment: int) -> None:
        """What was rung for last, with nothing of anybody in it, and when."""
        self.rung.show_runs((Run(f"{wall(moment)} · {words}", icon="bell"),))
        self.rung.show()
        self.place()

    def take_focus(self) -> None:
        """The keyboard is for the cover alone."""
        (self.field if self.field.isVisible() else self.button).setFocus(Qt.FocusReason.PopupFocusReason)

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

    def _ask(self, title: str, why: str, *, passphrase: bool) -> None:
        self.title.set_text(title)
        self.why.show_runs(why)
        for widget in (self, self.body):
            widget.setAccessibleName(f"{title}. {why}")
        self.field.setVisible(passphrase)
        self.field.set_text("")
        self.field.refuse("")
        self._say("")
        if self.isVisible():
            self.place()
        else:
            self.open()
        self.take_focus()

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
