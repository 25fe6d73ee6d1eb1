"""What a person brings in or hands out: `capture …`, `sources import|export`, `request mail|take|set-aside`,
`case hand-over`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from woordvoering.cli.choices import Case, Visibility
from woordvoering.cli.command import act, noun
from woordvoering.cli.session import Sitting, read_bytes
from woordvoering.errors import BrokenStore, WrongUse

capture = noun("What somebody saw and kept: a text, a link, a picture of a screen.")

Draft = Annotated[str, typer.Argument(help="The id of a mail that waits.")]


def add_hand(sources: typer.Typer, request: typer.Typer, case: typer.Typer) -> None:
    """Hangs these commands on the nouns that they belong to."""
    act(sources, "import")(import_list)
    act(sources, "export")(export_list)
    act(request, "mail")(mail)
    act(request, "take")(take)
    act(request, "set-aside")(set_aside)
    act(case, "hand-over")(hand_over)


@act(capture, "add")
def add(
    sitting: Sitting,
    file: Annotated[Path | None, typer.Argument(help="A picture or text; - for standard input.")] = None,
    text: Annotated[str, typer.Option("--text", help="The words or the link themselves.")] = "",
    seen_at: Annotated[str, typer.Option("--from", help="Where it was seen.")] = "",
    note: Annotated[str, typer.Option("--note", help="What a picture shows.")] = "",
    visibility: Annotated[Visibility, typer.Option("--visibility", help="public, confidential or media.")] = "public",
) -> None:
    """Keeps a copy, encrypted, with its SHA-256, the moment and who did it."""
    if (file is None) == (not text):
        raise WrongUse("cli.capture_what")
    captures, actor = sitting.desk.captures, sitting.actor
    if file is None:
        kept, changes = captures.text(actor, text, seen_at=seen_at, visibility=visibility)
    else:
        kept, changes = captures.file(actor, read_bytes(file), note=note, seen_at=seen_at, visibility=visibility)
    sitting.done("cli.done.captured", changes, capture=kept.id, name=kept.name, sha256=kept.sha256)


@act(capture, "list")
def list_captures(sitting: Sitting) -> None:
    """Lists what was captured, the latest first."""
    voice, found = sitting.voice, sitting.desk.captures.all()
    rows = [[one.id, one.name, one.size, one.sha256, voice.when(one.at), one.by, one.seen_at] for one in found]
    voice.answer(found, lambda: voice.table(("id", "file", "size", "sha256", "at", "handler", "url"), rows))


@act(capture, "verify")
def verify(sitting: Sitting, one: Annotated[str, typer.Argument(help="The id of one capture.")] = "") -> None:
    """Reads the bytes again and compares them with the SHA-256 that was signed."""
    voice, proven = sitting.voice, sitting.desk.captures.verify(one)
    rows = [
        [each.capture.id, each.capture.name, each.capture.sha256, voice.word("proof", each.proof)] for each in proven
    ]
    voice.answer(proven, lambda: voice.table(("id", "file", "sha256", "state"), rows))
    wrong = [each.capture.name for each in proven if each.proof not in ("intact", "coming")]
    if wrong:
        raise BrokenStore("capture.not_intact", files=tuple(wrong))


@act(capture, "write")
def write(sitting: Sitting, one: Annotated[str, typer.Argument(help="The id of a capture.")], to: Path) -> None:
    """Writes a capture into a new file; that it was looked at is noted."""
    body, changes = sitting.desk.captures.show(sitting.actor, one)
    with to.open("xb") as out:
        out.write(body)
    sitting.done("cli.done.capture_written", changes, capture=one, file=to.name)


def import_list(sitting: Sitting, file: Annotated[Path, typer.Argument(help="An OPML list of feeds.")]) -> None:
    """Adds the feeds of a list that the register does not have yet."""
    from woordvoering.lists import take_over

    taken, voice = take_over(sitting.desk, read_bytes(file)), sitting.voice
    rows = [[one.name, one.address, voice.word("outline", "added")] for one in taken.added]
    rows += [[one.name, one.address, voice.word("outline", "known")] for one in taken.known]
    rows += [[one.name, one.address, voice.word("outline", "inside")] for one in taken.inside]
    counts = {"added": len(taken.added), "known": len(taken.known), "inside": len(taken.inside)}

    def tell() -> None:
        voice.table(("source", "address", "state"), rows)
        voice.line(voice.say("cli.done.list_taken", counts))

    voice.answer(taken, tell)


def export_list(sitting: Sitting, to: Annotated[Path, typer.Argument(help="The file to write, which is new.")]) -> None:
    """Writes the public feeds of the register as an OPML list, without any secret."""
    from woordvoering.lists import export

    made = export(sitting.desk, sitting.voice.say("cli.list_title"))
    with to.open("xb") as out:
        out.write(made.body)
    left = len(made.left_out)
    record = {"file": to.name, "feeds": made.feeds, "left_out": made.left_out}
    sitting.voice.told("cli.done.list_written", {"file": to.name, "feeds": made.feeds, "left": left}, record)


def mail(
    sitting: Sitting,
    machines: Annotated[bool, typer.Option("--machines", help="Those that a machine sent instead.")] = False,
) -> None:
    """Lists the mails of the press mailbox that nobody took or set aside."""
    voice, found = sitting.voice, sitting.desk.mailbox.waiting(requests=not machines)
    rows = [
        [one.request, one.outlet, one.journalist, one.address, one.subject,
         voice.when(one.deadline.at if one.deadline else None), voice.when(one.came)]
        for one in found
    ]  # fmt: skip
    columns = ("id", "outlet", "journalist", "address", "question", "due", "at")
    voice.answer(found, lambda: voice.table(columns, rows))


def take(
    sitting: Sitting,
    case: Case,
    mail_id: Draft,
    outlet: Annotated[str, typer.Option("--outlet", help="Else the one that is proposed.")] = "",
    journalist: Annotated[str, typer.Option("--journalist")] = "",
    question: Annotated[str, typer.Option("--question", help="Else the words of the mail.")] = "",
    deadline: Annotated[str, typer.Option("--deadline", help="The journalist's own; 'proposed' for the mail's.")] = "",
) -> None:
    """Takes a mail down as a media request of a case."""
    draft = sitting.desk.mailbox.draft(mail_id)
    proposed = draft.deadline.at if draft.deadline else None
    due = proposed if deadline == "proposed" else sitting.session.moment(deadline) if deadline else None
    named = outlet or draft.outlet
    changes = sitting.desk.mailbox.take(
        sitting.actor, sitting.case(case), mail_id, outlet=named, journalist=journalist or draft.journalist,
        question=question or draft.question, deadline=due, contact=draft.contact,
    )  # fmt: skip
    sitting.done("cli.done.request_added", changes, request=mail_id, outlet=named)


def set_aside(
    sitting: Sitting,
    mail_id: Draft,
    back: Annotated[bool, typer.Option("--back", help="Puts it back instead.")] = False,
) -> None:
    """Says that a mail is no media request; it stays a signal."""
    mailbox = sitting.desk.mailbox
    if back:
        mailbox.put_back(mail_id)
    else:
        mailbox.set_aside(mail_id)
    sitting.voice.told("cli.done.mail_back" if back else "cli.done.mail_aside", {"mail": mail_id}, {"mail": mail_id})


def hand_over(
    sitting: Sitting,
    case: Case,
    folder: Annotated[Path, typer.Argument(help="The folder that the Meldpunt's CRM reads.")],
    form: Annotated[Literal["csv", "json"], typer.Option("--form")] = "csv",
    signal: Annotated[list[str] | None, typer.Option("--signal", help="One signal of the case; else all.")] = None,
) -> None:
    """Hands signals of a case to the Meldpunt: a file that is written once, and a line in the course of events."""
    given, changes = sitting.desk.hand_offs.hand_over(
        sitting.actor, sitting.case(case), folder, form=form, signals=tuple(signal or ())
    )
    sitting.done("cli.done.handed_over", changes, file=given.path.name, signals=given.signals, sha256=given.sha256)
