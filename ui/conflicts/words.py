"""A conflict in the words of the screen: its row, what crossed, and the button that leads out."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.theme import Tone
from ui.voice import Voice
from ui.widgets import times
from woordvoering.overview.conflict_records import Conflict, ConflictKind, Crossing

LOOKS: dict[ConflictKind, tuple[str, Tone]] = {
    "fork": ("git-branch", "red"),
    "contested": ("stamp", "red"),
    "left_behind": ("newspaper", "amber"),
    "device": ("copy", "red"),
    "aside": ("mail", "amber"),
    "file": ("file-text", "amber"),
}
"""Icon and tone of each kind."""


@dataclass(frozen=True, slots=True)
class CrossedLine:
    """One of the things that happened at once."""

    time: str
    what: str
    who: str
    device: str


@dataclass(frozen=True, slots=True)
class ConflictItem:
    """A row of the inbox with its detail. `act` is what the button does: a name, or a screen and its subject."""

    id: str
    kind: ConflictKind
    icon: str
    tone: Tone
    title: str
    where: str
    time: str
    what: str
    way: str
    lines: tuple[CrossedLine, ...]
    button: str
    button_icon: str
    act: tuple[str, str]


def _tr(source: str) -> str:
    return QCoreApplication.translate("ConflictWords", source)


def item_of(conflict: Conflict, voice: Voice) -> ConflictItem:
    """A conflict as the inbox shows it."""
    icon, tone = LOOKS[conflict.kind]
    button, button_icon, act = _way_out(conflict)
    return ConflictItem(
        id=conflict.id,
        kind=conflict.kind,
        icon=icon,
        tone=tone if conflict.presses else "amber",
        title=voice.say(conflict.title, conflict.params),
        where=" · ".join(part for part in (conflict.case_number, conflict.case_title) if part),
        time=_time(conflict.at),
        what=voice.say(conflict.what, conflict.params),
        way=voice.say(conflict.way, conflict.params),
        lines=tuple(line_of(each, voice) for each in conflict.crossings),
        button=button,
        button_icon=button_icon,
        act=act,
    )


def line_of(crossing: Crossing, voice: Voice) -> CrossedLine:
    """One of the things that happened at once, in words."""
    return CrossedLine(
        time=_time(crossing.at),
        what=voice.say(crossing.code, crossing.params),
        who=crossing.who.name if crossing.who is not None else "",
        device=_tr("toestel {device}").format(device=crossing.device[:6]) if crossing.device else "",
    )


def _way_out(conflict: Conflict) -> tuple[str, str, tuple[str, str]]:
    text = f"{conflict.case_id}/{conflict.subject}"
    match conflict.kind:
        case "fork":
            return _tr("Voeg samen"), "merge", ("merge", text)
        case "contested":
            return _tr("Naar het akkoord"), "stamp", ("clearance", text)
        case "left_behind":
            return _tr("Lees de tekst"), "file-text", ("statement", text)
        case _:
            return _tr("Naar de toestellen"), "settings", ("settings", "together")


def _time(at: int) -> str:
    return times.short_stamp(at) if at else ""


def sentence(item: ConflictItem) -> str:
    """A row for a screen reader."""
    return ", ".join(part for part in (item.title, item.where, item.time) if part)
