"""What is each network's own: the budget of X, the sessions of Bluesky, Graph's comments, Telegram's queue."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from benches import Desk, network_bench, number_of
from networks_site import START, Bluesky, Graph, Mastodon, Telegram, X, iso

from woordvoering.clock import BRUSSELS, ManualClock, moment
from woordvoering.errors import BrokenInput
from woordvoering.signals.budget import day_of
from woordvoering.signals.cache import Cache, open_cache
from woordvoering.signals.kinds.mastodon import next_id
from woordvoering.signals.networks.page import Page
from woordvoering.signals.parser_process import ParserProcess
from woordvoering.signals.types import Document, Origin, Signal

KEY = bytes(range(32))


@pytest.fixture
def made(cache: Cache, clock: ManualClock, parser: ParserProcess) -> Iterator[Callable[..., Desk]]:
    """Makes a desk with one source of a kind."""
    with ExitStack() as stack:

        def make(kind: str, **options: str) -> Desk:
            return Desk(stack.enter_context(network_bench(kind, clock, **options)), cache, clock, parser)

        yield make


def network(desk: Desk, kind: type[Any]) -> Any:
    assert isinstance(desk.bench.network, kind)
    return desk.bench.network


# X


def test_a_budget_is_a_hard_stop_in_the_middle_of_a_list_and_the_rest_comes_the_next_day(made, clock) -> None:
    desk = made("x", budget="25", pages="20")
    x: X = network(desk, X)
    desk.bench.write([1])
    assert desk.visit().new == 1
    x.page = 10
    desk.bench.write(list(range(2, 60)))
    first = desk.visit()
    assert [fault.code for fault in first.faults] == ["source.budget_used"]
    assert x.given <= 25
    assert desk.cache.budget.used("x-1", day_of(clock.now())) == x.given == 21
    state = desk.cache.register.states()["x-1"]
    midnight = moment(datetime(2026, 9, 22, tzinfo=BRUSSELS))
    assert midnight < state.next_try < midnight + 3_600_000
    asked = len(x.asked)
    assert desk.visit().error.code == "source.budget_used"
    assert len(x.asked) == asked
    for _ in range(8):
        clock.advance(24 * 3_600_000)
        given = x.given
        desk.round(at_once=False)
        assert x.given - given <= 25
    assert len(desk.numbers()) == len(set(desk.numbers()))
    assert set(desk.numbers()) >= set(range(20, 60))


def test_a_budget_holds_across_a_restart_and_a_source_that_is_added_anew(tmp_path: Path, clock, parser) -> None:
    with network_bench("x", clock, budget="30") as bench:
        x = bench.network
        assert isinstance(x, X)
        x.numbers = list(range(200))
        for turn in range(4):
            with open_cache(tmp_path / "signals.db", KEY) as cache:
                desk = Desk(bench, cache, clock, parser)
                desk.visit()
                cache.register.remove("x-1")
                cache.register.put(bench.source)
                desk.visit()
                assert cache.budget.used("x-1", day_of(clock.now())) == x.given
            assert x.given <= 30, turn


def test_a_crash_between_question_and_answer_leaves_the_posts_paid(made, clock) -> None:
    desk = made("x", budget="40")

    class Crash(BaseException):
        """The program is killed."""

    def killed(call: object, *, internal: bool) -> object:
        raise Crash

    desk.means = msgspec.structs.replace(desk.means, fetcher=type("Killed", (), {"call": staticmethod(killed)})())
    with pytest.raises(Crash):
        desk.visit()
    assert desk.cache.budget.used("x-1", day_of(clock.now())) == 40


@pytest.mark.parametrize(("status", "taken"), [(500, 0), (429, 0), (401, 0)])
def test_a_refusal_costs_nothing(made, clock, status: int, taken: int) -> None:
    desk = made("x", budget="40")
    network(desk, X).refuse = (status, {}, b"{}")
    assert desk.visit().error is not None
    assert desk.cache.budget.used("x-1", day_of(clock.now())) == taken


@pytest.mark.parametrize("wall", ["2026-03-28T23:30", "2026-10-25T12:00", "2026-10-24T23:59"])
def test_a_day_is_a_day_of_brussels_also_when_the_clock_changes(made, clock, wall: str) -> None:
    desk = made("x", budget="10")
    clock.set(moment(datetime.fromisoformat(wall).replace(tzinfo=BRUSSELS)))
    day = day_of(clock.now())
    assert desk.cache.budget.take("x-1", day, 10, 10)
    (visit,) = desk.round().visits
    assert visit.error is not None
    wait = visit.error.params["retry_after_s"]
    assert isinstance(wait, int)
    assert day_of(clock.now() + wait * 1000) > day == day_of(clock.now() + (wait - 3) * 1000)


def test_a_larger_budget_lets_the_source_go_on_at_once(made, clock) -> None:
    desk = made("x", budget="10")
    desk.bench.write([1])
    assert desk.cache.budget.take("x-1", day_of(clock.now()), 10, 10)
    assert desk.visit().error.code == "source.budget_used"
    more = msgspec.structs.replace(desk.bench.source, options={**desk.bench.source.options, "budget": "100"})
    desk.cache.register.put(more)
    assert [visit.new for visit in desk.round(at_once=False).visits] == [1]


def test_an_account_of_x_is_looked_up_once_and_retweets_are_left_at_the_network(made) -> None:
    desk = made("x", query="", account="@brandweer")
    desk.bench.write([1])
    desk.visit()
    desk.visit()
    paths = [asked.path for asked in network(desk, X).asked]
    assert paths == ["/2/users/by/username/brandweer", "/2/users/77/tweets", "/2/users/77/tweets"]
    assert network(desk, X).asked[-1].query["exclude"] == "retweets"
    assert network(desk, X).asked[-1].query["since_id"] == X.id(1)


def test_what_the_search_no_longer_goes_back_to_is_not_asked_for(made, clock) -> None:
    desk = made("x")
    desk.bench.write([1])
    desk.visit()
    clock.advance(8 * 86_400_000)
    desk.visit()
    assert "since_id" not in network(desk, X).asked[-1].query


# Bluesky


def test_a_login_is_made_once_and_anew_only_when_it_has_run_out(made) -> None:
    desk = made("bluesky")
    bluesky: Bluesky = network(desk, Bluesky)
    desk.bench.write([1])
    for _ in range(3):
        assert desk.visit().error is None
    assert bluesky.logins == 1
    bluesky.secret = "verlopen"
    desk.bench.write([2])
    assert desk.visit().new == 1
    assert bluesky.logins == 2


def test_a_session_that_ends_at_once_does_not_become_a_flood_of_logins(made) -> None:
    desk = made("bluesky")
    bluesky: Bluesky = network(desk, Bluesky)
    whole = bluesky.found

    def forgetful(asked):
        found = whole(asked)
        bluesky.secret = "iets anders" if asked.path.endswith("createSession") else bluesky.secret
        return found

    bluesky.found = forgetful
    for turn in range(1, 4):
        assert desk.visit().error.code == "source.session_ended"
        assert bluesky.logins == turn


def test_a_login_at_the_server_that_knows_none_is_told_before_a_password_is_sent(made) -> None:
    desk = made("bluesky")
    public = msgspec.structs.replace(desk.bench.source, address="https://public.api.bsky.app/")
    desk.cache.register.put(public)
    assert desk.visit().error.code == "bluesky.own_server"


def test_bare_records_and_a_search_are_read_as_a_feed_is(made, cache, clock) -> None:
    desk = made("bluesky", read="records")
    desk.bench.write([1, 2])
    assert desk.visit().new == 2
    assert {asked.path for asked in network(desk, Bluesky).asked[1:]} == {"/xrpc/com.atproto.repo.listRecords"}
    searched = {"account": "", "query": "brand gent", "login": ""}
    desk.bench.network.secret = ""
    desk.cache.register.put(msgspec.structs.replace(desk.bench.source, options=searched))
    assert desk.visit().error is None
    assert network(desk, Bluesky).asked[-1].query["q"] == "brand gent"


# Mastodon


def test_a_link_header_gives_an_id_and_never_an_address_to_follow() -> None:
    assert next_id('<https://elders.example/?max_id=01M80B&x=1>; rel="next", <https://a/>; rel="prev"') == "01M80B"
    assert next_id('<https://a.example/?min_id=9>; rel="prev", <https://a.example/?max_id=7>; rel="next"') == "7"
    for hostile in ("", '<http://a/?max_id=../..>; rel="next"', '<http://[a/?max_id=1>; rel="next"', "<" * 100_000):
        assert next_id(hostile) == ""


def test_a_mastodon_that_lists_a_post_late_has_it_read_all_the_same(made) -> None:
    desk = made("mastodon", account="", tag="#brand")
    desk.bench.write([1, 5])
    desk.visit()
    desk.bench.write([3])
    assert desk.visit().new == 1
    assert network(desk, Mastodon).asked[-1].path == "/api/v1/timelines/tag/brand"


def test_a_source_that_is_changed_while_it_is_visited_is_read_as_it_is_now(made) -> None:
    desk = made("mastodon", account="", tag="brand")
    mastodon: Mastodon = network(desk, Mastodon)
    desk.bench.write([1])
    changed = msgspec.structs.replace(desk.bench.source, options={"account": "persdienst"})
    whole = mastodon.found

    def meanwhile(asked):
        desk.cache.register.put(changed)
        return whole(asked)

    mastodon.found = meanwhile
    desk.visit()
    mastodon.found = whole
    assert desk.visit().error is None
    assert mastodon.asked[-1].path == "/api/v1/accounts/42/statuses"
    assert "max_id" not in mastodon.asked[-1].query


@pytest.mark.parametrize("kind", ["mastodon", "bluesky", "telegram", "x"])
def test_the_warning_of_a_post_goes_with_its_media(made, kind: str) -> None:
    desk = made(kind)
    desk.bench.write([2, 3])
    desk.visit()
    warned = {number_of(signal.text): signal.media[0].sensitive for signal in desk.stored()}
    assert warned == {2: False, 3: True}


def test_an_edited_post_is_the_same_post_with_its_later_words_beside_it(made) -> None:
    desk = made("mastodon")
    mastodon: Mastodon = network(desk, Mastodon)
    desk.bench.write([1])
    desk.visit()
    plain = mastodon.status
    mastodon.status = lambda n: {**plain(n), "content": "<p>Toch niet</p>", "edited_at": iso(90)}
    assert desk.visit().new == 0
    (signal,) = desk.stored()
    (revision,) = desk.cache.revisions.of(signal.id)
    assert (signal.text.split()[0], revision.text, revision.edited) == ("Bericht", "Toch niet", START + 90_000)


# Graph


def test_comments_come_with_their_post_and_those_below_them_are_read_on(made) -> None:
    desk = made("graph", pages="20")
    graph: Graph = network(desk, Graph)
    graph.comments = {1: [2, 3]}
    desk.bench.write([1])
    assert desk.visit().new == 3
    graph.below_post = 4
    graph.comments = {1: [2, 3, *range(10, 24)]}
    desk.visit()
    assert desk.visit().error is None
    assert desk.numbers() == [1, 2, 3, *range(10, 24)]
    below = [asked.path for asked in graph.asked if asked.path.endswith("/comments")]
    assert set(below) == {"/v23.0/1_1/comments"}
    assert 3 <= len(below) <= 5
    assert all("access_token" not in asked.query for asked in graph.asked)


@pytest.mark.parametrize("odd", ["../me/accounts", "1_1?fields=x", "1 2", "1\n2", "", "é"])
def test_an_id_that_is_none_leads_to_no_question(made, odd: str) -> None:
    desk = made("graph")
    graph: Graph = network(desk, Graph)
    desk.bench.write([1])
    desk.visit()
    graph.below_post, graph.comments = 1, {1: [2, 3, 4]}
    plain = graph.post
    graph.post = lambda n: {**plain(n), "id": odd}
    desk.visit()
    assert {asked.path for asked in graph.asked} == {"/v23.0/1/posts"}


@pytest.mark.parametrize(("code", "said"), [(190, "source.refused"), (4, "fetch.limited"), (80002, "fetch.limited")])
def test_graph_says_in_its_body_what_is_wrong(made, code: int, said: str) -> None:
    desk = made("graph")
    network(desk, Graph).refuse = (400, {}, json.dumps({"error": {"code": code, "message": "x"}}).encode())
    assert desk.visit().error.code == said


# Telegram


def test_an_update_is_forgotten_at_telegram_only_when_it_is_safe_here(made) -> None:
    desk = made("telegram")
    telegram: Telegram = network(desk, Telegram)
    desk.bench.write([1, 2, 3])
    store = desk.cache.insert_new

    def full(*_: object, **__: object) -> list[Signal]:
        raise BrokenInput("store.full")

    desk.cache.insert_new = full
    with pytest.raises(BrokenInput):
        desk.visit()
    assert telegram.numbers == [1, 2, 3]
    desk.cache.insert_new = store
    assert desk.visit().new == 3
    assert telegram.numbers == [1, 2, 3]
    desk.visit()
    assert telegram.numbers == []
    assert desk.numbers() == [1, 2, 3]


def test_a_full_queue_is_read_on_soon(made, clock) -> None:
    desk = made("telegram")
    desk.bench.write(list(range(1, 251)))
    clock.advance(1000)
    desk.round()
    assert desk.cache.count() == 100
    state = desk.cache.register.states()["telegram-1"]
    assert state.next_try - clock.now() <= 22_000
    desk.visits()
    assert desk.cache.count() == 250


def test_another_bot_numbers_its_updates_anew(made) -> None:
    desk = made("telegram")
    telegram: Telegram = network(desk, Telegram)
    desk.bench.write([900])
    assert desk.visit().new == 1
    telegram.secret, telegram.numbers = "77:nieuw", [5, 6]
    desk.secrets.keep(desk.bench.source, "77:nieuw")
    assert desk.visit().new == 2


def test_another_program_that_takes_the_updates_is_told(made) -> None:
    desk = made("telegram")
    network(desk, Telegram).refuse = (409, {}, b'{"ok": false}')
    assert desk.visit().error.code == "telegram.taken"


# What the networks were recorded to answer


@pytest.mark.conformance
@pytest.mark.parametrize(
    ("name", "document", "many"),
    [
        ("masto_account_statuses", "mastodon", 3),
        ("masto_tag", "mastodon", 2),
        ("bsky_getAuthorFeed", "bluesky", 2),
        ("bsky_searchPosts", "bluesky", 2),
        ("bsky_listRecords", "bluesky", 2),
    ],
)
def test_a_recorded_answer_is_read_whole(
    name: str, document: Document, many: int, shared_data: Path, parser: ParserProcess
) -> None:
    recorded = json.loads((shared_data / "fixtures" / f"{name}.json").read_text())
    body = json.dumps(recorded["body"]).encode()
    page = parser.page(document, body, Origin(source="s", kind=document, name="pers.test", fetched=1_790_000_000_000))
    rows = recorded["body"] if isinstance(recorded["body"], list) else next(
        recorded["body"][key] for key in ("feed", "posts", "records") if key in recorded["body"]
    )  # fmt: skip
    assert len(page.signals) == len(rows) >= many
    assert "unread" not in page.facts
    assert all(signal.text and signal.published and signal.author.startswith(("@", "P")) for signal in page.signals)
    assert all(signal.language in ("nl", "en", "") for signal in page.signals)


@pytest.mark.conformance
def test_the_account_of_a_recorded_lookup_is_found(shared_data: Path, parser: ParserProcess) -> None:
    recorded = json.loads((shared_data / "fixtures" / "masto_lookup.json").read_text())
    found = parser.page("mastodon_account", json.dumps(recorded["body"]).encode(), Origin(source="s", kind="mastodon"))
    assert found == Page(facts={"account": recorded["body"]["id"]})


# What is read of a post


def read(parser: ParserProcess, document: Document, answer: object, name: str = "") -> tuple[Signal, ...]:
    origin = Origin(source="s", kind=document, name=name, fetched=1_790_000_000_000)
    return parser.page(document, json.dumps(answer).encode(), origin).signals


def test_who_speaks_is_whom_the_network_vouches_for_and_not_what_an_account_calls_itself(parser: ParserProcess) -> None:
    """A name that changes from post to post must not count as several witnesses."""
    mastodon, bluesky = Mastodon(), Bluesky()
    for name in ("Politie Gent", "VRT NWS"):
        status = {**mastodon.status(1), "account": {"acct": "x@m.example", "display_name": name}}
        assert [one.author for one in read(parser, "mastodon", [status])] == ["@x@m.example"]
        post = {**bluesky.post(1), "author": {"did": "did:plc:a", "handle": "x.example", "displayName": name}}
        assert [one.author for one in read(parser, "bluesky", {"posts": [post]})] == ["@x.example"]


def test_an_edited_post_of_x_keeps_the_id_of_its_first_version(parser: ParserProcess) -> None:
    first, later = X().tweet(1), X().tweet(9)
    later["edit_history_tweet_ids"] = [X.id(1), X.id(9)]
    long = {"note_tweet": {"text": "Een lange tekst &gt; 280"}}
    (old,), (new,) = read(parser, "x", {"data": [first]}), read(parser, "x", {"data": [{**later, **long}]})
    assert old.id == new.id
    assert (old.edited, new.edited) == (None, START + 9_000)
    assert new.text == "Een lange tekst > 280"
    assert new.url == f"https://x.com/i/status/{X.id(9)}"


def test_what_an_account_only_passes_on_is_not_its_own_word(parser: ParserProcess) -> None:
    boosted = {**Mastodon().status(1), "reblog": {"id": "9"}}
    assert read(parser, "mastodon", [boosted]) == ()
    repost = {"post": Bluesky().post(1), "reason": {"$type": "app.bsky.feed.defs#reasonRepost"}}
    pinned = {"post": Bluesky().post(2), "reason": {"$type": "app.bsky.feed.defs#reasonPin"}}
    page = parser.page("bluesky", json.dumps({"feed": [repost, pinned]}).encode(), Origin(source="s", kind="bluesky"))
    assert len(page.signals) == 1
    assert "oldest" not in page.facts


def test_what_was_not_said_in_public_stays_within_the_desk(parser: ParserProcess) -> None:
    for visibility, expected in (("public", "public"), ("unlisted", "public"), ("private", "confidential")):
        status = {**Mastodon().status(1), "visibility": visibility}
        assert [one.visibility for one in read(parser, "mastodon", [status])] == [expected]
    update = Telegram().update(1)
    update["channel_post"]["chat"] = {"id": 5, "type": "private"}
    assert [one.visibility for one in read(parser, "telegram", {"ok": True, "result": [update]})] == ["confidential"]


def test_every_way_in_which_bluesky_shows_media_is_read(parser: ParserProcess) -> None:
    image = {"fullsize": "https://cdn.example/1.jpg", "thumb": "https://cdn.example/t.jpg"}
    video = {"$type": "app.bsky.embed.video#view", "thumbnail": "https://cdn.example/v.jpg"}
    quoted = {"$type": "app.bsky.embed.recordWithMedia#view", "media": {"images": [image]}}
    link = {"external": {"uri": "https://krant.example", "thumb": "https://cdn.example/l.jpg"}}
    for embed, name in ((quoted, "1"), (video, "v"), (link, "l"), ({"images": "geen lijst"}, ""), (7, "")):
        (signal,) = read(parser, "bluesky", {"posts": [{**Bluesky().post(1), "embed": embed}]})
        assert [ref.url for ref in signal.media] == ([f"https://cdn.example/{name}.jpg"] if name else [])


def test_a_date_that_a_bluesky_account_made_up_is_not_later_than_the_network_saw_it(parser: ParserProcess) -> None:
    post = {**Bluesky().post(5), "record": {"text": "x", "createdAt": "2031-01-01T00:00:00Z"}}
    assert [one.published for one in read(parser, "bluesky", {"posts": [post]})] == [START + 5_000]


def test_instagram_is_read_with_its_own_names(parser: ParserProcess) -> None:
    comment = {"id": "c", "text": "Nog rook!", "timestamp": "2026-09-21T12:01:00+0000", "username": "buur"}
    media = {
        "id": "m", "caption": "Brand onder controle", "timestamp": "2026-09-21T12:00:00+0000",
        "username": "politiegent", "permalink": "https://www.instagram.com/p/m/", "media_type": "IMAGE", "media_url": "https://cdn.example/m.jpg",
        "like_count": 12, "comments": {"data": [comment]},
    }  # fmt: skip
    post, below = read(parser, "graph", {"data": [media]}, "instagram")
    assert (post.kind, post.text, post.author, post.reach) == ("instagram", "Brand onder controle", "politiegent", 12)
    assert [ref.url for ref in post.media] == ["https://cdn.example/m.jpg"]
    assert (below.text, below.author, below.url) == ("Nog rook!", "buur", post.url)


def test_a_post_of_the_wrong_shape_is_counted_and_left_out(parser: ParserProcess) -> None:
    for odd in ({"id": 7}, [], "x", None, {"id": "1", "uri": "x", "account": {"acct": []}}):
        body = json.dumps([Mastodon().status(1), odd]).encode()
        page = parser.page("mastodon", body, Origin(source="s", kind="mastodon"))
        assert (len(page.signals), page.facts["unread"]) == (1, "1")


def test_of_more_posts_than_a_document_may_hold_the_first_are_read(parser: ParserProcess) -> None:
    body = json.dumps([{**Mastodon().status(1), "uri": f"https://m.example/{n}", "id": str(n)} for n in range(700)])
    page = parser.page("mastodon", body.encode(), Origin(source="s", kind="mastodon"))
    assert len(page.signals) == 500
