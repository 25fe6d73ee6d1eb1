"""What the Wachtrij says: the state of a task in one word, why, and what a person can do about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.publishing.record import PRESSING, Awaited, Going, QueueView
from ui.statement.words import BRANDS
from ui.theme import Tone
from ui.voice import Voice
from ui.widgets import times
from ui.widgets.pill import PillSpec
from ui.widgets.times import thousands
from ui.wording import sentences
from woordvoering.publishing.tasks import Task

GLYPHS = {"website": "globe", "mail": "mail", "linkedin": "users", "telegram": "send", "sms": "smartphone"}
SHORT = 8
"""Signs of a device's id that are shown."""
MOST_MAILS = 20
"""Readers that are listed one by one; the others are counted."""


@dataclass(frozen=True, slots=True)
class Act:
    """What a person can do about a task."""

    id: str
    words: str
    icon: str


@dataclass(frozen=True, slots=True)
class LineShown:
    """A line of the list: `key` tells it from the others; `asks_url` when it wants to know where the text stands."""

    key: str
    icon: str
    name: str
    pill: PillSpec
    detail: str
    url: str
    acts: tuple[Act, ...]
    asks_url: bool = False
    task: Task | None = None

    @property
    def sentence(self) -> str:
        """The line for a screen reader."""
        return ", ".join(part for part in (self.name, self.pill.text, self.detail, self.url) if part)


_SLOTS = {"withdraw": "back", "move": "till"}


def _tr(source: str) -> str:
    return QCoreApplication.translate("QueueWords", source)


def channel_glyph(channel: str) -> str:
    """The icon of a channel."""
    return f"brands/{channel}" if channel in BRANDS else GLYPHS.get(channel, "send")


def device_words(device: str) -> str:
    """Enough of a device's id to tell it from the others: `toestel a1b2 c3d4`."""
    return _tr("toestel {device}").format(device=f"{device[: SHORT // 2]} {device[SHORT // 2 : SHORT]}")


def moment_words(at: int, now: int) -> str:
    """An hour, with its day when that is another: `07:00`, `zo 15 nov 07:00`."""
    hour = times.wall(at)
    return hour if times.short_day(at) == times.short_day(now) else times.short_stamp(at)


def lines_of(going: Going, labels: Mapping[str, str], voice: Voice, now: int) -> tuple[LineShown, ...]:
    """The lines of a release: each account and channel, mails counted, those that went wrong one by one."""
    lines = [line_of(task, labels, voice, now) for task in going.tasks if task.recipient is None]
    mails = [task for task in going.tasks if task.recipient is not None]
    for act in dict.fromkeys(task.act == "withdraw" for task in mails):
        lines += _mail_lines([task for task in mails if (task.act == "withdraw") is act], labels, voice, now)
    return tuple(lines)


def line_of(task: Task, labels: Mapping[str, str], voice: Voice, now: int) -> LineShown:
    """One task."""
    label = target_words(task, labels.get(task.channel, task.channel))
    name = label if task.recipient is None else f"{task.recipient.outlet} · {task.recipient.address}"
    if task.act == "withdraw":
        name = _tr("{name} · terugnemen").format(name=name)
    elif task.act == "correct":
        name = _tr("{name} · rechtzetten").format(name=name)
    elif task.act == "move":
        until = moment_words(task.until, now) if task.until is not None else ""
        name = _tr("{name} · vasthouden tot {time}").format(name=name, time=until)
    hand = task.state == "yours"
    return LineShown(
        key=f"{task.name}.{_SLOTS.get(task.act, 'out')}",
        icon=channel_glyph(task.channel),
        name=name,
        pill=pill_of(task, now),
        detail=detail_of(task, voice, now),
        url=task.url,
        acts=acts_of(task),
        asks_url=hand and task.act != "withdraw",
        task=task,
    )


def target_words(task: Task, label: str) -> str:
    """A channel with the language of its text where that is told: `X FR`."""
    return f"{label} {task.language.upper()}".rstrip()


def pill_of(task: Task, now: int) -> PillSpec:
    """The state in one word, with when."""
    tone, icon, words = _state(task, now)
    return PillSpec(words, tone, icon, status=True)


def _state(task: Task, now: int) -> tuple[Tone, str, str]:
    match task.state:
        case "sent":
            when = moment_words(task.since, now) if task.since is not None else ""
            done = _tr("Teruggenomen {time}") if task.act == "withdraw" else _tr("Verstuurd {time}")
            if not task.account:
                done = _tr("Weggehaald {time}") if task.act == "withdraw" else _tr("Geplaatst {time}")
            return "green", "circle-check", done.format(time=when).strip()
        case "busy":
            return "accent", "refresh-cw", _tr("Bezig")
        case "failed":
            return "red", "circle-x", _tr("Mislukt")
        case "unknown":
            return "amber", "circle-question-mark", _tr("Onzeker")
        case "yours":
            return "amber", "user", _tr("Jij")
        case "withdrawn":
            return "neutral", "ban", _tr("Gestopt")
        case "held":
            return "neutral", "hourglass", _tr("Wacht")
        case "waiting":
            later = task.due if task.due is not None and task.due > now else task.until
            words = _tr("Om {time}").format(time=moment_words(later, now)) if later is not None else _tr("Zo meteen")
            return "neutral", "clock", words


