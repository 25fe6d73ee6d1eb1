"""Between the Wachtrij and the desk: shows what is to leave, and carries out what a person wants of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui.acting import Acting
from ui.parts import Parts
from ui.publishing.acts import TaskActs
from ui.publishing.record import Awaited, Going, QueueView, queue_view
from ui.publishing.rows import QueueRow
from ui.publishing.screen import QueueScreen
from ui.publishing.words import LineShown, going_words, lines_of, plan_words
from ui.wording import facts
from woordvoering.errors import WoordvoeringError
from woordvoering.publishing.tasks import Task

EVERY_MS = 5_000
OpenRelease = Callable[[str, str], object]
"""(case, statement): opens the Vrijgave dialog over the window."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("QueuePresenter", source)


class QueuePresenter:
    """Stands behind the screen."""

    def __init__(self, screen: QueueScreen, parts: Parts, open_release: OpenRelease) -> None:
        self.screen, self._parts, self._open_release = screen, parts, open_release
        self.acting = Acting(screen, parts)
        self._view = QueueView()
        self._wanted = ""
        self.acts = TaskActs(parts, self.acting.forms, self._refused, self._refuse_url)
        screen.acted.connect(self._act)
        screen.moved.connect(self._show_current)
        screen.ticked.connect(self._tick)
        screen.detail.tasks.acted.connect(self._act_on_task)
        self.acting.follow(self.refresh, EVERY_MS)

    def show(self, subject: str = "") -> None:
        """The screen comes to the front, at the release or plan of that id."""
        self._wanted = subject
        self.refresh()

    def refresh(self) -> None:
        """Asks the desk again."""
        self.acting.ask(queue_view, self._show)

    def _show(self, view: QueueView) -> None:
        self._view = view
        wanted, self._wanted = self._wanted, ""
        self.screen.show_rows(rows_of(view), wanted)

    def _show_current(self, row: QueueRow) -> None:
        subject, voice = row.subject, self._parts.voice
        lines: tuple[LineShown, ...] = ()
        why: tuple[str, ...] = ()
        if isinstance(subject, Going):
            lines = lines_of(subject, self._view.labels, voice, self._view.now)
        else:
            why = tuple(voice.say(reason.code, reason.params) for reason in subject.plan.reasons)
        self.screen.show_lines(row, lines)
        self.screen.detail.show_why(why)

    def _tick(self) -> None:
        row = self.screen.current()
        if row is not None and isinstance(row.subject, Awaited) and not row.subject.held:
            now = int(self._parts.ticker.clock.now())
            self.screen.detail.show_state(plan_words(row.subject, now))

    def _act(self, name: str, row: QueueRow) -> None:
        subject = row.subject
        match name:
            case "dossier":
                self._dossier(subject)
            case "cancel" if isinstance(subject, Awaited):
                self.acts.cancel(subject, self._view.now)
            case "take_over" if isinstance(subject, Going):
                self.acts.take_over(subject.case, subject.release, row.where, subject.device)
            case "take_over" if isinstance(subject, Awaited):
                self.acts.take_over(subject.case, subject.plan.row.key, row.where, subject.plan.row.device)
            case "retry" if isinstance(subject, Going):
                self.acts.retry_all(subject)
            case "skip_website" if isinstance(subject, Going):
                self.acts.skip_website(subject)
            case _:
                raise KeyError(name)

    def _dossier(self, subject: Awaited | Going) -> None:
        """A plan that was kept in: its gates; else the dossier."""
        if isinstance(subject, Awaited) and subject.held:
            self._open_release(subject.case, subject.plan.row.statement)
        else:
            self.screen.screen_wanted.emit("case", subject.case)

    def _act_on_task(self, name: str, task: Task, typed: str) -> None:
        self.acts.act(name, task, typed, self._view.labels.get(task.channel, task.channel))

    def _refused(self, error: WoordvoeringError) -> None:
        self.acting.refused(error)

    def _refuse_url(self, task: Task, sentence: str) -> None:
        self.screen.detail.tasks.refuse(task.name, sentence)


def rows_of(view: QueueView) -> tuple[QueueRow, ...]:
    """What is kept in first, then what goes wrong, then the rest as it leaves."""
    plans = [_plan_row(each, view.now) for each in view.plans]
    going = [_going_row(each) for each in view.going]
    order = {"red": 0, "amber": 1, "accent": 2, "neutral": 3, "green": 4}
    return tuple(sorted((*plans, *going), key=lambda row: order.get(row.tone, 5)))


def _plan_row(each: Awaited, now: int) -> QueueRow:
    tone, icon = ("red", "circle-alert") if each.held else ("accent", "timer")
    if each.plan.row.when == "schedule" and not each.held:
        tone, icon = "neutral", "calendar-clock"
    where = facts(each.plan.number, _tr("gepland"))
    return QueueRow(each.plan.row.key, each.title, where, tone, icon, plan_words(each, now), each)


def _going_row(going: Going) -> QueueRow:
    tone, icon, words = going_words(going)
    version = _tr("versie {version}").format(version=going.version)
    where = facts(going.number, version, _tr("ingetrokken") if going.withdrawn else "")
    return QueueRow(going.release, going.title, where, tone, icon, words, going)
