"""The way in: the window before the desk, the desk in a thread, and nothing heavy before either."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import Qt

from ui.i18n import install
from ui.running import App, guard, plain_words
from ui.widgets.states import StateCard
from woordvoering.errors import BrokenStore, WrongKey

ALLOWED = {"PySide6", "shiboken6", "shibokensupport", "signature_bootstrap", "ui", "woordvoering"}
PROBE = """
import sys
before = set(sys.modules)
import ui.app
print("\\n".join(sorted({name.partition(".")[0] for name in set(sys.modules) - before})))
print("\\n".join(sorted(name for name in sys.modules if name.startswith("PySide6."))))
"""


def test_before_the_window_shows_only_qt_and_the_standard_library_are_imported():
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True)
    names = set(done.stdout.split())
    heavy = {name for name in names if "." not in name} - set(sys.stdlib_module_names) - ALLOWED
    assert {name for name in heavy if not name.startswith("_")} == set()
    qt = {name for name in names if name.startswith("PySide6.Qt")}
    assert qt == {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"}


class FakeDesk:
    def __init__(self):
        self.attached = None
        self.closed = False
        self.thread = None

    def attach(self, shell):
        self.attached = shell
        self.thread = threading.current_thread()

    def close(self):
        self.closed = True


@pytest.fixture
def app(qapp, clock, qtbot):
    made = []

    def build(load):
        app = App(qapp, load, ["woordvoering"], clock, plain_words)
        qtbot.addWidget(app.shell)
        made.append(app)
        return app

    yield build
    for one in made:
        qapp.aboutToQuit.disconnect(one._close)


def test_the_window_is_there_before_the_desk_and_the_desk_comes_from_a_thread(app, qtbot):
    go, desk, loaded_in = threading.Event(), FakeDesk(), []

    def load(arguments, passphrase):
        go.wait(10)
        loaded_in.append(threading.current_thread())
        return desk

    made = app(load)
    made.start()
    assert made.shell.isVisible()
    assert desk.attached is None
    go.set()
    qtbot.waitUntil(lambda: desk.attached is made.shell)
    assert loaded_in[0] is not threading.main_thread()
    assert desk.thread is threading.main_thread()
    made._close()
    assert desk.closed


@pytest.mark.expects_log("the desk does not open")
def test_a_desk_that_does_not_open_is_said_and_can_be_tried_again(app, qtbot):
    desk, tries = FakeDesk(), []

    def load(arguments, passphrase):
        tries.append(arguments)
        if len(tries) == 1:
            raise WrongKey("store.wrong_key", file="desk.db")
        return desk

    made = app(load)
    made.start()
    card = made.shell.findChild(StateCard)
    qtbot.waitUntil(lambda: "desk.db" in card.accessibleName())
    made.shell.retry_wanted.emit()
    qtbot.waitUntil(lambda: desk.attached is made.shell)
    assert len(tries) == 2


@pytest.mark.expects_log("an act stopped halfway")
def test_an_error_that_nobody_caught_is_said_without_anything_personal(app, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    told = []
    made = app(lambda arguments, passphrase: FakeDesk())
    monkeypatch.setattr(made.shell, "tell", lambda words, icon: told.append(words))
    guard(made.shell)
    error = ValueError("Jan Peeters belde")
    sys.excepthook(ValueError, error, None)
    assert told == ["Deze handeling is gestopt (ValueError). Wat bewaard was, blijft bewaard."]


def test_dutch_needs_no_translation_and_an_unknown_language_stays_dutch(qapp):
    assert install(qapp, "nl") is None
    assert install(qapp, "tlh") is None


def test_a_desk_behind_a_passphrase_asks_for_it_and_says_when_it_is_wrong(app, qtbot):
    desk, given = FakeDesk(), []

    def load(arguments, passphrase):
        given.append(passphrase)
        if passphrase == "":
            raise BrokenStore("vault.passphrase_needed", folder="desk")
        if passphrase != "lente aan de leie":
            raise WrongKey("vault.wrong_passphrase", file="vault.json")
        return desk

    made = app(load)
    made.start()
    for number, words in enumerate(("herfst", "lente aan de leie"), start=1):
        qtbot.waitUntil(
            lambda number=number: len(given) == number and made.unlock is not None and made.unlock.isVisible()
        )
        made.unlock.field.set_text(words)
        qtbot.keyClick(made.unlock.field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.attached is made.shell)
    assert given == ["", "herfst", "lente aan de leie"]
    assert made.unlock.field.text() == ""
