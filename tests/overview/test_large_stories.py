"""A large story page by page: the same rows as when it is whole, whatever is unfolded, and nobody is named."""

from __future__ import annotations

import pytest
from night_desk import Night
from posts_of_the_night import came_in, reports

from woordvoering.errors import WrongUse
from woordvoering.overview import signal_pages
from woordvoering.overview.records import SignalLine
from woordvoering.overview.watch_records import SignalAsk, StoryDetail


def rows_of(detail: StoryDetail, opened: frozenset[str], term: str = "") -> list[SignalLine]:
    """The rows of a story that is whole, calls for help first."""
    rows: list[SignalLine] = []
    for group in sorted(detail.groups, key=lambda group: not group.lead.call_for_help):
        signals = [one for one in (group.lead, *group.similar) if term.casefold() in one.text.casefold()]
        if signals:
            unfolded = signals[0].id in opened
            rows.append(SignalLine(signals[0], len(signals) - 1, unfolded))
            rows += [SignalLine(one, inner=True) for one in signals[1:]] if unfolded else []
    return rows


@pytest.fixture
def large(night: Night, bang: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The bang, taken to be a large story."""
    monkeypatch.setattr(signal_pages, "WHOLE", 3)
    monkeypatch.setattr(signal_pages, "PAGE", 4)
    monkeypatch.setattr(signal_pages, "AT_ONCE", 2)
    return bang


@pytest.mark.parametrize("term", ["", "dampoort", "niemand zegt dit"])
def test_pages_hold_the_rows_of_the_whole(night: Night, large: str, term: str) -> None:
    whole = night.desk.views.story(large)
    opened = frozenset(group.lead.id for group in whole.groups[::2])
    expected = rows_of(whole, opened, term)
    found: list[SignalLine] = []
    for start in range(0, len(expected) + 2, 2):
        page = night.desk.views.signals(SignalAsk(large, start, 2, tuple(opened), term))
        assert page.total == len(expected)
        found += page.lines
    assert found == expected


def test_a_large_story_brings_its_first_rows_and_says_how_many_there_are(night: Night, large: str) -> None:
    whole, shown = night.desk.views.story(large), night.desk.views.story(large, whole=False)
    assert shown.first is not None
    assert list(shown.first.lines) == rows_of(whole, frozenset())[:4]
    assert (shown.first.groups, shown.first.signals) == (len(whole.groups), whole.item.posts)
    assert shown.terms == whole.terms
    assert whole.first is None


def test_a_reporter_has_the_same_number_on_every_page(night: Night, bang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    came_in(night.desk, *reports(night.clock.now()))
    whole = night.desk.views.story(bang)
    numbers = {one.id: one.reporter for group in whole.groups for one in (group.lead, *group.similar)}
    assert any(numbers.values())
    monkeypatch.setattr(signal_pages, "WHOLE", 3)
    opened = tuple(group.lead.id for group in whole.groups)
    found: dict[str, int] = {}
    for start in range(len(numbers)):
        page = night.desk.views.signals(SignalAsk(bang, start, 1, opened))
        found |= {line.signal.id: line.signal.reporter for line in page.lines}
        assert all(not line.signal.author for line in page.lines if line.signal.visibility == "confidential")
    assert found == numbers


def test_rows_of_a_story_that_is_gone_are_refused(night: Night) -> None:
    with pytest.raises(WrongUse):
        night.desk.views.signals(SignalAsk("weg"))
