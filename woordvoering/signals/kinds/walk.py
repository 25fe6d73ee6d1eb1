"""Reading a network's list of posts, the newest first, until what is known; what was not reached is read later."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import msgspec

from woordvoering.errors import BrokenInput, Reason
from woordvoering.signals.kinds.kind import Reading
from woordvoering.signals.networks.facts import Page, order
from woordvoering.signals.types import HOW_MUCH, MEMORY_CHARS, Raw, Signal, Source, Validators

GAPS = 6
"""Gaps that are remembered; an older one is given up, and that is told."""
LEAST_PAGES = 2
"""The newest page is read at every visit: with no second one a gap would never be."""
START = "0"
"""The place before every other: what a source that was empty at its first visit has been read up to."""


class Gap(msgspec.Struct, frozen=True, array_like=True):
    """What lies between `since`, which is known, and `until`, from where the list goes on; '' is its newest end."""

    since: str
    until: str


class Memory(msgspec.Struct, frozen=True):
    """What a network's kind carries between visits: the place of the newest post it has seen, the gaps below it, the
    id of the account, looked up once, and what all of that is about."""

    newest: str = ""
    gaps: tuple[Gap, ...] = ()
    account: str = ""
    about: str = ""


class Step(msgspec.Struct, frozen=True):
    """One page of a walk, with the gaps that remain below it, the first to be read first."""

    page: Page
    raw: Raw
    left: tuple[Gap, ...]
    rest_until: int | None = None


_DECODER = msgspec.json.Decoder(Memory)


def remembered(seen: Validators, source: Source) -> Memory:
    """The memory of the last visit; an empty one when there is none, when it cannot be read, or when it is about
    another place: a person may change a source while it is being visited."""
    place = [source.address, sorted((name, said) for name, said in source.options.items() if name not in HOW_MUCH)]
    about = hashlib.sha256(msgspec.json.encode(place)).hexdigest()[:16]
    try:
        found = _DECODER.decode(seen.memory.encode()) if seen.memory else None
    except msgspec.MsgspecError:
        found = None
    return found if found is not None and found.about == about else Memory(about=about)


def left_below(gap: Gap, page: Page, until: str) -> tuple[Gap, ...]:
    """The gap that remains under a page: none at the end of the list, at what is known, and at the very first visit.

    The newest page is read at every visit, so that what a network lists late is met there, and known by its id.
    """
    if not until or until == gap.until or not gap.since:
        return ()
    oldest = page.facts.get("oldest", "")
    return () if oldest and order(oldest) <= order(gap.since) else (Gap(gap.since, until),)


def walk(memory: Memory, ask: Callable[[Gap], Step], *, pages: int) -> Reading:
    """What is new, read page by page from the newest down, then the gaps of earlier visits; at most `pages` pages,
    and never fewer than LEAST_PAGES.

    A page that fails leaves its gap for the next visit; one that the network will not give any more (400, 404) is given
    up and told. Raises BrokenInput when the first page already fails.
    """
    todo = [Gap(memory.newest, ""), *memory.gaps]
    newest = memory.newest or START
    signals: dict[str, Signal] = {}
    raws: list[Raw] = []
    faults: list[Reason] = []
    rest: int | None = None
    for number in range(max(LEAST_PAGES, pages)):
        if not todo:
            break
        try:
            step = ask(todo[0])
        except BrokenInput as error:
            if number == 0:
                raise
            faults += error.reasons()
            if error.code not in ("network.question_refused", "source.not_there"):
                break
            del todo[0]
            continue
        todo[:1] = step.left
        newest = max(newest, step.page.facts.get("newest", ""), key=order)
        signals |= {signal.id: signal for signal in step.page.signals}
        raws.append(step.raw)
        faults += unread(step.page)
        rest = step.rest_until
        if rest is not None:
            break
    if len(todo) > GAPS:
        faults.append(Reason("network.gap_given_up"))
    left = msgspec.structs.replace(memory, newest=newest, gaps=tuple(todo[:GAPS]))
    more = bool(left.gaps) and not faults and rest is None
    return Reading(
        signals=tuple(signals.values()), validators=keep(left), raws=tuple(raws), faults=tuple(faults), rest_until=rest,
        more=more, unchanged=not signals and not faults and left == memory,
    )  # fmt: skip


def unread(page: Page) -> tuple[Reason, ...]:
    """The fault of a page with posts that could not be read."""
    number = page.facts.get("unread", "")
    return (Reason("network.posts_unread", {"count": int(number)}),) if number.isdecimal() else ()


def keep(memory: Memory) -> Validators:
    """The memory as a source keeps it; one that grew too large gives up its oldest gaps."""
    while True:
        text = msgspec.json.encode(memory).decode()
        if len(text) <= MEMORY_CHARS or not memory.gaps:
            return Validators(memory=text)
        memory = msgspec.structs.replace(memory, gaps=memory.gaps[:-1])
