"""Acts on texts and on who agrees with them, each by the one command of the desk that a person would use."""

from __future__ import annotations

from collections.abc import Mapping

from woordvoering.clearance.commands import Call, CallBack, Mail
from woordvoering.clock import moment
from woordvoering.demo import acts
from woordvoering.demo.night import Night, shipped
from woordvoering.demo.play import Player
from woordvoering.journal.journal import Changes
from woordvoering.reaction.schema import Answer


def revision(night: Night, act: acts.RevisionMade) -> Changes:
    """The first one starts the statement; what was kept in the editor is in it from now on."""
    by, case = night.who(act.by), night.case(act.case)
    known = night.names.statements.get(act.statement)
    if known is not None:
        changes = night.desk.statements.save(by, case, known, act.text, variants=act.variants)
        night.desk.drafts.drop(known)
        return changes
    made, changes = night.desk.statements.start(by, case, act.kind, act.text, language=act.language)
    night.names.statements[act.statement] = made
    return changes


def draft(night: Night, act: acts.Draft) -> Changes:
    """What stands in the editor: kept on this device, no act of the journal."""
    case, statement = night.case(act.case), night.names.statements[act.statement]
    base = night.desk.views.statement(case, statement).revision
    night.desk.drafts.keep(case, statement, base, act.text, dict(act.variants))
    return Changes()


def checklist(night: Night, act: acts.Checklist) -> Changes:
    """Answers to the pre-release list."""
    answers: dict[str, tuple[Answer, str]] = {one.point: (one.answer, one.reason or "") for one in act.answers}
    return night.desk.statements.answer_all(
        night.who(act.by), night.case(act.case), night.names.statements[act.statement], answers
    )


def request_clearance(night: Night, act: acts.RequestClearance) -> Changes:
    """Everybody whom the matrix names is asked."""
    statement = night.names.statements[act.statement]
    return night.desk.clearances.request(night.who(act.by), night.case(act.case), statement)


def skip_clearance(night: Night, act: acts.SkipClearance) -> Changes:
    """Proposed by one, confirmed by the second."""
    case, statement = night.case(act.case), night.names.statements[act.statement]
    proposed, changes = night.desk.clearances.propose_bypass(
        night.who(act.by), case, statement, act.authority, act.reason, act.second
    )
    return changes | night.desk.clearances.confirm_bypass(act.second, case, proposed)


def verdict(night: Night, act: acts.Verdict) -> Changes:
    """In the app by the authority itself; by telephone or mail as an officer notes it."""
    by, case, statement = night.who(act.by), night.case(act.case), night.names.statements[act.statement]
    reason, clearances = act.reason or act.wording, night.desk.clearances
    if act.medium == "app":
        return clearances.sign(by, case, statement, act.authority, act.verdict, reason=reason, proposal=act.proposal)
    person = night.speaker(act.authority).name
    if act.medium == "telephone":
        call = Call(act.called or "", act.witness or "", act.read_aloud)
        noted, changes = clearances.note_telephone(
            by, case, statement, act.authority, person, act.verdict, call, reason=reason, proposal=act.proposal
        )
        night.names.verdicts[f"{act.statement}/{act.revision}/{act.authority}"] = noted
        return changes
    data = shipped(act.mail).read_bytes() if act.mail else b""
    call = CallBack(moment(act.called_back), act.called or "", act.witness or "") if act.called_back else None
    noted, changes = clearances.note_mail(
        by, case, statement, act.authority, person, act.verdict, Mail(data, call), reason=reason, proposal=act.proposal
    )
    night.names.verdicts[f"{act.statement}/{act.revision}/{act.authority}"] = noted
    return changes


def witness(night: Night, act: acts.Witness) -> Changes:
    """The second officer confirms what was said."""
    noted = night.names.verdicts[f"{act.statement}/{act.revision}/{act.authority}"]
    return night.desk.clearances.witness(night.who(act.by), night.case(act.case), noted)


ACTS: Mapping[type, Player] = {
    acts.RevisionMade: revision,
    acts.Draft: draft,
    acts.Checklist: checklist,
    acts.RequestClearance: request_clearance,
    acts.SkipClearance: skip_clearance,
    acts.Verdict: verdict,
    acts.Witness: witness,
}
