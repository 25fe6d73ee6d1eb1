"""`case …`: the acts on a case and what can be asked about it; `case next` is the whole assessment."""

from __future__ import annotations

from typing import Annotated

import typer

from woordvoering.cli.assessed import tell_assessment
from woordvoering.cli.choices import At, By, Case, CheckOutcome, Medium, Note, Origin, Reason, TriageOutcome
from woordvoering.cli.command import act, noun
from woordvoering.cli.session import Sitting
from woordvoering.errors import Reason as Code

case = noun("Cases: opened, triaged, followed, closed.")


@act(case, "open")
def open_case(
    sitting: Sitting,
    title: str,
    t0: Annotated[str, typer.Option("--t0", help="When the desk could first know; now, unless said.")] = "",
    wijk: Annotated[str, typer.Option("--wijk")] = "",
    number: Annotated[str, typer.Option("--number", help="For a zone that numbers on from an older register.")] = "",
    origin: Annotated[Origin, typer.Option("--origin")] = "own",
) -> None:
    """Opens a case that no story stands behind."""
    began = sitting.session.moment(t0) if t0 else sitting.session.clock.now()
    made, changes = sitting.desk.cases.open_own(sitting.actor, title, began, origin=origin, wijk=wijk, number=number)
    sitting.done("cli.done.case_opened", changes, case=made, number=sitting.desk.views.case(made).number)


@act(case, "list")
def list_cases(
    sitting: Sitting,
    closed: Annotated[bool, typer.Option("--closed", help="The closed ones too.")] = False,
) -> None:
    """Lists the cases, the latest first."""
    voice = sitting.voice
    found = sitting.desk.views.cases(closed=closed)
    rows = [
        [item.number, item.title, voice.word("outcome", item.triage), item.impact, item.phase,
         item.handler.short if item.handler else "", voice.say(item.next_code), voice.when(item.deadline_at)]
        for item in found
    ]  # fmt: skip
    columns = ("number", "title", "triage", "impact", "phase", "handler", "next", "deadline")
    voice.answer(found, lambda: voice.table(columns, rows))


@act(case, "show")
def show(sitting: Sitting, case: Case) -> None:
    """Shows one case whole: its particulars, claims, texts, requests and what is to be done."""
    view = sitting.desk.views.case(sitting.case(case))
    voice = sitting.voice

    def tell() -> None:
        voice.fields(
            (
                ("number", view.number),
                ("title", view.title),
                ("t0", voice.when(view.t0)),
                ("handler", view.handler.name if view.handler else ""),
                ("wijk", view.wijk),
                ("triage", voice.word("outcome", view.triage)),
                ("impact", view.impact),
                ("categories", ", ".join(view.categories)),
                ("promised", voice.when(view.promised_at)),
                ("closed", voice.when(view.closed_at)),
            )
        )
        voice.line()
        claims = [
            [one.number, one.wording, voice.word("status", one.status), voice.word("disclosure", one.disclosure),
             one.waiting_on]
            for one in view.claims
        ]  # fmt: skip
        voice.table(("number", "wording", "status", "disclosure", "waiting_on"), claims, empty="cli.no_claims")
        texts = [[one.id, one.kind, one.number, one.headline, one.released_version] for one in view.statements]
        voice.table(("id", "kind", "revision", "headline", "version"), texts, empty="cli.no_texts")
        tell_assessment(sitting, view.assessment)

    voice.answer(view, tell)


@act(case, "emergency")
def emergency(
    sitting: Sitting,
    case: Case,
    outcome: CheckOutcome,
    note: Note = "",
    number: Annotated[str, typer.Option("--number", help="The number that was called.")] = "",
) -> None:
    """Answers whether somebody needs urgent help, and logs who passed it on to 101."""
    made = sitting.case(case)
    changes = sitting.desk.cases.check_emergency(sitting.actor, made, outcome, note=note, number=number)
    sitting.done("cli.done.emergency", changes, outcome=outcome)


@act(case, "triage")
def triage(
    sitting: Sitting,
    case: Case,
    outcome: TriageOutcome,
    reason: Reason = "",
    impact: Annotated[int, typer.Option("--impact", help="1 to 4.")] = 1,
    category: Annotated[list[str] | None, typer.Option("--category")] = None,
    circumstance: Annotated[list[str] | None, typer.Option("--circumstance")] = None,
    recheck: Annotated[str, typer.Option("--recheck", help="When to look again.")] = "",
    refer_to: Annotated[str, typer.Option("--refer-to")] = "",
) -> None:
    """Decides what the desk does with a case, and why."""
    changes = sitting.desk.cases.triage(
        sitting.actor,
        sitting.case(case),
        outcome,
        reason,
        impact=impact,
        categories=tuple(category or ()),
        circumstances=tuple(circumstance or ()),
        recheck_at=sitting.session.moment(recheck) if recheck else None,
        refer_to=refer_to,
    )
    sitting.done("cli.done.triaged", changes, outcome=outcome)


