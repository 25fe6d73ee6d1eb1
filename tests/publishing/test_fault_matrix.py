"""Every fault at every step of every kind of target, in every story: nothing stands twice, nothing is lost, and no
state claims what is not so. A sample in a plain run; `make matrix` goes through all of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from courses import Story, Trouble
from fake_targets import FAULTS, Fault
from matrix import KINDS, Count, Plan, batch, run, spread, whole
from sampling import Figure, number

BAD: tuple[Fault, ...] = tuple(fault for fault in FAULTS if fault != "none")

pytestmark = [pytest.mark.faults, pytest.mark.no_cover]


def sample() -> list[Plan]:
    """All kinds together, many faults at each."""
    mixed: list[tuple[str, tuple[Fault, ...]]] = []
    for place, fault in enumerate(BAD):
        mixed += [(kind, (fault, BAD[(place * 4 + len(mixed) + many) % len(BAD)])) for many, kind in enumerate(KINDS)]
    plans: tuple[tuple[Story, Trouble], ...] = (
        ("publish", "none"), ("correct_at_once", "restart"), ("withdraw_at_once", "none"), ("lengthen_late", "none"),
    )  # fmt: skip
    return [Plan(story, trouble, tuple(mixed[place::7])) for place, (story, trouble) in enumerate(plans)]


def counted(folder: Path) -> Iterable[Count]:
    if not number(0, 1):
        for place, plan in enumerate(sample()):
            here = folder / str(place)
            here.mkdir()
            yield run(here, plan)
        return
    plans = whole()
    for done, count in enumerate(spread(plans, os.cpu_count() or 1), 1):
        if done % 50 == 0:
            sys.stderr.write(f"{done} of {len(plans)} releases\n")
        yield count


def test_no_fault_at_any_step_posts_twice_loses_a_post_or_tells_what_is_not_so(tmp_path: Path, figure: Figure):
    total = Count()
    for count in counted(tmp_path):
        total.add(count)
    figure(str(total))
    assert total.wrong == []


def test_a_device_that_takes_over_looks_first_and_the_other_one_stops(tmp_path: Path):
    targets: tuple[tuple[str, tuple[Fault, ...]], ...] = (
        ("folder", ("refused",)), ("mastodon", ("lost_after",)), ("bluesky", ("down",)), ("smtp", ("lost_after",)),
    )  # fmt: skip
    assert run(tmp_path, Plan("publish", "takeover", targets)).wrong == []


def test_what_is_undone_in_the_half_minute_reaches_nobody(tmp_path: Path):
    with batch(tmp_path, Plan("publish", "undo", tuple((kind, ("none",)) for kind in KINDS))) as made:
        made.run()
        assert made.calls() == 0 and made.night.desk.outbox.tasks(made.case) == ()
