"""The base text beside its translation: as it stands, and once it changed what is struck and what is new in it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.statement.difference import counted, runs_of
from ui.statement.words import Check
from ui.widgets.diff import DiffRun
from woordvoering.overview.text_records import ChannelView
from woordvoering.statements.diff import compare
from woordvoering.statements.reading import word_count

BASE = "base"
"""The id of its tab, which stands in front of the channels."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("BaseText", source)


@dataclass(frozen=True, slots=True)
class BaseText:
    """The base text; `since` is what it was when the translation was made, '' when it is the same or nobody can say.
    `odds` are the sentences about what the two say otherwise."""

    language: str
    text: str
    since: str = ""
    odds: tuple[str, ...] = ()


def base_tab(base: BaseText) -> ChannelView:
    """Its tab among the channels."""
    label = _tr("Basistekst {language}").format(language=base.language.upper())
    count = word_count(base.text)
    return ChannelView(
        id=BASE, label=label, icon="file-text", length=count, limit=None, unit="words", valid=True, own=False,
        text=base.text,
    )  # fmt: skip


def base_runs(base: BaseText) -> tuple[DiffRun, ...]:
    """What changed in the base text since the translation; nothing where it is the same."""
    return runs_of(compare(base.since, base.text)) if base.since and base.since != base.text else ()


def base_checks(base: BaseText) -> tuple[Check, ...]:
    """What to do about it, under the text."""
    found = [Check("triangle-alert", "amberText", words) for words in base.odds]
    if base_runs(base):
        difference = compare(base.since, base.text)
        changed = counted(difference.changes, difference.sentences_added)
        found.append(Check("git-compare", "text2", _tr("Sinds deze vertaling: {changed}").format(changed=changed)))
    if not found:
        words = _tr("De vertaling verwijst naar dezelfde beweringen en is niet ouder dan de basistekst")
        found.append(Check("circle-check", "greenText", words))
    return tuple(found)
