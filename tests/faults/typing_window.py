"""Windows of a desk with somebody at the keyboard, who may be killed: a child for each line of JSON on standard input.

Everything is the program's own, from `main` on; its modules are loaded once, before the first child. A child says what
stands in the places that are named, then types in one of them, key by key: a line for each, with the moment after it.
A thread beside it says that the machine lets it run. With nowhere to type it closes by itself.
"""

from __future__ import annotations

import importlib
import json
import os
import random
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import Any, cast

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ui import features
from ui.app import main
from ui.desktop import Desktop
from ui.running import Here
from ui.shell import Shell

STREAM = "Aan de Dampoort was er om 01.52 uur een luide knal; niemand raakte gewond, het onderzoek loopt nog. "
"""What is typed, again and again."""
LOADED = ("ui.opening", "ui.statement.wire", "ui.requests.wire", "ui.watch.wire", "PySide6.QtNetwork")
"""What every window loads sooner or later."""
KEY_MS = (15, 60)
"""Between two keys: as fast as anybody types, and never the same."""
LOOK_MS, BEAT_S = 10, 0.02

Step = Iterator[None]
Job = dict[str, Any]
"""`home`, `phrase` (a file), `subject` (case/text), `look` (places) and `place`, where is typed; '' for nowhere."""


def say(kind: str, what: object = None) -> None:
    """One line, with the moment (ns, one clock for every process of a machine); it is out before the next step."""
    os.write(1, f"{json.dumps([kind, time.monotonic_ns(), what])}\n".encode())


def beat() -> None:
    """Says that the process is let to run, whatever its window is at."""
    never = threading.Event()
    while not never.wait(BEAT_S):
        say("beat")


class Hands(QObject):
    """Goes from place to place in the window, a step at each turn of the timer."""

    def __init__(self, desktop: Desktop, shell: Shell, job: Job) -> None:
        super().__init__(shell)
        self._desktop, self._shell, self._job = desktop, shell, job
        self._subject = job["subject"]
        self._field: QWidget = shell
        self._stands = ""
        self._walk = self._everywhere()
        self._timer = QTimer(self)
        self._timer.timeout.connect(lambda: next(self._walk, None))
        self._timer.start(LOOK_MS)

    def _everywhere(self) -> Step:
        places: dict[str, Callable[[], Step]] = {
            "statement": self._at_statement, "form": self._at_form, "log": self._at_log, "term": self._at_term,
        }  # fmt: skip
        for name in self._job["look"]:
            yield from places[name]()
            say("stands", [name, self._stands])
            if name in ("form", "term"):
                QTest.keyClick(self._field, Qt.Key.Key_Escape)
        if self._job["place"]:
            yield from places[self._job["place"]]()
            yield from self._type()
        self._shell.close()

    def _type(self) -> Step:
        QTest.keyClick(self._field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        say("begun", self._stands)
        for number in count():
            self._timer.setInterval(random.randint(*KEY_MS))
            QTest.keyClick(self._field, STREAM[number % len(STREAM)])
            say("typed", number)
            yield

    def _at_statement(self) -> Step:
        self._shell.go("statement", self._subject)
        presenter = self._desktop.presenters["statement"]
        while presenter.view is None:  # type: ignore[attr-defined]
            yield
        self._field = presenter.screen.box  # type: ignore[attr-defined]
        self._stands = presenter.screen.box.words()  # type: ignore[attr-defined]

    def _at_form(self) -> Step:
        self._shell.go("requests", "new")
        forms = self._desktop.presenters["requests"].acting.forms  # type: ignore[attr-defined]
        while forms.sheet is None:
            yield
        self._field, self._stands = forms.sheet._boxes["question"].focusProxy(), forms.sheet.answers()["question"]

    def _at_log(self) -> Step:
        self._shell.go("case", f"{self._subject.partition('/')[0]}/log")
        presenter = self._desktop.presenters["case"]
        while presenter.context.view is None:  # type: ignore[attr-defined]
            yield
        field = presenter.screen.log.field  # type: ignore[attr-defined]
        self._field, self._stands = field.line, field.text()

    def _at_term(self) -> Step:
        self._shell.go("sources")
        following = self._desktop.presenters["sources"].following  # type: ignore[attr-defined]
        following.open("")
        while following.sheet is None:
            yield
        self._field, self._stands = following.sheet.words.line, following.sheet.words.text()


class Watched:
    """A desk at whose window the hands sit down once it shows."""

    def __init__(self, desktop: Desktop, job: Job) -> None:
        self._desktop, self._job = desktop, job

    def attach(self, shell: Shell) -> None:
        """Fills the window, then lets the hands begin."""
        self._desktop.attach(shell)
        Hands(self._desktop, shell, self._job)

    def close(self) -> None:
        """The window has closed."""
        self._desktop.close()


def window(job: Job) -> int:
    """Opens the window, as a start by hand does."""

    def load(arguments: Sequence[str], typed: str) -> Watched:
        return Watched(cast(Desktop, Here()(arguments, typed)), job)

    threading.Thread(target=beat, daemon=True).start()
    order = ["woordvoering", "--home", job["home"], "--passphrase-file", job["phrase"], "--language", "nl"]
    return main(order, load=load)


def prepared() -> None:
    """Forks a child a job."""
    features.settle()
    for name in LOADED:
        importlib.import_module(name)
    for line in sys.stdin:
        child = os.fork()
        if not child:
            os._exit(window(json.loads(line)))
        say("pid", child)
        say("gone", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


if __name__ == "__main__":
    prepared()
