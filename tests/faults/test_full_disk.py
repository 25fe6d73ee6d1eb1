"""A disk that is full: the act is refused aloud, nothing is half, and with space the desk goes on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from night_desk import Night, make_night

from woordvoering.desk import create_desk, open_desk
from woordvoering.errors import BrokenStore, StoreFull
from woordvoering.journal.verify import verify

pytestmark = pytest.mark.faults
HERE = Path(__file__).resolve().parents[1]

UNDER_A_LIMIT = """
import resource, signal, sys
from pathlib import Path
sys.path[:0] = [{root!r}, {helpers!r}]
from night_desk import make_night
from woordvoering.errors import StoreFull
from woordvoering.journal.verify import verify

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
night = make_night(Path({folder!r}))
case, _ = night.desk.cases.open_own("lore", "Knal", night.clock.now())
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
wal = (night.folder / "desk.db-wal").stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (wal + {room}, hard))
kept = 0
try:
    for number in range(400):
        night.desk.cases.note("lore", case, f"regel {{number}} " * 40)
        kept += 1
except StoreFull as full:
    print("full", full.code, full.exit_code)
before = len(night.desk.journal.events(case))
resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
assert before == kept + 1, (before, kept)
verify(night.desk.journal)
night.desk.cases.note("lore", case, "er is weer plaats")
night.reopen()
assert len(night.desk.journal.events(case)) == kept + 2
print("went on", verify(night.desk.journal).events > kept)
"""


@pytest.mark.parametrize("room", [4_000, 40_000, 150_000])
def test_an_act_that_the_disk_refuses_is_told_and_the_desk_goes_on(tmp_path: Path, room: int):
    script = UNDER_A_LIMIT.format(
        root=str(HERE.parent), helpers=str(HERE / "casework"), folder=str(tmp_path), room=room
    )
    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=300, check=False, cwd=HERE.parent
    )
    assert run.returncode == 0, run.stderr[-2_000:]
    assert run.stdout.splitlines() == ["full store.full 4", "went on True"]


ON_A_SMALL_DISK = """
import os, sys
from pathlib import Path
sys.path[:0] = [{root!r}, {helpers!r}]
from night_desk import make_night
from woordvoering.errors import StoreFull
from woordvoering.journal.verify import verify
from woordvoering.release.commands import Choices

disk = Path({folder!r})
night = make_night(disk)
case, statement = night.cleared()
quick = Choices(formats=("md", "text"))

