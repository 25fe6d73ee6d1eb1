"""Between the card about other devices and the exchange of this desk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from ui.acting import Acting
from ui.forms.form import Answers
from ui.line import Ear
from ui.settings.handing import hand_out
from ui.settings.hub_care import UNDER_CARE, Asked, Done, Own, asked_of, care_form, carried_out, own_of
from ui.settings.hub_way import address_of, hub_form, part_secrets, secured, tried
from ui.settings.sync_card import SyncCard, SyncRecord
from ui.together import Exchange, Together
from ui.voice import Voice
from ui.widgets.times import day, wall
from ui.wording import sentences
from woordvoering.errors import Reason, WoordvoeringError
from woordvoering.sync.hub_address import is_hub
from woordvoering.syncing import SyncState

BEGIN = frozenset(("sync.folder_empty", "sync.folder_unreadable"))
"""What a person may answer by publishing all from here once more."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("SyncPresenter", source)


class SyncPresenter:
    """Shows how the exchange stands, and carries out what a person wants of it."""

    def __init__(self, card: SyncCard, acting: Acting, together: Together) -> None:
        self.card, self._acting, self._together = card, acting, together
        card.acted.connect(self._act)
        together.said.connect(Ear(card, self.show).hear)
        self.show(together.state)

    def show(self, state: SyncState) -> None:
        """How it stands now."""
        self.card.show_record(record_of(state, self._acting.voice))

    def _act(self, name: str) -> None:
        match name:
            case "folder":
                chosen = QFileDialog.getExistingDirectory(self.card.window(), _tr("Map die alle toestellen zien"))
                if chosen:
                    self._order(lambda exchange: exchange.configure(chosen), _tr("Deze map wordt gebruikt."))
            case "hub":
                part_secrets(self._acting.forms.ask(hub_form(), self._connect))
            case "care":
                self._acting.ask(own_of, self._ask_care)
            case "begin":
                self._order(_begin, _tr("Alles van hier staat nu in de map."))
            case "forget":
                self._order(lambda exchange: exchange.forget(), _tr("Ontkoppeld. Wat hier staat, blijft."))
            case _:
                self._together.now()

    def _connect(self, answers: Answers) -> None:
        try:
            address = address_of(answers)
        except WoordvoeringError as error:
            self._refused(error)
        else:
            self._order(tried(address), _tr("Deze hub wordt gebruikt."))

    def _ask_care(self, own: Own) -> None:
        part_secrets(self._acting.forms.ask(care_form(own), lambda answers: self._care(own, answers)))

    def _care(self, own: Own, answers: Answers) -> None:
        try:
            asked: Asked = asked_of(answers)
        except WoordvoeringError as error:
            self._refused(error)
            return
        found: list[Done] = []

        def then(error: WoordvoeringError | None) -> None:
            if error is not None:
                self._refused(error)
            else:
                self._cared(found[0])

        self._together.order(lambda exchange: found.append(carried_out(asked, own, exchange)), then)

    def _cared(self, done: Done) -> None:
        """A sentence, what is to be read, or what goes to somebody else."""
        forms = self._acting.forms
        if done.form is not None and done.text:
            hand_out(self._acting, done.form, done.file, done.text)
            return
        forms.done()
        if done.form is not None:
            forms.ask(done.form, lambda _: forms.done())
        else:
            self._acting.tell(done.said)

    def _order(self, work: Callable[[Exchange], None], said: str) -> None:
        def then(error: WoordvoeringError | None) -> None:
            if error is not None:
                self._refused(error)
                return
            self._acting.forms.done()
            self._acting.tell(said)

        self._together.order(work, then)

    def _refused(self, error: WoordvoeringError) -> None:
        """Under its field, when the sheet of the hub is open."""
        part, forms = UNDER_CARE.get(error.reasons()[0].code, ""), self._acting.forms
        if part and forms.sheet is not None and forms.sheet.form.id in ("hub", "hub_care"):
            forms.refuse_part(part, sentences(*self._acting.voice.refusal(error)))
        else:
            self._acting.refused(error)


def _begin(exchange: Exchange) -> None:
    exchange.round(found=True)


def record_of(state: SyncState, voice: Voice) -> SyncRecord:
    """What the card shows of a state."""
    if not state.target:
        return SyncRecord(sentences=(_tr("Alles staat enkel op dit toestel. Kies een map die alle toestellen zien, "
                                         "of een hub; wat er staat, kan niemand anders lezen."),))  # fmt: skip
    acts = ["now", "forget"]
    if state.reason is not None and state.reason.code in BEGIN:
        acts.insert(1, "begin")
    said = _standing(state, state.reason, voice)
    return SyncRecord(
        state.target, said, ("folder", "hub", "care", *acts), wrong=state.phase in ("stopped", "conflict")
    )


def _standing(state: SyncState, reason: Reason | None, voice: Voice) -> tuple[str, ...]:
    sentences = [secured(state.target)] if is_hub(state.target) else []
    if reason is not None:
        sentences.append(voice.say(reason.code, reason.params))
    if state.last is not None:
        sentences.append(_tr("Laatst alles gelijk: {day} {time}.").format(day=day(state.last), time=wall(state.last)))
    else:
        sentences.append(_tr("Nog niet uitgewisseld."))
    if state.unsent:
        sentences.append(_tr("Nog te verzenden: {count}.").format(count=state.unsent))
    if state.blobs_unsent:
        sentences.append(_tr("Bestanden nog te verzenden: {count}.").format(count=state.blobs_unsent))
    if state.blobs_missing:
        sentences.append(
            _tr("Bestanden die nog van een ander toestel komen: {count}.").format(count=state.blobs_missing)
        )
    sentences.append(_tr("Toestellen met een plaats in deze desk: {count}.").format(count=state.devices))
    return tuple(sentences)
