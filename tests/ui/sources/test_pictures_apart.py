"""Pictures of others are decoded in a process without keys, network or files, which is thrown away."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from ui.sources import picture_process
from ui.sources.picture_process import PictureProcess, decoded_apart

SPY = (
    "import sys; sys.path.insert(0, sys.argv[1]); from ui.sources import picture_worker as w, decoding;"
    "import os, socket;\n"
    "def could(act):\n"
    "    try: act()\n"
    "    except OSError: return 0\n"
    "    return 1\n"
    "def spied(body):\n"
    "    found = could(lambda: open('/etc/hostname')) + 2 * could(lambda: socket.socket())\n"
    "    found += 4 * any('SECRET' in name or name == 'HOME' for name in os.environ)\n"
    "    image = decoding.QImage(1, 1, decoding.QImage.Format.Format_ARGB32)\n"
    "    image.fill(0xFF000000 + found); return image\n"
    "w.decoded = spied; sys.exit(w.main())"
)
FALLS = (
    "import sys; sys.path.insert(0, sys.argv[1]); from ui.sources import picture_worker as w, decoding; import os;"
    "true = w.decoded; w.decoded = lambda body: os._exit(9) if b'dies' in body else true(body); sys.exit(w.main())"
)
SAYS = "import sys, time; out = sys.stdout.buffer; out.write(b'\\0\\0\\0\\5ready'); out.flush();"
STUCK = SAYS + "time.sleep(60)"
BABBLES = SAYS + "out.write(99 * b'\\xff'); out.flush(); sys.stdin.read()"


def picture(kind: bytes, wide: int = 8, high: int = 6) -> bytes:
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(made, QByteArray(kind)).write(image)
    return bytes(made.data().data())


def test_every_kind_of_picture_comes_back_as_it_was_and_no_larger_than_it_is_shown():
    with PictureProcess() as process:
        for kind in (b"png", b"jpeg", b"webp"):
            image = process.decoded(picture(kind))
            assert (image.width(), image.height(), process.falls) == (8, 6, 0), kind
            assert abs(image.pixelColor(3, 3).blue() - 0x99) <= 3
        large = process.decoded(picture(b"png", 1_760, 700))
        assert (large.width(), large.height()) == (880, 350)
        for kind in (b"png", b"jpeg"):
            assert process.decoded(picture(kind, 3_240, 3_240)).height() == 560, "as large as anybody takes pictures"
        assert process.decoded(b"MZ no picture").isNull()
        assert process.falls == 0
        if sys.platform != "win32":
            assert {"memory", "files"} <= set(process.confined)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits that a process can set on itself")
def test_who_breaks_into_the_decoder_finds_no_file_no_socket_and_no_secret(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("WOORDVOERING_SECRET", "geheim")
    monkeypatch.setattr(picture_process, "_BOOT", SPY)
    assert decoded_apart(picture(b"png")).pixel(0, 0) == 0xFF000000


def test_a_picture_that_fells_the_decoder_is_none_and_the_next_one_is_shown(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(picture_process, "_BOOT", FALLS)
    with PictureProcess() as process:
        assert process.decoded(b"dies").isNull()
        assert process.falls == 1
        assert not process.decoded(picture(b"png")).isNull()


@pytest.mark.parametrize("boot", [STUCK, BABBLES])
def test_a_decoder_that_hangs_or_babbles_is_ended(boot: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(picture_process, "_BOOT", boot)
    with PictureProcess(decode_s=0.5 if boot is STUCK else 20.0) as process:
        assert process.decoded(picture(b"png")).isNull()
        assert process.falls == 1
        assert not process._apart.running


def test_a_program_that_cannot_start_the_decoder_shows_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "weg"))
    assert decoded_apart(picture(b"png")).isNull()


def test_a_frozen_program_starts_itself_as_the_decoder(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert picture_process._command() == [sys.executable, "picture-worker"]
    monkeypatch.undo()
    root = Path(picture_process.__file__).parents[2]
    order = [sys.executable, "-m", "woordvoering", "picture-worker"]
    assert subprocess.run(order, cwd=root, input=b"", capture_output=True, check=False).returncode == 0
