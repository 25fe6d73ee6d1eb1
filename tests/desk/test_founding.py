"""A desk is founded once: its root, its first people, its keys, and the recovery key that nobody stores."""

from __future__ import annotations

from pathlib import Path

import pytest
from night_desk import NIGHT, Dice, MemoryKeys, Night

from woordvoering.clock import ManualClock
from woordvoering.desk import create_desk, open_desk
from woordvoering.errors import BrokenInput, BrokenStore, WrongUse
from woordvoering.founding import (
    SEATS,
    Newcomer,
    enrol,
    home_of,
    recovery_sheet,
    root_from,
    secrets_of,
)
from woordvoering.journal.journal import Journal
from woordvoering.journal.members import ADMIN
from woordvoering.journal.verify import verify


@pytest.fixture
def founded(tmp_path: Path):
    clock, keys = ManualClock(NIGHT), MemoryKeys()
    desk, told, root = create_desk(tmp_path / "desk", "Zone", clock=clock, entropy=Dice("f"), secrets=keys)
    yield desk, told, root, keys
    desk.close()


def names(journal: Journal) -> set[str]:
    return set(journal.roster().members)


def test_a_fresh_desk_has_a_root_and_nobody_else(founded) -> None:
    desk, told, root, _ = founded
    assert desk.journal.workspace == told.profile.workspace == desk.profile.workspace
    assert names(desk.journal) == set()
    assert desk.journal.actors == (root.member,)
    assert len(desk.journal.events("workspace")) in (0, 1)


def test_the_recovery_key_is_the_roots_and_lies_in_no_file(founded) -> None:
    desk, told, root, _ = founded
    assert bytes.fromhex(told.recovery) == root.seed
    for file in desk.home.folder.rglob("*"):
        if file.is_file():
            body = file.read_bytes()
            assert root.seed not in body
            assert told.recovery.encode() not in body


def test_the_recovery_sheet_can_be_typed_over(founded) -> None:
    desk, told, root, _ = founded
    sheet = recovery_sheet("Zone", told, desk.clock)
    assert told.profile.workspace in sheet
    assert told.fingerprint in sheet
    groups = "".join(line.strip() for line in sheet.splitlines() if line.startswith("  "))
    assert root_from(groups, desk.journal, "toestel").seed == root.seed


@pytest.mark.parametrize("typed", ["", "zz" * 32, "00" * 31, "0" * 65, "geen sleutel"])
def test_a_mistyped_recovery_key_is_unreadable(founded, typed: str) -> None:
    desk, *_ = founded
    with pytest.raises(BrokenInput) as refused:
        root_from(typed, desk.journal, "toestel")
    assert refused.value.code == "recovery.unreadable"


def test_the_recovery_key_of_another_zone_opens_nothing(founded) -> None:
    desk, *_ = founded
    with pytest.raises(WrongUse) as refused:
        root_from("ab" * 32, desk.journal, "toestel")
    assert refused.value.code == "recovery.other_workspace"


def test_the_first_person_ever_is_an_admin_and_the_next_is_not(founded) -> None:
    desk, _, root, keys = founded
    people = (Newcomer("an", "An Aerts", "woordvoerder"), Newcomer("bo", "Bo Baert", "woordvoerder"))
    enrol(desk.journal, keys, root, people, desk.entropy)
    members = desk.journal.roster().members
    assert ADMIN in members["an"].roles
    assert ADMIN not in members["bo"].roles


def test_who_comes_later_is_no_admin_though_first_of_their_group(founded) -> None:
    desk, _, root, keys = founded
    enrol(desk.journal, keys, root, (Newcomer("an", "An Aerts", "x"),), desk.entropy)
    enrol(desk.journal, keys, root, (Newcomer("cy", "Cy Claes", "x", ("monitor",)),), desk.entropy)
    assert desk.journal.roster().members["cy"].roles == ("monitor",)


def test_enrolling_twice_keeps_the_seat_that_the_person_signs_with(founded) -> None:
    desk, _, root, keys = founded
    person = Newcomer("an", "An Aerts", "woordvoerder", ("spokesperson",))
    first, _ = enrol(desk.journal, keys, root, (person,), desk.entropy)
    case, _ = desk.cases.open_own("an", "Knal", desk.clock.now())
    again, _ = enrol(desk.journal, keys, root, (person,), desk.entropy)
    assert first[0].seed == again[0].seed
    desk.cases.note("an", case, "Het werkt nog.")


def test_a_person_can_act_at_once_and_after_the_desk_was_opened_again(founded) -> None:
    desk, _, root, keys = founded
    enrol(desk.journal, keys, root, (Newcomer("an", "An Aerts", "x", ("spokesperson",)),), desk.entropy)
    case, _ = desk.cases.open_own("an", "Knal", desk.clock.now())
    desk.close()
    opened = open_desk(desk.home.folder, clock=desk.clock, entropy=Dice("n"), secrets=keys)
    try:
        assert opened.journal.actors == ("an",)
        opened.cases.note("an", case, "Terug.")
        assert opened.views.case(case).log[0].text == "Terug."
    finally:
        opened.close()


def test_who_has_no_seat_here_cannot_act(founded) -> None:
    desk, *_ = founded
    with pytest.raises(WrongUse) as refused:
        desk.cases.open_own("niemand", "Knal", desk.clock.now())
    assert refused.value.code == "member.no_seat_here"


def test_where_a_desk_stands_no_other_is_founded(founded) -> None:
    desk, *_ = founded
    with pytest.raises(BrokenStore) as refused:
        create_desk(desk.home.folder, "Nog een", secrets=MemoryKeys(), entropy=Dice("x"))
    assert refused.value.code == "home.workspace_exists"


def test_without_a_trusted_keyring_and_without_a_passphrase_nothing_is_founded(tmp_path: Path) -> None:
    with pytest.raises(BrokenStore) as refused:
        create_desk(tmp_path / "desk", "Zone")
    assert refused.value.code == "keyring.untrusted"
    assert not (tmp_path / "desk" / "profile.json").exists()
    assert not (tmp_path / "desk" / "desk.db").exists()


def test_a_vault_without_a_passphrase_says_that_it_needs_one(tmp_path: Path) -> None:
    with pytest.raises(BrokenStore) as refused:
        secrets_of(home_of(tmp_path), "passphrase", "w", "", Dice("x"))
    assert refused.value.code == "vault.passphrase_needed"


def test_the_seats_are_kept_among_the_keys_and_nowhere_else(night: Night) -> None:
    seeds = night.keys.values[f"{SEATS}/{night.desk.profile.device}"]
    for member in ("lore", "karim"):
        seed = night.desk.journal.seat(member).seed
        assert seed.hex().encode() in seeds
        for file in night.folder.rglob("*"):
            if file.is_file():
                assert seed not in file.read_bytes()


def test_a_founded_desk_verifies(night: Night) -> None:
    assert verify(night.desk.journal).events == len(
        [event for case in night.desk.journal.cases() for event in night.desk.journal.events(case)]
    )
