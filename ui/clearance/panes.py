"""Under the table: what changed since the revision before, the line of revisions, and what an authority asks."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.clearance.words import fate_words, text_title
from ui.statement.difference import counted, runs_of
from ui.statement.words import short_sha
from ui.theme import Theme
from ui.widgets import paint, times
from ui.widgets.base import Painted
from ui.widgets.buttons import Button, Kind
from ui.widgets.card import Card, Surface, clear, column, row, scrolled
from ui.widgets.diff import DiffRun, DiffView
from ui.widgets.flow import FlowText
from ui.widgets.pill import Pill, PillSpec
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.text import Label
from ui.wording import facts, spoken
from woordvoering.overview.text_records import ClearanceView, ClearedText, RevisionItem

HEADING = re.compile(r"^#{1,6} ")
BASE = "base"
"""The id of the base text in the row of choices."""


def by_paragraph(runs: Iterable[DiffRun], *, whole: bool) -> tuple[tuple[DiffRun, ...], ...]:
    """The difference by paragraph, marks taken out; without `whole` only the paragraphs in which something changed."""
    found: list[list[DiffRun]] = [[]]
    known = tuple(runs)
    for run, after in zip(known, (*known[1:], None), strict=True):
        swapped = run.change == "del" and after is not None and after.change == "ins" and after.text.endswith("\n")
        words = run.text.rstrip("\n") + " " if swapped else run.text
        first, *others = words.replace("**", "").split("\n")
        for place, words in enumerate((first, *others)):
            if place:
                found.append([])
            bare = words if found[-1] else HEADING.sub("", words)
            if bare:
                found[-1].append(DiffRun(bare, run.change))
    kept = (part for part in found if "".join(run.text for run in part).strip())
    return tuple(tuple(part) for part in kept if whole or any(run.change != "same" for run in part))


class RevisionLine(Painted):
    """The revisions on a line: what became of each, the current one filled, the next one open."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._items: tuple[RevisionItem, ...] = ()

    def show_revisions(self, items: tuple[RevisionItem, ...]) -> None:
        """The last four revisions."""
        self._items = items[-4:]
        self.say(spoken(*(facts(f"r{one.number}", _told(one)) for one in items)))
        self.refresh()

    def natural(self) -> QSize:
        return QSize(self.theme.px(320), self.theme.px(44))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(160), self.theme.px(44))

    def placed(self, width: float) -> tuple[tuple[RevisionItem, float], ...]:
        """The revisions whose words stand whole in that width, the last ones, each with its room; the next one, which
        is still open, keeps its own."""
        rooms = [(item, self._room(f"r{item.number}", _told(item), strong=False)) for item in self._items[:-1]]
        rooms += [(item, self._room(f"r{item.number}", _told(item), strong=True)) for item in self._items[-1:]]
        left = width - (self._room(self._next(), self.tr("volgende")) if self._next() else 0)
        while len(rooms) > 1 and sum(room for _, room in rooms) > left:
            del rooms[0]
        step = min(self.theme.px(139), left / (len(rooms) or 1))
        wide = [(item, max(room, step)) for item, room in rooms]
        return tuple(wide if sum(room for _, room in wide) <= left else rooms)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        theme, px = self.theme, self.theme.px
        left = rect.left()
        for item, room in self.placed(rect.width()):
            last = item is self._items[-1]
            painter.setPen(QPen(theme.color("line2"), 1.5))
            painter.drawLine(round(left + px(15)), px(10), round(left + room - px(5)), px(10))
            dot = QRectF(left, px(5), px(10), px(10))
            paint.box(painter, dot, px(5), theme.color("accent" if last else "text2"))
            self._words(painter, left, room, f"r{item.number}", _told(item), strong=last)
            left += room
        if self._next():
            dot = QRectF(left, px(5), px(10), px(10))
            paint.box(painter, dot, px(5), theme.color("surface"), theme.color("line2"), 1.5)
            self._words(painter, left, rect.right() - left, self._next(), self.tr("volgende"))

    def _next(self) -> str:
        """The number of the revision that is still open; '' when there comes none."""
        last = self._items[-1] if self._items else None
        return f"r{last.number + 1}" if last is not None and last.fate != "released" else ""

    def _room(self, number: str, told: str, *, strong: bool = False) -> float:
        """What a revision takes: number, words, and the space behind them."""
        theme = self.theme
        mono, words = theme.font("mono_strong" if strong else "mono"), theme.font(_style(strong=strong))
        return math.ceil(paint.width(mono, number) + theme.px(7) + paint.width(words, told)) + theme.px(14)

    def _words(
        self, painter: QPainter, left: float, room: float, number: str, told: str, *, strong: bool = False
    ) -> None:
        theme, px = self.theme, self.theme.px
        band = QRectF(left, px(22), room, px(18))
        mono = theme.font("mono_strong" if strong else "mono")
        taken = paint.text(painter, band, number, mono, theme.color("text")) + px(7)
        font = theme.font(_style(strong=strong))
        paint.text(painter, band.adjusted(taken, 0, -px(6), 0), told, font, theme.color("text2"))