@act(case, "retitle")
def retitle(sitting: Sitting, case: Case, title: str) -> None:
    """Gives a case another title."""
    sitting.done("cli.done.retitled", sitting.desk.cases.retitle(sitting.actor, sitting.case(case), title), title=title)


@act(case, "assign")
def assign(sitting: Sitting, case: Case, member: str) -> None:
    """Hands a case to a colleague, or takes it."""
    changes = sitting.desk.cases.assign(sitting.actor, sitting.case(case), member)
    sitting.done("cli.done.assigned", changes, member=member)


@act(case, "inform")
def inform(
    sitting: Sitting,
    case: Case,
    role: str,
    person: Annotated[str, typer.Option("--person")] = "",
    by: By = "phone",
    reached: Annotated[bool, typer.Option("--reached/--not-reached")] = True,
    note: Note = "",
) -> None:
    """Logs that an office was told, or could not be reached."""
    changes = sitting.desk.cases.inform(sitting.actor, sitting.case(case), role, person, by, reached=reached, note=note)
    sitting.done("cli.done.informed", changes, role=role)


@act(case, "waive")
def waive(sitting: Sitting, case: Case, step: str, reason: Reason = "") -> None:
    """Skips a step that the schema lets skip."""
    changes = sitting.desk.cases.waive(sitting.actor, sitting.case(case), step, reason)
    sitting.done("cli.done.waived", changes, step=step)


@act(case, "note")
def note(
    sitting: Sitting,
    case: Case,
    text: str,
    at: At = "",
    by: Annotated[Medium | None, typer.Option("--by")] = None,
    corrects: Annotated[str, typer.Option("--corrects", help="The key of the line that it corrects.")] = "",
) -> None:
    """Writes a line of the course of events."""
    when = sitting.session.moment(at) if at else None
    changes = sitting.desk.cases.note(sitting.actor, sitting.case(case), text, at=when, medium=by, corrects=corrects)
    sitting.done("cli.done.noted", changes)


@act(case, "promise")
def promise(sitting: Sitting, case: Case, at: str, what: str) -> None:
    """Promises an update at a moment."""
    when = sitting.session.moment(at)
    sitting.done(
        "cli.done.promised", sitting.desk.cases.promise(sitting.actor, sitting.case(case), when, what), at=when
    )


@act(case, "promise-kept")
def promise_kept(sitting: Sitting, case: Case, note: Note = "") -> None:
    """Logs that the promised update was given."""
    sitting.done("cli.done.promise_kept", sitting.desk.cases.keep_promise(sitting.actor, sitting.case(case), note))


@act(case, "close")
def close(sitting: Sitting, case: Case, reason: Reason = "") -> None:
    """Closes a case when nothing of it is open."""
    made = sitting.case(case)
    changes = sitting.desk.cases.close(sitting.actor, made, reason)
    sitting.done("cli.done.closed", changes, case=made, number=sitting.desk.views.case(made).number)


@act(case, "reopen")
def reopen(sitting: Sitting, case: Case, reason: Reason = "") -> None:
    """Opens a closed case again."""
    made = sitting.case(case)
    changes = sitting.desk.cases.reopen(sitting.actor, made, reason)
    sitting.done("cli.done.reopened", changes, case=made, number=sitting.desk.views.case(made).number)


@act(case, "attach")
def attach(sitting: Sitting, case: Case) -> None:
    """Copies what came in on its story since into a case."""
    changes = sitting.desk.stories.attach_new(sitting.actor, sitting.case(case))
    sitting.done("cli.done.attached", changes, count=len(changes.events))


@act(case, "timeline")
def timeline(sitting: Sitting, case: Case) -> None:
    """Tells the course of events, the first line first."""
    voice = sitting.voice
    lines = tuple(reversed(sitting.desk.views.case(sitting.case(case)).log))
    rows = [
        [voice.when(one.at), one.who.short if one.who else "", voice.reason(Code(one.code, dict(one.params))), one.text]
        for one in lines
    ]
    voice.answer(lines, lambda: voice.table(("at", "who", "what", "text"), rows))


@act(case, "next")
def next_step(sitting: Sitting, case: Case) -> None:
    """Says what to do now, whose turn it is, what blocks, who waits how long, and where each phase stands."""
    found = sitting.desk.views.assessment(sitting.case(case))
    sitting.voice.answer(found, lambda: tell_assessment(sitting, found))
