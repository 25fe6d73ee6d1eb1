"""Below the watch terms of a story: why it was alerted, what an officer told the detector about it, and what can be
told."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.watch.caps import show_caps
from ui.watch.words import lowered_words, muted_words, why_words
from ui.widgets.banner import Banner, BannerRecord
from ui.widgets.buttons import Button
from ui.widgets.card import column
from ui.widgets.text import Label
from ui.widgets.tips import tip
from ui.widgets.wrapped import Wrapped
from woordvoering.overview.watch_records import StoryDetail

COMMANDS = ("watch.merge", "watch.split", "watch.mute", "watch.not_for_us")


class GuideBar(QWidget):
    """`acted` carries a command of the key map."""

    acted = Signal(str)

    def __init__(self, theme: Theme, caps: dict[str, tuple[str, ...]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caps = caps
        self._theme = theme
        self.why = Label(theme, "", "small", "text2", elide=True, icon="trending-up")
        self.notice = Banner(theme)
        self._told = ""
        self.notice.acted.connect(lambda: self.acted.emit(self._told))
        icons = {"watch.merge": "merge", "watch.split": "layers", "watch.mute": "eye-off"}
        self.buttons: dict[str, Button] = {}
        for command in COMMANDS:
            button = Button(theme, "", "ghost", icon=icons.get(command, "thumbs-down"), height=28)
            button.clicked.connect(lambda _=False, name=command: self.acted.emit(name))
            self.buttons[command] = button
        acts = Wrapped(theme, tuple(self.buttons.values()), gap=4)
        theme.changed.connect(self._show_caps)
        self.setLayout(column(self.notice, self.why, acts, pad=(24, 0, 24, 0), gap=6))

    def show_record(self, detail: StoryDetail) -> None:
        """Shows why a story was alerted and what was told about it."""
        muted = detail.item.muted
        words = {
            "watch.merge": self.tr("Samenvoegen met…"),
            "watch.split": self.tr("Splitsen…"),
            "watch.mute": self.tr("Laat weer melden") if muted else self.tr("Dempen"),
            "watch.not_for_us": self.tr("Niet voor ons…"),
        }
        for command, button in self.buttons.items():
            button.set_label(words[command])
        self.buttons["watch.mute"].set_label(words["watch.mute"], "bell" if muted else "eye-off")
        self.buttons["watch.not_for_us"].setVisible(detail.lowered is None)
        told = "" if detail.why is None else why_words(detail.why)
        self.why.setVisible(bool(told))
        self.why.set_text(told)
        self.why.setToolTip(tip(told))
        self.notice.show_record(self._notice(detail))
        self._show_caps()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_caps()

    def _show_caps(self) -> None:
        show_caps(self.buttons, self._caps, gap=self._theme.px(4), room=self.width() - self._theme.px(48))

    def _notice(self, detail: StoryDetail) -> BannerRecord | None:
        lowered = detail.lowered
        if lowered is not None:
            self._told = "watch.withdraw"
            words = self.tr("{reason}. Woorden: {terms}").format(
                reason=lowered.reason.rstrip("."), terms=", ".join(lowered.terms)
            )
            keys = self._caps.get(self._told, ())
            return BannerRecord(
                "amber", "thumbs-down", lowered_words(lowered), words, self.tr("Intrekken"), "undo-2", keys, True
            )
        if detail.item.muted:
            self._told = "watch.mute"
            words = self.tr("Het verhaal wordt gevolgd en meldt niet meer.")
            keys = self._caps.get(self._told, ())
            act = self.tr("Laat weer melden")
            return BannerRecord("amber", "eye-off", muted_words(detail.muted), words, act, "bell", keys, True)
        return None
