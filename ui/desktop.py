"""The composition root of the window: screens, strip and palette, wired once the desk is open."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Protocol, cast

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from ui.beside import Beside
from ui.bridge import Bridge, prove_here
from ui.collecting import Collecting
from ui.failing import FailingRound
from ui.find import Finder
from ui.forms.kept import Kept
from ui.frame import Frame
from ui.i18n import install
from ui.line import Line
from ui.manners.alerts import Alerts
from ui.manners.bringing import Bringing
from ui.manners.lock import Lock
from ui.outgoing import Outgoing
from ui.parts import Keeping, Parts, Presenter
from ui.patrol import Patrol
from ui.publishing.notices import QueueNotices
from ui.rounds import Rounds
from ui.screen import Screen
from ui.settings.applied import Preferences
from ui.settings.declared import SETUP, read
from ui.shell import Shell
from ui.silence import SilenceRound
from ui.spelling.room import SpellingRoom
from ui.spelling.speller import Speller
from ui.sync_notices import SyncNotices
from ui.tidying import Tidying
from ui.together import Together
from ui.voice import Voice
from ui.widgets.sheet import sheet_over
from woordvoering.desk import Desk
from woordvoering.errors import WoordvoeringError
from woordvoering.i18n import LANGUAGES, Language, Messages
from woordvoering.journal.changes import Changes

ROOMS = {
    "watch": "ui.watch.wire",
    "cases": "ui.case.wire_list",
    "case": "ui.case.wire",
    "requests": "ui.requests.wire",
    "contacts": "ui.contacts.wire",
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


class Steps(Protocol):
    """The steps of a new desk: `ui.start.first_steps.FirstSteps`, loaded when there are any."""

    def start(self) -> None:
        """Shows the first that was not taken."""
        ...


class Desktop(QObject):
    """An open desk in a window."""

    def __init__(
        self,
        bridge: Bridge,
        language: str = "nl",
        opens: Callable[[str], Desk] | None = None,
        proves: Callable[[Desk, str], None] = prove_here,
    ) -> None:
        """`opens` opens the same desk again with a passphrase ('' for none); without it the desk is never locked.
        `proves` raises unless that passphrase would open the desk, which is open."""
        super().__init__()
        self.bridge, self._opens, self._proves = bridge, opens, proves
        self.lock: Lock | None = None
        spoken = cast(Language, language if language in LANGUAGES else "nl")
        bridge.desk.views.language = spoken
        self.voice = Voice(Messages.in_window(), bridge.desk.schema, spoken)
        bridge.changed.connect(self._follow_names)
        self.presenters: dict[str, Presenter] = {}
        self.patrol: Patrol | None = None
        self.silence: SilenceRound | None = None
        self.failing: FailingRound | None = None
        self.together: Together | None = None
        self.tidying: Tidying | None = None
        self.outgoing: Outgoing | None = None
        self.alerts: Alerts | None = None
        self.spelling: SpellingRoom | None = None
        self.kept: Kept | None = None
        self.steps: Steps | None = None

    def attach(self, shell: Shell) -> None:
        """Registers the screens, feeds the strip, and shows Wacht."""
        self.preferences = Preferences(shell.theme, self.bridge, self, shell.keymap)
        self.preferences.hints_wanted.connect(lambda on: shell.show_footer(visible=on))
        self.preferences.language_wanted.connect(self.speak)
        shell.look_changed.connect(self.preferences.looked)
        self._shell = shell
        self.together = Together(self.bridge, parent=self)
        self.outgoing = Outgoing(self.bridge, parent=self)
        self.kept = Kept(shell, self.bridge, self.bridge.desk.clock, shell.tell)
        self.patrol = Patrol(self.bridge, self)
        self.silence = SilenceRound(self.bridge, shell.tell, self)
        self.failing = FailingRound(self.bridge, self.voice, shell.tell, self)
        self.tidying = Tidying(self.bridge, self)
        self._tell = shell.tell
        shell.screen_shown.connect(self._shown)
        self.bridge.failed.connect(self._refused)
        self._furnish()
        self.alerts = Alerts(shell, self.bridge, parent=self)
        self.preferences.alerts_wanted.connect(self.alerts.choose)
        speller = Speller(parent=self)
        self.spelling = SpellingRoom(shell.theme, self.bridge, speller, self.voice.language, shell.tell, shell, self)
        self.preferences.spelling_wanted.connect(lambda on: speller.switch(on=on))
        shell.next_unknown_wanted.connect(self.spelling.next_unknown)
        if self._opens is not None:
            self.lock = Lock(shell, self)
            self.preferences.lock_wanted.connect(self.lock.after)
            self.lock.covering.spared = (self.alerts.menu,)
            self.lock.closing.connect(self.alerts.closing)
            self.alerts.rang.connect(self.lock.rang)
        shell.go("watch")
        self.frame.refresh()
        self._begin_rounds()
        self.collecting = Collecting(self)
        self.bridge.ask(lambda desk: read(desk.home.folder).get(SETUP, ""), self._begin_steps)

    def _begin_steps(self, step: str) -> None:
        """The steps of a new desk that nobody took yet, also after a cut."""
        if step:
            steps: Steps = importlib.import_module("ui.start.first_steps").FirstSteps(self._shell, self._parts, step)
            self.steps = steps
            steps.start()

    def _furnish(self) -> None:
        """Makes the screens and what keeps the frame in step, in the language of this moment."""
        assert self.together is not None and self.outgoing is not None
        shell, line = self._shell, Line(self.bridge)
        parts = Parts(
            shell.theme, shell.keymap, shell.ticker, line, self.voice, shell.tell, self.preferences, self.together
        )
        for name, module in ROOMS.items():
            shell.register(name, self._factory(name, module, parts))
        self.frame = Frame(shell, line, self.voice)
        self.finder = Finder(shell, line, self.voice, self.presenters)
        self.notices = SyncNotices(shell, self.together, self.voice)
        self.queue = QueueNotices(shell, line, self.outgoing, self.voice)
        self.bringing = Bringing(shell, parts)
        self._line, self._parts = line, parts

    def speak(self, language: str) -> None:
        """Another language, without a new start: the screens are made again where the user is. What was typed is kept
        first, as on every leaving of a screen; an open sheet is finished in the language in which it was begun."""
        QTimer.singleShot(0, self, lambda: self._begin_again(language))  # not under the hands of who asks it

    def _begin_again(self, language: str) -> None:
        shell, application = self._shell, QCoreApplication.instance()
        sheet = sheet_over(shell)
        if sheet is not None:
            sheet.closed.connect(lambda: self.speak(language))
            return
        if application is not None:
            install(application, language)
        self.voice.language = self.bridge.desk.views.language = cast(Language, language)
        self._line.cut()
        for part in (self.frame, self.finder, self.notices, self.queue, self.bringing):
            part.deleteLater()
        self.presenters.clear()
        where = shell.at
        shell.furnish()
        self._furnish()
        for spoken in (self.lock, self.alerts):
            if spoken is not None:
                spoken.speak()
        if self.spelling is not None:
            self.spelling.speak(language)
        shell.go(*where)
        self.frame.refresh()

    def asks_passphrase(self) -> bool:
        """Whether opening this desk takes a passphrase; else its keys lie in the keyring of the device."""
        return self.bridge.desk.profile.secrets == "passphrase"

    def on_watch(self) -> bool:
        """Whether this is the time of a watch, outside office hours."""
        return self.alerts is not None and self.alerts.on_watch

    def prove(self, typed: str, then: Callable[[], None], refused: Callable[[WoordvoeringError], None]) -> None:
        """The desk went on under its cover; who unlocks it must have what opens it."""

        def proved() -> None:
            then()
            self.bridge.changed.emit(Changes())

        self.bridge.prove(lambda desk: self._proves(desk, typed), proved, refused)

    def shut(self) -> None:
        """The desk is locked: closed, with its keys out of memory; the window keeps what was typed."""
        for rounds in self._rounds():
            rounds.stop()
        self._forget_words()
        self._keep_typed()
        self.bridge.lock(self._stop_threads)

    def reopen(self, typed: str, then: Callable[[], None], refused: Callable[[WoordvoeringError], None]) -> None:
        """Opens the locked desk again; everything goes on where it was."""
        opens = self._opens
        assert opens is not None

        def opened() -> None:
            self.bridge.desk.views.language = self.voice.language
            self._begin_rounds()
            if self.spelling is not None:
                self.spelling.read()
            then()

        self.bridge.reopen(lambda: opens(typed), opened, refused)

    def close(self) -> None:
        """Waits for what was acknowledged, then closes the desk."""
        if self.lock is not None:
            self.lock.stop()
        for rounds in self._rounds():
            rounds.stop()
        self._forget_words()
        self._keep_typed()
        self._stop_threads()
        self.bridge.close()

    def _forget_words(self) -> None:
        if self.spelling is not None:
            self.spelling.speller.stop()

    def _keep_typed(self) -> None:
        """What was typed last and not yet kept: a form, a text."""
        if self.kept is not None:
            self.kept.flush()
        for presenter in self.presenters.values():
            if isinstance(presenter, Keeping):
                presenter.keep()

    def _rounds(self) -> tuple[Rounds, ...]:
        every = (self.patrol, self.silence, self.failing, self.tidying, self.alerts)
        return tuple(rounds for rounds in every if rounds is not None)

    def _begin_rounds(self) -> None:
        for rounds in self._rounds():
            rounds.start()
        for beside in self._threads():
            beside.start()

    def _threads(self) -> tuple[Beside, ...]:
        return tuple(beside for beside in (self.outgoing, self.together) if beside is not None)

    def _stop_threads(self) -> None:
        for beside in self._threads():
            beside.stop()

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

    def _follow_names(self, changes: Changes) -> None:
        """What the zone calls its authorities may be another from now on; asked before any screen asks."""
        if "authority.named" in changes.kinds:
            self.bridge.ask(lambda desk: desk.named_schema(), self.voice.follow)

    def _refused(self, error: WoordvoeringError) -> None:
        for sentence in self.voice.refusal(error):
            self._tell(sentence, "triangle-alert")
