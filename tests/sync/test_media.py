"""Files beside the acts, at a folder: bounded, written once, proven before they are kept, never what nobody names."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import msgspec
import pytest
from desk_parts import FixedDice

from woordvoering.errors import StoreFull
from woordvoering.store import blobs as store
from woordvoering.store.blobs import LEAST_SEALED, Blobs
from woordvoering.sync import media
from woordvoering.sync.files import Files
from woordvoering.sync.folder import Folder
from woordvoering.sync.media import LOOKS, Filed, Media, MediaExchange
from woordvoering.sync.replica import here

KEY = b"b" * 32


class Counting(Files):
    """A share that tells which files were opened to be read."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def read(self, path: Path, limit: int) -> bytes:
        self.opened.append(path.name)
        return super().read(path, limit)


class Device:
    """A device with files, whose journal names and erased what the test says."""

    def __init__(self, folder: Path, share: Path, name: str, files: Files | None = None) -> None:
        self.blobs = Blobs(folder / name, KEY, FixedDice(name))
        self.filed = Filed((0,), frozenset(), frozenset())
        self._share, self._name = share, name
        self.start(files)

    def start(self, files: Files | None = None) -> None:
        """After a restart, or with another share behind it."""
        folder = Folder(self._share, "w", FixedDice(f"{self._name}{id(files)}"), files=files, pause=lambda _: None)
        self.exchange = MediaExchange(Media(self.blobs, self._ask), folder.shelf(), here)

    def _ask(self, known: tuple[int, ...] | None) -> Filed | None:
        return None if known == self.filed.mark else self.filed

    def names(self, *names: str) -> None:
        self._set(named=self.filed.named | {*names})

    def erases(self, *names: str) -> None:
        self.blobs.remove(names)
        self._set(named=self.filed.named - {*names}, gone=self.filed.gone | {*names})

    def _set(self, **changes: frozenset[str]) -> None:
        self.filed = msgspec.structs.replace(self.filed, mark=(self.filed.mark[0] + 1,), **changes)

    def keeps(self, data: bytes) -> str:
        name = self.blobs.put(data)
        self.names(name)
        return name


