"""Which live story a case was opened on, also when a colleague opened it at a device that reads other sources, or the
same ones in another order: a story there has the id of another first post."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping

from woordvoering.casework.rows import CaseRow, SignalRow
from woordvoering.casework.tools import Tools
from woordvoering.clock import DAY
from woordvoering.overview.stories import StoryBoard

OPENED_ON = "SELECT case_id, story FROM press_case WHERE story <> '' ORDER BY opened_at"
RECENT = 2 * DAY
"""A case in which nobody acted for so long is about no story that lives here under another id."""

TELLING = 40
"""Characters from which on the same words are the same post; a shorter text is written by many."""


class TakenUp:
    """The stories that the desk took up."""

    def __init__(self, tools: Tools, board: StoryBoard) -> None:
        self._tools, self._board = tools, board
        self._told: tuple[int, Mapping[str, str]] = (-1, {})

    def by_story(self) -> dict[str, str]:
        """The case of each story that has one, by the id under which it lives here; of two the one opened first."""
        with self._tools.journal.engine.connect() as db:
            found = db.exec_driver_sql(OPENED_ON).all()
        return {self.story_of(str(row[0]), str(row[1])): str(row[0]) for row in reversed(found)}

    def story_of(self, case: str, story: str) -> str:
        """The live story of a case: by its id, by the post that the id is, by the posts that the case holds, else by
        their links and words. Itself when none of them lives here."""
        living = self._board.living(story)
        if living:
            return living
        rows = self._tools.rows(case)
        row, now = rows.one(CaseRow), self._tools.clock.now()
        if row is None or row.closed_at is not None or row.last_at < now - RECENT:
            return story
        held = rows.all(SignalRow)
        homes = Counter(home for signal in held if (home := self._board.home(signal.key)))
        if not homes:
            told = self._told_here(now)
            homes = Counter(told[mark] for signal in held for mark in _marks(signal.url, signal.text) if mark in told)
        return homes.most_common(1)[0][0] if homes else story

    def _told_here(self, now: int) -> Mapping[str, str]:
        """The stories of now by the links and the words of their leads; worked out anew when something came in."""
        place = self._board.place
        if self._told[0] != place:
            told: dict[str, str] = {}
            for view in self._board.views(now):
                for signal in self._board.signals([str(group.lead) for group in view.groups]).values():
                    told.update(dict.fromkeys(_marks(signal.url, signal.text), str(view.id)))
            self._told = (place, told)
        return self._told[1]


def _marks(url: str, text: str) -> Iterator[str]:
    """What a post is known by at another device: its link, and its words where they are long enough to be its own."""
    if url:
        yield url
    if len(text) >= TELLING:
        yield hashlib.sha256(text[:20_000].encode()).hexdigest()
