"""Between the Akkoord screen and the desk: shows where a text stands, and carries out what is wanted of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from ui import wording
from ui.clearance import desk_side
from ui.clearance.acts import ClearanceActs
from ui.clearance.desk_side import Loaded
from ui.clearance.requests import request_of
from ui.clearance.screen import ClearanceScreen
from ui.clearance.summary import Summary
from ui.clearance.words import called, plain, price, summary_tones, waits
from ui.forms.desk import Forms
from ui.statement.head import Head
from ui.statement.words import kind_term
from ui.voice import Voice
from ui.widgets.banner import BannerRecord
from ui.widgets.pill import PillSpec
from woordvoering.errors import WoordvoeringError
from woordvoering.overview.text_records import AuthorityView, ClearanceView

if TYPE_CHECKING:
    from ui.bridge import Bridge

EVERY_MS = 15_000
"""How often the screen asks again while it shows."""

EDITS = frozenset(("statement.open", "statement.new_revision", "list.open", "statement.merge"))
RELEASES = frozenset(("release.open", "release.prepare"))
ICONS = {
    "statement.new_revision": "git-branch", "clearance.request": "stamp", "release.open": "send",
    "release.prepare": "send", "list.open": "scale", "clearance.remind": "bell", "clearance.ask_deputy": "users",
}  # fmt: skip
OF_AUTHORITY = {
    "clearance.remind": "clearance.remind",
    "clearance.ask_deputy": "clearance.deputy",
    "clearance.note_phone": "clearance.note",
    "clearance.call": "clearance.call",
    "clearance.bypass": "clearance.skip",
    "clearance.confirm": "witness",
}
"""Acts of the next step that are about one authority, by the act of this screen that does them."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("ClearancePresenter", source)


