"""Mastodon, and GoToSocial, which ignores the Idempotency-Key: before a second attempt the own statuses are read.

Corrected with PUT, withdrawn with DELETE. A status that the server is to hold until its moment is scheduled there; once
it shows itself it has another number, and is known again by its text and moment.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote

import msgspec

from woordvoering.clock import MINUTE, Clock, aware
from woordvoering.errors import Reason
from woordvoering.publishing.kinds import value_of
from woordvoering.publishing.kinds.net import Net
from woordvoering.publishing.kinds.steps import NoAnswer, NotDone, attempted, earlier_of, reason_of, waits
from woordvoering.publishing.kinds.web import Method, Said, Web
from woordvoering.publishing.publisher import Account, Outcome, Post, Remote
from woordvoering.signals.dates import parse_date
from woordvoering.statements.channels import channel_named, load_channels
from woordvoering.statements.lengths import measure

AHEAD = 5 * MINUTE
"""Mastodon schedules what is at least so far away (`scheduled_at` must be at least 5 minutes in the future)."""
LOOKED_AT = 40
"""Own statuses that are looked through: as many as a server gives at once."""
SLACK = 2_000
"""Milliseconds by which a status may seem older than its release."""
_SCHEDULED = "scheduled/"
_NUMBER = re.compile(r"[A-Za-z0-9_-]{1,100}")


class _Account(msgspec.Struct, frozen=True):
    id: str


class _Status(msgspec.Struct, frozen=True):
    id: str
    url: str | None = None
    created_at: str | None = None


class _Params(msgspec.Struct, frozen=True):
    text: str = ""


class _Scheduled(msgspec.Struct, frozen=True):
    id: str
    scheduled_at: str = ""
    params: _Params = _Params()


class _Source(msgspec.Struct, frozen=True):
    text: str


class _Statuses(msgspec.Struct, frozen=True):
    max_characters: int = 500
    characters_reserved_per_url: int = 23


class _Configuration(msgspec.Struct, frozen=True):
    statuses: _Statuses = _Statuses()


class _Instance(msgspec.Struct, frozen=True):
    source_url: str = ""
    configuration: _Configuration = _Configuration()


class MastodonPublisher:
    """One account on one server."""

    holds = True
    personal = False

    def __init__(self, account: Account, secret: str, clock: Clock, net: Net) -> None:
        internal = value_of(account, "internal") == "yes"
        self._web = Web(account.address, net, clock, internal=internal, secret=secret)
        self._bearer = {"Authorization": f"Bearer {secret}"}
        self._clock = clock
        self._limit: _Instance | None = None

    def act(self, post: Post) -> Outcome:
        if post.act == "publish":
            return attempted(post, lambda: self._standing(post), lambda: self._publish(post))
        if post.act == "correct":
            return attempted(post, lambda: self._corrected(post), lambda: self._correct(post))
        if post.act == "move":
            return attempted(post, None, lambda: self._move(post))
        return attempted(post, None, lambda: self._withdraw(post))

    def check(self) -> Reason | None:
        try:
            self._me()
        except (NotDone, NoAnswer) as error:
            return reason_of(error)
        return None

    def _ask(
        self, method: Method, path: str, *, query: Mapping[str, str] | None = None, body: object = None, key: str = ""
    ) -> Said:
        headers = {**self._bearer, "Idempotency-Key": key} if key else self._bearer
        return self._web.ask(method, path, query=query, body=body, headers=headers)

    def _publish(self, post: Post) -> Remote:
        now = self._clock.now()
        waits(post, now, None if self._gotosocial() else AHEAD)
        self._fits(post.text)
        body = {"status": post.text, "language": post.language, "visibility": "public"}
        key = hashlib.sha256(post.key.encode()).hexdigest()
        if post.at is not None and post.at > now:
            return self._schedule(post, post.at, body, key)
        said = self._web.judge(self._ask("POST", "/api/v1/statuses", body=body, key=key))
        return self._shown(self._web.read(said, _Status))

    def _schedule(self, post: Post, at: int, body: dict[str, str], key: str) -> Remote:
        """Leaves it to the server until its moment. One that showed it at once has to take it away at once."""
        body = {**body, "scheduled_at": _moment(at)}
        said = self._web.judge(self._ask("POST", "/api/v1/statuses", body=body, key=key))
        made = self._web.read(said, _Scheduled)
        if not made.scheduled_at:
            self._web.judge(self._ask("DELETE", f"/api/v1/statuses/{quote(made.id, safe='')}"))
            raise NotDone("publish.embargo_waits", retry_at=at)
        return self._held(made.id, post.text, at)

    def _rules(self) -> _Instance:
        """What this server says of itself, asked once."""
        if self._limit is None:
            said = self._web.judge(self._ask("GET", "/api/v2/instance"))
            self._limit = self._web.read(said, _Instance)
        return self._limit

    def _gotosocial(self) -> bool:
        """Whether it counts its own way and holds nothing until a moment."""
        return "gotosocial" in self._rules().source_url

    def _fits(self, text: str) -> None:
        """Raises NotDone('publish.too_long') for what this server would refuse; nothing is ever cut."""
        rules, own = self._rules().configuration.statuses, self._gotosocial()
        channel = channel_named(load_channels(), "gotosocial" if own else "mastodon")
        link = None if own else rules.characters_reserved_per_url
        found = measure(msgspec.structs.replace(channel, limit=rules.max_characters, link=link), text)
        if not found.valid:
            raise NotDone("publish.too_long", final=True, length=found.length, limit=rules.max_characters)

    def _standing(self, post: Post) -> Remote | None:
        """What an earlier attempt at this post left: scheduled, or shown since the release."""
        if post.at is not None or post.act == "withdraw":
            moments = None if post.at is None else (post.at, *post.asked)
            held = self._scheduled(post.text, moments)
            if held is not None and post.at is not None and post.act != "withdraw" and _parts(held)[1] != post.at:
                held = self._held_until(held, post.at)
            if held is not None:
                return held
        return self._own(_mark(post.text), post.created)

    def _move(self, post: Post) -> Remote:
        """Another moment for what nobody read yet; what the server showed already stays as it is, and is told."""
        earlier = earlier_of(post)
        waits(post, self._clock.now(), AHEAD)
        moved = self._held_until(earlier, post.at or 0) if earlier.id.startswith(_SCHEDULED) else None
        if moved is None:
            raise NotDone("publish.shown_already", final=True, known=True, host=self._web.host)
        return moved

    def _held_until(self, held: Remote, at: int) -> Remote | None:
        """The same scheduled status at another moment; None when it is not scheduled any more."""
        number, mark = quote(held.id.split("/")[1], safe=""), _parts(held)[0]
        said = self._ask("PUT", f"/api/v1/scheduled_statuses/{number}", body={"scheduled_at": _moment(at)})
        if said.status == 404:
            return None
        made = self._web.read(self._web.judge(said), _Scheduled)
        return self._web.remote(f"{_SCHEDULED}{_number(made.id)}/{mark}/{at}" if _number(made.id) else "")

    def _scheduled(self, text: str, moments: tuple[int, ...] | None) -> Remote | None:
        said = self._ask("GET", "/api/v1/scheduled_statuses", query={"limit": str(LOOKED_AT)})
        if said.status == 404:
            return None
        for each in self._web.read(self._web.judge(said), list[_Scheduled]):
            when = parse_date(each.scheduled_at) or 0
            near = next((at for at in moments or () if abs(when - at) < MINUTE), None)
            if _mark(each.params.text) == _mark(text) and (moments is None or near is not None):
                return self._held(each.id, text, when if near is None else near)
        return None

    def _me(self) -> str:
        """The number of this account at its server."""
        said = self._web.judge(self._ask("GET", "/api/v1/accounts/verify_credentials"))
        return self._web.read(said, _Account).id

    def _own(self, mark: str, since: int) -> Remote | None:
        """The oldest own status with this text that is not older than `since` (ms UTC, by our clock)."""
        me = self._me()
        query = {"limit": str(LOOKED_AT), "exclude_reblogs": "true"}
        said = self._web.judge(self._ask("GET", f"/api/v1/accounts/{quote(me, safe='')}/statuses", query=query))
        theirs = parse_date(said.headers.get("date", ""))
        ahead = 0 if theirs is None else self._clock.now() - theirs
        for each in reversed(self._web.read(said, list[_Status])):
            created = parse_date(each.created_at or "")
            if created is not None and created + ahead < since - SLACK:
                continue
            if _mark(self._text(each.id)) == mark:
                return self._shown(each)
        return None

    def _text(self, status: str) -> str:
        """The text of a status as it was written; '' when it went meanwhile."""
        said = self._ask("GET", f"/api/v1/statuses/{quote(status, safe='')}/source")
        return "" if said.status == 404 else self._web.read(self._web.judge(said), _Source).text

    def _corrected(self, post: Post) -> Remote | None:
        earlier = earlier_of(post)
        if earlier.id.startswith(_SCHEDULED):
            _, at = _parts(earlier)
            return self._standing(post) or self._own(_mark(post.text), at - MINUTE)
        return earlier if _mark(self._text(earlier.id)) == _mark(post.text) else None

    def _correct(self, post: Post) -> Remote:
        earlier, now = earlier_of(post), self._clock.now()
        if earlier.id.startswith(_SCHEDULED):
            waits(post, now, AHEAD)
            self._fits(post.text)
            if self._unscheduled(earlier):
                return self._publish(post)
            mark, at = _parts(earlier)
            shown = self._own(mark, at - MINUTE)
            if shown is None and post.again:  # the attempt before took it away and came no further
                return self._publish(post)
            if shown is None:
                raise NotDone("publish.not_there", final=True, known=True, host=self._web.host)
            earlier = shown
        waits(post, now)
        self._fits(post.text)
        status = quote(earlier.id, safe="")
        said = self._ask("PUT", f"/api/v1/statuses/{status}", body={"status": post.text, "language": post.language})
        if said.status == 404:
            raise NotDone("publish.not_there", final=True, known=True, host=self._web.host)
        return self._shown(self._web.read(self._web.judge(said), _Status))

    def _withdraw(self, post: Post) -> Remote:
        """Takes back what stands there; of an attempt that nobody knows the end of, what it left."""
        earlier = self._standing(post) if post.earlier is None else earlier_of(post)
        if earlier is None:
            return Remote("")
        if earlier.id.startswith(_SCHEDULED):
            if self._unscheduled(earlier):
                return earlier
            mark, at = _parts(earlier)
            shown = self._own(mark, at - MINUTE)
            if shown is None:
                return earlier
            earlier = shown
        said = self._ask("DELETE", f"/api/v1/statuses/{quote(earlier.id, safe='')}")
        if said.status != 404:
            self._web.judge(said)
        return Remote(earlier.id)

    def _shown(self, status: _Status) -> Remote:
        return self._web.remote(_number(status.id), status.url or "")

    def _held(self, number: str, text: str, at: int) -> Remote:
        known = _number(number)
        return self._web.remote(f"{_SCHEDULED}{known}/{_mark(text)}/{at}" if known else "")

    def _unscheduled(self, earlier: Remote) -> bool:
        """Takes back what is still scheduled; False when it is not there any more."""
        number = earlier.id.split("/")[1]
        said = self._ask("DELETE", f"/api/v1/scheduled_statuses/{quote(number, safe='')}")
        if said.status == 404:
            return False
        self._web.judge(said)
        return True


def publisher(account: Account, secret: str, clock: Clock, net: Net | None) -> MastodonPublisher:
    """The publisher of an account of this kind."""
    return MastodonPublisher(account, secret, clock, net or Net())


def _moment(at: int) -> str:
    return aware(at).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _number(said: str) -> str:
    """The number of a status; '' for what is none."""
    return said if _NUMBER.fullmatch(said) else ""


def _parts(held: Remote) -> tuple[str, int]:
    """The mark of the text and the moment of what was scheduled."""
    parts = held.id.split("/")
    if len(parts) != 4 or not parts[3].isdecimal():
        raise NotDone("publish.nothing_earlier", final=True, known=True)
    return parts[2], int(parts[3])


def _mark(text: str) -> str:
    """What a text is known again by: servers trim it and write line ends their own way."""
    lines: Iterator[str] = (line.rstrip() for line in text.strip().splitlines())
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:32]
