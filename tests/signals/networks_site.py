"""The interfaces of the networks on loopback, as small servers that keep posts, page them, and count what was asked."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from loopback import Quiet, answering

from woordvoering.clock import aware

Answer = tuple[int, dict[str, str], bytes]
START = 1_789_900_000_000
"""When the first post of a network was written (ms UTC): some hours before the noon of these tests."""
SNOWFLAKE = 1_288_834_974_657


def iso(number: int) -> str:
    return aware(START + number * 1000).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@dataclass
class Asked:
    """One question as it came in."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes


@dataclass
class Network:
    """One network. `numbers` are its posts in time; `page` caps what one answer holds, whatever is asked for.

    `left` and `window` make up the rate headers; `refuse` is an answer that comes instead of every other, `once` one
    that comes after that many good answers, and only once.
    """

    secret: str = ""
    numbers: list[int] = field(default_factory=list)
    page: int = 100
    left: int = 299
    window: int = 300
    reset_s: int = 900
    now: int = START
    refuse: Answer | None = None
    once: tuple[int, Answer] | None = None
    asked: list[Asked] = field(default_factory=list)
    given: int = 0

    def answer(self, asked: Asked) -> Answer:
        self.asked.append(asked)
        if self.refuse is not None:
            return self.refuse
        if self.once is not None and len(self.asked) > self.once[0]:
            refusal, self.once = self.once[1], None
            return refusal
        if self.secret and not self.known(asked):
            return self.denied()
        status, headers, found = self.found(asked)
        return status, {**self.rate(), **headers}, found if isinstance(found, bytes) else json.dumps(found).encode()

    def known(self, asked: Asked) -> bool:
        return asked.headers.get("authorization") == f"Bearer {self.secret}"

    def denied(self) -> Answer:
        return 401, {}, b'{"error": "no"}'

    def rate(self) -> dict[str, str]:
        return {}

    def found(self, asked: Asked) -> tuple[int, dict[str, str], Any]:
        raise NotImplementedError

    def below(self, until: int | None, since: int = -1) -> tuple[list[int], bool]:
        """A page of posts, the newest first, and whether there are more below it."""
        rows = [n for n in sorted(self.numbers, reverse=True) if (until is None or n < until) and n > since]
        return rows[: self.page], len(rows) > self.page


class Mastodon(Network):
    """Accounts and tags; the ids of statuses are numbers of one length, as the real ones are."""

    boosts: bool = False

    def rate(self) -> dict[str, str]:
        reset = aware(self.now + self.reset_s * 1000).isoformat().replace("+00:00", "Z")
        return {
            "X-RateLimit-Limit": str(self.window), "X-RateLimit-Remaining": str(self.left), "X-RateLimit-Reset": reset,
        }  # fmt: skip

    def found(self, asked: Asked) -> tuple[int, dict[str, str], Any]:
        if asked.path == "/api/v1/accounts/lookup":
            return (200, {}, {"id": "42"}) if asked.query.get("acct") == "persdienst" else (404, {}, {"error": "x"})
        until = asked.query.get("max_id")
        rows, more = self.below(int(until) - 10_000 if until else None)
        last = 10_000 + (rows[-1] if rows else 0)
        link = f'<https://elders.example/x?max_id={last}&limit=1>; rel="next", <https://x/>; rel="prev"'
        return 200, {"Link": link} if more else {}, [self.status(n) for n in rows]

    def status(self, n: int) -> dict[str, Any]:
        return {
            "id": str(10_000 + n),
            "uri": f"https://m.example/statuses/{n}",
            "url": f"https://m.example/@persdienst/{n}",
            "created_at": iso(n),
            "edited_at": None,
            "sensitive": n == 3,
            "spoiler_text": "",
            "visibility": "public",
            "language": "nl",
            "content": f"<p>Bericht {n} &amp; <b>brand</b></p><script>alert({n})</script>",
            "reblog": {"id": "1"} if self.boosts else None,
            "account": {"acct": "persdienst", "display_name": "Persdienst", "followers_count": 1200},
            "media_attachments": [{"type": "image", "url": f"https://m.example/{n}.jpg"}],
        }


