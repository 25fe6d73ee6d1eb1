"""The window that shows is dressed, the desk opened in a thread and attached to it."""

from __future__ import annotations

import importlib
import logging
import sys
import threading
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QMessageBox

from ui.i18n import install
from ui.keys import KeyMap
from ui.manners.single import SingleWindow
from ui.manners.whereabouts import Whereabouts
from ui.options import Options, clock_of, language_of
from ui.shell import Shell
from ui.theme import Theme
from ui.widgets.clock import Ticker
from ui.widgets.sheet import Sheet
from ui.widgets.states import StateRecord
from woordvoering.clock import Clock

if TYPE_CHECKING:
    from woordvoering.overview.watch_records import WatchView

ASKED_FOR = ("vault.passphrase_needed", "vault.wrong_passphrase")
"""The errors that a passphrase can mend."""

BEGINNINGS = ("home.no_workspace", "home.joining_waits")
"""The errors of a folder in which there is no desk yet."""

log = logging.getLogger(__name__)


class Desk(Protocol):
    """What the loader brings: something that fills the window, and can be shut."""

    def attach(self, shell: Shell) -> None:
        """On the Qt thread: registers the screens and shows the first."""
        ...

    def close(self) -> None:
        """On the Qt thread, when the window has closed: waits for work that was acknowledged."""
        ...


Load = Callable[[Sequence[str], str], Desk]
"""Called in a thread with the command line and the passphrase that was typed ('' for none); imports what is heavy,
opens the desk, raises what is wrong."""


class Beginning(Protocol):
    """What leads to a desk where there is none: `ui.start.begin.Begin`, loaded when it is needed."""

    ready: SignalInstance

    def start(self) -> None:
        """Shows the first page."""
        ...

    def close(self) -> None:
        """There is a desk, or the program ends."""
        ...


Word = Callable[[Exception], StateRecord]
"""An error as a state that names what fails, what still works and what to do."""


class Here:
    """Opens the desk of this machine: its keys first, and `seen` is told what stood in Wacht; everything heavy is
    imported after that."""

    def __init__(self) -> None:
        self.seen: Callable[[object], None] = lambda _: None

    def __call__(self, arguments: Sequence[str], passphrase: str) -> Desk:
        unlocked = importlib.import_module("ui.unlocking").unlock(arguments, passphrase)
        if unlocked.seen is not None:
            importlib.import_module("ui.watch.glimpse")
            self.seen(unlocked.seen)
        return importlib.import_module("ui.opening").load(arguments, passphrase, unlocked.secrets)


