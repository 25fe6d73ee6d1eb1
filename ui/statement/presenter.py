"""Between the Verklaring screen and the desk: keeps what is typed, saves revisions, asks for clearance."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from ui.forms.desk import Forms
from ui.forms.form import Answers, Fact, Form
from ui.statement import desk_side
from ui.statement.banners import Situation
from ui.statement.channel_acts import ChannelActs
from ui.statement.desk_side import Loaded, Typed
from ui.statement.in_hand import InHand
from ui.statement.language_acts import LanguageActs
from ui.statement.screen import StatementScreen
from ui.statement.sheets import Sheets
from ui.statement.showing import Showing, is_released
from ui.voice import Voice
from ui.wording import counted, sentences
from woordvoering.errors import WoordvoeringError
from woordvoering.overview.text_records import StatementView

if TYPE_CHECKING:
    from ui.bridge import Bridge
    from woordvoering.statements.drafts import Draft

KEEP_MS = 400
"""So long after the first sign that is not yet kept the draft is: whoever types on makes no pause. With the write
itself it stays under the 800 ms that a cut cable may take away."""
MEASURE_MS = 160
"""The pause after which the channels are measured again."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("StatementPresenter", source)


class StatementPresenter:
    """One text at a time. `tell` shows a short word; `release` opens the release dialog of a case and text."""

    def __init__(
        self,
        screen: StatementScreen,
        bridge: Bridge,
        voice: Voice,
        tell: Callable[[str], None],
        release: Callable[[str, str], None],
    ) -> None:
        self.screen, self.bridge, self._voice, self.tell = screen, bridge, voice, tell
        self._release = release
        self.forms = Forms(screen.theme, screen)
        self.view: StatementView | None = None
        self._case = self._statement = self._base = ""
        self.hand = InHand()
        self.dirty = self.replacing = False
        self._kept_at: int | None = None
        self._unlocked = ""
        self._shown = ""
        self._refused: tuple[str, ...] = ()
        self._sheets = Sheets(self)
        self._languages = LanguageActs(self, voice)
        self._channels = ChannelActs(self)
        self._showing = Showing(screen, voice)
        self._keeping = _timer(screen, KEEP_MS, self.keep)
        self._measuring = _timer(screen, MEASURE_MS, self.measure)
        self._connect()

    def show(self, subject: str = "") -> None:
        """The screen comes to the front with `case/statement`, or with a case and its text in hand."""
        self.bridge.ask(lambda desk: desk_side.find(desk, subject), self._found)

    def refresh(self) -> None:
        """Asks the desk again; what is being typed stays."""
        case, statement = self._case, self._statement
        if statement:
            self.bridge.ask(
                lambda desk: desk_side.load(desk, case, statement),
                self._loaded,
                lambda error: self._showing.unknown(self.sentences(error)),
            )

    def typed(self) -> Typed:
        """The text as it stands in the editor."""
        self.hand.put(self.screen.box.words())
        return Typed(self._case, self._statement, self._base, self.hand.text, dict(self.hand.variants))

    def keep(self) -> None:
        """Keeps the draft on this device."""
        self._keeping.stop()
        if self.dirty:
            typed = self.typed()
            self.bridge.act(lambda desk: desk_side.keep(desk, typed), self._was_kept, self.refuse)

    def measure(self) -> None:
        """Measures the channels again, and says what stands in the way."""
        self._measuring.stop()
        if self.view is not None:
            self._show_state()
            typed, key = self.typed(), self.hand.key
            self.bridge.ask(
                lambda desk: desk_side.versions(desk, typed, key),
                lambda channels: self.screen.show_channels(channels) if key == self.hand.key else None,
            )

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Saves the next revision, then goes on; without changes it only goes on."""
        if not self.dirty:
            if then is not None:
                then()
            return
        self._keeping.stop()
        actor, typed = self.bridge.actor, self.typed()

        def saved(result: tuple[StatementView, object]) -> None:
            self._was_saved(result[0], typed)
            if then is not None:
                then()

        self.bridge.act(lambda desk: desk_side.save(desk, actor, typed), saved, self.refuse)

    def ask(self) -> None:
        """Saves, asks everybody whom the matrix names, and shows where they stand; or opens what is in the way."""
        view = self.view
        if view is None or self._showing.obstacle(view, self.hand, dirty=self.dirty)[0]:
            return
        case, statement, actor = self._case, self._statement, self.bridge.actor
        if not self._showing.needs_agreement(view):
            self.save(lambda: self._release(case, statement))
            return

        def asked(_: object) -> None:
            self.tell(_tr("Akkoord gevraagd. De revisie ligt nu vast."))
            self.screen.screen_wanted.emit("clearance", f"{case}/{statement}")

        self.save(
            lambda: self.bridge.act(lambda desk: desk.clearances.request(actor, case, statement), asked, self.refuse)
        )

    def unlock(self) -> None:
        """Asks whether the next revision may begin, which ends every agreement on this one."""
        view = self.view
        if view is None or is_released(view) or not self.screen.box.isReadOnly():
            return
        number, given = view.number + 1, max((item.clearances for item in view.revisions[-1:]), default=0)
        one, more = (
            _tr("Er is al {n} akkoord gegeven; dat vervalt."),
            _tr("Er zijn al {n} akkoorden gegeven; die vervallen."),
        )
        lost = counted(given, one, more) if given else ""
        told = sentences(_tr("Akkoord is gevraagd op precies deze tekst."), lost)

        def agreed(_: Answers) -> None:
            self.forms.done()
            self._unlocked = view.revision
            self._show_state()
            self.screen.box.setFocus()

        self.forms.ask(_next_revision(number, told), agreed)

    def sentences(self, error: WoordvoeringError) -> tuple[str, ...]:
        """The reasons of an error in the user's words."""
        return self._voice.refusal(error)

    def refuse(self, error: WoordvoeringError) -> None:
        """Says on the screen why the desk did not do it."""
        self._refused = self._voice.refusal(error)
        self._show_state()

    def _connect(self) -> None:
        screen = self.screen
        screen.edited.connect(self.changed)
        screen.language_wanted.connect(self._languages.choose)
        screen.drop_wanted.connect(self._languages.drop)
        screen.acted.connect(self._act)
        screen.banner_acted.connect(self._banner_acted)
        screen.unlock_wanted.connect(self.unlock)
        screen.case_wanted.connect(lambda: screen.screen_wanted.emit("case" if self._case else "cases", self._case))
        screen.left.connect(self.save)
        screen.bottom.copied.connect(lambda: self.tell(_tr("SHA-256 gekopieerd.")))
        self.bridge.changed.connect(lambda _: self.refresh())

    def _found(self, subject: tuple[str, str]) -> None:
        case, statement = subject
        if statement == self._statement and self.dirty:
            return
        self._case, self._statement = case, statement
        self.view, self.dirty, self._unlocked, self._refused = None, False, "", ()
        self._shown = "" if self.hand.key else self._shown
        self.hand = InHand()
        if statement:
            self.refresh()
        else:
            self._showing.nothing(self._case)

    def _loaded(self, loaded: Loaded) -> None:
        view, draft = loaded.view, loaded.draft
        if view.id != self._statement:
            return
        first, self.view = self.view is None, view
        self.screen.preview.show_house(loaded.house, loaded.handle)
        if self.dirty:
            self.screen.show_claims(view.claims)
        else:
            self._take(view, draft if first else None)
        self.measure()

    def _take(self, view: StatementView, kept: Draft | None) -> None:
        self._base, key = view.revision, self.hand.key
        self.hand.take(view.language, view.text, view.variants)
        if kept is not None and not self.hand.same_as(kept.text, kept.variants):
            self.hand.take(view.language, kept.text, kept.variants)
            self._base, self.dirty, self._kept_at, self._unlocked = kept.base, True, kept.kept_at, view.revision
        text = self.hand.shown
        other, self._shown = self._shown != view.id or key != self.hand.key, view.id
        if other or text != self.screen.box.words():
            self.screen.show_text(text, view.claims, undoable=self.replacing and not other)
            self.replacing = False
        else:
            self.screen.show_claims(view.claims)

    def changed(self) -> None:
        """Something was typed: it is kept soon, and measured after a pause."""
        first = not self.dirty or bool(self._refused)
        self.dirty, self._refused = True, ()
        if not self._keeping.isActive():
            self._keeping.start()
        self._measuring.start()
        if first:
            self._show_state()

    def _was_kept(self, at: int) -> None:
        self._kept_at = at
        self._show_saved()

    def _was_saved(self, view: StatementView, typed: Typed) -> None:
        if view.id != self._statement:
            return
        self.view, self._base, self._kept_at = view, view.revision, None
        now = self.typed()
        self.dirty = now.text != typed.text or now.variants != typed.variants
        self._show_state()

    def _act(self, command: str) -> None:
        acts: dict[str, Callable[[], None]] = {
            "statement.save": lambda: self.save(lambda: self.tell(_tr("Revisie bewaard."))),
            "statement.ask": self.ask,
            "statement.claim": self._sheets.pick_claim,
            "statement.checklist": self._sheets.answer_points,
            "statement.difference": self._sheets.show_difference,
            "statement.merge": self._sheets.merge,
            "statement.print": self._sheets.show_proof,
            "statement.next_language": self._languages.step,
            "statement.same_meaning": self._languages.confirm,
        }
        if self.view is not None:
            acts[command]()

    def _banner_acted(self) -> None:
        if self.view is not None and self.view.fork is not None and not self._refused:
            self._sheets.merge()
        elif self.screen.box.isReadOnly():
            self.unlock()
        elif self._languages.outdated() and not self._foreign(self.view):
            self._languages.heed()
        else:
            self._sheets.show_difference()

    def _show_state(self) -> None:
        view = self.view
        if view is None:
            return
        released = is_released(view)
        locked = released or (view.asked and self._unlocked != view.revision and not self.dirty)
        self.hand.put(self.screen.box.words())
        late = self._languages.outdated()
        now = Situation(self._refused, self._foreign(view), locked, released, self.dirty, late)
        self._showing.text(view, now, self.hand)
        self._languages.show()
        self._show_saved()

    def _foreign(self, view: StatementView | None) -> bool:
        """Whether somebody else saved a revision under what is typed here."""
        return view is not None and self.dirty and view.revision != self._base

    def _show_saved(self) -> None:
        if self.view is not None:
            self._showing.saved(self.view, self.typed(), self._kept_at, dirty=self.dirty)


def _next_revision(number: int, told: str) -> Form:
    """What a next revision costs, before it begins."""
    fact = Fact("what", "", told)
    return Form("unlock", _tr("Revisie {number} beginnen").format(number=number), _tr("Begin"), (fact,))


def _timer(screen: StatementScreen, wait: int, then: Callable[[], None]) -> QTimer:
    timer = QTimer(screen)
    timer.setSingleShot(True)
    timer.setInterval(wait)
    timer.timeout.connect(then)
    return timer
