"""What the pane at the right shows of the selected authority, and which buttons it has: pure functions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.clearance.adopt import reworded
from ui.clearance.desk_side import Loaded
from ui.clearance.panes import Act, Request
from ui.clearance.words import ADVERSE, pending_bypass, plain, request_title, verdict_pill, waits, who
from ui.keys import KeyMap
from ui.statement.difference import runs_of
from ui.widgets import times
from ui.widgets.diff import DiffRun
from ui.wording import facts
from woordvoering.overview.text_records import AuthorityView, ClearanceView
from woordvoering.statements.diff import compare
from woordvoering.statements.references import without_references

TONES = {"green": "greenText", "amber": "amberText", "red": "redText", "neutral": "text2"}


def _tr(source: str) -> str:
    return QCoreApplication.translate("ClearanceRequests", source)


def request_of(view: AuthorityView, loaded: Loaded, keymap: KeyMap) -> Request:
    """The pane of one authority."""
    clearance, pill = loaded.view, verdict_pill(view, loaded.view.now)
    moment = view.verdict_at or view.requested_at
    return Request(
        icon=pill.icon,
        tone=TONES.get(pill.tone, "text2"),
        title=request_title(view),
        at=times.wall(moment) if moment else "",
        quote=view.reason,
        proposal_title=_tr("Voorstel voor revisie {number}").format(number=clearance.number + 1),
        proposal=proposed(view, clearance),
        facts=_facts(view, loaded),
        acts=acts(view, loaded, keymap),
    )


def proposed(view: AuthorityView, clearance: ClearanceView) -> tuple[DiffRun, ...]:
    """The proposed sentence against the one that it rewords."""
    if not view.proposal:
        return ()
    old = without_references(reworded(clearance.text, view.proposal)).strip()
    return runs_of(compare(old, view.proposal)) if old else (DiffRun(view.proposal, "ins"),)


def _facts(view: AuthorityView, loaded: Loaded) -> tuple[str, ...]:
    found: list[str] = []
    known = loaded.known()
    word = view.unproven
    if view.telephone and (waits(view) or (word is not None and word.proof == "unchecked")):
        found.append(f"{who(view, known)} · {view.telephone}")
    if word is not None and word.event != view.event:
        found.append(_tr("Een woord van {name} wacht nog op bewijs.").format(name=word.person))
    if view.proof == "contested":
        found.append(
            _tr(
                "Terwijl dit woord gegeven werd, wijzigde op een ander toestel de tekst, de functie of de "
                "uitspraak. Het geldt niet en is niet weg: vraag een nieuw woord."
            )
        )
    if waits(view) and view.deputy:
        found.append(facts(_tr("Plaatsvervanger: {name}").format(name=view.deputy), view.deputy_telephone))
    if pending_bypass(view):
        second = known.get(loaded.seconds.get(view.event, ""))
        if second is not None:
            found.append(_tr("{name} moet het overslaan bevestigen.").format(name=second.name))
    return tuple(found)


def acts(view: AuthorityView, loaded: Loaded, keymap: KeyMap) -> tuple[Act, ...]:
    """What can be done about an authority now."""

    def act(command: str, words: str, icon: str, kind: str = "secondary") -> Act:
        return Act(f"clearance.{command}", words, icon, keymap.caps(f"clearance.{command}"), kind)  # type: ignore[arg-type]

    found: list[Act] = []
    proof = view.unproven.proof if view.unproven is not None else ""
    if proof == "awaiting_witness":
        found.append(Act("witness", _tr("Bevestig als getuige"), "shield-check"))
    if proof == "unchecked":
        found.append(Act("call_back", _tr("Afzender teruggebeld"), "phone"))
    if pending_bypass(view):
        found.append(Act("confirm", _tr("Bevestig overslaan"), "shield-check"))
    again = view.proof == "contested" and loaded.view.asked
    if again:
        found.append(act("note", _tr("Telefonisch noteren"), "phone"))
        found.append(act("mail", _tr("E-mail noteren"), "mail"))
    if view.verdict in ADVERSE:
        if view.proposal:
            found.append(act("adopt", _tr("Overnemen"), "check"))
        found.append(act("call", _tr("Bel {who}").format(who=_short(view)), "phone"))
        found.append(act("refuse", _tr("Weiger met reden"), "", "ghost"))
    if waits(view):
        found.append(act("note", _tr("Telefonisch noteren"), "phone"))
        found.append(act("mail", _tr("E-mail noteren"), "mail"))
        found.append(act("remind", _tr("Herinner"), "bell"))
        if view.deputy and view.deputy_asked_at is None:
            found.append(act("deputy", _tr("Vraag plaatsvervanger"), "users"))
        if view.may_bypass and not pending_bypass(view):
            found.append(act("skip", _tr("Overslaan"), "step-forward", "ghost"))
        found.append(act("withdraw", _tr("Aanvraag intrekken"), "undo-2", "ghost"))
    if view.may_sign_here and loaded.view.asked and (again or view.verdict not in ("cleared", "bypassed")):
        found.append(Act("sign", _tr("Teken op dit toestel"), "fingerprint-pattern", kind="ghost"))
    return tuple(found)


def _short(view: AuthorityView) -> str:
    name = plain(view)
    return name if " " in name else name.lower()
