"""A disk that is full: the act is refused aloud, nothing is half, and with space the desk goes on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from night_desk import Night, make_night

from woordvoering.errors import StoreFull
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
