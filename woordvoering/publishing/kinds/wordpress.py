"""WordPress over REST with an application password: looked up by its slug before every post, as nothing else is safe.

The same slug a second time silently becomes `…-2`. The languages of a release are sections of one post: two posts would
be two attempts, of which one may fail.
"""

from __future__ import annotations

import base64
import hashlib
from typing import Literal

import msgspec

from woordvoering.clock import MINUTE, Clock, aware, brussels
from woordvoering.errors import Reason
from woordvoering.publishing.kinds import value_of
from woordvoering.publishing.kinds.net import Net
from woordvoering.publishing.kinds.post_html import post_html, post_title
from woordvoering.publishing.kinds.steps import NoAnswer, NotDone, attempted, earlier_of, reason_of, waits
from woordvoering.publishing.kinds.web import Method, Said, Web
from woordvoering.publishing.publisher import Account, Outcome, Post, Remote

AHEAD = MINUTE
"""WordPress shows at once what is less than a minute away (`wp_insert_post`)."""

_SHOWN = frozenset(("publish", "future"))


class _Raw(msgspec.Struct, frozen=True):
    raw: str = ""


class _Post(msgspec.Struct, frozen=True):
    id: int
    slug: str = ""
    status: str = ""
    date_gmt: str = ""
    link: str = ""
    content: _Raw = _Raw()
    title: _Raw = _Raw()


class _Me(msgspec.Struct, frozen=True):
    capabilities: dict[str, bool] = {}


