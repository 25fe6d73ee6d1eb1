"""Sheet 09: the parts that the screens are made of, on one page; drawn with the parts themselves.

What stands on it is an example, in the language of the design; nobody meets the sheet in the program.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.theme.tokens import RADIUS, TYPE
from ui.widgets import paint
from ui.widgets.banner import Banner, BannerRecord
from ui.widgets.base import Painted
from ui.widgets.buttons import Button, Kind
from ui.widgets.card import Card, Divider, Surface, column, row
from ui.widgets.field import Field
from ui.widgets.pill import Pill, PillSpec
from ui.widgets.states import Skeleton, StateCard, StateRecord
from ui.widgets.stepper import Phase, Stepper
from ui.widgets.text import Label

TITLES = {"sheet": "Componenten", "colour": "Kleur", "letter": "Letter", "buttons": "Knoppen", "status": "Status",
          "clock": "Klok en deadline", "states": "Leeg, fout, laden"}  # fmt: skip
LOOKS = {"light": "Woordvoering · licht", "dark": "Woordvoering · donker"}
COLOURS = (
    ("canvas", "nav", "surface", "sunken", "line", "line2", "field"),
    ("text", "text2", "text3", "accent", "accentTint", "accentText", "selected"),
    ("red", "redTint", "amber", "amberTint", "green", "greenTint", "mark"),
)
LETTERS = (
    ("clock", "T+00:23"),
    ("title", "Knal en rook aan de Dampoort"),
    ("next", "Bel de brandweer opnieuw"),
    ("row", "Er zijn gewonden"),
    ("body", "De oorzaak wordt onderzocht."),
    ("small", "140 berichten · 61 bronnen"),
    ("mono_small", "9f3a 2c1d … b07e"),
)
FACES = {"ui": "", "display": "Inter Display", "mono": "JetBrains Mono"}
PHASES = (
    Phase("done", "Klaar", "done", "01:46", "doel 01:49"),
    Phase("active", "Bezig", "active", "", "doel 01:54"),
    Phase("early", "Deels bezig", "early", "concept r3", "doel 02:14"),
    Phase("late", "Te laat", "late", "3 min te laat", "· 02:04"),
    Phase("released", "Vrijgegeven", "released", "02:41", "doel 02:44"),
    Phase("todo", "Straks", "todo", "", "doel 03:44"),
)
BUTTONS: tuple[tuple[tuple[str, Kind, str, tuple[str, ...]], ...], ...] = (
    (("Vrijgeven", "primary", "send", ("Enter",)), ("Opvolgen", "secondary", "", ("M",))),
    (
        ("Afsluiten…", "ghost", "", ("X",)),
        ("101", "red", "phone", ("H",)),
        ("Akkoord vragen", "secondary", "stamp", ()),
    ),
)
REFUSED, RINGED = "Akkoord vragen", "Focusring 2 px"
TYPED = ("Noteer wat er gebeurt", "25:70", "Geef een uur tussen 00:00 en 23:59.")
PILLS = (
    (PillSpec("Bevestigd", "green", "circle-check", True), PillSpec("In onderzoek", "amber", "hourglass", True)),
    (
        PillSpec("Niet bevestigd", "neutral", "circle-question-mark", True),
        PillSpec("Ontkracht", "neutral", "circle-x", True),
    ),
    (
        PillSpec("Gegeven", "green", "circle-check", True),
        PillSpec("Aanpassen", "amber", "pen-line", True),
        PillSpec("Afgeraden", "red", "thumbs-down", True),
    ),
    (PillSpec("Wacht 07:12", "amber", "hourglass", True), PillSpec("Overgeslagen", "neutral", "step-forward", True)),
    (PillSpec("Mogelijk dringend: 101", "red", "siren"), PillSpec("Dampoort", "outline", "map-pin")),
    (PillSpec("In behandeling door Karim B.", "neutral", "user"), PillSpec("PD-0147", "accent", "folder-open")),
)
CLOCKS = (
    ("44:10", "text", "rustig, > 30 min"),
    ("13:40", "amberText", "let op, < 30 min"),
    ("04:12", "redText", "nu, < 5 min"),
)
EMPTY = StateRecord(
    "radar", "Geen nieuwe verhalen", "Laatste controle 8 s geleden.\n14 bronnen werken.", "Bekijk bronnen",
    keys=("G", "B"),
)  # fmt: skip
FAILED = StateRecord(
    "triangle-alert", "Facebook levert niets", "Sinds 01:20. Volgende poging\nover 40 s. 13 bronnen werken.",
    "Probeer nu", "refresh-cw", ("R",), "amber",
)  # fmt: skip
OFFLINE = BannerRecord(
    "amber", "cloud-off", "Offline sinds 02:03.", "Je werkt verder. 4 wijzigingen vertrekken zodra er verbinding is.",
    "Toon wijzigingen",
)  # fmt: skip
CONFLICT = BannerRecord(
    "red", "git-compare", "Karim B. wijzigde deze tekst ook.", "Kies per zin welke versie blijft.", "Vergelijk",
    keys=("Ctrl", "D"),
)  # fmt: skip


class Swatch(Painted):
    """A colour of this theme with its name and value."""

    def __init__(self, theme: Theme, token: str) -> None:
        super().__init__(theme)
        self._token = token
        self.say(token)

    def natural(self) -> QSize:
        return QSize(self.theme.px(77), self.theme.px(64))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        theme, px = self.theme, self.theme.px
        shown = theme.color(self._token)
        paint.box(painter, QRectF(rect.left(), rect.top(), rect.width(), px(28)), RADIUS, shown, theme.color("line2"))
        name = QRectF(rect.left(), rect.top() + px(32), rect.width(), px(16))
        paint.text(painter, name, self._token, theme.font("micro_strong"), theme.color("text"))
        value = QRectF(rect.left(), rect.top() + px(47), rect.width(), px(16))
        paint.text(painter, value, shown.name().upper(), theme.font("mono_small"), theme.color("text2"))


class Ring(QWidget):
    """A button as it looks with the focus: the ring of the window, 2 px away."""

    def __init__(self, theme: Theme, button: Button) -> None:
        super().__init__()
        self._theme = theme
        self.setLayout(row(button, pad=4))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        paint.box(painter, QRectF(self.rect()), RADIUS + 4, None, self._theme.color("accent"), 2)
        painter.end()


class Sheet09(Surface):
    """The whole sheet, 1440 by 900."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "canvas")
        self._which = Label(theme, "", "body", "text2")
        theme.changed.connect(self._name)
        head = row(Label(theme, TITLES["sheet"], "title"), self._which, None, gap=12)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(32, 20, 32, 20)
        whole.setSpacing(14)
        whole.addLayout(head)
        whole.addSpacing(-2)
        whole.addLayout(_row((self._colours(), 620), (self._letters(), 740), height=268))
        band = Surface(theme, border="line", radius=10)
        band.setLayout(column(Stepper(theme, PHASES), pad=(6, 4, 6, 4)))
        band.setFixedHeight(88)
        whole.addWidget(band)
        whole.addLayout(_row((self._buttons(), 392), (self._status(), 420), (self._states(), 532), height=376))
        whole.addLayout(_row((self._banner(OFFLINE), 704), (self._banner(CONFLICT), 656), height=44))
        whole.addStretch(1)
        self._name()

    def _name(self) -> None:
        self._which.set_text(LOOKS["dark" if self.theme.dark else "light"])

    def _colours(self) -> Card:
        card, grid = self._card("colour", pad=19), QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(8)
        for line, tokens in enumerate(COLOURS):
            for place, token in enumerate(tokens):
                grid.addWidget(Swatch(self.theme, token), line, place)
        grid.setColumnStretch(len(COLOURS[0]), 1)
        card.column.addLayout(grid)
        card.column.addStretch(1)
        return card

    def _letters(self) -> Card:
        card = self._card("letter", pad=19)
        card.column.setSpacing(4)
        for style, words in LETTERS:
            shape = TYPE[style]
            told = f"{shape.size}/{shape.line} · {FACES[shape.face] if shape.face == 'mono' else shape.weight}"
            said = f"{told} · {FACES[shape.face]}" if shape.face == "display" else told
            color = "text2" if style in ("small", "mono_small") else "text"
            line = row(Label(self.theme, words, style, color), None, Label(self.theme, said, "micro", "text2"))
            card.column.addLayout(line)
        card.column.addStretch(1)
        return card

    def _buttons(self) -> Card:
        card = self._card("buttons")
        for line in BUTTONS:
            made = [Button(self.theme, *one[:2], icon=one[2], keys=one[3]) for one in line]
            for button in made:
                button.setEnabled(button.text() != REFUSED)
            card.column.addLayout(row(*made, None, gap=6))
        card.column.addLayout(row(Ring(self.theme, Button(self.theme, RINGED)), None))
        hint, wrong, refusal = TYPED
        noted, hour = Field(self.theme, hint, placeholder=hint), Field(self.theme, hint)
        hour.set_text(wrong)
        hour.refuse(refusal)
        card.column.addWidget(noted)
        card.column.addWidget(hour)
        card.column.addStretch(1)
        self.focused = noted.line
        return card

    def _status(self) -> Card:
        card = self._card("status")
        for specs in PILLS:
            card.column.addLayout(row(*(Pill(self.theme, spec) for spec in specs), None, gap=6))
        card.column.addSpacing(2)
        card.column.addWidget(Divider(self.theme))
        card.column.addWidget(Label(self.theme, TITLES["clock"], "row"))
        clocks = [
            column(Label(self.theme, left, "clock_small", ink), Label(self.theme, said, "small", "text2"))
            for left, ink, said in CLOCKS
        ]
        card.column.addLayout(row(clocks[0], None, clocks[1], None, clocks[2]))
        card.column.addStretch(1)
        return card

    def _states(self) -> Card:
        card = self._card("states")
        empty, failed = StateCard(self.theme), StateCard(self.theme)
        empty.show_record(EMPTY)
        failed.show_record(FAILED)
        both = row(empty, failed, gap=10)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        for one in (empty, failed):
            one.setFixedHeight(176)
        skeleton = Skeleton(self.theme)
        skeleton.setFixedHeight(100)
        skeleton.appear()
        card.column.addLayout(both)
        card.column.addWidget(skeleton)
        card.column.addStretch(1)
        return card

    def _banner(self, record: BannerRecord) -> Banner:
        banner = Banner(self.theme)
        banner.show_record(record)
        banner.setFixedHeight(44)
        return banner

    def _card(self, title: str, pad: int = 19) -> Card:
        card = Card(self.theme, pad=pad)
        card.column.setSpacing(8)
        card.column.addWidget(Label(self.theme, TITLES[title], "row"), 0, Qt.AlignmentFlag.AlignLeft)
        return card


def _row(*placed: tuple[QWidget, int], height: int) -> QHBoxLayout:
    made = row(gap=16)
    for widget, width in placed:
        widget.setFixedSize(width, height)
        made.addWidget(widget)
    return made
