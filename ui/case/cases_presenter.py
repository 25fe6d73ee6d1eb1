"""Between the list of cases and the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from ui import wording
from ui.case.cases_screen import CasesScreen, Said
from ui.case.forms import new_case
from ui.case.kits import Kits
from ui.forms.desk import Forms
from ui.forms.form import Answers, moment_before, one
from ui.line import Line
from ui.voice import Voice
from woordvoering.errors import WoordvoeringError
from woordvoering.overview.case_records import CaseItem
from woordvoering.overview.windows import Ask, Window

if TYPE_CHECKING:
    from ui.bridge import Bridge

EVERY_MS = 15_000


class CasesPresenter:
    """Asks for the cases, opens one, and makes one that no story stands behind."""

    def __init__(self, screen: CasesScreen, bridge: Bridge, voice: Voice, tell: Callable[[str], None]) -> None:
        self.screen, self._bridge, self._voice, self._tell = screen, bridge, voice, tell
        self.forms = Forms(screen.theme, screen)
        self.kits: Kits | None = None
        self._now = 0
        screen.opened.connect(lambda case: screen.screen_wanted.emit("case", case))
        screen.new_wanted.connect(self._ask_new)
        screen.kits_wanted.connect(self._ask_kits)
        screen.served.asked.connect(self._ask)
        bridge.changed.connect(lambda _: self._beat())
        self._pulse = QTimer(screen)
        self._pulse.setInterval(EVERY_MS)
        self._pulse.timeout.connect(self._beat)
        self._pulse.start()

    def show(self, subject: str = "") -> None:
        """The screen comes to the front."""
        self.refresh()

    def refresh(self) -> None:
        """Asks the desk again for what is seen."""
        self.screen.served.refresh()

    def _beat(self) -> None:
        if self.screen.isVisible():
            self.refresh()

    def _ask(self, ask: Ask) -> None:
        self._bridge.ask(lambda desk: desk.views.lists.cases(ask, self._voice.phase), self._show)

    def _show(self, found: Window[CaseItem]) -> None:
        self._now = found.now
        self.screen.show_window(found, self._said)
        if found.counts["unread"] and self.screen.isVisible():
            self._bridge.ask(lambda desk: desk.views.lists.judge(), lambda _: self.refresh())

    def _said(self, item: CaseItem) -> Said:
        voice = self._voice
        said = voice.say(item.next_code, item.next_params) if item.closed_at is None else ""
        phase = voice.phase(item.phase)
        deadline = voice.say(item.deadline_code, item.deadline_params) if item.deadline_code else ""
        return Said(said or phase, phase if said else "", voice.impact(item.impact), deadline)

    def _ask_new(self) -> None:
        now, actor = self._now, self._bridge.actor

        def asked(answers: Answers) -> None:
            t0 = moment_before(one(answers, "t0"), now) or now
            title, wijk = one(answers, "title"), one(answers, "wijk")
            self._bridge.act(lambda desk: desk.cases.open_own(actor, title, t0, wijk=wijk), self._opened, self._refused)

        self.forms.ask(new_case(now), asked)

    def _ask_kits(self) -> None:
        case, screen = self.screen.selected(), self.screen
        chosen = (case.id, case.number) if case else None
        self.kits = Kits(screen.theme, screen.window(), Line(self._bridge), self._voice, chosen)
        self.kits.open()

    def _opened(self, result: tuple[str, object]) -> None:
        self.forms.done()
        self.screen.screen_wanted.emit("case", result[0])

    def _refused(self, error: WoordvoeringError) -> None:
        sentences = self._voice.refusal(error)
        if not self.forms.refuse(sentences):
            self._tell(wording.sentences(*sentences))