class WordPressPublisher:
    """One user of one site."""

    holds = True
    personal = False

    def __init__(self, account: Account, secret: str, clock: Clock, net: Net) -> None:
        internal = value_of(account, "internal") == "yes"
        self._web = Web(account.address, net, clock, internal=internal, secret=secret)
        login = base64.b64encode(f"{account.name}:{secret}".encode()).decode("ascii")
        self._headers = {"Authorization": f"Basic {login}"}
        self._plain = value_of(account, "route") == "plain"
        self._clock = clock

    def act(self, post: Post) -> Outcome:
        if post.act == "publish":
            return attempted(post, lambda: self._standing(post), lambda: self._publish(post), always_look=True)
        if post.act == "correct":
            return attempted(post, lambda: self._corrected(post), lambda: self._correct(post))
        if post.act == "move":
            return attempted(post, None, lambda: self._move(post))
        return attempted(post, None, lambda: self._withdraw(post))

    def check(self) -> Reason | None:
        try:
            said = self._web.judge(self._ask("GET", "/wp/v2/users/me", context="edit"))
            may = self._web.read(said, _Me).capabilities.get("publish_posts", False)
        except (NotDone, NoAnswer) as error:
            return reason_of(error)
        return None if may else Reason("wordpress.may_not_publish", {"host": self._web.host})

    def _ask(self, method: Method, route: str, body: object = None, **query: str) -> Said:
        if self._plain:
            return self._web.ask(method, "/", query={"rest_route": route, **query}, body=body, headers=self._headers)
        return self._web.ask(method, f"/wp-json{route}", query=query, body=body, headers=self._headers)

    def _standing(self, post: Post) -> Remote | None:
        found = self._by_slug(slug_of(post))
        if found is not None and found.status == "future" and post.at is not None:
            return self._shown(found) if found.date_gmt == _moment(post.at) else self._held_until(found.id, post.at)
        return None if found is None else self._shown(found)

    def _by_slug(self, slug: str) -> _Post | None:
        said = self._ask("GET", "/wp/v2/posts", slug=slug, status="any", context="edit")
        if said.status == 400 and b"rest_forbidden_status" in said.body:  # how it tells a wrong password here
            raise NotDone("publish.refused", final=True, host=self._web.host, status=401, detail="")
        self._web.judge(said)
        return next((each for each in self._web.read(said, list[_Post]) if each.slug == slug), None)

    def _publish(self, post: Post) -> Remote:
        waits(post, self._clock.now(), AHEAD)
        slug = slug_of(post)
        body = {"slug": slug, "status": "publish", **_content(post)}
        if post.at is not None and post.at > self._clock.now():
            body |= {"status": "future", "date_gmt": _moment(post.at)}
        made = self._web.read(self._web.judge(self._ask("POST", "/wp/v2/posts", body)), _Post)
        if made.slug != slug:
            return self._first(made, slug)
        return self._shown(made)

    def _move(self, post: Post) -> Remote:
        """Another moment for what nobody read yet; what the site shows already stays as it is, and is told."""
        number, now = _number(post), self._clock.now()
        waits(post, now, AHEAD)
        said = self._ask("GET", f"/wp/v2/posts/{number}", context="edit")
        found = self._web.read(self._web.judge(_there(said, self._web.host)), _Post)
        if found.status == "publish":
            raise NotDone("publish.shown_already", final=True, known=True, host=self._web.host)
        self._shown(found)
        return self._held_until(number, now if post.at is None else post.at)

    def _held_until(self, number: int, at: int) -> Remote:
        body = {"status": "future", "date_gmt": _moment(at)}
        said = self._ask("POST", f"/wp/v2/posts/{number}", body)
        return self._shown(self._web.read(self._web.judge(_there(said, self._web.host)), _Post))

    def _first(self, made: _Post, slug: str) -> Remote:
        """The post that has our slug already, made by an attempt in between: what was made just now goes. Where this
        user may not see it, a person has to look: only an attempt at this very post has that slug."""
        first = self._by_slug(slug)
        self._trash(made.id)
        if first is None:
            raise NotDone("wordpress.taken", final=True, known=True, host=self._web.host, slug=slug)
        return self._shown(first)

    def _shown(self, found: _Post) -> Remote:
        """Where a post stands. Raises NotDone('wordpress.not_shown') for one that a person, or the site, holds back."""
        if found.status not in _SHOWN:
            raise NotDone("wordpress.not_shown", final=True, known=True, host=self._web.host, status=found.status[:20])
        return self._web.remote(str(found.id), found.link)

    def _corrected(self, post: Post) -> Remote | None:
        said = self._ask("GET", f"/wp/v2/posts/{_number(post)}", context="edit")
        found = self._web.read(self._web.judge(_there(said, self._web.host)), _Post)
        new = _content(post)
        same = (found.title.raw, found.content.raw) == (new["title"], new["content"])
        return self._shown(found) if same else None

    def _correct(self, post: Post) -> Remote:
        body: dict[str, str] = {**_content(post)}
        if post.at is not None and post.at > self._clock.now():
            said = self._ask("GET", f"/wp/v2/posts/{_number(post)}", context="edit")
            held = self._web.read(self._web.judge(_there(said, self._web.host)), _Post).status == "future"
            waits(post, self._clock.now(), AHEAD if held else None)
            body |= {"status": "future", "date_gmt": _moment(post.at)}
        said = self._ask("POST", f"/wp/v2/posts/{_number(post)}", body)
        return self._shown(self._web.read(self._web.judge(_there(said, self._web.host)), _Post))

    def _withdraw(self, post: Post) -> Remote:
        """Into the bin with what stands there; of an attempt that nobody knows the end of, with what it left."""
        if post.earlier is None:
            found = self._by_slug(slug_of(post))
            if found is None:
                return Remote("")
            number = found.id
        else:
            number = _number(post)
        self._trash(number)
        return Remote(str(number))

    def _trash(self, number: int) -> None:
        """Into the bin, from which an editor can restore it; what is there already, or gone, is fine."""
        said = self._ask("DELETE", f"/wp/v2/posts/{number}")
        if said.status not in (404, 410):
            self._web.judge(said)


def publisher(account: Account, secret: str, clock: Clock, net: Net | None) -> WordPressPublisher:
    """The publisher of an account of this kind."""
    return WordPressPublisher(account, secret, clock, net or Net())


def slug_of(post: Post) -> str:
    """The last part of the post's address: the day for people, and what stands for its key for ever."""
    return f"{brussels(post.created).date().isoformat()}-{hashlib.sha256(post.key.encode()).hexdigest()[:12]}"


def _moment(at: int) -> str:
    return aware(at).strftime("%Y-%m-%dT%H:%M:%S")


def _number(post: Post) -> int:
    said = earlier_of(post).id
    if not (said.isascii() and said.isdecimal()):
        raise NotDone("publish.nothing_earlier", final=True, known=True)
    return int(said)


def _there(said: Said, host: str) -> Said:
    if said.status in (404, 410):
        raise NotDone("publish.not_there", final=True, known=True, host=host)
    return said


def _content(post: Post) -> dict[Literal["title", "content"], str]:
    return {"title": post_title(post.document), "content": post_html(post.documents)}
