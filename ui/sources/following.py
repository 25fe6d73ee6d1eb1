"""Watch terms and streets at Bronnen: opened, tried, kept and taken away; the desk follows them at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from ui import wording
from ui.acting import Acting
from ui.files import read_file
from ui.forms.form import Answers, Fact, Form, one
from ui.forms.kept import Place, kept_by
from ui.sources.rule_sheet import RuleSheet
from ui.wording import counted
from woordvoering.detection.composed import RuleParts, taken_apart
from woordvoering.detection.streets import StreetList
from woordvoering.errors import WoordvoeringError
from woordvoering.overview.trial import Trial
from woordvoering.watchlist import add_rule, change_rule, composed, import_streets, remove_rule, remove_streets, tried

if TYPE_CHECKING:
    from woordvoering.desk import Desk

PLACE = "term/"
"""In front of the rule, the id under which what is typed in its sheet is kept."""
FAULTS = 12
"""Faults of a list that are told in words; the command line has them all."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("sources", source)


class Following:
    """`changed` hears that the desk follows something else. What was typed in a sheet that was closed comes back."""

    def __init__(self, acting: Acting, changed: Callable[[], None]) -> None:
        self._acting, self._changed = acting, changed
        self._drafts: dict[str, RuleParts] = {}
        self.sheet: RuleSheet | None = None

    def open(self, rule: str) -> None:
        """A rule as it stands, to change; '' for a new one."""
        self._acting.ask(
            lambda desk: tuple(wijk.name for wijk in desk.stories.gazetteer.wijken),
            lambda wijken: self._open(rule, wijken),
        )

    def choose_streets(self, act: str) -> None:
        """Asks which list to take over, or whether the desk's own may go."""
        if act == "remove":
            self._acting.forms.ask(_removal(), self._remove_streets)
            return
        path, _ = QFileDialog.getOpenFileName(
            self._acting.screen, _tr("Neem een stratenlijst over"), "", "CSV, GeoJSON (*.csv *.txt *.geojson *.json)"
        )
        if path:
            self.take_streets(Path(path))

    def take_streets(self, path: Path) -> None:
        """Takes a list of streets over, in the place of the one before."""
        self._acting.parts.bridge.ask(
            lambda desk: import_streets(desk, read_file(path)), self._taken, self._acting.refused
        )

    def _open(self, rule: str, wijken: tuple[str, ...]) -> None:
        if self.sheet is not None:
            self.sheet.close_sheet()
        began, screen = taken_apart(rule, wijken), self._acting.screen
        kept = kept_by(screen.window())
        parts = self._drafts.get(rule) or (_typed_before(kept.of(PLACE + rule)) if kept is not None else None) or began
        sheet = RuleSheet(screen.theme, screen.window(), parts, wijken, new=not rule)
        self.sheet = sheet
        sheet.tried.connect(lambda parts: self._try(sheet, parts))
        sheet.kept.connect(lambda parts: self._keep(sheet, rule, parts))
        sheet.removed.connect(lambda: self._remove(sheet, rule))
        place = Place(PLACE + rule, sheet.accessibleName(), lambda: _otherwise(sheet.parts(), began))
        if kept is not None:
            sheet.edited.connect(lambda: kept.typed(place))
            sheet.closed.connect(lambda: kept.keep(place))
        sheet.closed.connect(lambda: self._closed(sheet, rule))
        sheet.open()

    def _try(self, sheet: RuleSheet, parts: RuleParts) -> None:
        def shown(found: Trial) -> None:
            if self.sheet is sheet:
                sheet.show_trial(parts, found)

        self._acting.parts.bridge.ask(lambda desk: tried(desk, composed(desk, parts)), shown, self._refused(sheet))

    def _keep(self, sheet: RuleSheet, before: str, parts: RuleParts) -> None:
        def keep(desk: Desk) -> str:
            rule = composed(desk, parts)
            return change_rule(desk, before, rule) if before else add_rule(desk, rule)

        def kept(rule: str) -> None:
            self._done(sheet, before, _tr("{rule} wordt gevolgd.").format(rule=rule))

        self._acting.parts.bridge.act(keep, kept, self._refused(sheet))

    def _remove(self, sheet: RuleSheet, rule: str) -> None:
        def removed(_: str) -> None:
            self._done(sheet, rule, _tr("{rule} wordt niet meer gevolgd.").format(rule=rule))

        self._acting.parts.bridge.act(lambda desk: remove_rule(desk, rule), removed, self._refused(sheet))

    def _refused(self, sheet: RuleSheet) -> Callable[[WoordvoeringError], None]:
        def refused(error: WoordvoeringError) -> None:
            sentences, place = self._acting.voice.refusal(error), error.params.get("place", 0)
            if self.sheet is sheet:
                sheet.show_fault(sentences, place if isinstance(place, int) else 0)
            else:
                self._acting.tell(wording.sentences(*sentences))

        return refused

    def _done(self, sheet: RuleSheet, rule: str, said: str) -> None:
        if self.sheet is sheet:
            sheet.close_sheet()
        self._drafts.pop(rule, None)
        kept = kept_by(self._acting.screen.window())
        if kept is not None:
            kept.drop(PLACE + rule)
        self._acting.tell(said)
        self._changed()

    def _closed(self, sheet: RuleSheet, rule: str) -> None:
        self._drafts[rule] = sheet.parts()
        if self.sheet is sheet:
            self.sheet = None
        sheet.deleteLater()

    def _taken(self, found: StreetList) -> None:
        words = counted(len(found.streets), _tr("{n} straat overgenomen."), _tr("{n} straten overgenomen."))
        self._changed()
        if not found.faults:
            self._acting.tell(words)
            return
        told = [self._acting.voice.say(fault.code, fault.params) for fault in found.faults[:FAULTS]]
        if len(found.faults) > FAULTS:
            told.append(
                counted(len(found.faults) - FAULTS, _tr("… en {n} andere regel"), _tr("… en {n} andere regels"))
            )
        left = counted(len(found.faults), _tr("{n} regel is weggelaten."), _tr("{n} regels zijn weggelaten."))
        self._acting.forms.ask(_taken_over(words, left, told), lambda _: self._acting.forms.done())

    def _remove_streets(self, _: Answers) -> None:
        self._acting.act(remove_streets, _tr("De eigen stratenlijst is verwijderd."), lambda _: self._changed())


def _otherwise(parts: RuleParts, began: RuleParts) -> Answers:
    """What is filled in, where that differs from how it began."""
    said = {"words": parts.words, "wijk": parts.wijk, "language": parts.language}
    return said if parts != began else {}


def _typed_before(answers: Answers) -> RuleParts | None:
    """What was filled in and not kept, also before a cut."""
    return RuleParts(one(answers, "words"), one(answers, "wijk"), one(answers, "language")) if answers else None


def _taken_over(words: str, left: str, told: list[str]) -> Form:
    """What of a list was left out, and why."""
    fact = Fact("faults", left, "\n".join(told))
    return Form("streets.taken", _tr("Stratenlijst"), _tr("Sluit"), (fact,), words, "check")


def _removal() -> Form:
    """What goes with the list, and what stays."""
    intro = _tr("De eigen straten tellen niet meer mee. De bekende plaatsen van de wijken blijven.")
    title = _tr("Verwijder de eigen stratenlijst")
    return Form("streets.remove", title, _tr("Verwijder"), (), intro, icon="trash-2", danger=True)