class ClearancePresenter:
    """One text, or the list of those that wait. `release` opens the release dialog of a case and text."""

    def __init__(
        self,
        screen: ClearanceScreen,
        bridge: Bridge,
        voice: Voice,
        tell: Callable[[str], None],
        release: Callable[[str, str], None],
    ) -> None:
        self.screen, self.bridge, self._voice, self.tell = screen, bridge, voice, tell
        self._release = release
        self.forms = Forms(screen.theme, screen)
        self.loaded: Loaded | None = None
        self._case = self._statement = ""
        self._acts = ClearanceActs(self)
        screen.acted.connect(self._act)
        screen.picked.connect(lambda _: self._show_request())
        screen.text_wanted.connect(self.show)
        bridge.changed.connect(lambda _: self.refresh())
        self._pulse = QTimer(screen)
        self._pulse.setInterval(EVERY_MS)
        self._pulse.timeout.connect(self.beat)
        self._pulse.start()

    def show(self, subject: str = "") -> None:
        """The screen comes to the front: with `case/statement`, a case's text in hand, or all that wait."""
        self._case, _, self._statement = subject.partition("/")
        self.loaded = None
        self.screen.show_banner(None)
        self.refresh(first=True)

    def refresh(self, *, first: bool = False) -> None:
        """Asks the desk again."""
        case, statement = self._case, self._statement
        if case and statement:
            self.bridge.ask(lambda desk: desk_side.load(desk, case, statement), self._loaded, self._unknown)
        elif case:
            self.bridge.ask(lambda desk: desk.views.statement_of_case(case), self._found)
        else:
            self.bridge.ask(desk_side.pending, lambda found: self._pending(found, first=first))

    def beat(self) -> None:
        """Asks again while the screen shows."""
        if self.screen.isVisible():
            self.refresh()

    def where(self) -> tuple[str, str, str]:
        """Who acts, on which case and text."""
        return self.bridge.actor, self._case, self._statement

    def go(self, name: str, subject: str) -> None:
        """Another screen."""
        self.screen.screen_wanted.emit(name, subject)

    def refuse(self, error: WoordvoeringError) -> None:
        """Says why the desk did not do it: in the form that asked, or over the table."""
        sentences = self._voice.refusal(error)
        if not self.forms.refuse(sentences):
            self.screen.show_banner(
                BannerRecord("red", "circle-alert", sentences[0], wording.sentences(*sentences[1:]))
            )

    def _found(self, statement: str) -> None:
        self._statement = statement
        if statement:
            self.refresh()
        else:
            self.tell(_tr("Dit dossier heeft nog geen verklaring om akkoord over te vragen."))
            self._case = ""
            self.refresh()

    def _unknown(self, error: WoordvoeringError) -> None:
        self.tell(wording.sentences(*self._voice.refusal(error)))
        self._case = self._statement = ""
        self.refresh()

    def _pending(self, found: tuple[ClearanceView, ...], *, first: bool) -> None:
        if self._case:
            return
        if first and len(found) == 1:
            self._case, self._statement = found[0].case_id, found[0].statement
            self.refresh()
        else:
            self.screen.show_pending(found)

    def _loaded(self, loaded: Loaded) -> None:
        view = loaded.view
        if view.statement != self._statement:
            return
        self.loaded = loaded
        self.screen.show_record(view, self._head(view), self._summary(view), loaded.known())
        self._show_request()

    def _show_request(self) -> None:
        current = self.screen.current()
        if self.loaded is None or current is None:
            self.screen.show_request(None)
        else:
            self.screen.show_request(request_of(current, self.loaded, self.screen.keymap))

    def _act(self, name: str) -> None:
        if self.loaded is None:
            return
        if name == "list.open":
            self._next()
            return
        self.screen.show_banner(None)
        current = self.screen.current()
        if current is not None:
            self._acts.do(name, current)

    def _next(self) -> None:
        loaded = self.loaded
        if loaded is None:
            return
        view, subject = loaded.view, f"{self._case}/{self._statement}"
        action = self._action(view)
        adopting = self._adopting(view)
        if adopting is not None:
            self._acts.adopt(adopting)
        elif action == "clearance.request":
            actor, case, statement = self.where()
            self.bridge.act(
                lambda desk: desk.clearances.request(actor, case, statement),
                lambda _: self.tell(_tr("Akkoord gevraagd. De revisie ligt nu vast.")),
                self.refuse,
            )
        elif action in RELEASES:
            self._release(self._case, self._statement)
        elif action in EDITS:
            self.go("statement", subject)
        elif action in OF_AUTHORITY:
            self._of_authority(action, view)
        else:
            self.go("case", self._case)

    def _of_authority(self, action: str, view: ClearanceView) -> None:
        role = str(view.next_params.get("authority", ""))
        found = next((one for one in view.authorities if one.role == role), self.screen.current())
        if found is not None:
            self.screen.table.select_row(self.screen.table.model_.row_of(found.role))
            name = OF_AUTHORITY[action]
            self._acts.do("confirm" if name == "witness" and found.proof != "awaiting_witness" else name, found)

    def _adopting(self, view: ClearanceView) -> AuthorityView | None:
        """The authority whose sentence the next step would take over."""
        return next((one for one in view.authorities if one.blocks and one.proposal), None)

    def _action(self, view: ClearanceView) -> str:
        return view.next_action

    def _summary(self, view: ClearanceView) -> Summary:
        adopting = self._adopting(view)
        new = adopting is not None or view.next_action == "statement.new_revision"
        cost, after = price(view) if new else ("", "")
        number = view.number + 1
        if adopting is not None:
            words = _tr("Neem de tekst van {who} over in revisie {number}")
            return Summary(
                view.given, view.needed, summary_tones(view), self._context(view),
                words.format(who=called(adopting), number=number), cost, after,
                _tr("Maak revisie {number}").format(number=number), "git-branch",
            )  # fmt: skip
        return Summary(
            view.given, view.needed, summary_tones(view), self._context(view),
            self._voice.say(view.next_code, view.next_params), cost, after,
            self._voice.say(f"act.{view.next_action}", view.next_params), ICONS.get(view.next_action, ""),
        )  # fmt: skip

    def _context(self, view: ClearanceView) -> str:
        """Who asks something, and who lets wait."""
        asks = [plain(one) for one in view.authorities if one.blocks]
        waiting = [plain(one) for one in view.authorities if one.mandatory and waits(one)]
        parts: list[str] = []
        if asks:
            parts.append(_tr("{who} vraagt een aanpassing").format(who=", ".join(asks)))
        if waiting:
            names = ", ".join(waiting)
            inside = asks and names[1:2].islower()
            parts.append(_tr("{who} wacht").format(who=names[:1].lower() + names[1:] if inside else names))
        return ", ".join(parts)

    def _head(self, view: ClearanceView) -> Head:
        phases = tuple(phase.label.of(self._voice.language) for phase in self._voice.schema.phases)
        term = kind_term(view.kind)
        revision = PillSpec(_tr("revisie {number}").format(number=view.number))
        return Head(
            title=_tr("Akkoord · {kind}").format(kind=view.kind_label),
            pills=(PillSpec(term, "outline"), revision) if term else (revision,),
            case=view.case_id,
            number=view.case_number,
            case_title=view.case_title,
            t0=view.t0,
            phase=view.phase,
            phases=phases,
            target=view.phase_target,
        )
