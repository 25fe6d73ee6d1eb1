"""`Begin`: leads from a folder without a desk to one that opens: founded, joined, or brought back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.files import read_file
from ui.forms.form import Answers, one
from ui.settings.declared import SETUP, read, write
from ui.start import forms
from ui.start.page import Page
from ui.start.sheet_page import SheetPage, printed
from ui.start.steps import STEPS
from ui.start.waiting import Waiting
from ui.start.ways import WaysPage
from ui.start.window import StartWindow
from ui.start.work import Errands
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import row
from woordvoering.beginning import found_desk
from woordvoering.clock import Clock, Entropy, SystemEntropy
from woordvoering.errors import WoordvoeringError
from woordvoering.founding import founding_roles, key_of_sheet, member_id_of, sheet_of
from woordvoering.i18n import Language, Messages
from woordvoering.joining import Pending, begin, pending_in, recover
from woordvoering.journal.enrolment import MAX_FILE, Invitation, read_invitation
from woordvoering.journal.fingerprints import words_of
from woordvoering.journal.keys import SEED_BYTES
from woordvoering.reaction.load import default_schema
from woordvoering.store.place import private_folder
from woordvoering.store.profile import Home
from woordvoering.store.secrets import keyring_usable

UNDER = {
    "recovery.unreadable": "key",
    "recovery.other_workspace": "key",
    "recover.nothing_there": "target",
    "sync.folder_away": "target",
    "sync.folder_empty": "target",
    "sync.folder_unreadable": "target",
    "sync.address_unknown": "target",
    "join.unreadable": "invitation",
    "join.format": "invitation",
    "join.root_differs": "invitation",
    "member.id": "member",
}
"""The question under which a refusal stands."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("start", source)


@dataclass(frozen=True, slots=True)
class Machine:
    """What this machine has: no keyring that encrypts (`bare`), and perhaps a request that waits."""

    bare: bool
    pending: Pending | None


def opener(theme: Theme, act: Callable[[], None]) -> QWidget:
    """The button for what came as a file."""
    button = Button(theme, _tr("Open een bestand"), icon="folder-open", height=28)
    button.clicked.connect(act)
    holder = QWidget()
    holder.setLayout(row(button, None))
    return holder


