"""What comes in: `signals read`, `signals search`, `sources …` and `watch`."""

from __future__ import annotations

import signal
import threading
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from woordvoering.cli.command import act, noun, plain
from woordvoering.cli.session import Session, Sitting
from woordvoering.errors import Reason, WrongUse

if TYPE_CHECKING:
    from woordvoering.signals.types import Source
    from woordvoering.signals.watch import Round

signals = noun("What came in, and what a file holds.")
sources = noun("The register of what the desk watches.")

LONGEST_WAIT = 60.0
"""Seconds between two looks at the register, so that a new source does not wait for the slowest."""


def add_incoming(app: typer.Typer) -> None:
    """Hangs these commands on the program."""
    app.add_typer(signals, name="signals")
    app.add_typer(sources, name="sources")
    act(app, "watch")(watch)


@plain(signals, "read")
def read(
    session: Session, file: Annotated[Path, typer.Argument(help="A feed, mail, report or file of posts.")]
) -> None:
    """Prints every signal that a file holds."""
    from woordvoering.signals.parser_process import ParserProcess
    from woordvoering.signals.read import as_json, read_file

    with ParserProcess() as parser:
        found = [as_json(one) for one in read_file(file, parser, session.clock)]
    columns = ("published", "title", "author", "url")
    rows = [[one["published"] or "", one["title"] or one["text"][:80], one["author"], one["url"]] for one in found]
    session.voice.answer(found, lambda: session.voice.table(columns, rows))


@act(signals, "search")
def search(
    sitting: Sitting,
    text: str,
    limit: Annotated[int, typer.Option("--limit", min=1, max=10_000)] = 100,
) -> None:
    """Finds signals that hold every word of a text, the best match first."""
    from woordvoering.signals.read import as_json

    found = [as_json(one) for one in sitting.desk.cache.search(text, limit)]
    rows = [[one["published"] or "", one["source"], one["title"] or one["text"][:80], one["url"]] for one in found]
    columns = ("published", "source", "title", "url")
    sitting.voice.answer(found, lambda: sitting.voice.table(columns, rows))


@act(sources, "add")
def add(
    sitting: Sitting,
    source: Annotated[str, typer.Argument(help="A short name of your own for the source.")],
    address: Annotated[str, typer.Argument(help="A web address or a path.")],
    kind: Annotated[str, typer.Option("--kind")] = "feed",
    name: Annotated[str, typer.Option("--name")] = "",
    visibility: Annotated[str, typer.Option("--visibility", help="public, confidential or media.")] = "public",
    tongue: Annotated[str, typer.Option("--in", help="The language of its texts.")] = "",
    interval: Annotated[int, typer.Option("--interval", min=30, help="Seconds between two visits.")] = 300,
    internal: Annotated[bool, typer.Option("--internal", help="May lie on this machine's own network.")] = False,
) -> None:
    """Adds a source to the register, or replaces the one with the same name."""
    import msgspec

    from woordvoering.signals.kinds.registry import kind_of
    from woordvoering.signals.types import Source

    kind_of(kind)
    given = {
        "id": source,
        "kind": kind,
        "name": name or source,
        "address": address,
        "visibility": visibility,
        "language": tongue,
        "internal": internal,
        "interval_s": interval,
    }
    try:
        made = msgspec.convert(given, Source)
    except msgspec.ValidationError as error:
        raise WrongUse("cli.visibility", value=visibility) from error
    sitting.desk.cache.register.put(made)
    sitting.voice.told("cli.done.source_added", {"source": source}, {"source": made})


@act(sources, "list")
def list_sources(sitting: Sitting) -> None:
    """Lists every source and how it fares."""
    register = sitting.desk.cache.register
    states = register.states()
    every = register.all()
    record = [{"source": one, "state": states.get(one.id)} for one in every]
    voice = sitting.voice
    rows: list[list[str | int | bool]] = []
    for one in every:
        state = states.get(one.id)
        wrong = voice.reason(Reason(state.last_error, state.error_params)) if state and state.last_error else ""
        seen = voice.when(state.last_success) if state else ""
        rows.append([one.id, one.kind, one.address, one.interval_s, one.enabled, seen, wrong])
    columns = ("source", "kind", "address", "interval", "enabled", "seen", "problem")
    voice.answer(record, lambda: voice.table(columns, rows))


@act(sources, "remove")
def remove(sitting: Sitting, source: str) -> None:
    """Forgets a source; the signals that it gave stay."""
    _known(sitting, source)
    sitting.desk.cache.register.remove(source)
    sitting.voice.told("cli.done.source_removed", {"source": source}, {"source": source})


@act(sources, "enable")
def enable(
    sitting: Sitting,
    source: str,
    on: Annotated[bool, typer.Option("--on/--off")] = True,
) -> None:
    """Visits a source from now on, or with --off leaves it alone."""
    import msgspec

    found = _known(sitting, source)
    changed = msgspec.structs.replace(found, enabled=on)
    sitting.desk.cache.register.put(changed)
    code = "cli.done.source_on" if on else "cli.done.source_off"
    sitting.voice.told(code, {"source": source}, {"source": changed})


def _known(sitting: Sitting, source: str) -> Source:
    found = next((one for one in sitting.desk.cache.register.all() if one.id == source), None)
    if found is None:
        raise WrongUse("cli.source_unknown", source=source)
    return found


def watch(
    sitting: Sitting,
    once: Annotated[bool, typer.Option("--once", help="Visits every source one time.")] = False,
) -> None:
    """Visits the sources of the register: one time, or at their own intervals until it is stopped."""
    from woordvoering.signals.schedule import next_due
    from woordvoering.watching import Watch

    stop = threading.Event()
    with Watch(sitting.desk) as rounds:
        if once:
            enabled = sum(source.enabled for source in sitting.desk.cache.register.all())
            with sitting.voice.progress("cli.visiting", enabled) as progress:
                done = rounds.once(at_once=True, progress=progress)
            _tell(sitting, done)
            return
        _stopped_by_signals(stop)
        register = sitting.desk.cache.register
        while not stop.is_set():
            done = rounds.once()
            if done.visits:
                _tell(sitting, done)
            now = sitting.session.clock.now()
            due = next_due(register.all(), register.states(), now)
            wait = LONGEST_WAIT if due is None else min(LONGEST_WAIT, max(0.2, (due - now) / 1000))
            stop.wait(wait)


def _stopped_by_signals(stop: threading.Event) -> None:
    def ask(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, ask)


def _tell(sitting: Sitting, done: Round) -> None:
    voice = sitting.voice
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
