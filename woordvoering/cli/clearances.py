"""`clearance …`: the authorities are asked, speak, are reminded or passed over; every word of theirs is signed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from woordvoering.cli.choices import Case, Reason, Statement, VerdictWord
from woordvoering.cli.command import act, noun
from woordvoering.cli.session import Sitting, read_bytes

clearance = noun("Clearance by the authorities that the matrix names.")

Role = Annotated[str, typer.Argument(help="An office of the schema.")]
Person = Annotated[str, typer.Argument(help="Who spoke.")]
Verdict = Annotated[str, typer.Argument(help="The id of a verdict.")]
Number = Annotated[str, typer.Option("--number", help="The number that was called.")]
Listener = Annotated[str, typer.Option("--witness", help="The member who listened.")]
Proposal = Annotated[str, typer.Option("--proposal", help="Other words that they propose.")]


def _text(sitting: Sitting, case: str, statement: str) -> tuple[str, str]:
    made = sitting.case(case)
    return made, sitting.statement(made, statement)


@act(clearance, "request")
def request(sitting: Sitting, case: Case, statement: Statement = "current") -> None:
    """Asks everybody whom the matrix names about the newest text."""
    made, text = _text(sitting, case, statement)
    changes = sitting.desk.clearances.request(sitting.actor, made, text)
    sitting.done("cli.done.clearance_requested", changes, statement=text)


@act(clearance, "withdraw")
def withdraw(
    sitting: Sitting,
    case: Case,
    reason: Reason = "",
    role: Annotated[str, typer.Option("--role", help="One office alone; otherwise all that did not answer yet.")] = "",
    statement: Statement = "current",
) -> None:
    """Takes back the question about the newest text; an answer that was given stays."""
    made, text = _text(sitting, case, statement)
    changes = sitting.desk.clearances.withdraw(sitting.actor, made, text, reason, role)
    sitting.done("cli.done.clearance_withdrawn", changes, statement=text)


@act(clearance, "sign")
def sign(
    sitting: Sitting,
    case: Case,
    role: Role,
    verdict: VerdictWord,
    sha256: Annotated[str, typer.Option("--sha256", help="The fingerprint of the text that was read.")] = "",
    reason: Reason = "",
    proposal: Proposal = "",
    statement: Statement = "current",
) -> None:
    """Gives an authority's own verdict, signed with their seat."""
    made, text = _text(sitting, case, statement)
    changes = sitting.desk.clearances.sign(
        sitting.actor, made, text, role, verdict, sha256=sha256, reason=reason, proposal=proposal
    )
    sitting.done("cli.done.verdict", changes, role=role, verdict=verdict)


@act(clearance, "telephone")
def telephone(
    sitting: Sitting,
    case: Case,
    role: Role,
    person: Person,
    verdict: VerdictWord,
    number: Number = "",
    witness: Listener = "",
    read_aloud: Annotated[bool, typer.Option("--read-aloud", help="The text was read to them.")] = False,
    reason: Reason = "",
    proposal: Proposal = "",
    statement: Statement = "current",
) -> None:
    """Takes down a verdict by telephone; it counts once the witness confirms it."""
    from woordvoering.clearance.commands import Call

    made, text = _text(sitting, case, statement)
    call = Call(number=number, witness=witness, read_aloud=read_aloud)
    given, changes = sitting.desk.clearances.note_telephone(
        sitting.actor, made, text, role, person, verdict, call, reason=reason, proposal=proposal
    )
    sitting.done("cli.done.verdict_telephone", changes, verdict=given, role=role, witness=witness)


@act(clearance, "mail")
def mail(
    sitting: Sitting,
    case: Case,
    role: Role,
    person: Person,
    verdict: VerdictWord,
    file: Annotated[Path, typer.Option("--file", help="The mail, as it came.")],
    called_back: Annotated[str, typer.Option("--called-back", help="When the sender was called back.")] = "",
    number: Number = "",
    witness: Listener = "",
    reason: Reason = "",
    proposal: Proposal = "",
    statement: Statement = "current",
) -> None:
    """Files a verdict by mail; it counts once the sender was called back and the witness confirms that call."""
    from woordvoering.clearance.commands import CallBack, Mail

    made, text = _text(sitting, case, statement)
    call = CallBack(sitting.session.moment(called_back), number, witness) if called_back else None
    given, changes = sitting.desk.clearances.note_mail(
        sitting.actor, made, text, role, person, verdict, Mail(read_bytes(file), call), reason=reason, proposal=proposal
    )
    if call is None:
        sitting.done("cli.done.verdict_mail", changes, verdict=given, role=role)
    else:
        sitting.done("cli.done.verdict_telephone", changes, verdict=given, role=role, witness=witness)


