"""`Forms`: opens the sheets of one window and remembers what was typed in one that was closed without sending."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.forms.form import Answers, Form
from ui.forms.kept import Kept, kept_by, place_of
from ui.forms.sheet import FormSheet
from ui.theme import Theme


class Forms:
    """The forms of one screen; at most one is open. Esc never throws text away: the next opening has it again.

    In the window of a desk it is kept on disk while it is typed, and is there again after a cut.
    """

    def __init__(self, theme: Theme, screen: QWidget) -> None:
        self._theme, self._screen = theme, screen
        self._drafts: dict[str, Answers] = {}
        self.sheet: FormSheet | None = None

    def ask(self, form: Form, then: Callable[[Answers], None]) -> FormSheet:
        """Opens a form; `then` gets the answers and ends with `done` or `refuse`."""
        if self.sheet is not None:
            self.sheet.close_sheet()
        window, kept = self._screen.window(), self._kept()
        draft = kept.of(form.id) if kept is not None else self._drafts.get(form.id)
        sheet = FormSheet(self._theme, window, form, draft, kept.now if kept is not None else _no_clock)
        self.sheet = sheet
        if kept is not None:
            kept.follow(sheet)
        sheet.submitted.connect(then)
        sheet.begun_anew.connect(lambda: self._forget(form.id))
        sheet.closed.connect(lambda: self._closed(sheet))
        sheet.open()
        return sheet

    def done(self) -> None:
        """It happened: the sheet goes, and its draft with it."""
        if self.sheet is not None:
            sheet, self.sheet = self.sheet, None
            sheet.close_sheet()
            self._forget(sheet.form.id)

    def refuse(self, sentences: tuple[str, ...]) -> bool:
        """Shows why it did not happen; False when no sheet is open to show it."""
        if self.sheet is None:
            return False
        self.sheet.refuse(sentences)
        return True

    def refuse_part(self, name: str, sentence: str) -> None:
        """Says under one question of the open sheet how to put it right."""
        if self.sheet is not None:
            self.sheet.refuse_part(name, sentence)

    def _kept(self) -> Kept | None:
        return kept_by(self._screen.window())

    def _forget(self, form: str) -> None:
        self._drafts.pop(form, None)
        kept = self._kept()
        if kept is not None:
            kept.drop(form)

    def _closed(self, sheet: FormSheet) -> None:
        kept = self._kept()
        if kept is not None:
            kept.keep(place_of(sheet))
        else:
            self._drafts[sheet.form.id] = sheet.draft()
        if self.sheet is sheet:
            self.sheet = None
        sheet.deleteLater()


def _no_clock() -> None:
    return None
