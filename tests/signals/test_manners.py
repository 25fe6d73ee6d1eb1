"""Networks say how often they may be asked, each in its own headers: it is read before the limit is hit."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from networks_site import Asked, Network, serving
from night_desk import MemoryKeys

from woordvoering.clock import ManualClock, Millis, aware
from woordvoering.errors import BrokenInput, Refused, WrongUse
from woordvoering.signals.fetch import WebFetcher, user_agent
from woordvoering.signals.fetched import SECRET_MARK, Answer, Call
from woordvoering.signals.kinds.registry import KINDS
from woordvoering.signals.manners import LONGEST_REST_S, rest_until, retry_after, wait_s
from woordvoering.signals.needs import Needs, Option, check, faults_of, number_of
from woordvoering.signals.pieces import PIECE_BYTES, SECRET_BYTES
from woordvoering.signals.secrets import KeptSecrets, NoSecrets, Secret, place_of, secret_of
from woordvoering.signals.types import Source

NOW = Millis(1_790_000_000_000)
SOON = NOW + 300_000
ISO = aware(SOON).isoformat().replace("+00:00", "Z")


@pytest.mark.parametrize(
    ("headers", "rest"),
    [
        ({}, None),
        ({"x-ratelimit-limit": "300", "x-ratelimit-remaining": "15", "x-ratelimit-reset": ISO}, SOON),
        ({"x-ratelimit-limit": "300", "x-ratelimit-remaining": "16", "x-ratelimit-reset": ISO}, None),
        ({"x-rate-limit-limit": "450", "x-rate-limit-remaining": "0", "x-rate-limit-reset": str(SOON // 1000)}, SOON),
        ({"ratelimit-limit": "3000;w=300", "ratelimit-remaining": "2", "ratelimit-reset": str(SOON // 1000)}, SOON),
        ({"ratelimit-remaining": "0", "ratelimit-reset": "300"}, SOON),
        ({"ratelimit-remaining": "0", "ratelimit-reset": str(NOW // 1000 - 1)}, None),
        ({"ratelimit-remaining": "0"}, None),
        ({"ratelimit-remaining": "0", "ratelimit-reset": "999999999"}, NOW + LONGEST_REST_S * 1000),
        ({"ratelimit-remaining": "niets", "ratelimit-reset": "300"}, None),
        ({"x-app-usage": '{"call_count": 89, "total_time": 10}'}, None),
        ({"x-app-usage": '{"call_count": 95, "total_time": 10}'}, NOW + 600_000),
        (
            {"x-business-use-case-usage": '{"1": [{"call_count": 99, "estimated_time_to_regain_access": 19}]}'},
            NOW + 19 * 60_000,
        ),
        ({"x-app-usage": "{" * 5000}, None),
        ({"x-app-usage": "[" * 9000}, None),
        ({"x-app-usage": '{"call_count": "veel"}'}, None),
    ],
)
def test_a_window_that_is_nearly_used_up_says_until_when_it_is_left_alone(headers: dict[str, str], rest: int) -> None:
    assert rest_until(headers, NOW) == rest


def test_a_server_whose_clock_differs_is_understood_by_its_own() -> None:
    headers = {
        "ratelimit-remaining": "0", "ratelimit-reset": str(SOON // 1000 + 3600),
        "date": f"{aware(NOW + 3_600_000):%a, %d %b %Y %H:%M:%S} GMT",
    }  # fmt: skip
    assert rest_until(headers, NOW) == SOON


def test_a_refusal_waits_as_long_as_the_longest_that_its_headers_say() -> None:
    assert wait_s({"x-ratelimit-reset": ISO}, NOW) == 300
    assert wait_s({}, NOW) is None
    assert retry_after("120", NOW) == 120
    assert retry_after("", NOW) is None
    assert retry_after("gisteren", NOW) is None


NAMES = (
    "x-ratelimit-limit", "x-ratelimit-remaining", "ratelimit-reset", "date", "ratelimit-remaining", "x-app-usage",
    "x-rate-limit-reset",
)  # fmt: skip


@given(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=30)), st.integers(0, 2**41))
def test_whatever_a_header_says_no_rest_is_longer_than_a_day(headers: dict[str, str], now: int) -> None:
    rest = rest_until(headers, now)
    assert rest is None or now < rest <= now + LONGEST_REST_S * 1000
    wait = wait_s(headers, now)
    assert wait is None or 0 <= wait <= LONGEST_REST_S


# The fetcher asks interfaces


Page = Callable[[Asked], tuple[int, dict[str, str], Any]]


class Recorder(Network):
    """Answers by path, and remembers what it was asked."""

    def __init__(self, pages: dict[str, Page]) -> None:
        super().__init__()
        self.pages = pages

    def found(self, asked: Asked) -> tuple[int, dict[str, str], Any]:
        return self.pages[asked.path](asked)


def ask(address: str, *, internal: bool = True, **said: Any) -> Answer:
    values: dict[str, Any] = {"secret": Secret("geheim"), **said}
    return WebFetcher(ManualClock(NOW)).call(Call(url=address, **values), internal=internal)


def test_a_secret_goes_where_it_belongs() -> None:
    site = Recorder(dict.fromkeys(("/a", "/bgeheim/c", "/d"), lambda _: (200, {}, {})))
    with serving(site) as address:
        ask(f"{address}/a")
        ask(f"{address}/b{SECRET_MARK}/c", place="address")
        ask(f"{address}/d", place="body", method="POST", body=b'{"password": "{secret}"}', secret=Secret('a"b\\c'))
    assert site.asked[0].headers["authorization"] == "Bearer geheim"
    assert site.asked[1].path == "/bgeheim/c"
    assert "authorization" not in site.asked[1].headers
    assert json.loads(site.asked[2].body) == {"password": 'a"b\\c'}
    assert site.asked[2].headers["content-type"] == "application/json"


def test_a_secret_does_not_follow_a_redirect_to_another_host() -> None:
    other = Recorder({"/b": lambda _: (200, {}, {"ok": True})})
    with serving(other) as there:
        site = Recorder(
            {"/a": lambda _: (302, {"Location": f"{there}/b"}, b""), "/c": lambda _: (302, {"Location": "/d"}, b""),
             "/d": lambda _: (200, {}, {})}
        )  # fmt: skip
        with serving(site) as address:
            answer = ask(f"{address}/a", headers={"Cookie": "x=1", "X-Own": "1"})
            ask(f"{address}/c")
    assert answer.body == b'{"ok": true}'
    (asked,) = other.asked
    assert {"authorization", "cookie"}.isdisjoint(asked.headers)
    assert site.asked[-1].headers["authorization"] == "Bearer geheim"


def test_a_secret_is_not_sent_in_the_open() -> None:
    with pytest.raises(BrokenInput) as refused:
        ask("http://nieuws.example/", internal=False)
    assert refused.value.code == "fetch.secret_in_the_open"
    assert refused.value.params == {"host": "nieuws.example"}


def test_a_post_follows_no_redirect_and_every_status_is_an_answer() -> None:
    site = Recorder({"/a": lambda _: (307, {"Location": "/b"}, b""), "/e": lambda _: (500, {"X-A": "1"}, {"error": 1})})
    with serving(site) as address:
        assert ask(f"{address}/a", method="POST", body=b"{}").status == 307
        answer = ask(f"{address}/e")
    assert (answer.status, answer.headers["x-a"], answer.body) == (500, "1", b'{"error": 1}')
    assert [asked.path for asked in site.asked] == ["/a", "/e"]


def test_a_header_that_cannot_be_sent_says_nothing_of_the_secret() -> None:
    with serving(Recorder({"/": lambda _: (200, {}, {})})) as address, pytest.raises(BrokenInput) as refused:
        ask(f"{address}/", secret=Secret("geheim\r\nX-Evil: 1"))
    assert refused.value.code == "fetch.unreachable"
    assert refused.value.__cause__ is None
    assert "geheim" not in repr(refused.value)


def test_servers_are_told_who_asks_and_whom_to_write_to() -> None:
    assert user_agent("").startswith("Woordvoering/")
    assert "; pers@zone.example)" in user_agent("pers@zone.example")
    assert "\n" not in user_agent("pers@zone.example\r\nX-Evil: 1")
    assert user_agent("é)(<x>").count("(") == 1


def test_a_feed_that_moved_for_good_says_where_and_one_that_moved_for_now_does_not() -> None:
    from woordvoering.signals.types import Validators

    pages = {
        "/oud": lambda _: (301, {"Location": "/tussen"}, b""), "/tussen": lambda _: (308, {"Location": "/nieuw"}, b""),
        "/even": lambda _: (302, {"Location": "/oud"}, b""), "/nieuw": lambda _: (200, {}, b"<rss/>"),
    }  # fmt: skip
    with serving(Recorder(pages)) as address:
        fetcher = WebFetcher(ManualClock(NOW))
        assert fetcher.fetch(f"{address}/oud", Validators(), internal=True).moved == f"{address}/nieuw"
        assert fetcher.fetch(f"{address}/even", Validators(), internal=True).moved == ""
        assert fetcher.fetch(f"{address}/nieuw", Validators(), internal=True).moved == ""


# Secrets and needs

SOURCE = Source(id="m", kind="mastodon", name="M", address="https://m.example/api")


def test_a_secret_shows_itself_nowhere_and_is_bound_to_its_place() -> None:
    keys = MemoryKeys()
    kept = KeptSecrets(keys)
    kept.keep(SOURCE, " geheim \n")
    secret = secret_of(kept, SOURCE)
    assert secret.reveal() == "geheim"
    assert "geheim" not in f"{secret} {secret!r} {[secret]} {Call(url='https://a', secret=secret)!r}"
    moved = Source(id="m", kind="mastodon", name="M", address="https://evil.example/api")
    with pytest.raises(BrokenInput) as refused:
        kept.secret(moved)
    assert refused.value.code == "source.secret_elsewhere"
    assert not kept.known(moved)
    kept.keep_session(SOURCE, Secret("jwt"))
    assert kept.session(moved) is None
    kept.forget("m")
    assert kept.secret(SOURCE) is None
    assert kept.session(SOURCE) is None
    assert keys.values == {}


@pytest.mark.parametrize("value", ["", " ", "a\nb", "x" * (SECRET_BYTES + 1), "a\0b"])
def test_what_cannot_be_a_secret_is_not_kept(value: str) -> None:
    with pytest.raises(WrongUse) as refused:
        KeptSecrets(MemoryKeys()).keep(SOURCE, value)
    assert refused.value.code == "source.secret_unusable"


@pytest.mark.parametrize("length", [1, PIECE_BYTES, PIECE_BYTES + 1, SECRET_BYTES])
def test_a_secret_of_any_length_fits_where_windows_keeps_it(length: int) -> None:
    keys = MemoryKeys()
    long = Source(id="m", kind="mastodon", name="M", address=f"https://{'a' * 60}.{'b' * 60}.example/")
    secrets = KeptSecrets(keys)
    secrets.keep(long, "é" * (length // 2) + "x" * (length % 2))
    assert all(len(kept.hex().encode("utf-16-le")) <= 2560 for kept in keys.values.values())
    found = secrets.secret(long)
    assert found is not None
    assert len(found.reveal().encode()) == length
    secrets.keep(long, "kort")
    assert len(keys.values) == 1


def test_a_source_without_secrets_has_none() -> None:
    with pytest.raises(BrokenInput):
        secret_of(NoSecrets(), SOURCE)


@pytest.mark.parametrize("address", ["HTTPS://M.example/x?y=1", "https://m.example"])
def test_the_place_of_a_secret_is_its_host_whatever_the_path(address: str) -> None:
    assert place_of(Source(id="m", kind="mastodon", name="", address=address)) == place_of(SOURCE)


def test_every_reason_why_a_source_cannot_be_read_is_said_at_once() -> None:
    needs = Needs(
        address="web", secret="token", secret_required=True,
        options=(
            Option(name="page", required=True, pattern=r"\w+"), Option(name="a", group="what"),
            Option(name="b", group="what"), Option(name="many", form="number", default="5", least=1, most=9),
            Option(name="kind", form="choice", choices=("x", "y")), Option(name="on", form="yes_no"),
        ),
    )  # fmt: skip
    wrong = {"page": "é é", "a": "1", "b": "2", "many": "10", "kind": "z", "on": "ja", "meer": "1"}
    source = Source(id="s", kind="k", name="S", address="map/x", options=wrong)
    codes = [fault.code for fault in faults_of(source, needs, secret=False)]
    assert codes == [
        "source.address_no_web", "source.option_unknown", "source.option_wrong", "source.option_no_number",
        "source.option_wrong", "source.option_wrong", "source.option_one_of", "source.secret_missing",
    ]  # fmt: skip
    good = Source(id="s", kind="k", name="S", address="https://a", options={"page": "p", "b": "2", "many": "9"})
    check(good, needs)
    assert number_of(good, needs.options[3]) == 9
    assert number_of(source, Option(name="kind", form="number", default="4")) == 4
    with pytest.raises(Refused):
        check(source, needs)


def test_every_kind_asks_for_something_that_can_be_filled_in() -> None:
    for kind in KINDS.values():
        names = [option.name for option in kind.needs.options]
        assert len(names) == len(set(names))
        for option in kind.needs.options:
            assert option.form != "choice" or option.choices
            assert not option.default or option.form != "number" or option.default.isdecimal()
            assert not option.default or option.form != "choice" or option.default in option.choices
