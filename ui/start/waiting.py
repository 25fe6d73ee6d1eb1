"""Between the page of a device that waits and the folder where its answer will lie: looks, and takes it up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from ui.files import read_file, write_file
from ui.forms.form import Answers, one
from ui.manners.clipboard import copy
from ui.start.wait_page import WaitPage, WaitRecord
from ui.start.work import Errands
from ui.theme import Theme
from woordvoering.clock import Clock, Entropy
from woordvoering.errors import BrokenInput, WoordvoeringError
from woordvoering.joining import Joined, Pending, answer_in_folder, finish, give_up, leave_request
from woordvoering.journal.fingerprints import digits_of, words_of
from woordvoering.store.profile import Home

LOOK_MS = 2_000
LATER = frozenset(("join.not_yet_enrolled", "sync.folder_away", "sync.hub_away"))
"""What mends itself: the same answer is tried again."""
ANSWERS = 64 * 1024


def _tr(source: str) -> str:
    return QCoreApplication.translate("start", source)


class Waiting(QObject):
    """`joined` carries the passphrase with which the desk opens, `left` when the request is gone."""

    joined = Signal(str)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        home: Home,
        pending: Pending,
        passphrase: str,
        tools: tuple[Errands, Clock, Entropy, Callable[[WoordvoeringError], str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._home, self._pending, self._passphrase = home, pending, passphrase
        self._errands, self._clock, self._entropy, self._said = tools
        self._locked = pending.secrets == "passphrase" and not passphrase
        self._lies = self._looking = self._taking = False
        self._answer: bytes | None = None
        self._refused: bytes | None = None
        body = pending.request.body
        record = WaitRecord(pending.invitation.name, words_of(body), digits_of(body), self._locked)
        self.page = WaitPage(theme, record)
        self.page.acted.connect(self._act)
        self.page.given_up.connect(self._give_up)
        self.page.submitted.connect(self._unlock)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._stand()

    def start(self) -> None:
        """Looks at once, and every two seconds from then on."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Looks no more."""
        self._timer.stop()

    def look(self) -> None:
        """Whether the request lies where it must, and the answer with it."""
        if self._looking or self._taking:
            return
        self._looking = True
        pending, entropy, lies = self._pending, self._entropy, self._lies

        def work() -> tuple[bool, bytes | None]:
            return lies or leave_request(pending, entropy), answer_in_folder(pending, entropy)

        self._errands.run(work, self._looked, self._away)

    def take(self, answer: bytes) -> None:
        """Opens an answer, from the folder or by hand."""
        self._answer = answer
        if self._locked:
            self.page.stand(_tr("Het antwoord is er. Typ de wachtwoordzin om de desk te openen."), "lock")
            return
        self._taking = True
        self.page.work(_tr("De desk wordt binnengehaald."))
        home, passphrase, clock, entropy = self._home, self._passphrase or None, self._clock, self._entropy
        self._errands.run(lambda: finish(home, answer, passphrase, clock, entropy), self._done, self._not_done)

    def _looked(self, found: tuple[bool, bytes | None]) -> None:
        self._looking = False
        self._lies, answer = found
        if self._taking:
            return
        if answer is not None and answer != self._refused:
            self.take(answer)
        else:
            self._stand()

    def _away(self, error: WoordvoeringError) -> None:
        self._looking = False
        self.page.stand(self._said(error), "cloud-off")

    def _stand(self) -> None:
        if self._answer is not None and self._locked:
            return
        if self._lies:
            self.page.stand(_tr("De vraag ligt in de gedeelde map. Het antwoord wordt hier vanzelf opgenomen."))
        else:
            self.page.stand(_tr("Breng de vraag naar een beheerder: kopieer ze, of bewaar ze op een stick. "
                                "Wat terugkomt, plak of open je hier."))  # fmt: skip

    def _done(self, joined: Joined) -> None:
        self.stop()
        self.joined.emit(self._passphrase)

    def _not_done(self, error: WoordvoeringError) -> None:
        self._taking = False
        self.page.rest()
        code = error.reasons()[0].code
        if code == "vault.wrong_passphrase":
            self._passphrase, self._locked = "", True
            self.page.refuse({"passphrase": self._said(error)}, "" if self.page.boxes else self._said(error))
        elif code in LATER:
            self.page.stand(self._said(error))
        else:
            self._refused = self._answer
            self.page.refuse(general=self._said(error))

    def _unlock(self, answers: Answers) -> None:
        self._passphrase = one(answers, "passphrase")
        if not self._passphrase:
            self.page.refuse({"passphrase": _tr("Typ de wachtwoordzin van dit toestel.")})
            return
        self._locked = False
        if self._answer is not None:
            self.take(self._answer)
        else:
            self.page.stand(_tr("Er is nog geen antwoord. Het wordt geopend zodra het er is."))

    def _act(self, name: str) -> None:
        asked, window = self._pending.asked, self.page.window()
        match name:
            case "copy":
                copy(asked)
                self.page.stand(_tr("De vraag staat op het klembord; niets ervan is geheim."), "check")
            case "paste":
                self._given(QGuiApplication.clipboard().text().encode())
            case "save":
                chosen, _ = QFileDialog.getSaveFileName(window, _tr("Bewaar de vraag"), "vraag.json")
                self._with_file(chosen, lambda path: write_file(path, asked.encode()), lambda _: self.page.stand(
                    _tr("De vraag is bewaard; niets ervan is geheim."), "check"))  # fmt: skip
            case _:
                chosen, _ = QFileDialog.getOpenFileName(window, _tr("Open het antwoord"))
                self._with_file(chosen, read_file, self._given)

    def _with_file(self, chosen: str, work: Callable[[Path], object], then: Callable[..., None]) -> None:
        if chosen:
            self._errands.run(lambda: work(Path(chosen)), then, self._refuse)

    def _given(self, data: bytes) -> None:
        if not data.strip():
            self.page.refuse(general=_tr("Op het klembord staat niets. Kopieer het antwoord en probeer opnieuw."))
        elif len(data) > ANSWERS:
            self.page.refuse(general=self._said(BrokenInput("join.unreadable")))
        elif not self._taking:
            self.page.refuse()
            self.take(data.strip())

    def _give_up(self) -> None:
        self.stop()
        home, passphrase, entropy = self._home, self._passphrase or None, self._entropy
        self._errands.run(
            lambda: give_up(home, passphrase, entropy),
            lambda _: self.left.emit(),
            self._refuse,
        )

    def _refuse(self, error: WoordvoeringError) -> None:
        self.page.refuse(general=self._said(error))
