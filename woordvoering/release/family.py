"""The names of what left: one URI for each text of a statement, and how its versions and languages hang together."""

from __future__ import annotations

import msgspec

from woordvoering.journal.fold import Rows
from woordvoering.release.rows import ReleaseRow
from woordvoering.statements.languages import languages_in
from woordvoering.statements.rows import RevisionRow, StatementRow


def uri_of(workspace: str, case: str, statement: str) -> str:
    """The URI of a statement: the same for all its versions, unique without anybody's permission."""
    return f"urn:woordvoering:{workspace}:{case}:{statement}"


class Family(msgspec.Struct, frozen=True):
    """The texts of one case. A statement's own language has the statement's URI, another that with the language."""

    case: str
    workspace: str

    def uri(self, statement: StatementRow, language: str) -> str:
        """The URI of a statement in a language."""
        base = uri_of(self.workspace, self.case, statement.key)
        return base if language == statement.language else f"{base}:{language}"

    def previous(self, rows: Rows, language: str) -> str | None:
        """What left before, in this language; the base text where it did not leave in this one."""
        last = max(rows.all(ReleaseRow), key=lambda row: row.version, default=None)
        return self._left(rows, last, language)

    def corrected(self, rows: Rows, statement: StatementRow, language: str) -> str | None:
        """What a correction corrects: every language of it corrects something."""
        newest = sorted(rows.all(ReleaseRow), key=lambda row: row.version, reverse=True)
        return self._left(rows, next((row for row in newest if row.statement == statement.corrects), None), language)

    def _left(self, rows: Rows, release: ReleaseRow | None, language: str) -> str | None:
        statement = rows.get(StatementRow, release.statement) if release else None
        if release is None or statement is None:
            return None
        revision = rows.get(RevisionRow, release.revision)
        spoken = languages_in(statement.language, revision.variants) if revision else (statement.language,)
        return self.uri(statement, language if language in spoken else statement.language)
