"""The queue on the frame of the window: the chip of the strip, the bar of the half minute, and what is told aloud."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from ui.bridge import Bridge
from ui.outgoing import Outgoing, OutgoingState
from ui.publishing.record import QueueView, queue_view
from ui.publishing.undo import Undoable
from ui.publishing.words import summary
from ui.shell import Shell
from ui.shell_record import QueueChip
from ui.voice import Voice
from ui.widgets.banner import BannerRecord
from woordvoering.sending import Told

EVERY_MS = 5_000


def _tr(source: str) -> str:
    return QCoreApplication.translate("QueueNotices", source)


class QueueNotices(QObject):
    """Keeps the frame in step with what is to leave."""

    def __init__(self, shell: Shell, bridge: Bridge, outgoing: Outgoing, voice: Voice) -> None:
        super().__init__(shell)
        self._shell, self._bridge, self._outgoing, self._voice = shell, bridge, outgoing, voice
        self._view = QueueView()
        self._labels: dict[str, str] = {}
        outgoing.said.connect(self._said)
        bridge.changed.connect(lambda _: self.refresh())
        shell.queue_wanted.connect(self._look)
        shell.undo.undone.connect(self.undo)
        shell.notices.acted.connect(self._mend)
        self._pulse = QTimer(self)
        self._pulse.setInterval(EVERY_MS)
        self._pulse.timeout.connect(self.refresh)
        self._pulse.start()
        self.refresh()

    def refresh(self) -> None:
        """Asks the desk again."""
        self._bridge.ask(queue_view, self._show)

    def undo(self, waiting: Undoable) -> None:
        """Takes back what leaves within the half minute."""
        actor = self._bridge.actor
        self._bridge.act(
            lambda desk: desk.publishing.cancel(actor, waiting.case, waiting.plan),
            lambda _: self._shell.tell(_tr("Er is niets vertrokken. De tekst staat weer zoals hij was.")),
        )

    def _show(self, view: QueueView) -> None:
        self._view = view
        words, tone = summary(view)
        self._shell.strip.show_queue(QueueChip(words, tone) if words else None)
        self._shell.undo.show_waiting(
            tuple(
                Undoable(each.case, each.plan.row.key, _tr("Vrijgave {number}").format(number=each.plan.number),
                         each.plan.row.leaves_at)
                for each in view.undoable
            )
        )  # fmt: skip
        self._shell.notices.tell("queue", notice_of(view, self._outgoing.state, self._voice))

    def _said(self, state: OutgoingState) -> None:
        for told in state.told:
            words = told_words(told, self._voice, self._view)
            if words:
                self._shell.tell(words, "send" if told.outcome in ("sent", "released") else "triangle-alert")
        self.refresh()

    def _mend(self, who: str) -> None:
        if who == "queue":
            self._look()

    def _look(self) -> None:
        self._shell.go("queue")


def told_words(told: Told, voice: Voice, view: QueueView) -> str:
    """What is told of one thing in a round; what waits for its moment or its turn is not."""
    reason = told.reasons[0] if told.reasons else None
    why = voice.say(reason.code, reason.params) if reason is not None else ""
    label = view.labels.get(told.channel, told.channel)
    words: dict[str, Callable[[], str]] = {
        "released": lambda: _tr("Vrijgegeven."),
        "failed": lambda: _tr("{channel}: niet verstuurd. {why}").format(channel=label, why=why),
        "unknown": lambda: _tr("{channel}: niet zeker of het aankwam. {why}").format(channel=label, why=why),
        "held": lambda: _tr("De vrijgave is tegengehouden. {why}").format(why=why) if not told.channel else "",
    }
    return words.get(told.outcome, str)()


def notice_of(view: QueueView, state: OutgoingState, voice: Voice) -> BannerRecord | None:
    """What stands above the screen, or None when nobody needs to do anything."""
    look = _tr("Bekijk de wachtrij")
    if state.broken is not None:
        why = voice.say(state.broken.code, state.broken.params)
        return BannerRecord("red", "triangle-alert", _tr("Versturen is gestopt."), why, look, "send")
    held = next((each for each in view.plans if each.held), None)
    if held is not None:
        reason = held.plan.reasons[0] if held.plan.reasons else None
        why = voice.say(reason.code, reason.params) if reason is not None else ""
        fact = _tr("Vrijgave {number} is tegengehouden.").format(number=held.plan.number)
        return BannerRecord("red", "triangle-alert", fact, why, look, "send")
    return None
