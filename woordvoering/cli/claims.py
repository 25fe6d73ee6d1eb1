"""`claim …`: what others assert, who was asked about it, what came back, and whether it may be told."""

from __future__ import annotations

import mimetypes
from pathlib import Path
from typing import Annotated

import typer

from woordvoering.cli.choices import AnswerOutcome, At, By, Case, ClaimStatus, Disclosure, Reason
from woordvoering.cli.command import act, noun
from woordvoering.cli.session import Sitting, read_bytes

claim = noun("Claims: asserted, asked about, graded, disclosed.")

Number = Annotated[int, typer.Argument(help="The number of the claim in its case.")]
Step = Annotated[str, typer.Argument(help="The id of a verification step.")]


@act(claim, "add")
def add(
    sitting: Sitting,
    case: Case,
    wording: str,
    signal: Annotated[list[str] | None, typer.Option("--signal", help="The id of a signal that asserts it.")] = None,
) -> None:
    """Writes a claim down as others assert it."""
    number, changes = sitting.desk.claims.make(sitting.actor, sitting.case(case), wording, signals=tuple(signal or ()))
    sitting.done("cli.done.claim_made", changes, number=number)


@act(claim, "list")
def list_claims(sitting: Sitting, case: Case) -> None:
    """Lists the claims of a case with their enquiries."""
    voice = sitting.voice
    found = sitting.desk.views.case(sitting.case(case)).claims
    rows = [
        [one.number, one.wording, voice.word("status", one.status), f"{one.source_grade}{one.information_grade or ''}",
         voice.word("disclosure", one.disclosure),
         ", ".join(f"{step.to} ({step.id}): {voice.word('outcome', step.outcome) or '…'}" for step in one.enquiries)]
        for one in found
    ]  # fmt: skip
    columns = ("number", "wording", "status", "grade", "disclosure", "asked")
    voice.answer(found, lambda: voice.table(columns, rows, empty="cli.no_claims"))


@act(claim, "assess")
def assess(
    sitting: Sitting,
    case: Case,
    number: Number,
    status: ClaimStatus,
    source: Annotated[str, typer.Option("--source", help="A to F: how reliable the source is.")] = "",
    information: Annotated[int, typer.Option("--information", help="1 to 6: how sure the information is.")] = 0,
    reason: Reason = "",
) -> None:
    """Judges a claim: its status, and the grades of source and information."""
    changes = sitting.desk.claims.assess(
        sitting.actor, sitting.case(case), number, status, source_grade=source, information_grade=information,
        reason=reason,
    )  # fmt: skip
    sitting.done("cli.done.claim_assessed", changes, number=number, status=status)


@act(claim, "disclose")
def disclose(sitting: Sitting, case: Case, number: Number, disclosure: Disclosure, reason: Reason = "") -> None:
    """Sets whether a claim may be told, and why."""
    changes = sitting.desk.claims.disclose(sitting.actor, sitting.case(case), number, disclosure, reason)
    sitting.done("cli.done.claim_disclosed", changes, number=number, disclosure=disclosure)


@act(claim, "reword")
def reword(sitting: Sitting, case: Case, number: Number, wording: str) -> None:
    """Words a claim differently, until an approved revision uses it."""
    changes = sitting.desk.claims.reword(sitting.actor, sitting.case(case), number, wording)
    sitting.done("cli.done.claim_reworded", changes, number=number)


@act(claim, "set-aside")
def set_aside(sitting: Sitting, case: Case, number: Number, reason: Reason = "") -> None:
    """Goes on without a claim."""
    changes = sitting.desk.claims.set_aside(sitting.actor, sitting.case(case), number, reason)
    sitting.done("cli.done.claim_set_aside", changes, number=number)


@act(claim, "ask")
def ask(
    sitting: Sitting, case: Case, number: Number, to: str, question: str, by: By = "phone", at: At = ""
) -> None:  # fmt: skip
    """Logs that somebody was asked about a claim."""
    when = sitting.session.moment(at) if at else None
    step, changes = sitting.desk.claims.ask(sitting.actor, sitting.case(case), number, to, by, question, at=when)
    sitting.done("cli.done.asked", changes, step=step, to=to, number=number)


@act(claim, "ask-again")
def ask_again(sitting: Sitting, case: Case, step: Step, by: By = "phone", at: At = "") -> None:
    """Logs that the same question was put again."""
    when = sitting.session.moment(at) if at else None
    changes = sitting.desk.claims.ask_again(sitting.actor, sitting.case(case), step, by, at=when)
    sitting.done("cli.done.asked_again", changes, step=step)


@act(claim, "answer")
def answer(
    sitting: Sitting,
    case: Case,
    step: Step,
    outcome: AnswerOutcome,
    summary: Annotated[str, typer.Argument(help="What was said.")] = "",
    material: Annotated[str, typer.Option("--material", help="The id of the stored copy behind it.")] = "",
    at: At = "",
) -> None:
    """Logs what came back, or that nothing did."""
    when = sitting.session.moment(at) if at else None
    changes = sitting.desk.claims.answer(
        sitting.actor, sitting.case(case), step, outcome, summary, at=when, material=material
    )
    sitting.done("cli.done.answered", changes, step=step, outcome=outcome)


@act(claim, "material")
def material(
    sitting: Sitting,
    case: Case,
    file: Annotated[Path | None, typer.Argument(help="The file to keep a copy of.")] = None,
    captured_from: Annotated[str, typer.Option("--from", help="Where it was found.")] = "",
    at: At = "",
    sensitive: Annotated[bool, typer.Option("--sensitive")] = False,
    read: Annotated[str, typer.Option("--read", help="The id of a stored copy, to write into --to.")] = "",
    to: Annotated[Path | None, typer.Option("--to", help="Where a stored copy is written.")] = None,
) -> None:
    """Keeps an encrypted copy of a file with its SHA-256; without a file lists the copies, or writes one out."""
    made, voice = sitting.case(case), sitting.voice
    if read and to is not None:
        data = sitting.desk.claims.read_material(made, read)
        with to.open("xb") as out:
            out.write(data)
        voice.told("cli.done.material_read", {"file": to.name}, {"material": read, "size": len(data)})
        return
    if file is None:
        found = sitting.desk.views.case(made).material
        rows = [[one.id, one.name, one.size, one.sha256, voice.when(one.captured_at)] for one in found]
        voice.answer(found, lambda: voice.table(("id", "file", "size", "sha256", "at"), rows))
        return
    when = sitting.session.moment(at) if at else None
    kept, changes = sitting.desk.claims.store_material(
        sitting.actor, made, file.name, read_bytes(file), captured_from=captured_from, captured_at=when,
        media_type=mimetypes.guess_type(file.name)[0] or "application/octet-stream", sensitive=sensitive,
    )  # fmt: skip
    sitting.done("cli.done.material_kept", changes, material=kept, file=file.name)
