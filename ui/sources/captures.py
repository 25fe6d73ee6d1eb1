"""What was captured, at the right of Bronnen: each with its SHA-256; a picture only for who asks to see that one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from ui.forms.form import Fact, Form
from ui.sources.decoding import SHOWN
from ui.sources.veils import Veil
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import column, row
from ui.widgets.flow import FlowText, excerpt
from ui.widgets.sheet import Sheet
from ui.widgets.text import Label
from ui.widgets.times import short_stamp, thousands, wall
from woordvoering.casework.captures import Capture
from woordvoering.signals.pictures import picture_type

TEXT_SHOWN = 4_000
"""So many characters of a captured text."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("sources", source)


class CapturesList(QWidget):
    """The latest captures, pictures blurred. `wanted` carries the id of the one that somebody asks for."""

    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._shown: tuple[Capture, ...] | None = None
        self._column = column(gap=10)
        self.setLayout(self._column)
        self.buttons: dict[str, Button] = {}
        self.veils: dict[str, Veil] = {}

    def show_captures(self, captures: tuple[Capture, ...]) -> None:
        """Shows the captures; of a picture its name, size and fingerprint, and dots once they come."""
        if captures == self._shown:
            return
        self._shown = captures
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.buttons, self.veils = {}, {}
        if not captures:
            self._column.addWidget(
                FlowText(self.theme, _tr("Nog niets. Plak met Ctrl+V of sleep een beeld hierheen."), "small", "text2")
            )
        for capture in captures:
            self._column.addWidget(self._line(capture))

    def _line(self, capture: Capture) -> QWidget:
        theme, line = self.theme, QWidget()
        icon = "" if capture.picture else "file-text"
        head = Label(theme, short_stamp(capture.at), "body_medium", icon=icon)
        meta = _tr("{by} · {n} kB · {sha}").format(
            by=capture.by, n=thousands(max(1, capture.size // 1000)), sha=f"{capture.sha256[:8]}…{capture.sha256[-4:]}"
        )
        look = Button(theme, _tr("Bekijk"), "ghost", icon="eye", height=28)
        look.setAccessibleName(_tr("Bekijk wat om {time} vastgelegd is").format(time=wall(capture.at)))
        look.clicked.connect(lambda: self.wanted.emit(capture.id))
        self.buttons[capture.id] = look
        words = QWidget()
        words.setLayout(column(head, Label(theme, meta, "small", "text2", elide=True)))
        lines = row(words, look, gap=8)
        lines.setStretch(0, 1)
        if capture.picture:
            self.veils[capture.id] = Veil(theme)
            lines.insertWidget(0, self.veils[capture.id])
        line.setLayout(lines)
        return line


def asked(capture: Capture) -> Form:
    """Asks whether to see it; that it was seen is written down."""
    parts = (
        Fact("name", _tr("Vastgelegd door {by}").format(by=capture.by), f"{capture.name} · {capture.seen_at or '–'}"),
        Fact("sha", "SHA-256", capture.sha256, copy=True),
    )
    warning = _tr("Een beeld kan schokken. Dat je het bekijkt, komt in het journaal.")
    intro = warning if capture.picture else _tr("Dat je het bekijkt, komt in het journaal.")
    return Form(f"capture.show.{capture.id}", _tr("Wat vastgelegd is"), _tr("Toon"), parts, intro, "eye")


class CaptureSheet(Sheet):
    """One capture, shown: a picture as it was decoded, or plain text."""

    def __init__(self, theme: Theme, window: QWidget, name: str, body: bytes, image: QImage) -> None:
        super().__init__(theme, window, theme.px(SHOWN.width()) + 48, name=name)
        shown = self._picture(image) if picture_type(body) else self._text(body)
        close = Button(theme, _tr("Sluit"), "primary", keys=("Esc",))
        close.clicked.connect(self.close_sheet)
        inner = column(Label(theme, name, "page"), 12, shown, 12, row(None, close), pad=24)
        self.column.addLayout(inner)

    def _picture(self, image: QImage) -> QWidget:
        if image.isNull():
            return FlowText(
                self.theme, _tr("Dit beeld kan niet getoond worden; de bytes zijn ongewijzigd."), "body", "text2"
            )
        box = QLabel()
        box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.setPixmap(QPixmap.fromImage(image))
        box.setAccessibleName(_tr("Vastgelegd beeld"))
        return box

    def _text(self, body: bytes) -> QWidget:
        return FlowText(self.theme, excerpt(body.decode("utf-8", "replace"), TEXT_SHOWN), "body")
