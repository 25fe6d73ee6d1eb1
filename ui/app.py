"""The way in: first a window with an outline of the desk, then everything else.

Only what that first picture needs is imported here; `ui.running` and all behind it is read in a thread meanwhile.
"""

from __future__ import annotations

import importlib
import sys
import threading
import traceback
from collections.abc import Sequence
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication

from ui import features

features.settle()  # before the first module of ours that Qt would be told of

from ui.manners.single import SingleWindow, bring_forward  # noqa: E402
from ui.manners.whereabouts import Whereabouts  # noqa: E402
from ui.options import Options, home_of, language_of, options_of  # noqa: E402
from ui.shell import Shell  # noqa: E402
from ui.theme.outline import Outline, look_of  # noqa: E402

if TYPE_CHECKING:
    from ui.running import Load, Word

TURN_S = 0.001
"""So long a thread at work keeps the window waiting for its turn; Python's own 5 ms, several times over, is a frame."""

FUSION = ("-style", "fusion")
"""Asked for here: `setStyle` hands back a QStyle, and with it builds 300 enumerations before the window shows."""


class Reading(QObject):
    """Reads the rest of the program in a thread; `done` when that ended, well or not: then `error` says why."""

    done = Signal()
    error: BaseException | None = None
    _thread: threading.Thread | None = None

    def start(self) -> None:
        """Begins."""
        self._thread = threading.Thread(target=self._run, name="read-program", daemon=True)
        self._thread.start()

    def ended(self) -> None:
        """Waits until the thread has said on the error stream what went wrong, which it does last."""
        if self._thread is not None:
            self._thread.join()

    def read(self) -> None:
        """The work of the thread."""
        importlib.import_module("ui.running")

    def _run(self) -> None:
        try:
            self.read()
        finally:
            self.error = sys.exc_info()[1]
            self.done.emit()


def unread(application: QApplication, error: BaseException | None, options: Options, language: str) -> None:
    """Ends a program of which a part cannot be read: says which and what to do, with nothing but Qt.

    A window that only closes again tells an officer nothing; what would word it may be the part that is missing.
    """
    with suppress(ImportError, OSError, SyntaxError):  # its translation may be missing too: then it is said in Dutch
        importlib.import_module("ui.i18n").install(application, language or language_of(options))
    tr = QCoreApplication.translate
    box = QtWidgets.QMessageBox()
    box.setIcon(QtWidgets.QMessageBox.Icon.Critical)
    box.setWindowTitle("Woordvoering")
    words = tr("App", "Het programma kan niet openen: een deel ervan is niet te lezen ({what}).")
    box.setText(words.format(what="".join(traceback.format_exception_only(error)).strip()))
    box.setInformativeText(
        tr(
            "App",
            "Er is niets gewijzigd; wat bewaard is, blijft bewaard. Installeer het programma opnieuw en open het weer. "
            "Lukt dat niet, geef dan de details aan wie dit toestel beheert.",
        )
    )
    box.setDetailedText("".join(traceback.format_exception(error)))
    box.exec()
    application.exit(1)


def main(
    arguments: Sequence[str] | None = None,
    *,
    load: Load | None = None,
    word: Word | None = None,
    language: str = "",
) -> int:
    """Runs the desk until its window closes; the exit code of Qt. `load` opens the desk, this machine's unless another
    is given; `word` gives an error its words."""
    arguments = list(sys.argv if arguments is None else arguments)
    sys.setswitchinterval(TURN_S)
    application = QApplication([*arguments, *FUSION])
    application.setApplicationName("Woordvoering")
    application.setApplicationDisplayName("")
    options = options_of(arguments)
    home = home_of(options)
    single = SingleWindow(home)
    if not single.take():
        if single.call():
            return 0
        if not single.take():
            return int(importlib.import_module("ui.running").nobody_answers(application, options, language))
    shell = Shell()
    shell.draw_outline(Outline(look_of(home), shell))
    place = Whereabouts(shell, home)
    place.restore()
    single.called.connect(lambda token: bring_forward(shell, token))
    shell.show()

    def stopped(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        unread(application, error, options, language)

    def go_on() -> None:
        running = sys.modules.get("ui.running")
        if running is None:
            reading.ended()
            unread(application, reading.error, options, language)
            return
        sys.excepthook = stopped  # until the window is dressed, and says by itself what goes wrong
        app = running.begin(application, shell, arguments, options, load, word, language)
        app.settle(single, place)
        app.start()

    reading = Reading(application)
    reading.done.connect(go_on)
    reading.start()
    return application.exec()