@pytest.fixture
def share(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    (folder / "wv").mkdir(parents=True)
    return folder


@pytest.fixture
def pair(tmp_path: Path, share: Path) -> tuple[Device, Device]:
    return Device(tmp_path, share, "a"), Device(tmp_path, share, "b")


def there(share: Path, name: str) -> Path:
    return share / "wv" / "blob" / name[:2] / name


def rounds(*devices: Device, times: int = 1) -> None:
    for _ in range(times):
        for device in devices:
            device.exchange.round()


def test_what_one_device_keeps_the_other_opens(pair: tuple[Device, Device]):
    one, two = pair
    name = one.keeps(b"een beeld van de brug")
    two.names(name)
    assert two.exchange.round().missing == 1
    assert one.exchange.round().sent == 1
    moved = two.exchange.round()
    assert (moved.taken, moved.missing, moved.faults) == (1, 0, ())
    assert two.blobs.get(name) == b"een beeld van de brug"
    again = [device.exchange.round() for device in pair]
    assert [(each.sent, each.taken, each.unsent) for each in again] == [(0, 0, 0)] * 2


def test_what_nobody_names_is_neither_opened_nor_fetched_nor_sent(pair: tuple[Device, Device], share: Path):
    one, two = pair
    files = Counting()
    two.start(files)
    strange = [one.keeps(f"vreemd {number}".encode()) for number in range(20)]
    one.exchange.round()
    two.blobs.put(b"een bestand van een handeling die nooit geschreven werd")
    assert two.exchange.round().taken == 0 and files.opened == []
    assert sum(path.is_file() for path in (share / "wv/blob").rglob("*")) == 20
    two.names(strange[0])
    assert two.exchange.round().taken == 1 and files.opened == [strange[0]]


def test_a_round_moves_a_bounded_number_of_files_and_the_next_goes_on(pair: tuple[Device, Device]):
    one, two = pair
    names = [one.keeps(bytes([number])) for number in range(120)]
    two.names(*names)
    moved = [one.exchange.round() for _ in range(4)]
    assert [each.sent for each in moved] == [50, 50, 20, 0]
    assert [each.more for each in moved] == [True, True, False, False]
    assert [each.unsent for each in moved] == [70, 20, 0, 0]
    one.start()
    assert one.exchange.round().sent == 0, "after a start nothing is sent again"
    assert [two.exchange.round().missing for _ in range(3)] == [70, 20, 0]


def test_a_round_moves_a_bounded_number_of_bytes_the_small_files_first(pair, monkeypatch: pytest.MonkeyPatch):
    one, two = pair
    monkeypatch.setattr(media, "ROUND_BYTES", 1000)
    large, small = one.keeps(b"g" * 5000), one.keeps(b"k" * 10)
    two.names(large, small)
    assert one.exchange.round().sent == 1 and one.exchange.round().sent == 1
    assert two.exchange.round().taken == 1 and two.blobs.size(small) is not None
    assert two.exchange.round().taken == 1, "a file that is larger than a round goes alone"


@pytest.mark.parametrize("wrong", ["cut", "other", "empty", "giant", "fifo", "link", "folder"])
def test_what_is_not_the_file_of_its_name_stays_out_and_is_put_again(pair, share: Path, wrong: str, tmp_path: Path):
    one, two = pair
    body = b"een foto van een kenteken"
    name = one.keeps(body)
    one.exchange.round()
    path = there(share, name)
    whole = path.read_bytes()
    path.unlink()
    match wrong:
        case "cut":
            path.write_bytes(whole[:-1])
        case "other":
            path.write_bytes(whole[:-1] + b"x")
        case "empty":
            path.write_bytes(b"")
        case "giant":
            with path.open("wb") as file:
                file.truncate(10 << 30)
        case "fifo":
            os.mkfifo(path)
        case "link":
            (tmp_path / "elders").write_bytes(whole)
            path.symlink_to(tmp_path / "elders")
        case _:
            path.mkdir()
    files = Counting()
    two.start(files)
    two.names(name)
    moved = two.exchange.round()
    assert (moved.taken, moved.missing, len(moved.faults)) == (0, 1, 1)
    assert two.blobs.size(name) is None
    assert files.opened == ([name] if wrong in ("cut", "other") else [])
    rounds(two, times=LOOKS)
    assert not path.exists() and not path.is_symlink()
    one.start()
    rounds(one, two, two)
    assert two.blobs.get(name) == body
    assert two.exchange.round().faults == ()


def test_a_file_that_is_still_being_written_is_taken_when_it_is_whole(pair: tuple[Device, Device], share: Path):
    one, two = pair
    name = one.keeps(b"z" * 500)
    one.exchange.round()
    path, whole = there(share, name), there(share, name).read_bytes()
    two.names(name)
    for length in range(100, len(whole), 100):
        path.write_bytes(whole[:length])
        assert two.exchange.round().taken == 0
        assert path.exists(), "nobody takes it away while it grows"
    two.exchange.round()
    assert path.exists(), "nor when it has just stopped"
    path.write_bytes(whole)
    assert two.exchange.round().taken == 1


def test_a_link_in_place_of_a_directory_is_not_followed_and_holds_nothing_else_up(pair, share: Path, tmp_path: Path):
    one, two = pair
    name = one.keeps(b"een")
    other = next(found for number in range(99) if (found := one.keeps(bytes([number])))[:2] != name[:2])
    one.exchange.round()
    directory = there(share, name).parent
    directory.rename(tmp_path / "elders")
    directory.symlink_to(tmp_path / "elders")
    files = Counting()
    two.start(files)
    two.names(name, other)
    moved = two.exchange.round()
    assert (moved.taken, [each.code for each in moved.faults]) == (1, ["sync.not_a_file"])
    assert files.opened == [other]
    rounds(two, times=2 * LOOKS)
    assert (tmp_path / "elders" / name).exists(), "what lies behind the link is not touched"
    assert two.blobs.size(name) is None
    one.erases(name)
    assert one.exchange.round().sent == 0
    assert (tmp_path / "elders" / name).exists()


class Killed(BaseException):
    """The power went."""


class Dying(Files):
    """A share behind a device that dies before its n-th step."""

    def __init__(self, steps: int) -> None:
        self.left = steps

    def _step(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Killed

    def write(self, path: Path, data: bytes) -> None:
        self._step()
        path.write_bytes(data[: len(data) // 2])
        self._step()
        path.unlink()
        super().write(path, data)

    def rename(self, part: Path, path: Path) -> None:
        self._step()
        super().rename(part, path)

    def sync(self, folder: Path) -> None:
        self._step()
        super().sync(folder)

    def make(self, folder: Path) -> None:
        self._step()
        super().make(folder)

    def read(self, path: Path, limit: int) -> bytes:
        self._step()
        return super().read(path, limit)

    def remove(self, path: Path) -> None:
        self._step()
        super().remove(path)


def test_a_device_that_dies_between_any_two_steps_leaves_nothing_half(tmp_path: Path):
    deaths = 0
    for steps in range(20):
        folder, share = tmp_path / str(steps), tmp_path / str(steps) / "share"
        (share / "wv").mkdir(parents=True)
        one, two = Device(folder, share, "a"), Device(folder, share, "b")
        names = [one.keeps(b"1" * 100), one.keeps(b"2" * 200)]
        two.names(*names)
        for device in (one, two):
            device.start(Dying(steps))
            try:
                device.exchange.round()
            except Killed:
                deaths += 1
            device.start()
            device.exchange.round()
        rounds(one, two)
        assert [two.blobs.get(name) for name in names] == [b"1" * 100, b"2" * 200]
        for name in names:
            assert there(share, name).read_bytes() == one.blobs.sealed(name)
        one.erases(*names)
        one.start(Dying(steps))
        try:
            one.exchange.round()
        except Killed:
            deaths += 1
        one.start()
        one.exchange.round()
        left = [path.name for path in (share / "wv/blob").rglob("*") if path.is_file()]
        assert left == [], "parts of what was erased go too"
    assert deaths > 18, "at every step of a device that brings, that fetches and that erases"


def test_a_share_that_refuses_ends_no_round_and_is_tried_again(pair: tuple[Device, Device], share: Path):
    class Full(Files):
        def write(self, path: Path, data: bytes) -> None:
            raise OSError(28, "No space left on device")

    one, _ = pair
    one.keeps(b"een")
    one.start(Full())
    moved = one.exchange.round()
    assert (moved.sent, moved.unsent, moved.more) == (0, 1, False)
    assert {each.code for each in moved.faults} == {"sync.blobs_stuck"}
    one.start()
    assert one.exchange.round().sent == 1


def test_a_full_disk_of_our_own_ends_no_round_and_the_file_comes_later(pair, monkeypatch: pytest.MonkeyPatch):
    one, two = pair
    name = one.keeps(b"een")
    one.exchange.round()
    two.names(name)

    def full(path: Path, data: bytes) -> None:
        raise StoreFull("store.full")

    with monkeypatch.context() as patch:
        patch.setattr(store, "write_whole", full)
        moved = two.exchange.round()
    assert (moved.taken, moved.missing, [each.code for each in moved.faults]) == (0, 1, ["store.full"])
    rounds(two, times=2)
    assert two.blobs.get(name) == b"een"


def test_what_was_erased_goes_from_the_folder_and_an_old_device_does_not_leave_it_there(pair, share: Path):
    one, two = pair
    name, kept = one.keeps(b"een telefoonnummer"), one.keeps(b"een ander")
    two.names(name, kept)
    rounds(one, two)
    sealed = one.blobs.sealed(name)
    one.erases(name)
    one.exchange.round()
    assert not there(share, name).exists() and there(share, kept).exists()
    two.start()
    two.exchange.round()
    assert there(share, name).exists(), "a device that has not heard of it yet still has it"
    two.erases(name)
    two.exchange.round()
    assert not there(share, name).exists() and two.blobs.size(name) is None
    two.blobs.put_sealed(name, sealed)
    two.start()
    two.exchange.round()
    assert not there(share, name).exists(), "an old copy on a disk is not brought back"


def test_a_file_that_is_erased_while_it_comes_is_not_kept(pair: tuple[Device, Device], monkeypatch: pytest.MonkeyPatch):
    one, two = pair
    name = one.keeps(b"een telefoonnummer")
    one.exchange.round()
    two.names(name)
    put = two.blobs.put_sealed

    def late(name: str, cipher: bytes) -> None:
        two.erases(name)
        put(name, cipher)

    monkeypatch.setattr(two.blobs, "put_sealed", late)
    assert two.exchange.round().taken == 0
    assert two.blobs.size(name) is None


def test_a_spoiled_copy_of_our_own_is_not_sent_and_heals_from_the_folder(pair: tuple[Device, Device], tmp_path: Path):
    one, two = pair
    name = one.keeps(b"een beeld")
    two.names(name)
    rounds(one, two)
    path = tmp_path / "b" / name[:2] / name
    whole = path.read_bytes()
    path.write_bytes(whole[:-1] + b"?")
    shutil.rmtree(there(tmp_path / "share", name).parent)
    two.start()
    assert (two.exchange.round().sent, there(tmp_path / "share", name).exists()) == (0, False)
    one.start()
    one.exchange.round()
    rounds(two, times=4)
    assert path.read_bytes() == whole


def test_an_empty_file_travels_too(pair: tuple[Device, Device]):
    one, two = pair
    name = one.keeps(b"")
    assert one.blobs.size(name) == LEAST_SEALED
    two.names(name)
    rounds(one, two)
    assert two.blobs.get(name) == b""
