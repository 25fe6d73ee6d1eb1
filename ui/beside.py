"""A thread beside the Qt thread and the desk's: works until the window closes; what breaks is told and begun anew."""

from __future__ import annotations

import logging
import threading

from PySide6.QtCore import QObject

from ui.bridge import Closing

LEAVE_S = 5.0
"""So long the window waits, when it closes, for work that is under way; what was not done waits for the next start."""

AGAIN_S = 30.0
"""After so long work that broke is begun anew: nobody has to."""

log = logging.getLogger(__name__)


class Beside(QObject):
    """The thread. `work` runs until `ended` and may be woken by `wake`; `broke` says, on the thread, what broke."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wake, self.ended = threading.Event(), threading.Event()
        self._name = name
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def work(self) -> None:
        """All there is to do, until `ended`."""
        raise NotImplementedError

    def broke(self, error: Exception) -> None:
        """Tells what broke; called on the thread."""
        raise NotImplementedError

    def start(self) -> None:
        """Begins; also anew, after `stop`, when a locked desk is open again."""
        if self._thread.ident is not None:
            self.ended.clear()
            self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Nothing new begins; waits a little for what is under way."""
        self.ended.set()
        self.wake.set()
        if self._thread.is_alive():
            self._thread.join(LEAVE_S)

    def now(self) -> None:
        """Goes on at once."""
        self.wake.set()

    def _run(self) -> None:
        while not self.ended.is_set():
            try:
                self.work()
            except Closing:
                return
            except Exception as error:
                if self.ended.is_set():
                    return
                log.exception("%s broke", self._name)
                self.broke(error)
                self.ended.wait(AGAIN_S)
