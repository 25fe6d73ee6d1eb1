"""Between the Persdossier screen and the desk: asks for the case, turns wishes into acts, words what is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from ui import printing
from ui.case import forms
from ui.case.case_acts import CaseActs
from ui.case.claim_acts import ClaimActs
from ui.case.context import Context
from ui.case.kits import Kits
from ui.case.log_line import LogLine
from ui.case.on_paper import dossier
from ui.case.release_acts import OpenDialog
from ui.case.screen import CaseScreen
from ui.case.shown import word_case
from ui.forms.desk import Forms
from ui.forms.form import HOUR_TEXT, Answers, moment_before, one
from ui.line import Line
from ui.voice import Voice
from woordvoering.journal.journal import Changes
from woordvoering.overview.case_records import CaseView
from woordvoering.overview.records import ClaimView

if TYPE_CHECKING:
    from ui.bridge import Bridge

EVERY_MS = 15_000


def _tr(source: str) -> str:
    return QCoreApplication.translate("CasePresenter", source)


class CasePresenter:
    """One dossier; `show(id)` brings another to the front."""

    def __init__(
        self,
        screen: CaseScreen,
        bridge: Bridge,
        voice: Voice,
        tell: Callable[[str], None],
        open_dialog: OpenDialog = lambda _case, _statement: None,
    ) -> None:
        self.screen = screen
        self.forms = Forms(screen.theme, screen)
        self.context = Context(bridge, voice, self.forms, tell, screen.screen_wanted.emit)
        self.claims = ClaimActs(self.context, screen)
        self.acts = CaseActs(self.context, self.claims, screen.show_place, open_dialog)
        self._line = LogLine(screen)
        self.kits: Kits | None = None
        self._case = ""
        self._phase = ""
        self._place = ""
        self._connect()
        self._pulse = QTimer(screen)
        self._pulse.setInterval(EVERY_MS)
        self._pulse.timeout.connect(self._beat)
        self._pulse.start()

    def show(self, subject: str = "") -> None:
        """Another case, by its id, or the same again; `id/requests` also names the tab, `id/log` the log.

        `id/release` opens the Vrijgave dialog over it.
        """
        case, _, self._place = subject.partition("/")
        if case and case != self._case:
            self._case, self._phase, self.context.view = case, "", None
        self.refresh()

    def refresh(self) -> None:
        """Asks the desk again."""
        case = self._case
        if case:
            self.context.bridge.ask(lambda desk: desk.views.case(case), self._show)

    def _connect(self) -> None:
        screen = self.screen
        screen.acted.connect(self._act)
        screen.claim_acted.connect(self._claim_act)
        screen.key_acted.connect(self._key)
        screen.note_written.connect(self._note)
        screen.correction_wanted.connect(self._correct)
        screen.phase_wanted.connect(self._show_phase)
        screen.tab_acted.connect(self._tab)
        self.context.bridge.changed.connect(self._changed)

    def _changed(self, changes: Changes) -> None:
        if self._case in changes.cases:
            self.refresh()

    def _beat(self) -> None:
        if self.screen.isVisible():
            self.refresh()

    def _show(self, view: CaseView) -> None:
        if view.id != self._case:
            return
        self.context.view = view
        self.screen.show_record(word_case(view, self.context.voice))
        self._line.show(view)
        if self._phase:
            self._fill_phase()
        if self._place == "release":
            self.acts.door.open()
        elif self._place:
            self.screen.show_place(self._place, 0)
        self._place = ""
        statement = self.acts.statement()
        if statement:
            self.context.bridge.ask(lambda desk: desk.views.clearance(view.id, statement), self.screen.show_clearance)

    def _ready(self) -> bool:
        return self.context.view is not None

    def _act(self, act: str) -> None:
        if self._ready():
            self.acts.do(act)

    def _claim_act(self, act: str, number: int, enquiry: str) -> None:
        if self._ready():
            self.claims.do(act, number, enquiry)

    def _key(self, command: str) -> None:
        if not self._ready():
            return
        if command == "case.claim":
            self.claims.add()
        elif command == "case.editor":
            self.acts.edit()
        elif command == "case.print":
            self._print()
        elif command == "case.kits":
            self._kits()
        else:
            self._claim_key(command)

    def _print(self) -> None:
        view, screen = self.context.view, self.screen
        if view is not None:
            sheaf = dossier(word_case(view, self.context.voice), screen.ticker.clock.now())
            printing.show_pages(screen.theme, screen.window(), sheaf)

    def _kits(self) -> None:
        view, screen = self.context.view, self.screen
        if view is not None:
            line = Line(self.context.bridge)
            self.kits = Kits(screen.theme, screen.window(), line, self.context.voice, (view.id, view.number))
            self.kits.open()

    def _claim_key(self, command: str) -> None:
        """Q, S, V, A, O, Z and B are about the claim of the current row, else about the next step's."""
        listed = self.screen.claims.list
        claim = listed.claim()
        step = self.context.case.assessment.next_step
        if command == "case.step" and claim is not None:
            self.claims.ask(claim)
        elif command == "case.assess" and claim is not None:
            self.claims.assess(claim)
        elif command == "case.disclose" and claim is not None:
            self.claims.disclose(claim)
        elif command == "case.reword" and claim is not None:
            self._reword(claim)
        elif command == "case.material" and claim is not None:
            self._save_material(claim, listed.enquiry())
        elif command == "case.go_on" and step.alternative == "claim.set_aside":
            self.acts.do("claim.set_aside")
        elif command == "case.go_on" and claim is not None:
            self.claims.set_aside(claim)
        elif command == "case.call" and claim is not None and listed.enquiry():
            self.claims.do("call", claim.number, listed.enquiry())
        elif command == "case.call":
            self.acts.call()
        else:
            self.context.tell(_tr("Kies eerst een bewering, of voeg er een toe met W."))

    def _reword(self, claim: ClaimView) -> None:
        if claim.locked:
            self.context.tell(_tr("Een tekst verwijst naar deze bewering: ze blijft zoals ze is."))
        else:
            self.claims.reword(claim)

    def _save_material(self, claim: ClaimView, enquiry: str) -> None:
        """The material of the enquiry in the current row, else the only one that its claim has; without, it says so."""
        held = [one.id for one in claim.enquiries if one.material]
        if enquiry in held or len(held) == 1:
            self.claims.do("material", claim.number, enquiry if enquiry in held else held[0])
        else:
            self.context.tell(_tr("Kies een navraag met een bijlage."))

    def _note(self, words: str) -> None:
        """A line of the log; an hour in front of it is when it happened."""
        if not self._ready():
            return
        context, case = self.context, self.context.case
        found = HOUR_TEXT.match(words)
        at = moment_before(words, case.now) if found else None
        text = words[found.end() :].strip(" :,-") if found and at is not None else words
        context.act(
            lambda desk: desk.cases.note(context.actor, case.id, text, at=at),
            then=lambda _: self._line.written(case.id, words),
            refused=lambda sentences: self.screen.log.refuse(" ".join(sentences)),
        )

    def _correct(self, key: str) -> None:
        context, case = self.context, self.context.case
        line = next((item for item in word_case(case, context.voice).log if item.key == key), None)
        if line is None:
            return

        def corrected(answers: Answers) -> None:
            text = one(answers, "text")
            context.act(lambda desk: desk.cases.note(context.actor, case.id, text, corrects=key), _tr("Genoteerd."))

        self.forms.ask(forms.correct_line(key, line.words), corrected)

    def _show_phase(self, phase: str) -> None:
        self._phase = "" if phase == self._phase else phase
        self._fill_phase()

    def _fill_phase(self) -> None:
        """The lines between the start of a phase and the start of what came after its end."""
        if not self._ready():
            return
        case, voice = self.context.case, self.context.voice
        found = next((item for item in case.assessment.phases if item.id == self._phase), None)
        if found is None:
            self.screen.show_phase("", "", frozenset())
            return
        before = [item.done_at for item in case.assessment.phases[: _index(case, found.id)] if item.done_at]
        start = min(found.started_at or case.now, max(before, default=case.t0) if before else case.t0)
        end = found.done_at if found.done_at is not None else case.now
        keys = frozenset(line.key for line in case.log if start <= line.at <= end)
        self.screen.show_phase(found.id, voice.phase(found.id), keys)

    def _tab(self, place: str, act: str, key: str) -> None:
        if not self._ready():
            return
        case = self.context.case.id
        acts: dict[tuple[str, str], Callable[[], object]] = {
            ("statement", "open"): lambda: self.context.go("statement", f"{case}/{key}"),
            ("statement", "new"): lambda: self.acts.text.start(""),
            ("clearance", "open"): lambda: self._open_authority(key),
            ("clearance", "clearance"): lambda: self.acts.do("clearance.confirm"),
            ("clearance", "inform"): self.acts.inform,
            ("requests", "open"): lambda: self.context.go("requests", key),
            ("material", "open"): lambda: self.claims.save_copy(key),
            ("material", "save"): lambda: self.claims.save_copy(key),
            ("material", "add"): self.claims.store,
        }
        wanted = acts.get((place, act))
        if wanted is not None:
            wanted()

    def _open_authority(self, key: str) -> None:
        if key.startswith("inform:"):
            self.acts.inform()
        else:
            self.acts.do("clearance.confirm")


def _index(case: CaseView, phase: str) -> int:
    return next((number for number, item in enumerate(case.assessment.phases) if item.id == phase), 0)
