"""`request …`: journalists' questions, taken down, handed on, delayed, resolved."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from woordvoering.cli.choices import By, Case, Note, Reason, Resolution
from woordvoering.cli.command import act, noun
from woordvoering.cli.session import Sitting, read_text

request = noun("Media requests.")

Request = Annotated[str, typer.Argument(help="The id of a request.")]


@act(request, "add")
def add(
    sitting: Sitting,
    case: Case,
    outlet: str,
    question: str,
    journalist: Annotated[str, typer.Option("--journalist")] = "",
    by: By = "phone",
    deadline: Annotated[str, typer.Option("--deadline", help="The journalist's own.")] = "",
    contact: Annotated[str, typer.Option("--contact")] = "",
    received: Annotated[str, typer.Option("--received", help="When it came in; now, unless said.")] = "",
) -> None:
    """Takes a journalist's question down."""
    moment = sitting.session.moment
    made, changes = sitting.desk.requests.receive(
        sitting.actor, sitting.case(case), outlet, journalist, question, by,
        received_at=moment(received) if received else None, deadline=moment(deadline) if deadline else None,
        contact=contact,
    )  # fmt: skip
    sitting.done("cli.done.request_added", changes, request=made, outlet=outlet)


@act(request, "list")
def list_requests(sitting: Sitting, case: Annotated[str, typer.Argument(help="One case alone.")] = "") -> None:
    """Lists the media requests: open ones by our due time, then the answered."""
    voice = sitting.voice
    wanted = sitting.case(case) if case else ""
    found = tuple(one for one in sitting.desk.views.requests() if wanted in ("", one.case_id))
    rows = [
        [one.id, one.case_number, one.outlet, one.journalist, one.question, one.state, voice.when(one.due),
         one.member.short if one.member else ""]
        for one in found
    ]  # fmt: skip
    columns = ("id", "case", "outlet", "journalist", "question", "state", "due", "handler")
    voice.answer(found, lambda: voice.table(columns, rows))


@act(request, "assign")
def assign(sitting: Sitting, case: Case, request: Request, member: str) -> None:
    """Hands a request to somebody."""
    changes = sitting.desk.requests.assign(sitting.actor, sitting.case(case), request, member)
    sitting.done("cli.done.request_assigned", changes, request=request, member=member)


@act(request, "delay")
def delay(sitting: Sitting, case: Case, request: Request, until: str) -> None:
    """Logs that the journalist was told a new time."""
    when = sitting.session.moment(until)
    changes = sitting.desk.requests.delay(sitting.actor, sitting.case(case), request, when)
    sitting.done("cli.done.request_delayed", changes, request=request, at=when)


@act(request, "resolve")
def resolve(
    sitting: Sitting,
    case: Case,
    request: Request,
    resolution: Resolution,
    note: Note = "",
    release: Annotated[str, typer.Option("--release", help="The id of the release that answers it.")] = "",
) -> None:
    """Ends a request: with a release, background, or a reason why not."""
    changes = sitting.desk.requests.resolve(
        sitting.actor, sitting.case(case), request, resolution, note=note, release=release
    )
    sitting.done("cli.done.request_resolved", changes, request=request, resolution=resolution)


Requests = Annotated[list[str], typer.Argument(help="The ids of open requests of this case.")]
One = Annotated[str, typer.Argument(help="The id of an open request.")]


@act(request, "ready")
def ready(sitting: Sitting, case: Case, request: Requests) -> None:
    """Makes the answer ready: it leaves with the release, or at once when the text is out."""
    made, changes = sitting.desk.answers.ready(sitting.actor, sitting.case(case), request)
    sitting.done("cli.done.request_ready", changes, waiting=len(made.waiting), sent=len(made.sent))


@act(request, "set-back")
def set_back(sitting: Sitting, case: Case, request: Requests) -> None:
    """Takes back what stands ready for these requests."""
    changes = sitting.desk.answers.set_back(sitting.actor, sitting.case(case), request)
    sitting.done("cli.done.request_set_back", changes, count=len(request))


@act(request, "apart")
def apart(sitting: Sitting, case: Case, request: One, reason: Reason = "") -> None:
    """Gives this newsroom another answer than the others; the reason stays in the course of events."""
    changes = sitting.desk.answers.set_apart(sitting.actor, sitting.case(case), request, reason)
    sitting.done("cli.done.request_apart", changes, request=request)


@act(request, "same")
def same(sitting: Sitting, case: Case, request: One) -> None:
    """Gives this newsroom the same answer as the others again."""
    changes = sitting.desk.answers.rejoin(sitting.actor, sitting.case(case), request)
    sitting.done("cli.done.request_same", changes, request=request)


@act(request, "own-text")
def own_text(
    sitting: Sitting,
    case: Case,
    request: One,
    file: Annotated[Path, typer.Argument(help="The text in Markdown, or '-'; it needs clearances of its own.")],
) -> None:
    """Begins a text for this newsroom alone, which is apart from the others."""
    made, changes = sitting.desk.answers.own_text(sitting.actor, sitting.case(case), request, read_text(file))
    sitting.done("cli.done.request_own_text", changes, request=request, statement=made)


@act(request, "claims")
def claims(
    sitting: Sitting,
    case: Case,
    request: One,
    claim: Annotated[list[int] | None, typer.Option("--claim", help="A claim that it touches, by number.")] = None,
) -> None:
    """Says which claims a request touches; without any: none."""
    changes = sitting.desk.answers.touches(sitting.actor, sitting.case(case), request, tuple(claim or ()))
    sitting.done("cli.done.request_claims", changes, request=request, count=len(claim or ()))
