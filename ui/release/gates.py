"""The left side of the dialog: every gate with its proof, and the way to put right what is shut."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.release.words import gate_detail, gate_title, gates_title
from ui.theme import Theme
from ui.voice import Voice
from ui.widgets.buttons import Button
from ui.widgets.card import Divider, Surface, clear, column, row, scrolled
from ui.widgets.flow import FlowText
from ui.widgets.text import Label
from ui.wording import spoken
from woordvoering.overview.text_records import GateLine, ReleaseView

WIDE = 348
MANY = 8
"""Gates that stand apart; with more of them they move closer, so that all are seen at once."""


class GateRow(QWidget):
    """One gate: open with its proof, or shut with why and a way there."""

    fix_wanted = Signal(str)

    def __init__(self, theme: Theme, line: GateLine, voice: Voice) -> None:
        super().__init__()
        good = line.state == "pass"
        title, detail = gate_title(line), gate_detail(line, voice)
        icon = Label(theme, icon="circle-check" if good else "circle-x", color="greenText" if good else "redText")
        icon.setFixedSize(theme.px(18), theme.px(20))
        name = Label(theme, title, "body_medium", "text" if good else "redText", elide=True)
        name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = column(name, FlowText(theme, detail, "small", "text2" if good else "redText"))
        whole = row(gap=10)
        whole.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(words, 1)
        self.fix: Button | None = None
        if not good and line.target:
            self.fix = Button(theme, self.tr("Herstel"), "link", height=28)
            self.fix.setAccessibleName(self.tr("Herstel: {title}").format(title=title))
            self.fix.clicked.connect(lambda: self.fix_wanted.emit(line.target))
            whole.addWidget(self.fix, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(whole)
        self.setAccessibleName(spoken(title, detail))


class GatesPane(Surface):
    """The gates under one box that says whether all are open; `fix_wanted` carries the screen that puts one right."""

    fix_wanted = Signal(str)

    def __init__(self, theme: Theme, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sunken", edges="r", parent=parent)
        self._voice = voice
        self._box = Surface(theme, "greenTint", border="greenLine", radius=8)
        self._title = Label(theme, "", "row", "greenText", icon="shield-check")
        self._count = Label(theme, "", "small_strong", "greenText")
        self._box.setLayout(row(self._title, None, self._count, pad=(14, 0, 14, 0)))
        self._box.setFixedHeight(theme.px(44))
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        inside = QWidget()
        inside.setLayout(column(self._rows, None))
        area = scrolled(inside, name=self.tr("Poorten"))
        lines = column(self._box, pad=(24, 20, 23, 12), gap=12)
        lines.addWidget(area, 1)
        self.setLayout(lines)
        self.setFixedWidth(theme.px(WIDE))

    def show_record(self, view: ReleaseView) -> None:
        """The gates of this moment."""
        title, count = gates_title(view)
        tone = "green" if view.green else "red"
        self._box.set_colors(f"{tone}Tint", f"{tone}Line")
        self._title.set_text(title, f"{tone}Text", "shield-check" if view.green else "circle-alert")
        self._count.set_text(count, f"{tone}Text")
        clear(self._rows)
        self._rows.setSpacing(8 if len(view.gates) <= MANY else 3)
        before = ""
        for line in view.gates:
            if before == "gate_line.authority" and line.code != before:
                self._rows.addWidget(Divider(self.theme))
            made = GateRow(self.theme, line, self._voice)
            made.fix_wanted.connect(self.fix_wanted)
            self._rows.addWidget(made)
            before = line.code
