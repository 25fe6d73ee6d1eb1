"""Between the press list and the desk: shows it, changes it, takes files over and writes them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from ui import wording
from ui.acting import Acting
from ui.contacts import forms
from ui.contacts.screen import ContactsScreen
from ui.contacts.words import consent_word, group_word
from ui.files import read_file, write_file
from ui.forms.form import Answers, one
from ui.parts import Parts
from ui.wording import counted, facts
from woordvoering.contacts.cards import write_cards
from woordvoering.contacts.commands import Added
from woordvoering.contacts.entries import Entry
from woordvoering.contacts.events import Consent
from woordvoering.contacts.incoming import Preview, read_entries
from woordvoering.contacts.rows import ContactRow
from woordvoering.contacts.rules import contact_of, held_back
from woordvoering.contacts.sheet import write_sheet
from woordvoering.desk import Desk
from woordvoering.errors import Refused
from woordvoering.journal.journal import Changes
from woordvoering.overview.windows import Ask

CARDS = (".vcf", ".vcard")


def _tr(source: str) -> str:
    return QCoreApplication.translate("contacts", source)


class ContactsPresenter:
    """Shows the list and carries out what is wanted."""

    def __init__(self, screen: ContactsScreen, parts: Parts) -> None:
        self.screen, self.acting = screen, Acting(screen, parts)
        self._selected = ""
        screen.acted.connect(self._act)
        screen.served.asked.connect(self._ask)
        self.acting.follow(self.refresh)

    def show(self, subject: str = "") -> None:
        """The screen comes to the front, with a contact selected where one is named."""
        self._selected = subject
        self.refresh()

    def refresh(self) -> None:
        """Asks the desk again for what is seen, or for the contact that is named."""
        if self._selected:
            self.screen.select(self._selected)
            self._selected = ""
        else:
            self.screen.served.refresh()

    def take(self, path: Path) -> None:
        """Reads a file, and asks before anything of it is written."""

        def look(desk: Desk) -> tuple[tuple[Entry, ...], Preview]:
            entries = read_entries(read_file(path))
            return entries, desk.contacts.preview(entries)

        def ask(found: tuple[tuple[Entry, ...], Preview]) -> None:
            self._ask_taking(*found, path.name)

        self.acting.parts.bridge.ask(look, ask, self.acting.refused)

    def write(self, path: Path) -> None:
        """Writes the list: cards under a name that ends so, else a table."""

        def write(desk: Desk) -> int:
            pairs = [(row.key, contact_of(row)) for row in desk.contacts.all()]
            cards = path.suffix.lower() in CARDS
            write_file(path, write_cards(pairs) if cards else write_sheet(pairs, self.acting.voice.language))
            return len(pairs)

        def written(count: int) -> None:
            one, more = _tr("{n} contact staat in {file}."), _tr("{n} contacten staan in {file}.")
            private = _tr("Persoonsgegevens: bewaar het niet langer dan nodig.")
            self.acting.tell(wording.sentences(counted(count, one, more, file=path.name), private))

        self.acting.parts.bridge.ask(write, written, self.acting.refused)

    def _ask(self, ask: Ask) -> None:
        self.acting.ask(lambda desk: desk.views.lists.contacts(ask, group_word), self.screen.show_window)

    def _act(self, name: str, key: str) -> None:
        current = self.screen.current()
        row = current if current is not None and current.key == key else None
        if name == "import":
            self._choose()
        elif name == "export":
            self._choose_place()
        elif name == "add":
            self._ask_groups(None)
        elif row is None:
            return
        elif name == "edit":
            self._ask_groups(row)
        elif name == "consent":
            self._consent(row)
        elif name == "remove":
            self._remove(row)
        else:
            self._explain(row)

    def _explain(self, row: ContactRow) -> None:
        """Why nothing reaches a contact, or on what ground it does."""
        held = held_back(row)
        ground = _tr("Grond: {ground}").format(ground=consent_word(row.consent).lower())
        self.screen.explain(
            self.acting.voice.refusal(Refused(held))[0] if held is not None else facts(ground, row.consent_how)
        )

    def _ask_groups(self, row: ContactRow | None) -> None:
        """The groups that the list knows, for who types one."""
        self.acting.ask(
            lambda desk: sorted({group for known in desk.contacts.all() for group in known.groups}),
            lambda groups: self._edit(row, groups),
        )

    def _edit(self, row: ContactRow | None, groups: Sequence[str]) -> None:
        actor = self.acting.actor

        def filled(answers: Answers) -> None:
            contact = forms.contact_from(answers, row)

            def put(desk: Desk) -> tuple[Added, Changes]:
                if row is None:
                    return desk.contacts.add(actor, contact)
                return desk.contacts.change(actor, row.key, contact)

            self.acting.act(put, "", self._added)

        self.acting.forms.ask(forms.contact(row, groups), filled)

    def _added(self, result: tuple[Added, Changes]) -> None:
        added = result[0]
        words = _tr("Bewaard.")
        if added.same_mail:
            others = ", ".join(dict.fromkeys(row.outlet for row in added.same_mail))
            words = _tr("Bewaard. {others} heeft hetzelfde adres: ze krijgen samen één mail.").format(others=others)
        self._selected = added.contact
        self.acting.tell(words)
        self.refresh()

    def _consent(self, row: ContactRow) -> None:
        actor = self.acting.actor

        def said(answers: Answers) -> None:
            word, how, note = cast("Consent", one(answers, "consent")), one(answers, "how"), one(answers, "note")
            self.acting.act(
                lambda desk: desk.contacts.consent(actor, row.key, word, how=how, note=note),
                _tr("Toestemming genoteerd: {word}.").format(word=consent_word(word).lower()),
            )

        self.acting.forms.ask(forms.consent(row), said)

    def _remove(self, row: ContactRow) -> None:
        actor = self.acting.actor

        def agreed(answers: Answers) -> None:
            why = one(answers, "reason")
            self.acting.act(lambda desk: desk.contacts.remove(actor, row.key, why), _tr("Van de lijst gehaald."))

        self.acting.ask(
            lambda desk: len(desk.contacts.words_of(row.key)),
            lambda words: self.acting.forms.ask(forms.remove(row, words), agreed) and None,
        )

    def _ask_taking(self, entries: tuple[Entry, ...], found: Preview, file: str) -> None:
        sentences = {
            line.number: wording.sentences(*self.acting.voice.refusal(Refused(*line.reasons)))
            for line in found.lines
            if line.reasons
        }
        actor = self.acting.actor

        def taken(result: tuple[Preview, Changes]) -> None:
            self.acting.tell(
                counted(len(result[0].to_write()), _tr("{n} contact overgenomen."), _tr("{n} contacten overgenomen."))
            )

        def agreed(_: Answers) -> None:
            self.acting.act(lambda desk: desk.contacts.take_over(actor, entries), "", taken)

        self.acting.forms.ask(forms.incoming(found, file, sentences), agreed)

    def _choose(self) -> None:
        kinds = _tr("Perslijsten (*.csv *.txt *.vcf *.vcard)")
        path, _ = QFileDialog.getOpenFileName(self.screen, _tr("Neem een perslijst over"), "", kinds)
        if path:
            self.take(Path(path))

    def _choose_place(self) -> None:
        kinds = "CSV (*.csv);;vCard (*.vcf)"
        path, _ = QFileDialog.getSaveFileName(self.screen, _tr("Bewaar de perslijst"), "perslijst.csv", kinds)
        if path:
            self.write(Path(path))
