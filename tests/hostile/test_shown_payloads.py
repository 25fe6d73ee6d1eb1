"""Markup of others on the screen and in the press text: no risk is left, nothing is opened and nobody is called."""

from __future__ import annotations

import ctypes
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from markup import risks
from payloads import payloads, sample

from woordvoering.errors import Refused
from woordvoering.release.document import House, Imprint, build_document
from woordvoering.release.formats import html as press

HERE = Path(__file__).resolve().parent
OPENED = 0x20 | 0x1
"""IN_OPEN and IN_ACCESS of inotify."""
HOUSE = House(
    name="Politie Test", short="Politie Test", website="https://politie.example", press_mail="pers@politie.example"
)
IMPRINT = Imprint(
    id="tag:politie.example,2026:PD-0001/eerste-reactie", version=1, kind="holding_statement", language="nl",
    first_created=1_794_618_000_000, version_created=1_794_620_400_000, by="Lore Vermeersch",
)  # fmt: skip


@pytest.fixture(scope="module")
def every(full: bool) -> list[str]:
    """All payloads, or a fixed choice; the public ones among them where they lie beside the checkout."""
    data = HERE.parents[2] / "shared" / "data"
    found = payloads(data if (data / "hostile").is_dir() else None)
    return found if full else sample(found, 200)


@contextmanager
def opened_files(folder: Path) -> Iterator[Callable[[], int]]:
    """How often a file of the folder was opened or read by anybody, as the kernel tells it."""
    libc = ctypes.CDLL(None, use_errno=True)
    watch = libc.inotify_init1(os.O_NONBLOCK)
    assert watch >= 0
    assert libc.inotify_add_watch(watch, os.fsencode(folder), OPENED) >= 0

    def count() -> int:
        try:
            return len(os.read(watch, 65_536)) // 16
        except BlockingIOError:
            return 0

    try:
        yield count
    finally:
        os.close(watch)


@contextmanager
def called() -> Iterator[tuple[str, list[str]]]:
    """A server on loopback that notes every call."""
    calls: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                calls.append("a call")
                connection.close()

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/x.png", calls
        server.shutdown(socket.SHUT_RDWR)


@pytest.mark.hostile
@pytest.mark.skipif(sys.platform != "linux", reason="opened files are counted by inotify")
def test_nothing_is_left_opened_or_called_while_payloads_are_shown(
    every: list[str], tmp_path: Path, figure: Callable[[str], None]
) -> None:
    (tmp_path / "x.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    with opened_files(tmp_path) as count, called() as (web, calls):
        order = [sys.executable, str(HERE / "show_payloads.py"), str(tmp_path), web]
        shown = subprocess.run(order, input=json.dumps(every), capture_output=True, text=True, check=False)
        opened = count()
    assert shown.returncode == 0, shown.stderr[-2_000:]
    found = json.loads(shown.stdout)
    figure(
        f"payloads on the screen {found['shown']:,}: risks in the widgets {len(found['risks'])}, sockets "
        f"{len(found['sockets']) + len(calls)}, file opens {len(found['files']) + opened}"
    )
    assert found["shown"] == len(every)
    assert found["risks"] == []
    assert (found["files"], opened) == ([], 0)
    assert (found["sockets"], calls) == ([], [])


@pytest.mark.hostile
def test_no_risk_is_left_in_the_page_of_the_press(every: list[str], figure: Callable[[str], None]) -> None:
    left: list[str] = []
    refused = rendered = 0
    for payload in every:
        words = payload.replace("FILE", "file:///etc/passwd").replace("WEB", "http://127.0.0.1/x")
        for text in (f"Er was een knal.\n\n{words}", words):
            try:
                made = build_document(text, house=HOUSE, imprint=IMPRINT, headline=f"Knal {words[:60]}")
            except Refused:
                refused += 1
                continue
            rendered += 1
            left += [f"{words[:60]!r}: {risk}" for risk in risks(press.render(made).decode())]
    figure(f"payloads in press texts {rendered:,} pages, {refused:,} refused: risks {len(left)}")
    assert left == []
    assert rendered > len(every)


@pytest.mark.parametrize(
    "page",
    [
        "<p><img src=x></p>", "<p onclick=x>a</p>", "<a href='javascript:x'>a</a>",
        "<p style='background:url(x)'>a</p>", "<script>x</script>", "<a href='http://u@x.example/'>a</a>",
        "<meta http-equiv=refresh content=0>", "<svg/onload=x>",
    ],
)  # fmt: skip
def test_the_judge_sees_what_is_dangerous(page: str) -> None:
    assert list(risks(page))


@pytest.mark.skipif(sys.platform != "linux", reason="opened files are counted by inotify")
def test_the_count_sees_a_label_that_reads_a_file(tmp_path: Path) -> None:
    """Without the rule of plain text the very same picture is opened: a count of 0 means something."""
    (tmp_path / "x.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    show = (
        "import sys; from PySide6.QtWidgets import QApplication, QLabel; a = QApplication([]);"
        "label = QLabel(f\"<img src='file://{sys.argv[1]}/x.png'>\"); label.show(); label.grab()"
    )
    with opened_files(tmp_path) as count:
        order = [sys.executable, "-c", show, str(tmp_path)]
        subprocess.run(order, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, capture_output=True, check=False)
        assert count() > 0
