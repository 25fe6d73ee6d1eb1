"""The fault matrix: which courses there are, in which releases they are run, and what running one release found.

A release of the matrix is run alone in a folder of its own, so that they can be spread over processes.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import product
from multiprocessing import get_context
from pathlib import Path

from courses import Batch, Course, Script, Story, Trouble, wrongs
from fake_targets import FAULTS, World
from night_copies import copied_night
from two_desks import two_desks

KINDS = ("wordpress", "folder", "mastodon", "bluesky", "smtp")
STORIES: tuple[Story, ...] = (
    "publish", "correct_late", "correct_at_once", "withdraw_late", "withdraw_at_once", "lengthen_late",
    "lengthen_at_once",
)  # fmt: skip
TROUBLES: tuple[Trouble, ...] = ("none", "restart", "website", "takeover")
SCRIPTS: tuple[Script, ...] = tuple(product(FAULTS, FAULTS))
APART = 10
"""Courses in one release: more of them would make every step longer, and prove nothing more."""


@dataclass(frozen=True)
class Plan:
    """One release of the matrix: its story, its trouble, and each target with its faults."""

    story: Story
    trouble: Trouble
    targets: tuple[tuple[str, Script], ...]

    def courses(self) -> list[Course]:
        return [Course(kind, f"{kind[:2]}{place:03d}", script) for place, (kind, script) in enumerate(self.targets)]


@dataclass
class Count:
    """What was run and what was found, to be added up."""

    courses: int = 0
    crashes: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Count) -> None:
        self.courses += other.courses
        self.crashes += other.crashes
        self.wrong += other.wrong

    def __str__(self) -> str:
        double = sum("double" in each for each in self.wrong)
        lost = sum("lost:" in each for each in self.wrong)
        return (
            f"sending: {self.courses} courses, {self.crashes} crashes: {double} double posts, {lost} lost posts, "
            f"{len(self.wrong) - double - lost} wrong states"
        )


def whole() -> list[Plan]:
    """Every kind in every story with every pair of faults; and with every fault in every trouble."""
    found = [
        Plan(story, "none", tuple((kind, script) for script in SCRIPTS[start : start + APART]))
        for kind, story, start in product(KINDS, STORIES, range(0, len(SCRIPTS), APART))
    ]
    return found + [
        Plan(story, trouble, tuple((kind, (fault,)) for fault in FAULTS))
        for kind, story, trouble in product(KINDS, STORIES, TROUBLES[1:])
        if not (trouble == "website" and kind in ("wordpress", "folder"))
    ]


@contextmanager
def batch(folder: Path, plan: Plan) -> Iterator[Batch]:
    """A release of the matrix at a desk of its own, not yet run."""
    courses = plan.courses()
    if plan.trouble == "takeover":
        with two_desks(folder) as pair:
            yield Batch(pair.here, World(pair.here.clock.now), plan.story, plan.trouble, courses, other=pair.away)
        return
    night = copied_night(folder)
    made = Batch(night, World(night.clock.now), plan.story, plan.trouble, courses)
    yield made
    made.night.desk.close()


def run(folder: Path, plan: Plan) -> Count:
    """Runs one release to its end."""
    with batch(folder, plan) as made:
        made.run()
    return Count(len(made.courses), made.crashes, wrongs([made]))


def alone(plan: Plan) -> Count:
    """The same in a folder that is gone after it: in a process of the pool."""
    folder = Path(tempfile.mkdtemp(prefix="matrix-"))
    try:
        return run(folder, plan)
    finally:
        shutil.rmtree(folder)


def spread(plans: list[Plan], processes: int) -> Iterable[Count]:
    """Runs many releases over some processes, in any order of their ends."""
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield from pool.map(alone, plans)