@act(clearance, "call-back")
def call_back(
    sitting: Sitting,
    case: Case,
    verdict: Annotated[str, typer.Argument(help="The id of a verdict by mail.")],
    number: Number = "",
    witness: Listener = "",
) -> None:
    """Notes that the sender of a mail was called back; it counts once the witness confirms that call."""
    given, changes = sitting.desk.clearances.call_back(sitting.actor, sitting.case(case), verdict, number, witness)
    sitting.done("cli.done.called_back", changes, verdict=given, witness=witness)


@act(clearance, "witness")
def witness(sitting: Sitting, case: Case, verdict: Verdict) -> None:
    """Confirms what was said on the telephone, as the one who listened."""
    changes = sitting.desk.clearances.witness(sitting.actor, sitting.case(case), verdict)
    sitting.done("cli.done.witnessed", changes, verdict=verdict)


@act(clearance, "remind")
def remind(
    sitting: Sitting,
    case: Case,
    role: Role,
    by: Annotated[str, typer.Option("--by")] = "app",
    statement: Statement = "current",
) -> None:
    """Asks an authority again."""
    made, text = _text(sitting, case, statement)
    sitting.done("cli.done.reminded", sitting.desk.clearances.remind(sitting.actor, made, text, role, by), role=role)


@act(clearance, "deputy")
def deputy(sitting: Sitting, case: Case, role: Role, statement: Statement = "current") -> None:
    """Asks the one who stands in for an authority."""
    made, text = _text(sitting, case, statement)
    changes = sitting.desk.clearances.ask_deputy(sitting.actor, made, text, role)
    sitting.done("cli.done.deputy_asked", changes, role=role)


@act(clearance, "bypass")
def bypass(
    sitting: Sitting,
    case: Case,
    role: Role,
    second: Annotated[str, typer.Option("--second", help="The member who must confirm.")],
    reason: Reason = "",
    statement: Statement = "current",
) -> None:
    """Proposes to go on without an authority."""
    made, text = _text(sitting, case, statement)
    proposal, changes = sitting.desk.clearances.propose_bypass(sitting.actor, made, text, role, reason, second)
    sitting.done("cli.done.bypass_proposed", changes, bypass=proposal, role=role, second=second)


@act(clearance, "confirm-bypass")
def confirm_bypass(sitting: Sitting, case: Case, bypass: str) -> None:
    """Confirms a bypass, as its second person."""
    changes = sitting.desk.clearances.confirm_bypass(sitting.actor, sitting.case(case), bypass)
    sitting.done("cli.done.bypassed", changes, bypass=bypass)


@act(clearance, "show")
def show(sitting: Sitting, case: Case, statement: Statement = "current") -> None:
    """Shows where each authority stands on the newest text."""
    view = sitting.desk.views.clearance(*_text(sitting, case, statement))
    voice = sitting.voice
    rows = [
        [one.role, one.person, one.mandatory, voice.say(f"cli.verdict.{one.verdict}"), voice.when(one.verdict_at),
         one.medium, one.proof, one.reason]
        for one in view.authorities
    ]  # fmt: skip
    columns = ("role", "person", "mandatory", "verdict", "at", "medium", "proof", "reason")

    def tell() -> None:
        params = {"number": view.number, "sha256": view.sha256, "given": view.given, "needed": view.needed}
        voice.line(voice.say("cli.clearances", params))
        voice.table(columns, rows)

    voice.answer(view, tell)


@act(clearance, "authority")
def authority(
    sitting: Sitting,
    role: Role,
    person: Annotated[str, typer.Argument(help="Who speaks for it.")],
    telephone: Annotated[str, typer.Option("--telephone")] = "",
    mail: Annotated[str, typer.Option("--mail")] = "",
    member: Annotated[str, typer.Option("--member", help="Their seat at this desk, if they have one.")] = "",
    deputy: Annotated[str, typer.Option("--deputy", help="Who stands in.")] = "",
    deputy_telephone: Annotated[str, typer.Option("--deputy-telephone")] = "",
    deputy_member: Annotated[str, typer.Option("--deputy-member")] = "",
    name: Annotated[str, typer.Option("--name", help="What the zone calls it.")] = "",
) -> None:
    """Says who speaks for an authority, and who stands in."""
    changes = sitting.desk.clearances.name_authority(
        sitting.actor, role, person, telephone=telephone, mail=mail, member=member, deputy=deputy,
        deputy_telephone=deputy_telephone, deputy_member=deputy_member, name=name,
    )  # fmt: skip
    sitting.done("cli.done.authority_named", changes, role=role, person=person)
