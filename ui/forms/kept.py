"""`Kept`: what is typed in the forms and fields of a window, on disk while it is typed: a cut takes nothing away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QWidget

from ui.forms.form import Answers
from woordvoering.clock import Clock

if TYPE_CHECKING:
    from ui.bridge import Bridge
    from ui.forms.sheet import FormSheet
    from woordvoering.statements.form_drafts import FormDraft

KEEP_MS = 400
"""So long after the first sign that is not yet kept it is; not after a pause, for who types on makes none. With the
write itself it stays under the 800 ms that a cut may take away."""
NAMED = 3
"""Forms that the window names when it opens."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody types: its id, what it is called, and `read`: what stands there otherwise than how it began."""

    id: str
    title: str
    read: Callable[[], Answers]


def place_of(sheet: FormSheet) -> Place:
    """A form, as a place in which somebody types."""
    return Place(sheet.form.id, sheet.form.title, sheet.draft)


class Kept(QObject):
    """What is half typed in one window; a child of it, so that every form and field finds it there.

    Nothing here is an act.
    """

    def __init__(self, window: QWidget, bridge: Bridge, clock: Clock, tell: Callable[[str], None]) -> None:
        super().__init__(window)
        self._bridge, self._clock, self._tell = bridge, clock, tell
        self._known: dict[str, Answers] = {}
        self._titles: dict[str, str] = {}
        self._open: dict[str, Place] = {}
        self._behind: set[str] = set()
        """Places that the disk did not take: they stand in the window alone, and are tried again with each sign."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_MS)
        self._timer.timeout.connect(self.flush)
        bridge.ask(lambda desk: desk.form_drafts.all(), self._loaded)

    def now(self) -> int:
        """The time (ms UTC) of the desk."""
        return int(self._clock.now())

    def of(self, place: str) -> Answers:
        """What was typed in a place and not sent; nothing for nothing."""
        return self._known.get(place, {})

    def unsent(self) -> tuple[tuple[str, str], ...]:
        """The places with something in them that was not sent, each with what it is called."""
        return tuple((place, self._titles.get(place, "")) for place in self._known)

    def follow(self, sheet: FormSheet) -> None:
        """Keeps what is typed in a form from now on."""
        place = place_of(sheet)
        sheet.edited.connect(lambda: self.typed(place))

    def typed(self, place: Place) -> None:
        """Somebody typed: it is kept soon."""
        self._open[place.id] = place
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Keeps at once what waits to be kept."""
        self._timer.stop()
        for place in tuple(self._open.values()):
            self.keep(place)

    def keep(self, place: Place) -> None:
        """Keeps a place as it stands; one in which nothing differs from how it began is forgotten."""
        self._open.pop(place.id, None)
        name, title, answers = place.id, place.title, place.read()
        if answers == self._known.get(name, {}) and name not in self._behind:
            return
        if not answers:
            self.drop(name)
            return
        self._known[name], self._titles[name] = answers, title
        self._bridge.act(
            lambda desk: desk.form_drafts.keep(name, title, answers),
            lambda kept: self._behind.discard(name) if kept else self._not_kept(name),
            lambda _: self._not_kept(name),
        )

    def drop(self, place: str) -> None:
        """It was sent, or begins anew."""
        self._open.pop(place, None)
        self._behind.discard(place)
        if self._known.pop(place, None) is not None:
            self._bridge.act(lambda desk: desk.form_drafts.drop(place))

    def _not_kept(self, place: str) -> None:
        """The disk is full or away, or the form larger than what is kept: said once a form, as each sign would say it
        again. What was typed stays in the window."""
        if place in self._behind:
            return
        self._behind.add(place)
        self._tell(
            QCoreApplication.translate(
                "FormSheet", "Wat je typt, wordt nu niet bewaard: de schijf is vol of weg. Verzend het, of maak plaats."
            )
        )

    def _loaded(self, found: tuple[FormDraft, ...]) -> None:
        self._known = {draft.form: draft.answers for draft in found} | self._known
        self._titles = {draft.form: draft.title for draft in found} | self._titles
        titles = list(dict.fromkeys(draft.title for draft in found))
        if titles:
            words = QCoreApplication.translate(
                "FormSheet", "Niet verzonden: {forms}. Open het formulier opnieuw; wat je typte, staat er nog."
            )
            more = ["…"] if len(titles) > NAMED else []
            self._tell(words.format(forms=", ".join(titles[:NAMED] + more)))


def kept_by(window: QWidget) -> Kept | None:
    """What keeps the forms of a window; None for a window without a desk."""
    return next((child for child in window.children() if isinstance(child, Kept)), None)