def fill(leave):
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    with open(disk / "ballast", "ab") as ballast:
        try:
            for _ in range(max(0, free - leave) // 4096):
                ballast.write(bytes(4096)); ballast.flush()
        except OSError:
            pass

def refused(act):
    before, heads = night.desk.journal.state(), night.desk.journal.heads(case)
    try:
        act()
    except StoreFull as full:
        same = (night.desk.journal.state(), night.desk.journal.heads(case)) == (before, heads)
        return f"{{full.code}} {{full.exit_code}} {{same}}"
    return "went through"

fill(0)
def many():
    for number in range(400):
        night.desk.cases.note("lore", case, f"regel {{number}} " * 40)
try:
    many()
    print("went through")
except StoreFull as full:
    print(full.code, full.exit_code)
print(refused(lambda: night.desk.cases.note("lore", case, "regel " * 1000)))
print(refused(lambda: night.desk.claims.store_material("lore", case, "foto.jpg", bytes(100_000))))
print(refused(lambda: night.desk.releases.release("lore", case, statement, quick, disk / "kit")))
left = sorted(str(path.relative_to(disk)) for path in disk.rglob("*") if path.name.endswith(".part"))
print("left behind:", left, (disk / "kit").exists())
verify(night.desk.journal)
(disk / "ballast").unlink()
night.desk.releases.release("lore", case, statement, quick, disk / "kit")
night.reopen()
print("went on", verify(night.desk.journal).events > 40, len(list((disk / "kit").iterdir())))
"""


def test_a_real_disk_that_is_full_is_told_and_nothing_has_changed(tmp_path: Path):
    """A file system of six megabytes of its own, in a name space of its own: no rights of an administrator needed."""
    mount = 'mount -t tmpfs -o size=6m tmpfs "$1" && shift && exec "$@"'
    wrap = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount, "sh", str(tmp_path)]
    if shutil.which("unshare") is None or subprocess.run([*wrap, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this machine mounts no file system of its own for a test")
    script = ON_A_SMALL_DISK.format(root=str(HERE.parent), helpers=str(HERE / "casework"), folder=str(tmp_path))
    run = subprocess.run(
        [*wrap, sys.executable, "-c", script], capture_output=True, text=True, timeout=300, check=False, cwd=HERE.parent
    )
    assert run.returncode == 0, run.stderr[-2_000:]
    assert run.stdout.splitlines() == [
        "store.full 4",
        "store.full 4 True",
        "store.full 4 True",
        "kit.disk_full 4 True",
        "left behind: [] False",
        "went on True 5",
    ]


def refuse(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_mark_that_could_not_be_written_does_not_undo_an_act_that_stands(night: Night, monkeypatch):
    case = night.case()
    before = len(night.desk.journal.events(case))
    mark = (night.folder / "desk.head").read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr("woordvoering.journal.tail.os.open", refuse)
        night.desk.cases.note("lore", case, "dit staat er")
    assert len(night.desk.journal.events(case)) == before + 1
    assert (night.folder / "desk.head").read_bytes() == mark, "the mark may lag, it never runs ahead"
    night.reopen()
    night.desk.cases.note("lore", case, "en dit ook")
    assert (night.folder / "desk.head").read_bytes() != mark
    assert verify(night.desk.journal).events > before


def test_material_that_the_disk_refuses_is_no_material(night: Night, monkeypatch):
    case = night.case()
    events = len(night.desk.journal.events(case))
    with monkeypatch.context() as patched:
        patched.setattr("woordvoering.store.place.os.fsync", refuse)
        with pytest.raises(StoreFull):
            night.desk.claims.store_material("lore", case, "foto.jpg", b"beeld")
    assert len(night.desk.journal.events(case)) == events
    assert [path for path in (night.folder / "blobs").rglob("*") if path.is_file()] == []
    night.desk.claims.store_material("lore", case, "foto.jpg", b"beeld")
    assert night.desk.views.case(case).material[0].name == "foto.jpg"


def test_a_desk_is_not_half_founded_on_a_full_disk(tmp_path: Path, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr("woordvoering.store.place.os.open", refuse)
        with pytest.raises(StoreFull):
            make_night(tmp_path)
    assert not (tmp_path / "desk" / "profile.json").exists()
    night = make_night(tmp_path)
    assert night.desk.views.cases() == ()
    night.desk.close()


@pytest.mark.parametrize("moment", range(12))
def test_a_founding_that_fails_at_any_moment_leaves_an_empty_place(tmp_path: Path, monkeypatch, moment: int):
    """The disk refuses the n-th file that is opened: no profile, no keys and no database stay behind."""
    opened, calls = os.open, iter(range(10_000))

    def full_from_now(path: object, *given: object, **named: object) -> int:
        if str(tmp_path) in str(path) and next(calls) >= moment:
            raise OSError(28, "No space left on device")
        return opened(path, *given, **named)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr("woordvoering.store.place.os.open", full_from_now)
        try:
            create_desk(tmp_path / "desk", "Politie Testdam", passphrase="vier losse woorden")[0].close()
        except StoreFull:
            assert [path.name for path in (tmp_path / "desk").iterdir() if path.is_file()] == []
            return
    open_desk(tmp_path / "desk", passphrase="vier losse woorden").close()


def test_what_is_left_of_a_desk_is_never_written_over(night: Night):
    night.desk.close()
    (night.folder / "profile.json").unlink()
    before = (night.folder / "desk.db").read_bytes()
    with pytest.raises(BrokenStore, match=r"home\.files_left"):
        create_desk(night.folder, "Politie Elders", passphrase="vier losse woorden")
    assert (night.folder / "desk.db").read_bytes() == before and not (night.folder / "vault.json").exists()