def _style(*, strong: bool) -> str:
    return "small_medium" if strong else "small"


def _told(item: RevisionItem) -> str:
    return facts(times.wall(item.saved_at), fate_words(item.fate, item.clearances))


class DifferencePane(Surface):
    """What changed since the revision before, word by word."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._old, self._new = Pill(theme, PillSpec("")), Pill(theme, PillSpec(""))
        self._arrow = Label(theme, icon="arrow-right", color="text2", style="small")
        self._counts = Label(theme, "", "body", "text2")
        self._sha = Label(theme, "", "mono_small", "text2")
        self._diff, self._runs, self._whole = column(gap=7), tuple[DiffRun, ...](), False
        self._more = Button(theme, "", "link", height=20)
        self._more.clicked.connect(self._turn)
        self._line = RevisionLine(theme)
        self._choice = row(gap=0)
        self.choice: Segmented | None = None
        self._offered: tuple[str, ...] = ()
        self._view: ClearanceView | None = None
        head = row(Label(theme, self.tr("Verschil"), "row"), self._old, self._arrow, self._new, self._counts, gap=8)
        head.addWidget(self._more)
        head.addStretch(1)
        head.addWidget(self._sha)
        inside = QWidget()
        lines = column()
        lines.addLayout(self._diff)
        lines.addStretch(1)
        inside.setLayout(lines)
        lines = column(head, pad=(24, 16, 24, 10), gap=10)
        lines.addLayout(self._choice)
        lines.addWidget(scrolled(inside, name=self.tr("Verschil met de vorige revisie")), 1)
        lines.addWidget(self._line)
        self.setLayout(lines)

    def show_record(self, view: ClearanceView) -> None:
        """All that an agreement is about, each text with its difference from the revision before."""
        same = self._view is not None and self._view.statement == view.statement
        chosen = self._chosen() if same else BASE
        self._view = view
        self._sha.set_text(self.tr("SHA-256 {sha}").format(sha=short_sha(view.sha256)))
        self._new.show_record(PillSpec(f"r{view.number}", mono=True))
        self._line.show_revisions(view.revisions)
        self._offer(view.texts, chosen)
        self._show_text()

    def spoken(self) -> str:
        """What a screen reader hears of the paragraphs that show."""
        items = (self._diff.itemAt(place) for place in range(self._diff.count()))
        shown = (item.widget() for item in items if item is not None)
        return " ".join(part.accessibleName() for part in shown if part is not None)

    def _offer(self, texts: tuple[ClearedText, ...], chosen: str) -> None:
        """The texts to choose from, each with how often it changed; no choice where there is one."""
        segments = tuple(Segment(text.name or BASE, text_title(text), changes_of(text)) for text in texts)
        names = tuple(segment.id for segment in segments)
        if self.choice is not None and names == self._offered:
            for segment in segments:
                self.choice.set_count(segment.id, segment.count)
            self.choice.choose(chosen)
            return
        clear(self._choice)
        self.choice, self._offered = None, names
        if len(texts) < 2:
            return
        self.choice = Segmented(self.theme, segments, self.tr("Tekst waarover het akkoord gaat"))
        self.choice.choose(chosen if chosen in names else BASE)
        self.choice.chosen.connect(lambda _: self._show_text())
        self._choice.addWidget(self.choice)
        self._choice.addStretch(1)

    def _chosen(self) -> str:
        return self.choice.current() if self.choice is not None else BASE

    def _show_text(self) -> None:
        view, chosen = self._view, self._chosen()
        if view is None:
            return
        text = next((one for one in view.texts if (one.name or BASE) == chosen), None)
        found = text.difference if text is not None else view.difference
        for part in (self._old, self._arrow):
            part.setVisible(found is not None)
        if found is None:
            self._counts.set_text(self.tr("eerste revisie"))
            self._write((DiffRun(text.text if text is not None else view.text),))
            return
        self._old.show_record(PillSpec(f"r{found.old}", mono=True))
        self._counts.set_text(counted(found.changes, found.new_sentences))
        self._write(runs_of(found))

    def _turn(self) -> None:
        self._whole = not self._whole
        self._write(self._runs)

    def _write(self, runs: tuple[DiffRun, ...]) -> None:
        """The paragraphs that changed; all of them when somebody asked for the whole text, or nothing changed."""
        self._runs = runs
        clear(self._diff)
        whole, changed = by_paragraph(runs, whole=True), by_paragraph(runs, whole=False)
        for part in whole if self._whole or not changed else changed:
            self._diff.addWidget(DiffView(self.theme, part, "compared"))
        self._more.setVisible(0 < len(changed) < len(whole))
        self._more.set_label(self.tr("Enkel wat wijzigde") if self._whole else self.tr("Hele tekst"))


def changes_of(text: ClearedText) -> str:
    """How often a text changed since the revision before; empty when it did not."""
    return str(text.difference.changes) if text.difference is not None and text.difference.changes else ""


@dataclass(frozen=True, slots=True)
class Act:
    """A button of the request pane."""

    id: str
    words: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    kind: Kind = "secondary"


@dataclass(frozen=True, slots=True)
class Request:
    """What an authority asks or gave: title, quoted words, proposed sentence as a difference, and what can be done."""

    icon: str
    tone: str
    title: str
    at: str
    quote: str
    proposal_title: str
    proposal: tuple[DiffRun, ...]
    facts: tuple[str, ...]
    acts: tuple[Act, ...]


BAR = 11
"""Pixels that the edge and the scroll bar of the pane take."""


class RequestPane(Surface):
    """At the right of the difference; `acted` carries the id of the button."""

    acted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "canvas", edges="l", parent=parent)
        self._icon = Label(theme, style="body")
        self._title = Label(theme, "", "row", elide=True)
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._at = Label(theme, "", "small", "text2")
        self._quote = FlowText(theme, "", "body")
        self._box = Card(theme, pad=12)
        self._box_title = Label(theme, "", "micro_strong", "text2")
        self._proposal = DiffView(theme, style="body")
        self._box.column.setSpacing(4)
        self._box.column.addWidget(self._box_title)
        self._box.column.addWidget(self._proposal)
        self._facts = QVBoxLayout()
        self._acts = QVBoxLayout()
        self._acts.setSpacing(8)
        self.buttons: dict[str, Button] = {}
        self._shown: tuple[Act, ...] = ()
        head = row(self._icon, self._title, self._at, gap=8)
        inside = QWidget()
        whole = column(head, self._quote, self._box, self._facts, self._acts, None, pad=(24, 16, 24, 12), gap=10)
        inside.setLayout(whole)
        outer = column(scrolled(inside, name=self.tr("Wat de overheid vraagt")), pad=(1, 0, 0, 0))
        self.setLayout(outer)

    def show_record(self, record: Request | None) -> None:
        """Shows what the selected authority asks; nothing without one."""
        self.buttons = {}
        clear(self._facts)
        clear(self._acts)
        for part in (self._icon, self._title, self._at):
            part.setVisible(record is not None)
        self._quote.setVisible(record is not None and bool(record.quote))
        self._box.setVisible(record is not None and bool(record.proposal))
        if record is None:
            return
        self._icon.set_text("", record.tone, record.icon)
        self._icon.setFixedWidth(self.theme.px(16))
        self._title.set_text(record.title)
        self._at.set_text(record.at)
        self._quote.show_runs(f"“{record.quote}”")
        self._box_title.set_text(record.proposal_title)
        self._proposal.show_diff(record.proposal)
        for fact in record.facts:
            self._facts.addWidget(FlowText(self.theme, fact, "body", "text2"))
        self._shown = record.acts
        self._place(record.acts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            clear(self._acts)
            self._place(self._shown)

    def _place(self, acts: tuple[Act, ...]) -> None:
        """Buttons beside each other as long as they fit; one that is alone may go without its caps."""
        room, line = 0, row(gap=8)
        self.buttons = {}
        for act in acts:
            button = Button(self.theme, act.words, act.kind, icon=act.icon, keys=act.keys, height=32)
            button.clicked.connect(lambda _=False, name=act.id: self.acted.emit(name))
            self.buttons[act.id] = button
            button.setMinimumWidth(button.least())
            wide = button.sizeHint().width() + 8
            if room < wide:
                room, line = max(self.width(), self.theme.px(240)) - self.theme.px(48), row(gap=8)
                line.addStretch(1)
                self._acts.addLayout(line)
            line.insertWidget(line.count() - 1, button)
            room -= wide
        widest = max((button.least() for button in self.buttons.values()), default=0)
        self.setMinimumWidth(widest + self.theme.px(48) + BAR if widest else 0)
