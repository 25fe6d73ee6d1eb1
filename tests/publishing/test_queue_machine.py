"""Whatever persons, clocks, faults and crashes do to the queue, in any order: nothing stands twice, no state claims
what is not so, and once everybody has done what the queue asks of them nothing is open."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from courses import Batch, Course, wrongs
from fake_targets import FAULTS, Fault, World
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from night_copies import copied_night
from sampling import number

from woordvoering.clock import DAY, HOUR
from woordvoering.publishing.rows import PlanRow

pytestmark = [pytest.mark.faults, pytest.mark.no_cover]

KINDS = ("wordpress", "folder", "mastodon", "bluesky", "smtp", "smtp")


class Queue(RuleBasedStateMachine):
    """A release and perhaps its correction, at six targets."""

    @initialize()
    def open_desk(self) -> None:
        self.folder = Path(tempfile.mkdtemp(dir=Path.home()))
        night = copied_night(self.folder)
        courses = [Course(kind, f"{kind[:2]}{place:03d}", ()) for place, kind in enumerate(KINDS)]
        self.batch = Batch(night, World(night.clock.now), "publish", "none", courses)
        self.batch.prepare()
        self.done: set[str] = set()

    def teardown(self) -> None:
        if not hasattr(self, "batch"):
            return
        self.batch.finish()
        assert [task for task in self.batch.tasks() if task.open and task.account] == []
        self.truth()
        self.batch.night.desk.close()
        shutil.rmtree(self.folder)

    @invariant()
    def truth(self) -> None:
        if hasattr(self, "batch") and self.batch.case:
            self.batch.check()
            assert wrongs([self.batch]) == []

    def state(self) -> str:
        row = self.batch.night.desk.journal.rows(self.batch.case).get(PlanRow, self.batch.first)
        return row.state if row is not None else ""

    @precondition(lambda self: self.state() in ("", "cancelled", "held"))
    @rule()
    def plan(self) -> None:
        self.batch.first = self.batch.plan(self.batch.statement)

    @precondition(lambda self: self.state() == "open")
    @rule()
    def undo(self) -> None:
        self.batch.night.desk.publishing.cancel("lore", self.batch.case, self.batch.first)

    @rule(target_of=st.integers(0, len(KINDS) - 1), fault=st.sampled_from(FAULTS))
    def spoil(self, target_of: int, fault: Fault) -> None:
        """The next call at a target goes wrong."""
        course = self.batch.courses[target_of]
        course.script = (fault,)
        self.batch.let(course)

    @rule(millis=st.sampled_from((1_000, 31_000, 5 * 60_000, HOUR, DAY)))
    def wait(self, millis: int) -> None:
        self.batch.night.clock.advance(millis)

    @rule()
    def send(self) -> None:
        self.batch.round()

    @rule()
    def restart(self) -> None:
        self.batch.night.reopen()
        self.batch.sending = None

    @rule()
    def persons(self) -> None:
        self.batch.persons()

    @precondition(lambda self: self.state() == "released" and "withdrawn" not in self.done)
    @rule()
    def withdraw(self) -> None:
        self.done.add("withdrawn")
        self.batch.night.desk.releases.withdraw("lore", self.batch.case, self.batch.first, "verkeerde persoon")

    @precondition(lambda self: self.state() == "released" and "corrected" not in self.done)
    @rule()
    def correct(self) -> None:
        self.done.add("corrected")
        self.batch.correct()

    @precondition(lambda self: self.state() == "released" and "skipped" not in self.done)
    @rule()
    def skip(self) -> None:
        self.done.add("skipped")
        self.batch.night.desk.publishing.skip_website("lore", self.batch.case, self.batch.first, "ligt plat")


TestQueue = Queue.TestCase
TestQueue.settings = settings(
    max_examples=number(2, 300),
    stateful_step_count=number(14, 30),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
