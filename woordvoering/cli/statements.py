"""`statement …`: texts begun from a template, revised, compared, answered for, held under embargo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from woordvoering.cli.choices import Answer, Case, Note, Reason, Statement
from woordvoering.cli.command import act, noun, plain
from woordvoering.cli.session import Session, Sitting, pairs, read_text
from woordvoering.errors import Reason as Code
from woordvoering.errors import Refused, WrongUse
from woordvoering.i18n import Language

if TYPE_CHECKING:
    from woordvoering.statements.merge import Choice, Side

statement = noun("Texts: begun, revised, compared, answered for.")

SIDES: Mapping[str, Side] = {"ours": "ours", "theirs": "theirs", "both": "both", "none": "none"}
ANSWERS: Mapping[str, Answer] = {"yes": "yes", "no": "no", "not_applicable": "not_applicable"}
File = Annotated[Path | None, typer.Option("--file", help="The Markdown text; - reads standard input.")]
In = Annotated[Language | None, typer.Option("--language", help="The language of the text.")]


@plain(statement, "templates")
def templates(session: Session, language: In = None, kind: Annotated[str, typer.Option("--kind")] = "") -> None:
    """Lists the texts to start from."""
    from woordvoering.statements.templates import templates_of
    from woordvoering.store.profile import Home

    shelf = templates_of(Home(session.folder).templates)
    session.voice.notices(shelf.faults)
    found = shelf.every(language or session.language, kind)
    rows = [[one.id, one.kind, one.title, ", ".join(one.categories)] for one in found]
    columns = ("template", "kind", "title", "categories")
    session.voice.answer(found, lambda: session.voice.table(columns, rows))


@act(statement, "start")
def start(
    sitting: Sitting,
    case: Case,
    kind: Annotated[str, typer.Option("--kind", help="The template's own, unless said.")] = "",
    template: Annotated[str, typer.Option("--template")] = "",
    fill: Annotated[list[str] | None, typer.Option("--fill", help="A placeholder: name=value.")] = None,
    file: File = None,
    language: In = None,
    corrects: Annotated[str, typer.Option("--corrects", help="The statement that it corrects.")] = "",
) -> None:
    """Begins a text, from a template or from a file."""
    from woordvoering.statements.templates import draft

    tongue = language or sitting.session.language
    if template:
        shelf = sitting.desk.templates()
        sitting.voice.notices(shelf.faults)
        found = shelf.get(template, tongue)
        words, kind = draft(found, pairs(fill or ())), kind or found.kind
    elif file is not None:
        words = read_text(file)
    else:
        raise WrongUse("cli.no_text")
    made, changes = sitting.desk.statements.start(
        sitting.actor, sitting.case(case), kind, words, language=tongue, template=template, corrects=corrects
    )
    sitting.done("cli.done.statement_started", changes, statement=made, kind=kind)


@act(statement, "save")
def save(
    sitting: Sitting,
    case: Case,
    file: Annotated[Path, typer.Option("--file", help="The Markdown text; - reads standard input.")],
    statement: Statement = "current",
    variant: Annotated[list[str] | None, typer.Option("--variant", help="A channel's own text: name=FILE.")] = None,
    note: Note = "",
) -> None:
    """Saves the next revision; the same text makes none."""
    made = sitting.case(case)
    text = sitting.statement(made, statement)
    own = {name: read_text(Path(path)) for name, path in pairs(variant or ()).items()} if variant else None
    changes = sitting.desk.statements.save(sitting.actor, made, text, read_text(file), variants=own, note=note)
    view = sitting.desk.views.statement(made, text)
    code = "cli.done.revision_saved" if changes.events else "cli.done.revision_same"
    sitting.done(code, changes, statement=text, number=view.number, sha256=view.sha256)


@act(statement, "show")
def show(
    sitting: Sitting,
    case: Case,
    statement: Statement = "current",
    language: Annotated[Language | None, typer.Option("--language", help="The statement's own, unless said.")] = None,
) -> None:
    """Shows a text in its newest revision, and what keeps it from leaving."""
    made = sitting.case(case)
    view = sitting.desk.views.statement(made, sitting.statement(made, statement))
    voice = sitting.voice
    wanted = language or view.language
    spoken = next(one for one in view.languages if one.language == wanted)
    if spoken.state == "missing":
        raise Refused(Code("statement.language_missing", {"language": wanted}))

    def tell() -> None:
        voice.fields(
            (
                ("id", view.id),
                ("kind", view.kind_label),
                ("revision", view.number),
                ("sha256", view.sha256),
                ("at", voice.when(view.saved_at)),
            )
        )
        voice.line()
        voice.line(spoken.text)
        voice.line()
        voice.table(
            ("channel", "length", "limit", "fits"),
            [[one.label, one.length, one.limit, one.valid] for one in spoken.channels],
        )
        voice.line()
        told = [[one.language, voice.say(f"cli.language.{one.state}")] for one in view.languages]
        voice.table(("language", "state"), told)
        for finding in view.open_findings:
            voice.line(f"- {voice.reason(finding.reason())}")

    voice.answer(view, tell)


@act(statement, "list")
def list_statements(sitting: Sitting, case: Case) -> None:
    """Lists the texts of a case, the newest first."""
    voice = sitting.voice
    found = sitting.desk.views.case(sitting.case(case)).statements
    rows = [[one.id, one.kind, one.language, one.number, one.headline, one.released_version] for one in found]
    columns = ("id", "kind", "language", "revision", "headline", "version")
    voice.answer(found, lambda: voice.table(columns, rows, empty="cli.no_texts"))


@act(statement, "diff")
def diff(
    sitting: Sitting,
    case: Case,
    old: int,
    new: int,
    statement: Statement = "current",
    name: Annotated[str, typer.Option("--text", help="Another of its texts: fr, x or x-fr.")] = "",
) -> None:
    """Compares two revisions: [-taken away-], {+added+}."""
    made = sitting.case(case)
    found = sitting.desk.views.difference(made, sitting.statement(made, statement), old, new, name)
    marks = {"equal": ("", ""), "insert": ("{+", "+}"), "delete": ("[-", "-]")}
    text = "".join(f"{marks[run.kind][0]}{run.text}{marks[run.kind][1]}" for run in found.runs)
    sitting.voice.answer(found, lambda: sitting.voice.line(text))


@act(statement, "merge")
def merge(
    sitting: Sitting,
    case: Case,
    choose: Annotated[
        list[str] | None, typer.Option("--choose", help="A place and what stays: 2=ours, theirs, both or none.")
    ] = None,
    write: Annotated[list[str] | None, typer.Option("--write", help="A place in words of your own: 2=TEXT.")] = None,
    statement: Statement = "current",
    note: Note = "",
) -> None:
    """Makes one text of two that were written at once; every place that both rewrote takes a choice."""
    made = sitting.case(case)
    text = sitting.statement(made, statement)
    fork = sitting.desk.views.fork(made, text)
    if fork is None:
        raise WrongUse("cli.no_fork")
    chosen = choices_of(choose or (), write or ())
    parents = (fork.ours.id, fork.theirs.id)
    changes = sitting.desk.statements.merge(sitting.actor, made, text, parents, chosen, note=note)
    view = sitting.desk.views.statement(made, text)
    sitting.done("cli.done.merged", changes, statement=text, number=view.number, sha256=view.sha256)


def choices_of(choose: Sequence[str], write: Sequence[str]) -> dict[int, Choice]:
    """What was chosen, by the number of the place. Raises WrongUse for what is no number or no side."""
    from woordvoering.statements.merge import Choice

    found: dict[int, Choice] = {}
    for place, side in pairs(choose).items():
        if not place.isdecimal() or side not in SIDES:
            raise WrongUse("cli.choice", value=f"{place}={side}")
        found[int(place)] = Choice(SIDES[side])
    for place, words in pairs(write).items():
        if not place.isdecimal():
            raise WrongUse("cli.choice", value=f"{place}={words}")
        found[int(place)] = Choice("own", words)
    return found


@act(statement, "checklist")
def checklist(sitting: Sitting, case: Case, statement: Statement = "current") -> None:
    """Shows the pre-release list: every point with its answer."""
    made, voice = sitting.case(case), sitting.voice
    found = sitting.desk.views.statement(made, sitting.statement(made, statement)).points
    rows = [
        [one.number, one.id, one.text, voice.word("answer", one.answer), one.reason, voice.say(f"cli.gate.{one.state}")]
        for one in found
    ]
    columns = ("number", "point", "what", "answer", "reason", "state")
    voice.answer(found, lambda: voice.table(columns, rows))


@act(statement, "answer")
def answer(
    sitting: Sitting,
    case: Case,
    answers: Annotated[list[str], typer.Argument(help="point=yes, point=no or point=not_applicable.")],
    reason: Reason = "",
    statement: Statement = "current",
) -> None:
    """Answers points of the pre-release list; a 'no' takes a reason."""
    made = sitting.case(case)
    given = pairs(answers)
    for point, said in given.items():
        if said not in ANSWERS:
            raise WrongUse("cli.answer", point=point, value=said)
    changes = sitting.desk.statements.answer_all(
        sitting.actor,
        made,
        sitting.statement(made, statement),
        {point: (ANSWERS[said], reason) for point, said in given.items()},
    )
    sitting.done("cli.done.points_answered", changes, count=len(given))


@act(statement, "embargo")
def embargo(
    sitting: Sitting,
    case: Case,
    until: Annotated[str, typer.Argument(help="The moment before which nothing leaves, or 'none'.")],
    reason: Reason = "",
    statement: Statement = "current",
) -> None:
    """Sets or lifts an embargo."""
    made = sitting.case(case)
    when = None if until == "none" else sitting.session.moment(until)
    changes = sitting.desk.statements.embargo(
        sitting.actor, made, sitting.statement(made, statement), when, reason=reason
    )
    code = "cli.done.embargo_lifted" if when is None else "cli.done.embargo_set"
    sitting.done(code, changes, until=when)


@act(statement, "drop")
def drop(sitting: Sitting, case: Case, reason: Reason = "", statement: Statement = "current") -> None:
    """Lays a text aside; it stays readable."""
    made = sitting.case(case)
    text = sitting.statement(made, statement)
    changes = sitting.desk.statements.drop(sitting.actor, made, text, reason)
    sitting.done("cli.done.statement_dropped", changes, statement=text)
