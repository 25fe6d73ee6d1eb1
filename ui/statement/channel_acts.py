"""What a channel says in the language that shows: derived from the text, or in words of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ui.statement.in_hand import InHand

if TYPE_CHECKING:
    from ui.statement.screen import StatementScreen


class Behind(Protocol):
    """What the channels need of the presenter that they act for."""

    screen: StatementScreen
    hand: InHand

    def changed(self) -> None: ...

    def measure(self) -> None: ...


class ChannelActs:
    """Between the preview and the texts in hand."""

    def __init__(self, presenter: Behind) -> None:
        self._behind = presenter
        presenter.screen.own_wanted.connect(self.own)
        presenter.screen.own_edited.connect(self.edited)

    def own(self, channel: str, own: bool) -> None:
        """A channel gets words of its own, or says again what follows from the text."""
        behind = self._behind
        if own:
            shown = behind.screen.channel()
            behind.screen.preview.begin_own(behind.hand.taken_up(channel, shown.text if shown else ""))
        else:
            behind.hand.lay_aside(channel)
        behind.changed()
        behind.measure()

    def edited(self, channel: str, text: str) -> None:
        """Its own words were changed."""
        if self._behind.hand.channel(channel) != text:
            self._behind.hand.write_channel(channel, text)
            self._behind.changed()
