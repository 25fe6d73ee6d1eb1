"""What is told of sources that fail while the window is open, whatever screen shows: once, and daily after that."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from ui.bridge import Bridge
from ui.rounds import Rounds
from ui.voice import Voice
from ui.widgets import times

if TYPE_CHECKING:
    from woordvoering.desk import Desk
    from woordvoering.signals.health import Alarm

EVERY_MS = 30_000
"""How often is looked whether a source has failed too often."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("Failing", source)


def _failing(desk: Desk) -> tuple[Alarm, ...]:
    """Beside the desk thread; what it needs is loaded there, behind the first rows."""
    found: tuple[Alarm, ...] = importlib.import_module("woordvoering.signals.waiting").failing_sources(desk)
    return found


class FailingRound(Rounds):
    """Tells of each source that fails, with the reason and since when; beside the desk thread, as the rounds are."""

    def __init__(
        self, bridge: Bridge, voice: Voice, tell: Callable[[str, str], None], parent: QObject | None = None
    ) -> None:
        super().__init__(bridge, EVERY_MS, self._look, parent)
        self._voice, self._tell = voice, tell

    def _look(self) -> bool:
        self.bridge.fetch(_failing, self._found, self.failed)
        return True

    def _found(self, alarms: tuple[Alarm, ...]) -> None:
        self.ended()
        for alarm in alarms:
            self._tell(self._sentence(alarm), "triangle-alert")

    def _sentence(self, alarm: Alarm) -> str:
        since = times.short_stamp(alarm.since)
        if not alarm.source:
            words = _tr("Nog altijd, sinds {since}: {reason}") if alarm.again else _tr("Sinds {since}: {reason}")
        elif alarm.again:
            words = _tr("Bron {name} geeft nog altijd niets, sinds {since}. {reason}")
        else:
            words = _tr("Bron {name} geeft niets meer, sinds {since}. {reason}")
        return words.format(name=alarm.name, since=since, reason=self._voice.say(alarm.error.code, alarm.error.params))
