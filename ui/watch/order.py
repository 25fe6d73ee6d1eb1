"""The order of the list: it never moves under the pointer or just after a key; what is new waits behind a line."""

from __future__ import annotations

from dataclasses import dataclass

from ui.watch.words import group_name
from woordvoering.overview.watch_records import StoryGroup, StoryItem, WatchView

KEYBOARD_HOLD_MS = 3000
"""How long after a selection by keyboard the rows stay where they are."""

GROUPS: tuple[StoryGroup, ...] = ("decide", "follow", "quiet", "closed")


@dataclass(frozen=True, slots=True)
class Filter:
    """What the list shows: a segment, and where given a wijk, a network's stories, and how old at most (ms)."""

    segment: str = "all"
    wijk: str = ""
    networks: frozenset[str] = frozenset()
    period: int = 0
    query: str = ""

    @property
    def narrows(self) -> bool:
        """Whether anything beside the segment is set."""
        return bool(self.wijk or self.networks or self.period or self.query)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list: the head of a group, or a story."""

    group: StoryGroup
    item: StoryItem | None = None
    count: int = 0
    now: int = 0

    @property
    def key(self) -> str:
        """What stays the same while its content changes."""
        return self.item.id if self.item is not None else f"group:{self.group}"

    @property
    def title(self) -> str:
        """The head's words."""
        return group_name(self.group)


def kept(view: WatchView, wanted: Filter) -> tuple[StoryItem, ...]:
    """The stories that a filter lets through, in the order of the view."""
    shown = {"now": ("decide",), "closed": ("closed",)}.get(wanted.segment, GROUPS[:3])
    return tuple(item for item in view.stories if item.group in shown and _matches(item, wanted, view.now))


def _matches(item: StoryItem, wanted: Filter, now: int) -> bool:
    if wanted.wijk and item.wijk != wanted.wijk:
        return False
    if wanted.networks and wanted.networks.isdisjoint(item.networks):
        return False
    if wanted.period and now - item.last_seen > wanted.period:
        return False
    return wanted.query.casefold() in item.title.casefold()


def rows_of(items: tuple[StoryItem, ...], now: int) -> tuple[Row, ...]:
    """Heads and stories, group after group."""
    rows: list[Row] = []
    for group in GROUPS:
        inside = [item for item in items if item.group == group]
        if inside:
            rows.append(Row(group, None, len(inside), now))
            rows += [Row(group, item, 0, now) for item in inside]
    return tuple(rows)


def held(shown: tuple[StoryItem, ...], fresh: tuple[StoryItem, ...]) -> tuple[tuple[StoryItem, ...], int]:
    """The shown order with fresh content, and how many stories wait: new ones, and those that changed group.

    A story that is gone stays away; one that moved keeps its old group until the line is pressed.
    """
    now = {item.id: item for item in fresh}
    stay = tuple(item if _moved(item, now[item.id]) else now[item.id] for item in shown if item.id in now)
    known = {item.id for item in shown}
    waiting = sum(item.id not in known for item in fresh)
    waiting += sum(item.id in now and _moved(item, now[item.id]) for item in shown)
    return stay, waiting


def _moved(old: StoryItem, new: StoryItem) -> bool:
    return old.group != new.group


def same_order(shown: tuple[StoryItem, ...], fresh: tuple[StoryItem, ...]) -> bool:
    """Whether both have the same stories in the same order and groups."""
    return [(item.id, item.group) for item in shown] == [(item.id, item.group) for item in fresh]
