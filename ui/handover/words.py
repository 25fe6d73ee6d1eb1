"""A handover in words: lines of a card, and the whole as plain text to copy."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.handover.record import CaseHand, HandoverView
from ui.requests.board import until
from ui.voice import Voice
from ui.widgets.times import countdown, stamp, urgency, waiting, wall
from ui.wording import aside, labelled, lines
from woordvoering.overview.records import RequestView


def _tr(source: str) -> str:
    return QCoreApplication.translate("handover", source)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to know: an icon, the words, and the colour of what presses."""

    icon: str
    words: str
    color: str = "text"


INK = {"red": "redText", "amber": "amberText", "calm": "text"}


def next_step(hand: CaseHand, voice: Voice) -> str:
    """What the case needs now."""
    return voice.say(hand.item.next_code, hand.item.next_params)


def lines_of(hand: CaseHand, now: int) -> tuple[Line, ...]:
    """What waits in a case, the promised first."""
    lines: list[Line] = []
    if hand.promised_at is not None:
        words = _tr("Update beloofd tegen {time} ({left})").format(
            time=wall(hand.promised_at), left=countdown(hand.promised_at, now)
        )
        lines.append(Line("calendar-clock", words, INK[urgency(hand.promised_at, now)]))
    if hand.embargo_until is not None:
        words = _tr("Embargo tot {moment}").format(moment=stamp(hand.embargo_until))
        lines.append(Line("lock", words, "amberText"))
    for authority in hand.waits:
        since = waiting(authority.requested_at, now) if authority.requested_at is not None else ""
        words = _tr("Akkoord gevraagd aan {who}: {since}").format(who=authority.label, since=since)
        lines.append(Line("stamp", words, "amberText"))
    for claim in hand.claims:
        words = _tr("#{n} ligt bij {who}: {since}").format(
            n=claim.number, who=claim.waiting_on, since=waiting(claim.waiting_since or now, now)
        )
        lines.append(Line("hourglass", words))
    return (*lines, *(_asked(request, now) for request in hand.requests))


def _asked(request: RequestView, now: int) -> Line:
    due = until(request)
    left = countdown(due, now)
    words = aside(labelled(request.outlet, request.question), left)
    return Line("message-circle-question-mark", words, INK[urgency(due, now)])


def as_text(view: HandoverView, voice: Voice) -> str:
    """The whole handover as text, for a message or a printed sheet."""
    parts = [_tr("Overdracht {moment}").format(moment=stamp(view.now))]
    for hand in view.cases:
        handler = hand.item.handler.name if hand.item.handler else _tr("niemand")
        parts += [f"\n{aside(f'{hand.item.number} {hand.item.title}', handler)}", f"- {next_step(hand, voice)}"]
        parts += [f"- {line.words}" for line in lines_of(hand, view.now)]
    return lines(*parts)
