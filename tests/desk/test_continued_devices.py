"""A desk that was copied, put back or forked goes on by itself as a device of its own; a moved one stays itself."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from night_desk import Dice, MemoryKeys, Night

from ui.unlocking import unlock
from woordvoering.desk import Desk, open_desk
from woordvoering.errors import JournalBroken, Refused
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.members import ADMIN, DeviceContinued, DeviceRevoked
from woordvoering.journal.verify import verify
from woordvoering.overview.watch_records import WatchView
from woordvoering.sync.vector import lacking, vector_of
from woordvoering.syncing import Syncing


def opened(night: Night, folder: Path, dice: str) -> Desk:
    """The desk in a folder, with the keys that it has."""
    keys = MemoryKeys(dict(night.keys.values))
    return open_desk(folder, clock=night.clock, entropy=Dice(dice), secrets=keys)


def write(desk: Desk, title: str) -> None:
    desk.cases.open_own("lore", title, desk.clock.now(), wijk="Dampoort")


def met(share: Path, *desks: Desk, rounds: int = 2) -> list[Syncing]:
    """Everybody exchanges through the folder, in turn."""
    share.mkdir(exist_ok=True)
    made = [Syncing(desk) for desk in desks]
    for each in made:
        each.use(str(share))
    for _ in range(rounds):
        for each in made:
            each.exchange(found=True)
    return made


def seats(desk: Desk) -> dict[str, str]:
    """Every device and the one from which it went on."""
    return {seat.device: seat.stem for seat in desk.journal.roster().seats.values()}


def test_a_copied_home_becomes_a_device_of_its_own(night: Night, tmp_path: Path):
    night.desk.close()
    shutil.copytree(night.folder, tmp_path / "kopie")
    one, two = opened(night, night.folder, "one"), opened(night, tmp_path / "kopie", "two")
    assert one.profile.device != two.profile.device
    assert seats(two)[two.profile.device] == one.profile.device
    assert set(two.journal.actors) >= {"lore", "karim"}
    write(one, "Rook boven de Dok-Noord")
    write(two, "Knal aan het station")
    met(tmp_path / "gedeeld", one, two)
    assert one.journal.state() == two.journal.state()
    assert one.journal.frozen() == two.journal.frozen() == ()
    assert one.journal.quarantined() == two.journal.quarantined() == ()
    assert verify(one.journal).state == verify(two.journal).state
    one.close()
    two.close()


def test_it_goes_on_once_and_not_at_every_start(night: Night, tmp_path: Path):
    night.desk.close()
    home = Path(shutil.copytree(night.folder, tmp_path / "kopie"))
    first = opened(night, home, "first")
    device, acts = first.profile.device, len(first.journal.events(WORKSPACE))
    keys = first.secrets
    first.close()
    again = open_desk(home, clock=night.clock, entropy=Dice("again"), secrets=keys)
    assert (again.profile.device, len(again.journal.events(WORKSPACE))) == (device, acts)
    again.close()


def test_a_moved_home_stays_the_same_device(night: Night, tmp_path: Path):
    night.desk.close()
    before = night.desk.profile.device
    home = night.folder.rename(tmp_path / "verhuisd")
    for dice in ("first", "second"):
        desk = opened(night, home, dice)
        assert (desk.profile.device, seats(desk)) == (before, {before: ""})
        desk.close()


def test_a_spot_that_is_gone_or_spoiled_makes_a_device_and_never_a_fork(night: Night):
    device = night.desk.profile.device
    night.desk.close()
    spot = night.desk.home.spot
    for number, spoil in enumerate((spot.unlink, lambda: spot.write_bytes(b"{"))):
        spoil()
        keys = night.keys
        desk = open_desk(night.folder, clock=night.clock, entropy=Dice(f"spot {number}"), secrets=keys)
        assert desk.profile.device != device
        device = desk.profile.device
        desk.close()


def test_the_files_of_a_copy_are_known_whatever_their_times_say(night: Night, tmp_path: Path):
    """A file that was taken away and put back may get its old number on the disk: the moment of its change tells."""
    night.desk.close()
    home = night.desk.home
    kept = home.profile.read_bytes()
    home.profile.write_bytes(kept)
    assert home.lies(home.read()) == "copied"
    home.keep(home.read())
    assert home.lies(home.read()) == "here"


def test_a_home_whose_old_files_were_put_back_heals(night: Night, tmp_path: Path):
    """A week-old copy laid over the folder: what it forgot comes back, what it writes stands beside it."""
    desk, share = night.desk, tmp_path / "gedeeld"
    met(share, desk)
    desk.close()
    kept = Path(shutil.copytree(night.folder, tmp_path / "vorige week"))
    desk = opened(night, night.folder, "later")
    write(desk, "Rook boven de Dok-Noord")
    met(share, desk)
    whole = desk.journal.state()
    desk.close()
    shutil.rmtree(night.folder)
    shutil.copytree(kept, night.folder)
    back = opened(night, night.folder, "back")
    assert back.profile.device != desk.profile.device
    write(back, "Knal aan het station")
    (syncing,) = met(share, back)
    assert {row.title for row in back.views.cases()} == {"Rook boven de Dok-Noord", "Knal aan het station"}
    assert (syncing.state.phase, syncing.state.conflicts, back.journal.frozen()) == ("synced", 0, ())
    assert back.journal.state() != whole
    verify(back.journal)
    back.close()


def overwritten(kept: Path, folder: Path) -> None:
    """The old bytes as a clone of the whole disk would have them: the profile and its spot tell nothing."""
    for path in kept.iterdir():
        if path.is_file() and path.name not in ("profile.json", "desk.spot"):
            (folder / path.name).write_bytes(path.read_bytes())
    for path in folder.glob("*.db-*"):
        path.unlink()


def test_what_only_was_forgotten_comes_back_and_the_chain_goes_on(night: Night, tmp_path: Path):
    share = tmp_path / "gedeeld"
    night.desk.close()
    kept = Path(shutil.copytree(night.folder, tmp_path / "vorige week"))
    desk = opened(night, night.folder, "later")
    write(desk, "Rook boven de Dok-Noord")
    met(share, desk)
    whole, device = desk.journal.state(), desk.profile.device
    desk.close()
    overwritten(kept, night.folder)
    back = opened(night, night.folder, "back")
    met(share, back)
    assert (back.profile.device, back.journal.state()) == (device, whole)
    write(back, "Knal aan het station")
    met(share, back)
    assert (back.profile.device, back.journal.frozen()) == (device, ())
    back.close()


def test_a_desk_that_finds_itself_forked_goes_on_while_it_is_open(night: Night, tmp_path: Path):
    """The disk of a machine was cloned: nothing tells, until the other one's acts come in."""
    share = tmp_path / "gedeeld"
    night.desk.close()
    kept = Path(shutil.copytree(night.folder, tmp_path / "kloon"))
    desk = opened(night, night.folder, "later")
    write(desk, "Rook boven de Dok-Noord")
    met(share, desk)
    before = desk.profile.device
    desk.close()
    overwritten(kept, night.folder)
    back = opened(night, night.folder, "back")
    assert back.profile.device == before
    write(back, "Knal aan het station")
    (syncing,) = met(share, back)
    assert [each.device for each in back.journal.frozen()] == [before]
    assert back.profile.device != before and seats(back)[back.profile.device] == before
    write(back, "En verder")
    assert syncing.exchange().sent == 1
    assert {row.title for row in back.views.cases()} == {"Rook boven de Dok-Noord", "Knal aan het station", "En verder"}
    verify(back.journal)
    back.close()


