"""The languages that a release left in, and those in which a person posts it on a channel by hand.

What stands on a channel in the statement's own language is the channel's row; in another one a row of its own, with
the language behind the channel in its key, from when it was posted there.
"""

from __future__ import annotations

from collections.abc import Iterator

from woordvoering.i18n import LANGUAGES
from woordvoering.journal.fold import Rows
from woordvoering.release.rows import ChannelRow, ReleaseRow
from woordvoering.statements.languages import languages_in
from woordvoering.statements.rows import RevisionRow, StatementRow


def left_in(rows: Rows, release: ReleaseRow) -> tuple[str, ...]:
    """The languages that a release left in, the statement's own first; () where its text is gone."""
    text, revision = rows.get(StatementRow, release.statement), rows.get(RevisionRow, release.revision)
    return languages_in(text.language, revision.variants) if text is not None and revision is not None else ()


def told_in(rows: Rows, release: ReleaseRow, channel: str) -> tuple[str, ...]:
    """The languages in which a person tells it on a channel: its own, and those in which what it corrects was posted
    there: whoever read the wrong text gets the right one. ('',) where its text is gone."""
    text = rows.get(StatementRow, release.statement)
    told = _told_wrong(rows, text.corrects, channel) if text is not None and text.corrects else ()
    return tuple(dict.fromkeys((*left_in(rows, release), *told))) or ("",)


def _told_wrong(rows: Rows, statement: str, channel: str) -> Iterator[str]:
    """The languages in which any release of a text was posted on a channel by hand."""
    text = rows.get(StatementRow, statement)
    for row in rows.all(ChannelRow):
        release = rows.get(ReleaseRow, row.release) if row.channel == channel else None
        by_hand = row.posted_at is not None and not row.state
        if text is None or release is None or release.statement != statement or not by_hand:
            continue
        language = row.key.removeprefix(f"{row.release}.{channel}").removeprefix(".") or text.language
        if language in LANGUAGES:
            yield language
