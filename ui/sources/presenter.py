"""Between Bronnen and the desk: reads the register, adds, switches and removes sources, and polls them on request."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import msgspec
from PySide6.QtCore import QCoreApplication

from ui.acting import Acting
from ui.forms.form import Answers, one, several
from ui.parts import Parts
from ui.sources import forms
from ui.sources.record import SourceItem, SourcesView, gather
from ui.sources.rows import SourceRow
from ui.sources.screen import SourcesScreen
from woordvoering.errors import WoordvoeringError
from woordvoering.journal.journal import Changes
from woordvoering.signals.types import Source, Visibility
from woordvoering.signals.watch import Round
from woordvoering.watching import poll

if TYPE_CHECKING:
    from woordvoering.desk import Desk

EVERY_MS = 15_000


def _tr(source: str) -> str:
    return QCoreApplication.translate("sources", source)


class SourcesPresenter:
    """The register of sources is the device's own: it is no act in the journal."""

    def __init__(self, screen: SourcesScreen, parts: Parts) -> None:
        self.screen, self.acting = screen, Acting(screen, parts)
        self._view: SourcesView | None = None
        screen.acted.connect(self._act)
        self.acting.follow(self.refresh, EVERY_MS)

    def show(self, subject: str = "") -> None:
        """The screen comes to the front."""
        self.refresh()

    def refresh(self) -> None:
        """Asks the desk again."""
        self.acting.ask(gather, self._show)

    def _show(self, view: SourcesView) -> None:
        self._view = view
        rows = tuple(SourceRow(item, self._error(item), view.now) for item in view.items)
        self.screen.show_rows(rows, view.terms, view.signals)

    def _error(self, item: SourceItem) -> str:
        reason = item.error if item.failing else None
        return self.acting.voice.say(reason.code, reason.params) if reason is not None else ""

    def _act(self, name: str, source: str) -> None:
        found = (
            next((item.source for item in self._view.items if item.source.id == source), None) if self._view else None
        )
        if name == "add":
            self.acting.forms.ask(forms.new_source(), self._add)
        elif name == "poll":
            self._poll(())
        elif found is not None and name == "poll_one":
            self._poll((found.id,))
        elif found is not None and name == "toggle":
            self._toggle(found)
        elif found is not None:
            self._remove(found)

    def _add(self, answers: Answers) -> None:
        address, name = one(answers, "address").strip(), one(answers, "name").strip()
        if self._view is not None and any(item.source.address == address for item in self._view.items):
            self.acting.refuse((_tr("Dit adres staat er al bij."),))
            return

        def add(desk: Desk) -> None:
            fresh = Source(
                id=desk.entropy.token(6).hex(),
                kind=one(answers, "kind"),
                name=name,
                address=address,
                visibility=cast("Visibility", one(answers, "visibility")),
                internal="internal" in several(answers, "internal"),
            )
            desk.cache.register.put(fresh)

        self._change(add, _tr("Bron toegevoegd. Ze wordt bij de volgende ronde gepeild."))

    def _toggle(self, source: Source) -> None:
        changed = msgspec.structs.replace(source, enabled=not source.enabled)
        said = _tr("{name} staat aan.") if changed.enabled else _tr("{name} staat uit.")
        self._change(lambda desk: desk.cache.register.put(changed), said.format(name=source.name))

    def _remove(self, source: Source) -> None:
        def removed(_: Answers) -> None:
            said = _tr("{name} is verwijderd.").format(name=source.name)
            self._change(lambda desk: desk.cache.register.remove(source.id), said)

        self.acting.forms.ask(forms.removal(source), removed)

    def _poll(self, only: tuple[str, ...]) -> None:
        self.screen.show_busy(busy=True)
        self.acting.parts.bridge.fetch(
            lambda desk: poll(desk, only=only or None, at_once=True), self._polled, self._broken
        )

    def _polled(self, found: Round) -> None:
        self.screen.show_busy(busy=False)
        failed = sum(1 for visit in found.visits if visit.error is not None)
        said = _tr("{n} nieuwe signalen.").format(n=len(found.new))
        if failed:
            said += " " + _tr("Mislukt: {n}; de reden staat bij de bron.").format(n=failed)
        self.acting.tell(said)
        self._told()

    def _broken(self, error: WoordvoeringError) -> None:
        self.screen.show_busy(busy=False)
        self.acting.refused(error)

    def _change(self, command: Callable[[Desk], None], said: str) -> None:
        self.acting.act(command, said, lambda _: self._told())

    def _told(self) -> None:
        """Lets everybody look again: Wacht, the badge of failing sources, and this screen."""
        self.acting.parts.bridge.changed.emit(Changes())
        self.refresh()