def test_the_copy_of_a_revoked_device_writes_nothing(night: Night, tmp_path: Path):
    device = night.desk.profile.device
    night.desk.journal.append(WORKSPACE, [DeviceRevoked(device=device, reason="gestolen")], "root")
    night.desk.close()
    copy = opened(night, Path(shutil.copytree(night.folder, tmp_path / "kopie")), "copy")
    assert copy.profile.device == device
    with pytest.raises(Refused, match=r"member\.seat_void"):
        write(copy, "Knal aan het station")
    copy.close()


def test_whoever_revokes_a_device_revokes_those_that_stem_from_it(night: Night, tmp_path: Path):
    night.desk.close()
    first = opened(night, Path(shutil.copytree(night.folder, tmp_path / "kopie")), "first")
    keys = first.secrets
    first.close()
    home = Path(shutil.copytree(tmp_path / "kopie", tmp_path / "kopie van kopie"))
    second = open_desk(home, clock=night.clock, entropy=Dice("second"), secrets=keys)
    third = opened(night, night.folder, "third")
    third.journal.take_seat(night.root)  # type: ignore[arg-type]
    met(tmp_path / "gedeeld", second, third)
    third.journal.append(WORKSPACE, [DeviceRevoked(device=first.profile.device, reason="")], "root")
    roster = third.journal.roster()
    assert roster.key_of("lore", third.profile.device) is not None
    assert roster.key_of("lore", first.profile.device) is roster.key_of("lore", second.profile.device) is None
    met(tmp_path / "gedeeld", third, second)
    with pytest.raises(Refused, match=r"member\.seat_void"):
        write(second, "Knal aan het station")
    assert second.journal.state() == third.journal.state()
    second.close()
    third.close()


