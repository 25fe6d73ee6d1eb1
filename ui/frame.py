"""The strip and the navigation: asks the desk what the frame shows, and carries out what is wanted there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from ui.bridge import Bridge
from ui.shell import Shell
from ui.shell_record import DeadlineChip, DutyAction, NavBadge, OnDuty, Running, ShellRecord
from ui.theme.tokens import Tone
from ui.voice import Voice
from ui.widgets.times import wall
from woordvoering.overview.records import Person
from woordvoering.overview.shell_records import Nearest, ShellView, pressing

EVERY_MS = 5_000
DUTY = {"handover": ("handover", ""), "next": ("handover", "duty"), "phones": ("settings", "authorities")}
"""Where what the menu under the duty officer's name offers is done: screen and subject."""
DOTS: dict[str, Tone] = {"red": "red", "amber": "amber", "green": "green"}


def _tr(source: str) -> str:
    return QCoreApplication.translate("Frame", source)


class Frame(QObject):
    """Keeps the frame of the window in step with the desk."""

    def __init__(self, shell: Shell, bridge: Bridge, voice: Voice) -> None:
        super().__init__(shell)
        self._shell, self._bridge, self._voice = shell, bridge, voice
        shell.case_wanted.connect(self._open_case)
        shell.deadline_wanted.connect(self._go)
        shell.new_request_wanted.connect(self._new_request)
        shell.quick_log_wanted.connect(self._quick_log)
        shell.duty_wanted.connect(self._duty)
        bridge.changed.connect(lambda _: self.refresh())
        self._pulse = QTimer(self)
        self._pulse.setInterval(EVERY_MS)
        self._pulse.timeout.connect(self.refresh)
        self._pulse.start()
        self._view: ShellView | None = None

    def refresh(self) -> None:
        """Asks the desk again."""
        self._bridge.ask(lambda desk: desk.views.shell(), self._show)

    def _show(self, view: ShellView) -> None:
        self._view = view
        self._shell.show_record(record_of(view, self._bridge.actor, self._voice))

    def _go(self, screen: str, subject: str) -> None:
        self._shell.go(screen, subject)

    def _open_case(self, case: str) -> None:
        self._shell.go("case", case)

    def _new_request(self) -> None:
        self._shell.go("requests", "new")

    def _duty(self, wanted: str) -> None:
        self._shell.go(*DUTY[wanted])

    def _quick_log(self) -> None:
        """A log line in the most urgent case: the one with the nearest deadline."""
        near = self._view.nearest if self._view else None
        if near is None:
            self._shell.tell(_tr("Er loopt geen dossier om in te noteren."), "info")
        else:
            self._shell.go("case", f"{near.case_id}/log")


def record_of(view: ShellView, actor: str, voice: Voice) -> ShellRecord:
    """The frame's record out of the desk's."""
    on_call = view.regime == "W"
    return ShellRecord(
        mode="W" if on_call else "K",
        mode_words=_tr("Wachtdienst") if on_call else _tr("Kantooruren"),
        until=_tr("tot {time}").format(time=wall(view.regime_until)) if view.regime_until else "",
        people=tuple(_duty(person, actor) for person in (view.officer, view.backup) if person is not None),
        officer=view.officer.name if view.officer else "",
        duty_actions=_duty_actions(),
        badges=_badges(view),
        running=tuple(Running(item.id, item.short, item.t0, DOTS[item.dot]) for item in view.running),
        deadline=_deadline(view, voice),
    )


def _duty_actions() -> tuple[DutyAction, ...]:
    return (
        DutyAction("handover", _tr("Bekijk de overdracht"), "arrow-left-right"),
        DutyAction("next", _tr("Noteer wie overneemt"), "calendar-clock"),
        DutyAction("phones", _tr("Telefoonnummers van de overheden"), "phone"),
    )


def _duty(person: Person, actor: str) -> OnDuty:
    return OnDuty(person.initials, person.name, own=person.id == actor)


def _badges(view: ShellView) -> tuple[NavBadge, ...]:
    counts: tuple[tuple[str, int, Tone], ...] = (
        ("watch", view.decide, "red"),
        ("cases", view.open_cases, "neutral"),
        ("requests", view.open_requests, "neutral"),
        ("clearance", view.waiting_clearances, "amber"),
        ("evaluation", view.to_evaluate, "neutral"),
        ("sources", view.failing_sources, "amber"),
    )
    return tuple(NavBadge(name, str(count) if count else "", tone) for name, count, tone in counts)


def _deadline(view: ShellView, voice: Voice) -> DeadlineChip | None:
    undecided = view.undecided
    near = view.nearest
    if undecided is not None and (near is None or pressing(undecided.at, view.now) <= pressing(near.at, view.now)):
        words = _tr("Beslis over {name}").format(name=undecided.name)
        return DeadlineChip(undecided.at, words, "watch", undecided.story)
    if near is None:
        return None
    short = _short(near, voice)  # who waits for an answer is told by the outlet, all else by its case
    whole = _tr("{step} {case}").format(step=short, case=near.case_title)
    words = short if near.code == "deadline.request" else whole
    return DeadlineChip(near.at, words, "case", near.case_id)


def _short(near: Nearest, voice: Voice) -> str:
    """The first word of the chip: the step, the outlet that waits, or the re-check."""
    match near.code:
        case "deadline.step":
            return voice.step(str(near.params.get("step", "")))
        case "deadline.request":
            return _tr("Antwoord {outlet}").format(outlet=near.params.get("outlet", ""))
        case _:
            return voice.say(near.code, near.params)