class Loader(QObject):
    """Opens the desk outside the Qt thread; its signals come back."""

    seen = Signal(object)
    """What stood in Wacht, a `WatchView`, before there is a desk."""
    loaded = Signal(object)
    failed = Signal(object)

    def __init__(self, load: Load, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load, self._arguments = load, arguments
        self._passphrase = ""

    def unlock(self, passphrase: str) -> None:
        """Begins again with a passphrase."""
        self._passphrase = passphrase
        self.start()

    def start(self) -> None:
        """Begins, or begins again after a failure."""
        threading.Thread(target=self.run, name="open-desk", daemon=True).start()

    def run(self) -> None:
        """The work of the thread."""
        try:
            desk = self._load(self._arguments, self._passphrase)
        except Exception as error:  # noqa: BLE001  the task boundary: whatever is wrong must reach the window
            self.failed.emit(error)
        else:
            self.loaded.emit(desk)


class App(QObject):
    """Window, loader and desk together; holds what must live as long as the program."""

    def __init__(
        self,
        application: QApplication,
        load: Load,
        arguments: Sequence[str],
        clock: Clock,
        word: Word,
        shell: Shell | None = None,
    ) -> None:
        """`shell` is a window that shows already, and is dressed here; without it one is made."""
        super().__init__(application)
        self._word, self._arguments, self._clock = word, arguments, clock
        self.beginning: Beginning | None = None
        self.desk: Desk | None = None
        self.theme = Theme(application)
        self.shell = shell or Shell()
        self.shell.dress(self.theme, KeyMap(), Ticker(clock, self))
        self._loader = Loader(load, arguments, self)
        self._loader.loaded.connect(self._attach, Qt.ConnectionType.QueuedConnection)
        self._loader.failed.connect(self._fail, Qt.ConnectionType.QueuedConnection)
        self._loader.seen.connect(self._glimpse, Qt.ConnectionType.QueuedConnection)
        if isinstance(load, Here):
            load.seen = self._loader.seen.emit
        self.unlock: Sheet | None = None
        self._single: SingleWindow | None = None
        self._place: Whereabouts | None = None
        self.shell.retry_wanted.connect(self._loader.start)
        application.aboutToQuit.connect(self._close)

    def settle(self, single: SingleWindow, place: Whereabouts) -> None:
        """The only window of its desk; its place is followed from now on."""
        self._single, self._place = single, place
        place.follow()

    def start(self) -> None:
        """Shows the window when it does not yet, then opens the desk."""
        self.shell.show()
        if self._single is not None:
            QTimer.singleShot(0, self._single.listen)
        self._loader.start()

    def _glimpse(self, view: WatchView) -> None:
        glimpse = importlib.import_module("ui.watch.glimpse").Glimpse(self.theme, view, self._clock.now())
        self.shell.body.show_glimpse(glimpse, glimpse.fact)

    def _attach(self, desk: Desk) -> None:
        self._end_beginning()
        self.desk = desk
        desk.attach(self.shell)
        self.shell.body.end_glimpse()

    def _fail(self, error: Exception) -> None:
        code = getattr(error, "code", "")
        if code in BEGINNINGS:
            self._begin()
            return
        self._end_beginning()
        self.shell.body.end_glimpse()
        self.shell.show_failure(self._word(error))
        if code in ASKED_FOR:
            self._ask_passphrase(wrong=code == ASKED_FOR[1])
        else:
            log.error("the desk does not open", exc_info=error)

    def _ask_passphrase(self, *, wrong: bool) -> None:
        sheet = importlib.import_module("ui.unlock").Unlock(self.theme, self.shell)
        sheet.given.connect(self._loader.unlock)
        self.unlock = sheet
        sheet.ask(wrong=wrong)

    def _begin(self) -> None:
        self._end_beginning()
        made: Beginning = importlib.import_module("ui.start.wire").begin(
            self.theme, self.shell, self._arguments, self._clock
        )
        self.beginning = made
        made.ready.connect(self._loader.unlock)
        made.start()

    def _end_beginning(self) -> None:
        if self.beginning is not None:
            self.beginning.close()
            self.beginning = None

    def _close(self) -> None:
        self._end_beginning()
        if self._place is not None:
            self._place.keep()
        if self.desk is not None:
            self.desk.close()
            self.desk = None
        if self._single is not None:
            self._single.close()


def plain_words(error: Exception) -> StateRecord:
    """An error in the words of the screen: its own sentence, else its kind; never a person's data."""
    worded = _sentence(error)
    tr = QCoreApplication.translate
    return StateRecord(
        icon="triangle-alert",
        fact=tr("App", "De desk gaat niet open."),
        detail=tr("App", "{reason} Er is niets gewijzigd; wat bewaard is, blijft bewaard.").format(reason=worded),
        action=tr("App", "Probeer opnieuw"),
        action_icon="refresh-cw",
        tone="amber",
    )


def _sentence(error: Exception) -> str:
    """The sentence of an error's code; loaded only here, as a window that opens well never needs it."""
    if not hasattr(error, "reasons"):
        return f"{type(error).__name__}."
    messages = importlib.import_module("woordvoering.i18n").Messages.in_window()
    return " ".join(messages.say_all(error, "nl"))


def guard(shell: Shell) -> None:
    """The last seam: an error that nobody caught is logged, and the window says so and lives on."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.critical("an act stopped halfway", exc_info=(kind, error, trace))
        words = QCoreApplication.translate(
            "App", "Deze handeling is gestopt ({kind}). Wat bewaard was, blijft bewaard."
        )
        shell.tell(words.format(kind=kind.__name__), "triangle-alert")

    sys.excepthook = caught


def begin(
    application: QApplication,
    shell: Shell,
    arguments: Sequence[str],
    options: Options,
    load: Load | None,
    word: Word | None,
    language: str,
) -> App:
    """Dresses the window that shows, in the language of the desk; None stands for the desk of this machine and the
    words of the screen."""
    install(application, language or language_of(options))
    app = App(application, load or Here(), arguments, clock_of(options), word or plain_words, shell)
    guard(shell)
    return app


def nobody_answers(application: QApplication, options: Options, language: str) -> int:
    """The desk is open in a window that does not answer: said, as a second window would not be safe."""
    install(application, language or language_of(options))
    words = QCoreApplication.translate(
        "App", "Deze desk staat al open in een venster dat niet antwoordt. Sluit dat venster en begin opnieuw."
    )
    QMessageBox.warning(None, "Woordvoering", words)
    return 1
