"""The right side of the Verklaring screen: the versions of the channels, and the base text beside a translation."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.statement.base_text import BASE, BaseText, base_tab
from ui.statement.channel_tabs import ChannelTabs
from ui.statement.preview import Preview
from ui.statement.words import checks
from ui.theme import Theme
from ui.widgets.card import column
from woordvoering.overview.text_records import ChannelView
from woordvoering.statements.placeholders import placeholder_names


class Versions(QWidget):
    """Tabs over a preview. `words` gives the text in the editor, which the versions are held against."""

    own_wanted = Signal(str, bool)
    own_edited = Signal(str, str)

    def __init__(self, theme: Theme, words: Callable[[], str]) -> None:
        super().__init__()
        self._words = words
        self.tabs = ChannelTabs(theme)
        self.preview = Preview(theme)
        self._channels: tuple[ChannelView, ...] = ()
        self._base: BaseText | None = None
        self._language = ""
        lines = column(self.tabs)
        lines.addWidget(self.preview, 1)
        self.setLayout(lines)
        self.tabs.chosen.connect(lambda _: self._show())
        self.preview.own_wanted.connect(lambda own: self.own_wanted.emit(self.tabs.current(), own))
        self.preview.own_edited.connect(lambda text: self.own_edited.emit(self.tabs.current(), text))

    def show_channels(self, channels: tuple[ChannelView, ...]) -> None:
        """The versions of the channels."""
        self._channels = channels
        self._show_tabs()

    def show_base(self, base: BaseText | None, language: str) -> None:
        """The base text beside its translation, in front of the channels; it shows when it was not there before.

        `language` is that of the text in the editor.
        """
        comes = base is not None and self._base is None
        self._base, self._language = base, language
        self._show_tabs()
        if comes:
            self.tabs.choose(BASE)

    def channel(self) -> ChannelView | None:
        """The channel that shows."""
        return next((one for one in self._channels if one.id == self.tabs.current()), None)

    def _show_tabs(self) -> None:
        base = (base_tab(self._base),) if self._base is not None else ()
        self.tabs.show_channels((*base, *self._channels))
        self._show()

    def _show(self) -> None:
        channel = self.channel()
        if self._base is not None and self.tabs.current() == BASE:
            self.preview.show_base(self._base)
        elif channel is not None:
            found = checks(channel, self._words(), placeholder_names(channel.text))
            self.preview.show_record(channel, found, self._language)
