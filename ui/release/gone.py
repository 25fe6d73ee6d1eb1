"""After the release: the files, and every channel with its text to copy and the place where it was put."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.statement.words import BRANDS
from ui.theme import Theme
from ui.widgets import times
from ui.widgets.buttons import Button
from ui.widgets.card import Divider, clear, column, row, scrolled
from ui.widgets.field import Field
from ui.widgets.flow import FlowText
from ui.widgets.pill import Pill, PillSpec
from ui.widgets.text import Label
from woordvoering.overview.text_records import ReleasedView

NAMES = {
    "website": "Website", "x": "X", "facebook": "Facebook", "bluesky": "Bluesky", "instagram": "Instagram",
    "whatsapp": "WhatsApp", "mail": "E-mail",
}  # fmt: skip
GLYPHS = {"website": "globe", "mail": "mail"}


class ChannelLine(QWidget):
    """One channel: ready with its text to copy, or placed with its address."""

    copy_wanted = Signal(str)
    posted = Signal(str, str)

    def __init__(self, theme: Theme, channel: str, url: str, *, waits: bool) -> None:
        super().__init__()
        icon = f"brands/{channel}" if channel in BRANDS else GLYPHS.get(channel, "send")
        name = Label(theme, NAMES.get(channel, channel), "body_strong", icon=icon)
        name.setFixedWidth(theme.px(130))
        self.copy = Button(theme, self.tr("Kopieer"), icon="copy", height=32)
        self.copy.setAccessibleName(self.tr("Kopieer de tekst voor {channel}").format(channel=name.text()))
        self.copy.clicked.connect(lambda: self.copy_wanted.emit(channel))
        line = row(name, pad=(24, 7, 24, 7), gap=12)
        self.url: Field | None = None
        if url:
            line.addWidget(Pill(theme, PillSpec(self.tr("Geplaatst"), "green", "circle-check", status=True)))
            where = Label(theme, url, "body", "accentText", elide=True)
            where.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            line.addWidget(where, 1)
            line.addWidget(self.copy)
        else:
            words = self.tr("Na de website") if waits else self.tr("Klaar")
            tone = "neutral" if waits else "amber"
            line.addWidget(Pill(theme, PillSpec(words, tone, "hourglass" if waits else "clock", status=True)))
            self.url = Field(theme, self.tr("Adres op {channel}").format(channel=name.text()), placeholder="https://")
            done = Button(theme, self.tr("Geplaatst"), icon="check", height=32)
            field = self.url
            done.clicked.connect(lambda: self.posted.emit(channel, field.text()))
            field.submitted.connect(lambda text: self.posted.emit(channel, text))
            line.addWidget(self.url, 1)
            line.addWidget(self.copy)
            line.addWidget(done)
        whole = column(line)
        whole.addWidget(Divider(theme))
        self.setLayout(whole)


class GonePane(QWidget):
    """What left. `copy_wanted` and `posted` per channel; `kit_wanted` writes the files again."""

    copy_wanted = Signal(str)
    posted = Signal(str, str)
    kit_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.lines: dict[str, ChannelLine] = {}
        self._known: tuple[object, ...] = ()
        self._title = Label(theme, "", "row", "greenText", icon="circle-check")
        self._who = Label(theme, "", "body", "text2", elide=True)
        self._who.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._kit = FlowText(theme, "", "small", "text2")
        self._problem = FlowText(theme, "", "small", "redText")
        self.again = Button(theme, self.tr("Probeer opnieuw"), icon="rotate-cw", keys=("R",), height=32)
        self.again.clicked.connect(self.kit_wanted)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        files = QHBoxLayout()
        files.addLayout(column(self._kit, self._problem), 1)
        files.addWidget(self.again)
        head = column(row(self._title, self._who, gap=12), files, pad=(24, 16, 24, 16), gap=8)
        inside = QWidget()
        inside.setLayout(column(self._list, None))
        whole = column(head)
        whole.addWidget(scrolled(inside, name=self.tr("Kanalen")), 1)
        self.setLayout(whole)

    def show_record(self, released: ReleasedView) -> None:
        """What left, and where it stands; an address that is being typed stays."""
        left = self.tr("Versie {version} vrijgegeven om {time}")
        self._title.set_text(left.format(version=released.version, time=times.wall(released.released_at)))
        sent = self.tr("door {name} · {count} ontvangers in de persmail")
        self._who.set_text(sent.format(name=released.by.name, count=released.recipients))
        if self._known == (released.id, released.channels):
            return
        self._known = (released.id, released.channels)
        clear(self._list)
        online = dict(released.channels).get("website", "")
        has_site = "website" in dict(released.channels)
        self.lines = {}
        for channel, url in sorted(released.channels, key=lambda pair: pair[0] != "website"):
            waits = has_site and not online and channel != "website"
            line = ChannelLine(self.theme, channel, url, waits=waits)
            line.copy_wanted.connect(self.copy_wanted)
            line.posted.connect(self.posted)
            self._list.addWidget(line)
            self.lines[channel] = line

    def focus_first(self) -> None:
        """The first channel that is not placed yet, unless somebody types already."""
        focus = self.window().focusWidget()
        waiting = [line.url for line in self.lines.values() if line.url is not None]
        if waiting and (focus is None or not self.isAncestorOf(focus)):
            waiting[0].line.setFocus()

    def show_kit(self, words: str, problem: str) -> None:
        """Where the files are; or why they are not, with another try."""
        self._kit.show_runs(words)
        self._kit.setVisible(bool(words))
        self._problem.show_runs(problem)
        self._problem.setVisible(bool(problem))
        self.again.setVisible(bool(problem))

    def refuse_url(self, channel: str, sentence: str) -> None:
        """How to give the address of a channel."""
        field = self.lines[channel].url
        if field is not None:
            field.refuse(sentence)
