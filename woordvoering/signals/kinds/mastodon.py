"""Mastodon and what speaks its interface: the statuses of one account, or those with one tag."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import msgspec

from woordvoering.signals.fetched import Call
from woordvoering.signals.kinds.kind import Means, Reading
from woordvoering.signals.kinds.talk import Talk, part
from woordvoering.signals.kinds.walk import Gap, Memory, Step, left_below, remembered, walk
from woordvoering.signals.needs import Needs, Option, number_of, value_of
from woordvoering.signals.types import Source, Validators

_ACCOUNT = Option(name="account", group="what", pattern=r"@?[\w.-]{1,64}(@[\w.:-]{1,200})?")
_TAG = Option(name="tag", group="what", pattern=r"#?\w{1,100}")
_PAGES = Option(name="pages", form="number", default="5", least=2, most=20)
PAGE = 40
"""Statuses of one page: the most that Mastodon gives."""

_NEXT = re.compile(r'<([^<>]{1,2000})>\s*;[^,<]*\brel="?next"?')


class MastodonKind:
    """Reads newest first until what is known; the account is looked up once. A token is needed only where the server
    shows nothing to strangers."""

    kind = "mastodon"
    needs = Needs(
        address="web",
        default_address="https://mastodon.social",
        options=(_ACCOUNT, _TAG, _PAGES),
        secret="access_token",  # noqa: S106  # its name
    )

    def read(self, source: Source, seen: Validators, means: Means) -> Reading:
        talk = Talk(source, means)
        memory = remembered(seen, source)
        account = value_of(source, _ACCOUNT).removeprefix("@")
        if account and not memory.account:
            memory = msgspec.structs.replace(memory, account=_looked_up(source, account, talk))

        def ask(gap: Gap) -> Step:
            page, raw, answer = talk.page("mastodon", Call(url=_address(source, memory, gap), secret=talk.secret))
            until = next_id(answer.headers.get("link", ""))
            return Step(page, raw, left_below(gap, page, until), talk.rest_until)

        return walk(memory, ask, pages=number_of(source, _PAGES))


def next_id(link: str) -> str:
    """The `max_id` of the next page in a Link header; the address itself is not followed, whoever wrote it."""
    found = _NEXT.search(link[:10_000])
    if found is None:
        return ""
    try:
        ids = parse_qs(urlsplit(found.group(1)).query).get("max_id", [""])
    except ValueError:
        return ""
    return ids[0] if ids[0].isalnum() and len(ids[0]) <= 64 else ""


def _looked_up(source: Source, account: str, talk: Talk) -> str:
    url = f"{_base(source)}/api/v1/accounts/lookup?acct={part(account)}"
    page, _, _ = talk.page("mastodon_account", Call(url=url, secret=talk.secret))
    return page.facts["account"]


def _address(source: Source, memory: Memory, gap: Gap) -> str:
    tag = value_of(source, _TAG).removeprefix("#")
    if tag:
        path = f"/api/v1/timelines/tag/{part(tag)}?limit={PAGE}"
    else:
        path = f"/api/v1/accounts/{part(memory.account)}/statuses?limit={PAGE}&exclude_reblogs=true"
    return _base(source) + path + (f"&max_id={part(gap.until)}" if gap.until else "")


def _base(source: Source) -> str:
    return source.address.strip().rstrip("/")
