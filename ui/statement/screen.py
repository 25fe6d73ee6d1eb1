"""The Verklaring screen: editor and channels side by side; passive, it shows records and says what the user wants."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.keys import KeyMap
from ui.screen import Hint, Screen
from ui.spelling.spelled import LANGUAGE
from ui.statement.base_text import BaseText
from ui.statement.bottom import BottomBar, Saved
from ui.statement.head import Head, TextHead
from ui.statement.in_hand import Tongue
from ui.statement.language_bar import LanguageBar
from ui.statement.live import Mark
from ui.statement.margin import Margin
from ui.statement.text_box import TextBox
from ui.statement.toolbar import Toolbar
from ui.statement.versions import Versions
from ui.theme import Theme
from ui.widgets.banner import Banner, BannerRecord
from ui.widgets.buttons import Button
from ui.widgets.card import Surface, column, row
from ui.widgets.clock import Ticker
from ui.widgets.states import StateCard, StateRecord
from woordvoering.overview.records import ClaimView
from woordvoering.overview.text_records import ChannelView, PointView

EDITOR, WIDEST = 648, 760


class EditorPane(Surface):
    """The left side: as wide as 75 characters and their notes take, at the text scale."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, edges="r")
        self._measure()
        theme.changed.connect(self._measure)

    def _measure(self) -> None:
        self.setFixedWidth(min(self.theme.px(EDITOR), WIDEST))


