"""What comes in: `signals read`, `signals search`, `sources …` and `watch`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from woordvoering.cli.command import act, noun, plain
from woordvoering.cli.session import Session, Sitting, pairs
from woordvoering.cli.sourcing import add_sourcing, address_of, asked_secret, known
from woordvoering.cli.watch import watch_sources
from woordvoering.errors import Reason, WrongUse

signals = noun("What came in, and what a file holds.")
sources = noun("The register of what the desk watches.")


def add_incoming(app: typer.Typer) -> None:
    """Hangs these commands on the program."""
    app.add_typer(signals, name="signals")
    app.add_typer(sources, name="sources")
    add_sourcing(sources)
    plain(app, "watch")(watch)


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
    address: Annotated[str, typer.Argument(help="A web address, a path, r/name, @name@host, or words with --search.")],
    kind: Annotated[str, typer.Option("--kind")] = "feed",
    name: Annotated[str, typer.Option("--name")] = "",
    visibility: Annotated[str, typer.Option("--visibility", help="public, confidential or media.")] = "public",
    tongue: Annotated[str, typer.Option("--in", help="The language of its texts.")] = "",
    interval: Annotated[int | None, typer.Option("--interval", min=30, help="Seconds between two visits.")] = None,
    internal: Annotated[bool, typer.Option("--internal", help="May lie on this machine's own network.")] = False,
    option: Annotated[list[str] | None, typer.Option("--option", help="What its kind asks for, as name=value.")] = None,
    secret: Annotated[bool, typer.Option("--secret", help="Asks for its secret, or reads it from the input.")] = False,
    search: Annotated[bool, typer.Option("--search", help="A search of the news for these words.")] = False,
) -> None:
    """Adds a source to the register, or replaces the one with the same name."""
    import msgspec

    from woordvoering.signals.kinds.registry import kind_of
    from woordvoering.signals.types import Source
    from woordvoering.trying import keep_source

    needs = kind_of(kind).needs
    given = {
        "id": source,
        "kind": kind,
        "name": name or source,
        "address": address_of(address, kind, tongue, search=search),
        "visibility": visibility,
        "language": tongue,
        "internal": internal,
        "interval_s": interval or needs.interval_s,
        "options": pairs(option or ()),
    }
    try:
        made = msgspec.convert(given, Source)
    except msgspec.ValidationError as error:
        raise WrongUse("cli.visibility", value=visibility) from error
    keep_source(sitting.desk, made, asked_secret(sitting) if secret else None)
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
    """Forgets a source and its secret; the signals that it gave stay."""
    from woordvoering.trying import drop_source

    known(sitting, source)
    drop_source(sitting.desk, source)
    sitting.voice.told("cli.done.source_removed", {"source": source}, {"source": source})


@act(sources, "enable")
def enable(
    sitting: Sitting,
    source: str,
    on: Annotated[bool, typer.Option("--on/--off")] = True,
) -> None:
    """Visits a source from now on, or with --off leaves it alone."""
    import msgspec

    found = known(sitting, source)
    changed = msgspec.structs.replace(found, enabled=on)
    sitting.desk.cache.register.put(changed)
    code = "cli.done.source_on" if on else "cli.done.source_off"
    sitting.voice.told(code, {"source": source}, {"source": changed})


def watch(
    session: Session,
    once: Annotated[bool, typer.Option("--once", help="Visits every source one time.")] = False,
) -> None:
    """Visits the sources of the register: one time, or at their own intervals until it is stopped."""
    watch_sources(session, once=once)
