"""The exchange of an open desk: a place that is remembered, rounds, and a state that tells how it stands."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from night_desk import Night, make_night

from woordvoering.errors import Refused, WrongUse
from woordvoering.sync.files import Files
from woordvoering.syncing import Syncing

T = TypeVar("T")


@pytest.fixture
def share(tmp_path: Path) -> Path:
    (tmp_path / "gedeeld").mkdir()
    return tmp_path / "gedeeld"


def test_a_desk_without_a_place_says_so_and_exchanges_nothing(night: Night):
    syncing = Syncing(night.desk)
    assert (syncing.state.phase, syncing.state.unsent) == ("none", 0)
    with pytest.raises(WrongUse, match=r"sync\.no_target"):
        syncing.exchange()


@pytest.mark.parametrize("address", ["", "  ", "https://hub.example/desk", "ftp://x", "postgresql:/d:geheim@hub/desk"])
def test_what_is_neither_folder_nor_hub_is_refused(night: Night, address: str):
    with pytest.raises(WrongUse, match=r"sync\.address_unknown"):
        Syncing(night.desk).configure(address)
    assert not night.desk.home.sync.exists()


def test_an_empty_folder_where_the_desk_never_was_is_begun_by_itself(night: Night, share: Path):
    syncing = Syncing(night.desk)
    syncing.configure(str(share))
    assert syncing.state.unsent > 0
    begun = syncing.round()
    assert (begun.phase, begun.unsent, begun.reason, begun.conflicts) == ("synced", 0, None, 0)
    assert begun.last == night.clock.now()


def test_a_known_folder_that_was_wiped_stops_the_exchange_until_a_person_begins_in_it_again(night: Night, share: Path):
    syncing = Syncing(night.desk)
    syncing.use(str(share))
    syncing.round()
    shutil.rmtree(share)
    share.mkdir()
    again = Syncing(night.desk)
    again.configure(str(share))
    stopped = again.round()
    assert (stopped.phase, stopped.reason and stopped.reason.code) == ("stopped", "sync.folder_empty")
    assert list(share.iterdir()) == []
    assert again.round(found=True).phase == "synced"


def test_a_text_stays_here_while_the_place_is_out_of_reach_and_goes_when_it_is_back(night: Night, share: Path):
    case, statement = night.cleared()
    syncing = Syncing(night.desk)
    syncing.configure(str(share))
    syncing.round()
    away = share.rename(share.with_name("weg"))
    since = night.clock.now()
    syncing.round()
    held = night.desk.gate.reasons(case, statement)
    assert [(each.code, each.params["since"]) for each in held] == [("gate.offline", since)]
    away.rename(share)
    syncing.round()
    assert night.desk.gate.reasons(case, statement) == ()


def test_a_place_that_lets_nobody_in_hides_no_word_of_a_colleague_from_the_gate(night: Night, share: Path):
    case, statement = night.cleared()
    syncing = Syncing(night.desk)
    syncing.configure(str(share))
    syncing.round()
    mark = share / "wv" / "ws.json"
    kept = mark.read_bytes()
    mark.write_bytes(b"{}")
    assert syncing.round().phase == "stopped"
    assert [each.code for each in night.desk.gate.reasons(case, statement)] == ["gate.offline"]
    mark.write_bytes(kept)
    assert syncing.round().phase == "synced"
    assert night.desk.gate.reasons(case, statement) == ()


def test_two_programs_of_one_desk_agree_whether_the_place_is_away(night: Night, share: Path):
    case, statement = night.cleared()
    window = Syncing(night.desk)
    window.configure(str(share))
    window.round()
    command = Syncing(night.desk)
    for _ in range(2):
        away = share.rename(share.with_name("weg"))
        window.round()
        assert [each.code for each in night.desk.gate.reasons(case, statement)] == ["gate.offline"]
        away.rename(share)
        command.round()
        assert night.desk.gate.reasons(case, statement) == ()


def test_a_program_that_just_began_holds_a_text_until_its_first_round_was_whole(night: Night, share: Path):
    case, statement = night.cleared()
    before = Syncing(night.desk)
    before.unheard()
    assert night.desk.gate.reasons(case, statement) == (), "a desk alone has nobody to hear"
    before.configure(str(share))
    before.round()
    begun = Syncing(night.desk)
    begun.unheard()
    assert [each.code for each in night.desk.gate.reasons(case, statement)] == ["gate.offline"]
    begun.round()
    assert night.desk.gate.reasons(case, statement) == ()


def test_a_desk_that_is_uncoupled_goes_on_alone(night: Night, share: Path):
    case, statement = night.cleared()
    syncing = Syncing(night.desk)
    syncing.configure(str(share))
    share.rmdir()
    assert syncing.round().phase == "offline"
    assert night.desk.gate.reasons(case, statement) != ()
    syncing.forget()
    assert night.desk.gate.reasons(case, statement) == ()


def test_a_place_and_how_far_it_is_are_remembered_by_the_next_start(night: Night, share: Path):
    first = Syncing(night.desk)
    first.configure(str(share))
    first.round(found=True)
    night.desk.cases.open_own("lore", "Rook boven de Dok-Noord", night.clock.now(), wijk="Dampoort")
    after = Syncing(night.desk)
    assert (after.state.target, after.state.unsent) == (str(share), 1)
    assert after.round().unsent == 0
    after.forget()
    assert Syncing(night.desk).state.phase == "none"


def test_a_place_that_is_used_once_is_not_remembered(night: Night, share: Path):
    syncing = Syncing(night.desk)
    syncing.use(str(share))
    assert syncing.round(found=True).phase == "synced"
    assert Syncing(night.desk).state.phase == "none"


def test_a_share_that_is_away_leaves_the_desk_offline_with_the_number_unsent(night: Night, share: Path):
    syncing = Syncing(night.desk)
    syncing.configure(str(share))
    syncing.round(found=True)
    away = share.rename(share.with_name("weg"))
    night.desk.cases.open_own("lore", "Rook boven de Dok-Noord", night.clock.now(), wijk="Dampoort")
    offline = syncing.round()
    assert (offline.phase, offline.reason and offline.reason.code) == ("offline", "sync.folder_away")
    since = offline.since
    night.clock.advance(60_000)
    later = syncing.round()
    assert (later.since, later.last) == (since, since), "since when, not: looked at last"
    away.rename(share)
    back = syncing.round()
    assert (back.phase, back.unsent, back.since) == ("synced", 0, night.clock.now())


def test_the_desk_is_asked_in_turns_and_never_while_the_share_is_touched(
    night: Night, share: Path, monkeypatch: pytest.MonkeyPatch
):
    at_desk = threading.local()
    touched: list[bool] = []

    def turn(work: Callable[[], T], /) -> T:
        at_desk.now = True
        try:
            return work()
        finally:
            at_desk.now = False

    for name in ("names", "read", "write", "rename", "sync"):
        step = getattr(Files, name)

        def watched(*given: object, step: Callable[..., object] = step) -> object:
            touched.append(getattr(at_desk, "now", False))
            return step(*given)

        monkeypatch.setattr(Files, name, watched)
    syncing = Syncing(night.desk, turn)
    syncing.configure(str(share))
    assert syncing.round(found=True).phase == "synced"
    assert touched and not any(touched)


def test_another_zones_folder_is_never_written_to(night: Night, share: Path, tmp_path: Path):
    other = make_night(tmp_path / "ander")
    theirs = Syncing(other.desk)
    theirs.use(str(share))
    theirs.exchange(found=True)
    other.desk.close()
    before = sorted(path.name for path in share.rglob("*"))
    syncing = Syncing(night.desk)
    syncing.configure(str(share))
    for found in (False, True):
        with pytest.raises(Refused, match=r"sync\.folder_other"):
            syncing.exchange(found=found)
    assert sorted(path.name for path in share.rglob("*")) == before
