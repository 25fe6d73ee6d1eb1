"""What stood in Wacht, kept for the next start: sealed, in this desk's key, without names, gone with what is erased."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from woordvoering.clock import SystemEntropy
from woordvoering.errors import StoreFull
from woordvoering.overview import seen
from woordvoering.overview.records import Person
from woordvoering.overview.seen import MOST, LastSeen
from woordvoering.overview.watch_records import StoryItem, WatchView
from woordvoering.store.profile import Home

KEY = bytes(range(32))
BANG = StoryItem(
    "s1", "Zware knal in Ledeberg", "decide", "Ledeberg", 10, 20, 3, 2, 9.5, 0.1, (0, 1, 2), True, False, False,
    Person("karim", "Karim Haddad", "Karim H.", "KH"),
)  # fmt: skip
QUIET = replace(BANG, id="s2", title="Wegwerken", group="quiet", handler=None)
VIEW = WatchView(1_000, (BANG, QUIET))


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path)


def kept(home, key=KEY):
    return LastSeen(home, key, SystemEntropy())


def test_the_next_start_reads_the_stories_but_not_who_handles_them(home):
    kept(home).note(VIEW)
    assert kept(home).read() == WatchView(1_000, (replace(BANG, handler=None), QUIET))


def test_on_the_disk_it_says_nothing(home):
    kept(home).note(VIEW)
    raw = home.last_seen.read_bytes()
    assert all(word not in raw for word in (b"knal", b"Ledeberg", b"karim", b"decide"))
    assert home.last_seen.stat().st_mode & 0o777 == 0o600


def test_with_another_key_or_another_byte_or_too_many_of_them_nothing_was_seen(home):
    kept(home).note(VIEW)
    assert kept(home, bytes(32)).read() is None
    raw = home.last_seen.read_bytes()
    for at in (0, len(raw) // 2, len(raw) - 1):
        home.last_seen.write_bytes(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])
        assert kept(home).read() is None
    for wrong in (b"", raw[:30], bytes(seen.LARGEST + 1)):
        home.last_seen.write_bytes(wrong)
        assert kept(home).read() is None


def test_only_another_list_is_written_at_once_and_the_rest_when_the_desk_closes(home):
    here = kept(home)
    here.note(VIEW)
    first = home.last_seen.read_bytes()
    here.note(replace(VIEW, now=2_000))
    assert home.last_seen.read_bytes() == first
    here.note(WatchView(3_000, (replace(BANG, group="follow"), QUIET)))
    second = home.last_seen.read_bytes()
    assert second != first
    here.note(WatchView(4_000, (replace(BANG, group="follow"), QUIET)))
    here.keep()
    assert kept(home).read().now == 4_000


def test_of_a_list_too_long_to_be_told_whole_nothing_is_kept(home):
    here = kept(home)
    here.note(VIEW)
    here.note(WatchView(2_000, tuple(replace(QUIET, id=str(n)) for n in range(MOST + 1))))
    assert kept(home).read() is None
    assert not home.last_seen.exists()


@pytest.mark.expects_log("is not kept for the next start")
def test_a_full_disk_keeps_nobody_from_working(home, monkeypatch):
    def full(*_):
        raise StoreFull("store.full")

    monkeypatch.setattr(seen, "write_whole", full)
    kept(home).note(VIEW)
    assert kept(home).read() is None


def test_a_desk_keeps_it_when_it_closes_and_erasing_takes_it_away(night, bang):
    view = night.desk.views.watch()
    home = night.desk.home
    assert home.last_seen.exists()
    night.desk.close()
    found = LastSeen(home, night.desk.secrets.get("signals"), SystemEntropy()).read()
    assert [story.title for story in found.stories] == [story.title for story in view.stories]
    assert bang in {story.id for story in found.stories}


def test_what_was_forgotten_is_not_written_again_at_closing_by_who_saw_it_before(home):
    here, elsewhere = kept(home), kept(home)
    here.note(VIEW)
    here.forget()
    here.keep()
    assert not home.last_seen.exists()
    here.note(VIEW)
    elsewhere.forget()
    here.note(replace(VIEW, now=2_000))
    assert kept(home).read().now == 2_000, "what is seen after it was erased elsewhere is kept again"
    here.note(replace(VIEW, now=3_000))
    elsewhere.forget()
    here.keep()
    assert not home.last_seen.exists(), "and what was seen before is not"
