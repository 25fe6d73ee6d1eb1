"""Targets on loopback that keep what they are given: WordPress, Mastodon and Bluesky as far as a press desk uses them,
and what a network does to a reply."""

from __future__ import annotations

import base64
import json
import re
import socket
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from loopback import Quiet, answering

Answer = tuple[int, Any]
SECRET = "een-geheim-dat-blijft"


@dataclass
class Asked:
    """One question as it came in."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: Any


@dataclass
class Target:
    """A server whose `answer` a test sets. `mishap` says what happens to the next question that would change something:
    'lost_before' (nothing happens, no reply), 'lost_after' (it happens, no reply), 'slow_after', 'cut_after' (half a
    reply), or an answer of its own (status, headers), with 'and_done' if it happens nevertheless."""

    address: str = ""
    answer: Callable[[Asked], Answer] = lambda asked: (404, {})
    asked: list[Asked] = field(default_factory=list)
    mishaps: list[Any] = field(default_factory=list)
    now_s: float = 1_790_000_000.0

    def changes(self) -> list[Asked]:
        return [one for one in self.asked if one.method != "GET" and "Session" not in one.path]


@contextmanager
def serving() -> Iterator[Target]:  # noqa: C901  # one handler with all that can go wrong
    target = Target()

    class Handler(Quiet, BaseHTTPRequestHandler):
        def respond(self) -> None:
            parts = urlsplit(self.path)
            length = int(self.headers.get("Content-Length") or 0)
            raw = self.rfile.read(length)
            headers = {name.lower(): said for name, said in self.headers.items()}
            body = json.loads(raw) if raw else None
            asked = Asked(self.command, parts.path, dict(parse_qsl(parts.query)), headers, body)
            target.asked.append(asked)
            changes = self.command != "GET" and "createSession" not in parts.path
            mishap = target.mishaps.pop(0) if changes and target.mishaps else None
            if mishap == "lost_before":
                return self.hang_up()
            if isinstance(mishap, tuple) and "and_done" not in mishap:
                return self.say(mishap[0], mishap[1], {"error": "mishap"})
            status, said = target.answer(asked)
            if isinstance(mishap, tuple):
                return self.say(mishap[0], mishap[1], {"error": "mishap"})
            if mishap == "lost_after":
                return self.hang_up()
            if mishap == "cut_after":
                self.wfile.write(b'HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{"id"')
                self.wfile.flush()
                return self.hang_up()
            return self.say(status, {}, said)

        do_GET = do_POST = do_PUT = do_DELETE = respond  # noqa: N815

        def say(self, status: int, headers: dict[str, str], said: Any) -> None:
            body = json.dumps(said).encode()
            self.send_response_only(status)
            fields = {"Content-Type": "application/json", "Content-Length": str(len(body))}
            for name, value in {"Date": formatdate(target.now_s, usegmt=True), **fields, **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def hang_up(self) -> None:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.close_connection = True
            self.connection.close()

        def handle(self) -> None:
            try:
                super().handle()
            except (OSError, ValueError):
                return  # the caller, or a mishap, hung up

        def finish(self) -> None:
            try:
                super().finish()
            except (OSError, ValueError):
                return

    with answering(Handler) as target.address:
        yield target


class FakeWordPress:
    """Posts of a site; the same slug twice becomes `…-2` as the real one does it."""

    def __init__(self, target: Target, user: str = "pers") -> None:
        self.posts: dict[int, dict[str, Any]] = {}
        self.target, self.may = target, True
        self._login = "Basic " + base64.b64encode(f"{user}:{SECRET}".encode()).decode()

    def answer(self, asked: Asked) -> Answer:
        if asked.headers.get("authorization") != self._login:
            if asked.method == "GET" and asked.query.get("status") == "any":
                return 400, {
                    "code": "rest_invalid_param",
                    "data": {"details": {"status": {"code": "rest_forbidden_status"}}},
                }
            return 401, {"code": "rest_not_logged_in", "message": "Je bent niet ingelogd."}
        if asked.path == "/wp-json/wp/v2/users/me":
            return 200, {"id": 1, "capabilities": {"publish_posts": self.may}}
        number = re.fullmatch(r"/wp-json/wp/v2/posts(?:/(\d+))?", asked.path)
        assert number is not None, asked.path
        if number[1] is None:
            return self._all(asked)
        return self._one(asked, int(number[1]))

    def shown(self) -> list[dict[str, Any]]:
        return [post for post in self.posts.values() if post["status"] in ("publish", "future")]

    def _all(self, asked: Asked) -> Answer:
        if asked.method == "GET":
            assert (asked.query["status"], asked.query["context"]) == ("any", "edit")
            wanted = [post for post in self.posts.values() if post["status"] != "trash"]
            return 200, [post for post in wanted if post["slug"] == asked.query["slug"]]
        slug, wish = asked.body["slug"], asked.body["slug"]
        while any(post["slug"] == slug for post in self.posts.values()):
            slug = f"{wish}-2"
        post = {"id": len(self.posts) + 4, "link": f"{self.target.address}/n/{slug}/", **self._fields(asked.body)}
        self.posts[post["id"]] = {**post, "slug": slug}
        return 201, self.posts[post["id"]]

    def _one(self, asked: Asked, number: int) -> Answer:
        post = self.posts.get(number)
        if post is None:
            return 404, {"code": "rest_post_invalid_id"}
        if asked.method == "DELETE":
            if post["status"] == "trash":
                return 410, {"code": "rest_already_trashed"}
            post["status"] = "trash"
        elif asked.method == "POST":
            post |= self._fields(asked.body)
        return 200, post

    def _fields(self, body: dict[str, Any]) -> dict[str, Any]:
        raw = {name: {"raw": body[name]} for name in ("title", "content") if name in body}
        return {**{name: body[name] for name in ("slug", "status", "date_gmt") if name in body}, **raw}


class FakeMastodon:
    """Statuses of one account. `keyed` is whether it knows the Idempotency-Key; GoToSocial does not."""

    def __init__(self, target: Target, *, keyed: bool = True, limit: int = 500, source_url: str = "") -> None:
        self.target, self.keyed, self.limit, self.source_url = target, keyed, limit, source_url
        self.statuses: dict[str, dict[str, Any]] = {}
        self.scheduled: dict[str, dict[str, Any]] = {}
        self.keys: dict[str, dict[str, Any]] = {}

    def answer(self, asked: Asked) -> Answer:
        if asked.path == "/api/v2/instance":
            rules = {"max_characters": self.limit, "characters_reserved_per_url": 23}
            return 200, {"source_url": self.source_url, "configuration": {"statuses": rules}}
        if asked.headers.get("authorization") != f"Bearer {SECRET}":
            return 401, {"error": "Het token is ongeldig"}
        if asked.path == "/api/v1/accounts/verify_credentials":
            return 200, {"id": "7"}
        if asked.path == "/api/v1/accounts/7/statuses":
            assert asked.query["exclude_reblogs"] == "true", "what others wrote is not ours"
            return 200, list(reversed(self.statuses.values()))
        if asked.path == "/api/v1/scheduled_statuses":
            return 200, list(self.scheduled.values())
        if asked.path == "/api/v1/statuses":
            return self._new(asked)
        kind, number = asked.path.split("/")[3:5]
        place = self.scheduled if kind == "scheduled_statuses" else self.statuses
        if number not in place:
            return 404, {"error": "Record not found"}
        if asked.method == "DELETE":
            return 200, place.pop(number)
        if asked.method == "PUT" and place is self.scheduled:
            place[number]["scheduled_at"] = asked.body["scheduled_at"]
        elif asked.method == "PUT":
            place[number]["text"] = asked.body["status"]
        return 200, place[number]

    def show(self, number: str) -> None:
        """The moment of a scheduled status came: it gets another number."""
        held = self.scheduled.pop(number)
        self._put(held["params"]["text"])

    def _new(self, asked: Asked) -> Answer:
        key = asked.headers["idempotency-key"]
        if self.keyed and key in self.keys:
            return 200, self.keys[key]
        if "scheduled_at" in asked.body:
            number = str(900 + len(self.keys))
            made = {"id": number, "scheduled_at": asked.body["scheduled_at"], "params": {"text": asked.body["status"]}}
            self.scheduled[number] = made
        else:
            assert (asked.body["visibility"], asked.body["language"]) == ("public", "nl")
            made = self._put(asked.body["status"])
        self.keys[key] = made
        return 200, made

    def _put(self, text: str) -> dict[str, Any]:
        number = str(100 + len(self.statuses) + len(self.keys))
        written = formatted(self.target.now_s)
        url = f"{self.target.address}/@pers/{number}"
        self.statuses[number] = {"id": number, "url": url, "created_at": written, "text": text.strip()}
        return self.statuses[number]


class FakeBluesky:
    """Records of one account at its server, with the swap rules of `putRecord`."""

    DID = "did:plc:abcdefghijklmnopqrstuvwx"

    def __init__(self, target: Target) -> None:
        self.target, self.records, self.logins = target, dict[str, dict[str, Any]](), 0
        self.stale = False

    def answer(self, asked: Asked) -> Answer:
        name = asked.path.rpartition(".")[2]
        if name == "createSession":
            self.logins += 1
            if asked.body["password"] != SECRET:
                return 401, {"error": "AuthenticationRequired", "message": "Invalid identifier or password"}
            return 200, {"did": self.DID, "accessJwt": f"jwt-{self.logins}", "handle": "pers.test"}
        if name == "resolveHandle":
            known = asked.query["handle"] == "brandweer.test"
            return (200, {"did": "did:plc:brandweer"}) if known else (400, {"error": "InvalidRequest"})
        if self.stale or asked.headers.get("authorization", "") != f"Bearer jwt-{self.logins}":
            self.stale = False
            return 400, {"error": "ExpiredToken", "message": "Token has expired"}
        return getattr(self, name)(asked)

    def getRecord(self, asked: Asked) -> Answer:  # noqa: N802
        found = self.records.get(asked.query["rkey"])
        return (200, found) if found else (400, {"error": "RecordNotFound"})

    def deleteRecord(self, asked: Asked) -> Answer:  # noqa: N802
        self.records.pop(asked.body["rkey"], None)
        return 200, {}

    def putRecord(self, asked: Asked) -> Answer:  # noqa: N802
        rkey, record = asked.body["rkey"], asked.body["record"]
        known = self.records.get(rkey)
        if known is not None and known["value"] == record:
            return 200, {"uri": known["uri"], "cid": known["cid"]}
        if asked.body["swapRecord"] != (known and known["cid"]):
            return 400, {"error": "InvalidSwap", "message": "Record was at another CID"}
        cid = f"bafy{abs(hash(json.dumps(record, sort_keys=True))):x}"
        self.records[rkey] = {"uri": f"at://{self.DID}/{asked.body['collection']}/{rkey}", "cid": cid, "value": record}
        return 200, {"uri": self.records[rkey]["uri"], "cid": cid}


def formatted(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, tz=UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
