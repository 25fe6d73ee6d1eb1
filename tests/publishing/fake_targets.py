"""Targets for tests: a store of posts for each account, with the habits of the real ones and their faults.

What a target does with a post is as its kind does it: WordPress finds by slug and holds posts until their moment,
Mastodon finds by its own recent statuses, Bluesky by a fixed name, a folder by a name that is written once; a mail
server finds nothing. A fault is what happens to the next call: before the effect, after it, or instead of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from woordvoering.errors import Reason
from woordvoering.publishing.publisher import Account, Failed, Outcome, Post, Publisher, Remote, Sent, Unknown

Fault = Literal[
    "none", "refused", "down", "busy", "error_before", "error_after", "lost_before", "lost_after", "crash_before",
    "crash_after",
]  # fmt: skip
"""`refused`: for good (a password, a recipient). `down`: no connection. `busy`: 429 with Retry-After. `error_…`: 500
before or after the effect. `lost_…`: the reply never comes. `crash_…`: our process is gone at that moment."""

RETRY_AFTER = 90_000
"""What `busy` asks for, in ms."""


class Crash(BaseException):
    """The process ends here; whoever catches it is the test, which begins anew."""


@dataclass
class Standing:
    """What stands at a target under one name: the texts in the order in which they were put there, and until when it
    is kept from readers; `gone` once it was taken back."""

    name: str
    texts: list[str]
    until: int | None = None
    gone: bool = False


@dataclass
class Place:
    """One target: everything that ever came about there, and what happens to the next calls."""

    kind: str
    standing: list[Standing] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    calls: list[tuple[str, str, bool]] = field(default_factory=list)

    def live(self) -> list[Standing]:
        """What readers find, or will find."""
        return [each for each in self.standing if not each.gone]


class FakePublisher:
    """An account at a place."""

    def __init__(self, account: Account, place: Place, now: Callable[[], int]) -> None:
        self.account, self.place, self._now = account, place, now
        self.holds = place.kind in ("wordpress", "mastodon")
        self.personal = place.kind == "smtp"

    def check(self) -> Reason | None:
        return None

    def act(self, post: Post) -> Outcome:
        self.place.calls.append((post.act, post.key, post.again))
        fault: Fault = self.place.faults.pop(0) if self.place.faults else "none"
        match fault:
            case "refused":
                return Failed(Reason("sending.not_due", {"channel": "refused"}), final=True)
            case "down" | "error_before":
                return self._error(effect=False)
            case "busy":
                return Failed(Reason("sending.not_due", {"channel": "busy"}), retry_at=self._now() + RETRY_AFTER)
            case "crash_before":
                raise Crash
            case "lost_before":
                return self._lost()
            case _:
                outcome = self._do(post)
        if fault == "crash_after":
            raise Crash
        if fault == "lost_after":
            return self._lost()
        return self._error(effect=True) if fault == "error_after" else outcome

    def _lost(self) -> Outcome:
        return Unknown(Reason("sending.broken_off"), lookup=not self.personal)

    def _error(self, *, effect: bool) -> Outcome:
        """A 500 says nothing about the effect where something was sent; before that nothing was."""
        return self._lost() if effect else Failed(Reason("sending.not_due", {"channel": "error"}))

    def _do(self, post: Post) -> Outcome:
        if post.act == "withdraw":
            return self._withdraw(post)
        if post.act == "correct" and post.earlier is not None and self.place.kind in ("wordpress", "mastodon"):
            there = next(each for each in self.place.standing if each.name == post.earlier.id)
            found = there.texts[-1] == post.text
            if not found:
                there.texts.append(post.text)
            return Sent(Remote(there.name, f"https://{self.place.kind}.example/{there.name}"), found=found)
        name = self._name(post)
        there = self._find(name) if post.again or self.place.kind in ("bluesky", "folder") else None
        if there is None:
            self.place.standing.append(Standing(name, [post.text], post.at))
        return Sent(Remote(name, f"https://{self.place.kind}.example/{name}"), found=there is not None)

    def _withdraw(self, post: Post) -> Outcome:
        if self.personal:
            self.place.standing.append(Standing(f"kill {self._name(post)}", ["kill"]))
            return Sent(Remote(f"kill {self._name(post)}"))
        name = post.earlier.id if post.earlier is not None else self._name(post)
        there = self._find(name)
        if there is not None:
            there.gone = True
        return Sent(Remote(name), found=there is None)

    def _find(self, name: str) -> Standing | None:
        if self.personal:
            return None
        return next((each for each in self.place.standing if each.name == name and not each.gone), None)

    def _name(self, post: Post) -> str:
        return post.key


@dataclass
class World:
    """All the targets there are."""

    now: Callable[[], int]
    places: dict[str, Place] = field(default_factory=dict)

    def open(self, account: Account, secret: str) -> Publisher:
        return FakePublisher(account, self.places.setdefault(account.key, Place(account.kind)), self.now)

    def place(self, key: str, kind: str) -> Place:
        return self.places.setdefault(key, Place(kind))
