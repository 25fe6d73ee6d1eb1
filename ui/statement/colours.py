"""Colours the Markdown in the editor: headings, bold, italic, lists, references, blanks. Shows; changes nothing."""

from __future__ import annotations

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from ui.statement.live import Mark, marks, utf16
from ui.theme import Theme
from woordvoering.overview.records import ClaimView

HEADING = re.compile(r"^(?P<sign>#{1,6})[ ]+(?P<words>.*)$")
BULLET = re.compile(r"^\s*(?P<sign>[-*+]|>|\d+\.)[ ]")
BOLD = re.compile(r"(?P<open>\*\*)(?P<words>[^*\n]+)(?P<close>\*\*)")
ITALIC = re.compile(r"(?<!\*)(?P<open>\*)(?P<words>[^*\n]+)(?P<close>\*)(?!\*)")
LINK = re.compile(r"\[(?P<words>[^\[\]\n]+)\]\((?P<url>[^()\n]*)\)")


class MarkdownColours(QSyntaxHighlighter):
    """The highlighter of one editor, block by block; `show_claims` tells it what the references mean."""

    def __init__(self, theme: Theme, editor: QTextEdit) -> None:
        super().__init__(editor.document())
        self._theme = theme
        self._claims: tuple[ClaimView, ...] = ()

    def show_claims(self, claims: tuple[ClaimView, ...]) -> None:
        """Other states of the claims, or other colours of the theme."""
        self._claims = claims
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        heading = HEADING.match(text)
        if heading:
            style = "editor_h1" if len(heading["sign"]) == 1 else "editor_h2"
            self._lay(text, 0, len(text), self._look("text", style))
            self._lay(text, *heading.span("sign"), self._look("text3", style, light=True))
        bullet = BULLET.match(text)
        if bullet:
            self._lay(text, *bullet.span("sign"), self._look("text2"))
        self._inline(text)
        for mark in marks(text, self._claims):
            self._mark(mark)

    def _inline(self, text: str) -> None:
        faint = self._look("text3")
        for pattern, italic in ((BOLD, False), (ITALIC, True)):
            for found in pattern.finditer(text):
                look = self._look("text")
                look.setFontItalic(italic)
                if not italic:
                    look.setFontWeight(QFont.Weight.DemiBold)
                self._lay(text, *found.span("words"), look)
                self._lay(text, *found.span("open"), faint)
                self._lay(text, *found.span("close"), faint)
        for found in LINK.finditer(text):
            self._lay(text, *found.span(), faint)
            self._lay(text, *found.span("words"), self._look("accentText"))

    def _mark(self, mark: Mark) -> None:
        start, size = mark.start, mark.end - mark.start
        look = self._look(f"{mark.tone}Text", weight=QFont.Weight.DemiBold)
        if mark.kind == "placeholder":
            self.setFormat(start, size, look)
            return
        look.setFont(self._theme.font("small_strong"))
        hidden = self._look(f"{mark.tone}Tint")
        self.setFormat(start, size, hidden)
        self.setFormat(start + 1, size - 2, look)

    def _look(
        self, color: str, style: str = "", *, light: bool = False, weight: QFont.Weight | None = None
    ) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(self._theme.color(color))
        if style:
            look.setFont(self._theme.font(style))
        if light:
            look.setFontWeight(QFont.Weight.Normal)
        if weight is not None:
            look.setFontWeight(weight)
        return look

    def _lay(self, text: str, start: int, end: int, look: QTextCharFormat) -> None:
        first = utf16(text, start)
        self.setFormat(first, utf16(text, end) - first, look)
