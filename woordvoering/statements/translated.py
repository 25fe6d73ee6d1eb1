"""How each language of a statement stands against its base text: there, missing, or older than the words it renders."""

from __future__ import annotations

from typing import Literal

import msgspec

from woordvoering.i18n import LANGUAGES
from woordvoering.journal.fold import Rows
from woordvoering.statements.languages import point_of
from woordvoering.statements.rows import AnswerRow, RevisionRow, StatementRow, line_of

State = Literal["base", "there", "missing", "outdated"]


class Standing(msgspec.Struct, frozen=True):
    """One language of a revision. `since` is the base text that an outdated translation was made of, '' when nobody
    can say (a merge brought the two together); `number` the revision that has it, 0 likewise."""

    language: str
    state: State
    since: str = ""
    number: int = 0


def standings(rows: Rows, statement: StatementRow, head: RevisionRow) -> tuple[Standing, ...]:
    """Every language, the statement's own first."""
    others = (language for language in LANGUAGES if language != statement.language)
    own = Standing(statement.language, "base", head.text, head.number)
    return (own, *(_standing(rows, statement, head, language) for language in others))


def _standing(rows: Rows, statement: StatementRow, head: RevisionRow, language: str) -> Standing:
    words = head.variants.get(language, "")
    if not words.strip():
        return Standing(language, "missing")
    written = _written_with(rows, head, language, words)
    if any(row.text == head.text for row in written) or _answered_for(rows, statement, head, language, words):
        return Standing(language, "there", head.text, head.number)
    last = max(written, key=lambda row: (row.number, row.key), default=None)
    return Standing(language, "outdated", last.text, last.number) if last else Standing(language, "outdated")


def _written_with(rows: Rows, head: RevisionRow, language: str, words: str) -> list[RevisionRow]:
    """The revisions above a text in which somebody wrote these words: with the base text before them.

    A merge writes nothing: it lays the words of one beside the base text of another.
    """
    line = [row for key in line_of(rows, head) if (row := rows.get(RevisionRow, key)) is not None]
    same = [row for row in line if row.variants.get(language) == words]
    return [row for row in same if _first_with(rows, row, language, words)]


def _first_with(rows: Rows, row: RevisionRow, language: str, words: str) -> bool:
    parents = [parent for key in row.parents if (parent := rows.get(RevisionRow, key)) is not None]
    merged = len({parent.sha256 for parent in parents}) > 1
    return not merged and all(parent.variants.get(language) != words for parent in parents)


def _answered_for(rows: Rows, statement: StatementRow, head: RevisionRow, language: str, words: str) -> bool:
    """Whether a person looked at this translation beside this base text and said that it still says the same."""
    answer = rows.get(AnswerRow, f"{statement.key}.{point_of(language)}")
    if answer is None or answer.answer != "yes":
        return False
    seen = [row for row in rows.all(RevisionRow) if row.statement == statement.key and row.number == answer.revision]
    return bool(seen) and all(row.text == head.text and row.variants.get(language) == words for row in seen)
