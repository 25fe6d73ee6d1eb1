"""Courses of sending for the fault matrix: many targets in one release, each with its own faults, all held against
what really stands at every target after every step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from fake_targets import Crash, Fault, Place, World
from night_desk import TEXT, Night

from woordvoering.clock import DAY, HOUR, MINUTE, Millis
from woordvoering.contacts.events import ContactSet
from woordvoering.journal.event import WORKSPACE, Fact
from woordvoering.publishing import events as ev
from woordvoering.publishing.commands import Timing
from woordvoering.publishing.kinds import KINDS
from woordvoering.publishing.tasks import Task
from woordvoering.release.commands import Choices
from woordvoering.sending import Sending

Script = tuple[Fault, ...]
Story = Literal[
    "publish",
    "correct_late",
    "correct_at_once",
    "withdraw_late",
    "withdraw_at_once",
    "lengthen_late",
    "lengthen_at_once",
]
"""`late`: once everything stands; `at_once`: while the first attempts are still being told. `lengthen`: it leaves under
an embargo, which then lasts longer."""

Trouble = Literal["none", "restart", "website", "takeover", "undo"]

RIGHT = TEXT.replace("Er was een knal", "Er was géén knal")
ROUNDS = 200
SOON, LATER = 2 * HOUR, 5 * HOUR
"""The end of the embargo as it was, and as it became, from when it was planned."""


@dataclass
class Course:
    """One target, what happens to the calls there, and what was found wrong with it."""

    kind: str
    target: str
    script: Script
    wrong: list[str] = field(default_factory=list)


@dataclass
class Batch:
    """One release with its courses, at the desk that sends now."""

    night: Night
    world: World
    story: Story
    trouble: Trouble
    courses: list[Course]
    other: Night | None = None
    case: str = ""
    statement: str = ""
    first: str = ""
    second: str = ""
    crashes: int = 0
    sending: Sending | None = None
    choices: Choices = field(default_factory=Choices)
    by_hand: bool = False
    embargo: int | None = None

    # --- the desk

    def begin(self) -> Sending:
        """A process that sends: what the one before had in memory is gone."""
        if self.sending is not None:
            self.sending.close()
        for memory in ("_busy", "_files", "_quiet"):
            vars(self.night.desk.outbox)[memory].clear()
        self.sending = Sending(self.night.desk, self.world.open)
        return self.sending

    def round(self) -> None:
        """One round, begun anew as often as the process ends in it."""
        sending = self.sending or self.begin()
        while True:
            try:
                sending.round()
                break
            except Crash:
                self.crashes += 1
                sending = self.begin()
                self.night.clock.advance(MINUTE)
                self.check()
        self.check()

    def tasks(self) -> tuple[Task, ...]:
        return self.night.desk.outbox.tasks(self.case, judged=False)

    # --- the story

    def prepare(self) -> None:
        """The accounts, readers and faults; a text that may leave."""
        facts: list[Fact] = []
        groups: tuple[str, ...] = ()
        for course in self.courses:
            if course.kind == "smtp":
                facts.append(contact(course.target))
                groups = ("matrix",)
            else:
                facts.append(account(course.target, course.kind))
            if not self.story.endswith("late"):
                self.let(course)
        if groups:
            facts.append(account("press", "smtp"))
        if self.trouble == "website":
            self.world.place("site", "wordpress").faults = ["refused"]
            facts.append(account("site", "wordpress"))
        for start in range(0, len(facts), 100):
            self.night.desk.journal.append(WORKSPACE, facts[start : start + 100], "lore")
        self.case, self.statement = self.night.cleared()
        channels = [KINDS[each.kind].channel for each in self.courses if each.kind != "smtp"]
        self.by_hand = self.trouble != "website" and "website" not in channels
        names = tuple(dict.fromkeys(("website", *channels)))
        self.choices = Choices(channels=names, groups=groups, formats=("md",))

    def run(self) -> None:
        """The whole course, to the end at which nothing is open."""
        self.prepare()
        self.first = self.plan(self.statement)
        if self.trouble == "undo":
            self.night.desk.publishing.cancel("lore", self.case, self.first)
            self.night.clock.advance(DAY)
            self.round()
            return
        self.night.clock.advance(31_000)
        self.round()
        if self.by_hand:
            self.night.desk.releases.posted("lore", self.case, self.first, "website", "https://site.example/1")
            self.round()
        if self.story.endswith("late"):
            self.late()
        before = self.embargo
        if before is not None:
            self.lengthen(before)
        if self.trouble == "restart":
            self.night.reopen()
            self.sending = None
        if self.trouble == "takeover":
            self.take_over()
        if self.story.startswith("withdraw"):
            self.night.desk.releases.withdraw("lore", self.case, self.first, "verkeerde persoon")
        if self.story.startswith("correct"):
            self.correct()
        if before is not None:
            self.settle(before=before - 10 * MINUTE)
            self.night.clock.set(Millis(before + MINUTE))
            self.round()
        self.finish()
        self.end()

    def late(self) -> None:
        """Everything stands, or is held, before the faults begin."""
        if self.embargo is None:
            self.finish()
        else:
            self.settle(before=self.night.clock.now() + HOUR)
        for course in self.courses:
            self.let(course)

    def lengthen(self, before: int) -> None:
        """The embargo lasts longer than what was handed over already says."""
        self.embargo = before + LATER - SOON
        self.night.desk.statements.embargo("lore", self.case, self.statement, self.embargo)
        self.round()

    def let(self, course: Course) -> None:
        """From here on the faults of a course happen."""
        if course.kind == "smtp":
            self.world.place("press", "smtp").of_reader[reader(course.target)] = list(course.script)
        else:
            self.world.place(course.target, course.kind).faults = list(course.script)

    def plan(self, statement: str) -> str:
        timing = Timing()
        if self.story.startswith("lengthen"):
            self.embargo = self.night.clock.now() + SOON
            timing = Timing("embargo", self.embargo)
        plan, _ = self.night.desk.publishing.plan("lore", self.case, statement, self.choices, timing)
        return plan

    def correct(self) -> None:
        desk, night = self.night.desk, self.night
        text, _ = desk.statements.start("lore", self.case, "correction", RIGHT, corrects=self.statement)
        night.answer_list(self.case, text)
        night.clock.advance(1)
        desk.clearances.request("lore", self.case, text)
        desk.clearances.sign("vandamme", self.case, text, "chief", "cleared")
        self.second = self.plan(text)
        night.clock.advance(31_000)
        self.round()
        if self.by_hand:
            desk.releases.posted("lore", self.case, self.second, "website", "https://site.example/2")

    def take_over(self) -> None:
        """A colleague's device hears of it and goes on; the first one hears of that, and sends nothing any more."""
        assert self.other is not None
        here, away = self.night, self.other
        meet(here, away)
        if self.sending is not None:
            self.sending.close()
        away.desk.publishing.take_over("karim", self.case, self.first, "het andere toestel is weg")
        meet(away, here)
        calls = self.calls()
        here.clock.advance(DAY if self.embargo is None else MINUTE)
        Sending(here.desk, self.world.open).round()
        assert self.calls() == calls, "the device that was taken over from sends nothing"
        here.desk.outbox.lock.give()
        self.night, self.sending = away, None

    def calls(self) -> int:
        return sum(len(place.calls) for place in self.world.places.values())

    # --- to the end

    def settle(self, before: int) -> None:
        """Time goes on to a moment, and persons do at once what the queue asks of them."""
        for _ in range(ROUNDS):
            due = self.night.desk.outbox.next_due()
            if self.persons():
                self.round()
            elif due is not None and due < before:
                self.night.clock.set(Millis(max(due, self.night.clock.now())))
                self.round()
            else:
                self.night.clock.set(Millis(max(before, self.night.clock.now())))
                return
        raise AssertionError([task for task in self.tasks() if task.open])

    def finish(self) -> None:
        """Time goes on, and persons do what the queue asks of them, until nothing is open."""
        for _ in range(ROUNDS):
            due = self.night.desk.outbox.next_due()
            if due is not None:
                self.night.clock.set(Millis(max(due, self.night.clock.now())))
                self.round()
            elif not self.persons():
                return
            else:
                self.round()
        raise AssertionError([task for task in self.tasks() if task.open])

    def persons(self) -> bool:
        """What a person does about it, who finds out the truth; whether there was anything."""
        desk, done = self.night.desk, False
        for task in self.tasks():
            if task.account and task.state == "unknown" and not task.lookup:
                there = bool(self.place(task).live(name_of(task)))
                desk.publishing.settle("lore", task, arrived=there, how="gebeld")
                done = True
            elif task.account and task.state == "failed" and task.final:
                desk.publishing.retry("lore", self.case, task.release, task.name)
                done = True
        return done

    # --- the truth

    def place(self, task: Task) -> Place:
        return self.world.place(task.account, task.kind)

    def check(self) -> None:
        """After every step: nothing stands twice, and no state claims what is not so."""
        for task in self.tasks():
            course = self.course(task)
            if course is None:
                continue
            place, name = self.place(task), name_of(task)
            there = place.live(name)
            if len(there) > 1:
                course.wrong.append(f"double: {name}")
            shown = [each for each in there if (each.until or 0) <= self.night.clock.now()]
            if self.embargo is not None and shown and self.night.clock.now() < self.embargo:
                course.wrong.append(f"wrong: {name} is shown before the embargo ends")
            if task.act == "move":
                continue
            back = task.act == "withdraw"
            if task.state == "sent" and not back and not there and not self.gone(task):
                course.wrong.append(f"wrong: {name} is told as sent and is not there")
            if task.state == "sent" and back and task.kind not in ("smtp", "folder") and place.live(task.key):
                course.wrong.append(f"wrong: {name} is told as taken back and is there")
            if task.state in ("failed", "waiting", "held") and not back and not task.again and there:
                course.wrong.append(f"wrong: {name} is told as {task.state} and is there")

    def gone(self, task: Task) -> bool:
        """Whether it was put in the place of something else, or taken back since."""
        if task.act == "correct" and task.kind in ("wordpress", "mastodon"):
            return True
        return any(each.gone for each in self.place(task).standing if each.name == name_of(task))

    def course(self, task: Task) -> Course | None:
        key = task.recipient.address.partition("@")[0] if task.recipient is not None else task.account
        return next((each for each in self.courses if each.target == key), None)

    def end(self) -> None:
        """At the end nothing is open, and what stands at every target is what the story says."""
        for task in self.tasks():
            course = self.course(task)
            if course is not None and task.open:
                course.wrong.append(f"lost: {task.name} {task.act} is {task.state} at the end")
        for course in self.courses:
            live = self.of(course)
            if self.story.startswith("withdraw") and course.kind not in ("smtp", "folder") and live:
                course.wrong.append("wrong: something stands after a withdrawal")
            if self.story in ("publish", "lengthen_late", "lengthen_at_once") and len(live) != 1:
                course.wrong.append(f"lost or double: {len(live)} stand")
            if self.story.startswith("correct"):
                self.corrected(course, live)
            if self.story.startswith("withdraw") and course.kind == "smtp":
                had = [each for each in live if not each.startswith("kill ")]
                if had and f"kill {had[0]}" not in live:
                    course.wrong.append("lost: a reader of the wrong version got no notice")

    def of(self, course: Course) -> list[str]:
        """The names of what stands at a target, or was delivered to a reader."""
        if course.kind != "smtp":
            return [each.name for each in self.world.place(course.target, course.kind).live()]
        names = {
            name for task in self.tasks() if self.course(task) is course for name in (task.key, f"kill {task.key}")
        }
        return [each.name for each in self.world.places["press"].live() if each.name in names]

    def corrected(self, course: Course, live: list[str]) -> None:
        """The right text stands wherever the wrong one does; and a reader who had nothing is told nothing."""
        if course.kind == "smtp":
            wrong = [name for name in live if name.startswith(self.first)]
            right = [name for name in live if name.startswith(self.second)]
            if wrong and not right:
                course.wrong.append("lost: a reader of the wrong version got no correction")
            return
        place = self.world.places[course.target]
        texts = [each.texts[-1] for each in place.live()]
        if sum("géén" in text for text in texts) != 1:
            course.wrong.append(f"lost or double: {len(texts)} stand, not one of them the right text alone")


def name_of(task: Task) -> str:
    """The name of what a task puts at its target."""
    return f"kill {task.key}" if task.act == "withdraw" and task.kind == "smtp" else task.key


def reader(name: str) -> str:
    return f"{name}@nieuws.example"


def contact(name: str) -> ContactSet:
    return ContactSet(
        contact=name, outlet=name, name="redactie", mail=reader(name), telephone="", language="nl", group="matrix"
    )


def account(key: str, kind: str) -> ev.PublisherSet:
    address = f"https://{key}.example"
    return ev.PublisherSet(publisher=key, kind=kind, channel=KINDS[kind].channel, address=address, name="", options={})


def meet(one: Night, other: Night) -> None:
    """What one desk lacks of the other comes in, both ways."""
    from two_desks import Pair

    Pair(one, other).meet()


def wrongs(batches: Iterable[Batch]) -> list[str]:
    """Everything that was found wrong, with where."""
    return [
        f"{batch.story}/{batch.trouble}/{course.kind}/{'+'.join(course.script)}: {said}"
        for batch in batches
        for course in batch.courses
        for said in dict.fromkeys(course.wrong)
    ]
