"""`watch`: rounds along the sources, without the rest of the desk. Loads no heavy library by itself."""

from __future__ import annotations

import signal
import threading
from types import FrameType
from typing import TYPE_CHECKING

from woordvoering.cli.session import Session
from woordvoering.cli.show import Voice

if TYPE_CHECKING:
    from woordvoering.signals.watch import Round
    from woordvoering.watching import Sources

LONGEST_WAIT = 60.0
"""Seconds between two looks at the register, so that a new source does not wait for the slowest."""


def watch_sources(session: Session, *, once: bool) -> None:
    """Visits every source one time, or each at its own interval until the call is stopped."""
    with session.sources() as opened:
        if once:
            _once(session, opened)
        else:
            _until_stopped(session, opened)


def _once(session: Session, opened: Sources) -> None:
    from woordvoering.watching import Watch

    enabled = sum(source.enabled for source in opened.cache.register.all())
    with Watch(opened) as rounds, session.voice.progress("cli.visiting", enabled) as progress:
        done = rounds.once(at_once=True, progress=progress)
    _tell(session.voice, done)


def _until_stopped(session: Session, opened: Sources) -> None:
    from woordvoering.signals.schedule import next_due
    from woordvoering.watching import Watch

    stop = threading.Event()
    register = opened.cache.register
    with Watch(opened) as rounds:
        stopped_by_signals(stop)
        while not stop.is_set():
            done = rounds.once()
            if done.visits:
                _tell(session.voice, done)
            now = session.clock.now()
            due = next_due(register.all(), register.states(), now)
            wait = LONGEST_WAIT if due is None else min(LONGEST_WAIT, max(0.2, (due - now) / 1000))
            stop.wait(wait)


def stopped_by_signals(stop: threading.Event) -> None:
    """Sets `stop` when somebody ends the call: the work in hand is finished, then it ends."""

    def ask(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, ask)


def _tell(voice: Voice, done: Round) -> None:
    record = {
        "started": done.started,
        "ended": done.ended,
        "new": len(done.new),
        "sources": done.visits,
    }
    rows: list[list[str | int]] = []
    for visit in done.visits:
        wrong = [voice.reason(one) for one in (*((visit.error,) if visit.error else ()), *visit.faults)]
        rows.append(
            [
                visit.source,
                visit.found,
                visit.new,
                voice.say("cli.unchanged") if visit.unchanged else "",
                " ".join(wrong),
            ]
        )

    def tell() -> None:
        voice.table(("source", "found", "new", "state", "problem"), rows, empty="cli.no_sources")
        voice.line(voice.say("cli.round", {"sources": len(done.visits), "new": len(done.new)}))

    voice.answer(record, tell)
