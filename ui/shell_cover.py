"""What a covered window would have shown: said, and gone to, when the cover is gone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.wording import aside, counted


class Kept:
    """The words that were to be told, and the last screen that was asked for with what it must show."""

    def __init__(self) -> None:
        self._last: tuple[str, str] | None = None
        self._many = 0
        self.place: tuple[str, str] | None = None

    def say(self, words: str, icon: str) -> None:
        """Keeps words; the last ones are told, and how many came before."""
        self._last = (words, icon)
        self._many += 1

    def take(self) -> tuple[tuple[str, str] | None, tuple[str, str] | None]:
        """What there is to tell, with its icon, and where to go; then nothing is kept any more."""
        told, place = self._last, self.place
        if told is not None and self._many > 1:
            one = QCoreApplication.translate("Kept", "en {n} eerdere melding")
            more = QCoreApplication.translate("Kept", "en {n} eerdere meldingen")
            told = (aside(told[0], counted(self._many - 1, one, more)), told[1])
        self._last, self._many, self.place = None, 0, None
        return told, place
