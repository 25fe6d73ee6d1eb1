"""`Forms`: opens the sheets of one window and remembers what was typed in one that was closed without sending."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.forms.form import Answers, Form
from ui.forms.sheet import FormSheet
from ui.theme import Theme


class Forms:
    """The forms of one screen; at most one is open. Esc never throws text away: the next opening has it again."""

    def __init__(self, theme: Theme, screen: QWidget) -> None:
        self._theme, self._screen = theme, screen
        self._drafts: dict[str, Answers] = {}
        self.sheet: FormSheet | None = None

    def ask(self, form: Form, then: Callable[[Answers], None]) -> FormSheet:
        """Opens a form; `then` gets the answers and ends with `done` or `refuse`."""
        if self.sheet is not None:
            self.sheet.close_sheet()
        sheet = FormSheet(self._theme, self._screen.window(), form, self._drafts.get(form.id))
        self.sheet = sheet
        sheet.submitted.connect(then)
        sheet.closed.connect(lambda: self._closed(sheet))
        sheet.open()
        return sheet

    def done(self) -> None:
        """It happened: the sheet goes, and its draft with it."""
        if self.sheet is not None:
            sheet, self.sheet = self.sheet, None
            sheet.close_sheet()
            self._drafts.pop(sheet.form.id, None)

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

    def _closed(self, sheet: FormSheet) -> None:
        self._drafts[sheet.form.id] = sheet.draft()
        if self.sheet is sheet:
            self.sheet = None
        sheet.deleteLater()
