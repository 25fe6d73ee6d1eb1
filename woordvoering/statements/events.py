"""What can happen to a statement: revisions that never change, and answers to the pre-release list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from woordvoering.journal.event import Fact
from woordvoering.reaction.schema import Answer

Language = Literal["nl", "fr", "en"]


class StatementStarted(Fact, frozen=True, tag="statement.started"):
    """A text is begun: its kind as the schema names it, its language, and the template it comes from."""

    statement: str
    kind: str
    language: Language
    template: str = ""
    corrects: str = ""


class RevisionSaved(Fact, frozen=True, tag="statement.revised"):
    """An immutable text with its parents; two texts with one parent are a fork that a person merges.

    `sha256` covers the text and, where there are any, the channel variants: all of what is cleared.
    """

    statement: str
    revision: str
    parents: tuple[str, ...]
    text: str
    sha256: str
    variants: Mapping[str, str] = {}
    note: str = ""


class PointAnswered(Fact, frozen=True, tag="statement.point_answered"):
    """One answer to the pre-release list, with the revision that the person had before them."""

    statement: str
    revision: str
    point: str
    answer: Answer
    reason: str = ""


class StatementDropped(Fact, frozen=True, tag="statement.dropped"):
    """The text will not be used; it stays readable."""

    statement: str
    reason: str


class EmbargoSet(Fact, frozen=True, tag="statement.embargo_set"):
    """Nothing of this statement leaves before `until` (ms UTC); None lifts it."""

    statement: str
    until: int | None
    reason: str = ""


FACTS: tuple[type[Fact], ...] = (StatementStarted, RevisionSaved, PointAnswered, StatementDropped, EmbargoSet)

ERASABLE: tuple[type[Fact], ...] = (RevisionSaved,)
"""The words of a text that was dropped; what was released stays (`Erasures` holds both)."""
