"""WordPress, Mastodon and Bluesky: posted once whatever happens to the reply, corrected, withdrawn, told truly."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
import publisher_targets
import pytest
from publisher_posts import NOON, SHORT, a_post, again, clock, document
from publisher_targets import SECRET, FakeBluesky, FakeMastodon, FakeWordPress, Target
from source_tree import ROOT

from woordvoering.clock import MINUTE, ManualClock
from woordvoering.publishing.kinds import open_publisher
from woordvoering.publishing.kinds.bluesky import tid
from woordvoering.publishing.kinds.net import Net
from woordvoering.publishing.publisher import Account, Failed, Outcome, Publisher, Remote, Sent, Unknown
from woordvoering.signals.dates import parse_date

Fake = FakeWordPress | FakeMastodon | FakeBluesky
MISHAPS = ("lost_before", "lost_after", "cut_after", (500, {}), (500, {}, "and_done"), (502, {}, "and_done"))


@pytest.fixture(scope="module")
def server() -> Iterator[Target]:
    with publisher_targets.serving() as running:
        yield running


@pytest.fixture
def target(server: Target) -> Target:
    server.asked.clear()
    server.mishaps.clear()
    server.now_s = NOON / 1000
    return server


@pytest.fixture
def time() -> ManualClock:
    return clock()


class Desk:
    """One target with what it keeps, and the publisher that speaks to it."""

    def __init__(self, kind: str, target: Target, time: ManualClock, **options: str) -> None:
        fakes = {"wordpress": FakeWordPress, "mastodon": FakeMastodon, "bluesky": FakeBluesky}
        self.kind, self.target, self.time = kind, target, time
        self.fake: Fake = fakes[kind](target)
        target.answer = self.fake.answer
        name = "" if kind == "mastodon" else "pers" if kind == "wordpress" else "pers.test"
        self.account = Account(
            key="a", kind=kind, channel=kind, address=target.address, name=name, options={"internal": "yes", **options}
        )
        self.publisher = self.anew()

    def anew(self, secret: str = SECRET) -> Publisher:
        return open_publisher(self.account, secret, clock=self.time, net=Net())

    def standing(self) -> list[str]:
        """The texts that stand there."""
        if isinstance(self.fake, FakeWordPress):
            return [post["content"]["raw"] for post in self.fake.shown()]
        if isinstance(self.fake, FakeMastodon):
            return [status["text"] for status in self.fake.statuses.values()]
        return [record["value"]["text"] for record in self.fake.records.values()]


@pytest.fixture(params=["wordpress", "mastodon", "bluesky"])
def desk(request: pytest.FixtureRequest, target: Target, time: ManualClock) -> Desk:
    return Desk(request.param, target, time)


def remote_of(outcome: Outcome) -> Remote:
    assert isinstance(outcome, Sent), outcome
    return outcome.remote


def code_of(outcome: Outcome) -> str:
    assert isinstance(outcome, Failed), outcome
    return outcome.reason.code


def test_a_post_stands_there_once_and_says_where(desk: Desk) -> None:
    found = remote_of(desk.publisher.act(a_post()))
    assert found.url.startswith(("http://127.0.0.1", "https://bsky.app/profile/pers.test/post/"))
    assert len(desk.standing()) == 1


@pytest.mark.parametrize("mishap", MISHAPS, ids=str)
def test_a_lost_reply_is_unknown_and_the_next_attempt_makes_it_one(desk: Desk, mishap: object) -> None:
    desk.target.mishaps.append(mishap)
    first = desk.publisher.act(a_post())
    assert isinstance(first, Unknown), first
    assert first.lookup
    second = desk.anew().act(again(a_post()))
    done = mishap in ("lost_after", "cut_after") or (isinstance(mishap, tuple) and "and_done" in mishap)
    assert isinstance(second, Sent), second
    assert second.found == done
    assert len(desk.standing()) == 1


def test_a_server_that_ignores_the_key_of_a_post_gets_no_second_one(target: Target, time: ManualClock) -> None:
    desk = Desk("mastodon", target, time)
    assert isinstance(desk.fake, FakeMastodon)
    desk.fake.keyed = False
    target.mishaps.append("lost_after")
    desk.publisher.act(a_post())
    assert isinstance(desk.publisher.act(again(a_post())), Sent)
    assert len(desk.standing()) == 1


def test_too_many_questions_rest_until_the_moment_that_was_named(desk: Desk) -> None:
    desk.target.mishaps.append((429, {"Retry-After": "90"}))
    outcome = desk.publisher.act(a_post())
    assert isinstance(outcome, Failed)
    assert (outcome.reason.code, outcome.retry_at, outcome.final) == ("publish.limited", NOON + 90_000, False)
    assert desk.standing() == []


def test_a_wrong_secret_stops_until_somebody_changes_it(desk: Desk) -> None:
    outcome = desk.anew("fout").act(a_post())
    assert isinstance(outcome, Failed)
    assert (outcome.reason.code, outcome.final) == ("publish.refused", True)
    told = desk.anew("fout").check()
    assert told is not None
    assert told.code == "publish.refused"
    assert desk.publisher.check() is None


def test_what_is_not_known_stays_unknown_when_it_cannot_be_looked_up(desk: Desk) -> None:
    desk.target.mishaps.append("lost_after")
    desk.publisher.act(a_post())
    outcome = desk.anew("fout").act(again(a_post()))
    assert isinstance(outcome, Unknown), "a post that stands there would be told as failed"


def test_a_secret_follows_no_redirect(desk: Desk) -> None:
    desk.target.mishaps.append((307, {"Location": "http://127.0.0.1:9/elsewhere"}))
    outcome = desk.publisher.act(a_post())
    assert isinstance(outcome, Failed)
    assert outcome.reason.code == "publish.redirected"


def test_a_target_that_repeats_the_secret_is_not_quoted(desk: Desk) -> None:
    desk.target.answer = lambda asked: (403, {"message": f"wrong: {SECRET}", "error": f"wrong: {SECRET}"})
    outcome = desk.publisher.act(a_post())
    assert isinstance(outcome, Failed)
    assert SECRET not in repr(outcome)


def test_a_correction_reaches_the_post_that_was_wrong(desk: Desk) -> None:
    earlier = remote_of(desk.publisher.act(a_post()))
    right = a_post(
        "release-2/website",
        act="correct",
        text="RECHTZETTING: één lichtgewonde.",
        documents=(document(version=2, kind="correction", text="# Brand\n\nEén lichtgewonde."),),
        earlier=earlier,
    )
    desk.target.mishaps.append("lost_after")
    assert isinstance(desk.publisher.act(right), Unknown)
    outcome = desk.publisher.act(again(right))
    assert isinstance(outcome, Sent)
    assert outcome.found
    if isinstance(desk.fake, FakeBluesky):
        reply = next(record for record in desk.fake.records.values() if "reply" in record["value"])
        assert reply["value"]["reply"]["parent"] == {"uri": earlier.id.split(" ")[0], "cid": earlier.id.split(" ")[1]}
        assert len(desk.standing()) == 2
    else:
        assert len(desk.standing()) == 1
        assert "lichtgewonde." in desk.standing()[0]


def test_a_withdrawal_takes_it_away_and_may_be_said_twice(desk: Desk) -> None:
    earlier = remote_of(desk.publisher.act(a_post()))
    back = a_post("release-1/withdraw", act="withdraw", earlier=earlier)
    desk.target.mishaps.append("lost_after")
    assert isinstance(desk.publisher.act(back), Unknown)
    assert isinstance(desk.publisher.act(again(back)), Sent)
    assert desk.standing() == []


@pytest.mark.parametrize("mishap", ["lost_before", "lost_after"])
@pytest.mark.parametrize("at", [None, NOON + 60 * MINUTE], ids=["at once", "held"])
def test_what_an_attempt_may_have_left_is_looked_for_and_taken_back(desk: Desk, mishap: str, at: int | None) -> None:
    at = at if desk.publisher.holds else None
    desk.target.mishaps.append(mishap)
    assert isinstance(desk.publisher.act(a_post(at=at)), Unknown)
    outcome = desk.anew().act(again(a_post(act="withdraw", documents=(document(version=2, status="canceled"),))))
    assert isinstance(outcome, Sent), outcome
    assert desk.standing() == []
    if isinstance(desk.fake, FakeMastodon):
        assert desk.fake.scheduled == {}


def test_nothing_that_nobody_knows_is_corrected(desk: Desk) -> None:
    outcome = desk.publisher.act(a_post(act="correct"))
    assert (code_of(outcome), getattr(outcome, "final", None)) == ("publish.nothing_earlier", True)
    assert desk.target.changes() == []


@pytest.mark.parametrize("kind", ["mastodon", "bluesky"])
def test_a_text_that_is_too_long_is_not_cut(target: Target, time: ManualClock, kind: str) -> None:
    desk = Desk(kind, target, time)
    outcome = desk.publisher.act(a_post(text="brand " * 200))
    assert isinstance(outcome, Failed)
    assert (outcome.reason.code, outcome.final) == ("publish.too_long", True)
    assert desk.target.changes() == []


@pytest.mark.parametrize(
    ("kind", "ahead", "held"),
    [
        ("wordpress", 30_000, False), ("wordpress", 2 * MINUTE, True),
        ("mastodon", 4 * MINUTE, False), ("mastodon", 6 * MINUTE, True), ("bluesky", 60 * MINUTE, False),
    ],
)  # fmt: skip
def test_an_embargo_is_never_shown_early(target: Target, time: ManualClock, kind: str, ahead: int, held: bool) -> None:
    desk = Desk(kind, target, time)
    outcome = desk.publisher.act(a_post(at=NOON + ahead))
    if held:
        remote_of(outcome)
        (change,) = target.changes()
        assert "2026-09-21T" in change.body.get("date_gmt", "") + change.body.get("scheduled_at", "")
    else:
        assert isinstance(outcome, Failed)
        assert (outcome.reason.code, outcome.retry_at) == ("publish.embargo_waits", NOON + ahead)
        assert target.changes() == []


def test_what_mastodon_holds_is_found_again_before_and_after_its_moment(target: Target, time: ManualClock) -> None:
    desk = Desk("mastodon", target, time)
    assert isinstance(desk.fake, FakeMastodon)
    desk.fake.keyed = False
    post = a_post(at=NOON + 60 * MINUTE)
    target.mishaps.append("lost_after")
    desk.publisher.act(post)
    held = remote_of(desk.publisher.act(again(post)))
    assert len(desk.fake.scheduled) == 1
    back = a_post("back", act="withdraw", earlier=held)
    target.now_s = NOON / 1000 + 3600
    time.advance(60 * MINUTE)
    desk.fake.show(next(iter(desk.fake.scheduled)))
    assert len(desk.standing()) == 1
    remote_of(desk.publisher.act(back))
    assert desk.standing() == []


@pytest.mark.parametrize("kind", ["wordpress", "mastodon"])
@pytest.mark.parametrize("mishap", [None, "lost_before", "lost_after"])
def test_what_a_target_holds_it_holds_longer_though_a_reply_is_lost(
    target: Target, time: ManualClock, kind: str, mishap: str | None
) -> None:
    desk, soon, later = Desk(kind, target, time), NOON + 60 * MINUTE, NOON + 240 * MINUTE
    held = remote_of(desk.publisher.act(a_post(at=soon)))
    move = msgspec.structs.replace(a_post(act="move", text="", earlier=held, at=later), documents=(), files=())
    target.mishaps += [mishap] if mishap else []
    outcome = desk.publisher.act(move)
    if mishap:
        assert isinstance(outcome, Unknown)
        outcome = desk.anew().act(again(move))
    assert moments_of(desk) == [later]
    back = a_post("back", act="withdraw", earlier=remote_of(outcome))
    remote_of(desk.publisher.act(back))
    assert moments_of(desk) == desk.standing() == []


@pytest.mark.parametrize("kind", ["wordpress", "mastodon"])
@pytest.mark.parametrize("mishap", ["lost_before", "lost_after"])
def test_what_an_attempt_left_under_another_moment_is_found_and_held_until_the_right_one(
    target: Target, time: ManualClock, kind: str, mishap: str
) -> None:
    desk, soon, later = Desk(kind, target, time), NOON + 60 * MINUTE, NOON + 240 * MINUTE
    if isinstance(desk.fake, FakeMastodon):
        desk.fake.keyed = False
    target.mishaps.append(mishap)
    assert isinstance(desk.publisher.act(a_post(at=soon)), Unknown)
    remote_of(desk.anew().act(again(a_post(at=later, asked=(soon,)))))
    assert moments_of(desk) == [later]


@pytest.mark.parametrize("kind", ["wordpress", "mastodon"])
def test_what_a_target_shows_already_is_not_hidden_again(target: Target, time: ManualClock, kind: str) -> None:
    desk, soon = Desk(kind, target, time), NOON + 60 * MINUTE
    held = remote_of(desk.publisher.act(a_post(at=soon)))
    if isinstance(desk.fake, FakeMastodon):
        desk.fake.show(next(iter(desk.fake.scheduled)))
    elif isinstance(desk.fake, FakeWordPress):
        next(iter(desk.fake.posts.values()))["status"] = "publish"
    outcome = desk.publisher.act(a_post(act="move", text="", earlier=held, at=NOON + 240 * MINUTE))
    assert (code_of(outcome), getattr(outcome, "final", None)) == ("publish.shown_already", True)
    assert len(desk.standing()) == 1


def moments_of(desk: Desk) -> list[int]:
    """Until when the target holds what it holds."""
    if isinstance(desk.fake, FakeMastodon):
        said = [held["scheduled_at"] for held in desk.fake.scheduled.values()]
    else:
        assert isinstance(desk.fake, FakeWordPress)
        said = [post["date_gmt"] + "Z" for post in desk.fake.posts.values() if post["status"] == "future"]
    return [parse_date(each) or 0 for each in said]


@pytest.mark.parametrize("mishaps", [[], ["lost_after"], [None, "lost_before"], [None, "lost_after"]], ids=str)
def test_what_mastodon_still_holds_is_corrected_before_anybody_reads_it(
    target: Target, time: ManualClock, mishaps: list[str | None]
) -> None:
    desk = Desk("mastodon", target, time)
    assert isinstance(desk.fake, FakeMastodon)
    desk.fake.keyed, at = False, NOON + 60 * MINUTE
    held = remote_of(desk.publisher.act(a_post(at=at)))
    right = a_post("release-2", act="correct", text="Eén lichtgewonde.", earlier=held, at=at)
    target.mishaps += mishaps
    outcome = desk.publisher.act(right)
    if mishaps:
        assert isinstance(outcome, Unknown), outcome
        outcome = desk.publisher.act(again(right))
    remote_of(outcome)
    assert [each["params"]["text"] for each in desk.fake.scheduled.values()] == ["Eén lichtgewonde."]
    assert desk.standing() == []


def test_what_mastodon_showed_meanwhile_is_corrected_in_its_place(target: Target, time: ManualClock) -> None:
    desk = Desk("mastodon", target, time)
    assert isinstance(desk.fake, FakeMastodon)
    held = remote_of(desk.publisher.act(a_post(at=NOON + 60 * MINUTE)))
    target.now_s = NOON / 1000 + 3600
    time.advance(60 * MINUTE)
    desk.fake.show(next(iter(desk.fake.scheduled)))
    right = a_post("release-2", act="correct", text="Eén lichtgewonde.", earlier=held, created=NOON + 61 * MINUTE)
    target.mishaps += [(404, {}), "lost_after"]  # there is nothing to unschedule, and the reply to the change is lost
    assert isinstance(desk.publisher.act(right), Unknown)
    outcome = desk.publisher.act(again(right))
    assert isinstance(outcome, Sent)
    assert outcome.found
    assert desk.standing() == ["Eén lichtgewonde."]


def test_a_server_that_holds_nothing_shows_nothing_early(target: Target, time: ManualClock) -> None:
    desk, post = Desk("mastodon", target, time), a_post(at=NOON + 60 * MINUTE)
    assert isinstance(desk.fake, FakeMastodon)
    inner = desk.fake.answer

    def at_once(asked: publisher_targets.Asked) -> publisher_targets.Answer:
        if isinstance(asked.body, dict):
            asked.body.pop("scheduled_at", None)
        return inner(asked)

    target.answer = at_once
    outcome = desk.publisher.act(post)
    assert isinstance(outcome, Failed)
    assert (outcome.reason.code, outcome.retry_at) == ("publish.embargo_waits", post.at)
    assert desk.standing() == [], "what it showed at once was taken away at once"
    desk.fake.source_url = "https://codeberg.org/superseriousbusiness/gotosocial"
    target.asked.clear()
    assert code_of(desk.anew().act(post)) == "publish.embargo_waits"
    assert target.changes() == []


def test_the_same_words_of_an_earlier_release_are_not_taken_for_this_one(target: Target, time: ManualClock) -> None:
    desk = Desk("mastodon", target, time)
    target.now_s = NOON / 1000 - 60
    remote_of(desk.publisher.act(a_post("release-0", created=NOON - 60_000)))
    target.now_s = NOON / 1000
    assert isinstance(desk.publisher.act(again(a_post("release-1"))), Sent)
    assert desk.standing() == [SHORT, SHORT]


def test_wordpress_is_looked_at_before_every_post(target: Target, time: ManualClock) -> None:
    desk = Desk("wordpress", target, time)
    first = remote_of(desk.publisher.act(a_post()))
    assert desk.publisher.act(a_post()) == Sent(first, found=True), "the site would make a second one under …-2"
    assert len(target.changes()) == 1


def test_the_name_of_a_record_is_that_of_one_post_and_in_the_order_of_release() -> None:
    names = [tid(a_post(f"release-{number}")) for number in range(100)]
    assert len(set(names)) == 100
    assert all(re.fullmatch(r"[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}", name) for name in names)
    assert max(names) < min(tid(a_post(f"later-{number}", created=NOON + 2)) for number in range(100))
    assert tid(a_post("x")) == tid(again(a_post("x", text="anders")))


def test_a_slug_that_somebody_took_in_between_leaves_one_post(target: Target, time: ManualClock) -> None:
    desk = Desk("wordpress", target, time)
    assert isinstance(desk.fake, FakeWordPress)
    inner, fake = desk.fake.answer, desk.fake

    def racing(asked: publisher_targets.Asked) -> publisher_targets.Answer:
        if asked.method == "POST" and not fake.posts:
            inner(asked)
        return inner(asked)

    target.answer = racing
    remote_of(desk.publisher.act(a_post()))
    assert len(fake.shown()) == 1


def test_a_slug_that_this_user_may_not_see_is_told_and_leaves_one_post(target: Target, time: ManualClock) -> None:
    desk = Desk("wordpress", target, time)
    assert isinstance(desk.fake, FakeWordPress)
    remote_of(desk.publisher.act(a_post()))
    inner, fake = desk.fake.answer, desk.fake
    target.answer = lambda asked: (200, []) if asked.method == "GET" else inner(asked)
    assert code_of(desk.publisher.act(a_post())) == "wordpress.taken"
    assert len(fake.shown()) == 1


def test_a_post_that_the_site_holds_back_is_told(target: Target, time: ManualClock) -> None:
    desk = Desk("wordpress", target, time)
    assert isinstance(desk.fake, FakeWordPress)
    remote_of(desk.publisher.act(a_post()))
    next(iter(desk.fake.posts.values()))["status"] = "draft"
    for post in (a_post(), again(a_post())):
        outcome = desk.publisher.act(post)
        assert isinstance(outcome, Failed)
        assert outcome.reason.code == "wordpress.not_shown"
    desk.fake.may = False
    told = desk.publisher.check()
    assert told is not None
    assert told.code == "wordpress.may_not_publish"


def test_a_site_gets_every_language_as_inert_html(target: Target, time: ManualClock) -> None:
    desk = Desk("wordpress", target, time)
    remote_of(desk.publisher.act(a_post(documents=(document(), document("fr")))))
    (body,) = desk.standing()
    assert body.count("<section lang=") == 2
    assert "légèrement" in body
    assert "&#091;kaart&#093; &amp; &lt;veilig&gt;" in body, "no shortcode, no tag"


def test_bluesky_is_asked_for_one_login_and_renews_it_once(target: Target, time: ManualClock) -> None:
    desk = Desk("bluesky", target, time)
    assert isinstance(desk.fake, FakeBluesky)
    for number in range(3):
        remote_of(desk.publisher.act(a_post(f"release-{number}")))
    assert desk.fake.logins == 1
    desk.fake.stale = True
    remote_of(desk.publisher.act(a_post("release-9")))
    assert (desk.fake.logins, len(desk.standing())) == (2, 4)


def test_bluesky_has_the_facets_and_the_people_that_exist(target: Target, time: ManualClock) -> None:
    desk = Desk("bluesky", target, time)
    assert isinstance(desk.fake, FakeBluesky)
    remote_of(desk.publisher.act(a_post(text="Dank @brandweer.test en @niemand.test #brand https://politie.example")))
    (record,) = desk.fake.records.values()
    features = [facet["features"][0] for facet in record["value"]["facets"]]
    assert [feature["$type"].rpartition("#")[2] for feature in features] == ["mention", "tag", "link"]
    assert features[0]["did"] == "did:plc:brandweer"
    assert (record["value"]["langs"], record["value"]["createdAt"]) == (["nl"], "2026-09-21T14:13:20.000Z")


def test_bluesky_corrects_in_place_where_the_account_says_so(target: Target, time: ManualClock) -> None:
    desk = Desk("bluesky", target, time, correct="edit")
    earlier = remote_of(desk.publisher.act(a_post()))
    right = a_post("release-2", act="correct", text="Eén lichtgewonde.", earlier=earlier)
    target.mishaps.append("lost_after")
    assert isinstance(desk.publisher.act(right), Unknown)
    assert remote_of(desk.publisher.act(again(right))).id.split(" ")[0] == earlier.id.split(" ")[0]
    assert desk.standing() == ["Eén lichtgewonde."]


def test_bluesky_overwrites_nothing_of_somebody_else(target: Target, time: ManualClock) -> None:
    desk = Desk("bluesky", target, time)
    assert isinstance(desk.fake, FakeBluesky)
    remote_of(desk.publisher.act(a_post()))
    next(iter(desk.fake.records.values()))["value"]["text"] = "iets anders"
    outcome = desk.publisher.act(a_post())
    assert isinstance(outcome, Failed)
    assert outcome.reason.code == "bluesky.other_record"
    assert desk.standing() == ["iets anders"]


def test_gotosocial_counts_its_own_way(target: Target, time: ManualClock) -> None:
    desk = Desk("mastodon", target, time)
    assert isinstance(desk.fake, FakeMastodon)
    desk.fake.source_url, desk.fake.limit = "https://codeberg.org/superseriousbusiness/gotosocial", 60
    outcome = desk.publisher.act(a_post(text="https://politie.example/" + "n" * 50))
    assert isinstance(outcome, Failed)
    assert outcome.reason.params == {"length": 74, "limit": 60}


def test_a_target_in_the_open_or_inside_is_not_reached_by_accident(target: Target, time: ManualClock) -> None:
    for kind in ("wordpress", "mastodon", "bluesky"):
        desk = Desk(kind, target, time)
        desk.account = msgspec.structs.replace(desk.account, options={})
        assert code_of(desk.anew().act(a_post())) == "publish.in_the_open"
        desk.account = msgspec.structs.replace(desk.account, address="https://127.0.0.1:9")
        assert code_of(desk.anew().act(a_post())) == "publish.inside"
    assert target.asked == []


RECORDED = ROOT.parent / "shared" / "data" / "fixtures"


@pytest.mark.conformance
@pytest.mark.parametrize(
    ("kind", "name", "path"),
    [
        ("wordpress", "wp_post_edit", "/wp-json/wp/v2/posts"), ("mastodon", "masto_post", "/api/v1/statuses"),
    ],
)  # fmt: skip
def test_what_real_servers_answered_is_read(target: Target, time: ManualClock, kind: str, name: str, path: str) -> None:
    if not RECORDED.is_dir():
        pytest.skip("no recorded answers of real servers beside the checkout")
    desk = Desk(kind, target, time)
    recorded = msgspec.json.decode((RECORDED / f"{name}.json").read_bytes())["body"]
    instance = msgspec.json.decode((RECORDED / "masto_instance_v2.json").read_bytes())["body"]
    inner = desk.fake.answer

    def answer(asked: publisher_targets.Asked) -> publisher_targets.Answer:
        if asked.method == "POST" and asked.path == path:
            return 200, {**recorded, "slug": asked.body.get("slug", "")}
        return (200, instance) if asked.path == "/api/v2/instance" else inner(asked)

    target.answer = answer
    found = remote_of(desk.publisher.act(a_post()))
    assert found.id == str(recorded["id"])
    assert found.url == (recorded.get("link") or recorded.get("url"))
