"""A picture of a story, sharp for as long as a key is held (V on Wacht); that it was shown is an act in the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ui.acting import Acting
from ui.sources.decoding import SHOWN
from ui.sources.picture_process import decoded_apart
from ui.theme import Theme
from ui.watch.screen import WatchScreen
from ui.widgets.flow import FlowText
from ui.widgets.sheet import Sheet
from woordvoering.journal.changes import Changes

if TYPE_CHECKING:
    from woordvoering.desk import Desk

LET_GO = (QEvent.Type.WindowDeactivate, QEvent.Type.ApplicationDeactivate)
"""Whoever goes to another window holds no key here any more."""

Shown = tuple[QImage | None, Changes]


def _tr(source: str) -> str:
    return QCoreApplication.translate("Peek", source)


class PeekSheet(Sheet):
    """The picture, and how it goes away."""

    def __init__(self, theme: Theme, window: QWidget, image: QImage) -> None:
        name = _tr("Beeld bij dit verhaal")
        super().__init__(theme, window, theme.px(SHOWN.width()) + 48, name=name)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(name)
        self.picture.setPixmap(QPixmap.fromImage(image))
        told = _tr("Laat de toets los om het te verbergen. Dat je het bekeek, staat in het journaal.")
        self.column.setContentsMargins(*(theme.px(24) for _ in range(4)))
        self.column.setSpacing(theme.px(12))
        self.column.addWidget(self.picture)
        self.column.addWidget(FlowText(theme, told, "small", "text2"))


class Peek(QObject):
    """Shows while the key is down, and nothing of it stays after. `sheet` is there meanwhile."""

    def __init__(self, screen: WatchScreen, acting: Acting) -> None:
        super().__init__(screen)
        self._screen, self._acting = screen, acting
        self._held = 0
        self._down = False
        self.sheet: PeekSheet | None = None
        screen.peek_wanted.connect(self.begin)

    def begin(self) -> None:
        """The key went down."""
        application, signals = QApplication.instance(), self._screen.pictures()
        if self._down or application is None:
            return
        if not signals:
            self._acting.tell(_tr("Bij dit verhaal is geen beeld."))
            return
        self._down = True
        self._held += 1
        actor, held = self._acting.actor, self._held
        application.installEventFilter(self)
        self._acting.act(lambda desk: shown_of(desk, actor, signals), "", lambda found: self._came(found, held))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        up = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyRelease and not event.isAutoRepeat()
        if up or event.type() in LET_GO:
            self._end()
        return False

    def _came(self, found: Shown, held: int) -> None:
        image = found[0]
        if image is None:
            self._acting.tell(_tr("Dit beeld staat niet op dit toestel. Leg het vast met Ctrl+V om het te bekijken."))
        elif image.isNull():
            self._acting.tell(_tr("Dit beeld kan niet getoond worden; de bytes zijn ongewijzigd."))
        elif self._down and held == self._held:
            self.sheet = PeekSheet(self._screen.theme, self._screen.window(), image)
            self.sheet.open()

    def _end(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._down = False
        if self.sheet is not None:
            sheet, self.sheet = self.sheet, None
            sheet.close_sheet()
            sheet.deleteLater()


def shown_of(desk: Desk, actor: str, signals: tuple[str, ...]) -> Shown:
    """The first of these signals that this device has a picture of, decoded apart; on the desk's thread."""
    for signal in signals:
        found = desk.captures.picture_of(signal)
        if found is not None:
            body, changes = desk.captures.show(actor, found.id)
            return decoded_apart(body), changes
    return None, Changes()
