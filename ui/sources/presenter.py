"""Between Bronnen and the desk: reads the register, adds, switches and removes sources, and polls them on request."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from ui.acting import Acting
from ui.forms.form import Answers
from ui.parts import Parts
from ui.sources import forms
from ui.sources.captures import CaptureSheet, asked
from ui.sources.capturing import Brought, Capturing
from ui.sources.editing import Editing
from ui.sources.following import PLACE, Following
from ui.sources.lists import LISTS, Lists
from ui.sources.picture_process import decoded_apart
from ui.sources.record import SourceItem, SourcesView, gather
from ui.sources.rows import SourceRow
from ui.sources.screen import SourcesScreen
from ui.sources.veils import Veils
from ui.wording import counted, sentences
from woordvoering.errors import WoordvoeringError
from woordvoering.journal.journal import Changes
from woordvoering.signals.types import Source
from woordvoering.signals.watch import Round
from woordvoering.trying import drop_source

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
        self.editing = Editing(self.acting, self._sources, self._told)
        self.capturing = Capturing(self.acting, self._told)
        self.lists = Lists(self.acting, self._told)
        self.veils = Veils(self.acting, screen.captures)
        self.following = Following(self.acting, self._told)
        screen.terms.wanted.connect(self.following.open)
        screen.terms.streets_wanted.connect(self.following.choose_streets)
        screen.acted.connect(self._act)
        screen.dropped.connect(self._dropped)
        screen.captures.wanted.connect(self._look)
        self.acting.follow(self.refresh, EVERY_MS)

    def show(self, subject: str = "") -> None:
        """The screen comes to the front; `term/` and a rule open the sheet of that rule, or of a new one."""
        self.refresh()
        if subject.startswith(PLACE):
            self.following.open(subject.removeprefix(PLACE))

    def refresh(self) -> None:
        """Asks the desk again."""
        self.acting.ask(gather, self._show)

    def _show(self, view: SourcesView) -> None:
        self._view = view
        rows = tuple(SourceRow(item, self._error(item), view.now) for item in view.items)
        self.screen.show_rows(rows, view.signals)
        faults = (self.acting.voice.say(one.fault.code, one.fault.params) if one.fault else "" for one in view.terms)
        self.screen.terms.show_rules(tuple(zip(view.terms, faults, strict=True)), view.streets)
        self.screen.captures.show_captures(view.captures)
        self.veils.look()

    def _error(self, item: SourceItem) -> str:
        reason = item.error if item.source.enabled else None
        return self.acting.voice.say(reason.code, reason.params) if reason is not None else ""

    def _act(self, name: str, source: str) -> None:
        found = (
            next((item.source for item in self._view.items if item.source.id == source), None) if self._view else None
        )
        anywhere = {
            "add": self.editing.add, "poll": lambda: self._poll(()), "capture": self.capturing.paste,
            "import": self.lists.choose, "export": self.lists.save,
        }  # fmt: skip
        if name in anywhere:
            anywhere[name]()
        elif found is not None:
            on_one = {
                "poll_one": lambda: self._poll((found.id,)), "edit": lambda: self.editing.change(found),
                "test": lambda: self.editing.test(found), "toggle": lambda: self._toggle(found),
            }  # fmt: skip
            on_one.get(name, lambda: self._remove(found))()

    def _sources(self) -> tuple[Source, ...]:
        return tuple(item.source for item in self._view.items) if self._view is not None else ()

    def _dropped(self, paths: tuple[str, ...], words: str) -> None:
        """Files and words that were dropped on the screen: a list of feeds is taken over, all else is captured."""
        if words:
            self.capturing.take(Brought(words=words))
        for path in map(Path, paths[:1]):
            if path.suffix.lower() in LISTS:
                self.lists.take_over(path)
            else:
                self.capturing.file(path)
        if len(paths) > 1:
            self.acting.tell(_tr("Eén bestand per keer: het eerste is genomen."))

    def _look(self, capture: str) -> None:
        found = next((one for one in self._view.captures if one.id == capture), None) if self._view else None
        if found is None:
            return
        actor = self.acting.actor

        def show(desk: Desk) -> tuple[bytes, QImage, Changes]:
            """On the desk's thread: a picture may take a second to decode."""
            body, changes = desk.captures.show(actor, found.id)
            return body, decoded_apart(body) if found.picture else QImage(), changes

        def shown(result: tuple[bytes, QImage, Changes]) -> None:
            CaptureSheet(self.screen.theme, self.screen.window(), found.name, result[0], result[1]).open()

        def wanted(_: Answers) -> None:
            self.acting.act(show, "", shown)

        self.acting.forms.ask(asked(found), wanted)

    def _toggle(self, source: Source) -> None:
        changed = msgspec.structs.replace(source, enabled=not source.enabled)
        said = _tr("{name} staat aan.") if changed.enabled else _tr("{name} staat uit.")
        self._change(lambda desk: desk.cache.register.put(changed), said.format(name=source.name))

    def _remove(self, source: Source) -> None:
        def removed(_: Answers) -> None:
            said = _tr("{name} is verwijderd.").format(name=source.name)
            self._change(lambda desk: drop_source(desk, source.id), said)

        self.acting.forms.ask(forms.removal(source), removed)

    def _poll(self, only: tuple[str, ...]) -> None:
        self.screen.show_busy(busy=True)
        bridge = self.acting.parts.bridge
        bridge.fetch(lambda _: bridge.watching().once(only=only or None, at_once=True), self._polled, self._broken)

    def _polled(self, found: Round) -> None:
        self.screen.show_busy(busy=False)
        failed = sum(1 for visit in found.visits if visit.error is not None)
        said = counted(len(found.new), _tr("{n} nieuw signaal."), _tr("{n} nieuwe signalen."))
        wrong = _tr("Mislukt: {failed}; de reden staat bij de bron.").format(failed=failed) if failed else ""
        self.acting.tell(sentences(said, wrong))
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
