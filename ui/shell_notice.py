"""The one bar above the screen: who speaks first is heard; a screen that shows a banner of its own keeps it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui.screen import Screen
from ui.widgets.banner import Banner, BannerRecord

ORDER = ("queue", "sync", "first")
"""What leaves wrongly is told before what is not exchanged, and how to begin comes last."""


class Notices(QObject):
    """What stands above the screen; `acted` carries whose it was when its act is taken."""

    acted = Signal(str)

    def __init__(self, banner: Banner) -> None:
        super().__init__(banner)
        self._banner = banner
        self._said: dict[str, BannerRecord] = {}
        self._screen: Screen | None = None
        self._own: dict[Screen, list[Banner]] = {}
        banner.acted.connect(self._acted)

    def tell(self, who: str, record: BannerRecord | None) -> None:
        """What one of ORDER has to say; None for nothing any more."""
        if record is None:
            self._said.pop(who, None)
        else:
            self._said[who] = record
        self._show()

    def above(self, screen: Screen) -> None:
        """Another screen came to the front; what banners it has is looked for once."""
        if screen not in self._own:
            self._own[screen] = screen.findChildren(Banner)
        self._screen = screen
        self._show()

    def _show(self) -> None:
        taken = self._screen is None or any(each.isVisible() for each in self._own[self._screen])
        who = self._first()
        self._banner.show_record(None if taken or not who else self._said[who])

    def _first(self) -> str:
        return next((who for who in ORDER if who in self._said), "")

    def _acted(self) -> None:
        self.acted.emit(self._first())