class Bluesky(Network):
    """An author's feed, a search, bare records, and logins; the cursor is opaque."""

    password: str = "app-wachtwoord"
    logins: int = 0

    def rate(self) -> dict[str, str]:
        return {
            "RateLimit-Limit": str(self.window), "RateLimit-Remaining": str(self.left),
            "RateLimit-Reset": str(self.now // 1000 + self.reset_s), "RateLimit-Policy": "300;w=300",
        }  # fmt: skip

    def known(self, asked: Asked) -> bool:
        return asked.path.endswith("createSession") or super().known(asked)

    def found(self, asked: Asked) -> tuple[int, dict[str, str], Any]:
        if asked.path.endswith("createSession"):
            self.logins += 1
            said = json.loads(asked.body)
            if said != {"identifier": "pers.example", "password": self.password}:
                return 401, {}, {"error": "AuthenticationRequired"}
            self.secret = f"jwt-{self.logins}"
            return 200, {}, {"did": "did:plc:a", "accessJwt": self.secret, "refreshJwt": "r"}
        cursor = asked.query.get("cursor")
        rows, more = self.below(int(cursor.removeprefix("c__")) if cursor else None)
        following = {"cursor": f"c__{rows[-1]}"} if more else {}
        if asked.path.endswith("searchPosts"):
            return 200, {}, {"posts": [self.post(n) for n in rows], **following}
        if asked.path.endswith("listRecords"):
            records = [{"uri": self.uri(n), "cid": "b", "value": self.record(n)} for n in rows]
            return 200, {}, {"records": records, **following}
        return 200, {}, {"feed": [{"post": self.post(n)} for n in rows], **following}

    def denied(self) -> Answer:
        return 400, {}, b'{"error": "ExpiredToken", "message": "Token has expired"}'

    def uri(self, n: int) -> str:
        return f"at://did:plc:a/app.bsky.feed.post/3n2u{n:09d}"

    def record(self, n: int) -> dict[str, Any]:
        return {"$type": "app.bsky.feed.post", "text": f"Bericht {n} \u202ebrand", "createdAt": iso(n), "langs": ["nl"]}

    def post(self, n: int) -> dict[str, Any]:
        return {
            "uri": self.uri(n),
            "author": {"did": "did:plc:a", "handle": "pers.example", "displayName": "Pers"},
            "record": self.record(n),
            "indexedAt": iso(n),
            "likeCount": 7,
            "labels": [{"val": "graphic-media"}] if n == 3 else [],
            "embed": {"$type": "app.bsky.embed.images#view", "images": [{"fullsize": f"https://cdn.example/{n}.jpg"}]},
        }


class X(Network):
    """A search and an account's posts; `given` is how many posts were given, and so paid."""

    def rate(self) -> dict[str, str]:
        return {
            "x-rate-limit-limit": str(self.window), "x-rate-limit-remaining": str(self.left),
            "x-rate-limit-reset": str(self.now // 1000 + self.reset_s),
        }  # fmt: skip

    def found(self, asked: Asked) -> tuple[int, dict[str, str], Any]:
        if "/by/username/" in asked.path:
            return 200, {}, {"data": {"id": "77", "username": "brandweer", "name": "Brandweer"}}
        wanted = int(asked.query["max_results"])
        if not (5 if "/users/" in asked.path else 10) <= wanted <= 100:
            return 400, {}, {"title": "Invalid Request"}
        since, until = asked.query.get("since_id"), asked.query.get("until_id")
        cap, self.page = self.page, min(self.page, wanted)
        rows, more = self.below(self.number(until) if until else None, self.number(since) if since else -1)
        self.page = cap
        self.given += len(rows)
        found: dict[str, Any] = {"meta": {"result_count": len(rows), **({"next_token": "t"} if more else {})}}
        if rows:
            found["data"] = [self.tweet(n) for n in rows]
            found["includes"] = {
                "users": [{"id": "77", "username": "brandweer", "name": "Brandweer"}],
                "media": [{"media_key": "m", "type": "photo", "url": "https://pbs.example/1.jpg"}],
            }
        return 200, {}, found

    @staticmethod
    def number(post: str) -> int:
        return ((int(post) >> 22) + SNOWFLAKE - START) // 1000

    @staticmethod
    def id(n: int) -> str:
        return str((START + n * 1000 - SNOWFLAKE) << 22)

    def tweet(self, n: int) -> dict[str, Any]:
        return {
            "id": self.id(n),
            "edit_history_tweet_ids": [self.id(n)],
            "text": f"Rook &amp; brand {n}",
            "author_id": "77",
            "created_at": iso(n),
            "lang": "nl",
            "possibly_sensitive": n == 3,
            "attachments": {"media_keys": ["m"]},
            "public_metrics": {"impression_count": 40},
        }


class Graph(Network):
    """An own page: its posts, each with comments; `comments` says how many a post has. Its next addresses hold the
    token, as the real ones do."""

    comments: Mapping[int, list[int]] = {}
    below_post: int = 50

    def rate(self) -> dict[str, str]:
        percent = 100 - 100 * self.left // self.window
        return {"x-app-usage": json.dumps({"call_count": percent, "total_time": 2, "total_cputime": 1})}

    def denied(self) -> Answer:
        return 400, {}, b'{"error": {"message": "token", "type": "OAuthException", "code": 190}}'

    def found(self, asked: Asked) -> tuple[int, dict[str, str], Any]:
        after = asked.query.get("after")
        owner, _, edge = asked.path.rpartition("/")
        if edge == "comments":
            post = int(owner.rpartition("_")[2])
            return 200, {}, self.under(post, int(after) if after else None)
        rows, more = self.below(int(after) if after else None)
        return 200, {}, {"data": [self.post(n) for n in rows], "paging": self.paging(rows, more=more)}

    def under(self, post: int, until: int | None) -> dict[str, Any]:
        rows = [n for n in sorted(self.comments.get(post, []), reverse=True) if until is None or n < until]
        page, more = rows[: self.below_post], len(rows) > self.below_post
        return {"data": [self.comment(n) for n in page], "paging": self.paging(page, more=more)}

    def paging(self, rows: list[int], *, more: bool) -> dict[str, Any]:
        cursors = {"cursors": {"before": "b", "after": str(rows[-1]) if rows else ""}}
        following = f"https://graph.example/v23.0/1/posts?access_token={self.secret}&after=9"
        return {**cursors, **({"next": following} if more else {})}

    def post(self, n: int) -> dict[str, Any]:
        return {
            "id": f"1_{n}", "message": f"Bericht {n}", "created_time": iso(n).replace(".000Z", "+0000"),
            "permalink_url": f"https://www.facebook.com/1/posts/{n}", "from": {"name": "Politie Gent", "id": "1"},
            "full_picture": f"https://scontent.example/{n}.jpg", "comments": self.under(n, None),
        }  # fmt: skip

    def comment(self, n: int) -> dict[str, Any]:
        return {"id": f"c{n}", "message": f"Reactie {n}", "created_time": iso(n), "like_count": 2}


class Telegram(Network):
    """A bot's updates; those before the offset are forgotten for good, as the real ones are."""

    def known(self, asked: Asked) -> bool:
        return unquote(asked.path) == f"/bot{self.secret}/getUpdates"

    def denied(self) -> Answer:
        return 404, {}, b'{"ok": false, "error_code": 404}'

    def found(self, asked: Asked) -> tuple[int, dict[str, str], Any]:
        offset = int(asked.query.get("offset", "0"))
        self.numbers = [n for n in self.numbers if n >= offset]
        return 200, {}, {"ok": True, "result": [self.update(n) for n in sorted(self.numbers)[: self.page]]}

    def update(self, n: int) -> dict[str, Any]:
        message = {
            "message_id": n, "date": START // 1000 + n, "text": f"Bericht {n}",
            "chat": {"id": -100, "type": "channel", "title": "Buurt", "username": "buurt"},
            "photo": [{"file_id": "a", "file_size": 10}], "has_media_spoiler": n == 3,
        }  # fmt: skip
        return {"update_id": n, "channel_post": message}


class Feed(Network):
    """A feed of the newest posts, with an ETag."""

    def found(self, asked: Asked) -> tuple[int, dict[str, str], Any]:
        tag = f'"{len(self.numbers)}"'
        if asked.headers.get("if-none-match") == tag:
            return 304, {"ETag": tag}, b""
        rows, _ = self.below(None)
        items = "".join(f"<item><title>Bericht {n}</title><guid>{n}</guid></item>" for n in rows)
        return 200, {"ETag": tag}, f"<rss><channel>{items}</channel></rss>".encode()


@contextmanager
def serving(network: Network, port: int = 0) -> Iterator[str]:
    """The address of a network while its server runs."""

    class Handler(Quiet, BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            headers = {name.lower(): text for name, text in self.headers.items()}
            body = self.rfile.read(int(headers.get("content-length", "0")))
            status, said, found = network.answer(Asked(self.command, parts.path, query, headers, body))
            self.send_response(status)
            for name, text in {"Content-Length": str(len(found)), "Content-Type": "application/json", **said}.items():
                self.send_header(name, text)
            self.end_headers()
            self.wfile.write(found)

        def date_time_string(self, timestamp: float | None = None) -> str:  # the server's clock is that of the test
            return f"{aware(network.now):%a, %d %b %Y %H:%M:%S} GMT"

        do_POST = do_GET  # noqa: N815  # the name of the base class

    with answering(Handler, port) as address:
        yield address
