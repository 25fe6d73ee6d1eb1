"""The command line: the global options, and every noun with its commands. Loads nothing heavy by itself."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Annotated

import typer

from woordvoering.cli.cases import case
from woordvoering.cli.claims import claim
from woordvoering.cli.clearances import clearance
from woordvoering.cli.conflicts import conflicts
from woordvoering.cli.contacts import contacts
from woordvoering.cli.enrolment import workspace
from woordvoering.cli.erasing import erase, hold
from woordvoering.cli.exporting import add_exporting
from woordvoering.cli.figures import add_figures
from woordvoering.cli.hand import add_hand, capture
from woordvoering.cli.hub import hub
from woordvoering.cli.incoming import add_incoming, sources
from woordvoering.cli.keeping import add_keeping, backup, retention
from woordvoering.cli.languages import add_languages
from woordvoering.cli.ledger import journal, schema
from woordvoering.cli.press import add_press
from woordvoering.cli.publishers import publisher
from woordvoering.cli.queue import queue
from woordvoering.cli.releases import release
from woordvoering.cli.requests import request
from woordvoering.cli.session import Session, language_of_the_machine
from woordvoering.cli.spoken import Program
from woordvoering.cli.statements import statement
from woordvoering.cli.stories import stories
from woordvoering.cli.syncs import add_sync
from woordvoering.cli.watchlist import gazetteer, watch_terms
from woordvoering.cli.window import add_window
from woordvoering.i18n import Language

app = typer.Typer(
    name="woordvoering",
    cls=Program,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.callback()
def _options(
    ctx: typer.Context,
    home: Annotated[Path | None, typer.Option("--home", help="The folder of the desk.")] = None,
    passphrase_file: Annotated[
        Path | None, typer.Option("--passphrase-file", help="The file whose first line is the passphrase.")
    ] = None,
    actor: Annotated[str, typer.Option("--as", help="The member who acts.")] = "",
    language: Annotated[Language | None, typer.Option("--language", help="The language of every sentence.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document on the output.")] = False,
) -> None:
    """The press desk of a police zone: from the first signal to a statement that the press can trust.

    Exit codes: 0 done, 1 refused by a rule, 2 wrong use, 3 broken input, 4 broken store, 130 broken off.
    """
    ctx.obj = Session(home, passphrase_file, actor, language or language_of_the_machine(), as_json)


NOUNS = {
    "workspace": workspace,
    "stories": stories,
    "case": case,
    "claim": claim,
    "request": request,
    "contacts": contacts,
    "statement": statement,
    "clearance": clearance,
    "release": release,
    "queue": queue,
    "publisher": publisher,
    "conflicts": conflicts,
    "capture": capture,
    "watch-terms": watch_terms,
    "gazetteer": gazetteer,
    "hub": hub,
    "erase": erase,
    "hold": hold,
    "backup": backup,
    "retention": retention,
    "journal": journal,
    "schema": schema,
}

add_window(app)
add_incoming(app)
add_sync(app)
add_figures(app)
add_press(release)
add_exporting(release)
add_languages(statement)
add_keeping(app)
add_hand(sources, request, case)
for name, group in NOUNS.items():
    app.add_typer(group, name=name)


def main() -> int:
    """Runs the command that `sys.argv` names; ends the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app(prog_name="woordvoering")
    return 0
