"""`statement write|translate|confirm`: the languages of one text, which leave together or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from woordvoering.cli.choices import Case, Note, Statement
from woordvoering.cli.command import act
from woordvoering.cli.session import Sitting, read_text
from woordvoering.i18n import Language


def add_languages(statement: typer.Typer) -> None:
    """Adds the commands to those of a statement."""
    act(statement, "write")(write)
    act(statement, "translate")(translate)
    act(statement, "confirm")(confirm)


def write(
    sitting: Sitting,
    case: Case,
    file: Annotated[Path, typer.Argument(help="The Markdown text; - reads standard input. Empty: taken away.")],
    language: Annotated[Language | None, typer.Option("--language", help="The statement's own, unless said.")] = None,
    channel: Annotated[str, typer.Option("--channel", help="What one channel says, in that language.")] = "",
    statement: Statement = "current",
    note: Note = "",
) -> None:
    """Saves the next revision with one of its texts written anew: in a language, on a channel, or both."""
    made = sitting.case(case)
    text = sitting.statement(made, statement)
    changes = sitting.desk.statements.write(
        sitting.actor, made, text, read_text(file), language=language or "", channel=channel, note=note
    )
    view = sitting.desk.views.statement(made, text)
    code = "cli.done.revision_saved" if changes.events else "cli.done.revision_same"
    sitting.done(code, changes, statement=text, number=view.number, sha256=view.sha256)


def translate(
    sitting: Sitting,
    case: Case,
    language: Annotated[Language, typer.Option("--language", help="The language to begin.")],
    statement: Statement = "current",
) -> None:
    """Prints a text to translate: the template of that language with what the base text filled in."""
    made = sitting.case(case)
    view = sitting.desk.views.statement(made, sitting.statement(made, statement))
    words = sitting.desk.translation(made, view.id, language)
    sitting.voice.answer({"language": language, "text": words}, lambda: sitting.voice.line(words))


def confirm(
    sitting: Sitting,
    case: Case,
    language: Annotated[Language, typer.Option("--language", help="The language that was compared.")],
    statement: Statement = "current",
) -> None:
    """Answers for a translation still saying what the base text says."""
    made = sitting.case(case)
    text = sitting.statement(made, statement)
    changes = sitting.desk.statements.confirm_language(sitting.actor, made, text, language)
    sitting.done("cli.done.language_confirmed", changes, statement=text, language=language)
