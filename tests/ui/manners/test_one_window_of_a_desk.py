"""One window for each desk, in real processes: a second start ends, the first comes forward, a kill bars nobody."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from ui.manners.single import SingleWindow

PROGRAM = """
import sys
from ui import app

class Desk:
    def attach(self, shell):
        shell.showMinimized()
        print("open", flush=True)
    def close(self):
        print("closed", flush=True)

real = app.bring_forward

def told(window, token=""):
    real(window, token)
    print("forward", window.isMinimized(), token, flush=True)

app.bring_forward = told
sys.exit(app.main(["woordvoering", "--home", sys.argv[1]], load=lambda arguments, passphrase: Desk()))
"""


@pytest.fixture
def start():
    running: list[subprocess.Popen[str]] = []

    def begin(home, **env):
        order = [sys.executable, "-c", PROGRAM, str(home)]
        one = subprocess.Popen(order, stdout=subprocess.PIPE, text=True, env=os.environ | env)
        running.append(one)
        return one

    yield begin
    for one in running:
        one.kill()
        one.communicate()


def test_a_second_start_brings_the_first_forward_and_a_killed_window_bars_nobody(start, tmp_path):
    first = start(tmp_path)
    assert first.stdout.readline() == "open\n"
    second = start(tmp_path, XDG_ACTIVATION_TOKEN="gift-1")
    assert (second.wait(30), second.stdout.read()) == (0, "")
    assert first.stdout.readline() == "forward False gift-1\n"
    assert first.poll() is None
    first.kill()
    first.wait()
    third = start(tmp_path)
    assert third.stdout.readline() == "open\n"


def test_another_desk_has_a_window_of_its_own_and_a_closed_window_leaves_room(qapp, tmp_path):
    one, other = SingleWindow(tmp_path / "a", tmp_path), SingleWindow(tmp_path / "b", tmp_path)
    again = SingleWindow(tmp_path / "c" / ".." / "a", tmp_path)
    assert one.take()
    assert other.take()
    assert not again.take()
    one.close()
    assert again.take()


@pytest.mark.parametrize("said", [b"forward \x00\x01\n", b"quit\n", b"x" * 1_000, b"forward " + b"y" * 400 + b"\n"])
def test_what_is_no_call_moves_no_window(qapp, qtbot, tmp_path, said):
    from PySide6.QtNetwork import QLocalSocket

    one, heard = SingleWindow(tmp_path / "a", tmp_path), []
    assert one.take()
    one.listen()
    one.called.connect(heard.append)
    socket = QLocalSocket()
    socket.connectToServer(one._socket)
    socket.write(said)
    qtbot.waitUntil(lambda: bool(heard) or socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert heard in ([], [""])
    one.close()


@pytest.mark.expects_log("not told apart")
def test_where_no_lock_can_be_made_the_window_opens_all_the_same(qapp, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert SingleWindow(tmp_path, tmp_path / "file").take()
