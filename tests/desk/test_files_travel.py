"""What one desk captured another opens: the acts first, the bytes after them, by folder and by hub."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from desk_parts import FixedDice
from hub_parts import HubDesk, hub_desk
from night_desk import Night
from postgres import Cluster
from two_desks import AWAY, Pair, two_desks

from woordvoering.casework.captures import CAPTURES
from woordvoering.clearance.commands import Mail
from woordvoering.desk import Desk
from woordvoering.doctor import examine_desk
from woordvoering.errors import BrokenStore, Refused
from woordvoering.filed import filed_in
from woordvoering.store.unlock import WORKSPACE_KEY, key_of
from woordvoering.sync.folder import Folder
from woordvoering.sync.hub_session import HubSession
from woordvoering.sync.media import Media
from woordvoering.sync.session import Session
from woordvoering.sync.target import Target
from woordvoering.syncing import Syncing

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    with two_desks(tmp_path) as found:
        yield found


@pytest.fixture
def share(tmp_path: Path) -> Path:
    (tmp_path / "share").mkdir()
    return tmp_path / "share"


@pytest.fixture
def hub(postgres: Cluster, pair: Pair) -> Iterator[HubDesk]:
    with hub_desk(postgres, pair.here.desk.journal.workspace) as found:
        yield found


def media_of(desk: Desk) -> Media:
    return Media(desk.blobs, partial(filed_in, desk.journal))


def by_folder(desk: Desk, share: Path) -> Target:
    key, dice = key_of(desk.secrets, WORKSPACE_KEY), FixedDice(desk.profile.device)
    folder = Folder(share, desk.journal.workspace, dice, pause=lambda _: None)
    return Session(desk.journal, desk.journal.seat("lore"), folder, key, dice, media=media_of(desk))


def by_hub(desk: Desk, hub: HubDesk) -> HubSession:
    key, dice = key_of(desk.secrets, WORKSPACE_KEY), FixedDice(desk.profile.device)
    seat = desk.journal.seat("lore")
    return HubSession(desk.journal, seat, hub.hub(desk.profile.device), key, dice, media=media_of(desk))


def erase(desk: Desk, capture: str) -> None:
    erasures = desk.erasures
    request = erasures.ask("lore", CAPTURES, erasures.named(CAPTURES, [capture]), "op vraag", "karim")
    erasures.carry_out("lore", erasures.sign("karim", request))


def meets(pair: Pair, one: Target, two: Target) -> None:
    """What A captured B opens; until its bytes come it says so."""
    here, away = pair.here.desk, pair.away.desk
    one.round(found=True)
    two.round()
    capture, _ = here.captures.file("lore", PNG, seen_at="https://voorbeeld.be/brug")
    pair.meet()
    with pytest.raises(Refused, match=r"material\.coming"):
        away.captures.show("lore", capture.id)
    assert [each.proof for each in away.captures.verify(capture.id)] == ["coming"]
    record = two.round()
    assert (record.blobs_taken, record.blobs_missing) == (0, 1)
    assert one.round().blobs_sent == 1
    record = two.round()
    assert (record.blobs_taken, record.blobs_missing, record.files, record.stopped) == (1, 0, (), None)
    assert away.captures.show("lore", capture.id)[0] == PNG
    assert [each.proof for each in away.captures.verify()] == ["intact"]
    for each in (one, two):
        record = each.round()
        assert (record.blobs_sent, record.blobs_taken, record.blobs_unsent) == (0, 0, 0)


def test_a_picture_of_one_desk_opens_at_the_other_by_folder(pair: Pair, share: Path):
    meets(pair, by_folder(pair.here.desk, share), by_folder(pair.away.desk, share))
    assert not any(PNG[:40] in path.read_bytes() for path in share.rglob("*") if path.is_file())


def test_a_picture_of_one_desk_opens_at_the_other_by_hub(pair: Pair, hub: HubDesk):
    one, two = by_hub(pair.here.desk, hub), by_hub(pair.away.desk, hub)
    try:
        meets(pair, one, two)
        rows = hub.sql("SELECT encode(sha, 'hex'), data FROM wv.blob")
        assert len(rows) == 1 and PNG[:40] not in bytes(rows[0][1])
    finally:
        one.close()
        two.close()


def test_a_mail_with_a_verdict_is_named_too_also_when_another_took_its_place(pair: Pair):
    night = pair.here
    before = filed_in(night.desk.journal)
    assert before is not None and filed_in(night.desk.journal, before.mark) is None
    case, statement = night.ready()
    for words in (b"Akkoord.", b"Toch niet akkoord."):
        mail = Mail(b"From: korpschef@politie.example\r\n\r\n" + words)
        night.desk.clearances.note_mail("lore", case, statement, "chief", "HCP A. Van Damme", "cleared", mail)
    later = filed_in(night.desk.journal, before.mark)
    assert later is not None and later.named - before.named == {*night.desk.blobs.names()} - before.named
    assert len(later.named - before.named) == 2


def test_what_is_erased_stays_away_from_desks_and_folder(pair: Pair, share: Path):
    here, away = pair.here.desk, pair.away.desk
    one, two = by_folder(here, share), by_folder(away, share)
    capture, _ = here.captures.file("lore", PNG)
    one.round(found=True)
    two.round()
    assert len([*(share / "wv/blob").rglob("*")]) == 2 and len(away.blobs.names()) == 1
    erase(here, capture.id)
    for each in (two, one, two, one):
        each.round()
    assert [path for path in (share / "wv/blob").rglob("*") if path.is_file()] == []
    assert here.blobs.names() == away.blobs.names() == ()
    assert pair.alike()
    by_folder(away, share).round()
    assert [path for path in (share / "wv/blob").rglob("*") if path.is_file()] == []


def test_at_a_hub_a_file_goes_by_whoever_brought_it_and_by_no_other(pair: Pair, hub: HubDesk):
    here, away = pair.here.desk, pair.away.desk
    one, two = by_hub(here, hub), by_hub(away, hub)
    capture, _ = here.captures.file("lore", PNG)
    one.round()
    two.round()
    (name,) = here.blobs.names()
    stranger = hub.hub(AWAY)
    stranger.open()
    stranger.erase_blob(name)
    assert hub.sql("SELECT count(*) FROM wv.blob") == [(1,)], "another device cannot take it away"
    erase(away, capture.id)
    two.round()
    assert hub.sql("SELECT count(*) FROM wv.blob") == [(1,)]
    one.round()
    assert hub.sql("SELECT count(*) FROM wv.blob") == [(0,)]
    assert here.blobs.names() == away.blobs.names() == ()
    two.round()
    assert hub.sql("SELECT count(*) FROM wv.blob") == [(0,)]
    one.close()
    two.close()


def test_at_a_hub_any_device_takes_away_what_a_revoked_one_brought(pair: Pair, hub: HubDesk):
    here, away = pair.here.desk, pair.away.desk
    one, two = by_hub(here, hub), by_hub(away, hub)
    capture, _ = here.captures.file("lore", PNG)
    one.round()
    two.round()
    one.close()
    hub.admin.revoke(hub.workspace, here.profile.device)
    erase(away, capture.id)
    two.round()
    assert hub.sql("SELECT count(*) FROM wv.blob") == [(0,)]
    two.close()


def test_a_file_that_was_lost_here_is_broken_and_not_on_its_way(pair: Pair):
    desk = pair.here.desk
    capture, _ = desk.captures.file("lore", PNG)
    desk.blobs.remove(desk.blobs.names())
    with pytest.raises(BrokenStore, match=r"blob\.missing"):
        desk.captures.show("lore", capture.id)
    assert [each.proof for each in desk.captures.verify()] == ["missing"]


def test_the_state_and_the_doctor_tell_what_is_still_to_come(pair: Pair, share: Path):
    here, away = pair.here.desk, pair.away.desk
    one, two = Syncing(here), Syncing(away)
    for each in (one, two):
        each.configure(str(share))
        each.round()
    here.captures.file("lore", PNG)
    pair.meet()
    assert (two.round().blobs_missing, two.state.blobs_unsent) == (1, 0)
    assert about_files(pair.away) == {"doctor.blobs_coming"}
    assert one.round().blobs_unsent == 0
    assert two.round().blobs_missing == 0
    assert about_files(pair.away) == {"doctor.blobs"}
    one.close()
    two.close()


def about_files(night: Night) -> set[str]:
    lines = examine_desk(night.folder, night.clock, secrets=night.keys, whole=False)
    return {line.reason.code for line in lines if line.about == "blobs"}
