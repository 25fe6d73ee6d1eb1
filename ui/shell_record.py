"""What the frame of the window shows, as frozen records; plain standard library, for it is there before the desk is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ui.theme.tokens import Tone

SyncState = Literal["alone", "synced", "busy", "offline", "blocked"]
Mode = Literal["K", "W"]


@dataclass(frozen=True, slots=True)
class NavBadge:
    """A count behind an entry of the navigation; an empty count shows no badge."""

    screen: str
    count: str
    tone: Tone = "neutral"


@dataclass(frozen=True, slots=True)
class QueueChip:
    """What is to leave, in a few words; red when something went wrong, amber when it waits for a person."""

    words: str
    tone: Tone = "neutral"


@dataclass(frozen=True, slots=True)
class Running:
    """A running dossier: short name, first signal in ms UTC, and red late, amber waits on others, green on track."""

    id: str
    name: str
    start: int
    tone: Tone


@dataclass(frozen=True, slots=True)
class OnDuty:
    """Somebody on duty; `own` is who sits at this desk."""

    initials: str
    name: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class DutyAction:
    """What a click on the duty officer's name offers."""

    id: str
    words: str
    icon: str


@dataclass(frozen=True, slots=True)
class SyncLine:
    """The state of synchronisation; `devices` is dropped first when the window narrows.

    With `last` (ms UTC) the words hold `{ago}`, and count on by themselves.
    """

    state: SyncState
    words: str
    devices: str = ""
    last: int | None = None


@dataclass(frozen=True, slots=True)
class DeadlineChip:
    """The nearest deadline over all dossiers, in ms UTC, and where a click goes."""

    due: int
    words: str
    screen: str
    id: str


@dataclass(frozen=True, slots=True)
class ShellRecord:
    """Strip and navigation. `mode` K is office hours, W on call; `until` is `tot 07:00`."""

    mode: Mode = "W"
    mode_words: str = ""
    until: str = ""
    people: tuple[OnDuty, ...] = ()
    officer: str = ""
    duty_actions: tuple[DutyAction, ...] = ()
    badges: tuple[NavBadge, ...] = ()
    running: tuple[Running, ...] = ()
    sync: SyncLine | None = None
    deadline: DeadlineChip | None = None
