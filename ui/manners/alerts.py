"""What the window says outside itself: the icon in the tray, a notification, a tone; nothing of anybody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from ui.bridge import Bridge
from ui.manners import tone
from ui.manners.single import bring_forward
from ui.rounds import Rounds
from ui.shell import Shell
from ui.theme import Theme
from ui.widgets import paint
from ui.widgets.covered import covered
from ui.widgets.marks import draw_badge
from ui.wording import PROGRAM, counted, facts
from woordvoering.clock import MINUTE
from woordvoering.desk import Desk

EVERY_MS = 10_000
SOON_MS = 5 * MINUTE
SIDE = 64


def _tr(source: str) -> str:
    return QCoreApplication.translate("Alerts", source)


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline, and where something is done about it."""

    at: int
    screen: str
    subject: str


@dataclass(frozen=True, slots=True)
class Pressing:
    """What cannot wait: the stories to decide now, and the nearest deadlines; ids alone. And whether it is a watch."""

    now: int
    stories: tuple[str, ...]
    due: tuple[Due, ...]
    on_watch: bool = False


def gather(desk: Desk) -> Pressing:
    """Asks the desk."""
    view = desk.views.shell()
    stories = tuple(item.id for item in desk.views.watch().stories if item.group == "decide") if view.decide else ()
    due: list[Due] = []
    if view.undecided is not None:
        due.append(Due(view.undecided.at, "watch", view.undecided.story))
    if view.nearest is not None:
        due.append(Due(view.nearest.at, "case", view.nearest.case_id))
    return Pressing(view.now, stories, tuple(due), view.regime == "W")


class Alerts(Rounds):
    """Watches what cannot wait, and says each once. `sound` and `notify` are settings of the device; a sound for who
    is 'away' is made when the window is covered. `rang` carries what was said.

    Where there is no tray, the entry of the window in the task bar asks for attention, and the window says it itself.
    """

    rang = Signal(str)

    def __init__(
        self, shell: Shell, bridge: Bridge, play: Callable[[], None] = tone.play, parent: QObject | None = None
    ) -> None:
        super().__init__(bridge, EVERY_MS, self._ask, parent)
        self._shell, self._play = shell, play
        self.sound, self.notify = "away", True
        self.on_watch = False
        self._known: set[str | Due] | None = None
        self._place = ("watch", "")
        self._count = -1
        self.menu = QMenu(shell)
        self.tray = QSystemTrayIcon(self) if QSystemTrayIcon.isSystemTrayAvailable() else None
        if self.tray is not None:
            self.tray.setContextMenu(self.menu)
            self.tray.activated.connect(self._clicked)
            self.tray.messageClicked.connect(lambda: self._go(*self._place))
        self.speak()
        if self.tray is not None:
            self.tray.show()
        bridge.changed.connect(lambda _: self.look())
        bridge.locked.connect(self.show_closed)

    def speak(self) -> None:
        """The menu and the icon's words, in the language of this moment."""
        shell, menu = self._shell, self.menu
        menu.clear()
        menu.addAction(_tr("Open het venster"), self._open)
        menu.addAction(_tr("Naar Wacht"), lambda: self._go("watch", ""))
        menu.addAction(_tr("Vergrendel"), shell.lock_wanted.emit)
        menu.addSeparator()
        menu.addAction(_tr("Sluit Woordvoering"), shell.close)
        count, self._count = max(0, self._count), -1
        self.show_count(count)

    def stop(self) -> None:
        super().stop()
        if self.tray is not None and not self._shell.isVisible():
            self.tray.hide()

    def choose(self, notify: bool, sound: str) -> None:
        """What the settings say."""
        self.notify, self.sound = notify, sound

    def show_count(self, count: int) -> None:
        """So many stories to decide, on the icon and in its words."""
        if self.tray is not None and count != self._count:
            self.tray.setIcon(icon_of(self._shell.theme, count))
            words = counted(count, _tr("{n} verhaal te beslissen"), _tr("{n} verhalen te beslissen"))
            self.tray.setToolTip(facts(PROGRAM, words if count else _tr("niets te beslissen")))
        self._count = count

    def show_closed(self) -> None:
        """The desk is closed: nobody counts, and the icon says that nobody watches."""
        self.show_count(0)
        self._count = -1
        if self.tray is not None:
            self.tray.setToolTip(facts(PROGRAM, _tr("gesloten, er wordt niet gewaakt")))

    def closing(self, done: bool) -> None:
        """A covered desk closes in five minutes, or just did: who counts on its watching must know."""
        soon = _tr("De desk sluit over 5 minuten. Ontgrendel ze om verder te waken.")
        self._say(_tr("De desk is gesloten: er wordt niet meer gewaakt.") if done else soon, "watch", "")

    def _ask(self) -> bool:
        self.bridge.ask(gather, self._took, self.failed)
        return True

    def _took(self, found: Pressing) -> None:
        self.ended()
        self.on_watch = found.on_watch
        self.show_count(len(found.stories))
        soon = tuple(due for due in found.due if 0 < due.at - found.now <= SOON_MS)
        fresh: set[str | Due] = {*found.stories, *soon}
        before, self._known = self._known, (self._known or set()) | fresh
        if before is None:
            return  # what was there when the desk opened, stands on the screen
        stories = [story for story in found.stories if story not in before]
        late = [due for due in soon if due not in before]
        if stories:
            words = counted(len(stories), _tr("Nieuw verhaal: beslis nu"), _tr("{n} nieuwe verhalen: beslis nu"))
            self._say(words, "watch", stories[0])
        elif late:
            self._say(_tr("Een termijn loopt af binnen 5 minuten"), late[0].screen, late[0].subject)

    def _say(self, words: str, screen: str, subject: str) -> None:
        self._place = (screen, subject)
        away = covered(self._shell)
        self.rang.emit(words)
        if self.sound == "on" or (self.sound == "away" and away):
            self._play()
        here = self._shell.isActiveWindow() and not away
        if not away and (here or not self.notify or self.tray is None):
            self._shell.tell(words, "bell")
        if self.notify and not here:
            QApplication.alert(self._shell)
            if self.tray is not None:
                self.tray.showMessage(PROGRAM, words, icon_of(self._shell.theme, max(0, self._count)))

    def _clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self._open()

    def _open(self) -> None:
        bring_forward(self._shell)

    def _go(self, screen: str, subject: str) -> None:
        bring_forward(self._shell)
        self._shell.go(screen, subject)


def icon_of(theme: Theme, count: int) -> QIcon:
    """The mark of the program, with the red count on it."""
    plate = QPixmap(SIDE, SIDE)
    plate.fill(Qt.GlobalColor.transparent)
    painter = QPainter(plate)
    paint.smooth(painter)
    paint.box(painter, plate.rect().toRectF(), SIDE / 5, theme.color("accent"))
    painter.drawPixmap(14, 14, theme.pixmap("megaphone", "onAccent", 36))
    if count:
        painter.scale(2.0, 2.0)
        draw_badge(painter, theme, SIDE / 2 - 1, 8, str(min(count, 99)), "red")
    painter.end()
    return QIcon(plate)
