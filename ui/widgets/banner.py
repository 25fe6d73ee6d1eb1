"""The banner: one per screen, 40 to 52 px; icon, bold fact, plain consequence, one action at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme, Tone
from ui.theme.tokens import RADIUS_BOX
from ui.widgets.buttons import Button, Kind
from ui.widgets.card import Surface, column, row
from ui.widgets.text import Label

TINT: dict[str, tuple[str, str, str]] = {
    "red": ("redTint", "redLine", "redText"),
    "amber": ("amberTint", "amberLine", "amberText"),
    "green": ("greenTint", "greenLine", "greenText"),
    "accent": ("accentTint", "accentLine", "accentText"),
}


@dataclass(frozen=True, slots=True)
class BannerRecord:
    """What a banner says. `action` without a text hides the button.

    `stacked` puts the consequence under the fact, as wide as the banner, and the action beside the fact.
    """

    tone: Tone
    icon: str
    fact: str
    consequence: str = ""
    action: str = ""
    action_icon: str = ""
    keys: tuple[str, ...] = ()
    stacked: bool = False


class Banner(Surface):
    """A banner. `wide` has no side borders, for a bar over the whole width; `acted` when the action is taken."""

    acted = Signal()

    def __init__(self, theme: Theme, *, wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, "amberTint", border="amberLine", radius=0 if wide else RADIUS_BOX, parent=parent)
        self._icon = Label(theme)
        self._fact = Label(theme, style="body_strong")
        self._beside = Label(theme, style="body", color="text2", elide=True)
        self._under = Label(theme, style="small", color="text2", elide=True)
        self._action = Button(theme, "", height=28)
        self._action.clicked.connect(self.acted)
        self._beside.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._corner = Button(theme, "", "link", height=20)
        self._corner.clicked.connect(self.acted)
        top = row(self._fact, self._beside, gap=8)
        top.addWidget(self._corner)
        words = column(top, self._under)
        words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._row = row(self._icon, pad=(24 if wide else 14, 6, 24 if wide else 10, 6), gap=10)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._action)
        self.setLayout(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_record(self, record: BannerRecord | None) -> None:
        """Shows a banner, or none."""
        self.setVisible(record is not None)
        if record is None:
            return
        tint, line, ink = TINT[record.tone]
        self.set_colors(tint, line)
        self._icon.set_text("", ink, record.icon)
        self._icon.setFixedWidth(self.theme.px(18))
        self._row.setSpacing(self.theme.px(10 if record.stacked else 6))
        self._fact.set_text(record.fact, ink)
        self._beside.set_text("" if record.stacked else record.consequence)
        self._under.setVisible(record.stacked)
        self._under.set_text(record.consequence)
        self._fill_action(record)
        self.setFixedHeight(self.theme.px(48 if record.stacked else 40))
        self.setAccessibleName(f"{record.fact} {record.consequence}".strip())

    def _fill_action(self, record: BannerRecord) -> None:
        corner = record.stacked and record.tone != "red"
        self._action.setVisible(bool(record.action) and not corner)
        self._corner.setVisible(bool(record.action) and corner)
        self._corner.set_label(record.action, record.action_icon)
        kind: Kind = "red" if record.tone == "red" else "ghost"
        self._action.set_kind(kind)
        self._action.set_keys(record.keys)
        self._action.set_label(record.action, record.action_icon)
