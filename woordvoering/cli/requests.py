"""`request …`: journalists' questions, taken down, handed on, delayed, resolved."""

from __future__ import annotations

from typing import Annotated

import typer

from woordvoering.cli.choices import By, Case, Note, Resolution
from woordvoering.cli.command import act, noun
from woordvoering.cli.session import Sitting

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
