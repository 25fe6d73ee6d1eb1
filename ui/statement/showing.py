"""Puts what is known of a text on the Verklaring screen: head, list, obstacle, banner, revision. Asks nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.statement.banners import Situation, banner_of
from ui.statement.bottom import Saved
from ui.statement.desk_side import Typed, fingerprint
from ui.statement.head import Head
from ui.statement.in_hand import InHand
from ui.statement.screen import StatementScreen
from ui.statement.words import kind_pills, obstacle
from ui.voice import Voice
from ui.widgets.states import StateRecord
from woordvoering.clock import brussels
from woordvoering.overview.text_records import StatementView


def _tr(source: str) -> str:
    return QCoreApplication.translate("StatementShowing", source)


def is_released(view: StatementView) -> bool:
    """Whether the text has left; then nobody types in it again."""
    return any(item.fate == "released" for item in view.revisions)


class Showing:
    """The words of the screen around the text."""

    def __init__(self, screen: StatementScreen, voice: Voice) -> None:
        self._screen, self._voice = screen, voice

    def nothing(self, case: str) -> None:
        """There is no text, in this case or at all."""
        fact = _tr("Dit dossier heeft nog geen verklaring.") if case else _tr("Er is nog geen verklaring.")
        detail = _tr("Een verklaring begin je in het dossier, met een sjabloon.")
        action = _tr("Naar het dossier") if case else _tr("Naar de dossiers")
        self._screen.show_nothing(StateRecord("file-text", fact, detail, action, "folders"))

    def unknown(self, sentences: tuple[str, ...]) -> None:
        """The text cannot be shown."""
        fact = " ".join(sentences)
        self._screen.show_nothing(
            StateRecord("triangle-alert", fact, "", _tr("Naar de dossiers"), "folders", tone="amber")
        )

    def text(self, view: StatementView, now: Situation, hand: InHand) -> None:
        """Where the text stands."""
        screen = self._screen
        screen.lock(locked=now.locked)
        screen.show_head(self._head(view, dirty=now.dirty))
        screen.show_points(view.points)
        screen.show_obstacle(*self.obstacle(view, hand, dirty=now.dirty))
        asks = self.needs_agreement(view)
        words = _tr("Akkoord vragen") if asks else _tr("Naar de vrijgave")
        screen.bottom.ask.button.set_label(words, "stamp" if asks else "send")
        screen.show_banner(banner_of(view, now, screen.keymap, self._voice))

    def saved(self, view: StatementView, typed: Typed, kept_at: int | None, *, dirty: bool) -> None:
        """The revision, when it was kept, and its fingerprint; of a draft the one that it will get."""
        words = _tr("Revisie {number}").format(number=view.number + (1 if dirty else 0))
        at = kept_at if dirty else view.saved_at
        kept = _tr("bewaard {time} op dit toestel").format(time=f"{brussels(at):%H:%M:%S}") if at else _tr("concept")
        sha = fingerprint(typed.text, typed.variants) if dirty else view.sha256
        self._screen.show_saved(Saved(words, kept, sha))

    def obstacle(self, view: StatementView, hand: InHand, *, dirty: bool) -> tuple[str, str]:
        """Why clearance cannot be asked yet, and what follows; empty when it can."""
        found = (*self._screen.marks(), *hand.elsewhere(view.claims))
        return obstacle(view, found, tuple(hand.at_odds(view)), self._voice, dirty=dirty)

    def needs_agreement(self, view: StatementView) -> bool:
        """Whether authorities must agree before a text of this kind leaves."""
        kind = self._voice.schema.kind(view.kind)
        return kind is None or kind.clearance == "matrix"

    def _head(self, view: StatementView, *, dirty: bool) -> Head:
        phases = tuple(phase.label.of(self._voice.language) for phase in self._voice.schema.phases)
        return Head(
            title=view.kind_label,
            pills=kind_pills(view, self._voice, dirty=dirty),
            case=view.case_id,
            number=view.case_number,
            case_title=view.case_title,
            t0=view.t0,
            phase=view.phase,
            phases=phases,
            target=view.phase_target,
        )