class StatementScreen(Screen):
    """`edited` on every change of the text, `acted` carries a command of the key map, `left` when it is hidden."""

    name = "statement"
    belongs_to = "cases"
    collapses_nav = True

    edited = Signal()
    acted = Signal(str)
    language_wanted = Signal(str)
    drop_wanted = Signal()
    own_wanted = Signal(str, bool)
    own_edited = Signal(str, str)
    banner_acted = Signal()
    unlock_wanted = Signal()
    case_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, keymap: KeyMap, ticker: Ticker, parent: QWidget | None = None) -> None:
        super().__init__(theme, keymap, parent)
        self.ticker = ticker
        self.head = TextHead(theme, ticker)
        self.languages = LanguageBar(theme)
        self.head.put_beside(self.languages)
        self.banner = Banner(theme, wide=True)
        self.toolbar = Toolbar(theme, keymap)
        self.box = TextBox(theme)
        self.margin = Margin(theme, self.box)
        self.versions = Versions(theme, self.box.words)
        self.tabs, self.preview = self.versions.tabs, self.versions.preview
        self.bottom = BottomBar(theme, keymap)
        self.empty = StateCard(theme, boxed=False)
        self._lay_out()
        self._connect()
        self._bind()
        self.set_fact(self.tr("Concept blijft lokaal tot je akkoord vraagt"))

    def title(self) -> str:
        return self.tr("Verklaring")

    def panes(self) -> tuple[QWidget, ...]:
        return (self.box, self.tabs, self.preview, self.bottom)

    def problems(self) -> tuple[QWidget, ...]:
        points = (self.bottom.points,) if self._open_points else ()
        return (*self.margin.open_notes(), *self.languages.problems(), *points)

    def primary_action(self) -> Button | None:
        return self.bottom.ask.button if self._stack.currentIndex() == 0 else None

    def hints(self) -> tuple[Hint, ...]:
        there = Hint(self.keymap.caps("desk.next_problem"), self.tr("volgende plaatshouder"))
        back = Hint(self.keymap.caps("desk.back"), self.tr("terug naar dossier"))
        return (there, *super().hints(), back)

    def show_head(self, head: Head) -> None:
        """Which text this is."""
        self._stack.setCurrentIndex(0)
        self.head.show_record(head)

    def show_nothing(self, record: StateRecord) -> None:
        """There is no text to show, and why."""
        self.empty.show_record(record)
        self._stack.setCurrentIndex(1)

    def show_text(self, text: str, claims: tuple[ClaimView, ...], *, undoable: bool = False) -> None:
        """Puts a text in the editor; `undoable` when it is the same one, replaced by an act of who sits here."""
        self.box.fill(text, claims, undoable=undoable)
        self.margin.refresh()
        self.toolbar.show_text(text)

    def show_claims(self, claims: tuple[ClaimView, ...]) -> None:
        """Other states of the claims under the same text."""
        self.box.show_claims(claims)
        self.margin.refresh()

    def show_channels(self, channels: tuple[ChannelView, ...]) -> None:
        """The versions of the channels."""
        self.versions.show_channels(channels)

    def show_tongues(self, tongues: tuple[Tongue, ...], name: str, base: BaseText | None) -> None:
        """Where each language stands. Of a translation that is written: its name, and the base text to show beside."""
        self.languages.show_tongues(tongues)
        self.toolbar.drop.setVisible(bool(name))
        self.box.name_language(name)
        written = next((one.language for one in tongues if one.shown), "")
        self.box.setProperty(LANGUAGE, written)
        self.preview.own.setProperty(LANGUAGE, written)
        self.versions.show_base(base, written)

    def show_points(self, points: tuple[PointView, ...]) -> None:
        """The legal list."""
        self._open_points = any(point.state != "pass" for point in points)
        self.bottom.show_points(points)

    def show_saved(self, saved: Saved) -> None:
        """Where the text stands."""
        self.bottom.show_saved(saved)

    def show_obstacle(self, reason: str, after: str) -> None:
        """Why clearance cannot be asked yet."""
        self.bottom.ask.refuse(reason, after)

    def show_banner(self, record: BannerRecord | None) -> None:
        """The one banner of the screen, or none."""
        self.banner.show_record(record)

    def lock(self, *, locked: bool) -> None:
        """Freezes the text, or gives it free."""
        self.box.setReadOnly(locked)
        self.toolbar.lock(locked=locked)
        self.preview.lock(locked=locked)

    def marks(self) -> tuple[Mark, ...]:
        """The references and blanks in the text."""
        return self.box.marks

    def channel(self) -> ChannelView | None:
        """The channel that shows."""
        return self.versions.channel()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.left.emit()

    def _lay_out(self) -> None:
        theme = self.theme
        self._open_points = False
        left = EditorPane(theme)
        inside = column(self.toolbar, pad=(0, 0, 1, 0))
        inside.addWidget(self.box, 1)
        left.setLayout(inside)
        middle = row(left)
        middle.addWidget(self.versions, 1)
        work = QWidget()
        lines = column(self.head, self.banner)
        lines.addLayout(middle, 1)
        lines.addWidget(self.bottom)
        work.setLayout(lines)
        self._stack = QStackedWidget()
        self._stack.addWidget(work)
        self._stack.addWidget(self.empty)
        self.setLayout(column(self._stack))

    def _connect(self) -> None:
        self.head.back_wanted.connect(self.back)
        self.head.case_wanted.connect(lambda case: self.screen_wanted.emit("case", case))
        self.banner.acted.connect(self.banner_acted)
        self.empty.acted.connect(self.case_wanted)
        self.box.edited.connect(self._text_edited)
        self.box.locked_typing.connect(self.unlock_wanted)
        self.toolbar.pressed.connect(self._sign)
        self.toolbar.claim_wanted.connect(lambda: self.acted.emit("statement.claim"))
        self.toolbar.drop_wanted.connect(self.drop_wanted)
        self.languages.chosen.connect(self.language_wanted)
        self.versions.own_wanted.connect(self.own_wanted)
        self.versions.own_edited.connect(self.own_edited)
        self.bottom.list_wanted.connect(lambda: self.acted.emit("statement.checklist"))
        self.bottom.ask_wanted.connect(lambda: self.acted.emit("statement.ask"))

    def _bind(self) -> None:
        self.bind("statement.bold", lambda: self._sign("bold"), footer=True)
        self.bind("statement.italic", lambda: self._sign("italic"))
        for command, footer in (
            ("statement.claim", True),
            ("statement.checklist", False),
            ("statement.difference", True),
            ("statement.merge", False),
            ("statement.print", False),
            ("statement.save", False),
            ("statement.ask", False),
            ("statement.next_language", False),
            ("statement.same_meaning", False),
        ):
            self.bind(command, lambda name=command: self.acted.emit(name), footer=footer)
        self.bind("statement.next_channel", lambda: self.tabs.step(1), footer=True)
        self.bind("statement.previous_channel", lambda: self.tabs.step(-1))

    def _text_edited(self) -> None:
        self.toolbar.show_text(self.box.words())
        self.edited.emit()

    def _sign(self, sign: str) -> None:
        if self.box.isReadOnly():
            self.unlock_wanted.emit()
            return
        acts = {
            "heading": self.box.heading,
            "bold": lambda: self.box.wrap("**"),
            "italic": lambda: self.box.wrap("*"),
            "list": lambda: self.box.prefix("- "),
            "quote": lambda: self.box.prefix("> "),
            "link": self.box.link,
        }
        acts[sign]()
        self.box.setFocus()
