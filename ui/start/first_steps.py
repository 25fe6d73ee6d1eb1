"""`FirstSteps`: a new desk that is open, on its way to its first story: sources, authorities and deputies, duty.

Nothing here is asked or kept in a way of its own: every line opens the form of Bronnen or Instellingen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication, QObject

from ui.acting import Acting
from ui.parts import Parts
from ui.settings.declared import SETUP
from ui.settings.house_presenter import HousePresenter
from ui.settings.presenter import name_authority, plan_duty
from ui.settings.record import ZoneView
from ui.settings.record import gather as gather_zone
from ui.shell import Shell
from ui.sources.editing import Editing
from ui.start.steps import STEPS, StepLine, StepPage
from ui.start.suggestions import Suggestion, place_of, suggestions
from ui.start.window import StartWindow
from ui.widgets.banner import BannerRecord
from ui.widgets.times import short_stamp
from ui.wording import counted, facts, sentences
from woordvoering.errors import WoordvoeringError
from woordvoering.journal.changes import Changes
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.room import WorkspaceRow
from woordvoering.lists import same_place
from woordvoering.signals.types import Source
from woordvoering.signals.watch import Round

if TYPE_CHECKING:
    from woordvoering.desk import Desk

OTHER, DUTY, HOUSE = "other", "duty", "house"
ICONS = {"zone": "globe", "city": "globe"}
WHO = "first"


def _tr(source: str) -> str:
    return QCoreApplication.translate("start", source)


@dataclass(frozen=True, slots=True)
class Begun:
    """What stands already: the name of the zone, its sources, and what Instellingen shows."""

    name: str
    sources: tuple[Source, ...]
    zone: ZoneView


def gather(desk: Desk) -> Begun:
    """Asks the desk."""
    row = desk.journal.rows(WORKSPACE).one(WorkspaceRow)
    return Begun(row.name if row is not None else "", tuple(desk.cache.register.all()), gather_zone(desk))


class FirstSteps(QObject):
    """Three pages over the window of a desk that is open; the one that was not taken is remembered on this device."""

    def __init__(self, shell: Shell, parts: Parts, step: str) -> None:
        super().__init__(shell)
        self._shell, self._parts = shell, parts
        self._step = step if step in STEPS else STEPS[0]
        self._begun: Begun | None = None
        self._offered: tuple[Suggestion, ...] = ()
        self._wanted = ""
        self.window = StartWindow(parts.theme, shell)
        self.acting = Acting(self.window, parts)
        self._editing = Editing(self.acting, lambda: self._begun.sources if self._begun else (), self._kept)
        self._house = HousePresenter(self.acting)
        self.pages: dict[str, StepPage] = {}
        for place, name in enumerate(STEPS):
            page = StepPage(parts.theme, name, back=place > 0)
            page.wanted.connect(self._take)
            page.submitted.connect(lambda _: self._on())
            page.back_wanted.connect(self._back)
            self.pages[name] = page
            page.hide()

    @property
    def page(self) -> StepPage:
        """The page in front."""
        return self.pages[self._step]

    def start(self) -> None:
        """Shows the step that was not taken yet."""
        self._parts.bridge.changed.connect(self._refresh)
        self.acting.ask(gather, self._first)

    def _first(self, begun: Begun) -> None:
        self._offered = suggestions(begun.name, self._parts.voice.language)
        self._show(begun)
        self.window.show_page(self.page)

    def _refresh(self) -> None:
        self.acting.ask(gather, self._show)

    def _show(self, begun: Begun) -> None:
        self._begun = begun
        self.pages["sources"].show_lines(self._source_lines(begun))
        self.pages["authorities"].show_lines(self._authority_lines(begun))
        self.pages["duty"].show_lines(self._duty_lines(begun))
        if self._wanted and self.acting.forms.sheet is None:
            self.page.to_next(self._wanted)
            self._wanted = ""

    # --- what each step shows

    def _source_lines(self, begun: Begun) -> tuple[StepLine, ...]:
        there = {same_place(source.address): source for source in begun.sources}
        lines: list[StepLine] = []
        for each in self._offered:
            known = there.pop(same_place(each.address), None) if each.address else None
            known = known or next((found for found in there.values() if found.name == each.name), None)
            if known is not None:
                there.pop(same_place(known.address), None)
            words = known.name if known is not None else each.name
            why = _tr("Toegevoegd: de desk luistert.") if known is not None else each.why
            lines.append(StepLine(each.id, words, why, ICONS.get(each.id, "rss"), known is not None))
        others = tuple(source.name for source in there.values())
        why = ", ".join(others) or _tr("Een adres, een bestand, een mailbox of een netwerk.")
        return (*lines, StepLine(OTHER, _tr("Een andere bron"), why, "plus", bool(others)))

    def _authority_lines(self, begun: Begun) -> tuple[StepLine, ...]:
        lines: list[StepLine] = []
        for named in begun.zone.authorities:
            label, row = self._parts.voice.role(named.role), named.row
            if row is None:
                lines.append(StepLine(named.role, label, _tr("Nog niemand."), "user"))
                continue
            stand_in = _tr("plaatsvervanger {name}").format(name=row.deputy) if row.deputy else ""
            told = facts(row.person, row.telephone, stand_in)
            lines.append(StepLine(named.role, label, told, "user", done=True))
        return tuple(lines)

    def _duty_lines(self, begun: Begun) -> tuple[StepLine, ...]:
        shift = next(iter(begun.zone.shifts), None)
        when = _tr("Nog niemand ingeroosterd.")
        if shift is not None:
            until = short_stamp(shift.ends)
            when = _tr("{name}, tot {until}").format(name=shift.officer.name, until=until)
        house = begun.zone.house
        return (
            StepLine(DUTY, _tr("Wie van wacht is"), when, "calendar-clock", done=shift is not None),
            StepLine(HOUSE, _tr("Naam en perscontact van de zone"),
                     house.name or _tr("Zonder naam en perscontact kan niets vrijgegeven worden."), "landmark",
                     done=bool(house.name)),
        )  # fmt: skip

    # --- what is done

    def _take(self, line: str) -> None:
        begun = self._begun
        if begun is None:
            return
        self._wanted = line
        if self._step == "sources":
            self._take_source(line)
        elif self._step == "authorities":
            name_authority(self.acting, begun.zone, line)
        elif line == DUTY:
            plan_duty(self.acting, begun.zone)
        else:
            self._house.open(_named(begun))

    def _take_source(self, line: str) -> None:
        offered = next((each for each in self._offered if each.id == line), None)
        if offered is None:
            self._editing.add()
        else:
            self._editing.propose(offered.name, offered.address)

    def _kept(self) -> None:
        """A source stands in the register, which is no act in the journal: everybody looks again."""
        self._parts.bridge.changed.emit(Changes())

    # --- on and back

    def _on(self) -> None:
        place = STEPS.index(self._step) + 1
        if place < len(STEPS):
            self._to(STEPS[place])
        else:
            self._end()

    def _back(self) -> None:
        place = STEPS.index(self._step)
        if place > 0:
            self._to(STEPS[place - 1])

    def _to(self, step: str) -> None:
        self._step, self._wanted = step, ""
        self._remember(step)
        self.window.show_page(self.page)

    def _remember(self, step: str) -> None:
        preferences = self._parts.preferences
        if preferences is not None:
            preferences.set(SETUP, step)

    def _end(self) -> None:
        """The desk is in front; its sources are read at once, whatever their interval says."""
        self._parts.bridge.changed.disconnect(self._refresh)
        self._remember("")
        self.window.close_sheet()
        self.window.deleteLater()
        self._shell.go("watch")
        self._shell.notices.acted.connect(self._read)
        if self._begun is None or not self._begun.sources:
            self._say(_tr("De desk staat klaar, maar luistert nog nergens."),
                      _tr("Voeg een bron toe in Bronnen: druk G, dan B."))  # fmt: skip
            return
        self._say(_tr("De desk staat klaar."), _tr("De bronnen worden voor het eerst gelezen."))
        bridge = self._parts.bridge
        bridge.fetch(lambda _: bridge.watching().once(at_once=True), self._came_in, self._away)

    def _came_in(self, found: Round) -> None:
        self._parts.bridge.changed.emit(Changes(kinds=("signals",)))
        silent = any(visit.error is not None for visit in found.visits)
        later = _tr("Een bron antwoordt nog niet; ze wordt vanzelf opnieuw geprobeerd.") if silent else ""

        def told(read_now: tuple[int, int]) -> None:
            count, stories = read_now
            read = counted(count, _tr("{n} signaal gelezen."), _tr("{n} signalen gelezen."))
            what_next = (
                _tr("Kies een verhaal met de pijlen; Enter opent er een persdossier van. ? toont alle toetsen.")
                if stories
                else _tr("Een verhaal verschijnt hier zodra er iets nieuws gemeld wordt.")
            )
            self._say(_tr("De desk staat klaar."), sentences(read, later, what_next))

        self.acting.ask(lambda desk: (desk.cache.count(), len(desk.views.watch().stories)), told)

    def _away(self, _: WoordvoeringError) -> None:
        self._say(
            _tr("De desk staat klaar."), _tr("De bronnen antwoorden nog niet; ze worden vanzelf opnieuw geprobeerd.")
        )

    def _say(self, fact: str, what_next: str) -> None:
        """Above Wacht, until somebody has read it."""
        self._shell.notices.tell(WHO, BannerRecord("green", "circle-check", fact, what_next, _tr("Begrepen"), "check"))

    def _read(self, who: str) -> None:
        if who == WHO:
            self._shell.notices.tell(WHO, None)


def _named(begun: Begun) -> ZoneView:
    """The house as it stands; of a new one its name is what the desk is called."""
    view = begun.zone
    if view.house.name:
        return view
    house = msgspec.structs.replace(view.house, name=begun.name, short=place_of(begun.name))
    return ZoneView(view.now, view.seats, view.people, view.shifts, view.authorities, house, view.logo,
                    view.public_key, view.folder)  # fmt: skip
