"""Bluesky: a record under a name made of the release itself, so that putting it a second time changes nothing.

Corrected by a reply, or in place where the account says so; withdrawn by deleting the record. Nothing can wait there.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any

import msgspec

from woordvoering.clock import Clock, aware
from woordvoering.errors import Reason
from woordvoering.publishing.kinds import value_of
from woordvoering.publishing.kinds.net import Net
from woordvoering.publishing.kinds.steps import NoAnswer, NotDone, attempted, certain, earlier_of, reason_of, waits
from woordvoering.publishing.kinds.web import Method, Said, Web
from woordvoering.publishing.publisher import Account, Outcome, Post, Remote
from woordvoering.signals.secrets import Secret
from woordvoering.statements.channels import channel_named, load_channels
from woordvoering.statements.facets import Facet, as_record, facets
from woordvoering.statements.lengths import measure

KIND = "app.bsky.feed.post"
_TID_SIGNS = "234567abcdefghijklmnopqrstuvwxyz"
_STALE = frozenset(("ExpiredToken", "InvalidToken", "AuthMissing"))


class _Login(msgspec.Struct, frozen=True, rename="camel"):
    did: str
    access_jwt: str
    handle: str = ""


class _Error(msgspec.Struct, frozen=True):
    error: str = ""


class _Named(msgspec.Struct, frozen=True):
    did: str


class _Ref(msgspec.Struct, frozen=True):
    uri: str
    cid: str


class _Reply(msgspec.Struct, frozen=True):
    root: _Ref
    parent: _Ref


class _Value(msgspec.Struct, frozen=True, rename="camel"):
    text: str = ""
    created_at: str = ""
    reply: _Reply | None = None


class _Record(msgspec.Struct, frozen=True):
    uri: str
    cid: str
    value: _Value


class BlueskyPublisher:
    """One account at its own server (PDS)."""

    holds = False
    personal = False

    def __init__(self, account: Account, secret: str, clock: Clock, net: Net) -> None:
        internal = value_of(account, "internal") == "yes"
        self._web = Web(account.address, net, clock, internal=internal, secret=secret)
        self._address, self._name = account.address.strip(), account.name.strip().removeprefix("@")
        self._secret, self._net, self._clock = Secret(secret), net, clock
        self._in_place = value_of(account, "correct") == "edit"

    def act(self, post: Post) -> Outcome:
        if post.act == "withdraw":
            return attempted(post, None, lambda: self._withdraw(post))
        if post.act == "correct" and self._in_place:
            return attempted(post, lambda: self._edited(post), lambda: self._edit(post))
        return attempted(post, lambda: self._standing(post), lambda: self._publish(post))

    def check(self) -> Reason | None:
        try:
            self._login(anew=True)
        except (NotDone, NoAnswer) as error:
            return reason_of(error)
        return None

    def _publish(self, post: Post) -> Remote:
        waits(post, self._clock.now())
        record = self._record(post)
        if post.act == "correct":
            record["reply"] = self._below(post)
        return self._put(tid(post), record, None, post.text)

    def _standing(self, post: Post) -> Remote | None:
        """What an earlier attempt left under the name that this post has for ever."""
        found = self._get(tid(post))
        return None if found is None else self._same(found, post.text)

    def _put(self, rkey: str, record: dict[str, Any], before: str | None, text: str) -> Remote:
        """Puts a record where `before` stands, None for nothing. The same record once more is no change."""
        body = {"collection": KIND, "rkey": rkey, "record": record, "swapRecord": before}
        said = self._asked("POST", "com.atproto.repo.putRecord", body)
        if said.status == 400 and _code(said) == "InvalidSwap":
            found = self._get(rkey)
            if found is None:
                raise NotDone("bluesky.other_record", known=True)
            return self._same(found, text)
        ref = self._web.read(self._web.judge(said), _Ref)
        return self._shown(ref.uri, ref.cid)

    def _same(self, found: _Record, text: str) -> Remote:
        """Where a record stands. Raises NotDone('bluesky.other_record') when it says something else."""
        if found.value.text != text:
            raise NotDone("bluesky.other_record", final=True, known=True)
        return self._shown(found.uri, found.cid)

    def _get(self, rkey: str, repo: str = "") -> _Record | None:
        login = self._login()
        query = {"repo": repo or login.did, "collection": KIND, "rkey": rkey}
        said = self._asked("GET", "com.atproto.repo.getRecord", query=query)
        if said.status in (400, 404) and _code(said) in ("RecordNotFound", "InvalidRequest"):
            return None
        return self._web.read(self._web.judge(said), _Record)

    def _record(self, post: Post) -> dict[str, Any]:
        """The record, the same at every attempt: its moment is that of the release."""
        channel = channel_named(load_channels(), "bluesky")
        found = measure(channel, post.text)
        if not found.valid:
            raise NotDone("publish.too_long", final=True, length=found.length, limit=channel.limit)
        record: dict[str, Any] = {
            "$type": KIND,
            "text": post.text,
            "createdAt": aware(post.created).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "langs": [post.language],
        }
        marks = [mark for facet in facets(post.text) if (mark := self._mark(facet)) is not None]
        return {**record, "facets": marks} if marks else record

    def _mark(self, facet: Facet) -> dict[str, object] | None:
        """The facet as the network takes it; None for a name that is nobody's."""
        if facet.kind != "mention":
            return as_record(facet)
        said = self._asked("GET", "com.atproto.identity.resolveHandle", query={"handle": facet.value})
        if said.status in (400, 404):
            return None
        did = self._web.read(self._web.judge(said), _Named).did
        return as_record(msgspec.structs.replace(facet, value=did))

    def _below(self, post: Post) -> dict[str, Any]:
        """What a correction answers: the post that was wrong, in the thread that it stands in."""
        uri, cid = _place(earlier_of(post))
        found = self._get(uri.rpartition("/")[2], uri.split("/")[2])
        if found is None:
            raise NotDone("publish.not_there", final=True, known=True, host=self._web.host)
        root = found.value.reply.root if found.value.reply is not None else _Ref(uri, cid)
        return {"root": msgspec.to_builtins(root), "parent": {"uri": uri, "cid": cid}}

    def _edited(self, post: Post) -> Remote | None:
        uri, _ = _place(earlier_of(post))
        found = self._get(uri.rpartition("/")[2])
        return self._shown(found.uri, found.cid) if found is not None and found.value.text == post.text else None

    def _edit(self, post: Post) -> Remote:
        waits(post, self._clock.now())
        uri, cid = _place(earlier_of(post))
        rkey = uri.rpartition("/")[2]
        found = self._get(rkey)
        if found is None:
            raise NotDone("publish.not_there", final=True, known=True, host=self._web.host)
        record = {**self._record(post), "createdAt": found.value.created_at}
        if found.value.reply is not None:
            record["reply"] = msgspec.to_builtins(found.value.reply)
        return self._put(rkey, record, cid, post.text)

    def _withdraw(self, post: Post) -> Remote:
        """Deletes the record; of an attempt that nobody knows the end of, the one that it would have left."""
        rkey = tid(post) if post.earlier is None else _place(post.earlier)[0].rpartition("/")[2]
        self._web.judge(self._asked("POST", "com.atproto.repo.deleteRecord", {"collection": KIND, "rkey": rkey}))
        return post.earlier or Remote("")

    def _asked(
        self, method: Method, name: str, body: dict[str, Any] | None = None, query: Mapping[str, str] | None = None
    ) -> Said:
        """The answer to one question, with a login that holds: an outworn one is renewed once."""
        said = self._question(self._login(), method, name, body, query)
        if said.status in (400, 401) and _code(said) in _STALE:
            said = self._question(self._login(anew=True), method, name, body, query)
        return said

    def _question(
        self, login: _Login, method: Method, name: str, body: dict[str, Any] | None, query: Mapping[str, str] | None
    ) -> Said:
        headers = {"Authorization": f"Bearer {login.access_jwt}"}
        own = None if body is None else {"repo": login.did, **body}
        return self._web.ask(method, f"/xrpc/{name}", query=query, body=own, headers=headers)

    def _login(self, *, anew: bool = False) -> _Login:
        """A login, kept: a server gives 30 in five minutes."""
        kept = None if anew else self._net.session(self._address, self._name)
        if kept is not None:
            return msgspec.json.decode(kept.reveal(), type=_Login)
        self._net.keep_session(self._address, self._name, None)
        body = {"identifier": self._name, "password": self._secret.reveal()}
        try:
            said = self._web.judge(self._web.ask("POST", "/xrpc/com.atproto.server.createSession", body=body))
            login = self._web.read(said, _Login)
        except NoAnswer as error:  # nothing was published by asking for a login
            raise certain(error) from error
        self._net.keep_session(self._address, self._name, Secret(msgspec.json.encode(login).decode()))
        return login

    def _shown(self, uri: str, cid: str) -> Remote:
        kept = self._net.session(self._address, self._name)  # asks for no login: what stands there is known already
        handle = self._name if kept is None else msgspec.json.decode(kept.reveal(), type=_Login).handle or self._name
        handle = handle if re.fullmatch(r"[A-Za-z0-9.-]{1,253}", handle) else self._name
        return self._web.remote(f"{uri} {cid}", f"https://bsky.app/profile/{handle}/post/{uri.rpartition('/')[2]}")


def publisher(account: Account, secret: str, clock: Clock, net: Net | None) -> BlueskyPublisher:
    """The publisher of an account of this kind."""
    return BlueskyPublisher(account, secret, clock, net or Net())


def tid(post: Post) -> str:
    """The name of a post's record: a TID of its release's moment, its last digits made of its key. The same at every
    attempt, another for every other post."""
    mark = int.from_bytes(hashlib.sha256(post.key.encode()).digest()[:8])
    micros = post.created * 1000 + mark % 1000
    number = (micros << 10 | (mark // 1000) % 1024) & (2**63 - 1)
    return "".join(_TID_SIGNS[number >> shift & 31] for shift in range(60, -1, -5))


def _place(earlier: Remote) -> tuple[str, str]:
    """The AT URI and the CID of what stands there."""
    uri, _, cid = earlier.id.partition(" ")
    if not uri.startswith("at://") or uri.count("/") != 4 or not cid:
        raise NotDone("publish.nothing_earlier", final=True, known=True)
    return uri, cid


def _code(said: Said) -> str:
    try:
        return msgspec.json.decode(said.body, type=_Error).error
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return ""
