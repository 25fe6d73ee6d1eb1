"""Bluesky (AT protocol): the feed of one account, a search, or the bare records of an account's repository."""

from __future__ import annotations

from urllib.parse import urlencode

import msgspec

from woordvoering.errors import BrokenInput
from woordvoering.signals.fetched import Answer, Call
from woordvoering.signals.kinds.kind import Means, Reading
from woordvoering.signals.kinds.talk import ERROR_BYTES, Talk
from woordvoering.signals.kinds.walk import Gap, Step, left_below, remembered, walk
from woordvoering.signals.needs import Needs, Option, number_of, value_of
from woordvoering.signals.secrets import Secret
from woordvoering.signals.types import Source, Validators

_ACCOUNT = Option(name="account", group="what", pattern=r"@?[A-Za-z0-9.:_%-]{1,253}")
_QUERY = Option(name="query", group="what")
_LOGIN = Option(name="login", pattern=r"@?[A-Za-z0-9.:_@+-]{1,253}")
_READ = Option(name="read", form="choice", default="feed", choices=("feed", "records"))
_PAGES = Option(name="pages", form="number", default="5", least=2, most=20)
PUBLIC = "https://public.api.bsky.app"
"""Shows feeds to everybody, and knows no logins."""
PAGE = 100


class _Session(msgspec.Struct, frozen=True, rename="camel"):
    access_jwt: str


class _Refused(msgspec.Struct, frozen=True):
    error: str = ""


class BlueskyKind:
    """Reads newest first until what is known, by the network's own cursor. With a login (an app password) it asks
    through the account's own server; the session is kept in memory alone, and made anew when it has run out."""

    kind = "bluesky"
    needs = Needs(
        address="web",
        default_address=PUBLIC,
        options=(_ACCOUNT, _QUERY, _LOGIN, _READ, _PAGES),
        secret="app_password",  # noqa: S106  # its name
    )

    def read(self, source: Source, seen: Validators, means: Means) -> Reading:
        if value_of(source, _LOGIN) and _base(source).lower() == PUBLIC:
            raise BrokenInput("bluesky.own_server")
        talk = Talk(source, means, _refusal)
        session = _Login(source, means, talk)
        name = value_of(source, _ACCOUNT).removeprefix("@")

        def ask(gap: Gap) -> Step:
            url = _address(source, gap)
            try:
                page, raw, _ = talk.page("bluesky", Call(url=url, secret=session.token()), name)
            except BrokenInput as error:
                if error.code != "source.session_ended" or not session.again():
                    raise
                page, raw, _ = talk.page("bluesky", Call(url=url, secret=session.token()), name)
            return Step(page, raw, left_below(gap, page, page.facts.get("next", "")), talk.rest_until)

        return walk(remembered(seen, source), ask, pages=number_of(source, _PAGES))


class _Login:
    """The session of one visit: at most one new one, as the network allows 30 logins in five minutes."""

    def __init__(self, source: Source, means: Means, talk: Talk) -> None:
        self._source, self._means, self._talk = source, means, talk
        self._made = False

    def token(self) -> Secret | None:
        """The token to ask with; None without a login. Raises what the login raises."""
        if not value_of(self._source, _LOGIN):
            return None
        known = self._means.secrets.session(self._source)
        return known if known is not None else self._new()

    def again(self) -> bool:
        """Forgets a session that the network no longer knows; False when it was made in this very visit."""
        self._means.secrets.keep_session(self._source, None)
        return not self._made and bool(value_of(self._source, _LOGIN))

    def _new(self) -> Secret:
        """The login's answer holds a key: it is read here, typed and small, and not handed to the parser process."""
        self._made = True
        login = msgspec.json.encode(value_of(self._source, _LOGIN).removeprefix("@")).decode()
        answer = self._talk.ask(
            Call(
                url=f"{_base(self._source)}/xrpc/com.atproto.server.createSession",
                method="POST",
                body=f'{{"identifier": {login}, "password": "{{secret}}"}}'.encode(),
                secret=self._talk.needed(),
                place="body",
            )
        )
        try:
            token = Secret(msgspec.json.decode(answer.body[:ERROR_BYTES], type=_Session).access_jwt)
        except msgspec.MsgspecError:
            raise BrokenInput("network.bad_answer") from None
        self._means.secrets.keep_session(self._source, token)
        return token


def _refusal(answer: Answer) -> BrokenInput | None:
    """A session that has run out comes as a 400 of that name, or as a 401."""
    try:
        said = msgspec.json.decode(answer.body[:ERROR_BYTES], type=_Refused).error
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    if said in ("ExpiredToken", "InvalidToken"):
        return BrokenInput("source.session_ended")
    return BrokenInput("source.refused", status=answer.status) if said == "AuthMissing" else None


def _address(source: Source, gap: Gap) -> str:
    account, query = value_of(source, _ACCOUNT).removeprefix("@"), value_of(source, _QUERY)
    if query:
        method, asked = "app.bsky.feed.searchPosts", {"q": query, "sort": "latest"}
    elif value_of(source, _READ) == "records":
        method, asked = "com.atproto.repo.listRecords", {"repo": account, "collection": "app.bsky.feed.post"}
    else:
        method, asked = "app.bsky.feed.getAuthorFeed", {"actor": account, "filter": "posts_with_replies"}
    asked |= {"limit": str(PAGE), **({"cursor": gap.until} if gap.until else {})}
    return f"{_base(source)}/xrpc/{method}?{urlencode(asked)}"


def _base(source: Source) -> str:
    return source.address.strip().rstrip("/")
