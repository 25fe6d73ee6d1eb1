"""The right side of the dialog: when, to whom, on which channels, in which files, and the next update."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLayout, QSizePolicy, QWidget

from ui.forms.form import moment_after
from ui.release.words import FORMATS, GROUP_ICONS, channel_fact, group_label
from ui.statement.words import channel_icon
from ui.theme import Theme
from ui.widgets import times
from ui.widgets.buttons import Button
from ui.widgets.card import clear, column, row, scrolled
from ui.widgets.field import Field
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.text import Label
from ui.widgets.toggles import ChoiceBox
from woordvoering.overview.text_records import ReleaseView
from woordvoering.release.commands import Choices


class ChoicesPane(QWidget):
    """The choices, with defaults so that normally nothing is touched.

    `embargo_wanted` carries the hour until which nothing leaves ('' lifts it); `changed` on every other choice.
    """

    embargo_wanted = Signal(str)
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._view: ReleaseView | None = None
        self.when = Segmented(
            theme,
            (Segment("now", self.tr("Meteen")), Segment("embargo", self.tr("Embargo tot"))),
            self.tr("Wanneer"),
        )
        self.when.chosen.connect(self._when)
        self.until = Field(theme, self.tr("Embargo tot"), placeholder="07:00")
        self.until.setFixedWidth(theme.px(86))
        self.set_embargo = Button(theme, self.tr("Zet embargo"), height=32)
        self.set_embargo.clicked.connect(lambda: self.embargo_wanted.emit(self.until.text()))
        self.until.submitted.connect(self.embargo_wanted)
        self._date = Label(theme, "", "small", "text2")
        self._count = Label(theme, "", "small", "text2")
        self.groups: dict[str, ChoiceBox] = {}
        self.channels: dict[str, ChoiceBox] = {}
        self.formats: dict[str, ChoiceBox] = {}
        self._group_grid, self._channel_grid, self._format_row = QGridLayout(), QGridLayout(), row(gap=6)
        for grid in (self._group_grid, self._channel_grid):
            grid.setSpacing(8)
            grid.setColumnStretch(0, 1)
            grid.setColumnStretch(1, 1)
        self.update_at = Field(theme, self.tr("Uur van de volgende update"), placeholder="03:00")
        self.update_at.setFixedWidth(theme.px(86))
        self._build()

    def show_record(self, view: ReleaseView) -> None:
        """The choices of a text; what was chosen before stays."""
        first = self._view is None or self._view.statement != view.statement
        self._view = view
        self._date.set_text(f"{times.day(view.now)}, {times.wall(view.now)}")
        if view.embargo_until is not None:
            self.until.set_text(times.wall(view.embargo_until))
            self._date.set_text(self.tr("embargo tot {day}, {time}").format(
                day=times.day(view.embargo_until), time=times.wall(view.embargo_until)))  # fmt: skip
        if first:
            self.when.choose("now" if view.embargo_until is None else "embargo")
            self._renew(view)
        self._show_embargo()
        for channel in view.channels:
            self.channels[channel.id].set_fact(channel_fact(channel))
        self._counted()

    def choices(self, requests: tuple[str, ...]) -> Choices | None:
        """What is chosen; None when the hour of the next update is no hour (the field then says so)."""
        view = self._view
        if view is None:
            return None
        words = self.update_at.text().strip()
        moment = moment_after(words, view.now) if words else None
        if words and moment is None:
            self.update_at.refuse(self.tr("Geef een uur, zoals 03:00."))
            return None
        if view.next_update_at is not None and words == times.wall(view.next_update_at):
            moment = view.next_update_at
        groups = tuple(name for name in _chosen(self.groups) if name != "requests")
        return Choices(
            channels=tuple(_chosen(self.channels)),
            groups=groups,
            formats=tuple(_chosen(self.formats)),
            requests=requests if "requests" in _chosen(self.groups) else (),
            next_update_at=moment,
        )

    def show_embargo(self) -> None:
        """Shows the embargo as it stands: what somebody chose and then did not say why of is no choice."""
        if self._view is not None:
            self.when.choose("now" if self._view.embargo_until is None else "embargo")
            self._show_embargo()

    def refuse_hour(self, sentence: str) -> None:
        """Says how to give the hour of the embargo."""
        self.until.refuse(sentence)

    def _renew(self, view: ReleaseView) -> None:
        for layout in (self._group_grid, self._channel_grid, self._format_row):
            clear(layout)
        self.groups = {
            group.id: self._box(group_label(group), GROUP_ICONS.get(group.id, "users"), str(group.count), group.chosen)
            for group in view.groups
        }
        self.channels = {
            channel.id: self._box(channel.label, channel_icon(channel), channel_fact(channel), channel.valid)
            for channel in view.channels
        }
        self.formats = {
            name: self._box(words, "", "", checked=True, compact=True)
            for name, words in FORMATS.items()
            if name in view.formats
        }
        _fill(self._group_grid, self.groups.values())
        _fill(self._channel_grid, self.channels.values())
        for box in self.formats.values():
            self._format_row.addWidget(box)
        self._format_row.addStretch(1)
        self.update_at.set_text(times.wall(view.next_update_at) if view.next_update_at is not None else "")

    def _box(self, words: str, icon: str, fact: str, checked: bool, *, compact: bool = False) -> ChoiceBox:
        made = ChoiceBox(self.theme, words, icon=icon, fact=fact, compact=compact)
        made.setChecked(checked)
        if not compact:
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.toggled.connect(self._toggled)
        return made

    def _toggled(self) -> None:
        self._counted()
        self.changed.emit()

    def _counted(self) -> None:
        view = self._view
        if view is not None:
            chosen = set(_chosen(self.groups))
            total = sum(group.count for group in view.groups if group.id in chosen)
            one = self.tr("1 ontvanger")
            self._count.set_text(one if total == 1 else self.tr("{count} ontvangers").format(count=total))

    def _when(self, choice: str) -> None:
        self._show_embargo()
        if choice == "embargo":
            self.until.line.setFocus()
        elif self._view is not None and self._view.embargo_until is not None:
            self.embargo_wanted.emit("")

    def _show_embargo(self) -> None:
        asked = self.when.current() == "embargo"
        self.until.setVisible(asked)
        self.set_embargo.setVisible(asked)

    def _build(self) -> None:
        theme = self.theme

        def head(words: str, fact: Label | None = None) -> QLayout:
            line = row(Label(theme, words, "small_strong", "text2"), None)
            if fact is not None:
                line.addWidget(fact)
            return line

        web_first = Label(theme, self.tr("website eerst, daarna de rest samen"), "small", "text2")
        in_kit = Label(theme, self.tr("in perskamer en bijlage"), "small", "text2")
        following = Label(theme, self.tr("Volgende update"), "body", "text2")
        when = row(self.when, self.until, self.set_embargo, None, following, self.update_at, gap=8)
        inside = QWidget()
        lines = column(head(self.tr("Wanneer"), self._date), when, pad=(24, 18, 24, 8), gap=6)
        parts = (
            (head(self.tr("Naar wie"), self._count), self._group_grid),
            (head(self.tr("Kanalen"), web_first), self._channel_grid),
            (head(self.tr("Bestanden"), in_kit), self._format_row),
        )
        for title, boxes in parts:
            lines.addSpacing(6)
            lines.addLayout(title)
            lines.addLayout(boxes)
        lines.addStretch(1)
        inside.setLayout(lines)
        self.setLayout(column(scrolled(inside, name=self.tr("Keuzes"))))


def _chosen(boxes: dict[str, ChoiceBox]) -> list[str]:
    return [name for name, box in boxes.items() if box.isChecked()]


def _fill(grid: QGridLayout, boxes: Iterable[QWidget]) -> None:
    for place, box in enumerate(boxes):
        grid.addWidget(box, place // 2, place % 2)
