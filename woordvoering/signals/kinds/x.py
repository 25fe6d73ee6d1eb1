"""X, interface version 2: a search or one account's posts, within a budget of posts a day that is never passed."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlencode

import msgspec

from woordvoering.clock import brussels, moment
from woordvoering.errors import BrokenInput
from woordvoering.signals.budget import day_of
from woordvoering.signals.fetched import Call
from woordvoering.signals.kinds.kind import Means, Reading
from woordvoering.signals.kinds.talk import Talk, part
from woordvoering.signals.kinds.walk import START, Gap, Memory, Step, left_below, remembered, walk
from woordvoering.signals.needs import Needs, Option, number_of, value_of
from woordvoering.signals.networks.facts import Page
from woordvoering.signals.types import Document, Raw, Source, Validators

_ACCOUNT = Option(name="account", group="what", pattern=r"@?\w{1,15}")
_QUERY = Option(name="query", group="what")
BUDGET = Option(name="budget", form="number", default="100", least=10, most=1_000_000)
_PAGES = Option(name="pages", form="number", default="3", least=2, most=20)
MOST, LEAST_SEARCH, LEAST_ACCOUNT = 100, 10, 5
"""Posts that one question may ask for; the network refuses to give fewer than the least."""
SEARCHED_MS = 6 * 86_400_000
"""The search goes back seven days, and refuses to look for anything older: a day is left for the clocks."""

_EPOCH_MS = 1_288_834_974_657
_FIELDS = {
    "tweet.fields": "created_at,lang,possibly_sensitive,public_metrics,edit_history_tweet_ids,attachments,note_tweet",
    "expansions": "author_id,attachments.media_keys",
    "user.fields": "username,name,public_metrics",
    "media.fields": "type,url,preview_image_url",
}


class XKind:
    """Reads newest first until what is known. Every question takes its posts out of the day's budget before it is
    asked, and gives back what did not come; when fewer are left than one may ask for, it stops until the next day."""

    kind = "x"
    needs = Needs(
        address="web",
        default_address="https://api.x.com",
        options=(_QUERY, _ACCOUNT, BUDGET, _PAGES),
        secret="bearer_token",  # noqa: S106  # its name
        secret_required=True,
        interval_s=900,
    )

    def read(self, source: Source, seen: Validators, means: Means) -> Reading:
        paid = _Paid(source, means, Talk(source, means))
        memory = _recent(remembered(seen, source), means.clock.now())
        account = value_of(source, _ACCOUNT).removeprefix("@")
        if account and not memory.account:
            url = f"{_base(source)}/2/users/by/username/{part(account)}"
            page, _ = paid.page("x_account", url, 1, 1)
            memory = msgspec.structs.replace(memory, account=page.facts["account"])

        def ask(gap: Gap) -> Step:
            least = LEAST_ACCOUNT if memory.account else LEAST_SEARCH
            page, raw = paid.page("x", _address(source, memory, gap), least, MOST)
            until = page.facts.get("oldest", "") if page.facts.get("next") else ""
            return Step(page, raw, left_below(gap, page, until), paid.talk.rest_until)

        return walk(memory, ask, pages=number_of(source, _PAGES))


class _Paid:
    """The questions of one visit, each paid for before it is asked."""

    def __init__(self, source: Source, means: Means, talk: Talk) -> None:
        self._source, self._means = source, means
        self.talk = talk

    def page(self, document: Document, url: str, least: int, most: int) -> tuple[Page, Raw]:
        """The page at an address, of as many posts as the budget has left, `least` to `most`.

        What did not come is given back; who does not answer in time may have been paid, and that stays taken. Raises
        BrokenInput('source.budget_used') when fewer than `least` are left, and what asking raises.
        """
        budget, source = self._means.budget, self._source
        secret = self.talk.needed()
        now = self._means.clock.now()
        day, limit = day_of(now), number_of(source, BUDGET)
        used = budget.used(source.id, day)
        posts = min(most, limit - used)
        if posts < least or not budget.take(source.id, day, posts, limit):
            raise BrokenInput("source.budget_used", used=used, limit=limit, retry_after_s=_until_tomorrow(now))
        address = f"{url}&max_results={posts}" if most > 1 else url
        try:
            page, raw, _ = self.talk.page(document, Call(url=address, secret=secret))
        except BrokenInput as error:
            if error.code in _UNPAID:
                budget.give_back(source.id, day, posts)
            raise
        budget.give_back(source.id, day, max(0, posts - int(page.facts.get("count", "1" if most == 1 else "0"))))
        return page, raw


_UNPAID = frozenset(
    (
        "fetch.unreachable", "fetch.unknown_host", "fetch.address_forbidden", "fetch.bad_address", "fetch.limited",
        "fetch.status", "fetch.gone", "fetch.secret_in_the_open", "fetch.too_many_redirects", "source.refused",
        "source.not_there", "network.question_refused",
    )
)  # fmt: skip
"""Refusals after which nothing can have been paid: no post came, and none was on its way."""


def _address(source: Source, memory: Memory, gap: Gap) -> str:
    asked = dict(_FIELDS)
    if gap.since not in ("", START):
        asked["since_id"] = gap.since
    if gap.until:
        asked["until_id"] = gap.until
    if memory.account:
        path = f"/2/users/{part(memory.account)}/tweets?exclude=retweets&"
    else:
        path = "/2/tweets/search/recent?"
        query = value_of(source, _QUERY)
        asked["query"] = query if "is:retweet" in query else f"({query}) -is:retweet"
    return _base(source) + path + urlencode(asked)


def _recent(memory: Memory, now: int) -> Memory:
    """The memory without what the search does not go back to any more."""
    oldest = now - SEARCHED_MS
    gaps = tuple(gap for gap in memory.gaps if _written(gap.until) > oldest)
    kept = tuple(Gap(gap.since if _written(gap.since) > oldest else START, gap.until) for gap in gaps)
    newest = memory.newest
    if newest not in ("", START) and _written(newest) <= oldest:
        newest = START
    return msgspec.structs.replace(memory, newest=newest, gaps=kept)


def _written(post: str) -> int:
    """When a post was written (ms UTC), by its number."""
    return (int(post) >> 22) + _EPOCH_MS if post.isdecimal() and len(post) < 20 and post != START else 0


def _until_tomorrow(now: int) -> int:
    """Seconds until the next day of Brussels begins, whatever the clocks do that night."""
    today = brussels(now)
    tomorrow = (today + timedelta(days=1)).replace(hour=0, minute=0, second=1, microsecond=0)
    return max(1, (moment(tomorrow) - now + 999) // 1000)


def _base(source: Source) -> str:
    return source.address.strip().rstrip("/")
