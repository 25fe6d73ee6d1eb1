"""The acts of the Akkoord screen on the authority that is selected."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.clearance import desk_side, forms
from ui.clearance.adopt import adopted
from ui.clearance.words import pending_bypass, waits
from ui.files import read_file
from ui.forms.form import Answers, one
from woordvoering.clearance.commands import Call, CallBack, Mail
from woordvoering.errors import WoordvoeringError
from woordvoering.overview.text_records import AuthorityView

if TYPE_CHECKING:
    from ui.bridge import Bridge
    from ui.clearance.desk_side import Loaded
    from ui.forms.desk import Forms
    from woordvoering.clearance.events import VerdictWord
    from woordvoering.desk import Desk


def _tr(source: str) -> str:
    return QCoreApplication.translate("ClearanceActs", source)


class Behind(Protocol):
    """What the acts need of the presenter that carries them."""

    bridge: Bridge
    forms: Forms
    loaded: Loaded | None
    tell: Callable[[str], None]

    @property
    def screen(self) -> QWidget: ...

    def where(self) -> tuple[str, str, str]: ...

    def go(self, name: str, subject: str) -> None: ...

    def refuse(self, error: WoordvoeringError) -> None: ...


class ClearanceActs:
    """Each act takes the selected authority; what cannot be done now says why."""

    def __init__(self, presenter: Behind) -> None:
        self._presenter = presenter
        self._by_name: dict[str, Callable[[AuthorityView], None]] = {
            "clearance.remind": self.remind,
            "clearance.note": self.note,
            "clearance.mail": self.mail,
            "clearance.deputy": self.deputy,
            "clearance.skip": self.skip,
            "clearance.adopt": self.adopt,
            "clearance.refuse": self.refuse,
            "clearance.call": self.call,
            "clearance.withdraw": self.withdraw,
            "call_back": self.call_back,
            "witness": self.witness,
            "confirm": self.confirm,
            "sign": self.sign,
        }

    def do(self, name: str, view: AuthorityView) -> None:
        """Carries an act out. Raises KeyError for an unknown one."""
        self._by_name[name](view)

    def remind(self, view: AuthorityView) -> None:
        """Asks again."""
        if not waits(view):
            self._say(_tr("Op {who} wordt niet gewacht.").format(who=view.label))
            return
        actor, case, statement = self._where()
        told = _tr("{who} herinnerd.").format(who=view.label)
        self._act(lambda desk: desk.clearances.remind(actor, case, statement, view.role), told)

    def deputy(self, view: AuthorityView) -> None:
        """Asks the deputy; the first one can still answer."""
        if not waits(view):
            self._say(_tr("Op {who} wordt niet gewacht.").format(who=view.label))
            return
        actor, case, statement = self._where()
        told = _tr("{name} gevraagd. Het eerste geldige antwoord telt.").format(name=view.deputy)
        self._act(lambda desk: desk.clearances.ask_deputy(actor, case, statement, view.role), told)

    def note(self, view: AuthorityView) -> None:
        """A verdict by telephone."""
        presenter, loaded = self._presenter, self._presenter.loaded
        if loaded is None:
            return
        if not loaded.view.asked:
            self._say(_tr("Vraag eerst akkoord op deze revisie."))
            return
        actor, case, statement = self._where()

        def noted(answers: Answers) -> None:
            verdict = cast("VerdictWord", one(answers, "verdict"))
            spoken = Call(one(answers, "number"), one(answers, "witness"), one(answers, "read_aloud") == "yes")
            self._act(
                lambda desk: desk.clearances.note_telephone(
                    actor, case, statement, view.role, one(answers, "person"), verdict, spoken,
                    reason=one(answers, "reason"), proposal=one(answers, "proposal"),
                ),
                _tr("Genoteerd. Telt zodra de getuige bevestigt."),
            )  # fmt: skip

        presenter.forms.ask(forms.telephone(view, loaded.view, loaded.people, actor), noted)

    def mail(self, view: AuthorityView) -> None:
        """A verdict by mail: which mail, then what it says."""
        loaded = self._presenter.loaded
        if loaded is None:
            return
        if not loaded.view.asked:
            self._say(_tr("Vraag eerst akkoord op deze revisie."))
            return
        path, _ = QFileDialog.getOpenFileName(
            self._presenter.screen.window(), _tr("Kies de mail"), "", _tr("Mails (*.eml);;Alle bestanden (*)")
        )
        if path:
            self.mail_file(view, Path(path))

    def mail_file(self, view: AuthorityView, path: Path) -> None:
        """The form about one mail; the file is read on the desk's thread and kept as it came."""
        presenter, loaded = self._presenter, self._presenter.loaded
        if loaded is None:
            return
        actor, case, statement = self._where()

        def noted(answers: Answers) -> None:
            verdict, witness = cast("VerdictWord", one(answers, "verdict")), one(answers, "witness")
            number = one(answers, "number")
            told = _tr("Genoteerd. Telt zodra de getuige bevestigt.")
            self._act(
                lambda desk: desk.clearances.note_mail(
                    actor, case, statement, view.role, one(answers, "person"), verdict,
                    Mail(read_file(path), CallBack(desk.clock.now(), number, witness) if witness else None),
                    reason=one(answers, "reason"), proposal=one(answers, "proposal"),
                ),
                told if witness else _tr("Genoteerd. Telt zodra de afzender teruggebeld is."),
            )  # fmt: skip

        presenter.forms.ask(forms.mail(view, loaded.view, path.name, loaded.people, actor), noted)

    def call_back(self, view: AuthorityView) -> None:
        """The sender of a mail was called back on a number that the desk knows, and stands by it."""
        loaded, word = self._presenter.loaded, view.unproven
        if loaded is None or word is None:
            return
        actor, case, _ = self._where()

        def agreed(answers: Answers) -> None:
            number, witness = one(answers, "number"), one(answers, "witness")
            self._act(
                lambda desk: desk.clearances.call_back(actor, case, word.event, number, witness),
                _tr("Genoteerd. Telt zodra de getuige bevestigt."),
            )

        self._presenter.forms.ask(forms.call_back(view, word.person, loaded.people, actor), agreed)

    def sign(self, view: AuthorityView) -> None:
        """A verdict in the app, by somebody with a key here."""
        presenter, loaded = self._presenter, self._presenter.loaded
        if loaded is None:
            return
        _, case, statement = self._where()
        sha = loaded.view.sha256

        def signed(answers: Answers) -> None:
            verdict, signer = cast("VerdictWord", one(answers, "verdict")), one(answers, "signer")
            self._act(
                lambda desk: desk.clearances.sign(
                    signer, case, statement, view.role, verdict, sha256=sha,
                    reason=one(answers, "reason"), proposal=one(answers, "proposal"),
                ),
                _tr("Getekend."),
            )  # fmt: skip

        signers = [person for person in loaded.people if person.id in view.may_sign_here]
        presenter.forms.ask(forms.signature(view, loaded.view, signers), signed)

    def skip(self, view: AuthorityView) -> None:
        """Proposes to go on without an authority."""
        presenter, loaded = self._presenter, self._presenter.loaded
        if loaded is None:
            return
        if not view.may_bypass:
            self._say(_tr("{who} kan je niet overslaan: het schema laat dat niet toe.").format(who=view.label))
            return
        if pending_bypass(view):
            self.confirm(view)
            return
        actor, case, statement = self._where()

        def proposed(answers: Answers) -> None:
            why, second = one(answers, "reason"), one(answers, "second")
            self._act(
                lambda desk: desk.clearances.propose_bypass(actor, case, statement, view.role, why, second),
                _tr("Voorgesteld. De tweede persoon bevestigt."),
            )

        presenter.forms.ask(forms.bypass(view, loaded.people, actor), proposed)

    def confirm(self, view: AuthorityView) -> None:
        """The second person confirms that an authority is passed over."""
        loaded = self._presenter.loaded
        second = loaded.seconds.get(view.event, "") if loaded is not None else ""
        title = _tr("{who} overslaan bevestigen").format(who=view.label)
        self._second(view, second, title, view.reason, lambda desk, who, case: desk.clearances.confirm_bypass(
            who, case, view.event))  # fmt: skip

    def witness(self, view: AuthorityView) -> None:
        """The witness confirms what was said on the telephone."""
        word = view.unproven
        if word is None:
            return
        second = word.witness.id if word.witness is not None else ""
        title = _tr("Getuige van het gesprek met {who}").format(who=view.label)
        intro = _tr("Je bevestigt dat je dit gesprek hoorde: {words}").format(words=word.reason or _tr("akkoord"))
        self._second(view, second, title, intro, lambda desk, who, case: desk.clearances.witness(
            who, case, word.event))  # fmt: skip

    def adopt(self, view: AuthorityView) -> None:
        """Takes the proposed sentence over in the next revision; opens the editor when its place is not certain."""
        loaded = self._presenter.loaded
        if loaded is None or not view.proposal:
            self._say(_tr("{who} stelde geen zin voor.").format(who=view.label))
            return
        actor, case, statement = self._where()
        text, revision = adopted(loaded.view.text, view.proposal), loaded.view.revision
        if text is None:
            self._say(_tr("De plaats van de zin is niet zeker. Zet hem zelf op zijn plaats."))
            self._presenter.go("statement", f"{case}/{statement}")
            return
        told = _tr("Revisie {number} bewaard met de zin van {who}.")
        number = loaded.view.number + 1
        self._act(
            lambda desk: desk_side.adopt(desk, actor, case, statement, revision, text),
            told.format(number=number, who=view.label),
        )

    def refuse(self, view: AuthorityView) -> None:
        """Answers in the log why the change is not taken over."""
        actor, case, _ = self._where()

        def agreed(answers: Answers) -> None:
            words = _tr("Aanpassing van {who} niet overgenomen: {reason}").format(
                who=view.label, reason=one(answers, "reason")
            )
            self._act(lambda desk: desk.cases.note(actor, case, words), _tr("Genoteerd in het verloop."))

        self._presenter.forms.ask(forms.refusal(view), agreed)

    def withdraw(self, view: AuthorityView) -> None:
        """Takes the question back, with the reason; an answer that was given stays."""
        loaded = self._presenter.loaded
        if loaded is None:
            return
        if not waits(view):
            self._say(_tr("Op {who} wordt niet gewacht.").format(who=view.label))
            return
        actor, case, statement = self._where()

        def given(answers: Answers) -> None:
            role = "" if answers.get("whose") == forms.EVERYBODY else view.role
            self._act(
                lambda desk: desk.clearances.withdraw(actor, case, statement, one(answers, "reason"), role),
                _tr("Aanvraag ingetrokken. Wie al antwoordde, blijft staan."),
            )

        self._presenter.forms.ask(forms.withdrawal(view, loaded.view), given)

    def call(self, view: AuthorityView) -> None:
        """Calls, and notes what came of it."""
        actor, case, _ = self._where()

        def noted(answers: Answers) -> None:
            words = _tr("{who} gebeld: {note}").format(who=view.label, note=one(answers, "note"))
            self._act(lambda desk: desk.cases.note(actor, case, words, medium="phone"), _tr("Oproep genoteerd."))

        self._presenter.forms.ask(forms.call(view), noted)

    def _second(
        self, view: AuthorityView, second: str, title: str, intro: str, command: Callable[[Desk, str, str], Any]
    ) -> None:
        presenter, loaded = self._presenter, self._presenter.loaded
        if loaded is None:
            return
        _, case, _ = self._where()
        here = [person for person in loaded.at_this_device() if person.id == second]
        if not here:
            name = loaded.known()[second].name if second in loaded.known() else _tr("de tweede persoon")
            self._say(_tr("{name} bevestigt op een eigen toestel: die sleutel is niet hier.").format(name=name))
            return

        def confirmed(answers: Answers) -> None:
            who = one(answers, "person")
            self._act(lambda desk: command(desk, who, case), _tr("Bevestigd."))

        presenter.forms.ask(forms.confirm(title, intro, here), confirmed)

    def _where(self) -> tuple[str, str, str]:
        return self._presenter.where()

    def _say(self, words: str) -> None:
        self._presenter.tell(words)

    def _act(self, command: Callable[[Desk], Any], told: str) -> None:
        presenter = self._presenter

        def done(_: object) -> None:
            presenter.forms.done()
            presenter.tell(told)

        def refused(error: WoordvoeringError) -> None:
            presenter.refuse(error)

        presenter.bridge.act(command, done, refused)
