"""The signals of a large story page by page: which signal stands on which row, without a record for a row not shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

import msgspec

from woordvoering.detection.types import PostId, SignalGroup, StoryView
from woordvoering.overview.records import SignalLine, SignalView
from woordvoering.overview.watch_records import SignalAsk, SignalPage
from woordvoering.signals.types import Signal

WHOLE = 400
"""A story of at most so many signals goes to the screen whole; of a larger one the screen asks for what it shows."""

PAGE = 64
"""Rows of the first page, which comes with the story itself."""

AT_ONCE = 500
"""Signals that are read at once while a term is looked for."""


class Board(Protocol):
    """What the pages need of the board of stories."""

    def signals(self, ids: Sequence[str]) -> dict[str, Signal]:
        """The signals behind post ids."""
        ...

    def signal_view(self, signal: Signal, calls: frozenset[str], reporters: Mapping[str, int]) -> SignalView:
        """One signal as the screen shows it."""
        ...

    def reporters_of(self, view: StoryView) -> dict[str, int]:
        """The numbers of the confidential reporters in a story."""
        ...


class Place(msgspec.Struct, frozen=True):
    """What stands on a row: the first signal of a group with how many say the same, or one of those (`inner`)."""

    post: PostId
    similar: int = 0
    opened: bool = False
    inner: bool = False


class Outline:
    """The rows of groups, those in `opened` (by their leads) unfolded. Keeps nothing for a row."""

    def __init__(self, groups: Sequence[SignalGroup], opened: frozenset[str]) -> None:
        self.groups, self._opened = groups, opened
        self._unfolded = [number for number, group in enumerate(groups) if group.lead in opened] if opened else []
        self.total = len(groups) + sum(len(groups[number].similar) for number in self._unfolded)

    def rows(self, start: int, stop: int) -> Iterator[Place]:
        """What stands on the rows from `start` to before `stop`, as far as they are there."""
        row, number = self._before(start)
        while row < stop and number < len(self.groups):
            group = self.groups[number]
            opened = group.lead in self._opened
            if row >= start:
                yield Place(group.lead, len(group.similar), opened)
            inner = group.similar if opened else ()
            for post in inner[max(start - row - 1, 0) : max(stop - row - 1, 0)]:
                yield Place(post, inner=True)
            row, number = row + 1 + len(inner), number + 1

    def _before(self, start: int) -> tuple[int, int]:
        """The row and the number of the group that row `start` belongs to."""
        row = number = 0
        for unfolded in self._unfolded:
            head = row + unfolded - number
            last = head + len(self.groups[unfolded].similar)
            if head > start:
                break
            if last >= start:
                return head, unfolded
            row, number = last + 1, unfolded + 1
        return start, number + start - row


class SignalPages:
    """Pages of one story at a time: of the view that the screen was shown last."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._view: StoryView | None = None
        self._ordered: tuple[SignalGroup, ...] = ()
        self._term: tuple[str, tuple[SignalGroup, ...]] = ("", ())
        self._reporters: dict[str, int] = {}

    def show(self, view: StoryView) -> None:
        """From now on pages are of this view."""
        self._view, self._ordered, self._term = view, calls_first(view), ("", ())
        self._reporters = self._board.reporters_of(view)

    def first(self, view: StoryView) -> SignalPage | None:
        """The first page of a large story; None of one that goes to the screen whole."""
        if view.posts <= WHOLE:
            return None
        self.show(view)
        return self.page(SignalAsk(view.id, 0, PAGE))

    def holds(self, story: str) -> bool:
        """Whether the pages are of this story."""
        return self._view is not None and self._view.id == story

    def page(self, ask: SignalAsk) -> SignalPage:
        """The rows that somebody looks at; `show` came before it."""
        assert self._view is not None
        outline = Outline(self._groups(ask.term), frozenset(ask.opened))
        places = list(outline.rows(ask.start, ask.start + ask.count))
        known = self._board.signals([place.post for place in places])
        calls = frozenset(str(post) for post in self._view.emergency_posts)
        lines = (self._line(place, known.get(place.post), calls) for place in places)
        signals = sum(group.size for group in outline.groups) if ask.term else self._view.posts
        return SignalPage(ask=ask, total=outline.total, groups=len(outline.groups), signals=signals, lines=tuple(lines))

    def calls(self) -> tuple[SignalView, ...]:
        """The signals that ask for help."""
        assert self._view is not None
        calls = frozenset(str(post) for post in self._view.emergency_posts)
        found = self._board.signals([str(post) for post in self._view.emergency_posts]).values()
        return tuple(self._board.signal_view(signal, calls, self._reporters) for signal in found)

    def _line(self, place: Place, signal: Signal | None, calls: frozenset[str]) -> SignalLine:
        """A row; one whose signal was taken out meanwhile stands empty until the story is read again."""
        if signal is None:
            return SignalLine(SignalView(place.post, "", "", "", 0, "public", 0, "", ""), inner=place.inner)
        shown = self._board.signal_view(signal, calls, self._reporters)
        return SignalLine(shown, place.similar, place.opened, place.inner)

    def _groups(self, term: str) -> tuple[SignalGroup, ...]:
        if not term:
            return self._ordered
        if self._term[0] != term:
            self._term = (term, tuple(self._with_term(self._ordered, term.casefold())))
        return self._term[1]

    def _with_term(self, groups: tuple[SignalGroup, ...], wanted: str) -> Iterator[SignalGroup]:
        """The groups in which a term occurs, with only the signals that have it."""
        for start in range(0, len(groups), AT_ONCE):
            part = groups[start : start + AT_ONCE]
            found = {
                post
                for post, signal in self._board.signals([one for each in part for one in posts_of(each)]).items()
                if wanted in " — ".join(words for words in (signal.title, signal.text) if words).casefold()
            }
            for group in part:
                hits = tuple(post for post in posts_of(group) if post in found)
                if hits:
                    yield SignalGroup(hits[0], hits[1:], group.call_for_help)


def posts_of(group: SignalGroup) -> tuple[PostId, ...]:
    """The posts of a group, the first one first."""
    return (group.lead, *group.similar)


def calls_first(view: StoryView) -> tuple[SignalGroup, ...]:
    """The groups in the order of the screen: those whose first signal asks for help, then the rest."""
    if not view.emergency_posts:
        return view.groups
    calls = frozenset(view.emergency_posts)
    return tuple(sorted(view.groups, key=lambda group: group.lead not in calls))
