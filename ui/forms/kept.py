"""`Kept`: what is typed in the forms of a window, on disk while it is typed, so that a cut cable takes nothing away."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QWidget

from ui.forms.form import Answers
from woordvoering.clock import Clock
from woordvoering.errors import WoordvoeringError

if TYPE_CHECKING:
    from ui.bridge import Bridge
    from ui.forms.sheet import FormSheet
    from woordvoering.desk import Desk
    from woordvoering.statements.form_drafts import FormDraft

KEEP_MS = 400
"""So long after the first sign that is not yet kept it is; not after a pause, for who types on makes none. With the
write itself it stays under the 800 ms that a cut may take away."""
NAMED = 3
"""Forms that the window names when it opens."""


class Kept(QObject):
    """The half-filled forms of one window; a child of it, so that every form finds it there.

    One form is written at a time, the one that is open. Nothing here is an act.
    """

    def __init__(self, window: QWidget, bridge: Bridge, clock: Clock, tell: Callable[[str], None]) -> None:
        super().__init__(window)
        self._bridge, self._clock, self._tell = bridge, clock, tell
        self._known: dict[str, Answers] = {}
        self._open: FormSheet | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_MS)
        self._timer.timeout.connect(self.flush)
        bridge.ask(lambda desk: desk.form_drafts.all(), self._loaded)

    def now(self) -> int:
        """The time (ms UTC) of the desk."""
        return int(self._clock.now())

    def of(self, form: str) -> Answers:
        """What was typed in a form and not sent; nothing for nothing."""
        return self._known.get(form, {})

    def follow(self, sheet: FormSheet) -> None:
        """Keeps what is typed in a sheet from now on."""
        sheet.edited.connect(lambda: self._typed(sheet))

    def flush(self) -> None:
        """Keeps at once what waits to be kept."""
        self._timer.stop()
        sheet, self._open = self._open, None
        if sheet is not None:
            self.keep(sheet)

    def keep(self, sheet: FormSheet) -> None:
        """Keeps a sheet as it stands; one in which nothing differs from how it began is forgotten."""
        if self._open is sheet:
            self._timer.stop()
            self._open = None
        form, title, answers = sheet.form.id, sheet.form.title, sheet.draft()
        if answers == self._known.get(form, {}):
            return
        if not answers:
            self.drop(form)
            return
        self._known[form] = answers
        self._act(lambda desk: desk.form_drafts.keep(form, title, answers))

    def drop(self, form: str) -> None:
        """A form was sent, or begins anew."""
        if self._open is not None and self._open.form.id == form:
            self._timer.stop()
            self._open = None
        if self._known.pop(form, None) is not None:
            self._act(lambda desk: desk.form_drafts.drop(form))

    def _typed(self, sheet: FormSheet) -> None:
        self._open = sheet
        if not self._timer.isActive():
            self._timer.start()

    def _act(self, work: Callable[[Desk], object]) -> None:
        self._bridge.act(work, lambda _: None, self._not_kept)

    def _not_kept(self, _: WoordvoeringError) -> None:
        """The disk is full or away: said once a form, as each sign would say it again."""
        self._known.clear()
        self._tell(
            QCoreApplication.translate(
                "FormSheet", "Wat je typt, wordt nu niet bewaard: de schijf is vol of weg. Verzend het, of maak plaats."
            )
        )

    def _loaded(self, found: tuple[FormDraft, ...]) -> None:
        self._known = {draft.form: draft.answers for draft in found} | self._known
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
