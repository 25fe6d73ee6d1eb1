"""Facebook and Instagram (Graph): the zone's own page, its posts and what is said under them. Other pages: by hand."""

from __future__ import annotations

from urllib.parse import urlencode

import msgspec

from woordvoering.errors import BrokenInput
from woordvoering.signals.fetched import Answer, Call
from woordvoering.signals.kinds.kind import Means, Reading
from woordvoering.signals.kinds.talk import ERROR_BYTES, Talk, limited, part
from woordvoering.signals.kinds.walk import Gap, Step, left_below, remembered, walk
from woordvoering.signals.manners import wait_s
from woordvoering.signals.needs import Needs, Option, number_of, value_of
from woordvoering.signals.networks.facts import Page
from woordvoering.signals.types import Source, Validators

_NETWORK = Option(name="network", form="choice", required=True, choices=("facebook", "instagram"))
_PAGE = Option(name="page", required=True, pattern=r"[\w.-]{1,100}")
_PAGES = Option(name="pages", form="number", default="5", least=2, most=20)
VERSION = "v23.0"
POSTS, COMMENTS = 25, 50
"""Posts of one page, and the newest comments that come with each; those below them are asked for by themselves."""

_TOKEN_CODES = frozenset((102, 190))
_RIGHT_CODES = frozenset((10, *range(200, 300)))
_LIMIT_CODES = frozenset((4, 17, 32, 613, *range(80_000, 80_015)))
_FIELDS = {
    "facebook": (
        "id,message,created_time,permalink_url,from,full_picture,attachments{{media_type,media}},"
        "comments.limit({n}).order(reverse_chronological).filter(stream){{{comment}}}"
    ),
    "instagram": (
        "id,caption,timestamp,permalink,username,like_count,media_type,media_url,thumbnail_url,"
        "comments.limit({n}){{{comment}}}"
    ),
}
_COMMENT = {
    "facebook": "id,message,created_time,permalink_url,from,like_count,attachment",
    "instagram": "id,text,timestamp,username,like_count",
}


class _Fault(msgspec.Struct, frozen=True):
    code: int = 0


class _Refused(msgspec.Struct, frozen=True):
    error: _Fault = _Fault()


class GraphKind:
    """Reads the newest posts with their comments, and goes on below those of a post that has more new ones than come
    with it. Comments under posts older than the last POSTS are not looked for."""

    kind = "graph"
    needs = Needs(
        address="web",
        default_address="https://graph.facebook.com",
        options=(_NETWORK, _PAGE, _PAGES),
        secret="page_token",  # noqa: S106  # its name
        secret_required=True,
    )

    def read(self, source: Source, seen: Validators, means: Means) -> Reading:
        now = means.clock.now()
        talk = Talk(source, means, lambda answer: _refusal(answer, now))
        secret = talk.needed()
        network = value_of(source, _NETWORK)

        def ask(gap: Gap) -> Step:
            page, raw, _ = talk.page("graph", Call(url=_address(source, gap), secret=secret), network)
            post, _, _ = gap.until.rpartition(" ")
            following = page.facts.get("next", "")
            until = f"{post} {following}" if post and following else following
            left = (*left_below(gap, page, until), *_deeper(gap, page))
            return Step(page, raw, left, talk.rest_until)

        return walk(remembered(seen, source), ask, pages=number_of(source, _PAGES))


def _deeper(gap: Gap, page: Page) -> tuple[Gap, ...]:
    """The comments below those that came with a post: a gap for every post of which all that came are new."""
    found: list[Gap] = []
    for line in page.facts.get("deeper", "").split("\n"):
        post, _, rest = line.partition(" ")
        oldest, _, following = rest.partition(" ")
        below = Page(facts={"oldest": oldest})
        if following:
            found += left_below(gap, below, f"{post} {following}")
    return tuple(found)


def _address(source: Source, gap: Gap) -> str:
    """The page's posts; or, of a gap whose place names a post, the comments under it."""
    network, page = value_of(source, _NETWORK), value_of(source, _PAGE)
    post, _, after = gap.until.rpartition(" ")
    comment = _COMMENT.get(network, "")
    if post:
        path, asked = f"{part(post)}/comments", {"fields": comment, "limit": str(COMMENTS)}
        if network == "facebook":
            asked |= {"order": "reverse_chronological", "filter": "stream"}
    else:
        path = f"{part(page)}/{'media' if network == 'instagram' else 'posts'}"
        asked = {"fields": _FIELDS.get(network, "").format(n=COMMENTS, comment=comment), "limit": str(POSTS)}
    if after:
        asked["after"] = after
    return f"{source.address.strip().rstrip('/')}/{VERSION}/{path}?{urlencode(asked)}"


def _refusal(answer: Answer, now: int) -> BrokenInput | None:
    """Graph says in its body what is wrong, mostly under status 400."""
    try:
        code = msgspec.json.decode(answer.body[:ERROR_BYTES], type=_Refused).error.code
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    if code in _LIMIT_CODES:
        return limited(answer.status, wait_s(answer.headers, now))
    if code in _TOKEN_CODES or code in _RIGHT_CODES:
        return BrokenInput("source.refused", status=answer.status)
    return None
