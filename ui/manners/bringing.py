"""Bringing something in on any screen: Ctrl+V outside a text field, and what is dropped on the window; asked first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QGuiApplication

from ui.acting import Acting
from ui.parts import Parts
from ui.screen import Screen
from ui.shell import Shell
from ui.sources.capturing import Brought, Capturing, brought

COMMAND = "desk.capture"
MOST = 20
"""Files that are asked about one after the other; who drops more, meant something else."""


def files_of(mime: QMimeData) -> tuple[Path, ...]:
    """The files of this device that a drop or the clipboard names."""
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())


def links_of(mime: QMimeData) -> Brought:
    """What is not a file: a link as its address, else a picture or words."""
    links = [url.toString() for url in mime.urls() if url.scheme() in ("http", "https")]
    return Brought(words="\n".join(links)) if links and not mime.hasImage() else brought(mime)


class Bringing(QObject):
    """Listens to a window; every capture is asked about on the screen that shows, then kept with hour and name."""

    def __init__(self, shell: Shell, parts: Parts) -> None:
        super().__init__(shell)
        self._shell, self._parts = shell, parts
        self.capturing: Capturing | None = None
        shell.setAcceptDrops(True)
        shell.installEventFilter(self)
        shell.screen_shown.connect(self._bind)

    def paste(self) -> None:
        """What the clipboard holds."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, mime: QMimeData | None) -> None:
        """Files, a picture, a link or words. Without anything an empty form opens, to type in."""
        screen = self._shell.current()
        if screen is None:
            return
        files = files_of(mime) if mime is not None else ()
        if files:
            self._files(screen, files[:MOST])
        else:
            self._capturing(screen, lambda: None).take(links_of(mime) if mime is not None else Brought())
        if len(files) > MOST:
            told = QCoreApplication.translate("Bringing", "Alleen de eerste {most} bestanden worden gevraagd.")
            self._parts.tell(told.format(most=MOST))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragMoveEvent):  # entering is a move too
            mime = event.mimeData()
            if mime.hasUrls() or mime.hasImage() or mime.hasText():
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                return True
        elif isinstance(event, QDropEvent):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.take(event.mimeData())
            return True
        return super().eventFilter(watched, event)

    def _files(self, screen: Screen, files: tuple[Path, ...]) -> None:
        """One after the other: the next is asked when the one before is kept."""
        if files:
            self._capturing(screen, lambda: self._files(screen, files[1:])).file(files[0])

    def _capturing(self, screen: Screen, kept: Callable[[], None]) -> Capturing:
        self.capturing = Capturing(Acting(screen, self._parts), kept)
        return self.capturing

    def _bind(self) -> None:
        screen = self._shell.current()
        if screen is not None and not screen.has(COMMAND):
            screen.bind(COMMAND, self.paste)
