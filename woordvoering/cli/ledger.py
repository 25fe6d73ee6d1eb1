"""`journal verify`, `journal state`, `journal events`, and the (re)action schema: `schema check`, `schema show`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from woordvoering.cli.command import act, noun, plain
from woordvoering.cli.session import Session, Sitting

if TYPE_CHECKING:
    from woordvoering.reaction.schema import Limits

journal = noun("The signed chain of everything that was done.")
schema = noun("The (re)action schema of the zone.")


@act(journal, "verify")
def verify(sitting: Sitting) -> None:
    """Checks every byte, signature, chain and row; names the first wrong event and why."""
    from woordvoering.journal.verify import verify as check

    with sitting.desk.journal.engine.connect() as db:
        total = sitting.desk.journal.log.count(db)
    with sitting.voice.progress("cli.verifying", total) as progress:
        found = check(sitting.desk.journal, progress)
    params: dict[str, str | int] = {
        "events": found.events,
        "acts": found.commits,
        "devices": found.devices,
        "cases": found.cases,
        "state": found.state,
    }
    sitting.voice.answer(found, lambda: sitting.voice.line(sitting.voice.say("cli.verified", params)))


@act(journal, "state")
def state(sitting: Sitting) -> None:
    """Prints the digest of the folded state, and how far every device is: equal wherever the same events are."""
    from woordvoering.sync.vector import vector_of

    journal = sitting.desk.journal
    digest, vector = journal.state(), vector_of(journal)
    with journal.engine.connect() as db:
        count = journal.log.count(db)
    sitting.voice.answer({"digest": digest, "events": count, "vector": vector}, lambda: sitting.voice.line(digest))


@act(journal, "events")
def events(
    sitting: Sitting, case: Annotated[str, typer.Argument(help="A case, 'workspace', 'watch' or 'captures'.")]
) -> None:
    """Lists the events of a case, in order."""
    from woordvoering.casework.captures import CAPTURES
    from woordvoering.guidance.events import WATCH
    from woordvoering.journal.event import WORKSPACE

    stream = case if case in (WORKSPACE, WATCH, CAPTURES) else sitting.case(case)
    found = sitting.desk.journal.events(stream)
    record = [{"id": one.id, "header": one.header, "fact": one.fact} for one in found]
    rows = [
        [one.header.lamport, sitting.voice.when(one.header.wall), one.header.actor, one.header.type, one.id[:16]]
        for one in found
    ]
    columns = ("place", "at", "who", "act", "event")
    sitting.voice.answer(record, lambda: sitting.voice.table(columns, rows))


@plain(schema, "check")
def check_file(session: Session, file: Path) -> None:
    """Reads a schema file and names every fault by line and key."""
    from woordvoering.reaction.load import load_schema, schema_digest

    found = load_schema(file)
    params = {"file": file.name, "name": found.name, "version": found.version, "sha256": schema_digest(found)}
    session.voice.told("cli.done.schema_sound", params, params)


@plain(schema, "show")
def show(session: Session) -> None:
    """Shows the schema that the desk works by: the zone's own, or the one that is shipped."""
    from woordvoering.reaction.load import default_schema, load_schema
    from woordvoering.store.profile import Home

    own = Home(session.folder).schema
    found = load_schema(own) if own.exists() else default_schema()
    rows = [
        [step.phase, step.id, step.label.of(session.language), step.who, _limits(step.timing and step.timing.office),
         _limits(step.timing and step.timing.on_call)]
        for step in found.steps
    ]  # fmt: skip
    columns = ("phase", "step", "what", "who", "office", "on_call")
    session.voice.answer(found, lambda: session.voice.table(columns, rows))


def _limits(limits: Limits | None) -> str:
    return f"{limits.warning} / {limits.target} / {limits.overdue} min" if limits else ""