class Begin(QObject):
    """`ready` carries the passphrase with which the new desk opens, '' for the keyring."""

    ready = Signal(str)

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        folder: Path,
        clock: Clock,
        language: Language = "nl",
        entropy: Entropy | None = None,
    ) -> None:
        super().__init__(window)
        self._theme, self._home, self._clock = theme, Home(folder.expanduser().absolute()), clock
        self._entropy = entropy or SystemEntropy()
        self._language: Language = language
        self._messages = Messages.in_window()
        self._errands = Errands(self)
        self._bare = False
        self._seed = self._entropy.token(SEED_BYTES)
        self._pages: dict[str, Page] = {}
        self._trail: list[str] = []
        self._filled: dict[str, Answers] = {}
        self.waiting: Waiting | None = None
        self.window = StartWindow(theme, window)

    @property
    def page(self) -> Page | None:
        """The page in front."""
        return self.window.page

    def start(self) -> None:
        """Looks at the machine, then shows the first page, or the one of a request that waits."""
        self._errands.run(self._look, self._looked, self._not_looked)

    def close(self) -> None:
        """There is a desk, or the program ends."""
        if self.waiting is not None:
            self.waiting.stop()
        sheet = self._pages.get("sheet")
        if isinstance(sheet, SheetPage):
            sheet.forget()
        self._errands.close()
        self.window.close_sheet()
        self.window.deleteLater()

    @property
    def _folder(self) -> str:
        return str(self._home.folder)

    def _look(self) -> Machine:
        waits = self._home.joining.exists() and not self._home.profile.exists()
        return Machine(not keyring_usable(), pending_in(self._home) if waits else None)

    def _looked(self, machine: Machine) -> None:
        self._bare = machine.bare
        if machine.pending is not None:
            self._wait(machine.pending, "")
            return
        page = WaysPage(self._theme, self._folder)
        page.chosen.connect(self._choose)
        self._open(page, "ways")

    def _not_looked(self, error: WoordvoeringError) -> None:
        self._looked(Machine(self._bare, None))
        self._refuse(self._pages["ways"], error)

    def _open(self, page: Page, name: str) -> None:
        before = self._pages.get(name)
        if before is not None:
            before.hide()
            before.deleteLater()
        self._pages[name] = page
        page.back_wanted.connect(self._go_back)
        self._show(name)

    def _show(self, name: str) -> None:
        if name in self._trail:
            del self._trail[self._trail.index(name) :]
        self._trail.append(name)
        self.window.show_page(self._pages[name])

    def _go_back(self) -> None:
        if len(self._trail) > 1:
            self._trail.pop()
            self.window.show_page(self._pages[self._trail[-1]])

    def _choose(self, name: str) -> None:
        if name in self._pages:
            self._show(name)
        elif name == "create":
            page = Page(self._theme, forms.create(needed=self._bare, folder=self._folder), number=1)
            self._propose(page)
            page.submitted.connect(self._create)
            self._open(page, name)
        elif name == "invited":
            page = Page(self._theme, forms.invited(), opener(self._theme, self._open_invitation))
            page.submitted.connect(lambda answers: self._read(one(answers, "invitation").encode()))
            self._open(page, name)
        else:
            page = Page(self._theme, forms.recover(needed=self._bare))
            self._propose(page)
            page.submitted.connect(self._recover)
            self._open(page, name)

    def _propose(self, page: Page) -> None:
        """The short name follows the name until somebody types another."""
        name, member, said = page.boxes["name"], page.boxes["member"], [""]

        def follow() -> None:
            if str(member.value()) == said[0]:
                said[0] = member_id_of(str(name.value()))
                member.fill(said[0])

        name.edited.connect(follow)

    def _open_invitation(self) -> None:
        page = self._pages["invited"]
        chosen, _ = QFileDialog.getOpenFileName(page.window(), _tr("Open de uitnodiging"))
        if chosen:
            self._errands.run(lambda: read_file(Path(chosen)), self._read, lambda error: self._refuse(page, error))

    # --- a new desk

    def _create(self, answers: Answers) -> None:
        page = self._pages["create"]
        if self._wrong(page, answers):
            return
        self._filled["create"] = answers
        text = printed(sheet_of(one(answers, "zone").strip(), self._seed, self._clock))
        sheet = SheetPage(self._theme, text)
        sheet.submitted.connect(self._found)
        self._open(sheet, "sheet")

    def _found(self, typed: Answers) -> None:
        page, answers, seed = self._pages["sheet"], self._filled["create"], self._seed
        differ = forms.last_signs_differ(typed, seed)
        if differ:
            page.refuse({"last": differ})
            return
        home, clock, entropy = self._home.folder, self._clock, self._entropy
        passphrase, zone = one(answers, "passphrase"), one(answers, "zone").strip()
        page.work(_tr("De desk wordt opgericht."))

        def work() -> object:
            first = forms.person(answers, founding_roles(default_schema()))
            private_folder(home)
            write(home, {**read(home), SETUP: STEPS[0]})  # before the desk: a cut between the two loses no step
            return found_desk(home, zone, first, passphrase or None, clock, entropy, root_seed=seed)

        self._errands.run(work, lambda _: self.ready.emit(passphrase), lambda error: self._refuse(page, error))

    # --- into a desk that is there

    def _read(self, data: bytes) -> None:
        page = self._pages["invited"]
        text = data.strip()[: MAX_FILE + 1]
        self._errands.run(lambda: read_invitation(text), self._invited, lambda error: self._refuse(page, error))

    def _invited(self, found: Invitation) -> None:
        before = self._pages.get("join")
        words = words_of(bytes.fromhex(found.root_key))
        page = Page(self._theme, forms.join(found.name, words, found.target, needed=self._bare))
        if before is not None:
            page.fill({name: answer for name, answer in before.answers().items() if name != "target"})
        self._pages["invited"].refuse()
        self._propose(page)
        page.submitted.connect(lambda answers: self._ask(found, answers))
        self._open(page, "join")

    def _ask(self, invitation: Invitation, answers: Answers) -> None:
        page = self._pages["join"]
        if self._wrong(page, answers):
            return
        home, entropy = self._home, self._entropy
        passphrase, target = one(answers, "passphrase"), one(answers, "target").strip()
        page.work(_tr("De sleutels van dit toestel worden gemaakt."))
        self._errands.run(
            lambda: begin(home, invitation, forms.person(answers), passphrase or None, entropy, target=target),
            lambda pending: self._wait(pending, passphrase),
            lambda error: self._refuse(page, error),
        )

    def _wait(self, pending: Pending, passphrase: str) -> None:
        tools = (self._errands, self._clock, self._entropy, self._said)
        self.waiting = Waiting(self._theme, self._home, pending, passphrase, tools, self)
        self.waiting.joined.connect(self.ready)
        self.waiting.left.connect(self._withdrawn)
        self._trail.clear()
        self._open(self.waiting.page, "wait")
        self.waiting.start()

    def _withdrawn(self) -> None:
        self._trail.clear()
        self._looked(Machine(self._bare, None))

    # --- back from the sheet

    def _recover(self, answers: Answers) -> None:
        page = self._pages["recover"]
        if self._wrong(page, answers):
            return
        home, clock, entropy = self._home, self._clock, self._entropy
        passphrase, target = one(answers, "passphrase"), one(answers, "target").strip()
        page.work(_tr("Alles wordt binnengehaald en nagekeken."))

        def work() -> object:
            person = forms.person(answers, founding_roles(default_schema()))
            return recover(home, key_of_sheet(one(answers, "key")), target, person, passphrase or None, clock, entropy)

        self._errands.run(work, lambda _: self.ready.emit(passphrase), lambda error: self._refuse(page, error))

    # --- words

    def _said(self, error: WoordvoeringError) -> str:
        return " ".join(self._messages.say_all(error, self._language))

    def _wrong(self, page: Page, answers: Answers) -> bool:
        found = forms.wrong(answers)
        page.refuse(found)
        return bool(found)

    def _refuse(self, page: Page, error: WoordvoeringError) -> None:
        part = UNDER.get(error.reasons()[0].code, "")
        if part in page.boxes:
            page.refuse({part: self._said(error)})
        else:
            page.refuse(general=self._said(error))
