"""Beginning a text in a dossier: from a template, in one of three languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ui.case import forms
from ui.case.context import Context
from ui.forms.form import Answers, Choice, one
from woordvoering.errors import Reason
from woordvoering.i18n import LANGUAGES, Language
from woordvoering.statements.templates import draft

if TYPE_CHECKING:
    from woordvoering.desk import Desk
    from woordvoering.journal.journal import Changes

MOST_FAULTS = 3
"""Broken templates that are named at once; once one is mended, the next is."""


class TextActs:
    """Offers the templates that are sound, says which of the zone's own are not, and begins the text."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def start(self, kind: str) -> None:
        """Begins a text from a template; for a correction the latest release is what it corrects."""
        context, case = self._context, self._context.case
        released = [item for item in case.statements if item.released_version is not None]
        corrects = max(released, key=lambda item: item.saved_at).id if kind == "correction" and released else ""

        def listed(found: tuple[tuple[Choice, ...], tuple[Reason, ...]]) -> None:
            choices, faults = found
            told = tuple(context.voice.say(fault.code, fault.params) for fault in faults[:MOST_FAULTS])
            context.forms.ask(
                forms.templates(case, kind, choices, told), lambda answers: self._begin(answers, corrects)
            )

        def shelf(desk: Desk) -> tuple[tuple[Choice, ...], tuple[Reason, ...]]:
            """Each template once, by its title in the first language that has it."""
            templates = desk.templates()
            titles: dict[str, str] = {}
            for language in LANGUAGES:
                for item in templates.every(language, kind, case.categories):
                    if kind or item.kind not in ("acknowledgement", "correction"):
                        titles.setdefault(item.id, item.title)
            return tuple(Choice(name, title) for name, title in titles.items()), templates.faults

        context.bridge.ask(shelf, listed)

    def _begin(self, answers: Answers, corrects: str) -> None:
        context, case = self._context, self._context.case
        name, language = one(answers, "template"), cast("Language", one(answers, "language"))

        def start(desk: Desk) -> tuple[str, Changes]:
            template = desk.templates().get(name, language)
            text = draft(template)
            return desk.statements.start(
                context.actor, case.id, template.kind, text, language=language, template=name, corrects=corrects
            )

        context.act(start, then=lambda result: context.go("statement", f"{case.id}/{result[0]}"))