def test_a_copy_made_while_its_device_was_being_revoked_ends_with_it(night: Night, tmp_path: Path):
    """The act of the copy and the revocation have not seen each other; whichever sorts first, the seat ends."""
    night.desk.close()
    copy = opened(night, Path(shutil.copytree(night.folder, tmp_path / "kopie")), "copy")
    one = opened(night, night.folder, "one")
    one.journal.take_seat(night.root)  # type: ignore[arg-type]
    for number in range(3):
        write(one, f"Melding {number}")
    one.journal.append(WORKSPACE, [DeviceRevoked(device=one.profile.device, reason="")], "root")
    assert copy.journal.roster().key_of("lore", copy.profile.device) is not None
    copy.journal.receive(tuple(lacking(one.journal, vector_of(copy.journal))))
    one.journal.receive(tuple(lacking(copy.journal, vector_of(one.journal))))
    for desk in (one, copy):
        assert desk.journal.roster().key_of("lore", copy.profile.device) is None
    assert one.journal.state() == copy.journal.state()
    one.close()
    copy.close()


def test_a_member_keeps_the_roles_and_gets_none(night: Night, tmp_path: Path):
    night.desk.close()
    copy = opened(night, Path(shutil.copytree(night.folder, tmp_path / "kopie")), "copy")
    after = {key: row.roles for key, row in copy.journal.roster().members.items()}
    assert ADMIN in after["lore"] and ADMIN not in after["karim"]
    facts = [event.fact for event in copy.journal.events(WORKSPACE)]
    assert sum(isinstance(fact, DeviceContinued) for fact in facts) == len(copy.journal.actors)
    copy.close()


def lost_end(night: Night, share: Path) -> tuple[str, str]:
    """A desk whose database lost what it wrote last, while the signed mark of its end stayed; its device and state."""
    desk = night.desk
    syncing = Syncing(desk)
    share.mkdir()
    syncing.configure(str(share))
    syncing.exchange(found=True)
    desk.close()
    kept = desk.home.desk.read_bytes()
    desk = opened(night, night.folder, "later")
    write(desk, "Rook boven de Dok-Noord")
    Syncing(desk).exchange()
    told = desk.profile.device, desk.journal.state()
    desk.close()
    for path in night.folder.glob("desk.db-*"):
        path.unlink()
    desk.home.desk.write_bytes(kept)
    return told


@pytest.mark.expects_log("the end of the journal was lost and came back")
def test_an_end_that_was_lost_comes_back_from_the_folder_by_itself(night: Night, tmp_path: Path):
    device, state = lost_end(night, tmp_path / "gedeeld")
    back = opened(night, night.folder, "back")
    assert (back.profile.device, back.journal.state()) == (device, state)
    write(back, "Knal aan het station")
    assert Syncing(back).exchange().forked == ()
    verify(back.journal)
    back.close()


@pytest.mark.parametrize("away", ["share", "acts"])
def test_an_end_that_nobody_has_is_missed_at_every_start(night: Night, tmp_path: Path, away: str):
    share = tmp_path / "gedeeld"
    lost_end(night, share)
    if away == "share":
        share.rename(tmp_path / "weg")
    else:
        for path in share.rglob("*.wvs"):
            path.unlink()
    for _ in range(2):
        with pytest.raises(JournalBroken, match=r"journal\.tail_lost"):
            opened(night, night.folder, "back")


def test_a_copied_home_shows_nothing_of_what_was_last_seen(
    night: Night, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    night.desk.seen.note(WatchView(1_000, ()))
    night.desk.close()
    home = Path(shutil.copytree(night.folder, tmp_path / "kopie"))
    monkeypatch.setattr("ui.unlocking.secrets_of", lambda *_: night.keys)
    assert unlock(["woordvoering", "--home", str(night.folder)]).seen == WatchView(1_000, ())
    assert unlock(["woordvoering", "--home", str(home)]).seen is None
