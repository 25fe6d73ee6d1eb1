"""The right side of the dialog: when, to whom, on which channels, in which files, and the next update."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QLayout, QSizePolicy, QWidget

from ui.forms.faults import fault_of
from ui.forms.form import Hour, moment_after
from ui.release.desk_side import Readers
from ui.release.timing import TimingPane
from ui.release.words import FORMATS, GROUP_ICONS, channel_fact, group_label
from ui.statement.words import channel_icon
from ui.theme import Theme
from ui.voice import Voice
from ui.widgets import times
from ui.widgets.card import clear, column, row, scrolled
from ui.widgets.field import Field
from ui.widgets.flow import FlowText
from ui.widgets.text import Label
from ui.widgets.times import thousands
from ui.widgets.toggles import ChoiceBox
from ui.wording import counted, facts
from woordvoering.errors import Reason
from woordvoering.overview.text_records import ReleaseView
from woordvoering.release.commands import Choices

FORMATS_A_ROW = 6
NAMED = 6
"""Of whom nothing goes to, so many by name."""
UPDATE = Hour("update", "", required=False, meant="coming")
"""What the hour of the next update must be."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("ChoicesPane", source)


class ChoicesPane(QWidget):
    """The choices, with defaults so that normally nothing is touched.

    `lift_wanted` when the embargo that stands on the text is to go; `changed` on every other choice.
    """

    lift_wanted = Signal()
    changed = Signal()

    def __init__(self, theme: Theme, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._voice = theme, voice
        self._view: ReleaseView | None = None
        self.timing = TimingPane(theme)
        self.timing.changed.connect(self.changed)
        self.timing.lift_wanted.connect(self.lift_wanted)
        self._count = Label(theme, "", "small", "text2")
        self._fixed = FlowText(theme, "", "body", "text2")
        self._held = FlowText(theme, "", "small", "text2")
        self._way = Label(theme, "", "small", "text2")
        self.groups: dict[str, ChoiceBox] = {}
        self.channels: dict[str, ChoiceBox] = {}
        self.formats: dict[str, ChoiceBox] = {}
        self._group_grid, self._channel_grid, self._format_lines = QGridLayout(), QGridLayout(), column(gap=6)
        for grid in (self._group_grid, self._channel_grid):
            grid.setSpacing(8)
            grid.setColumnStretch(0, 1)
            grid.setColumnStretch(1, 1)
        self.update_at = Field(
            theme, self.tr("Uur van de volgende update"), placeholder="03:00", check=self._update_fault
        )
        self.update_at.setFixedWidth(theme.px(86))
        self._build()

    def show_record(self, view: ReleaseView, kinds: Mapping[str, tuple[str, ...]], labels: Mapping[str, str]) -> None:
        """The choices of a text; what was chosen before stays. `kinds` are the accounts by channel."""
        before, self._view = self._view, view
        first = before is None or before.statement != view.statement
        if first:
            self._renew(view)
        eased = before is not None and before.embargo_until != view.embargo_until
        self.timing.show_moment(view.now, view.embargo_until, kinds, labels, first=first or eased)
        for channel in view.channels:
            self.channels[channel.id].set_fact(channel_fact(channel))
        self._way.set_text(_way_words(view, kinds))
        correction = view.kind == "correction"
        self._fixed.setVisible(correction)
        self._fixed.show_runs(self.tr("Gaat naar precies wie de versie had die dit rechtzet."))
        for box in self.groups.values():
            box.setVisible(not correction)

    def show_count(self, readers: Readers) -> None:
        """How many receive it as it is chosen now."""
        words = counted(readers.count, self.tr("{n} ontvanger"), self.tr("{n} ontvangers"))
        without = counted(len(readers.held), self.tr("{n} krijgt niets vanzelf"), self.tr("{n} krijgen niets vanzelf"))
        self._count.set_text(facts(words, without if readers.held else ""))
        self._held.setVisible(bool(readers.held))
        self._held.show_runs(self._held_words(readers.held))

    def _held_words(self, held: tuple[Reason, ...]) -> str:
        """Who of those that were chosen receives nothing by itself, each by name and with why; many are counted."""
        lines = [self._voice.say(reason.code, reason.params) for reason in held[:NAMED]]
        if len(held) > NAMED:
            more = self.tr("En nog {count}: de perslijst zegt van elk waarom.")
            lines.append(more.format(count=thousands(len(held) - NAMED)))
        return "\n".join(lines)

    def choices(self, requests: tuple[str, ...]) -> Choices | None:
        """What is chosen; None when the hour of the next update is no hour (the field then says so)."""
        view = self._view
        if view is None:
            return None
        words = self.update_at.text().strip()
        moment = moment_after(words, view.now) if words else None
        if not self.update_at.sound():
            return None
        if view.next_update_at is not None and words == times.wall(view.next_update_at):
            moment = view.next_update_at
        groups, asked = self.readers(requests)
        return Choices(
            channels=tuple(_chosen(self.channels)),
            groups=groups,
            formats=tuple(_chosen(self.formats)),
            requests=asked,
            next_update_at=moment,
        )

    def readers(self, requests: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The chosen groups, and of these open questions those that receive it."""
        chosen = _chosen(self.groups)
        return tuple(name for name in chosen if name != "requests"), requests if "requests" in chosen else ()

    def _update_fault(self, words: str) -> str:
        view = self._view
        standing = view is not None and view.next_update_at is not None and words == times.wall(view.next_update_at)
        return "" if standing else fault_of(UPDATE, words, view.now if view is not None else None)

    def _renew(self, view: ReleaseView) -> None:
        for layout in (self._group_grid, self._channel_grid, self._format_lines):
            clear(layout)
        self.groups = {
            group.id: self._box(group_label(group), GROUP_ICONS.get(group.id, "users"), str(group.count), group.chosen)
            for group in sorted(view.groups, key=lambda one: _place(one.id))
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
        boxes = tuple(self.formats.values())
        for first in range(0, len(boxes), FORMATS_A_ROW):
            self._format_lines.addLayout(row(*boxes[first : first + FORMATS_A_ROW], None, gap=6))
        self.update_at.set_text(times.wall(view.next_update_at) if view.next_update_at is not None else "")

    def _box(self, words: str, icon: str, fact: str, checked: bool, *, compact: bool = False) -> ChoiceBox:
        made = ChoiceBox(self.theme, words, icon=icon, fact=fact, compact=compact)
        made.setChecked(checked)
        if not compact:
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.toggled.connect(self.changed)
        return made

    def _build(self) -> None:
        theme = self.theme

        def head(words: str, fact: Label | None = None) -> QLayout:
            line = row(Label(theme, words, "small_strong", "text2"), None)
            if fact is not None:
                line.addWidget(fact)
            return line

        in_kit = Label(theme, self.tr("in perskamer en bijlage"), "small", "text2")
        following = Label(theme, self.tr("Volgende update"), "small", "text2")
        self.timing.put_beside(following, self.update_at)
        inside = QWidget()
        lines = column(head(self.tr("Wanneer"), self.timing.date), self.timing, pad=(24, 18, 24, 8), gap=6)
        parts = (
            (head(self.tr("Naar wie"), self._count), self._group_grid),
            (head(self.tr("Kanalen"), self._way), self._channel_grid),
            (head(self.tr("Bestanden"), in_kit), self._format_lines),
        )
        for title, boxes in parts:
            lines.addSpacing(8)
            lines.addLayout(title)
            lines.addLayout(boxes)
            if boxes is self._group_grid:
                lines.addWidget(self._fixed)
                lines.addWidget(self._held)
        lines.addStretch(1)
        inside.setLayout(lines)
        area = scrolled(inside, name=self.tr("Keuzes"))
        area.keep_edge((24, 18, 24, 8))
        self.setLayout(column(area))


def _way_words(view: ReleaseView, kinds: Mapping[str, tuple[str, ...]]) -> str:
    """What goes by itself, and what a person does by hand."""
    by_itself = sum(channel.id in kinds for channel in view.channels)
    if not by_itself:
        return _tr("website eerst; elk kanaal plaats je zelf")
    words = _tr("website eerst; {some} vanzelf, de rest plaats je zelf")
    return words.format(some=by_itself) if by_itself < len(view.channels) else _tr("website eerst, dan de rest samen")


def _place(group: str) -> int:
    """The groups that every zone knows in a fixed order, then those of its own."""
    known = tuple(GROUP_ICONS)
    return known.index(group) if group in known else len(known)


def _chosen(boxes: dict[str, ChoiceBox]) -> list[str]:
    return [name for name, box in boxes.items() if box.isChecked()]


def _fill(grid: QGridLayout, boxes: Iterable[QWidget]) -> None:
    for place, box in enumerate(boxes):
        grid.addWidget(box, place // 2, place % 2)
