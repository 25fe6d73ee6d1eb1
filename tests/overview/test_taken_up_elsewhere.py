"""A story that a colleague took up at another device: it shows who has it, and nobody opens it a second time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from posts_of_the_night import BANGS, came_in, post, sources, the_bang
from two_desks import Pair, two_desks

from woordvoering.casework.rows import LogRow
from woordvoering.clock import MINUTE
from woordvoering.desk import Desk
from woordvoering.overview.watch_records import StoryItem
from woordvoering.signals.types import Source, signal_id


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    with two_desks(tmp_path) as made:
        yield made


def bang_of(desk: Desk) -> StoryItem:
    found = [item for item in desk.views.watch().stories if "Dampoort" in item.title or item.case_id]
    assert len(found) == 1
    return found[0]


def arrives(desk: Desk, *, backwards: bool = False, source: str = "stream", links: bool = True) -> str:
    """The bang comes in, in the one order or the other, from a source of this id; returns its story."""
    sources(desk)
    desk.cache.register.put(Source(id=source, kind="posts", name="X-export", address="x.jsonl"))
    now = desk.clock.now()
    signals = [
        msgspec.structs.replace(
            each, source=source, id=signal_id(source, each.url), url=each.url if links else "",
        )
        for each in the_bang(now)
    ]  # fmt: skip
    if backwards:
        times = [each.published for each in signals]
        signals = [
            msgspec.structs.replace(each, published=at, fetched=at)
            for each, at in zip(signals[::-1], times, strict=True)
        ]
    came_in(desk, *signals)
    return bang_of(desk).id


def test_who_took_it_up_shows_at_the_other_device_as_soon_as_the_act_came_in(pair: Pair):
    here, away = pair.here.desk, pair.away.desk
    story = arrives(here)
    assert arrives(away) == story
    case, _ = here.stories.open("lore", story)
    assert bang_of(away).handler is None
    pair.meet()
    item = bang_of(away)
    assert item.handler is not None
    assert (item.handler.id, item.case_id, item.group) == ("lore", case, bang_of(here).group)


@pytest.mark.parametrize(
    "how",
    [{"backwards": True}, {"source": "b7f0"}, {"source": "b7f0", "links": False}, {"source": "c1", "backwards": True}],
    ids=["in another order", "from a source added there", "without links", "both"],
)
def test_a_second_opener_gets_the_same_dossier_whatever_the_device_read(pair: Pair, how):
    here, away = pair.here.desk, pair.away.desk
    first, second = arrives(here), arrives(away, **how)
    assert first != second, "the same event under another id"
    case, _ = here.stories.open("lore", first)
    pair.meet()
    item = bang_of(away)
    assert item.handler is not None
    assert item.case_id == case
    again, changes = away.stories.open("karim", second)
    assert (again, changes.events) == (case, ())


def test_two_who_open_it_before_they_heard_of_each_other_share_one_dossier(pair: Pair):
    here, away = pair.here.desk, pair.away.desk
    story = arrives(here)
    arrives(away)
    first, _ = here.stories.open("lore", story)
    second, _ = away.stories.open("karim", story)
    assert first == second
    pair.meet()
    assert pair.alike()
    handlers = {bang_of(desk).handler.id for desk in (here, away)}  # type: ignore[union-attr]
    assert len(handlers) == 1
    lines = [row.code for row in here.journal.rows(first).all(LogRow)]
    assert lines.count("log.opened") == 1
    assert lines.count("log.opened_again") == 1, "the second opening stays in the course of events"


def test_another_event_is_not_taken_for_the_one_that_a_colleague_has(pair: Pair):
    here, away = pair.here.desk, pair.away.desk
    here.stories.open("lore", arrives(here))
    sources(away)
    now = away.clock.now()
    texts = [
        text.replace("Dampoort", "Watersportbaan").replace("knal", "brand").replace("Knal", "Brand") for text in BANGS
    ]
    came_in(away, *(post(300 + place, text, now - 6 * MINUTE + place * 10_000) for place, text in enumerate(texts)))
    pair.meet()
    assert [item.case_id for item in away.views.watch().stories if item.posts > 3] in ([""], [])
