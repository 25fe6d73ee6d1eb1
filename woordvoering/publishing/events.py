"""What can happen between 'release' and the last reader: a plan, attempts at each target, and what persons decide."""

from __future__ import annotations

from typing import Literal

import msgspec

from woordvoering.errors import Param, Reason
from woordvoering.journal.event import Fact
from woordvoering.publishing.publisher import Act

When = Literal["now", "embargo", "schedule"]
"""`now`: after the half minute in which it can be undone. `embargo`: likewise, with a moment before which nobody may
read it. `schedule`: everything happens at its moment."""

Ending = Literal["sent", "failed", "unknown"]


class Why(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A reason as the journal keeps it."""

    code: str
    params: dict[str, str | int | bool | tuple[str, ...] | None] = {}

    def reason(self) -> Reason:
        """The same for whoever words it."""
        return Reason(self.code, dict[str, Param](self.params))


def why_of(reason: Reason) -> Why:
    """A reason for the journal, which holds no fractions."""
    params = {name: str(value) if isinstance(value, float) else value for name, value in reason.params.items()}
    return Why(reason.code, params)


class Planned(Fact, frozen=True, tag="release.planned"):
    """Somebody pressed 'release': what leaves at `leaves_at` (ms UTC) unless it is taken back before.

    `plan` becomes the id of the release. `revision` and `sha256` are the text that the gate let through; `at` is the
    end of the embargo or the scheduled moment, None for at once. `folder` is where the kit goes, '' for where it always
    goes.
    """

    plan: str
    statement: str
    revision: str
    sha256: str
    channels: tuple[str, ...]
    groups: tuple[str, ...]
    formats: tuple[str, ...]
    requests: tuple[str, ...]
    when: When
    leaves_at: int
    at: int | None = None
    next_update_at: int | None = None
    folder: str = ""


class PlanCancelled(Fact, frozen=True, tag="release.plan_cancelled"):
    """Taken back before it left: the statement is as before. Of a plan that was held: a person has seen it."""

    plan: str
    reason: str = ""


class PlanHeld(Fact, frozen=True, tag="release.plan_held"):
    """The moment came and the gate said no: the plan is over, the statement as before, and a person must look."""

    plan: str
    reasons: tuple[Why, ...]


class Attempted(Fact, frozen=True, tag="release.attempted"):
    """One thing is about to be tried at one target; `number` counts from 1. Written before the call. `until` (ms UTC)
    is the moment until which the target is to keep it to itself."""

    release: str
    task: str
    act: Act
    number: int
    until: int | None = None


class AttemptEnded(Fact, frozen=True, tag="release.attempt_ended"):
    """How it ended. `retry_at` (ms UTC) is when it is tried again; with `final` only when somebody asks for it.

    `lookup`: of an unknown ending, whether the target can be asked; where it cannot, a person decides. `until` (ms
    UTC): the moment until which the target keeps it to itself.
    """

    release: str
    task: str
    act: Act
    number: int
    outcome: Ending
    remote: str = ""
    url: str = ""
    reason: Why | None = None
    retry_at: int | None = None
    final: bool = False
    found: bool = False
    lookup: bool = True
    until: int | None = None


class AttemptSettled(Fact, frozen=True, tag="release.attempt_settled"):
    """A person found out whether it arrived, and how they know; or did it by hand (`url`). `until` is the attempt's."""

    release: str
    task: str
    act: Act
    arrived: Literal["yes", "no"]
    how: str
    url: str = ""
    until: int | None = None


class RetryAsked(Fact, frozen=True, tag="release.retry_asked"):
    """A person wants what failed tried again now: one task, or with '' every one of the release."""

    release: str
    task: str = ""


class WebsiteSkipped(Fact, frozen=True, tag="release.website_skipped"):
    """The website did not take it, and a person lets the other channels go first, with their reason."""

    release: str
    reason: str


class SendingTakenOver(Fact, frozen=True, tag="release.sending_taken_over"):
    """From here on the writer's device sends a release or makes a plan (`release` names either) leave."""

    release: str
    reason: str


class ChannelTakenBack(Fact, frozen=True, tag="release.channel_taken_back"):
    """A person confirms that a channel carries a withdrawn release no more, or says there that it is withdrawn.
    `language` as in ChannelPosted."""

    release: str
    channel: str
    how: str = ""
    language: str = ""


class PublisherSet(Fact, frozen=True, tag="publisher.set"):
    """An account that the desk publishes with, without its secret. An event of the workspace."""

    publisher: str
    kind: str
    channel: str
    address: str
    name: str
    options: dict[str, str]


class PublisherRemoved(Fact, frozen=True, tag="publisher.removed"):
    """Nothing is published with an account any more. An event of the workspace."""

    publisher: str


FACTS: tuple[type[Fact], ...] = (
    Planned,
    PlanCancelled,
    PlanHeld,
    Attempted,
    AttemptEnded,
    AttemptSettled,
    RetryAsked,
    WebsiteSkipped,
    SendingTakenOver,
    ChannelTakenBack,
    PublisherSet,
    PublisherRemoved,
)
