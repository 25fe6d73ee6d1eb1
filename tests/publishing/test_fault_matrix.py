"""Every fault at every step of every kind of target, in every story: nothing stands twice, nothing is lost, and no
state claims what is not so. A sample in a plain run; `make matrix` goes through all of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from courses import Batch, Course, Script, Story, Trouble, wrongs
from fake_targets import FAULTS, Fault, World
from night_copies import copied_night
from sampling import Figure, number
from two_desks import two_desks

KINDS = ("wordpress", "folder", "mastodon", "bluesky", "smtp")
STORIES: tuple[Story, ...] = ("publish", "correct_late", "correct_at_once", "withdraw_late", "withdraw_at_once")
TROUBLES: tuple[Trouble, ...] = ("none", "restart", "website", "takeover")
BAD: tuple[Fault, ...] = tuple(fault for fault in FAULTS if fault != "none")
SCRIPTS: tuple[Script, ...] = tuple(product(FAULTS, FAULTS))
APART = 25
"""Courses in one release: more of them would make every step longer, and prove nothing more."""

pytestmark = [pytest.mark.faults, pytest.mark.no_cover]


def courses(kind: str, scripts: tuple[Script, ...]) -> list[Course]:
    return [Course(kind, f"{kind[:2]}{place:03d}", script) for place, script in enumerate(scripts)]


def batches(folder: Path, chosen: list[tuple[Story, Trouble, list[Course]]]) -> Iterator[Batch]:
    for place, (story, trouble, some) in enumerate(chosen):
        here = folder / f"{place:04d}"
        here.mkdir()
        if trouble == "takeover":
            with two_desks(here) as pair:
                yield run(Batch(pair.here, World(pair.here.clock.now), story, trouble, some, other=pair.away))
            continue
        night = copied_night(here)
        batch = Batch(night, World(night.clock.now), story, trouble, some)
        yield run(batch)
        batch.night.desk.close()


def run(batch: Batch) -> Batch:
    batch.run()
    return batch


def whole() -> list[tuple[Story, Trouble, list[Course]]]:
    """Every kind in every story with every pair of faults; and with every fault in every trouble."""
    found = [
        (story, TROUBLES[0], courses(kind, SCRIPTS[start : start + APART]))
        for kind, story, start in product(KINDS, STORIES, range(0, len(SCRIPTS), APART))
    ]
    return found + [
        (story, trouble, courses(kind, tuple((fault,) for fault in FAULTS)))
        for kind, story, trouble in product(KINDS, STORIES, TROUBLES[1:])
        if not (trouble == "website" and kind in ("wordpress", "folder"))
    ]


def sample() -> list[tuple[Story, Trouble, list[Course]]]:
    """All kinds together, most faults at each."""
    mixed: list[Course] = []
    for place, fault in enumerate(BAD):
        for kind in KINDS:
            script: Script = (fault, BAD[(place * 4 + len(mixed)) % len(BAD)])
            mixed.append(Course(kind, f"{kind[:2]}{place:03d}", script))
    parts = [mixed[start::4] for start in range(3)]
    plans: tuple[tuple[Story, Trouble], ...] = (
        ("publish", "none"), ("correct_at_once", "restart"), ("withdraw_at_once", "none"),
    )  # fmt: skip
    return [(story, trouble, [fresh(each) for each in parts[place]]) for place, (story, trouble) in enumerate(plans)]


def fresh(course: Course) -> Course:
    return Course(course.kind, course.target, course.script)


def test_no_fault_at_any_step_posts_twice_loses_a_post_or_tells_what_is_not_so(tmp_path: Path, figure: Figure):
    count, crashes, found = 0, 0, list[str]()
    for batch in batches(tmp_path, sample() if number(1, 0) else whole()):
        count += len(batch.courses)
        crashes += batch.crashes
        found += wrongs([batch])
    double = sum("double" in each for each in found)
    lost = sum("lost:" in each for each in found)
    figure(f"sending: {count} courses, {crashes} crashes: {double} double posts, {lost} lost posts, "
           f"{len(found) - double - lost} wrong states")  # fmt: skip
    assert found == []


def test_a_device_that_takes_over_looks_first_and_the_other_one_stops(tmp_path: Path):
    scripts: tuple[tuple[str, Script], ...] = (
        ("folder", ("refused",)), ("mastodon", ("lost_after",)), ("bluesky", ("down",)), ("smtp", ("lost_after",)),
    )  # fmt: skip
    some = [Course(kind, f"{kind[:2]}000", script) for kind, script in scripts]
    (batch,) = batches(tmp_path, [("publish", "takeover", some)])
    assert wrongs([batch]) == []


def test_what_is_undone_in_the_half_minute_reaches_nobody(tmp_path: Path):
    night = copied_night(tmp_path)
    some = [Course(kind, f"{kind[:2]}000", ("none",)) for kind in KINDS]
    batch = Batch(night, World(night.clock.now), "publish", "undo", some)
    batch.run()
    assert batch.calls() == 0 and night.desk.outbox.tasks(batch.case) == ()
    night.desk.close()
