"""The bar under the editor: the legal list, the revision with its fingerprint, and asking for clearance."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.keys import KeyMap
from ui.manners.clipboard import copy
from ui.statement.words import short_sha
from ui.theme import Theme, Tone
from ui.widgets.buttons import Button, IconButton
from ui.widgets.card import Divider, Surface, column, row
from ui.widgets.progress import Segments
from ui.widgets.reasoned import ReasonedButton
from ui.widgets.text import Label
from woordvoering.overview.text_records import PointView

TALL = 64
TONES: dict[str, Tone] = {"pass": "green", "fail": "red", "open": "neutral"}


@dataclass(frozen=True, slots=True)
class Saved:
    """Where the text stands: its revision, when and how it was kept, and its fingerprint."""

    revision: str
    kept: str
    sha256: str


class BottomBar(Surface):
    """64 px. `list_wanted` opens the legal list, `ask_wanted` asks for clearance, `copied`: the fingerprint was."""

    list_wanted = Signal()
    ask_wanted = Signal()
    copied = Signal()

    def __init__(self, theme: Theme, keymap: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(theme, edges="t", parent=parent)
        self._sha = ""
        self._count = Label(theme, "", "small_strong")
        self._segments = Segments(theme)
        self.points = Button(theme, self.tr("Open punten"), "ghost", keys=keymap.caps("statement.checklist"), height=32)
        self.points.clicked.connect(self.list_wanted)
        self._revision = Label(theme, "", "small_strong")
        self._kept = Label(theme, "", "small", "text2", elide=True)
        self._kept.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._print = Label(theme, "", "mono_small", "text2")
        self._copy = IconButton(theme, "copy", self.tr("Kopieer de volledige SHA-256"))
        self._copy.clicked.connect(self._copy_sha)
        ask = Button(
            theme, self.tr("Akkoord vragen"), "primary", icon="stamp", keys=keymap.caps("statement.ask"), height=40
        )
        ask.clicked.connect(self.ask_wanted)
        self.ask = ReasonedButton(theme, ask)
        self._build()
        self._measure()
        theme.changed.connect(self._measure)

    def show_points(self, points: tuple[PointView, ...]) -> None:
        """The legal list, a segment for each point."""
        done = sum(point.state == "pass" for point in points)
        words = self.tr("{done} van {all}").format(done=done, all=len(points))
        self._count.set_text(self.tr("Juridische checklist  {words}").format(words=words))
        ordered = sorted(points, key=lambda point: ("pass", "fail", "open").index(point.state))
        self._segments.show_tones(tuple(TONES[point.state] for point in ordered), words)
        self.points.set_label(self.tr("Open punten") if done < len(points) else self.tr("Antwoorden"))

    def show_saved(self, saved: Saved) -> None:
        """The revision and its fingerprint."""
        self._sha = saved.sha256
        self._revision.set_text(saved.revision)
        self._kept.set_text(saved.kept)
        self._print.set_text(short_sha(saved.sha256))
        self._print.say(self.tr("SHA-256 {sha}").format(sha=saved.sha256))

    def _copy_sha(self) -> None:
        copy(self._sha, lasting=True)
        self.copied.emit()

    def _build(self) -> None:
        theme = self.theme
        scale = Label(theme, icon="scale", color="text2", style="body")
        scale.setFixedWidth(theme.px(18))
        checklist = column(None, self._count, self._segments, None, gap=5)
        first = row(self._revision, self._kept, None, gap=8)
        second = row(Label(theme, self.tr("SHA-256"), "small", "text2"), self._print, self._copy, None, gap=8)
        self._copy.setFixedSize(theme.px(20), theme.px(20))
        bar = row(scale, pad=(24, 0, 24, 0), gap=8)
        bar.addLayout(checklist)
        for part in (14, self.points, 8, Divider(theme, vertical=True, length=48), 8):
            bar.addSpacing(part) if isinstance(part, int) else bar.addWidget(part)
        bar.addLayout(column(None, first, second, None))
        bar.addSpacing(16)
        bar.addWidget(self.ask, 1)
        self.setLayout(bar)

    def _measure(self) -> None:
        self.setFixedHeight(self.theme.px(TALL))
