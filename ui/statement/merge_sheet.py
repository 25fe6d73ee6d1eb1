"""Two versions of one text put together: both side by side by sentence, a choice at every place, the result below."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.statement.merge_place import Between, MergePlace
from ui.theme import Theme
from ui.walk import reveal
from ui.widgets.buttons import Button
from ui.widgets.card import Foot, Surface, column, row, scrolled
from ui.widgets.flow import FlowText, Run
from ui.widgets.keycap import KeyHint
from ui.widgets.reasoned import ReasonedButton
from ui.widgets.sheet import Sheet
from ui.widgets.text import Label
from ui.widgets.times import wall
from ui.wording import counted
from woordvoering.i18n import LANGUAGES
from woordvoering.overview.text_records import ForkText, ForkView, RevisionItem
from woordvoering.statements.merge import Agreed, Choice

WIDTH, HEIGHT = 960, 720
RESULT = 132
AROUND = 160
"""Characters of agreed text that stay in sight around a place to decide."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("MergeSheet", source)


def shortened(text: str) -> str:
    """Agreed text in sight: its beginning and its end when it is long."""
    words = text.strip()
    if len(words) <= 2 * AROUND:
        return words
    return f"{words[:AROUND].rsplit(' ', 1)[0]} … {words[-AROUND:].split(' ', 1)[-1]}"


