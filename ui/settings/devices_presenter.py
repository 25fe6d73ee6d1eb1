"""Between the card about persons and devices and the desk: invitations, roles, and devices that are taken back."""

from __future__ import annotations

from collections.abc import Callable

from ui.acting import Acting
from ui.forms.form import Answers, Form, one
from ui.settings import devices_forms as forms
from ui.settings import proof
from ui.settings.admitting import Admitting, door_of, tr
from ui.settings.devices_card import DevicesCard
from ui.settings.devices_record import RosterView, roster_view
from ui.settings.handing import hand_out
from ui.together import Together
from ui.wording import sentences
from woordvoering.admitting import Done, Elsewhere, invitation, revoke_device, together
from woordvoering.desk import Desk
from woordvoering.errors import WoordvoeringError
from woordvoering.journal.changes import Changes
from woordvoering.journal.enrolment import Invitation, Wish, encode_invitation, encode_wish
from woordvoering.journal.fingerprints import digits_of, words_of
from woordvoering.journal.members import ADMIN, RoleGranted, RoleRevoked
from woordvoering.sync.kept import read_kept

UNDER = {
    "hub.address": forms.WAY,
    "join.hub_way_missing": forms.WAY,
    "join.fingerprint_differs": "words",
    "recovery.unreadable": proof.KEY,
    "recovery.other_workspace": proof.KEY,
    "join.unreadable": forms.PASTED,
    "join.format": forms.PASTED,
    "join.request_altered": forms.PASTED,
    "join.other_workspace": forms.PASTED,
    "join.not_signed": forms.PASTED,
    "join.wish_differs": forms.PASTED,
}
"""The question under which a refusal stands."""


class DevicesPresenter:
    """Shows who is in, and carries out what a person wants of it; what changed goes to the others at once."""

    def __init__(self, card: DevicesCard, acting: Acting, exchange: Together | None) -> None:
        self.card, self.acting, self._exchange = card, acting, exchange
        self._view = RosterView((), acting.actor, ())
        self._admitting = Admitting(self)
        card.acted.connect(self._act)

    @property
    def view(self) -> RosterView:
        """Who is in, as the card shows it."""
        return self._view

    def refresh(self) -> None:
        """Asks the desk again."""
        actor = self.acting.actor
        self.acting.ask(lambda desk: roster_view(desk, actor), self._show)

    def role(self, name: str) -> str:
        """The label of a role."""
        return tr("Beheerder") if name == ADMIN else self.acting.voice.role(name)

    def name(self, member: str) -> str:
        """The name of a person."""
        known = self._view.member(member)
        return known.name if known is not None else member

    def change(
        self,
        work: Callable[[Desk], tuple[Done | Elsewhere, Changes]],
        said: str,
        then: Callable[[Done], None] | None = None,
    ) -> None:
        """Lets the roster change; a wish is handed out when the second signs elsewhere."""

        def done(result: tuple[Done | Elsewhere, Changes]) -> None:
            outcome = result[0]
            if isinstance(outcome, Elsewhere):
                self._hand_wish(outcome.wish)
                return
            self.acting.forms.done()
            if then is not None:
                then(outcome)
            else:
                self.acting.tell(said)
            self.spread()

        self.acting.parts.bridge.act(work, done, self.refused)

    def spread(self) -> None:
        """The others hear it at once."""
        if self._exchange is not None:
            self._exchange.now()

    def refused(self, error: WoordvoeringError) -> None:
        """Why it did not happen: under its question where the form has it."""
        sheet = self.acting.forms.sheet
        part = UNDER.get(error.reasons()[0].code, "")
        if sheet is not None and any(each.id == part for each in sheet.form.parts):
            self.acting.forms.refuse_part(part, sentences(*self.acting.voice.refusal(error)))
        else:
            self.acting.refused(error)

    def hand_out(self, form: Form, file: str, text: str) -> None:
        """A sheet with what goes to somebody else: to copy, or to keep as a file."""
        hand_out(self.acting, form, file, text)

    def _show(self, view: RosterView) -> None:
        self._view = view
        self.card.show_roster(view)

    def _act(self, name: str, subject: str) -> None:
        match name:
            case "invite":
                self.acting.ask(_invitation, self._invite)
            case "grant" | "revoke":
                self._ask_role(subject, grant=name == "grant")
            case "revoke_device":
                self._ask_device(subject)
            case _:
                self.acting.ask(door_of, lambda found: self._admitting.begin(name, found))

    def _invite(self, found: Invitation) -> None:
        text, root = encode_invitation(found).decode(), bytes.fromhex(found.root_key)
        self.hand_out(forms.invitation(found.name, words_of(root), digits_of(root), text), "uitnodiging.json", text)

    def _ask_role(self, member: str, *, grant: bool) -> None:
        known = self._view.member(member)
        if known is not None:
            form = forms.role(self._view, known, self.role, grant=grant)
            self.acting.forms.ask(form, lambda answers: self._set_role(member, answers, grant=grant))

    def _set_role(self, member: str, answers: Answers, *, grant: bool) -> None:
        if self.lacks(answers):
            return
        kind, actor = RoleGranted if grant else RoleRevoked, self.acting.actor
        fact = kind(member=member, role=one(answers, "role"))
        said = tr("{name} heeft de rol.") if grant else tr("De rol is weg bij {name}.")
        self.change(
            lambda desk: _with_changes(together(desk.journal, [fact], proof.authority(desk, actor, answers))),
            said.format(name=self.name(member)),
        )

    def _ask_device(self, device: str) -> None:
        found = next(((m, d) for m in self._view.members for d in m.devices if d.id == device), None)
        if found is not None:
            form = forms.revoke_device(self._view, *found)
            self.acting.forms.ask(form, lambda answers: self._revoke(device, answers))

    def _revoke(self, device: str, answers: Answers) -> None:
        if self.lacks(answers):
            return
        actor, reason = self.acting.actor, one(answers, "reason")
        self.change(
            lambda desk: _with_changes(
                revoke_device(desk.journal, device, reason, proof.authority(desk, actor, answers))
            ),
            tr("Het toestel is ingetrokken."),
        )

    def lacks(self, answers: Answers) -> bool:
        """Whether the key of the sheet is wanted and not there; then it is said under its question."""
        sentence = proof.lacking(answers)
        if sentence:
            self.acting.forms.refuse_part(proof.KEY, sentence)
        return bool(sentence)

    def _hand_wish(self, wish: Wish) -> None:
        body, text = wish.compared(), encode_wish(wish).decode()
        self.hand_out(forms.wish(self.name(wish.second), words_of(body), digits_of(body), text), "verzoek.json", text)


def _invitation(desk: Desk) -> Invitation:
    return invitation(desk.journal, read_kept(desk.home.sync).target)


def _with_changes(outcome: Done | Elsewhere) -> tuple[Done | Elsewhere, Changes]:
    return outcome, outcome.changes if isinstance(outcome, Done) else Changes()
