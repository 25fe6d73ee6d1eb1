"""Letting a device in from Instellingen: who asks, compared by ear; the second's signature; the answer brought away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from ui.acting import Acting
from ui.forms.form import Answers, Form, one, several
from ui.settings import devices_forms as forms
from ui.settings import proof
from ui.settings.devices_record import RosterView
from ui.wording import sentences
from woordvoering.admitting import Done, Elsewhere, admit, compared, complete, second
from woordvoering.desk import Desk
from woordvoering.errors import WoordvoeringError
from woordvoering.journal.changes import Changes
from woordvoering.journal.enrolment import Request, SignedRequest, Wish, encode_wish, read_request, read_wish
from woordvoering.knocking import door, knocks, leave_answer, meeting_place, seated
from woordvoering.sync.folder import Folder
from woordvoering.sync.hub_address import is_hub
from woordvoering.sync.kept import read_kept


def tr(source: str) -> str:
    """Words of this card."""
    return QCoreApplication.translate("devices", source)


@dataclass(frozen=True, slots=True)
class Door:
    """Where devices knock: the folder, if there is one, and who is in already; `hub` when they meet in one."""

    folder: Folder | None
    workspace: str
    known: frozenset[str]
    hub: bool


class Desked(Protocol):
    """What the longer ways need of the presenter of the card: `DevicesPresenter`."""

    acting: Acting

    @property
    def view(self) -> RosterView: ...

    def role(self, name: str) -> str: ...

    def name(self, member: str) -> str: ...

    def change(
        self,
        work: Callable[[Desk], tuple[Done | Elsewhere, Changes]],
        said: str,
        then: Callable[[Done], None] | None = None,
    ) -> None: ...

    def spread(self) -> None: ...

    def refused(self, error: WoordvoeringError) -> None: ...

    def lacks(self, answers: Answers) -> bool: ...

    def hand_out(self, form: Form, file: str, text: str) -> None: ...


class Admitting:
    """The longer ways of the card; `card` is its presenter."""

    def __init__(self, card: Desked) -> None:
        self._card, self._acting = card, card.acting

    def begin(self, name: str, where: Door) -> None:
        """'admit', 'second' or 'complete'."""
        if name == "admit":
            self._look(where)
        elif name == "second":
            form = forms.paste("second", tr("Onderteken als tweede"), tr("Het verzoek van de andere beheerder"))
            self._acting.forms.ask(form, self._read_wish)
        else:
            form = forms.paste("complete", tr("Rond af"), tr("Het getekende verzoek dat terugkwam"), hub=where.hub)
            self._acting.forms.ask(form, self._complete)

    def _look(self, where: Door) -> None:
        self._acting.parts.bridge.fetch(
            lambda _: knocks(where.folder, where.workspace, where.known),
            lambda asking: self._ask(asking, hub=where.hub),
            lambda _: self._ask((), hub=where.hub),
        )

    def _ask(self, asking: tuple[SignedRequest, ...], *, hub: bool) -> None:
        lying = {each.request.device: each.file for each in asking}
        form = forms.admit(self._card.view, asking, self._card.role, hub=hub)
        self._acting.forms.ask(form, lambda answers: self._admit(lying, answers))

    def _admit(self, lying: dict[str, bytes], answers: Answers) -> None:
        chosen, pasted = one(answers, "request"), one(answers, forms.PASTED).strip()
        data = lying.get(chosen) or pasted.encode()
        if not data:
            self._acting.forms.refuse_part(forms.PASTED, tr("Plak de vraag die je kreeg."))
            return
        if self._card.lacks(answers):
            return
        actor, words, roles = self._acting.actor, one(answers, "words"), several(answers, "roles")
        asked: list[Request] = []

        def work(desk: Desk) -> tuple[Done | Elsewhere, Changes]:
            found = compared(data, words)
            asked.append(found.request)
            by = proof.authority(desk, actor, answers)
            here = by.root is not None or by.second in desk.journal.actors
            place, way = meeting_place(desk.home, one(answers, forms.WAY), needed=here)
            outcome = admit(desk.journal, desk.secrets, desk.entropy, found, roles, by, target=place, hub=way)
            return outcome, outcome.changes if isinstance(outcome, Done) else Changes()

        self._card.change(work, "", lambda done: self._bring(asked[0], done.answer))

    def _bring(self, asked: Request, answer: bytes) -> None:
        """The answer into the folder where the device looks; by hand where there is none."""

        def left(lies: bool) -> None:
            self._card.spread()
            if lies:
                words = tr("{name} is toegelaten. Het andere toestel neemt het antwoord vanzelf op.")
                self._acting.tell(words.format(name=asked.name))
            else:
                self._by_hand(asked, answer)

        def away(error: WoordvoeringError) -> None:
            self._by_hand(asked, answer)
            self._acting.tell(sentences(*self._acting.voice.refusal(error)))

        def find(found: Door) -> None:
            self._acting.parts.bridge.fetch(lambda _: leave_answer(found.folder, asked.device, answer), left, away)

        self._acting.ask(door_of, find)

    def _by_hand(self, asked: Request, answer: bytes) -> None:
        text = answer.decode()
        self._card.hand_out(forms.answer(asked.name, text), "antwoord.json", text)

    def _read_wish(self, answers: Answers) -> None:
        data = one(answers, forms.PASTED).strip().encode()
        self._acting.parts.bridge.ask(
            lambda desk: read_wish(data, desk.journal.workspace), self._show_wish, self._card.refused
        )

    def _show_wish(self, found: Wish) -> None:
        first = self._card.name(found.first)
        acts = forms.acts_of(found, self._card.view, self._card.role)
        self._acting.forms.done()
        self._acting.forms.ask(forms.second(found, first, acts), lambda answers: self._sign(found, first, answers))

    def _sign(self, found: Wish, first: str, answers: Answers) -> None:
        words = one(answers, "words")

        def signed(wish: Wish) -> None:
            text = encode_wish(wish).decode()
            self._card.hand_out(forms.signed(first, text), "getekend.json", text)

        self._acting.parts.bridge.ask(lambda desk: second(desk.journal, found, words), signed, self._card.refused)

    def _complete(self, answers: Answers) -> None:
        data = one(answers, forms.PASTED).strip().encode()
        wishes: list[Wish] = []

        def work(desk: Desk) -> tuple[Done, Changes]:
            found = read_wish(data, desk.journal.workspace)
            wishes.append(found)
            _, way = meeting_place(desk.home, one(answers, forms.WAY), needed=bool(found.request))
            done = complete(desk.journal, desk.secrets, desk.entropy, found, hub=way)
            return done, done.changes

        def then(done: Done) -> None:
            if done.answer:
                self._bring(read_request(wishes[0].request.encode()).request, done.answer)
            else:
                self._acting.tell(tr("Gedaan, samen met {name}.").format(name=self._card.name(wishes[0].second)))

        self._card.change(work, "", then)


def door_of(desk: Desk) -> Door:
    """Where this desk meets the others."""
    workspace = desk.journal.workspace
    hub = is_hub(read_kept(desk.home.sync).target)
    return Door(door(desk.home, workspace, desk.entropy), workspace, seated(desk.journal), hub=hub)