class MergeSheet(Sheet):
    """`decided` carries what was chosen by the number of the place; the asker saves, closes, or refuses.

    Whoever opens it chooses nothing by that: a place that both rewrote waits, and what one side alone changed is shown
    as a proposal that can be chosen otherwise.
    """

    decided = Signal(object)

    def __init__(self, theme: Theme, window: QWidget, fork: ForkView) -> None:
        super().__init__(theme, window, WIDTH, HEIGHT, name=_tr("Twee versies samenvoegen"))
        self._fork = fork
        self.places: list[MergePlace] = []
        self._result = FlowText(theme, "", "body")
        self._problem = FlowText(theme, "", "small", "redText")
        self._problem.hide()
        self.save = ReasonedButton(
            theme, Button(theme, _tr("Bewaar als één versie"), "primary", icon="merge", keys=("Ctrl", "Enter"))
        )
        self.save.button.clicked.connect(self.submit)
        self._lay_out()
        self._show_state()

    def open(self) -> None:
        """Shows the sheet with the keyboard on the first place that waits."""
        super().open()
        self.go_to(next((place for place in self.places if not place.side()), self.places[0] if self.places else None))

    def choices(self) -> dict[int, Choice]:
        """What was chosen, by the number of the place."""
        made = {place.number: place.choice() for place in self.places}
        return {number: choice for number, choice in made.items() if choice is not None}

    def submit(self) -> None:
        """Hands the choices over; while a place waits, goes there."""
        waiting = next((place for place in self.places if not place.side()), None)
        if waiting is None:
            self.decided.emit(self.choices())
        else:
            self.go_to(waiting)

    def refuse(self, sentences: tuple[str, ...]) -> None:
        """Why the desk said no; the choices stay."""
        self._problem.show_runs("\n".join(sentences))
        self._problem.setVisible(bool(sentences))

    def go_to(self, place: MergePlace | None) -> None:
        """Puts the keyboard on a place and scrolls to it."""
        if place is not None:
            place.setFocus(Qt.FocusReason.OtherFocusReason)
            reveal(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submit()
        elif event.key() == Qt.Key.Key_F8:
            self._next_waiting()
        else:
            super().keyPressEvent(event)

    def _next_waiting(self) -> None:
        here = next((n for n, place in enumerate(self.places) if place.hasFocus()), -1)
        ring = (*self.places[here + 1 :], *self.places[: here + 1])
        self.go_to(next((place for place in ring if not place.side()), None))

    def _step(self, place: MergePlace, rows: int) -> None:
        wanted = self.places.index(place) + rows
        if 0 <= wanted < len(self.places):
            self.go_to(self.places[wanted])

    def _lay_out(self) -> None:
        theme, names = self.theme, names_of(self._fork)
        ours, theirs = _told(self._fork.ours), _told(self._fork.theirs)
        told = _tr("Links {ours}, rechts {theirs}. Beide blijven leesbaar in het logboek; gegeven akkoorden vervallen.")
        head = column(Label(theme, _tr("Twee versies samenvoegen"), "page"), pad=(24, 20, 24, 12), gap=4)
        head.addWidget(FlowText(theme, told.format(ours=ours, theirs=theirs), "body", "text2"))
        lines = column(pad=(24, 4, 24, 16), gap=12)
        for text in self._fork.texts:
            if text.channel:
                whole = text.channel in LANGUAGES
                title = _tr("Tekst in het {language}") if whole else _tr("Eigen tekst voor {channel}")
                title = title.format(language=text.label, channel=text.label)
                lines.addWidget(Label(theme, title, "row"))
            for part in self._parts(text, names):
                lines.addWidget(part)
        lines.addStretch(1)
        inside = QWidget()
        inside.setLayout(lines)
        self.column.addLayout(head)
        self.column.addWidget(scrolled(inside, name=_tr("Plaatsen waar de versies verschillen")), 1)
        self.column.addWidget(self._result_box())
        self.column.addLayout(column(self._problem, pad=(24, 0, 24, 0)))
        self.column.addWidget(self._foot())

    def _result_box(self) -> Surface:
        theme = self.theme
        box = Surface(theme, "canvas", edges="t")
        box.setFixedHeight(theme.px(RESULT))
        words = QWidget()
        words.setLayout(column(self._result, None, pad=(0, 0, 12, 0)))
        lines = column(Label(theme, _tr("Resultaat"), "small_strong", "text2"), pad=(24, 10, 12, 8), gap=4)
        lines.addWidget(scrolled(words, name=_tr("Resultaat")), 1)
        box.setLayout(lines)
        return box

    def _foot(self) -> Surface:
        theme = self.theme
        cancel = Button(theme, _tr("Sluiten"), "ghost", keys=("Esc",))
        cancel.clicked.connect(self.close_sheet)
        foot = Foot(theme)
        hints = (
            KeyHint(theme, ("←", "→"), _tr("kies")),
            KeyHint(theme, ("↑", "↓"), _tr("plaats")),
            KeyHint(theme, ("F8",), _tr("volgende open")),
        )
        foot.setLayout(row(*hints, None, self.save, cancel, pad=(24, 12, 24, 12), gap=12))
        return foot

    def _parts(self, text: ForkText, names: tuple[str, str]) -> list[QWidget]:
        found: list[QWidget] = []
        number = text.first
        for piece in text.pieces:
            if isinstance(piece, Agreed):
                if piece.text.strip():
                    found.append(Between(self.theme, shortened(piece.text)))
                continue
            place = MergePlace(self.theme, piece, names, number)
            place.changed.connect(self._show_state)
            place.step_wanted.connect(lambda rows, place=place: self._step(place, rows))
            self.places.append(place)
            found.append(place)
            number += 1
        return found

    def _show_state(self) -> None:
        still = sum(not place.side() for place in self.places)
        told = counted(still, _tr("Nog {n} plaats te kiezen"), _tr("Nog {n} plaatsen te kiezen"))
        self.save.refuse(told if still else "")
        self._result.show_runs(self._result_runs())

    def _result_runs(self) -> tuple[Run, ...]:
        """The text as it stands now; chosen words and places that wait stand out."""
        runs: list[Run] = []
        places = {place.number: place for place in self.places}
        for text in self._fork.texts:
            if text.channel:
                runs.append(Run(f"\n\n{text.label}\n", "small_strong", "text2"))
            number = text.first
            for piece in text.pieces:
                if isinstance(piece, Agreed):
                    runs.append(Run(piece.text))
                    continue
                runs += _result_of(places[number])
                number += 1
        return tuple(runs)


def _result_of(place: MergePlace) -> list[Run]:
    if not place.side():
        waiting = _tr("plaats {number}: nog te kiezen").format(number=place.number)
        tail = place.place.ours[len(place.place.ours.rstrip()) :] or " "
        return [Run(waiting, "small_strong", "redText", "redTint"), Run(tail)]
    words = place.words()
    bare = words.rstrip()
    return [Run(bare, color="insText", fill="ins"), Run(words[len(bare) :])] if bare else [Run(words)]


def names_of(fork: ForkView) -> tuple[str, str]:
    """A short name for each side: who wrote it, with the hour where one person wrote both."""
    ours, theirs = fork.ours, fork.theirs
    if ours.author.short != theirs.author.short:
        return ours.author.short, theirs.author.short
    if wall(ours.saved_at) != wall(theirs.saved_at):
        return wall(ours.saved_at), wall(theirs.saved_at)
    return f"{ours.author.short} (1)", f"{theirs.author.short} (2)"


def _told(item: RevisionItem) -> str:
    return _tr("revisie {number} van {name} ({time})").format(
        number=item.number, name=item.author.name, time=wall(item.saved_at)
    )
