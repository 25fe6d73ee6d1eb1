"""The composition root of the window: screens, strip and palette, wired once the desk is open."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QObject

from ui.bridge import Bridge
from ui.failing import FailingRound
from ui.find import Finder
from ui.frame import Frame
from ui.outgoing import Outgoing
from ui.parts import Parts, Presenter
from ui.patrol import Patrol
from ui.publishing.notices import QueueNotices
from ui.screen import Screen
from ui.settings.applied import Preferences
from ui.shell import Shell
from ui.silence import SilenceRound
from ui.sync_notices import SyncNotices
from ui.tidying import Tidying
from ui.together import Together
from ui.voice import Voice
from woordvoering.errors import WoordvoeringError
from woordvoering.i18n import LANGUAGES, Language, Messages

ROOMS = {
    "watch": "ui.watch.wire",
    "cases": "ui.case.wire_list",
    "case": "ui.case.wire",
    "requests": "ui.requests.wire",
    "clearance": "ui.clearance.wire",
    "statement": "ui.statement.wire",
    "handover": "ui.handover.wire",
    "evaluation": "ui.evaluation.wire",
    "sources": "ui.sources.wire",
    "settings": "ui.settings.wire",
    "conflicts": "ui.conflicts.wire",
    "queue": "ui.publishing.wire",
}
"""Name in the navigation and the module whose `wire(parts)` makes screen and presenter when first gone to."""

Wire = Callable[[Parts], tuple[Screen, Presenter]]


class Desktop(QObject):
    """An open desk in a window."""

    def __init__(self, bridge: Bridge, language: str = "nl") -> None:
        super().__init__()
        self.bridge = bridge
        spoken = cast(Language, language if language in LANGUAGES else "nl")
        bridge.desk.views.language = spoken
        self.voice = Voice(Messages.in_window(), bridge.desk.schema, spoken)
        self.presenters: dict[str, Presenter] = {}
        self.patrol: Patrol | None = None
        self.silence: SilenceRound | None = None
        self.failing: FailingRound | None = None
        self.together: Together | None = None
        self.tidying: Tidying | None = None
        self.outgoing: Outgoing | None = None

    def attach(self, shell: Shell) -> None:
        """Registers the screens, feeds the strip, and shows Wacht."""
        self.preferences = Preferences(shell.theme, self.bridge, self, shell.keymap)
        self.preferences.hints_wanted.connect(lambda on: shell.show_footer(visible=on))
        shell.look_changed.connect(self.preferences.looked)
        self.together = Together(self.bridge, parent=self)
        parts = Parts(
            shell.theme,
            shell.keymap,
            shell.ticker,
            self.bridge,
            self.voice,
            shell.tell,
            self.preferences,
            self.together,
        )
        for name, module in ROOMS.items():
            shell.register(name, self._factory(name, module, parts))
        self.frame = Frame(shell, self.bridge, self.voice)
        self.patrol = Patrol(self.bridge, self)
        self.silence = SilenceRound(self.bridge, shell.tell, self)
        self.failing = FailingRound(self.bridge, self.voice, shell.tell, self)
        self.tidying = Tidying(self.bridge, self)
        self.finder = Finder(shell, self.bridge, self.voice, self.presenters)
        self.notices = SyncNotices(shell, self.together, self.voice)
        self.outgoing = Outgoing(self.bridge, parent=self)
        self.queue = QueueNotices(shell, self.bridge, self.outgoing, self.voice)
        self._tell = shell.tell
        shell.screen_shown.connect(self._shown)
        self.bridge.failed.connect(self._refused)
        shell.go("watch")
        self.frame.refresh()
        self.patrol.start()
        self.silence.start()
        self.failing.start()
        self.together.start()
        self.outgoing.start()
        self.tidying.start()

    def close(self) -> None:
        """Waits for what was acknowledged, then closes the desk."""
        for rounds in (self.patrol, self.silence, self.failing, self.tidying, self.outgoing, self.together):
            if rounds is not None:
                rounds.stop()
        self.bridge.close()

    def _factory(self, name: str, module: str, parts: Parts) -> Callable[[], Screen]:
        def make() -> Screen:
            wire = cast(Wire, importlib.import_module(module).wire)
            screen, self.presenters[name] = wire(parts)
            return screen

        return make

    def _shown(self, name: str, subject: str) -> None:
        presenter = self.presenters.get(name)
        if presenter is not None:
            presenter.show(subject)

    def _refused(self, error: WoordvoeringError) -> None:
        for sentence in self.voice.refusal(error):
            self._tell(sentence, "triangle-alert")