def detail_of(task: Task, voice: Voice, now: int) -> str:
    """Why it stands so, and what happens next."""
    said: list[str] = []
    if task.reason is not None:
        said.append(voice.say(task.reason.code, task.reason.params))
    if task.open and task.device and not task.mine:
        said.append(_tr("Wordt verstuurd door {device}.").format(device=device_words(task.device)))
    elif task.state in PRESSING and task.due is not None:
        again = _tr("Wordt nagekeken om {time}.") if task.state == "unknown" else _tr("Opnieuw om {time}.")
        said.append(again.format(time=moment_words(max(task.due, now), now)))
    elif task.state == "unknown" and not task.lookup:
        said.append(_tr("Is het aangekomen?"))
    if task.state == "waiting" and task.until is not None and task.until > now and task.account:
        said.append(_tr("Onder embargo tot {time}.").format(time=moment_words(task.until, now)))
    return " ".join(said)


def acts_of(task: Task) -> tuple[Act, ...]:
    """What a person can do about it."""
    match task.state:
        case "yours" if task.act == "withdraw":
            return (Act("taken_back", _tr("Weggehaald"), "check"),)
        case "yours":
            return (
                Act("copy", _tr("Kopieer"), "copy"),
                Act("open", _tr("Open"), "external-link"),
                Act("posted", _tr("Geplaatst"), "check"),
            )
        case "failed":
            retry = Act("retry", _tr("Probeer opnieuw"), "rotate-cw")
            return (retry, Act("by_hand", _tr("Met de hand gedaan"), "user"))
        case "unknown" if not task.lookup:
            return (Act("arrived", _tr("Aangekomen"), "check"), Act("not_arrived", _tr("Niet aangekomen"), "x"))
        case "unknown":
            return (
                Act("retry", _tr("Kijk nu na"), "rotate-cw"),
                Act("arrived", _tr("Het staat er"), "check"),
                Act("not_arrived", _tr("Het staat er niet"), "x"),
            )
        case "sent" if task.url:
            return (Act("copy_url", _tr("Kopieer het adres"), "copy"),)
        case _:
            return ()


def _mail_lines(mails: list[Task], labels: Mapping[str, str], voice: Voice, now: int) -> list[LineShown]:
    """One line that counts, then every reader about whom somebody must decide something."""
    if not mails:
        return []
    wrong = [task for task in mails if task.state in PRESSING]
    if len(mails) == 1:
        return [line_of(mails[0], labels, voice, now)]
    sent = sum(task.state == "sent" for task in mails)
    worst = next((task for state in ("failed", "unknown", "busy", "held", "waiting", "withdrawn", "sent")
                  for task in mails if task.state == state), mails[0])  # fmt: skip
    first = line_of(worst, labels, voice, now)
    label = labels.get(worst.channel, worst.channel)
    back = worst.act == "withdraw"
    counted = LineShown(
        key=f"mail.all.{'back' if back else 'out'}",
        icon=first.icon,
        name=_tr("{name} · terugnemen").format(name=label) if back else label,
        pill=first.pill if not wrong else PillSpec(
            _tr("{n} open").format(n=thousands(len(wrong))), "red", "circle-x", status=True),
        detail=sentences(
            _tr("{sent} van {all} verstuurd.").format(sent=thousands(sent), all=thousands(len(mails))),
            first.detail if not wrong and worst.state != "sent" else "",
        ),
        url="",
        acts=(),
    )  # fmt: skip
    lines = [counted, *(line_of(task, labels, voice, now) for task in wrong[:MOST_MAILS])]
    more = len(wrong) - MOST_MAILS
    if more > 0:
        rest = PillSpec(_tr("en nog {count}").format(count=more), "red", "circle-x", status=True)
        lines.append(LineShown("mail.more", "mail", label, rest, "", "", ()))
    return lines


def plan_words(each: Awaited, now: int) -> str:
    """When a plan leaves."""
    row = each.plan.row
    if row.state == "held" or (each.plan.reasons and row.leaves_at <= now):
        return _tr("Tegengehouden om {time}").format(time=moment_words(row.ended_at or row.leaves_at, now))
    if row.when == "schedule":
        return _tr("Vertrekt {time}").format(time=moment_words(row.leaves_at, now))
    return _tr("Vertrekt over {left}").format(left=times.countdown(row.leaves_at, now)) if row.leaves_at > now else _tr(
        "Vertrekt"
    )  # fmt: skip


def failed_words(count: int) -> str:
    """So many that did not arrive."""
    return _tr("{n} mislukt").format(n=thousands(count))


def unsure_words(count: int) -> str:
    """So many of which nobody knows whether they arrived."""
    return _tr("{n} onzeker").format(n=thousands(count))


def going_words(going: Going) -> tuple[Tone, str, str]:
    """How a release fares, in one word: its tone, icon and words."""
    failed, unknown, yours = going.count("failed"), going.count("unknown"), going.count("yours")
    if failed:
        return "red", "circle-x", failed_words(failed)
    if unknown:
        return "amber", "circle-question-mark", unsure_words(unknown)
    if yours:
        return "amber", "user", _tr("{n} voor jou").format(n=thousands(yours))
    left = len(going.open)
    if left:
        return "accent", "send", _tr("{n} onderweg").format(n=thousands(left))
    return "green", "circle-check", _tr("Alles verstuurd")


def summary(view: QueueView) -> tuple[str, Tone]:
    """What the chip of the strip says; empty when there is nothing to leave."""
    failed, unknown, yours = view.count("failed"), view.count("unknown"), view.count("yours")
    held = sum(each.held for each in view.plans)
    if failed or held:
        return failed_words(failed + held), "red"
    if unknown:
        return unsure_words(unknown), "amber"
    if yours:
        return _tr("{n} voor jou").format(n=thousands(yours)), "amber"
    left = len(view.plans) + view.count("waiting", "held", "busy")
    return (_tr("{n} in de wachtrij").format(n=thousands(left)), "neutral") if left else ("", "neutral")
