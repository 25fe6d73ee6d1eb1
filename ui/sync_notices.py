"""The sync line and the bar under it: what they say of the exchange, and where their acts lead."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from ui.shell import Shell
from ui.together import Together, line_of
from ui.voice import Voice
from ui.widgets.banner import BannerRecord
from ui.wording import counted, sentences
from woordvoering.syncing import SyncState

PLACES = {"target": ("settings", "together"), "conflicts": ("conflicts", "")}
"""Where what the line offers is done: screen and subject."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("SyncNotices", source)


class SyncNotices(QObject):
    """Keeps strip and bar in step with the exchange."""

    def __init__(self, shell: Shell, together: Together, voice: Voice) -> None:
        super().__init__(shell)
        self._shell, self._together, self._voice = shell, together, voice
        together.said.connect(self._show)
        shell.sync_wanted.connect(self._carry_out)
        shell.notices.acted.connect(self._mend)
        self._show(together.state)

    def _show(self, state: SyncState) -> None:
        self._state = state
        self._shell.show_sync(line_of(state), notice_of(state, self._voice))

    def _carry_out(self, wanted: str) -> None:
        if wanted in PLACES:
            self._shell.go(*PLACES[wanted])
        else:
            self._together.now()

    def _mend(self, who: str) -> None:
        if who != "sync":
            return
        if self._state.phase == "offline":
            self._together.now()
        else:
            self._shell.go(*PLACES["conflicts" if self._state.phase == "conflict" else "target"])


def notice_of(state: SyncState, voice: Voice) -> BannerRecord | None:
    """What stands above the screen, or None when nobody needs to do anything."""
    reason = state.reason
    why = voice.say(reason.code, reason.params) if reason is not None else ""
    match state.phase:
        case "offline":
            why = sentences(why, _tr("Vrijgeven wacht tot de andere toestellen weer te horen zijn."))
            return BannerRecord("amber", "cloud-off", _offline(state), why, _tr("Probeer nu"), "refresh-cw")
        case "conflict":
            fact = _tr("Er is iets dat een mens moet beslissen.")
            return BannerRecord("red", "triangle-alert", fact, why, _tr("Bekijk de conflicten"), "git-compare")
        case "stopped":
            fact = _tr("Synchroniseren is gestopt.")
            return BannerRecord("red", "triangle-alert", fact, why, _tr("Bekijk"), "settings")
        case _:
            return None


def _offline(state: SyncState) -> str:
    if not state.unsent:
        return _tr("Offline.")
    one, more = _tr("Offline: {n} wijziging niet verzonden."), _tr("Offline: {n} wijzigingen niet verzonden.")
    return counted(state.unsent, one, more)
