"""The sheets of the Verklaring screen: the claim picker, the legal list, the difference, the merge."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication

from ui.printing import stamp_of
from ui.release.proof import ProofSheet
from ui.statement.checklist import ChecklistSheet
from ui.statement.claim_picker import ClaimPicker
from ui.statement.difference import DifferenceSheet, old_text
from ui.statement.merging import Merging
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from ui.bridge import Bridge
    from ui.statement.in_hand import InHand
    from ui.statement.screen import StatementScreen
    from woordvoering.errors import WoordvoeringError
    from woordvoering.overview.text_records import StatementView


def _tr(source: str) -> str:
    return QCoreApplication.translate("StatementSheets", source)


class Behind(Protocol):
    """What the sheets need of the presenter that opens them."""

    bridge: Bridge
    screen: StatementScreen
    hand: InHand
    view: StatementView | None
    dirty: bool
    replacing: bool
    tell: Callable[[str], None]

    def unlock(self) -> None: ...

    def sentences(self, error: WoordvoeringError) -> tuple[str, ...]: ...

    def refuse(self, error: WoordvoeringError) -> None: ...

    def save(self, then: Callable[[], None] | None = None) -> None: ...


class Sheets:
    """Opens one sheet at a time over the window of the screen."""

    def __init__(self, presenter: Behind) -> None:
        self._presenter = presenter
        self.sheet: Sheet | None = None

    def pick_claim(self) -> None:
        """The claims to cite."""
        presenter, view = self._presenter, self._presenter.view
        if view is None:
            return
        if presenter.screen.box.isReadOnly():
            presenter.unlock()
            return
        picker = ClaimPicker(presenter.screen.theme, presenter.screen.window(), view.claims)
        picker.picked.connect(presenter.screen.box.insert_reference)
        self._open(picker)

    def answer_points(self) -> None:
        """The legal list."""
        presenter, view = self._presenter, self._presenter.view
        if view is None:
            return
        sheet = ChecklistSheet(presenter.screen.theme, presenter.screen.window(), view.points)
        actor, case, statement = presenter.bridge.actor, view.case_id, view.id

        def answered(given: Mapping[str, Any]) -> None:
            answers = dict(given)
            presenter.bridge.act(
                lambda desk: desk.statements.answer_all(actor, case, statement, answers),
                lambda _: sheet.close_sheet(),
                lambda error: sheet.refuse(presenter.sentences(error)),
            )

        sheet.answered.connect(answered)
        self._open(sheet)

    def show_proof(self) -> None:
        """What is typed, to read on paper; nothing is saved for it, and it never looks like what was released."""
        screen = self._presenter.screen
        why = (_tr("Dit is de tekst van de editor, met wat nog openstaat."),)
        view, texts = self._presenter.view, ((self._presenter.hand.key, screen.box.words()),)
        made = _tr("na revisie {number}") if self._presenter.dirty else _tr("revisie {number}")
        version = made.format(number=view.number) if view is not None else ""
        stamp = stamp_of(version, screen.ticker.clock.now())
        self._open(ProofSheet(screen.theme, screen.window(), texts, why, stamp))

    def show_difference(self) -> None:
        """What changed since an earlier revision: the last that had agreements, else the one before."""
        presenter, view = self._presenter, self._presenter.view
        if view is None:
            return
        earlier = view.revisions if presenter.dirty else view.revisions[:-1]
        if not earlier:
            presenter.tell(_tr("Dit is de eerste revisie: er is nog niets om mee te vergelijken."))
            return
        number = view.number + (1 if presenter.dirty else 0)
        name = _tr("revisie {number}").format(number=number)
        screen = presenter.screen
        sheet = DifferenceSheet(screen.theme, screen.window(), earlier, screen.box.words(), name)
        case, statement, head, key = view.case_id, view.id, view.number, presenter.hand.key

        def compare_with(old: int) -> None:
            presenter.bridge.ask(
                lambda desk: desk.views.difference(case, statement, old, head, key),
                lambda found: sheet.show_old(old_text(found)),
                presenter.refuse,
            )

        sheet.wanted.connect(compare_with)
        known = {item.number for item in earlier}
        sheet.choose(view.lapsed_number if view.lapsed_number in known else earlier[-1].number)
        self._open(sheet)

    def merge(self) -> None:
        """Two newest revisions, sentence by sentence; what is being typed is kept first, as a revision of its own."""
        presenter, view = self._presenter, self._presenter.view
        if view is None or view.fork is None:
            presenter.tell(_tr("Er is één versie van deze tekst: er valt niets samen te voegen."))
            return
        case, statement = view.case_id, view.id
        screen = presenter.screen

        def replacing(on: bool) -> None:
            presenter.replacing = on

        merging = Merging(presenter.bridge, presenter.tell, presenter.sentences, self._open, replacing)
        presenter.save(lambda: merging.open(screen.theme, screen.window(), case, statement))

    def _open(self, sheet: Sheet) -> None:
        if self.sheet is not None:
            self.sheet.close_sheet()
        self.sheet = sheet
        sheet.closed.connect(lambda: self._closed(sheet))
        sheet.open()

    def _closed(self, sheet: Sheet) -> None:
        if self.sheet is sheet:
            self.sheet = None
        sheet.deleteLater()
