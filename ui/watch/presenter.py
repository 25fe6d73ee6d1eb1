"""Between the Wacht screen and the desk: asks for stories, turns wishes into acts, words what the desk refuses."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from ui import wording
from ui.forms.desk import Forms
from ui.forms.form import Answers, moment_after, one
from ui.voice import Voice
from ui.watch.forms import OUTCOMES, decision, emergency, filter_of, filtering, reason_of
from ui.watch.guiding import Guiding
from ui.watch.screen import WatchScreen
from ui.widgets.times import wall
from woordvoering.clock import HOUR, MINUTE
from woordvoering.errors import WoordvoeringError
from woordvoering.overview.watch_records import SignalAsk, StoryDetail, WatchView

if TYPE_CHECKING:
    from ui.bridge import Bridge

POSTPONED = 15 * MINUTE
"""So long a decision is put off, where nothing else is asked."""

EVERY_MS = 15_000
"""How often the ages on the screen are asked again while it shows."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("WatchPresenter", source)


class WatchPresenter:
    """Listens to the desk and to the screen; `tell` shows a short word at the bottom of the window."""

    def __init__(self, screen: WatchScreen, bridge: Bridge, voice: Voice, tell: Callable[[str], None]) -> None:
        self.screen, self._bridge, self._voice, self._tell = screen, bridge, voice, tell
        self.forms = Forms(screen.theme, screen)
        self.guiding = Guiding(screen, bridge, self.forms, voice, self._done, self._refused, self._go_to)
        self._detail: StoryDetail | None = None
        self._now = 0
        self._waiting = ("", "")
        self._wanted = ""
        screen.picked.connect(self._ask_story)
        screen.acted.connect(self._act)
        screen.signals_wanted.connect(self._ask_signals)
        screen.filter_wanted.connect(self._ask_filter)
        bridge.changed.connect(lambda _: self.refresh())
        self._pulse = QTimer(screen)
        self._pulse.setInterval(EVERY_MS)
        self._pulse.timeout.connect(self._beat)
        self._pulse.start()

    def show(self, subject: str = "") -> None:
        """The screen comes to the front, with a story when one is named."""
        self.refresh()
        if subject:
            self.screen.select(subject)

    def refresh(self) -> None:
        """Asks the desk again."""
        self._bridge.ask(lambda desk: desk.views.watch(), self._show_watch)

    def _beat(self) -> None:
        if self.screen.isVisible():
            self.refresh()

    def _show_watch(self, view: WatchView) -> None:
        self._now = view.now
        self.screen.show_record(view)
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            self.screen.list.take_fresh()
            self.screen.select(wanted)
        self._ask_story(self.screen.current())

    def _ask_story(self, story: str) -> None:
        if story != self._waiting[1]:
            self._waiting = ("", "")
        if story:
            self._bridge.ask(lambda desk: desk.views.story(story, whole=False), self._show_story)

    def _ask_signals(self, ask: SignalAsk) -> None:
        """Rows of a large story; where the story is gone meanwhile the list comes again by itself."""
        self._bridge.ask(lambda desk: desk.views.signals(ask), self.screen.show_signals, lambda _: None)

    def _show_story(self, detail: StoryDetail) -> None:
        if detail.item.id == self.screen.current():
            self._detail = detail
            category = self._voice.say(f"guess.{detail.category}") if detail.category else ""
            self.screen.show_story(detail, category, self._now)
            command, story = self._waiting
            self._waiting = ("", "")
            if story == detail.item.id:
                self._act(command, story)

    def _act(self, command: str, story: str) -> None:
        """Carries out what is wanted of a story; a key that came before its detail waits for it, and for no other."""
        detail = self._detail
        if detail is None or detail.item.id != story:
            self._waiting = (command, story)
            return
        if command == "list.open":
            self._open(detail)
        elif command == "watch.pass_101":
            self._ask_emergency(detail)
        elif command == "watch.note":
            self._note(detail)
        elif command in OUTCOMES:
            self._ask_decision(command, detail)
        elif self.guiding.knows(command):
            self.guiding.act(command, detail)

    def _open(self, detail: StoryDetail) -> None:
        if detail.item.case_id:
            self.screen.screen_wanted.emit("case", detail.item.case_id)
            return
        actor, story = self._bridge.actor, detail.item.id
        self._bridge.act(
            lambda desk: desk.stories.open(actor, story),
            lambda result: self.screen.screen_wanted.emit("case", result[0]),
            self._refused,
        )

    def _note(self, detail: StoryDetail) -> None:
        """A log line goes where its case is."""
        if detail.item.case_id:
            self.screen.screen_wanted.emit("case", f"{detail.item.case_id}/log")
        else:
            self._tell(_tr("Dit verhaal heeft nog geen persdossier. Enter opent er een."))

    def _ask_emergency(self, detail: StoryDetail) -> None:
        passed = detail.passed_on
        if passed is not None:
            said = _tr("{name} gaf dit al door aan 101 om {time}.")
            self._tell(said.format(name=passed.by.name, time=wall(passed.at)))
            return
        actor, story = self._bridge.actor, detail.item.id

        def confirmed(answers: Answers) -> None:
            note = one(answers, "note")
            self._bridge.act(
                lambda desk: desk.stories.pass_to_101(actor, story, note=note),
                lambda _: self._done(_tr("Doorgegeven aan 101 en genoteerd.")),
                self._refused,
            )

        self.forms.ask(emergency(detail), confirmed)

    def _ask_decision(self, command: str, detail: StoryDetail) -> None:
        outcome = OUTCOMES[command]
        actor, story, now = self._bridge.actor, detail.item.id, self._now

        def decided(answers: Answers) -> None:
            if one(answers, "emergency") == "possible":
                self.forms.refuse((_tr("Geef het eerst door aan 101: sluit dit en druk H."),))
                return
            reason, refer = reason_of(answers), one(answers, "refer_to")
            recheck = moment_after(one(answers, "recheck"), now)
            fresh = False if "emergency" in answers else None
            self._bridge.act(
                lambda desk: desk.stories.decide(
                    actor, story, outcome, reason, emergency=fresh, recheck_at=recheck, refer_to=refer
                ),
                lambda _: self._done(_tr("Genoteerd.")),
                self._refused,
            )

        later = POSTPONED if command == "watch.postpone" else HOUR
        self.forms.ask(decision(command, detail, wall(now + later)), decided)

    def _ask_filter(self) -> None:
        pane = self.screen.list

        def chosen(answers: Answers) -> None:
            pane.set_filter(filter_of(answers, pane.filter.segment))
            self.forms.done()

        self.forms.ask(filtering(pane.filter, pane.wijken(), pane.networks()), chosen)

    def _go_to(self, story: str) -> None:
        """Shows a story that the desk only now made."""
        self._wanted = story
        self.refresh()

    def _done(self, words: str) -> None:
        self.forms.done()
        self._tell(words)

    def _refused(self, error: WoordvoeringError) -> None:
        sentences = self._voice.refusal(error)
        if not self.forms.refuse(sentences):
            self._tell(wording.sentences(*sentences))
