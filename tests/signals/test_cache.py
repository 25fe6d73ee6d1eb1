"""The cache keeps each signal once, finds it by word, moment and id, and forgets it in time."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sampling import at_most

from woordvoering.errors import BrokenStore, WrongKey, WrongUse
from woordvoering.signals.cache import Cache, open_cache
from woordvoering.signals.database import STEPS, open_database
from woordvoering.signals.kinds.registry import KINDS, kind_of
from woordvoering.signals.register import SourceState
from woordvoering.signals.types import MediaRef, Raw, Signal, Source, Validators, signal_id

KEY = bytes(range(32))


def a_signal(number: int, text: str = "Rook boven de Dampoort", **changes: object) -> Signal:
    values: dict[str, object] = {
        "id": signal_id("stad", str(number)),
        "source": "stad",
        "kind": "feed",
        "title": f"Bericht {number}",
        "text": text,
        "published": number * 1000,
        "fetched": 5_000_000,
        "raw_sha": f"sha{number}",
    }
    return Signal(**{**values, **changes})  # pyright: ignore[reportArgumentType]


def test_only_what_was_not_there_is_new(cache: Cache) -> None:
    first, second, third = a_signal(1), a_signal(2), a_signal(3)
    assert cache.insert_new([first, second, first]) == [first, second]
    assert cache.insert_new([second, third]) == [third]
    assert cache.insert_new([]) == []
    assert cache.count() == 3


def test_a_signal_comes_back_as_it_went_in(cache: Cache) -> None:
    full = a_signal(
        1,
        url="https://x.example/1",
        author="Ann",
        language="nl",
        reach=12,
        visibility="confidential",
        media=(MediaRef("https://x.example/a.jpg", "image/jpeg", 3),),
    )
    bare = a_signal(2, published=None)
    cache.insert_new([full, bare])
    assert cache.by_ids([bare.id, "onbekend", full.id]) == [bare, full]


def test_what_a_publisher_edits_keeps_the_text_that_we_saw_first(cache: Cache) -> None:
    cache.insert_new([a_signal(1, "eerst")])
    assert cache.insert_new([a_signal(1, "later")]) == []
    assert cache.page(0, 1)[0].text == "eerst"


def test_words_are_found_without_accents_and_half_typed(cache: Cache) -> None:
    cache.insert_new(
        [a_signal(1, "Café ontruimd in Ledeberg"), a_signal(2, "Betoging aan het stadhuis", author="Ann Maes")]
    )
    assert [signal.title for signal in cache.search("cafe lede")] == ["Bericht 1"]
    assert [signal.title for signal in cache.search("maes")] == ["Bericht 2"]
    assert cache.search("lede café") == []


@pytest.mark.parametrize(
    "typed", ["", '"', "*", "AND", "a OR", "NEAR(", 'x" OR "y', "col:", "-", "\0", "(" * 500, "^a"]
)
def test_nothing_a_person_types_is_a_query_language(cache: Cache, typed: str) -> None:
    cache.insert_new([a_signal(1)])
    assert cache.search(typed) == []


def test_a_window_holds_its_start_and_not_its_end(cache: Cache) -> None:
    cache.insert_new([a_signal(n) for n in (3, 1, 2)])
    assert [signal.published for signal in cache.window(1000, 3000)] == [1000, 2000]
    assert [signal.published for signal in cache.page(1, 5)] == [2000, 1000]


def test_a_signal_without_a_date_or_from_the_future_stands_where_it_came_in(cache: Cache) -> None:
    cache.insert_new([a_signal(1, published=None), a_signal(2, published=9_000_000)])
    assert len(cache.window(5_000_000, 5_000_001)) == 2


def test_raw_bytes_are_kept_for_new_signals_only(cache: Cache) -> None:
    cache.insert_new([a_signal(1)], [Raw("sha1", b"<rss/>"), Raw("ander", b"x")])
    assert cache.raw("sha1") == b"<rss/>"
    assert cache.raw("ander") is None


def test_what_expired_is_gone_from_the_search_too_unless_a_case_needs_it(cache: Cache) -> None:
    kept, old, fresh = a_signal(1), a_signal(2), a_signal(3, fetched=6_000_000)
    cache.insert_new([kept, old, fresh], [Raw(f"sha{n}", b"x") for n in (1, 2, 3)])
    assert cache.purge(5_500_000, keep=[kept.id]) == 1
    assert {signal.id for signal in cache.search("dampoort")} == {kept.id, fresh.id}
    assert cache.raw("sha2") is None
    assert cache.raw("sha1") == b"x"


def test_sources_and_their_state_are_kept(cache: Cache) -> None:
    stad = Source(id="stad", kind="feed", name="Stad", address="https://stad.example/rss", internal=True, interval_s=60)
    cache.register.put(stad, Source(id="a", kind="mailbox", name="Aanvragen", address="/post", visibility="media"))
    assert [source.name for source in cache.register.all()] == ["Aanvragen", "Stad"]
    assert cache.register.all()[1] == stad
    state = SourceState(
        source="stad",
        validators=Validators('"1"', "gisteren"),
        next_try=7,
        last_success=3,
        last_error="fetch.status",
        error_params={"status": 500},
        failures=2,
    )
    cache.register.put_states([state])
    assert cache.register.states() == {"stad": state}


def test_a_source_that_moves_forgets_what_the_old_address_answered(cache: Cache) -> None:
    old = Source(id="s", kind="feed", name="S", address="https://oud.example/")
    cache.register.put(old)
    cache.register.put_states([SourceState(source="s", validators=Validators('"1"'))])
    cache.register.put(old)
    assert cache.register.states()["s"].validators.etag == '"1"'
    cache.register.put(Source(id="s", kind="feed", name="S", address="https://nieuw.example/"))
    assert cache.register.states() == {}
    cache.register.remove("s")
    assert cache.register.all() == []


def test_signals_are_there_after_the_file_was_closed(tmp_path: Path) -> None:
    with open_cache(tmp_path / "s.db", KEY) as cache:
        cache.insert_new([a_signal(1)])
    with open_cache(tmp_path / "s.db", KEY) as cache:
        assert cache.search("rook") == [a_signal(1)]


def test_the_file_holds_no_readable_word_and_opens_with_its_own_key_only(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with open_cache(path, KEY) as cache:
        cache.insert_new([a_signal(1, "kanariewoord" * 100)])
    assert not any(b"kanariewoord" in file.read_bytes() for file in tmp_path.iterdir())
    with pytest.raises(WrongKey):
        open_cache(path, bytes(32))


def test_a_file_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    database = open_database(tmp_path / "s.db", KEY)
    with database.writing() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(BrokenStore) as refused:
        open_cache(tmp_path / "s.db", KEY)
    assert refused.value.params == {"found": 99, "known": len(STEPS)}


def test_a_damaged_file_says_so_and_is_not_read_as_empty(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with open_cache(path, KEY) as cache:
        cache.insert_new([a_signal(n, "lang " * 200) for n in range(200)])
    body = bytearray(path.read_bytes())
    for place in range(8192, len(body), 4096):
        body[place : place + 64] = bytes(64)
    path.write_bytes(body)

    def use() -> None:
        with open_cache(path, KEY) as cache:
            cache.page(0, 1000)

    with pytest.raises(BrokenStore):
        use()


def test_an_unknown_kind_of_source_is_named_with_the_known_ones() -> None:
    with pytest.raises(WrongUse) as refused:
        kind_of("telepathie")
    assert refused.value.params == {
        "kind": "telepathie",
        "known": tuple(sorted(KINDS)),
    }


@at_most(25)
@given(batches=st.lists(st.lists(st.integers(0, 30), max_size=12), max_size=6))
def test_however_signals_arrive_each_is_new_exactly_once(
    tmp_path_factory: pytest.TempPathFactory, batches: list[list[int]]
) -> None:
    with open_cache(tmp_path_factory.mktemp("cache") / "s.db", KEY) as cache:
        new = [signal.id for batch in batches for signal in cache.insert_new([a_signal(n) for n in batch])]
        everything = {signal_id("stad", str(n)) for batch in batches for n in batch}
        assert sorted(new) == sorted(everything)
        assert cache.count() == len(everything)
