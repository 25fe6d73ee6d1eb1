"""The night as far as it was played: the open demo desk, and under which ids the desk knows what the script names.

After `stage.py`; `case_acts.py`, `text_acts.py` and `door_acts.py` act on it, `driver.py` moves its clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from email import message_from_bytes
from email.utils import parseaddr
from pathlib import Path

import msgspec

from woordvoering.clock import ManualClock, Millis
from woordvoering.demo.acts import Script
from woordvoering.demo.check import AUTOMATIC
from woordvoering.demo.data import FOLDER, Person, Zone
from woordvoering.demo.dice import Dice
from woordvoering.desk import Desk
from woordvoering.errors import BrokenInput, BrokenStore, WrongUse
from woordvoering.overview.watch_records import StoryDetail
from woordvoering.resources import resource
from woordvoering.signals.mail import parse_letter
from woordvoering.signals.types import Origin, signal_id

PASSPHRASE = "een nacht in november aan de Leie"  # noqa: S105  # opens the fictional demo desk, nothing else
PASSPHRASE_FILE = "passphrase.txt"  # noqa: S105  # a name
BOOKMARK = "night.json"


class Names(msgspec.Struct):
    """Where the night stands and what its names are at the desk; kept beside the desk, to go on from there.

    `acts` is how many were played, `moment` the clock in ms UTC, `dice` how often they were thrown, `state` the digest
    of the journal then. Requests and enquiries are (case, id); verdicts are named 'statement/revision/authority',
    releases 'statement/revision'; `kits` are folders under the desk's releases, in the order in which they left.
    """

    acts: int = 0
    moment: int = 0
    dice: int = 0
    state: str = ""
    cases: dict[str, str] = {}
    statements: dict[str, str] = {}
    requests: dict[str, tuple[str, str]] = {}
    enquiries: dict[str, tuple[str, str]] = {}
    verdicts: dict[str, str] = {}
    releases: dict[str, str] = {}
    kits: list[str] = []


@dataclass(slots=True)
class Night:
    """The desk of the demo with what playing it takes."""

    desk: Desk
    clock: ManualClock
    dice: Dice
    zone: Zone
    script: Script
    names: Names

    def who(self, by: str) -> str:
        """The member who acts: 'auto' is the officer on duty. Raises BrokenInput('demo.nobody_on_duty')."""
        if by != AUTOMATIC:
            return by
        shift = self.zone.on_duty(self.clock.now())
        if shift is None:
            raise BrokenInput("demo.nobody_on_duty", at=self.clock.now())
        return shift.officer

    def case(self, key: str) -> str:
        """The desk's id of a case of the script."""
        return self.names.cases[key]

    def speaker(self, authority: str) -> Person:
        """Who speaks for an authority."""
        return self.zone.person(next(item.person for item in self.zone.authorities if item.id == authority))

    def story(self, key: str) -> str:
        """The story that the detector made of a planned one: the one that holds its anchor.

        One post alone is a story that the board does not show yet; it goes by the id of that post.

        Raises BrokenInput('demo.story_not_found').
        """
        plan = next(plan for plan in self.script.stories if plan.key == key)
        anchor = post_of(plan.anchor)
        for item in self.desk.views.watch().stories:
            if anchor in _posts(self.desk.views.story(item.id)):
                return item.id
        try:
            return self.desk.views.story(anchor).item.id
        except WrongUse as error:
            raise BrokenInput("demo.story_not_found", story=key, anchor=plan.anchor) from error

    def bookmark(self) -> None:
        """Writes down where the night stands. Raises BrokenInput('demo.unwritable')."""
        self.names.moment, self.names.dice = self.clock.now(), self.dice.thrown
        self.names.state = self.desk.journal.state()
        try:
            (self.desk.home.folder / BOOKMARK).write_bytes(msgspec.json.encode(self.names, order="deterministic"))
        except OSError as error:
            raise BrokenInput("demo.unwritable", file=BOOKMARK, detail=error.strerror or "") from error


def read_bookmark(home: Path) -> Names | None:
    """Where a demo desk stands; None where nothing was played. Raises BrokenStore('demo.not_ours')."""
    try:
        return msgspec.json.decode((home / BOOKMARK).read_bytes(), type=Names)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.MsgspecError) as error:
        raise BrokenStore("demo.not_ours", folder=str(home)) from error


def post_of(anchor: str) -> str:
    """The id of the signal that an anchor 'source:key' names."""
    source, _, key = anchor.partition(":")
    return signal_id(source, key)


def posts_of(anchors: tuple[str, ...]) -> tuple[str, ...]:
    """The ids of the signals that anchors name."""
    return tuple(post_of(anchor) for anchor in anchors)


def _posts(story: StoryDetail) -> frozenset[str]:
    return frozenset(post.id for group in story.groups for post in (group.lead, *group.similar))


def shipped(name: str) -> Path:
    """A file beside the script."""
    return resource(FOLDER, *name.split("/"))


def sender_of(mail: str) -> str:
    """The address that a shipped message came from."""
    return parseaddr(str(message_from_bytes(shipped(mail).read_bytes())["From"]))[1]


def request_of(mail: str) -> str:
    """The id of the media request that a shipped message becomes, whoever takes it."""
    return parse_letter(shipped(mail).read_bytes(), Origin(source="mailbox", kind="mailbox")).request


def millis(when: int) -> Millis:
    """A number of the bookmark as a moment."""
    return Millis(when)
