"""Which live story a case was opened on, also when a colleague opened it at a device that reads other sources, or the
same ones in another order: a story there has the id of another first post."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from woordvoering.casework.rows import SignalRow
from woordvoering.casework.tools import Tools
from woordvoering.clock import DAY
from woordvoering.journal.reading import changed_since, rows_of
from woordvoering.overview.stories import StoryBoard

OPENED_ON = (
    "SELECT case_id, story, closed_at IS NULL AND last_at >= ? FROM press_case WHERE story <> '' ORDER BY opened_at"
)
RECENT = 2 * DAY
"""A case in which nobody acted for so long is about no story that lives here under another id."""

AT_ONCE = 64
"""Cases that are read at once."""

TELLING = 40
"""Characters from which on the same words are the same post; a shorter text is written by many."""


class Held(msgspec.Struct, frozen=True):
    """The posts of a case, and what they are known by at another device."""

    posts: tuple[str, ...]
    marks: tuple[str, ...]


class TakenUp:
    """The stories that the desk took up."""

    def __init__(self, tools: Tools, board: StoryBoard) -> None:
        self._tools, self._board = tools, board
        self._told: tuple[int, Mapping[str, str]] = (-1, {})
        self._place, self._known = 0, dict[str, Held]()

    def by_story(self) -> dict[str, str]:
        """The case of each story that has one, by the id under which it lives here; of two the one opened first."""
        since = self._tools.clock.now() - RECENT
        with self._tools.journal.engine.connect() as db:
            found = [(str(row[0]), str(row[1]), bool(row[2])) for row in db.exec_driver_sql(OPENED_ON, (since,))]
        homes = {case: self._board.living(story) for case, story, _ in found}
        held = self._held([case for case, _, lives in found if lives and not homes[case]])
        return {
            homes[case] or (self._home_of(held[case]) if case in held else "") or story: case
            for case, story, _ in reversed(found)
        }

    def _home_of(self, held: Held) -> str:
        """The live story of a case whose own lives here no more: by the posts that it holds, else by their links and
        words. '' when none of them lives here."""
        homes = Counter(home for post in held.posts if (home := self._board.home(post)))
        if not homes:
            told = self._told_here(self._tools.clock.now())
            homes = Counter(told[mark] for mark in held.marks if mark in told)
        return homes.most_common(1)[0][0] if homes else ""

    def _held(self, cases: Sequence[str]) -> dict[str, Held]:
        """What these cases hold; read again of those that something came into."""
        self._place, changed = changed_since(self._tools.journal, self._place)
        kept = {case: held for case, held in self._known.items() if case not in changed}
        fresh = [case for case in cases if case not in kept]
        for start in range(0, len(fresh), AT_ONCE):
            for case, rows in rows_of(self._tools.journal, fresh[start : start + AT_ONCE]).items():
                kept[case] = _held_in(rows.all(SignalRow))
        self._known = {case: kept[case] for case in cases}
        return self._known

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


def _held_in(signals: Sequence[SignalRow]) -> Held:
    marks = (mark for signal in signals for mark in _marks(signal.url, signal.text))
    return Held(tuple(signal.key for signal in signals), tuple(marks))


def _marks(url: str, text: str) -> Iterator[str]:
    """What a post is known by at another device: its link, and its words where they are long enough to be its own."""
    if url:
        yield url
    if len(text) >= TELLING:
        yield hashlib.sha256(text[:20_000].encode()).hexdigest()
