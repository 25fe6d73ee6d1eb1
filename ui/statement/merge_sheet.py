"""Two versions of one text put together: what they agree on stands, and at every other place a person chooses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card, Surface, column, row, scrolled
from ui.widgets.flow import FlowText, Run
from ui.widgets.reasoned import ReasonedButton
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.sheet import Sheet
from ui.widgets.text import Label
from ui.widgets.times import wall
from woordvoering.overview.text_records import ForkText, ForkView, RevisionItem
from woordvoering.statements.merge import Agreed, Contested, OneSided, Piece

WIDTH, HEIGHT = 820, 640
AROUND = 220
"""Characters of agreed text that stay in sight around a place to decide."""

Side = Literal["", "ours", "theirs", "both", "none"]


def _tr(source: str) -> str:
    return QCoreApplication.translate("MergeSheet", source)


def joined(pieces: Sequence[Piece], sides: Sequence[Side]) -> str | None:
    """The text that the choices make, one for each contested piece in order; None while one is not made."""
    found, left = "", list(sides)
    for piece in pieces:
        if isinstance(piece, Agreed):
            found += piece.text
            continue
        side = left.pop(0)
        if not side:
            return None
        found += _chosen(piece, side)
    return found


def _chosen(piece: Contested | OneSided, side: Side) -> str:
    if side == "none":
        return ""
    if side != "both":
        return piece.ours if side == "ours" else piece.theirs
    gap = "" if not piece.ours or piece.ours[-1:].isspace() or piece.theirs[:1].isspace() else " "
    return f"{piece.ours}{gap}{piece.theirs}"


def shortened(text: str) -> str:
    """Agreed text in sight: its beginning and its end when it is long."""
    words = text.strip()
    if len(words) <= 2 * AROUND:
        return words
    return f"{words[:AROUND].rsplit(' ', 1)[0]} … {words[-AROUND:].split(' ', 1)[-1]}"


class Place(Card):
    """A place that both rewrote: the two wordings in full, and the choice."""

    def __init__(self, theme: Theme, piece: Contested | OneSided, names: tuple[str, str], number: int) -> None:
        super().__init__(theme, pad=12)
        self.piece = piece
        title = _tr("Plaats {number}").format(number=number)
        choices = (
            Segment("", _tr("Nog kiezen")), Segment("ours", names[0]), Segment("theirs", names[1]),
            Segment("both", _tr("Beide")), Segment("none", _tr("Geen van beide")),
        )  # fmt: skip
        said = _tr("{title}. {first}: {ours}. {second}: {theirs}").format(
            title=title, first=names[0], ours=piece.ours.strip(), second=names[1], theirs=piece.theirs.strip()
        )
        self.choice = Segmented(theme, choices, said)
        self.column.addWidget(Label(theme, title, "small_strong", "text2"))
        for name, words in zip(names, (piece.ours, piece.theirs), strict=True):
            shown = words.strip() or _tr("(weggelaten)")
            self.column.addWidget(FlowText(theme, (Run(f"{name}  ", "small_strong", "text2"), Run(shown)), "body"))
        self.column.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        if isinstance(piece, OneSided):
            self.choice.choose(piece.side)

    def side(self) -> Side:
        """What was chosen; empty while nothing was."""
        return self.choice.current()  # type: ignore[return-value]


class MergeSheet(Sheet):
    """`decided` carries the merged texts by channel ('' is the base text); the asker saves, closes, or refuses."""

    decided = Signal(object)

    def __init__(self, theme: Theme, window: QWidget, fork: ForkView) -> None:
        super().__init__(theme, window, WIDTH, HEIGHT, name=_tr("Twee versies samenvoegen"))
        self._fork = fork
        self.places: dict[str, list[Place]] = {}
        self._problem = FlowText(theme, "", "small", "redText")
        self._problem.hide()
        self.save = ReasonedButton(
            theme, Button(theme, _tr("Bewaar als één versie"), "primary", icon="merge", keys=("Ctrl", "Enter"))
        )
        self.save.button.clicked.connect(self.submit)
        self._fill(names_of(fork))
        self._show_state()

    def texts(self) -> dict[str, str] | None:
        """The merged texts by channel, or None while a place waits for a choice."""
        found: dict[str, str] = {}
        for text in self._fork.texts:
            words = joined(text.pieces, [place.side() for place in self.places[text.channel]])
            if words is None:
                return None
            found[text.channel] = words
        return found

    def submit(self) -> None:
        """Hands the text over; while a place waits, goes there."""
        texts = self.texts()
        if texts is not None:
            self.decided.emit(texts)
            return
        first = next(place for places in self.places.values() for place in places if not place.side())
        first.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentences: tuple[str, ...]) -> None:
        """Why the desk said no; the choices stay."""
        self._problem.show_runs("\n".join(sentences))
        self._problem.setVisible(bool(sentences))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submit()
            return
        super().keyPressEvent(event)

    def _fill(self, names: tuple[str, str]) -> None:
        theme = self.theme
        lines = column(pad=(24, 8, 24, 16), gap=12)
        for text in self._fork.texts:
            self.places[text.channel] = []
            if text.channel:
                title = _tr("Eigen tekst voor {channel}").format(channel=text.label)
                lines.addWidget(Label(theme, title, "row"))
            for part in self._parts(text, names):
                lines.addWidget(part)
        lines.addStretch(1)
        inside = QWidget()
        inside.setLayout(lines)
        cancel = Button(theme, _tr("Sluiten"), "ghost", keys=("Esc",))
        cancel.clicked.connect(self.close_sheet)
        foot = Surface(theme, "sunken", edges="t")
        foot.setLayout(row(None, cancel, self.save, pad=(24, 12, 24, 12), gap=8))
        intro = _tr("{ours} en {theirs} zijn tegelijk geschreven. Beide blijven leesbaar in het logboek.")
        ours, theirs = _told(self._fork.ours), _told(self._fork.theirs)
        told = intro.format(ours=ours, theirs=theirs[:1].lower() + theirs[1:])
        head = column(Label(theme, _tr("Twee versies samenvoegen"), "page"), pad=(24, 20, 24, 4), gap=4)
        head.addWidget(FlowText(theme, told, "body", "text2"))
        self.column.addLayout(head)
        self.column.addWidget(scrolled(inside, name=_tr("Twee versies samenvoegen")), 1)
        self.column.addLayout(column(self._problem, pad=(24, 0, 24, 4)))
        self.column.addWidget(foot)

    def _parts(self, text: ForkText, names: tuple[str, str]) -> list[QWidget]:
        found: list[QWidget] = []
        for piece in text.pieces:
            if isinstance(piece, Agreed):
                found.append(FlowText(self.theme, shortened(piece.text), "body", "text2"))
                continue
            number = 1 + sum(len(places) for places in self.places.values())
            place = Place(self.theme, piece, names, number)
            place.choice.chosen.connect(lambda _: self._show_state())
            self.places[text.channel].append(place)
            found.append(place)
        return found

    def _show_state(self) -> None:
        still = sum(not place.side() for places in self.places.values() for place in places)
        one, more = _tr("Nog 1 plaats te kiezen"), _tr("Nog {count} plaatsen te kiezen").format(count=still)
        self.save.refuse("" if not still else one if still == 1 else more)


def names_of(fork: ForkView) -> tuple[str, str]:
    """A short name for each side: who wrote it, with the hour where one person wrote both."""
    ours, theirs = fork.ours, fork.theirs
    if ours.author.short != theirs.author.short:
        return ours.author.short, theirs.author.short
    if wall(ours.saved_at) != wall(theirs.saved_at):
        return wall(ours.saved_at), wall(theirs.saved_at)
    return f"{ours.author.short} (1)", f"{theirs.author.short} (2)"


def _told(item: RevisionItem) -> str:
    return _tr("Revisie {number} van {name} ({time})").format(
        number=item.number, name=item.author.name, time=wall(item.saved_at)
    )
