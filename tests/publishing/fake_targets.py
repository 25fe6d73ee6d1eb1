"""Targets for tests: a store of posts for each account, with the habits of the real ones and their faults.

What a target does with a post is as its kind does it: WordPress and Mastodon make a second post of the same text as
gladly as the first (an Idempotency-Key is not relied on), and find one when asked; Bluesky and a folder have one name a
post; a mail server finds nothing and delivers whatever it is given. A fault is what happens to the next call.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, get_args

from woordvoering.errors import Reason
from woordvoering.publishing.kinds import KINDS
from woordvoering.publishing.publisher import Account, Failed, Outcome, Post, Publisher, Remote, Sent, Unknown

Fault = Literal[
    "none", "refused", "down", "busy", "error_before", "error_after", "lost_before", "lost_after", "crash_before",
    "crash_after",
]  # fmt: skip
"""`refused`: for good (a password, a recipient). `down`: no connection. `busy`: 429 with Retry-After, or a 4xx of a
mail server. `error_…`: 500 before or after the effect, which nobody can tell apart. `lost_…`: the reply never comes.
`crash_…`: our process is gone at that moment."""

FAULTS: tuple[Fault, ...] = get_args(Fault)
RETRY_AFTER = 90_000
"""What `busy` asks for, in ms."""


class Crash(BaseException):
    """The process ends here; whoever catches it is the test, which begins anew."""


@dataclass
class Standing:
    """What stands at a target under one name: the texts in the order in which they were put there, until when it is
    kept from readers; `gone` once it was taken back."""

    name: str
    texts: list[str]
    until: int | None = None
    gone: bool = False


@dataclass
class Place:
    """One target: everything that ever came about there, and what happens to the next calls, by recipient for mail."""

    kind: str
    standing: list[Standing] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    of_reader: dict[str, list[Fault]] = field(default_factory=dict)
    calls: list[tuple[str, str, bool]] = field(default_factory=list)

    def live(self, name: str = "") -> list[Standing]:
        """What readers find, or will find; under one name or at all."""
        return [each for each in self.standing if not each.gone and name in ("", each.name)]


class FakePublisher:
    """An account at a place."""

    def __init__(self, account: Account, place: Place, now: Callable[[], int]) -> None:
        self.account, self.place, self._now = account, place, now
        self.holds, self.personal = KINDS[place.kind].holds, KINDS[place.kind].personal

    def check(self) -> Reason | None:
        return None

    def act(self, post: Post) -> Outcome:
        self.place.calls.append((post.act, post.key, post.again))
        faults = self.place.of_reader.get(post.recipient.address, []) if post.recipient else self.place.faults
        fault: Fault = faults.pop(0) if faults else "none"
        reason = Reason("sending.not_due", {"channel": fault})
        match fault:
            case "refused" | "down" | "busy":
                wait = self._now() + RETRY_AFTER if fault == "busy" else None
                if post.again and not self.personal and post.act != "withdraw":
                    return Unknown(reason)  # it could not be looked up: what was attempted before may stand there
                return Failed(reason, retry_at=wait, final=fault == "refused")
            case "crash_before":
                raise Crash
            case "lost_before" | "error_before":
                return Unknown(reason, lookup=not self.personal)
            case _:
                outcome = self._do(post)
        if fault == "crash_after":
            raise Crash
        return Unknown(reason, lookup=not self.personal) if fault in ("lost_after", "error_after") else outcome

    def _do(self, post: Post) -> Outcome:
        if self.personal:
            return self._mail(post)
        if post.act == "withdraw":
            return self._take_back(post)
        if post.act == "move":
            return self._move(post)
        if post.act == "correct" and self.place.kind in ("wordpress", "mastodon"):
            return self._put_right(post)
        known = self._find(post.key) if post.again or self.place.kind in ("bluesky", "folder") else None
        if known is None:
            self.place.standing.append(Standing(post.key, [post.text], post.at))
        elif known.until is not None and post.at is not None and self._now() < known.until:
            known.until = post.at
        return Sent(self._remote(post.key), found=known is not None)

    def _mail(self, post: Post) -> Outcome:
        name = f"kill {post.key}" if post.act == "withdraw" else post.key
        self.place.standing.append(Standing(name, [post.text]))
        return Sent(Remote(f"<{name}>"))

    def _put_right(self, post: Post) -> Outcome:
        assert post.earlier is not None and post.earlier.id, "nobody knows what to put right"
        known = self._find(post.earlier.id)
        if known is None:
            return Failed(Reason("sending.not_due", {"channel": "gone"}), final=True)
        found = known.texts[-1] == post.text
        if not found:
            known.texts.append(post.text)
        return Sent(self._remote(known.name), found=found)

    def _move(self, post: Post) -> Outcome:
        assert post.earlier is not None and post.at is not None and not post.text and not post.documents
        known = self._find(post.earlier.id)
        if known is None or known.until is None or known.until <= self._now():
            return Failed(Reason("publish.shown_already", {"host": self.place.kind}), final=True)
        known.until = post.at
        return Sent(self._remote(known.name))

    def _take_back(self, post: Post) -> Outcome:
        assert post.earlier is not None or post.again, "nobody knows what to take back"
        name = post.earlier.id if post.earlier is not None else post.key
        for each in self.place.live(name):
            each.gone = True
            break
        return Sent(Remote(name))

    def _find(self, name: str) -> Standing | None:
        return next(iter(self.place.live(name)), None)

    def _remote(self, name: str) -> Remote:
        return Remote(name, f"https://{self.place.kind}.example/{name}")


@dataclass
class World:
    """All the targets there are."""

    now: Callable[[], int]
    places: dict[str, Place] = field(default_factory=dict)

    def open(self, account: Account, secret: str) -> Publisher:
        return FakePublisher(account, self.place(account.key, account.kind), self.now)

    def place(self, key: str, kind: str) -> Place:
        return self.places.setdefault(key, Place(kind))
